r"""Rows that were written without care, as whole entries: torn at the ends of lines, split at commas, with `\"` for a quote.

What can be put together again is, by the one column of free words that a table may have; what cannot is counted.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

_QUOTE = re.compile(r'\\"(?!\r?\n?\Z)')
r"""`\"` within a line. At its end the words may as well end in a backslash: if they do not, the rest is put to it as torn."""

Row = tuple[int, Sequence[str]]
"""The line of the file at which a row begins, and its cells."""


@dataclass(frozen=True, slots=True)
class Words:
    """The column of free words of a table, and how it is written."""

    column: str
    begins: Callable[[Sequence[str]], bool] = bool
    """Whether a row begins an entry; one that does not goes on with the words above it."""
    backslash: bool = False
    r"""Whether quotes within the words are written `\"`."""

    def doubled(self, line: str) -> str:
        r"""A line with `""`, the usual way, for `\"`."""
        return _QUOTE.sub('""', line) if self.backslash and '\\"' in line else line


class Whole:
    """The rows of one table as whole entries, and how many of them hold more or less than they should."""

    def __init__(self, width: int, at: int | None, begins: Callable[[Sequence[str]], bool], delimiter: str) -> None:
        self._width = width
        self._at = at
        """Where the words stand; None for a table without such a column."""
        self._begins = begins
        self._delimiter = delimiter
        self._longer = 0
        self._shorter = 0

    def entries(self, rows: Iterable[Row]) -> Iterator[Row]:
        """The entries: each row is one, where the table has no column of free words."""
        return map(self._counted, rows) if self._at is None else self._put_together(rows)

    def _put_together(self, rows: Iterable[Row]) -> Iterator[Row]:
        entry: Row | None = None
        for line, row in rows:
            if entry and self._goes_on(entry[1], row):
                *before, words = entry[1]
                entry = entry[0], self._fitted([*before, f"{words}\n{row[0]}", *row[1:]])
            else:
                if entry:
                    yield self._counted(entry)
                entry = line, self._fitted(row)
        if entry:
            yield self._counted(entry)

    def problems(self) -> Iterator[str]:
        """What is wrong with the entries, for people."""
        if self._longer:
            yield f"rows with more cells than the header, whose words may stand in the wrong place: {self._longer}"
        if self._shorter:
            yield f"rows that end before their words: {self._shorter}"

    def _goes_on(self, entry: Sequence[str], row: Sequence[str]) -> bool:
        """Whether the row belongs to the entry above, which ends in its words."""
        return len(entry) - 1 == self._at and not self._begins(row)

    def _fitted(self, row: Sequence[str]) -> Sequence[str]:
        """The row; where the words come last, all that is too much for the header belongs to them."""
        if self._at == self._width - 1 and self._is_longer(row):
            return [*row[: self._at], self._delimiter.join(row[self._at :])]
        return row

    def _counted(self, entry: Row) -> Row:
        if self._is_longer(entry[1]):
            self._longer += 1
        elif self._at is not None and len(entry[1]) <= self._at:
            self._shorter += 1
        return entry

    def _is_longer(self, row: Sequence[str]) -> bool:
        return len(row) > self._width and any(row[self._width :])
