"""Others tagged you in pictures or posts.

## What it looks for

The archive's list of times when somebody else tagged you, counted by year.

## Why it matters

A tag brings other people's pictures to your name, whatever you would have chosen to show. Several documents ask staff to look
through them, to ask friends first and to take tags off.

## What to do

Look through the tagged pictures, take off tags that you do not want, and switch on the review of tags.

## What it cannot know

What the pictures show, and whether the tags are still there.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime

from selfaudit import Author, Check, Confidence, Kind, Match, Note, Owner, Person, Record, Tally, fires, quiet

_NO_WORDS = "tag"


def find(record: Record, _owner: Owner) -> Iterable[Match | Note]:
    """Notes a tag under its year."""
    if record.field == "tagged-me":
        who = (record.writer or (record.people[0] if record.people else Person())).label
        year = str(record.when.year) if record.when else "undated"
        yield Note(f"{record.platform}:{year}", "", record.text or who or _NO_WORDS)


def conclude(tally: Tally, _owner: Owner) -> Iterable[Match]:
    """One finding a year."""
    quote, signals = tally.quotes[0], (f"{tally.count} in this year",)
    yield Match(quote, "somebody else tagged you", Confidence.CERTAIN, signals, own_words=quote == _NO_WORDS)


def _tag(text: str, year: int = 2023, field: str = "tagged-me", *people: str) -> Record:
    when = datetime(year, 5, 1, tzinfo=UTC)
    author = Author.OTHER if field == "tagged-me" else Author.ME
    return Record(Kind.TAG, text, author=author, field=field, when=when, people=tuple(map(Person, people)))


check = Check(
    id="photo-tagged",
    title="Others tagged you",
    kinds=(Kind.TAG,),
    find=find,
    conclude=conclude,
    examples=(
        fires(_tag("Night out!"), ["Night out!"]),
        fires(_tag("", 2023, "tagged-me", "Sam Friend"), ["Sam Friend"], because="no caption"),
        fires(_tag(""), ["tag"], because="neither caption nor name"),
        fires(_tag("second"), ["first"], more=(_tag("first"),), because="one finding a year"),
        fires(_tag("new", 2024), ["old", "new"], more=(_tag("old", 2019),), because="two years"),
        fires(Record(Kind.TAG, "undated", author=Author.OTHER, field="tagged-me"), ["undated"]),
        fires(_tag("third"), ["first"], more=(_tag("first"), _tag("second"))),
        fires(_tag("Jo was with Alex"), ["Jo was with Alex"]),
        quiet(_tag("my friends", field="i-tagged"), because="she tagged others"),
        quiet(Record(Kind.PHOTO, "tagged!", author=Author.ME), because="a word in a caption"),
        quiet(Record(Kind.POST, "tag, you are it", author=Author.ME)),
        quiet(Record(Kind.COMMENT, "tagging Sam", author=Author.OTHER)),
        quiet(_tag("", 2023, "i-tagged", "Sam Friend")),
        quiet(_tag("a", field="i-tagged"), more=(_tag("b", field="i-tagged"),)),
        quiet(Record(Kind.TAG, "x", author=Author.ME, field="")),
        quiet(Record(Kind.MESSAGE, "I tagged you", author=Author.OTHER)),
    ),
)
