"""Tells the sentences that Messenger writes into a chat by itself from words that somebody wrote."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Collection, Iterator, Sequence
from functools import cache
from importlib.resources import files

from selfaudit.records import repair

_FEW_NAMES = 8
"""Up to so many senders, searching the joined text for each is cheaper than looking at every row."""
_BEGINNINGS = ("\0You ", "\0Reacted ", "\0The ", "\0This poll", "\0Say hi", "\0Messages and calls")


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    table = tomllib.loads(files(__package__).joinpath("noise.toml").read_text("utf-8"))
    after_sender, whole = ("|".join(f"(?:{part})" for part in table[name]) for name in ("after_sender", "whole"))
    return re.compile(after_sender, re.DOTALL), re.compile(whole, re.DOTALL)


def is_sentence(text: str, sender: str) -> bool:
    """Whether a text (as the file spells it) from this sender is a sentence of the program's own."""
    after_sender, whole = _patterns()
    plain = repair(text).strip()
    for opening in (repair(sender), "You"):
        if opening and plain.startswith(opening + " ") and after_sender.fullmatch(plain[len(opening) + 1 :]):
            return True
    return whole.fullmatch(plain) is not None


def rows(texts: Sequence[str], senders: Sequence[str], names: Collection[str]) -> list[int]:
    """The rows that hold such a sentence.

    All texts are searched as one for the few beginnings that such a sentence has; only rows that begin so are looked at.
    """
    joined = "\0" + "\0".join(texts) + "\0"
    if joined.count("\0") != len(texts) + 1:
        texts = [text.replace("\0", " ") for text in texts]
        joined = "\0" + "\0".join(texts) + "\0"
    few = len(names) <= _FEW_NAMES
    beginnings = [*_BEGINNINGS, *(f"\0{name} " for name in names if name)] if few else _BEGINNINGS
    candidates = set(_rows_at(joined, sorted(at for beginning in beginnings for at in _found(joined, beginning))))
    if not few:
        candidates.update(row for row, text in enumerate(texts) if senders[row] and text.startswith(senders[row]))
    return [row for row in sorted(candidates) if is_sentence(texts[row], senders[row])]


def _found(text: str, part: str) -> Iterator[int]:
    at = text.find(part)
    while at >= 0:
        yield at
        at = text.find(part, at + 1)


def _rows_at(joined: str, starts: Sequence[int]) -> Iterator[int]:
    row, last = -1, 0
    for start in starts:
        row += joined.count("\0", last, start + 1)
        last = start + 1
        yield row
