"""A made-up Facebook export in the 2024 layout, of any size: Meta's indentation, its mojibake, its thread files of 10,000."""

from __future__ import annotations

import argparse
import json
import random
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks.words import Voice

OWNER = "Alex Sample"
START = 1_262_304_000  # 2010-01-01 UTC
END = 1_735_689_600  # 2025-01-01 UTC
PER_FILE = 10_000
ROOT = "your_facebook_activity"
JPEG = bytes.fromhex("ffd8ffe000104a46494600010100000100010000") + bytes(4000) + bytes.fromhex("ffd9")


def as_meta_writes(value: Any) -> bytes:
    """JSON with two blanks of indentation, every UTF-8 byte beyond ASCII written as \\u00XX."""
    return json.dumps(_mojibake(value), indent=2).encode("ascii")


def _mojibake(value: Any) -> Any:
    if isinstance(value, str):
        return value if value.isascii() else value.encode().decode("latin-1")
    if isinstance(value, list):
        return [_mojibake(item) for item in value]
    if isinstance(value, dict):
        return {_mojibake(key): _mojibake(item) for key, item in value.items()}
    return value


def write(path: Path, messages: int, *, seed: int = 1, planted: float = 0.002, texts: tuple[str, ...] = ()) -> None:
    """Writes an archive with so many messages, and posts, comments, friends and pictures in proportion.

    What they say is made up, or taken from `texts`.
    """
    voice = Voice(random.Random(seed), planted, texts)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        for name, data in _files(voice, messages, max(messages // 1000, 1)):
            archive.writestr(name, data)


def write_comments(path: Path, comments: int, *, seed: int = 1, planted: float = 0.002) -> None:
    """Writes an archive whose comments are one very large file, written one by one so that any size can be made."""
    voice = Voice(random.Random(seed), planted)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("personal_information/profile_information/profile_information.json", as_meta_writes(_profile()))
        with archive.open(f"{ROOT}/comments_and_reactions/comments.json", "w", force_zip64=True) as file:
            file.write(b'{\n  "comments_v2": [')
            for number in range(comments):
                text = as_meta_writes(_comment(voice)).replace(b"\n", b"\n    ")
                file.write((b",\n    " if number else b"\n    ") + text)
            file.write(b"\n  ]\n}")


def _files(voice: Voice, messages: int, conversations: int) -> Iterator[tuple[str, bytes]]:
    rng = voice.random
    yield "personal_information/profile_information/profile_information.json", as_meta_writes(_profile())
    yield "preferences/preferences/privacy_settings.json", as_meta_writes(_privacy())
    friends = [{"name": voice.name(), "timestamp": moment_of(rng)} for _ in range(messages * 3 // 1000)]
    yield "connections/friends/your_friends.json", as_meta_writes({"friends_v2": friends})
    yield "connections/friends/received_friend_requests.json", as_meta_writes({"received_requests_v2": friends[:5]})
    posts = [_post(voice) for _ in range(messages // 50)]
    yield f"{ROOT}/posts/your_posts__check_ins__photos_and_videos_1.json", as_meta_writes(posts)
    comments = [_comment(voice) for _ in range(messages * 6 // 100)]
    yield f"{ROOT}/comments_and_reactions/comments.json", as_meta_writes({"comments_v2": comments})
    left = messages
    for number in range(conversations):
        count = left // (conversations - number)
        left -= count
        yield from thread(voice, number, count, ROOT)
    for number in range(messages * 3 // 1000):
        yield f"{ROOT}/posts/media/Mobileuploads_1/{number}.jpg", JPEG


def _profile() -> dict[str, Any]:
    return {
        "profile_v2": {
            "name": {"full_name": OWNER, "first_name": "Alex", "last_name": "Sample"},
            "emails": {"emails": ["alex@example.com"], "previous_emails": []},
            "birthday": {"year": 1985, "month": 5, "day": 17},
            "work_experiences": [{"employer": "Exampleton Primary School", "title": "Teacher", "timestamp": START}],
            "phone_numbers": [{"phone_type": "Mobile", "phone_number": "+447700900123", "verified": True}],
        }
    }


def _privacy() -> dict[str, Any]:
    row = {"label": "Who can see your future posts?", "value": "Public"}
    return {"media": [], "label_values": [{"label": "Your settings", "dict": [row]}], "fbid": "1"}


def moment_of(rng: random.Random) -> int:
    """A time of these years, Unix seconds UTC."""
    return rng.randrange(START, END)


def _post(voice: Voice) -> dict[str, Any]:
    moment = moment_of(voice.random)
    post: dict[str, Any] = {"timestamp": moment, "attachments": [], "data": [{"post": voice.sentence()}], "title": OWNER}
    if voice.random.random() < 0.3:
        metadata = {"photo_metadata": {"exif_data": [{"upload_ip": "192.0.2.1", "taken_timestamp": moment}]}}
        media = {"uri": f"{ROOT}/posts/media/x/{moment}.jpg", "creation_timestamp": moment, "media_metadata": metadata}
        post["attachments"] = [{"data": [{"media": {**media, "title": "Mobile uploads", "description": voice.sentence()}}]}]
    return post


def _comment(voice: Voice) -> dict[str, Any]:
    moment, other = moment_of(voice.random), voice.name()
    comment = {"timestamp": moment, "comment": voice.sentence(), "author": OWNER}
    return {"timestamp": moment, "data": [{"comment": comment}], "title": f"{OWNER} commented on {other}'s post."}


def thread(voice: Voice, number: int, count: int, root: str) -> Iterator[tuple[str, bytes]]:
    """The files of one conversation, below the folder that holds all messages; Instagram has the same ones."""
    rng = voice.random
    other = voice.name()
    ascii_name = "".join(letter for letter in other.lower() if letter.isascii() and letter.isalpha())
    folder = f"{root}/messages/inbox/{ascii_name}_{number}"
    times = sorted((rng.randrange(START, END) * 1000 + rng.randrange(1000) for _ in range(count)), reverse=True)
    for part, first in enumerate(range(0, max(count, 1), PER_FILE), start=1):
        thread = {
            "participants": [{"name": other}, {"name": OWNER}],
            "messages": [_message(voice, other, moment) for moment in times[first : first + PER_FILE]],
            "title": other,
            "is_still_participant": True,
            "thread_path": folder.removeprefix(f"{root}/messages/"),
            "magic_words": [],
        }
        yield f"{folder}/message_{part}.json", as_meta_writes(thread)


def _message(voice: Voice, other: str, moment: int) -> dict[str, Any]:
    message: dict[str, Any] = {
        "sender_name": voice.random.choice((OWNER, other)),
        "timestamp_ms": moment,
        "content": voice.sentence(),
        "is_geoblocked_for_viewer": False,
        "is_unsent_image_by_messenger_kid_parent": False,
    }
    if voice.random.random() < 0.1:
        message["reactions"] = [{"reaction": "\N{HEAVY BLACK HEART}", "actor": other}]
    return message


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("path", type=Path)
    parser.add_argument("--messages", type=int, default=1_000_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--planted", type=float, default=0.002, help="share of sentences that hold something to find")
    options = parser.parse_args()
    write(options.path, options.messages, seed=options.seed, planted=options.planted)


if __name__ == "__main__":
    main()
