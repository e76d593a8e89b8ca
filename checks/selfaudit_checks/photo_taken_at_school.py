"""A picture of yours was taken at your school, as far as its place or words tell.

## What it looks for

Pictures and videos whose position lies within the radius that you gave around the school, or whose caption, album or place has
the school's name. A weekday inside your working hours is counted as one more sign.

## Why it matters

Pictures from school may show pupils and always show where you work. One document asks for written permission.

## What to do

Read it again; ask the school for permission, or narrow who can see the picture.

## What it cannot know

What the picture shows: it is never opened. Another building may lie inside the radius, and a caption may speak of the school
without the picture having been taken there.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime, time
from zoneinfo import ZoneInfo

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
    Says,
    School,
    SchoolPlace,
    WorkingHours,
    fires,
    quiet,
)
from selfaudit_checks._exposure import by_somebody_else
from selfaudit_checks._places import at_school, distance, position
from selfaudit_checks._school import find_school


def _in_hours(record: Record, owner: Owner) -> tuple[str, ...]:
    hours, when = owner.school.hours, (record.media.taken if record.media else None) or record.when
    if hours is None or when is None:
        return ()
    local = when.astimezone(ZoneInfo(owner.school.timezone))
    inside = local.weekday() in hours.days and hours.start <= local.time() < hours.end
    return ("on a weekday inside your working hours",) if inside else ()


def find(record: Record, owner: Owner) -> Iterable[Match | Note]:
    """The place of one picture by its position, else by its words."""
    if by_somebody_else(record):
        return
    place = record.place
    if place and at_school(place, owner):
        yield Match(
            position(place),
            "a position at your school",
            Confidence.LIKELY,
            (*distance(place, owner), *_in_hours(record, owner)),
        )
        return
    for words, where in ((place.name if place else "", "place"), (record.text, "caption"), (record.thread, "album")):
        found = find_school(words, owner) if where != "album" or record.field != "message" else []
        if found:
            why = f"the name of your school in the {where}"
            yield Match(found[0].quote, why, found[0].confidence_at_most(Confidence.LIKELY), _in_hours(record, owner))
            return


_OWNER = Owner(
    school=School(
        names=("Exampleton Primary School", "EPS"),
        place=SchoolPlace(51.5, -1.5, 250),
        hours=WorkingHours((0, 1, 2, 3, 4), time(8, 30), time(15, 30)),
    )
)
_TUESDAY = datetime(2024, 9, 10, 10, tzinfo=UTC)


def _photo(
    text: str = "", place: Place | None = None, album: str = "", author: Author = Author.ME, field: str = "album"
) -> Record:
    return Record(
        Kind.PHOTO, text, author=author, field=field, place=place, thread=album, when=_TUESDAY, media=Media("photos/1.jpg")
    )


check = Check(
    id="photo-taken-at-school",
    title="A picture that seems to have been taken at your school",
    kinds=(Kind.PHOTO, Kind.VIDEO),
    find=find,
    says=Says.READ_AGAIN,
    needs=("school",),
    examples=(
        fires(_photo(place=Place("", "", 51.501, -1.5)), ["51.5010, -1.5000"], _OWNER),
        fires(_photo("Sports day at Exampleton Primary"), ["Exampleton Primary"], _OWNER),
        fires(_photo(album="EPS Christmas fair"), ["EPS"], _OWNER),
        fires(_photo(place=Place("Exampleton Primary School")), ["Exampleton Primary School"], _OWNER),
        fires(_photo("my classroom! #ExampletonPrimary"), ["#ExampletonPrimary"], _OWNER),
        fires(Record(Kind.VIDEO, "assembly, EPS", author=Author.ME), ["EPS"], _OWNER),
        fires(_photo("Exampelton Primary School fun"), ["Exampelton Primary School"], _OWNER, because="a slip of the pen"),
        fires(_photo(place=Place("Hall", "", 51.4990, -1.5005), field="message"), ["51.4990, -1.5005"], _OWNER),
        quiet(_photo(place=Place("", "", 51.51, -1.5)), _OWNER, because="a kilometre away"),
        quiet(_photo("a walk round Exampleton"), _OWNER, because="the town"),
        quiet(_photo("graduation at Exampleton Academy"), _OWNER, because="another school"),
        quiet(_photo("old school photo of mum"), _OWNER, because="no name"),
        quiet(_photo(place=Place("", "", 0.0, 0.0)), _OWNER, because="no position"),
        quiet(_photo("on a Tuesday at ten"), _OWNER, because="working hours alone say nothing"),
        quiet(_photo("EPS rocks", author=Author.OTHER), _OWNER, because="somebody else's picture"),
        quiet(_photo(album="Exampleton EPS staff chat", field="message"), _OWNER, because="the name of a conversation"),
    ),
)
