"""Full names of a list in running text. A first name alone never counts, and neither does a name that a place is called after.

What a text must hold for a name to be found is known beforehand (`trigger_words`), so that whole batches can be passed over.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from selfaudit.people.accents import ACCENTED, accented
from selfaudit.people.given import NICKNAME, forms, relation
from selfaudit.people.index import HANDLE, SAME_HANDLE, NameIndex, plain_handle
from selfaudit.people.names import FULL, LETTERS, MARKED, Reading, key
from selfaudit.people.words import (
    Word,
    begins_a_word,
    everyday,
    keys_of,
    names_a_place,
    side_by_side,
    spellings,
    words_of,
)

_HASHTAG = re.compile(rf"(?<![\w#])#((?:{MARKED})+)(?!\w)")
_HANDLE = re.compile(r"(?<![\w@])@([\w.]{2,60})")
_AFTER_COMMA = re.compile(r",[ \t\u00a0]{1,2}")
_MOST_WORDS = 3
"""Words that one surname may be written in ("van der Berg")."""
_NO_MIDDLE_NAMES = frozenset(("and", "or", "the", "with", "to", "from", "via", "nor", "plus", "vs"))


class Found(NamedTuple):
    """A place in a text, the row of the list and how the name agrees there."""

    start: int
    end: int
    row: int
    how: str


class MentionIndex:
    """What running text is compared with: the surnames of a list, its names run together, and its handles."""

    def __init__(self, index: NameIndex, names: Sequence[str], handles: Sequence[str]) -> None:
        """`names` and `handles` have one entry a row, "" for no handle."""
        self._index = index
        self._needed: dict[str, frozenset[str]] = {}
        self._ends: set[str] = set()
        self._telling: set[str] = set()
        self._phrases: set[str] = set()
        self._tags: dict[str, tuple[int, str]] = {}
        self._handles = {plain_handle(handle): row for row, handle in enumerate(handles) if handle}
        for row, (name, ways) in enumerate(zip(names, index.rows, strict=True)):
            if ways:
                self._tags.setdefault("".join(LETTERS.findall(name)).lower(), (row, FULL))
            for reading in ways:
                if reading.how == FULL:
                    self._add(row, reading)

    def _add(self, row: int, reading: Reading) -> None:
        surname = reading.surname
        self._ends.update((surname, key(reading.word)))
        for given in forms(reading.given):
            if len(given) <= len(reading.given):
                self._tags.setdefault(given + surname, (row, FULL if given == reading.given else NICKNAME))
        if everyday(surname):
            written = spellings(reading.word)
            self._phrases.update(f"{given} {spelling}" for given in forms(reading.given) for spelling in written)
            self._needed[surname] = frozenset()
        else:
            self._telling.update((surname, key(reading.word)))
            self._needed[surname] = self._needed.get(surname, frozenset()) | spellings(reading.word) | {surname}

    def trigger_words(self) -> tuple[str, ...]:
        """Lower-case strings of which every text with a mention holds one, beginning at the beginning of a word."""
        surnames = {word for words in self._needed.values() for word in words}
        return tuple(sorted(surnames | self._phrases | set(self._tags) | set(self._handles)))

    def trigger_patterns(self) -> tuple[str, ...]:
        """For names that a text spells with accents which the list has not (RE2)."""
        return accented(self._telling)

    def find(self, text: str) -> Iterator[Found]:
        """The places in a text where a full name of the list stands, in order."""
        found = [*self._names(text), *self._tagged(text)]
        yield from sorted(found)

    def _tagged(self, text: str) -> Iterator[Found]:
        if "#" in text:
            for hit in _HASHTAG.finditer(text):
                tagged = self._tags.get(hit[1].lower())
                if tagged is not None:
                    yield Found(hit.start(), hit.end(), *tagged)
        for hit in _HANDLE.finditer(text) if "@" in text else ():
            handle = hit[1].rstrip(".").lower()
            row = self._handles.get(handle)
            spelled = self._tags.get(handle.rstrip("0123456789")) if row is None else (row, SAME_HANDLE)
            if spelled is not None:
                how = HANDLE if row is None else SAME_HANDLE
                yield Found(hit.start(), hit.start(1) + len(handle), spelled[0], how)

    def _names(self, text: str) -> Iterator[Found]:
        if self._ends.isdisjoint(keys_of(text)):
            return
        words = words_of(text)
        taken = 0
        for last in range(len(words)):
            if words[last].key not in self._ends or names_a_place(text, words, last):
                continue
            for first in range(last, max(last - _MOST_WORDS, -1), -1):
                hit = self._name_with(text, words, first, last) if words[first].start >= taken else None
                if hit and hit.start >= taken:
                    yield hit
                    taken = hit.end
                    break

    def _name_with(self, text: str, words: Sequence[Word], first: int, last: int) -> Found | None:
        """The name whose surname is words `first` to `last`, if a given name that goes with it stands beside."""
        if not all(side_by_side(text, words[i], words[i + 1]) for i in range(first, last)):
            return None
        surname = "".join(word.key for word in words[first : last + 1])
        needed = self._needed.get(surname)
        if needed is None:
            return None
        written = text[words[first].start : words[last].end]
        if (
            needed
            and not any(begins_a_word(word, written.lower()) for word in needed)
            and not ACCENTED.search(text, words[last].start, words[last].end)
        ):
            return None
        for start, given in _given_names(text, words, first) if first else ():
            row = self._row(given, surname)
            if row is not None and (needed or self._stands_out(text[words[start].start : words[last].end])):
                return Found(words[start].start, words[last].end, *row)
        return self._by_comma(text, words[first], words[last : last + 2], surname) if needed else None

    def _by_comma(self, text: str, first: Word, around: Sequence[Word], surname: str) -> Found | None:
        """The name as a register has it, "Marsh, Joanna"."""
        if len(around) < 2 or not _AFTER_COMMA.fullmatch(text, around[0].end, around[1].start):
            return None
        row = self._row(around[1].key, surname)
        return Found(first.start, around[1].end, *row) if row is not None else None

    def _stands_out(self, written: str) -> bool:
        """A name that could be everyday words: side by side and each with its capital."""
        return written.lower() in self._phrases and all(part[:1].isupper() for part in written.split(" "))

    def _row(self, given: str, surname: str) -> tuple[int, str] | None:
        rows = self._index.by_surname.get(surname, {})
        ways = ((relation(given, other), row, how) for other, found in rows.items() for row, how in found)
        agreeing = [(how != FULL, row, how) for how, row, reading in ways if reading == FULL and how in (FULL, NICKNAME)]
        return min(agreeing)[1:] if agreeing else None


def _given_names(text: str, words: Sequence[Word], first: int) -> Iterator[tuple[int, str]]:
    """What may be the given name before a surname: the word before, two words as one, or one more back over a middle name."""
    if not side_by_side(text, words[first - 1], words[first]):
        return
    before = words[first - 1]
    yield first - 1, before.key
    if first > 1 and side_by_side(text, words[first - 2], before) and text[before.start].isupper():
        if before.key not in _NO_MIDDLE_NAMES:
            yield first - 2, words[first - 2].key
        yield first - 2, words[first - 2].key + before.key
