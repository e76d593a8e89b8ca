"""A group that you joined or a page that you follow has to do with your school.

## What it looks for

Names of groups and pages with your school's name in any spelling; and, only as candidates, names with words such as PTA, alumni
or "parents of" beside a word for a school.

## Why it matters

Lists of groups and liked pages are often open, and they tell where you work. Some documents ask staff not to let the school be
known.

## What to do

Read it again: membership may be quite proper. Otherwise hide the list, or leave the group.

## What it cannot know

Whether you are there for your work or as a parent, and who sees the list.
"""

from __future__ import annotations

from collections.abc import Iterable

from selfaudit import Check, Confidence, Kind, Match, Note, Owner, Record, Says, School, fires, quiet
from selfaudit_checks._dates import compiled
from selfaudit_checks._lists import either
from selfaudit_checks._school import find_school, in_handle

_AROUND_SCHOOL = compiled(rf"\b{either('around_school')}\b")


def find(record: Record, owner: Owner) -> Iterable[Match | Note]:
    """The name of one group or page."""
    if record.field in {"left", "unfollowed"}:
        return
    found = find_school(record.text, owner)
    whole = " " not in record.text
    sure = found[0].confidence if found else in_handle(record.text, owner) if whole else None
    if sure:
        quote = found[0].quote if found and not whole else record.text
        yield Match(quote, "the name of your school", Confidence.LIKELY if sure is not Confidence.CANDIDATE else sure)
        return
    around = _AROUND_SCHOOL.search(record.text)
    if around:
        yield Match(around.group(), "words for the circle around a school", Confidence.CANDIDATE)


_SCHOOL = Owner(school=School(names=("Exampleton Primary School", "EPS")))


def _group(text: str, field: str = "joined") -> Record:
    return Record(Kind.GROUP, text, field=field)


def _page(text: str, field: str = "liked") -> Record:
    return Record(Kind.PAGE, text, field=field)


check = Check(
    id="school-group-or-page",
    title="A group or page has the name of your school",
    kinds=(Kind.GROUP, Kind.PAGE),
    find=find,
    says=Says.READ_AGAIN,
    needs=("school",),
    examples=(
        fires(_group("Exampleton Primary School PTA"), ["Exampleton Primary School"], _SCHOOL),
        fires(_group("EPS staff room"), ["EPS"], _SCHOOL),
        fires(_page("Exampleton Primary"), ["Exampleton Primary"], _SCHOOL),
        fires(_page("exampletonprimary_y3", "followed"), ["exampletonprimary_y3"], _SCHOOL, because="an account name"),
        fires(_group("Exampleton Primary Leavers 2019"), ["Exampleton Primary"], _SCHOOL),
        fires(_group("Samplewood PTA"), ["PTA"], _SCHOOL, because="a candidate"),
        fires(_group("Friends of Samplewood School"), ["Friends of Samplewood School"], _SCHOOL),
        fires(_group("Class of 2004 reunion"), ["Class of 2004"], _SCHOOL),
        quiet(_group("Exampleton Community Noticeboard"), _SCHOOL, because="the town"),
        quiet(_page("Exampleton Academy"), _SCHOOL, because="another school"),
        quiet(_group("Exampleton Primary School", "left"), _SCHOOL, because="a group that she left"),
        quiet(_page("Exampleton Primary School", "unfollowed"), _SCHOOL),
        quiet(_page("Primary Teaching Ideas"), _SCHOOL, because="work, no school"),
        quiet(_page("Adopt a Pet"), _SCHOOL, because="letters inside words"),
        quiet(_page("Steps to Health"), _SCHOOL, because="the acronym inside a word"),
        quiet(_group("Old School Trainers"), _SCHOOL, because="a saying"),
        quiet(_page("Exampleton Primary Care Network"), _SCHOOL, because="another body"),
    ),
)
