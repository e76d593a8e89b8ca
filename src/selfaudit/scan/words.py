"""Searching many texts at once for plain words of several checks, in one Aho-Corasick automaton; for patterns see searching.py.

Texts are UTF-8 bytes, each ended by a NUL (`Page.joined`). The search finds every word of every check, overlapping or not, and
adds up those that count together. docs/decisions/0002-speed.md has the measurements.

Without ahocorasick-rs words become patterns (`word_pattern`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import repeat
from operator import itemgetter
from typing import Any

from selfaudit.check import Together
from selfaudit.optional import optional

ahocorasick_rs = optional("ahocorasick_rs")

SEARCHABLE = ahocorasick_rs is not None
"""Whether there is a search for words."""

FEW_LETTERS = 100_000
"""Letters of all words together up to which their automaton is a table of some 10 MB: two thirds of the time."""

_WORD_BYTES = frozenset(b"abcdefghijklmnopqrstuvwxyz0123456789_")
_FLAT = bytes(byte | 0x20 if 65 <= byte <= 90 else 32 if byte in b"\t\n\v\f\r" else byte for byte in range(256))
"""Lower-cases ASCII letters, and makes a space of all white space."""
_SPACED = bytes(byte if byte in _WORD_BYTES else 32 for byte in range(256))
"""Turns everything that is no ASCII word character into spaces.

