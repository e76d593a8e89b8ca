"""What every platform is turned into: records, pages of records, and the ledger of files.

Nothing here knows a platform, a check or a guidance document. Times are UTC; a time that the archive does not state is `None`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from functools import cached_property
from typing import ClassVar

from selfaudit.mojibake import joined_texts


class Kind(StrEnum):
    """The kinds of record, by the names of the report (CONTRACT section 4)."""

    PROFILE = "profile"
    POST = "post"
    COMMENT = "comment"
    MESSAGE = "message"
    CONNECTION = "connection"
    REQUEST = "request"
    PHOTO = "photo"
    VIDEO = "video"
    CHECKIN = "checkin"
    EVENT = "event"
    GROUP = "group"
    PAGE = "page"
    SEARCH = "search"
    TAG = "tag"
    CONTACT = "contact"
    SETTING = "setting"
    LOGIN = "login"
    REACTION = "reaction"


class Author(StrEnum):
    """Who wrote the words of a record. `None` stands for "the archive does not say"."""

    ME = "me"
    OTHER = "other"


class Visibility(StrEnum):
    """Who can see a thing, as far as the archive proves it. `UNKNOWN` never means private and never means public."""

    PUBLIC = "public"
    LIMITED = "limited"
    ONLY_ME = "only-me"
    UNKNOWN = "unknown"
    NOT_APPLICABLE = "not-applicable"


@dataclass(frozen=True, slots=True)
class Audience:
    """A visibility and the evidence for it, in words for people ("the post's own setting", "your account was private then")."""

    visibility: Visibility
    evidence: str = ""

    UNKNOWN: ClassVar[Audience]
    NOT_APPLICABLE: ClassVar[Audience]


Audience.UNKNOWN = Audience(Visibility.UNKNOWN, "the archive does not state it")
Audience.NOT_APPLICABLE = Audience(Visibility.NOT_APPLICABLE)


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody as the archive names them. Either part may be empty; nothing here says who they are in life."""

    name: str = ""
    handle: str = ""

    @property
    def label(self) -> str:
        """The name, or the handle where there is no name."""
        return self.name or self.handle


@dataclass(frozen=True, slots=True)
class Place:
    """A place as the archive states it. Latitude and longitude are degrees (WGS 84)."""

    name: str = ""
    address: str = ""
    latitude: float | None = None
    longitude: float | None = None

    @property
    def has_position(self) -> bool:
        """True where both coordinates are stated and are not the 0, 0 that exports use for "none"."""
        return self.latitude is not None and self.longitude is not None and (self.latitude, self.longitude) != (0.0, 0.0)


@dataclass(frozen=True, slots=True)
class Media:
    """Facts about a picture or video. The picture itself is never opened; only its header may be read."""

    uri: str = ""
    album: str = ""
    taken: datetime | None = None
    camera: str = ""
    position_from: str = ""
    """Where the position was read: "export" (the platform's own list), "file" (the picture's header), or "" for none."""


@dataclass(frozen=True, slots=True)
class Source:
    """Where a record stands: the archive as she gave it, the file in it, and a JSON pointer, line or row in that file."""

    archive: str
    file: str
    pointer: str = ""


@dataclass(frozen=True, slots=True)
class Record:
    """One thing from an archive, in the same shape whatever platform it came from. This is all that a check sees.

    `text` is the words: what was written, a caption, a profile value, or the name of the person, group, page, place or event.
    `author` says whose words they are; a REACTION is always something that she did to somebody else's words.
    `field` says which: see `docs/records.md` for the fields of each kind.
    """

    kind: Kind
    text: str = ""
    platform: str = ""
    when: datetime | None = None
    author: Author | None = None
    writer: Person | None = None
    """Who wrote it, where the archive names them."""
    people: tuple[Person, ...] = ()
    """The others in it: the people of the conversation, the tagged, the friend, whose post a comment stands under."""
    thread: str = ""
    """The name of the conversation, group or wall that it stands in."""
    field: str = ""
    audience: Audience = Audience.UNKNOWN
    place: Place | None = None
    media: Media | None = None
    link: str = ""
    """Its address on the platform today, where the export states one; never opened."""
    account: str = "personal"
    """"personal" or "official": what she said this account is."""
    source: Source = Source("", "")


