"""Others wrote on your pages.

## What it looks for

Posts of others on your wall and comments of others on what is yours, counted for each platform.

## Why it matters

What others write on your page is seen as yours. Some documents ask staff to look through it, and to take down what libels
somebody.

## What to do

Read it again, and ask the writer or the platform to take down what should not be there. If it is aimed at you, keep it first.

## What it cannot know

Comments that the platform leaves out of its archive, which most do.
"""

from __future__ import annotations

from collections.abc import Iterable

from selfaudit import Author, Check, Confidence, Kind, Match, Note, Owner, Person, Record, Says, Tally, fires, quiet


def find(record: Record, _owner: Owner) -> Iterable[Match | Note]:
    """Notes a post or comment of somebody else on her pages."""
    if record.author is not Author.OTHER:
        return
    if record.kind is Kind.COMMENT:
        yield Note(f"{record.platform}:comments", "", record.text or "comment")
    elif record.kind is Kind.POST and record.field == "wall":
        yield Note(f"{record.platform}:posts", "", record.text or "post")


def conclude(tally: Tally, _owner: Owner) -> Iterable[Match]:
    """One finding for the posts of a platform and one for the comments."""
    why = "a comment by somebody else" if tally.key.endswith("comments") else "a post by somebody else on your wall"
    yield Match(tally.quotes[0], why, Confidence.LIKELY, (f"{tally.count} in all",))


def _post(text: str, field: str = "wall", author: Author = Author.OTHER) -> Record:
    return Record(Kind.POST, text, author=author, field=field, writer=Person("Sam Friend"))


def _comment(text: str, author: Author | None = Author.OTHER) -> Record:
    return Record(Kind.COMMENT, text, author=author)


check = Check(
    id="third-party-content",
    title="Others wrote on your pages",
    kinds=(Kind.POST, Kind.COMMENT),
    find=find,
    conclude=conclude,
    author=Author.OTHER,
    says=Says.READ_AGAIN,
    examples=(
        fires(_post("Great night!"), ["Great night!"]),
        fires(_comment("lol you were so drunk"), ["lol you were so drunk"]),
        fires(_post(""), ["post"], because="a post without words"),
        fires(_post("two"), ["one"], more=(_post("one"),), because="one finding for all"),
        fires(_comment("b"), ["a", "b"], more=(_post("a"),), because="posts and comments apart"),
        fires(_comment(""), ["comment"], because="a comment without words"),
        fires(_comment("three"), ["one"], more=(_comment("one"), _comment("two"))),
        fires(_post("Happy birthday!"), ["Happy birthday!"]),
        quiet(_post("my own", author=Author.ME), because="her own words"),
        quiet(_post("shared", "share"), because="not on her wall"),
        quiet(_post("in a group", "group"), because="not on her wall"),
        quiet(_comment("mine", Author.ME), because="her own comment"),
        quiet(_comment("unknown", None), because="the archive does not say whose"),
        quiet(Record(Kind.MESSAGE, "hi", author=Author.OTHER), because="a private conversation"),
        quiet(Record(Kind.REACTION, "nice", author=Author.OTHER), because="something that she liked"),
        quiet(Record(Kind.TAG, "with you", author=Author.OTHER, field="tagged-me"), because="a tag has a check of its own"),
    ),
)
