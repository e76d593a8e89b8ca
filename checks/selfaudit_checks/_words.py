"""Word lists kept as data in `data/words`, ready to be looked for in a text. Their notation: see _notation.py."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import islice, starmap

from selfaudit import Trigger
from selfaudit.kept import kept
from selfaudit_checks import _triggers
from selfaudit_checks._likely import LaidOut, Sought, laid_out
from selfaudit_checks._notation import Entry, entries
from selfaudit_checks._pattern import Pattern
from selfaudit_checks._triggers import Needed

FLAGS = re.IGNORECASE | re.ASCII
"""ASCII, so that word edges and case mean the same here as in the trigger."""

MOST = 200
"""Words looked at in one text: enough for any that a person wrote, and an end for any that was made to take long."""

_WORD_SIGN = re.compile(r"\w", re.ASCII)


@dataclass(frozen=True, slots=True)
class Hit:
    """Words of a list in a text: where they stand, and their tier."""

    start: int
    end: int
    tier: str


_Found = tuple[tuple[int, int], "Ready"]
"""Where an entry stands next."""


@dataclass(frozen=True, eq=False)
class Ready:
    """One entry of a list, ready to be searched."""

    tier: str
    pattern: Pattern
    words: str
    """The whole of it, where it is nothing but words."""
    also: tuple[tuple[str, ...], ...]
    """Letters: one of each set stands in every match."""

    def likely(self, laid: LaidOut) -> bool:
        """Whether all the letters that it needs besides stand in the text."""
        stands = laid.low.__contains__
        return all(any(map(stands, either)) for either in self.also)

    def search(self, text: str, start: int = 0) -> tuple[int, int] | None:
        """Where the entry stands first in the text, from a position on."""
        if self.words:
            laid = laid_out(text)
            if laid.single_spaced:
                return _whole_words(self.words, laid.low, start)
        found = self.pattern.search(text, start)
        return found.span() if found else None


def _whole_words(words: str, low: str, start: int) -> tuple[int, int] | None:
    at = low.find(words, start)
    while at >= 0:
        end = at + len(words)
        if not (_WORD_SIGN.match(low, at - 1) if at else None) and not _WORD_SIGN.match(low, end):
            return at, end
        at = low.find(words, at + 1)
    return None


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
    def _made(self) -> tuple[tuple[Ready, ...], Sought]:
        needs = _triggers.worked(self.name).needs
        return tuple(starmap(_ready, zip(entries(self.name), needs, strict=True))), Sought(needs)

    def _likely(self, text: str) -> Iterator[Ready]:
        """The entries that may stand in a text, in their order."""
        ready, sought = self._made
        laid = laid_out(text)
        return (entry for entry in map(ready.__getitem__, sorted(sought.numbers(laid))) if entry.likely(laid))

    def hits(self, text: str) -> tuple[Hit, ...]:
        """The words of the list in the text, from left to right, not overlapping; the first `MOST` of them."""
        return _hits_of(text, self)

    def _hits(self, text: str) -> Iterator[Hit]:
        """What `pattern.finditer` gives, but only entries that may match are compiled and searched."""
        live = [(entry.search(text), entry) for entry in self._likely(text)]
        ahead = [(span, entry) for span, entry in live if span]
        while ahead:
            # Of those that begin at the same place the first in the list.
            (start, end), entry = min(ahead, key=lambda each: each[0][0])
            yield Hit(start, end, entry.tier)
            ahead = list(_from(end, ahead, text))

    def tiers(self, text: str) -> frozenset[str]:
        """Which tiers occur in the text."""
        return frozenset(hit.tier for hit in self.hits(text))


@kept
def _hits_of(text: str, held: WordList) -> tuple[Hit, ...]:
    return tuple(islice(held._hits(text), MOST))  # noqa: SLF001 - kept for the list itself


def _ready(entry: Entry, needed: Needed) -> Ready:
    pattern = Pattern(lambda: rf"\b(?:{entry.expression})(?!\w)", FLAGS)
    return Ready(entry.tier, pattern, needed.words, needed.also)


def _from(start: int, ahead: list[_Found], text: str) -> Iterator[_Found]:
    """The next match of each entry from a position on."""
    for span, entry in ahead:
        following = span if span[0] >= start else entry.search(text, start)
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
