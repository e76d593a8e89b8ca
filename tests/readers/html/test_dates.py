"""Dates as Meta's pages print them, in every form that was seen."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfaudit.readers.htmlpages.dates import Clock, day, known_zone, only, seconds

UTC_8 = Clock(offset=-8 * 3600)
LONDON = Clock(zone="Europe/London")


def at(text):
    return datetime.fromisoformat(f"{text}+00:00").timestamp()


@pytest.mark.parametrize(
    ("text", "clock", "expected"),
    [
        ("Jul 09, 2024 3:04:05pm", Clock(), "2024-07-09T15:04:05"),
        ("Dec 12, 2025 9:27:43 pm", Clock(), "2025-12-12T21:27:43"),
        ("Apr 05, 2026 8:16 pm", UTC_8, "2026-04-06T04:16:00"),
        ("Jan 05, 2026 8:16 am", UTC_8, "2026-01-05T16:16:00"),
        ("Mar 1, 2019, 2:05 PM", Clock(), "2019-03-01T14:05:00"),
        ("Mar 1, 2019, 14:05", Clock(), "2019-03-01T14:05:00"),
        ("Jan 1, 2024 12:00:01am", Clock(), "2024-01-01T00:00:01"),
        ("Jan 1, 2024 12:00:01pm", Clock(), "2024-01-01T12:00:01"),
        ("Jul 09, 2024 3:04:05pm", LONDON, "2024-07-09T14:04:05"),
        ("Dec 09, 2024 3:04:05pm", LONDON, "2024-12-09T15:04:05"),
        ("Friday, October 4, 2013 at 10:05pm PDT", LONDON, "2013-10-05T05:05:00"),
        ("Friday, October 4, 2013 at 10:05pm UTC+01", Clock(), "2013-10-04T21:05:00"),
        ("Friday, October 4, 2013 at 10:05pm UTC-03:30", Clock(), "2013-10-05T01:35:00"),
        ("9 juil. 2024, 15:04", Clock(), "2024-07-09T15:04:00"),
        ("9 juin 2024 à 15:04", Clock(), "2024-06-09T15:04:00"),
        ("9 mei 2024 15:04", Clock(), "2024-05-09T15:04:00"),
        ("9 de enero de 2024 15:04:05", Clock(), "2024-01-09T15:04:05"),
        ("9. März 2024 um 15:04", Clock(), "2024-03-09T15:04:00"),
        ("9 iul. 2024, 15:04", Clock(), "2024-07-09T15:04:00"),
        ("9 lipca 2024 o 15:04", Clock(), "2024-07-09T15:04:00"),
        ("9 paź 2024, 15:04", Clock(), "2024-10-09T15:04:00"),
        ("9 Gorffennaf 2024 am 15:04", Clock(), "2024-07-09T15:04:00"),
        ("Tach 09, 2024 3:04:05pm", Clock(), "2024-11-09T15:04:05"),
        ("9 luglio 2024 alle ore 15:04", Clock(), "2024-07-09T15:04:00"),
        ("9 de outubro de 2024 às 15:04", Clock(), "2024-10-09T15:04:00"),
        ("9 de set. de 2024, 15:04", Clock(), "2024-09-09T15:04:00"),
        ("Updated Jul 09, 2024 3:04:05pm", Clock(), "2024-07-09T15:04:05"),
    ],
)
def test_a_date_is_read(text, clock, expected):
    assert seconds(text, clock) == at(expected)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "yesterday",
        "2024年7月9日 15:04",
        "Foo 09, 2024 3:04pm",
        "Feb 31, 2024 3:04pm",
        "Jul 09, 2024 13:04pm",
        "Jul 09, 2024 25:04",
    ],
)
def test_what_is_no_date_is_no_time(text):
    assert seconds(text, Clock()) == 0.0


def test_only_a_date_is_a_date():
    assert only("Jul 09, 2024 3:04pm", Clock()) == at("2024-07-09T15:04:00")
    assert only("See you on Jul 09, 2024 3:04pm", Clock()) == 0.0
    assert only("Jul 09, 2024 3:04pm at the school gate", Clock()) == 0.0


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Jan 31, 1990", (1990, 1, 31)),
        ("January 31", (0, 1, 31)),
        ("31 janvier 1990", (1990, 1, 31)),
        ("31 de enero de 1990", (1990, 1, 31)),
        ("Teaching assistant", None),
        ("31", None),
    ],
)
def test_a_day_alone(text, expected):
    assert day(text) == expected


@given(st.datetimes(min_value=datetime(1971, 1, 1), max_value=datetime(2100, 1, 1)))  # noqa: DTZ001 - a local time
def test_every_time_of_either_page_comes_back(moment):
    hour, half = moment.hour % 12 or 12, "am" if moment.hour < 12 else "pm"
    printed = f"{moment:%b %d, %Y} {hour}:{moment:%M:%S} {half}"
    assert seconds(printed, Clock()) == moment.replace(microsecond=0, tzinfo=UTC).timestamp()


def test_known_zones():
    assert known_zone("Europe/London")
    assert not known_zone("Europe/Exampleton")
