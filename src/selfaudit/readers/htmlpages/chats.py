"""Conversations of the HTML exports of Facebook and Instagram: a page of messages becomes pages of columns."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from selfaudit.archive.model import Member
from selfaudit.readers import meta
from selfaudit.readers.htmlpages import dates
from selfaudit.readers.htmlpages.page import Element, Told, boxes, role
from selfaudit.readers.htmlpages.parts import links, parts, pictures, text_of
from selfaudit.readers.whose import marks
from selfaudit.records import Audience, Author, Kind, Media, Page, Person, Record, Source, Visibility, utc

CONVERSATION = Audience(Visibility.LIMITED, "a private conversation")
_PARTICIPANTS = re.compile(r"^\w[\w -]{2,29}:\s*([^\n]+)$", re.MULTILINE)
_AND = re.compile(r",\s*|\s+(?:and|et|en|y|și|und)\s+(?=[^,]+$)")


@dataclass(frozen=True, slots=True)
class Room:
    """What all messages of one page share, as far as it is known before the page is read."""

    archive: str
    path: str
    platform: str
    field: str
    own: frozenset[str]
    """Her names; empty where they are not known."""
    clock: dates.Clock
    noise: Callable[[Sequence[str], Sequence[str]], list[int]]
    """The rows (texts, senders) that hold a sentence of the platform's own."""


@dataclass(slots=True)
class _Columns:
    senders: list[str] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    times: list[float] = field(default_factory=list)
    bodies: dict[int, Element] = field(default_factory=dict)
    """The bodies that hold more than words: pictures, links."""


def pages(member: Member, room: Room, told: Told) -> Iterator[Page]:
    """The messages of a page, and the pictures and videos sent among them. Raises MemberError."""
    first = 0
    for piece in boxes(member, told):
        columns = _columns(piece, room.clock, told)
        if columns.texts:
            yield from _pages(room, columns, told, first)
        first += len(columns.texts)
    told.records = first


def _columns(piece: list[Element], clock: dates.Clock, told: Told) -> _Columns:
    columns = _Columns()
    for box in piece:
        for sender, body, time in _messages(box):
            columns.senders.append(text_of(sender))
            printed = text_of(time)
            columns.times.append(dates.seconds(printed, clock))
            told.timed(printed, columns.times[-1])
            text, is_more = words(body)
            if is_more:
                columns.bodies[len(columns.texts)] = body
            columns.texts.append(text)
    return columns


def _messages(box: Element) -> Iterator[tuple[Element, Element, Element]]:
    """A box is a message, or (in some pages) holds all of them, each in an element of its own with a title in it."""
    marked = parts(box)
    if marked.title is not None and marked.title.getparent() is box:
        yield marked.title, marked.body, marked.time
        return
    titles = [element for element in box.iter("div", "h2", "span") if role(element.get("class"))[0] == "title"]
    if not titles:
        yield _unmarked(box)
    for title in titles:
        inner = parts(title.getparent())
        yield inner.title, inner.body, inner.time


def _unmarked(box: Element) -> tuple[Element, Element, Element]:
    """Sender, words and time in three `div`s without classes."""
    plain = [part for part in box if part.tag == "div"]
    return (plain[0], plain[1], plain[-1]) if len(plain) >= 3 else (None, box, None)


def words(body: Element | None) -> tuple[str, bool]:
    """The words of a message, and whether its body holds more than words.

    They are in the second of the `div`s of the body; the others hold a forwarded link, pictures, a call, reactions.
    """
    if body is None:
        return "", False
    inner = body
    while len(inner) == 1 and inner[0].tag == "div":
        inner = inner[0]
    blocks = [part for part in inner if part.tag == "div"]
    if len(blocks) < 2:
        return _own_text(inner), bool(len(inner))
    return text_of(blocks[1]), any(map(len, blocks))


def _own_text(inner: Element) -> str:
    reactions = inner.find("ul")
    if reactions is not None:
        inner.remove(reactions)
    return text_of(inner)


def _pages(room: Room, columns: _Columns, told: Told, first: int) -> Iterator[Page]:
    own = _own(room, columns.senders, told)
    named = _participants(told) or list(dict.fromkeys(filter(None, columns.senders)))
    thread, people = _people(own, named, told)
    for row in room.noise(columns.texts, columns.senders):
        columns.texts[row] = ""
    mark = marks(own, named).get
    mine = [mark(sender, False) for sender in columns.senders] if own else None
    extras = {row: _extras(body) for row, body in columns.bodies.items()}
    texts, times, senders = columns.texts, columns.times, columns.senders
    columns.bodies.clear()

    def record(row: int) -> Record:
        hers = None if mine is None else mine[row]
        return Record(
            Kind.MESSAGE,
            texts[row],
            room.platform,
            utc(times[row]),
            None if hers is None else Author.ME if hers else Author.OTHER,
            Person(senders[row]) if senders[row] else None,
            people,
            thread,
            room.field,
            CONVERSATION,
            link=extras[row][0] if row in extras else "",
            source=Source(room.archive, room.path, f"record {first + row}"),
        )

    yield Page(Kind.MESSAGE, texts, record, mine, times, people)
    yield from meta.batches(picture for row in extras for picture in _sent(record(row), extras[row][1]))


def _own(room: Room, senders: Sequence[str], told: Told) -> frozenset[str]:
    """Her names. Where none of them wrote, a conversation of two is named after the other one."""
    wrote = set(senders)
    if room.own.isdisjoint(wrote) and len(wrote) == 2 and told.heading in wrote:
        return frozenset(wrote) - {told.heading}
    return room.own


def _line(told: Told) -> re.Match[str] | None:
    return _PARTICIPANTS.search(told.preamble) or _PARTICIPANTS.search(told.heading)


def _participants(told: Told) -> list[str]:
    """Who is named in the line of participants, herself too; nobody where there is no such line."""
    line = _line(told)
    return [name.strip() for name in _AND.split(line[1])] if line else []


def _people(own: frozenset[str], named: Sequence[str], told: Told) -> tuple[str, tuple[Person, ...]]:
    """The conversation's name and the others in it: of those named, else its name."""
    others = [name for name in named if name and name not in own]
    line = _line(told)
    heading = "" if line and line[0] in told.heading else told.heading
    people = tuple(Person(name) for name in others or ([heading] if heading else []))
    return heading or ", ".join(person.name for person in people), people


def _extras(body: Element) -> tuple[str, tuple[tuple[Kind, str], ...]]:
    """The first web address in a body, and its pictures and videos."""
    link = next((href for _, href, _, _ in links(body)), "")
    sent = ((Kind.VIDEO if one.tag == "video" else Kind.PHOTO, one.get("src")) for one in pictures(body))
    return link, tuple(sent)


def _sent(message: Record, sent: Sequence[tuple[Kind, str]]) -> Iterator[Record]:
    for at, (kind, uri) in enumerate(sent):
        yield Record(
            kind,
            "",
            message.platform,
            message.when,
            message.author,
            message.writer,
            message.people,
            message.thread,
            "message",
            message.audience,
            media=Media(uri),
            source=Source(message.source.archive, message.source.file, f"{message.source.pointer}, picture {at}"),
        )


def senders_of(piece: list[Element], told: Told) -> list[str]:
    """Everybody who is named in the messages of a page, the participants where it lists them."""
    return _participants(told) or [text_of(sender) for box in piece for sender, _, _ in _messages(box)]
