"""The few fields that are read from Facebook's large files, as msgspec Structs: everything else is passed over undecoded.

Texts stay as the file spells them (UTF-8 read as Latin-1); whoever makes a Record repairs them.
"""

from __future__ import annotations

from typing import Any, ClassVar

from msgspec import Struct, field


class File(Struct, gc=False):
    """A picture, video or other file by its label in the archive."""

    uri: str | None = None
    creation_timestamp: float | None = 0.0


class Share(Struct, gc=False):
    """A link in a message. What else stands there are the words of the page behind it, nobody's in the chat."""

    link: str | None = None


class Message(Struct, gc=False):
    """A message of a thread file, newest first in the file."""

    sender_name: str = ""
    timestamp_ms: float = 0.0
    content: str = ""
    type: str | None = None
    photos: list[File] | None = None
    videos: list[File] | None = None
    share: Share | None = None
    call_duration: float | None = None
    is_unsent: bool | None = None


class SealedMessage(Struct, gc=False):
    """A message of the separate download of end-to-end encrypted chats, with the names of Message."""

    sender_name: str = field(default="", name="senderName")
    timestamp_ms: float = field(default=0.0, name="timestamp")
    content: str = field(default="", name="text")
    type: str | None = None
    photos: list[File] | None = field(default=None, name="media")
    is_unsent: bool | None = field(default=None, name="isUnsent")
    videos: ClassVar[None] = None
    share: ClassVar[None] = None
    call_duration: ClassVar[None] = None


class Name(Struct, gc=False):
    """A participant."""

    name: str | None = None


class Thread(Struct, gc=False):
    """A thread file; `thread_name` in the chats of groups."""

    participants: list[Name | str] | None = None
    title: str | None = None
    thread_name: str | None = None
    messages: list[Message] | None = None


class SealedThread(Struct, gc=False):
    """A file of the separate download of end-to-end encrypted chats."""

    participants: list[Name | str] | None = None
    title: str | None = field(default=None, name="threadName")
    thread_name: ClassVar[None] = None
    messages: list[SealedMessage] | None = None


class Said(Struct, gc=False):
    """A comment's words; album files hold other people's (until 2022)."""

    timestamp: float | None = 0.0
    comment: str | None = None
    author: str | None = None
    group: str | None = None


class Media(Struct, gc=False):
    """A picture or video of a post or an album."""

    uri: str | None = None
    creation_timestamp: float | None = 0.0
    title: str | None = None
    description: str | None = None
    media_metadata: Any = None
    comments: list[Said] | None = None


class Context(Struct, gc=False):
    """A shared page: its name and address, never her words."""

    name: str | None = None
    url: str | None = None


class Attached(Struct, gc=False):
    """One thing attached to a post. The rare kinds stay untyped."""

    media: Media | None = None
    external_context: Context | None = None
    place: Any = None
    event: Any = None
    life_event: Any = None
    for_sale_item: Any = None
    poll: Any = None
    note: Any = None
    text: str | None = None


class Attachment(Struct, gc=False):
    """A group of things attached to a post."""

    data: list[Attached] | None = None


class Datum(Struct, gc=False):
    """One element of a post's or comment's `data`; the text is in whichever element has `post` or `comment`."""

    post: str | None = None
    comment: Said | None = None


class Entry(Struct, gc=False):
    """A post or comment."""

    timestamp: float | None = 0.0
    title: str | None = None
    data: list[Datum] | None = None
    attachments: list[Attachment] | None = None
    tags: Any = None
    label_values: Any = None


class Album(Struct, gc=False):
    """An album file."""

    name: str | None = None
    description: str | None = None
    photos: list[Media] | None = None


def is_blank(entry: Entry) -> bool:
    """Whether nothing that is known was found in it: a sign of another layout."""
    return not (entry.timestamp or entry.title or entry.data or entry.attachments or entry.label_values)


def is_comment(entry: Entry) -> bool:
    """Whether it is a comment rather than a post (both stand in one list in the groups' file of 2018 to 2020)."""
    return any(datum.comment is not None for datum in entry.data or ())
