"""A JSON file's pages: small files whole, large and broken ones piece by piece, so that memory stays bounded."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from selfaudit.archive.jsonpieces import outline, pieces
from selfaudit.archive.model import Member, MemberError
from selfaudit.readers import meta, shaping
from selfaudit.readers.facebook import (
    activity,
    comments,
    decoding,
    layout,
    listed,
    media,
    memberships,
    messages,
    people,
    posts,
    profile,
    settings,
    shapes,
)
from selfaudit.readers.facebook.context import File, Rows
from selfaudit.readers.facebook.layout import Form
from selfaudit.records import Page, Status

LARGE = 4 << 20
"""Files with more bytes than this are read in pieces."""
_LARGEST_OBJECT = 64 << 20
_HEAD = 64 << 10
_HEADER = ("participants", "title", "threadName", "thread_name")

LISTS: dict[str, Callable[[File, Any], Rows]] = {
    "contact_details": profile.contact_details,
    "addresses": profile.addresses,
    "changes": profile.changes,
    "updates": profile.updates,
    "labelled_posts": listed.labelled_posts,
    "labelled_comments": listed.labelled_comments,
    "machine": listed.machine,
    "answers": memberships.answers,
    "reactions": activity.reactions,
    "sales": listed.sales,
    "connections": people.connections,
    "audience_lists": people.audience_lists,
    "contacts": people.contacts,
    "groups": memberships.groups,
    "pages": memberships.pages,
    "events": memberships.events,
    "checkins": listed.checkins,
    "location_history": listed.location_history,
    "tags": listed.tags,
    "searches": activity.searches,
    "visits": activity.visits,
    "other_settings": settings.other,
    "two_factor": settings.two_factor,
    "logins": activity.logins,
}
"""Functions that make Records of a list's items; a list may be given to them in pieces."""

OBJECTS: dict[str, Callable[[File, Any], Rows]] = {
    "profile": profile.profile,
    "autofill": profile.autofill,
    "blocked": people.blocked,
    "call_logs": people.call_logs,
    "badges": memberships.badges,
    "event_responses": memberships.event_responses,
    "privacy": settings.privacy,
}
"""Functions that need the whole of their file, which is small by its nature."""

_NOTHING: tuple[Any, ...] = ([], {}, "", None)
_FRAME = ("media", "fbid", "ent_name", "timestamp", "title")
"""Keys of a labelled record that say nothing by themselves."""
_ENTRIES = ("posts", "comments", "posts_and_comments")


@dataclass(slots=True)
class Counts:
    """What is noted while a file is read: entries of an unknown form, and a note for the ledger."""

    odd: int = 0
    note: str = ""
    held: bool = False
    """The file holds entries, though perhaps none that becomes a record."""


def form_of(member: Member) -> Form:
    """What a file is whose path says nothing. Raises MemberError, OtherShape."""
    if member.size > LARGE:
        keys = re.findall(rb'"(\w+)"\s*:', member.read(_HEAD)[:_HEAD])
        value: Any = dict.fromkeys(key.decode("ascii", "replace") for key in keys)
    else:
        value = decoding.value_of(member.read())[0]
    form = layout.by_content(value)
    if form is None:
        raise meta.OtherShape("no file of this name or form is known")
    return form


def pages(member: Member, file: File, form: Form, counts: Counts) -> Iterator[Page]:
    """The pages of one file. Raises MemberError (also after pages), OtherShape."""
    if form.read in OBJECTS:
        return _made(OBJECTS[form.read](file, _mended(member.read(), counts)), counts)
    if member.size <= LARGE:
        try:
            return _whole(member.read(), file, form, counts)
        except MemberError as error:
            if error.status is not Status.UNREADABLE:
                raise
    # Too large, or broken: what stands before the damage can still be read.
    return _in_pieces(member, file, form, counts)


def _mended(data: bytes, counts: Counts) -> Any:
    value, counts.note = decoding.value_of(data)
    inside = value.items() if isinstance(value, dict) else [("", value)]
    counts.held = any(part not in _NOTHING for key, part in inside if key not in _FRAME)
    return meta.mend(value)


def _whole(data: bytes, file: File, form: Form, counts: Counts) -> Iterator[Page]:
    """Decodes at once (so that an error comes before any page), makes the pages later."""
    if form.read == "thread":
        thread, counts.note = decoding.thread(data)
        return _thread(messages.conversation(file, thread), thread.messages, 0, counts)
    if form.read == "album":
        album, counts.note = decoding.typed(data, shapes.Album)
        if album.photos is None:
            raise meta.OtherShape
        photos = _pictures(file, decoding.Found(album.photos, "/photos"), counts, meta.mend(album.name or ""))
        return itertools.chain(_described(file, album.description), photos)
    if form.read in _ENTRIES or form.read == "pictures":
        return _typed(file, form, decoding.typed_list(data, _kind(form), file.keys), counts)
    return _made(LISTS[form.read](file, _mended(data, counts)), counts)


def _described(file: File, description: Any) -> Iterator[Page]:
    """What she wrote about an album."""
    if text := meta.mend(meta.word(description)):
        yield Page.of([file.said("/description", text)])


def _kind(form: Form) -> type[shapes.Media | shapes.Entry]:
    return shapes.Media if form.read == "pictures" else shapes.Entry


