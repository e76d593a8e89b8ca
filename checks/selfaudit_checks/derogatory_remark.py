"""Insults or harsh words of hers about pupils, parents, colleagues or the school.

## What it looks for

Words from a list of insults and harsh judgements in her own posts, comments and captions that are tied to a word for
pupils, parents, colleagues, leaders or the school, to a name on one of her lists, or to her school's name: "… parents",
"my class are …". Without such a tie only words that always mean a person count, and only as a candidate.
Quotations, song words, "he called me …", talk of films and football, denials and what she says of herself are left alone.

Where no such phrase stands, words that often stand in such texts are weighed together; what comes of it is only a
candidate.

## Why it matters

Four of the five documents forbid derogatory remarks about people at school, and the fifth speaks of disrepute. A remark
made in anger is read years later without the day that explains it.

## What to do

Read it again as the person meant would read it. If somebody could be recognised, take advice (a union, a trusted manager)
before changing anything, and make the audience smaller.

## What it cannot know

Whether it was a joke, whom it meant, or whether anybody minded. It counts words; it does not understand them. Names of
groups that she joined and things that she liked are other people's words and are not judged.
"""

from __future__ import annotations

from collections.abc import Iterator

from selfaudit import Author, Check, Confidence, Kind, Listed, Match, Owner, Record, Roster, Says, School, fires, quiet
from selfaudit_checks._context import (
    Target,
    about_herself,
    best,
    circumstances,
    hers,
    link,
    near,
    negated,
    plain,
    seen_by_all,
    sentence,
    targets,
)
from selfaudit_checks._pattern import Pattern
from selfaudit_checks._speech import others_words
from selfaudit_checks._weighed import Weighed, all_refused
from selfaudit_checks._words import FLAGS, Hit, load

_WHY = {
    "person": "an insult",
    "quality": "a harsh judgement",
    "verdict": "a harsh judgement",
    "negative": "a strongly negative word",
    "hatred": "a word of dislike",
}
_TIES = {"predicate": "said of", "attribute": "put before", "aside": "in the sentence after", "near": "in the same sentence as"}
_DETERMINER = Pattern(r"\s+(?:(?:all|most|some|half)\s+(?:of\s+)?)?(?:(?:the|my|our|this|these|those|that)\s+)?|\s+", FLAGS)
_DESCRIBES = Pattern(r"\b(?:a|an|the|some|such|my|his|her|their|our)\s+(?:\w+\s+)?$", FLAGS)
_A_THING = Pattern(
    r"\s+(?!(?:and|or|but|who|that|of|at|in|on|as|for|with|from|because|when|again|today|lot|bunch|excuse|little|old|run|full|led|person|people|human|being|wom[ae]n"
    r"|m[ae]n|bloke|lady|girls?|boys?|lads?|kids?|child|children|pupils?|students?|class|group|set|year|teachers?|heads?|parents?|mums?|dads?|mother|father"
    r"|staff|team|colleagues?|boss|managers?|leaders?|headteachers?|headmaster|principal|deput(?:y|ies)|governors?|senco|tas?|tutors?|caretaker|school|place|piece|family|families|cows?|bitch|bastards?|gits?|idiots?|sods?|creatures?)\b)[a-z]+",
    FLAGS,
)
_ELSEWHERE = Pattern(
    r"[,;:()]|\b(?:told|said|says|thinks?|thought|that|because|when|if|but|so|then|while|and|i|we|it|for|about|to)\b", FLAGS
)
_IS = Pattern(r"\b(?:is|are|was|were|such|so|being)\b|'s\b|'re\b", FLAGS)
_NEAR = 10
"""Words between an insult and a person of the same sentence."""
_BESIDE_THE_POINT = {"screen", "sport", "politics", "news"}


def phrases_in(record: Record, owner: Owner) -> Iterator[Match]:
    """What the list finds by itself."""
    if not hers(record):
        return
    text = plain(record.text)
    hits = [hit for hit in load("insults").hits(text) if hit.tier in _WHY and _counts(text, hit)]
    if not hits:
        return
    around, about = targets(text, owner), circumstances(text)
    if "lyric" in about or (about & {"screen", "dress_up"} and not any("your" in target.why for target in around)):
        return
    if "sport" in about:
        around = [target for target in around if target.group != "pupil"]
    yield from best(match for hit in hits for match in _judge(record, text, hit, around, about))


def _counts(text: str, hit: Hit) -> bool:
    if text[hit.end : hit.end + 1] == "-":
        return False
    hers_alone = hit.tier != "hatred" and about_herself(text, hit.start)
    return not (others_words(text, hit.start, hit.end) or negated(text, hit.start) or hers_alone)


def _judge(record: Record, text: str, hit: Hit, around: list[Target], about: frozenset[str]) -> Iterator[Match]:
    for target in around:
        tie = link(text, hit, target)
        if hit.tier == "hatred":
            tie = "attribute" if hit.end <= target.start and _DETERMINER.fullmatch(text[hit.end : target.start]) else ""
        elif hit.tier in {"quality", "negative"} and _of_a_thing(text, hit):
            tie = ""
        if tie and (target.group != "person" or not about & _BESIDE_THE_POINT):
            yield _match(record, hit, target, tie, about)
    if hit.tier not in {"hatred", "negative"} and not about & (_BESIDE_THE_POINT | {"fond", "joke"}):
        beside = near(text, hit, [target for target in around if target.group not in {"school", "person"}], _NEAR)
        if beside and (hit.tier == "person" or _likely_of(text, hit, beside)):
            yield _match(record, hit, beside, "near", about)


