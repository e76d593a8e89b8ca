"""Groups, pages, events, check-ins, tags, reactions, searches, logins and the rest of the small lists."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from selfaudit.readers import meta
from selfaudit.readers.facebook import titles
from selfaudit.readers.facebook.context import NOWHERE, PLATFORM, File
from selfaudit.readers.facebook.people import Rows, names_among, person
from selfaudit.readers.facebook.posts import place_of
from selfaudit.records import Author, Kind, Person, Place, Record

_LEFT = re.compile(r"\b(?:left|stopped being a member)\b")
_COORDINATES = re.compile(r"\(?\s*(-?\d{1,3}(?:\.\d+)?)\s*,\s*(-?\d{1,3}(?:\.\d+)?)\s*\)?")
_RESPONSES = (("events_joined", "joined"), ("events_declined", "declined"), ("events_interested", "interested"))
_TEXT_LABELS = ("message", "text", "post", "content", "caption", "description", "body", "comment", "previous text", "new text")
_TARGET_LABELS = ("target", "profile", "page", "name", "timeline", "to")


def _dicts(file: File, data: Any) -> Iterator[tuple[str, dict[str, Any] | None]]:
    base, items = meta.under(data, *file.keys)
    for at, item in enumerate(items):
        yield f"{base}/{at}", item if isinstance(item, dict) else None


def named(kind: Kind, file: File, data: Any) -> Rows:
    """Groups and pages: `{name, timestamp}`, or `{timestamp, title, data[]{name}}`."""
    for pointer, item in _dicts(file, data):
        name, when, _ = person(item)
        title = meta.word(item.get("title")) if item else ""
        if not name:
            yield None
        else:
            field = "left" if kind is Kind.GROUP and file.field == "joined" and _LEFT.search(title.replace(name, "")) else ""
            yield file.named(kind, pointer, name, field, when=when)


def groups(file: File, data: Any) -> Rows:
    """Groups joined or administered."""
    yield from named(Kind.GROUP, file, data)


def pages(file: File, data: Any) -> Rows:
    """Pages liked, followed, no longer followed or administered."""
    yield from named(Kind.PAGE, file, data)


def badges(file: File, data: Any) -> Rows:
    """Badges in groups: the group's name is the key."""
    inside = next((data[key] for key in file.keys if isinstance(data, dict) and key in data), None)
    if not isinstance(inside, dict):
        if inside == [] or not data:
            return
        raise meta.OtherShape
    for name in inside:
        pointer = f"/{next(key for key in file.keys if key in data)}/{meta.escaped(name)}"
        yield file.named(Kind.GROUP, pointer, name, "badge")


def answers(file: File, data: Any) -> Rows:
    """What she answered to the questions that a group asks of those who want to join; often names an employer or a child's school."""
    base, items = meta.under(data, *file.keys)
    for at, group in enumerate(items):
        if not isinstance(group, dict):
            yield None
            continue
        for step, answer in enumerate(meta.listed(group.get("answers"))):
            text = meta.word(answer.get("answer")) if isinstance(answer, dict) else ""
            if text:
                yield Record(
                    Kind.POST,
                    text,
                    PLATFORM,
                    meta.moment(answer.get("timestamp")),
                    Author.ME,
                    thread=meta.word(group.get("group_name")),
                    field="answer",
                    source=file.source(f"{base}/{at}/answers/{step}"),
                )


def events(file: File, data: Any) -> Rows:
    """Events that she was invited to or made; the time is the event's beginning."""
    base, items = meta.under(data, *file.keys)
    yield from _events(file, items, base, "")


def event_responses(file: File, data: Any) -> Rows:
    """Events that she joined, declined or was interested in."""
    key = next((key for key in file.keys if isinstance(data, dict) and key in data), "")
    if not key and data:
        raise meta.OtherShape
    inside = data.get(key) if key else {}
    for name, field in _RESPONSES if isinstance(inside, dict) else ():
        yield from _events(file, meta.listed(inside.get(name)), f"/{key}/{name}", field)


def _events(file: File, items: list[Any], base: str, field: str) -> Rows:
    for at, item in enumerate(items):
        name = meta.word(item.get("name")) if isinstance(item, dict) else ""
        if not name:
            yield None
            continue
        yield file.named(
            Kind.EVENT, f"{base}/{at}", name, field, when=item.get("start_timestamp"), place=place_of(item.get("place"))
        )


