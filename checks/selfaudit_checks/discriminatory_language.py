"""Words used against people for race, religion, disability, sex, orientation, gender identity or age.

## What it looks for

A short list of slurs and of sweeping statements about whole groups, by protected characteristic, race included, in her own
posts, comments and captions. Left alone are quotations, talk about a word, song words, denials, and what she says of
herself or her own group.

## Why it matters

All five documents ask for conduct in line with equality law, most of them in strong words; one lists the characteristics
and leaves out race, which the law does not.

## What to do

Read it again as somebody of that group would. If it was in anger or in fun, it reads the same. Take advice before changing
anything that is about a person who could be recognised.

## What it cannot know

Meaning. A list of words may say that a text contains strong language about a group, never that the text or its writer is
hateful. It never looks for her own faith, health, orientation, origin or politics, and her own words for herself are hers.
"""

from __future__ import annotations

from collections.abc import Iterator

from selfaudit import Author, Check, Confidence, Kind, Match, Owner, Record, Says, fires, quiet
from selfaudit_checks._context import about_herself, best, circumstances, hers, negated, plain, seen_by_all
from selfaudit_checks._speech import others_words
from selfaudit_checks._weighed import Weighed, all_refused
from selfaudit_checks._words import Hit, load

_WHY = {
    "race": "a slur about race or origin",
    "religion": "a slur about religion",
    "disability": "a slur about disability",
    "sexual_orientation": "a slur about orientation",
    "gender_identity": "a slur about gender identity",
    "sex": "a belittling phrase about one sex",
    "age": "a belittling phrase about age",
    "whole_group": "a sweeping statement about a whole group",
}
_ABOUT_THE_TOPIC = {"teaching", "news", "whistle"}


def phrases_in(record: Record, _owner: Owner) -> Iterator[Match]:
    """What the list finds by itself."""
    if not hers(record):
        return
    text = plain(record.text)
    hits = [hit for hit in load("discrimination").hits(text) if hit.tier in _WHY and _counts(text, hit)]
    if hits:
        about = circumstances(text)
        if "lyric" not in about:
            yield from best(_match(record, hit, about) for hit in hits)


def _counts(text: str, hit: Hit) -> bool:
    if others_words(text, hit.start, hit.end):
        return False
    if hit.tier == "whole_group":
        return not negated(text, hit.start)
    # A denied slur is still the slur ("don't be such a …"); her own word for herself is hers.
    return not about_herself(text, hit.start)


def _match(record: Record, hit: Hit, about: frozenset[str]) -> Match:
    return Match(
        quote=record.text[hit.start : hit.end],
        why=f"{_WHY[hit.tier]}: read it again",
        confidence=Confidence.CANDIDATE if about & _ABOUT_THE_TOPIC else Confidence.LIKELY,
        signals=(_WHY[hit.tier], *seen_by_all(record)),
    )


_WEIGHED = Weighed(
    "discriminatory-language",
    "run down a group of people",
    never=frozenset({"lyric"}),
    refused=all_refused("discrimination", _WHY, _counts),
)


def _find(record: Record, owner: Owner) -> Iterator[Match]:
    return _WEIGHED.beside(phrases_in(record, owner), record)


def _post(text: str, author: Author = Author.ME, kind: Kind = Kind.POST) -> Record:
    return Record(kind=kind, text=text, author=author)


check = Check(
    id="discriminatory-language",
    title="Words used against a group of people, to read again",
    kinds=(Kind.POST, Kind.COMMENT, Kind.PHOTO, Kind.VIDEO),
    find=_find,
    trigger=lambda _owner: _WEIGHED.trigger(load("discrimination").trigger),
    author=Author.ME,
    says=Says.READ_AGAIN,
    examples=(
        fires(_post("Some pikey has had the lead off the church roof"), ["pikey"]),
        fires(_post("That referee is a complete spaz"), ["spaz"]),
        fires(_post("New bins, that's so gay"), ["that's so gay"]),
        fires(_post("Typical woman driver in the car park"), ["Typical woman"]),
        fires(_post("All immigrants are criminals"), ["All immigrants are criminals"]),
        fires(_post("why don't you go back to your own country", kind=Kind.COMMENT), ["go back to your own country"]),
        fires(_post("I'm not racist but look at the queue"), ["not racist but"]),
        fires(_post("he looks like a bloke in a dress"), ["bloke in a dress"]),
        fires(_post("what a bunch of ret4rds"), ["ret4rds"], because="disguised"),
        quiet(_post("Proud queer teacher and always will be"), because="her own word for herself"),
        quiet(_post("I was called a poof in the street again last night"), because="said to him"),
        quiet(_post("We talked in class about why the word retard hurts"), because="talk about a word"),
        quiet(_post("There is a chink of light and our Maine Coon has found it")),
        quiet(_post("Walked Offa's Dyke, then faggots and peas in the pub")),
        quiet(_post("Bring coloured pencils, and fire retardant paint for the set")),
        quiet(_post("Black History Month assembly today, so proud of year 6")),
        quiet(_post("As a Muslim I am fasting this week, please be patient with me")),
        quiet(_post("Some people say 'women can't drive'. I drive the minibus."), because="a quotation"),
        quiet(_post("spastic colon playing up again, off to the GP")),
        quiet(_post("go back to your own country", Author.OTHER), because="somebody else's words"),
    ),
)
