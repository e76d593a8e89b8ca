"""What a container holds, whatever kind it is, and how its names are spelled."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from selfaudit.archive.model import ArchiveError, Limits, Member, MemberError
from selfaudit.records import Status

Note = tuple[str, str]
Problem = tuple[Status, str]

_APOSTROPHES = str.maketrans(dict.fromkeys("'’‘ʼ`´＇", "_"))
_MEDIA = frozenset(
    (
        *(".jpg", ".jpeg", ".png", ".gif", ".webp", ".heic", ".heif", ".bmp", ".tif", ".tiff", ".avif"),
        *(".mp4", ".mov", ".m4v", ".avi", ".mkv", ".webm", ".3gp", ".mpg", ".mpeg"),
        *(".mp3", ".m4a", ".aac", ".ogg", ".opus", ".wav", ".flac", ".amr"),
    )
)
_JUNK_FILES = frozenset({".ds_store", "thumbs.db", "desktop.ini"})


@dataclass(frozen=True, slots=True)
class Contents:
    """One container's members, its notes (what, reason), and what is never data (path, reason)."""

    members: list[Member]
    notes: list[Note]
    skipped: list[Note]


def label(name: str) -> str:
    """A member's name as a label: `/` between folders, nothing after a NUL, no leading `./`."""
    name = name.split("\0", 1)[0].replace("\\", "/")
    while name.startswith("./"):
        name = name[2:]
    return name


def key(path: str) -> str:
    """The path to find a file by: lower case, every apostrophe as `_`."""
    return path.translate(_APOSTROPHES).lower()


def junk(path: str) -> str | None:
    """Why a member is never data, or `None`."""
    if not path or path.endswith("/"):
        return "a folder"
    folders, _, name = path.rpartition("/")
    if "__MACOSX" in folders.split("/") or name.startswith("._") or name.lower() in _JUNK_FILES:
        return "put there by the computer, not by the platform"
    return None


def allowance(path: str, limits: Limits) -> int:
    """How many bytes of a member may be read: pictures, films and sound have a lower limit than text."""
    name, dot, suffix = path.rpartition("/")[2].rpartition(".")
    return limits.media_bytes if name and f"{dot}{suffix}".lower() in _MEDIA else limits.member_bytes


def check_count(count: int, limits: Limits) -> None:
    """Raises ArchiveError for an archive of absurdly many files."""
    if count > limits.members:
        raise ArchiveError(
            f"It holds {count:,} files; the limit (members) is {limits.members:,}, because such archives are made to do harm. "
            "Check where it came from, or scan its folders one by one."
        )


def told_apart(members: Iterable[Member]) -> tuple[list[Member], int]:
    """The members with a suffix on the path of every further one of the same name, and how many there were."""
    seen: dict[str, int] = {}
    result: list[Member] = []
    copies = 0
    for member in members:
        number = seen[member.path] = seen.get(member.path, 0) + 1
        if number > 1:
            copies += 1
            member = replace(member, path=f"{member.path} (copy {number})")  # noqa: PLW2901
        result.append(member)
    return result, copies


@dataclass(frozen=True, slots=True)
class Refusal:
    """The reading of a member that will not be opened."""

    problem: Problem

    def read_chunks(self, _size: int) -> Iterator[bytes]:
        """Raises MemberError at once."""
        raise MemberError(*self.problem)
