"""Tells the sentences that Messenger writes into a chat by itself from words that somebody wrote."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from functools import cache
from importlib.resources import files

import tomli

from selfaudit.mojibake import repair

_FEW_NAMES = 16
"""Up to so many senders, one look for all their names is cheaper than a look for each message's own sender."""
_BEGINNINGS = ("You ", "Reacted ", "The ", "This poll", "Say hi", "Messages and calls")


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    table = tomli.loads(files(__package__).joinpath("noise.toml").read_text("utf-8"))
    return {name: re.compile("|".join(f"(?:{part})" for part in parts), re.DOTALL) for name, parts in table.items()}


def is_sentence(text: str, sender: str) -> bool:
    """Whether a text (as the file spells it) from this sender is a sentence of the program's own."""
    if not text.startswith((*_BEGINNINGS, sender or "You ")):
        return False
    plain = repair(text).strip()
    for opening, name in ((repair(sender), "after_sender"), ("You", "after_you")):
        if opening and plain.startswith(opening + " ") and _patterns()[name].fullmatch(plain[len(opening) + 1 :]):
            return True
    return _patterns()["whole"].fullmatch(plain) is not None


def rows(texts: Sequence[str], senders: Sequence[str], names: Collection[str]) -> list[int]:
    """The rows that hold such a sentence. Only rows that begin as such a sentence can begin are looked at more closely."""
    if len(names) <= _FEW_NAMES:
        beginnings = (*_BEGINNINGS, *filter(None, names))
        candidates = [row for row, text in enumerate(texts) if text.startswith(beginnings)]
    else:
        pairs = zip(texts, senders, strict=True)
        candidates = [row for row, (text, sender) in enumerate(pairs) if text.startswith((sender or "You ", *_BEGINNINGS))]
    return [row for row in candidates if is_sentence(texts[row], senders[row])]
