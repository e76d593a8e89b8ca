"""The texts of a page by whose they are: a search for what is wanted of hers leaves everybody else's alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import compress
from operator import not_
from typing import TypeVar

from selfaudit.mojibake import joined_texts
from selfaudit.records import Author, Page

T = TypeVar("T")


@dataclass(frozen=True)
class Side:
    """The texts of one author on a page, or those of which nobody knows whose they are."""

    author: Author | None
    page: Page
    chosen: Sequence[bool | None] | None = None
    """For each row of the page whether it is on this side; `None`: all are."""

    @cached_property
    def joined(self) -> bytes:
        """The texts of this side as `Page.joined` has those of all."""
        if self.chosen is None:
            return self.page.joined
        return joined_texts(list(compress(self.page.texts, self.chosen)), mojibake=self.page.mojibake)

    @cached_property
    def _rows(self) -> list[int]:
        return list(compress(range(len(self.page)), self.chosen or ()))

    def placed(self, found: Iterable[tuple[int, T]]) -> Iterator[tuple[int, T]]:
        """What was found in rows of this side, with their rows on the page."""
        if self.chosen is None:
            yield from found
        else:
            for row, what in found:
                yield self._rows[row], what


def sides(page: Page) -> Iterator[Side]:
    """Each side of a page that has any rows."""
    mine = page.mine
    if mine is None or isinstance(mine, bool):
        yield Side(author_of(mine), page)
        return
    known = frozenset(mine)
    if len(known) == 1:
        yield Side(author_of(mine[0]), page)
    elif None in known:
        for whose in known:
            yield Side(author_of(whose), page, [one is whose for one in mine])
    else:
        yield Side(Author.ME, page, mine)
        yield Side(Author.OTHER, page, list(map(not_, mine)))


def author_of(mine: bool | None) -> Author | None:
    """Whose words `Page.mine` says they are."""
    return None if mine is None else Author.ME if mine else Author.OTHER
