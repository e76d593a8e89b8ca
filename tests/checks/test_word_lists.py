"""The word lists: their notation, the phrases that stand for their entries, and what was worked out beforehand."""

from __future__ import annotations

import re
from functools import cache

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from selfaudit.scan.searching import Patterns
from selfaudit.scan.words import Words, word_pattern
from selfaudit_checks import _triggers
from selfaudit_checks._likely import laid_out
from selfaudit_checks._notation import entries, grouped, regex
from selfaudit_checks._phrases import pair, phrases
from selfaudit_checks._words import FLAGS, load

LISTS = [name for name in _triggers.LISTS if _triggers.of(name).words]


@pytest.mark.parametrize(
    ("entry", "found"),
    [
        ("bankrupt ... (the|our) school", ("bankrupt ",)),
        ("sick (of|to)", ("sick of ", "sick to ")),
        ("cock-up", ("cock up ", "cock-up ", "cockup ")),
        ("(very |)sloshed*", ("sloshed", "very sloshed")),
        ("know (a|b)", ("know a ", "know b ")),
        ("*", ()),
    ],
)
def test_the_phrases_of_an_entry(entry, found):
    assert phrases(grouped(entry)) == found


@pytest.mark.parametrize(
    ("entry", "found"),
    [
        ("moan* ... (came|come|bed)", (("moan",), ("bed ", "came ", "come "))),
        ("scheme+ of work", (("scheme",), ("of work ",))),
        ("bankrupt ... (the|our) school", None),
        ("never ... never", None),
        ("can't ... cant", None),
        ("(lost|lost) the", None),
        ("*", None),
    ],
)
def test_two_sets_of_phrases_where_one_alone_is_too_common(entry, found):
    assert pair(grouped(entry)) == found


@pytest.mark.parametrize("name", _triggers.LISTS)
def test_what_was_worked_out_beforehand_is_what_comes_out_now(name):
    """Else: `python -m selfaudit_checks._triggers`."""
    assert _triggers.worked(name) == _triggers.worked_out(name)


ALONE = frozenset({0})


@cache
def searches(name):
    """Both ways in which a trigger is searched; none for a list that is no trigger since RE2 cannot search it."""
    trigger = _triggers.of(name)
    any_word = {*trigger.words, *(word for both in trigger.together for word, _ in both.worths)}
    united = Patterns(dict.fromkeys((*trigger.patterns, *map(word_pattern, any_word)), ALONE))
    if united.broken:
        return []
    apart = [Patterns(dict.fromkeys(trigger.patterns, ALONE))] if trigger.patterns else []
    return [[united], [*apart, Words({0: trigger.words}, {0: trigger.together})]]


@pytest.mark.parametrize("name", LISTS)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(
    data=st.data(),
    before=st.sampled_from(["", "So ", "(", "é", "http://a.example/ "]),
    after=st.sampled_from(["", "!", " x", "’s", "İ", "ß"]),
)
def test_whatever_an_entry_matches_its_list_finds_and_its_trigger_hits(name, data, before, after):
    entry = data.draw(st.sampled_from([one for one in entries(name) if not one.harmless]))
    said = data.draw(st.from_regex(re.compile(entry.expression, re.ASCII), fullmatch=True))
    text = before + said + after
    if not re.search(rf"\b(?:{entry.expression})(?!\w)", text, FLAGS):
        return
    assert list(load(name).hits(text))
    raw = text.replace("\0", " ").encode() + b"\0"
    assert all(any(list(one.rows(raw)) for one in way) for way in searches(name)), text


@pytest.mark.parametrize("text", ["Sick  of\r\nit", "SICK OF it", "(sick of)", "sick\tof", "é sick of…"])
def test_a_phrase_is_found_in_any_case_and_over_any_white_space(text):
    assert [row for row, _ in Words({3: ["sick of "]}).rows(f"no\0{text}\0".encode())] == [1]


@pytest.mark.parametrize("text", ["sickof", "homesick of", "sick offer", "sick\0of"])
def test_a_phrase_is_whole_words(text):
    assert text == "sick\0of" or not list(Words({3: ["sick of "]}).rows(f"{text}\0".encode()))


@pytest.mark.parametrize("name", _triggers.LISTS)
def test_no_word_uses_signs_of_regular_expressions(name):
    """They would be searched as they stand; what the notation cannot say belongs to `patterns`."""
    assert [entry.text for entry in entries(name) if entry.plain and re.search(r"[\\\[\]^$?{}]", entry.text)] == []


def test_the_notation():
    assert regex("cock-up") == "cock[ -]?up"
    assert re.fullmatch(regex("(so |)sick of ... slt"), "sick of this whole slt")


@pytest.mark.parametrize("name", _triggers.LISTS)
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(data=st.data())
def test_whatever_an_entry_matches_holds_what_it_is_said_to_need(name, data):
    number = data.draw(st.integers(0, len(entries(name)) - 1))
    entry, needed = entries(name)[number], _triggers.worked(name).needs[number]
    laid = laid_out(data.draw(st.from_regex(re.compile(entry.expression, FLAGS))))
    if not re.search(rf"\b(?:{entry.expression})(?!\w)", laid.low, FLAGS):
        return
    if needed.meant:
        assert laid.has_star or any(letters in laid.undisguised for letters in needed.meant)
    elif needed.forms:
        assert any(form in laid.signs for form in needed.forms)
    assert all(any(letters in laid.low for letters in either) for either in needed.also)
