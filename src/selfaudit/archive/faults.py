"""What broken input can raise, turned into the two errors of this room."""

from __future__ import annotations

import lzma
import struct
import tarfile
import zipfile
import zlib

from selfaudit.archive.model import MemberError
from selfaudit.records import Status

try:
    from isal.isal_zlib import crc32, decompressobj
    from isal.isal_zlib import error as engine_error
except ImportError:  # no wheel for this machine: the standard library does the same, slower
    from zlib import crc32, decompressobj  # type: ignore[assignment]  # the same thing by another name
    from zlib import error as engine_error  # type: ignore[assignment]  # isal's stub calls the class an instance

__all__ = ["BROKEN", "crc32", "cut_short", "decompressobj", "member_error", "too_big", "wrong_checksum"]

BROKEN: tuple[type[Exception], ...] = (  # type: ignore[assignment]  # isal's stub again
    zipfile.BadZipFile,
    tarfile.TarError,
    NotImplementedError,
    EOFError,
    OSError,
    zlib.error,
    engine_error,
    lzma.LZMAError,
    RuntimeError,
    ValueError,
    struct.error,
    UnicodeError,
    OverflowError,
    MemoryError,
    LookupError,
)
"""All that the standard library was seen to raise on damaged archives (RuntimeError: a password)."""

DAMAGED = "damaged in the archive: ask the platform for the download again"


def member_error(error: Exception, delivered: int) -> MemberError:
    """The error for people; `delivered` is how many bytes came before it."""
    status = Status.PARTLY_READ if delivered else Status.UNREADABLE
    if isinstance(error, MemberError):
        return error
    if isinstance(error, PermissionError):
        return MemberError(status, "this account may not read the file: change its permissions")
    if isinstance(error, FileNotFoundError):
        return MemberError(status, "the file was moved or deleted during the scan")
    if isinstance(error, MemoryError):
        return MemberError(Status.OVER_LIMIT, "too big for this computer's memory")
    return MemberError(status, DAMAGED)


def cut_short(delivered: int) -> MemberError:
    """The bytes end before the file does."""
    return MemberError(
        Status.PARTLY_READ if delivered else Status.UNREADABLE, "the file ends too early: the archive is damaged"
    )


def too_big(limit: int) -> MemberError:
    """More bytes than the limit allows; those before it were delivered."""
    return MemberError(Status.OVER_LIMIT, f"more than {limit:,} bytes when unpacked: the rest was not read")


def wrong_checksum(delivered: int) -> MemberError:
    """All bytes came, but they are not those that were packed."""
    status = Status.PARTLY_READ if delivered else Status.UNREADABLE
    return MemberError(status, "its contents do not fit their checksum: " + DAMAGED)
