"""Which rows of a page are looked at, and by which checks. A trigger only ever skips; it never decides."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from functools import cached_property

from selfaudit.check import Check, Trigger, trigger_problem
from selfaudit.owner import Owner
from selfaudit.records import Author, Kind, Page, Person
from selfaudit.scan import searching
from selfaudit.scan.searching import Patterns, Words, word_pattern, works_joined
from selfaudit.scan.sides import author_of, sides

MANY_WORDS = 10_000
"""More words than this are never made into patterns: RE2's automaton would outgrow its memory, `re` would never end."""

SHORT = 4_000
"""Signs of all patterns together up to which RE2 makes the states of their automaton in no time."""

FEW = frozenset({Kind.PROFILE, Kind.REQUEST, Kind.SETTING})
"""Kinds of which an archive holds few records: each is looked at, whatever the trigger, which is made for running text."""

Row = tuple[int, tuple[Check, ...]]


@dataclass(frozen=True)
class Search:
    """What is looked for in the texts of some kinds, for all checks that have a trigger for them."""

    patterns: tuple[Patterns, ...]
    words: Words | None

    def of(self, numbers: AbstractSet[int]) -> Search:
        """As far as any of these checks has a part in it."""
        words = self.words if self.words and self.words.numbers & numbers else None
        return Search(tuple(one for one in self.patterns if one.numbers & numbers), words)


@dataclass(frozen=True)
class Searches:
    """The triggers of all checks, each asked for when a kind that needs it comes; a check is known by its number.

    RE2 makes the states of its automaton while it runs, and for a union of many patterns that takes longer than running. So
    only messages, of which there are a million and which few checks want, have all their patterns united; in all other kinds
    only short ones are. A pattern that several checks want is searched once. Words are searched for all checks at once, in an
    automaton that is made beforehand: among patterns they made RE2's grow until it hardly fitted its memory, and where it does
    not fit, a scan takes ten times as long.

    Of messages about half are hers, and most checks want only those: everybody else's have a search of their own, for the few
    other checks. In all other kinds hardly a text is anybody else's.
    """

    checks: tuple[Check, ...]
    owner: Owner
    _triggers: dict[int, Trigger | None] = field(default_factory=dict, repr=False)
    _for_messages: dict[Author | None, Search] = field(default_factory=dict, repr=False)

    def trigger(self, number: int) -> Trigger | None:
        """The trigger of a check, where it has one that can be searched."""
        if number not in self._triggers:
            self._triggers[number] = _made(self.checks[number], self.owner)
        return self._triggers[number]

    def of(self, kind: Kind, author: Author | None = None) -> Search:
        """The search for texts of a kind; for messages, for those of one author (`None`: nobody knows whose)."""
        if kind is not Kind.MESSAGE:
            return self._for_others
        if author not in self._for_messages:
            self._for_messages[author] = self._for_messages_of(author)
        return self._for_messages[author]

    def _for_messages_of(self, author: Author | None) -> Search:
        triggers, words = _parted(self._searched(lambda check: Kind.MESSAGE in check.kinds and check.author in (None, author)))
        patterns = _wanted(triggers)
        return Search((Patterns(patterns),) if patterns else (), words)

    @cached_property
    def _for_others(self) -> Search:
        triggers, words = _parted(self._searched(lambda check: bool(frozenset(check.kinds) - FEW - {Kind.MESSAGE})))
        return Search(tuple(map(Patterns, _grouped(_wanted(triggers)))), words)

    def _searched(self, wanted: Callable[[Check], bool]) -> dict[int, Trigger]:
        checks = (pair for pair in enumerate(self.checks) if pair[1].survey is None and wanted(pair[1]))
        return {number: trigger for number, _ in checks if (trigger := self.trigger(number)) is not None}


def _parted(triggers: Mapping[int, Trigger]) -> tuple[Mapping[int, Trigger], Words | None]:
    """The search for words apart; where there is none for them, they are searched as patterns."""
    words = _words(triggers)
    return (triggers, words) if words else ({number: _as_patterns(trigger) for number, trigger in triggers.items()}, None)


def _wanted(triggers: Mapping[int, Trigger]) -> dict[str, frozenset[int]]:
    """Each pattern, with the checks that want it."""
    wanted: dict[str, frozenset[int]] = {}
    for number, trigger in triggers.items():
        for pattern in trigger.patterns:
            wanted[pattern] = wanted.get(pattern, _NONE) | {number}
    return wanted


def _grouped(wanted: Mapping[str, frozenset[int]]) -> Iterator[dict[str, frozenset[int]]]:
    """Short patterns together, as long as these stay short; each of the others by itself."""
    group: dict[str, frozenset[int]] = {}
    together = 0
    for pattern in sorted(wanted, key=len):
        together += len(pattern)
        if group and together > SHORT:
            yield group
            group, together = {}, len(pattern)
        group[pattern] = wanted[pattern]
    if group:
        yield group


def _words(triggers: Mapping[int, Trigger]) -> Words | None:
    held = {number: trigger.words for number, trigger in triggers.items() if trigger.words}
    return Words(held) if held and searching.ahocorasick_rs is not None else None


def _as_patterns(trigger: Trigger) -> Trigger:
    # In order, so that RE2 finds their common beginnings.
    words = "|".join(sorted(map(word_pattern, trigger.words)))
    return Trigger((*trigger.patterns, words)) if words else trigger


def _made(check: Check, owner: Owner) -> Trigger | None:
    """A check's trigger for this owner; `None`, and so every record, where it cannot be made or searched, which is sound."""
    given = check.trigger
    try:
        trigger = given(owner) if callable(given) else given
    except Exception:  # noqa: BLE001 - a plug-in may raise anything
        return None
    return trigger if trigger is not None and trigger_problem(trigger) is None and _searchable(trigger) else None


def _searchable(trigger: Trigger) -> bool:
    """Whether the engine can search it; a check whose trigger it cannot search looks at every record, which is sound."""
    if len(trigger.words) > MANY_WORDS and searching.ahocorasick_rs is None:
        return False
    return all(map(works_joined, trigger.patterns))


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
        """Makes the searches of all kinds ready: messages have two of their own, all others share one."""
        for author in (Author.ME, Author.OTHER):
            self._searches.of(Kind.MESSAGE, author)
        self._searches.of(Kind.POST)

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
