"""Groups, pages and events: what she belongs to, likes and was asked to."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from selfaudit.readers import meta
from selfaudit.readers.facebook.context import PLATFORM, File, Rows
from selfaudit.readers.facebook.people import person
from selfaudit.readers.facebook.posts import place_of
from selfaudit.records import Author, Kind, Record

_LEFT = re.compile(r"\b(?:left|stopped being a member of)(?: the group)?(?: (.+?)\.?$|\b)")
_RESPONSES = (("events_joined", "joined"), ("events_declined", "declined"), ("events_interested", "interested"))


def named(kind: Kind, file: File, data: Any) -> Rows:
    """Groups and pages: `{name, timestamp}`, or `{timestamp, title, data[]{name}}`."""
    for pointer, item in file.objects(data):
        name, when, _ = person(item)
        title = meta.word(item.get("title")) if item and kind is Kind.GROUP else ""
        gone = _LEFT.search(title.replace(name, "") if name else title)
        if gone and (name or gone[1]) and file.field == "joined":
            yield file.named(kind, pointer, name or gone[1], "left", when=when)
        else:
            yield file.named(kind, pointer, name, when=when) if name else None


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
    """What she answered to the questions of groups that she wanted to join; often names an employer or a child's school."""
    for pointer, group in file.objects(data):
        if group is None:
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
                    source=file.source(f"{pointer}/answers/{step}"),
                )


def events(file: File, data: Any) -> Rows:
    """Events that she was invited to or made; the time is the event's beginning. What she wrote about her own is a POST."""
    yield from _events(file, file.items(data), "")


def event_responses(file: File, data: Any) -> Rows:
    """Events that she joined, declined or was interested in."""
    key = next((key for key in file.keys if isinstance(data, dict) and key in data), "")
    if not key and data:
        raise meta.OtherShape
    inside = data.get(key) if key else {}
    for name, field in _RESPONSES if isinstance(inside, dict) else ():
        items = enumerate(meta.listed(inside.get(name)))
        yield from _events(file, ((f"/{key}/{name}/{at}", item) for at, item in items), field)


def _events(file: File, items: Iterable[tuple[str, Any]], field: str) -> Rows:
    for pointer, item in items:
        name = meta.word(item.get("name")) if isinstance(item, dict) else ""
        if not name:
            yield None
            continue
        yield file.named(Kind.EVENT, pointer, name, field, when=item.get("start_timestamp"), place=place_of(item.get("place")))
        if file.field == "own" and (text := meta.word(item.get("description"))):
            yield file.said(f"{pointer}/description", text, item.get("create_timestamp"))
