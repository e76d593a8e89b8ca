"""Conversations: a file becomes pages of columns, and nothing is done message by message but a few comprehensions."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

import msgspec
from msgspec import Struct

from selfaudit.archive.decode import loads
from selfaudit.archive.jsonpieces import outline
from selfaudit.archive.model import Member, MemberError
from selfaudit.mojibake import repair
from selfaudit.readers import meta, shaping
from selfaudit.readers.instagram import decode
from selfaudit.readers.instagram.context import CONVERSATION, Context
from selfaudit.readers.whose import marks
from selfaudit.records import Account, Author, Kind, Media, Page, Person, Record

ROWS_A_PAGE = 20_000
_LISTS = ("messages", "replies")
FIELDS = {
    "message_requests": "request",
    "broadcast": "broadcast",
    "archived_threads": "archived",
    "filtered_threads": "filtered",
}
"""Folders of the messages' room by the records' field; every other folder is the inbox."""
_CALL = r"(audio |video |voice )?(call|chat)"
_NOISE = re.compile(
    r"liked a message|(.{1,80} )?sent an attachment\.|reacted .{1,24} to (your|a) message ?"
    rf"|(.{{1,80}} )?(missed|started|ended) an? {_CALL}\.?|{_CALL} ended\.?|this message was deleted\.?",
    re.IGNORECASE,
)
"""Sentences that the app writes into a chat by itself (English): nobody's words."""
_NOISE_ENDS = (
    " message",
    " message ",
    "attachment.",
    "call",
    "call.",
    "chat",
    "chat.",
    "ended",
    "ended.",
    "deleted",
    "deleted.",
)


class _File(Struct, gc=False):
    uri: str | None = None


class _Share(Struct, gc=False):
    link: str | None = None


class _Message(Struct, gc=False):
    sender_name: str | None = None
    timestamp_ms: float | None = 0.0
    content: str | None = None
    photos: list[_File] | None = None
    videos: list[_File] | None = None
    share: _Share | None = None


class _Reply(Struct, gc=False):
    """What somebody answered in a broadcast channel. The file does not say who."""

    reply_content: str | None = None
    timestamp_ms: float | None = 0.0


class _Name(Struct, gc=False):
    name: str | None = None


class _Thread(Struct, gc=False):
    participants: list[_Name] | None = None
    title: str | None = None
    messages: list[_Message] | None = None
    replies: list[_Reply] | None = None
    """Beside an empty list of messages in a broadcast channel."""


@dataclass(frozen=True, slots=True)
class Talk:
    """What all messages of one file share."""

    name: str
    people: tuple[Person, ...]
    own: frozenset[str]
    """Her names as the file spells them; empty where they are not known."""
    named: tuple[str, ...]
    """Everybody in it, herself too, as the file spells them."""


def read(context: Context, member: Member) -> Iterator[tuple[int, Iterator[Page]]]:
    """The parts of a file of messages: how many messages each holds, and its pages. Raises MemberError and meta.OtherShape."""
    thread = _whole(member) if member.size <= decode.LARGEST else None
    if thread is not None:
        yield _part(context, thread, 0)
        return
    header: dict[str, Any] = {}
    with suppress(MemberError):  # the second way through comes to the same place, and says so
        header = {key: loads(value)[0] for key, value in outline(member, _LISTS) if key not in _LISTS}
    firsts = dict.fromkeys(_LISTS, 0)
    for key, piece in outline(member, _LISTS):
        if key in firsts:
            part = shaping.shaped(_Thread, {**header, key: loads(piece)[0]})
            yield _part(context, part, firsts[key])
            firsts[key] += len(part.messages or part.replies or ())
    if not any(firsts.values()):
        raise meta.OtherShape


def _whole(member: Member) -> _Thread | None:
    """A file as a whole; `None` where the strict decoder refuses it."""
    try:
        thread = msgspec.json.decode(member.read(), type=_Thread)
    except (msgspec.DecodeError, UnicodeError, RecursionError):
        return None
    return None if thread.messages is None and thread.replies is None else thread


def _part(context: Context, thread: _Thread, first: int) -> tuple[int, Iterator[Page]]:
    messages = thread.messages or []
    talk = talk_of(context.account, [one.name or "" for one in thread.participants or ()], messages, thread.title or "")
    return len(messages) + len(thread.replies or ()), _pages(context, talk, messages, thread.replies or [], first)


