"""Looking quickly first never changes what is found: each short cut against the plain way."""

from __future__ import annotations

import re
from importlib.resources import files

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from selfaudit import School
from selfaudit_checks import _phones, _postal, _shared
from selfaudit_checks._needed import needed
from selfaudit_checks._pattern import Lowered, Pattern, Worded, lowered
from selfaudit_checks._school_forms import forms_of
from selfaudit_checks._words import FLAGS, load

LISTS = sorted(
    file.name.removesuffix(".toml")
    for file in files("selfaudit_checks").joinpath("data", "words").iterdir()
    if file.name.endswith(".toml") and file.name != "grammar.toml"
)
ENTRIES = {name: [entry for entries in load(name).rows.values() for entry in entries] for name in LISTS}
LETTERS = st.text("abcDEFſKßİé’ 07\n.@-", max_size=20)
WORDS = (
    "order",
    "no",
    "ref",
    "NUMBER",
    "my",
    "Ring",
    "call",
    "me",
    "her",
    "it's",
    "room",
    "exam",
    "is",
    "the",
    "post",
    "x",
    "ſ",
)
PROSE = st.lists(st.sampled_from((*WORDS, ":", "#", "(", "\n", ".", "9")), max_size=9).map(" ".join)


@pytest.mark.parametrize("name", LISTS)
def test_no_entry_of_a_list_matches_nothing(name: str) -> None:
    assert not [entry for entry in ENTRIES[name] if re.compile(rf"\b(?:{entry})(?!\w)", FLAGS).fullmatch("")]


@pytest.mark.parametrize("name", LISTS)
@settings(max_examples=15, deadline=None)
@given(data=st.data())
def test_a_list_finds_the_same_entry_by_entry(name: str, data: st.DataObject) -> None:
    entry = st.sampled_from(ENTRIES[name]).flatmap(lambda one: st.from_regex(re.compile(one, FLAGS)))
    text = " ".join(data.draw(st.lists(st.one_of(entry, LETTERS), max_size=5)))
    whole = [(found.start(), found.end(), found.lastgroup) for found in load(name).pattern.finditer(text)]
    assert [(hit.start, hit.end, hit.tier) for hit in load(name).hits(text)] == whole


@pytest.mark.parametrize(
    ("expression", "letters"),
    [
        ("cock[ -]?ups?", "cock"),
        ("one|other", ""),
        ("(?:the )?head", "head"),
        ("ab+c{0,2}d", "ab"),
        (r"\bKids\b", "kids"),
        ("x*", ""),
    ],
)
def test_the_letters_that_an_expression_needs(expression: str, letters: str) -> None:
    assert needed(expression) == letters


@pytest.mark.parametrize("worded", [_phones._NOT_A_PHONE, _postal._NOT_POSTCODE_BEFORE])
@given(text=PROSE)
def test_words_of_codes(worded: Worded, text: str) -> None:
    assert bool(worded.search(text)) == bool(worded._pattern.search(text))


@pytest.mark.parametrize("small", [_shared._MINE, _shared._THEIRS])
@given(text=PROSE)
def test_words_of_whose_it_is(small: Lowered, text: str) -> None:
    plain = Pattern(small._pattern._source, re.IGNORECASE | re.ASCII)
    assert bool(small.search(text)) == bool(plain.search(text))


@given(text=LETTERS)
def test_lowering_keeps_every_place(text: str) -> None:
    assert len(lowered(text)) == len(text)


SCHOOLS = [
    School(names=("St. Mary's C.E. Primary School", "SMP"), domains=("stmarys.sch.uk",)),
    School(names=("Exampleton Infants & Junior School", "The Academy", "Hillside")),
    School(names=("Ysgol Siân",), domains=("www.ysgol.example",)),
]


@pytest.mark.parametrize("form", [form for school in SCHOOLS for form in forms_of(school).forms if form.needs])
@settings(max_examples=15, deadline=None)
@given(data=st.data())
def test_what_a_form_of_a_schools_name_needs(form, data: st.DataObject) -> None:
    text = data.draw(st.from_regex(form.pattern.compiled))
    text = text.replace("İ", "").replace("ı", "")
    assert not form.pattern.search(text) or form.needs in text.casefold()
