"""Your profile names your school or work and not whose views it holds.

## What it looks for

A headline or lines about yourself that name your school or work in a school, or a link to a blog, where none of them says in
any way that the views are your own.

## Why it matters

Where readers know your school, they may take your words for the school's. Some documents ask for words that say otherwise.

## What to do

Add a few words of your own, for example that you speak for yourself. Where the document asks not to name the school at all,
take the name out instead.

## What it cannot know

Words inside a picture or on the blog itself, and whether a blog has to do with work.
"""

from __future__ import annotations

from collections.abc import Iterable

from selfaudit import Author, Check, Confidence, Kind, Match, Note, Owner, Record, Says, School, Tally, fires, quiet
from selfaudit_checks._dates import compiled
from selfaudit_checks._exposure import by_somebody_else
from selfaudit_checks._lists import either
from selfaudit_checks._profession import find_profession
from selfaudit_checks._school import find_school_in_profile
from selfaudit_checks._text import read

_OWN_VIEWS = compiled(rf"{either('own_views')}")
_BLOG = compiled(
    r"(?:\.blogspot\.|\.wordpress\.|\bmedium\.com/|\.substack\.|\.tumblr\.|\bblog\b|\.blog\b|\.wixsite\.|\bghost\.io\b)"
)
_FIELDS = ("bio", "headline", "website", "name")


def find(record: Record, owner: Owner) -> Iterable[Match | Note]:
    """What one field of the profile adds: a name, work in a school, a blog, or the words that views are hers."""
    if record.field not in _FIELDS or by_somebody_else(record):
        return
    key = record.platform
    reading = read(record.text)
    if _OWN_VIEWS.search(reading.text):
        yield Note(key, "own views")
    for named in find_school_in_profile(record.text, owner):
        if named.confidence is not Confidence.CANDIDATE:
            yield Note(key, "school", named.quote)
            break
    for work in find_profession(reading):
        if work.confidence is not Confidence.CANDIDATE:
            yield Note(key, "work", work.quote)
            break
    blog = _BLOG.search(reading.text) if record.field == "website" else None
    if blog:
        yield Note(key, "blog", record.text)


def conclude(tally: Tally, _owner: Owner) -> Iterable[Match]:
    """One prompt for a profile in which something is named and nothing says whose views they are."""
    quote = next(filter(None, tally.quotes), "")
    if tally.has("own views") or not quote:
        return
    named = [what for label, what in (("school", "your school"), ("work", "your work in a school")) if tally.has(label)]
    if named:
        yield Match(
            quote, f"your profile names {' and '.join(named)}, and no words say that the views are yours", Confidence.LIKELY
        )
    else:
        yield Match(quote, "your profile leads to a blog, and no words say that the views are yours", Confidence.CANDIDATE)


def _profile(field: str, text: str) -> Record:
    return Record(Kind.PROFILE, text, author=Author.ME, field=field)


_SCHOOL = Owner(school=School(names=("Exampleton Primary School", "EPS")))
_OWN = _profile("headline", "All opinions are mine")

check = Check(
    id="missing-disclaimer",
    title="Your profile does not say that views are your own",
    kinds=(Kind.PROFILE,),
    find=find,
    conclude=conclude,
    says=Says.READ_AGAIN,
    examples=(
        fires(_profile("bio", "Teacher at EPS. Tea."), ["EPS"], _SCHOOL),
        fires(_profile("bio", "I work at Exampleton Primary"), ["Exampleton Primary"], _SCHOOL),
        fires(_profile("bio", "Primary teacher and runner"), ["teacher"]),
        fires(_profile("headline", "SENCO"), ["SENCO"]),
        fires(_profile("headline", "HLTA, gran, own boss"), ["HLTA"], because="other words with own"),
        fires(_profile("website", "https://alexsample.blogspot.example"), ["https://alexsample.blogspot.example"]),
        fires(_profile("website", "https://sample.example/blog"), ["https://sample.example/blog"]),
        fires(_profile("bio", "Deputy head. Best view in town"), ["Deputy head"], because="another view"),
        quiet(_profile("bio", "Teacher at EPS. Views my own."), _SCHOOL),
        quiet(_profile("bio", "TA. All opinions are mine"), because="other words for it"),
        quiet(_profile("bio", "SENCO. My views do not represent my employer")),
        quiet(_profile("bio", "Teacher, tweeting in a personal capacity")),
        quiet(_profile("bio", "Teacher"), more=(_OWN,), because="another field says it"),
        quiet(_profile("bio", "Runner. Baker. Exampleton born"), _SCHOOL, because="the town alone"),
        quiet(_profile("bio", "yoga teacher"), because="not work in a school"),
        quiet(_profile("website", "https://shop.example/alex"), because="no blog"),
        quiet(_profile("education", "Exampleton Primary School"), _SCHOOL, because="not words about herself"),
    ),
)
