"""A list of people that she was given or made herself (pupils, parents, colleagues), and matching names against it.

A roster lives in memory and is never written, logged or printed. A match says how the names agree, never who somebody is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from selfaudit.people.index import HANDLE, SAME_HANDLE, STRENGTH, NameIndex, plain_handle
from selfaudit.people.mentions import MentionIndex
from selfaudit.people.names import fold
from selfaudit.people.part import Part
from selfaudit.people.partindex import PartIndex
from selfaudit.people.parts import PartFinder
from selfaudit.people.wordlists import word_list
from selfaudit.records import Person

SIGNALS = {
    "full": "first name and surname equal",
    "nickname": "surname equal, first name is a short form",
    "spelling": "one letter differs",
    "half": "one part of a double name equal",
    "order": "names equal in the other order",
    "initial": "surname equal, only the initial of the first name",
    "handle": "user name spells the full name",
    "same-handle": "user name equal to the one on your list",
}
"""How each way to agree is put in a report."""

PART_SIGNALS = {
    "first": {
        "full": "first name equal",
        "nickname": "first name is a short form",
        "spelling": "one letter of the first name differs",
        "initial": "initial of the first name equal",
    },
    "surname": {
        "full": "surname equal",
        "double": "both halves of a double surname equal",
        "half": "one half of a double surname equal",
        "short": "double surname equal, one half cut short",
        "spelling": "one letter of the surname differs",
        "letter": "first letter of the surname equal",
        "letters": "first letters of the surname equal",
    },
    "beside": {
        "title": "a title stands before it",
        "child": "a word for a child stands with it",
        "family": "a word for a family stands with it",
        "parent": "a word for a parent stands with it",
        "class": "a class of yours stands with it",
        "year": "a year group stands with it",
        "sentence": "a class or year group in the sentence",
        "work": "a place of work stands with it",
        "gate": "a place where parents meet stands with it",
        "staff": "what belongs to one who works at a school stands with it",
        "dear": "a fond word stands before it",
        "handle": "in a user name or hashtag",
        "order": "names equal in the other order",
        "pair": "the surname stands behind another first name too",
    },
}
"""How the parts of a name are put in a report."""

_MOST_REMEMBERED = 20_000
"""People whose answer is kept, so that a person met again costs nothing."""


@dataclass(frozen=True, slots=True)
class Listed:
    """One row of a roster. Only the name is ever required."""

    name: str
    year: str = ""
    left: date | None = None
    born: date | None = None
    handle: str = ""
    relation: str = ""


@dataclass(frozen=True, slots=True)
class NameMatch:
    """How a name in the archive agrees with a name on a list."""

    listed: Listed
    how: str
    """The weakest step that was needed: "same-handle" (a user name on the list is equal), "full", "nickname", "spelling",
    "half" (one half of a double-barrelled surname), "order", "handle" (the user name spells the full name), "initial"."""
    signals: tuple[str, ...]
    """For the report ("full name equal", "first name is a short form"); never a name."""


@dataclass(frozen=True, slots=True)
class PartMatch:
    """How a part of a name in a text agrees with rows of a list."""

    listed: tuple[Listed, ...]
    """The rows with which it agrees, fifty at the most."""
    first: str
    """How the first name agrees: "full", "nickname", "spelling", "initial", or "" where it is not there."""
    surname: str
    """"full", "double" (both halves), "half", "short" (one half cut short), "spelling", "letter", "letters", or ""."""
    beside: tuple[str, ...]
    """What stands with it: the names of `PART_SIGNALS["beside"]`."""

    @property
    def rare(self) -> bool:
        """Whether the first name is none of the common ones, so that it says something by itself."""
        return self.first == "full" and not any(
            fold(listed.name.replace(",", " ").split()[0]) in word_list("common_given_names") for listed in self.listed
        )

    @property
    def signals(self) -> tuple[str, ...]:
        """What is equal and what stands beside it, for the report; never a name."""
        names = (("first", self.first), ("surname", self.surname), *(("beside", each) for each in self.beside))
        return tuple(PART_SIGNALS[kind][name] for kind, name in names if name)


@dataclass(frozen=True, eq=False)
class Roster:
    """A named list ("pupils", "former_pupils", "parents", "colleagues") with its matching index, built when first asked."""

    group: str
    entries: tuple[Listed, ...] = ()

    def __len__(self) -> int:
        return len(self.entries)

    def __iter__(self) -> Iterator[Listed]:
        return iter(self.entries)

    def match(self, person: Person) -> tuple[NameMatch, ...]:
        """The rows whose name (both parts) or handle agrees with the person's; the best first, empty for none."""
        remembered = self._remembered
        found = remembered.get(person)
        if found is None:
            found = self._match(person)
            if len(remembered) < _MOST_REMEMBERED:
                remembered[person] = found
        return found

    def mentions(self, text: str) -> Iterable[tuple[int, int, NameMatch]]:
        """Places in a text where the full name of a row stands: (start, end, match). A first name alone never counts.

        Case does not matter, save for surnames that are also everyday words or very short ("Rose May", "Wei Li"): those need
        capitals. Also "Marsh, Joanna", hashtags and user names that run the name together, and "@" before a handle that is on
        the list.
        """
        return [(start, end, self._as_match(row, how)) for start, end, row, how in self._in_text.find(text)]

    def parts(self, text: str) -> list[tuple[int, int, PartMatch]]:
        """Places where part of a name stands, with what says that it is one: "Z. Marsh", "Jo M", "Mrs Marsh", "JM in Y4".

        Neither a surname nor a first name alone. Full names are not among them; the places may overlap.
        """
        return [
            (
                part.start,
                part.end,
                PartMatch(tuple(self.entries[row] for row in part.rows), part.first, part.surname, part.beside),
            )
            for part in PartFinder(self._in_part).find(text)
        ]

    def part_trigger_words(self) -> tuple[str, ...]:
        """As `trigger_words`, for `parts`; both are needed, and `part_trigger_patterns`."""
        return self._in_part.trigger_words()

    def part_trigger_patterns(self, *, work: bool = True, dear: bool = True) -> tuple[str, ...]:
        """As `trigger_patterns`, for `parts`; without `work` and `dear` not for those that only these things stand beside."""
        return self._in_part.trigger_patterns(work=work, dear=dear)

    def trigger_words(self) -> tuple[str, ...]:
        """Lower-case strings for a prefilter: a text with none of them and of `trigger_patterns` has no mentions.

        Each text without accents in which `mentions` finds something holds one of them when lower-cased, beginning where no
        letter or digit stands before it. They are surnames (as spelled, with accents apart, without accents), "given
        surname" for surnames that are also everyday words, and names run together as in a hashtag.
        """
        return self._in_text.trigger_words()

    def trigger_patterns(self) -> tuple[str, ...]:
        """Patterns (RE2 syntax) that go with `trigger_words`: accents that a text has and the list has not."""
        return self._in_text.trigger_patterns()

    def _match(self, person: Person) -> tuple[NameMatch, ...]:
        ways: dict[int, str] = {}
        if person.handle:
            ways = dict.fromkeys(self._by_handle.get(plain_handle(person.handle), ()), SAME_HANDLE)
        named = self._index.named(person.name) if person.name else {}
        spelled = self._index.spelled_by(person.handle) if person.handle else {}
        for row, how in (*named.items(), *spelled.items()):
            ways.setdefault(row, how)
        ranked = sorted(ways.items(), key=lambda item: (STRENGTH.index(item[1]), item[0]))
        both = {row for row in named if row in spelled or ways[row] == SAME_HANDLE}
        return tuple(self._as_match(row, how, also_handle=row in both and how != HANDLE) for row, how in ranked)

    def _as_match(self, row: int, how: str, *, also_handle: bool = False) -> NameMatch:
        also = "first name and surname agree" if how == SAME_HANDLE else SIGNALS[HANDLE]
        return NameMatch(self.entries[row], how, (SIGNALS[how], also) if also_handle else (SIGNALS[how],))

    def _as_part(self, part: Part) -> PartMatch:
        return PartMatch(tuple(self.entries[row] for row in part.rows), part.first, part.surname, part.beside)

    @cached_property
    def _index(self) -> NameIndex:
        return NameIndex([entry.name for entry in self.entries])

    @cached_property
    def _in_text(self) -> MentionIndex:
        return MentionIndex(self._index, [entry.name for entry in self.entries], [entry.handle for entry in self.entries])

    @cached_property
    def _in_part(self) -> PartIndex:
        return PartIndex(self._index)

    @cached_property
    def _by_handle(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = {}
        for row, entry in enumerate(self.entries):
            if entry.handle:
                found.setdefault(plain_handle(entry.handle), []).append(row)
        return found

    @cached_property
    def _remembered(self) -> dict[Person, tuple[NameMatch, ...]]:
        return {}
