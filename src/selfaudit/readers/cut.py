"""A file without a single byte is no empty list: what a platform writes for "nothing" has a header, a page or brackets."""

from __future__ import annotations

from dataclasses import replace

from selfaudit.archive.model import Archive, Member
from selfaudit.readers.model import Read, Reading
from selfaudit.records import Account, FileRead, Page, Status

NO_BYTES = "there is not a single byte in it: the download or the copy was cut short"


def saying_cut(read: Read) -> Read:
    """A reader's `read` that calls a file of no bytes unreadable where it would be called empty.

    A `no-data.txt` says by its name that there is nothing.
    """

    def reading(archive: Archive, member: Member, account: Account) -> Reading:
        found = read(archive, member, account)
        return found if member.size or member.key.endswith(".txt") else map(_unreadable, found)

    return reading


def _unreadable(part: Page | FileRead) -> Page | FileRead:
    if isinstance(part, FileRead) and part.status is Status.EMPTY and part.slot:
        return replace(part, status=Status.UNREADABLE, reason=NO_BYTES)
    return part
