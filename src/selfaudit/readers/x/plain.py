"""The small files in which every value stands under a key that says what it is: driven by the table in files.toml."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from selfaudit.archive.model import Archive, Member, MemberError
from selfaudit.readers.x import times, words, ytd
from selfaudit.readers.x.ending import End, Pages, expect
from selfaudit.readers.x.files import name_of
from selfaudit.records import Audience, Author, Kind, Page, Record, Source, Visibility, utc

_SHOWN = Audience(Visibility.UNKNOWN, "X shows this part of a profile to everybody; the archive itself does not state it")
_HIDDEN = Audience(Visibility.UNKNOWN, "X does not show it on a profile; who can find you by it is not in the archive")
_HIDDEN_FIELDS = frozenset({"email", "phone", "previous-email"})
_BIRTHDAY = Audience(Visibility.UNKNOWN, "who can see it on your profile is not in the archive")
_SHOWN_FIELDS = frozenset({"name", "handle", "bio", "website", "city"})
_NOT_APPLICABLE = frozenset({Kind.SETTING, Kind.SEARCH, Kind.LOGIN})
_NONE = frozenset({"", "n/a", "none", "null", "0"})
_NOTHING = "its entries hold none of the values that are read"
_DATE = re.compile(r"(\d{4})-?(\d\d)-?(\d\d)")
_DEPTH = 30


@dataclass(frozen=True, slots=True)
class Value:
    """A value with its key, where it stands, and the object that holds it."""

    key: str
    text: str
    pointer: str
    when: float


def read(archive: Archive, member: Member, row: dict[str, Any]) -> Pages:
    """The records of a small file. `row` is its row of files.toml."""
    data = ytd.whole(member)
    values = list(_values(data, row, "", 0.0, _DEPTH))
    found = [value for value in values if _is_value(value.text)]
    told = _told_by(archive, row["same_as"]) if found and "same_as" in row else frozenset()
    fresh = [value for value in found if value.text not in told]
    if fresh:
        yield Page.of([_record(value, row, Source(archive.label, member.path, value.pointer)) for value in fresh])
    elif data and not values:
        expect(_has_known(data, frozenset(row.get("known", ())), _DEPTH))
    remark = _NOTHING if not found else row.get("remark", "") if fresh else f"the same as in {row['same_as']}.js"
    items = len(data) if isinstance(data, list) else 1
    return End(items, remark if items else "")


def _told_by(archive: Archive, name: str) -> frozenset[str]:
    """Every text in another of the archive's files, which passes them on itself."""
    texts: set[str] = set()
    for member in archive.members:
        if name_of(member) == name:
            with suppress(MemberError):
                texts.update(_texts(ytd.whole(member), _DEPTH))
    return frozenset(texts)


def _texts(data: Any, levels: int) -> Iterator[str]:
    if isinstance(data, str):
        yield data
    elif levels and isinstance(data, list | dict):
        for part in data.values() if isinstance(data, dict) else data:
            yield from _texts(part, levels - 1)


def _values(data: Any, row: dict[str, Any], pointer: str, when: float, levels: int) -> Iterator[Value]:
    """Every value under a key of the table, in the order of the file."""
    if not levels:
        return
    if isinstance(data, list):
        for index, part in enumerate(data):
            yield from _values(part, row, f"{pointer}/{index}", when, levels - 1)
    elif isinstance(data, dict):
        when = times.seconds(data.get(row.get("time", ""))) or when
        passed_over = {*row.get("without", ()), *_joined_elsewhere(data, row)}
        for key, part in data.items():
            if key in passed_over:
                continue
            if key in row["fields"] and isinstance(part, str | int) and not isinstance(part, bool):
                yield Value(key, _joined(data, key, row), f"{pointer}/{key}", when)
            elif isinstance(part, dict | list):
                yield from _values(part, row, f"{pointer}/{key}", when, levels - 1)


def _joined(data: dict[str, Any], key: str, row: dict[str, Any]) -> str:
    """The value, and what belongs to it of the same object (the lines of an address)."""
    parts = [data[key], *(data.get(other) for other in row.get("joined", {}).get(key, ()))]
    return ", ".join(str(part) for part in parts if isinstance(part, str | int) and _is_value(str(part)))


def _joined_elsewhere(data: dict[str, Any], row: dict[str, Any]) -> Iterator[str]:
    """The keys of an object whose values are told with that of another."""
    for key, others in row.get("joined", {}).items():
        if data.get(key):
            yield from others


def _has_known(data: Any, known: frozenset[str], levels: int) -> bool:
    if not levels:
        return False
    if isinstance(data, dict):
        return any(key in known for key in data) or _has_known(list(data.values()), known, levels)
    return isinstance(data, list) and any(_has_known(part, known, levels - 1) for part in data)


def _is_value(text: str) -> bool:
    return text.strip().casefold() not in _NONE


def _record(value: Value, row: dict[str, Any], source: Source) -> Record:
    kind = Kind(row["kind"])
    field = row["fields"][value.key]
    return Record(
        kind=kind,
        text=row.get("says") or _spelt(value.text, field),
        platform="x",
        when=utc(value.when),
        author=None if kind in (Kind.LOGIN, Kind.SETTING) else Author.ME,
        thread=row.get("thread", ""),
        field=field,
        audience=_audience(kind, field, row),
        source=source,
    )


def _spelt(text: str, field: str) -> str:
    """A birthday as an ISO date; all else as plain words."""
    found = _DATE.fullmatch(text) if field == "birthday" else None
    return "-".join(found.groups()) if found else words.plain(text)


def _audience(kind: Kind, field: str, row: dict[str, Any]) -> Audience:
    if "evidence" in row:
        return Audience(Visibility(row.get("audience", "unknown")), row["evidence"])
    if kind in _NOT_APPLICABLE:
        return Audience.NOT_APPLICABLE
    if kind is not Kind.PROFILE:
        return Audience.UNKNOWN
    if field in _HIDDEN_FIELDS:
        return _HIDDEN
    return _BIRTHDAY if field == "birthday" else _SHOWN if field in _SHOWN_FIELDS else Audience.UNKNOWN
