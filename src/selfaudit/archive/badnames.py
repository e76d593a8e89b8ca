"""Zips that call a name UTF-8 which is not: the standard library refuses the whole zip for it; here only the name suffers."""

from __future__ import annotations

import zipfile

from selfaudit.archive.sources import AsFile, Source

_ENTRY = b"PK\1\2"
_ENTRY_SIZE = 46
_UTF_8_BIT = 0x08


class Unflagged(AsFile):
    """A zip whose directory says of no name that it is UTF-8, so that every name can be decoded, if wrongly."""

    def read(self, count: int | None = -1) -> bytes:
        """The next bytes; in a directory that is read in one go, without the flag. Raises OSError."""
        data = super().read(count)
        return _without_flags(data) if data.startswith(_ENTRY) and len(data) >= _ENTRY_SIZE else data


def directory_of(source: Source, longest: int) -> tuple[list[zipfile.ZipInfo], int]:
    """The entries, and where the directory begins; a byte of a name that is no UTF-8 becomes U+FFFD.

    Raises what `zipfile` raises for a broken zip.
    """
    try:
        with zipfile.ZipFile(AsFile(source, longest)) as archive:
            return archive.infolist(), archive.start_dir
    except UnicodeDecodeError:
        with zipfile.ZipFile(Unflagged(source, longest)) as archive:
            infos = archive.infolist()
            for info in infos:
                info.filename = info.filename.encode("cp437").decode("utf-8", "replace")
            return infos, archive.start_dir


def _without_flags(directory: bytes) -> bytes:
    data = bytearray(directory)
    at = 0
    while data[at : at + 4] == _ENTRY and at + _ENTRY_SIZE <= len(data):
        data[at + 9] &= ~_UTF_8_BIT & 0xFF
        at += _ENTRY_SIZE + sum(int.from_bytes(data[at + field : at + field + 2], "little") for field in (28, 30, 32))
    return bytes(data)
