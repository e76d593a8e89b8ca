"""What every function that reads a file is given, and what is known of the owner's own names."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from selfaudit.readers import meta, trees
from selfaudit.records import Account, Audience, Author, Kind, Person, Place, Record, Source, Visibility

Rows = Iterator[Record | None]
"""Records of a file; `None` for an entry whose form is not known."""

PLATFORM = "facebook"
CONVERSATION = Audience(Visibility.LIMITED, "a private conversation")
NOWHERE = Audience.NOT_APPLICABLE


@dataclass(frozen=True, slots=True)
class File:
    """One file while it is read. `field` is the records' field as files.toml gives it for this file."""

    archive: str
    path: str
    key: str
    account: Account
    field: str = ""
    keys: tuple[str, ...] = ()
    """Names under which files of this kind hold their list, newest first."""

    first: int = 0
    """The place of the first item, where a long list comes in pieces."""

    def items(self, data: Any) -> Iterator[tuple[str, Any]]:
        """The items of the file's list with their pointers. Raises OtherShape where there is no such list."""
        base, items = meta.under(data, *self.keys)
        for at, item in enumerate(items, self.first):
            yield f"{base}/{at}", item

    def objects(self, data: Any) -> Iterator[tuple[str, dict[str, Any] | None]]:
        """The same, `None` for an item that is no object."""
        for pointer, item in self.items(data):
            yield pointer, item if isinstance(item, dict) else None

    def labelled(self, data: Any) -> list[tuple[str, dict[str, Any]]]:
        """The `label_values` records of the file with their pointers."""
        return trees.entries(data, self.first)

    def only_labelled(self, data: Any) -> list[tuple[str, dict[str, Any]]]:
        """The same for a file that must hold nothing else. Raises OtherShape where it does."""
        found = self.labelled(data)
        if data and not found:
            raise meta.OtherShape
        return found

    def source(self, pointer: str) -> Source:
        """Where in the file."""
        return Source(self.archive, self.path, pointer)

    def named(
        self,
        kind: Kind,
        pointer: str,
        name: str,
        field: str = "",
        *,
        when: Any = None,
        place: Place | None = None,
        handle: str = "",
    ) -> Record:
        """A record that is a name: a friend, a group, a page, an event."""
        somebody = kind in (Kind.CONNECTION, Kind.REQUEST, Kind.CONTACT)
        people = (Person(name, handle),) if somebody else ()
        return Record(
            kind,
            name or handle,
            PLATFORM,
            meta.moment(when),
            people=people,
            field=field or self.field,
            audience=NOWHERE if somebody else Audience.UNKNOWN,
            place=place,
            source=self.source(pointer),
        )

    def said(self, pointer: str, text: str, when: Any = None) -> Record:
        """What she wrote about a thing of her own: an album, an event."""
        return Record(Kind.POST, text, PLATFORM, meta.moment(when), Author.ME, field="own", source=self.source(pointer))


@lru_cache(maxsize=16)
def own_spellings(account: Account) -> frozenset[str]:
    """Her names as texts of this export may spell them: properly, and as UTF-8 read as Latin-1."""
    return frozenset((*account.names, *(name.encode("utf-8").decode("latin-1") for name in account.names)))


def whose(name: str, account: Account) -> Author | None:
    """Whether a (repaired or raw) name is hers; `None` where her own name is not known or none is given."""
    if not name or not account.names:
        return None
    return Author.ME if name in own_spellings(account) else Author.OTHER


def is_video(uri: str) -> bool:
    """Whether a file's label is a video's."""
    return uri.lower().endswith((".mp4", ".mov", ".m4v", ".webm", ".avi", ".3gp", ".mkv"))
