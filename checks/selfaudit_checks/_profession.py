"""Words for work in a school, as they stand in a job title or in a few lines about oneself."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from selfaudit import Confidence
from selfaudit_checks._lists import lines
from selfaudit_checks._text import Reading

_NOT_SCHOOL_WORK = re.compile(
    r"\b(?:yoga|pilates|dance|ballet|zumba|reiki|meditation|mindfulness|driving|riding|swim|swimming|ski|surf|surfing|golf|tennis|fitness"
    r"|spin|aerobics|tap|ballroom|salsa|makeup|beauty|cookery|baking|pole|acting|magic|dog|puppy|bible|sunday school|tarot|piano|guitar"
    r"|violin|drum|singing|vocal|knitting|sewing|pottery|flying|karate|judo|taekwondo|barre|tai chi|hatha|vinyasa|university|uni)"
    r"(?:[ ,/&+-]+(?:and )?\w+)?[ ,/&+-]+$",
    re.IGNORECASE,
)  # fmt: skip
_OF_ANOTHER = re.compile(
    r"\b(?:married to|wife of|wife to|husband of|husband to|daughter of|son of|child of|mum of|mum to|mother of|dad of|partner of|partner to"
    r"|engaged to|not|never|no longer|love[sd]?|thank|thanks|support(?:s|ing)?|best|favourite|dear|hate[sd]?|my|your|our|his|her|their|future"
    r"|aspiring|wannabe|i pay|fan of|life is|experience is|is the best|time is a great|nature is my)(?: an?| the| my| our| two| all)?(?: [a-z]{3,12})?[ ]$",
    re.IGNORECASE,
)  # fmt: skip
_AFTER = re.compile(
    r"'s? (?:pet|wife|husband|daughter|son|partner|mum)\b|s'|[ ]?(?:manager of the month|of the year award|strikes?\b|training days?)",
    re.IGNORECASE,
)
_OF_OTHER_WORK = re.compile(r"[ ]+(?:manager|boss|engineer|consultant|designer|the world|myself|my)\b", re.IGNORECASE)
_PAST = re.compile(r"\b(?:ex|former|formerly an?|retired|once an?|past|previously an?|used to be an?)[ -]$", re.IGNORECASE)
_WEAK = {"tutor", "private tutor", "lecturer", "caretaker", "site manager", "premises manager", "educator", "teaching", "playworker",
         "play worker", "subject lead", "subject leader", "curriculum lead", "learning support", "family support worker", "teachers",
         "head of department", "head of house", "head of art", "head of english", "head of re", "sna", "dsl", "slt", "pgce", "qts",
         "principal of", "attendance officer", "pastoral support"}  # fmt: skip


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
    found = []
    for match in _pattern().finditer(reading.text):
        before, after = reading.text[max(0, match.start() - 40) : match.start()], reading.text[match.end() : match.end() + 30]
        if _NOT_SCHOOL_WORK.search(before) or _AFTER.match(after):
            continue
        word = match.group().lower()
        if not titled and (_OF_ANOTHER.search(before) or (word in _WEAK and _OF_OTHER_WORK.match(after))):
            continue
        confidence = Confidence.CERTAIN if titled else Confidence.LIKELY
        signals: tuple[str, ...] = ()
        if word in _WEAK:
            confidence = Confidence.LIKELY if titled else Confidence.CANDIDATE
        if _PAST.search(before):
            confidence, signals = Confidence.CANDIDATE, ("it is put as past work",)
        found.append(Work(match.start(), reading.quote(*match.span()), confidence, signals))
    return found
