"""One file of an X archive: its pages, then its row in the ledger."""

from __future__ import annotations

from collections.abc import Callable

from selfaudit.archive.model import Archive, Member, MemberError
from selfaudit.readers import pictures
from selfaudit.readers.model import Reading
from selfaudit.readers.x import about, attached, audiences, classic, lists, long_posts, messages, plain, posts, ytd
from selfaudit.readers.x.at import At
from selfaudit.readers.x.ending import End, Pages, expect
from selfaudit.readers.x.files import File, file_of, left_over
from selfaudit.readers.x.shapes import Tweet
from selfaudit.records import Account, FileRead, Status

_LEFT_OVER = "left over from an older archive: tweets.js, which takes its place in the newer one, was read"
_POSTS = {"tweets": "own", "month": "own", "community": "group", "circle": "circle", "deleted": "deleted"}
_READ: dict[str, Callable[[Archive, Member, Account], Pages]] = {
    "likes": lists.read_likes,
    "lists": lists.read_lists,
    "messages": messages.read,
    "group-messages": messages.read,
    "machine": messages.read_machine,
    "classic": classic.read,
    "protection": about.read_protection,
    "contacts": about.read_contacts,
    "manifest": about.read_manifest,
}


def read(archive: Archive, member: Member, account: Account) -> Reading:
    """One file of an X archive: pages, and last its FileRead. Never raises for what is in the file."""
    file = file_of(member)
    if member.problem:
        yield FileRead(member.path, member.problem[0], reason=member.problem[1], slot=file.slot)
    elif file.how == "picture":
        yield from pictures.read(archive, member, "x", file.slot)
    elif file.how in ("skip", "unknown"):
        status = Status.SKIPPED if file.how == "skip" else Status.UNKNOWN
        yield FileRead(member.path, status, reason=file.reason, slot=file.slot)
    elif file.how == "table":
        yield classic.read_table(archive, member)
    elif left_over(member, archive):
        yield FileRead(member.path, Status.SKIPPED, reason=_LEFT_OVER, slot=file.slot)
    else:
        yield from _reading(_pages(archive, member, account, file), member.path, file.slot)


def _reading(pages: Pages, path: str, slot: str) -> Reading:
    records = 0
    try:
        while True:
            page = next(pages)
            records += len(page)
            yield page
    except StopIteration as stop:
        end: End = stop.value
        status = Status.EMPTY if not end.items else Status.PARTLY_READ if end.partly else Status.READ
        yield FileRead(path, status, records, end.reason or ("" if end.items else "nothing in it"), "" if end.silent else slot)
    except MemberError as error:
        yield FileRead(path, Status.PARTLY_READ if records else error.status, records, error.reason, slot)


def _pages(archive: Archive, member: Member, account: Account, file: File) -> Pages:
    if file.how in _POSTS:
        return _posts(archive, member, account, _POSTS[file.how])
    if file.how in ("notes", "deleted-notes"):
        return long_posts.read(archive, member, account, "deleted" if file.how == "deleted-notes" else "own")
    if file.how in ("follower", "following", "blocked", "muted"):
        return lists.read_accounts(archive, member, account, file.how)
    if file.how == "plain":
        return plain.read(archive, member, file.plain)
    return _READ[file.how](archive, member, account)


def _posts(archive: Archive, member: Member, account: Account, kind: str) -> Pages:
    """A file of posts: the words, and what hangs on them."""
    usual = audiences.of_account(account)
    long = long_posts.gathered(archive)
    total = 0
    for first, items in ytd.batches(member, Tweet):
        wrapped = any(item.tweet for item in items)
        tweets = [item.tweet or item for item in items] if wrapped else items
        expect(any(tweet.full_text or tweet.text for tweet in tweets))
        at = At(archive.label, member.path, first, "tweet" if wrapped else "")
        batch = posts.Batch(long.whole(tweets), at, kind, account, usual)
        yield from posts.pages(batch)
        yield from attached.pages(batch)
        total += len(tweets)
    return End(total)
