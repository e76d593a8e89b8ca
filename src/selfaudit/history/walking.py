"""Going through findings one by one: done, dismissed with a reason, or later; it goes on where it stopped.

How a line is asked for, how a finding is shown and where a decision is kept are handed in: a test can hold the whole walk.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from selfaudit.findings import Finding
from selfaudit.history.decisions import DISMISSED, DONE, LATER, LONGEST_REASON, REASONS, Decision, State

HELP = "d done · x dismiss, with a reason · l or Enter later · o open evidence · b back · r take a decision back · q stop"
ASK_REASON = "Why? " + " · ".join(f"{number} {reason}" for number, reason in enumerate(REASONS, 1)) + " · or a few words"
NO_NAMES = "Write no names into a reason: it is kept."


@dataclass(frozen=True, slots=True)
class Stop:
    """One stop of the walk: a finding, and how many are exactly like it."""

    finding: Finding
    count: int = 1

    @property
    def fingerprint(self) -> str:
        """What a decision is kept under."""
        return self.finding.hit.fingerprint


@dataclass(frozen=True, slots=True)
class Talk:
    """How to ask for a line (EOFError when there is none), to show things, and to keep a decision or take it back."""

    ask: Callable[[str], str]
    show: Callable[[str], None]
    describe: Callable[[Stop], Iterable[str]]
    evidence: Callable[[Stop], Iterable[str]]
    decide: Callable[[str, State, str], None]
    forget: Callable[[str], None]


def route(findings: Iterable[Finding], kept: Mapping[str, Decision], *, everything: bool = False) -> list[Stop]:
    """The findings to stop at, each once: those never looked at, then those put off. `everything`: the decided ones as well."""
    stops: dict[str, Stop] = {}
    for finding in findings:
        name = finding.hit.fingerprint
        known = stops.get(name)
        stops[name] = Stop(known.finding, known.count + 1) if known else Stop(finding)
    if everything:
        return list(stops.values())
    fresh = [stop for name, stop in stops.items() if name not in kept]
    return fresh + [stop for name, stop in stops.items() if name in kept and kept[name].state == LATER]


def walk(stops: list[Stop], kept: dict[str, tuple[str, str]], talk: Talk) -> int:
    """Goes through the stops; `kept` ((state, reason) by fingerprint) follows what is decided. How many stops were reached.

    EOFError when the lines ended before.
    """
    position = 0
    while position < len(stops):
        stop = stops[position]
        talk.show("")
        talk.show(f"Finding {position + 1} of {len(stops)}")
        for line in talk.describe(stop):
            talk.show(line)
        if stop.fingerprint in kept:
            state, reason = kept[stop.fingerprint]
            talk.show(f"You decided: {state}{f' ({reason})' if reason else ''}.")
        step = _at(stop, kept, talk)
        if step is None:
            return position
        position = max(position + step, 0)
    return len(stops)


def _at(stop: Stop, kept: dict[str, tuple[str, str]], talk: Talk) -> int | None:
    """Asks until something is decided; how far to go from here, `None` to stop."""
    while True:
        word = talk.ask("[d/x/l/o, ? for help] ").strip().casefold()
        if word in {"q", "quit"}:
            return None
        if word in {"b", "back"}:
            return -1
        decided = _decided(word, stop, kept, talk)
        if decided is not None:
            talk.decide(stop.fingerprint, *decided)
            kept[stop.fingerprint] = decided
            return 1
        if word in {"", "l", "later"}:
            return 1
        if word == "r":
            talk.forget(stop.fingerprint)
            talk.show("It is open again." if kept.pop(stop.fingerprint, None) else "Nothing was decided about it.")
        elif word in {"o", "open"}:
            for line in talk.evidence(stop):
                talk.show(line)
        elif word not in {"x", "dismiss"}:
            talk.show(HELP)


def _decided(word: str, stop: Stop, kept: Mapping[str, tuple[str, str]], talk: Talk) -> tuple[State, str] | None:
    if word in {"d", "done"}:
        return DONE, ""
    if word in {"", "l", "later"} and stop.fingerprint not in kept:
        return LATER, ""
    if word in {"x", "dismiss"}:
        reason = _reason(talk)
        return (DISMISSED, reason) if reason else None
    return None


def _reason(talk: Talk) -> str:
    """A reason from the list or of her own; "" when she gave none, and nothing is dismissed."""
    talk.show(ASK_REASON)
    talk.show(NO_NAMES)
    while True:
        words = " ".join(talk.ask("Reason: ").split())
        if words in {str(number) for number in range(1, len(REASONS) + 1)}:
            return REASONS[int(words) - 1]
        if len(words) <= LONGEST_REASON:
            if not words:
                talk.show("Without a reason nothing is dismissed.")
            return words
        talk.show(f"At most {LONGEST_REASON} characters, please.")
