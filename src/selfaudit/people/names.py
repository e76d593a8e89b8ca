"""Names as people write them, turned into readings that can be compared: folded given name and folded surname.

One display name can be read in several ways ("Xiao Ming Wang", "Jo Smith-Jones", "Jo Marsh (Hill)"), so a name is a short
tuple of readings, the plainest first. A name of one word has no reading: one part alone never says who somebody is.
"""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

from selfaudit.people.wordlists import word_list

FULL, HALF, ORDER = "full", "half", "order"

# Letters that Unicode does not take apart into a base letter and a mark.
_WHOLE_LETTERS = str.maketrans(
    {"ł": "l", "ø": "o", "æ": "ae", "œ": "oe", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "ħ": "h", "ŋ": "n", "ŧ": "t", "ə": "e"}
)
LETTER = r"[^\W\d_]"
MARKED = rf"(?:{LETTER}[\u0300-\u036f]*)"
LETTERS = re.compile(rf"{MARKED}+")
APOSTROPHES = "'’‘ʼ`´"
_JOINTS = re.compile(rf"[{APOSTROPHES}\-‐‑]")
_WORD = re.compile(rf"{MARKED}+(?:[{APOSTROPHES}\-‐‑]{MARKED}+)*")
_PLAIN = re.compile(r"[A-Za-z]+ [A-Za-z]+")
_ASIDE = re.compile(r"[(\[{\"“«]([^)\]}\"”»]*)[)\]}\"”»]")
_CUT = re.compile(r"\s*[|•·~/\\]\s*|\s+[-–—]+\s+")
_FORMERLY = re.compile(r"\b(?:n[eéè]e|formerly|aka|a\.k\.a\.)\s+", re.IGNORECASE)
_HAN = re.compile(r"[\u3400-\u9fff]{2,4}")

# Names that much of a class may share and that stand beside the name somebody goes by.
_BEFORE_THE_CALLED_NAME = frozenset(("mohammed", "muhammad", "mohammad", "mohamed", "muhammed", "md", "syed"))
_SHARED_SURNAMES = frozenset(("kaur", "singh"))


class Reading(NamedTuple):
    """One way to read a name; `given` and `surname` are folded."""

    given: str
    surname: str
    how: str
    """"full"; "half" where only one part of a double name is taken; "order" where the parts are taken the other way round."""
    word: str
    """The last piece of the surname as it is written, in lower case: what a text that holds the name must hold too."""


class _Token(NamedTuple):
    key: str
    pieces: tuple[str, ...]
    """The folded parts between hyphens; apostrophes join."""
    word: str


def fold(text: str) -> str:
    """Lower case without accents; letters such as ł, ø, ß and æ become what an English keyboard would write.

    >>> fold("Łukasz"), fold("Siân"), fold("Søren"), fold("Weiß"), fold("𝓙𝓸")
    ('lukasz', 'sian', 'soren', 'weiss', 'jo')
    """
    if text.isascii():
        return text.lower()
    apart = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    return "".join(letter for letter in apart if not unicodedata.combining(letter)).translate(_WHOLE_LETTERS)


def key(word: str) -> str:
    """A folded word without the apostrophes and hyphens inside it.

    >>> key("O’Brien"), key("Smith-Jones")
    ('obrien', 'smithjones')
    """
    return _JOINTS.sub("", fold(word))


def readings(display: str, *, turned: bool = False) -> tuple[Reading, ...]:
    """The ways to read a display name, the plainest first; empty where it is not a name of two parts or more.

    With `turned`, also with the parts the other way round, as in "Marsh Jo".

    >>> [(r.given, r.surname, r.how) for r in readings("Mrs Siân O'Brien BA (Hons) ✨")]
    [('sian', 'obrien', 'full')]
    """
    if _PLAIN.fullmatch(display):
        given, surname = display.lower().split()
        if given in word_list("titles"):
            return ()
        plain = Reading(given, surname, FULL, surname)
        return (plain, Reading(surname, given, ORDER, given)) if turned else (plain,)
    tokens, asides, by_comma = _tokens(unicodedata.normalize("NFKC", display[:200]))
    if len(tokens) == 1 and _HAN.fullmatch(tokens[0].key):
        whole = tokens[0].key
        return (Reading(whole[1:], whole[0], FULL, whole),)
    found = [*_straight(tokens), *_with_asides(tokens, asides)]
    if turned and not by_comma:
        found += _turned(tokens)
    return tuple(dict.fromkeys(found))


