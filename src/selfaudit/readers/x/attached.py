"""What hangs on posts and messages: pictures and videos, joined to the files in the archive by name, and places."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from selfaudit.readers.x import times
from selfaudit.readers.x.people import number
from selfaudit.readers.x.posts import Batch, pictures
from selfaudit.readers.x.shapes import Media
from selfaudit.records import Author, Kind, Page, Place, Record, utc
from selfaudit.records import Media as Facts

_FOLDERS = {"group": "community_tweet_media", "deleted": "deleted_tweets_media", "circle": "twitter_circle_tweet_media"}


@dataclass(frozen=True, slots=True)
class Hung:
    """A picture or video on a post: which post, which of its pictures."""

    row: int
    index: int
    media: Media


def pages(batch: Batch) -> Iterator[Page]:
    """Pages of the pictures, the videos and the places of a batch of posts. Pictures that she passed on are left out."""
    hung = [Hung(row, i, m) for row, tweet in enumerate(batch.tweets) for i, m in enumerate(_hers(pictures(tweet)))]
    for kind in (Kind.PHOTO, Kind.VIDEO):
        of_kind = [one for one in hung if (one.media.type in ("video", "animated_gif")) is (kind is Kind.VIDEO)]
        if of_kind:
            yield _media(kind, batch, of_kind)
    places = [
        _place_record(batch, row) for row, tweet in enumerate(batch.tweets) if tweet.place or tweet.geo or tweet.coordinates
    ]
    found = [record for record in places if record]
    if found:
        yield Page.of(found)


def _hers(media: Sequence[Media]) -> Sequence[Media]:
    """Those that did not come from somebody else's post."""
    return [one for one in media if not (one.source_user_id_str or one.source_user_id)] if media else ()


def file_name(key: str, media: Media) -> str:
    """A picture's file in the archive: the post's number and the end of its address (for a video, of its best size)."""
    address = media.media_url_https or media.media_url or ""
    sizes = [size for size in (media.video_info and media.video_info.variants) or () if size.url]
    if sizes:
        address = max(sizes, key=lambda size: int(size.bitrate or 0) if str(size.bitrate or 0).isdigit() else 0).url or ""
    base = address.partition("?")[0].rpartition("/")[2]
    return f"{key}-{base}" if key and base else ""


def _media(kind: Kind, batch: Batch, hung: Sequence[Hung]) -> Page:
    texts = [one.media.ext_alt_text or "" for one in hung]
    stamps = times.column([batch.tweets[one.row].created_at for one in hung])
    folder, _slash, name = batch.at.path.rpartition("/")
    media_folder = _FOLDERS.get(batch.file) or ("tweets_media" if name.lower().startswith("tweets") else "tweet_media")

    def record(index: int) -> Record:
        one = hung[index]
        tweet = batch.tweets[one.row]
        name = file_name(number(tweet.id_str or tweet.id), one.media)
        return Record(
            kind=kind,
            text=texts[index],
            platform="x",
            when=utc(stamps[index]),
            author=Author.ME,
            field="post",
            audience=batch.audience(one.row),
            media=Facts(uri="/".join(part for part in (folder, media_folder, name) if part) if name else ""),
            link=batch.link(one.row),
            source=batch.at.source(
                one.row, f"{'extended_entities' if tweet.extended_entities else 'entities'}/media/{one.index}"
            ),
        )

    return Page(kind, texts, record, mine=True, times=stamps)


def _place_record(batch: Batch, row: int) -> Record | None:
    tweet = batch.tweets[row]
    name = _place_name(tweet.place)
    position = _position(tweet.geo, latitude_first=True) or _position(tweet.coordinates, latitude_first=False)
    if not (name or position):
        return None
    return Record(
        kind=Kind.CHECKIN,
        text=name,
        platform="x",
        when=utc(times.seconds(tweet.created_at)),
        author=Author.ME,
        field="post-place",
        audience=batch.audience(row),
        place=Place(name, "", *position) if position else Place(name),
        link=batch.link(row),
        source=batch.at.source(row, "place" if name else "geo"),
    )


def _place_name(place: Any) -> str:
    names = [place.get("full_name"), place.get("name")] if isinstance(place, dict) else []
    return next((name for name in names if name and isinstance(name, str)), "")


def _position(value: Any, *, latitude_first: bool) -> tuple[float, float] | None:
    """Latitude and longitude of a point.

    X writes pairs in either order, whatever the key. An order that falls on the British Isles wins over one that does not,
    then the documented order, unless only the other one is on the globe at all.
    """
    try:
        first, second = map(float, value["coordinates"])
    except (TypeError, ValueError, KeyError, OverflowError):
        return None
    orders = [(first, second), (second, first)] if latitude_first else [(second, first), (first, second)]
    possible = [at for at in orders if abs(at[0]) <= 90 and abs(at[1]) <= 180 and at != (0.0, 0.0)]
    return next(filter(_british, possible), possible[0] if possible else None)


def _british(at: tuple[float, float]) -> bool:
    return 49 <= at[0] <= 61 and -11 <= at[1] <= 3
