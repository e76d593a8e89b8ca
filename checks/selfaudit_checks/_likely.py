"""Which entries of a word list may stand in a text: their phrases and letters, looked for all at once."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cached_property
from operator import attrgetter

from selfaudit.kept import kept
from selfaudit.optional import optional
from selfaudit_checks._notation import undisguised
from selfaudit_checks._pattern import lowered
from selfaudit_checks._triggers import Needed

ahocorasick_rs = optional("ahocorasick_rs")

_NO_WORD = re.compile(r"[^0-9a-z_]+")
_SIGN = re.compile(r"[^0-9a-z_ ]")
_NO_BLANK = re.compile(r"[\t\r\n]|  ")


class LaidOut:
    """A text as phrases and letters are looked for in it."""

    def __init__(self, text: str) -> None:
        """Takes the text as it is."""
        self.low = lowered(text)
        """In small letters, of the same length."""
        self.words = f" {_NO_WORD.sub(' ', self.low)} "
        """Its words in small letters, with one space around each."""
        self.has_star = "*" in text
        """A sign that may stand for any letter."""

    @cached_property
    def signs(self) -> str:
        """Its words, and then all of it as it is spelt."""
        return f"{self.words}\0{self.low}"

    @cached_property
    def undisguised(self) -> str:
        """The same, and then its letters as they are meant where signs stand for them."""
        return f"{self.signs}\0{undisguised(self.low)}"

    @cached_property
    def single_spaced(self) -> bool:
        """Whether no white space stands in it but single blanks."""
        return _NO_BLANK.search(self.low) is None


@kept
def laid_out(text: str) -> LaidOut:
    """A text laid out, for all the lists that are looked for in it."""
    return LaidOut(text)


class Sought:
    """What is looked for in a text to know which entries of a list may stand in it."""

    def __init__(self, needs: Sequence[Needed]) -> None:
        """Takes what each entry needs, in their order."""
        whose: dict[str, tuple[int, ...]] = {}
        for number, needed in enumerate(needs):
            for form in needed.meant or needed.forms:
                whose[form] = (*whose.get(form, ()), number)
        self._always = frozenset(number for number, needed in enumerate(needs) if not (needed.meant or needed.forms))
        self._disguised = tuple((number, needed.forms) for number, needed in enumerate(needs) if needed.meant)
        signs = any(_SIGN.search(form) for needed in needs if not needed.meant for form in needed.forms)
        self._within = attrgetter("undisguised" if self._disguised else "signs" if signs else "words")
        self._numbers = list(whose.values())
        self._forms = [] if ahocorasick_rs else list(whose)
        self._automaton = ahocorasick_rs and ahocorasick_rs.BytesAhoCorasick([form.encode() for form in whose])

    def numbers(self, text: LaidOut) -> set[int]:
        """The entries that may stand in a text, by their numbers."""
        found = set(self._always).union(*self._by_forms(self._within(text)))
        if text.has_star:
            found.update(number for number, forms in self._disguised if not forms or any(form in text.low for form in forms))
        return found

    def _by_forms(self, searched: str) -> Iterator[tuple[int, ...]]:
        if ahocorasick_rs is None:
            return (numbers for form, numbers in zip(self._forms, self._numbers, strict=True) if form in searched)
        hits = self._automaton.find_matches_as_indexes(searched.encode("utf-8", "replace"), overlapping=True)
        return (self._numbers[index] for index, _, _ in hits)
