"""The letters without which a regular expression matches nothing: looking for them costs far less than compiling it."""

from __future__ import annotations

import re
from collections.abc import Iterator

_PIECE = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|\{[^}]*\}|\(\?(?:[aiLmsux]*-?[imsx]*:|P<\w+>|<?[=!])|.", re.DOTALL)
_MEMBER = re.compile(r"\\?(.)(?:-\\?(.))?", re.DOTALL)
_MOST = 40
"""Strings of which one must stand in the text; with more of them looking costs more than it saves."""

_ANY = 12
"""Letters, digits or signs of which one may stand somewhere: more say nothing."""

Needs = frozenset[str]
"""Strings of which every match holds one at least; empty where nothing is sure."""

_START = frozenset(("",))
_REPEATS = ("?", "*", "+")


def needed(expression: str) -> str:
    """The longest run of letters that every match holds, small; "" where none is sure. Groups are not looked into.

    >>> needed("(?:the )?cock[ -]?ups?"), needed("one|other"), needed("[a@]rse")
    ('cock', '', 'rse')
    """
    runs, run, depth = [], "", 0
    for piece in _PIECE.findall(expression):
        if piece == "|" and not depth:
            return ""
        depth += piece.startswith("(") - (piece == ")")
        if not depth and piece.isascii() and piece.isalpha():
            run += piece.lower()
            continue
        runs.append(run[:-1] if piece in "?*" or piece[0] == "{" else run)
        run = ""
    return max([*runs, run], key=len)


def needed_any(expression: str) -> Needs:
    """Small strings of which every match holds one, groups and sets looked into; empty where that cannot be said.

    >>> sorted(needed_any("(?:a|the) (?:pupil|student)s? (?!loan)")), sorted(needed_any("one|(?:no )?other"))
    (['pupil', 'student'], ['one', 'other'])
    >>> sorted(needed_any("f[*#]{2,3}(?:k|ing)?")), sorted(needed_any("[a@]+rse"))
    (['f#', 'f*'], ['@rse', 'arse'])
    """
    return next(iter(needed_all(expression)), frozenset())


def needed_all(expression: str) -> tuple[Needs, ...]:
    """Several such sets, of each of which every match holds one; the best comes first.

    >>> [sorted(each) for each in needed_all("(?:boy|girl) (?:in|from) (?:reception|year)")]
    [['reception', 'year'], ['boy', 'girl'], ['from', 'in']]
    """
    choices = [_sets(choice) for choice in _split(list(_PIECE.findall(expression)))]
    if len(choices) == 1:
        return choices[0]
    either = _together(choices)
    return (either,) if either else ()


def _together(choices: list[tuple[Needs, ...]]) -> Needs:
    """What one of several alternatives needs: what each of them needs most, together."""
    if not all(choices):
        return frozenset()
    found = frozenset().union(*(needs[0] for needs in choices))
    return found if len(found) <= _MOST else frozenset()


def _split(pieces: list[str]) -> Iterator[list[str]]:
    held: list[str] = []
    depth = 0
    for piece in pieces:
        depth += piece.startswith("(") - (piece == ")")
        if piece == "|" and not depth:
            yield held
            held = []
        else:
            held.append(piece)
    yield held


def _sets(pieces: list[str]) -> tuple[Needs, ...]:
    """What stands one after the other needs: the set whose shortest string is longest comes first."""
    sets: list[Needs] = []
    run = _START
    at = 0
    while at < len(pieces):
        piece, start = pieces[at], at + 1
        end = _closing(pieces, at) if piece.startswith("(") else at
        following = pieces[end + 1] if end + 1 < len(pieces) else ""
        repeated = following in _REPEATS or following.startswith("{")
        at = end + 1 + repeated
        may_be_none = following.startswith(("?", "*", "{0", "{,"))
        letters = _letters(piece) if end < start and not may_be_none else frozenset()
        if letters:
            longer = frozenset(one + letter for one in run for letter in letters)
            # Too many ways to go on: this ends here, and the next begins.
            if len(longer) > _MOST:
                sets.append(run)
                longer = letters
            run = longer
            if repeated:
                sets.append(run)
                run = letters
            continue
        sets.append(run)
        run = _START
        if end >= start and not piece.endswith(("=", "!")) and not may_be_none:
            sets.append(_together([_sets(choice) for choice in _split(pieces[start:end])]))
    sets.append(run)
    held = dict.fromkeys(one for one in sets if one and "" not in one)
    return tuple(sorted(held, key=lambda one: (-min(map(len, one)), len(one), sorted(one))))


def _letters(piece: str) -> Needs:
    """Small letters, digits and signs of which one stands here; none for what may be any of many, and for white space."""
    if len(piece) == 1:
        return frozenset((piece.lower(),)) if piece.isascii() and piece.isalnum() else frozenset()
    if piece == r"\d":
        return frozenset("0123456789")
    if not piece.startswith("[") or piece.startswith("[^") or not piece.isascii():
        return frozenset()
    found: set[str] = set()
    for member in _MEMBER.finditer(piece[1:-1]):
        first, last = member[1], member[2] or member[1]
        if member[0].startswith("\\") and first.isalnum():
            return frozenset()
        found.update(map(chr, range(ord(first), ord(last) + 1)))
    few = len(found) <= _ANY and not any(map(str.isspace, found))
    return frozenset(map(str.lower, found)) if few else frozenset()


def _closing(pieces: list[str], start: int) -> int:
    depth = 0
    for at in range(start, len(pieces)):
        depth += pieces[at].startswith("(") - (pieces[at] == ")")
        if not depth:
            return at
    return len(pieces)
