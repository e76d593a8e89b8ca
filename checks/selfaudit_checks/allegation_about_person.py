"""Accusing words of hers about somebody named or about a role at school.

## What it looks for

Words that accuse (stealing, lying, covering up, hurting, being drunk at work and the like) in her own posts, comments and
captions, said of a person with a title and a name, of somebody on one of her lists, or of a role at school. Reports that she
made, talk of whistle-blowing, news, films, football, public figures, denials and quotations are left alone.

Where no such phrase stands, words that often stand in such texts are weighed together; what comes of it is only a
candidate.

## Why it matters

Two documents warn that accusing people online may bring legal action, two that what is said there may be defamatory. A
true concern has a proper way to be raised, and that way protects her.

## What to do

Read it again. If there is a concern, raise it by the school's procedure or with the designated lead, and keep what you
have. Take advice before you change a post about somebody who could be recognised.

## What it cannot know

Whether it is true, whether it was meant, and whether the person can be recognised. It names no law and accuses nobody.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from selfaudit import Author, Check, Confidence, Kind, Listed, Match, Owner, Record, Roster, Says, fires, quiet
from selfaudit_checks._context import (
    Target,
    about_herself,
    best,
    circumstances,
    hers,
    link,
    negated,
    plain,
    pronouns,
    seen_by_all,
    sentence,
    targets,
)
from selfaudit_checks._pattern import Pattern
from selfaudit_checks._speech import others_words
from selfaudit_checks._weighed import Weighed, all_refused
from selfaudit_checks._words import FLAGS, MOST, Hit, load, pieces

_WHY = {
    "deed": "words that accuse somebody of a deed",
    "act": "words that may accuse somebody of a deed",
    "being": "words that accuse somebody of being something",
}
_BESIDE_THE_POINT = {"lyric", "screen", "sport", "news", "whistle"}
_BETWEEN = Pattern(rf"^(?:'s|'re|'ve|'d)?(?:[\s,-]+(?:{pieces('grammar')['before_deed']})){{0,6}}[\s,-]*$", FLAGS)
_FEW_WORDS = 6
_ANOTHER_SUBJECT = Pattern(
    r"[,;:\x01]|\b(?:I|we|you|they|he|she|it|who|that|which|if|when|because|after|before|as|says?|said|told|tells?|asked|thinks?|caught|found"
    r"|saw|seen|somebody|someone|anyone|nobody|people|kids?|child(?:ren)?|pupils?|boys?|girls?|about|from|by|like|or|but|and|not|never)\b",
    FLAGS,
)
_A_NOUN = Pattern(r"\b(?:the|any|this|that|our|my|an?|his|her|their|all|some|of|to|for|on|with)\s*$", FLAGS)
_BEING = Pattern(r"\b(?:was|were|been|being|got|gets|getting|is|are)\s*$", re.IGNORECASE)
_FULL_NAME = Pattern(r"\b[A-Z][a-z]+(?:-[A-Z][a-z]+)?[ \t]+(?:Mc|Mac|O')?[A-Z][a-z]+(?:-[A-Z][a-z]+)?(?=[\s,.!?:;)]|'s|$)")
_NEVER_A_NAME = frozenset(
    ("The", "This", "That", "What", "When", "Who", "How", "Why", "My", "Our", "Some", "Every", "One", "Another", "Just", "Year")
)


def phrases_in(record: Record, owner: Owner) -> Iterator[Match]:
    """What the list finds by itself."""
    if not hers(record):
        return
    text = plain(record.text)
    hits = [hit for hit in load("accusations").hits(text) if hit.tier in _WHY and _counts(text, hit)]
    about = circumstances(text) if hits else frozenset()
    if not hits or about & _BESIDE_THE_POINT:
        return
    # In talk of politics only somebody at school counts, not everybody with a name.
    left_out = {"school", "pupil", "person", "name"} if "politics" in about else {"school", "pupil"}
    named = list(_named(text))
    people = (*targets(text, owner), *named, *pronouns(text, named))
    around = [one for one in people if one.group not in left_out or "list" in one.why]
    yield from best(_match(record, hit, target) for hit in hits for target in around if _tied(text, hit, target))


def _counts(text: str, hit: Hit) -> bool:
    return not (others_words(text, hit.start, hit.end) or negated(text, hit.start) or about_herself(text, hit.start))


def _named(text: str) -> Iterator[Target]:
    for found in islice(_FULL_NAME.finditer(text), MOST):
        first = found[0].split()[0]
        if first not in _NEVER_A_NAME and not load("public_names").tiers(found[0]):
            yield Target(found.start(), found.end(), "name", "what looks like a full name")


def _tied(text: str, hit: Hit, target: Target) -> bool:
    if hit.tier == "being":
        return link(text, hit, target) in {"predicate", "attribute"}
    begin, _ = sentence(text, hit.start, hit.end)
    # A name with "'s" has something that may have done the deed in its stead.
    before = text[target.end : hit.start]
    owned = text[max(0, target.end - 2) : target.end + 2].count("'s") > 0
    if target.start < begin or target.end > hit.start or len(before) > 80:
        return False
    tied = bool(_BETWEEN.match(before)) or (hit.tier == "deed" and not owned and _loosely(before))
    return tied and not _passive(text[hit.start : hit.end], before)


def _loosely(between: str) -> bool:
    """Whether no other subject comes before the deed; then a few words of any kind may."""
    few = len(between.split()) <= _FEW_WORDS
    return few and not _ANOTHER_SUBJECT.search(between) and not _A_NOUN.search(between)


def _passive(deed: str, before: str) -> bool:
    """Whether it was done to the person ("was bullied"); "is stealing" was not."""
    return bool(_BEING.search(before)) and not deed.split(maxsplit=1)[0].lower().endswith("ing")


def _match(record: Record, hit: Hit, target: Target) -> Match:
    quote = record.text[hit.start : hit.end].rstrip()
    listed = "list" in target.why or target.group in {"management", "colleague", "parent"}
    close = hit.tier == "being" or bool(_BETWEEN.match(plain(record.text)[target.end : hit.start]))
    return Match(
        quote=quote,
        why=f"{_WHY[hit.tier]}, said of {target.why}: read it again",
        confidence=Confidence.LIKELY if listed and close and hit.tier != "act" else Confidence.CANDIDATE,
        signals=(_WHY[hit.tier], f"said of {target.why}", *seen_by_all(record)),
    )


def _done(text: str, hit: Hit) -> bool:
    """Whether it counts, and was not done to somebody."""
    begin, _ = sentence(text, hit.start, hit.end)
    return _counts(text, hit) and not _passive(text[hit.start : hit.end], text[begin : hit.start])


_WEIGHED = Weighed(
    "allegation-about-person",
    "accuse somebody",
    never=frozenset({*_BESIDE_THE_POINT, "politics"}),
    refused=all_refused("accusations", _WHY, _done),
)


def _find(record: Record, owner: Owner) -> Iterator[Match]:
    return _WEIGHED.beside(phrases_in(record, owner), record)


def _post(text: str, author: Author = Author.ME, kind: Kind = Kind.POST) -> Record:
    return Record(kind=kind, text=text, author=author)


_OWNER = Owner(colleagues=Roster("colleagues", (Listed("Alex Sample"),)))

check = Check(
    id="allegation-about-person",
    title="Words that accuse somebody, to read again",
    kinds=(Kind.POST, Kind.COMMENT, Kind.PHOTO, Kind.VIDEO),
    find=_find,
    trigger=lambda _owner: _WEIGHED.trigger(load("accusations").trigger),
    author=Author.ME,
    says=Says.READ_AGAIN,
    examples=(
        fires(_post("Our business manager is a thief"), ["thief"]),
        fires(_post("The headteacher lied to every one of us"), ["lied"]),
        fires(_post("Alex Sample has been fiddling expenses for years"), ["fiddling expenses"], _OWNER),
        fires(_post("Mrs Larkspur slapped a child last week", kind=Kind.COMMENT), ["slapped a child"]),
        fires(_post("Mrs Larkspur slapped a child last week", kind=Kind.PHOTO), ["slapped a child"], because="a caption"),
        fires(_post("Everyone knows the deputy head is having an affair with the caretaker"), ["having an affair with"]),
        fires(_post("Jo Marsh stole the trip money"), ["stole the"], because="a full name on no list"),
        fires(_post("our head covered up the bullying"), ["covered up"]),
        fires(_post("The exams officer changed the results"), ["changed the results"]),
        fires(_post("Mr Thistlewood is a pervert"), ["pervert"]),
        quiet(_post("A colleague was bullied out of her job"), because="a victim"),
        quiet(_post("The headteacher never lied to us"), because="a denial"),
        quiet(_post("I reported my concerns that the head lied, under the whistleblowing policy"), because="a disclosure"),
        quiet(_post("The prime minister lied to parliament"), because="a public figure"),
        quiet(_post("Year 3 stole the show at the nativity")),
        quiet(_post("Harry Potter stole the ball and the ref is a thief")),
        quiet(_post("I lied to myself about doing the marking")),
        quiet(_post("Watching Broadmead: the head teacher is a murderer, this episode!"), because="television"),
        quiet(_post("Someone stole my bike from outside the leisure centre"), because="nobody named"),
        quiet(_post("The new head is lying down with a migraine")),
        quiet(_post("The headteacher lied", Author.OTHER), because="somebody else's words"),
    ),
)
