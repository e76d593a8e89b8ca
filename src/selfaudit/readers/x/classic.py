"""The classic layout (until 2019, "Grailbird"): a file for each month, posts without wrapper, `user_details.js`."""

from __future__ import annotations

from contextlib import suppress

from selfaudit.archive.model import Archive, Member, MemberError
from selfaudit.readers.x import ytd
from selfaudit.readers.x.about import not_given
from selfaudit.readers.x.ending import End, Pages
from selfaudit.readers.x.plain import read as read_plain
from selfaudit.records import Account, FileRead, Status

_AGAIN = "the posts of the classic layout again, as a table: they are read from the files of the months"
_ONLY_HERE = "the posts of the classic layout as a table: not read, and those of months whose files are missing stand only here"
_DETAILS = {
    "kind": "profile",
    "fields": {"full_name": "name", "screen_name": "handle", "bio": "bio", "location": "city", "url": "website"},
}


def read(archive: Archive, member: Member, _account: Account) -> Pages:
    """The account's own page, and the list of months, which tells which are missing; the other list holds nothing else."""
    if member.key.endswith("user_details.js"):
        return (yield from read_plain(archive, member, _DETAILS))
    missing = not_given(archive, _months(member))
    return End(1, missing or "the archive's list of its own files", partly=bool(missing), silent=not missing)


def read_table(archive: Archive, member: Member) -> FileRead:
    """tweets.csv, the posts once more: never read, but where months are missing, their posts stand only here."""
    if _has_every_month(archive):
        return FileRead(member.path, Status.SKIPPED, reason=_AGAIN)
    return FileRead(member.path, Status.UNKNOWN, reason=_ONLY_HERE, slot="posts")


def _has_every_month(archive: Archive) -> bool:
    """Whether a list of months proves that none is missing."""
    with suppress(MemberError):
        lists = [_months(member) for member in archive.members if member.key.endswith("tweet_index.js")]
        return bool(lists) and not any(not_given(archive, months) for months in lists)
    return False


def _months(member: Member) -> list[str]:
    """The files of the months, as the list in a member names them; none for another file. Raises MemberError."""
    data = ytd.whole(member)
    rows = [row for row in data if isinstance(row, dict)] if isinstance(data, list) else []
    return [row["file_name"] for row in rows if isinstance(row.get("file_name"), str)]
