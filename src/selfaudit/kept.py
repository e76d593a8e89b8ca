"""What is worked out of a text, kept for the next check that asks for the same, and forgotten when all have looked at it."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Any, TypeVar, cast

F = TypeVar("F", bound=Callable[..., Any])

TOGETHER = 500
"""Records that a check is asked about one after another, before the next check is asked about the same records."""

_FORGET: list[Callable[[], None]] = []


def kept(function: F) -> F:
    """Keeps what a pure function makes of a text while the checks look at it; its arguments must be hashable."""
    keeping = lru_cache(TOGETHER)(function)
    _FORGET.append(keeping.cache_clear)
    return cast("F", keeping)


def forget() -> None:
    """Lets go of everything kept: the checks have looked at these records, and texts may be long."""
    for clear in _FORGET:
        clear()
