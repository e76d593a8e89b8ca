"""One file of a LinkedIn archive: its pages, then its row in the ledger."""

from __future__ import annotations

from selfaudit.archive.model import Archive, Member, MemberError
from selfaudit.readers.linkedin import articles, messages, network, posts, profile
from selfaudit.readers.linkedin.files import file_of
from selfaudit.readers.linkedin.tables import Context, MakeRecords, Pages, by_rows
from selfaudit.readers.model import Reading
from selfaudit.records import Account, FileRead, Status

_BY_ROWS: dict[str, MakeRecords] = {
    "profile": profile.profile,
    "summary": profile.summary,
    "positions": profile.positions,
    "phones": profile.phones,
    "plain": profile.plain,
    "connections": network.connections,
    "member-follows": network.member_follows,
    "invitations": network.invitations,
    "contacts": network.contacts,
    "company-follows": network.company_follows,
    "events": network.events,
    "endorsed": network.endorsed,
    "searches": network.searches,
    "shares": posts.shares,
    "comments": posts.comments,
    "reactions": posts.reactions,
    "votes": posts.reactions,
    "reposts": posts.reactions,
    "saved": posts.reactions,
    "recommended": posts.recommended,
    "recommendations": posts.recommended,
    "rich-media": posts.rich_media,
    "challenges": posts.logins,
    "logins": posts.logins,
}
_REMARKS = {"invitations": "its times are written without a zone: taken as UTC"}
_SAME = "the same words as in Profile.csv"
_NOTHING_SAID = b"No conversations found"


def read(archive: Archive, member: Member, account: Account) -> Reading:
    """One file of a LinkedIn archive: pages, and last its FileRead. Never raises for what is in the file."""
    file = file_of(member)
    if member.problem:
        yield FileRead(member.path, member.problem[0], reason=member.problem[1], slot=file.slot)
    elif file.how in ("skip", "unknown"):
        status = Status.SKIPPED if file.how == "skip" else Status.UNKNOWN
        yield FileRead(member.path, status, reason=file.reason, slot=file.slot)
    else:
        yield from _reading(Context(archive, member, account, file))


def _reading(context: Context) -> Reading:
    records = 0
    path, slot = context.member.path, context.file.slot
    pages = _pages(context)
    try:
        while True:
            page = next(pages)
            records += len(page)
            yield page
    except StopIteration as stop:
        if not stop.value.items:
            yield FileRead(path, Status.EMPTY, 0, "nothing in it", slot)
        else:
            said = _SAME if context.file.how == "summary" and not records else _REMARKS.get(context.file.how, "")
            yield FileRead(path, Status.READ, records, said, slot)
    except MemberError as error:
        if error.status is Status.UNKNOWN and _says_nothing(context.member):
            yield FileRead(path, Status.EMPTY, 0, "nothing in it", slot)
        else:
            yield FileRead(path, Status.PARTLY_READ if records else error.status, records, error.reason, slot)


def _pages(context: Context) -> Pages:
    if context.file.how in ("messages", "machine"):
        return messages.read(context)
    if context.file.how == "article":
        return articles.read(context)
    return by_rows(context, _BY_ROWS[context.file.how])


def _says_nothing(member: Member) -> bool:
    """Whether the file is the one line that LinkedIn writes instead of an empty table."""
    try:
        return member.read(200).strip() == _NOTHING_SAID
    except MemberError:
        return False
