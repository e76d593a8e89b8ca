"""Conversations and connections in which the archive gives no real name of the other.

## What it looks for

Private conversations with "Facebook user", a deleted account, a default name such as "user4839201" or nothing but a telephone
number, and friends and followers of that kind. One line for each platform. Platforms whose archives hold no names of anybody
are left out.

## Why it matters

One of the documents asks staff to be sure whom they are in contact with before they go on.

## What to do

Read again who that was. Where you cannot tell, do not go on, and do not answer new messages from there.

## What it cannot know

Whether you know the person: the platform takes the name away when an account is deleted, and shows a number where it is
not in your address book.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from selfaudit import Check, Confidence, Kind, Match, Note, Owner, Page, Person, Record, Says, Tally, fires, quiet
from selfaudit_checks._lists import phrases
from selfaudit_checks._pattern import Pattern
from selfaudit_checks._people_connections import connected
from selfaudit_checks._people_examples import connection, message

_NUMBER_ONLY = Pattern(r"\+?[0-9][0-9 ()./-]{6,}")
_DEFAULT = Pattern(r"(?:user|instagram_user|instagramuser|facebook_user|guest|snapchatter)[._-]?[0-9]{4,}", re.IGNORECASE)
_WITHOUT_NAMES = frozenset({"x", "discord"})
"""Platforms whose archives give ids for everybody."""


def survey(page: Page, _owner: Owner) -> Iterator[Note]:
    """Notes each conversation or connection whose one other person has no name."""
    if page.kind is Kind.MESSAGE:
        rows = page.row_people
        firsts = {page.people: 0} if rows is None else {people: row for row, people in reversed([*enumerate(rows)])}
        columns = [(row, people) for people, row in firsts.items()] if len(page) else []
    else:
        columns = [(row, page.row_people[row] if page.row_people else page.people) for row in range(len(page))]
    for row, people in columns:
        if len(people) == 1 and nameless(people[0]):
            yield from _note(page.record(row), people[0], row)


def _note(record: Record, person: Person, row: int) -> Iterator[Note]:
    if record.platform in _WITHOUT_NAMES or (record.kind is Kind.CONNECTION and not connected(record)):
        return
    # A conversation may go over several pages: its name is the label, and the labels are counted.
    thread = record.source.file.rpartition("/")[0] if record.kind is Kind.MESSAGE else str(row)
    yield Note(f"{record.kind}\0{record.platform}", f"{record.thread}\0{thread}", person.label, row=row)


def nameless(person: Person) -> bool:
    """Whether nothing in a person's name or handle is a name that somebody chose."""
    shown = [part.strip() for part in (person.name, person.handle) if part.strip()]
    return bool(shown) and all(
        part.casefold() in phrases("no_real_name") or _NUMBER_ONLY.fullmatch(part) or _DEFAULT.fullmatch(part) for part in shown
    )


def conclude(tally: Tally, _owner: Owner) -> Iterable[Match]:
    """One line for each platform, for conversations and for connections."""
    talks = tally.record.kind is Kind.MESSAGE
    count = len(tally.labels) if talks else tally.count
    what = ("conversation", "conversations") if talks else ("connection", "connections")
    said = f"{count} {what[count > 1]} with somebody whom the archive gives no name"
    signals = ("only a telephone number",) if _NUMBER_ONLY.fullmatch(tally.quotes[0]) else ("no name, or a default name",)
    yield Match(tally.quotes[0], said, Confidence.LIKELY, signals, says=Says.READ_AGAIN)


check = Check(
    id="unidentified-contact",
    title="A contact without a real name",
    kinds=(Kind.MESSAGE, Kind.CONNECTION),
    says=Says.READ_AGAIN,
    survey=survey,
    conclude=conclude,
    examples=(
        fires(message("Hi", "Facebook user"), ["Facebook user"]),
        fires(
            message("Hi", "Facebook User"),
            ["Facebook User"],
            more=(message("Hi", "Deleted Account", day=2),),
            because="one line",
        ),
        fires(message("Hi", "+44 7700 900123"), ["+44 7700 900123"], because="only a number"),
        fires(message("Hi", "07700 900123"), ["07700 900123"]),
        fires(message("Hi", "user4839201"), ["user4839201"], because="a platform's default"),
        fires(connection("Facebook user"), ["Facebook user"]),
        fires(connection(handle="user_4839201", field="follower", platform="tiktok"), ["user_4839201"]),
        fires(connection("Instagram User", "instagramuser", "follower", platform="instagram"), ["Instagram User"]),
        fires(message("Hi", "LinkedIn Member"), ["LinkedIn Member"]),
        quiet(message("Hi", "Zed Anybody")),
        quiet(message("Hi", "moonlight99"), because="a chosen name, real or not"),
        quiet(message("Hi", "+44 7700 900123", "Zed Anybody", thread="Choir"), because="unknown numbers are usual in groups"),
        quiet(message("call 07700 900123", "Zed Anybody"), because="a number in the words"),
        quiet(connection(handle="987654321", field="follower", platform="x"), because="on X that is everybody"),
        quiet(connection("Facebook user", field="removed"), because="removed"),
        quiet(connection("Facebook user", field="suggested"), because="the platform's idea"),
        quiet(connection(handle="jo_2009", field="follower", platform="instagram"), because="a chosen user name"),
        quiet(connection("Zed Anybody", "user4839201"), because="the name is there"),
        quiet(connection("")),
    ),
)
