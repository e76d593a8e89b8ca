"""One page of an HTML export: turned into what the JSON form would hold, and read by the functions for that."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Any

import msgspec

from selfaudit.archive.model import Archive, Member, MemberError
from selfaudit.readers import meta, unlabelled
from selfaudit.readers.facebook import comments, inside, layout, media, noise, posts
from selfaudit.readers.facebook.context import PLATFORM, File
from selfaudit.readers.facebook.layout import Form
from selfaudit.readers.facebook.profile import value
from selfaudit.readers.facebook.shapes import Entry, Media
from selfaudit.readers.facebook_html import items, old, profile, written
from selfaudit.readers.facebook_html.account import json_key
from selfaudit.readers.htmlpages import chats, dates
from selfaudit.readers.htmlpages.page import Element, Told, boxes, document, main_of
from selfaudit.readers.htmlpages.parts import parts, text_of
from selfaudit.readers.model import Reading
from selfaudit.records import Account, Audience, FileRead, Page, Record, Status

_CHANGED = "a page with text in which nothing is found: its layout has changed"
_UNKNOWN = "not a page that a Facebook export is known to hold"
_UTC = "the page's times have no zone and the account's is not in the archive: they are taken as UTC and may be hours off"
_CONTENTS = ("index.html", "index.htm", "start_here.html")
_SECTIONS = {"archived_threads": "archived", "filtered_threads": "filtered", "message_requests": "request"}

_AS: dict[str, Callable[[Element, dates.Clock], items.Item]] = {
    "connections": items.named,
    "pages": items.named,
    "groups": items.group,
    "searches": items.search,
    "reactions": items.reaction,
    "logins": items.login,
    "events": items.event,
    "blocked": items.named,
    "changes": items.change,
    "sales": items.sale,
    "updates": written.post,
}
"""How the boxes of a page become items, by the function that reads the JSON form; every other page is labelled values."""

_ALSO_LABELLED = frozenset({"connections", "reactions"})
_MAY_BE_SILENT = frozenset(
    {"contacts", "changes", "updates", "visits", "privacy", "other_settings", "contact_details", "autofill"}
)
"""Entries of these pages may be understood and still hold nothing that becomes a record."""


def read_html(archive: Archive, member: Member, account: Account) -> Reading:
    """A page of a Facebook export. Never raises for what is in it."""
    if member.problem:
        yield FileRead(member.path, member.problem[0], 0, member.problem[1])
        return
    told, records, dated = Told(), 0, False
    form = old.form(member.key) or layout.by_path(json_key(member.key)) or Form()
    try:
        reason = _why_skipped(archive, member, form)
        for page in () if reason else _pages(archive, member, account, form, told):
            records += len(page)
            dated = dated or any(page.times)
            yield page
        note = _note_on_times(told, account, dated=dated)
        yield FileRead(member.path, Status.SKIPPED, 0, reason) if reason else _row(member, form, told, records, note)
    except MemberError as error:
        yield FileRead(member.path, Status.PARTLY_READ if records else error.status, records, error.reason, form.slot)
    except meta.OtherShape as error:
        yield FileRead(member.path, Status.UNKNOWN, records, str(error) or _CHANGED, form.slot)
    except (RecursionError, MemoryError):
        status = Status.PARTLY_READ if records else Status.UNREADABLE
        yield FileRead(member.path, status, records, "nested or sized beyond any export", form.slot)


def _why_skipped(archive: Archive, member: Member, form: Form) -> str:
    if member.key.endswith(_CONTENTS):
        return "the export's own page of contents"
    if json_key(member.key) in _json_keys(archive):
        return "the JSON file of the same name was read instead"
    return form.reason


@lru_cache(maxsize=4)
def _json_keys(archive: Archive) -> frozenset[str]:
    return frozenset(member.key for member in archive.members if member.key.endswith(".json"))


def _row(member: Member, form: Form, told: Told, records: int, note: str) -> FileRead:
    if told.problem:
        return FileRead(member.path, told.problem[0], records, told.problem[1], form.slot)
    if not told.records:
        return FileRead(member.path, Status.EMPTY, 0, "", form.slot)
    if not records and form.read not in _MAY_BE_SILENT:
        return FileRead(member.path, Status.UNKNOWN, 0, _CHANGED, form.slot)
    return FileRead(member.path, Status.READ, records, note, form.slot)


def _note_on_times(told: Told, account: Account, *, dated: bool) -> str:
    return "; ".join(filter(None, (told.on_times(), _UTC if dated and not account.zone else "")))


def _pages(archive: Archive, member: Member, account: Account, form: Form, told: Told) -> Iterator[Page]:
    clock = dates.Clock(zone=account.zone)
    file = File(archive.label, member.path, member.key, account, form.field, form.keys)
    if form.read == old.READ:
        yield from old.pages(file, member, told, clock)
    elif not form.read:
        raise meta.OtherShape(_UNKNOWN)
    elif form.read == "thread":
        yield from chats.pages(member, _room(file, clock), told)
    elif form.read == "profile":
        yield from _profile(file, member, told)
    else:
        yield from _boxes(file, member, form, told, clock)
    if told.leftover:
        raise meta.OtherShape


def _room(file: File, clock: dates.Clock) -> chats.Room:
    section = file.key.rpartition("/")[0].rpartition("/")[0].rpartition("/")[2]
    own = frozenset(file.account.names)
    return chats.Room(file.archive, file.path, PLATFORM, file.field or _SECTIONS.get(section, "inbox"), own, clock, _noise)


def _noise(texts: Sequence[str], senders: Sequence[str]) -> list[int]:
    """The rows that hold a sentence of Messenger's own. Calls are marked by fields in JSON, and by a sentence alone here."""
    names = set(senders)
    calls = [row for row, text in enumerate(texts) if " called " in text and _is_call(text, names)]
    return [*noise.rows(texts, senders, names), *calls]


