"""A check-in, event or post of yours is placed at your school.

## What it looks for

Check-ins (those of posts too), events and pictures whose place has the name of your school, or whose position as the platform
states it lies within the radius that you gave around the school.

## Why it matters

A place tag says where you work, and with its time when you are there. Some documents ask staff not to name the school.

## What to do

Take the place off the post, or narrow who can see it.

## What it cannot know

Whether you were there, and as what: another place may lie inside the radius. Positions in the picture's own header are not
shown to others by most platforms; `photo-with-location` speaks of those.
"""

from __future__ import annotations

from collections.abc import Iterable

from selfaudit import (
    Author,
    Check,
    Confidence,
    Kind,
    Match,
    Media,
    Note,
    Owner,
    Place,
    Record,
    School,
    SchoolPlace,
    fires,
    quiet,
)
from selfaudit_checks._exposure import by_somebody_else, in_words
from selfaudit_checks._places import at_school, distance, position
from selfaudit_checks._school import find_school

_DOUBTFUL = ("invited", "declined")


def _is_tag(record: Record) -> bool:
    """Not the position of a file's header; and the named place of a picture is a check-in of its own, and counted there."""
    if record.kind not in {Kind.PHOTO, Kind.VIDEO}:
        return True
    named = bool(record.place and record.place.name)
    return not named and (record.media is None or record.media.position_from != "file")


def find(record: Record, owner: Owner) -> Iterable[Match | Note]:
    """The place of one record, by its name or else by its position."""
    place = record.place
    if by_somebody_else(record) or not _is_tag(record):
        return
    named = record.text if record.kind in {Kind.CHECKIN, Kind.EVENT} else ""
    why = "a place with the name of your school"
    for words in filter(None, (place.name if place else "", named, place.address if place else "")):
        found = find_school(words, owner)
        if found:
            doubtful = record.kind is Kind.EVENT and record.field in _DOUBTFUL
            yield in_words(record, words, why, Confidence.CANDIDATE if doubtful else found[0].confidence)
            return
    if place and at_school(place, owner):
        quote = place.name or named or position(place)
        yield in_words(record, quote, "a position at your school", Confidence.LIKELY, *distance(place, owner))


_OWNER = Owner(school=School(names=("Exampleton Primary School", "EPS"), place=SchoolPlace(51.5, -1.5, 250)))
_HERE, _THERE = {"latitude": 51.5010, "longitude": -1.5}, {"latitude": 51.51, "longitude": -1.5}


def _checkin(name: str, latitude: float | None = None, longitude: float | None = None) -> Record:
    return Record(Kind.CHECKIN, name, author=Author.ME, field="checkin", place=Place(name, "", latitude, longitude))


check = Check(
    id="school-place-tag",
    title="A place tag at your school",
    kinds=(Kind.CHECKIN, Kind.EVENT, Kind.PHOTO, Kind.VIDEO),
    find=find,
    needs=("school",),
    examples=(
        fires(_checkin("Exampleton Primary School"), ["Exampleton Primary School"], _OWNER),
        fires(_checkin("exampleton primary, Exampleton"), ["exampleton primary, Exampleton"], _OWNER),
        fires(_checkin("The Old Hall", **_HERE), ["The Old Hall"], _OWNER, because="by its position"),
        fires(_checkin("", **_HERE), ["51.5010, -1.5000"], _OWNER, because="a position without a name"),
        fires(Record(Kind.EVENT, "Summer fair at EPS", field="joined", author=Author.ME), ["Summer fair at EPS"], _OWNER),
        fires(
            Record(Kind.EVENT, "Quiz", field="own", place=Place("Exampleton Primary School")),
            ["Exampleton Primary School"],
            _OWNER,
        ),
        fires(
            Record(Kind.CHECKIN, "", author=Author.ME, field="post-place", place=Place("EPS staff room")),
            ["EPS staff room"],
            _OWNER,
        ),
        fires(
            Record(Kind.PHOTO, "", place=Place("", "", 51.5, -1.5), media=Media(position_from="export")),
            ["51.5000, -1.5000"],
            _OWNER,
        ),
        quiet(_checkin("Exampleton Station"), _OWNER, because="the town"),
        quiet(_checkin("Exampleton Academy"), _OWNER, because="another school"),
        quiet(_checkin("Cafe Sample", **_THERE), _OWNER, because="a kilometre away"),
        quiet(_checkin("North Exampleton Primary School"), _OWNER, because="another school"),
        quiet(_checkin("Null Island", 0.0, 0.0), _OWNER, because="the position that exports use for none"),
        quiet(
            Record(Kind.PHOTO, "", place=Place("", "", 51.5, -1.5), media=Media(position_from="file")),
            _OWNER,
            because="not a tag",
        ),
        quiet(Record(Kind.PHOTO, "at Exampleton Primary School", author=Author.ME), _OWNER, because="words, no place"),
        quiet(
            Record(Kind.PHOTO, "", author=Author.ME, field="post", place=Place("Exampleton Primary School", "", 51.5, -1.5)),
            _OWNER,
            because="its check-in tells of the place",
        ),
        quiet(Record(Kind.EVENT, "Exampleton Beer Festival", field="joined"), _OWNER, because="the town"),
        quiet(Record(Kind.PHOTO, "hi", author=Author.OTHER, place=Place("EPS")), _OWNER, because="somebody else's post"),
    ),
)
