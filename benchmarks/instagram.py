"""A made-up Instagram export in the 2025 layout, of any size: posts, comments, followers, and conversations as on Facebook."""

from __future__ import annotations

import random
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks import facebook
from benchmarks.facebook import as_meta_writes, moment_of
from benchmarks.words import Voice

ROOT = "your_instagram_activity"
PEOPLE = "connections/followers_and_following"


def write(path: Path, messages: int, *, seed: int = 1, planted: float = 0.002) -> None:
    """Writes an archive with so many messages, and posts, comments and followers in proportion."""
    voice = Voice(random.Random(seed), planted)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        for name, data in _files(voice, messages, max(messages // 1000, 1)):
            archive.writestr(name, data)


def _files(voice: Voice, messages: int, conversations: int) -> Iterator[tuple[str, bytes]]:
    yield "personal_information/personal_information/personal_information.json", as_meta_writes(_profile())
    followers = [_person(voice) for _ in range(messages * 3 // 1000)]
    yield f"{PEOPLE}/followers_1.json", as_meta_writes(followers)
    yield f"{PEOPLE}/following.json", as_meta_writes({"relationships_following": followers[::2]})
    yield f"{ROOT}/media/posts_1.json", as_meta_writes([_post(voice) for _ in range(messages // 50)])
    yield f"{ROOT}/comments/post_comments_1.json", as_meta_writes([_comment(voice) for _ in range(messages * 6 // 100)])
    for number in range(conversations):
        count = messages // conversations + (number < messages % conversations)
        yield from facebook.thread(voice, number, count, ROOT)


def _profile() -> dict[str, Any]:
    said = {"Email": "alex@example.com", "Username": "alexsample", "Name": facebook.OWNER, "Private Account": "False"}
    values = {name: {"href": "", "value": value, "timestamp": 0} for name, value in said.items()}
    return {"profile_user": [{"title": "", "media_map_data": {}, "string_map_data": values}]}


def _person(voice: Voice) -> dict[str, Any]:
    handle = "".join(sign for sign in voice.name().lower() if sign.isascii() and sign.isalpha())
    link = {"href": f"https://www.instagram.com/{handle}", "value": handle, "timestamp": moment_of(voice.random)}
    return {"title": "", "media_list_data": [], "string_list_data": [link]}


def _post(voice: Voice) -> dict[str, Any]:
    moment = moment_of(voice.random)
    metadata = {"photo_metadata": {"exif_data": [{"device_id": "made-up", "source_type": "camera"}]}}
    uri = f"media/posts/202001/{moment}.jpg"
    picture = {"uri": uri, "creation_timestamp": moment, "media_metadata": metadata, "title": voice.sentence()}
    return {"media": [{**picture, "cross_post_source": {"source_app": "FB"}}]}


def _comment(voice: Voice) -> dict[str, Any]:
    said = {
        "Comment": {"value": voice.sentence()},
        "Media Owner": {"value": "leefield"},
        "Time": {"timestamp": moment_of(voice.random)},
    }
    return {"media_list_data": [{"uri": ""}], "string_map_data": said}
