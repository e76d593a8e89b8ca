"""Whose archive it is: read before anything else, from the few files that say so."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

from selfaudit.archive.model import Archive, Member, MemberError
from selfaudit.mojibake import repair
from selfaudit.readers import meta
from selfaudit.readers.instagram import audience, decode, files, labels, pages
from selfaudit.readers.instagram.entries import Entry, Row, from_json
from selfaudit.readers.instagram.settings import switched_to_private
from selfaudit.records import Account

_THREADS_TO_ASK = 12
"""Conversations looked at for a name that is in all of them, where no profile is in the archive."""


def account(archive: Archive) -> Account:
    """The account of an archive; what cannot be found stays empty."""
    profile: dict[str, Row] = {}
    threads: dict[str, Row] = {}
    previous: list[str] = []
    switches: list[Entry] = []
    for does, key, entry in _telling_entries(archive):
        if does == "profile":
            (threads if files.is_threads(key) else profile).update(labels.profile(entry.rows))
        elif does == "profile_change":
            previous += _previous(entry)
        elif does == "privacy_switch":
            switches.append(entry)
    return _made(archive, profile, threads, previous, switches)


def _made(
    archive: Archive, profile: dict[str, Row], threads: dict[str, Row], previous: list[str], switches: list[Entry]
) -> Account:
    private = labels.flag(labels.value(profile, "private"))
    told = {**threads, **profile}
    name, handle = labels.value(told, "name"), labels.value(told, "username")
    names = tuple(dict.fromkeys(filter(None, (name, handle, *previous))))
    threads_private = labels.flag(labels.value(threads, "private"))
    settings = [(thing, labels.value(told, thing)) for thing in ("email", "phone") if labels.value(told, thing)]
    if threads_private is not None:
        settings.append((audience.THREADS_PRIVATE, "yes" if threads_private else "no"))
    return Account(
        name=name,
        names=names or _name_in_all_conversations(archive),
        handle=handle,
        private=private,
        switches=_switches(switches, private),
        settings=tuple(settings),
    )


def _telling_entries(archive: Archive) -> Iterator[tuple[str, str, Entry]]:
    for member in archive.members:
        kind = files.by_name(member.key)
        if kind is not None and kind.does in ("profile", "profile_change", "privacy_switch"):
            try:
                entries = list(_entries(member))
            except MemberError:
                continue
            yield from ((kind.does, member.key, entry) for entry in entries)
        elif files.stem(member.key) == "profile" and member.key.endswith("profile.json"):
            yield from (("profile", member.key, entry) for entry in _early_profile(member))


def _entries(member: Member) -> Iterator[Entry]:
    if member.key.endswith(".html"):
        yield from pages.entries(member)
    elif member.key.endswith(".json"):
        for _key, first, items in decode.lists(member):
            yield from from_json(items, "", first)


def _early_profile(member: Member) -> list[Entry]:
    try:
        data: Any = meta.mend(decode.load(member))
    except MemberError:
        return []
    if not isinstance(data, dict) or "username" not in data:
        return []
    private = data.get("private_account")
    rows = [Row("Username", meta.word(data.get("username"))), Row("Name", meta.word(data.get("name")))]
    rows += [Row("Email", meta.word(data.get("email"))), Row("Phone Number", meta.word(data.get("phone_number")))]
    return [Entry("", rows=(*rows, Row("Private Account", "" if private is None else str(private))))]


def _previous(entry: Entry) -> Iterator[str]:
    rows = labels.named(entry.rows)
    if labels.changed_thing(labels.value(rows, "changed")) in ("name", "handle"):
        yield from filter(None, (labels.value(rows, "previous"), labels.value(rows, "new")))


def _switches(entries: list[Entry], private_today: bool | None) -> tuple[tuple[float, bool], ...]:
    """The switches, oldest first. Titles in an unknown language are told by counting back from the state of today."""
    dated = sorted((labels.time_of(entry.rows) or entry.when, entry.title) for entry in entries)
    found: list[tuple[float, bool]] = []
    state = private_today
    for when, title in reversed(dated):
        said = switched_to_private(title)
        state = said if said is not None else state
        if when and state is not None:
            found.append((when, state))
        state = None if state is None else not state
    return tuple(reversed(found))


def _name_in_all_conversations(archive: Archive) -> tuple[str, ...]:
    """The one name that is in every conversation, of at least two."""
    counts: Counter[str] = Counter()
    asked = 0
    for member in archive.members:
        for names in _conversations(member) if asked < _THREADS_TO_ASK else ():
            asked += bool(names)
            counts.update(names)
    everywhere = [name for name, count in counts.items() if count == asked]
    return tuple(everywhere) if asked > 1 and len(everywhere) == 1 else ()


def _conversations(member: Member) -> Iterator[set[str]]:
    """Who is in the conversation of a file; until 2020 one file at the root holds them all."""
    early = member.key.rpartition("/")[2] == "messages.json"
    if not early and not member.key.endswith("/message_1.json"):
        return
    try:
        data = decode.load(member)
    except MemberError:
        return
    for talk in meta.listed(data) if early else (data,):
        people = meta.listed(talk.get("participants")) if isinstance(talk, dict) else []
        named = (meta.word(one.get("name") if isinstance(one, dict) else one) for one in people)
        yield {repair(name) for name in named if name}
