"""Findings of a sort: the same check, severity, clauses and steps. What they share is said once, however many they are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from selfaudit.check import Says
from selfaudit.findings import SEVERITIES, Cited, Finding, Step
from selfaudit.report.groups import Group, group_of

MANY = 20_000
"""More look-ups than this are not kept: findings that share nothing must not fill the memory."""


@dataclass(frozen=True, slots=True)
class Sort:
    """What findings of a sort have in common."""

    group: Group
    severity: str
    check: str
    title: str
    kind: str
    says: Says
    clauses: tuple[Cited, ...]
    steps: tuple[Step, ...]
    silent: tuple[str, ...]


_Key = tuple[str, str, str, str, int, int]


@dataclass
class Sorter:
    """Tells the sort of a finding; findings of a sort mostly share the very objects, so that this costs one look-up."""

    _known: dict[_Key, tuple[Sort, tuple[Cited, ...], tuple[Step, ...]]] = field(default_factory=dict)
    _same: dict[Sort, Sort] = field(default_factory=dict)

    def __call__(self, finding: Finding) -> Sort:
        """The sort, the same object for all of its findings."""
        hit = finding.hit
        key = (hit.check, hit.kind, hit.says, finding.severity, id(finding.clauses), id(finding.steps))
        known = self._known.get(key)
        if known is not None:
            return known[0]
        made = Sort(
            group_of(finding),
            finding.severity,
            hit.check,
            finding.title,
            hit.kind,
            hit.says,
            finding.clauses,
            finding.steps,
            finding.silent,
        )
        sort = self._same.setdefault(made, made)
        if len(self._known) >= MANY:
            self._known.clear()
        # The objects are kept beside the sort, so that their ids stay their own.
        self._known[key] = sort, finding.clauses, finding.steps
        return sort


def shares(counts: Counter[Sort], most: int, at_least: int) -> dict[Sort, int]:
    """How many findings of each sort are shown where `most` are shown in all.

    Every sort has its first `at_least` (fewer where there are very many sorts), so that no sort hides another; what room is
    left goes to the worst.
    """
    each = min(at_least, max(most // max(len(counts), 1), 1))
    given = {sort: min(count, each) for sort, count in counts.items()}
    room = most - sum(given.values())
    for sort in in_order(counts):
        more = max(min(counts[sort] - given[sort], room), 0)
        given[sort] += more
        room -= more
    return given


def in_order(sorts: Iterable[Sort]) -> list[Sort]:
    """The worst first, otherwise as they came."""
    return sorted(sorts, key=lambda sort: SEVERITIES.index(sort.severity))
