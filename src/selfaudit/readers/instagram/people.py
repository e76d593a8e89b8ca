"""Connections, requests and contacts: everybody whom the export names in a list."""

from __future__ import annotations

from collections.abc import Iterator

from selfaudit.readers.instagram import labels
from selfaudit.readers.instagram.context import Context, handle_in, person
from selfaudit.readers.instagram.entries import Entry
from selfaudit.records import Kind, Person, Record


def connection(context: Context, entry: Entry) -> Iterator[Record]:
    """A follower, somebody followed, a close friend, somebody blocked …; one for each link of the entry."""
    yield from _people(context, entry, Kind.CONNECTION)


def request(context: Context, entry: Entry) -> Iterator[Record]:
    """A request to follow, sent or received."""
    yield from _people(context, entry, Kind.REQUEST)


def _people(context: Context, entry: Entry, kind: Kind) -> Iterator[Record]:
    found = [(person(entry, link), link.when) for link in entry.links]
    for who, when in found or [(_labelled(entry), labels.time_of(entry.rows) or entry.when)]:
        if who.label:
            yield context.record(kind, entry.pointer, who.label, when, people=(who,))


def _labelled(entry: Entry) -> Person:
    """Somebody as the newest exports list people: labelled values for address, name and user name."""
    rows = labels.named(entry.rows)
    href = next((row.href or row.value for row in entry.rows if "://" in (row.href or row.value)), "")
    handle = labels.value(rows, "username") or handle_in(href)
    name = labels.value(rows, "name") or entry.title
    return Person("" if name == handle else name, handle)


def custom_list(context: Context, entry: Entry) -> Iterator[Record]:
    """A list of people that she made: one connection for each member."""
    rows = labels.named(entry.rows)
    name = labels.value(rows, "name") or entry.title
    for member in filter(None, (part.strip() for part in labels.value(rows, "members").split(","))):
        yield context.record(Kind.CONNECTION, entry.pointer, member, people=(Person(handle=member),), thread=name)


def hashtag(context: Context, entry: Entry) -> Iterator[Record]:
    """A hashtag that she follows."""
    for link in entry.links:
        name = (link.value or entry.title).removeprefix("#")
        if name:
            yield context.record(Kind.PAGE, entry.pointer, f"#{name}", link.when, link=link.href)


def contact(context: Context, entry: Entry) -> Iterator[Record]:
    """Somebody from the address book that she uploaded; numbers and addresses stay where they are."""
    rows = labels.named(entry.rows)
    name = f"{labels.value(rows, 'first_name')} {labels.value(rows, 'last_name')}".strip()
    if not rows and entry.rows:  # no label is known: first name and last name come first, then what is an address or number
        values = [row.value for row in entry.rows[:2]]
        name = " ".join(text for text in values if text and not labels.EMAIL.search(text) and not labels.PHONE.fullmatch(text))
    if name:
        yield context.record(Kind.CONTACT, entry.pointer, name, labels.time_of(entry.rows), people=(Person(name),))
