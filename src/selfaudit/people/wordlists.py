"""The word lists of this room: plain text files in `data/`, one entry a line."""

from __future__ import annotations

from functools import cache
from pathlib import Path


def data_lines(name: str) -> list[str]:
    """The lines of a word list, without comments and blank lines."""
    text = (Path(__file__).parent / "data" / f"{name}.txt").read_text("utf-8")
    return [line.strip() for line in text.splitlines() if line.strip() and not line.startswith("#")]


@cache
def word_list(name: str) -> frozenset[str]:
    """The entries of a word list as a set."""
    return frozenset(data_lines(name))
