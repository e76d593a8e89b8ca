"""Your profile says at which school you work.

## What it looks for

The name of your school (or its domain) in the fields for employer, education, headline, website, town and the lines about
yourself, in any spelling (for a town, where anything may be written, never its letters alone); and, whether or not you named a
school, an employer that looks like one ("… Primary School", "… Academy").
Each name counts once, however many fields hold it. On an official account it never runs: there one document asks staff to say
that they are the school's.

## Why it matters

Pupils and parents can find you by it, and what you write is then read as coming from that school. Several documents ask staff
not to name the school on personal accounts.

## What to do

Take the employer out of the profile, or hide that entry.

## What it cannot know

Whether you work there today (LinkedIn says of a job that it ended, and then so does the finding), and who sees the entry: most
archives do not say.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from selfaudit import (
    Audience,
    Author,
    Check,
    Confidence,
    Kind,
    Match,
    Note,
    Owner,
    Record,
    School,
    Tally,
    Visibility,
    fires,
    quiet,
)
from selfaudit_checks._exposure import ENDED, ONLY_ME, by_somebody_else
from selfaudit_checks._school import find_school_in_profile
from selfaudit_checks._school_like import find_school_like, looks_like_school
from selfaudit_checks._text import read

_FIELDS = (
    "employer",
    "job-title",
    "education",
    "headline",
    "bio",
    "website",
    "city",
    "previous-employer",
    "previous-job-title",
)
_HERS, _LOOKS = "the name of your school", "a name that looks like a school's"


def _named(record: Record, owner: Owner) -> Iterator[tuple[str, str, Confidence]]:
    """Names in one field: (words, why, how sure)."""
    field = record.field.removeprefix("previous-")
    text = record.thread if field == "job-title" else record.text
    own = find_school_in_profile(text, owner)
    if record.field == "city":  # Letters and plain words are towns and countries there.
        own = [named for named in own if named.how != "acronym" and named.confidence is not Confidence.CANDIDATE]
    for named in own:
        yield named.quote, _HERS, named.confidence
    if own and record.field != "bio":
        return
    if field in {"employer", "job-title"} and looks_like_school(text):
        yield text, _LOOKS, Confidence.LIKELY
    elif record.field in {"headline", "bio"}:
        taken = {named.quote.casefold() for named in own}
        for like in find_school_like(read(text)):
            if not any(each in like.quote.casefold() for each in taken):
                yield like.quote, _LOOKS, Confidence.CANDIDATE
    elif record.field == "website" and ".sch.uk" in text.lower():
        yield text, "the address of a school", Confidence.LIKELY


def find(record: Record, owner: Owner) -> Iterable[Match | Note]:
    """The names in one field of the profile, noted under the name so that each is said once."""
    if record.field not in _FIELDS or by_somebody_else(record):
        return
    hidden = record.audience.visibility is Visibility.ONLY_ME
    for quote, why, confidence in _named(record, owner):
        sure = Confidence.CANDIDATE if hidden else confidence
        ended = ENDED if record.field.startswith("previous-") else ""
        yield Note(f"{record.platform}:{why}:{quote.casefold()}", f"{sure}|{why}|{ended}", quote)


def conclude(tally: Tally, _owner: Owner) -> Iterable[Match]:
    """One finding for each name, as sure as its surest field."""
    order = (Confidence.CERTAIN, Confidence.LIKELY, Confidence.CANDIDATE)
    told = [label.split("|") for label, _ in tally.labels]
    sure, why, _ = min(told, key=lambda each: order.index(Confidence(each[0])))
    past = (ENDED,) if all(ended for *_, ended in told) else ()
    fields = (f"in {tally.count} places of the profile",) if tally.count > 1 else ()
    only_me = (ONLY_ME,) if tally.record.audience.visibility is Visibility.ONLY_ME else ()
    yield Match(tally.quotes[0], why, Confidence(sure), (*fields, *past, *only_me))


def _profile(
    field: str, text: str, thread: str = "", audience: Audience = Audience.UNKNOWN, account: str = "personal"
) -> Record:
    return Record(Kind.PROFILE, text, author=Author.ME, field=field, thread=thread, audience=audience, account=account)


_SCHOOL = Owner(school=School(names=("Exampleton Primary School", "EPS"), domains=("exampleton.sch.uk",)))

check = Check(
    id="employer-in-profile",
    title="Your profile names the school where you work",
    kinds=(Kind.PROFILE,),
    find=find,
    conclude=conclude,
    accounts=("personal",),
    examples=(
        fires(_profile("employer", "Exampleton Primary School"), ["Exampleton Primary School"], _SCHOOL),
        fires(_profile("employer", "exampleton primary"), ["exampleton primary"], _SCHOOL, because="a shorter form"),
        fires(_profile("headline", "Teacher at EPS"), ["EPS"], _SCHOOL),
        fires(_profile("bio", "Y3 @ Exampleton Primary. Views my own"), ["Exampleton Primary"], _SCHOOL),
        fires(_profile("website", "https://www.exampleton.sch.uk/staff"), ["www.exampleton.sch.uk"], _SCHOOL),
        fires(_profile("job-title", "Teacher", "Exampleton Primary School"), ["Exampleton Primary School"], _SCHOOL),
        fires(_profile("employer", "Samplewood Academy"), ["Samplewood Academy"], because="any school, though she named none"),
        fires(_profile("bio", "Teaching at Samplewood High School"), ["Samplewood High School"], because="a candidate"),
        fires(
            _profile("city", "Exampleton Primary School, UK"),
            ["Exampleton Primary School"],
            _SCHOOL,
            because="X takes any words",
        ),
        fires(_profile("employer", "Ysgol Sampl"), ["Ysgol Sampl"], because="a Welsh name"),
        fires(
            _profile("job-title", "Teacher", "Exampleton Primary School"),
            ["Exampleton Primary School"],
            _SCHOOL,
            more=(_profile("employer", "Exampleton Primary School"),),
            because="one name in two fields is said once",
        ),
        fires(
            _profile("previous-job-title", "Teacher", "Exampleton Primary School"),
            ["Exampleton Primary School"],
            _SCHOOL,
            more=(_profile("previous-employer", "Exampleton Primary School"),),
            because="a job that ended still names the school",
        ),
        quiet(_profile("employer", "Exampleton Borough Council"), _SCHOOL, because="the town"),
        quiet(_profile("employer", "Exampleton Driving School"), because="not for children"),
        quiet(_profile("employer", "Royal College of Samples"), because="a learned body"),
        quiet(_profile("employer", "Sampleton Garden Nursery"), because="plants"),
        quiet(_profile("education", "Samplewood High School"), _SCHOOL, because="where she once learned"),
        quiet(_profile("bio", "old school hip hop, night school Spanish"), because="no name"),
        quiet(_profile("autofill-employer", "Exampleton Primary School"), _SCHOOL, because="what the browser fills in"),
        quiet(_profile("city", "Exampleton"), _SCHOOL),
        quiet(
            _profile("city", "Exampleton"), Owner(school=School(names=("Exampleton",))), because="a school called as its town"
        ),
        quiet(_profile("city", "EPS"), _SCHOOL, because="letters may be any place"),
        quiet(_profile("city", "near Samplewood High School"), _SCHOOL, because="a place that is not her school"),
        quiet(
            _profile("bio", "The Year 3 page of EPS", account="official"),
            _SCHOOL,
            because="an official account says whose it is",
        ),
        quiet(_profile("bio", "#ExampletonPrimaryCare volunteer"), _SCHOOL, because="another body"),
    ),
)
