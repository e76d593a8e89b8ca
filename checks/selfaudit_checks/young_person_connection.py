"""A connection whose own account name says that somebody of school age stands behind it.

## What it looks for

A year group ("yr11", "Y10", "year 9"), a leaving year that was still to come ("classof2027", "leavers25") or a year of birth
("jo_2009") in the name or user name of a friend, follower or contact. A year only counts against the date of the connection:
it has to make the person under 18 then. Accounts of teachers, classes and businesses are left out.

## Why it matters

One document bars every child, of whatever school, and another names children in general. No list of pupils holds those.

## What to do

Look who it is. If it is a child, follow your document: tell the person whom it names, then remove the access.

## What it cannot know

Anybody's age. No archive states it; a number in a user name may mean anything.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from selfaudit import Check, Confidence, Kind, Match, Owner, Person, Record, fires, quiet
from selfaudit_checks._lists import phrases
from selfaudit_checks._pattern import Pattern
from selfaudit_checks._people_connections import connected, who_it_is
from selfaudit_checks._people_examples import NO_LISTS, TEACHER, connection, when
from selfaudit_checks._people_match import FAMILY, agreements, family, is_herself

_YEAR_GROUP = Pattern(r"(?<![a-z])(?:year|yr|y)[ ._-]?(1[0-3]|[7-9])(?![0-9])")
_LEAVING = Pattern(r"(?:class[ ._-]?of|leavers?|c[/.]o)[ ._'’-]*((?:20)?[0-9]{2})(?![0-9])")
_BIRTH_YEAR = Pattern(r"(?<![0-9])((?:19|20)[0-9]{2})$")
_YOUNGEST, _OLDEST = 8, 17
_NUMBER = Pattern("[0-9]")
"""Every sign holds one."""
_WORD = Pattern(r"[a-z]+")


def find(record: Record, owner: Owner) -> Iterable[Match]:
    """Signs of school age in the name or user name of a connection."""
    if not connected(record):
        return
    for person in record.people:
        why = _sign(person, record.when.year if record.when else None)
        if why and not is_herself(person, owner) and not any(agreements((person,), owner, ("pupils", "former_pupils"))):
            signals = (why, *((FAMILY,) if family(owner).match(person) else ()))
            yield Match(
                person.label, f"{who_it_is(record)} may be of school age: {why}", Confidence.CANDIDATE, signals, child=True
            )


def _sign(person: Person, year: int | None) -> str:
    for text in (person.handle, person.name):
        low = text.casefold().strip("@ ._-")
        sign = next(_signs(low, year), "") if _NUMBER.search(low) else ""
        if sign and not _is_no_pupil(low):
            return sign
    return ""


def _signs(text: str, year: int | None) -> Iterator[str]:
    """What in a name speaks for school age, measured at the year of the connection."""
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
    return any(word in marks or word.endswith(ends) or word.startswith(begins) for word in _WORD.findall(text))


@cache
def _edges() -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What such a word may begin with, and end with."""
    marks = phrases("not_a_pupil")
    ends = tuple(mark.strip("*") for mark in marks if len(mark) > 4 or mark.startswith("*"))
    return tuple(mark for mark in marks if len(mark) > 4), ends


check = Check(
    id="young-person-connection",
    title="A connection's account name speaks of school age",
    kinds=(Kind.CONNECTION,),
    find=find,
    examples=(
        fires(connection(handle="jo_2009", field="follower", when=when(2024)), ["jo_2009"], because="15 by that number"),
        fires(connection(handle="kxy2012", field="following", when=when(2024)), ["kxy2012"], because="12 by that number"),
        fires(connection(handle="tia.yr11", field="follower"), ["tia.yr11"], because="a year group needs no date"),
        fires(connection("Tia Y10", field="friend"), ["Tia Y10"], because="in the display name"),
        fires(connection(handle="maz_year9", field="follower"), ["maz_year9"]),
        fires(connection(handle="classof2027.maz", field="follower", when=when(2025)), ["classof2027.maz"]),
        fires(connection(handle="leavers25_tia", field="follower", when=when(2025, 2)), ["leavers25_tia"]),
        fires(connection("Tia class of 2026", field="contact", when=when(2024)), ["Tia class of 2026"]),
        fires(connection(handle="sol_2010", field="follower", when=when(2023)), ["sol_2010"], TEACHER, because="on no list"),
        quiet(connection(handle="jo_1989", field="follower", when=when(2024)), because="a grown-up"),
        quiet(connection(handle="jo_2009", field="follower"), because="no date: nothing to measure against"),
        quiet(connection(handle="jo_2001", field="follower", when=when(2024)), because="23 by that number"),
        quiet(connection(handle="jo_2022", field="follower", when=when(2024)), because="two years old: no year of birth"),
        quiet(connection(handle="classof2009", field="follower", when=when(2024)), because="left long ago"),
        quiet(connection(handle="miss_p_yr6", field="follower", when=when(2024)), because="a teacher"),
        quiet(connection(handle="year9science_teacher", field="follower"), because="a teacher"),
        quiet(connection(handle="bakery_since2011", field="follower", when=when(2024)), because="a business"),
        quiet(connection(handle="exampletonfc_2012", field="follower", when=when(2024)), because="a club"),
        quiet(connection(handle="jo_2009", field="suggested", when=when(2024)), because="the platform's idea"),
        quiet(connection(handle="jo_2009", field="removed", when=when(2024)), because="removed"),
        quiet(connection(handle="20091234", field="follower", when=when(2024)), because="a number"),
        quiet(
            connection(handle="jo.marsh2010", field="follower", when=when(2024)), TEACHER, because="on the list: another check"
        ),
        quiet(connection("Henry Y", field="friend"), NO_LISTS, because="no number"),
        quiet(connection(handle="toyear2k", field="follower", when=when(2024)), because="not a year group"),
    ),
)
