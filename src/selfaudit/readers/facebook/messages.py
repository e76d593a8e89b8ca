"""Conversations: a thread file becomes pages of columns, and nothing is done message by message but a few comprehensions."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import overload

from selfaudit.mojibake import repair
from selfaudit.readers.facebook import noise
from selfaudit.readers.facebook.context import CONVERSATION, PLATFORM, File, is_video, own_spellings, whose
from selfaudit.readers.facebook.shapes import Message, SealedMessage, SealedThread, Thread
from selfaudit.readers.whose import marks
from selfaudit.records import Author, Kind, Media, Page, Person, Record, Source, utc

ROWS_A_PAGE = 20_000
_FIRST = 1e8
"""1973, in seconds: no message is older."""
_SYSTEM = frozenset({"Call", "Subscribe", "Unsubscribe", "placeholder"})
_SECTIONS = (
    ("/archived_threads/", "archived"),
    ("/filtered_threads/", "filtered"),
    ("/message_requests/", "request"),
)
"""Folders of the messages' room; all else (`inbox`, `e2ee_cutover`) is the inbox. An unsent message is "deleted" anywhere."""

AnyMessage = Message | SealedMessage


@dataclass(frozen=True, slots=True)
class Conversation:
    """What all messages of one file share."""

    file: File
    name: str
    people: tuple[Person, ...]
    field: str
    named: tuple[str, ...] = ()
    """Everybody in it, herself too, as the file spells them."""


def conversation(file: File, thread: Thread | SealedThread) -> Conversation:
    """The conversation of a thread file: its name, the others in it and the folder that it lies in."""
    named = [part if isinstance(part, str) else part.name or "" for part in thread.participants or ()]
    others = [name for name in named if name and whose(name, file.account) is not Author.ME]
    if not others:
        senders = dict.fromkeys(message.sender_name for message in thread.messages or ())
        others = [name for name in senders if name and whose(name, file.account) is not Author.ME]
    people = tuple(Person(repair(name)) for name in others)
    title = repair(thread.title or thread.thread_name or "")
    section = next((field for folder, field in _SECTIONS if folder in f"/{file.key}"), "inbox")
    return Conversation(file, title or ", ".join(person.name for person in people), people, file.field or section, tuple(named))


def pages(talk: Conversation, messages: Sequence[AnyMessage], stamps: Sequence[float], first: int = 0) -> Iterator[Page]:
    """Messages with their times as stated, and the pictures sent among them; `first`: the place of the first in its list."""
    for start in range(0, len(messages), ROWS_A_PAGE):
        part = slice(start, start + ROWS_A_PAGE)
        yield from _page(talk, messages[part], _times(stamps[part]), first + start)


def _page(talk: Conversation, messages: Sequence[AnyMessage], times: Sequence[float], first: int) -> Iterator[Page]:
    texts = [message.content for message in messages]
    odd = [row for row, one in enumerate(messages) if one.photos or one.videos]
    mine = _Own(messages, marks(own_spellings(talk.file.account), talk.named)) if talk.file.account.names else None
    record = _recorder(talk, messages, texts, times, mine, first)
    page = Page(Kind.MESSAGE, texts, record, mine, times, talk.people, mojibake=True)
    yield page
    yield from _pictures(page, messages, odd)


@dataclass(frozen=True)
class _Own(Sequence[bool | None]):
    """Which messages are hers, worked out once any row is asked for."""

    messages: Sequence[AnyMessage]
    marks: Mapping[str | None, bool | None]

    @cached_property
    def _all(self) -> list[bool | None]:
        mark = self.marks.get
        return [mark(message.sender_name, False) for message in self.messages]

    @overload
    def __getitem__(self, row: int) -> bool | None: ...
    @overload
    def __getitem__(self, row: slice) -> list[bool | None]: ...
    def __getitem__(self, row: int | slice) -> bool | list[bool | None] | None:
        return self._all[row]

    def __len__(self) -> int:
        return len(self.messages)

    def __iter__(self) -> Iterator[bool | None]:
        return iter(self._all)


def _times(stamps: Sequence[float]) -> list[float]:
    if min(stamps) >= _FIRST * 1000:
        return [stamp / 1000 for stamp in stamps]
    # A time in seconds instead of milliseconds would lie in January 1970.
    return [stamp / 1000 if stamp >= _FIRST * 1000 else stamp for stamp in stamps]


def _words(message: AnyMessage, text: str) -> str:
    """The words of a message: none for a call, a joining, or a sentence that the program wrote by itself."""
    if message.call_duration is not None or message.type in _SYSTEM or noise.is_sentence(text, message.sender_name):
        return ""
    return repair(text)


def _recorder(
    talk: Conversation,
    messages: Sequence[AnyMessage],
    texts: Sequence[str],
    times: Sequence[float],
    mine: Sequence[bool | None] | None,
    first: int,
) -> Callable[[int], Record]:
    def record(row: int) -> Record:
        hers = None if mine is None else mine[row]
        message = messages[row]
        return Record(
            Kind.MESSAGE,
            _words(message, texts[row]),
            PLATFORM,
            utc(times[row]),
            None if hers is None else Author.ME if hers else Author.OTHER,
            Person(repair(message.sender_name)) if message.sender_name else None,
            talk.people,
            talk.name,
            "deleted" if message.is_unsent else talk.field,
            CONVERSATION,
            link=(message.share and message.share.link) or "",
            source=talk.file.source(f"/messages/{first + row}"),
        )

    return record


def _pictures(page: Page, messages: Sequence[AnyMessage], odd: Sequence[int]) -> Iterator[Page]:
    """Pictures and videos among the messages of a page: a page of either, whose Records are made from the messages'."""
    found: dict[Kind, list[tuple[int, str, str]]] = {Kind.PHOTO: [], Kind.VIDEO: []}
    for row in odd:
        message = messages[row]
        step = "media" if isinstance(message, SealedMessage) else "photos"
        for name, sent in ((step, message.photos), ("videos", message.videos)):
            for at, one in enumerate(sent or ()):
                uri = one.uri or ""
                found[Kind.VIDEO if name == "videos" or is_video(uri) else Kind.PHOTO].append((row, uri, f"/{name}/{at}"))
    for kind, pictures in found.items():
        if pictures:
            yield _picture_page(page, kind, pictures)


def _picture_page(page: Page, kind: Kind, pictures: Sequence[tuple[int, str, str]]) -> Page:
    def record(at: int) -> Record:
        row, uri, step = pictures[at]
        message = page.record(row)
        source = message.source
        return Record(
            kind,
            "",
            PLATFORM,
            message.when,
            message.author,
            message.writer,
            message.people,
            message.thread,
            "message",
            CONVERSATION,
            media=Media(repair(uri)),
            source=Source(source.archive, source.file, source.pointer + step),
        )

    rows = [row for row, _, _ in pictures]
    mine = page.mine if page.mine is None or isinstance(page.mine, bool) else [page.mine[row] for row in rows]
    return Page(kind, [""] * len(rows), record, mine, [page.times[row] for row in rows], page.people)
