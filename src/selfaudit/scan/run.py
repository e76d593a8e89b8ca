"""Scanning archives: file by file, in one process or several, joined in the order of the files whatever came first."""

from __future__ import annotations

import gc
import time
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field

from selfaudit.archive.model import Archive, Member
from selfaudit.findings import Hit
from selfaudit.guidance.judging import Key
from selfaudit.readers.model import Reader
from selfaudit.records import Account, FileRead, Status
from selfaudit.scan.engine import Engine, Settings
from selfaudit.scan.guard import offline
from selfaudit.scan.outcome import Outcome
from selfaudit.scan.processes import Progress, can_fork, shared_out
from selfaudit.scan.store import HitStore
from selfaudit.unheard import unheard

BATCH_BYTES = 4 << 20
"""Files are handed out in batches of about so many bytes."""

LARGE = 4 << 20
"""Files of more bytes hold lists, or conversations of many years."""

GARBAGE_THRESHOLD = 50_000
"""Pages come and go in large numbers; looking for cycles after every 700 of them costs as much as parsing."""


@dataclass(frozen=True)
class Export:
    """One archive with the reader that knows it, whose it is, and what she said the account is."""

    archive: Archive
    reader: Reader
    layout: str
    account: Account
    purpose: str = "personal"


@dataclass
class Scanned:
    """Everything that came out of the files of one scan."""

    files: list[list[FileRead]]
    """The ledger of each export, in the order of its files."""
    kinds: list[Counter[str]]
    spans: list[tuple[float, float]]
    """Oldest and newest time of each export, Unix seconds UTC, 0 for none."""
    outcome: Outcome
    reader_seconds: dict[str, float] = field(default_factory=dict)


@dataclass(frozen=True)
class _Batch:
    export: int
    members: tuple[Member, ...]
    size: int
    """Bytes, as the archive claims."""


@dataclass
class _Part:
    """The outcome of one batch, small enough to send to another process."""

    files: list[FileRead]
    kinds: Counter[str]
    first: float
    last: float
    packed: list[list[bytes]]
    count: int
    once: dict[str, tuple[Hit, Key, str]]


def scan(exports: list[Export], settings: Settings, jobs: int = 1, progress: Progress = lambda _bytes: None) -> Scanned:
    """Reads every file of every export once and takes its records through the checks."""
    batches = list(_batches(exports))
    with offline(), _calm_garbage_collection(), unheard():
        worker = _Worker(exports, batches, settings)
        if jobs > 1 and len(batches) > 1 and can_fork():
            parts, ends = shared_out(worker, _order(batches, jobs), jobs, progress)
        else:
            parts = {number: worker.scan(number, progress) for number in range(len(batches))}
            ends = [worker.end()]
        return _joined(exports, batches, parts, ends, settings)


@contextmanager
def _calm_garbage_collection() -> Iterator[None]:
    before = gc.get_threshold()
    gc.set_threshold(GARBAGE_THRESHOLD, *before[1:])
    gc.freeze()
    gc.enable()
    try:
        yield
    finally:
        gc.unfreeze()
        gc.set_threshold(*before)


def _batches(exports: list[Export]) -> Iterator[_Batch]:
    """Consecutive files of one export until their claimed sizes fill a batch.

    In the order of their paths: however a zip was packed and in whatever order parts were given, the report is the same.
    """
    for number, export in enumerate(exports):
        waiting: list[Member] = []
        size = 0
        for member in sorted(export.archive.members, key=lambda member: member.path.split("/")):
            waiting.append(member)
            size += member.size + 4096
            if size >= BATCH_BYTES:
                yield _Batch(number, tuple(waiting), size)
                waiting, size = [], 0
        if waiting:
            yield _Batch(number, tuple(waiting), size)


def _order(batches: list[_Batch], jobs: int) -> list[tuple[int, ...]]:
    """In which order processes take the batches: those with large files first, since a file is never shared.

    Lists of posts and comments make checks load what messages never ask for. So one process takes all large files, where
    they are a small part of the whole, and the others stay small.
    """
    large = [number for number, batch in enumerate(batches) if max(member.size for member in batch.members) > LARGE]
    large.sort(key=lambda number: -batches[number].size)
    others = [(number,) for number in range(len(batches)) if number not in large]
    few = sum(batches[number].size for number in large) * 2 * jobs <= sum(batch.size for batch in batches)
    return [tuple(large), *others] if large and few else [*((number,) for number in large), *others]


@dataclass
class _End:
    """What a process holds at the end of its batches: sums that are kept for the whole of it."""

    outcomes: dict[str, Outcome]
    """By what the account is."""
    reader_seconds: dict[str, float]