def _is_call(text: str, names: set[str]) -> bool:
    caller, _, called = text.rstrip(".").partition(" called ")
    return caller in names | {"You"} and called in names | {"you", "the group"}


def _profile(file: File, member: Member, told: Told) -> Iterator[Page]:
    root = document(member, told)
    about = {} if root is None else profile.profile(main_of(root))
    told.records = len(about)
    if root is not None and not about:
        raise meta.OtherShape
    strange = [] if root is None else profile.unlabelled(main_of(root))
    words = [
        value(file, f"/profile_v2/{label}", field, text, audience=Audience.UNKNOWN)
        for label, text in strange
        if (field := unlabelled.field_of(text))
    ]
    if reason := unlabelled.not_placed(len(strange) - len(words)):
        told.problem = told.problem or (Status.PARTLY_READ, reason)
    yield from _renamed(meta.batches([*_made(inside.OBJECTS["profile"](file, about)), *words]) if about else ())


def _boxes(file: File, member: Member, form: Form, told: Told, clock: dates.Clock) -> Iterator[Page]:
    first = 0
    for piece in boxes(member, told):
        for box in piece:
            printed = text_of(parts(box).time)
            told.timed(printed, dates.seconds(printed, clock))
        if piece:
            yield from _renamed(_piece(file, form, piece, first, clock))
        first += len(piece)


def _piece(file: File, form: Form, piece: list[Element], first: int, clock: dates.Clock) -> Iterator[Page]:
    here = replace(file, first=first)
    if form.read == "event_responses":
        yield from _made_pages(inside.OBJECTS[form.read](here, items.event_responses(piece, clock)))
    elif form.read in ("comments", "posts_and_comments") and _are_comments(form, piece, clock):
        found = [written.comment(box, clock, file.account.name) for box in piece]
        yield from comments.pages(here, msgspec.convert(found, list[Entry]), "", first)
    elif form.read in ("posts", "posts_and_comments"):
        yield from posts.pages(here, msgspec.convert([written.post(box, clock) for box in piece], list[Entry]), "", first)
    elif form.read in ("pictures", "album"):
        yield from _pictures(here, form, piece, first, clock)
    else:
        function = inside.LISTS.get(form.read) or inside.OBJECTS[form.read]
        is_labelled = form.read in _ALSO_LABELLED and items.is_labelled(piece[0])
        make = items.labelled if is_labelled else _AS.get(form.read, items.labelled)
        yield from _made_pages(function(here, _under(here, form, [make(box, clock) for box in piece])))


def _are_comments(form: Form, piece: list[Element], clock: dates.Clock) -> bool:
    return form.read == "comments" or all(" commented on " in items.base(box, clock)["title"] for box in piece)


def _pictures(file: File, form: Form, piece: list[Element], first: int, clock: dates.Clock) -> Iterator[Page]:
    for at, box in enumerate(piece, first):
        item = items.base(box, clock)
        found = items.pictures_of(box, item["timestamp"], clock)
        album = item["title"] if form.read == "album" else ""
        yield from media.pages(file, msgspec.convert(found, list[Media]), f"/{at}", 0, album)


def _under(file: File, form: Form, found: list[items.Item]) -> Any:
    """Labelled values stand alone in a file; other lists may be asked for under their key."""
    return {file.keys[0]: found} if form.read == "blocked" and file.keys else found


def _made(rows: Iterable[Record | None]) -> Iterator[Record]:
    return (record for record in rows if record is not None)


def _made_pages(rows: Iterable[Record | None]) -> Iterator[Page]:
    yield from meta.batches(_made(rows))


def _renamed(pages: Iterable[Page]) -> Iterator[Page]:
    """The same pages whose records point to a box of the page instead of a place in JSON."""
    for page in pages:
        yield replace(page, record=_pointing(page.record))


def _pointing(record: Callable[[int], Record]) -> Callable[[int], Record]:
    def renamed(row: int) -> Record:
        made = record(row)
        return replace(made, source=replace(made.source, pointer=_pointer(made.source.pointer)))

    return renamed


def _pointer(pointer: str) -> str:
    at, _, rest = pointer.lstrip("/").partition("/")
    if not at.isdigit():  # a page that is one record as a whole
        return f"record 0, {rest.replace('/', ' ')}"
    picture = rest.rpartition("/")[0].rpartition("/")[2] if rest.endswith("/media") else rest if rest.isdigit() else ""
    return f"record {at}" + (f", picture {picture}" if picture.isdigit() else "")
