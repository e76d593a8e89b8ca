"""Notes that checks made, summed up by key; bounded, and the same in whatever order the records came."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from selfaudit.check import Note, Tally
from selfaudit.records import Author, Record, utc

KEYS = 20_000
"""Different keys that one check may keep; what comes after is counted and said."""
LABELS = 200
QUOTES = 5


@dataclass
class _Sum:
    record: Record
    count: int = 0
    by_me: int = 0
    by_other: int = 0
    first: float = 0.0
    last: float = 0.0
    labels: Counter[str] = field(default_factory=Counter)
    quotes: list[tuple[float, str]] = field(default_factory=list)
    held: float = 0.0
    """The time of `record`, Unix seconds UTC; 0 where unknown."""

    def __post_init__(self) -> None:
        self.held = _when(self.record)

    def add_summed(self, note: Note, record: Callable[[], Record]) -> None:
        """A note that sums up many rows; its record is only made where it comes before the one that is held.

        A note that quotes, or leaves its time to the engine, stands for one record and is added as such.
        """
        if note.quote or not note.first:
            self.add(note, record())
            return
        self.count += note.count
        self._between(note.first, note.last or note.first)
        self._label(note.label, note.count)
        if not self.held or note.first <= self.held:
            self._keep_first(record())

    def add(self, note: Note, record: Record) -> None:
        when = _when(record)
        self.count += note.count
        if record.author is Author.ME:
            self.by_me += note.count
        elif record.author is Author.OTHER:
            self.by_other += note.count
        self._between(note.first or when, note.last or note.first or when)
        self._label(note.label, note.count)
        if note.quote:
            self._quote((when, note.quote))
        self._keep_first(record)

    def _keep_first(self, record: Record) -> None:
        if _order(record) < _order(self.record):
            self.record, self.held = record, _when(record)

    def join(self, other: _Sum) -> None:
        self.count += other.count
        self.by_me += other.by_me
        self.by_other += other.by_other
        self._between(other.first, other.last)
        for label, count in other.labels.items():
            self._label(label, count)
        for quote in other.quotes:
            self._quote(quote)
        self._keep_first(other.record)

    def _between(self, first: float, last: float) -> None:
        if first:
            self.first = min(self.first, first) if self.first else first
            self.last = max(self.last, last)

    def _label(self, label: str, count: int) -> None:
        if label and (label in self.labels or len(self.labels) < LABELS):
            self.labels[label] += count

    def _quote(self, quote: tuple[float, str]) -> None:
        if quote not in self.quotes:
            self.quotes = sorted([*self.quotes, quote])[:QUOTES]

    def tally(self, key: str) -> Tally:
        return Tally(
            key=key,
            count=self.count,
            by_me=self.by_me,
            by_other=self.by_other,
            first=utc(self.first),
            last=utc(self.last),
            labels=tuple(sorted(self.labels.items(), key=lambda pair: (-pair[1], pair[0]))),
            quotes=tuple(quote for _, quote in self.quotes),
            record=self.record,
        )


def _when(record: Record) -> float:
    return record.when.timestamp() if record.when else 0.0


def _order(record: Record) -> tuple[bool, float, str, str, str]:
    when = _when(record)
    return (not when, when, record.source.archive, record.source.file, record.source.pointer)


class Tallies:
    """The sums of all checks that look across records."""

    def __init__(self) -> None:
        self._sums: dict[str, dict[str, _Sum]] = {}
        self.dropped: Counter[str] = Counter()
        """Notes by check that found no room."""

    def add(self, check: str, note: Note, record: Record) -> None:
        """Counts one note."""
        total = self._sum(check, note.key, lambda: record)
        if total is not None:
            total.add(note, record)

    def add_summed(self, check: str, note: Note, record: Callable[[], Record]) -> None:
        """Counts a note of a survey, which stands for many rows; `record` makes the Record of the one it points at."""
        total = self._sum(check, note.key, record)
        if total is not None:
            total.add_summed(note, record)

    def _sum(self, check: str, key: str, record: Callable[[], Record]) -> _Sum | None:
        sums = self._sums.setdefault(check, {})
        total = sums.get(key)
        if total is None:
            if len(sums) >= KEYS:
                self.dropped[check] += 1
                return None
            total = sums[key] = _Sum(record())
        return total

    def join(self, other: Tallies) -> None:
        """Adds the sums of another part of the scan."""
        self.dropped += other.dropped
        for check, theirs in other._sums.items():
            sums = self._sums.setdefault(check, {})
            for key, total in theirs.items():
                if key in sums:
                    sums[key].join(total)
                elif len(sums) < KEYS:
                    sums[key] = total
                else:
                    self.dropped[check] += 1

    def of(self, check: str) -> Iterator[Tally]:
        """The finished tallies of one check, by key."""
        for key, total in sorted(self._sums.get(check, {}).items()):
            yield total.tally(key)
