"""One file of the archive: what it is, who reads it, and its row in the ledger."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from selfaudit.archive.model import Archive, Member, MemberError
from selfaudit.readers import meta, pictures, unlabelled
from selfaudit.readers.htmlpages import chats
from selfaudit.readers.htmlpages.page import Told
from selfaudit.readers.instagram import decode, early, files, messages, pages, profile
from selfaudit.readers.instagram.context import Context
from selfaudit.readers.instagram.entries import Entry, Row, from_json
from selfaudit.readers.instagram.files import File
from selfaudit.readers.instagram.handlers import HANDLERS, MAY_BE_SILENT
from selfaudit.readers.model import Reading
from selfaudit.records import Account, FileRead, Page, Record, Status

_BATCH = 4096
_CHANGED = "known by its name, but its inside is of another form than this program knows: its layout has changed"
_UNKNOWN = "not a file that an Instagram archive is known to hold"
_UTC_8 = "the page's times are to the minute and at UTC-8, as Instagram prints them"
_VIDEO_AND_SOUND = (".mp4", ".mov", ".m4v", ".webm", ".3gp", ".m4a", ".aac", ".mp3", ".wav", ".ogg", ".srt", ".vtt")


@dataclass(slots=True)
class _Count:
    """What was counted while a file was read."""

    slot: str = ""
    entries: int = 0
    odd: int = 0
    """Entries whose form is not known."""
    records: int = 0
    not_placed: int = 0
    """Values of a profile whose labels are not known and whose shape says nothing."""


def read(archive: Archive, member: Member, account: Account) -> Reading:
    """One file of an Instagram archive. Never raises for what is in it."""
    if member.problem:
        yield FileRead(member.path, member.problem[0], 0, member.problem[1])
        return
    count, told = _Count(), Told()
    try:
        row = _not_opened(archive, member)
        if row is None and member.key.endswith(pictures.SUFFIXES):
            yield from pictures.read(archive, member, _platform(member), "picture-files")
            return
        for page in _pages(archive, member, account, count, told) if row is None else ():
            count.records += len(page)
            yield page
        yield row or _row(member, count, told)
    except MemberError as error:
        status = Status.PARTLY_READ if count.records else error.status
        yield FileRead(member.path, status, count.records, error.reason, count.slot)
    except meta.OtherShape as error:
        yield FileRead(member.path, Status.UNKNOWN, count.records, str(error) or _CHANGED, count.slot)
    except (RecursionError, MemoryError):
        status = Status.PARTLY_READ if count.records else Status.UNREADABLE
        yield FileRead(member.path, status, count.records, "nested or sized beyond any export", count.slot)


def _not_opened(archive: Archive, member: Member) -> FileRead | None:
    """The row of a file that is known by its path and not opened."""
    name = member.key.rpartition("/")[2]
    if name == "no-data.txt":
        reason = "the export says that there is nothing of this kind"
        return FileRead(member.path, Status.EMPTY, 0, reason, files.emptied(member.key))
    skipped = files.why_skipped(member.key)
    if name in ("start_here.html", "start_here.json", "index.html"):
        skipped = "the export's own page of contents"
    elif member.key.endswith(_VIDEO_AND_SOUND):
        skipped = "a video or a sound: never opened"
    elif member.key.endswith(".html") and member.key.removesuffix(".html") in _json_stems(archive):
        skipped = "the JSON file of the same name was read instead"
    elif skipped and member.key.endswith(pictures.SUFFIXES):
        skipped = ""
    return FileRead(member.path, Status.SKIPPED, 0, skipped) if skipped else None


@lru_cache(maxsize=4)
def _json_stems(archive: Archive) -> frozenset[str]:
    return frozenset(member.key.removesuffix(".json") for member in archive.members if member.key.endswith(".json"))


def _platform(member: Member) -> str:
    return "threads" if files.is_threads(member.key) else "instagram"


def _pages(archive: Archive, member: Member, account: Account, count: _Count, told: Told) -> Iterator[Page]:
    section = files.conversation(member.key)
    file = File("", messages.FIELDS.get(section, "inbox"), "messages") if section else files.by_name(member.key)
    context = Context(archive.label, member.path, _platform(member), account, file or File(""))
    count.slot = context.file.slot
    if not member.key.endswith((".json", ".html")):
        raise meta.OtherShape(_UNKNOWN)
    if member.key.endswith(".html"):
        yield from _html(context, member, count, told)
    elif section:
        yield from _talk(context, member, count)
    else:
        yield from _json(context, member, count)


def _talk(context: Context, member: Member, count: _Count) -> Iterator[Page]:
    for number, found in messages.read(context, member):
        count.entries += number
        yield from found


def _html(context: Context, member: Member, count: _Count, told: Told) -> Iterator[Page]:
    if not context.file.slot:
        raise meta.OtherShape(_UNKNOWN)
    if context.file.does:
        yield from _batches(_handled(context, pages.entries(member, told), count))
    else:
        own = frozenset(context.account.names)
        field, noise = context.file.field, lambda texts, _senders: messages.noise(texts)
        room = chats.Room(context.archive, context.path, context.platform, field, own, pages.CLOCK, noise)
        yield from chats.pages(member, room, told)
        count.entries = told.records
    if told.leftover:
        raise meta.OtherShape


def _json(context: Context, member: Member, count: _Count) -> Iterator[Page]:
    name = member.key.rpartition("/")[2].removesuffix(".json")
    if name in early.SLOTS and early.is_early(name, data := meta.mend(decode.load(member))):
        count.slot = early.SLOTS[name]
        found = list(early.records(context, name, data))
        count.entries += len(found)
        yield from meta.batches(found)
        return
    for key, first, items in decode.lists(member):
        file = files.by_key(key) or (context.file if context.file.does else None)
        if file is None:
            yield from _talk_elsewhere(context, member, items, count)
            return
        count.slot = file.slot
        here = Context(context.archive, context.path, context.platform, context.account, file)
        yield from _batches(_handled(here, _entries(file, key, first, items), count))


def _talk_elsewhere(context: Context, member: Member, items: list[Any], count: _Count) -> Iterator[Page]:
    """A conversation outside its folder is known by what it holds."""
    if not (len(items) == 1 and isinstance(items[0], dict) and isinstance(items[0].get("messages"), list)):
        raise meta.OtherShape(_UNKNOWN)
    count.slot = "messages"
    file = File("", "inbox", "messages")
    yield from _talk(Context(context.archive, context.path, context.platform, context.account, file), member, count)


def _entries(file: File, key: str, first: int, items: list[Any]) -> Iterator[Entry]:
    pointer = f"/{meta.escaped(key)}" if key else ""
    if file.does != "autofill":
        yield from from_json(items, pointer, first)
        return
    for fields in items:
        if isinstance(fields, dict):
            yield Entry(pointer, rows=tuple(Row(name, meta.word(value)) for name, value in fields.items()))


def _handled(context: Context, entries: Iterable[Entry], count: _Count) -> Iterator[Record]:
    handler = HANDLERS[context.file.does]
    for entry in entries:
        count.entries += 1
        if context.file.does == "profile":
            count.not_placed += profile.not_placed(entry)
        made = 0
        for record in handler(context, entry):
            made += 1
            yield record
        is_silent = not made and not entry.is_empty and context.file.does not in MAY_BE_SILENT
        count.odd += is_silent or not entry.is_known


def _batches(records: Iterable[Record]) -> Iterator[Page]:
    batch: list[Record] = []
    for record in records:
        batch.append(record)
        if len(batch) == _BATCH:
            yield from meta.batches(batch)
            batch = []
    yield from meta.batches(batch)


def _row(member: Member, count: _Count, told: Told) -> FileRead:
    if count.odd and not count.records:
        return FileRead(member.path, Status.UNKNOWN, 0, _CHANGED, count.slot)
    if told.problem:
        return FileRead(member.path, told.problem[0], count.records, told.problem[1], count.slot)
    if count.odd:
        reason = f"{count.odd} of its {count.entries} entries are of a form that is not known"
        return FileRead(member.path, Status.PARTLY_READ, count.records, reason, count.slot)
    if count.not_placed:
        return FileRead(member.path, Status.PARTLY_READ, count.records, unlabelled.not_placed(count.not_placed), count.slot)
    if not count.entries:
        return FileRead(member.path, Status.EMPTY, 0, "", count.slot)
    some_read = member.key.endswith(".html") and (told.undated < told.times or not told.times)
    reason = "; ".join(filter(None, (told.on_times(), _UTC_8 if some_read else "")))
    return FileRead(member.path, Status.READ, count.records, reason, count.slot)
