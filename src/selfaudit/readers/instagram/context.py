"""What every function that makes records is given, and the few ways in which all of them make one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import urlsplit

from selfaudit.readers.instagram.entries import Entry, Link
from selfaudit.readers.instagram.files import File
from selfaudit.records import Account, Audience, Author, Kind, Media, Person, Place, Record, Source, Visibility, utc

CONVERSATION = Audience(Visibility.LIMITED, "a private conversation")
SHOWN = Audience(
    Visibility.UNKNOWN, "Instagram shows this part of a profile to everybody; the archive itself does not state it"
)
_HANDLE = re.compile(r"[A-Za-z0-9._]{1,30}")


@dataclass(frozen=True, slots=True)
class Context:
    """One file while it is read."""

    archive: str
    path: str
    platform: str
    account: Account
    file: File

    def record(
        self,
        kind: Kind,
        pointer: str,
        text: str,
        when: float = 0.0,
        *,
        author: Author | None = None,
        field: str = "",
        people: tuple[Person, ...] = (),
        thread: str = "",
        audience: Audience = Audience.NOT_APPLICABLE,
        place: Place | None = None,
        media: Media | None = None,
        link: str = "",
    ) -> Record:
        """A record of this file; `field` is the file's own where none is given."""
        return Record(
            kind,
            text,
            self.platform,
            utc(when),
            author,
            people=people,
            thread=thread or self.file.thread,
            field=field or self.file.field,
            audience=audience,
            place=place,
            media=media,
            link=link,
            source=Source(self.archive, self.path, pointer),
        )


def handle_in(href: str) -> str:
    """The account's name in an address: `instagram.com/NAME`, `instagram.com/_u/NAME`, `threads.com/@NAME`; else ""."""
    try:
        parts = [part for part in urlsplit(href).path.split("/") if part]
    except ValueError:
        return ""
    if parts and parts[0] == "_u":
        parts = parts[1:]
    name = parts[0].removeprefix("@") if len(parts) == 1 else ""
    return name if _HANDLE.fullmatch(name) else ""


def person(entry: Entry, link: Link) -> Person:
    """Whom a link of a list of people names: the handle from its text or address, the name from the title where that is one."""
    value = "" if "://" in link.value else link.value
    handle = handle_in(link.href) or value or (entry.title if _HANDLE.fullmatch(entry.title) else "")
    name = entry.title or value
    return Person("" if name == handle else name, handle)


def somebody(name: str) -> tuple[Person, ...]:
    """An account by the name that the file gives: a handle where it has that shape."""
    if not name:
        return ()
    return (Person(handle=name),) if _HANDLE.fullmatch(name) else (Person(name),)
