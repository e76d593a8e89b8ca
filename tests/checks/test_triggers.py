"""A trigger only ever skips: whatever a check finds in words of hers, its trigger hits in the raw text."""

from __future__ import annotations

import re
from functools import cache

import pytest
import re2
from hypothesis import given, settings
from hypothesis import strategies as st

import selfaudit_checks
from selfaudit import Kind, Record, Trigger
from selfaudit.plugins import checks_in

WORDY = (Kind.POST, Kind.COMMENT, Kind.MESSAGE, Kind.PHOTO)
JOINTS = (" ", " ", " ", "\u00a0", "&nbsp;", ", ", ". ", "\n", "-", "’", "&#39;", "", "\t", "  ", "_")


def _trigger(check, owner) -> Trigger | None:
    return check.trigger(owner) if callable(check.trigger) else check.trigger


def _examples():
    for loaded in checks_in(selfaudit_checks):
        check = loaded.check
        firing = [example for example in check.examples if example.quotes and example.record.kind in WORDY]
        if firing and check.survey is None and _trigger(check, firing[0].owner) and not _trigger(check, firing[0].owner).people:
            yield pytest.param(check, firing, id=check.id)


@cache
def compiled(patterns):
    options = re2.Options()
    options.case_sensitive = False
    return [re2.compile(pattern, options) for pattern in patterns]


def _hit(trigger, text):
    raw = text.encode("utf-8", "replace")
    words = any(word.lower() in text.lower() for word in trigger.words)
    return words or any(pattern.search(raw) for pattern in compiled(trigger.patterns))


@pytest.mark.parametrize(("check", "firing"), list(_examples()))
@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_nothing_is_found_without_a_hit(check, firing, data):
    example = data.draw(st.sampled_from(firing))
    words = re.split(r"\s+", example.record.text)
    chosen = data.draw(st.lists(st.sampled_from(words), max_size=12) | st.just(words))
    text = "".join(word + data.draw(st.sampled_from(JOINTS)) for word in chosen)
    if data.draw(st.booleans()):
        text = text.upper()
    old = example.record
    record = Record(old.kind, text, author=old.author, people=old.people, thread=old.thread, field=old.field)
    if list(check.find(record, example.owner)):
        assert _hit(_trigger(check, example.owner), text), text
