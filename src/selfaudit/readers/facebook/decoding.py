"""JSON bytes as typed lists: strictly where the file is as expected, leniently where it is not, and what can be saved of a broken file."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

import msgspec
from msgspec import Raw, Struct

from selfaudit.archive.decode import loads, too_deep
from selfaudit.archive.model import MemberError
from selfaudit.readers import meta
from selfaudit.readers.facebook.shapes import SealedThread, Thread
from selfaudit.records import Status

_BOM = b"\xef\xbb\xbf"
_REFUSED = (msgspec.DecodeError, RecursionError, UnicodeError, ValueError)
_CUT = "broken off or damaged: what stands before the damage was read"


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
    kind = SealedThread if data.find(b'"senderName"', 0, 1 << 16) >= 0 or data.find(b'"threadName"', 0, 1 << 16) >= 0 else Thread
    try:
        return _decoder(kind).decode(data.removeprefix(_BOM)), ""
    except _REFUSED:
        return _lenient_thread(data, kind)


def _lenient_thread(data: bytes, kind: type[Thread | SealedThread]) -> tuple[Thread | SealedThread, str]:
    value, note = value_of(data, ("messages",))
    found = meta.shaped(kind, value)
    if found is msgspec.UNSET or found.messages is None:
        raise meta.OtherShape
    return found, note


def typed_list(data: bytes, kind: type[Struct], keys: Sequence[str]) -> Found:
    """The list of a file: the whole of it, or what stands under one of the keys. Raises MemberError, OtherShape."""
    try:
        return _strict_list(data.removeprefix(_BOM), kind, keys)
    except _REFUSED:
        value, note = value_of(data, keys)
    pointer, items = meta.under(value, *keys)
    shaped = [meta.shaped(kind, item) for item in items]
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


def typed(data: bytes, kind: type[Struct], keys: Sequence[str]) -> tuple[Any, str]:
    """A file that is one object (an album), and a note for the ledger. Raises MemberError, OtherShape."""
    try:
        return _decoder(kind).decode(data.removeprefix(_BOM)), ""
    except _REFUSED:
        value, note = value_of(data, keys)
    found = meta.shaped(kind, value)
    if found is msgspec.UNSET:
        raise meta.OtherShape
    return found, note


def value_of(data: bytes, keys: Sequence[str] = ()) -> tuple[Any, str]:
    """The untyped value of a file and a note; of a broken file what stands before the damage. Raises MemberError."""
    try:
        return loads(data)
    except MemberError as error:
        if error.status is not Status.UNREADABLE or too_deep(data):
            raise
        saved = _saved(data, keys)
        if saved is None:
            raise
        return saved, _CUT


def _saved(data: bytes, keys: Sequence[str]) -> Any:
    """The whole items of the file's list that stand before the damage; None where there is not even one."""
    text = data.removeprefix(_BOM).decode("utf-8", "replace")
    names = "|".join(map(re.escape, keys))
    start = re.match(r"\s*\[", text) or (re.search(rf'"({names})"\s*:\s*\[', text) if names else None)
    if start is None:
        return None
    items = list(_items(text, start.end()))
    if not items:
        return None
    return {**_before(text[: start.start()]), start[1]: items} if start.re.groups else items


def _items(text: str, at: int) -> Iterator[Any]:
    decoder = json.JSONDecoder(strict=False)
    skip = re.compile(r"[\s,]*")
    while True:
        gap = skip.match(text, at)
        at = gap.end() if gap else at
        try:
            item, at = decoder.raw_decode(text, at)
        except (ValueError, RecursionError):
            return
        yield item


def _before(text: str) -> dict[str, Any]:
    """The object's members that stand before its list (a thread's participants)."""
    try:
        found = json.loads(text.rstrip().rstrip(",") + "}")
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}
