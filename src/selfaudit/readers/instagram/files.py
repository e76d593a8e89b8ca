"""Which file of the archive is which: by the key at the top of its JSON, else by its name. The table is files.toml."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import tomli

_NUMBER = re.compile(r"_\d+$")
_THREAD = re.compile(r"messages/([^/]+)/[^/]+/(message|replies)_\d+\.(json|html)$")


@dataclass(frozen=True, slots=True)
class File:
    """What is known of a kind of file."""

    does: str
    field: str = ""
    slot: str = ""
    thread: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True)
class _Table:
    by_name: dict[str, File]
    by_key: dict[str, File]
    skip_folders: dict[str, str]
    skip_names: dict[str, str]
    empty: dict[str, str]


@cache
def _table() -> _Table:
    data = tomli.loads(files(__package__).joinpath("files.toml").read_text("utf-8"))
    by_name: dict[str, File] = {}
    by_key: dict[str, File] = {}
    for row in data["file"]:
        file = File(row["does"], row.get("field", ""), row["slot"], row.get("thread", ""), row.get("text", ""))
        by_name.update(dict.fromkeys(row.get("names", ()), file))
        by_key.update(dict.fromkeys(row.get("keys", ()), file))
    folders = {folder: row["reason"] for row in data["skip"] for folder in row["folders"]}
    names = {name: row["reason"] for row in data["skip"] for name in row["names"]}
    return _Table(by_name, by_key, folders, names, data["empty"])


def stem(key: str) -> str:
    """`connections/followers_1.json` -> `followers`."""
    name = key.rpartition("/")[2]
    return _NUMBER.sub("", name.rpartition(".")[0] or name)


def by_name(key: str) -> File | None:
    """The kind of file by its name."""
    return _table().by_name.get(stem(key))


def by_key(top: str) -> File | None:
    """The kind of file by a top-level key of its JSON."""
    return _table().by_key.get(top)


def known_keys() -> frozenset[str]:
    """Every top-level key that only Instagram and Threads use."""
    return frozenset(_table().by_key)


def why_skipped(key: str) -> str:
    """Why a file is known and left alone, "" for one that is not."""
    table = _table()
    inside = next((reason for folder, reason in table.skip_folders.items() if folder in key), "")
    return inside or table.skip_names.get(stem(key), "")


def conversation(key: str) -> str | None:
    """The section ("inbox") that a file of messages lies in, `None` for any other file."""
    found = _THREAD.search(key)
    return found[1] if found else None


def is_threads(key: str) -> bool:
    """Whether a file belongs to Threads."""
    return "/threads/" in f"/{key}"


def emptied(key: str) -> str:
    """The slots, joined by commas, that a `no-data.txt` says are empty; "" for none."""
    folder = key.rpartition("/")[0].rpartition("/")[2]
    return _table().empty.get(folder, "")
