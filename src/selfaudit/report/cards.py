"""The cards of the page: findings of a sort together, with what they share said once, and the filters over them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from itertools import groupby

from selfaudit.findings import SEVERITIES, Cited, Finding, Report, Step
from selfaudit.report.groups import GROUPS
from selfaudit.report.masking import file_of, quote_of, thread_of
from selfaudit.report.sorts import Sort, Sorter, in_order
from selfaudit.report.ways import Way, link_of, platform_of, ways
from selfaudit.report.words import day, kind_of, seen_by, sure

FACETS = 200
"""Choices in a filter; what has no choice of its own is still found under the others."""
NAMED = frozenset({"connection", "request", "contact"})
"""Kinds of record whose quote is a person's name or handle."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """The words themselves: only with --show-content, and only behind a click."""

    quote: str
    text: str
    thread: str
    file: str


@dataclass(frozen=True, slots=True)
class Item:
    """One finding."""

    number: int
    quote: str
    why: str
    sure: str
    place: str
    thread: str
    file: str
    pointer: str
    link: str
    platform: str
    platform_name: str
    who: int
    """Number of the person or conversation in the filter, 0 for none."""
    evidence: Evidence | None
    decided: str


@dataclass(frozen=True, slots=True)
class Cites:
    """The clauses of one document, the one that weighs most first."""

    document: str
    id: str
    first: Cited
    more: tuple[Cited, ...]


@dataclass(frozen=True, slots=True)
class Todo:
    """One thing to do, and the clauses that ask for it."""

    text: str
    asked_by: str


@dataclass
class Card:
    """Findings of a sort."""

    id: str
    sort: Sort
    count: int
    cites: tuple[Cites, ...]
    silent: str
    steps: tuple[Todo, ...]
    items: list[Item] = field(default_factory=list)
    ways: tuple[tuple[str, tuple[Way, ...]], ...] = ()

    @property
    def documents(self) -> str:
        """Ids of the documents that it cites, for the filter."""
        return " ".join(cites.id for cites in self.cites)

    @property
    def more(self) -> int:
        """How many clauses it cites beside the first of each document."""
        return sum(len(cites.more) for cites in self.cites)


@dataclass(frozen=True, slots=True)
class Choice:
    """One choice of a filter."""

    value: str
    label: str
    count: int


