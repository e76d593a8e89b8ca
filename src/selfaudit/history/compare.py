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
    telling = Telling(before, after)
    found: list[Changed] = []
    for name, (finding, count) in new.items():
        was = old[name][1] if name in old else 0
        found += _some("still-there", finding, min(was, count))
        found += _some("new", finding, count - was)
    for name, (finding, count) in old.items():
        left = count - (new[name][1] if name in new else 0)
        if left > 0:
            why = telling.why_not(finding)
            found += _some("cannot-tell" if why else "gone", finding, left, why)
    found.sort(key=lambda one: CHANGES.index(one.change))
    return Comparison(tuple(found), tuple(_pictures(before, after)), tuple(_notes(before, after, old, new)))


def _by_fingerprint(report: Report) -> dict[str, tuple[Finding, int]]:
    found: dict[str, tuple[Finding, int]] = {}
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


def _notes(before: Report, after: Report, old: Mapping[str, object], new: Mapping[str, object]) -> Iterator[str]:
    if after.created and after.created < before.created:
        yield "The report given as the later one was made before the other: are they the right way round?"
    if old and new and not old.keys() & new.keys():
        yield (
            "No finding is in both reports. If they were made on different computers, or the key in between was lost, "
            "findings cannot be recognised: then all of them look new."
        )
