"""The small interface that every container is behind: a zip in several parts, a tar, a folder, a single file.

Nothing is ever extracted to disk, and the names in an archive are labels: no path is ever built from one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from selfaudit.records import Status


class ArchiveError(Exception):
    """The archive as a whole cannot be read. The text is for people: what happened and what to do next; no content."""


class MemberError(Exception):
    """One file of an archive cannot be read (to its end). The text is the ledger's reason, for people; no content."""

    def __init__(self, status: Status, reason: str) -> None:
        super().__init__(reason)
        self.status = status
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Limits:
    """Limits on hostile or broken input. Reaching one is always said (status over-limit)."""

    members: int = 500_000
    member_bytes: int = 4 << 30
    media_bytes: int = 256 << 20
    ratio: int = 200
    """Inflated bytes for each compressed byte, after `ratio_grace` bytes."""
    ratio_grace: int = 8 << 20
    nested_depth: int = 1


@dataclass(frozen=True, slots=True, eq=False)
class Member:
    """One file of an archive.

    `path` is its label with `/` between folders, as the archive spells it. `key` is the same in lower case with every
    apostrophe variant folded to `_` (exports write `who_you've_followed` and `who_you_ve_followed`), to find files by suffix.
    """

    path: str
    key: str
    size: int
    """Bytes as the archive claims them; a label, not a promise."""
    read_chunks: Callable[[int], Iterator[bytes]]
    """Its bytes in pieces of about the size asked for. Raises MemberError, at opening or at any later piece."""
    problem: tuple[Status, str] | None = None
    """Why it cannot or will not be opened (a password, a link, an odd compression), known beforehand."""

    def read(self, limit: int | None = None) -> bytes:
        """The whole of it, or its first `limit` bytes. Raises MemberError."""
        if limit is None:
            return b"".join(self.read_chunks(1 << 20))
        pieces: list[bytes] = []
        left = limit
        for piece in self.read_chunks(min(limit, 1 << 20)):
            pieces.append(piece[:left])
            left -= len(piece)
            if left <= 0:
                break
        return b"".join(pieces)


@dataclass(frozen=True, slots=True, eq=False)
class Archive:
    """An export: one container, or several parts joined. `label` is what she typed, for the report."""

    label: str
    members: tuple[Member, ...]
    notes: tuple[tuple[str, str], ...] = ()
    """(what, reason) of what was not read or looks wrong about the whole (a missing part, overlapping entries)."""
    skipped: tuple[tuple[str, str], ...] = field(default=())
    """(path, reason) of members that are never opened and never data: `__MACOSX`, `.DS_Store`, `._*`, folders' own entries."""
    gap: str = ""
    """Which parts of the export were not given, in words; also among the notes."""
