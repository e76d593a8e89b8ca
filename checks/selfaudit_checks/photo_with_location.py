"""A picture of yours carries the position where it was taken.

## What it looks for

Pictures and videos whose own header, or the platform's list of them, holds a position. Only the header of a file is read; no
picture is ever opened. A position of 0, 0 stands for none.

## Why it matters

Positions of pictures show where you live, where you are at what time, and where you work.

## What to do

Switch off the position in the camera of the telephone, take it off the picture where the platform allows it, and narrow who can
see the album.

## What it cannot know

Whether others can read the position: many platforms keep it and do not show it. Where you live is never worked out from it.
"""

from __future__ import annotations

from collections.abc import Iterable

from selfaudit import Author, Check, Confidence, Kind, Match, Media, Note, Owner, Place, Record, fires, quiet
from selfaudit_checks._exposure import by_somebody_else, in_words
from selfaudit_checks._places import distance, position

_FROM = {"file": "the position stands in the file's header", "export": "the position stands in the platform's list"}


def find(record: Record, owner: Owner) -> Iterable[Match | Note]:
    """The position of one picture."""
    if record.place is None or not record.place.has_position or by_somebody_else(record):
        return
    private = record.field == "message"
    origin = _FROM.get(record.media.position_from if record.media else "", "the archive states the position")
    signals = (origin, "it was sent in a conversation") if private else (origin,)
    sure = Confidence.CANDIDATE if private else Confidence.CERTAIN
    far = distance(record.place, owner)
    yield in_words(record, position(record.place), "the position where the picture was taken", sure, *signals, *far)


def _photo(
    latitude: float | None,
    longitude: float | None,
    origin: str = "file",
    kind: Kind = Kind.PHOTO,
    field: str = "album",
    author: Author | None = Author.ME,
) -> Record:
    place = Place("", "", latitude, longitude)
    return Record(kind, "", author=author, field=field, place=place, media=Media("photos/1.jpg", position_from=origin))


check = Check(
    id="photo-with-location",
    title="A picture of yours carries a position",
    kinds=(Kind.PHOTO, Kind.VIDEO),
    find=find,
    examples=(
        fires(_photo(51.5, -1.5), ["51.5000, -1.5000"]),
        fires(_photo(51.5, -1.5, "export"), ["51.5000, -1.5000"], because="in the platform's list"),
        fires(_photo(51.50004, -1.5, kind=Kind.VIDEO), ["51.5000, -1.5000"]),
        fires(_photo(0.0, 10.0), ["0.0000, 10.0000"], because="on the equator"),
        fires(_photo(51.5, 0.0), ["51.5000, 0.0000"], because="on the meridian of Greenwich"),
        fires(_photo(-33.25, 151.25), ["-33.2500, 151.2500"], because="south and east"),
        fires(_photo(51.5, -1.5, field="message"), ["51.5000, -1.5000"], because="a candidate: sent in a conversation"),
        fires(_photo(51.5, -1.5, author=None, field="file"), ["51.5000, -1.5000"], because="only the file itself"),
        quiet(_photo(0.0, 0.0), because="what exports write for none"),
        quiet(_photo(None, None)),
        quiet(_photo(51.5, None), because="half a position"),
        quiet(_photo(None, -1.5), because="half a position"),
        quiet(_photo(51.5, -1.5, author=Author.OTHER), because="somebody else's picture"),
        quiet(Record(Kind.PHOTO, "51.5, -1.5", author=Author.ME), because="numbers in the caption"),
        quiet(
            Record(Kind.PHOTO, "at the beach", author=Author.ME, place=Place("Sample Beach")), because="a place by name only"
        ),
        quiet(Record(Kind.CHECKIN, "Cafe", author=Author.ME, place=Place("Cafe", "", 51.5, -1.5)), because="no picture"),
    ),
)
