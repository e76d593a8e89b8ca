"""The many ways in which LinkedIn writes dates, as Unix seconds UTC. With slashes the month comes first, never the day."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import UTC, datetime

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_LONGEST = 300
"""Characters that are looked at; the longest way of writing a date is a sentence."""
_TIME = r"(?P<hour>\d{1,2}):(?P<minute>\d\d)(?::(?P<second>\d\d))?\s*(?P<half>[AaPp])?"
_CLOCK = rf"(?:,?\s+(?:at\s+)?{_TIME})?"
_FORMS = tuple(
    re.compile(form)
    for form in (
        # 2026-01-10 09:00:00 UTC · 2023/03/01 19:52:23 UTC · 2026-01-10T09:00:00Z
        r"(?P<year>\d{4})[-/](?P<month>\d\d?)[-/](?P<day>\d\d?)" + rf"(?:[T,\s]+{_TIME})?",
        # 9/25/26, 8:52 AM
        r"(?P<month>\d\d?)/(?P<day>\d\d?)/(?P<year>\d{4}|\d\d)" + _CLOCK,
        # Sat Dec 19 16:37:40 UTC 2020
        rf"[A-Za-z]{{3}} (?P<name>[A-Za-z]{{3}}) +(?P<day>\d\d?) {_TIME} \w+ (?P<year>\d{{4}})",
        # 15 Mar 2024 · Mar 2021
        r"(?:(?P<day>\d\d?)\s+)?(?P<name>[A-Za-z]{3})[a-z]*\.?\s+(?P<year>\d{4})" + _CLOCK,
        # … on April 12, 2026 at 8:03 AM (GMT)
        r".*?\b(?P<name>[A-Z][a-z]{2})[a-z]*\.? (?P<day>\d\d?), (?P<year>\d{4})" + _CLOCK,
        # 2015
        r"(?P<year>\d{4})$",
    )
)


def seconds(text: str) -> float:
    """Unix seconds of a date as LinkedIn writes it; 0 for none. A month is its first day, a time without a zone is UTC."""
    try:
        if text[4:5] == "-" and text[10:11] == " " and text[19:] in ("", " UTC"):
            return datetime.fromisoformat(text[:19] + "+00:00").timestamp()
        matches = (form.match(text, 0, _LONGEST) for form in _FORMS)
        return next((_seconds(found.groupdict()) for found in matches if found), 0.0)
    except (ValueError, OverflowError):
        return 0.0


def _seconds(parts: dict[str, str | None]) -> float:
    year = int(parts["year"] or 0)
    if year < 100:
        year += 2000
    name = parts.get("name")
    month = _MONTHS.index(name.casefold()) + 1 if name else int(parts.get("month") or 1)
    hour = int(parts.get("hour") or 0)
    half = (parts.get("half") or "").casefold()
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    clock = (hour, int(parts.get("minute") or 0), int(parts.get("second") or 0))
    return datetime(year, month, int(parts.get("day") or 1), *clock, tzinfo=UTC).timestamp()


def column(texts: Iterable[str]) -> list[float]:
    """The times of a column."""
    return [seconds(text) for text in texts]
