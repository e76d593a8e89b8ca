"""Whether an archive is from LinkedIn: a table by one of its names that has the columns which only LinkedIn writes together."""

from __future__ import annotations

import re

from selfaudit.archive.model import Archive, Member
from selfaudit.readers.csvtext import header, plain_name
from selfaudit.readers.linkedin.files import name_of

_TELLING = {
    "connections": ("First Name", "Last Name", "Connected On"),
    "profile": ("First Name", "Last Name", "Headline"),
    "messages": ("CONVERSATION ID", "FROM", "CONTENT", "FOLDER"),
    "positions": ("Company Name", "Title", "Started On"),
    "shares": ("ShareLink", "ShareCommentary"),
    "invitations": ("From", "To", "Sent At", "Direction"),
    "emailaddresses": ("Email Address", "Confirmed", "Primary"),
}
"""Columns that no other platform writes together under such a name."""
_ONLY_COMPLETE = frozenset({"shares", "comments", "reactions", "votes", "instantreposts", "memberfollows"})
_NUMBERED = re.compile(r"/?(shares|comments|reactions|votes|instantreposts|member_follows|saved_items)_\d+\.csv$")


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
    columns = {plain_name(column) for column in _TELLING[name_of(member)]}
    return any(columns <= row for row in header(member))
