"""Which rows of a page are looked at, and by which checks. A trigger only ever skips; it never decides."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from selfaudit.check import Check, Trigger
from selfaudit.owner import Owner
from selfaudit.records import Author, Kind, Page, Person
from selfaudit.scan import searching
from selfaudit.scan.searching import Patterns, Words, word_pattern, works_joined

MANY_WORDS = 200
"""From so many words on, a list is searched as words, not as patterns."""

FEW = frozenset({Kind.PROFILE, Kind.REQUEST, Kind.SETTING})
"""Kinds of which an archive holds few records: each is looked at, whatever the trigger, which is made for running text."""

Row = tuple[int, tuple[Check, ...]]


@dataclass(frozen=True)
class Searches:
    """The triggers of all checks, made ready to be searched; each triggered check is known by its number.

    Messages, of which there are a million, have a search of their own, for the few checks that want them; all other kinds
    share one, since making an automaton costs more than searching some ten thousand posts with it.
    """

    triggers: tuple[Trigger, ...]
    in_messages: frozenset[int]
    elsewhere: frozenset[int]

    def patterns(self, kind: Kind) -> Patterns | None:
        """The united search for pages of a kind."""
        return self._for_messages if kind is Kind.MESSAGE else self._for_others

    @cached_property
    def _for_messages(self) -> Patterns | None:
        return self._united(self.in_messages)

    @cached_property
    def _for_others(self) -> Patterns | None:
        return self._united(self.elsewhere)

    def _united(self, numbers: Iterable[int]) -> Patterns | None:
        own = {number: _patterns_of(self.triggers[number]) for number in sorted(numbers)}
        held = {number: patterns for number, patterns in own.items() if patterns}
        return Patterns(held) if held else None

    @cached_property
    def words(self) -> dict[int, Words]:
        """The long word lists."""
        return {
            number: Words(trigger.words, number)
            for number, trigger in enumerate(self.triggers)
            if len(trigger.words) >= MANY_WORDS
        }


def _patterns_of(trigger: Trigger) -> tuple[str, ...]:
    words = map(word_pattern, trigger.words) if len(trigger.words) < MANY_WORDS else ()
    return (*trigger.patterns, *words)


def _searchable(trigger: Trigger) -> bool:
    """Whether the engine can search it; a check whose trigger it cannot search looks at every record, which is sound."""
    if len(trigger.words) >= MANY_WORDS and searching.ahocorasick_rs is None:
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
    _choices: dict[tuple[frozenset[int], bool | None], tuple[Check, ...]] = field(default_factory=dict, repr=False)

    @cached_property
    def _patterns(self) -> Patterns | None:
        return self.searches.patterns(self.kind) if any(_patterns_of(self._trigger(n)) for n in self.triggered) else None

    @cached_property
    def _words(self) -> tuple[Words, ...]:
        return tuple(self.searches.words[number] for number in self.triggered if number in self.searches.words)

    @cached_property
    def _people(self) -> tuple[tuple[int, frozenset[str]], ...]:
        groups = ((number, frozenset(self._trigger(number).people)) for number in self.triggered)
        return tuple((number, wanted) for number, wanted in groups if wanted)

    @cached_property
    def _at_every_row(self) -> tuple[Check, ...]:
        """The checks without a trigger, and those whose patterns turned out not to be searchable."""
        broken = self._patterns.broken if self._patterns else ()
        return (*self.always, *(self.triggered[number] for number in sorted(broken) if number in self.triggered))

    def _trigger(self, number: int) -> Trigger:
        return self.searches.triggers[number]

    def rows(self, page: Page) -> Iterator[Row]:
        """Each row to look at, in order, with the checks that are to look."""
        hits = self._triggered_rows(page)
        wanted = self._rows_for_every(page)
        for row in sorted(hits.keys() | set(wanted)) if hits and wanted else wanted or sorted(hits):
            checks = self._chosen(frozenset(hits.get(row, ())), page.is_mine(row))
            if checks:
                yield row, checks

    def _rows_for_every(self, page: Page) -> Sequence[int]:
        """The rows that a check without a trigger wants: all of them, or those of the author that it asks for."""
        authors = {check.author for check in self._at_every_row}
        if not authors:
            return ()
        mine = page.mine
        if None in authors:
            return range(len(page))
        if mine is None or isinstance(mine, bool):
            return range(len(page)) if _author(mine) in authors else ()
        return [row for row, hers in enumerate(mine) if _author(hers) in authors]

    def _chosen(self, numbers: frozenset[int], mine: bool | None) -> tuple[Check, ...]:
        """The checks for a row, as far as they want its author; worked out once for each case."""
        key = (numbers, mine)
        checks = self._choices.get(key)
        if checks is None:
            each = dict.fromkeys((*self._at_every_row, *(self.triggered[number] for number in sorted(numbers))))
            checks = tuple(check for check in each if check.author in (None, _author(mine)))
            self._choices[key] = checks
        return checks

    def _triggered_rows(self, page: Page) -> dict[int, set[int]]:
        hits: dict[int, set[int]] = {}
        for number, rows in self._rows_by_people(page):
            for row in rows:
                hits.setdefault(row, set()).add(number)
        if self._patterns is not None:
            joined = page.joined
            for row, start, end in self._patterns.rows(joined):
                numbers = self.triggered.keys() & self._patterns.which(joined[start:end])
                if numbers:
                    hits.setdefault(row, set()).update(numbers)
        for words in self._words:
            for row, _, _ in words.rows(page.joined):
                hits.setdefault(row, set()).add(words.number)
        return hits

    def _rows_by_people(self, page: Page) -> Iterator[tuple[int, Iterable[int]]]:
        if not self._people:
            return
        everywhere = self._groups(page.people)
        for number, groups in self._people:
            if groups & everywhere:
                yield number, range(len(page))
            elif page.row_people is not None:
                yield number, [row for row, people in enumerate(page.row_people) if people and groups & self._groups(people)]

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


def _author(mine: bool | None) -> Author | None:
    return None if mine is None else Author.ME if mine else Author.OTHER


def plan(checks: Iterable[Check], owner: Owner, *, use_triggers: bool = True) -> dict[Kind, KindPlan]:
    """Sorts the checks by the kinds that they want. Without triggers every check looks at every record of its kinds."""
    always: dict[Kind, list[Check]] = {}
    triggered: dict[Kind, dict[int, Check]] = {}
    surveys: dict[Kind, list[Check]] = {}
    triggers: list[Trigger] = []
    for check in checks:
        trigger = check.trigger(owner) if callable(check.trigger) and use_triggers else check.trigger
        usable = use_triggers and isinstance(trigger, Trigger) and _searchable(trigger)
        if usable and isinstance(trigger, Trigger):
            triggers.append(trigger)
        for kind in check.kinds:
            if check.survey is not None:
                surveys.setdefault(kind, []).append(check)
            elif usable and kind not in FEW:
                triggered.setdefault(kind, {})[len(triggers) - 1] = check
            else:
                always.setdefault(kind, []).append(check)
    messages = frozenset(triggered.get(Kind.MESSAGE, ()))
    others = frozenset(number for kind, own in triggered.items() if kind is not Kind.MESSAGE for number in own)
    searches = Searches(tuple(triggers), messages, others)
    known: dict[Person, frozenset[str]] = {}
    return {
        kind: KindPlan(
            kind, owner, tuple(always.get(kind, ())), triggered.get(kind, {}), tuple(surveys.get(kind, ())), searches, known
        )
        for kind in {**always, **triggered, **surveys}
    }
