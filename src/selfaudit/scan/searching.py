"""Searching many texts at once for the patterns of several checks, in one RE2 automaton; for plain words see words.py.

Texts are UTF-8 bytes, each ended by a NUL (`Page.joined`). The united search finds *texts* in which anything hits; each such
text is then asked, on its own, whose patterns it holds. (Telling checks apart by what the united search matched would lose
findings: overlapping matches hide one another.) docs/decisions/0002-speed.md has the measurements.

Without google-re2 the standard library's `re` does the same work, slowly.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any

from selfaudit.optional import optional

re2 = optional("re2")

RE2_MEMORY = 96 << 20
"""Bytes that the automaton of one search may take at the most; with too few for its size RE2 falls back to a crawl.

The union of all patterns for messages (some 20,000 instructions) needs less than 24 MB for that not to happen.
"""

_ESCAPED_OR_CLASS = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]")
_ANCHOR = re.compile(r"[\^$]")
_EDGE_ESCAPE = re.compile(r"\\[AzZ]")


def works_joined(pattern: str) -> bool:
    """Whether a pattern can be searched over joined texts: one that is tied to the ends of its text cannot."""
    bare = _ESCAPED_OR_CLASS.sub("", pattern)
    return not _ANCHOR.search(bare) and not _EDGE_ESCAPE.search(pattern)


class Patterns:
    """Patterns of several checks in one search; each check is known by a number."""

    def __init__(self, patterns: Mapping[str, frozenset[int]]) -> None:
        """Takes patterns (RE2 syntax), each with the checks that want it: several may share one, and it is searched once.

        Checks with a pattern that cannot be compiled are in `broken`: they are to look at every record.
        """
        self.numbers = frozenset(number for wanting in patterns.values() for number in wanting)
        """The checks whose patterns are searched here."""
        self.broken: frozenset[int] = frozenset()
        if not self._compile(patterns):
            sound = {pattern: wanting for pattern, wanting in patterns.items() if self._compile({pattern: wanting})}
            self.broken = frozenset(
                number for pattern, wanting in patterns.items() if pattern not in sound for number in wanting
            )
            if not self._compile(sound):
                self.broken = self.numbers
                self._compile({})

    def _compile(self, patterns: Mapping[str, frozenset[int]]) -> bool:
        self._patterns = tuple(patterns)
        self._wanting = tuple(patterns.values())
        self._numbers: dict[tuple[int, ...], frozenset[int]] = {}
        each = [f"(?:{pattern})" for pattern in patterns]
        try:
            if re2 is None:
                self._alone = [(re.compile(pattern, re.IGNORECASE), wanting) for pattern, wanting in patterns.items()]
            else:
                self._united = re2.compile("|".join(each) or r"[^\x00-\x{10FFFF}]", _options())
        except (re.error, *([] if re2 is None else [re2.error])):  # noqa: B030 - re2 may be absent
            return False
        return True

    @cached_property
    def _set(self) -> Any:
        united = re2.Set.SearchSet(_options())
        for pattern in self._patterns:
            united.Add(pattern)
        united.Compile()
        return united

    def rows(self, joined: bytes) -> Iterator[tuple[int, frozenset[int]]]:
        """Each row whose text holds any pattern, with the checks whose patterns it holds."""
        if re2 is None:
            yield from self._rows_one_by_one(joined)
            return
        row = at = 0
        alone = self._wanting[0] if len(set(self._wanting)) == 1 else None
        for start in self._hits(joined):
            row += joined.count(b"\0", at, start)
            at = joined.rfind(b"\0", at, start) + 1 or at
            end = joined.find(b"\0", start)
            if end < 0:
                return
            yield row, alone or self._which(joined[at : end + 1])
            row, at = row + 1, end + 1

    def _hits(self, joined: bytes) -> Iterator[int]:
        """Where the first hit of each text starts."""
        at = 0
        while at >= 0:
            following, at = at, -1
            for found in self._united.finditer(joined, following):
                start, end = found.span()
                if start >= following:
                    yield start
                    following = joined.find(b"\0", start) + 1
                if end > following > 0:
                    # It reaches into the next text, and may hide a hit there.
                    at = following
                    break

    def _rows_one_by_one(self, joined: bytes) -> Iterator[tuple[int, frozenset[int]]]:
        for row, text in enumerate(joined.split(b"\0")[:-1]):
            said = text.decode("utf-8", "replace") + "\0"
            numbers = frozenset(number for pattern, numbers in self._alone if pattern.search(said) for number in numbers)
            if numbers and text:
                yield row, numbers

    def _which(self, text: bytes) -> frozenset[int]:
        """The checks whose patterns this text holds; its closing NUL belongs to it, as in the joined texts."""
        indexes = tuple(self._set.Match(text) or ())
        numbers = self._numbers.get(indexes)
        if numbers is None:
            numbers = self._numbers[indexes] = frozenset(number for index in indexes for number in self._wanting[index])
        return numbers


def _options() -> Any:
    options = re2.Options()
    options.case_sensitive = False
    options.never_capture = True
    options.log_errors = False
    options.max_mem = RE2_MEMORY
    return options
