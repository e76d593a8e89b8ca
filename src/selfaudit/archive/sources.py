"""Bytes that can be read at any position: a file on disk, a part of another source, or an inflated stream.

Every reading is positioned (there is no shared file pointer), so one source serves several processes after a fork; after
pickling it opens its file again by path. Nothing is mapped into memory and nothing is written to disk.
"""

from __future__ import annotations

import io
import os
import weakref
from pathlib import Path
from typing import Protocol


class Source(Protocol):
    """Bytes by position."""

    @property
    def size(self) -> int:
        """How many bytes there are."""
        ...

    def read_at(self, offset: int, count: int) -> bytes:
        """Up to `count` bytes from `offset`; fewer only at the end. Raises OSError."""
        ...


class Disk:
    """A file on disk, opened at its first reading and closed with the object."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.size = path.stat().st_size
        self._descriptor: int | None = None

    def __reduce__(self) -> tuple[type[Disk], tuple[Path]]:
        return Disk, (self.path,)

    def read_at(self, offset: int, count: int) -> bytes:
        """Up to `count` bytes from `offset`; fewer only at the end of the file. Raises OSError."""
        if self._descriptor is None:
            self._descriptor = os.open(self.path, os.O_RDONLY | getattr(os, "O_BINARY", 0))
            weakref.finalize(self, os.close, self._descriptor)
        piece = _read_at(self._descriptor, count, offset)
        if len(piece) in (0, count):
            return piece
        pieces = [piece]
        got = len(piece)
        while piece and got < count:
            piece = _read_at(self._descriptor, count - got, offset + got)
            pieces.append(piece)
            got += len(piece)
        return b"".join(pieces)


def _seek_and_read(descriptor: int, count: int, offset: int) -> bytes:
    os.lseek(descriptor, offset, os.SEEK_SET)
    return os.read(descriptor, count)


# Windows has no positioned read; it has no fork either, so there a pointer is never shared.
_read_at = getattr(os, "pread", _seek_and_read)


class Slice:
    """A run of bytes of another source: a stored member."""

    def __init__(self, source: Source, start: int, size: int) -> None:
        self._source = source
        self._start = start
        self.size = size

    def read_at(self, offset: int, count: int) -> bytes:
        """Up to `count` bytes from `offset` within the slice. Raises OSError."""
        count = min(count, self.size - offset)
        return self._source.read_at(self._start + offset, count) if count > 0 else b""


class TooLongError(OSError):
    """A length that is beyond all reason was to be read in one go."""


class AsFile(io.RawIOBase):
    """A source as a file object, for the standard library's parsers of directories.

    No single reading may be longer than `longest`, so that a forged length cannot fill the memory. Raises TooLongError then.
    """

    def __init__(self, source: Source, longest: int = 1 << 30) -> None:
        super().__init__()
        self._source = source
        self._longest = longest
        self._position = 0

    def readable(self) -> bool:
        """Always."""
        return True

    def seekable(self) -> bool:
        """Always."""
        return True

    def tell(self) -> int:
        """The position of the next reading."""
        return self._position

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        """Sets the position. Raises OSError for one before the start."""
        start = {os.SEEK_SET: 0, os.SEEK_CUR: self._position, os.SEEK_END: self._source.size}[whence]
        if start + offset < 0:
            raise OSError("a position before the start")
        self._position = start + offset
        return self._position

    def read(self, count: int | None = -1) -> bytes:
        """The next bytes, all of them if no count is given. Raises OSError."""
        rest = max(self._source.size - self._position, 0)
        count = rest if count is None or count < 0 else min(count, rest)
        if count > self._longest:
            raise TooLongError("a length beyond all reason")
        piece = self._source.read_at(self._position, count)
        self._position += len(piece)
        return piece
