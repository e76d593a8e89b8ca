"""JSON files as values, whole or in pieces, with every text repaired."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from selfaudit.archive.decode import loads
from selfaudit.archive.jsonpieces import outline
from selfaudit.archive.model import Member
from selfaudit.mojibake import repair
from selfaudit.readers import meta
from selfaudit.readers.instagram import files

LARGEST = 8 << 20
"""Files that are read whole are read up to here."""


def load(member: Member) -> Any:
    """The value of a small file, as it is spelled there. Raises MemberError."""
    return loads(member.read(LARGEST + 1))[0] if member.size else None


def lists(member: Member) -> Iterator[tuple[str, int, list[Any]]]:
    """The lists of a file in pieces: the key that each stands under, the place of its first element, its elements, repaired.

    A bare list has the key "". An object without a known key is the only element of a bare list (a single post) and
    has the place -1. Raises MemberError, after what stands before a break.
    """
    alone: dict[str, Any] = {}
    counts: dict[str, int] = {}
    for key, value in outline(member, files.known_keys()):
        found = meta.mend(loads(value)[0])
        if key and files.by_key(repair(key)) is None:
            alone[repair(key)] = found
            continue
        items = meta.listed(found)
        yield key, counts.get(key, 0), items
        counts[key] = counts.get(key, 0) + len(items)
    if not counts and alone:
        yield "", -1, [alone]
