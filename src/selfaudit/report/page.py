"""What the page shows, in the order in which it shows it: cards of findings, clauses by verdict, what was not read.

Only so many findings as a browser opens at once are held; of the rest the counts are.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from selfaudit.findings import ClauseRow, Report, Step
from selfaudit.records import Status
from selfaudit.report.cards import Card, Cards, Choice
from selfaudit.report.groups import GROUPS, Group
from selfaudit.report.picture import Counted, Dot, OverTime, SeenBy, by_distance, over_time, who_sees
from selfaudit.report.sorts import Sort, Sorter, shares
from selfaudit.report.ways import platform_of
from selfaudit.report.words import day, things

MOST = 5000
"""Findings on the page."""
OF_EACH = 100
"""So many of each sort are shown before the worst sorts take the rest of the room."""


@dataclass(frozen=True, slots=True)
class Clauses:
    """Clauses with one verdict, by reason."""

    id: str
    title: str
    lead: str
    count: int
    by_reason: tuple[tuple[str, tuple[tuple[str, tuple[ClauseRow, ...]], ...]], ...]


@dataclass(frozen=True, slots=True)
class Call:
    """The stop-and-call card: what to do, and whom each document says to call."""

    text: str
    to: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Page:
    """Everything on the page."""

    report: Report
    groups: tuple[tuple[Group, tuple[Card, ...], int], ...]
    decided: tuple[Card, ...]
    decided_count: int
    shown: int
    total: int
    facets: tuple[tuple[str, str, tuple[Choice, ...]], ...]
    by_hand: Clauses
    verdicts: tuple[Clauses, ...]
    aside: tuple[tuple[str, int], ...]
    cannot_tell: tuple[tuple[str, tuple[str, ...]], ...]
    time: OverTime
    seen: SeenBy
    dots: tuple[Dot, ...]
    names: dict[str, str]
    stop: tuple[Call, ...]


def page_of(report: Report, most: int = MOST, of_each: int = OF_EACH) -> Page:
    """Goes through the findings twice: to count, and to take those that are shown."""
    sorter, counted = Sorter(), Counted()
    counts: dict[bool, Counter[Sort]] = {True: Counter(), False: Counter()}
    for finding in report.findings:
        counts[finding.state == "open"][sorter(finding)] += 1
        if finding.state == "open":
            counted.add(finding)
    names = document_names(report)
    filler = Cards(
        report, names, sorter, {True: shares(counts[True], most, of_each), False: shares(counts[False], most // 5, of_each)}
    )
    cards = filler.fill(counts)
    groups = []
    for group in GROUPS:
        members = tuple(card for card in cards[True] if card.sort.group == group)
        groups.append((group, members, sum(card.count for card in members)))
    return Page(
        report=report,
        groups=tuple(groups),
        decided=tuple(cards[False]),
        decided_count=counts[False].total(),
        shown=filler.number,
        total=counts[True].total() + counts[False].total(),
        facets=tuple(filler.facets(cards[True])),
        by_hand=_clauses(report, names, "ask-yourself"),
        verdicts=tuple(_clauses(report, names, verdict) for verdict in ("clear", "not-in-archive", "not-for-you")),
        aside=tuple(_left_aside(report)),
        cannot_tell=tuple((platform_of(row.platform).name, row.cannot_tell) for row in report.archives if row.cannot_tell),
        time=over_time(report.activity, counted),
        seen=who_sees(counted),
        dots=by_distance(counted),
        names=names,
        stop=tuple(_stop(report.stop, names)),
    )


def document_names(report: Report) -> dict[str, str]:
    """A short name for each document: who published it, or its id where two would be called the same."""
    short = {row.id: row.publisher.partition(" (")[0].partition(",")[0] or row.id for row in report.guidance}
    often = Counter(short.values())
    return {guidance: name if often[name] == 1 else guidance for guidance, name in short.items()}


_VERDICTS = {
    "ask-yourself": ("by-hand", "Check by hand", "No data can decide these. Only you can."),
    "clear": ("clear", "Clear", "Looked for in all that this needs, and none seen in this archive."),
    "not-in-archive": (
        "not-in-archive",
        "Not in this archive",
        "Nothing is said of these: what they need was not there to be read.",
    ),
    "not-for-you": (
        "others",
        "Binds others",
        "These bind the school or somebody else. They are here so that the document is whole.",
    ),
}


def _clauses(report: Report, names: dict[str, str], verdict: str) -> Clauses:
    rows = [row for row in report.clauses if row.verdict == verdict]
    by_reason: dict[str, dict[str, list[ClauseRow]]] = {}
    for row in rows:
        by_reason.setdefault(row.reason, {}).setdefault(names.get(row.guidance, row.guidance), []).append(row)
    page_id, title, lead = _VERDICTS[verdict]
    grouped = tuple(
        (reason, tuple((document, tuple(members)) for document, members in documents.items()))
        for reason, documents in sorted(by_reason.items(), key=lambda pair: -sum(map(len, pair[1].values())))
    )
    return Clauses(page_id, title, lead, len(rows), grouped)


def _left_aside(report: Report) -> Iterable[tuple[str, int]]:
    aside = Counter(
        file.reason or "not needed" for row in report.archives for file in row.files if file.status is Status.SKIPPED
    )
    return ((reason, count) for reason, count in aside.most_common(20))


def _stop(steps: tuple[Step, ...], names: dict[str, str]) -> Iterable[Call]:
    """The words that all documents share, once, and whom each says to call; a step put otherwise stands for itself."""
    by_lead: dict[str, dict[str, list[str]]] = {}
    for step in steps:
        lead, route, rest = step.text.rpartition(step.route)
        if route and rest in {"", "."}:
            who = by_lead.setdefault(f"{lead.strip()}:", {}).setdefault(route, [])
            who.append(names.get(step.guidance, step.guidance))
        else:
            by_lead.setdefault(step.text, {})
    return (Call(lead, tuple((who, "; ".join(said)) for who, said in to.items())) for lead, to in by_lead.items())


def read_words(report: Report) -> str:
    """How many records and files were read, in a few words."""
    records = sum(count for row in report.archives for _, count in row.records)
    files = sum(file.status in {Status.READ, Status.EMPTY, Status.PARTLY_READ} for row in report.archives for file in row.files)
    return f"{things(records, 'record')} from {things(files, 'file')}"


def not_read_words(report: Report) -> str:
    """How much was not read, and what was not looked for in what was read, in a few words."""
    checks = sum(run.state in {"needs", "left-out"} for run in report.runs)
    said = []
    if report.not_checked:
        said.append(things(len(report.not_checked), "thing"))
    if checks:
        said.append(f"{things(checks, 'check')} not run")
    if report.since:
        said.append(f"all before {day(report.since)}")
    return ", ".join(said) or "nothing"
