"""Which file of a LinkedIn archive a member is: by its name, else by its columns; and what becomes of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import tomli

from selfaudit.archive.model import Member
from selfaudit.readers.csvtext import header, plain_name
from selfaudit.readers.csvwords import Words
from selfaudit.readers.linkedin import dates

_NUMBER = re.compile(r"(_\d+| ?\(\d+\)|_part\d+)$")
_ARTICLE = re.compile(r"(^|/)articles/[^/]+\.html?$")
_PICTURE = re.compile(r"\.(jpe?g|png|gif|webp|heic|mp4|mov|pdf|docx?|rtf|pptx?)$")


@dataclass(frozen=True, slots=True)
class File:
    """What a member is. `how` names its reader: a `how` of files.toml, "plain", "article", or "skip", "unknown"."""

    how: str
    slot: str = ""
    reason: str = ""
    columns: tuple[str, ...] = ()
    plain: Any = None
    """For "plain": the row of files.toml."""
    words: Words | None = None
    """The column of free words, where LinkedIn writes it without care."""


@cache
def _table() -> dict[str, File]:
    data = tomli.loads(files(__package__).joinpath("files.toml").read_text("utf-8"))
    table: dict[str, File] = {}
    for row in data["read"]:
        file = File(row["how"], row["slot"], "", tuple(row["columns"]), words=_words(row))
        table |= {plain_name(name): file for name in row["names"]}
    for row in data["plain"]:
        columns = (*row["fields"], *row.get("settings", ()), *row.get("also", ()))
        table |= {plain_name(name): File("plain", row["slot"], "", columns, row) for name in row["names"]}
    for row in data["skip"]:
        table |= {plain_name(name): File("skip", reason=row["reason"]) for name in row["names"]}
    return table


def _words(row: dict[str, Any]) -> Words | None:
    if "words" not in row:
        return None
    return Words(row["words"], _begins_an_entry if row.get("torn") else bool, row.get("backslash", False))


def _begins_an_entry(row: Sequence[str]) -> bool:
    """Whether a row of shares or comments has their date, or at least (a date that is not known) the address beside it."""
    return bool(dates.seconds(row[0])) or (len(row) > 2 and row[1].startswith("http"))


def name_of(member: Member) -> str:
    """The plain name of a table without folder, ending and number: "shares" for "Shares_123456.csv"; "" for any other file."""
    if not member.key.endswith(".csv"):
        return ""
    return plain_name(_NUMBER.sub("", member.key.rpartition("/")[2][:-4]))


def file_of(member: Member) -> File:
    """What the member is."""
    if _ARTICLE.search(member.key):
        return File("article", "articles")
    known = _table().get(name_of(member))
    if known:
        return known
    if member.key.endswith(".csv"):
        return _by_columns(member) or File("unknown", reason="a table that this version does not know: not read")
    if _PICTURE.search(member.key):
        return File("skip", reason="a picture, video or document: never opened")
    return File("unknown", reason="not a file that this version knows in a LinkedIn archive")


def _by_columns(member: Member) -> File | None:
    """The known table whose columns all stand in this one, of several the one with most columns."""
    rows = header(member)
    fitting = [
        (len(file.columns), file)
        for file in _table().values()
        if len(file.columns) > 2 and any({plain_name(column) for column in file.columns} <= row for row in rows)
    ]
    return max(fitting, key=lambda one: one[0])[1] if fitting else None
