"""Pictures and videos as the export lists them: albums, uncategorised ones, videos. No picture is opened here."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from selfaudit.mojibake import repair
from selfaudit.readers import meta
from selfaudit.readers.facebook.context import PLATFORM, File, is_video, whose
from selfaudit.readers.facebook.shapes import Media
from selfaudit.records import Author, Kind, Page, Person, Record

_NOTHING = Media()
"""An entry that says nothing."""


def caption_and_facts(one: Media) -> tuple[str, meta.Taken]:
    """What she wrote under it (repaired), and what the export says of its making."""
    return repair(one.description or "").strip(), meta.taken(one.media_metadata) if one.media_metadata else meta.Taken()


def picture(
    file: File,
    one: Media,
    pointer: str,
    field: str,
    caption: str,
    facts: meta.Taken,
    *,
    album: str = "",
    posted: float = 0.0,
    people: tuple[Person, ...] = (),
) -> Record:
    """The record of one picture or video; `posted` is used where the export gives it no time of its own."""
    uri = repair(one.uri or "")
    metadata = one.media_metadata
    video = is_video(uri) or (isinstance(metadata, dict) and "video_metadata" in metadata)
    return Record(
        Kind.VIDEO if video else Kind.PHOTO,
        caption,
        PLATFORM,
        meta.moment(one.creation_timestamp) or meta.moment(posted),
        Author.ME,
        people=people,
        thread=album,
        field=field,
        place=facts.place,
        media=meta.media(uri, album, facts),
        source=file.source(pointer),
    )


def pages(file: File, pictures: Sequence[Media], pointer: str, first: int, album: str = "") -> Iterator[Page]:
    """Pictures and videos of a list, and other people's comments under them."""
    yield from meta.batches(_records(file, pictures, pointer, first, album))


def _records(file: File, pictures: Sequence[Media], pointer: str, first: int, album: str) -> Iterator[Record]:
    for at, one in enumerate(pictures, first):
        if one == _NOTHING:
            continue
        caption, facts = caption_and_facts(one)
        yield picture(file, one, f"{pointer}/{at}", file.field, caption, facts, album=album)
        for step, said in enumerate(one.comments or ()):
            yield comment(file, said, f"{pointer}/{at}/comments/{step}")


def comment(file: File, said: Any, pointer: str) -> Record:
    """A comment under one of her pictures (albums until 2022): hers, or somebody else's words."""
    name = repair(said.author or "")
    author = whose(name, file.account)
    writer = Person(name) if name else None
    return Record(
        Kind.COMMENT,
        repair(said.comment or ""),
        PLATFORM,
        meta.moment(said.timestamp),
        author,
        writer,
        (writer,) if writer and author is not Author.ME else (),
        repair(said.group or ""),
        "group" if said.group else "own",
        source=file.source(pointer),
    )
