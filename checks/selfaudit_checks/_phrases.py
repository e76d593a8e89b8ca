"""Plain phrases of which every match of a word-list entry holds one: what a trigger looks for, cheap to search by the thousand.

An entry is a row of words, some with alternatives (notation: see _words.py). Of all runs of neighbouring words the one is taken
that everyday texts hold least often. The phrases are for `Trigger.words`: from the beginning of a word on, whole words where
they end in a blank.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import product
from math import prod

from selfaudit_checks._lists import lines
from selfaudit_checks._notation import ENDINGS

MOST = 2_000
"""Phrases for one entry; a run of words with more combinations is passed over."""

_LONGEST = 3
"""Neighbouring words in a phrase."""
_RARE = 1e-4
"""The share of everyday texts that hold a word which is not on the list of common ones, at a guess."""
_GOES_ON, _LONG = 3, 7
"""How many times as many words begin with letters than with one letter more, for those shorter than `_LONG`, at a guess."""
_EACH = 5e-5
"""What one more phrase costs, in the same measure: a little memory and time for all texts."""
_TOGETHER = 0.5
"""Of the texts that hold two words by chance, the share in which they stand side by side, at a guess."""
_LEAST_LETTERS = 3
_DEAR, _CHEAPER = 3e-4, 0.6
"""From what cost on a second run is looked for besides, and how much cheaper both must be: each is a sum of its own."""
_LIKELIER = 3.0
"""How much more often two runs stand in one text than by chance, at a guess."""
_ONE_OF_TWO = 0.03
"""What it costs where only one of the two stands, in looks at a text."""

_BETWEEN = re.compile(r"( \.\.\. |\.\.\.| )")
_ENDINGS = f"({ENDINGS}|)"
_NOT_PLAIN = re.compile(r"[^0-9a-z' -]")
_WORD = re.compile(r"[0-9a-z]+")


def phrases(entry: str) -> tuple[str, ...]:
    """The phrases for an entry in which what may be left out is a group (`((very) |)`); none where no run of words will do.

    >>> phrases("bankrupt ... (the|our)"), phrases("sick (of|to)")
    (('bankrupt ',), ('sick of ', 'sick to '))
    """
    return min((way for _, _, way in _ways(entry)), key=_cost, default=())


def pair(entry: str) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
    """Two sets of phrases, of each of which every match holds one, where looking for both spares many looks at texts.

    >>> pair("moan* ... (came|come|bed)"), pair("bankrupt ... (the|our)")
    ((('moan',), ('bed ', 'came ', 'come ')), None)
    """
    ways = [(first, end, way, sum(map(_share, way))) for first, end, way in _ways(entry)]
    pairs = [
        (_cost_of_both(share, other_share, len(way) + len(other)), way, other)
        for number, (_, end, way, share) in enumerate(ways)
        for start, _, other, other_share in ways[number + 1 :]
        if end <= start and _bare(way).isdisjoint(_bare(other))
    ]
    alone = min((_cost(way) for _, _, way, _ in ways), default=0.0)
    cost, way, other = min(pairs, default=(alone, (), ()))
    return (way, other) if alone > _DEAR and cost < _CHEAPER * alone else None


def _bare(way: tuple[str, ...]) -> set[str]:
    """Phrases as they may be searched: with any sign for an apostrophe, or none. One that is in both sets would count once."""
    return {phrase.replace("'", "") for phrase in way}


def _ways(entry: str) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """Each run of neighbouring elements that will do: the first of them, the one behind the last, and its phrases."""
    elements = list(_elements(entry))
    for first in range(len(elements)):
        for end in range(first + 1, min(first + _LONGEST, len(elements)) + 1):
            if all(joint == " " for _, joint in elements[first : end - 1]):
                found = (_way(elements[first:end], exact=exact) for exact in (True, False))
                yield from ((first, end, way) for way in found if way)


def _elements(entry: str) -> Iterator[tuple[str, str]]:
    """The words or groups of words side by side, each with what follows it: a blank, room for other words, or nothing."""
    held, depth = "", 0
    for piece in _BETWEEN.split(entry):
        if not depth and _BETWEEN.fullmatch(piece):
            yield held, piece
            held = ""
        else:
            held += piece
            depth += piece.count("(") - piece.count(")")
    if held:
        yield held, ""


def _way(run: list[tuple[str, str]], *, exact: bool) -> tuple[str, ...]:
    """All phrases that a run of elements stands for; none where there are too many, or where one is too short to tell.

    A word with the usual endings is said with each of them when `exact`, else by its beginning.
    """
    try:
        each = [_expanded(element.replace("+", _ENDINGS) if exact else element) for element, _ in run]
    except _TooManyError:
        return ()
    if prod(map(len, each)) > MOST:
        return ()
    found = set()
    for words in product(*each):
        phrase = " ".join(" ".join(filter(None, words)).split())
        end = _NOT_PLAIN.search(phrase)
        # What follows a sign of the notation cannot be said plainly; in front of it stands the beginning of a word.
        phrase = phrase[: end.start()] if end else f"{phrase} "
        if len(re.sub(r"[^0-9a-z]", "", phrase)) < _LEAST_LETTERS:
            return ()
        found.update(_hyphens(phrase))
    return tuple(sorted(found))


def _hyphens(phrase: str) -> set[str]:
    """A phrase with each of its hyphens as it is, as a blank, or left out."""
    first, *others = phrase.split("-")
    return {
        first + "".join(map("".join, zip(joints, others, strict=True)))
        for joints in product(("-", " ", ""), repeat=len(others))
    }


class _TooManyError(Exception):
    """More combinations than are worth it."""


def _expanded(text: str) -> list[str]:
    """A piece of an entry in all the ways that its groups allow. Raises _TooManyError."""
    start = text.find("(")
    if start < 0:
        return [text]
    end = _closing(text, start)
    inside = [one for choice in _choices(text[start + 1 : end]) for one in _expanded(choice)]
    tails = _expanded(text[end + 1 :])
    if len(inside) * len(tails) > MOST:
        raise _TooManyError
    return [text[:start] + one + tail for one in inside for tail in tails]


def _closing(text: str, start: int) -> int:
    depth = 0
    for at in range(start, len(text)):
        depth += (text[at] == "(") - (text[at] == ")")
        if not depth:
            return at
    return len(text)


def _choices(text: str) -> Iterator[str]:
    held, depth = "", 0
    for sign in text:
        depth += (sign == "(") - (sign == ")")
        if sign == "|" and not depth:
            yield held
            held = ""
        else:
            held += sign
    yield held


def _cost(way: tuple[str, ...]) -> float:
    return sum(map(_share, way)) + _EACH * len(way)


def _cost_of_both(share: float, other: float, phrases: int) -> float:
    return _LIKELIER * share * other + _ONE_OF_TWO * (share + other) + _EACH / 10 * phrases


def _share(phrase: str) -> float:
    """About what share of everyday texts holds a phrase."""
    common = _common()
    words = _WORD.findall(phrase.replace("'", ""))
    shares = [common.get(word, _RARE) for word in words]
    if not phrase.endswith(" "):
        shares[-1] = _share_of_beginning(words[-1])
    together = prod(shares) * _TOGETHER ** (len(shares) - 1)
    return min(together, *shares, 1.0)


@cache
def _share_of_beginning(letters: str) -> float:
    known = sum(share for word, share in _common().items() if word.startswith(letters))
    return known + _RARE * float(_GOES_ON ** max(_LONG - len(letters), 1))


@cache
def _common() -> dict[str, float]:
    rows = (line.split() for line in lines("common_words"))
    return {word: float(share) / 1000 for word, share in rows}
