"""Old words about drink, drugs, days off or nudity that she may wish to look at herself.

## What it looks for

Words of heavy drinking, drugs, feigned illness, nudity and rows with the police in her own posts, comments and captions.
It is always a candidate and never shown at the regular level: most of it is nobody's business. A glass of wine is not in
the list, nor are lessons and campaigns about drink and drugs, song words, quotations, films or football.

Where no such phrase stands, words that often stand in such texts are weighed together; what comes of it is only a
candidate.

## Why it matters

All five documents ask for care about what reflects on the school or on oneself. Old posts from before the job are what
strangers find first.

## What to do

Go through the oldest first and decide for yourself. The mildest step is to limit the audience of old posts, which most
platforms do in one go.

## What it cannot know

Whether it matters. The judgement is hers. It never opens pictures and draws no conclusion about health or habits; captions
that others wrote on pictures of her are listed by `photo-tagged`, without being read.
"""

from __future__ import annotations

from collections.abc import Iterator

from selfaudit import Author, Check, Confidence, Kind, Match, Owner, Record, Says, fires, quiet
from selfaudit_checks._context import best, circumstances, hers, negated, plain, seen_by_all
from selfaudit_checks._speech import others_words
from selfaudit_checks._weighed import Weighed, all_refused
from selfaudit_checks._words import Hit, load

_WHY = {
    "alcohol": "a word of heavy drinking",
    "drugs": "a word of drugs",
    "day_off": "a word of a day off that was not due",
    "nudity": "a word of nudity",
    "fight": "words of trouble on a night out",
}
_NOT_ABOUT_HER = {"lyric", "screen", "teaching", "health", "news", "politics"}


def phrases_in(record: Record, _owner: Owner) -> Iterator[Match]:
    """What the list finds by itself."""
    if not hers(record):
        return
    text = plain(record.text)
    hits = [hit for hit in load("reputation").hits(text) if hit.tier in _WHY and _counts(text, hit)]
    about = circumstances(text) if hits else frozenset()
    if "sport" in about:
        # Teams are hammered and wasted, too.
        hits = [hit for hit in hits if hit.tier != "alcohol"]
    if hits and not about & _NOT_ABOUT_HER:
        several = ("more than one such word",) if len(hits) > 1 else ()
        yield from best(_match(record, hit, several) for hit in hits)


def _counts(text: str, hit: Hit) -> bool:
    return not (others_words(text, hit.start, hit.end) or negated(text, hit.start))


def _match(record: Record, hit: Hit, several: tuple[str, ...]) -> Match:
    return Match(
        quote=record.text[hit.start : hit.end],
        why=f"{_WHY[hit.tier]}: yours to judge",
        confidence=Confidence.CANDIDATE,
        signals=(*several, *seen_by_all(record)),
    )


_WEIGHED = Weighed(
    "reputation-review",
    "tell of drink, drugs, days off or nudity",
    never=frozenset(_NOT_ABOUT_HER),
    refused=all_refused("reputation", _WHY, _counts),
)


def _find(record: Record, owner: Owner) -> Iterator[Match]:
    return _WEIGHED.beside(phrases_in(record, owner), record)


def _post(text: str, author: Author = Author.ME, kind: Kind = Kind.POST) -> Record:
    return Record(kind=kind, text=text, author=author)


check = Check(
    id="reputation-review",
    title="Words you may wish to look at again yourself",
    kinds=(Kind.POST, Kind.COMMENT, Kind.PHOTO, Kind.VIDEO),
    find=_find,
    trigger=lambda _owner: _WEIGHED.trigger(load("reputation").trigger),
    author=Author.ME,
    says=Says.READ_AGAIN,
    examples=(
        fires(_post("So hungover I could cry"), ["hungover"]),
        fires(_post("Absolutely hammered, can't feel my face"), ["Absolutely hammered"]),
        fires(_post("tequila shots with the girls", kind=Kind.PHOTO), ["tequila shots"]),
        fires(_post("Smoking a joint on the beach"), ["Smoking a joint"]),
        fires(_post("Might pull a sickie tomorrow"), ["pull a sickie"]),
        fires(_post("skinny dipping at midnight!!"), ["skinny dipping"]),
        fires(_post("line of coke and a kebab, freshers 2011", kind=Kind.PHOTO), ["line of coke"]),
        fires(_post("So drunk I lost a shoe", kind=Kind.COMMENT), ["drunk"]),
        quiet(_post("Wasted my whole Sunday on planning")),
        quiet(_post("I've drunk three cups of tea already")),
        quiet(_post("Pulling up the weeds and planting stoned olives? stoned cherries then")),
        quiet(_post("Diet Coke and a joint of beef for Sunday lunch")),
        quiet(_post("City got hammered 4-0, what a match, the keeper was awful")),
        quiet(_post("Year 9 PSHE lesson on cannabis and the law")),
        quiet(_post("Glass of prosecco to celebrate the end of term")),
        quiet(_post("Eighteen months and not drunk once. Proud.")),
        quiet(_post("You can see it with the naked eye, and she smashed it")),
        quiet(_post("so drunk", Author.OTHER), because="somebody else's words"),
    ),
)