def _in_pieces(member: Member, file: File, form: Form, counts: Counts) -> Iterator[Page]:
    if form.read == "thread":
        yield from _thread_in_pieces(member, file, counts)
        return
    keys = ("photos",) if form.read == "album" else file.keys
    first, album, found = 0, "", False
    for key, piece in outline(member, keys):
        if key and key not in keys:
            if form.read == "album" and key == "name":
                album = meta.mend(meta.word(decoding.value_of(piece)[0]))
            if form.read == "album" and key == "description":
                yield from _described(file, decoding.value_of(piece)[0])
            continue
        found = True
        here = replace(file, first=first)
        if form.read in LISTS:
            items = _mended(piece, counts)
            yield from _made(LISTS[form.read](here, {key: _unwrapped(items)} if key else items), counts)
            first += len(items)
        else:
            typed = _piece(piece, key, shapes.Media if form.read == "album" else _kind(form))
            yield from _typed(here, form, typed, counts, album)
            first += len(typed.items)
    if not found:
        # An object that holds no list of a known name: one entry that stands without a list, or another layout.
        if member.size > _LARGEST_OBJECT:
            raise meta.OtherShape
        yield from _whole(member.read(), file, form, counts)


def _unwrapped(items: list[Any]) -> Any:
    """An object around the list (`{"activity_log_data": []}`) comes from the pieces as a list of that one object."""
    only = items[0] if len(items) == 1 else None
    return only if isinstance(only, dict) and len(only) == 1 and isinstance(next(iter(only.values())), list) else items


def _piece(piece: bytes, key: str, kind: type[shapes.Media | shapes.Entry]) -> decoding.Found:
    found = decoding.typed_list(piece, kind, ())
    if key and len(found.items) == 1 and isinstance(found.items[0], shapes.Entry) and shapes.is_blank(found.items[0]):
        pointer, items = meta.under({key: _unwrapped(decoding.value_of(piece)[0])}, key)
        return decoding.Found([shaping.shaped(kind, item) for item in items if isinstance(item, dict)], pointer)
    return replace(found, pointer=f"/{meta.escaped(key)}" if key else "")


def _thread_in_pieces(member: Member, file: File, counts: Counts) -> Iterator[Page]:
    """A long conversation: its name may stand behind the messages, so the file is gone through twice."""
    header = {}
    try:
        for key, value in outline(member, ("messages",)):
            if key in _HEADER:
                header[key] = decoding.value_of(value)[0]
    except MemberError:
        pass  # The second way through comes to the same place, and says so.
    first = 0
    for piece in pieces(member, ("messages",)):
        thread = decoding.messages(piece, header)
        yield from _thread(messages.conversation(file, thread), thread.messages, first, counts)
        first += len(thread.messages or ())
    if not first:
        raise meta.OtherShape


def _thread(
    talk: messages.Conversation, found: Sequence[messages.AnyMessage] | None, first: int, counts: Counts
) -> Iterator[Page]:
    if found is None:
        raise meta.OtherShape
    stamps = [one.timestamp_ms for one in found]
    blank = 0 if all(stamps) else sum(1 for one in found if not one.timestamp_ms and not one.sender_name)
    counts.odd += blank
    if blank < len(found):
        yield from messages.pages(talk, found, stamps, first)


def _typed(file: File, form: Form, found: decoding.Found, counts: Counts, album: str = "") -> Iterator[Page]:
    counts.note, counts.odd = counts.note or found.note, counts.odd + found.odd
    if form.read in ("pictures", "album"):
        yield from _pictures(file, found, counts, album)
        return
    if any(one.label_values for one in found.items):
        yield from _labelled(file, form, found, counts)
        return
    blank = sum(map(shapes.is_blank, found.items))
    counts.odd += blank
    if blank == len(found.items):
        return
    for start in range(0, len(found.items), messages.ROWS_A_PAGE):
        run = found.items[start : start + messages.ROWS_A_PAGE]
        yield from _entries(file, form, run, found.pointer, file.first + start)


def _pictures(file: File, found: decoding.Found, counts: Counts, album: str) -> Iterator[Page]:
    counts.odd += sum(1 for one in found.items if not one.uri)
    for start in range(0, len(found.items), messages.ROWS_A_PAGE):
        run = found.items[start : start + messages.ROWS_A_PAGE]
        yield from media.pages(file, run, found.pointer, file.first + start, album)


def _entries(file: File, form: Form, items: list[shapes.Entry], pointer: str, first: int) -> Iterator[Page]:
    if form.read != "posts_and_comments":
        yield from (comments.pages if form.read == "comments" else posts.pages)(file, items, pointer, first)
        return
    # Groups until 2020: runs of either, so that places in the list stay right.
    start = 0
    while start < len(items):
        are_comments = shapes.is_comment(items[start])
        end = start + 1
        while end < len(items) and shapes.is_comment(items[end]) == are_comments:
            end += 1
        yield from (comments.pages if are_comments else posts.pages)(file, items[start:end], pointer, first + start)
        start = end


def _labelled(file: File, form: Form, found: decoding.Found, counts: Counts) -> Iterator[Page]:
    """A list of posts or comments that has moved to labelled values."""
    counts.odd += sum(1 for one in found.items if not one.label_values)
    function = listed.labelled_comments if form.read == "comments" else listed.labelled_posts
    labelled = [{"timestamp": one.timestamp, "label_values": one.label_values or []} for one in found.items]
    yield from _made(function(replace(file, field=file.field or "own"), meta.mend(labelled)), counts)


def _made(rows: Rows, counts: Counts) -> Iterator[Page]:
    records = []
    for record in rows:
        if record is None:
            counts.odd += 1
        else:
            records.append(record)
    yield from meta.batches(records)
