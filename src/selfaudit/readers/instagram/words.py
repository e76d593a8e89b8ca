"""Comments, answers, searches and events; and what she did to other people's things, which is never taken for her words."""

from __future__ import annotations

from collections.abc import Iterator

from selfaudit.readers.instagram import labels
from selfaudit.readers.instagram.context import Context, somebody
from selfaudit.readers.instagram.entries import Entry
from selfaudit.records import Audience, Author, Kind, Person, Record


def comment(context: Context, entry: Entry) -> Iterator[Record]:
    """Her comment under somebody's post, reel or story. Who sees it is the other's choice, which the export does not state."""
    for link in entry.links:  # 2021: the owner in the title, the words in the list
        if link.value:
            yield _words(context, entry, link.value, entry.title, link.when)
    if not entry.rows:
        return
    rows = labels.named(entry.rows)
    text, owner = labels.value(rows, "comment"), labels.value(rows, "owner")
    if "comment" not in rows and "owner" not in rows:
        values = [row.value for row in entry.rows if row.value]
        text, owner = values[0] if values else "", values[1] if len(values) > 1 else ""
    if text:
        yield _words(context, entry, text, owner or entry.title, labels.time_of(entry.rows) or entry.when)


def answer(context: Context, entry: Entry) -> Iterator[Record]:
    """What she answered to a question in somebody's story."""
    for link in entry.links:
        if link.value:
            yield _words(context, entry, link.value, entry.title, link.when)


def _words(context: Context, entry: Entry, text: str, owner: str, when: float) -> Record:
    return context.record(
        Kind.COMMENT, entry.pointer, text, when, author=Author.ME, people=somebody(owner), audience=Audience.UNKNOWN
    )


def reaction(context: Context, entry: Entry) -> Iterator[Record]:
    """A like, a save, a repost, a reaction: whose thing it was, and the words of it where the export holds them."""
    for link in entry.links:
        yield _reaction(context, entry, "", entry.title, link.when, link.href)
    if entry.links:
        return
    rows = labels.named(entry.rows)
    href = next((row.href or row.value for row in entry.rows if "://" in (row.href or row.value)), "")
    owner = labels.value(rows, "username") or labels.value(rows, "owner") or entry.title
    if href or owner:
        text = labels.value(rows, "text")
        yield _reaction(context, entry, text, owner, labels.time_of(entry.rows) or entry.when, href)


def vote(context: Context, entry: Entry) -> Iterator[Record]:
    """Her choice among the answers that somebody's story offered: the other's words."""
    for link in entry.links:
        yield _reaction(context, entry, link.value, entry.title, link.when, link.href)


def _reaction(context: Context, entry: Entry, text: str, owner: str, when: float, href: str) -> Record:
    return context.record(
        Kind.REACTION,
        entry.pointer,
        text,
        when,
        author=Author.OTHER,
        people=somebody(owner),
        audience=Audience.UNKNOWN,
        link=href if "://" in href else "",
    )


def search(context: Context, entry: Entry) -> Iterator[Record]:
    """What she searched for."""
    yield from _searches(context, entry, of_people=False)


def profile_search(context: Context, entry: Entry) -> Iterator[Record]:
    """Whom she searched for."""
    yield from _searches(context, entry, of_people=True)


def _searches(context: Context, entry: Entry, *, of_people: bool) -> Iterator[Record]:
    rows = labels.named(entry.rows)
    told = labels.value(rows, "search") or next((row.value for row in entry.rows if row.value), "")
    found = [(link.value if "://" not in link.value else "", link.when) for link in entry.links]
    for text, when in found or [(told, labels.time_of(entry.rows))]:
        text = text or entry.title  # noqa: PLW2901 - the title stands in for an empty value
        if text:
            people = somebody(text) if of_people else ()
            yield context.record(Kind.SEARCH, entry.pointer, text, when, author=Author.ME, people=people)


def event(context: Context, entry: Entry) -> Iterator[Record]:
    """An event that she asked to be reminded of."""
    for link in entry.links:
        name = link.value or entry.title
        if name:
            owner = (Person(handle=entry.title),) if link.value and entry.title else ()
            yield context.record(Kind.EVENT, entry.pointer, name, link.when, people=owner, audience=Audience.UNKNOWN)
