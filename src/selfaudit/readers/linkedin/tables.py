"""What the readers of single tables share: where a row stands, whose profile an address is, how a file's reading ends."""

from __future__ import annotations

import re
from collections.abc import Callable, Generator, Iterator
from dataclasses import dataclass
from urllib.parse import unquote

from selfaudit.archive.model import Archive, Member
from selfaudit.readers.csvtext import Rows, table
from selfaudit.readers.linkedin.files import File
from selfaudit.records import Account, Audience, Page, Person, Record, Source, Visibility

_PROFILE = re.compile(r"linkedin\.com/(?:in|pub)/([^/?#,\s]+)")

SHOWN = Audience(
    Visibility.UNKNOWN, "LinkedIn shows this part of a profile to everybody unless that was changed; not in the archive"
)
NOT_SHOWN = Audience(Visibility.UNKNOWN, "who can see it on your profile is not in the archive")
PRIVATE = Audience(Visibility.LIMITED, "a private conversation")


@dataclass(frozen=True, slots=True)
class Context:
    """A file, and whose archive it is in."""

    archive: Archive
    member: Member
    account: Account
    file: File

    def source(self, line: int) -> Source:
        """The place of a row."""
        return Source(self.archive.label, self.member.path, f"line {line}")


@dataclass(frozen=True, slots=True)
class End:
    """How many entries a file held; none: it is empty."""

    items: int


Pages = Generator[Page, None, End]
"""The pages of a file, and at the end what became of it. Raises MemberError, at any page."""

MakeRecords = Callable[[Context, Rows], Iterator[Record]]
"""Records of some rows, of any kinds."""


def by_rows(context: Context, make: MakeRecords) -> Pages:
    """The pages of a table that is not large: one for each kind in each batch of rows."""
    total = 0
    for rows in table(context.member, context.file.columns, context.file.words):
        total += len(rows)
        found = list(make(context, rows))
        for kind in dict.fromkeys(record.kind for record in found):
            yield Page.of([record for record in found if record.kind is kind])
    return End(total)


def handle(address: str) -> str:
    """The last part of a profile's address, which LinkedIn gives each member once; "" for another address."""
    found = _PROFILE.search(address)
    return unquote(found[1]) if found else ""


def full_name(*parts: str) -> str:
    """A name from its parts."""
    return " ".join(part for part in parts if part)


def person(name: str, address: str = "") -> Person:
    """Somebody by name and the address of the profile."""
    return Person(name, handle(address))
