"""Check-ins, tags, things for sale, and posts and comments that an export lists as labelled values."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from selfaudit.readers import meta, trees
from selfaudit.readers.facebook.context import CONVERSATION, PLATFORM, File, Rows
from selfaudit.readers.facebook.people import names_among
from selfaudit.readers.facebook.posts import place_of
from selfaudit.records import Author, Kind, Person, Place, Record

_COORDINATES = re.compile(r"\(?\s*(-?\d{1,3}(?:\.\d+)?)\s*,\s*(-?\d{1,3}(?:\.\d+)?)\s*\)?")
_TEXT_LABELS = ("message", "text", "post", "content", "caption", "description", "body", "comment", "previous text", "new text")
_CHECKIN_LABELS = ("message", "name", "place name", "address", "coordinates")
_TARGET_LABELS = ("target", "profile", "page", "name", "timeline", "to")


def checkins(file: File, data: Any) -> Rows:
    """Check-ins and places where others tagged her, as labelled values.

    Under labels that are not known (English is) a text beside the place is hers, and what stands within the place is its name.
    """
    for pointer, entry in file.only_labelled(data):
        leaves = list(trees.leaves(entry, pointer))
        when = entry.get("timestamp") or next((leaf.when for leaf in leaves if leaf.when), 0)
        spot = next((found for leaf in leaves if (found := _COORDINATES.fullmatch(leaf.value))), None)
        said = {leaf.label.lower(): leaf.value for leaf in leaves if leaf.value}
        strange = [leaf for leaf in leaves if _is_strange(leaf)]
        within = [leaf for leaf in strange if leaf.above or file.field == "tagged-place"]
        beside = [leaf for leaf in strange if leaf not in within]
        words = [said["message"]] if "message" in said else [leaf.value for leaf in beside]
        name = said.get("name") or said.get("place name") or ""
        rest = ", ".join(leaf.value for leaf in within)
        north, east = spot.groups() if spot else (None, None)
        place = meta.position(north, east, name or rest, said.get("address") or (rest if name else ""))
        if place is None and not words:
            yield None
            continue
        if place is not None:
            yield _at_place(file, pointer, place, when)
        for text in words:
            yield _post(file, pointer, text, when, "own")


def _is_strange(leaf: trees.Leaf) -> bool:
    """Whether a text of a check-in stands under a label that is not known."""
    return _is_text(leaf) and leaf.label.lower() not in _CHECKIN_LABELS and not _COORDINATES.fullmatch(leaf.value)


def _is_text(leaf: trees.Leaf) -> bool:
    return bool(leaf.value) and not leaf.link and "://" not in leaf.value


def machine(file: File, data: Any) -> Rows:
    """Chats with a machine, as labelled values: what is labelled as a text, without saying whose it is."""
    for pointer, entry in file.only_labelled(data):
        texts = [leaf for leaf in trees.leaves(entry, pointer) if leaf.label.lower() in _TEXT_LABELS]
        for leaf in texts:
            yield Record(
                Kind.MESSAGE,
                leaf.value,
                PLATFORM,
                meta.moment(leaf.when or entry.get("timestamp")),
                thread=meta.word(entry.get("title")),
                field=file.field,
                audience=CONVERSATION,
                source=file.source(leaf.pointer),
            )
        if not texts:
            yield None


def location_history(file: File, data: Any) -> Rows:
    """Places where the app noted her to be (until 2020)."""
    for pointer, item in file.objects(data):
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


def labelled_posts(file: File, data: Any) -> Rows:
    """Posts on others' profiles and edited posts, as labelled values; where no label is known every text may be her words."""
    for pointer, entry in file.only_labelled(data):
        leaves = [leaf for leaf in trees.leaves(entry, pointer) if _is_text(leaf)]
        texts = [leaf for leaf in leaves if leaf.label.lower() in _TEXT_LABELS]
        targets = [leaf.value for leaf in leaves if leaf.label.lower() in _TARGET_LABELS]
        unknown = [leaf for leaf in leaves if leaf.label.lower() not in (*_TEXT_LABELS, *_TARGET_LABELS)]
        target = targets[0] if targets else ""
        for leaf in texts or unknown:
            yield _post(file, leaf.pointer, leaf.value, entry.get("timestamp"), file.field, target)
        if target and not texts and not unknown:
            yield _post(file, pointer, "", entry.get("timestamp"), file.field, target)


def labelled_comments(file: File, data: Any) -> Rows:
    """Comments as labelled values."""
    for record in labelled_posts(file, data):
        if record is not None:
            yield replace(record, kind=Kind.COMMENT, field="group" if file.field == "group" else "own", thread="")


def _post(file: File, pointer: str, text: str, when: Any, field: str, target: str = "") -> Record:
    people = (Person(target),) if target else ()
    when = meta.moment(when)
    return Record(
        Kind.POST, text, PLATFORM, when, Author.ME, people=people, thread=target, field=field, source=file.source(pointer)
    )


def sales(file: File, data: Any) -> Rows:
    """Things that she offered for sale."""
    for pointer, item in file.objects(data):
        text = "\n".join(filter(None, (meta.word(item.get("title")), meta.word(item.get("description"))))) if item else ""
        yield _post(file, pointer, text, item.get("created_timestamp"), "marketplace") if item and text else None


def tags(file: File, data: Any) -> Rows:
    """Pictures in which others tagged her: an address and the other's name."""
    for pointer, entry in file.only_labelled(data):
        leaves = list(trees.leaves(entry, pointer))
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