def talk_of(account: Account, participants: Sequence[str], messages: Sequence[_Message], title: str) -> Talk:
    """Who is in a conversation, and under which names she writes there."""
    senders = dict.fromkeys(one.sender_name for one in messages if one.sender_name)
    named = [name for name in participants if name] or list(senders)
    own = _own(own_spellings(account), named, senders, title)
    people = tuple(Person(repair(name)) for name in named if name not in own)
    return Talk(repair(title) or ", ".join(person.name for person in people), people, own, tuple(named))


def _own(known: frozenset[str], named: Sequence[str], senders: Iterable[str], title: str) -> frozenset[str]:
    """Her names. Where none is there, a conversation of two is named after the other one; else nobody is taken for her."""
    if not known.isdisjoint(named) or not known.isdisjoint(senders):
        return known
    return frozenset(named) - {title} if len(named) == 2 and title in named else frozenset()


@lru_cache(maxsize=16)
def own_spellings(account: Account) -> frozenset[str]:
    """Her names as a file may spell them: properly, and as UTF-8 read as Latin-1."""
    return frozenset((*account.names, *(name.encode("utf-8").decode("latin-1") for name in account.names)))


def _pages(context: Context, talk: Talk, messages: Sequence[_Message], replies: Sequence[_Reply], first: int) -> Iterator[Page]:
    for start in range(0, len(messages), ROWS_A_PAGE):
        yield from _page(context, talk, messages[start : start + ROWS_A_PAGE], first + start)
    answers = [
        context.record(
            Kind.MESSAGE,
            f"/replies/{first + at}",
            repair(reply.reply_content),
            meta.seconds(reply.timestamp_ms),
            thread=talk.name,
            audience=CONVERSATION,
        )
        for at, reply in enumerate(replies)
        if reply.reply_content
    ]
    if answers:
        yield Page.of(answers)


def _page(context: Context, talk: Talk, messages: Sequence[_Message], first: int) -> Iterator[Page]:
    texts = [one.content or "" for one in messages]
    for row in noise(texts):
        texts[row] = ""
    times = [(one.timestamp_ms or 0.0) / 1000 for one in messages]
    mark = marks(talk.own, talk.named).get
    mine = [mark(one.sender_name, False) for one in messages] if talk.own else None
    record = _recorder(context, talk, messages, texts, times, mine, first)
    yield Page(Kind.MESSAGE, texts, record, mine, times, talk.people, mojibake=True)
    sent = [row for row, one in enumerate(messages) if one.photos or one.videos]
    yield from meta.batches(_pictures(messages, sent, record))


def noise(texts: Sequence[str]) -> list[int]:
    """The rows that hold a sentence of the app's own."""
    return [row for row, text in enumerate(texts) if text.endswith(_NOISE_ENDS) and _NOISE.fullmatch(repair(text))]


def _recorder(
    context: Context,
    talk: Talk,
    messages: Sequence[_Message],
    texts: Sequence[str],
    times: Sequence[float],
    mine: Sequence[bool | None] | None,
    first: int,
) -> Callable[[int], Record]:
    def record(row: int) -> Record:
        message, hers = messages[row], None if mine is None else mine[row]
        made = context.record(
            Kind.MESSAGE,
            f"/messages/{first + row}",
            repair(texts[row]),
            times[row],
            author=None if hers is None else Author.ME if hers else Author.OTHER,
            people=talk.people,
            thread=talk.name,
            audience=CONVERSATION,
            link=(message.share and message.share.link) or "",
        )
        return replace(made, writer=Person(repair(message.sender_name)) if message.sender_name else None)

    return record


def _pictures(messages: Sequence[_Message], sent: Sequence[int], record: Callable[[int], Record]) -> Iterator[Record]:
    for row in sent:
        for kind, step, parts in ((Kind.PHOTO, "photos", messages[row].photos), (Kind.VIDEO, "videos", messages[row].videos)):
            for at, part in enumerate(parts or ()):
                made = record(row)
                source = replace(made.source, pointer=f"{made.source.pointer}/{step}/{at}")
                yield replace(
                    made, kind=kind, text="", field="message", media=Media(repair(part.uri or "")), link="", source=source
                )
