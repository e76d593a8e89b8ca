"""What a reader of a platform's export is: three functions and a table of slots. One module or package for each platform."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from selfaudit.archive.model import Archive, Member
from selfaudit.records import Account, FileRead, Page, Slot

Reading = Iterator[Page | FileRead]
"""Pages while the file is read, and as its last item exactly one FileRead: the file's row in the ledger."""

Read = Callable[[Archive, Member, Account], Reading]
"""Reads one file of an archive."""


@dataclass(frozen=True, slots=True)
class Reader:
    """A platform's reader.

    Files are read one by one and independently of each other, in any order and in several processes: whatever must be known
    beforehand (whose account it is, names for ids) is in `Account`, which is read first.
    """

    name: str
    """The platform, as in the report: "facebook"."""
    recognises: Callable[[Archive], str | None]
    """The layout in words ("JSON, 2024 layout") when the archive is this platform's, judged by paths and shape; else `None`."""
    account: Callable[[Archive], Account]
    """Whose archive it is. Reads as little as it can; what it cannot find stays empty. Raises nothing for broken files."""
    read: Read
    """One file. Never raises for what is in the file: an error becomes the status and reason of its FileRead."""
    slots: tuple[Slot, ...]
    """The parts of this platform's export."""
    cannot_tell: tuple[str, ...] = ()
    """What this export can never tell, one plain sentence each, for the report and `selfaudit formats`."""
