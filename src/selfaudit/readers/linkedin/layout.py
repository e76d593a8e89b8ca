"""Whether an archive is from LinkedIn: a table by one of its names that has the columns which only LinkedIn writes together."""

from __future__ import annotations

import re

from selfaudit.archive.model import Archive, Member
from selfaudit.readers.csvtext import header, plain_name
from selfaudit.readers.linkedin.files import file_of, name_of

_TELLING = ("connections", "profile", "messages", "positions", "shares", "invitations", "emailaddresses", "reactions")
_ONLY_COMPLETE = frozenset({"shares", "comments", "reactions", "votes", "instantreposts", "memberfollows"})
_NUMBERED = re.compile(r"/?(shares|comments|reactions|votes|instantreposts|member_follows|saved_items)_\d+\.csv$")
_ENOUGH = 3
"""Known columns in one header; fewer is no proof ("Date", "Link")."""


def recognises(archive: Archive) -> str | None:
    """The layout in words, or None where no table has LinkedIn's columns."""
    tables = [member for member in archive.members if name_of(member) in _TELLING]
    if not any(map(_has_its_columns, tables)):
        return None
    if any(_NUMBERED.search(member.key) for member in archive.members):
        return "complete archive of 2026"
    if {name_of(member) for member in archive.members} & _ONLY_COMPLETE:
        return "complete archive"
    return "basic archive"


def _has_its_columns(member: Member) -> bool:
    columns = {plain_name(column) for column in file_of(member).columns}
    return any(len(columns & row) >= min(_ENOUGH, len(columns)) for row in header(member))