So the bytes of a letter outside ASCII are spaces in a text and in a word alike: its case does not matter, and a curly quote, an
emoji or a no-break space is an edge like any other. That can only let more texts through.
"""
_LEVEL = _FLAT.translate(_SPACED)
"""Both at once."""
_OTHER_WHITE = (b"\t", b"\n", b"\v", b"\f", b"\r")
_STRETCH = 1 << 16
"""Bytes."""
_SPACED_LINES = _SPACED[:10] + b"\n" + _SPACED[11:]
_APOSTROPHES = ("", "'", "\u00b4", "\u2019")
"""None, and one of each length in bytes: as spaces they stand for all there are."""

_Worths = tuple[tuple[int, int], ...]
"""What a form counts for together with others: the place of the sum, and how much."""


def word_pattern(word: str) -> str:
    """A RE2 pattern that finds what `Words` finds of a plain word or phrase that stands in a text."""
    edge = r"\b" if word[:1].isascii() and (word[:1].isalnum() or word[:1] == "_") else ""
    inside = r"\s+".join(re.escape(part).replace("'", r"[^\w\s]{0,3}") for part in word.split())
    return edge + inside + (r"\b" if word.endswith(" ") and (word[-2:-1].isascii() and word[-2:-1].isalnum()) else "")


class Words:
    """The plain words and phrases of several checks in one search, over lower-cased bytes; each check is known by a number.

    RE2's automaton is made state by state for the texts that it meets, which with thousands of phrases takes longer than the
    search, and outgrows its memory with the names of a roster. This one is made beforehand and grows with their letters.
    """

    def __init__(self, words: Mapping[int, Iterable[str]], together: Mapping[int, Iterable[Together]] | None = None) -> None:
        """Takes each check's words, and those of which one alone is not enough.

        Both stand from the beginning of a word on, whole words where they end in a blank.
        """
        together = together or {}
        self.numbers = frozenset((*words, *together))
        """The checks whose words are searched here."""
        sums = [(number, each) for number, several in together.items() for each in several]
        self._least = [(each.least, frozenset((number,))) for number, each in sums]
        enough, worths = _enough(words), _worths(each for _, each in sums)
        # Made quicker in order; and put in order quicker from dictionaries, which keep theirs, than from a set.
        forms = sorted({**enough, **worths})
        self._enough = list(map(enough.get, forms))
        """By form: the checks of which it is a word."""
        self._worths = list(map(worths.get, forms, repeat(())))
        """By form: the sums in which it counts, and what it is worth there."""
        self._automaton = ahocorasick_rs.BytesAhoCorasick(
            forms,
            matchkind=ahocorasick_rs.MatchKind.Standard,
            implementation=_automaton_for(sum(map(len, forms))),
        )

    def rows(self, joined: bytes) -> Iterator[tuple[int, frozenset[int]]]:
        """Rows of texts that hold any of the words, or enough together, with the checks; a row may come several times."""
        if not joined:
            return  # Nothing but the space that is put before the first text: a blank among the words would hit it.
        level, ends = _level(joined)
        row = at = 0
        totals: dict[int, int] = {}
        counted: set[int] = set()
        for index, _, end in self._automaton.find_matches_as_indexes(level, overlapping=True):
            last = end - 1
            passed, at = ends.count(b"\0", at, last), last
            if passed:
                row += passed
                totals.clear()
                counted.clear()
            numbers = self._enough[index]
            if numbers:
                yield row, numbers
            worths = self._worths[index]
            if not worths or index in counted:
                continue
            counted.add(index)
            for place, worth in worths:
                total = totals[place] = totals.get(place, 0) + worth
                least, number = self._least[place]
                if total >= least:
                    yield row, number


def _enough(words: Mapping[int, Iterable[str]]) -> dict[bytes, frozenset[int]]:
    """The checks of which each form is a word. There are few different sets of them: each is held once."""
    enough: dict[bytes, frozenset[int]] = {}
    sets: dict[frozenset[int], frozenset[int]] = {}
    for number, own in words.items():
        alone, made = frozenset((number,)), _forms(own)
        both = ((form, enough[form] | alone) for form in enough.keys() & made)
        shared = {form: sets.setdefault(numbers, numbers) for form, numbers in both}
        enough |= dict.fromkeys(made, alone)
        enough |= shared
    return enough


def _worths(sums: Iterable[Together]) -> dict[bytes, _Worths]:
    """What each form is worth in each sum that it counts in, by the places of the sums."""
    worths: dict[bytes, _Worths] = {}
    for place, each in enumerate(sums):
        own = _own_worths(each)
        # Of some thousand forms there are two hundred different worths: each is held once.
        said: dict[int, _Worths] = {worth: ((place, worth),) for worth in set(own.values())}
        shared = {form: worths[form] + said[own[form]] for form in worths.keys() & own.keys()}
        worths.update(zip(own, map(said.__getitem__, own.values()), strict=True))
        worths |= shared
    return worths


def _own_worths(together: Together) -> dict[bytes, int]:
    """The forms of one sum. Where words have a form in common, it counts once, and as the dearest."""
    forms = _leveled([word for word, _ in together.worths])
    worths = [worth for _, worth in together.worths]
    own = dict(zip(forms, worths, strict=True))
    if len(own) < len(forms):
        own = dict(sorted(zip(forms, worths, strict=True), key=itemgetter(1)))
    several = [pair for pair in together.worths if "'" in pair[0] or not pair[0].isascii()]
    said = [(spelling, worth) for word, worth in several for spelling in _spellings(word)]
    for form, (_, worth) in zip(_leveled([spelling for spelling, _ in said]), said, strict=True):
        own[form] = max(worth, own.get(form, 0))
    return own


def _automaton_for(letters: int) -> Any:
    """The quicker kind where it stays small: it holds a row of a table for each letter of each word."""
    kinds = ahocorasick_rs.Implementation
    return kinds.DFA if letters <= FEW_LETTERS else kinds.ContiguousNFA


def _level(joined: bytes) -> tuple[bytes, bytes]:
    """The texts as words are looked for in them, behind a space, and the same with the NUL that ends each."""
    if not _has_two_spaces(joined) and not any(sign in joined for sign in _OTHER_WHITE):
        spaced = b" " + joined
        return spaced.translate(_LEVEL), spaced
    flat = b" " + _flat(joined)
    return flat.translate(_SPACED), flat


def _has_two_spaces(joined: bytes) -> bool:
    """Whether two spaces stand together: thirty times as fast as `in`, piece by piece so that no text can give a long list."""
    find = _two_spaces().find_matches_as_indexes
    return any(find(joined[start : start + _STRETCH + 1]) for start in range(0, len(joined), _STRETCH))


@cache
def _two_spaces() -> Any:
    return ahocorasick_rs.BytesAhoCorasick([b"  "])


def _flat(joined: bytes) -> bytes:
    """In small letters, with one space for any white space. The texts move, but keep their number and order."""
    flat = joined.translate(_FLAT)
    while b"  " in flat:
        flat = flat.replace(b"  ", b" ")
    return flat


def _forms(words: Iterable[str]) -> set[bytes]:
    """Words as they stand in the bytes that are searched, in all the ways they can."""
    return set(_leveled([spelling for word in words for spelling in _spellings(word)]))


def _spellings(word: str) -> Sequence[str]:
    if word.isascii() and "'" not in word:
        return (word,)
    # Letters outside ASCII may differ in number of bytes from case to case.
    cases = (word,) if word.isascii() else (word, word.lower(), word.upper(), word.title(), word.capitalize())
    return [case.replace("'", sign) for case in cases for sign in (_APOSTROPHES if "'" in word else ("'",))]


def _leveled(spellings: Sequence[str]) -> list[bytes]:
    """Each as it stands in the bytes that are searched, in the order given."""
    if not spellings:
        return []
    joined = "\0".join(spellings)
    if joined.count("\0") >= len(spellings):
        joined = "\0".join(spelling.replace("\0", " ") for spelling in spellings)
    lines = b"\n" + _flat(joined.encode("utf-8", "replace")).replace(b"\0", b"\n").translate(_SPACED_LINES)
    # A space before each; what begins with a sign or a letter outside ASCII begins with one already.
    return lines.replace(b"\n", b"\n ").replace(b"\n  ", b"\n ")[1:].split(b"\n")
