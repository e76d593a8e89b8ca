"""Records through the checks: one page at a time, nothing kept but hits and sums."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import cached_property, partial
from typing import Protocol, TypeVar

import msgspec

from selfaudit.check import Check, Match, Note
from selfaudit.guidance.judging import Key, key_of
from selfaudit.kept import TOGETHER, forget
from selfaudit.owner import Owner
from selfaudit.records import Page, Record
from selfaudit.scan.hits import hit_of
from selfaudit.scan.levels import Level, shown
from selfaudit.scan.outcome import Judged, Outcome
from selfaudit.scan.plans import KindPlan, Plans
from selfaudit.scan.said import sound_match, sound_note
from selfaudit.scan.triggers import FEW

TEXT_LIMIT = 100_000
"""Characters of one record that checks see; longer ones are cut, and counted in `Outcome.cut`."""

MOST_LETTERS = 500_000
"""Characters of the records that wait for the checks."""

MOST_MATCHES = 10_000
"""A check that says more of one record is broken: nothing may fill the memory."""

_PAIR = 2

_Waiting = tuple[Record, tuple[Check, ...]]
"""A record, and the checks that are to look at it."""

Said = TypeVar("Said")


class Rules(Protocol):
    """What the engine asks of the guidance."""

    def severity(self, key: Key) -> str | None:
        """How much hits with this key matter; `None` where no chosen document has a clause for them: they are not kept."""
        ...


@dataclass(frozen=True)
class Settings:
    """What a scan is to do, apart from the archives."""

    checks: tuple[Check, ...]
    owner: Owner
    rules: Rules
    """What the chosen guidance makes of hits."""
    key: bytes
    """Her own key, under which fingerprints are made."""
    level: Level = Level.REGULAR
    since: float = 0.0
    """Unix seconds UTC; records that are known to be older are left out."""
    show_content: bool = False
    weighed_together: frozenset[str] = frozenset()
    """Checks that the guidance weighs more where several of them hit one record."""
    use_triggers: bool = True
    timings: bool = False


class Engine:
    """The checks, made ready for one account's pages."""

    def __init__(self, settings: Settings, account: str) -> None:
        self.settings = settings
        self.account = account
        self.outcome = Outcome()
        self._waiting: list[_Waiting] = []
        self._letters = 0

    @cached_property
    def _plans(self) -> Plans:
        return Plans(self._checks(), self.settings.owner, use_triggers=self.settings.use_triggers)

    def _checks(self) -> Iterator[Check]:
        for check in self.settings.checks:
            if self.account in check.accounts and all(map(self.settings.owner.has, check.needs)):
                yield check

    def prepare(self) -> None:
        """Makes the searches for all kinds ready before the first page comes."""
        self._plans.prepare()

    def look(self, page: Page) -> None:
        """Counts a page and picks the records that checks are to look at, at the latest with `finish`."""
        started = time.perf_counter() if self.settings.timings else 0.0
        self._look(page)
        if self.settings.timings:
            self.outcome.looking += time.perf_counter() - started

    def finish(self) -> None:
        """Takes the records that wait through the checks."""
        started = time.perf_counter() if self.settings.timings else 0.0
        self._ask_waiting()
        if self.settings.timings:
            self.outcome.looking += time.perf_counter() - started

    def _look(self, page: Page) -> None:
        self.outcome.count(page)
        kind_plan = self._plans.of(page.kind)
        if self.settings.since and page.times:
            held = len(page)
            page = _newer(page, self.settings.since)
            self.outcome.older += held - len(page)
        for check in kind_plan.surveys:
            self._survey(check, page)
        self._look_at_rows(page, kind_plan)

    def _look_at_rows(self, page: Page, kind_plan: KindPlan) -> None:
        for row, checks in kind_plan.rows(page):
            record = self._ready(page.record(row))
            self._waiting.append((record, checks))
            self._letters += len(record.text)
            if len(self._waiting) >= TOGETHER or self._letters > MOST_LETTERS:
                self._ask_waiting()

    def _ask_waiting(self) -> None:
        """Check by check, for each finds its own code and tables in the processor's caches then; kept record by record."""
        waiting, self._waiting, self._letters = self._waiting, [], 0
        rows: dict[str, list[int]] = {}
        for row, (_, checks) in enumerate(waiting):
            for check in checks:
                rows.setdefault(check.id, []).append(row)
        hits: list[list[Judged]] = [[] for _ in waiting]
        room = MOST_MATCHES
        for check in self.settings.checks:
            for row in rows.get(check.id, ()):
                room -= self._ask(check, waiting[row][0], hits[row])
                if room < 0:
                    self._keep(waiting, hits)
                    room = MOST_MATCHES
        self._keep(waiting, hits)
        forget()

    def _keep(self, waiting: list[_Waiting], hits: list[list[Judged]]) -> None:
        for (record, _), judged in zip(waiting, hits, strict=True):
            self._add(self._weighed(judged), record)
            judged.clear()

    def _weighed(self, judged: list[Judged]) -> list[Judged]:
        """The hits of one record, those with what stands beside them that the guidance weighs together."""
        if len(judged) < _PAIR:
            return judged
        together = self.settings.weighed_together.intersection(hit.check for hit, _, _ in judged)
        return [self._beside(one, together) for one in judged] if len(together) >= _PAIR else judged

    def _beside(self, one: Judged, together: AbstractSet[str]) -> Judged:
        hit, key, severity = one
        if hit.check not in together:
            return one
        beside = tuple(sorted(together - {hit.check}))
        key = key._replace(beside=beside)
        return msgspec.structs.replace(hit, beside=beside), key, self.settings.rules.severity(key) or severity

    def _add(self, judged: Iterable[Judged], record: Record) -> None:
        for hit, key, severity in judged:
            self.outcome.add(hit, key, severity, once=record.kind in FEW)

    def _record(self, page: Page, note: Note) -> Record:
        return self._ready(page.record(note.row if note.row >= 0 else _row_of(page, note.first)))

    def _ready(self, record: Record) -> Record:
        if len(record.text) > TEXT_LIMIT:
            self.outcome.cut += 1
            record = replace(record, text=record.text[:TEXT_LIMIT])
        return record if record.account == self.account else replace(record, account=self.account)

    def _ask(self, check: Check, record: Record, hits: list[Judged]) -> int:
        """Adds the hits of a check in a record; gives their number."""
        if check.id in self.outcome.failed:
            return 0
        before = len(hits)
        started = time.perf_counter() if self.settings.timings else 0.0
        try:
            for found in _bounded(check.find(record, self.settings.owner)):
                if isinstance(found, Note):
                    self.outcome.tallies.add(check.id, sound_note(found), record)
                else:
                    hits.extend(self._shown(check, sound_match(found), record))
        except KeyboardInterrupt:
            raise
        except BaseException as error:  # noqa: BLE001 - a plug-in may raise anything, and try to end the program
            self.outcome.failed[check.id] = type(error).__name__
        if self.settings.timings:
            self._spent(check, time.perf_counter() - started)
        return len(hits) - before

    def _survey(self, check: Check, page: Page) -> None:
        if check.id in self.outcome.failed or check.survey is None:
            return
        started = time.perf_counter() if self.settings.timings else 0.0
        try:
            # A note for each row is no fault, however many rows there are.
            for found in _bounded(check.survey(page, self.settings.owner), max(MOST_MATCHES, len(page))):
                note = sound_note(found)
                self.outcome.tallies.add_summed(check.id, note, partial(self._record, page, note))
        except KeyboardInterrupt:
            raise
        except BaseException as error:  # noqa: BLE001 - a plug-in may raise anything, and try to end the program
            self.outcome.failed[check.id] = type(error).__name__
        if self.settings.timings:
            self._spent(check, time.perf_counter() - started)

    def _spent(self, check: Check, seconds: float) -> None:
        self.outcome.seconds[check.id] = self.outcome.seconds.get(check.id, 0.0) + seconds

    def conclude(self) -> None:
        """Asks each check that made notes what it has to say of them, once everything has been read."""
        self.finish()
        for check in self._checks():
            if check.conclude is None or check.id in self.outcome.failed:
                continue
            try:
                for tally in self.outcome.tallies.of(check.id):
                    judged: list[Judged] = []
                    for found in _bounded(check.conclude(tally, self.settings.owner)):
                        judged.extend(self._shown(check, sound_match(found), tally.record))
                    self._add(judged, tally.record)
            except KeyboardInterrupt:
                raise
            except BaseException as error:  # noqa: BLE001 - a plug-in may raise anything, and try to end the program
                self.outcome.failed[check.id] = type(error).__name__

    def _shown(self, check: Check, match: Match, record: Record) -> Iterator[Judged]:
        """The hit of a match that the level shows and that the guidance has something to say about; counts one not shown."""
        visibility = record.audience.visibility
        key = key_of(
            check.id, visibility, record.account, record.platform, record.kind, match.parts, match.signals, match.on_list
        )
        severity = self.settings.rules.severity(key)
        if severity is None:
            return
        if shown(match, self.settings.level):
            yield hit_of(check, match, record, key=self.settings.key, show_content=self.settings.show_content), key, severity
        else:
            self.outcome.hidden[key] += 1


def _bounded(said: Iterable[Said], most: int = MOST_MATCHES) -> Iterator[Said]:
    """What a check says at one call; `OverflowError` where that does not end."""
    for number, each in enumerate(said):
        if number >= most:
            raise OverflowError
        yield each


def _row_of(page: Page, moment: float) -> int:
    """The first row of a time that is hers; else the first of that time, else the first."""
    times = page.times
    found, at = [], -1
    with suppress(ValueError):
        while True:
            at = times.index(moment, at + 1)
            if page.is_mine(at):
                return at
            found.append(at)
    return found[0] if found else 0


def _newer(page: Page, since: float) -> Page:
    """The rows that are not known to be older than `since`."""
    rows = [row for row, moment in enumerate(page.times) if not moment or moment >= since]
    if len(rows) == len(page):
        return page
    mine = page.mine
    return Page(
        kind=page.kind,
        texts=[page.texts[row] for row in rows],
        record=lambda row: page.record(rows[row]),
        mine=mine if mine is None or isinstance(mine, bool) else [mine[row] for row in rows],
        times=[page.times[row] for row in rows],
        people=page.people,
        row_people=None if page.row_people is None else [page.row_people[row] for row in rows],
        mojibake=page.mojibake,
    )
