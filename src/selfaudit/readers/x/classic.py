"""The classic layout (until 2019, "Grailbird"): a file for each month, posts without wrapper, `user_details.js`."""

from __future__ import annotations

from selfaudit.archive.model import Archive, Member
from selfaudit.readers.x import ytd
from selfaudit.readers.x.ending import End, Pages
from selfaudit.readers.x.plain import read as read_plain
from selfaudit.records import Account

_DETAILS = {
    "kind": "profile",
    "fields": {"full_name": "name", "screen_name": "handle", "bio": "bio", "location": "city", "url": "website"},
}


def read(archive: Archive, member: Member, _account: Account) -> Pages:
    """The account's own page; the two lists of months hold nothing else."""
    if member.key.endswith("user_details.js"):
        return (yield from read_plain(archive, member, _DETAILS))
    ytd.whole(member)
    return End(1, "the archive's list of its own files")
