"""Your date of birth, age or birthday can be told from your profile or posts.

## What it looks for

The birthday field of the profile, posts and comments of yours that give your date of birth or your age on the day ("I'm 30
today", "my 40th birthday"), and birthday greetings of others on your wall, which together give the day away. Your own day
without the year, or the month with the year, where you gave your birthday to the program. Other ages that you say of yourself
("I'm 38") are candidates, surer where they fit the birthday that you gave.

## Why it matters

A date of birth is asked for wherever somebody has to prove who they are. Several documents ask staff to be careful with it.

## What to do

Hide the birthday in the profile, the year above all, and narrow the audience of such posts.

## What it cannot know

Who can see the birthday in the profile: platforms ask for it and often hide it. Greetings are counted, not read.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import UTC, date, datetime
from functools import lru_cache
from typing import NamedTuple

from selfaudit import Author, Check, Confidence, Kind, Match, Me, Note, Owner, Record, Tally, Trigger, fires, quiet
from selfaudit_checks._birthdays import (
    AGE,
    AGES,
    BIO,
    DAYS,
    PATTERNS,
    age_at,
    is_birth,
    number_of,
    of_another,
    own_day,
    own_month,
)
from selfaudit_checks._dates import DATE, DIGITS, loosened, spellings
from selfaudit_checks._exposure import OWN_WORDS, PROFILE_WORDS, in_profile, in_words
from selfaudit_checks._pattern import Pattern, lowered
from selfaudit_checks._text import EXOTIC, GAP, read


def _small(pattern: str) -> Pattern:
    """A pattern for what `lowered` gives."""
    return Pattern(pattern, re.ASCII)


_DAY = r"(?:today|tomorrow|yesterday|this week|last week|next week|on (?:mon|tues|wednes|thurs|fri|satur|sun)day)"
_GIVEN = (
    _small(rf"\bmy (?:birthday|bday|b-day|birth ?date|date of birth|d\.?o\.?b\.?)(?: is| was|'s|:| falls on"
        rf"| on)*(?: on)?[ :]{{1,2}}(?:the )?{DATE}"),
    _small(rf"(?<![\w'])(?:d\.?o\.?b\.?|date of birth)[ :\-]{{1,3}}(?:is )?(?:{DATE}|{DIGITS})"),
    _small(rf"\bi (?:was|am) born (?:on|in|at)[^.!?\n]{{0,20}}?{DATE}"),
    _small(r"\bi was born in (?:19[3-9]\d|200\d)\b"),
    _small(rf"\bi(?:'?m| am)(?: (?:officially|finally|now|actually))?(?: (?:turning"
        rf"|going to be))? {AGE}(?: years old)?(?: {_DAY})\b"),
    _small(rf"\b{_DAY} i(?:'?m| am)(?: (?:officially|finally|now))?(?: turning)? {AGE}(?: years old)?(?! ?[%\w])"),
    _small(rf"\bi (?:just )?(?:turn|turned) {AGE}(?: {_DAY})?(?! ?(?:degrees|pages|corners?|%))\b"),
    _small(r"\bmy (?:[2-9]\d|1[89])(?:st|nd|rd|th) (?:birthday|bday)\b"),
    _small(r"\bhappy (?:[2-9]\d|1[89])(?:st|nd|rd|th)(?: birthday)? to me\b"),
)  # fmt: skip
_ON_THE_DAY = (_small(r"\b(?:it'?s|today is|it is) my (?:birthday|bday|b-day)(?= today|[ ]*(?:[!.,]|$|[^\x00-\x7f]))"),)
_WHY = "your birthday or your age"
_EDGES = " \t\n.,!?;|•·~✨/"


class Told(NamedTuple):
    """What the words tell, where, and how surely."""

    start: int
    end: int
    why: str
    confidence: Confidence
    signals: tuple[str, ...]


_MAYBE = _small(
    r"birth|bday|b-day|baby|haul|made in|had me|(?:having|making) me|penblwydd|d\.?o\.?b|born|turn"
    r"|today|tomorrow|yesterday|week|day|happy"
)
_MAYBE_AGE = _small(r"\d|teen|twent|thirt|fort|fift|sixt|sevent|eight|ninet|\bbig\b|older|birthday|bday|b'?-?day")
_GREETING = _small(
    r"\b(?:happy (?:belated )?(?:\d\d(?:st|nd|rd|th) )?(?:birthday|bday|b-day)|happy \d\d(?:st|nd|rd|th)|hbd"
    r"|many happy returns|penblwydd hapus)\b"
)
_TO_ANOTHER = _small(
    r"\b(?:to|for) (?!you\b|u\b|ya\b|my|our|the (?:best|loveliest|most)|a |an )\w+|\byour (?:son|daughter|mum|dad|dog"
    r"|cat|boy|girl|little)\b"
)


@lru_cache(maxsize=16)
def _birthday(day: date) -> Pattern:
    return _small(spellings(day))


@lru_cache(maxsize=16)
def _day_and_month(day: date) -> Pattern:
    return _small(own_day(day))


@lru_cache(maxsize=16)
def _month_and_year(day: date) -> Pattern:
    return _small(own_month(day))


def _own_words(record: Record, owner: Owner) -> Iterable[Match]:
    """The surest of what the words tell, once."""
    reading = read(record.text)
    text = lowered(reading.text)
    told = _own_day(text, record, owner.me.birthday) or _said(text, record, owner.me.birthday)
    if told:
        start, end, why, sure, signals = told
        yield in_words(record, reading.quote(start, end), why, sure, *signals)


def _own_day(text: str, record: Record, day: date | None) -> Told | None:
    """Her own day, as she gave it: whole, or its day and month or month and year beside words of birth or in a profile."""
    if day is None:
        return None
    if known := _birthday(day).search(text):
        return Told(*known.span(), "your date of birth", Confidence.CERTAIN, ("it is the date that you gave",))
    for pattern, what in ((_day_and_month(day), "day and month"), (_month_and_year(day), "month and year")):
        known = pattern.search(text)
        if known and (record.kind is Kind.PROFILE or is_birth(text, *known.span())):
            signal = f"{what} of the date that you gave"
            return Told(*known.span(), f"your {what} of birth", Confidence.LIKELY, (signal,))
    return None


def _said(text: str, record: Record, day: date | None) -> Told | None:
    """A birthday or an age that she says of herself."""
    for pattern in (*_GIVEN, *DAYS, *_ON_THE_DAY) if _MAYBE.search(text) else ():
        if found := pattern.search(text):
            return Told(found.start(), found.end(), _WHY, Confidence.LIKELY, ())
    if not _MAYBE_AGE.search(text):
        return None
    profile = record.kind is Kind.PROFILE
    for pattern in (*AGES, *(BIO if profile else ())):
        found = pattern.search(text)
        if found and (profile or not of_another(text, found.start())):
            fits = _fits(found.groupdict().get("age"), day, record.when)
            signal = "your age at that time, by the birthday that you gave" if fits else "an age, said of yourself"
            sure = Confidence.LIKELY if fits or profile else Confidence.CANDIDATE
            start = found.end() - len(found.group().lstrip(_EDGES))
            return Told(start, found.end(), _WHY, sure, (signal,))
    return None


def _fits(age: str | None, day: date | None, when: datetime | None) -> bool:
    """Whether an age is hers at a time, by the birthday that she gave."""
    if age is None or day is None or when is None:
        return False
    return number_of(age) == age_at(day, when)


def find(record: Record, owner: Owner) -> Iterable[Match | Note]:
    """A date of birth in one record, or a greeting to be counted."""
    if record.kind is Kind.PROFILE:
        if record.field == "birthday":
            yield in_profile(record, "your birthday in your profile")
        elif record.field in PROFILE_WORDS and record.field != "city":  # A position's degrees would be an age there.
            yield from _own_words(record, owner)
    elif record.author is not Author.OTHER:
        yield from _own_words(record, owner)
    elif record.kind in {Kind.POST, Kind.COMMENT}:
        text = lowered(record.text)
        greeting = _GREETING.search(text)
        if greeting and not _TO_ANOTHER.search(text):
            words = record.text[greeting.start() : greeting.end()]
            yield Note("birthday greetings", f"{record.when:%m-%d}" if record.when else "", words)


def conclude(tally: Tally, _owner: Owner) -> Iterable[Match]:
    """Two greetings on the same day of a year, or in two years, tell the day."""
    if tally.count > 1:
        signal = f"{tally.count} greetings"
        yield Match(tally.quotes[0], "others' birthday greetings on your page tell the day", Confidence.CANDIDATE, (signal,))


_ANY_AGE = AGE.replace("[ -]", GAP)
_DAYS = f"(?:today|tomorrow|yesterday|this|last|next|on){GAP}?"
_PATTERNS = (
    r"d\.?o\.?b\b|\bborn\b|\bhbd\b|penblwydd|happy returns",
    rf"\bmy{GAP}(?:birth|bday|b{GAP}day|d{GAP}?o{GAP}?b)|date{GAP}of{GAP}birth|\d(?:st|nd|rd|th){GAP}(?:birthday|bday)",
    rf"happy{GAP}{{1,3}}(?:belated|birth|bday|b-day|\d\d)|\bturn(?:ed)?{GAP}",
    rf"{_ANY_AGE}{GAP}{{1,3}}(?:years{GAP}{{1,3}}old{GAP}{{1,3}})?{_DAYS}",
    rf"\bi(?:{GAP}?m|{GAP}{{1,3}}am){GAP}{{1,3}}(?:(?:officially|finally|now){GAP}{{1,3}})?(?:turning{GAP}{{1,3}})?{_ANY_AGE}",
    EXOTIC,
)


def _trigger(owner: Owner) -> Trigger:
    day = owner.me.birthday
    own = tuple(loosened(pattern) for pattern in (spellings(day), own_day(day), own_month(day))) if day else ()
    return Trigger(patterns=(*_PATTERNS, *PATTERNS, *own))


def _post(text: str, author: Author = Author.ME) -> Record:
    return Record(Kind.POST, text, author=author)


def _wall(text: str, year: int = 2023) -> Record:
    return Record(Kind.POST, text, author=Author.OTHER, field="wall", when=datetime(year, 1, 31, 9, tzinfo=UTC))


_ME = Owner(me=Me(birthday=date(1990, 1, 31)))

check = Check(
    id="date-of-birth",
    title="Your birthday or your age can be told",
    kinds=OWN_WORDS,
    find=find,
    trigger=_trigger,
    conclude=conclude,
    examples=(
        fires(Record(Kind.PROFILE, "1990-01-31", author=Author.ME, field="birthday"), ["1990-01-31"]),
        fires(Record(Kind.PROFILE, "--01-31", author=Author.ME, field="birthday"), ["--01-31"], because="without the year"),
        fires(_post("Form says 31/01/1990, that's me"), ["31/01/1990"], _ME, because="the date that she gave"),
        fires(_post("31st January 1990 was a cold day"), ["31st January 1990"], _ME),
        fires(_post("I'm 30 today!!"), ["I'm 30 today"]),
        fires(_post("so, today I am officially 40. Help"), ["today I am officially 40"]),
        fires(_post("My birthday is 3rd May, hint hint"), ["My birthday is 3rd May"]),
        fires(_post("it's my birthday!! cake for all"), ["it's my birthday"], because="its own date tells the day"),
        fires(_post("DOB: 03/05/1988"), ["DOB: 03/05/1988"]),
        fires(_post("As a woman of 38 I know my limits"), ["As a woman of 38"], because="an age, said of herself"),
        fires(_post("Feeling every one of my 41 years tonight"), ["my 41 years"]),
        fires(_post("Last night in my twenties, be gentle"), ["Last night in my twenties"]),
        fires(_post("Nearly 38 and still scared of wasps"), ["Nearly 38 and still"]),
        fires(_post("Last day of being 34, be kind"), ["Last day of being 34"]),
        fires(_post("Three sleeps till I'm 40"), ["sleeps till I'm 40"], because="an age to come"),
        fires(_post("Woke up 32 and stiff"), ["Woke up 32"]),
        quiet(_post("A man of 38 was stopped on the bypass"), because="somebody else's age"),
        quiet(_post("My 21 years of teaching in one mug"), because="years of work"),
        fires(_post("DOB 030588 if the form asks"), ["DOB 030588"], because="digits without signs"),
        fires(_post("cake for my 50th birthday"), ["my 50th birthday"]),
        fires(_wall("Happy birthday hun xx"), ["Many happy returns"], more=(_wall("Many happy returns", 2022),)),
        fires(_post("same birthday as my nan, the 31st of Jan"), ["31st of Jan"], _ME, because="her day without the year"),
        fires(_post("made in January 1990"), ["January 1990"], _ME, because="her month and year"),
        fires(_post("Born on the thirty-first of January, in the snow"), ["thirty-first of January"], _ME, because="in words"),
        fires(Record(Kind.PROFILE, "31.01 | tea", author=Author.ME, field="bio"), ["31.01"], _ME),
        fires(Record(Kind.PROFILE, "tea, 34 years young", author=Author.ME, field="bio"), ["34 years young"]),
        fires(_post("I was born in 87 so I know"), ["I was born in 87"]),
        fires(_post("My birthday's next Thursday"), ["My birthday's next Thursday"]),
        fires(_post("thank you for all the birthday messages"), ["thank you for all the birthday messages"]),
        fires(_post("I'm thirty-eight, not eighty"), ["I'm thirty-eight"], because="an age"),
        fires(_post("At 36 years old I've learned to swim"), ["At 36 years old"], because="an age"),
        fires(_post("The big four-oh on Saturday"), ["The big four-oh"]),
        quiet(_post("I'm 38 weeks pregnant"), because="weeks"),
        quiet(_post("I'm 40 pages in"), because="pages"),
        quiet(_post("at 40 miles an hour I was slow"), because="a speed"),
        quiet(_post("Happy big 4-0 to my sister"), because="somebody else's age"),
        quiet(_post("Thanks for mum's birthday wishes"), because="somebody else's birthday"),
        quiet(_post("38 degrees and feeling it"), because="degrees"),
        quiet(_post("The museum was made in 1990"), because="a year of something else"),
        quiet(_post("31st January is the deadline"), _ME, because="her day, and nothing of a birth"),
        quiet(_post("36 still to mark and no tea left"), because="books to mark"),
        quiet(_post("turning 40 pages a minute"), because="pages"),
        quiet(_post("I'm 30 minutes late today"), because="minutes"),
        quiet(_post("my son's birthday is 3rd May"), because="somebody else's birthday"),
        quiet(_post("it's my birthday weekend soon"), because="no day"),
        quiet(_post("she is 30 today, I'm so proud"), because="somebody else's age"),
        quiet(_post("the school is 50 today"), because="a school's age"),
        quiet(_post("Happy 40th to my lovely sister"), because="a greeting of hers"),
        quiet(_post("today I'm 100% done, 24 reports left"), because="other numbers"),
        quiet(_post("Training day on 31/01/1991"), _ME, because="another date"),
        quiet(_post("I turned 90 degrees left"), because="a turn"),
        quiet(_wall("Happy birthday!"), because="a single greeting may be late"),
        quiet(_wall("Happy birthday to your son"), more=(_wall("happy bday to Jo", 2022),), because="greetings for others"),
        quiet(Record(Kind.PROFILE, "Exampleton", author=Author.ME, field="city")),
        quiet(Record(Kind.PROFILE, "51.5072, -0.1275", author=Author.ME, field="city"), because="a position"),
        quiet(_post("Woke up 32 minutes before the alarm"), because="minutes"),
        quiet(_post("Mum is 60 and counting"), because="somebody else's age"),
    ),
)
