"""Names that look like a school's, where she named none of her own or named another."""

from __future__ import annotations

import re
from dataclasses import dataclass

from selfaudit_checks._lists import phrases
from selfaudit_checks._pattern import Pattern
from selfaudit_checks._text import Reading

_KIND = (
    r"(?:(?:primary|junior|infants?|first|middle|high|secondary|grammar|nursery|special|community|preparatory|prep"
    r"|comprehensive"
    r"|catholic|church of england|c of e|ce|rc|upper|lower|all-through)[ ]){0,4}"
    r"(?:school|academy|college|nursery|sixth form|federation|primary|pre-?school|kindergarten|multi[- ]academy trust"
    r"|academ(?:y|ies) trust"
    r"|schools trust|learning trust|pupil referral unit)|MAT\b"
)
# No word of a name has 80 letters: without an end, "A.A.A.…" would be gone through anew from each of its letters.
_NAMED = Pattern(
    rf"(?<![\w@#])(?P<name>(?:[A-Z][\w'.&-]{{0,80}}[ ](?:(?:of|the|and|on|in|le|upon"
    rf"|&)[ ])?){{1,6}})(?P<kind>(?i:{_KIND}))(?!\w|[ ]of\b)"
)
_WELSH = Pattern(r"(?<!\w)Ysgol[ ](?:[A-Z][\w'.-]*[ ]?){1,5}")
_IN_FIELD = Pattern(
    rf"(?:^|[ ,])(?:{_KIND})(?:$|[,.)(/|-]| (?:and|&|trust|group|federation|sixth|with|for|in|at)\b| [(-])|^ysgol[ ]",
    re.IGNORECASE,
)
_NO_CHILDREN = Pattern(
    r"(?:school|academy|college) of\b|\b(?:dog|doggy|puppy|pet|cat|plant|garden|tree|rose)s?\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class SchoolLike:
    """Words that look like the name of a school."""

    start: int
    quote: str


def looks_like_school(value: str) -> bool:
    """Whether the value of an employer field looks like a school, nursery or college (a driving school does not)."""
    found = _IN_FIELD.search(value)
    if found is None or _NO_CHILDREN.search(value):
        return False
    before = value[: found.start()].split()
    return not (
        before and before[-1].lower().strip("',.") in phrases("not_schools") - {"the", "new", "old", "royal", "great", "art"}
    )


def find_school_like(reading: Reading) -> list[SchoolLike]:
    """Names with capitals that end in a word for a school, and Welsh ones that begin with Ysgol."""
    found = []
    for match in _NAMED.finditer(reading.text):
        last = match["name"].split()[-1].lower().strip("'.,")
        if last not in phrases("not_schools"):
            found.append(SchoolLike(match.start(), reading.quote(*match.span())))
    for match in _WELSH.finditer(reading.text):
        end = match.start() + len(match.group().rstrip())
        found.append(SchoolLike(match.start(), reading.quote(match.start(), end)))
    return sorted(found, key=lambda each: each.start)
