"""What the phrases of a check find by themselves: weighed words are for the other texts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cache
from importlib import import_module
from typing import Any

from benchmarks.quality.measure import owner
from benchmarks.weights.texts import Text
from selfaudit import Owner, Record
from selfaudit_checks._people_hostile import listed_words

_known: dict[tuple[int, str], bool] = {}


def has_phrases(text: Text, check: str) -> bool:
    """Whether the phrases find the text."""
    key = id(text), check
    if key not in _known:
        _known[key] = bool(_search(check)(replace(text.record, account=_account(check)), _owner()))
    return _known[key]


def _account(check: str) -> str:
    return "official" if check in {"commercial-promotion", "political-campaigning"} else "personal"


@cache
def _owner() -> Owner:
    return owner()


@cache
def _search(check: str) -> Callable[[Record, Owner], Any]:
    if check == "hostile":
        return lambda record, _owner: (listed_words(record) or ("",))[0] in {"threat", "insult"}
    module = import_module(f"selfaudit_checks.{check.replace('-', '_')}")
    return lambda record, who: list(module.phrases_in(record, who))
