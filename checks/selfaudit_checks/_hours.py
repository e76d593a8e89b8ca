"""Her working hours as one sorted row of boundaries, so that a million times can be sorted into and out of them at once."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from itertools import compress
from zoneinfo import ZoneInfo

from selfaudit import Page, School
from selfaudit_checks._lists import lines

_DAY = 86_400.0
_FIRST, _LAST = date(2004, 1, 1), date(2039, 12, 31)
"""Without term dates: from before the oldest platform on."""


def bank_holidays(first: int, last: int) -> frozenset[date]:
    """Bank holidays of England in a range of years; from the package `holidays` where the list of its dates ends."""
    known = _listed_holidays()
    if {first, last} <= known.keys():
        return frozenset(day for year in range(first, last + 1) for day in known[year])
    import holidays  # noqa: PLC0415  (a heavy import, for years that the list does not have)

    return frozenset(holidays.country_holidays("GB", subdiv="ENG", years=range(first, last + 1)))


def _listed_holidays() -> dict[int, tuple[date, ...]]:
    years = (line.split() for line in lines("bank_holidays"))
    return {int(year): tuple(date.fromisoformat(f"{year}-{day}") for day in days) for year, *days in years}


def _days(school: School) -> Iterator[date]:
    """Her working days, in order, each once."""
    if school.hours is None:
        return
    terms = sorted(school.terms) or [(_FIRST, _LAST)]
    free = (
        bank_holidays(terms[0][0].year, max(end for _, end in terms).year)
        if school.timezone == "Europe/London"
        else frozenset()
    )
    last = date.min
    for start, end in terms:
        day = max(start, last + timedelta(1)) if last != date.min else start
        while day <= end:
            if day.weekday() in school.hours.days and day not in free:
                yield day
            day += timedelta(1)
        last = max(last, end)


@lru_cache(maxsize=8)
def boundaries(school: School) -> tuple[float, ...]:
    """Unix seconds at which her working time begins and ends, by turns, ascending. Changes of the clock count."""
    hours = school.hours
    if hours is None or hours.end <= hours.start:
        return ()
    zone = ZoneInfo(school.timezone)

    def seconds(day: date, at: time) -> float:
        return datetime.combine(day, at, zone).timestamp()

    return tuple(second for day in _days(school) for second in (seconds(day, hours.start), seconds(day, hours.end)))


def inside(times: Sequence[float], bounds: tuple[float, ...], day: tuple[float, float] = (0.0, _DAY)) -> list[float]:
    """Those of the times that lie within the boundaries (the begin included, the end not), in their own order.

    `day` is what `span_of_day` says of the same boundaries: most times are told by that alone.
    """
    if not bounds or not times:
        return []
    low, high = day
    return [at for at in times if low <= at % _DAY < high and bisect_right(bounds, at) & 1]


@lru_cache(maxsize=8)
def span_of_day(school: School) -> tuple[float, float]:
    """Between which seconds of a day in UTC all her working time lies, summer and winter."""
    bounds = boundaries(school)
    if not bounds:
        return (0.0, _DAY)
    begins = [second % _DAY for second in bounds[::2]]
    ends = [begin % _DAY + end - begin for begin, end in zip(bounds[::2], bounds[1::2], strict=True)]
    return (min(begins), max(ends)) if max(ends) <= _DAY else (0.0, _DAY)


def my_times(page: Page) -> Sequence[float]:
    """The times of what is hers on a page; unknown is not hers."""
    if page.mine is None or page.mine is False:
        return ()
    return page.times if page.mine is True else list(compress(page.times, page.mine))


def year_of(second: float) -> int:
    """The year of a time, in UTC."""
    return datetime.fromtimestamp(second, UTC).year


@lru_cache(maxsize=256)
def start_of(year: int) -> float:
    """Where a year begins, Unix seconds UTC."""
    return datetime(year, 1, 1, tzinfo=UTC).timestamp()
