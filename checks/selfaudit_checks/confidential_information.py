"""Words of hers about something that a school keeps in confidence, beside somebody it is about.

## What it looks for

Words of safeguarding, special needs, exclusion, results, staffing and inspection in her own posts, comments, captions and
messages, beside one person at school: a name on her lists, "a boy in my class", "one of our TAs". Words that themselves say
"not to be repeated" count with a word for the school. Training, policy, her own family and health, news, unions and
whistle-blowing are left alone, and so is everything general ("children with special needs").

Where no such phrase stands, words that often stand in such texts are weighed together; what comes of it is only a
candidate.

## Why it matters

Every one of the five documents asks for confidentiality, three of them as a duty. A pupil or colleague can be recognised
without a name by those who know the school.

## What to do

Read it again. Make the audience smaller at once. If pupils' data really became known to others, that is a matter to tell the
school, which knows what to do next.

## What it cannot know

Whether the person can be recognised, whether it was agreed, and who saw it. A list of words has many false hits; a private
message to a colleague may be quite in order and is therefore shown only as a candidate, unless it names somebody listed.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from selfaudit import Author, Check, Confidence, Kind, Listed, Match, Owner, Record, Roster, Says, fires, quiet
from selfaudit_checks._context import best, circumstances, hers, negated, plain, seen_by_all, sentence, targets
from selfaudit_checks._pattern import Pattern
from selfaudit_checks._speech import in_quotes
from selfaudit_checks._weighed import Weighed, all_refused
from selfaudit_checks._words import FLAGS, Hit, load

_TOPICS = {
    "safeguarding": "a word of safeguarding",
    "needs": "a word of special needs or health",
    "exclusion": "a word of exclusion",
    "assessment": "a word of results",
    "results": "a word of results",
    "staffing": "a word of staffing",
    "inspection": "a word of inspection",
    "secrecy": "words that say it is not to be repeated",
}
_CASES = {"one_pupil": "one pupil or family", "one_of_staff": "one member of staff", "us": "the school", "we": "the school"}
_FITS = {
    "safeguarding": {"one_pupil", "listed"},
    "needs": {"one_pupil", "one_of_staff", "listed"},
    "exclusion": {"one_pupil", "one_of_staff", "listed"},
    "assessment": {"one_pupil", "listed"},
    "results": {"listed"},
    "staffing": {"one_of_staff", "listed"},
    "inspection": {"us", "we"},
    "secrecy": {"one_pupil", "one_of_staff", "listed", "us"},
}
_NEVER = {"lyric", "screen", "sport", "politics", "news", "union", "whistle", "credit"}
_I = Pattern(r"\bI(?:'m|'ve| am| was| have| had| got)(?:\s+\w+){0,2}\s*$", FLAGS)
_REACH = 90
"""Characters: about a sentence either way."""


def phrases_in(record: Record, owner: Owner) -> Iterator[Match]:
    """What the list finds by itself."""
    if not hers(record):
        return
    text = plain(record.text)
    hits = list(islice((hit for hit in load("confidential").hits(text) if hit.tier in _TOPICS and _counts(text, hit)), 50))
    if not hits or circumstances(text) & _never(hits):
        return
    around = [*_cases(text), *_listed(text, owner)]
    yield from best(
        _match(record, hit, case)
        for hit in hits
        for case in around
        if case.tier in _FITS[hit.tier] and _beside(text, hit, case)
    )


def _never(hits: list[Hit]) -> set[str]:
    """Inspectors are politics in general talk, and the very matter in talk of one's own inspection."""
    return _NEVER - {"politics"} if any(hit.tier == "inspection" for hit in hits) else _NEVER


def _counts(text: str, hit: Hit) -> bool:
    begin, stop = sentence(text, hit.start, hit.end)
    own = any(case.tier == "own" for case in load("cases").hits(text[begin:stop])) or bool(_I.search(text[begin : hit.start]))
    return not (negated(text, hit.start) or in_quotes(text, hit.start, hit.end)) and (
        not own or hit.tier in {"secrecy", "inspection"}
    )


def _cases(text: str) -> Iterator[Hit]:
    yield from (hit for hit in load("cases").hits(text) if hit.tier in _CASES)


