"""What a file is, by its first bytes and never by its name."""

from __future__ import annotations

import codecs
import tarfile
import zipfile
from enum import StrEnum

from selfaudit.archive.sources import AsFile, Source

_HEAD = 4096
_TAR_MAGIC = slice(257, 262)
_ARCHIVE_NAMES = (".zip", ".tar", ".tgz", ".gz", ".7z", ".rar")
_AGAIN = "Download the archive again from the platform."
_WEB_PAGE = "It is a web page, not an archive: perhaps an error page. Log in to the platform and download again."
_REPACK = "Unpack it, and scan the folder, or pack the folder as a zip."

_OTHERS: tuple[tuple[int, bytes, str], ...] = (
    (0, b"7z\xbc\xaf\x27\x1c", f"It is a 7-Zip archive, which is not read here. {_REPACK}"),
    (0, b"Rar!\x1a\x07", f"It is a RAR archive, which is not read here. {_REPACK}"),
    (0, b"BZh", f"It is packed with bzip2, which is not read here. {_REPACK}"),
    (0, b"\xfd7zXZ\0", f"It is packed with xz, which is not read here. {_REPACK}"),
    (0, b"\x28\xb5\x2f\xfd", f"It is packed with Zstandard, which is not read here. {_REPACK}"),
    (0, b"\xff\xd8\xff", f"It is a picture, not an archive. {_AGAIN}"),
    (0, b"\x89PNG\r\n\x1a\n", f"It is a picture, not an archive. {_AGAIN}"),
    (0, b"GIF8", f"It is a picture, not an archive. {_AGAIN}"),
    (8, b"WEBP", f"It is a picture, not an archive. {_AGAIN}"),
    (4, b"ftyp", f"It is a film or a picture, not an archive. {_AGAIN}"),
    (0, b"ID3", f"It is a sound recording, not an archive. {_AGAIN}"),
    (0, b"%PDF-", f"It is a PDF document, not an archive. {_AGAIN}"),
    (
        0,
        b"SQLite format 3\0",
        "It is an app's own database, not an export. Use the app's export function, and scan what it gives.",
    ),
    (0, b"\xd0\xcf\x11\xe0", f"It is an old Office document, not an archive. {_AGAIN}"),
)


class Form(StrEnum):
    """The containers that are read."""

    ZIP = "zip"
    TAR = "tar"
    GZIP = "gzip"
    SINGLE = "single"


def form_of(source: Source, name: str) -> tuple[Form | None, str]:
    """The form of a file, or `None` and why it is not read, in sentences for people. Raises OSError."""
    head = source.read_at(0, _HEAD)
    if not head:
        return None, f"It is empty (0 bytes): the download failed. {_AGAIN}"
    if head.startswith((b"PK\3\4", b"PK\5\6", b"PK\7\x08")):
        return Form.ZIP, ""
    for offset, magic, why in _OTHERS:
        if head.startswith(magic, offset):
            return None, why
    if head.startswith(b"\x1f\x8b"):
        return Form.GZIP, ""
    if head[_TAR_MAGIC] == b"ustar" or _is_old_tar(head):
        return Form.TAR, ""
    if zipfile.is_zipfile(AsFile(source)):
        return Form.ZIP, ""
    return _text_or_nothing(head, name.lower())


def _is_old_tar(head: bytes) -> bool:
    if len(head) < tarfile.BLOCKSIZE or not head.strip(b"\0"):
        return False
    try:
        tarfile.TarInfo.frombuf(head[: tarfile.BLOCKSIZE], "utf-8", "surrogateescape")
    except (tarfile.TarError, ValueError):
        return False
    return True


def _text_or_nothing(head: bytes, name: str) -> tuple[Form | None, str]:
    start = head.removeprefix(codecs.BOM_UTF8).lstrip()[:200].lower()
    if name.endswith(_ARCHIVE_NAMES):
        if start.startswith((b"<!doctype html", b"<html", b"<head", b"<?xml")):
            return None, _WEB_PAGE
        if not head.strip(b"\0"):
            return None, f"It holds nothing but zeros: the download failed. {_AGAIN}"
        return None, f"It is not an archive, although its name says so. {_AGAIN}"
    if b"\0" not in head or head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) or b"eroots" in head[:16]:
        return Form.SINGLE, ""
    return (
        None,
        "It is of a kind that is not known here. Scan the archive as the platform gave it: a zip, or the unpacked folder.",
    )
