"""Searching many texts at once: patterns of all checks in one RE2 automaton, long word lists in an Aho-Corasick one.

Texts are UTF-8 bytes, each ended by a NUL (`Page.joined`). The united search finds *texts* in which anything hits; each such
text is then asked, on its own, whose patterns it holds. (Telling checks apart by what the united search matched would lose
findings: overlapping matches hide one another.) docs/decisions/0002-speed.md has the measurements.

Without google-re2 the standard library's `re` does the same work, slowly.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import Any

from selfaudit.optional import optional

re2 = optional("re2")
ahocorasick_rs = optional("ahocorasick_rs")

RE2_MEMORY = 96 << 20
"""Bytes that the automaton of one search may take at the most; with too few for its size RE2 falls back to a crawl.

The union of all patterns for messages (some 50,000 instructions and more) needs 30 MB and more for that not to happen.
"""

_ESCAPED_OR_CLASS = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]")
_ANCHOR = re.compile(r"[\^$]")
_EDGE_ESCAPE = re.compile(r"\\[AzZ]")

_WORD_BYTES = frozenset(b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_")
_TO_WORDS = bytes((byte | 0x20 if 65 <= byte <= 90 else byte) if byte in _WORD_BYTES else 32 for byte in range(256))
"""Lower-cases ASCII letters and turns everything else that is no ASCII word character into spaces.

So the bytes of a letter outside ASCII are spaces in a text and in a word alike: its case does not matter, and a curly quote, an
emoji or a no-break space is an edge like any other. That can only let more texts through.
"""

Hit = tuple[int, int, int]
"""Row, and start and end of its text in the joined bytes."""


def works_joined(pattern: str) -> bool:
    """Whether a pattern can be searched over joined texts: one that is tied to the ends of its text cannot."""
    bare = _ESCAPED_OR_CLASS.sub("", pattern)
    return not _ANCHOR.search(bare) and not _EDGE_ESCAPE.search(pattern)


def word_pattern(word: str) -> str:
    """A RE2 pattern for a plain word, from the beginning of a word on."""
    edge = r"\b" if word[:1].isascii() and (word[:1].isalnum() or word[:1] == "_") else ""
    return edge + re.escape(word)


class Patterns:
    """The patterns of several checks in one search; each check is known by a number."""

    def __init__(self, patterns: Mapping[int, Iterable[str]]) -> None:
        """Takes each check's patterns (RE2 syntax). Those that cannot be compiled are in `broken`, and are not searched."""
        self.numbers = frozenset(patterns)
        """The checks whose patterns are searched here."""
        self.broken: set[int] = set()
        each = {number: "|".join(f"(?:{pattern})" for pattern in own) for number, own in patterns.items()}
        if not self._compile(each):
            self.broken = {number for number, pattern in each.items() if not self._compile({number: pattern})}
            each = {number: pattern for number, pattern in each.items() if number not in self.broken}
            if not self._compile(each):
                self.broken = set(patterns)
                self._compile({})

    def _compile(self, each: Mapping[int, str]) -> bool:
        # Several checks may share their patterns (those for bullying in either direction do): each is searched once.
        self._checks: dict[str, list[int]] = {}
        for number, pattern in each.items():
            self._checks.setdefault(pattern, []).append(number)
        self._sharing = list(self._checks.values())
        try:
            if re2 is None:
                self._alone = [(re.compile(pattern, re.IGNORECASE), numbers) for pattern, numbers in self._checks.items()]
            else:
                self._search = re2.compile("|".join(self._checks) or r"[^\x00-\x{10FFFF}]", _options()).search
        except (re.error, *([] if re2 is None else [re2.error])):  # noqa: B030 - re2 may be absent
            return False
        return True

    @cached_property
    def _set(self) -> Any:
        united = re2.Set.SearchSet(_options())
        for pattern in self._checks:
            united.Add(pattern)
        united.Compile()
        return united

    def rows(self, joined: bytes) -> Iterator[Hit]:
        """Each text that holds any pattern."""
        if re2 is None:
            yield from self._rows_one_by_one(joined)
            return
        row = at = 0
        while found := self._search(joined, at):
            row, at, end = _text_around(joined, found.start(), row, at)
            if end < 0:
                return
            yield row, at, end
            row, at = row + 1, end + 1

    def _rows_one_by_one(self, joined: bytes) -> Iterator[Hit]:
        start = 0
        for row, text in enumerate(joined.split(b"\0")[:-1]):
            if text and self.which(text + b"\0"):
                yield row, start, start + len(text)
            start += len(text) + 1

    def which(self, text: bytes) -> list[int]:
        """The checks whose patterns this text holds; its closing NUL belongs to it, as in the joined texts."""
        if re2 is not None:
            return [number for index in self._set.Match(text) for number in self._sharing[index]]
        said = text.decode("utf-8", "replace")
        return [number for pattern, numbers in self._alone if pattern.search(said) for number in numbers]


def _options() -> Any:
    options = re2.Options()
    options.case_sensitive = False
    options.never_capture = True
    options.log_errors = False
    options.max_mem = RE2_MEMORY
    return options


def _text_around(joined: bytes, start: int, row: int, at: int) -> Hit:
    """The text in which a hit starts, counted on from one whose row and start are known."""
    row += joined.count(b"\0", at, start)
    at = joined.rfind(b"\0", at, start) + 1 or at
    return row, at, joined.find(b"\0", start)


class Words:
    """A long word list of one check, searched from the beginning of words on, over lower-cased bytes.

    RE2's automaton outgrows its memory with the tens of thousands of names of a roster; this one grows with their letters.
    """

    def __init__(self, words: Iterable[str], number: int) -> None:
        self.number = number
        forms = {form.encode().translate(_TO_WORDS) for word in words for form in _forms(word)}
        self._automaton = ahocorasick_rs.BytesAhoCorasick(
            [b" " + form for form in sorted(forms)],
            matchkind=ahocorasick_rs.MatchKind.Standard,
            implementation=ahocorasick_rs.Implementation.DFA,
        )

    def rows(self, joined: bytes) -> Iterator[Hit]:
        """Each text that holds any of the words."""
        row = at = 0
        # Offset by one: a space stands before the first text too.
        for _, start, _end in self._automaton.find_matches_as_indexes(b" " + joined.translate(_TO_WORDS), overlapping=False):
            if start >= at:
                row, at, end = _text_around(joined, start, row, at)
                yield row, at, end
                row, at = row + 1, end + 1


def _forms(word: str) -> set[str]:
    """Spellings whose bytes differ in number, since letters outside ASCII can: the rest is folded in the text itself."""
    return {word} if word.isascii() else {word, word.lower(), word.upper(), word.title(), word.capitalize()}
