"""Finds values in rows whose labels stand in the account's language: by the table labels.toml, then by position and shape."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache
from importlib.resources import files

import tomli

from selfaudit.readers.instagram.entries import Row

EMAIL = re.compile(r"[^\s@]+@[^\s@]+\.[^\s@]+")
PHONE = re.compile(r"\+?[\d\s().-]{6,20}")
DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
HANDLE = re.compile(r"[a-z0-9._]{2,30}")


@cache
def _data() -> dict[str, dict[str, list[str]]]:
    return tomli.loads(files(__package__).joinpath("labels.toml").read_text("utf-8"))


@cache
def _names() -> dict[str, str]:
    return {label: name for name, labels in _data()["labels"].items() for label in labels}


def name_of(label: str) -> str:
    """Our name for a label, "" for one that no table knows."""
    return _names().get(label.strip().casefold(), "")


def named(rows: Iterable[Row]) -> dict[str, Row]:
    """The rows by our names for them; of several with one name the first that has a value."""
    found: dict[str, Row] = {}
    for row in rows:
        name = name_of(row.label)
        if name and (name not in found or not (found[name].value or found[name].when)):
            found[name] = row
    return found


def value(rows: dict[str, Row], name: str) -> str:
    """The value of a named row, "" for none."""
    return rows[name].value if name in rows else ""


def time_of(rows: Sequence[Row]) -> float:
    """The one time among the rows, whatever its label: a row's own, else none (0)."""
    return next((row.when for row in rows if row.when), 0.0)


def is_word(text: str, kind: str) -> bool:
    """Whether a value is one of the words for a thing ("yes", "everyone")."""
    return text.strip().casefold() in _data()["words"][kind]


def has_word(text: str, kind: str) -> bool:
    """Whether a sentence holds one of the words for a thing ("private")."""
    low = text.casefold()
    return any(word in low for word in _data()["words"][kind])


def flag(text: str) -> bool | None:
    """A yes or no in any known language, `None` for anything else."""
    return True if is_word(text, "yes") else False if is_word(text, "no") else None


def changed_thing(text: str) -> str:
    """What a profile change changed: "name", "handle", "email", "phone", or "" for anything else."""
    low = text.strip().casefold()
    return next((thing for thing, words in _data()["changed"].items() if low in words), "")


def profile(rows: Sequence[Row]) -> dict[str, Row]:
    """The rows of a profile. A row whose label no table knows is told by shape (e-mail, telephone, date) and by order.

    The order of the file is e-mail, phone, phone confirmed, username, name, bio, gender, birth, website, private account.
    """
    found = named(rows)
    for at, row in enumerate(rows):
        if row.value and not name_of(row.label):
            name = _shape_of(row, rows[at - 1] if at else None, found)
            if name and name not in found:
                found[name] = row
    return found


def without_place(rows: Iterable[Row], found: dict[str, Row]) -> list[Row]:
    """The rows with a value whose label no table knows and for which `profile` (its result: `found`) has no place."""
    placed = list(found.values())
    return [row for row in rows if row.value and not name_of(row.label) and row not in placed]


def _shape_of(row: Row, before: Row | None, found: dict[str, Row]) -> str:
    if EMAIL.fullmatch(row.value):
        return "email"
    if DATE.fullmatch(row.value):
        return "birthday"
    if flag(row.value) is not None:
        return "phone_confirmed" if before is not None and before is found.get("phone") else "private"
    if PHONE.fullmatch(row.value):
        return "phone"
    if before is not None and before is found.get("username"):
        return "name"
    if HANDLE.fullmatch(row.value) and "birthday" not in found:
        return "username"
    return ""