def utc(seconds: float | None) -> datetime | None:
    """Unix seconds as a UTC time; `None` for none, for 0 (exports write it for "unknown") and for what no calendar holds."""
    if not seconds:
        return None
    try:
        return datetime.fromtimestamp(seconds, UTC)
    except (OverflowError, ValueError, OSError):
        return None


@dataclass(frozen=True)
class Page:
    """A batch of records of one kind from one file, held as columns; what the engine works on.

    A message costs nothing as a Record until a trigger hits it: `record(row)` makes the plain Record of one row. All columns
    have the same length. A check never needs a Page, unless its unit is a column (see `Check.survey`).
    """

    kind: Kind
    texts: Sequence[str]
    """The words of each row, "" where it has none; as the file spells them when `mojibake` is set.

    They may hold more than the Record will (a sentence that a program wrote by itself), never less: triggers search them.
    """
    record: Callable[[int], Record]
    """Makes the Record of one row; its text is repaired."""
    mine: Sequence[bool | None] | bool | None = None
    """Whose words: True hers, False somebody else's, None unknown. One value for the whole page, or one a row."""
    times: Sequence[float] = ()
    """Unix seconds UTC of each row, 0 where unknown; empty when the kind has no times."""
    people: tuple[Person, ...] = ()
    """People whom every row of the page concerns (the others in the conversation)."""
    row_people: Sequence[tuple[Person, ...]] | None = None
    """People a row, where they differ from row to row."""
    mojibake: bool = False
    """The texts may be UTF-8 read as Latin-1, as in Meta's JSON exports."""

    def __len__(self) -> int:
        return len(self.texts)

    @cached_property
    def joined(self) -> bytes:
        """All texts as `joined_texts` gives them."""
        return joined_texts(self.texts, mojibake=self.mojibake)

    def is_mine(self, row: int) -> bool | None:
        """Whose words the row holds."""
        mine = self.mine
        return mine if mine is None or isinstance(mine, bool) else mine[row]

    @classmethod
    def of(cls, records: Sequence[Record]) -> Page:
        """A page of records that are made already (for kinds of which there are few)."""
        kind = records[0].kind
        return cls(
            kind=kind,
            texts=[record.text for record in records],
            record=records.__getitem__,
            mine=[None if record.author is None else record.author is Author.ME for record in records],
            times=[record.when.timestamp() if record.when else 0.0 for record in records],
            row_people=[record.people for record in records],
        )


class Status(StrEnum):
    """What became of a file of the archive (CONTRACT section 4)."""

    READ = "read"
    EMPTY = "empty"
    PARTLY_READ = "partly-read"
    UNKNOWN = "unknown"
    UNREADABLE = "unreadable"
    SKIPPED = "skipped"
    OVER_LIMIT = "over-limit"


@dataclass(frozen=True, slots=True)
class FileRead:
    """A row of the ledger: one file, what became of it and why. Every file of an archive ends up in exactly one."""

    path: str
    status: Status
    records: int = 0
    reason: str = ""
    slot: str = ""
    """Which of its reader's slots the file fills ("friends", "posts" …), "" for a file that fills none."""


@dataclass(frozen=True, slots=True)
class Slot:
    """A part of a platform's export that a clause may need: `supplies` uses the words of the guidance packs' `records`."""

    id: str
    title: str
    supplies: tuple[str, ...]
    side: tuple[str, ...] = ()
    """Files that never stand for the part on their own, by their name without number and extension (`archived_posts`), or by a
    folder (`threads/`): where only these are there, the main file is missing, and what it holds was not read."""


@dataclass(frozen=True, slots=True)
class Account:
    """Whose archive it is, as far as its own files say: what a reader must know before it can read anything else."""

    name: str = ""
    names: tuple[str, ...] = ()
    """Every spelling under which her own words may stand in this archive (present and previous names, handles)."""
    handle: str = ""
    id: str = ""
    private: bool | None = None
    """Whether the whole account is private today; `None` where the archive does not say."""
    switches: tuple[tuple[float, bool], ...] = ()
    """Dated changes of that setting: (Unix seconds UTC, private from then on), oldest first."""
    settings: tuple[tuple[str, str], ...] = ()
    """Account-wide audience settings by the reader's own key ("future-posts"): what a reader needs for audiences."""
    people: tuple[tuple[str, Person], ...] = ()
    """Ids that her own posts put a name to (X); empty elsewhere."""
    zone: str = ""
    """The account's time zone (IANA), where known."""