def _listed(text: str, owner: Owner) -> Iterator[Hit]:
    for target in targets(text, owner):
        if "list" in target.why or target.group == "person":
            yield Hit(target.start, target.end, "listed")


def _beside(text: str, hit: Hit, case: Hit) -> bool:
    begin, stop = sentence(text, hit.start, hit.end)
    return begin - _REACH <= case.start and case.end <= stop + _REACH


def _match(record: Record, hit: Hit, case: Hit) -> Match:
    whom = _CASES.get(case.tier, "somebody named")
    child = case.tier == "one_pupil"
    firm = case.tier == "listed" or (child and hit.tier != "secrecy" and record.kind is not Kind.MESSAGE)
    return Match(
        quote=record.text[hit.start : hit.end].rstrip(),
        why=f"{_TOPICS[hit.tier]} beside words for {whom}: read it again",
        confidence=Confidence.LIKELY if firm else Confidence.CANDIDATE,
        signals=(_TOPICS[hit.tier], f"beside words for {whom}", *seen_by_all(record)),
        child=firm and child,
    )


_WEIGHED = Weighed(
    "confidential-information",
    "tell of somebody or something at school in confidence",
    never=frozenset(_NEVER - {"politics"}),
    refused=all_refused("confidential", _TOPICS, _counts),
)


def _find(record: Record, owner: Owner) -> Iterator[Match]:
    return _WEIGHED.beside(phrases_in(record, owner), record)


def _post(text: str, author: Author = Author.ME, kind: Kind = Kind.POST) -> Record:
    return Record(kind=kind, text=text, author=author)


_OWNER = Owner(colleagues=Roster("colleagues", (Listed("Alex Sample"),)))

check = Check(
    id="confidential-information",
    title="Something a school keeps in confidence, to read again",
    kinds=(Kind.POST, Kind.COMMENT, Kind.MESSAGE, Kind.PHOTO, Kind.VIDEO),
    find=_find,
    trigger=lambda _owner: _WEIGHED.trigger(load("confidential").trigger),
    author=Author.ME,
    says=Says.READ_AGAIN,
    examples=(
        fires(_post("A boy in my class was put on a child protection plan today"), ["child protection"]),
        fires(_post("One of my year 4s finally got an EHCP, about time"), ["EHCP"]),
        fires(_post("Had to exclude a Year 9 boy. Permanently excluded for bringing a knife"), ["exclude a"]),
        fires(_post("Alex Sample is under investigation, hope it sticks"), ["under investigation"], _OWNER),
        fires(_post("One of our TAs is about to be sacked"), ["about to be sacked"], because="no name, one person"),
        fires(_post("Don't tell anyone but Ofsted rang, they are coming to our school tomorrow"), ["Don't tell anyone"]),
        fires(_post("social services meeting about a girl in my class", kind=Kind.MESSAGE), ["social services"]),
        fires(_post("This girl in my form has a reading age of six"), ["reading age"]),
        fires(
            _post("Meeting with the ed psych about the little one who bites, mum in bits"),
            ["Meeting with the ed psych about the little one who bites, mum in bits"],
            because="weighed words",
        ),
        fires(
            _post("Two brothers in reception now live with their nan, mum is in prison"),
            ["Two brothers in reception now live with their nan, mum is in prison"],
            because="weighed words",
        ),
        quiet(_post("Safeguarding training all morning, then a lesson on online safety")),
        quiet(_post("My son finally has his EHCP after two years of fighting"), because="her own family"),
        quiet(_post("I was diagnosed with ADHD at forty and it explains a lot"), because="herself"),
        quiet(_post("Police put an exclusion zone round the harbour, a boy in my class saw it all")),
        quiet(_post("Assessment week. Year 6 were brilliant, so were the cakes")),
        quiet(_post("The government has failed children with SEND. EHCPs take years")),
        quiet(_post("I am a social worker's daughter and proud of it")),
        quiet(_post("Union meeting about the restructuring and redundancies tonight")),
        quiet(_post("Every child with an EHCP deserves the best we have")),
        quiet(_post("a girl in my class has an EHCP", Author.OTHER), because="somebody else's words"),
    ),
)
