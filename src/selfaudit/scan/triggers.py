"""The searches for the triggers of all checks. A trigger only ever skips; it never decides."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain

from selfaudit.check import Check, Trigger, trigger_problem
from selfaudit.owner import Owner
from selfaudit.records import Author, Kind
from selfaudit.scan.searching import Patterns, works_joined
from selfaudit.scan.words import SEARCHABLE, Words, word_pattern

MANY_WORDS = 10_000
"""More words than this are never made into patterns: RE2's automaton would outgrow its memory, `re` would never end."""

SHORT = 4_000
"""Signs of all patterns together up to which RE2 makes the states of their automaton in no time."""

FEW = frozenset({Kind.PROFILE, Kind.REQUEST, Kind.SETTING})
"""Kinds of which an archive holds few records: each is looked at, whatever the trigger, which is made for running text."""


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
        """The trigger of a check, where it has one that can be searched; after `settle` only its people."""
        if number not in self._triggers:
            self._triggers[number] = _made(self.checks[number], self.owner)
        return self._triggers[number]

    def settle(self) -> None:
        """Makes all searches, and forgets the words of the triggers, which take some megabytes and are in the searches now."""
        self.of(Kind.POST)
        for author in (*Author, None):
            self.of(Kind.MESSAGE, author)
        for number, trigger in self._triggers.items():
            self._triggers[number] = trigger and Trigger(people=trigger.people)

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
            wanted[pattern] = wanted.get(pattern, frozenset()) | {number}
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
    together = {number: trigger.together for number, trigger in triggers.items() if trigger.together}
    return Words(held, together) if (held or together) and SEARCHABLE else None


def _as_patterns(trigger: Trigger) -> Trigger:
    # In order, so that RE2 finds their common beginnings.
    words = "|".join(sorted(map(word_pattern, _all_words(trigger))))
    return Trigger((*trigger.patterns, words)) if words else trigger


def _all_words(trigger: Trigger) -> set[str]:
    """Those, too, of which one alone is not enough: without the search for words any of them hits, which is sound."""
    return {*trigger.words, *(word for each in trigger.together for word, _ in each.worths)}


def _made(check: Check, owner: Owner) -> Trigger | None:
    """A check's trigger for this owner; `None`, and so every record, where it cannot be made or searched, which is sound."""
    given = check.trigger
    try:
        trigger = given(owner) if callable(given) else given
    except KeyboardInterrupt:
        raise
    except BaseException:  # noqa: BLE001 - a plug-in may raise anything, and may try to end the program
        return None
    return trigger if trigger is not None and trigger_problem(trigger) is None and _searchable(trigger) else None


def _searchable(trigger: Trigger) -> bool:
    """Whether the engine can search it; a check whose trigger it cannot search looks at every record, which is sound."""
    if not SEARCHABLE and len(_all_words(trigger)) > MANY_WORDS:
        return False
    together = (word for each in trigger.together for word, _ in each.worths)
    return all(map(works_joined, trigger.patterns)) and all(map(_says_something, chain(trigger.words, together)))


def _says_something(word: str) -> bool:
    """Whether a letter or a digit is in it: signs alone are searched as spaces, and hit between any two words."""
    return word[:1].isalnum() or any(map(str.isalnum, word))
