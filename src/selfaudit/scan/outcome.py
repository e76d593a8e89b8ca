"""What comes out of a scan or of a part of it: hits and sums, which can be sent to another process and joined."""

from __future__ import annotations

import calendar
from bisect import bisect_left, bisect_right
from collections import Counter
from dataclasses import dataclass, field

from selfaudit.findings import Hit
from selfaudit.guidance.judging import Key
from selfaudit.records import Kind, Page
from selfaudit.scan.store import HitStore
from selfaudit.scan.tallies import Tallies

FIRST_YEAR, LAST_YEAR = 1969, 2200
YEARS = tuple(calendar.timegm((year, 1, 1, 0, 0, 0)) for year in range(FIRST_YEAR, LAST_YEAR))
"""Where each year begins, Unix seconds UTC."""

_NOT_OF_USE = frozenset({Kind.PROFILE, Kind.EVENT})
"""Kinds whose times are not of the account's use: when a job began, when an event will be."""

Judged = tuple[Hit, Key, str]
"""A hit, what its ruling depends on, and how much it matters."""


@dataclass
class Outcome:
    """What came out of a part of a scan: summed up file by file, so that parts can be scanned apart and joined."""

    hits: HitStore = field(default_factory=HitStore)
    tallies: Tallies = field(default_factory=Tallies)
    found: Counter[Key] = field(default_factory=Counter)
    """Hits that the level shows, by what their ruling depends on."""
    hidden: Counter[Key] = field(default_factory=Counter)
    """The same for hits that the level does not show."""
    failed: dict[str, str] = field(default_factory=dict)
    """Checks that broke, and how (the kind of error, never its text: that may quote the archive)."""
    once: dict[str, Judged] = field(default_factory=dict)
    """Hits in profile fields, requests and settings, by fingerprint: exports tell the same of these in several files."""
    cut: int = 0
    older: int = 0
    """Records left out because she asked for newer ones only."""
    kinds: Counter[str] = field(default_factory=Counter)
    first: float = 0.0
    last: float = 0.0
    """The time of the oldest and the newest record of the account's use, Unix seconds UTC; 0 for none."""
    years: Counter[tuple[int, str]] = field(default_factory=Counter)
    """Records by (year UTC, kind)."""
    seconds: dict[str, float] = field(default_factory=dict)
    """Seconds by check id, with timings only."""
    looking: float = 0.0
    """Seconds spent on pages altogether, with timings only."""

    def add(self, hit: Hit, key: Key, severity: str, *, once: bool = False) -> None:
        """Keeps a hit; with `once` it waits for `settle`, and the same one is kept only once."""
        if once:
            self.once.setdefault(hit.fingerprint, (hit, key, severity))
        else:
            self.hits.add(hit, severity)
            self.found[key] += 1

    def settle(self) -> None:
        """Keeps the hits that waited."""
        for hit, key, severity in self.once.values():
            self.add(hit, key, severity)
        self.once.clear()

    def count(self, page: Page) -> None:
        """Counts the records of a page, by kind and year."""
        self.kinds[page.kind] += len(page)
        # Mostly in order already, in which case sorting only goes through them once.
        times = sorted(page.times)
        del times[bisect_left(times, YEARS[-1]) :]  # No date, and more than a calendar can hold.
        known = bisect_right(times, 0)
        if known == len(times):
            return
        if page.kind not in _NOT_OF_USE:
            self.first = min(self.first, times[known]) if self.first else times[known]
            self.last = max(self.last, times[-1])
        year = bisect_right(YEARS, times[known]) - 1
        while known < len(times):
            end = bisect_left(times, YEARS[year + 1], known) if year + 1 < len(YEARS) else len(times)
            self.years[FIRST_YEAR + year, str(page.kind)] += end - known
            known, year = end, year + 1
