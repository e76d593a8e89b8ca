"""Strong language or threatening words in what she wrote.

## What it looks for

Foul, profane and threatening words from a list, also disguised ones (`sh1t`, `f**k`), in her own posts, comments, captions
and messages. Threats and strong words thrown at somebody count most; strong words in a post more than in a private message;
mild words are shown only when everything is asked for. Song words, quotations and what others said to her are left alone,
and so are everyday words (bloody, daft, crap) and expressions (killing it, a murder of crows).

Where no such phrase stands, words that often stand in such texts are weighed together; what comes of it is only a
candidate.

## Why it matters

Two documents forbid foul, abusive or profane language in dealings with young people, and one forbids offensive comments
anywhere. Strong language that strangers can read is also what a newspaper would print first.

## What to do

Read it again as a parent of a pupil would. Make the audience smaller where that is enough. If it was aimed at somebody who
could make a complaint, take advice before changing anything.

## What it cannot know

Tone. It says that a text contains strong language, never that it is hateful or that anybody was hurt. Friends who swear at
each other and people who threaten each other use the same words.
"""

from __future__ import annotations

from collections.abc import Iterator

from selfaudit import Audience, Author, Check, Confidence, Kind, Match, Owner, Record, Says, Visibility, fires, quiet
from selfaudit_checks._context import about_herself, best, circumstances, hers, negated, plain, seen_by_all
from selfaudit_checks._speech import others_words
from selfaudit_checks._weighed import Weighed, all_refused
from selfaudit_checks._words import Hit, load

_WHY = {
    "threat": "words of a threat",
    "directed": "strong words thrown at somebody",
    "foul": "a strong word",
    "coarse": "a coarse word",
    "mild": "a mild word",
}
_AT_SOMEBODY = {"threat", "directed"}


def phrases_in(record: Record, _owner: Owner) -> Iterator[Match]:
    """What the list finds by itself."""
    if not hers(record):
        return
    text = plain(record.text)
    hits = [hit for hit in load("abuse").hits(text) if hit.tier in _WHY and _counts(text, hit)]
    if hits:
        about = circumstances(text)
        if "joke" in about:
            # "I'll kill you if you eat the last one" with a laughing face is no threat.
            hits = [hit for hit in hits if hit.tier != "threat"]
        if "lyric" not in about:
            yield from best(_match(record, hit, about) for hit in hits)


def _counts(text: str, hit: Hit) -> bool:
    if others_words(text, hit.start, hit.end) or negated(text, hit.start):
        return False
    return not (hit.tier in {"coarse", "mild"} and about_herself(text, hit.start))


def _match(record: Record, hit: Hit, about: frozenset[str]) -> Match:
    private = record.kind is Kind.MESSAGE
    joke = bool(about & {"joke", "fond", "screen", "sport"})
    likely = not joke and (hit.tier in _AT_SOMEBODY or (hit.tier == "foul" and not private))
    signals = [] if hit.tier == "mild" else [_WHY[hit.tier]]
    if not private and hit.tier != "mild":
        signals += ["outside a private conversation", *seen_by_all(record)]
    return Match(
        quote=record.text[hit.start : hit.end],
        why=f"{_WHY[hit.tier]}: read it again",
        confidence=Confidence.LIKELY if likely else Confidence.CANDIDATE,
        signals=tuple(signals),
    )


_WEIGHED = Weighed(
    "abusive-language", "abuse or threaten somebody", never=frozenset({"lyric"}), refused=all_refused("abuse", _WHY, _counts)
)


def _find(record: Record, owner: Owner) -> Iterator[Match]:
    return _WEIGHED.beside(phrases_in(record, owner), record)


def _post(text: str, author: Author = Author.ME, kind: Kind = Kind.POST) -> Record:
    return Record(kind=kind, text=text, author=author)


check = Check(
    id="abusive-language",
    title="Strong or threatening language, to read again",
    kinds=(Kind.POST, Kind.COMMENT, Kind.MESSAGE, Kind.PHOTO, Kind.VIDEO),
    find=_find,
    trigger=lambda _owner: _WEIGHED.trigger(load("abuse").trigger),
    author=Author.ME,
    says=Says.READ_AGAIN,
    examples=(
        fires(_post("What a fucking awful morning"), ["fucking"]),
        fires(_post("fuuuck this weather"), ["fuuuck"], because="drawn out"),
        fires(_post("Well that was a load of sh1te"), ["sh1te"], because="disguised"),
        fires(_post("Total w@nkers, the lot of you"), ["w@nkers"], because="disguised"),
        fires(_post("oh f**k it"), ["f**k"], because="starred out"),
        fires(_post("I'll smash your face in", kind=Kind.MESSAGE), ["I'll smash your face"], because="a threat"),
        fires(_post("Just fuck off and leave me alone", kind=Kind.COMMENT), ["fuck off"]),
        fires(_post("I know where you live", kind=Kind.MESSAGE), ["I know where you live"]),
        fires(_post("Boiler went tits up, shit day all round", kind=Kind.MESSAGE), ["shit"]),
        fires(Record(Kind.POST, "Bunch of cunts", author=Author.ME, audience=Audience(Visibility.PUBLIC)), ["cunts"]),
        quiet(_post("You are killing it this week, team")),
        quiet(_post("Train stuck at Scunthorpe, then Essex, what the dickens")),
        quiet(_post("Cock-a-leekie soup for tea, I could murder a pudding too")),
        quiet(_post("Alright you daft sod, bloody good to see you")),
        quiet(_post("Now playing: Killing Me Softly. Those lyrics, shit, still gorgeous 🎵"), because="song words"),
        quiet(_post("A bloke in the car park told me to fuck off today. Shaken.")),
        quiet(_post('"You stupid bitch" is what he shouted across the yard')),
        quiet(_post("Whole panto cast of Dick Whittington in year 3 were superb, break a leg!")),
        quiet(_post("It is not shit at all")),
        quiet(_post("I'll kill you if you eat the last one 😂", kind=Kind.MESSAGE), because="a joke between friends"),
        quiet(_post("Fuck off", Author.OTHER), because="somebody else's words"),
    ),
)