def checkins(file: File, data: Any) -> Rows:
    """Check-ins and places where others tagged her, as labelled values (English labels; a position needs none)."""
    if data and not meta.entries(data):
        raise meta.OtherShape
    for pointer, entry in meta.entries(data):
        leaves = list(meta.leaves(entry, pointer))
        when = entry.get("timestamp") or next((leaf.when for leaf in leaves if leaf.when), 0)
        spot = next((found for leaf in leaves if (found := _COORDINATES.fullmatch(leaf.value))), None)
        said = {leaf.label.lower(): leaf.value for leaf in leaves if leaf.value}
        name = said.get("name") or said.get("place name") or ""
        place = meta.position(*(spot.groups() if spot else (None, None)), name, said.get("address", ""))
        if place is None and not said.get("message"):
            yield None
            continue
        if place is not None:
            yield _at_place(file, pointer, place, when)
        if said.get("message"):
            yield _post(file, pointer, said["message"], when, "own")


def _at_place(file: File, pointer: str, place: Place, when: Any) -> Record:
    return Record(
        Kind.CHECKIN,
        place.name,
        PLATFORM,
        meta.moment(when),
        Author.OTHER if file.field == "tagged-place" else Author.ME,
        field=file.field,
        place=place,
        source=file.source(pointer),
    )


def _post(file: File, pointer: str, text: str, when: Any, field: str, target: str = "") -> Record:
    people = (Person(target),) if target else ()
    when = meta.moment(when)
    return Record(
        Kind.POST, text, PLATFORM, when, Author.ME, people=people, thread=target, field=field, source=file.source(pointer)
    )


def labelled_posts(file: File, data: Any) -> Rows:
    """Posts on others' profiles and edited posts, as labelled values; without a known label the longest value is the text."""
    if data and not meta.entries(data):
        raise meta.OtherShape
    for pointer, entry in meta.entries(data):
        leaves = [leaf for leaf in meta.leaves(entry, pointer) if leaf.value and not leaf.link and "://" not in leaf.value]
        texts = [leaf.value for leaf in leaves if leaf.label.lower() in _TEXT_LABELS]
        targets = [leaf.value for leaf in leaves if leaf.label.lower() in _TARGET_LABELS]
        unknown = [leaf.value for leaf in leaves if leaf.label.lower() not in (*_TEXT_LABELS, *_TARGET_LABELS)]
        text = texts[0] if texts else max(unknown, key=len, default="")
        if text:
            yield _post(file, pointer, text, entry.get("timestamp"), file.field, targets[0] if targets else "")


def labelled_comments(file: File, data: Any) -> Rows:
    """Comments as labelled values."""
    for record in labelled_posts(file, data):
        if record is not None:
            yield replace(record, kind=Kind.COMMENT, field="group" if file.field == "group" else "own", thread="")


def location_history(file: File, data: Any) -> Rows:
    """Places where the app noted her to be (until 2020)."""
    for pointer, item in _dicts(file, data):
        if item is None:
            yield None
            continue
        holders = [part for part in meta.listed(item.get("attachments")) if isinstance(part, dict)]
        things = [thing for holder in holders for thing in meta.listed(holder.get("data")) if isinstance(thing, dict)]
        places = [place for thing in things if (place := place_of(thing.get("place"))) is not None]
        for place in places:
            yield _at_place(file, pointer, place, item.get("timestamp"))
        if not places:
            yield None


def sales(file: File, data: Any) -> Rows:
    """Things that she offered for sale."""
    for pointer, item in _dicts(file, data):
        text = "\n".join(filter(None, (meta.word(item.get("title")), meta.word(item.get("description"))))) if item else ""
        yield _post(file, pointer, text, item.get("created_timestamp"), "marketplace") if item and text else None


def tags(file: File, data: Any) -> Rows:
    """Pictures in which others tagged her: an address and the other's name."""
    if data and not meta.entries(data):
        raise meta.OtherShape
    for pointer, entry in meta.entries(data):
        leaves = list(meta.leaves(entry, pointer))
        link = next((leaf.link or leaf.value for leaf in leaves if leaf.link or leaf.value.startswith("http")), "")
        people = tuple(Person(leaf.value) for leaf in names_among(leaf for leaf in leaves if not leaf.link)[:1])
        if not link and not people:
            yield None
            continue
        yield Record(
            Kind.TAG,
            "",
            PLATFORM,
            meta.moment(entry.get("timestamp")),
            Author.OTHER,
            people[0] if people else None,
            people,
            field="tagged-me",
            link=link,
            source=file.source(pointer),
        )


