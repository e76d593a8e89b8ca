"""Sexual words, or addresses of adult sites, in what she wrote.

## What it looks for

Explicit sexual words and the addresses of well-known adult sites in her own posts, comments and captions. Lessons about
relationships and sex, sexual health, birds and food with unlucky names, quotations and song words are left alone.

Where no such phrase stands, words that often stand in such texts are weighed together; what comes of it is only a
candidate.

## Why it matters

One document makes the employee answerable for pornographic material, one forbids obscene material and one keeps sexual
material off official accounts. Pupils look their teachers up.

## What to do

Read it again. Make the audience smaller. If you ever come upon an indecent picture of a child, do nothing more with it and
call at once as your document says; this program never looks at pictures.

## What it cannot know

What a picture or a video shows: none is ever opened. A list of words cannot tell flirting from biology; it only counts.
It says nothing of anybody's orientation or private life.
"""

from __future__ import annotations

from collections.abc import Iterator

from selfaudit import Author, Check, Confidence, Kind, Match, Owner, Record, Says, fires, quiet
from selfaudit_checks._context import best, circumstances, hers, negated, plain, seen_by_all
from selfaudit_checks._speech import others_words
from selfaudit_checks._weighed import Weighed, all_refused
from selfaudit_checks._words import Hit, load

_WHY = {"site": "the address of an adult site", "explicit": "an explicit word"}
_OF_A_LESSON = {"birds", "teaching", "health", "news", "whistle", "lyric"}


def phrases_in(record: Record, _owner: Owner) -> Iterator[Match]:
    """What the list finds by itself."""
    if not hers(record):
        return
    yield from best([*_sites(record), *_words(record)])


def _sites(record: Record) -> Iterator[Match]:
    # Addresses are looked for in the raw text: `plain` blanks them.
    for hit in load("sexual").hits(record.text):
        if hit.tier == "site":
            yield _match(record, hit)


def _words(record: Record) -> Iterator[Match]:
    text = plain(record.text)
    hits = [hit for hit in load("sexual").hits(text) if hit.tier == "explicit" and _counts(text, hit)]
    if hits and not circumstances(text) & _OF_A_LESSON:
        yield from (_match(record, hit) for hit in hits)


def _counts(text: str, hit: Hit) -> bool:
    return not (others_words(text, hit.start, hit.end) or negated(text, hit.start))


def _match(record: Record, hit: Hit) -> Match:
    return Match(
        quote=record.text[hit.start : hit.end],
        why=f"{_WHY[hit.tier]}: read it again",
        confidence=Confidence.LIKELY,
        signals=(_WHY[hit.tier], *seen_by_all(record)),
    )


_WEIGHED = Weighed(
    "sexual-content", "tell of sex", never=frozenset(_OF_A_LESSON), refused=all_refused("sexual", {"explicit"}, _counts)
)


def _find(record: Record, owner: Owner) -> Iterator[Match]:
    return _WEIGHED.beside(phrases_in(record, owner), record)


def _post(text: str, author: Author = Author.ME, kind: Kind = Kind.POST) -> Record:
    return Record(kind=kind, text=text, author=author)


check = Check(
    id="sexual-content",
    title="Sexual words or an adult site, to read again",
    kinds=(Kind.POST, Kind.COMMENT, Kind.PHOTO, Kind.VIDEO),
    find=_find,
    trigger=lambda _owner: _WEIGHED.trigger(load("sexual").trigger),
    author=Author.ME,
    says=Says.READ_AGAIN,
    examples=(
        fires(_post("Feeling so horny tonight"), ["horny"]),
        fires(_post("new pics up at https://onlyfans.com/alexsample xx"), ["onlyfans.com/alexsample"], because="a link"),
        fires(_post("Nobody warned me about the dick pics", kind=Kind.COMMENT), ["dick pics"]),
        fires(_post("all the sex toys for under a tenner, a thread"), ["sex toys"]),
        fires(_post("Had sex in the staff car park, no regrets"), ["Had sex"]),
        fires(_post("anyone want to swap nudes"), ["swap nudes"]),
        fires(_post("I'd shag the new PE teacher"), ["I'd shag"]),
        fires(_post("he wants a threes0me, I ask you"), ["threes0me"], because="disguised"),
        fires(
            _post("Handcuffs, blindfold and whipped cream, happy anniversary to us"),
            ["Handcuffs, blindfold and whipped cream, happy anniversary to us"],
            because="weighed words",
        ),
        quiet(_post("Cock-a-leekie soup and spotted dick for tea")),
        quiet(_post("Blue tits and great tits on the feeder all morning")),
        quiet(_post("Driving from Essex through Middlesex to Scunthorpe")),
        quiet(_post("Year 6 RSE lesson today: wet dreams, periods and a lot of giggling"), because="a lesson"),
        quiet(_post("Sexual health clinic moved to Tuesdays, free chlamydia tests")),
        quiet(_post("New shag pile rug and a pussy willow wreath")),
        quiet(_post("This view is pure house porn, and the porn star martini helps")),
        quiet(_post("She graduated summa cum laude!")),
        quiet(_post("A stranger messaged 'send nudes' and I blocked him"), because="a quotation of somebody else"),
        quiet(_post("so horny", Author.OTHER), because="somebody else's words"),
    ),
)
