"""Parts of the names of a list in running text: "Z. Marsh", "Jo M", "Mrs Marsh", "the Marsh lad", "Jo from my class".

A part says which of its two names is equal and what stands beside it, and nothing more. Neither a surname alone nor a first
name alone is one. Like full names they are only looked for in texts that hold a trigger.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from selfaudit.people import besides
from selfaudit.people.firstnames import FirstNames
from selfaudit.people.given import INITIAL, NICKNAME, SPELLING, relation
from selfaudit.people.names import FULL, MARKED
from selfaudit.people.part import (
    CHILD,
    DOUBLE,
    FAMILY,
    ORDER,
    PAIR,
    PARENT,
    TITLE,
    Part,
    both_titles,
    is_initial,
    is_title,
    near,
    what_stands_beside,
    with_parent,
)
from selfaudit.people.partindex import MOST_ROWS, SHORT, PartIndex
from selfaudit.people.wordlists import word_list
from selfaudit.people.words import Word, begins_a_word, capital, everyday, keys_of, names_a_place, short_words, words_of

_MOST_WORDS = 3
_PAIR = re.compile(rf"(?<!\w){MARKED}+[ ](?:and|&)[ ]{MARKED}+[ ]$", re.IGNORECASE)
_PAIR_REACH = 60
_LONE_INITIAL = re.compile(r"[B-HJ-Z](?![\w'’&])")
_INITIAL_AFTER = re.compile(r",[ \t\u00a0]{1,2}[A-Z]\.")


class PartFinder:
    """Finds parts of the names of a list in running text."""

    def __init__(self, index: PartIndex) -> None:
        """Takes what the words of a text are compared with."""
        self._index = index
        self._first_names = FirstNames(index)

    def find(self, text: str) -> Iterator[Part]:
        """The parts of names in a text. Those that lie within one another all come."""
        if not self._index.beginnings.isdisjoint(keys_of(text)):
            yield from self._by_names(text, words_of(text))
        for at in short_words(text):
            yield from self._first_names.initials_at(text, words_of(text), at)
        if "@" in text or "#" in text:
            yield from self._first_names.by_handle(text)

    def _by_names(self, text: str, words: Sequence[Word]) -> Iterator[Part]:
        for at, word in enumerate(words):
            if word.key in self._index.ends or word.key[:-1] in self._index.ends:
                yield from self._by_surname(text, words, at)
            if word.key in self._index.forms or (word.key[-1:] == "s" and word.key[:-1] in self._index.forms):
                yield from self._first_names.by_first(text, words, at)

    def _by_surname(self, text: str, words: Sequence[Word], last: int) -> Iterator[Part]:
        if names_a_place(text, words, last):
            return
        for first in range(max(last - _MOST_WORDS + 1, 0), last + 1):
            if not all(near(text, words[i], words[i + 1]) for i in range(first, last)):
                continue
            surname = "".join(word.key for word in words[first : last + 1])
            known = self._index.surnames.get(surname)
            if known is not None and self._is_longer(text, words, last, surname):
                return
            if known is not None:
                part = self._with_surname(text, words, first, last, surname, *known)
                if part is not None and self._may_stand(text, part, words[first], words[last], surname):
                    yield part
                return
            yield from self._plural(text, words, first, last, surname)

    def _is_longer(self, text: str, words: Sequence[Word], last: int, surname: str) -> bool:
        """Whether the next word makes it a longer surname of the list."""
        after = words[last + 1] if last + 1 < len(words) else None
        return after is not None and surname + after.key in self._index.surnames and near(text, words[last], after)

    def _may_stand(self, text: str, part: Part, first: Word, last: Word, surname: str) -> bool:
        """Whether a trigger would have found it; an everyday word needs its capital and one of its phrases."""
        if not everyday(surname):
            return self._index.covers(surname, text[first.start : last.end], text[last.start : last.end])
        low = text[part.start : part.end].lower()
        return capital(text, first) and any(
            begins_a_word(phrase, low)
            for row in part.rows
            for phrase in self._index.phrases(surname, self._index.names[row][0])
        )

    def _plural(self, text: str, words: Sequence[Word], first: int, last: int, surname: str) -> Iterator[Part]:
        """The form "the Quickfalls"."""
        if not first or words[first - 1].key not in ("the", "both", "those", "two", "three") or surname[-1:] != "s":
            return
        kind, rows = self._index.surnames.get(surname[:-1], ("", []))
        if kind != FULL or everyday(surname[:-1]) or not near(text, words[first - 1], words[first]):
            return
        start, end = words[first].start, words[last].end
        if self._index.covers(surname[:-1], text[start:end], text[words[last].start : end]):
            yield Part(start, end, tuple(row for row, _ in rows[:MOST_ROWS]), "", FULL, (FAMILY,))

    def _with_surname(
        self, text: str, words: Sequence[Word], first: int, last: int, surname: str, kind: str, rows: Sequence[tuple[int, str]]
    ) -> Part | None:
        start, end = words[first].start, words[last].end
        every = tuple(row for row, _ in rows[:MOST_ROWS])
        before = words[first - 1] if first and near(text, words[first - 1], words[first], title=True) else None
        if before is not None and before.key in besides.TITLES:
            if is_title(text, words, first):
                return Part(both_titles(text, words, first - 1), end, every, "", kind, what_stands_beside(text, end, TITLE))
            return None
        if before is not None:
            found = self._with_given(text, words, first, rows)
            if found is not None:
                how, agreeing, begin = found
                if how in (FULL, NICKNAME) and kind == FULL:
                    return with_parent(text, Part(begin, end, agreeing, how, kind, ()))
                return Part(begin, end, agreeing, how, kind, what_stands_beside(text, end))
            if pair := self._pair(text, words, first, rows):
                return Part(pair[1], end, pair[0], FULL, kind, (PAIR,))
            if capital(text, before) and before.key not in word_list("before_surnames") and before.key not in self._index.kin:
                return None
        after = words[last + 1] if last + 1 < len(words) and near(text, words[last], words[last + 1], owned=True) else None
        if after is not None and kind == FULL and (initialled := self._by_initial(text, after, rows)):
            return Part(start, *initialled, INITIAL, kind, ())
        if after is not None and kind != SHORT:
            given = next((how for _, how in self._agreeing(rows, after.key) if how == FULL), "")
            if given and kind == FULL and capital(text, after) and text[end : after.start].isspace():
                agreeing = tuple(row for row, how in self._agreeing(rows, after.key) if how == FULL)
                return Part(start, after.end, agreeing, FULL, kind, (ORDER,))
            if after.key in self._index.kin and (
                self._index.kin[after.key] != "staff" or not text[end : after.start].isspace()
            ):
                if after.key == "brothers" and capital(text, after):
                    return None  # A firm.
                return Part(start, after.end, every, "", kind, (self._index.kin[after.key],))
        if after is None and kind == FULL and (initialled := self._by_comma(text, words[last : last + 2], rows)):
            return Part(start, *initialled, INITIAL, kind, ())
        if before is not None and kind == FULL and capital(text, words[first]):
            whose = CHILD if before.key in ("little", "young", "baby") else self._index.kin.get(before.key, "")
            if whose == PARENT or (whose == CHILD and not before.key.endswith("s")):
                return Part(before.start, end, every, "", kind, (whose,))
        return Part(start, end, every, "", DOUBLE, what_stands_beside(text, end)) if surname in self._index.double else None

    def _by_comma(
        self, text: str, around: Sequence[Word], rows: Sequence[tuple[int, str]]
    ) -> tuple[int, tuple[int, ...]] | None:
        """The form "Marsh, J." of a register: where it ends, and whose it is."""
        if len(around) < 2 or not _INITIAL_AFTER.fullmatch(text, around[0].end, around[1].end + 1):
            return None
        agreeing = tuple(row for row, how in self._agreeing(rows, around[1].key) if how == INITIAL)
        return (around[1].end + 1, agreeing[:MOST_ROWS]) if agreeing else None

    def _by_initial(self, text: str, after: Word, rows: Sequence[tuple[int, str]]) -> tuple[int, tuple[int, ...]] | None:
        """The form "Marsh J" of a list: where it ends, and whose it is. "Marsh I" and "Marsh A" may go on as sentences."""
        if not _LONE_INITIAL.match(text, after.start):
            return None
        agreeing = tuple(row for row, how in self._agreeing(rows, after.key) if how == INITIAL)
        return (after.end, agreeing[:MOST_ROWS]) if agreeing else None

    def _pair(
        self, text: str, words: Sequence[Word], first: int, rows: Sequence[tuple[int, str]]
    ) -> tuple[tuple[int, ...], int] | None:
        """The forms "Jo and Sam Marsh", "Jo & Sam Marsh": whose the first of the two is, and where it begins."""
        found = _PAIR.search(text, max(words[first].start - _PAIR_REACH, 0), words[first].start)
        one = next((word for word in words[max(first - 3, 0) : first] if found and word.start == found.start()), None)
        agreeing = self._agreeing(rows, one.key) if one else ()
        mine = tuple(row for row, how in agreeing if how in (FULL, NICKNAME))
        return (mine[:MOST_ROWS], one.start) if one and mine else None

    def _with_given(
        self, text: str, words: Sequence[Word], first: int, rows: Sequence[tuple[int, str]]
    ) -> tuple[str, tuple[int, ...], int] | None:
        """How the given name or initial before a surname agrees, with whom, and where it begins."""
        before = words[first - 1]
        ways = [(before.key, before)]
        if first > 1 and len(before.key) == 1 and near(text, words[first - 2], before):
            ways.append((words[first - 2].key, words[first - 2]))
        for given, word in ways:
            agreeing = list(self._agreeing(rows, given))
            for wanted in (FULL, NICKNAME, SPELLING, INITIAL):
                found = tuple(row for row, how in agreeing if how == wanted)
                if found and (wanted != INITIAL or is_initial(text, word)):
                    return wanted, found[:MOST_ROWS], word.start
        return None

    def _agreeing(self, rows: Sequence[tuple[int, str]], given: str) -> Iterator[tuple[int, str]]:
        for row, own in rows:
            how = relation(given, own)
            if how and (how != INITIAL or len(given) == 1):
                yield row, how
