"""A box of a page as the item that the JSON form of the same file holds: a name, a labelled record, a login, a search."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from selfaudit.readers.htmlpages import dates
from selfaudit.readers.htmlpages.page import Element, role
from selfaudit.readers.htmlpages.parts import parts, pictures, rows, text_of

Item = dict[str, Any]

_JOINED = re.compile(r"You (?:became a member of|joined|left|stopped being a member of)(?: the group)? (.+?)\.?", re.DOTALL)
_LOGIN_ROWS = (
    ("user_agent", ("user agent", "device", "browser", "useragent", "agent utilisateur", "agente de usuario")),
    ("location", ("location", "city", "lieu", "locatie", "ubicación", "ort")),
)


def base(box: Element, clock: dates.Clock) -> Item:
    """The title and the time (Unix seconds, 0 for unknown) of a box."""
    marked = parts(box)
    return {"title": text_of(marked.title), "timestamp": dates.seconds(text_of(marked.time), clock)}


def named(box: Element, clock: dates.Clock) -> Item:
    """A friend, a page, a request: the name is the title."""
    item = base(box, clock)
    return {"name": item["title"], "timestamp": item["timestamp"]}


def group(box: Element, clock: dates.Clock) -> Item:
    """A group that she joined or left: its name stands in the sentence of the title."""
    item = base(box, clock)
    sentence = _JOINED.fullmatch(item["title"])
    return {**item, "data": [{"name": sentence[1] if sentence else item["title"]}]}


def search(box: Element, clock: dates.Clock) -> Item:
    """What she searched for."""
    body = parts(box).body
    return {**base(box, clock), "data": [{"text": text_of(body)}]}


def reaction(box: Element, clock: dates.Clock) -> Item:
    """What she liked; the kind of reaction is the name of its picture."""
    icon = next((picture.get("src") or "" for picture in box.iter("img")), "")
    kind = icon.rpartition("/")[2].partition(".")[0]
    return {**base(box, clock), "data": [{"reaction": {"reaction": kind}}]}


def login(box: Element, clock: dates.Clock) -> Item:
    """A login, a session, a device: what happened is the title."""
    item = base(box, clock)
    told = {label.lower(): value for label, value in rows(box)}
    found = {key: told[label] for key, labels in _LOGIN_ROWS for label in labels if label in told}
    when = item["timestamp"] or next((when for value in told.values() if (when := dates.only(value, clock))), 0.0)
    return {"action": item["title"], "timestamp": when, **found}


def change(box: Element, clock: dates.Clock) -> Item:
    """A change of the account's name, number or e-mail address, with what it was before."""
    old = {label.lower().replace(" ", "_"): value for label, value in rows(box)}
    names = {"old_email_address": "old_email", "old_phone_number": "old_number", "old_username": "old_vanity"}
    return {
        "session": {"created_timestamp": base(box, clock)["timestamp"]},
        "extra_info": {names.get(key, key): old[key] for key in old},
    }


def sale(box: Element, clock: dates.Clock) -> Item:
    """A thing that she offered for sale."""
    item = base(box, clock)
    return {"title": item["title"], "description": text_of(parts(box).body), "created_timestamp": item["timestamp"]}


def is_labelled(box: Element) -> bool:
    """Whether a box without a title of its own holds labelled values: newer exports keep more and more lists so."""
    title = parts(box).title
    own = title is not None and _closest(title) is box
    return not own and next(rows(box), None) is not None


def labelled(box: Element, clock: dates.Clock) -> Item:
    """A record of labelled values; boxes within it are values that hold values."""
    return {**base(box, clock), "label_values": [*_values(box, clock), *_inner(box, clock)]}


def _inner(box: Element, clock: dates.Clock) -> Iterator[Item]:
    for inner in _boxes_within(box):
        yield {"label": text_of(parts(inner).title), "dict": [*_values(inner, clock), *_inner(inner, clock)]}


def _boxes_within(box: Element) -> list[Element]:
    """The boxes within a box that lie in no other box within it."""
    found: list[Element] = []
    for element in box.iter("div", "section"):
        is_inner = element is not box and role(element.get("class"))[0] == "box"
        if is_inner and _closest(element) is box:
            found.append(element)
    return found


def _closest(element: Element) -> Element | None:
    """The box that an element lies in."""
    return next((above for above in element.iterancestors() if role(above.get("class"))[0] == "box"), None)


def _values(box: Element, clock: dates.Clock) -> Iterator[Item]:
    for table in box.iter("table"):
        if _closest(table) is box:
            for label, value in rows(table):
                when = dates.only(value, clock)
                yield {"label": label, "timestamp_value": when} if when else {"label": label, "value": value}


def pictures_of(element: Element, when: float, clock: dates.Clock) -> list[Item]:
    """Every picture and video below an element, with the words beside it and what the table after it says."""
    found: list[Item] = []
    exif: Item = {}
    for part in element.iter("img", "video", "tr"):
        if part.tag == "tr":
            exif.update(_exif(part, clock))
            continue
        for picture in pictures(part):
            exif = {}
            kind = "video_metadata" if picture.tag == "video" else "photo_metadata"
            uri, words = picture.get("src"), _words_beside(picture)
            metadata = {kind: {"exif_data": [exif]}}
            found.append({"uri": uri, "creation_timestamp": when, "description": words, "media_metadata": metadata})
    return found


def _exif(row: Element, clock: dates.Clock) -> Iterator[tuple[str, Any]]:
    for label, value in rows(row):
        name = label.lower()
        if name in ("latitude", "longitude"):
            yield name, value
        elif name == "taken":
            yield "taken_timestamp", dates.only(value, clock)
        elif name in ("camera make", "camera model"):
            yield name.replace(" ", "_"), value


def _words_beside(picture: Element) -> str:
    above = picture.getparent()
    holder = above if above is not None and above.tag == "a" else picture
    beside = holder.getnext()
    return text_of(beside) if beside is not None and beside.tag == "div" and not beside.get("class") else ""


def event_responses(boxes: list[Element], clock: dates.Clock) -> Item:
    """The events that she joined, declined or was interested in: a box for each answer, in this order by default."""
    order = ("events_joined", "events_declined", "events_interested")
    found: Item = {}
    for at, box in enumerate(boxes):
        title = base(box, clock)["title"].lower()
        key = next((name for name in order if name.removeprefix("events_") in title), order[min(at, 2)])
        found.setdefault(key, []).extend(_events(box, clock))
    return {"event_responses_v2": found}


def _events(box: Element, clock: dates.Clock) -> Iterator[Item]:
    for part in box.iter("div"):
        lines = [text_of(line) for line in part if line.tag == "div"]
        if "_3-95" in (part.get("class") or "").split() and lines and part is not box:
            when = next((when for line in lines[1:] if (when := dates.only(line, clock))), 0.0)
            yield {"name": lines[0], "start_timestamp": when}


def event(box: Element, clock: dates.Clock) -> Item:
    """An event that she was invited to or made: its name is the title; a time in the body is its beginning."""
    item = base(box, clock)
    times = (dates.seconds(text_of(part), clock) for part in box.iter("div") if not len(part))
    return {"name": item["title"], "start_timestamp": next(filter(None, times), item["timestamp"])}
