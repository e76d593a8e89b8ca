"""Likes, and the lists of numbers: followers, followed, blocked, muted accounts, and her lists."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from selfaudit.archive.model import Archive, Member
from selfaudit.readers.x import words, ytd
from selfaudit.readers.x.at import At
from selfaudit.readers.x.ending import End, Pages, expect
from selfaudit.readers.x.people import account_number
from selfaudit.readers.x.shapes import Liked, Related
from selfaudit.records import Account, Audience, Author, Kind, Page, Person, Record, Source

_CALLED = {"follower": "followers", "following": "followed accounts", "blocked": "blocked accounts", "muted": "muted accounts"}
_ADDRESS = re.compile(r"(?:twitter|x)\.com/(?!i/)(\w{1,15})/status/")
_LIST = re.compile(r"(?:twitter|x)\.com/(?:(?!i/)(\w{1,15})/)?(?:i/)?lists/([^/?#]+)")


def read_likes(archive: Archive, member: Member, _account: Account) -> Pages:
    """What she liked: others' words, without a date; the author only where the address names one."""
    total = 0
    for first, items in ytd.batches(member, Liked):
        likes = [item.like or item for item in items]
        expect(any(like.tweet_id or like.full_text for like in likes))
        yield _liked(likes, At(archive.label, member.path, first, "like" if any(item.like for item in items) else ""))
        total += len(items)
    return End(total)


def _liked(likes: Sequence[Liked], at: At) -> Page:
    texts = [words.plain(like.full_text) for like in likes]
    found = [_ADDRESS.search(like.expanded_url or "") for like in likes]
    people: list[tuple[Person, ...]] = [(Person("", match[1]),) if match else () for match in found]

    def record(index: int) -> Record:
        return Record(
            kind=Kind.REACTION,
            text=texts[index],
            platform="x",
            author=Author.OTHER,
            writer=people[index][0] if people[index] else None,
            people=people[index],
            field="like",
            link=likes[index].expanded_url or "",
            source=at.source(index, "fullText"),
        )

    return Page(Kind.REACTION, texts, record, mine=False, row_people=people)


def read_accounts(archive: Archive, member: Member, account: Account, field: str) -> Pages:
    """Followers and the like: those whom her own posts name become records, the others are counted."""
    named = dict(account.people)
    total = known = 0
    for first, items in ytd.batches(member, Related):
        expect(any(map(account_number, items)))
        records = list(_connections(items, At(archive.label, member.path, first), named, field))
        total += len(items)
        known += len(records)
        if records:
            yield Page.of(records)
    reason = f"{known} of {total} {_CALLED[field]} could be named from your own posts; X puts no names in the archive"
    return End(total, reason if known < total else "")


def _connections(items: Sequence[Related], at: At, named: dict[str, Person], field: str) -> Iterator[Record]:
    for offset, item in enumerate(items):
        person = named.get(account_number(item))
        if person and person.label:
            wrapped = item.follower or item.following or item.blocking or item.muting or item.smart_blocking
            yield Record(
                kind=Kind.CONNECTION,
                text=person.label,
                platform="x",
                people=(person,),
                field=field,
                audience=Audience.NOT_APPLICABLE,
                link=(wrapped.user_link if wrapped else item.user_link) or "",
                source=at.source(offset),
            )


def read_lists(archive: Archive, member: Member, account: Account) -> Pages:
    """Her lists and those of others that she is on or follows: only addresses, which may hold a name."""
    data = ytd.whole(member)
    records = []
    for row, address in _addresses(data):
        found = _LIST.search(address)
        owner = found[1] if found and found[1] else ""
        name = found[2].replace("-", " ") if found and not found[2].isdigit() else ""
        others = owner and owner.casefold() != account.handle.casefold()
        records.append(
            Record(
                kind=Kind.PAGE,
                text=name or (f"a list of {owner}" if owner else "a list without a name"),
                platform="x",
                people=(Person("", owner),) if others else (),
                field="list",
                link=address,
                source=Source(archive.label, member.path, f"/{row}"),
            )
        )
    if records:
        yield Page.of(records)
    return End(len(records))


def _addresses(data: object) -> Iterator[tuple[int, str]]:
    """The addresses of a file of lists: `url` on each item, or (older) all in one item's `urls`."""
    for row, item in enumerate(data if isinstance(data, list) else []):
        info = item.get("userListInfo", item) if isinstance(item, dict) else {}
        one, many = (info.get("url"), info.get("urls")) if isinstance(info, dict) else (None, None)
        yield from ((row, text) for text in [one, *(many if isinstance(many, list) else [])] if isinstance(text, str) and text)
