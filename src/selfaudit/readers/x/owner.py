"""Whose archive it is: the name, handle and number of the account, whether it is protected, and names for the numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from selfaudit.archive.model import Archive, MemberError
from selfaudit.readers.x import people, times, ytd
from selfaudit.readers.x.files import file_of, name_of
from selfaudit.records import Account

_ZONES = {"London": "Europe/London", "Edinburgh": "Europe/London", "Dublin": "Europe/Dublin", "UTC": "UTC"}
_AS_VALUE = re.compile(r"^[A-Za-z]+/[A-Za-z_/]+$")


def account(archive: Archive) -> Account:
    """Whose archive it is. What cannot be found stays empty; a broken file is passed over."""
    facts = {name: list(_items(archive, name)) for name in ("account", "manifest", "user_details")}
    about = next((_within(row, "accountId") for row in facts["account"]), {})
    listed = next((_within(row, "accountId") for row in facts["manifest"]), {})
    classic = next(iter(facts["user_details"]), {})
    name = _text(about, "accountDisplayName") or _text(listed, "displayName") or _text(classic, "full_name")
    handle = _text(about, "username") or _text(listed, "userName") or _text(classic, "screen_name")
    key = _text(about, "accountId") or _text(listed, "accountId") or _text(classic, "id")
    switches = tuple(sorted(_switches(archive)))
    earlier = tuple(_text(_within(row, "changedFrom"), "changedFrom") for row in _items(archive, "screen-name-change"))
    return Account(
        name=name,
        names=tuple(dict.fromkeys(part for part in (name, handle, *earlier) if part)),
        handle=handle,
        id=key,
        private=switches[-1][1] if switches else None,
        switches=switches,
        people=tuple((other, person) for other, person in people.named(archive) if other != key),
        zone=_zone(archive),
    )


def _items(archive: Archive, name: str) -> Iterator[dict[str, Any]]:
    for member in archive.members:
        if name_of(member) != name or file_of(member).how == "unknown":
            continue
        try:
            data = ytd.whole(member)
        except MemberError:
            continue
        yield from (row for row in (data if isinstance(data, list) else [data]) if isinstance(row, dict))


def _within(value: Any, key: str, levels: int = 12) -> dict[str, Any]:
    """The first object in the tree that has the key, not deeper than X ever nests."""
    if isinstance(value, dict):
        if key in value:
            return value
        value = list(value.values())
    if isinstance(value, list) and levels:
        return next(filter(None, (_within(part, key, levels - 1) for part in value)), {})
    return {}


def _text(row: dict[str, Any], key: str) -> str:
    value = row.get(key)
    return str(value) if isinstance(value, str | int) and not isinstance(value, bool) else ""


def _switches(archive: Archive) -> Iterator[tuple[float, bool]]:
    for row in _items(archive, "protected-history"):
        change = _within(row, "action")
        when = times.seconds(change.get("protectedAt"))
        if when and change.get("action") in ("Protect", "Unprotect"):
            yield when, change["action"] == "Protect"


def _zone(archive: Archive) -> str:
    stated = next((_text(_within(row, "timeZone"), "timeZone") for row in _items(archive, "account-timezone")), "")
    return _ZONES.get(stated, stated if _AS_VALUE.match(stated) else "")
