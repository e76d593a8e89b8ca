"""Unwrapping a data file: "window.YTD.tweets.part0 = [ … ]" is everything after the first "=", big ones in bounded pieces.

The wrapper is never taken off by lines: an empty file is one line, and a file of 2021 begins its first item on the first.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, TypeVar

import msgspec

from selfaudit.archive.decode import loads
from selfaudit.archive.jsonpieces import pieces
from selfaudit.archive.model import Member, MemberError
from selfaudit.readers.shaping import shaped
from selfaudit.records import Status

T = TypeVar("T")


def after_first_equals(raw: bytes) -> bytes:
    """The JSON of a data file."""
    head, found, _rest = raw[:400].partition(b"=")
    if found and b"{" not in head and b"[" not in head:
        raw = raw[len(head) + 1 :]
    return raw.strip().rstrip(b";").rstrip()


def whole(member: Member) -> Any:
    """A small file as plain values. Raises MemberError."""
    body = after_first_equals(member.read())
    return loads(body)[0] if body else []


def batches(member: Member, row: type[T]) -> Iterator[tuple[int, Sequence[T]]]:
    """The items of a file in batches, each with the number of its first item; no more than one batch is in memory.

    Raises MemberError, after the batches before the break; also at the end for single items that had to be left out.
    """
    first = 0
    notes: list[str] = []
    for piece in pieces(member) if member.size else ():
        items, note = _typed(piece, row)
        if items:
            yield first, items
        first += len(items)
        if note:
            notes.append(note)
    if notes:
        raise MemberError(Status.PARTLY_READ, notes[0])


def _typed(body: bytes, row: type[T]) -> tuple[list[T], str]:
    """Items of the known shape, and what is wrong with them. Where the fast way fails each is read on its own.

    An odd part of an item is left at its default, and an odd item is replaced by an empty one, so that the numbers of the
    others stay right.
    """
    try:
        return msgspec.json.decode(body, type=list[row]), ""  # type: ignore[valid-type]
    except (msgspec.DecodeError, UnicodeError, RecursionError):
        value, note = loads(body)
    items: list[T] = []
    odd = 0
    for item in value if isinstance(value, list) else [value]:
        try:
            items.append(msgspec.convert(item, row))
        except msgspec.ValidationError:
            odd += 1
            fitting = shaped(row, item)
            items.append(row() if fitting is msgspec.UNSET else fitting)
    notes = [note] if note else []
    if odd:
        notes.append(f"entries that are not wholly in the layout that is known, and whose odd parts were left out: {odd}")
    return items, "; ".join(notes)
