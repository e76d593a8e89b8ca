"""JSON bytes as typed lists: strictly where the file is as expected, leniently where it is not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

import msgspec
from msgspec import Raw, Struct

from selfaudit.archive.decode import loads
from selfaudit.readers import meta, shaping
from selfaudit.readers.facebook.shapes import Message, SealedMessage, SealedThread, Thread

_FIRST_LOOK, _LONG_LOOK = 1 << 12, 1 << 16
"""Bytes at the beginning of a thread file: its list of people comes first, which is short save for large groups."""
_BOM = b"\xef\xbb\xbf"
_REFUSED = (msgspec.DecodeError, RecursionError, UnicodeError, ValueError)


@dataclass(frozen=True, slots=True)
class Found:
    """A list out of a file, where it stands, and a note for the ledger where not all was well."""

    items: list[Any]
    pointer: str = ""
    note: str = ""
    odd: int = 0
    """Items that are not even objects, and were left out."""


def thread(data: bytes) -> tuple[Thread | SealedThread, str]:
    """A thread file, and a note for the ledger. Raises MemberError, OtherShape."""
    kind = SealedThread if _is_sealed(data) else Thread
    try:
        return _decoder(kind).decode(data.removeprefix(_BOM)), ""
    except _REFUSED:
        return _lenient_thread(data, kind)


def _is_sealed(data: bytes) -> bool:
    """Encrypted chats spell their keys in another way; the first message of the usual kind tells, or what stands before it."""
    if data.find(b'"sender_name"', 0, _FIRST_LOOK) >= 0:
        return False
    return any(data.find(key, 0, _LONG_LOOK) >= 0 for key in (b'"senderName"', b'"threadName"'))


def _lenient_thread(data: bytes, kind: type[Thread | SealedThread]) -> tuple[Thread | SealedThread, str]:
    value, note = value_of(data)
    found = shaping.shaped(kind, value)
    if found is msgspec.UNSET or found.messages is None:
        raise meta.OtherShape
    return found, note


def typed_list(data: bytes, kind: type[Struct], keys: Sequence[str]) -> Found:
    """The list of a file: the whole of it, or what stands under one of the keys. Raises MemberError, OtherShape."""
    try:
        return _strict_list(data.removeprefix(_BOM), kind, keys)
    except _REFUSED:
        value, note = value_of(data)
    pointer, items = meta.under(value, *keys)
    shaped = [shaping.shaped(kind, item) for item in items]
    kept = [item for item in shaped if item is not msgspec.UNSET]
    return Found(kept, pointer, note, len(items) - len(kept))


def _strict_list(data: bytes, kind: type[Struct], keys: Sequence[str]) -> Found:
    if data[:64].lstrip()[:1] == b"[":
        return Found(_decoder(list[kind]).decode(data))  # type: ignore[valid-type]
    parts = _decoder(dict[str, Raw]).decode(data)
    key = next((key for key in keys if key in parts), None)
    if key is None:
        if parts:
            raise ValueError(key)
        return Found([])
    return Found(_decoder(list[kind]).decode(parts[key]), f"/{meta.escaped(key)}")  # type: ignore[valid-type]


@cache
def _decoder(kind: Any) -> msgspec.json.Decoder[Any]:
    return msgspec.json.Decoder(kind)


def typed(data: bytes, kind: type[Struct]) -> tuple[Any, str]:
    """A file that is one object (an album), and a note for the ledger. Raises MemberError, OtherShape."""
    try:
        return _decoder(kind).decode(data.removeprefix(_BOM)), ""
    except _REFUSED:
        value, note = value_of(data)
    found = shaping.shaped(kind, value)
    if found is msgspec.UNSET:
        raise meta.OtherShape
    return found, note


def messages(piece: bytes, header: dict[str, Any]) -> Thread | SealedThread:
    """A piece of a thread's messages together with what else the file says. Raises MemberError."""
    sealed = "threadName" in header
    found = typed_list(piece, SealedMessage if sealed else Message, ())
    thread: Thread | SealedThread = shaping.shaped(SealedThread if sealed else Thread, header)
    thread.messages = found.items
    return thread


def value_of(data: bytes) -> tuple[Any, str]:
    """The untyped value of a file and a note for the ledger. Raises MemberError."""
    return loads(data)
