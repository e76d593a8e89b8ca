"""School work in the messages or posts of a personal account.

## What it looks for

Words of work in a school ("lesson plan", "parents' evening", "cover for Year 9", EHCP, CPOMS) in posts and messages of yours
on an account that you did not declare to be the school's; messages are counted by conversation.

Where no such phrase stands, a thing of the school day ("trip money", "reading folder") counts beside words that ask for it
or hand it on ("can you bring", "I'll send"), in a post only where it speaks to families. Failing that, words that often stand
in such texts are weighed together; what comes of it is only a candidate.

## Why it matters

What belongs to the school's work belongs on the school's systems, where it can be kept, found and protected.

## What to do

Read it again, and move such conversations to the work channel. Do not delete what may be a record.

## What it cannot know

What the words are about: talk between friends about a working day uses the same ones. They are candidates, no more.
"""

from __future__ import annotations

from collections.abc import Iterable

from selfaudit import Author, Check, Confidence, Kind, Match, Note, Owner, Record, Says, Tally, Trigger, fires, quiet
from selfaudit_checks._exposure import by_somebody_else
from selfaudit_checks._weighed import load as load_weights
from selfaudit_checks._weighed import telling_words, trigger
from selfaudit_checks._words import Hit, load

_ID = "school-business-on-personal-account"
_WORDS = load("school_business")
_THINGS, _ASKING = load("school_things"), load("school_asking")
_WHY = {
    "records": "words for records of pupils",
    "work": "words for work in a school",
    "task": "a thing of the school day that is asked for or handed on",
    "weighed": "words that together often do work of a school",
}


def find(record: Record, _owner: Owner) -> Iterable[Match | Note]:
    """The first words of school work in a post; in a message a note under its conversation."""
    if by_somebody_else(record) or record.account == "official":
        return
    tier, quote = _words(record)
    if quote and record.kind is Kind.MESSAGE:
        yield Note(f"{record.platform}:{record.thread}", tier, quote)
    elif quote:
        yield Match(quote, _WHY[tier], Confidence.CANDIDATE)


def _words(record: Record) -> tuple[str, str]:
    """The first words of the list, those for records before others; without any the words that weigh enough together."""
    hit = min(phrases_in(record, Owner()), key=lambda each: (each.tier != "records", each.start), default=None)
    if hit is None:
        task = _task(record)
        return ("task", task) if task else ("weighed", telling_words(_ID, record)[0])
    # In posts people talk of such work, in messages they do it.
    if record.kind is not Kind.MESSAGE and load_weights(_ID).doubts(record):
        return "", ""
    return hit.tier, record.text[hit.start : hit.end]


def _task(record: Record) -> str:
    """A thing of the school day beside words that ask for it or hand it on; in a post such words must speak to families."""
    thing = next(iter(_THINGS.hits(record.text)), None)
    if thing is None:
        return ""
    beside = _ASKING.tiers(record.text)
    wanted = "asking" if record.kind is Kind.MESSAGE else "families"
    return record.text[thing.start : thing.end].strip() if wanted in beside and "home" not in beside else ""


def phrases_in(record: Record, _owner: Owner) -> Iterable[Hit]:
    """What the list finds by itself; where she speaks of her own children, only records of pupils."""
    hits = [hit for hit in _WORDS.hits(record.text) if hit.tier in _WHY]
    home = any(hit.tier == "work" for hit in hits) and "home" in _ASKING.tiers(record.text)
    return [hit for hit in hits if hit.tier == "records" or not home]


def conclude(tally: Tally, _owner: Owner) -> Iterable[Match]:
    """One finding for each conversation."""
    tier = next(tier for tier in _WHY if tally.has(tier))
    yield Match(tally.quotes[0], _WHY[tier], Confidence.CANDIDATE, (f"{tally.count} of your messages in this conversation",))


def _trigger(_owner: Owner) -> Trigger:
    return trigger(_ID, _WORDS.trigger | _THINGS.trigger)


def _post(text: str, author: Author = Author.ME, account: str = "personal") -> Record:
    return Record(Kind.POST, text, author=author, account=account)


def _message(text: str, thread: str = "Sam Friend") -> Record:
    return Record(Kind.MESSAGE, text, author=Author.ME, thread=thread)


check = Check(
    id=_ID,
    title="Words of school work on a personal account",
    kinds=(Kind.POST, Kind.MESSAGE),
    find=find,
    conclude=conclude,
    trigger=_trigger,
    author=Author.ME,
    accounts=("personal",),
    says=Says.READ_AGAIN,
    examples=(
        fires(_message("can you send me the lesson plan"), ["lesson plan"]),
        fires(_message("his EHCP is due"), ["EHCP"]),
        fires(_message("did you log the incident on CPOMS? the head needs it before registration"), ["CPOMS"]),
        fires(_message("parents’ evening is on the 4th, can you send me your slots"), ["parents’ evening"]),
        fires(
            _message("the class list is attached"),
            ["class list"],
            more=(_message("lesson plans done"),),
            because="one conversation",
        ),
        fires(
            _message("staff meeting moved to Monday, bring your data", "B"),
            ["seating plan", "staff meeting"],
            more=(_message("seating plan for year 9 attached", "A"),),
        ),
        fires(_message("my reports are due on Friday, can you send me the grades for year 9", "C"), ["my reports are"]),
        fires(_post("Ofsted are coming: year 6 parents, PE kits in on Tuesday please"), ["Ofsted are coming"]),
        fires(
            _message("who has the inhalers for tomorrow's trip"),
            ["inhalers"],
            because="a thing of the school day, asked for",
        ),
        fires(_post("Year 4 parents: swimming starts Monday, costume and towel"), ["swimming starts"], because="to families"),
        quiet(_post("Staff meeting biscuits were the highlight of my day"), because="talk of a working day"),
        quiet(_post("the police report is out"), because="another report"),
        quiet(_post("great cover band tonight"), because="another cover"),
        quiet(_message("my driving lesson plans fell through"), because="another lesson"),
        quiet(_message("marking my birthday in style"), because="another marking"),
        quiet(_message("evening with my parents"), because="the words apart"),
        quiet(_message("class! see you on the list"), because="the words apart"),
        quiet(_message("can you bring the packed lunches, our kids are starving"), because="her own children"),
        quiet(_message("my inhaler is in the car"), because="nothing is asked for"),
        quiet(_post("Phonics all morning and my voice is gone"), because="in a post families must be spoken to"),
        quiet(_post("lesson plans", Author.OTHER), because="somebody else's words"),
        quiet(_post("parents' evening is on Monday", account="official"), because="an official account"),
    ),
)
