"""The dates that Meta's pages print: local times, in the account's language, mostly without a zone.

Forms: "Jul 09, 2024 3:04:05pm", "Dec 12, 2025 9:27:43 pm", "Apr 05, 2026 8:16 pm", "Mar 1, 2019, 2:05 PM",
"Friday, October 4, 2013 at 10:05pm PDT", and in other languages "9 juil. 2024, 15:04".
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import cache, lru_cache
from importlib.resources import files
from zoneinfo import ZoneInfo

import tomli

_DAY_SECONDS = 86_400
_EPOCH = date(1970, 1, 1).toordinal()
_CLOCK = r"[,;]?\s*(?:at|à|às|om|um|a las|alle(?: ore)?|la|o|am|-)?\s*(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?\s*([ap]\.?m\.?)?"
_ENGLISH = re.compile(r"([^\W\d_]{3,10})\.?\s+(\d{1,2}),?\s+(\d{4})" + _CLOCK, re.IGNORECASE)
_DAY_FIRST = re.compile(r"(\d{1,2})\.?\s+(?:de\s+)?([^\W\d_]{3,12})\.?\s+(?:de\s+)?(\d{4})" + _CLOCK, re.IGNORECASE)
_DAY = re.compile(
    r"(?:([^\W\d_]{3,12})\.?\s+(\d{1,2})|(\d{1,2})\.?\s+(?:de\s+)?([^\W\d_]{3,12})\.?),?(?:\s+(?:de\s+)?(\d{4}))?",
    re.IGNORECASE,
)
_YEAR = r"(?<!\d)20\d\d(?!\d)"
_YEAR_AND_CLOCK = re.compile(rf"{_YEAR}.*\d{{1,2}}:\d{{2}}|\d{{1,2}}:\d{{2}}.*{_YEAR}", re.DOTALL)
_LONGEST = 60
"""Characters of a line such as "Updated Jul 20, 2024 3:04:05pm"."""
_ZONE = re.compile(r"\s*\(?([A-Za-z]{2,5})?\s*([+-]\d{1,2})?(?::?(\d{2}))?\)?\s*$")


@dataclass(frozen=True, slots=True)
class Clock:
    """What turns printed local times into UTC: an offset in seconds, or a zone, or neither (then they are taken as UTC)."""

    offset: int = 0
    zone: str = ""


def only(text: str, clock: Clock) -> float:
    """`seconds` of a text that is a date and nothing else; 0.0 for any other text."""
    found = _ENGLISH.match(text) or _DAY_FIRST.match(text)
    return seconds(text, clock) if found and _ZONE.match(text[found.end() :]) else 0.0


def is_printed(text: str) -> bool:
    """Whether a line looks like a printed time, in whatever language: short, with a year of this century and a clock."""
    return len(text) <= _LONGEST and _YEAR_AND_CLOCK.search(text) is not None


def seconds(text: str, clock: Clock) -> float:
    """Unix seconds UTC of the first date in a text; 0.0 where there is none that can be read. A zone named in the text wins."""
    found = _ENGLISH.search(text)
    if found and (month := _month(found[1])):
        local = _local(int(found[3]), month, int(found[2]), found)
    else:
        found = _DAY_FIRST.search(text)
        if not found or not (month := _month(found[2])):
            return 0.0
        local = _local(int(found[3]), month, int(found[1]), found)
    if local is None:
        return 0.0
    if found.end() < len(text):
        named = _named_zone(text[found.end() :])
        if named is not None:
            return local - named
    return _utc(local, clock)


def day(text: str) -> tuple[int, int, int] | None:
    """Year, month and day of a text that is only a day ("Jan 31, 1990", "31 January"); the year is 0 where none is given."""
    found = _DAY.fullmatch(text.strip())
    month = _month(found[1] or found[4]) if found else 0
    if not found or not month:
        return None
    return int(found[5] or 0), month, int(found[2] or found[3])


def _local(year: int, month: int, day: int, found: re.Match[str]) -> float | None:
    start = _day(year, month, day)
    hour, minute, second = int(found[4]), int(found[5]), int(found[6] or 0)
    half = (found[7] or "").lower()
    if half:
        if hour > 12:
            return None
        hour = hour % 12 + (12 if half[0] == "p" else 0)
    if start is None or hour > 23 or minute > 59 or second > 60:
        return None
    return start + hour * 3600 + minute * 60 + second


def _utc(local: float, clock: Clock) -> float:
    if not clock.zone:
        return local - clock.offset
    return datetime.fromtimestamp(local, UTC).replace(tzinfo=_zone(clock.zone)).timestamp()


@lru_cache(maxsize=4096)
def _day(year: int, month: int, day: int) -> float | None:
    try:
        return float((date(year, month, day).toordinal() - _EPOCH) * _DAY_SECONDS)
    except ValueError:
        return None


@cache
def _zone(name: str) -> ZoneInfo:
    return ZoneInfo(name)


def known_zone(name: str) -> bool:
    """Whether this computer knows a time zone by this name."""
    try:
        _zone(name)
    except (KeyError, ValueError, OSError):
        return False
    return True


@cache
def _tables() -> tuple[tuple[tuple[str, int], ...], dict[str, int]]:
    data = tomli.loads(files(__package__).joinpath("months.toml").read_text("utf-8"))
    zones = data.pop("zones")
    pairs = {
        letters: int(number) for table in data.values() for number, all_letters in table.items() for letters in all_letters
    }
    return tuple(sorted(pairs.items(), key=lambda pair: -len(pair[0]))), zones


@lru_cache(maxsize=256)
def _month(word: str) -> int:
    low = word.lower()
    return next((number for letters, number in _tables()[0] if low.startswith(letters)), 0)


@lru_cache(maxsize=64)
def _named_zone(rest: str) -> int | None:
    """Seconds from UTC of a zone named after a time ("PDT", "UTC+01"), `None` where none is."""
    found = _ZONE.match(rest)
    if not found or not (found[1] or found[2]):
        return None
    hours = _tables()[1].get((found[1] or "utc").lower())
    if hours is None:
        return None
    sign = -1 if (found[2] or "").startswith("-") else 1
    more = timedelta(hours=int(found[2] or 0), minutes=sign * int(found[3] or 0))
    return hours * 3600 + int(more.total_seconds())
