"""A file that is not in the archive, or damaged, never makes anything look clear."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from selfaudit.archive.model import Archive, Member
from selfaudit.archive.opening import open_archives
from selfaudit.findings import Report
from selfaudit.guidance.model import Clause
from selfaudit.readers.registry import recognise
from selfaudit.records import Status
from tests.parity.layouts import LAYOUTS
from tests.parity.oddities import delivered, drawn
from tests.parity.scanning import Scanner


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_file_less_makes_nothing_clear(layout: str, scanner: Scanner, tmp_path: Path) -> None:
    """Whatever file is left out: what needed it is said to be missing; what was open before stays open.

    A file that is one of several of its part (one conversation of many, requests in beside requests out) leaves no trace
    when it is gone: there only what was missing before must not become clear.
    """
    written, odd = LAYOUTS[layout], drawn(0)
    (archive,) = open_archives(delivered(written.files(odd), odd, written.stem, tmp_path))
    whole = scanner.report([archive])
    assert whole is not None
    before, slots = _verdicts(whole), _slots(whole)
    shared = Counter(slot for names in slots.values() for slot in names)
    wrong = []
    for member, rest in _one_less(archive):
        report = scanner.report([rest])
        if report is None:
            continue
        after = _verdicts(report)
        alone = [slot for slot in slots[member.path] if shared[slot] == 1]
        harmless = ("finding",) if len(alone) < len(slots[member.path]) else ()
        wrong += [
            f"without {member.path}: {clause} was {before[clause]} and is clear"
            for clause in _turned_clear(before, after)
            if before[clause] not in harmless and (before[clause] != "finding" or _supplied(archive, slots[member.path]))
        ]
        lost = _supplied(archive, alone)
        wrong += [
            f"without {member.path}: {clause.id} needs {lost & set(clause.records)} and is {after[clause.id]}"
            for clause in _clauses(scanner)
            if lost & set(clause.records) and after[clause.id] == "clear"
        ]
    assert wrong == []


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_damaged_file_makes_nothing_clear(layout: str, scanner: Scanner, tmp_path: Path) -> None:
    """Without a byte, or cut short: what was open before stays open."""
    written, odd = LAYOUTS[layout], drawn(0)
    (archive,) = open_archives(delivered(written.files(odd), odd, written.stem, tmp_path))
    whole = scanner.report([archive])
    assert whole is not None
    before = _verdicts(whole)
    for number, member in enumerate(archive.members):
        damaged = _with_bytes(member, _cut(member) if number % 2 else b"")
        report = scanner.report([replace(archive, members=tuple(damaged if one is member else one for one in archive.members))])
        assert report is None or (member.path, _turned_clear(before, _verdicts(report))) == (member.path, [])


def _cut(member: Member) -> bytes:
    """The first half of a file; of a table all but the most of its last line (in its last cell no cut can be seen)."""
    data = member.read()
    return data[: data.rstrip().rindex(b"\n") + 3] if member.key.endswith(".csv") else data[: len(data) // 2]


def _with_bytes(member: Member, data: bytes) -> Member:
    return replace(member, size=len(data), read_chunks=lambda _size: iter([data] if data else []))


def _turned_clear(before: dict[str, str], after: dict[str, str]) -> list[str]:
    return [clause for clause, verdict in after.items() if verdict == "clear" and before[clause] != "clear"]


def _one_less(archive: Archive) -> Iterator[tuple[Member, Archive]]:
    for member in archive.members:
        yield member, replace(archive, members=tuple(one for one in archive.members if one is not member))


def _verdicts(report: Report) -> dict[str, str]:
    return {row.clause: row.verdict for row in report.clauses}


def _slots(report: Report) -> dict[str, list[str]]:
    """The slots that each file fills."""
    found: dict[str, list[str]] = defaultdict(list)
    for archive in report.archives:
        for file in archive.files:
            filled = file.slot.split(",") if file.slot and file.status is not Status.SKIPPED else []
            found[file.path] += filled
    return found


def _supplied(archive: Archive, slots: list[str]) -> set[str]:
    """The words of the packs' `records` that slots supply."""
    known = recognise(archive)
    assert known is not None
    return {word for slot in known[0].slots if slot.id in slots for word in slot.supplies}


def _clauses(scanner: Scanner) -> Iterator[Clause]:
    """Clauses that are hers and examined from data."""
    return (clause for pack in scanner.judge.packs for clause in pack.clauses if clause.kind != "C")
