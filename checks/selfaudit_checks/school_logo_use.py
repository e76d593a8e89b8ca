"""A caption or file name that speaks of the school's badge or logo, on an official account.

## What it looks for

"Our logo", "the school crest" and the like in posts, captions and the names of picture files, or a word for a badge or logo
beside her school's name. Only words are read: no picture is ever opened or compared.

## Why it matters

One document allows the school's marks only with written consent.

## What to do

Check that there is consent in writing for this use, and ask for it where there is not.

## What it cannot know

Whether the mark is in the picture, and whether there was consent. A picture of the badge under another name is not seen.
"""

from __future__ import annotations

from collections.abc import Iterator

from selfaudit import Author, Check, Confidence, Kind, Match, Media, Owner, Record, Says, School, fires, quiet
from selfaudit_checks._context import best, hers, plain, targets
from selfaudit_checks._words import load


def _find(record: Record, owner: Owner) -> Iterator[Match]:
    if record.account != "official" or record.author is Author.OTHER:
        return
    found = list(_caption(record, owner)) if hers(record) else []
    yield from best([*found, *_file_name(record, owner)])


def _caption(record: Record, owner: Owner) -> Iterator[Match]:
    text = plain(record.text)
    named = any(target.why == "the name of your school" for target in targets(text, owner))
    for hit in load("logo").hits(text):
        if hit.tier == "mark" or (hit.tier == "word" and named):
            yield _match(record.text[hit.start : hit.end], "words for the school's badge or logo")


def _file_name(record: Record, owner: Owner) -> Iterator[Match]:
    name = record.media.uri.rsplit("/", 1)[-1] if record.media else ""
    words = "".join(letter if letter.isalnum() else " " for letter in name)
    named = any(school.lower() in words.lower() for school in owner.school.names)
    for hit in load("logo").hits(words):
        if hit.tier == "mark" or (hit.tier == "word" and named):
            yield _match(name[hit.start : hit.end], "a file name with words for a badge or logo")


def _match(quote: str, signal: str) -> Match:
    return Match(
        quote=quote,
        why=f"{signal}: check that there is consent",
        confidence=Confidence.LIKELY,
        signals=(signal, "an official account"),
    )


def _post(text: str, kind: Kind = Kind.POST, author: Author = Author.ME, account: str = "official", file: str = "") -> Record:
    return Record(kind=kind, text=text, author=author, account=account, media=Media(uri=file) if file else None)


_OWNER = Owner(school=School(names=("Exampleton Primary School", "EPS")))

check = Check(
    id="school-logo-use",
    title="Words or a file name about the school's badge or logo",
    kinds=(Kind.POST, Kind.PHOTO, Kind.VIDEO),
    find=_find,
    author=Author.ME,
    says=Says.READ_AGAIN,
    accounts=("official",),
    examples=(
        fires(_post("Our logo looks great on the new mugs"), ["Our logo"]),
        fires(_post("The school crest in icing"), ["school crest"]),
        fires(_post("Stickers with the EPS logo are here"), ["logo"], _OWNER),
        fires(_post("", Kind.PHOTO, file="media/school_logo.png"), ["school_logo"], because="a file name"),
        fires(
            _post("", Kind.PHOTO, file="photos/EPS-badge-2024.jpg"), ["badge"], _OWNER, because="a file name with the school"
        ),
        fires(_post("Jumpers with the academy badge on", Kind.PHOTO), ["academy badge"]),
        fires(_post("The emblem of our school, drawn by year 4", Kind.VIDEO), ["emblem of our school"]),
        fires(_post("New school branding on my slides"), ["school branding"]),
        quiet(_post("Our logo looks great", account="personal"), because="a private account"),
        quiet(_post("Swimming badges for everybody in year 3")),
        quiet(_post("Brownie badge ceremony in the hall")),
        quiet(_post("We learnt Logo programming with a turtle")),
        quiet(_post("Riding the crest of a wave in the school pool")),
        quiet(_post("", Kind.PHOTO, file="photos/IMG_2041.jpg")),
        quiet(_post("The football club has a new logo")),
        quiet(_post("Spotted a blue badge holder space free at the school gate")),
        quiet(_post("Our logo looks great", author=Author.OTHER), because="somebody else's words"),
    ),
)
