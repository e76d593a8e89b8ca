"""What a whole scan amounts to: the headline, the counts by document, and the rows about the documents themselves.

The headline is the worst open band and the counts. It is never an average and never a mark, so another finding can only leave
it as it is or make it worse.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from selfaudit.findings import SEVERITIES, VERDICTS, ClauseRow, GuidanceRow
from selfaudit.guidance.loading import BUILT_IN
from selfaudit.guidance.model import Pack


def worst(by_severity: Mapping[str, int]) -> str:
    """The worst band of which there is a finding; "" where there is none."""
    return next((severity for severity in SEVERITIES if by_severity.get(severity)), "")


def headline(by_severity: Mapping[str, int], not_read: int = 0) -> str:
    """One sentence or two by the counts of open findings; `not_read` is how many things were not read or not checked.

    >>> headline({"critical": 1, "low": 2})
    '3 things to look at, the worst of them critical: 1 critical, 2 low.'
    >>> headline({}, 0)
    'None seen in what was read. An archive never shows everything.'
    """
    total = sum(by_severity.get(severity, 0) for severity in SEVERITIES)
    unread = f"{_things(not_read)} not read or not checked" if not_read else ""
    if not total:
        more = f"but {unread}, so nothing is said of the rest" if unread else ""
        return (
            f"None seen in what was read, {more}." if more else "None seen in what was read. An archive never shows everything."
        )
    counts = ", ".join(f"{by_severity[severity]:,} {severity}" for severity in SEVERITIES if by_severity.get(severity))
    things = "1 thing" if total == 1 else f"{total:,} things"
    said = f"{things} to look at, the worst of them {worst(by_severity)}: {counts}."
    return f"{said} {unread[0].upper()}{unread[1:]}, so there may be more." if unread else said


def _things(count: int) -> str:
    return "1 thing was" if count == 1 else f"{count:,} things were"


def by_guidance(rows: Iterable[ClauseRow]) -> tuple[tuple[str, tuple[tuple[str, int], ...]], ...]:
    """For each document how many of its clauses have which verdict; every verdict is named, also with 0."""
    counts: dict[str, Counter[str]] = {}
    for row in rows:
        counts.setdefault(row.guidance, Counter())[row.verdict] += 1
    return tuple((guidance, tuple((verdict, count[verdict]) for verdict in VERDICTS)) for guidance, count in counts.items())


def how_old(ids: Iterable[str]) -> str:
    """What is to be said of the age of the chosen documents; "" for a school's own, which says itself how old it is.

    >>> how_old(["oakfield", "rochdale"])
    'The built-in ones of these documents are old: ask your school for its own, current one.'
    """
    built_in = [name in BUILT_IN for name in ids]
    which = "These documents" if all(built_in) else "The built-in ones of these documents"
    return f"{which} are old: ask your school for its own, current one." if any(built_in) else ""


def guidance_rows(packs: Iterable[Pack]) -> tuple[GuidanceRow, ...]:
    """The chosen documents as the report names them."""
    return tuple(GuidanceRow(pack.id, pack.title, pack.publisher, pack.issued, pack.sections) for pack in packs)
