"""One export file by itself, and the reading of any plain file on disk."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from selfaudit.archive.contents import Contents, allowance, key
from selfaudit.archive.faults import BROKEN, cut_short, member_error, too_big
from selfaudit.archive.model import Limits, Member
from selfaudit.archive.sources import Source


@dataclass(frozen=True, slots=True)
class Plain:
    """A run of bytes that are not packed."""

    source: Source
    start: int
    size: int
    limit: int

    def read_chunks(self, size: int) -> Iterator[bytes]:
        """The bytes, in pieces of `size`. Raises MemberError."""
        delivered = 0
        end = min(self.size, self.limit)
        while delivered < end:
            try:
                piece = self.source.read_at(self.start + delivered, min(size, end - delivered))
            except BROKEN as error:
                raise member_error(error, delivered) from error
            if not piece:
                raise cut_short(delivered)
            delivered += len(piece)
            yield piece
        if self.size > self.limit:
            raise too_big(self.limit)


def single_contents(source: Source, name: str, limits: Limits) -> Contents:
    """A file that is an export by itself: its one member has the file's name."""
    plain = Plain(source, 0, source.size, allowance(name, limits))
    return Contents([Member(name, key(name), source.size, plain.read_chunks)], [], [])
