"""What stands beside a part of a name and makes it mean somebody of a school: a title, a class or year group, "'s mum"."""

from __future__ import annotations

import re
from functools import cache

from selfaudit.people.names import APOSTROPHES

TITLES = frozenset(
    ("mr", "mrs", "ms", "miss", "mx", "dr", "doctor", "prof", "professor", "master", "mister", "missus", "rev", "revd", "coach")
)
_REACH = 300
"""Characters either way that belong to one sentence at the most."""
_FLAGS = re.IGNORECASE | re.ASCII


_ANY_TITLE = f"(?:{'|'.join(sorted(TITLES))})"
_NUMBER = "(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen)"
_SUBJECT = "(?:maths|english|science|reading|phonics|spelling|history|geography|french|music|pe|art|humanities|mfl)"
_YEAR = rf"\by(?:ea)?r?s?[ .-]?(?:1[0-3]|[1-9])(?:'?s)?\b|\byear[ \t]{_NUMBER}\b"
_KIND_OF_CLASS = (
    rf"(?:new|old|little|lovely|tutor|year|{_SUBJECT}|gcse|top|bottom|middle|nurture|intervention|[0-9]{{1,2}}[a-z]?)"
)
_CLASS = (
    rf"\b(?:my|our)[ \t]+(?:{_KIND_OF_CLASS}[ \t]+)?"
    r"(?:class(?:room)?|form|set|(?:tutor|nurture|reading)[ \t]group|tutees|nursery|reception|lessons?|phonics|maths)\b"
)
_ROOM = (
    r"\b(?:in|from|of)[ \t]+"
    r"(?:reception|nursery|foundation|infants|juniors|[0-9]{1,2}[a-z]|set[ \t][0-9]|class[ \t][0-9])\b"
)
_WORKPLACE = (
    r"\b(?:in|from|at)[ \t]+(?:work|school|our[ \t](?:place|school|department|dept|office)|ks[1-4]|eyfs|early[ \t]years|nursery"
    rf"|(?:the[ \t]+)?(?:school[ \t]+)?(?:office|kitchen|staff[ \t]?room|finance|reception|site[ \t]team|{_SUBJECT})"
    r"|my[ \t](?:department|dept|team|year[ \t]group|phase))\b"
)
_DEAR = (
    r"\b(?:my|our|the|lovely)[ \t]+(?:own[ \t]+)?(?:(?:very|own|most|absolutely)[ \t]+)?"
    r"(?:(?:little|wee|gorgeous|clever|brilliant|amazing|lovely|cheeky|superstar|star|darling|favourite|poor)[ \t,]+){1,2}"
)
_PARENTS = (
    "(?:mum|mam|mom|mummy|dad|daddy|mother|father|parents?|nan|nana|gran|grandma|grandad|granny|step-?dad|step-?mum|carer"
    "|folks|family)"
)
_GATE = (
    r"\b(?:in|from|on|at)[ \t]+(?:the[ \t]+)?(?:pta|ptfa|ptsa|(?:school[ -]?)?gates?|playground|school[ -]run"
    r"|(?:class|parents?'?)[ \t](?:chat|group|whats ?app|evening))\b"
)
_OWNED = r"s[ \t]+(?:(?:little|lovely|poor|own|new|actual|entire|whole)[ \t]+)?"

_PUPIL_OF = r"(?:who(?:'s|’s| is| was)?[ \t]+)?(?:in|from|of|over[ \t]in|out[ \t]of)[ \t]+"
_ANY_OF_HERS = r"(?:(?:my|our|the)[ \t]+)?"
_AFTER_CLASS = rf"[ \t]*[,(]?[ \t]*(?:(?P<year>(?:{_PUPIL_OF}{_ANY_OF_HERS})?(?:{_YEAR})|{_ROOM})|{_PUPIL_OF}{_CLASS})"
_AFTER_WORK = rf"[ \t]+(?:{_WORKPLACE})"
_AFTER_PARENT = rf"[{APOSTROPHES}]?{_OWNED}{_PARENTS}\b"
_AFTER_GATE = rf"[ \t]+(?:{_GATE})"
_BEFORE_OF = rf"\b(?P<who>{_PARENTS})[ \t]+of[ \t]+(?:(?:little|lovely|poor|our)[ \t]+)?$"
_BEFORE_DEAR = rf"{_DEAR}$"
_OF_A_CLASS = rf"{_YEAR}|{_CLASS}|{_ROOM}"

TRIGGERS = (
    rf"\by(?:ea)?r?s?[ .-]?[1-9]|\byear[ \t]{_NUMBER}\b",
    _CLASS,
    _ROOM,
    rf"{_OWNED}{_PARENTS}\b",
    rf"\b{_PARENTS}[ \t]+of[ \t]",
    _GATE,
    rf"\b{_ANY_TITLE}\.?[ \t]+[a-z](?:c[a-z])?\b",
    rf"[@#](?:{_ANY_TITLE}|team)[_.]?[a-z]",
    r"[@#][a-z]+_[a-z]",
)
"""RE2 patterns: a text in which any of these things stands beside a name holds one."""
AT_WORK, FOND = (_WORKPLACE,), (_DEAR,)
"""The same for places of work and for fond words, which say something of some lists only."""


@cache
def _ready(pattern: str) -> re.Pattern[str]:
    """Compiled when it is first needed: start-up is counted."""
    return re.compile(pattern, _FLAGS)


def of_class(text: str, end: int) -> str:
    """What stands behind: "year" for "in Y4" and "(Year 6)", "class" for "from my class", else nothing."""
    found = _ready(_AFTER_CLASS).match(text, end)
    return "" if found is None else "year" if found["year"] else "class"


def of_work(text: str, end: int) -> bool:
    """Whether a place of work stands behind: "from work", "in the office"."""
    return bool(_ready(_AFTER_WORK).match(text, end))


def of_parent(text: str, end: int) -> int:
    """Where the "'s mum" behind ends, or 0."""
    found = _ready(_AFTER_PARENT).match(text, end)
    return found.end() if found else 0


def of_gate(text: str, end: int) -> bool:
    """Whether a place where parents meet stands behind: "from the PTA", "at the gate"."""
    return bool(_ready(_AFTER_GATE).match(text, end))


def parent_before(text: str, start: int) -> int:
    """Where the "mum of" before a name begins, or -1."""
    found = _ready(_BEFORE_OF).search(text, max(start - 40, 0), start)
    return found.start() if found else -1


def dear(text: str, start: int) -> bool:
    """Whether a fond word stands before: "my little", "our lovely"."""
    return bool(_ready(_BEFORE_DEAR).search(text, max(start - 60, 0), start))


def of_a_class(text: str) -> bool:
    """Whether the text speaks of a year group or a class of hers."""
    return bool(_ready(_OF_A_CLASS).search(text))


def in_sentence(text: str, at: int) -> bool:
    """Whether the sentence around a place speaks of a year group or a class of hers."""
    begin = max((text.rfind(stop, max(at - _REACH, 0), at) for stop in ".!?\n"), default=-1) + 1
    ends = [end for stop in ".!?\n" if (end := text.find(stop, at, at + _REACH)) >= 0]
    return of_a_class(text[max(begin, at - _REACH) : min(ends, default=at + _REACH)])
