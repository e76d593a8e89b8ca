"""Dates as people write them in text."""

from __future__ import annotations

import re
from datetime import date

from selfaudit_checks._pattern import Pattern
from selfaudit_checks._text import GAP

MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
_MONTH = "|".join(f"{name[:3]}(?:{name[3:]})?" if len(name) > 3 else name for name in MONTHS).replace(
    "sep(?:tember)?", "sept?(?:ember)?"
)
DATE = (
    rf"(?:(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?: of)?[ .\-/]{{0,2}}(?:{_MONTH})(?:[ ,.\-/]{{1,2}}(?:19|20)?\d\d)?"
    rf"|(?:{_MONTH})[ .]{{1,2}}(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?:,? (?:19|20)\d\d)?"
    r"|(?:0?[1-9]|[12]\d|3[01])[./\- ](?:0?[1-9]|1[0-2])[./\-](?:(?:19|20)\d\d|\d\d)|(?:19|20)\d\d-(?:0[1-9]"
    r"|1[0-2])-(?:0[1-9]|[12]\d|3[01]))"
    r"(?![\w])"
)
"""A day and a month, with or without a year: 31 January 1990, Jan 31st, 31/1/90, 1990-01-31."""

DIGITS = r"(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])(?:(?:19|20)\d\d|\d\d)(?!\w)"
"""A date as six or eight digits in a row: 310190. Only beside words that say what it is."""


def spellings(day: date) -> str:
    """A pattern for one day with its year, in the spellings of `DATE`."""
    month = month_pattern(day.month)
    number = f"0?{day.day}(?:st|nd|rd|th)?"
    year = f"(?:{day.year}|'?{day.year % 100:02d})"
    return (
        rf"(?<!\d)(?:{number}(?: of)?[ .\-/]{{0,2}}{month}[ ,.\-/]{{1,2}}{year}|{month}[ .]{{1,2}}{number},? {year}"
        rf"|0?{day.day}[./\- ]0?{day.month}[./\-]{year}|{day.year}[\-]{day.month:02d}[\-]{day.day:02d})(?!\d)"
    )


def month_pattern(month: int) -> str:
    """A pattern for the name of a month, whole or cut short."""
    name = MONTHS[month - 1]
    return name if len(name) == 3 else f"{name[:3]}t?(?:{name[3:]})?"


def compiled(pattern: str) -> Pattern:
    """A pattern in any case."""
    return Pattern(pattern, re.IGNORECASE | re.ASCII)


def loosened(pattern: str) -> str:
    """A pattern of one day for a trigger: any sign where it has a separator, and nothing that looks around."""
    pattern = re.sub(r"\(\?<?!(?:\[[^\]]*\]|\\.)+\)", "", pattern)
    return re.sub(r"\[[ ,.'\-/\\]+\]| ", lambda _: GAP, pattern)
