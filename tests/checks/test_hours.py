"""Her working hours as boundaries, and the count of a year."""

from __future__ import annotations

import time as clock
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import holidays
from hypothesis import given
from hypothesis import strategies as st

from selfaudit import Kind, Note, Owner, Page, Record, School, WorkingHours
from selfaudit_checks._hours import bank_holidays, boundaries, inside, span_of_day
from selfaudit_checks.working_hours_activity import survey

HOURS = WorkingHours((0, 1, 2, 3, 4), time(8, 30), time(15, 30))
TERMS = ((date(2024, 9, 3), date(2024, 12, 20)), (date(2025, 1, 6), date(2025, 4, 11)), (date(2025, 4, 28), date(2025, 7, 22)))
SCHOOL = School(names=("Exampleton Primary School",), hours=HOURS, terms=TERMS)
BANK_HOLIDAYS = {date(2025, 5, 5), date(2025, 5, 26)}
LONDON = ZoneInfo("Europe/London")


def slowly(second: float) -> bool:
    """The rule as one would say it."""
    local = datetime.fromtimestamp(second, LONDON)
    day = local.date()
    in_term = any(start <= day <= end for start, end in TERMS)
    return in_term and day.weekday() < 5 and day not in BANK_HOLIDAYS and HOURS.start <= local.time() < HOURS.end


@given(
    st.lists(st.integers(int(datetime(2024, 8, 1, tzinfo=UTC).timestamp()), int(datetime(2025, 8, 31, tzinfo=UTC).timestamp())))
)
def test_the_boundaries_say_what_the_rule_says(seconds):
    assert inside(seconds, boundaries(SCHOOL)) == [second for second in seconds if slowly(second)]


def test_the_list_of_bank_holidays_is_what_the_package_says():
    for year in range(2004, 2041):
        assert bank_holidays(year, year) == frozenset(holidays.country_holidays("GB", subdiv="ENG", years=year)), year


def test_years_outside_the_list_are_asked_of_the_package():
    assert date(2041, 12, 25) in bank_holidays(2040, 2041)


def test_every_minute_around_the_change_of_the_clock():
    start = int(datetime(2024, 10, 25, tzinfo=UTC).timestamp())
    minutes = range(start, start + 4 * 86_400, 60)
    assert inside(minutes, boundaries(SCHOOL)) == [second for second in minutes if slowly(second)]


def test_the_boundaries_ascend_and_come_in_pairs():
    bounds = boundaries(SCHOOL)
    assert list(bounds) == sorted(set(bounds))
    assert len(bounds) % 2 == 0


def test_terms_that_overlap_count_each_day_once():
    doubled = School(hours=HOURS, terms=(TERMS[0], (date(2024, 10, 1), date(2024, 11, 1)), TERMS[0]))
    assert boundaries(doubled) == boundaries(School(hours=HOURS, terms=TERMS[:1]))


def test_without_hours_there_are_none():
    assert boundaries(School()) == ()
    assert inside([1.0, 2.0], ()) == []


def page(times, mine, kind=Kind.MESSAGE):
    def record(row):
        return Record(kind, platform="facebook", when=datetime.fromtimestamp(times[row], UTC))

    return Page(kind=kind, texts=[""] * len(times), record=record, mine=mine, times=times)


def test_one_note_for_each_year_of_a_page_with_its_count_and_dates():
    first = datetime(2024, 12, 20, 10, tzinfo=UTC).timestamp()
    second = first + 60
    last = datetime(2025, 1, 6, 10, tzinfo=UTC).timestamp()
    times = [first, second, first - 86_400 * 5, last, first]
    notes = list(survey(page(times, [False, True, None, True, True]), Owner(school=SCHOOL)))
    assert notes == [
        Note("facebook:message:2024", "message", "", 2, first, second, -1),
        Note("facebook:message:2025", "message", "", 1, last, last, -1),
    ]


def test_only_what_is_hers_counts():
    first = datetime(2024, 9, 10, 10, tzinfo=UTC).timestamp()
    owner = Owner(school=SCHOOL)
    assert not list(survey(page([first], False), owner))
    assert not list(survey(page([first], None), owner))
    assert len(list(survey(page([first], True), owner))) == 1
    assert len(list(survey(page([first], False, Kind.REACTION), owner))) == 1


def test_a_million_times_are_sorted_out_in_a_moment():
    start = datetime(2024, 9, 1, tzinfo=UTC)
    times = [(start + timedelta(seconds=30 * number)).timestamp() for number in range(1_000)] * 1_000
    bounds = boundaries(SCHOOL)
    began = clock.perf_counter()
    inside(times, bounds)
    assert clock.perf_counter() - began < 5


@given(st.lists(st.floats(1.6e9, 1.8e9), max_size=50))
def test_the_span_of_a_day_leaves_nothing_out(times):
    bounds = boundaries(SCHOOL)
    assert inside(times, bounds, span_of_day(SCHOOL)) == inside(times, bounds)
