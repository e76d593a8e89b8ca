"""Which rows of a page are looked at, and by which checks: for each kind a plan, made when the first page of it comes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from selfaudit.check import Check, Trigger
from selfaudit.owner import Owner
from selfaudit.records import Author, Kind, Page, Person
from selfaudit.scan.sides import author_of, sides
from selfaudit.scan.triggers import FEW, Search, Searches

Row = tuple[int, tuple[Check, ...]]


@dataclass(frozen=True)
class KindPlan:
    """What to do with the pages of one kind: which checks look at every row, at triggered rows, at whole columns."""

    kind: Kind
    owner: Owner
    always: tuple[Check, ...]
    triggered: dict[int, Check]
    """By their numbers in `searches`."""
    surveys: tuple[Check, ...]
    searches: Searches
    known: dict[Person, frozenset[str]] = field(default_factory=dict, repr=False)
    """On which of her lists a person may stand, once looked up."""
    _choices: dict[tuple[int, frozenset[int], bool | None], tuple[Check, ...]] = field(default_factory=dict, repr=False)
    _searched: dict[Author | None, Search] = field(default_factory=dict, repr=False)

    def _search(self, author: Author | None) -> Search:
        search = self._searched.get(author)
        if search is None:
            wanting = {number for number, check in self.triggered.items() if check.author in (None, author)}
            search = self._searched[author] = self.searches.of(self.kind, author).of(wanting)
        return search

    @cached_property
    def _people(self) -> tuple[tuple[int, frozenset[str]], ...]:
        groups = ((number, frozenset(self._trigger(number).people)) for number in self.triggered)
        return tuple((number, wanted) for number, wanted in groups if wanted)

    def _trigger(self, number: int) -> Trigger:
        return self.searches.trigger(number) or Trigger()

    def rows(self, page: Page) -> Iterator[Row]:
        """Each row to look at, in order, with the checks that are to look."""
        hits, broken = self._triggered_rows(page)
        every = (*self.always, *(self.triggered[number] for number in sorted(broken)))
        wanted = _rows_for(every, page)
        for row in sorted(hits.keys() | set(wanted)) if hits and wanted else wanted or sorted(hits):
            checks = self._chosen(every, hits.get(row, _NONE), page.is_mine(row))
            if checks:
                yield row, checks

    def _chosen(self, every: tuple[Check, ...], numbers: frozenset[int], mine: bool | None) -> tuple[Check, ...]:
        """The checks for a row, as far as they want its author; worked out once for each case."""
        key = (len(every), numbers, mine)
        checks = self._choices.get(key)
        if checks is None:
            hit = (self.triggered[number] for number in sorted(self.triggered.keys() & numbers))
            # By identity: a check's own hash goes through all its examples.
            each = {id(check): check for check in (*every, *hit)}
            checks = tuple(check for check in each.values() if check.author in (None, author_of(mine)))
            self._choices[key] = checks
        return checks

    def _triggered_rows(self, page: Page) -> tuple[dict[int, frozenset[int]], set[int]]:
        """The checks hit by row, and those whose patterns turn out not to be searchable: they look at every row."""
        hits: dict[int, frozenset[int]] = {}
        broken: set[int] = set()
        for number, rows in self._rows_by_people(page):
            _note(hits, ((row, frozenset((number,))) for row in rows))
        for side in sides(page):
            search = self._search(side.author)
            for patterns in search.patterns:
                broken |= patterns.broken & self.triggered.keys()
                _note(hits, side.placed(patterns.rows(side.joined)))
            if search.words:
                _note(hits, side.placed(search.words.rows(side.joined)))
        return hits, broken

    def _rows_by_people(self, page: Page) -> Iterator[tuple[int, Iterable[int]]]:
        if not self._people:
            return
        everywhere = self._groups(page.people)
        by_row = self._groups_by_row(page)
        for number, groups in self._people:
            if groups & everywhere:
                yield number, range(len(page))
            else:
                yield number, [row for row, found in by_row if groups & found]

    def _groups_by_row(self, page: Page) -> list[tuple[int, frozenset[str]]]:
        """The rows with people who may stand on a list of hers. Readers give equal people as the same object mostly."""
        seen: dict[int, frozenset[str]] = {}
        found = []
        for row, people in enumerate(page.row_people or ()):
            groups = seen.get(id(people))
            if groups is None:
                groups = seen[id(people)] = self._groups(people)
            if groups:
                found.append((row, groups))
        return found

    def _groups(self, people: Iterable[Person]) -> frozenset[str]:
        """The lists of hers on which any of these people may stand; each person is looked up once."""
        found: frozenset[str] = frozenset()
        for person in people:
            groups = self.known.get(person)
            if groups is None:
                groups = frozenset(g for g in Owner.GROUPS if len(self.owner.roster(g)) and self.owner.roster(g).match(person))
                self.known[person] = groups
            found |= groups
        return found


_NONE: frozenset[int] = frozenset()


def _note(hits: dict[int, frozenset[int]], found: Iterable[tuple[int, frozenset[int]]]) -> None:
    """Adds the checks that were found to hit a row to those known already; there are few different sets of them."""
    for row, numbers in found:
        known = hits.get(row)
        hits[row] = numbers if known is None or known is numbers else known | numbers


def _rows_for(checks: tuple[Check, ...], page: Page) -> Sequence[int]:
    """The rows that checks without a trigger want: all of them, or those of the author that they ask for."""
    authors = {check.author for check in checks}
    mine = page.mine
    if not authors:
        return ()
    if None in authors:
        return range(len(page))
    if mine is None or isinstance(mine, bool):
        return range(len(page)) if author_of(mine) in authors else ()
    return [row for row, hers in enumerate(mine) if author_of(hers) in authors]


class Plans:
    """The plan for each kind, made when the first page of it comes. Without triggers every check looks at every record."""

    def __init__(self, checks: Iterable[Check], owner: Owner, *, use_triggers: bool = True) -> None:
        self._searches = Searches(tuple(checks), owner)
        self._use_triggers = use_triggers
        self._known: dict[Person, frozenset[str]] = {}
        self._plans: dict[Kind, KindPlan] = {}

    def prepare(self) -> None:
        """Makes the searches of all kinds ready."""
        self._searches.settle()

    def of(self, kind: Kind) -> KindPlan:
        """What to do with pages of a kind."""
        if kind not in self._plans:
            self._plans[kind] = self._plan(kind)
        return self._plans[kind]

    def _plan(self, kind: Kind) -> KindPlan:
        searches = self._searches
        wanting = {number: check for number, check in enumerate(searches.checks) if kind in check.kinds}
        surveys = {number: check for number, check in wanting.items() if check.survey is not None}
        triggered = {
            number: check
            for number, check in wanting.items()
            if self._use_triggers and kind not in FEW and number not in surveys and searches.trigger(number) is not None
        }
        always = (check for number, check in wanting.items() if number not in surveys and number not in triggered)
        return KindPlan(kind, searches.owner, tuple(always), triggered, tuple(surveys.values()), searches, self._known)
