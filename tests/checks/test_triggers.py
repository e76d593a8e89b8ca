"""A trigger only ever skips: whatever a check finds in words of hers, its trigger hits in the raw text."""

from __future__ import annotations

import re
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import selfaudit_checks
from selfaudit import Kind, Record, Trigger
from selfaudit.plugins import checks_in
from selfaudit.scan.searching import Patterns
from selfaudit.scan.words import Words, word_pattern

WORDY = (Kind.POST, Kind.COMMENT, Kind.MESSAGE, Kind.PHOTO)
JOINTS = (" ", " ", " ", "\u00a0", "&nbsp;", ", ", ". ", "\n", "-", "’", "&#39;", "", "\t", "  ", "_")


def _trigger(check, owner) -> Trigger | None:
    return check.trigger(owner) if callable(check.trigger) else check.trigger


def _examples():
    for loaded in checks_in(selfaudit_checks):
        check = loaded.check
        firing = [example for example in check.examples if example.quotes and example.record.kind in WORDY]
        if firing and check.survey is None and _trigger(check, firing[0].owner) and not _trigger(check, firing[0].owner).people:
            yield check.id, (check, firing)


ALONE = frozenset({0})


@cache
def searches(trigger):
    """Both ways in which a trigger is searched: as patterns only, and its words as words."""
    any_word = {*trigger.words, *(word for each in trigger.together for word, _ in each.worths)}
    patterns = [Patterns(dict.fromkeys((*trigger.patterns, *map(word_pattern, any_word)), ALONE))]
    apart = [Patterns(dict.fromkeys(trigger.patterns, ALONE))] if trigger.patterns else []
    return patterns, [*apart, *([Words({0: trigger.words}, {0: trigger.together})] if any_word else [])]


def _hits(trigger, text):
    raw = text.replace("\0", " ").encode("utf-8", "replace") + b"\0"
    return [any(list(one.rows(raw)) for one in way) for way in searches(trigger)]


PICKS = st.lists(st.tuples(st.integers(0, 11), st.sampled_from(JOINTS)), min_size=1, max_size=14)


FIRING = dict(_examples())


@pytest.mark.parametrize("name", sorted(FIRING))
@settings(max_examples=60, deadline=None)
@given(which=st.integers(0, 30), picks=PICKS, in_order=st.booleans(), upper=st.booleans())
def test_nothing_is_found_without_a_hit(name, which, picks, in_order, upper):
    """The words of an example in any order and number, joined by whatever people join words with."""
    check, firing = FIRING[name]
    example = firing[which % len(firing)]
    words = re.split(r"\s+", example.record.text)
    if in_order:
        text = "".join(word + picks[at % len(picks)][1] for at, word in enumerate(words))
    else:
        text = "".join(words[number % len(words)] + joint for number, joint in picks)
    text = text.upper() if upper else text
    old = example.record
    record = Record(old.kind, text, author=old.author, people=old.people, thread=old.thread, field=old.field)
    if list(check.find(record, example.owner)):
        assert _hits(_trigger(check, example.owner), text) == [True, True], text
