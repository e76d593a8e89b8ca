"""A list of people that she was given or made herself (pupils, parents, colleagues), and matching names against it.

A roster lives in memory and is never written, logged or printed. A match says how the names agree, never who somebody is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from selfaudit.records import Person


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
    """"full", "handle", "nickname", "spelling", "order", "initial": the weakest step that was needed."""
    signals: tuple[str, ...]
    """For the report ("full name equal", "first name is a short form"); never a name."""


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
        raise NotImplementedError

    def mentions(self, text: str) -> Iterable[tuple[int, int, NameMatch]]:
        """Places in a text where the full name of a row stands: (start, end, match). A first name alone never counts."""
        raise NotImplementedError
