import json
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.archive.making import member_of

from selfaudit.archive.jsonpieces import outline, pieces
from selfaudit.archive.model import MemberError
from selfaudit.records import Status

awkward = st.sampled_from(['"},{"a', "\\", '\\"', "],[", "a,b"])
leaf = st.none() | st.booleans() | st.integers(-(2**60), 2**60) | st.text() | awkward
keys = st.text(max_size=5)
anything = st.recursive(leaf, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(keys, inner, max_size=4))
alike = st.fixed_dictionaries({"name": st.text(), "parts": st.lists(st.fixed_dictionaries({"name": leaf}), max_size=3)})
indents = st.sampled_from([None, 0, 2, "\t"])
sizes = st.integers(1, 400)


def joined(found) -> list:
    return [element for piece in found for element in json.loads(piece)]


def until_error(found) -> tuple[list, MemberError | None]:
    elements: list = []
    try:
        for piece in found:
            elements += json.loads(piece)
    except MemberError as error:
        return elements, error
    return elements, None


@given(st.lists(anything) | st.lists(alike, max_size=30), indents, sizes, st.booleans())
def test_the_pieces_together_are_the_list(value, indent, size, ascii_only):
    data = json.dumps(value, indent=indent, ensure_ascii=ascii_only).encode("utf-8", "replace")
    assert joined(pieces(member_of(data), (), size)) == json.loads(data)


def test_a_piece_that_ends_behind_an_escaped_quote_does_not_end_the_string():
    value = [['"},{"a', '"},{"a']]
    data = json.dumps(value, indent=1).encode()
    for size in range(1, len(data)):
        assert joined(pieces(member_of(data), (), size)) == value


@given(st.lists(anything), st.dictionaries(st.text(max_size=4), anything, max_size=4), indents, sizes)
def test_a_list_under_a_key_is_found_among_others(value, others, indent, size):
    before = {"b" + key: other for key, other in others.items()}
    after = {"a" + key: other for key, other in others.items()}
    data = json.dumps({**before, "big": value, **after}, indent=indent).encode()
    assert joined(pieces(member_of(data), ("big",), size)) == value
    nested = json.dumps({**before, "outer": {"big": value, **after}, **after}, indent=indent).encode()
    assert joined(pieces(member_of(nested), ("outer", "big"), size)) == value


@given(st.dictionaries(st.text(max_size=5), anything, max_size=5), st.lists(alike, max_size=20), indents, sizes)
def test_an_outline_is_the_object(small, big, indent, size):
    whole = {**small, "messages": big, "title!": "Exampleton"}
    found: dict = {}
    for key, data in outline(member_of(json.dumps(whole, indent=indent).encode()), ("messages",), size):
        value = json.loads(data)
        found[key] = found.get(key, []) + value if key == "messages" else value
    assert found == whole


@given(st.lists(alike, min_size=1, max_size=20), indents, sizes, st.data())
def test_a_list_that_is_cut_gives_every_whole_element_before_the_cut(value, indent, size, data):
    whole = json.dumps(value, indent=indent).encode()
    cut = data.draw(st.integers(1, len(whole) - 1))
    found, error = until_error(pieces(member_of(whole[:cut]), (), size))
    assert value[: len(found)] == found
    commas = [len(json.dumps(value[:count], indent=indent)) - (1 if indent is None else 2) for count in range(1, len(value))]
    assert len(found) >= sum(comma < cut for comma in commas)
    assert error.status is (Status.PARTLY_READ if found else Status.UNREADABLE)


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"\xef\xbb\xbf[1, 2]", [1, 2]),
        (b'window.YTD.tweets.part0 = [ {"a": 1} ]', [{"a": 1}]),
        (b"window.YTD.tweets.part0=[1];", [1]),
        (b"[1]\r\n" + bytes(3 << 20), [1]),
        ('[{"a": "é"}]'.encode("utf-16"), [{"a": "é"}]),
        (b'{"only": "one"}', [{"only": "one"}]),
        (b"[]", []),
        (b" [ ] ", []),
        (b'[{"a": NaN, "b": "\xff"}, 2]', None),
    ],
)
def test_what_stands_around_a_list(data, expected):
    if expected is None:
        assert list(pieces(member_of(data))) == [b'[{"a": NaN, "b": "\xff"}, 2]']
    else:
        assert joined(pieces(member_of(data))) == expected


