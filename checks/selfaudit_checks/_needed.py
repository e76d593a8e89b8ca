"""The letters without which a regular expression matches nothing: looking for them costs far less than compiling it."""

from __future__ import annotations

import re
from collections.abc import Iterator

_PIECE = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|\{[^}]*\}|\(\?(?:[aiLmsux]*-?[imsx]*:|P<\w+>|<?[=!])|.", re.DOTALL)
_MOST = 40
"""Strings of which one must stand in the text; with more of them looking costs more than it saves."""

Needs = frozenset[str]
"""Strings of which every match holds one at least; empty where nothing is sure."""


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
    """Small strings of letters of which every match holds one, groups looked into; empty where that cannot be said.

    >>> sorted(needed_any("(?:a|the) (?:pupil|student)s? (?!loan)")), sorted(needed_any("one|(?:no )?other"))
    (['pupil', 'student'], ['one', 'other'])
    """
    return _either(list(_PIECE.findall(expression)))


def _either(pieces: list[str]) -> Needs:
    """What one of several alternatives needs: what each of them needs, together."""
    found: set[str] = set()
    for choice in _split(pieces):
        needs = _all(choice)
        if not needs:
            return frozenset()
        found |= needs
    return frozenset(found) if len(found) <= _MOST else frozenset()


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


def _all(pieces: list[str]) -> Needs:
    """The best of what stands one after the other: the set whose shortest string is longest."""
    sets: list[Needs] = []
    run = ""
    at = 0
    while at < len(pieces):
        piece = pieces[at]
        end = _closing(pieces, at) if piece.startswith("(") else at
        may_be_none = end + 1 < len(pieces) and (pieces[end + 1] in "?*" or pieces[end + 1][0] == "{")
        if end == at and piece.isascii() and piece.isalpha():
            run += "" if may_be_none else piece.lower()
            if not may_be_none:
                at += 1
                continue
        elif end > at and not piece.endswith(("=", "!")) and not may_be_none:
            sets.append(_either(pieces[at + 1 : end]))
        sets.append(frozenset((run,)) if run else frozenset())
        run = ""
        at = end + 1
    sets.append(frozenset((run,)) if run else frozenset())
    return max((one for one in sets if one), key=lambda one: (min(map(len, one)), -len(one)), default=frozenset())


def _closing(pieces: list[str], start: int) -> int:
    depth = 0
    for at in range(start, len(pieces)):
        depth += pieces[at].startswith("(") - (pieces[at] == ")")
        if not depth:
            return at
    return len(pieces)
