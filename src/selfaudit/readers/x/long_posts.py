"""Long posts: X keeps their whole words in a file of their own, without the number of the post that they belong to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from selfaudit.archive.model import Archive, Member
from selfaudit.readers.x import audiences, times, words, ytd
from selfaudit.readers.x.at import At
from selfaudit.readers.x.ending import End, Pages, expect
from selfaudit.readers.x.shapes import Link, LongPost
from selfaudit.records import Account, Audience, Author, Kind, Page, Person, Record, utc


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
