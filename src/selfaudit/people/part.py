"""Part of a name in a text, and how what stands around it is read."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from selfaudit.people import besides
from selfaudit.people.wordlists import word_list
from selfaudit.people.words import Word, capital

DOUBLE, LETTER, LETTERS = "double", "letter", "letters"
TITLE, CHILD, FAMILY, PARENT, STAFF, SENTENCE, WORK, GATE, DEAR, HANDLE, ORDER, PAIR = (
    "title", "child", "family", "parent", "staff", "sentence", "work", "gate", "dear", "handle", "order", "pair",
)  # fmt: skip


_GAP = re.compile(r"[ \t\u00a0]{1,3}|\.[ \t\u00a0]{0,2}")
_COMMON_LETTERS = frozenset("aix")
"""Letters that are words or kisses: an initial only with its point or before a class."""


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
    """"title", "child", "family", "parent", "class", "year", "sentence" (a class or year in it), "work", "gate", "dear",
    "handle", "order", "pair" (of first names); "staff" for "Marsh's lesson"."""


def with_parent(text: str, part: Part) -> Part | None:
    """The same with the "'s mum" behind it, or the "mum of" before it."""
    if end := besides.of_parent(text, part.end):
        return part._replace(end=end, beside=(PARENT,))
    start = besides.parent_before(text, part.start)
    return part._replace(start=start, beside=(PARENT,)) if start >= 0 else None


def goes_on(text: str, word: Word, after: Word | None) -> bool:
    """Whether a word with a capital right behind makes a first name somebody else's."""
    return after is not None and capital(text, after) and near(text, word, after)


def is_part_of_it(text: str, before: Word) -> bool:
    """Whether the word before a first name makes it another's: a title, or a capital that no sentence gives."""
    if before.key in besides.TITLES:
        return True
    start = text[max(before.start - 3, 0) : before.start].rstrip()
    return capital(text, before) and len(before.key) > 1 and bool(start) and start[-1] not in ".!?\n:\"'“‘(-–"


def letter_kind(letters: str) -> str:
    """What a surname cut short to these letters is called."""
    return LETTER if len(letters) == 1 else LETTERS


def near(text: str, one: Word, other: Word, *, title: bool = False, owned: bool = False) -> bool:
    """Whether only a gap stands between two words, or the point of an initial or title, or a possessive."""
    between = text[one.end : other.start]
    if owned and len(between) > 2 and between[1] in "sS" and not between[0].isspace():
        between = between[2:]
    return bool(_GAP.fullmatch(between)) and (between[0] != "." or len(one.key) == 1 or (title and one.key in besides.TITLES))


def is_title(text: str, words: Sequence[Word], first: int) -> bool:
    """The words "I miss Ravensdale" hold no title."""
    title = words[first - 1]
    if title.key not in ("miss", "master", "doctor") or capital(text, title):
        return True
    return first < 2 or words[first - 2].key not in word_list("before_to_miss")


def both_titles(text: str, words: Sequence[Word], title: int) -> int:
    """Where "Mr and Mrs" begin."""
    if title > 1 and words[title - 1].key == "and" and words[title - 2].key in besides.TITLES:
        return words[title - 2].start
    if title and words[title - 1].key in besides.TITLES and "&" in text[words[title - 1].end : words[title].start]:
        return words[title - 1].start
    return words[title].start


def is_initial(text: str, letter: Word) -> bool:
    """Whether a single letter is an initial: with its point, or a capital that is no word."""
    dotted = text[letter.end : letter.end + 1] == "."
    return dotted or (capital(text, letter) and letter.key not in _COMMON_LETTERS)


def is_name(text: str, word: Word) -> bool:
    """A given name that is an everyday word counts with a capital only, and not where a sentence begins with it."""
    if word.key not in word_list("word_given_names"):
        return True
    before = text[max(word.start - 3, 0) : word.start].rstrip()
    return capital(text, word) and bool(before) and before[-1] not in ".!?\n"


def what_stands_beside(text: str, end: int, *more: str) -> tuple[str, ...]:
    """The names of what stands behind a part, after those that are known already."""
    tests = ((WORK, besides.of_work), (PARENT, besides.of_parent), (GATE, besides.of_gate))
    found = (besides.of_class(text, end), *(name if test(text, end) else "" for name, test in tests))
    return (*more, *filter(None, found))
