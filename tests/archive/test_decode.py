import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfaudit.archive.decode import loads, too_deep
from selfaudit.archive.model import MemberError
from selfaudit.records import Status

NOTE = "some of its characters are damaged; they are shown as \ufffd"


@pytest.mark.parametrize(
    ("data", "value", "note"),
    [
        (b'\xef\xbb\xbf{"a": 1}', {"a": 1}, ""),
        ('{"ä": "é"}'.encode("utf-16"), {"ä": "é"}, ""),
        ('{"ä": "é"}'.encode("utf-16-be"), {"ä": "é"}, ""),
        (b'["\\ud800x"]', ["\ufffdx"], ""),
        (b'{"\\udc00": [{"a": "\\ud800"}]}', {"\ufffd": [{"a": "\ufffd"}]}, ""),
        (b'["\xff"]', ["\ufffd"], NOTE),
        (b'"two\nlines"', "two\nlines", ""),
        (b"[" + b"9" * 5000 + b"]", ["9" * 5000], ""),
        (b'"' + b"[" * 300 + b'"', "[" * 300, ""),
    ],
)
def test_lenient(data, value, note):
    assert loads(data) == (value, note)


@pytest.mark.parametrize(
    ("data", "status"),
    [
        (b"", Status.UNREADABLE),
        (b'{"a": 1,}', Status.UNREADABLE),
        (b"[object Object]", Status.UNREADABLE),
        (b"[" * 100_000, Status.OVER_LIMIT),
        (b'{"a":' * 300 + b"1" + b"}" * 300, Status.OVER_LIMIT),
    ],
)
def test_refused(data, status):
    with pytest.raises(MemberError) as raised:
        loads(data)
    assert raised.value.status is status


@given(st.recursive(st.none() | st.text() | st.integers(), lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner)))
def test_it_reads_what_the_standard_library_writes(value):
    data = json.dumps(value).encode()
    assert loads(data) == (json.loads(data), "")
    assert not too_deep(data)


@given(st.binary(max_size=40))
def test_nothing_but_a_member_error_escapes(data):
    try:
        value, _ = loads(data)
    except MemberError:
        return
    json.dumps(value, ensure_ascii=False).encode()
