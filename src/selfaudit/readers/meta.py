"""What the JSON exports of Facebook, Instagram and Threads share: spelling, times, lists, media blocks.

Facts: every UTF-8 byte of a text is written as one character of its own, in values and in keys; a list with one item may be a
bare object; times are seconds, milliseconds or ISO texts, 0 for unknown.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import msgspec

from selfaudit.mojibake import repair
from selfaudit.records import Kind, Media, Page, Place, Record, utc

_NOTHING = frozenset({"", "n/a", "none", "null", "undefined"})
_FIRST_MILLISECONDS = 100_000_000_000
"""As seconds this is the year 5138, as milliseconds 1973: larger numbers are milliseconds."""
LATEST = 1e18
"""No number of an export that means a time is as large; Python's whole numbers can be larger than any float."""
_ITEM = frozenset({"timestamp", "creation_timestamp", "start_timestamp", "uri"})
_EARLIEST = -2_208_988_800
"""1 January 1900. Exports write times of the year 0 for pictures whose camera had no clock."""


class OtherShape(Exception):  # noqa: N818 - says what was met, not that the program erred
    """A file that is known by its path or key does not hold what such a file holds: its layout has changed."""


def mend(value: Any) -> Any:
    """The same JSON value with every text repaired, string by string, keys too."""
    if isinstance(value, list):
        return [part if _is_ascii(part) else _mended(part) for part in value]
    return _mended(value)


def _mended(value: Any) -> Any:
    if isinstance(value, str):
        return repair(value)
    if isinstance(value, list):
        return [_mended(part) for part in value]
    if isinstance(value, dict):
        return {repair(key): _mended(part) for key, part in value.items()}
    return value


def _is_ascii(value: Any) -> bool:
    """Whether there is nothing to repair, as in most entries: writing one out is quicker than going through it."""
    try:
        return msgspec.json.encode(value).isascii()
    except (msgspec.MsgspecError, ValueError, OverflowError, RecursionError):
        return False


def word(value: Any) -> str:
    """A text without the blanks around it; "" for what is no text and for what exports write for "none"."""
    if not isinstance(value, str):
        return ""
    text = value.strip()
    return "" if text.lower() in _NOTHING else text


def seconds(value: Any) -> float:
    """Unix seconds from seconds, milliseconds, either as text, or an ISO text (UTC where it has no zone); 0.0 for unknown."""
    if isinstance(value, bool) or value is None:
        return 0.0
    if isinstance(value, str):
        return _seconds_of_text(value.strip())
    if not isinstance(value, int | float) or not -LATEST < value < LATEST:
        return 0.0  # A NaN, too, is not less than anything.
    number = value / 1000 if abs(value) >= _FIRST_MILLISECONDS else float(value)
    return number if number > _EARLIEST else 0.0


def _seconds_of_text(text: str) -> float:
    try:
        return seconds(float(text)) if text else 0.0
    except ValueError:
        pass
    try:
        when = datetime.fromisoformat(text)
    except ValueError:
        return 0.0
    try:
        return (when if when.tzinfo else when.replace(tzinfo=UTC)).timestamp()
    except OverflowError:
        return 0.0


def column(times: list[float]) -> list[float]:
    """A column of times as `seconds` would give them; only looked at one by one where one of them is out of the ordinary."""
    if times and min(times) > _EARLIEST and max(times) < _FIRST_MILLISECONDS:
        return times
    return list(map(seconds, times))


def moment(value: Any) -> datetime | None:
    """`seconds` as a UTC time, `None` for unknown."""
    return utc(seconds(value))


def listed(value: Any) -> list[Any]:
    """A list as it is; a single object or text as a list of one; nothing as none."""
    if isinstance(value, list):
        return value
    return [] if value is None or value in ("", {}) else [value]


def under(data: Any, *keys: str) -> tuple[str, list[Any]]:
    """The list under the first of the keys that is there, and its JSON pointer; the whole of it where `data` is a list.

    Further keys of an object that itself holds one list (`{"activity_log_data": []}`) are looked through.
    Raises OtherShape where none of the keys is there and the file is not simply empty.
    """
    if isinstance(data, list):
        return "", data
    if not isinstance(data, dict):
        raise OtherShape
    for key in keys:
        if key in data:
            return _within(data[key], f"/{escaped(key)}")
    if data and is_item(data):
        return "", [data]
    if data:
        raise OtherShape
    return "", []


def is_item(data: dict[str, Any]) -> bool:
    """Whether an object is one entry that stands without the list around it, as files with a single entry have it."""
    return not _ITEM.isdisjoint(data)


def _within(value: Any, pointer: str) -> tuple[str, list[Any]]:
    if isinstance(value, dict) and len(value) == 1:
        key, only = next(iter(value.items()))
        if isinstance(only, list):
            return f"{pointer}/{escaped(key)}", only
    return pointer, listed(value)


def escaped(key: str) -> str:
    """A key as a step of a JSON pointer (RFC 6901)."""
    return key.replace("~", "~0").replace("/", "~1")


@dataclass(frozen=True, slots=True)
class Taken:
    """What an export says of a picture besides its caption."""

    taken: datetime | None = None
    camera: str = ""
    place: Place | None = None


_NO_FACTS = Taken()
_FACTS = frozenset({"taken_timestamp", "camera_make", "camera_model", "latitude", "longitude"})


def taken(metadata: Any) -> Taken:
    """The `media_metadata` block: `photo_metadata` or `video_metadata`, fields in `exif_data[]` or (until 2020) directly."""
    found = _NO_FACTS
    for block in metadata.values() if isinstance(metadata, dict) else ():
        if not isinstance(block, dict):
            continue
        for fields in (block, *listed(block.get("exif_data"))):
            # Most blocks hold nothing but the address of the computer that sent the picture.
            if isinstance(fields, dict) and not _FACTS.isdisjoint(fields):
                found = _with(found, fields)
    return found


def _with(known: Taken, fields: dict[str, Any]) -> Taken:
    camera = " ".join(filter(None, (word(fields.get("camera_make")), word(fields.get("camera_model")))))
    return Taken(
        known.taken or moment(fields.get("taken_timestamp")),
        known.camera or camera,
        known.place or position(fields.get("latitude"), fields.get("longitude")),
    )


def media(uri: str, album: str, facts: Taken) -> Media:
    """The Media of a record."""
    return Media(uri, album, facts.taken, facts.camera, "export" if facts.place else "")


def position(latitude: Any, longitude: Any, name: str = "", address: str = "") -> Place | None:
    """A place with a position where both are numbers on the globe and not 0, 0; a place by name only; or none."""
    try:
        north, east = float(latitude), float(longitude)
    except (TypeError, ValueError, OverflowError):
        north = east = 0.0
    if abs(north) <= 90 and abs(east) <= 180 and (north, east) != (0.0, 0.0):  # false for NaN too
        return Place(name, address, north, east)
    return Place(name, address) if name or address else None


def batches(records: Iterable[Record]) -> Iterator[Page]:
    """Pages of records that are made already, one for each kind, in order of the kinds' first appearance."""
    by_kind: dict[Kind, list[Record]] = {}
    for record in records:
        by_kind.setdefault(record.kind, []).append(record)
    for kind_records in by_kind.values():
        yield Page.of(kind_records)
