"""Anchors: words that make a text worth weighing, each with what it says by itself; a text needs enough of them together."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from itertools import pairwise
from typing import Any

from selfaudit import Together
from selfaudit.kept import kept
from selfaudit.optional import optional

ahocorasick_rs = optional("ahocorasick_rs")

_APOSTROPHES = str.maketrans("\u00b4\u2019", "''")
_STAY = frozenset(b"abcdefghijklmnopqrstuvwxyz0123456789_' ")
_SMALL = bytes(byte | 0x20 if 65 <= byte <= 90 else byte for byte in range(256))
_PARTED = bytes(byte if byte in _STAY else 10 for byte in _SMALL)
"""Makes ASCII letters small and a line feed of every sign."""
_AT_AN_EDGE = re.compile(rb"(?<![a-z0-9_])'+|'+(?![a-z])")
_BEFORE_AN_APOSTROPHE = re.compile(rb"[a-z0-9_]+(?=')")
_PARTS = re.compile(r"\n|  ")


@kept
def laid(text: str) -> bytes:
    r"""A text as anchors stand in it: its words in small letters with a blank on either side, signs as line feeds.

    Of a word with an apostrophe the part before it stands once more at the end. Narrower than what a trigger is searched in:
    where an anchor stands here, the trigger finds it.

    >>> laid("The bus, isn't it")
    b" the bus \n  isn't it \n isn "
    """
    low = (text if text.isascii() else text.translate(_APOSTROPHES)).encode("ascii", "replace").translate(_PARTED)
    if b"'" not in low:
        return b" " + low.replace(b"\n", b" \n ") + b" "
    low = _AT_AN_EDGE.sub(b"\n", low)
    return b"".join((b" ", low.replace(b"\n", b" \n "), b" ", *(b"\n %b " % one for one in _BEFORE_AN_APOSTROPHE.findall(low))))


def anchor_words(text: str) -> frozenset[str]:
    """Every word of a text that can be an anchor, and every two and three that only a blank parts."""
    return frozenset(_runs(_PARTS.split(laid(text).decode("ascii"))))


def _runs(parts: Iterable[str]) -> Iterator[str]:
    for part in parts:
        words = part.split()
        pairs = list(map(" ".join, pairwise(words)))
        yield from words
        yield from pairs
        yield from map(" ".join, zip(pairs, words[2:], strict=False))


class Anchors:
    """The anchors of one check, ready to be looked for."""

    def __init__(self, worths: Mapping[str, int], least: int) -> None:
        """Takes small words of ASCII letters, or two or three of them, and what each is worth; also without apostrophes."""
        self.worths = worths
        self.least = least

    @cached_property
    def together(self) -> Together:
        """The trigger: whole words, with any apostrophe or none."""
        words = map("{} ".format, self.worths)
        return Together(tuple(zip(words, self.worths.values(), strict=True)), self.least)

    @cached_property
    def _forms(self) -> tuple[list[bytes], list[int]]:
        spelt: dict[str, int] = {}
        for word, worth in self.worths.items():
            for spelling in (word, word.replace("'", "")):
                spelt[spelling] = max(worth, spelt.get(spelling, 0))
        return [f" {word} ".encode() for word in spelt], list(spelt.values())

    @cached_property
    def _by_first_word(self) -> dict[bytes, list[int]]:
        places: dict[bytes, list[int]] = {}
        for at, form in enumerate(self._forms[0]):
            places.setdefault(form.split()[0], []).append(at)
        return places

    @cached_property
    def _automaton(self) -> Any:
        return ahocorasick_rs.BytesAhoCorasick(self._forms[0])

    def worth(self, text: str) -> int:
        """What those are worth that stand in the text as the archive has it, each counted once."""
        seen, (forms, worths) = laid(text), self._forms
        if ahocorasick_rs is None:
            begun = self._by_first_word.keys() & set(seen.split())
            standing: Iterable[int] = (at for first in begun for at in self._by_first_word[first] if forms[at] in seen)
        else:
            standing = {at for at, _, _ in self._automaton.find_matches_as_indexes(seen, overlapping=True)}
        return sum(map(worths.__getitem__, standing))

    def enough(self, text: str) -> bool:
        """Whether a text is to be weighed."""
        return self.worth(text) >= self.least
