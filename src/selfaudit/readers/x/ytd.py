"""Unwrapping a data file: "window.YTD.tweets.part0 = [ … ]" is everything after the first "=", read in pieces of bounded size.

The wrapper is never taken off by lines: an empty file is one line, and a file of 2021 begins its first item on the first.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, TypeVar

import msgspec

from selfaudit.archive.decode import loads
from selfaudit.archive.model import Member

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
    """The items of a file in batches, each with the number of its first item. Raises MemberError."""
    body = after_first_equals(member.read())
    items = _typed(body, row) if body else []
    if items:
        yield 0, items


def _typed(body: bytes, row: type[T]) -> list[T]:
    """Items of the known shape. Where the fast way fails, each on its own: one odd item costs only itself."""
    try:
        return msgspec.json.decode(body, type=list[row])  # type: ignore[valid-type]
    except (msgspec.DecodeError, UnicodeError, RecursionError):
        value, _note = loads(body)
    return [_converted(item, row) for item in (value if isinstance(value, list) else [value])]


def _converted(item: Any, row: type[T]) -> T:
    """An item of the known shape; an empty one in the place of an odd one, so that the numbers of the others stay right."""
    try:
        return msgspec.convert(item, row)
    except msgspec.ValidationError:
        return row()
