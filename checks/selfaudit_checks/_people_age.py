"""Signs of school age in the name of an account: a year group, a leaving year, a year of birth."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from selfaudit import Confidence, Match, Owner, Person, Record
from selfaudit_checks._lists import phrases
from selfaudit_checks._pattern import Pattern
from selfaudit_checks._people_match import FAMILY, agreements, family, is_herself

_YEAR_GROUP = Pattern(
    r"(?<![a-z])(?:(?:year|yr)[ ._-]?(?:1[0-3]|[1-9])|y[ ._-]?(?:1[0-3]|[7-9]|[1-6](?![a-z])))(?![0-9])"  # y5.ollie, not y2k
)
_LEAVING = Pattern(r"(?:class[ ._-]?of|leavers?|c[/.]o)[ ._'’-]*((?:20)?[0-9]{2})(?![0-9])")
_BIRTH_YEAR = Pattern(r"(?<![0-9])((?:19|20)[0-9]{2})(?:[\W_]*[xo]{1,4}|[ ._-][a-z])?\W*$")
"""At the end, but for kisses, one letter of its own or a picture: evie_2012_x."""
_YOUNGEST, _OLDEST = 8, 17
_NUMBER = Pattern("[0-9]")
"""Every sign holds one."""
_WORD = Pattern(r"[a-z]+")
_TITLED = Pattern(r"mrs[a-z]+|(?:miss(?!y)|mr|ms)[a-z]")
"""A teacher by the letter (missb); missy is a girl."""


def young(record: Record, owner: Owner, who: str) -> Iterator[Match]:
    """Signs of school age in the accounts of a record, but for those on a list of pupils. `who` is what to call them."""
    for person in record.people:
        why = _sign(person, record.when.year if record.when else None)
        if why and not is_herself(person, owner) and not any(agreements((person,), owner, ("pupils", "former_pupils"))):
            signals = (why, *((FAMILY,) if family(owner).match(person) else ()))
            yield Match(person.label, f"{who} may be of school age: {why}", Confidence.CANDIDATE, signals, child=True)


def _sign(person: Person, year: int | None) -> str:
    for text in (person.handle, person.name):
        low = text.casefold().strip("@ ._-")
        sign = next(_signs(low, year), "") if _NUMBER.search(low) else ""
        if sign and not _is_no_pupil(low):
            return sign
    return ""


def _signs(text: str, year: int | None) -> Iterator[str]:
    """What in a name speaks for school age, measured at the year of the connection or request."""
    if _YEAR_GROUP.search(text):
        yield "a year group in the account's name"
    leaving = _LEAVING.search(text)
    if leaving and year and 0 <= 2000 + int(leaving[1][-2:]) - year <= 10:
        yield "a leaving year in the account's name that was still to come"
    born = None if leaving else _BIRTH_YEAR.search(text)
    if born and year and _YOUNGEST <= year - int(born[1]) <= _OLDEST and born.start():
        yield "a number in the account's name that would be a year of birth under 18"


def _is_no_pupil(text: str) -> bool:
    """Whether a word of the name, or the end of one, tells of a teacher, a class, a club or a business."""
    marks = phrases("not_a_pupil")
    begins, ends = _edges()
    words = _WORD.findall(_LEAVING.sub(" ", text))
    return any(word in marks or word.endswith(ends) or word.startswith(begins) or _TITLED.fullmatch(word) for word in words)


@cache
def _edges() -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What such a word may begin with, and end with."""
    marks = phrases("not_a_pupil")
    ends = tuple(mark.strip("*") for mark in marks if len(mark) > 4 or mark.startswith("*"))
    return tuple(mark for mark in marks if len(mark) > 4), ends
