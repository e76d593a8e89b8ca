"""Two reports, an earlier and a later one: what is new, what is still there, what is gone, and of what nobody can tell.

"Gone" is said only where the later scan would have shown the finding: its part of the export was there and was read, its check
ran, and its document was chosen. Everything else that is no longer seen is "cannot tell", with the reason.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from selfaudit.findings import VERDICTS, ClauseRow, Finding, Report
from selfaudit.history.telling import Telling

Change = Literal["new", "cannot-tell", "gone", "still-there"]
CHANGES: tuple[Change, ...] = ("new", "cannot-tell", "gone", "still-there")


@dataclass(frozen=True, slots=True)
class Changed:
    """A finding and what became of it."""

    change: Change
    finding: Finding
    """As the later report has it; of what that has not, as the earlier one had it."""
    count: int
    """How many alike: of the same check, words, people and time."""
    why: str = ""
    """Why nobody can tell."""


@dataclass(frozen=True, slots=True)
class Turned:
    """A clause whose verdict is another now."""

    clause: str
    section: str
    summary: str
    before: str
    after: str
    reason: str
    """Of the later verdict, in plain words."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A document's picture, before and after: how many clauses have which verdict, and which ones turned."""

    guidance: str
    before: Mapping[str, int]
    """Empty where the earlier scan was not made for this document."""
    after: Mapping[str, int]
    """Empty where the later one was not."""
    turned: tuple[Turned, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """All of it. Findings: new first, then those of which nobody can tell, gone, still there; each as in its report."""

    changes: tuple[Changed, ...]
    pictures: tuple[Picture, ...]
    notes: tuple[str, ...]
    """What has to be known before one reads it."""

    def count(self, change: Change) -> int:
        """How many findings have this change."""
        return sum(one.count for one in self.changes if one.change == change)


def compare(before: Report, after: Report) -> Comparison:
    """Compares two reports by their findings' fingerprints, each counted as often as it is there."""
    old, new = _by_fingerprint(before), _by_fingerprint(after)
    found = _unrecognised(old, new) if _keys_differ(before, after) else list(_changes(old, new, Telling(before, after)))
    found.sort(key=lambda one: CHANGES.index(one.change))
    return Comparison(tuple(found), tuple(_pictures(before, after)), tuple(_notes(before, after, old, new)))


_Found = dict[str, tuple[Finding, int]]


def _changes(old: _Found, new: _Found, telling: Telling) -> Iterator[Changed]:
    for name, (finding, count) in new.items():
        was = old[name][1] if name in old else 0
        yield from _some("still-there", finding, min(was, count))
        yield from _some("new", finding, count - was)
    for name, (finding, count) in old.items():
        left = count - (new[name][1] if name in new else 0)
        if left > 0:
            why = telling.why_not(finding)
            yield from _some("cannot-tell" if why else "gone", finding, left, why)


def _keys_differ(before: Report, after: Report) -> bool:
    return bool(before.key_id and after.key_id) and before.key_id != after.key_id


def _unrecognised(old: _Found, new: _Found) -> list[Changed]:
    """Fingerprints under two keys have nothing to do with each other."""
    later = [
        Changed("cannot-tell", finding, count, "In the later report; it may be new or not.") for finding, count in new.values()
    ]
    return later + [
        Changed("cannot-tell", finding, count, "In the earlier report; it may still be there.")
        for finding, count in old.values()
    ]


def _by_fingerprint(report: Report) -> _Found:
    found: _Found = {}
    for finding in report.findings:
        first, count = found.get(finding.hit.fingerprint, (finding, 0))
        found[finding.hit.fingerprint] = (first, count + 1)
    return found


def _some(change: Change, finding: Finding, count: int, why: str = "") -> Iterator[Changed]:
    if count > 0:
        yield Changed(change, finding, count, why)


def _pictures(before: Report, after: Report) -> Iterator[Picture]:
    for guidance in dict.fromkeys(row.id for row in (*before.guidance, *after.guidance)):
        old = {row.clause: row for row in before.clauses if row.guidance == guidance}
        new = {row.clause: row for row in after.clauses if row.guidance == guidance}
        turned = tuple(
            Turned(row.clause, row.section, row.summary, old[row.clause].verdict, row.verdict, row.reason)
            for row in new.values()
            if row.clause in old and old[row.clause].verdict != row.verdict
        )
        yield Picture(guidance, _verdicts(old.values()), _verdicts(new.values()), turned)


def _verdicts(rows: Iterable[ClauseRow]) -> dict[str, int]:
    counts = Counter(row.verdict for row in rows)
    return {verdict: counts[verdict] for verdict in VERDICTS} if counts else {}


def _notes(before: Report, after: Report, old: _Found, new: _Found) -> Iterator[str]:
    if before.created and after.created and after.created < before.created:
        yield "The report given as the later one was made before the other: are they the right way round?"
    if _keys_differ(before, after):
        yield (
            "The reports were made under different keys: on two computers, or with the key lost in between. "
            "So no finding of one can be recognised in the other."
        )
    elif old and new and not old.keys() & new.keys() and not (before.key_id and after.key_id):
        yield "No finding is in both reports. Were both made on the same computer? Only then can findings be recognised."
