"""Where a picture was taken, from its header only: the picture itself is never decoded, and a broken one is only counted."""

from __future__ import annotations

import io
import math
import re
import warnings
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

from selfaudit.archive.model import Archive, Member, MemberError
from selfaudit.records import Author, FileRead, Kind, Media, Page, Place, Record, Source, Status

SUFFIXES = (".jpg", ".jpeg", ".png", ".webp", ".gif", ".tif", ".tiff", ".heic", ".heif", ".avif", ".bmp")
"""Endings of picture files, in lower case."""

HEAD = 256 << 10
"""Bytes that are looked at: cameras and telephones write the position before the picture."""

_SIGNS = (b"Exif", b"eXIf", b"II*\0", b"MM\0*")
"""A header without any of these holds no EXIF block."""
_GPS_TAGS = (b"\x88\x25", b"\x25\x88")
"""Tag 0x8825, the pointer to the block of positions, in either order of bytes."""
_GPS, _EXIF = 0x8825, 0x8769
_MAKE, _MODEL, _TAKEN = 0x010F, 0x0110, 0x9003
_HEIC_EXIF = re.compile(rb"Exif\0\0(?:II\*\0|MM\0\*)")
_HEIC = (b"heic", b"heix", b"mif1", b"msf1", b"hevc", b"avif")

Position = tuple[float, float, datetime | None, str]


class UnreadableHeaderError(Exception):
    """The header of a picture may say where it was taken, and cannot be read."""


def position(member: Member) -> Position | None:
    """Latitude, longitude, when and with what it was taken; `None` where the header holds no position.

    The time is the camera's own clock, which has no zone: it is given as if it were UTC. Raises MemberError,
    UnreadableHeaderError.
    """
    return position_in(member.read(HEAD))


def position_in(head: bytes) -> Position | None:
    """The same for the first bytes of a picture file. Raises UnreadableHeaderError."""
    if not any(tag in head for tag in _GPS_TAGS) or not any(sign in head for sign in _SIGNS):
        return None
    try:
        with warnings.catch_warnings():
            # One odd tag is only a warning, and says nothing of the others.
            warnings.simplefilter("ignore")
            return _position(_exif(head))
    except Exception as error:
        # A picture's header may be broken in any way.
        raise UnreadableHeaderError from error


def _position(exif: Any) -> Position | None:
    place = _degrees(exif.get_ifd(_GPS))
    if place is None:
        return None
    camera = " ".join(filter(None, (_text(exif.get(_MAKE)), _text(exif.get(_MODEL)))))
    return (*place, _taken(exif.get_ifd(_EXIF).get(_TAKEN)), camera)


def _exif(head: bytes) -> Any:
    # 30 ms, needed only where a position is likely.
    from PIL import Image, JpegImagePlugin, PngImagePlugin, TiffImagePlugin, WebPImagePlugin  # noqa: PLC0415

    if _is_heic(head):
        # The block is found by its own mark; the picture around it has no decoder here.
        block = _HEIC_EXIF.search(head)
        exif = Image.Exif()
        exif.load(head[block.start() :] if block else b"")
        return exif
    # Not `Image.open`, which refuses large pictures lest they be decoded. WebP alone makes room for its pixels at once,
    # and refuses them by itself.
    kinds: dict[bytes, Any] = {
        b"\xff\xd8": JpegImagePlugin.JpegImageFile,
        b"\x89P": PngImagePlugin.PngImageFile,
        b"RI": WebPImagePlugin.WebPImageFile,
        b"II": TiffImagePlugin.TiffImageFile,
        b"MM": TiffImagePlugin.TiffImageFile,
    }
    kind = kinds.get(head[:2])
    if kind is None:
        return Image.Exif()
    with kind(io.BytesIO(head)) as image:
        return image.getexif()


def _is_heic(head: bytes) -> bool:
    return head[4:8] == b"ftyp" and head[8:12] in _HEIC


def _degrees(gps: Any) -> tuple[float, float] | None:
    north, east = _angle(gps.get(2), gps.get(1), "S"), _angle(gps.get(4), gps.get(3), "W")
    if north is None or east is None or (north, east) == (0.0, 0.0) or abs(north) > 90 or abs(east) > 180:
        return None
    return north, east


def _angle(parts: Any, reference: Any, negative: str) -> float | None:
    if parts is None or len(parts) != 3:
        return None
    degrees, minutes, seconds = (float(part) for part in parts)
    angle = degrees + minutes / 60 + seconds / 3600
    if not math.isfinite(angle):
        return None
    return round(-angle if _text(reference).upper().startswith(negative) else angle, 7)


def _text(value: Any) -> str:
    if isinstance(value, bytes):
        value = value.decode("ascii", "replace")
    return value.strip("\0 ") if isinstance(value, str) else ""


def _taken(value: Any) -> datetime | None:
    try:
        return datetime.strptime(_text(value), "%Y:%m:%d %H:%M:%S").replace(tzinfo=UTC)
    except ValueError:
        return None


def read(archive: Archive, member: Member, platform: str, slot: str) -> Iterator[Page | FileRead]:
    """A picture file of an export: a PHOTO record where its header holds a position, and its row in the ledger."""
    try:
        head = member.read(HEAD)
    except MemberError as error:
        yield FileRead(member.path, error.status, 0, error.reason, slot)
        return
    try:
        found = position_in(head)
    except UnreadableHeaderError:
        reason = "the header of the picture could not be read: it may say where it was taken"
        yield FileRead(member.path, Status.PARTLY_READ, 0, reason, slot)
        return
    if found is None:
        if _is_heic(head) and b"Exif" in head and len(head) == HEAD and not _HEIC_EXIF.search(head):
            reason = "a HEIC picture that says where it was taken further back than is looked"
            yield FileRead(member.path, Status.PARTLY_READ, 0, reason, slot)
        else:
            yield FileRead(member.path, Status.READ, 0, "", slot)
        return
    latitude, longitude, taken, camera = found
    yield Page.of(
        [
            Record(
                Kind.PHOTO,
                "",
                platform,
                taken,
                Author.ME if "/messages/" not in f"/{member.key}" else None,
                field="file",
                place=Place(latitude=latitude, longitude=longitude),
                media=Media(member.path, "", taken, camera, "file"),
                source=Source(archive.label, member.path),
            )
        ]
    )
    yield FileRead(member.path, Status.READ, 1, "", slot)
