"""Parts of the names of a list in running text: "Z. Marsh", "Jo M", "Mrs Marsh", "the Marsh lad", "Jo from my class".

A part says which of its two names is equal and what stands beside it, and nothing more. Neither a surname alone nor a first
name alone is one. Like full names they are only looked for in texts that hold a trigger.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from selfaudit.people import besides
from selfaudit.people.given import INITIAL, NICKNAME, SPELLING, forms, relation
from selfaudit.people.names import FULL
from selfaudit.people.partindex import MOST_ROWS, SHORT, PartIndex
from selfaudit.people.wordlists import word_list
from selfaudit.people.words import ACCENTED, Word, begins_a_word, capital, everyday, names_a_place, words_of

DOUBLE, LETTER, LETTERS = "double", "letter", "letters"
TITLE, CHILD, FAMILY, PARENT, SENTENCE, WORK, DEAR, HANDLE, ORDER = (
    "title", "child", "family", "parent", "sentence", "work", "dear", "handle", "order",
)  # fmt: skip

_MOST_WORDS = 3
_GAP = re.compile(r"[ \t\u00a0]{1,3}|\.[ \t\u00a0]{0,2}")
_TITLE_GAP = re.compile(r"\.?[ \t]+")
_COMMON_LETTERS = frozenset("aix")
"""Letters that are words or kisses: an initial only with its point or before a class."""
_AT_TITLE = re.compile(r"^[._]")
_AT_HANDLE = re.compile(r"(?<![\w@#])[@#]([A-Za-z][\w.]{3,60})")


class Part(NamedTuple):
    """A place in a text where part of a name stands."""

    start: int
    end: int
    rows: tuple[int, ...]
    first: str
    """How the first name agrees: "full", "nickname", "spelling", "initial", or "" where it is not there."""
    surname: str
    """"full", "half" of a double one, "double" for both halves, "short" ("A-Vane"), "letter", "letters" ("O'D"), or ""."""
    beside: tuple[str, ...]
    """"title", "child", "family", "parent", "class", "year", "sentence" (a class or year in it), "work", "dear", "handle",
    "order"."""


class PartFinder:
    """Finds parts of the names of a list in running text."""

    def __init__(self, index: PartIndex) -> None:
        """Takes what the words of a text are compared with."""
        self._index = index

    def find(self, text: str) -> Iterator[Part]:
        """The parts of names in a text. Those that lie within one another all come."""
        words = words_of(text)
        class_near = besides.of_a_class(text)
        for at, word in enumerate(words):
            if word.key in self._index.ends or word.key[:-1] in self._index.ends:
                yield from self._by_surname(text, words, at)
            if word.key in self._index.forms or (word.key[-1:] == "s" and word.key[:-1] in self._index.forms):
                yield from self._by_first(text, words, at, class_near=class_near)
            if len(word.key) <= 3:
                yield from self._initials_at(text, words, at)
        if "@" in text or "#" in text:
            yield from self._by_handle(text)

    def _by_surname(self, text: str, words: Sequence[Word], last: int) -> Iterator[Part]:
        if names_a_place(text, words, last):
            return
        for first in range(max(last - _MOST_WORDS + 1, 0), last + 1):
            if not all(_near(text, words[i], words[i + 1]) for i in range(first, last)):
                continue
            surname = "".join(word.key for word in words[first : last + 1])
            known = self._index.surnames.get(surname)
            if known is not None and self._goes_on(text, words, last, surname):
                return
            if known is not None:
                part = self._with_surname(text, words, first, last, surname, *known)
                if part is not None and self._may_stand(text, part, words[first], words[last], surname):
                    yield part
                return
            yield from self._plural(text, words, first, last, surname)

    def _goes_on(self, text: str, words: Sequence[Word], last: int, surname: str) -> bool:
        """Whether the next word makes it a longer surname of the list."""
        after = words[last + 1] if last + 1 < len(words) else None
        return after is not None and surname + after.key in self._index.surnames and _near(text, words[last], after)

    def _may_stand(self, text: str, part: Part, first: Word, last: Word, surname: str) -> bool:
        """Whether a trigger would have found it; an everyday word needs its capital and one of its phrases."""
        if not everyday(surname):
            return self._index.covers(surname, text[first.start : last.end])
        low = text[part.start : part.end].lower()
        return capital(text, first) and any(
            begins_a_word(phrase, low)
            for row in part.rows
            for phrase in self._index.phrases(surname, self._index.names[row][0])
        )

    def _plural(self, text: str, words: Sequence[Word], first: int, last: int, surname: str) -> Iterator[Part]:
        """The form "the Quickfalls"."""
        if not first or words[first - 1].key != "the" or surname[-1:] != "s" or not capital(text, words[first]):
            return
        kind, rows = self._index.surnames.get(surname[:-1], ("", []))
        if kind != FULL or everyday(surname[:-1]) or not _near(text, words[first - 1], words[first]):
            return
        start, end = words[first].start, words[last].end
        if self._index.covers(surname[:-1], text[start:end]):
            yield Part(start, end, tuple(row for row, _ in rows[:MOST_ROWS]), "", FULL, (FAMILY,))

    def _with_surname(
        self, text: str, words: Sequence[Word], first: int, last: int, surname: str, kind: str, rows: Sequence[tuple[int, str]]
    ) -> Part | None:
        start, end = words[first].start, words[last].end
        every = tuple(row for row, _ in rows[:MOST_ROWS])
        before = words[first - 1] if first and _near(text, words[first - 1], words[first], title=True) else None
        if before is not None and before.key in besides.TITLES:
            if _is_title(text, words, first):
                return Part(_both_titles(text, words, first - 1), end, every, "", kind, self._beside(text, end, TITLE))
            return None
        if before is not None:
            found = self._with_given(text, words, first, rows)
            if found is not None:
                how, agreeing, begin = found
                if how in (FULL, NICKNAME) and kind == FULL:
                    parent = besides.of_parent(text, end)
                    return Part(begin, parent, agreeing, how, kind, (PARENT,)) if parent else None
                return Part(begin, end, agreeing, how, kind, self._beside(text, end))
            if capital(text, before) and before.key not in word_list("before_surnames"):
                return None
        after = words[last + 1] if last + 1 < len(words) and _near(text, words[last], words[last + 1], owned=True) else None
        if after is not None and kind != SHORT:
            given = next((how for _, how in self._agreeing(rows, after.key) if how == FULL), "")
            if given and kind == FULL and capital(text, after) and text[end : after.start].isspace():
                agreeing = tuple(row for row, how in self._agreeing(rows, after.key) if how == FULL)
                return Part(start, after.end, agreeing, FULL, kind, (ORDER,))
            if after.key in self._index.kin:
                return Part(start, after.end, every, "", kind, (self._index.kin[after.key],))
        if before is not None and before.key in ("little", "young", "baby") and kind == FULL and capital(text, words[first]):
            return Part(before.start, end, every, "", kind, (CHILD,))
        return Part(start, end, every, "", DOUBLE, self._beside(text, end)) if surname in self._index.double else None

    def _with_given(
        self, text: str, words: Sequence[Word], first: int, rows: Sequence[tuple[int, str]]
    ) -> tuple[str, tuple[int, ...], int] | None:
        """How the given name or initial before a surname agrees, with whom, and where it begins."""
        before = words[first - 1]
        ways = [(before.key, before)]
        if first > 1 and len(before.key) == 1 and _near(text, words[first - 2], before):
            ways.append((words[first - 2].key, words[first - 2]))
        for given, word in ways:
            agreeing = list(self._agreeing(rows, given))
            for wanted in (FULL, NICKNAME, SPELLING, INITIAL):
                found = tuple(row for row, how in agreeing if how == wanted)
                if found and (wanted != INITIAL or _is_initial(text, word)):
                    return wanted, found[:MOST_ROWS], word.start
        return None

    def _agreeing(self, rows: Sequence[tuple[int, str]], given: str) -> Iterator[tuple[int, str]]:
        for row, own in rows:
            how = relation(given, own)
            if how and (how != INITIAL or len(given) == 1):
                yield row, how

    def _by_first(self, text: str, words: Sequence[Word], at: int, *, class_near: bool) -> Iterator[Part]:
        """A first name with the letter of a surname, or with a class, a place of work or a parent beside it."""
        word = words[at]
        if at and _near(text, words[at - 1], word, title=True) and _is_part_of_it(text, words[at - 1]):
            return
        after = words[at + 1] if at + 1 < len(words) else None
        if after is not None and len(after.key) <= 3:
            cut_short = list(self._with_letter(text, word, after))
            yield from cut_short
            if cut_short:
                return
        how, rows = self._index.rows_of(word.key)
        parent = besides.of_parent(text, word.end)
        if parent and rows and _is_name(text, word):
            yield Part(word.start, parent, rows, how, "", (PARENT,))
        elif rows and (near := self._first_beside(text, word, after, class_near=class_near)):
            yield Part(word.start, word.end, rows, how, "", near)
        elif not rows and (end := besides.of_parent(text, word.end - 1)) and capital(text, word):
            how, rows = self._index.rows_of(word.key[:-1])
            yield from (Part(word.start, end, rows, how, "", (PARENT,)),) if rows else ()

    def _with_letter(self, text: str, word: Word, after: Word) -> Iterator[Part]:
        if not self._is_letter(text, word, after):
            return
        exact = tuple(self._index.by_letters.get((word.key, after.key), ())[:MOST_ROWS])
        other = (row for form in forms(word.key) for row in self._index.by_letters.get((form, after.key), ())[:MOST_ROWS])
        rows = exact or tuple(other)
        if rows:
            kind = _letter_kind(after.key)
            yield Part(word.start, after.end, rows, FULL if exact else NICKNAME, kind, self._beside(text, after.end))

    def _first_beside(self, text: str, word: Word, after: Word | None, *, class_near: bool) -> tuple[str, ...]:
        if after is not None and capital(text, after) and _near(text, word, after):
            return ()
        found = self._beside(text, word.end, *([DEAR] if besides.dear(text, word.start) else []))
        if not _is_name(text, word):
            return found if besides.of_class(text, word.end) and capital(text, word) else ()
        return found or ((SENTENCE,) if class_near and capital(text, word) and besides.in_sentence(text, word.start) else ())

    def _is_letter(self, text: str, word: Word, letter: Word) -> bool:
        """Whether a letter or two after a given name are the beginning of a surname."""
        written = text[word.start : letter.end]
        if word.key in word_list("word_given_names") and not capital(text, word):
            return False
        if not (written.isascii() or ACCENTED.search(written)) or text[word.end : letter.start] != " ":
            return False
        if written.isascii() and text[word.start : word.end].lower() != word.key:
            return False
        dotted, classed = text[letter.end : letter.end + 1] == ".", bool(besides.of_class(text, letter.end))
        if (
            letter.key in _COMMON_LETTERS
            and not classed
            and not (dotted and text[letter.end + 1 : letter.end + 3].strip().islower())
        ):
            return False
        return (capital(text, letter) and (capital(text, word) or classed)) or (classed and letter.key not in "aiunrx")

    def _initials_at(self, text: str, words: Sequence[Word], at: int) -> Iterator[Part]:
        """The forms "TQ in Y4", "T.Q. in my class", "Mr Q"."""
        word = words[at]
        written = text[word.start : word.end]
        if written.isupper() and word.key not in word_list("two_letters"):
            rows = self._index.initials.get(word.key)
            if rows and len(word.key) > 1 and (near := besides.of_class(text, word.end)):
                yield Part(word.start, word.end, tuple(rows[:MOST_ROWS]), INITIAL, _letter_kind(word.key[1:]), (near,))
        if at and written[:1].isupper() and words[at - 1].key in besides.TITLES:
            rows = self._index.titled.get(word.key)
            if rows and capital(text, words[at - 1]) and _TITLE_GAP.fullmatch(text, words[at - 1].end, word.start):
                beside = self._beside(text, word.end, TITLE)
                yield Part(words[at - 1].start, word.end, tuple(rows[:MOST_ROWS]), "", _letter_kind(word.key), beside)
        if at and len(word.key) == 1 and len(words[at - 1].key) == 1 and text[words[at - 1].end : word.start] in (".", ". "):
            rows = self._index.initials.get(words[at - 1].key + word.key)
            end = word.end + (text[word.end : word.end + 1] == ".")
            if rows and written.isupper() and (near := besides.of_class(text, end)):
                yield Part(words[at - 1].start, end, tuple(rows[:MOST_ROWS]), INITIAL, LETTER, (near,))

    def _by_handle(self, text: str) -> Iterator[Part]:
        """The forms "@tom.quickfall", "@tom_quickfall09", "#MrsTrevanion"."""
        for hit in _AT_HANDLE.finditer(text):
            low = hit[1].lower().rstrip("._")
            end = hit.start(1) + len(low)
            low = low.rstrip("0123456789").rstrip("._")
            pieces = re.split(r"[._]", low)
            after_title = [
                self._index.full_rows(_AT_TITLE.sub("", low[len(title) :])) for title in besides.TITLES if low.startswith(title)
            ]
            if rows := next(filter(None, after_title), []):
                yield Part(hit.start(), end, tuple(row for row, _ in rows), "", FULL, (TITLE, HANDLE))
            elif len(pieces) == 2:
                yield from self._spelled(hit.start(), end, *pieces)

    def _spelled(self, start: int, end: int, one: str, two: str) -> Iterator[Part]:
        for given, surname in ((one, two), (two, one)):
            if everyday(surname):
                continue
            agreeing = [
                (row, own) for row, own in self._index.full_rows(surname) if given in forms(own) and len(given) <= len(own)
            ]
            exact = tuple(row for row, own in agreeing if given == own)
            if agreeing:
                rows = exact or tuple(row for row, _ in agreeing)
                yield Part(start, end, rows, FULL if exact else NICKNAME, FULL, (HANDLE,))
                return

    def _beside(self, text: str, end: int, *more: str) -> tuple[str, ...]:
        work, parent = besides.of_work(text, end), besides.of_parent(text, end)
        found = (besides.of_class(text, end), WORK if work else "", PARENT if parent else "")
        return (*more, *filter(None, found))


def _is_part_of_it(text: str, before: Word) -> bool:
    """Whether the word before a first name makes it another's: a title, or a capital that no sentence gives."""
    if before.key in besides.TITLES:
        return True
    start = text[max(before.start - 3, 0) : before.start].rstrip()
    return capital(text, before) and len(before.key) > 1 and bool(start) and start[-1] not in ".!?\n:\"'“‘(-–"


