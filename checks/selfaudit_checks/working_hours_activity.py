"""Posts, comments, messages and reactions of yours inside your working hours.

## What it looks for

The times of what you wrote and reacted to, set against the hours, days and term dates that you gave, in the school's own time
zone, summer time included; bank holidays are left out. One line for each kind and year says how many there were.

## Why it matters

Some documents ask staff to keep private use out of working hours, or not to let it interfere with work.

## What to do

Read it again; it is a plain count and no judgement.

## What it cannot know

Breaks, leave, sickness and part-time days; posts that were scheduled beforehand; whose device it was. Without term dates the
school holidays are counted as well.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from datetime import UTC, date, datetime, time

from selfaudit import (
    Author,
    Check,
    Confidence,
    Kind,
    Match,
    Note,
    Owner,
    Page,
    Record,
    Says,
    School,
    Tally,
    WorkingHours,
    fires,
    quiet,
)
from selfaudit_checks._hours import boundaries, inside, my_times, span_of_day, start_of, year_of

_OF = {Kind.POST: "posts", Kind.COMMENT: "comments", Kind.MESSAGE: "messages", Kind.REACTION: "reactions"}


def _is_reaction(page: Page) -> bool:
    """A reaction is something that she did, though the words are somebody else's."""
    return page.kind is Kind.REACTION


def survey(page: Page, owner: Owner) -> Iterable[Note]:
    """One note for each year of a page: how many of her times lie inside her hours, the first and the last."""
    times = page.times if _is_reaction(page) else my_times(page)
    within = sorted(inside(times, boundaries(owner.school), span_of_day(owner.school)))
    if not within:
        return
    platform = page.record(0).platform
    at = 0
    while at < len(within):
        first = within[at]
        year = year_of(first)
        end = bisect_left(within, start_of(year + 1), at)
        yield Note(f"{platform}:{page.kind}:{year}", str(page.kind), "", end - at, first, within[end - 1], -1)
        at = end


def _clock(second: float, owner: Owner) -> str:
    from zoneinfo import ZoneInfo  # noqa: PLC0415  (only where something was found)

    return f"{datetime.fromtimestamp(second, ZoneInfo(owner.school.timezone)):%Y-%m-%d %H:%M}"


def conclude(tally: Tally, owner: Owner) -> Iterable[Match]:
    """One finding for each platform, kind and year."""
    kind = Kind(tally.labels[0][0])
    year = tally.key.rpartition(":")[2]
    quote = _clock(tally.first.timestamp(), owner) if tally.first else ""
    said = "stand inside your working hours; breaks and scheduled posts are possible"
    why = f"{tally.count:,} of your {_OF[kind]} of {year} {said}"
    terms = () if owner.school.terms else ("you gave no term dates, so school holidays count as well",)
    yield Match(quote, why, Confidence.LIKELY, (f"{tally.count:,} in {year}", *terms), own_words=True)


_HOURS = WorkingHours((0, 1, 2, 3, 4), time(8, 30), time(15, 30))
_TERMS = ((date(2024, 9, 3), date(2024, 12, 20)), (date(2025, 4, 22), date(2025, 7, 22)))
_OWNER = Owner(school=School(names=("Exampleton Primary School",), hours=_HOURS, terms=_TERMS))
_NO_TERMS = Owner(school=School(names=("Exampleton Primary School",), hours=_HOURS))


def _at(*when: int, kind: Kind = Kind.POST, author: Author | None = Author.ME) -> Record:
    year, month, day, hour, minute = when
    return Record(kind, "hello", author=author, when=datetime(year, month, day, hour, minute, tzinfo=UTC))


check = Check(
    id="working-hours-activity",
    title="Activity of yours inside your working hours",
    kinds=(Kind.POST, Kind.COMMENT, Kind.MESSAGE, Kind.REACTION),
    survey=survey,
    conclude=conclude,
    says=Says.READ_AGAIN,
    needs=("hours",),
    examples=(
        fires(_at(2024, 9, 10, 9, 15), ["2024-09-10 10:15"], _OWNER, because="summer time: 10:15 at the school"),
        fires(_at(2024, 11, 12, 8, 30), ["2024-11-12 08:30"], _OWNER, because="the first minute, in winter time"),
        fires(_at(2024, 9, 10, 7, 30), ["2024-09-10 08:30"], _OWNER, because="half past eight in summer time"),
        fires(_at(2024, 12, 20, 15, 29), ["2024-12-20 15:29"], _OWNER, because="the last minute of a term"),
        fires(_at(2024, 10, 1, 10, 0, kind=Kind.MESSAGE), ["2024-10-01 11:00"], _OWNER),
        fires(_at(2024, 10, 1, 10, 0, kind=Kind.COMMENT), ["2024-10-01 11:00"], _OWNER),
        fires(_at(2024, 10, 1, 10, 0, kind=Kind.REACTION, author=Author.OTHER), ["2024-10-01 11:00"], _OWNER),
        fires(
            _at(2024, 10, 2, 10, 0), ["2024-10-01 11:00"], _OWNER, more=(_at(2024, 10, 1, 10, 0),), because="one line a year"
        ),
        fires(_at(2024, 8, 6, 10, 0), ["2024-08-06 11:00"], _NO_TERMS, because="without term dates August counts"),
        quiet(_at(2024, 9, 10, 7, 29), _OWNER, because="a minute before"),
        quiet(_at(2024, 9, 10, 14, 30), _OWNER, because="half past three sharp"),
        quiet(_at(2024, 9, 14, 10, 0), _OWNER, because="a Saturday"),
        quiet(_at(2024, 8, 6, 10, 0), _OWNER, because="outside the terms"),
        quiet(_at(2025, 5, 5, 10, 0), _OWNER, because="the bank holiday in May"),
        quiet(_at(2024, 12, 25, 10, 0), _NO_TERMS, because="Christmas Day"),
        quiet(_at(2024, 9, 10, 10, 0, author=Author.OTHER), _OWNER, because="somebody else's post"),
        quiet(_at(2024, 9, 10, 10, 0, kind=Kind.MESSAGE, author=None), _OWNER, because="the archive does not say whose"),
        quiet(Record(Kind.POST, "at 10 on Tuesday", author=Author.ME), _OWNER, because="no time in the archive"),
    ),
)
