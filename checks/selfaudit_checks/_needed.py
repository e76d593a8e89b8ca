"""The letters without which a regular expression matches nothing: looking for them costs far less than compiling it."""

from __future__ import annotations

import re

_PIECE = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|\{[^}]*\}|.", re.DOTALL)


def needed(expression: str) -> str:
    """The longest run of letters that every match holds, small; "" where none is sure. Groups are not looked into.

    >>> needed("(?:the )?cock[ -]?ups?"), needed("one|other"), needed("[a@]rse")
    ('cock', '', 'rse')
    """
    runs, run, depth = [], "", 0
    for piece in _PIECE.findall(expression):
        if piece == "|" and not depth:
            return ""
        depth += (piece == "(") - (piece == ")")
        if not depth and piece.isascii() and piece.isalpha():
            run += piece.lower()
            continue
        runs.append(run[:-1] if piece in "?*" or piece[0] == "{" else run)
        run = ""
    return max([*runs, run], key=len)
