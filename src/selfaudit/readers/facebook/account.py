"""Whose archive it is: by her profile, else by what all conversations have in common, else by who wrote the comments."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

import msgspec

from selfaudit.archive.jsonpieces import outline
from selfaudit.archive.model import Archive, Member, MemberError
from selfaudit.mojibake import repair
from selfaudit.readers import meta, trees
from selfaudit.readers.facebook import decoding, layout, settings
from selfaudit.readers.facebook.shapes import Entry
from selfaudit.records import Account

_LARGEST = 8 << 20
_THREADS = 60
"""Conversations that are looked at for the one person who is in all of them."""
_HEAD = 256 << 10
_PARTICIPANTS = re.compile(rb'"participants"\s*:\s*(\[[^\[\]]*\])')
_TITLE = re.compile(rb'"(?:title|threadName)"\s*:\s*("(?:[^"\\]|\\.)*")')
_PROFILE_ADDRESS = re.compile(r"facebook\.com/(?:people/[^/]+/)?(?:profile\.php\?id=)?([\w.-]+)/?$")


def account(archive: Archive) -> Account:
    """Reads the profile, the privacy settings and the time zone; without a profile, some conversations. Raises nothing."""
    found = _from_json(archive)
    if found.names or not any(member.key.endswith((".html", ".htm")) for member in archive.members):
        return found
    from selfaudit.readers.facebook_html import account_from_html  # noqa: PLC0415 - it stands on this package

    pages = account_from_html(archive)
    return replace(pages, settings=found.settings or pages.settings, zone=found.zone or pages.zone)


def _from_json(archive: Archive) -> Account:
    about = _profile(archive)
    names = _names(about) or tuple(_owner_by_elimination(archive))
    handle = meta.word(about.get("username")) or _handle(meta.word(about.get("profile_uri")))
    number = handle if handle.isdigit() else ""
    return Account(
        name=names[0] if names else "",
        names=names,
        handle="" if number else handle,
        id=number,
        settings=_settings(archive),
        zone=_zone(archive),
    )


def _value(member: Member) -> Any:
    if member.size > _LARGEST:
        return None
    try:
        return meta.mend(decoding.value_of(member.read(_LARGEST + 1))[0])
    except (MemberError, RecursionError, MemoryError):
        return None


def _members(archive: Archive, reader: str) -> Iterator[tuple[Member, layout.Form]]:
    for member in archive.members:
        if member.key.endswith(".json"):
            form = layout.by_path(member.key)
            if form is not None and form.read == reader:
                yield member, form


def _profile(archive: Archive) -> dict[str, Any]:
    for member, form in _members(archive, "profile"):
        value = _value(member)
        for key in form.keys:
            if isinstance(value, dict) and isinstance(value.get(key), dict):
                about: dict[str, Any] = value[key]
                return about
    return {}


def _names(about: dict[str, Any]) -> tuple[str, ...]:
    name = about.get("name")
    found = [meta.word(name.get("full_name")) if isinstance(name, dict) else meta.word(name)]
    for key in ("previous_names", "other_names"):
        found += [meta.word(other.get("name") if isinstance(other, dict) else other) for other in meta.listed(about.get(key))]
    return tuple(dict.fromkeys(filter(None, found)))


def _handle(address: str) -> str:
    found = _PROFILE_ADDRESS.search(address)
    return found[1] if found else ""


def _settings(archive: Archive) -> tuple[tuple[str, str], ...]:
    found: dict[str, str] = {}
    for member, _ in _members(archive, "privacy"):
        for key, _label, value, _pointer in settings.rows(trees.entries(_value(member))):
            if key != "other":
                found.setdefault(key, value)
    return tuple(found.items())


def _zone(archive: Archive) -> str:
    for member in archive.members:
        if member.key.endswith("timezone.json"):
            value = _value(member)
            text = value.get("timezone_v2") if isinstance(value, dict) else None
            leaves = [leaf.value for _, entry in trees.entries(value) for leaf in trees.leaves(entry)]
            return next((name for name in (meta.word(text), *leaves) if re.fullmatch(r"[A-Z]\w+/[\w/+-]+", name)), "")
    return ""


def _owner_by_elimination(archive: Archive) -> Iterator[str]:
    """Her name where no profile says it, by the conversations, else by the comments: empty where that leaves a doubt."""
    threads = list(_threads(archive))
    name = _in_all(threads) or _comment_author(archive)
    if name:
        yield repair(name)


def _threads(archive: Archive) -> Iterator[tuple[list[str], str]]:
    """(participants, title) of some conversations, as the files spell them."""
    looked_at = 0
    for member in archive.members:
        form = layout.by_path(member.key) if member.key.endswith(".json") else None
        if (form and form.read != "thread") or looked_at >= _THREADS or not member.key.endswith(".json"):
            continue
        looked_at += 1
        try:
            head = member.read(_HEAD)
        except MemberError:
            continue
        found = _PARTICIPANTS.search(head)
        if found:
            title = _TITLE.search(head) or _TITLE.search(_tail(member, head))
            yield list(_named(found[1])), _text(title[1]) if title else ""


def _tail(member: Member, head: bytes) -> bytes:
    """The whole file where it is small: a thread's title stands behind its messages."""
    if len(head) < _HEAD or member.size > _LARGEST:
        return b""
    try:
        return member.read(_LARGEST)[-4096:]
    except MemberError:
        return b""


def _named(raw: bytes) -> Iterator[str]:
    try:
        parts = msgspec.json.decode(raw)
    except (msgspec.DecodeError, UnicodeError):
        return
    for part in parts:
        name = part.get("name") if isinstance(part, dict) else part
        if isinstance(name, str) and name:
            yield name


def _text(raw: bytes) -> str:
    try:
        return msgspec.json.decode(raw, type=str)
    except (msgspec.DecodeError, UnicodeError):
        return ""


def _in_all(threads: Iterable[tuple[list[str], str]]) -> str:
    """The one person in every conversation; where two are, the one after whom a conversation of two is not named."""
    counted: Counter[str] = Counter()
    partners: set[str] = set()
    total = 0
    for names, title in threads:
        total += 1
        counted.update(set(names))
        if len(names) == 2 and title in names:
            partners.add(title)
    everywhere = [name for name, times in counted.items() if times == total and name not in partners]
    if not everywhere and total > 2:
        # A conversation that she has left does not list her: the rest still decide, if there is only one name in most of them.
        everywhere = [name for name, times in counted.items() if times * 10 >= total * 8 and name not in partners]
    return everywhere[0] if len(everywhere) == 1 else ""


def _comment_author(archive: Archive) -> str:
    """Who wrote most of the first comments."""
    counted: Counter[str] = Counter()
    for member, form in _members(archive, "comments"):
        try:
            piece = next((piece for key, piece in outline(member, form.keys) if key in form.keys), b"[]")
            found = decoding.typed_list(piece, Entry, ())
        except (MemberError, meta.OtherShape, RecursionError, MemoryError):
            continue
        said = [datum.comment for entry in found.items for datum in entry.data or () if datum.comment]
        counted.update(one.author for one in said if one.author)
    return counted.most_common(1)[0][0] if counted else ""
