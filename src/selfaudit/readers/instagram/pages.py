"""The HTML form of an Instagram export: pages to the same entries and messages as the JSON form.

Facts: times are printed to the minute at a fixed UTC-8, summer and winter; the words of a page stand in the account's language.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from selfaudit.archive.model import Member
from selfaudit.readers import meta
from selfaudit.readers.htmlpages import dates
from selfaudit.readers.htmlpages.page import Element, Told, boxes
from selfaudit.readers.htmlpages.parts import links, parts, pictures, rows, text_of
from selfaudit.readers.instagram import labels
from selfaudit.readers.instagram.entries import Entry, Item, Link, Row

CLOCK = dates.Clock(offset=-8 * 3600)
_POSITION = ("latitude", "longitude")


def entries(member: Member, told: Told | None = None) -> Iterator[Entry]:
    """The entries of a page. `told` is filled while they are taken. Raises MemberError."""
    told, at = told or Told(), 0
    for piece in boxes(member, told):
        for box in piece:
            yield entry(box, f"record {at}", told)
            at += 1


def entry(box: Element, pointer: str, told: Told) -> Entry:
    """One box of a page; its times are counted in `told`."""
    marked = parts(box)
    body = box if marked.body is None else marked.body
    when = _timed(text_of(marked.time), told)
    labelled = tuple(_row(label, value, told) for label, value in rows(box))
    items = tuple(_items(body, when))
    found = tuple(_links(body, told))
    if not (labelled or items or found):
        found = tuple(_plain(body, told))
    kept = tuple(row for row in labelled if not (items and labels.name_of(row.label) in _POSITION))
    return Entry(pointer, text_of(marked.title), kept, found, items, when)


def _timed(text: str, told: Told) -> float:
    when = dates.seconds(text, CLOCK)
    told.timed(text, when)
    return when


def _only(text: str, told: Told) -> float:
    """The time of a text that is nothing else."""
    when = dates.only(text, CLOCK)
    told.timed(text, when)
    return when


def _row(label: str, value: str, told: Told) -> Row:
    when = _only(value, told)
    return Row(label, "" if when else meta.word(value), when=when, step=f", {label}")


def _links(body: Element, told: Told) -> Iterator[Link]:
    for element, href, text, after in links(body):
        if next(element.iterancestors("td"), None) is None:
            yield Link(href, meta.word(text), _timed(after, told))


def _plain(body: Element, told: Told) -> Iterator[Link]:
    """An entry without a link: a text and a time, or a time alone, each in a `div` of its own."""
    texts = [text for text in (text_of(part) for part in body.iter("div") if not len(part)) if text]
    whens = [when for text in texts if (when := _only(text, told))]
    value = next((text for text in texts if not dates.only(text, CLOCK)), "")
    if value or whens:
        yield Link("", meta.word(value), whens[-1] if whens else 0.0)


def _items(body: Element, when: float) -> Iterator[Item]:
    """Every picture and video; a position is in the table that follows its picture."""
    found: list[Item] = []
    position: dict[str, str] = {}
    for element in body.iter("img", "video", "tr"):
        if element.tag != "tr":
            found += [Item(picture.get("src"), when=when, step=f", picture {len(found)}") for picture in pictures(element)]
            position = {}
            continue
        for label, value in rows(element) if found else ():
            name = labels.name_of(label)
            if name in _POSITION:
                position[name] = value
                place = meta.position(position.get("latitude"), position.get("longitude"))
                found[-1] = replace(found[-1], facts=meta.Taken(place=place))
    yield from found
