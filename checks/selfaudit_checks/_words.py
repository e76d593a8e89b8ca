"""Word lists kept as data in `data/words`, ready to be looked for in a text. Their notation: see _notation.py."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache, partial
from itertools import islice
from typing import NamedTuple

from selfaudit import Trigger
from selfaudit_checks import _triggers
from selfaudit_checks._needed import needed_any
from selfaudit_checks._notation import Entry, entries, regex, undisguised
from selfaudit_checks._pattern import Pattern, lowered

FLAGS = re.IGNORECASE | re.ASCII
"""ASCII, so that word edges and case mean the same here as in the trigger."""

MOST = 200
"""Words looked at in one text: enough for any that a person wrote, and an end for any that was made to take long."""


_NO_WORD = re.compile(r"[^0-9a-z_]+")
_BEGINNINGS = (6, 4, 3)
"""Letters by which a phrase is filed whose only word may go on, as many of these as it has; none has fewer than the last."""

_KEPT = 16
"""Texts that are kept laid out."""

_Filed = dict[str, list[tuple[str, int]]]


@dataclass(frozen=True, slots=True)
class Hit:
    """Words of a list in a text: where they stand, and their tier."""

    start: int
    end: int
    tier: str


@dataclass(frozen=True, eq=False)
class Ready:
    """One entry of a list, ready to be searched."""

    tier: str
    pattern: Pattern
    needs: frozenset[str]
    """Small letters of which every match holds some; none where they are not looked for."""
    undisguised: frozenset[str] = frozenset()
    """The same for a disguised entry, as they stand in a text when `undisguised`; none for others."""


class _LaidOut(NamedTuple):
    """A text as phrases are looked for in it."""

    low: str
    """In small letters."""
    spaced: str
    """Its words, with one space around each."""
    words: frozenset[str]
    beginnings: frozenset[str]
    """As many letters of each word as phrases are filed by."""


@lru_cache(_KEPT)
def _laid_out(text: str) -> _LaidOut:
    """Kept, since several lists are looked for in a text one after the other."""
    low = lowered(text)
    spaced = f" {_NO_WORD.sub(' ', low)} "
    words = frozenset(spaced.split())
    return _LaidOut(low, spaced, words, frozenset(word[:letters] for word in words for letters in _BEGINNINGS))


@dataclass(frozen=True, slots=True)
class _Bare:
    """Entries without phrases, by number: those that need no letters for sure, and letters that the others need."""

    always: frozenset[int]
    needing: tuple[tuple[str, int], ...]
    """All of the others, by the letters as they are spelt."""
    as_spelt: tuple[tuple[str, int], ...]
    undisguised: tuple[tuple[str, int], ...]
    """Those of disguised entries, of which hardly a letter is sure as it is spelt; the rest stand in `as_spelt`."""

    def likely(self, low: str) -> set[int]:
        """Those that may stand in a text of small letters."""
        if not self.undisguised or "*" in low:
            return {*self.always, *(number for letters, number in self.needing if letters in low)}
        plain = undisguised(low)
        return {
            *self.always,
            *(number for letters, number in self.as_spelt if letters in low),
            *(number for letters, number in self.undisguised if letters in plain),
        }


@dataclass(frozen=True, eq=False)
class WordList:
    """A list ready for use. An earlier entry of the file wins where two begin at the same place."""

    name: str

    @cached_property
    def rows(self) -> dict[str, tuple[str, ...]]:
        """The entries of each tier as expressions."""
        tiers: dict[str, list[str]] = {}
        for entry in entries(self.name):
            tiers.setdefault(entry.tier, []).append(entry.expression)
        return {tier: tuple(held) for tier, held in tiers.items()}

    @cached_property
    def trigger(self) -> Trigger:
        """Wider than the list, and derived from it; its harmless tiers trigger nothing."""
        return _triggers.of(self.name)

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """All tiers, each as a named group; compiling it costs as much as searching some thousand texts with `hits`."""
        grouped = "|".join(f"(?P<{tier}>{'|'.join(held)})" for tier, held in self.rows.items())
        return re.compile(rf"\b(?:{grouped})(?!\w)", FLAGS)

    @cached_property
    def _entries(self) -> tuple[Ready, ...]:
        return tuple(_ready(*each) for each in zip(entries(self.name), _triggers.worked(self.name).phrases, strict=True))

    @cached_property
    def _without_phrases(self) -> _Bare:
        each = zip(self._entries, _triggers.worked(self.name).phrases, strict=True)
        bare = [(number, entry) for number, (entry, phrases) in enumerate(each) if not phrases]
        return _Bare(
            always=frozenset(number for number, entry in bare if not entry.needs),
            needing=tuple((letters, number) for number, entry in bare for letters in sorted(entry.needs)),
            as_spelt=tuple(
                (letters, number) for number, entry in bare if not entry.undisguised for letters in sorted(entry.needs)
            ),
            undisguised=tuple((letters, number) for number, entry in bare for letters in sorted(entry.undisguised)),
        )

    @cached_property
    def _filed(self) -> tuple[_Filed, _Filed]:
        """Phrases with the number of their entry: by their longest whole word, or by its first letters where it may go on."""
        by_word: _Filed = {}
        by_beginning: _Filed = {}
        for number, phrases in enumerate(_triggers.worked(self.name).phrases):
            for form in {phrase.replace("'", sign) for phrase in phrases for sign in ("", " ")}:
                *whole, last = form.split(" ")
                if whole:
                    by_word.setdefault(max(whole, key=len), []).append((f" {form}", number))
                else:
                    letters = next(letters for letters in _BEGINNINGS if letters <= len(last))
                    by_beginning.setdefault(last[:letters], []).append((f" {form}", number))
        return by_word, by_beginning

    def _likely(self, text: str) -> Iterator[Ready]:
        """The entries that may stand in a text, in their order."""
        laid = _laid_out(text)
        numbers = self._without_phrases.likely(laid.low)
        by_word, by_beginning = self._filed
        for phrases in (*map(by_word.get, laid.words), *map(by_beginning.get, laid.beginnings)):
            if phrases:
                numbers.update(number for phrase, number in phrases if phrase in laid.spaced)
        return (self._entries[number] for number in sorted(numbers))

    def hits(self, text: str) -> Iterator[Hit]:
        """The words of the list in the text, from left to right, not overlapping; the first `MOST` of them."""
        return islice(self._hits(text), MOST)

    def _hits(self, text: str) -> Iterator[Hit]:
        """What `pattern.finditer` gives, but only entries that may match are compiled and searched."""
        live = [(entry, entry.pattern.search(text)) for entry in self._likely(text)]
        ahead = [(found, entry) for entry, found in live if found]
        while ahead:
            # Of those that begin at the same place the first in the list.
            first, entry = min(ahead, key=lambda each: each[0].start())
            yield Hit(*first.span(), entry.tier)
            ahead = list(_from(first.end(), ahead, text))

    def tiers(self, text: str) -> frozenset[str]:
        """Which tiers occur in the text."""
        return frozenset(hit.tier for hit in self.hits(text))


def _ready(entry: Entry, phrases: list[str]) -> Ready:
    pattern = Pattern(partial(_bounded, entry), FLAGS)
    if phrases:
        return Ready(entry.tier, pattern, frozenset())
    as_meant = map(undisguised, needed_any(regex(entry.text))) if entry.disguised else ()
    return Ready(entry.tier, pattern, needed_any(entry.expression), frozenset(as_meant))


def _bounded(entry: Entry) -> str:
    return rf"\b(?:{entry.expression})(?!\w)"


def _from(start: int, ahead: list[tuple[re.Match[str], Ready]], text: str) -> Iterator[tuple[re.Match[str], Ready]]:
    """The next match of each entry from a position on."""
    for found, entry in ahead:
        following = found if found.start() >= start else entry.pattern.search(text, start)
        if following:
            yield following, entry


@cache
def load(name: str) -> WordList:
    """The list in `data/words/NAME.toml`."""
    return WordList(name)


@cache
def pieces(name: str) -> dict[str, str]:
    """The tiers of a list as alternations, to build a larger pattern from."""
    return {tier: "|".join(entries) for tier, entries in load(name).rows.items()}


def grammar(tier: str) -> str:
    """Words of grammar, as an alternation."""
    return pieces("grammar")[tier]
