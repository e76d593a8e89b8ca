"""Which file is which: by the end of its path in any of the layouts, else by the key that its list stands under."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import tomli

from selfaudit.records import Slot

_DIGITS = re.compile(r"\d+")
_COPY = re.compile(r" ?\(\d+\)(?=\.json$)")


@dataclass(frozen=True, slots=True)
class Form:
    """A kind of file: the function that reads it and what it needs to know. `reason` is set for files that are skipped."""

    slot: str = ""
    read: str = ""
    field: str = ""
    keys: tuple[str, ...] = ()
    reason: str = ""


@dataclass(frozen=True, slots=True)
class _Table:
    endings: dict[str, tuple[tuple[str, Form], ...]]
    """By file name: (ending of the path, form), the longest ending first."""
    folders: tuple[tuple[str, Form], ...]
    keys: dict[str, Form]


@cache
def _source() -> dict[str, Any]:
    return tomli.loads(files(__package__).joinpath("files.toml").read_text("utf-8"))


@cache
def slots() -> tuple[Slot, ...]:
    """The parts of the export."""
    return tuple(Slot(one["id"], one["title"], tuple(one["supplies"]), tuple(one.get("side", ()))) for one in _source()["slot"])


@cache
def _table() -> _Table:
    endings: dict[str, list[tuple[str, Form]]] = {}
    folders: list[tuple[str, Form]] = []
    by_key: dict[str, Form] = {}
    for path, form in _forms():
        if path.endswith("/"):
            folders.append((f"/{path}", form))
        else:
            endings.setdefault(path.rpartition("/")[2], []).append((f"/{path}", form))
    for _, form in _forms():
        for key in form.keys:
            by_key.setdefault(key, form)
    longest_first = {name: tuple(sorted(found, key=lambda one: -len(one[0]))) for name, found in endings.items()}
    return _Table(longest_first, tuple(folders), by_key)


def _forms() -> Iterator[tuple[str, Form]]:
    for one in _source()["file"]:
        form = Form(one["slot"], one["read"], one.get("field", ""), tuple(one.get("keys", ())))
        for path in one["paths"]:
            yield path, form
    for one in _source()["skip"]:
        for path in one["paths"]:
            yield path, Form(reason=one["reason"])


def by_path(key: str) -> Form | None:
    """The form of the file with this `Member.key`; a file's own name counts before a folder that is skipped as a whole."""
    path = _DIGITS.sub("#", "/" + _COPY.sub("", key))
    table = _table()
    for ending, form in table.endings.get(path.rpartition("/")[2], ()):
        if path.endswith(ending):
            return form
    return next((form for folder, form in table.folders if folder in path), None)


def by_content(value: Any) -> Form | None:
    """The form of a file whose path says nothing, by the key of its list."""
    if not isinstance(value, dict):
        return None
    if "messages" in value and ("participants" in value or "thread_name" in value or "threadName" in value):
        return Form("messages", "thread")
    if "photos" in value and "name" not in value and "cover_photo" not in value:
        return None
    return next((form for key in value if (form := _table().keys.get(key)) is not None), None)


def slots_of_folder(folder: str) -> tuple[str, ...]:
    """The slots whose files lie in a folder (`…/groups/`): what a `no-data.txt` there says is empty."""
    name = f"/{folder.strip('/').rpartition('/')[2]}/"
    found = [form.slot for path, form in _forms() if form.slot and name in f"/{path}"]
    return tuple(dict.fromkeys(found + list(_FOLDERS.get(name.strip("/"), ()))))


_FOLDERS: dict[str, tuple[str, ...]] = {
    "friends": ("friends", "requests", "requests-sent", "people"),
    "friends_and_followers": ("friends", "requests", "requests-sent", "people", "followers", "following"),
    "followers": ("followers", "following"),
    "following_and_followers": ("followers", "following"),
    "posts": ("posts", "photos"),
    "photos_and_videos": ("photos",),
    "comments": ("comments",),
    "comments_and_reactions": ("comments", "reactions"),
    "likes_and_reactions": ("reactions",),
    "messages": ("messages",),
    "groups": ("groups",),
    "pages": ("pages",),
    "events": ("events",),
    "stories": ("stories",),
    "reels": ("reels",),
    "search": ("searches",),
    "search_history": ("searches",),
    "saved_items_and_collections": ("saved",),
    "polls": ("saved",),
    "activity_you_re_tagged_in": ("tags",),
    "profile_information": ("profile",),
    "security_and_login_information": ("logins", "two-factor"),
    "facebook_marketplace": ("sales",),
    "marketplace": ("sales",),
    "interactions": ("visits",),
}
"""A folder's slots: most files are known by their name alone, whatever folder they lie in."""


def is_key(name: str) -> bool:
    """Whether a key with a number of its form (`friends_v2`) is one under which Facebook's files hold their lists."""
    return re.search(r"_v\d$", name) is not None and name in _table().keys
