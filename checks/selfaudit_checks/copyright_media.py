"""Words that speak of passing on somebody else's book, film, music or picture, without words of credit.

## What it looks for

Phrases such as "scan of the textbook", "whole film here" or "recorded off the telly" in her own posts and captions, where no
word of credit, licence or permission stands in the same text. It is a weak sign and always a candidate.

## Why it matters

Two documents bind official accounts or blogs to copyright, and one asks staff not to publish what they are unsure about.

## What to do

Ask for permission, name the source, or share a link to the original in place of the copy.

## What it cannot know

Nearly everything: whose work it is, whether a licence covers it, and whether schools may use it. It opens no picture, sound
or video.
"""

from __future__ import annotations

from collections.abc import Iterator

from selfaudit import Author, Check, Confidence, Kind, Match, Owner, Record, Says, fires, quiet
from selfaudit_checks._context import best, circumstances, hers, negated, plain, seen_by_all
from selfaudit_checks._speech import others_words
from selfaudit_checks._words import load


def _find(record: Record, _owner: Owner) -> Iterator[Match]:
    if not hers(record):
        return
    text = plain(record.text)
    hits = [
        hit
        for hit in load("copying").hits(text)
        if hit.tier == "copying" and not negated(text, hit.start) and not others_words(text, hit.start, hit.end)
    ]
    if hits and "credit" not in circumstances(text):
        yield from best(
            Match(
                quote=record.text[hit.start : hit.end].rstrip(),
                why="words of passing on somebody else's work, and none of credit: check permission",
                confidence=Confidence.CANDIDATE,
                signals=("words of passing on a copy", "no words of credit", *seen_by_all(record)),
            )
            for hit in hits
        )


def _post(text: str, author: Author = Author.ME, kind: Kind = Kind.POST) -> Record:
    return Record(kind=kind, text=text, author=author)


check = Check(
    id="copyright-media",
    title="Somebody else's work passed on without words of credit",
    kinds=(Kind.POST, Kind.PHOTO, Kind.VIDEO),
    find=_find,
    trigger=lambda _owner: load("copying").trigger,
    author=Author.ME,
    says=Says.READ_AGAIN,
    examples=(
        fires(_post("Scans of the whole revision guide for anyone who needs it"), ["Scans of the whole revision guide"]),
        fires(_post("Full film here, enjoy", kind=Kind.VIDEO), ["Full film here"]),
        fires(_post("Recorded off the telly last night", kind=Kind.VIDEO), ["Recorded off the telly"]),
        fires(_post("Photocopied the whole textbook again"), ["Photocopied the whole textbook"]),
        fires(_post("PDF of the new workbook in the drive"), ["PDF of the new workbook"]),
        fires(_post("got the whole album if anyone wants it"), ["got the whole album"]),
        fires(_post("Nicked this picture off google", kind=Kind.PHOTO), ["Nicked this picture off google"]),
        fires(_post("found a torrent of it"), ["torrent"]),
        quiet(_post("Scan of the whole chapter, shared with permission of the author"), because="words of permission"),
        quiet(_post("Our 12-week scan! So happy")),
        quiet(_post("Watched the whole film in one go")),
        quiet(_post("I ripped my jeans on the climbing frame")),
        quiet(_post("Copies of the newsletter are in the office")),
        quiet(_post("Photocopier jammed again, I scanned the horizon for help")),
        quiet(_post("Lovely book, buy it from your local shop")),
        quiet(_post("We never photocopied the whole book, we bought thirty")),
        quiet(_post("Full film here", Author.OTHER), because="somebody else's words"),
    ),
)
