"""Pictures of yours that everybody can see.

## What it looks for

Pictures and videos that the archive itself marks as public, counted by year. Where the archive says nothing of who can see
them, one line says so.

## Why it matters

Public pictures are what pupils and parents find first. Several documents ask to set albums to friends only, or to look
through them.

## What to do

Look through them as a stranger would, and narrow the audience of those that you would not show in school.

## What it cannot know

What is in a picture: none is ever opened. Most archives do not state who can see a picture; then nothing is said about it
either way.
"""

from __future__ import annotations

from collections.abc import Iterable

from selfaudit import (
    Audience,
    Author,
    Check,
    Confidence,
    Kind,
    Match,
    Media,
    Note,
    Owner,
    Record,
    Says,
    Tally,
    Visibility,
    fires,
    quiet,
)
from selfaudit_checks._exposure import by_somebody_else

_PUBLIC = Audience(Visibility.PUBLIC, "the post's own setting")

_NO_WORDS = "picture"


def words_of(record: Record) -> str:
    """What names a picture in the report: its caption, album or file."""
    return record.text or record.thread or (record.media.uri if record.media else "") or _NO_WORDS


def find(record: Record, _owner: Owner) -> Iterable[Match | Note]:
    """Notes a public picture under its year, and one whose audience is not stated under the platform."""
    if by_somebody_else(record) or record.field == "message":
        return
    seen = record.audience.visibility
    if seen is Visibility.PUBLIC:
        year = str(record.when.year) if record.when else "undated"
        yield Note(f"{record.platform}:{year}", "public", words_of(record))
    elif seen is Visibility.UNKNOWN:
        yield Note(f"{record.platform}:unknown", "unknown", words_of(record))


def conclude(tally: Tally, _owner: Owner) -> Iterable[Match]:
    """One finding for each year of public pictures, one for all whose audience is not stated."""
    quote, counted = tally.quotes[0], (f"{tally.count} in all",)
    own_words = quote == _NO_WORDS
    if tally.has("public"):
        yield Match(quote, "everybody can see pictures of yours", Confidence.CERTAIN, counted, own_words=own_words)
    else:
        why = "the archive does not say who can see these pictures"
        yield Match(quote, why, Confidence.CANDIDATE, counted, says=Says.READ_AGAIN, own_words=own_words)


def _photo(text: str, audience: Audience = _PUBLIC, kind: Kind = Kind.PHOTO, field: str = "album", uri: str = "") -> Record:
    return Record(kind, text, author=Author.ME, field=field, audience=audience, media=Media(uri))


_FRIENDS, _ONLY_ME = Audience(Visibility.LIMITED, "friends"), Audience(Visibility.ONLY_ME, "only me")

check = Check(
    id="photo-public",
    title="Pictures of yours are public",
    kinds=(Kind.PHOTO, Kind.VIDEO),
    find=find,
    conclude=conclude,
    examples=(
        fires(_photo("Beach day"), ["Beach day"]),
        fires(_photo("", uri="media/1.jpg"), ["media/1.jpg"], because="no caption"),
        fires(_photo("clip", kind=Kind.VIDEO), ["clip"]),
        fires(_photo("second"), ["first"], more=(_photo("first"),), because="both in one finding"),
        fires(_photo("me", field="profile"), ["me"], because="a profile picture"),
        fires(_photo("x", Audience.UNKNOWN), ["x"], because="a candidate: the archive does not say"),
        fires(_photo("b"), ["a", "b"], more=(_photo("a", Audience.UNKNOWN),), because="unknown and public are said apart"),
        fires(_photo("story", field="story"), ["story"]),
        quiet(_photo("dinner", _FRIENDS), because="friends only"),
        quiet(_photo("draft", _ONLY_ME)),
        quiet(_photo("x", field="message"), because="sent in a conversation"),
        quiet(_photo("x", Audience.NOT_APPLICABLE)),
        quiet(Record(Kind.PHOTO, "theirs", author=Author.OTHER, audience=_PUBLIC), because="somebody else's picture"),
        quiet(Record(Kind.POST, "words only", author=Author.ME, audience=_PUBLIC), because="no picture"),
        quiet(_photo("old", _FRIENDS), more=(_photo("older", _ONLY_ME),)),
        quiet(_photo("public holiday", _FRIENDS), because="the word in a caption"),
    ),
)
