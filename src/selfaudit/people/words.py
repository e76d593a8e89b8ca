"""A running text as the words that may be names, and what stands between them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from typing import NamedTuple

from selfaudit.kept import kept
from selfaudit.people.names import APOSTROPHES, MARKED, fold, key
from selfaudit.people.wordlists import word_list

_WORD = re.compile(rf"(?<!\w){MARKED}++(?:[{APOSTROPHES}\-‐‑]{MARKED}++){{0,4}}+(?!\w)")
_POSSESSIVE = re.compile(rf"[{APOSTROPHES}][sS]$")
_BETWEEN = re.compile(r"[ \t\u00a0]{1,3}|\.[ \t\u00a0]{0,2}")
_SHORT_SURNAME = 3
MOST_INITIALS = 3
"""Letters of a word that may be initials."""


class Word(NamedTuple):
    """A word of a text; a possessive "'s" does not belong to it."""

    start: int
    end: int
    key: str


@kept
def words_of(text: str) -> tuple[Word, ...]:
    """The words of a text, in order. Kept for the next list that looks at the same text."""
    return tuple(_word(hit) for hit in _WORD.finditer(text))


def _word(hit: re.Match[str]) -> Word:
    written = hit[0]
    if written.isascii() and written.isalpha():
        return Word(*hit.span(), written.lower())
    written = _POSSESSIVE.sub("", written)
    return Word(hit.start(), hit.start() + len(written), key(written))


def _key(written: str) -> str:
    return written.lower() if written.isascii() and written.isalpha() else key(_POSSESSIVE.sub("", written))


@kept
def keys_of(text: str) -> frozenset[str]:
    """The keys of the words of a text, and each without its last letter, which may be the s of a plural or of "Jos mum"."""
    keys = {_key(written) for written in _WORD.findall(text)}
    return frozenset((*keys, *(each[:-1] for each in keys)))


@kept
def short_words(text: str) -> tuple[int, ...]:
    """Where among the words of a text those are that may be initials: three letters at the most, not all of them small."""
    if text.isascii() and text.islower():
        return ()
    return tuple(
        at
        for at, word in enumerate(words_of(text))
        if len(word.key) <= MOST_INITIALS and not text[word.start : word.end].islower()
    )


def side_by_side(text: str, one: Word, other: Word) -> bool:
    """Whether only a gap stands between two words, or the point of an initial."""
    between = text[one.end : other.start]
    return bool(_BETWEEN.fullmatch(between)) and (between[0] != "." or len(one.key) == 1)


def begins_a_word(word: str, written: str) -> bool:
    """Whether a text holds a string that begins where no letter or digit stands before it."""
    at = written.find(word)
    while at > 0 and written[at - 1].isalnum():
        at = written.find(word, at + 1)
    return at >= 0


def spellings(word: str) -> frozenset[str]:
    """A lower-case word as written, with its accents apart, and without them."""
    return frozenset((word, unicodedata.normalize("NFD", word), fold(word)))


def everyday(surname: str) -> bool:
    """Whether a folded surname is so short or so common a word that it means nothing without its capital."""
    return len(surname) <= _SHORT_SURNAME or surname in word_list("word_surnames")


def capital(text: str, word: Word) -> bool:
    """Whether a word is written with a capital."""
    return text[word.start].isupper()


def names_a_place(text: str, words: Sequence[Word], last: int) -> bool:
    """Whether the word after a name makes it a place's or an institution's ("Jo Marsh Primary")."""
    return (
        last + 1 < len(words)
        and words[last + 1].key in word_list("place_words")
        and side_by_side(text, words[last], words[last + 1])
    )