class _Worker:
    """Scans batches in one process."""

    def __init__(self, exports: list[Export], batches: list[_Batch], settings: Settings) -> None:
        self._exports = exports
        self._batches = batches
        self._settings = settings
        self._engines: dict[str, Engine] = {}
        self._reader_seconds: dict[str, float] = {}

    def prepare(self) -> None:
        """Makes the searches ready, so that processes forked afterwards share them instead of making their own."""
        for export in self._exports:
            self._engine(export.purpose).prepare()

    def _engine(self, purpose: str) -> Engine:
        engine = self._engines.get(purpose)
        if engine is None:
            engine = self._engines[purpose] = Engine(self._settings, purpose)
        return engine

    def scan(self, number: int, progress: Progress) -> _Part:
        """Reads the files of a batch."""
        batch = self._batches[number]
        export = self._exports[batch.export]
        engine = self._engine(export.purpose)
        outcome = engine.outcome
        started, looking = time.perf_counter(), outcome.looking
        files = []
        for member in batch.members:
            files.append(_read(export, member, engine))
            progress(member.size)
        engine.finish()
        if self._settings.timings:
            spent = time.perf_counter() - started - (outcome.looking - looking)
            self._reader_seconds[export.reader.name] = self._reader_seconds.get(export.reader.name, 0.0) + spent
        part = _Part(files, outcome.kinds, outcome.first, outcome.last, [], len(outcome.hits), outcome.once)
        part.packed = outcome.hits.take()
        outcome.kinds, outcome.first, outcome.last, outcome.once = Counter(), 0.0, 0.0, {}
        return part

    def end(self) -> _End:
        """What is kept for all batches."""
        return _End({purpose: engine.outcome for purpose, engine in self._engines.items()}, self._reader_seconds)


def _read(export: Export, member: Member, engine: Engine) -> FileRead:
    """One file through the checks; its row of the ledger."""
    row: FileRead | None = None
    try:
        if member.problem is not None:
            return _refused(export, member)
        for item in export.reader.read(export.archive, member, export.account):
            if isinstance(item, FileRead):
                row = item
            elif len(item):
                engine.look(item)
    except (MemoryError, RecursionError):
        return FileRead(member.path, Status.OVER_LIMIT, 0, "the file needs more memory than this program allows itself")
    except Exception as error:  # noqa: BLE001 - one file that a reader trips over must not end the scan
        return FileRead(member.path, Status.UNREADABLE, 0, f"the reader failed on this file ({type(error).__name__})")
    return row or FileRead(member.path, Status.UNKNOWN, 0, "the reader said nothing about this file")


def _refused(export: Export, member: Member) -> FileRead:
    """The row of a file that cannot be opened: the reader only says what part of the export it would have been."""
    assert member.problem is not None
    status, reason = member.problem
    rows = (item for item in export.reader.read(export.archive, member, export.account) if isinstance(item, FileRead))
    return FileRead(member.path, status, 0, reason, next((row.slot for row in rows), ""))


def _joined(
    exports: list[Export], batches: list[_Batch], parts: dict[int, _Part], ends: list[_End], settings: Settings
) -> Scanned:
    """All parts in the order of the files, and what the checks conclude from the whole."""
    scanned = Scanned([[] for _ in exports], [Counter() for _ in exports], [(0.0, 0.0)] * len(exports), Outcome())
    total = scanned.outcome
    for number in sorted(parts):
        part, export = parts[number], batches[number].export
        scanned.files[export].extend(part.files)
        scanned.kinds[export] += part.kinds
        scanned.spans[export] = _span(scanned.spans[export], (part.first, part.last))
        total.hits.extend(part.packed, part.count)
        _wait(total, part.once)
    for purpose in sorted({purpose for end in ends for purpose in end.outcomes}):
        engine = Engine(settings, purpose)
        for end in ends:
            if purpose in end.outcomes:
                _join(engine.outcome, end.outcomes[purpose])
        engine.conclude()
        packed = engine.outcome.hits.take()
        total.hits.extend(packed, sum(engine.outcome.found.values()) - _kept(ends, purpose))
        engine.outcome.hits = HitStore()
        _join(total, engine.outcome)
    total.settle()
    for end in ends:
        _add(scanned.reader_seconds, end.reader_seconds)
    return scanned


def _kept(ends: list[_End], purpose: str) -> int:
    return sum(sum(end.outcomes[purpose].found.values()) for end in ends if purpose in end.outcomes)


def _join(into: Outcome, outcome: Outcome) -> None:
    into.tallies.join(outcome.tallies)
    into.found += outcome.found
    into.hidden += outcome.hidden
    into.failed.update(outcome.failed)
    into.cut += outcome.cut
    into.older += outcome.older
    into.looking += outcome.looking
    into.years += outcome.years
    _add(into.seconds, outcome.seconds)
    _wait(into, outcome.once)


def _wait(into: Outcome, once: Mapping[str, tuple[Hit, Key, str]]) -> None:
    for fingerprint, waiting in once.items():
        into.once.setdefault(fingerprint, waiting)


def _add(into: dict[str, float], seconds: dict[str, float]) -> None:
    for name, spent in seconds.items():
        into[name] = into.get(name, 0.0) + spent


def _span(one: tuple[float, float], other: tuple[float, float]) -> tuple[float, float]:
    firsts = [first for first, _ in (one, other) if first]
    return (min(firsts, default=0.0), max(one[1], other[1]))
