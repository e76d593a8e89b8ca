"""Long posts: X keeps their whole words in a file of their own, without the number of the post that they belong to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from operator import itemgetter
from typing import Any

from msgspec.structs import replace

from selfaudit.archive.model import Archive, Member
from selfaudit.readers.x import audiences, times, words, ytd
from selfaudit.readers.x.across import POSTS, rows
from selfaudit.readers.x.at import At
from selfaudit.readers.x.ending import End, Pages, expect
from selfaudit.readers.x.shapes import Cut, Entities, Link, LongPost, Mention, Note, Tweet
from selfaudit.records import Account, Audience, Author, Kind, Page, Person, Record, utc

_FILES = ("notes", "deleted-notes")
_OPENING = 200
_NEAR = 120.0
"""Seconds between the times that the two files give one post."""


@dataclass(frozen=True, slots=True)
class LongPosts:
    """The long posts of an archive, by their first words, to know their cut copies among the posts."""

    opening: dict[str, list[LongPost]]

    def of(self, post: Cut | Tweet) -> LongPost | None:
        """The long post that a post is the cut copy of: it begins with the same 200 characters, at the same time."""
        notes = self.opening.get(words.plain(post.full_text or post.text)[:_OPENING])
        if not notes:
            return None
        when = times.seconds(post.created_at)
        apart, note = min(((abs(when - times.seconds(note.created_at)), note) for note in notes), key=itemgetter(0))
        return note if apart <= _NEAR else None

    def whole(self, posts: Sequence[Tweet]) -> Sequence[Tweet]:
        """The posts, of which those that are cut copies get the words, links and mentions of their long ones."""
        return [_completed(post, note) if (note := self.of(post)) else post for post in posts] if self.opening else posts


def gathered(archive: Archive) -> LongPosts:
    """The long posts of an archive: few, and kept. A broken file holds none."""
    found: dict[str, list[LongPost]] = {}
    for items in rows(archive, _FILES, LongPost):
        for note in (item.note_tweet or item for item in items):
            if note.core and note.core.text:
                found.setdefault(words.plain(note.core.text)[:_OPENING], []).append(note)
    return LongPosts(found)


def _completed(post: Tweet, note: LongPost) -> Tweet:
    core = note.core or Note()
    entities = post.entities or Entities()
    known = {mention.screen_name for mention in entities.user_mentions or ()}
    more = [Mention(name=one.name, screen_name=one.handle) for one in _people(core.mentions) if one.handle not in known]
    links = [*(entities.urls or ()), *_links(core.urls)]
    mentions = [*(entities.user_mentions or ()), *more]
    return replace(post, full_text=core.text, entities=Entities(links, mentions, entities.media))


def read(archive: Archive, member: Member, account: Account, field: str) -> Pages:
    """The long posts of which no file of posts holds a cut copy: the words of the others stand there, whole."""
    audience = audiences.DELETED if field == "deleted" else audiences.of_account(account)
    told = _told(archive)
    total = alone = 0
    for first, items in ytd.batches(member, LongPost):
        notes = [item.note_tweet or item for item in items]
        expect(any(note.core and note.core.text for note in notes))
        left = [row for row, note in enumerate(notes) if _key(note) not in told]
        if left:
            at = At(archive.label, member.path, first, "noteTweet" if any(item.note_tweet for item in items) else "")
            yield _page([notes[row] for row in left], left, at, field, audience)
        total += len(items)
        alone += len(left)
    return End(total, f"told whole among the posts: {total - alone} of {total}" if alone < total else "")


def _told(archive: Archive) -> set[tuple[str, str]]:
    """The long posts that have a cut copy among the posts. Reads the posts once more, where there are long ones at all."""
    long = gathered(archive)
    posts = rows(archive, POSTS, Cut) if long.opening else ()
    return {_key(note) for items in posts for post in items if (note := long.of(post.tweet or post))}


def _key(note: LongPost) -> tuple[str, str]:
    return (note.core and note.core.text) or "", note.created_at or ""


def _page(notes: Sequence[LongPost], places: Sequence[int], at: At, field: str, audience: Audience) -> Page:
    """A page of some notes; `places` are their numbers within the batch."""
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
            source=at.source(places[index], "core/text"),
        )

    return Page(Kind.POST, texts, record, mine=True, times=stamps, row_people=people)


def _objects(value: Any) -> Iterator[dict[str, Any]]:
    return (row for row in value if isinstance(row, dict)) if isinstance(value, list) else iter(())


def _first(row: dict[str, Any], *keys: str) -> str:
    return next((value for key in keys if isinstance(value := row.get(key), str) and value), "")


def _links(value: Any) -> list[Link]:
    return [
        Link(_first(row, "shortUrl", "url"), _first(row, "expandedUrl", "expanded_url", "expanded")) for row in _objects(value)
    ]


def _people(value: Any) -> tuple[Person, ...]:
    people = (Person(_first(row, "name"), _first(row, "screenName", "screen_name")) for row in _objects(value))
    return tuple(person for person in people if person.label)
