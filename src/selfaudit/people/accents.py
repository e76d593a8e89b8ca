"""Names that a text spells with accents and a list without: which words may be such a name, as a pattern for triggers.

One accent among the first three letters, or three plain letters and an accent further on. So "Siân" is looked at where a name
begins with "sia", and "café" only where one begins with "caf".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from selfaudit.people.names import APOSTROPHES, key

ACCENTS = "[\u00c0-\u017e\u0180-\u024f\u0300-\u036f]"
"""A letter with a mark, or a mark. Without the long s (U+017F), which is every s where case is ignored."""
_MARKS = "[\u0300-\u036f]"
_FOREIGN = "[\u00aa-\u017e\u0180-\u1fff\u2c00-\ud7ff]"
"""A letter outside ASCII, or a mark."""
_OTHER = "[\u00aa-\u00bf\u0250-\u1fff\u2c00-\ud7ff]"
"""Those that are not in `ACCENTS`, and marks."""
_JOINTS = f"[{APOSTROPHES}\\-\u2010\u2011]"
_JOINT = f"{_JOINTS}?"
_ON = f"(?:[a-z]|{_FOREIGN}|{_JOINTS})*"
_RARE_LETTER = f"(?:(?-i:[\u017f\u212a])|[\u00aa-\u00bf\u0250-\u02ff\u0370-\u1fff\u2c00-\ud7ff]){_ON}{ACCENTS}"
"""Letters that fold to others without being in `ACCENTS` (the long s), before one that is."""
ACCENTED = re.compile(ACCENTS)
_INITIAL = f"(?-i:[A-Z])(?:{_JOINT}[a-z]){{0,2}}"
ACCENTED_WITH_LETTER = (
    f"{ACCENTS}[^\\x00-\\x20]{{0,40}}[ ](?:{_INITIAL}(?-i:[^A-Za-z])|{_FOREIGN})",
    f"[ ](?-i:[A-Z]?){_JOINT}[a-z]?{_JOINT}{ACCENTS}",
)
"""Patterns for a first name and one to three letters of a surname, with an accent on either: "Siân O", "Jo É"."""
_FIRST = 3
"""Letters of a name that are compared."""

_Beginnings = dict[str, dict[str, set[str]]]
"""First letter, second, third."""


def accented(names: Iterable[str]) -> tuple[str, ...]:
    """A pattern (RE2) that every text holds in which one of these folded names is a word with an accent; none for no names."""
    beginnings: _Beginnings = {}
    for name in names:
        if not name[:_FIRST].isascii():
            return (ACCENTS,)
        beginnings.setdefault(name[:1], {}).setdefault(name[1:2], set()).add(name[2:_FIRST])
    found = [choice for first, rest in sorted(beginnings.items()) for choice in _first(first, rest)]
    return ("|".join((*found, _RARE_LETTER)),) if found else ()


def _first(first: str, rest: dict[str, set[str]]) -> Iterator[str]:
    """The accent on the first letter; then on a later one."""
    one, several = _with_mark(first)
    yield from several
    goes_on = [choice for second, thirds in sorted(rest.items()) for choice in _plain_or_not(second, thirds)]
    yield one if "" in rest else f"{one}{_JOINT}(?:{'|'.join((_OTHER, *goes_on))})"
    later = [choice for second, thirds in sorted(rest.items()) if second for choice in _second(second, thirds)]
    if later:
        yield rf"\b{first}{_JOINT}(?:{'|'.join(later)})"


def _plain_or_not(second: str, thirds: set[str]) -> Iterator[str]:
    yield f"[{second}{_by_letter().get((second, 1), '')}]{_JOINT}{_one_of(thirds)}"
    yield from _with_mark(second)[1]


def _second(second: str, thirds: set[str]) -> Iterator[str]:
    one, several = _with_mark(second)
    yield from several
    yield f"{one}{_JOINT}{_one_of(thirds)}"
    yield f"{second}{_JOINT}(?:{'|'.join(_third(thirds))})"


def _third(thirds: set[str]) -> Iterator[str]:
    letters = "".join(sorted(thirds))
    if letters:
        marked = "".join(_by_letter().get((letter, number), "") for letter in letters for number in (1, 2))
        yield f"[{letters}]{_MARKS}" + (f"|[{marked}]" if marked else "")
        yield f"[{letters}]{_ON}{ACCENTS}"
    if "" in thirds:
        yield ACCENTS


def _one_of(thirds: set[str]) -> str:
    """One of these letters, or any outside ASCII; nothing where a name may have ended."""
    return "" if "" in thirds else f"(?:[{''.join(sorted(thirds))}]|{_FOREIGN})"


def _with_mark(letter: str) -> tuple[str, tuple[str, ...]]:
    """A letter with an accent; and those that are this letter and another (æ)."""
    single, several = (_by_letter().get((letter, number), "") for number in (1, 2))
    one = f"(?:[{single}]|{letter}{_MARKS})" if single else f"{letter}{_MARKS}"
    return one, (f"[{several}]",) if several else ()


@cache
def _by_letter() -> dict[tuple[str, int], str]:
    """The letters of `ACCENTS` by what they begin with when folded, those that are one letter and those that are two."""
    found: dict[tuple[str, int], str] = {}
    for sign in map(chr, (*range(0xC0, 0x17F), *range(0x180, 0x250))):
        plain = key(sign)
        place = (plain[:1], min(len(plain), 2))
        found[place] = found.get(place, "") + sign
    return found
