"""The weighed words: learned as they should be, from these texts, and without names of people."""

import json
from importlib.resources import files

import pytest
from benchmarks.common_words import counted
from benchmarks.weights.__main__ import SHARE
from benchmarks.weights.learn import BIAS, learned
from benchmarks.weights.texts import inputs, names, texts
from hypothesis import given
from hypothesis import strategies as st

from selfaudit import Author, Kind, Record
from selfaudit.scan.words import Words
from selfaudit_checks._anchors import Anchors, anchor_words
from selfaudit_checks._lists import lines
from selfaudit_checks._tokens import spoken, stem, token
from selfaudit_checks._weighed import load, stretch, telling_words


def test_the_weights_are_made_from_these_texts() -> None:
    """Making them takes six minutes, too long for a test: so the files note what they were made from."""
    folder = files("selfaudit_checks").joinpath("data", "weights")
    held = {file.name.removesuffix(".json"): json.loads(file.read_text("utf-8"))["inputs"] for file in folder.iterdir()}
    assert held == dict.fromkeys(SHARE, inputs())


def test_the_common_words_are_counted_in_the_texts_that_are_there_now() -> None:
    """Else: `python -m benchmarks.common_words`, then `python -m selfaudit_checks._triggers`."""
    assert [f"{word} {share}" for word, share in counted()] == list(lines("common_words"))


def test_words_that_tell_get_weights() -> None:
    rows = [{"good": 1.0, "<class>": 1.0}, {"good": 1.0}, {"bad": 1.0, "<class>": 1.0}, {"bad": 1.0}] * 5
    weights = learned(rows, [1, 1, -1, -1] * 5)
    assert weights["good"] > 0.5 > -0.5 > weights["bad"]
    assert abs(weights.get(BIAS, 0.0)) < 0.2


@given(st.lists(st.dictionaries(st.sampled_from("abcdef"), st.floats(0.1, 1.0), min_size=2), min_size=8, max_size=8))
def test_the_weights_are_the_same_in_whatever_order_words_come(rows: list[dict[str, float]]) -> None:
    labels = [1, -1] * 4
    assert learned(rows, labels) == learned([dict(reversed(row.items())) for row in rows], labels)


def test_no_name_of_a_person_is_weighed() -> None:
    people = names(texts())
    assert {"larkspur", "trevanion"} <= people
    for check in SHARE:
        weights = load(check)
        assert not [word for word in weights.words if not people.isdisjoint(word.split())]
        assert not [anchor for anchor in weights.anchors.worths if not people.isdisjoint(map(stem, anchor.split()))]


def test_there_are_not_too_many() -> None:
    """Each thousand more takes about a megabyte of two processes."""
    assert all(len(load(check).words) <= 8000 for check in SHARE)


def test_what_stands_in_quotation_marks_is_not_weighed() -> None:
    assert [word[0] for word in spoken('"you are all idiots" he said to "us"')] == ["he", "said", "to", "us"]


def test_words_are_known_by_their_class() -> None:
    assert token("spliffs")[1] == ("drugs",)
    assert token("don't")[0] == token("dont")[0] == "dont"


def test_a_text_without_enough_anchors_is_not_weighed() -> None:
    weights = load("grievance-post")
    assert not weights.anchors.enough("Lovely walk by the river with the dog")
    assert weights.passes(Record(Kind.POST, "Lovely walk by the river with the dog", author=Author.ME)) is None


def test_the_sentence_is_quoted_where_it_is_short() -> None:
    text = "Nice weather. Our leadership treat us like dirt, no support, morale is on the floor. Off to bed now, night all."
    quote, count = telling_words("grievance-post", Record(Kind.POST, text, author=Author.ME))
    assert quote == "Our leadership treat us like dirt, no support, morale is on the floor"
    assert 0 < count <= len(quote.split())


def test_of_a_long_sentence_the_telling_stretch_is_quoted() -> None:
    told = "here we are because our leadership treat us like dirt and nobody gives us any support and morale is on the floor"
    text = f"{told} and I went home and had my tea and the cat was sick on the rug and then it rained until the morning"
    quote, _ = telling_words("grievance-post", Record(Kind.POST, text, author=Author.ME))
    assert quote in told
    assert 1 < len(quote.split()) <= 14
    weights = load("grievance-post")
    (start, end), count = stretch(weights, spoken(text))
    assert text[start:end] == quote
    assert 0 < count <= 14


TEXTS = st.text(alphabet="ab\u00b4'\u2019  \n\t-B1_\u212aé", max_size=24)
WORTHS = st.dictionaries(st.from_regex(r"[abk]+('[ab]+)?( [ab]+('[ab]+)?){0,2}", fullmatch=True), st.integers(1, 9), max_size=5)


@given(text=TEXTS, worths=WORTHS)
def test_an_anchor_is_a_whole_word_or_several_that_only_blanks_part(text: str, worths: dict[str, int]) -> None:
    standing = anchor_words(text)
    spelt = {anchor.replace("'", "") for anchor in worths} | worths.keys()
    held = spelt & standing
    each = (max(worth for word, worth in worths.items() if one in (word, word.replace("'", ""))) for one in held)
    assert Anchors(worths, 1).worth(text) == sum(each)


@given(text=TEXTS, worths=WORTHS, least=st.integers(1, 30))
def test_where_anchors_are_enough_the_trigger_hits(text: str, worths: dict[str, int], least: int) -> None:
    anchors = Anchors(worths, least)
    if anchors.enough(text):
        assert list(Words({}, {0: (anchors.together,)}).rows(text.encode() + b"\0"))


@pytest.mark.parametrize("text", ["the school's bus", "The SCHOOL\u2019s bus", "school - bus", "school (bus)", "school, 'bus'"])
def test_signs_part_words_and_case_does_not_matter(text: str) -> None:
    assert Anchors({"school": 2, "bus": 3, "school bus": 9}, 1).worth(text) == 5