def _likely_of(text: str, hit: Hit, target: Target) -> bool:
    """Whether a judgement in the same sentence is more likely of the person than of a thing or of what somebody said."""
    between = text[target.end : hit.start] if target.end <= hit.start else text[hit.end : target.start]
    if _A_THING.match(text[hit.end : hit.end + 40]) or _ELSEWHERE.search(between):
        return False
    begin, _ = sentence(text, hit.start, hit.end)
    return bool(_IS.search(text[begin : hit.start]))


def _of_a_thing(text: str, hit: Hit) -> bool:
    """Whether the word only describes the noun after it, and that is nobody ("a horrible cold")."""
    return bool(_DESCRIBES.search(text[max(0, hit.start - 40) : hit.start])) and bool(
        _A_THING.match(text[hit.end : hit.end + 40])
    )


def _match(record: Record, hit: Hit, target: Target, tie: str, about: frozenset[str]) -> Match:
    sure = (
        tie in {"predicate", "attribute"}
        and hit.tier in {"person", "quality", "verdict"}
        and target.group not in {"school", "person"}
    )
    soft = about & {"fond", "joke", "screen", "sport", "politics", "news", "union"}
    signals = (_WHY[hit.tier], f"{_TIES[tie]} {target.why}", *seen_by_all(record))
    return Match(
        quote=record.text[hit.start : hit.end],
        why=f"{_WHY[hit.tier]} {_TIES[tie]} {target.why}: read it again",
        confidence=Confidence.LIKELY if sure and not soft else Confidence.CANDIDATE,
        signals=signals,
        child=target.group == "pupil" and sure and not soft,
    )


_WEIGHED = Weighed(
    "derogatory-remark",
    "run down somebody at school",
    never=frozenset(_BESIDE_THE_POINT | {"lyric"}),
    refused=all_refused("insults", _WHY, _counts),
)


def _find(record: Record, owner: Owner) -> Iterator[Match]:
    return _WEIGHED.beside(phrases_in(record, owner), record)


def _post(text: str, author: Author = Author.ME, kind: Kind = Kind.POST) -> Record:
    return Record(kind=kind, text=text, author=author)


_OWNER = Owner(
    school=School(names=("Exampleton Primary School", "EPS")),
    colleagues=Roster("colleagues", (Listed("Alex Sample"),)),
)

check = Check(
    id="derogatory-remark",
    title="Harsh words about somebody at school, to read again",
    kinds=(Kind.POST, Kind.COMMENT, Kind.PHOTO, Kind.VIDEO),
    find=_find,
    trigger=lambda _owner: _WEIGHED.trigger(load("insults").trigger),
    author=Author.ME,
    says=Says.READ_AGAIN,
    examples=(
        fires(_post("My year 9s are thick as mince, every single one"), ["thick as mince"]),
        fires(_post("Another evening wasted on lazy, entitled parents"), ["lazy"]),
        fires(_post("Our head is an absolute moron"), ["moron"]),
        fires(_post("Useless SLT strike again"), ["Useless"]),
        fires(_post("Met one of the mums today. She is such a vile woman"), ["vile"], because="a pronoun for a parent"),
        fires(_post("Bottom set period 5. Absolute animals."), ["animals"], because="a sentence of its own"),
        fires(_post("the idi0ts who run this school"), ["idi0ts"], because="disguised"),
        fires(_post("Alex Sample is a spineless creep"), ["spineless"], _OWNER, because="a name on her list"),
        fires(_post("EPS is a complete joke", kind=Kind.COMMENT), ["joke"], _OWNER, because="her school's name"),
        fires(_post("I hate my class so much this term"), ["hate"]),
        fires(
            _post("SLT are a clueless shower of jobsworths"),
            ["SLT are a clueless shower of jobsworths"],
            because="weighed words",
        ),
        quiet(_post("A parent called me a stupid cow at the gate today"), because="others' words about her"),
        quiet(_post('"You are an idiot", the deputy head told a colleague'), because="a quotation"),
        quiet(_post("I'm such an idiot, left the year 6 books on the bus"), because="said of herself"),
        quiet(_post("alright you daft sod, see you in the staffroom"), because="dialect, and friendly"),
        quiet(_post("My year 4s are not stupid, whatever the data says"), because="a denial"),
        quiet(_post("Ref was a complete idiot, our keeper was useless. Worst match ever"), because="football"),
        quiet(_post("Watching Waterloo Road, the head in this is a complete idiot"), because="television"),
        quiet(_post("Stupid projector died in front of year 8 again"), because="said of a thing"),
        quiet(_post("My parents are so lazy on holiday"), because="her own family"),
        quiet(_post("Year 5 loved Horrible Histories and the thick snow"), because="words that only look like it"),
        quiet(_post("My head is killing me, useless paracetamol"), because="a head of another kind"),
        quiet(_post("The head is an idiot", Author.OTHER), because="somebody else's words"),
    ),
)
