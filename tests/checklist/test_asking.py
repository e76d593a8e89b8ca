"""The conversation, as a list of what she types against what is kept."""

from __future__ import annotations

import contextlib
from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfaudit.checklist.asking import HELP, NO_WORDS, Talk, go_through
from selfaudit.checklist.model import ANSWERS, Checklist, checklist
from selfaudit.checklist.prefill import Hint
from selfaudit.guidance.loading import load

BLYTHE = checklist(load(["blythe"]))
IDS = [item.id for item in BLYTHE.items]


class Terminal:
    def __init__(self, *typed: str) -> None:
        self.typed = iter(typed)
        self.shown: list[str] = []
        self.kept: list[dict[str, str]] = []

    def ask(self, prompt: str) -> str:
        self.shown.append(prompt)
        try:
            return next(self.typed)
        except StopIteration:
            raise EOFError from None

    def keep(self, answers: Mapping[str, str]) -> None:
        self.kept.append(dict(answers))

    def talk(self) -> Talk:
        return Talk(self.ask, self.shown.append, self.keep)


def _hold(
    *typed: str, answers: dict[str, str] | None = None, hints: Mapping[str, Hint] | None = None
) -> tuple[bool, dict[str, str], Terminal]:
    terminal = Terminal(*typed)
    given_answers = dict(answers or {})
    finished = go_through(BLYTHE, given_answers, hints or {}, terminal.talk())
    return finished, given_answers, terminal


def test_every_kind_of_answer_and_every_change_is_kept_at_once() -> None:
    finished, answers, terminal = _hold("y", "n", "D", "want to talk", "q")
    assert not finished
    assert answers == dict(zip(IDS, ANSWERS, strict=False))
    assert [len(kept) for kept in terminal.kept] == [1, 2, 3, 4]


def test_back_later_and_a_changed_answer() -> None:
    finished, answers, _ = _hold("y", "b", "n", "", "y", "b", "b", "t", "q")
    assert not finished
    assert answers == {IDS[0]: "not yet", IDS[1]: "want to talk", IDS[2]: "yes"}


def test_back_from_the_first_question_stays_there() -> None:
    assert _hold("b", "b", "y", "q")[1] == {IDS[0]: "yes"}


def test_resuming_begins_at_the_first_question_without_an_answer() -> None:
    before = {IDS[0]: "yes", IDS[2]: "yes"}
    _, answers, terminal = _hold("n", "q", answers=before)
    assert f"Question 2 of {len(IDS)}" in terminal.shown
    assert f"Question 1 of {len(IDS)}" not in terminal.shown
    assert answers == {**before, IDS[1]: "not yet"}


def test_the_end_shows_all_answers_and_a_number_changes_one() -> None:
    finished, answers, terminal = _hold(*["y"] * len(IDS), "99", "3", "d", *[""] * (len(IDS) - 3), "")
    assert finished
    assert answers == {**dict.fromkeys(IDS, "yes"), IDS[2]: "does not apply"}
    assert f"Give a number from 1 to {len(IDS)}, or press Enter." in terminal.shown
    assert f"3. {BLYTHE.items[2].question} does not apply" in terminal.shown


def test_a_finished_checklist_asks_nothing_again() -> None:
    done = dict.fromkeys(IDS, "yes")
    assert _hold("", answers=done)[:2] == (True, done)
    assert _hold(answers=done)[:2] == (True, done)


def test_what_the_document_says_is_shown_on_asking() -> None:
    _, _, terminal = _hold("", "w", "q")
    assert "  Social Media Code of Conduct (undated), in our words:" in terminal.shown
    assert (
        "    1.1: should be reported (should, report). On finding a fake account in your name, report it at once."
        in terminal.shown
    )


def test_a_hint_is_an_offer_that_enter_takes_and_a_letter_overrules() -> None:
    hints = {IDS[0]: Hint("not yet", "In your scan 2 findings are open for this."), IDS[1]: Hint("", "Nothing open.")}
    _, answers, terminal = _hold("", "", "q", hints=hints)
    assert answers == {IDS[0]: "not yet"}
    assert "  In your scan 2 findings are open for this." in terminal.shown
    assert _hold("y", "q", hints=hints)[1] == {IDS[0]: "yes"}


def test_lines_that_end_early_are_an_end_and_keep_what_was_said() -> None:
    terminal = Terminal("y")
    answers: dict[str, str] = {}
    with pytest.raises(EOFError):
        go_through(BLYTHE, answers, {}, terminal.talk())
    assert answers == {IDS[0]: "yes"}


@given(st.lists(st.text(max_size=30), max_size=60))
def test_whatever_she_types_only_the_four_answers_are_kept(typed: list[str]) -> None:
    terminal = Terminal(*typed, "q", "q")
    answers: dict[str, str] = {}
    with contextlib.suppress(EOFError):
        go_through(BLYTHE, answers, {}, terminal.talk())
    for kept in [*terminal.kept, answers]:
        assert set(kept) <= set(IDS)
        assert set(kept.values()) <= set(ANSWERS)


def test_words_of_her_own_are_answered_with_help(blythe: Checklist) -> None:
    _, answers, terminal = _hold("I told Jo Marsh about it", "q")
    assert answers == {}
    assert terminal.shown[-3:-1] == [NO_WORDS, HELP]
    assert not any("Jo Marsh" in line for line in terminal.shown)
