"""Parts of names that have no surname: "Jo M", "JM in Y4", "Jo from my class", and those in user names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from selfaudit.people import besides
from selfaudit.people.accents import ACCENTED
from selfaudit.people.given import INITIAL, NICKNAME, SPELLING, forms, one_slip
from selfaudit.people.names import FULL
from selfaudit.people.part import (
    DEAR,
    HANDLE,
    LETTER,
    PARENT,
    SENTENCE,
    TITLE,
    WORK,
    Part,
    goes_on,
    is_name,
    is_part_of_it,
    letter_kind,
    near,
    what_stands_beside,
    with_parent,
)
from selfaudit.people.partindex import MOST_ROWS, PartIndex
from selfaudit.people.wordlists import word_list
from selfaudit.people.words import Word, capital, everyday

_SHORTEST_SURNAME = 3
_TITLE_GAP = re.compile(r"\.?[ \t]+")
_COMMON_LETTERS = frozenset("aix")
"""Letters that are words or kisses: an initial only with its point or before a class."""
_SHORTEST_WITH_A_SLIP = 6
_AT_TITLE = re.compile(r"^[._]")
_AT_HANDLE = re.compile(r"(?<![\w@#])[@#]([A-Za-z][\w.]{3,60})")


class FirstNames:
    """Finds first names, initials and user names of a list in running text."""

    def __init__(self, index: PartIndex) -> None:
        """Takes what the words of a text are compared with."""
        self._index = index

    def by_first(self, text: str, words: Sequence[Word], at: int) -> Iterator[Part]:
        """A first name with the letter of a surname, or with a class, a place of work or a parent beside it."""
        word = words[at]
        if at and near(text, words[at - 1], word, title=True) and is_part_of_it(text, words[at - 1]):
            return
        after = words[at + 1] if at + 1 < len(words) else None
        if after is not None and len(after.key) >= _SHORTEST_WITH_A_SLIP:
            yield from self._misspelt(text, word, after)
        if after is not None and len(after.key) <= 3:
            cut_short = list(self._with_letter(text, word, after))
            yield from cut_short
            if cut_short:
                return
        how, rows = self._index.rows_of(word.key)
        parent = with_parent(text, Part(word.start, word.end, rows, how, "", ()))
        if parent and rows and is_name(text, word) and not goes_on(text, word, after):
            yield parent
        elif rows and (found := self._first_beside(text, word, after)):
            yield Part(word.start, word.end, rows, how, "", found)
        elif not rows and (end := besides.of_parent(text, word.end - 1)) and capital(text, word):
            how, rows = self._index.rows_of(word.key[:-1])
            yield from (Part(word.start, end, rows, how, "", (PARENT,)),) if rows else ()

    def _misspelt(self, text: str, word: Word, after: Word) -> Iterator[Part]:
        """A first name before a surname that is one letter away from that of the list."""
        if (
            after.key in self._index.surnames
            or text[word.end : after.start] != " "
            or not text[word.start : after.end].isascii()
        ):
            return
        if text[word.start : word.end].lower() != word.key:
            return
        for form in (word.key, *sorted(forms(word.key) - {word.key})):
            same = self._index.by_letters.get((form, after.key[0]), ())
            rows = tuple(row for row in same if self._near_surname(after.key, self._index.names[row][1]))
            if rows:
                how = FULL if form == word.key else NICKNAME
                yield Part(word.start, after.end, rows[:MOST_ROWS], how, SPELLING, what_stands_beside(text, after.end))
                return

    def _near_surname(self, written: str, surname: str) -> bool:
        return len(surname) >= _SHORTEST_WITH_A_SLIP and not everyday(surname) and one_slip(written, surname)

    def _with_letter(self, text: str, word: Word, after: Word) -> Iterator[Part]:
        if not self._is_letter(text, word, after):
            return
        exact = tuple(self._index.by_letters.get((word.key, after.key), ())[:MOST_ROWS])
        other = (row for form in forms(word.key) for row in self._index.by_letters.get((form, after.key), ())[:MOST_ROWS])
        rows = exact or tuple(other)
        if rows:
            kind = letter_kind(after.key)
            yield Part(word.start, after.end, rows, FULL if exact else NICKNAME, kind, what_stands_beside(text, after.end))

    def _first_beside(self, text: str, word: Word, after: Word | None) -> tuple[str, ...]:
        if goes_on(text, word, after):
            return ()
        found = what_stands_beside(text, word.end, *([DEAR] if besides.dear(text, word.start) else []))
        if not is_name(text, word):
            return found if besides.of_class(text, word.end) and capital(text, word) else ()
        if found or not capital(text, word) or not besides.in_sentence(text, word.start):
            return found
        return (SENTENCE,) if besides.of_a_class(text) else ()

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

    def initials_at(self, text: str, words: Sequence[Word], at: int) -> Iterator[Part]:
        """The forms "TQ in Y4", "T.Q. in my class", "Mr Q"."""
        word = words[at]
        written = text[word.start : word.end]
        if written.isupper() and word.key not in word_list("two_letters"):
            rows = self._index.initials.get(word.key)
            near = besides.of_class(text, word.end) or (WORK if besides.of_work(text, word.end) else "")
            if rows and len(word.key) > 1 and near:
                yield Part(word.start, word.end, tuple(rows[:MOST_ROWS]), INITIAL, letter_kind(word.key[1:]), (near,))
        if at and written[:1].isupper() and words[at - 1].key in besides.TITLES:
            rows = self._index.titled.get(word.key)
            alone = not _before_surname(text, word, words[at + 1 : at + 2])
            if rows and alone and capital(text, words[at - 1]) and _TITLE_GAP.fullmatch(text, words[at - 1].end, word.start):
                beside = what_stands_beside(text, word.end, TITLE)
                yield Part(words[at - 1].start, word.end, tuple(rows[:MOST_ROWS]), "", letter_kind(word.key), beside)
        if at and len(word.key) == 1 and len(words[at - 1].key) == 1 and text[words[at - 1].end : word.start] in (".", ". "):
            rows = self._index.initials.get(words[at - 1].key + word.key)
            end = word.end + (text[word.end : word.end + 1] == ".")
            if rows and written.isupper() and (near := besides.of_class(text, end)):
                yield Part(words[at - 1].start, end, tuple(rows[:MOST_ROWS]), INITIAL, LETTER, (near,))

    def by_handle(self, text: str) -> Iterator[Part]:
        """The forms "@tom.quickfall", "@tom_quickfall09", "#MrsTrevanion"."""
        for hit in _AT_HANDLE.finditer(text):
            low = hit[1].lower().rstrip("._")
            end = hit.start(1) + len(low)
            low = low.rstrip("0123456789").rstrip("._")
            pieces = re.split(r"[._]", low)
            low_titles = (*besides.TITLES, "team")
            after_title = [
                self._index.full_rows(_AT_TITLE.sub("", low[len(title) :])) for title in low_titles if low.startswith(title)
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


def _before_surname(text: str, initial: Word, following: Sequence[Word]) -> bool:
    """Whether a letter is the initial of a first name: "Mrs B Hollins"."""
    return any(
        text[initial.end : word.start] in (" ", ". ") and capital(text, word) and len(word.key) >= _SHORTEST_SURNAME
        for word in following
    )
