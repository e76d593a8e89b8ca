"""A made-up X archive of today's layout: all posts in one file, as they come."""

from __future__ import annotations

import json
import random
import time
import zipfile
from pathlib import Path
from typing import IO, Any

from benchmarks.words import Voice

HANDLE, ACCOUNT = "alexsample", "1000001"


def write(path: Path, posts: int, *, seed: int = 1, planted: float = 0.002) -> None:
    """Writes an archive with so many posts (about 1 kB each), written one by one so that any size can be made."""
    voice = Voice(random.Random(seed), planted)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        _put(
            archive,
            "manifest",
            {"userInfo": {"accountId": ACCOUNT, "userName": HANDLE, "displayName": "Alex Sample"}, "dataTypes": {}},
        )
        account = {
            "account": {
                "email": "alex@example.com",
                "username": HANDLE,
                "accountId": ACCOUNT,
                "accountDisplayName": "Alex Sample",
            }
        }
        _put(archive, "account", [account])
        _put(archive, "profile", [{"profile": {"description": {"bio": "Teacher", "website": "", "location": "Exampleton"}}}])
        with archive.open("data/tweets.js", "w", force_zip64=True) as file:
            _posts(file, voice, posts)


def _put(archive: zipfile.ZipFile, name: str, value: Any) -> None:
    head = "window.__THAR_CONFIG = " if name == "manifest" else f"window.YTD.{name}.part0 = "
    archive.writestr(f"data/{name}.js", head + json.dumps(value, indent=2))


def _posts(file: IO[bytes], voice: Voice, posts: int) -> None:
    file.write(b"window.YTD.tweets.part0 = [")
    for number in range(posts):
        text = json.dumps({"tweet": _post(voice, number)}, indent=2, ensure_ascii=False).replace("\n", "\n  ")
        file.write(f"{',' if number else ''}\n  {text}".encode())
    file.write(b"\n]")


def _post(voice: Voice, number: int) -> dict[str, Any]:
    moment = time.gmtime(voice.random.randrange(1_262_304_000, 1_735_689_600))
    text, identity = voice.sentence(), str(10**18 + number)
    return {
        "edit_info": {
            "initial": {"editTweetIds": [identity], "editableUntil": "2024-01-01T00:00:00.000Z", "editsRemaining": "5"}
        },
        "retweeted": False,
        "source": '<a href="https://example.com/app" rel="nofollow">An app</a>',
        "entities": {"hashtags": [], "symbols": [], "user_mentions": [], "urls": []},
        "display_text_range": ["0", str(len(text))],
        "favorite_count": "0",
        "id_str": identity,
        "truncated": False,
        "retweet_count": "0",
        "id": identity,
        "created_at": time.strftime("%a %b %d %H:%M:%S +0000 %Y", moment),
        "favorited": False,
        "full_text": text,
        "lang": "en",
    }
