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
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files
from itertools import islice
from typing import Any

from selfaudit import Trigger

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


@dataclass(frozen=True, eq=False)
class WordList:
    """A list ready for use. An earlier tier of the file wins where two begin at the same place."""

    bodies: dict[str, str]
    """Tiers as alternations."""
    harmless: frozenset[str]
    """Tiers that are only there so that their words are not taken for others; they trigger nothing."""

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """All tiers, each as a named group; made when the first text is looked at, since most scans need few lists."""
        grouped = "|".join(f"(?P<{tier}>{body})" for tier, body in self.bodies.items())
        return re.compile(rf"\b(?:{grouped})(?!\w)", FLAGS)

    @cached_property
    def trigger(self) -> Trigger:
        """Wider than the pattern, and derived from the same text."""
        return Trigger(patterns=tuple(rf"\b(?:{body})" for tier, body in self.bodies.items() if tier not in self.harmless))

    def hits(self, text: str) -> Iterator[Hit]:
        """The words of the list in the text, from left to right, not overlapping; the first `MOST` of them."""
        for match in islice(self.pattern.finditer(text), MOST):
            yield Hit(match.start(), match.end(), match.lastgroup or "")

    def tiers(self, text: str) -> frozenset[str]:
        """Which tiers occur in the text."""
        return frozenset(hit.tier for hit in self.hits(text))


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
        pieces(name), frozenset(tier for tier, rows in data.items() if isinstance(rows, dict) and rows.get("harmless"))
    )


@cache
def pieces(name: str) -> dict[str, str]:
    """The tiers of a list as alternations, to build a larger pattern from."""
    return {tier: "|".join(_entries(rows)) for tier, rows in _read(name).items() if isinstance(rows, dict)}


@cache
def _read(name: str) -> dict[str, Any]:
    return tomllib.loads(files("selfaudit_checks").joinpath("data", "words", f"{name}.toml").read_text("utf-8"))


def _entries(rows: dict[str, object]) -> Iterator[str]:
    words, patterns = rows.get("words", []), rows.get("patterns", [])
    if isinstance(patterns, list):
        yield from patterns
    if isinstance(words, list):
        longest_first = sorted(words, key=len, reverse=True)
        yield from (regex(word, bool(rows.get("disguised"))) for word in longest_first)
