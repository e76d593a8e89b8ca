"""Which file of an X archive a member is, by its name or else by the name that it gives itself, and what becomes of it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fnmatch import fnmatchcase
from functools import cache
from importlib.resources import files
from typing import Any

import tomli

from selfaudit.archive.model import Archive, Member, MemberError
from selfaudit.readers.pictures import SUFFIXES

_PART = re.compile(r"(-part\d+|-\d{3}| ?\(\d+\))$")
_GLOBAL = re.compile(rb"(?:YTD\.([A-Za-z_]+)\.part\d+|__(THAR_CONFIG))\s*=")
_MONTH = re.compile(r"(^|/)tweets/\d{4}_\d{2}\.js$")
_MEDIA_FOLDER = re.compile(r"(^|/)[a-z_]*media/.")
_HER_PICTURES = re.compile(r"(^|/)(profile|tweets?|community_tweet|deleted_tweets?|twitter_circle_tweet)_media/")
_VIEWER = re.compile(r"(^|/)(assets/.*|(js|css|img|lib)/(?!tweets/).*|your archive\.html|index\.html|readme\.txt)$")


@dataclass(frozen=True, slots=True)
class File:
    """What a member is.

    `how` names its reader: a name of `[read]`, "plain", "month", "classic" or "table" (classic layout), or "skip", "unknown".
    """

    how: str
    slot: str = ""
    reason: str = ""
    plain: Any = None
    """For "plain": the row of files.toml."""


@cache
def _table() -> dict[str, File]:
    data = tomli.loads(files(__package__).joinpath("files.toml").read_text("utf-8"))
    table = {name: File(how, row["slot"]) for how, row in data["read"].items() for name in row["names"]}
    table |= {name: File("plain", row["slot"], plain=row) for row in data["plain"] for name in row["names"]}
    table |= {name: File("skip", reason=row["reason"]) for row in data["skip"] for name in row["names"]}
    return table


@cache
def _by_name(name: str) -> File | None:
    table = _table()
    if name in table:
        return table[name]
    return next((table[pattern] for pattern in table if "*" in pattern and fnmatchcase(name, pattern)), None)


def name_of(member: Member) -> str:
    """The name of a data file without folder, ".js" and part: "tweets" for "data/tweets-part3.js"; "" for any other file."""
    if not member.key.endswith(".js"):
        return ""
    return _PART.sub("", member.key.rpartition("/")[2][:-3])


def opening(member: Member) -> bytes:
    """The first bytes of a file; empty where it cannot be read."""
    try:
        return member.read(200)
    except MemberError:
        return b""


def own_name(start: bytes) -> str:
    """The name that a data file gives itself in its first line, in the spelling of file names; "" for none."""
    found = _GLOBAL.search(start)
    if not found:
        return ""
    return "manifest" if found[2] else found[1].decode().replace("_", "-")


def file_of(member: Member) -> File:
    """What the member is."""
    known = _by_key(member.key)
    if known:
        return known
    if not member.key.endswith(".js"):
        return File("unknown", reason="not a file that this version knows in an X archive")
    named = own_name(opening(member))
    inside = _by_name(named) or _by_name(named.lower()) if named else None
    return inside or File("unknown", reason="a data file that this version does not know: not read")


def _by_key(key: str) -> File | None:
    if _MEDIA_FOLDER.search(key) and not key.endswith(".js"):
        if key.endswith(".zip"):
            return File("skip", reason="a zip inside the archive, with pictures and videos: not opened")
        if key.endswith(SUFFIXES) and _HER_PICTURES.search(key):
            return File("picture", "media")
        return File("skip", "media", "a picture or video of a message or post: never opened; the message or post is read")
    if _MONTH.search(key):
        return File("month", "posts")
    base = key.rpartition("/")[2]
    if base in ("user_details.js", "payload_details.js", "tweet_index.js"):
        return File("classic", {"user_details.js": "profile", "tweet_index.js": "posts"}.get(base, ""))
    if base == "tweets.csv":
        return File("table")
    if key.endswith(".js"):
        named = _by_name(_PART.sub("", base[:-3]))
        if named:
            return named
    if _VIEWER.search(key):
        return File("skip", reason="the archive's own viewer: nothing of yours in it")
    if key.endswith(".zip"):
        return File("skip", reason="a zip inside the archive (pictures, in archives of 2019): not opened")
    return None


def left_over(member: Member, archive: Archive) -> bool:
    """Whether this is a tweet.js of an older archive, left behind when a newer one was unpacked over it.

    The list of files (manifest) decides; without one, tweets.js is the newer name (renamed in 2022).
    """
    if name_of(member) != "tweet":
        return False
    beside = {name_of(other): other for other in archive.members if _folder(other) == _folder(member)}
    if "tweets" not in beside:
        return False
    manifest = beside.get("manifest")
    if manifest is None:
        return True
    try:
        listed = manifest.read(4 << 20)
    except MemberError:
        return True
    return member.path.rpartition("/")[2].encode() + b'"' not in listed


def _folder(member: Member) -> str:
    return member.key.rpartition("/")[0]
