"""Your school is named in something that you wrote.

## What it looks for

The names of your school that you gave, in your own posts, comments and captions and in your user name: the full name with any
apostrophe, `&` or "St", shorter forms of it, acronyms, hashtags, handles, the school's internet domain, and slips of one
letter. Names of other schools, of the town alone and of other places that begin in the same way do not count.

## Why it matters

Whoever reads it learns where you work, and what you write can then be taken as coming from somebody at that school. Several
documents ask staff not to refer to the school on their own accounts.

## What to do

Read it again. Narrow its audience, or take the name out where the platform lets you edit.

## What it cannot know

Whether an acronym or an everyday word meant your school; those are shown as candidates. What you wrote in a picture, and what
others wrote about you.
"""

from __future__ import annotations

from collections.abc import Iterable

from selfaudit import Author, Check, Kind, Match, Note, Owner, Record, School, fires, quiet
from selfaudit_checks._school import Named, find_school, handle_trigger, in_handle

_FIELDS = ("handle", "name")
_WHY = {
    "name": "the name of your school",
    "short form": "a shorter form of your school's name",
    "acronym": "the letters that stand for your school",
    "hashtag": "a hashtag of your school",
    "handle": "an account name of your school",
    "domain": "your school's internet domain",
    "spelling": "the name of your school but for one letter",
}


def _match(named: Named) -> Match:
    return Match(named.quote, _WHY[named.how], named.confidence, named.signals)


def _in_handle(record: Record, owner: Owner) -> Iterable[Match]:
    """Of a user name only the whole can be quoted."""
    confidence = in_handle(record.text, owner)
    if confidence:
        yield Match(record.text, "your user name holds the name of your school", confidence)


def find(record: Record, owner: Owner) -> Iterable[Match | Note]:
    """Places where her school is named in her own words, the first of each spelling."""
    if record.author is Author.OTHER:
        return
    if record.kind is Kind.PROFILE:
        if record.field in _FIELDS:
            yield from _in_handle(record, owner)
        return
    seen: set[str] = set()
    for named in find_school(record.text, owner):
        if named.quote.casefold() not in seen:
            seen.add(named.quote.casefold())
            yield _match(named)


_SCHOOL = Owner(school=School(names=("Exampleton Primary School", "EPS"), domains=("exampleton.sch.uk",)))
_SAINT = Owner(school=School(names=("St Mary's & All Saints CE Primary School",)))
_LETTERS = Owner(school=School(names=("SCPS",)))
_PLAIN = Owner(school=School(names=("St Hilda's", "St Hildas", "Larkfield")))
_HILL = Owner(school=School(names=("Hillside", "ACE")))


def _post(text: str) -> Record:
    return Record(Kind.POST, text, author=Author.ME)


check = Check(
    id="workplace-mention",
    title="Your school is named in something that you wrote",
    kinds=(Kind.POST, Kind.COMMENT, Kind.PHOTO, Kind.VIDEO, Kind.PROFILE),
    find=find,
    trigger=handle_trigger,
    needs=("school",),
    examples=(
        fires(_post("First day at Exampleton Primary School!"), ["Exampleton Primary School"], _SCHOOL),
        fires(_post("exampleton primary has the best kids"), ["exampleton primary"], _SCHOOL, because="short, small letters"),
        fires(_post("Great day at EPS today"), ["EPS"], _SCHOOL, because="an acronym after a word of place"),
        fires(_post("So proud #ExampletonPrimary #love"), ["#ExampletonPrimary"], _SCHOOL),
        fires(_post("see @exampleton_primary_school for photos"), ["@exampleton_primary_school"], _SCHOOL),
        fires(_post("mail office@exampleton.sch.uk"), ["office@exampleton.sch.uk"], _SCHOOL),
        fires(
            _post("I love Exampelton Primary School"), ["Exampelton Primary School"], _SCHOOL, because="two letters exchanged"
        ),
        fires(_post("Exampleton Primary's summer fair"), ["Exampleton Primary's"], _SCHOOL),
        fires(_post("Saint Marys and All Saints C of E Primary rocks"), ["Saint Marys and All Saints C of E Primary"], _SAINT),
        fires(_post("St. Mary’s &amp; All Saints CE Primary"), ["St. Mary’s &amp; All Saints CE Primary"], _SAINT),
        fires(Record(Kind.PHOTO, "Y6 leavers, EPS", author=Author.ME), ["EPS"], _SCHOOL, because="words of school beside it"),
        fires(
            Record(Kind.PROFILE, "exampletonprimary.y3", author=Author.ME, field="handle"), ["exampletonprimary.y3"], _SCHOOL
        ),
        fires(Record(Kind.PROFILE, "miss_sample_eps", author=Author.ME, field="handle"), ["miss_sample_eps"], _SCHOOL),
        fires(_post("all of us at scps say hello"), ["scps"], _LETTERS, because="letters that make no word, in small letters"),
        fires(_post("a display in the Exampleton Primary library"), ["Exampleton Primary"], _SCHOOL),
        fires(_post("I work at St Hilda's"), ["St Hilda's"], _PLAIN),
        fires(_post("new job at st hildas!! starting as a TA monday"), ["st hildas"], _PLAIN, because="words of work, small"),
        quiet(_post("walking on larkfield road"), _PLAIN, because="a street of the name"),
        quiet(_post("Exampleton is lovely in spring"), _SCHOOL, because="the town alone"),
        quiet(_post("my son goes to Exampleton Academy"), _SCHOOL, because="another school of the town"),
        quiet(_post("North Exampleton Primary School won the cup"), _SCHOOL, because="another school with a longer name"),
        quiet(_post("appointment at Exampleton Primary Care Centre"), _SCHOOL, because="a surgery"),
        quiet(_post("eps is the file format for logos"), _SCHOOL, because="small letters"),
        quiet(_post("FTSE firm MEPS and DEPS2"), _SCHOOL, because="letters inside other words"),
        quiet(_post("a walk along the hillsides"), _HILL, because="an everyday word in the plural"),
        quiet(_post("St Mary's Hospital, All Saints Road"), _SAINT, because="parts of the name elsewhere"),
        quiet(_post("#ExampletonPrimaryCare"), _SCHOOL, because="a hashtag that only begins in the same way"),
        quiet(
            Record(Kind.POST, "Exampleton Primary School rules", author=Author.OTHER), _SCHOOL, because="somebody else's words"
        ),
        quiet(_post("Exampleton Primary Care Centre is moving"), _SCHOOL, because="another body of the name"),
    ),
)