def reactions(file: File, data: Any) -> Rows:
    """What she liked, reacted to, voted for or saved: never her words, and without the others'."""
    labelled = meta.entries(data)
    for pointer, entry in labelled:
        people = tuple(Person(leaf.value) for leaf in names_among(meta.leaves(entry, pointer))[:1])
        known = {leaf.label.lower() for leaf in meta.leaves(entry, pointer)}
        yield _reaction(file, pointer, entry.get("timestamp"), people if known & {"name"} else ())
    if labelled:
        return
    read: dict[str, tuple[Person, ...]] = {}
    for pointer, item in _dicts(file, data):
        if item is None:
            yield None
            continue
        title = meta.word(item.get("title"))
        if title not in read:
            under = titles.read(title, file.account).under
            read[title] = (Person(under),) if under else ()
        yield _reaction(file, pointer, item.get("timestamp"), read[title], item)


def _reaction(file: File, pointer: str, when: Any, people: tuple[Person, ...], item: dict[str, Any] | None = None) -> Record:
    data = meta.listed(item.get("data")) if item else []
    kinds = [part["reaction"] for part in data if isinstance(part, dict) and isinstance(part.get("reaction"), dict)]
    name = meta.word(kinds[0].get("reaction")).lower() if kinds else ""
    field = file.field if file.field != "like" or name in ("", "like") else "reaction"
    return Record(
        Kind.REACTION, "", PLATFORM, meta.moment(when), Author.OTHER, people=people, field=field, source=file.source(pointer)
    )


def searches(file: File, data: Any) -> Rows:
    """What she searched for; the export puts quotation marks around it."""
    for pointer, item in _dicts(file, data):
        if item is None:
            yield None
            continue
        holders = [item, *(part for part in meta.listed(item.get("attachments")) if isinstance(part, dict))]
        parts = [part for holder in holders for part in meta.listed(holder.get("data")) if isinstance(part, dict)]
        text = next((meta.word(part.get("text")) for part in parts if meta.word(part.get("text"))), "").strip("\"“”")
        yield _search(file, pointer, text, item.get("timestamp"), "search") if text else None


def _search(file: File, pointer: str, text: str, when: Any, field: str, people: tuple[Person, ...] = ()) -> Record:
    when = meta.moment(when)
    return Record(
        Kind.SEARCH, text, PLATFORM, when, Author.ME, people=people, field=field, audience=NOWHERE, source=file.source(pointer)
    )


def visits(file: File, data: Any) -> Rows:
    """Profiles that she opened. Other things that she looked at (videos, adverts, sales) are passed over."""
    for pointer, entry in meta.entries(data):
        for leaf in names_among(meta.leaves(entry, pointer)):
            person_ = (Person(leaf.value),)
            yield _search(file, leaf.group, leaf.value, leaf.when or entry.get("timestamp"), "visit", person_)
    if meta.entries(data):
        return
    for pointer, category in _dicts(file, data):
        if category is None:
            yield None
        elif any(part in meta.word(category.get("name")).lower() for part in ("profile", "people", "person")):
            for at, entry in enumerate(meta.listed(category.get("entries"))):
                inside = entry.get("data") if isinstance(entry, dict) else None
                if isinstance(inside, dict) and (name := meta.word(inside.get("name"))):
                    yield _search(file, f"{pointer}/entries/{at}", name, entry.get("timestamp"), "visit", (Person(name),))


def logins(file: File, data: Any) -> Rows:
    """Logins, sessions and devices. Addresses of computers and cookies are never passed on."""
    if labelled := meta.entries(data):
        for pointer, entry in labelled:
            times = [leaf.when for leaf in meta.leaves(entry, pointer) if leaf.when]
            yield _login(file, pointer, {"timestamp": entry.get("timestamp") or max(times, default=0)})
        return
    for pointer, item in _dicts(file, data):
        yield _login(file, pointer, item) if item else None


def _login(file: File, pointer: str, item: dict[str, Any]) -> Record:
    where = [meta.word(item.get(key)) for key in ("city", "region", "country")]
    town = ", ".join(filter(None, where)) or meta.word(item.get("location"))
    device = next((text for key in ("device", "name", "user_agent") if (text := meta.word(item.get(key)))), "")
    when = next((item[key] for key in ("timestamp", "updated_timestamp", "created_timestamp") if item.get(key)), 0)
    return Record(
        Kind.LOGIN,
        meta.word(item.get("action")),
        PLATFORM,
        meta.moment(when),
        thread=device,
        field=file.field,
        audience=NOWHERE,
        place=Place(town) if town else None,
        source=file.source(pointer),
    )
