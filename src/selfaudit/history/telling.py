"""Whether a later scan would have shown a finding of an earlier one, had it still been there; and if not, why not."""

from __future__ import annotations

from collections.abc import Iterable

from selfaudit.check import Confidence
from selfaudit.findings import ArchiveRow, Finding, Hit, Report
from selfaudit.records import FileRead, Status

LEVELS = ("regular", "careful", "everything")
"""From the one that shows least."""

_WHOLE = frozenset({Status.READ, Status.EMPTY})

_Tail = tuple[str, ...]


class Ledger:
    """Which parts of an export the archives of one account held, and whether they were read."""

    def __init__(self, archives: Iterable[ArchiveRow]) -> None:
        rows = tuple(archives)
        self.begins = min((row.first for row in rows if row.first), default=0.0)
        self._slots: dict[str, dict[_Tail, set[Status]]] = {}
        self._files: dict[_Tail, set[Status]] = {}
        for row in rows:
            for file in row.files:
                if file.status is not Status.SKIPPED:
                    self._add(file)

    def _add(self, file: FileRead) -> None:
        tail = _tail(file.path)
        self._files.setdefault(tail, set()).add(file.status)
        for slot in _slots(file.slot):
            self._slots.setdefault(slot, {}).setdefault(tail, set()).add(file.status)

    def files_in(self, slot: str) -> int:
        """How many files a part of the export has."""
        return len({tail for one in _slots(slot) for tail in self._slots.get(one, {})})

    def missing(self, path: str, slot: str, *, alone: bool) -> str:
        """Why this ledger does not settle what became of something in a file, "" where it does.

        A part of an export that is one file (`alone`) may have been renamed. Where a part has many files, a conversation each,
        the file itself counts.
        """
        tail = _tail(path)
        parts = {name: states for one in _slots(slot) for name, states in self._slots.get(one, {}).items()}
        if not slot:
            parts = {tail: self._files[tail]} if tail in self._files else {}
        if not parts:
            return "Its part of the export is not in the later archive."
        if slot and not alone and tail not in parts and any(states != {Status.EMPTY} for states in parts.values()):
            return "Its file is not in the later archive."
        looked_at = [parts[tail]] if tail in parts else list(parts.values())
        if any(not states <= _WHOLE for states in looked_at):
            return "Its part of the export could not be read whole in the later archive."
        return ""


def _slots(slot: str) -> list[str]:
    return slot.split(",") if slot else []


def _tail(path: str) -> _Tail:
    """The folder and the name: what a platform leaves as it is when it moves its folders about."""
    return tuple(path.casefold().rsplit("/", 2)[-2:])


class Telling:
    """Says of findings of the earlier report whether the later scan would have shown them."""

    def __init__(self, before: Report, after: Report) -> None:
        self._before, self._after = before, after
        self._runs = {run.check: run for run in after.runs}
        self._broken = {row.what.removeprefix("check ") for row in after.not_checked if row.what.startswith("check ")}
        self._documents = {row.id for row in after.guidance}
        self._earlier = {row.path: (row, Ledger([row])) for row in before.archives}
        self._slots = {(row.path, file.path): file.slot for row in before.archives for file in row.files}
        accounts = {(row.platform, row.account) for row in after.archives}
        self._later = {
            (platform, account): Ledger(row for row in after.archives if row.platform == platform and row.account == account)
            for platform, account in accounts
        }

    def why_not(self, finding: Finding) -> str:
        """Why nobody can tell whether the finding is gone; "" where it is."""
        hit = finding.hit
        return (
            self._by_guidance(finding)
            or self._by_check(hit.check)
            or self._by_level(hit)
            or self._by_since(hit)
            or self._by_archive(hit)
        )

    def _by_guidance(self, finding: Finding) -> str:
        cited = {one.guidance for one in finding.clauses}
        if cited and not cited & self._documents:
            return f"The later scan was not made for {', '.join(sorted(cited))}."
        return ""

    def _by_check(self, check: str) -> str:
        if check in self._broken:
            return f"The check {check} did not look at everything in the later scan."
        if not self._after.runs:
            return ""
        run = self._runs.get(check)
        if run is None:
            return f"The check {check} was not part of the later scan."
        if run.state == "needs":
            return f"The check {check} was not told what it needs in the later scan ({run.reason})."
        return "" if run.state == "ran" else f"The check {check} did not run in the later scan."

    def _by_level(self, hit: Hit) -> str:
        before, after = self._before.level, self._after.level
        if hit.confidence is not Confidence.CANDIDATE or not {before, after} <= set(LEVELS):
            return ""
        if LEVELS.index(after) >= LEVELS.index(before) or (after == "careful" and hit.signals):
            return ""
        return f"The later scan was made at a level that shows less ({after})."

    def _by_since(self, hit: Hit) -> str:
        if hit.when and self._after.since and hit.when < self._after.since:
            return "The later scan left out what is so old (--since)."
        return ""

    def _by_archive(self, hit: Hit) -> str:
        row, own = self._earlier.get(hit.archive, (None, None))
        platform = row.platform if row else hit.platform
        later = self._later.get((platform, hit.account))
        if later is None:
            return f"The later scan had no {hit.account} {platform} archive."
        if row and _cut_short(hit.when, row.first, later.begins):
            return "The later archive begins later than this."
        slot = self._slots.get((hit.archive, hit.file), "")
        return later.missing(hit.file, slot, alone=own is not None and own.files_in(slot) == 1)


def _cut_short(when: float, began: float, begins: float) -> bool:
    """Whether the later export begins after this, although the earlier one held still older things: a shorter range."""
    return bool(when and began and begins and began < when < begins)