@pytest.mark.parametrize(
    ("data", "at", "status"),
    [
        (b"", (), Status.UNREADABLE),
        (b"[object Object]", (), Status.UNREADABLE),
        (b"<html>", (), Status.UNREADABLE),
        (b"[" * 100_000, (), Status.OVER_LIMIT),
        (b'{"a":' * 100_000, ("b",), Status.OVER_LIMIT),
        (b'[1, 2, {"a" 3}, 4]', (), Status.PARTLY_READ),
        (b'{"a": [1, 2', ("a",), Status.PARTLY_READ),
        (b'{"a": ', ("a",), Status.UNREADABLE),
        (b'{"a"', ("a",), Status.UNREADABLE),
    ],
)
def test_broken_json_is_a_member_error(data, at, status):
    with pytest.raises(MemberError) as raised:
        list(pieces(member_of(data), at))
    assert raised.value.status is status


@pytest.mark.parametrize("more", [b"[2]", b", 2", b" oops", b";" + bytes(9 << 20) + b"[2]", b"]"])
def test_more_behind_the_end_of_the_json_is_said(more):
    for first in (b"[1]", b'{"a": 1}'):
        found, error = until_error(pieces(member_of(first + more)))
        assert (found, error.status) == ([json.loads(first)] if first[:1] == b"{" else [1], Status.PARTLY_READ)
        with pytest.raises(MemberError, match="more behind its end"):
            list(outline(member_of(first + more), ()))


def test_a_broken_element_costs_none_of_those_before_it():
    found, error = until_error(pieces(member_of(b'[{"a": 1}, {"a": 2}, {"a" 3}, {"a": 4}]')))
    assert (found, error.status) == ([{"a": 1}, {"a": 2}], Status.PARTLY_READ)


def test_an_error_of_the_stream_comes_after_what_it_gave():
    error = MemberError(Status.PARTLY_READ, "its contents do not fit their checksum")
    assert until_error(pieces(member_of(b"[1, 2, 3]", error))) == ([1, 2, 3], error)


def test_a_key_that_is_not_there_gives_nothing():
    assert list(pieces(member_of(b'{"a": {"b": [1]}, "c": 2}'), ("d",))) == []
    assert list(pieces(member_of(b'{"a": {"b": [1]}, "c": 2}'), ("c", "b"))) == []


def test_a_huge_string_is_quick():
    data = json.dumps([{"a": "x" * 30_000_000}, {"a": 1}]).encode()
    before = time.process_time()
    assert sum(len(piece) for piece in pieces(member_of(data))) > 30_000_000
    assert time.process_time() - before < 2


def test_an_endless_string_is_over_the_limit_and_said():
    found, error = until_error(pieces(member_of(b'[{"a": 1}, {"b": "' + b"x" * 40_000_000 + b'"}]')))
    assert (found, error.status) == ([{"a": 1}], Status.OVER_LIMIT)
    assert error.reason.startswith("one entry is longer than 33,554,432 bytes")


def test_pieces_stay_small(tmp_path: Path):
    data = json.dumps([{"a": number, "b": [{"a": "x" * 50}]} for number in range(50_000)]).encode()
    found = [len(piece) for piece in pieces(member_of(data), (), 1 << 18)]
    assert len(found) > 5
    assert max(found) <= 3 << 18


@pytest.mark.parametrize("data", [b"[}", b'[{"a": 1}}, {"b": 2}]', b'[{"a": 1},]', b"[}]", b'[{"a": 1}, }, {"a": 2}]'])
def test_a_bracket_out_of_place_ends_the_reading(data: bytes):
    found, error = until_error(pieces(member_of(data)))
    assert found in ([], [{"a": 1}])
    assert error.status in (Status.PARTLY_READ, Status.UNREADABLE)