class Cards:
    """Makes the cards and fills them, up to the share of each."""

    def __init__(self, report: Report, names: dict[str, str], sorter: Sorter, given: dict[bool, dict[Sort, int]]) -> None:
        self._report, self._names, self._sorter, self._given = report, names, sorter, given
        self._covered = replace(report, show_content=False)
        self._sections = {(row.guidance, row.clause): row.section for row in report.clauses}
        self._people: dict[str, int] = {}
        self._often: Counter[int] = Counter()
        self._platforms: Counter[str] = Counter()
        self.number = 0

    def fill(self, counts: dict[bool, Counter[Sort]]) -> dict[bool, list[Card]]:
        """The cards of open (True) and of decided findings, the worst first."""
        cards = {
            is_open: {
                sort: self._card(number, sort, found[sort], is_open=is_open) for number, sort in enumerate(in_order(found), 1)
            }
            for is_open, found in counts.items()
        }
        self._take(cards)
        filled = {is_open: list(made.values()) for is_open, made in cards.items()}
        self._finish([*sorted(filled[True], key=lambda card: GROUPS.index(card.sort.group)), *filled[False]])
        return filled

    def _take(self, cards: dict[bool, dict[Sort, Card]]) -> None:
        """Gives each card its share of the findings, and stops when all have it."""
        room = sum(sum(given.values()) for given in self._given.values())
        for finding in self._report.findings if room else ():
            is_open = finding.state == "open"
            sort = self._sorter(finding)
            items = cards[is_open][sort].items
            if len(items) < self._given[is_open][sort]:
                items.append(self._item(finding))
                if self.number == room:
                    break

    def _finish(self, cards: list[Card]) -> None:
        """Numbers the findings as they stand on the page, and adds the ways on the platforms that they are from."""
        before = 0
        for card in cards:
            card.items = [replace(item, number=number) for number, item in enumerate(card.items, before + 1)]
            before += len(card.items)
            platforms = dict.fromkeys(item.platform for item in card.items)
            told = ((platform_of(one).name, ways(one, card.sort.check, card.sort.kind, card.sort.steps)) for one in platforms)
            card.ways = tuple((name, way) for name, way in told if way)

    def _card(self, number: int, sort: Sort, count: int, *, is_open: bool) -> Card:
        return Card(
            id=f"{'card' if is_open else 'decided'}{number}",
            sort=sort,
            count=count,
            cites=tuple(_cites(sort.clauses, self._names)),
            silent=", ".join(self._names.get(one, one) for one in sort.silent),
            steps=tuple(_todo(sort.steps, self._names, self._sections)),
        )

    def _item(self, finding: Finding) -> Item:
        hit = finding.hit
        self.number += 1
        self._platforms[hit.platform] += 1
        # On the page also she who asked for the content opens each piece of evidence herself.
        quote = quote_of(hit, self._covered)
        thread = thread_of(hit, self._covered)
        place = (platform_of(hit.platform).name, kind_of(hit), day(hit.when) or "no date", seen_by(hit))
        words = Evidence(hit.quote, hit.text or hit.quote, hit.thread, hit.file)
        return Item(
            number=0,
            quote=quote,
            why=hit.why,
            sure=sure(hit),
            place=", ".join(part for part in place if part),
            thread=thread,
            file=file_of(hit, self._covered),
            pointer=hit.pointer,
            link=link_of(hit),
            platform=hit.platform,
            platform_name=platform_of(hit.platform).name,
            who=self._who(quote if hit.kind in NAMED else thread),
            evidence=words if self._report.show_content else None,
            decided="" if finding.state == "open" else f"{finding.state.capitalize()}. {finding.reason}".strip(),
        )

    def _who(self, label: str) -> int:
        if not label:
            return 0
        if label not in self._people and len(self._people) >= FACETS:
            return 0
        number = self._people.setdefault(label, len(self._people) + 1)
        self._often[number] += 1
        return number

    def facets(self, cards: list[Card]) -> Iterable[tuple[str, str, tuple[Choice, ...]]]:
        """The filters: name, words, choices with how many findings each."""
        severities, checks, documents = Counter[str](), Counter[str](), Counter[str]()
        titles: dict[str, str] = {}
        for card in cards:
            severities[card.sort.severity] += len(card.items)
            checks[card.sort.check] += len(card.items)
            titles.setdefault(card.sort.check, card.sort.title)
            for cites in card.cites:
                documents[cites.id] += len(card.items)
        yield (
            "severity",
            "Severity",
            tuple(Choice(one, one.capitalize(), severities[one]) for one in SEVERITIES if severities[one]),
        )
        yield "document", "Document", tuple(Choice(one, self._names.get(one, one), n) for one, n in documents.items())
        yield "platform", "Platform", tuple(Choice(one, platform_of(one).name, n) for one, n in self._platforms.items())
        yield "check", "Check", tuple(Choice(one, titles[one], n) for one, n in checks.items())
        people = sorted(self._people.items(), key=lambda pair: -self._often[pair[1]])
        yield "who", "Person or conversation", tuple(Choice(str(n), label, self._often[n]) for label, n in people)


def _cites(clauses: tuple[Cited, ...], names: dict[str, str]) -> Iterable[Cites]:
    for document, same in groupby(clauses, key=lambda cited: cited.guidance):
        first, *more = sorted(same, key=lambda cited: SEVERITIES.index(cited.severity))
        yield Cites(names.get(document, document), document, first, tuple(more))


def _todo(steps: tuple[Step, ...], names: dict[str, str], sections: dict[tuple[str, str], str]) -> Iterable[Todo]:
    by_text: dict[str, list[str]] = {}
    for step in steps:
        asked = names.get(step.guidance, step.guidance)
        section = sections.get((step.guidance, step.clause), "")
        by_text.setdefault(step.text, []).append(f"{asked} {section}".strip())
    for text, asked_by in by_text.items():
        yield Todo(text, "; ".join(dict.fromkeys(filter(None, asked_by))))
