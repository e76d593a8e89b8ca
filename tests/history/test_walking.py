"""The walk through the findings, as what she types against what is decided."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.history.making import finding

from selfaudit.history.decisions import REASONS, Decision
from selfaudit.history.walking import ASK_REASON, HELP, NO_NAMES, Stop, Talk, route, walk

DAY = date(2026, 9, 1)
FINDINGS = [finding(name) for name in "123"]
ONE, TWO, THREE = (one.hit.fingerprint for one in FINDINGS)


LISTED = [*((str(number), one) for number, one in enumerate(REASONS, 1)), ("  my own\tpage ", "my own page")]


class Terminal:
    def __init__(self, *typed: str) -> None:
        self.typed = iter(typed)
        self.shown: list[str] = []
        self.decided: list[tuple[str, str, str]] = []

    def talk(self) -> Talk:
        return Talk(self._ask, self.shown.append, self._describe, self._evidence, self._decide, self._forget)

    def _ask(self, prompt: str) -> str:
        try:
            return next(self.typed)
        except StopIteration:
            raise EOFError from None

    def _describe(self, stop: Stop) -> Iterator[str]:
        yield f"about {stop.fingerprint.lstrip('0')} ({stop.count})"

    def _evidence(self, stop: Stop) -> Iterator[str]:
        yield f"evidence of {stop.fingerprint.lstrip('0')}"

    def _decide(self, name: str, state: str, reason: str) -> None:
        self.decided.append((name.lstrip("0"), state, reason))

    def _forget(self, name: str) -> None:
        self.decided.append((name.lstrip("0"), "open", ""))


def _walk(*typed: str, kept: dict[str, tuple[str, str]] | None = None) -> tuple[int, Terminal]:
    terminal = Terminal(*typed)
    return walk(route(FINDINGS, {}), kept if kept is not None else {}, terminal.talk()), terminal


def test_done_dismissed_and_later() -> None:
    reached, terminal = _walk("d", "x", "3", "l")
    assert reached == 3
    assert terminal.decided == [("1", "done", ""), ("2", "dismissed", "false alarm"), ("3", "later", "")]
    assert terminal.shown == [
        "", "Finding 1 of 3", "about 1 (1)",
        "", "Finding 2 of 3", "about 2 (1)", ASK_REASON, NO_NAMES,
        "", "Finding 3 of 3", "about 3 (1)",
    ]  # fmt: skip


@pytest.mark.parametrize(("typed", "reason"), LISTED)
def test_reasons_from_the_list_or_in_her_own_words(typed: str, reason: str) -> None:
    assert _walk("x", typed, "q")[1].decided == [("1", "dismissed", reason)]


def test_nothing_is_dismissed_without_a_reason_or_with_an_endless_one() -> None:
    _, terminal = _walk("x", "", "x", "a" * 201, "a" * 200, "q")
    assert terminal.decided == [("1", "dismissed", "a" * 200)]
    assert "Without a reason nothing is dismissed." in terminal.shown
    assert "At most 200 characters, please." in terminal.shown


def test_back_and_a_decision_taken_back() -> None:
    reached, terminal = _walk("d", "b", "r", "r", "x", "1", "q")
    assert reached == 1
    assert terminal.decided == [("1", "done", ""), ("1", "open", ""), ("1", "open", ""), ("1", "dismissed", "not about me")]
    assert terminal.shown[6:10] == ["", "Finding 1 of 3", "about 1 (1)", "You decided: done."]
    assert terminal.shown[10:12] == ["It is open again.", "Nothing was decided about it."]


def test_later_leaves_an_earlier_decision_as_it_is() -> None:
    assert _walk("", "q", kept={ONE: ("dismissed", "false alarm")})[1].decided == []


def test_evidence_and_help() -> None:
    _, terminal = _walk("o", "hm", "q")
    assert terminal.shown[3:] == ["evidence of 1", HELP]


def test_what_is_alike_is_one_stop() -> None:
    assert route([FINDINGS[0], FINDINGS[1], FINDINGS[0]], {}) == [Stop(FINDINGS[0], 2), Stop(FINDINGS[1], 1)]


def test_it_goes_on_where_it_stopped_and_ends_with_what_was_put_off() -> None:
    kept = {ONE: Decision("later", "", DAY), TWO: Decision("done", "", DAY)}
    assert [stop.fingerprint for stop in route(FINDINGS, kept)] == [THREE, ONE]
    assert [stop.fingerprint for stop in route(FINDINGS, kept, everything=True)] == [ONE, TWO, THREE]


@given(st.lists(st.sampled_from(["d", "x", "l", "", "o", "b", "r", "q", "1", "two words", "?"]), max_size=30))
def test_however_she_walks_each_decision_is_a_known_one(typed: list[str]) -> None:
    terminal = Terminal(*typed)
    kept: dict[str, tuple[str, str]] = {}
    with suppress(EOFError):
        walk(route(FINDINGS, {}), kept, terminal.talk())
    followed: dict[str, tuple[str, str]] = {}
    for name, state, reason in terminal.decided:
        assert (state == "dismissed") == bool(reason)
        if state == "open":
            followed.pop(name.rjust(32, "0"), None)
        else:
            followed[name.rjust(32, "0")] = (state, reason)
    assert kept == followed
