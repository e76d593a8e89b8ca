"""How two given names go together: the same, a short form, one spelling slip apart, or only the initial.

The table of short forms is the package `nicknames` (American) with our own British one on top. Of the American pairs those are
left out that are two names in a British class ("Alice" and "Elsie").
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import NamedTuple

from selfaudit.people.wordlists import data_lines, word_list

NICKNAME, SPELLING, INITIAL = "nickname", "spelling", "initial"

_SHORTEST_WITH_A_SLIP = 5
_SHORTEST_FORM = 3


class _Table(NamedTuple):
    together: frozenset[tuple[str, str]]
    """Pairs, each in alphabetical order."""
    known: frozenset[str]
    """Names that stand for themselves: two of them one letter apart are two names, not a slip."""


def pair(one: str, other: str) -> tuple[str, str]:
    """Two names as a key that does not mind the order."""
    return (one, other) if one <= other else (other, one)


@cache
def _table() -> _Table:
    from nicknames import name_triplets  # noqa: PLC0415 - read only when two given names differ

    common = word_list("common_given_names")
    american = {pair(formal.lower(), short.lower()) for formal, _, short in name_triplets()}
    together = {names for names in american if not common.issuperset(names)}
    for line in data_lines("given_names"):
        spellings, _, short_forms = (part.split() for part in line.partition(":"))
        both = {pair(one, other) for one in spellings for other in (*spellings, *short_forms) if one != other}
        short = {pair(one, other) for one in short_forms for other in short_forms if one != other}
        together |= both | {names for names in short if not common.issuperset(names)}
    different = {pair(*line.split()) for line in data_lines("different_names")}
    known = {name for both in together | different for name in both} | common
    return _Table(frozenset(together - different), frozenset(known))


@lru_cache(maxsize=1 << 16)
def relation(one: str, other: str) -> str:
    """How two folded given names agree: "full", "nickname", "spelling", "initial", or "" for not at all.

    >>> relation("jo", "joanna"), relation("louis", "louise"), relation("agnieszka", "agnieska"), relation("j", "jo")
    ('nickname', '', 'spelling', 'initial')
    """
    if one == other:
        return "full"
    if len(one) == 1 or len(other) == 1:
        return INITIAL if one[:1] == other[:1] else ""
    table = _table()
    if pair(one, other) in table.together:
        return NICKNAME
    short, long = sorted((one, other), key=len)
    if len(short) >= _SHORTEST_FORM and len(long) - len(short) > 1 and long.startswith(short) and short not in table.known:
        return NICKNAME
    if len(short) < _SHORTEST_WITH_A_SLIP or (one in table.known and other in table.known):
        return ""
    # Names that differ in their ending only are mostly a boy's and a girl's ("Angelo", "Angela").
    return SPELLING if one[0] == other[0] and one_slip(one, other) and not long.startswith(short[:-1]) else ""


def forms(name: str) -> frozenset[str]:
    """All names that go with a folded given name by the table, itself included."""
    return _forms().get(name, frozenset()) | {name}


@cache
def _forms() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for one, other in _table().together:
        found.setdefault(one, set()).add(other)
        found.setdefault(other, set()).add(one)
    return {name: frozenset(others) for name, others in found.items()}


def one_slip(one: str, other: str) -> bool:
    """True where one letter was left out, added, changed, or two neighbours changed places.

    >>> one_slip("wojcik", "wojick"), one_slip("thompson", "thomson"), one_slip("marsh", "march"), one_slip("marsh", "walsh")
    (True, True, True, False)
    """
    if one == other or abs(len(one) - len(other)) > 1:
        return False
    start = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    left, right = one[start:], other[start:]
    if len(left) != len(right):
        return left[1:] == right if len(left) > len(right) else left == right[1:]
    return left[1:] == right[1:] or (left[1::-1] == right[:2] and left[2:] == right[2:])
