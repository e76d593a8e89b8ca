"""Posts, stories and posts in groups: a page of posts with lazy Records, and what was attached (pictures, places)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from selfaudit.mojibake import repair
from selfaudit.readers import meta
from selfaudit.readers.facebook import titles
from selfaudit.readers.facebook.context import PLATFORM, File
from selfaudit.readers.facebook.media import caption_and_facts, picture
from selfaudit.readers.facebook.shapes import Attached, Entry
from selfaudit.records import Author, Kind, Page, Person, Place, Record, utc

_BY_OTHERS = "wall"
_PLAIN = titles.Title()


@dataclass(frozen=True, slots=True)
class _Posts:
    """A page's worth of posts and what was understood of their titles."""

    file: File
    entries: Sequence[Entry]
    texts: Sequence[str]
    titles: Sequence[titles.Title]
    people: Sequence[tuple[Person, ...]]
    pointer: str
    first: int

    def record(self, row: int) -> Record:
        entry, title = self.entries[row], self.titles[row]
        hers = _is_hers(self.file, title)
        return Record(
            Kind.POST,
            repair(self.texts[row]),
            PLATFORM,
            utc(meta.seconds(entry.timestamp)),
            Author.ME if hers else Author.OTHER,
            None if hers or not title.subject else Person(title.subject),
            self.people[row],
            title.group or title.wall,
            self.file.field or (_field(entry, title) if hers else _BY_OTHERS),
            source=self.file.source(f"{self.pointer}/{self.first + row}"),
        )


def pages(file: File, entries: Sequence[Entry], pointer: str, first: int) -> Iterator[Page]:
    """The posts of a list that stands at `pointer`, `first` being the place of the first of them."""
    if not entries:
        return
    # Titles repeat, so each is read once.
    read = {title: _title(title, file) for title in {entry.title for entry in entries}}
    named = [read[entry.title] for entry in entries]
    posts = _Posts(
        file,
        entries,
        [_words(entry, title) for entry, title in zip(entries, named, strict=True)],
        named,
        [_people(entry, title, file) for entry, title in zip(entries, named, strict=True)],
        pointer,
        first,
    )
    times = meta.column([entry.timestamp or 0.0 for entry in entries])
    hers = [_is_hers(file, title) for title in named]
    mine = hers[0] if len(set(hers)) == 1 else hers
    yield Page(Kind.POST, posts.texts, posts.record, mine, times, row_people=posts.people, mojibake=True)
    yield from meta.batches(_attached(posts, times))


def _is_hers(file: File, title: titles.Title) -> bool:
    return file.field != _BY_OTHERS and not title.on_hers


def _title(title: str | None, file: File) -> titles.Title:
    return titles.read(repair(title), file.account) if title else _PLAIN


def _people(entry: Entry, title: titles.Title, file: File) -> tuple[Person, ...]:
    if not (entry.tags or title.people or title.wall or title.subject):
        return ()
    tagged = [tag.get("name") if isinstance(tag, dict) else tag for tag in meta.listed(entry.tags)]
    names = [repair(meta.word(tag)) for tag in tagged] + [person.name for person in title.people] + [title.wall]
    if not _is_hers(file, title):
        names.insert(0, title.subject)
    return tuple(Person(name) for name in dict.fromkeys(names) if name and name not in file.account.names)


def _words(entry: Entry, title: titles.Title) -> str:
    said = [datum.post for datum in entry.data or () if datum.post]
    if entry.attachments:
        said += [words for thing in _things(entry) for words in _words_attached(thing, title)]
    return said[0] if len(said) == 1 else "\n".join(dict.fromkeys(said))


def _things(entry: Entry) -> list[Attached]:
    return [thing for attachment in entry.attachments or () for thing in attachment.data or ()]


def _words_attached(thing: Attached, title: titles.Title) -> list[str]:
    """Her own words in a note, a thing for sale, a poll or beside a thing; of life events only those about work or school.

    Words beside a thing that she shared are whoever's it is.
    """
    parts = []
    for block, keys in (
        (thing.note, ("title", "text")),
        (thing.for_sale_item, ("title", "description")),
        (thing.poll, ("question",)),
    ):
        if isinstance(block, dict):
            parts += [meta.word(block.get(key)) for key in keys]
    if isinstance(thing.poll, dict):
        options = meta.listed(thing.poll.get("options"))
        parts += [meta.word(option.get("option")) for option in options if isinstance(option, dict)]
    if isinstance(thing.life_event, dict):
        event = meta.word(thing.life_event.get("title"))
        parts.append(event if titles.is_work_event(event) else "")
    beside = "" if title.share else thing.text or ""
    return [part for part in (*parts, beside) if part]


def _field(entry: Entry, title: titles.Title) -> str:
    things = _things(entry)
    if title.wall or title.group:
        return "wall" if title.wall else "group"
    if any(thing.for_sale_item for thing in things):
        return "marketplace"
    if any(thing.note for thing in things):
        return "article"
    if title.recommends:
        return "recommendation"
    return "share" if title.share or any(thing.external_context for thing in things) else "own"


def _attached(posts: _Posts, times: Sequence[float]) -> Iterator[Record]:
    for row, entry in enumerate(posts.entries):
        for at, attachment in enumerate(entry.attachments or ()):
            for step, thing in enumerate(attachment.data or ()):
                if thing.media is None and thing.place is None and thing.event is None:
                    continue
                pointer = f"{posts.pointer}/{posts.first + row}/attachments/{at}/data/{step}"
                yield from _records(posts, row, thing, pointer, times[row])
        place = posts.titles[row].place
        if place and not any(thing.place or thing.event for thing in _things(entry)):
            yield from _checkin(
                posts.file, Place(place), f"{posts.pointer}/{posts.first + row}/title", "post-place", times[row]
            )


def _records(posts: _Posts, row: int, thing: Attached, pointer: str, posted: float) -> Iterator[Record]:
    file, field = posts.file, "story" if posts.file.field == "story" else "post"
    if thing.media is not None:
        caption, facts = caption_and_facts(thing.media)
        if caption == repair(posts.texts[row]):
            caption = ""
        yield picture(file, thing.media, f"{pointer}/media", field, caption, facts, posted=posted, people=posts.people[row])
    if isinstance(thing.place, dict):
        yield from _checkin(file, place_of(meta.mend(thing.place)), f"{pointer}/place", "post-place", posted)
    if isinstance(thing.event, dict):
        place = thing.event.get("place")
        yield from _checkin(file, place_of(meta.mend(place)), f"{pointer}/event/place", "event-place", posted)


def place_of(block: Any) -> Place | None:
    """A `place{name, coordinate{latitude, longitude}, address}` block (mended)."""
    if not isinstance(block, dict):
        return None
    coordinate = block.get("coordinate")
    found = coordinate if isinstance(coordinate, dict) else {}
    return meta.position(
        found.get("latitude"), found.get("longitude"), meta.word(block.get("name")), meta.word(block.get("address"))
    )


def _checkin(file: File, place: Place | None, pointer: str, field: str, posted: float) -> Iterator[Record]:
    if place is not None:
        yield Record(
            Kind.CHECKIN,
            place.name,
            PLATFORM,
            utc(posted),
            Author.ME,
            field=field,
            place=place,
            source=file.source(pointer),
        )
