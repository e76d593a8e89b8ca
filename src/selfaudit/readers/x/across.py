"""The items of every file of a kind, for what one file does not tell on its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

from selfaudit.archive.model import Archive, MemberError
from selfaudit.readers.x import ytd
from selfaudit.readers.x.files import file_of, left_over

POSTS = ("tweets", "community", "circle", "deleted", "month")
"""The files that hold posts in X's one shape."""

T = TypeVar("T")


def rows(archive: Archive, kinds: Iterable[str], row: type[T]) -> Iterator[Sequence[T]]:
    """The items of all files of some kinds, in batches. A broken file gives what stands before the break; raises nothing."""
    for member in archive.members:
        if not member.key.endswith(".js") or member.problem or file_of(member).how not in kinds or left_over(member, archive):
            continue
        try:
            for _first, items in ytd.batches(member, row):
                yield items
        except MemberError:
            continue  # its own reading says so in the ledger
