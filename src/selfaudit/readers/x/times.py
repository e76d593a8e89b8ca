"""The two ways in which X writes times, both UTC, as Unix seconds. Whole columns at once: there may be a million."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from functools import lru_cache

_MONTHS = {
    name: number
    for number, name in enumerate(("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"), start=1)
}


_TWO_DIGITS = {f"{number:02}": number for number in range(60)}


@lru_cache(maxsize=20_000)
def _midnight(day: str) -> int:
    """Of "Jan 31 2017"."""
    month, number, year = day.split(" ")
    return int(datetime(int(year), _MONTHS[month], int(number), tzinfo=UTC).timestamp())


def seconds(text: object) -> float:
    """Unix seconds of "Tue Jan 31 09:01:52 +0000 2017" or "2017-01-31T09:01:52.000Z"; 0 for anything else.

    The names of days and months are English whatever the machine's language is. A time without a zone is UTC.
    """
    if not isinstance(text, str):
        return 0.0
    try:
        if text[20:25] == "+0000":
            hour, minute, second = _TWO_DIGITS[text[11:13]], _TWO_DIGITS[text[14:16]], _TWO_DIGITS[text[17:19]]
            return float(_midnight(text[4:11] + text[26:30]) + hour * 3600 + minute * 60 + second)
        stated = datetime.fromisoformat(text)
        return (stated if stated.tzinfo else stated.replace(tzinfo=UTC)).timestamp()
    except (ValueError, KeyError, IndexError, OverflowError):
        return _written_otherwise(text)


def _written_otherwise(text: str) -> float:
    """The classic layout's "2013-04-01 12:30:00 +0000", the devices' "2021.10.20", and other zones in the first way."""
    for form in ("%Y-%m-%d %H:%M:%S %z", "%Y.%m.%d", "%Y%m%d"):
        try:
            stated = datetime.strptime(text, form)  # noqa: DTZ007 - the zone is set in the next line where none is written
        except ValueError:
            continue
        return (stated if stated.tzinfo else stated.replace(tzinfo=UTC)).timestamp()
    return 0.0


def column(texts: Iterable[object]) -> list[float]:
    """The times of a column."""
    return list(map(seconds, texts))
