"""One file of the archive: what it is, who reads it, and its row in the ledger."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from selfaudit.archive.model import Archive, Member, MemberError
from selfaudit.readers import meta, pictures
from selfaudit.readers.facebook import comments, decoding, layout, media, messages, others, people, posts, profile, settings, shapes
from selfaudit.readers.facebook.context import PLATFORM, File, is_video
from selfaudit.readers.facebook.layout import Form
from selfaudit.readers.facebook.people import Rows
from selfaudit.readers.model import Reading
from selfaudit.records import Account, FileRead, Page, Status

CHANGED = "known by its name, but its inside is of another form than this program knows: its layout has changed"
_UNKNOWN = "no file of this name or form is known"
_UNKNOWN_KIND = "not a kind of file that a Facebook export is known to hold"
_SENT = "a file that was sent or uploaded: never opened"
_LOOKS = "part of the look of the pages: holds no data"
_LOOK_FILES = (".css", ".js", ".svg", ".ico", ".woff", ".woff2", ".ttf", ".map")
_SOUND_AND_FILES = (".mp3", ".m4a", ".aac", ".ogg", ".opus", ".wav", ".amr", ".pdf", ".doc", ".docx", ".zip", ".vcf", ".srt", ".vtt")
_ROOMS_OF_FILES = ("/media/", "/files/", "/photos/", "/videos/", "/audio/", "/gifs/", "/stickers_used/")

SMALL: dict[str, Callable[[File, Any], Rows]] = {
    "profile": profile.profile,
    "contact_details": profile.contact_details,
    "autofill": profile.autofill,
    "addresses": profile.addresses,
    "changes": profile.changes,
    "updates": profile.updates,
    "labelled_posts": others.labelled_posts,
    "answers": others.answers,
    "reactions": others.reactions,
    "sales": others.sales,
    "connections": people.connections,
    "audience_lists": people.audience_lists,
    "blocked": people.blocked,
    "contacts": people.contacts,
    "call_logs": people.call_logs,
    "groups": others.groups,
    "badges": others.badges,
    "pages": others.pages,
    "events": others.events,
    "event_responses": others.event_responses,
    "checkins": others.checkins,
    "location_history": others.location_history,
    "tags": others.tags,
    "searches": others.searches,
    "visits": others.visits,
    "privacy": settings.privacy,
    "other_settings": settings.other,
    "two_factor": settings.two_factor,
    "logins": others.logins,
}
"""Functions for small files: they are given the whole mended value and make Records."""


@dataclass
class _Counts:
    """What came out of a file while it is read."""

    records: int = 0
    odd: int = 0
    note: str = ""


def read(archive: Archive, member: Member, account: Account) -> Reading:
    """One file: its pages, and last its row in the ledger."""
    other = _not_json(archive, member, account)
    if other is not None:
        yield from other
        return
    form = layout.by_path(member.key)
    if form is not None and form.reason:
        yield FileRead(member.path, Status.SKIPPED, 0, form.reason)
        return
    yield from _json(archive, member, account, form)


def _not_json(archive: Archive, member: Member, account: Account) -> Reading | None:
    key = member.key
    if key.endswith(".json"):
        return None
    if key.endswith(pictures.SUFFIXES):
        return pictures.read(archive, member, PLATFORM, "picture-files")
    if key.endswith((".html", ".htm")):
        return _html(archive, member, account)
    if key.rpartition("/")[2] == "no-data.txt":
        slots = ",".join(layout.slots_of_folder(key.rpartition("/")[0]))
        return iter([FileRead(member.path, Status.EMPTY, 0, "the export says that there is nothing of this kind", slots)])
    if is_video(key):
        return iter([FileRead(member.path, Status.SKIPPED, 0, "a video: videos are never opened")])
    if key.endswith(_LOOK_FILES):
        return iter([FileRead(member.path, Status.SKIPPED, 0, _LOOKS)])
    if key.endswith(_SOUND_AND_FILES) or any(room in f"/{key}" for room in _ROOMS_OF_FILES):
        return iter([FileRead(member.path, Status.SKIPPED, 0, _SENT)])
    return iter([FileRead(member.path, Status.UNKNOWN, 0, _UNKNOWN_KIND)])


def _html(archive: Archive, member: Member, account: Account) -> Reading:
    """The one place where pages of an HTML export come in."""
    del archive, account
    reason = "a page for reading in a browser; ask Facebook for the download again in the format JSON to have it checked"
    return iter([FileRead(member.path, Status.UNKNOWN, 0, reason)])


def _json(archive: Archive, member: Member, account: Account, form: Form | None) -> Reading:
    counts = _Counts()
    slot = form.slot if form else ""
    try:
        data = member.read()
        if form is None:
            form = _by_content(data)
        slot = form.slot
        file = File(archive.label, member.path, member.key, account, form.field, form.keys)
        for page in _pages(file, form, data, counts):
            counts.records += len(page)
            yield page
        yield _row(member.path, slot, counts)
    except MemberError as error:
        status = Status.PARTLY_READ if counts.records else error.status
        yield FileRead(member.path, status, counts.records, error.reason, slot)
    except meta.OtherShape as error:
        yield FileRead(member.path, Status.UNKNOWN, 0, str(error) or CHANGED, slot)
    except (RecursionError, MemoryError):
        status = Status.PARTLY_READ if counts.records else Status.UNREADABLE
        yield FileRead(member.path, status, counts.records, "nested or sized beyond any export", slot)


def _row(path: str, slot: str, counts: _Counts) -> FileRead:
    if counts.odd and not counts.records:
        return FileRead(path, Status.UNKNOWN, 0, CHANGED, slot)
    if counts.odd or counts.note:
        odd = f"{counts.odd} of {counts.odd + counts.records} entries are of a form that is not known" if counts.odd else ""
        return FileRead(path, Status.PARTLY_READ, counts.records, "; ".join(filter(None, (counts.note, odd))), slot)
    return FileRead(path, Status.READ if counts.records else Status.EMPTY, counts.records, "", slot)


def _by_content(data: bytes) -> Form:
    form = layout.by_content(decoding.value_of(data)[0])
    if form is None:
        raise meta.OtherShape(_UNKNOWN)
    return form


def _pages(file: File, form: Form, data: bytes, counts: _Counts) -> Iterator[Page]:
    if form.read == "thread":
        return _thread(file, data, counts)
    if form.read == "album":
        return _album(file, data, counts)
    if form.read in ("posts", "comments", "posts_and_comments"):
        return _entries(file, form, data, counts)
    if form.read == "pictures":
        return _pictures(file, data, counts)
    return _small(file, SMALL[form.read], data, counts)


def _thread(file: File, data: bytes, counts: _Counts) -> Iterator[Page]:
    thread, counts.note = decoding.thread(data)
    if thread.messages is None:
        raise meta.OtherShape
    blank = sum(1 for one in thread.messages if one.sender_name is None and not one.timestamp_ms)
    if blank:
        counts.odd, counts.records = blank, -blank
    if blank < len(thread.messages):
        yield from messages.pages(messages.conversation(file, thread), thread.messages)
    else:
        counts.records = 0


def _album(file: File, data: bytes, counts: _Counts) -> Iterator[Page]:
    album, counts.note = decoding.typed(data, shapes.Album, file.keys)
    if album.photos is None:
        raise meta.OtherShape
    yield from media.album(file, album)


def _pictures(file: File, data: bytes, counts: _Counts) -> Iterator[Page]:
    found = decoding.typed_list(data, shapes.Media, file.keys)
    counts.note, counts.odd = found.note, found.odd + sum(1 for one in found.items if not one.uri)
    yield from media.pages(file, [one for one in found.items if one.uri], found.pointer, 0)


def _entries(file: File, form: Form, data: bytes, counts: _Counts) -> Iterator[Page]:
    found = decoding.typed_list(data, shapes.Entry, file.keys)
    counts.note, counts.odd = found.note, found.odd
    blank = sum(1 for one in found.items if shapes.is_blank(one))
    if blank == len(found.items) and blank:
        value, _ = decoding.value_of(data, file.keys)
        if meta.entries(value):
            yield from _labelled(file, form, value, counts)
            return
        counts.odd += blank
        return
    if blank:
        counts.odd, counts.records = counts.odd + blank, -blank
    if form.read == "posts_and_comments":
        yield from _both(file, found)
    else:
        pages = comments.pages if form.read == "comments" else posts.pages
        for start in range(0, len(found.items), messages.ROWS_A_PAGE):
            yield from pages(file, found.items[start : start + messages.ROWS_A_PAGE], found.pointer, start)


def _both(file: File, found: decoding.Found) -> Iterator[Page]:
    """Posts and comments in one list (groups, until 2020): runs of either, so that places in the list stay right."""
    items, start = found.items, 0
    while start < len(items):
        are_comments = shapes.is_comment(items[start])
        end = start + 1
        while end < len(items) and shapes.is_comment(items[end]) == are_comments:
            end += 1
        yield from (comments.pages if are_comments else posts.pages)(file, items[start:end], found.pointer, start)
        start = end


def _labelled(file: File, form: Form, value: Any, counts: _Counts) -> Iterator[Page]:
    """A list of posts or comments that has moved to labelled values."""
    function = others.labelled_comments if form.read == "comments" else others.labelled_posts
    yield from _made(function(replace(file, field=file.field or "own"), meta.mend(value)), counts)


def _small(file: File, function: Callable[[File, Any], Rows], data: bytes, counts: _Counts) -> Iterator[Page]:
    value, counts.note = decoding.value_of(data, file.keys)
    yield from _made(function(file, meta.mend(value)), counts)


def _made(rows: Rows, counts: _Counts) -> Iterator[Page]:
    records = []
    for record in rows:
        if record is None:
            counts.odd += 1
        else:
            records.append(record)
    yield from meta.batches(records)
