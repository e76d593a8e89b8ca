"""Word lists that ship with the checks: `data/NAME.txt`, one phrase a line, `#` for remarks."""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files


@lru_cache(maxsize=64)
def lines(name: str) -> tuple[str, ...]:
    """The phrases of a list in its own order, as spelt there."""
    text = files("selfaudit_checks").joinpath("data", *f"{name}.txt".split("/")).read_text(encoding="utf-8")
    return tuple(line.strip() for line in text.splitlines() if line.strip() and not line.startswith("#"))


@lru_cache(maxsize=64)
def phrases(name: str) -> frozenset[str]:
    """The phrases of a list in small letters."""
    return frozenset(line.casefold() for line in lines(name))


@lru_cache(maxsize=64)
def either(name: str) -> str:
    """The pieces of `data/patterns/NAME.txt` as one group of a regular expression, in their order."""
    return f"(?:{'|'.join(lines(f'patterns/{name}'))})"