def _tokens(text: str) -> tuple[list[_Token], list[list[_Token]], bool]:
    """The words of the name in spoken order, those in brackets or after "née", and whether a comma told the order."""
    asides = [_words(aside) for aside in _ASIDE.findall(text)]
    text = _ASIDE.sub(" ", text)
    text, *formerly = _FORMERLY.split(text, maxsplit=1)
    asides += [_words(part) for part in formerly]
    text = next((part for part in _CUT.split(text) if _WORD.search(part)), "")
    head, _, tail = text.partition(",")
    first, last = _words(tail), _words(head)
    if first and last:
        return first + last, asides, True
    return last or first, asides, False


def _words(text: str) -> list[_Token]:
    words: list[str] = _WORD.findall(text)
    while words and fold(words[0]) in word_list("titles"):
        words = words[1:]
    while words and (words[-1] in word_list("letters_after") or set(words[-1]) <= set("xX")) and len(words) != 2:
        words = words[:-1]
    return [_token(word) for word in words]


def _token(word: str) -> _Token:
    written = _JOINTS.split(unicodedata.normalize("NFC", word).lower())
    pieces = tuple(key(piece) for piece in re.split(r"[-‐‑]", word))
    return _Token("".join(pieces), pieces, written[-1])


def _straight(tokens: list[_Token]) -> list[Reading]:
    """Given names first, surname last; middle names are passed over, or joined to either side."""
    if len(tokens) < 2:
        return []
    start = len(tokens) - 1
    while start > 1 and tokens[start - 1].key in word_list("particles"):
        start -= 1
    first, last = tokens[0], tokens[-1]
    surname = "".join(token.key for token in tokens[start:])
    found = [Reading(first.key, surname, FULL, last.word)]
    if start >= 2:
        before = tokens[start - 1]
        found.append(Reading(first.key + tokens[1].key, surname, FULL, last.word))
        found.append(Reading(first.key, before.key + surname, FULL, last.word))
        if first.key in _BEFORE_THE_CALLED_NAME:
            found.append(Reading(tokens[1].key, surname, HALF, last.word))
        if before.key in _SHARED_SURNAMES:
            found.append(Reading(first.key, before.key, HALF, before.word))
    return found + _halves(first, last, surname, start < len(tokens) - 1)


def _halves(first: _Token, last: _Token, surname: str, after_particle: bool) -> list[Reading]:
    """One half of a double-barrelled surname, the first half of a double given name, a surname without its particle."""
    found = [Reading(first.pieces[0], surname, HALF, last.word)] if len(first.pieces) > 1 else []
    if after_particle:
        found.append(Reading(first.key, last.key, HALF, last.word))
    if len(last.pieces) > 1:
        halves = (piece for piece in last.pieces if len(piece) > 2 and piece not in word_list("particles"))
        found += [Reading(first.key, piece, HALF, piece) for piece in halves]
    return found


def _with_asides(tokens: list[_Token], asides: list[list[_Token]]) -> list[Reading]:
    """Readings with the name in brackets, which may stand for the whole name, the surname or the given name."""
    found: list[Reading] = []
    for aside in asides:
        if len(aside) > 1:
            found += _straight(aside)
        elif len(aside) == 1 and len(tokens) > 1:
            found += _straight([*tokens[:-1], aside[0]])
            found += _straight([aside[0], tokens[-1]])
        elif len(aside) == 1 and tokens:
            found += _straight([tokens[0], aside[0]])
    return found


def _turned(tokens: list[_Token]) -> list[Reading]:
    if len(tokens) < 2:
        return []
    surname, *given = tokens
    joined = "".join(token.key for token in given)
    found = [Reading(given[0].key, surname.key, ORDER, surname.word), Reading(joined, surname.key, ORDER, surname.word)]
    return [*found, Reading(tokens[-1].key, surname.key, ORDER, surname.word)]
