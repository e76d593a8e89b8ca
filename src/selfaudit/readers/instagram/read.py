"""One file of the archive: which room it belongs to, and what becomes of it in the ledger."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from typing import Any

from selfaudit.archive.model import Archive, Member, MemberError
from selfaudit.readers import meta
from selfaudit.readers.htmlpages import chats
from selfaudit.readers.htmlpages.page import Told
from selfaudit.readers.instagram import decode, early, files, media, messages, pages, people, profile, settings, words
from selfaudit.readers.instagram.context import Context
from selfaudit.readers.instagram.entries import Entry, Row, from_json
from selfaudit.readers.instagram.files import File
from selfaudit.readers.model import Reading
from selfaudit.records import Account, FileRead, Page, Record, Status

_BATCH = 4096
_LAYOUT = "its layout is not known: Instagram has changed it"
_UTC_8 = "times are those of the page: to the minute, at UTC-8"
_MEDIA = (
    ".jpg",
    ".jpeg",
    ".png",
    ".webp",
    ".heic",
    ".heif",
    ".gif",
    ".mp4",
    ".mov",
    ".m4a",
    ".aac",
    ".mp3",
    ".webm",
    ".3gp",
    ".srt",
)

Handler = Callable[[Context, Entry], Iterator[Record]]
_HANDLERS: dict[str, Handler] = {
    "connection": people.connection,
    "request": people.request,
    "custom_list": people.custom_list,
    "hashtag": people.hashtag,
    "contact": people.contact,
    "post": media.post,
    "profile_photo": media.profile_photo,
    "comment": words.comment,
    "answer": words.answer,
    "reaction": words.reaction,
    "vote": words.vote,
    "search": words.search,
    "profile_search": words.profile_search,
    "event": words.event,
    "profile": profile.profile,
    "professional": profile.professional,
    "profile_change": profile.profile_change,
    "autofill": profile.autofill,
    "privacy_switch": settings.privacy_switch,
    "comments_setting": settings.comments_setting,
    "friend_map": settings.friend_map,
    "two_factor": settings.two_factor,
    "login": settings.login,
    "signup": settings.signup,
}
_MAY_BE_SILENT = frozenset({"profile_change", "professional", "autofill", "event", "vote", "answer", "friend_map", "contact"})
"""Entries of these files may be understood and still hold nothing that becomes a record (a changed picture)."""


def read(archive: Archive, member: Member, account: Account) -> Reading:
    """One file of an Instagram archive. Never raises for what is in it."""
    if member.problem:
        yield FileRead(member.path, *_problem(member.problem))
        return
    try:
        yield from _read(archive, member, account)
    except MemberError as error:
        yield FileRead(member.path, error.status, 0, error.reason)
    except meta.OtherShape:
        yield FileRead(member.path, Status.UNKNOWN, 0, _LAYOUT)


def _problem(problem: tuple[Status, str]) -> tuple[Status, int, str]:
    return problem[0], 0, problem[1]


def _read(archive: Archive, member: Member, account: Account) -> Reading:
    skipped = _why_not_opened(archive, member)
    if skipped:
        yield FileRead(member.path, *skipped)
        return
    if files.conversation(member.key):
        yield from _conversation(archive, member, account)
    elif member.key.endswith(".html"):
        yield from _page(archive, member, account)
    elif member.key.endswith(".json"):
        yield from _json(archive, member, account)
    else:
        yield FileRead(member.path, Status.UNKNOWN, 0, "a file that this program does not know")


def _why_not_opened(archive: Archive, member: Member) -> tuple[Status, int, str] | None:
    name = member.key.rpartition("/")[2]
    if name == "no-data.txt":
        return Status.EMPTY, 0, "Instagram says that there is nothing here"
    if name in ("start_here.html", "start_here.json", "index.html"):
        return Status.SKIPPED, 0, "the archive's own table of contents"
    if member.key.endswith(_MEDIA):
        return Status.SKIPPED, 0, "a picture, video or sound: it is never opened; what the export says of it is read"
    if member.key.endswith(".html") and member.key[:-5] in _json_stems(archive):
        return Status.SKIPPED, 0, "the same is in the JSON file of this name, which was read"
    reason = files.why_skipped(member.key)
    return (Status.SKIPPED, 0, reason) if reason else None


@lru_cache(maxsize=4)
def _json_stems(archive: Archive) -> frozenset[str]:
    return frozenset(member.key[:-5] for member in archive.members if member.key.endswith(".json"))


def _context(archive: Archive, member: Member, account: Account, file: File) -> Context:
    platform = "threads" if files.is_threads(member.key) else "instagram"
    return Context(archive.label, member.path, platform, account, file)


def _conversation(archive: Archive, member: Member, account: Account) -> Reading:
    field = messages.FIELDS.get(files.conversation(member.key) or "", "inbox")
    context = _context(archive, member, account, File("", field, "messages"))
    if member.key.endswith(".json"):
        count, found = messages.read(context, member)
        yield from found
        yield _row(member, context.file, count, count)
        return
    told = Told()
    room = chats.Room(
        archive.label,
        member.path,
        context.platform,
        field,
        frozenset(account.names),
        pages.CLOCK,
        lambda texts, _: messages.noise(texts),
    )
    yield from chats.pages(member, room, told)
    yield _html_row(member, context.file, told, told.records, told.records)


def _page(archive: Archive, member: Member, account: Account) -> Reading:
    file = files.by_name(member.key)
    if file is None:
        yield FileRead(member.path, Status.UNKNOWN, 0, "a file that this program does not know")
        return
    told, count = Told(), _Count()
    context = _context(archive, member, account, file)
    yield from _batches(_handled(context, pages.entries(member, told), count))
    yield _html_row(member, file, told, count.entries - count.bare, count.records)


class _Count:
    """What was counted while a file was read."""

    __slots__ = ("bare", "entries", "records")

    def __init__(self) -> None:
        self.entries = self.bare = self.records = 0


def _handled(context: Context, entries: Iterable[Entry], count: _Count) -> Iterator[Record]:
    handler = _HANDLERS[context.file.does]
    for entry in entries:
        count.entries += 1
        before = count.records
        for record in handler(context, entry):
            count.records += 1
            yield record
        is_silent = count.records == before and not entry.is_empty and context.file.does not in _MAY_BE_SILENT
        if is_silent or not entry.is_known:
            count.bare += 1


def _batches(records: Iterable[Record]) -> Iterator[Page]:
    batch: list[Record] = []
    for record in records:
        batch.append(record)
        if len(batch) == _BATCH:
            yield from meta.batches(batch)
            batch = []
    yield from meta.batches(batch)


def _json(archive: Archive, member: Member, account: Account) -> Reading:
    data = meta.mend(decode.load(member))
    name = member.key.rpartition("/")[2].removesuffix(".json")
    count = _Count()
    if name in early.NAMES and early.is_early(name, data):
        context = _context(archive, member, account, File("", "", early.SLOTS[name]))
        found = list(early.records(context, name, data))
        yield from meta.batches(found)
        yield _row(member, context.file, len(found), len(found))
        return
    file, entries = _entries(member, data)
    if file is None:
        yield FileRead(member.path, Status.UNKNOWN, 0, "a file that this program does not know")
        return
    yield from _batches(_handled(_context(archive, member, account, file), entries, count))
    yield _row(member, file, count.entries - count.bare, count.records, count.bare)


def _entries(member: Member, data: Any) -> tuple[File | None, Iterable[Entry]]:
    """Which file it is, by its top-level key before its name, and its entries."""
    by_name = files.by_name(member.key)
    if isinstance(data, dict):
        for key, items in data.items():
            file = files.by_key(key)
            if file is not None:
                pointer = f"/{meta.escaped(key)}"
                return file, [_fields(items, pointer)] if file.does == "autofill" else from_json(meta.listed(items), pointer)
        return by_name, from_json([data], "") if data else ()
    return by_name, from_json(data, "") if isinstance(data, list) else ()


def _fields(items: Any, pointer: str) -> Entry:
    fields = items if isinstance(items, dict) else {}
    return Entry(pointer, rows=tuple(Row(key, meta.word(value)) for key, value in fields.items()))


def _row(member: Member, file: File, understood: int, records: int, bare: int = 0) -> FileRead:
    """The file's row in the ledger."""
    if bare and not understood:
        return FileRead(member.path, Status.UNKNOWN, 0, _LAYOUT, file.slot)
    if bare:
        reason = f"{bare} of {bare + understood} entries have a layout that is not known"
        return FileRead(member.path, Status.PARTLY_READ, records, reason, file.slot)
    return FileRead(member.path, Status.READ if understood else Status.EMPTY, records, "", file.slot)


def _html_row(member: Member, file: File, told: Told, understood: int, records: int) -> FileRead:
    if told.leftover:
        return FileRead(member.path, Status.UNKNOWN, 0, _LAYOUT, file.slot)
    if told.problem:
        return FileRead(member.path, told.problem[0], records, told.problem[1], file.slot)
    row = _row(member, file, understood, records, told.records - understood)
    return row if row.reason or row.status is Status.EMPTY else FileRead(row.path, row.status, records, _UTC_8, file.slot)
