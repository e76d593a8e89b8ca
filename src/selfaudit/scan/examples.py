"""Runs the examples that checks carry. One judge, for `selfaudit checks test` and for pytest alike."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from selfaudit.check import Check, Confidence, Example
from selfaudit.findings import Hit
from selfaudit.guidance.judging import Key
from selfaudit.records import Page, Record
from selfaudit.scan.engine import Engine, Settings
from selfaudit.scan.guard import offline
from selfaudit.scan.levels import Level
from selfaudit.scan.outcome import Outcome


@dataclass(frozen=True)
class Case:
    """One example of one check."""

    check: Check
    number: int
    example: Example

    def __str__(self) -> str:
        return f"{self.check.id}[{self.number}] {'fires' if self.example.quotes else 'quiet'}"

    def problem(self, *, use_triggers: bool = True) -> str | None:
        """What is wrong, in one line; `None` when the check does exactly what the example says."""
        with offline():
            outcome = run(self.check, self.example, use_triggers=use_triggers)
        if outcome.failed:
            return f"the check raised {outcome.failed[self.check.id]}"
        found = [hit.quote for hit in sorted(outcome.hits, key=_rank)]
        expected = list(self.example.quotes)
        if sorted(found) == sorted(expected):
            return None
        return f"must find {expected}, found {found}" if expected else f"must stay quiet, found {found}"


def _rank(hit: Hit) -> int:
    return tuple(Confidence).index(hit.confidence)


def cases(checks: Iterable[Check]) -> list[Case]:
    """Every example of every check."""
    return [Case(check, number, example) for check in checks for number, example in enumerate(check.examples)]


class _KeepAll:
    """Rules under which every hit counts the same: an example is about the check alone."""

    def severity(self, _key: Key) -> str:
        return "note"


def run(check: Check, example: Example, *, use_triggers: bool = True) -> Outcome:
    """Takes one example through the same engine that scans archives."""
    settings = Settings(
        checks=(check,),
        owner=example.owner,
        rules=_KeepAll(),
        key=b"examples",
        level=Level.EVERYTHING,
        use_triggers=use_triggers,
    )
    engine = Engine(settings, example.record.account)
    for number, record in enumerate((*example.more, example.record)):
        engine.look(Page.of([_placed(record, number)]))
    engine.conclude()
    engine.outcome.settle()
    return engine.outcome


def _placed(record: Record, number: int) -> Record:
    """A record of an example that does not say where it stands is given a place of its own."""
    if record.source.pointer:
        return record
    return replace(record, source=replace(record.source, pointer=f"/{number}"))
