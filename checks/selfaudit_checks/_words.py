"""Word lists kept as data, each made into one pattern and the trigger that belongs to it.

A list is a TOML file in `data/words`: a `source` line that says where it comes from, and tiers (tables) that hold `words`
in a small notation, and `patterns` for what the notation cannot say (RE2 syntax). The notation, all of it in any case:

- a space stands for any white space, `-` for a hyphen, a space or nothing, `'` for an apostrophe of any shape or none;
- `*` stands for any letters, `+` for the usual endings (s, ed, ing, er …) or none;
- `(a|b)` is one of them, `(a|)` may be left out; ` ... ` leaves room for up to four words.

A tier with `disguised = true` is also found as people disguise such words: `sh1t`, `w@nker`, `fuuuck`.
The trigger is derived from the same text, so it can only be wider than the pattern.
"""

from __future__ import annotations

import re
import tomli
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files
from itertools import islice
from typing import Any

from selfaudit import Trigger
from selfaudit_checks._needed import needed
from selfaudit_checks._pattern import Pattern

FLAGS = re.IGNORECASE | re.ASCII
"""ASCII, so that word edges and case mean the same here as in the trigger."""

MOST = 200
"""Words looked at in one text: enough for any that a person wrote, and an end for any that was made to take long."""

_NOTATION = {
    "...": r"(?:[ \t\r\n,]+[^\x00 \t\r\n.!?]+){0,4}",
    " ... ": r"(?:[ \t\r\n,]+[^\x00 \t\r\n.!?]+){0,4}[ \t\r\n,]+",
    " ": r"[ \t\r\n]+",
    "-": r"[ -]?",
    "'": r"(?:'|’|)",
    "*": r"[a-z]*",
    "+": r"(?:s|es|d|ed|ing|in|er|ers|y)?",
    "(": r"(?:",
    ")": r")",
    "|": r"|",
}
_TOKEN = re.compile(r" \.\.\. |\.\.\.|.", re.DOTALL)
_MAY_BE_LEFT_OUT = re.compile(r"(?:(?<=[ (|])|^)\(([^()]*)\|\) ")
_LAST_LEFT_OUT = re.compile(r" \(([^()]*)\|\)$")
_DISGUISES = {"a": "[a@4*]+", "e": "[e3*]+", "i": "[i1!*]+", "o": "[o0*]+", "u": "[u*]+", "s": "[s$5]+"}


@dataclass(frozen=True, slots=True)
class Hit:
    """Words of a list in a text: where they stand, and their tier."""

    start: int
    end: int
    tier: str


_EDGE = r"(?:\b|[^0-9A-Za-z_]|http|www)"
"""Behind a word of a trigger: its end, or an address, which finders blank before they look. (Texts end with a NUL.)"""


@dataclass(frozen=True, eq=False)
class Entry:
    """One entry of a list."""

    tier: str
    pattern: Pattern
    needs: str
    """Small letters that every match holds."""


@dataclass(frozen=True, eq=False)
class WordList:
    """A list ready for use. An earlier tier of the file wins where two begin at the same place."""

    rows: dict[str, tuple[str, ...]]
    """The entries of each tier as expressions."""
    harmless: frozenset[str]
    """Tiers that are only there so that their words are not taken for others; they trigger nothing."""

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """All tiers, each as a named group; compiling it costs as much as searching some hundred texts with `hits`."""
        grouped = "|".join(f"(?P<{tier}>{'|'.join(entries)})" for tier, entries in self.rows.items())
        return re.compile(rf"\b(?:{grouped})(?!\w)", FLAGS)

    @cached_property
    def trigger(self) -> Trigger:
        """Wider than the pattern, and derived from the same text."""
        bodies = ("|".join(entries) for tier, entries in self.rows.items() if tier not in self.harmless)
        return Trigger(patterns=tuple(rf"\b(?:{body}){_EDGE}" for body in bodies))

    @cached_property
    def _entries(self) -> tuple[Entry, ...]:
        return tuple(
            Entry(tier, Pattern(rf"\b(?:{entry})(?!\w)", FLAGS), needed(entry))
            for tier, entries in self.rows.items()
            for entry in entries
        )

    def hits(self, text: str) -> Iterator[Hit]:
        """The words of the list in the text, from left to right, not overlapping; the first `MOST` of them."""
        return islice(self._hits(text), MOST)

    def _hits(self, text: str) -> Iterator[Hit]:
        """What `pattern.finditer` gives, but only entries that may match are compiled and searched."""
        low = text.lower()
        live = [(entry, entry.pattern.search(text)) for entry in self._entries if entry.needs in low]
        ahead = [(found, entry) for entry, found in live if found]
        while ahead:
            # Of those that begin at the same place the first in the list.
            first, entry = min(ahead, key=lambda each: each[0].start())
            yield Hit(*first.span(), entry.tier)
            ahead = list(_from(first.end(), ahead, text))

    def tiers(self, text: str) -> frozenset[str]:
        """Which tiers occur in the text."""
        return frozenset(hit.tier for hit in self.hits(text))


def _from(start: int, ahead: list[tuple[re.Match[str], Entry]], text: str) -> Iterator[tuple[re.Match[str], Entry]]:
    """The next match of each entry from a position on."""
    for found, entry in ahead:
        following = found if found.start() >= start else entry.pattern.search(text, start)
        if following:
            yield following, entry


def regex(entry: str, disguised: bool = False) -> str:
    """An entry in the notation above as a regular expression, good for `re` and RE2 alike.

    >>> regex("cock-up")
    'cock[ -]?up'
    """
    entry = _MAY_BE_LEFT_OUT.sub(r"((\1) |)", entry)
    parts = []
    for number, token in enumerate(_TOKEN.findall(_LAST_LEFT_OUT.sub(r"( (\1)|)", entry))):
        if token in _NOTATION:
            parts.append(_NOTATION[token])
        elif disguised and number and token in _DISGUISES:
            parts.append(_DISGUISES[token])
        else:
            parts.append(re.escape(token))
    return "".join(parts)


@cache
def load(name: str) -> WordList:
    """The list in `data/words/NAME.toml`."""
    data = _read(name)
    return WordList(
        _rows(name), frozenset(tier for tier, rows in data.items() if isinstance(rows, dict) and rows.get("harmless"))
    )


@cache
def pieces(name: str) -> dict[str, str]:
    """The tiers of a list as alternations, to build a larger pattern from."""
    return {tier: "|".join(entries) for tier, entries in _rows(name).items()}


def grammar(tier: str) -> str:
    """Words of grammar, as an alternation."""
    return pieces("grammar")[tier]


@cache
def _rows(name: str) -> dict[str, tuple[str, ...]]:
    return {tier: tuple(_entries(rows)) for tier, rows in _read(name).items() if isinstance(rows, dict)}


@cache
def _read(name: str) -> dict[str, Any]:
    return tomli.loads(files("selfaudit_checks").joinpath("data", "words", f"{name}.toml").read_text("utf-8"))


def _entries(rows: dict[str, object]) -> Iterator[str]:
    words, patterns = rows.get("words", []), rows.get("patterns", [])
    if isinstance(patterns, list):
        yield from patterns
    if isinstance(words, list):
        longest_first = sorted(words, key=len, reverse=True)
        yield from (regex(word, bool(rows.get("disguised"))) for word in longest_first)
