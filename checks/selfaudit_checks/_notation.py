"""The notation of the word lists in `data/words`, and how an entry becomes a regular expression.

A list is a TOML file: a `source` line that says where it comes from, and tiers (tables) that hold `words` in the notation, and
`patterns` for what the notation cannot say (RE2 syntax). The notation, all of it in any case:

- a space stands for any white space, `-` for a hyphen, a space or nothing, `'` for an apostrophe of any shape or none;
- `*` stands for any letters, `+` for the usual endings (s, ed, ing, er …) or none;
- `(a|b)` is one of them, `(a|)` may be left out; ` ... ` leaves room for up to four words.

The single words of a tier with `disguised = true` are also found as people disguise such words: `sh1t`, `w@nker`,
`fuuuck`. A tier with `harmless = true` is only there so that its words are not taken for others.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import tomli

ENDINGS = "s|es|d|ed|ing|in|er|ers|y"
"""The usual endings, any of which `+` stands for."""

_NOTATION = {
    "...": r"(?:[ \t\r\n,]+[^\x00 \t\r\n.!?]+){0,4}",
    " ... ": r"(?:[ \t\r\n,]+[^\x00 \t\r\n.!?]+){0,4}[ \t\r\n,]+",
    " ": r"[ \t\r\n]+",
    "-": r"[ -]?",
    "'": r"(?:'|’|)",
    "*": r"[a-z]*",
    "+": rf"(?:{ENDINGS})?",
    "(": r"(?:",
    ")": r")",
    "|": r"|",
}
_TOKEN = re.compile(r" \.\.\. |\.\.\.|.", re.DOTALL)
_SIGN = re.compile(r" \.\.\. |\.\.\.|[^0-9A-Za-z_]")
_MAY_BE_LEFT_OUT = re.compile(r"(?:(?<=[ (|])|^)\(([^()]*)\|\) ")
_LAST_LEFT_OUT = re.compile(r" \(([^()]*)\|\)$")
_DISGUISES = {"a": "[a@4*]+", "e": "[e3*]+", "i": "[i1!*]+", "o": "[o0*]+", "u": "[u*]+", "s": "[s$5]+"}
_SIGNS_FOR_LETTERS = str.maketrans(
    {sign: letter for letter, signs in _DISGUISES.items() for sign in signs[2:-2].replace("*", "")}
)
_REPEATED = re.compile(r"(.)(?=\1)", re.DOTALL)
"""Each letter that another like it follows."""


def regex(entry: str, disguised: bool = False) -> str:
    """An entry in the notation above as a regular expression, good for `re` and RE2 alike.

    >>> regex("cock-up")
    'cock[ -]?up'
    """
    entry = grouped(entry)
    if not disguised:
        return _SIGN.sub(_meaning, entry)
    tokens = _TOKEN.findall(entry)
    return "".join(
        _DISGUISES[token] if number and token in _DISGUISES else _SIGN.sub(_meaning, token)
        for number, token in enumerate(tokens)
    )


def undisguised(low: str) -> str:
    """A text in small letters with the letters for which signs stand, and each letter once where it is repeated.

    What stands for any letter (`*`) stays.

    >>> undisguised("sh1t, fuuuck @$$")
    'shit, fuck as'
    """
    return _REPEATED.sub("", low.translate(_SIGNS_FOR_LETTERS))


def grouped(entry: str) -> str:
    """The entry with a word that may be left out put in one group with its blank."""
    return _LAST_LEFT_OUT.sub(r"( (\1)|)", _MAY_BE_LEFT_OUT.sub(r"((\1) |)", entry))


def _meaning(sign: re.Match[str]) -> str:
    return _NOTATION.get(sign[0]) or re.escape(sign[0])


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a list."""

    tier: str
    text: str
    """In the notation; for one of `patterns` the expression itself."""
    plain: bool
    """In the notation, and to be found only as it is spelt."""
    disguised: bool
    harmless: bool

    @property
    def expression(self) -> str:
        """What it looks for, as a regular expression without the edges of words."""
        return regex(self.text, self.disguised) if self.plain or self.disguised else self.text


@cache
def entries(name: str) -> tuple[Entry, ...]:
    """The entries of the list `data/words/NAME.toml`, in the order in which they are tried: within a tier the longest first."""
    tiers = ((tier, held) for tier, held in tomli.loads(source(name).decode()).items() if isinstance(held, dict))
    return tuple(entry for tier, held in tiers for entry in _of_tier(tier, held))


def _of_tier(tier: str, held: dict[str, Any]) -> Iterator[Entry]:
    harmless, disguised = bool(held.get("harmless")), bool(held.get("disguised"))
    yield from (Entry(tier, text, plain=False, disguised=False, harmless=harmless) for text in held.get("patterns", ()))
    for text in sorted(held.get("words", ()), key=len, reverse=True):
        alone = disguised and " " not in text
        yield Entry(tier, text, plain=not alone, disguised=alone, harmless=harmless)


@cache
def source(name: str) -> bytes:
    """The file of a list."""
    return files("selfaudit_checks").joinpath("data", "words", f"{name}.toml").read_bytes()
