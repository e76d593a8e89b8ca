"""Telephone numbers said in words: "oh double seven double oh, nine double oh …", as people write them to get past machines."""

from __future__ import annotations

import re
from collections.abc import Iterator

from selfaudit_checks._pattern import lowered
from selfaudit_checks._text import GAP

_DIGITS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_WORDS = {word: str(digit) for digit, word in enumerate(_DIGITS)}
_WORDS |= {"oh": "0", "o": "0", "nought": "0", "naught": "0", "hundred": "00"}
_TIMES = {"double": 2, "treble": 3, "triple": 3}
_WORD = rf"(?:(?:{'|'.join(_TIMES)})[ \-])?(?:{'|'.join(_WORDS)})"
_PART = rf"(?:{_WORD}|\d{{1,6}})"
_NUMBER = re.compile(rf"(?<![\w#£$€]){_PART}(?:[ ,.\-]{{1,3}}(?:and )?{_PART}){{2,14}}(?!\w)", re.ASCII)
_EACH = re.compile(rf"({_WORD})|\d+", re.ASCII)
_SIGNS = ("seven", "double", "hundred", "treble", "triple")
_CODE = 5
"""Digits of the code of a mobile number: 07700."""
_FEWEST_WORDS = 3
"""Parts that are words: with fewer, digits are only parted by a chance word."""

_PARTED = rf"(?:[,.\-]|{GAP}){{1,3}}"
_ANY_WORD = _WORD.replace(r"[ \-]", f"(?:-|{GAP})")
SPOKEN_PATTERN = rf"\b{_ANY_WORD}{_PARTED}{_ANY_WORD}{_PARTED}{_ANY_WORD}\b|\b07\d{{3}}{_PARTED}{_ANY_WORD}\b"
"""For triggers: every text in which `spoken_numbers` can find anything."""


def spoken_numbers(text: str) -> Iterator[tuple[int, int, str]]:
    """Where ten digits or eleven that begin with 0 are said in words, and the digits.

    >>> list(spoken_numbers("its oh double seven double oh, nine double oh, one two three"))
    [(4, 60, '07700900123')]
    """
    low = lowered(text)
    if not any(sign in low for sign in _SIGNS):
        return
    for found in _NUMBER.finditer(low):
        parts = list(_EACH.finditer(found[0]))
        digits = "".join(map(_digits, parts))
        words = sum(bool(part[1]) for part in parts)
        if len(digits) in {10, 11} and digits[0] == "0" and (words >= _FEWEST_WORDS or _mobile(parts)):
            yield *found.span(), digits


def _mobile(parts: list[re.Match[str]]) -> bool:
    """Whether it begins like a mobile number, in digits, and goes on in words."""
    return len(parts) > 1 and parts[0][0].startswith("07") and len(parts[0][0]) == _CODE and bool(parts[1][1])


def _digits(part: re.Match[str]) -> str:
    if not part[1]:
        return part[0]
    *times, word = re.split("[ -]", part[1])
    return _WORDS[word] * _TIMES.get("".join(times), 1)
