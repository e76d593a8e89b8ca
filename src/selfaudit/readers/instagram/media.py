"""Posts, stories, reels and profile photos: a post's words, and each of its pictures and videos."""

from __future__ import annotations

from collections.abc import Iterator

from selfaudit.readers.instagram import audience, labels
from selfaudit.readers.instagram.context import SHOWN, Context, somebody
from selfaudit.readers.instagram.entries import Entry, Item
from selfaudit.records import Audience, Author, Kind, Media, Person, Record, Visibility

_VIDEO = (".mp4", ".mov", ".m4v", ".webm", ".3gp")
_HIDDEN = {
    "archived": Audience(Visibility.ONLY_ME, "it lies in your archive on Instagram"),
    "deleted": Audience(Visibility.ONLY_ME, "it lies among your recently deleted things"),
}
_PICTURE_FIELDS = {"story": "story", "reel": "reel", "profile": "profile"}


def post(context: Context, entry: Entry) -> Iterator[Record]:
    """A post, story, reel or thread: its words, its pictures and videos, its place where one is named.

    The caption stands in the entry's title, or in its only picture's. A picture that repeats it has no words of its own.
    """
    when = entry.when or next((item.when for item in entry.items if item.when), 0.0)
    caption = entry.title or next((item.caption for item in entry.items if item.caption), "")
    if not (caption or entry.items):
        return
    seen = _audience(context, when)
    is_reply = any(item.is_reply for item in entry.items)
    yield context.record(
        Kind.COMMENT if is_reply else Kind.POST,
        entry.pointer,
        caption,
        when,
        author=Author.ME,
        people=_tagged(entry),
        audience=seen,
    )
    field = _PICTURE_FIELDS.get(context.file.field, "post")
    for item in entry.items:
        if item.uri:
            yield picture(context, entry, item, field, seen, "" if item.caption == caption else item.caption)
        if item.facts.place and item.facts.place.name:
            place = item.facts.place
            yield context.record(
                Kind.CHECKIN,
                entry.pointer + item.step,
                place.name,
                item.when or when,
                author=Author.ME,
                field="post-place",
                audience=seen,
                place=place,
            )


def _audience(context: Context, when: float) -> Audience:
    hidden = _HIDDEN.get(context.file.field)
    if hidden:
        return hidden
    if context.platform == "threads":
        return audience.of_thread(context.account)
    told = audience.of_story if context.file.field == "story" else audience.of_post
    return told(context.account, when)


def _tagged(entry: Entry) -> tuple[Person, ...]:
    names = [name for row in entry.rows if labels.name_of(row.label) == "tagged" for name in row.value.split(",")]
    return tuple(who for name in names for who in somebody(name.strip().removeprefix("@")))


def picture(context: Context, entry: Entry, item: Item, field: str, seen: Audience, text: str) -> Record:
    """One picture or video."""
    facts = item.facts
    kind = Kind.VIDEO if item.uri.lower().endswith(_VIDEO) else Kind.PHOTO
    return context.record(
        kind,
        entry.pointer + item.step,
        text,
        item.when or entry.when,
        author=Author.ME,
        field=field,
        audience=seen,
        place=facts.place,
        media=Media(item.uri, "", facts.taken, facts.camera, "export" if facts.place and facts.place.has_position else ""),
    )


def profile_photo(context: Context, entry: Entry) -> Iterator[Record]:
    """Every picture that she used for her profile."""
    for item in entry.items:
        if item.uri:
            yield picture(context, entry, item, "profile", SHOWN, item.caption)
