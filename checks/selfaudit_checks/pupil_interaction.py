"""Comments, likes and tags between you and somebody with the same name as a pupil on your lists.

## What it looks for

Your comments and reactions on things of somebody whose name agrees with your lists of pupils and former pupils, what you wrote
on their page, tags of the one by the other, and their comments on your things where the archive has them. One finding for each
person, with the counts.

## Why it matters

To like and comment is contact too: the documents that bar contact with pupils on personal accounts mean this as well.

## What to do

Keep what is there. Note the name and the dates, and tell the person whom your document names. Stop the contact.

## What it cannot know

Who the person is. Most archives name the other only in some of their lists, so that more may have happened than is counted.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from selfaudit import Author, Check, Kind, Match, Note, Owner, Page, Person, Record, Tally, fires, quiet
from selfaudit_checks._people_conversations import dates
from selfaudit_checks._people_examples import NO_LISTS, TEACHER, post, when
from selfaudit_checks._people_match import agreements, matched

THEIRS = "nothing of it by you"
"""The signal by which a guidance document that forbids only her own acts knows theirs."""

_GROUPS = ("pupils", "former_pupils")
_WORDS = {
    "comment": ("comment of yours", "comments of yours"),
    "their-comment": ("comment of theirs", "comments of theirs"),
    "post": ("post of yours on their page", "posts of yours on their page"),
    "their-post": ("post of theirs on your page", "posts of theirs on your page"),
    "reaction": ("reaction of yours", "reactions of yours"),
    "tag": ("tag of yours", "tags of yours"),
    "their-tag": ("tag of theirs", "tags of theirs"),
}


def survey(page: Page, owner: Owner) -> Iterator[Note]:
    """Goes through the columns of people, and makes a record only where one of them is on a list."""
    written = page.kind in (Kind.COMMENT, Kind.POST)
    everywhere = any(agreements(page.people, owner, _GROUPS))
    listed = {people for people in set(page.row_people or ()) if any(agreements(people, owner, _GROUPS))}
    if page.mine is True and not everywhere and not listed:
        return
    for row in range(len(page)):
        by_others = written and page.is_mine(row) is not True
        if everywhere or by_others or (listed and page.row_people and page.row_people[row] in listed):
            yield from _notes(page.record(row), row, owner)


def _notes(record: Record, row: int, owner: Owner) -> Iterator[Note]:
    theirs = record.author is Author.OTHER and record.kind in (Kind.COMMENT, Kind.POST, Kind.TAG)
    if record.kind is Kind.POST and record.field != "wall":
        return
    people = (record.writer,) if theirs and record.writer else record.people
    label = f"their-{record.kind}" if theirs else str(record.kind)
    for agreement in agreements(people, owner, _GROUPS):
        person = agreement.person
        yield Note(f"{record.platform}\0{person.name}\0{person.handle}", label, person.label, row=row)


def conclude(tally: Tally, owner: Owner) -> Iterable[Match]:
    """One finding for each person, with the counts of each kind."""
    _platform, name, handle = tally.key.split("\0")
    counts = " and ".join(f"{count} {_WORDS[label][count > 1]}" for label, count in tally.labels)
    for agreement in agreements((Person(name, handle),), owner, _GROUPS):
        match = matched(agreement, "somebody to whom you reacted, or who reacted to you,", tally.record, owner)
        theirs = () if any(not label.startswith("their-") for label, _ in tally.labels) else (THEIRS,)
        yield replace(match, why=f"{match.why}: {counts}{dates(tally)}", signals=(*match.signals, *theirs))


def _with(kind: Kind, name: str, field: str = "own", author: Author | None = Author.ME, text: str = "Well done") -> Record:
    return post(text, kind, author, field=field, people=(Person(name),), when=when(2024, 2))


def _by(kind: Kind, name: str, field: str = "own") -> Record:
    return post("Nice one", kind, Author.OTHER, field=field, writer=Person(name), when=when(2024, 3))


check = Check(
    id="pupil-interaction",
    title="Comments, likes or tags with somebody who has the same name as a pupil or former pupil on your list",
    kinds=(Kind.COMMENT, Kind.REACTION, Kind.TAG, Kind.POST),
    survey=survey,
    conclude=conclude,
    needs=("pupils",),
    examples=(
        fires(_with(Kind.COMMENT, "Joanna Marsh"), ["Joanna Marsh"], TEACHER),
        fires(_with(Kind.REACTION, "Joanna Marsh", "like", Author.OTHER, "My new bike"), ["Joanna Marsh"], TEACHER),
        fires(_with(Kind.TAG, "Joanna Marsh", "tagged-me", Author.OTHER), ["Joanna Marsh"], TEACHER, because="she was tagged"),
        fires(_with(Kind.TAG, "Callum Thornby", "i-tagged"), ["Callum Thornby"], TEACHER, because="a former pupil"),
        fires(_with(Kind.POST, "Jo Marsh", "wall"), ["Jo Marsh"], TEACHER, because="on the pupil's wall"),
        fires(_by(Kind.COMMENT, "Joanna Marsh"), ["Joanna Marsh"], TEACHER, because="their comment on hers"),
        fires(_by(Kind.POST, "Lukasz Wojcikowy", "wall"), ["Lukasz Wojcikowy"], TEACHER, because="on her wall"),
        fires(
            _with(Kind.REACTION, "Joanna Marsh", "like", Author.OTHER),
            ["Joanna Marsh"],
            TEACHER,
            (_with(Kind.COMMENT, "Joanna Marsh"), _with(Kind.REACTION, "Joanna Marsh", "like", Author.OTHER)),
            because="one finding a person",
        ),
        quiet(_with(Kind.COMMENT, "Joanna Hartleby"), TEACHER, because="one name equal"),
        quiet(_with(Kind.COMMENT, "Peter Marsh"), TEACHER, because="a brother"),
        quiet(_with(Kind.REACTION, "Zed Anybody", "like", Author.OTHER, "Joanna Marsh won"), TEACHER, because="only spoken of"),
        quiet(_with(Kind.POST, "Joanna Marsh"), TEACHER, because="tagged in her own post: a tag record says so"),
        quiet(_by(Kind.COMMENT, "Angela Marsh"), TEACHER, because="a parent"),
        quiet(_by(Kind.COMMENT, "Joanna"), TEACHER, because="one word"),
        quiet(_with(Kind.COMMENT, "Joanna Marsh"), NO_LISTS, because="no list"),
        quiet(_with(Kind.COMMENT, "Samuel Ashdownley"), TEACHER, because="a colleague"),
    ),
)
