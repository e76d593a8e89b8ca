"""The pages of before 2018: `html/*.htm` and `messages/*.htm`, with the owner's name as the heading of each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import msgspec

from selfaudit.archive.model import Member
from selfaudit.readers import meta
from selfaudit.readers.facebook import people, posts, profile
from selfaudit.readers.facebook.context import CONVERSATION, PLATFORM, File, whose
from selfaudit.readers.facebook.layout import Form
from selfaudit.readers.facebook.shapes import Entry
from selfaudit.readers.facebook_html import profile as profile_page
from selfaudit.readers.htmlpages import dates
from selfaudit.readers.htmlpages.page import Element, Told, document, main_of
from selfaudit.readers.htmlpages.parts import text_of
from selfaudit.records import Author, Kind, Page, Person, Record, utc

_OLD = re.compile(r"(?:^|/)(?:html/[^/]+\.htm|messages(?:/[^/]+)?\.htm)$")
_HEADINGS = (
    ("received", "received"),
    ("sent", "sent"),
    ("declined", "rejected"),
    ("rejected", "rejected"),
    ("deleted", "removed"),
    ("removed", "removed"),
    ("friend", "friend"),
)
"""Parts of the heading of a list of people (English), the narrower first."""
READ = "old"
_SLOTS = {
    "messages": "messages",
    "friends": "friends,requests",
    "timeline": "posts",
    "wall": "posts",
    "contact_info": "profile",
    "profile": "profile",
}
_WITH_TIME = re.compile(r"(.+?)\s*\(([^()]*\d[^()]*)\)")


def form(key: str) -> Form | None:
    """The form of a page of this generation by its path, `None` for any other page."""
    if not _OLD.search(key):
        return None
    name = "messages" if "messages" in key else key.rpartition("/")[2].removesuffix(".htm")
    return Form(_SLOTS.get(name, ""), READ)


def pages(file: File, member: Member, told: Told, clock: dates.Clock) -> Iterator[Page]:
    """The records of such a page. Raises MemberError, OtherShape."""
    root = document(member, told)
    if root is None:
        return
    name = member.key.rpartition("/")[2]
    main = main_of(root)
    if "messages" in member.key:
        found = _messages(file, root, clock)
    elif name == "friends.htm":
        found = meta.batches(_friends(file, main, clock))
    elif name in ("timeline.htm", "wall.htm"):
        found = _timeline(file, main, clock)
    elif name in ("contact_info.htm", "profile.htm", "index.htm"):
        found = meta.batches(_profile(file, main))
    else:
        raise meta.OtherShape("a page of before 2018 that is not read")
    for page in found:
        told.records += len(page)
        yield page
    if not told.records and text_of(main):
        raise meta.OtherShape


def _messages(file: File, root: Element, clock: dates.Clock) -> Iterator[Page]:
    for number, thread in enumerate(root.xpath("//div[contains(concat(' ', @class, ' '), ' thread ')]")):
        found = list(_talk(file, thread, number, clock))
        if found:
            yield Page.of(found)


def _talk(file: File, thread: Element, number: int, clock: dates.Clock) -> Iterator[Record]:
    """A conversation: the names stand before the first message, the words in the paragraph after each header."""
    named = [name.strip() for name in (thread.text or "").split(",")]
    others = tuple(Person(name) for name in named if name and whose(name, file.account) is not Author.ME)
    title = ", ".join(person.name for person in others)
    for at, header in enumerate(thread.xpath("./div[contains(concat(' ', @class, ' '), ' message ')]")):
        words = header.getnext()
        sender = _marked(header, "user")
        yield Record(
            Kind.MESSAGE,
            text_of(words) if words is not None and words.tag == "p" else "",
            PLATFORM,
            utc(dates.seconds(_marked(header, "meta"), clock)),
            whose(sender, file.account),
            Person(sender) if sender else None,
            others,
            title,
            "inbox",
            CONVERSATION,
            source=file.source(f"conversation {number}, record {at}"),
        )


def _marked(header: Element, name: str) -> str:
    return next((text_of(part) for part in header.iter("span", "div") if name in (part.get("class") or "").split()), "")


def _friends(file: File, main: Element, clock: dates.Clock) -> Iterator[Record]:
    field = "friend"
    at = 0
    for part in main.iter("h2", "h3", "li"):
        text = text_of(part)
        if part.tag != "li":
            field = next((field for word, field in _HEADINGS if word in text.lower()), "")
        elif field and text:
            timed = _WITH_TIME.fullmatch(text)
            when = dates.seconds(timed[2], clock) if timed else 0.0
            item = {"name": timed[1] if timed else text, "timestamp": when or _only_day(timed[2] if timed else "")}
            for record in people.connections(replace(file, field=field, keys=(), first=at), [item]):
                if record is not None:
                    yield replace(record, source=file.source(f"record {at}"))
            at += 1


def _only_day(text: str) -> float:
    return dates.seconds(f"{text} 0:00", dates.Clock()) if text else 0.0


def _timeline(file: File, main: Element, clock: dates.Clock) -> Iterator[Page]:
    """Her wall: a time, a sentence about what she did, her words in a block of its own."""
    found: list[dict[str, Any]] = []
    for part in main.iter("div"):
        marks = (part.get("class") or "").split()
        if "meta" in marks:
            found.append({"timestamp": dates.seconds(text_of(part), clock), "title": (part.tail or "").strip(), "data": []})
        elif "comment" in marks and found:
            found[-1]["data"].append({"post": text_of(part)})
    for page in posts.pages(replace(file, field=""), msgspec.convert(found, list[Entry]), "", 0):
        yield _renumbered(page)


def _renumbered(page: Page) -> Page:
    made = page.record
    return replace(page, record=lambda row: replace(made(row), source=replace(made(row).source, pointer=f"record {row}")))


def _profile(file: File, main: Element) -> Iterator[Record]:
    about = profile_page.profile(main)
    if about:
        rows = profile.profile(replace(file, keys=("profile_v2",)), about)
        made = (record for record in rows if record is not None)
        yield from (replace(record, source=file.source(f"record 0, {record.field}")) for record in made)