def _letter_kind(letters: str) -> str:
    return LETTER if len(letters) == 1 else LETTERS


def _near(text: str, one: Word, other: Word, *, title: bool = False, owned: bool = False) -> bool:
    """Whether only a gap stands between two words, or the point of an initial or title, or a possessive."""
    between = text[one.end : other.start]
    if owned and len(between) > 2 and between[1] in "sS" and not between[0].isspace():
        between = between[2:]
    return bool(_GAP.fullmatch(between)) and (between[0] != "." or len(one.key) == 1 or (title and one.key in besides.TITLES))


def _is_title(text: str, words: Sequence[Word], first: int) -> bool:
    """The words "I miss Ravensdale" hold no title."""
    title = words[first - 1]
    if title.key not in ("miss", "master", "doctor") or capital(text, title):
        return True
    return first < 2 or words[first - 2].key not in word_list("before_to_miss")


def _both_titles(text: str, words: Sequence[Word], title: int) -> int:
    """Where "Mr and Mrs" begin."""
    if title > 1 and words[title - 1].key == "and" and words[title - 2].key in besides.TITLES:
        return words[title - 2].start
    if title and words[title - 1].key in besides.TITLES and "&" in text[words[title - 1].end : words[title].start]:
        return words[title - 1].start
    return words[title].start


def _is_initial(text: str, letter: Word) -> bool:
    """Whether a single letter is an initial: with its point, or a capital that is no word."""
    dotted = text[letter.end : letter.end + 1] == "."
    return dotted or (capital(text, letter) and letter.key not in _COMMON_LETTERS)


def _is_name(text: str, word: Word) -> bool:
    """A given name that is an everyday word counts with a capital only, and not where a sentence begins with it."""
    if word.key not in word_list("word_given_names"):
        return True
    before = text[max(word.start - 3, 0) : word.start].rstrip()
    return capital(text, word) and bool(before) and before[-1] not in ".!?\n"
