"""Long posts: X keeps their whole words in a file of their own, without the number of the post that they belong to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from selfaudit.archive.model import Archive, Member, MemberError
from selfaudit.readers.x import audiences, times, words, ytd
from selfaudit.readers.x.at import At
from selfaudit.readers.x.ending import End, Pages, expect
from selfaudit.readers.x.files import file_of
from selfaudit.readers.x.shapes import Link, LongPost
from selfaudit.records import Account, Audience, Author, Kind, Page, Person, Record, utc

_OPENING = 200
_NEAR = 120.0
"""Seconds between the times that the two files give one post."""


@dataclass(frozen=True, slots=True)
class Openings:
    """The first words of the long posts, to know their cut copies among the posts."""

    times: dict[str, list[float]]

    def has(self, text: str, when: float) -> bool:
        """Whether a post is the cut copy of a long one: it begins with the same 200 characters, at the same time."""
        return any(abs(when - other) <= _NEAR for other in self.times.get(text[:_OPENING], ()))


def openings(archive: Archive) -> Openings:
    """The long posts of an archive, by their first words. A broken file holds none."""
    found: dict[str, list[float]] = {}
    for member in archive.members:
        if not member.key.endswith(".js") or file_of(member).how != "notes":
            continue
        with suppress(MemberError):
            for _first, items in ytd.batches(member, LongPost):
                for note in (item.note_tweet or item for item in items):
                    opening = words.plain(note.core.text)[:_OPENING] if note.core else ""
                    found.setdefault(opening, []).append(times.seconds(note.created_at))
    return Openings(found)


def read(archive: Archive, member: Member, account: Account, field: str) -> Pages:
    """The whole words of long posts. The same post stands cut short among the posts."""
    audience = audiences.DELETED if field == "deleted" else audiences.of_account(account)
    total = 0
    for first, items in ytd.batches(member, LongPost):
        notes = [item.note_tweet or item for item in items]
        expect(any(note.core and note.core.text for note in notes))
        yield _page(notes, At(archive.label, member.path, first, "noteTweet" if items[0].note_tweet else ""), field, audience)
        total += len(items)
    return End(total)


def _page(notes: Sequence[LongPost], at: At, field: str, audience: Audience) -> Page:
    texts = [words.plain(note.core.text, _links(note.core.urls)) if note.core else "" for note in notes]
    stamps = times.column([note.created_at for note in notes])
    people = [_people(note.core.mentions) if note.core else () for note in notes]

    def record(index: int) -> Record:
        return Record(
            kind=Kind.POST,
            text=texts[index],
            platform="x",
            when=utc(stamps[index]),
            author=Author.ME,
            people=people[index],
            field=field,
            audience=audience,
            source=at.source(index, "core/text"),
        )

    return Page(Kind.POST, texts, record, mine=True, times=stamps, row_people=people)


def _rows(value: Any) -> Iterator[dict[str, Any]]:
    return (row for row in value if isinstance(row, dict)) if isinstance(value, list) else iter(())


def _first(row: dict[str, Any], *keys: str) -> str:
    return next((value for key in keys if isinstance(value := row.get(key), str) and value), "")


def _links(value: Any) -> list[Link]:
    return [
        Link(_first(row, "shortUrl", "url"), _first(row, "expandedUrl", "expanded_url", "expanded")) for row in _rows(value)
    ]


def _people(value: Any) -> tuple[Person, ...]:
    people = (Person(_first(row, "name"), _first(row, "screenName", "screen_name")) for row in _rows(value))
    return tuple(person for person in people if person.label)
