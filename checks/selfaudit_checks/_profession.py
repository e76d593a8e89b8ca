"""Words for work in a school, as they stand in a job title or in a few lines about oneself."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from selfaudit import Confidence
from selfaudit_checks._lists import either, lines, phrases
from selfaudit_checks._pattern import Pattern
from selfaudit_checks._text import Reading

_NOT_SCHOOL_WORK = Pattern(rf"\b{either('not_school_work')}(?:[ ,/&+-]+(?:and )?\w+)?[ ,/&+-]+$", re.IGNORECASE)
_OF_ANOTHER = Pattern(rf"\b{either('of_another')}(?: an?| the| my| our| two| all)?(?: [a-z]{{3,12}})?[ ]$", re.IGNORECASE)
_AFTER = Pattern(
    r"'s? (?:pet|wife|husband|daughter|son|partner|mum)\b|s'|[ ]?(?:manager of the month|of the year award|strikes?\b"
    r"|training\b|of (?:mindfulness|yoga|dance|pilates|meditation|life)\b)",
    re.IGNORECASE,
)
_OF_OTHER_WORK = Pattern(r"[ ]+(?:manager|boss|engineer|consultant|designer|the world|myself|my)\b", re.IGNORECASE)
_PAST = Pattern(r"\b(?:ex|former|formerly an?|retired|once an?|past|previously an?|used to be an?)[ -]$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Work:
    """Words for work in a school."""

    start: int
    quote: str
    confidence: Confidence
    signals: tuple[str, ...] = ()


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    """All the phrases in one pattern; those with capitals count only as they are spelt."""
    phrases = sorted(set(lines("professions")), key=len, reverse=True)
    parts = [
        f"(?-i:{re.escape(each)})" if not each.islower() else re.escape(each).replace(r"\ ", "[ -]{1,2}") for each in phrases
    ]
    return re.compile(rf"(?<![\w#@/])(?:{'|'.join(parts)})(?!\w|-\w)", re.IGNORECASE)


def find_profession(reading: Reading, *, titled: bool = False) -> list[Work]:
    """Words for work in a school; `titled` for a job title, where every word of the list is meant."""
    found, weak = [], phrases("weak_professions")
    for match in _pattern().finditer(reading.text):
        before, after = reading.text[max(0, match.start() - 40) : match.start()], reading.text[match.end() : match.end() + 30]
        if _NOT_SCHOOL_WORK.search(before) or _AFTER.match(after):
            continue
        word = match.group().lower()
        if not titled and (_OF_ANOTHER.search(before) or (word in weak and _OF_OTHER_WORK.match(after))):
            continue
        confidence = Confidence.CERTAIN if titled else Confidence.LIKELY
        signals: tuple[str, ...] = ()
        if word in weak:
            confidence = Confidence.LIKELY if titled else Confidence.CANDIDATE
        if _PAST.search(before):
            confidence, signals = Confidence.CANDIDATE, ("it is put as past work",)
        found.append(Work(match.start(), reading.quote(*match.span()), confidence, signals))
    return found
