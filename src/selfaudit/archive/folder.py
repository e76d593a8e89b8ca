"""An unpacked archive: a folder, walked in order, links never followed."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from selfaudit.archive.contents import Contents, Problem, Refusal, allowance, check_count, junk, key
from selfaudit.archive.faults import member_error
from selfaudit.archive.model import Limits, Member
from selfaudit.archive.single import Plain
from selfaudit.archive.sources import Disk
from selfaudit.records import Status

_DENIED: Problem = (Status.UNREADABLE, "this account may not read it: change its permissions and scan again")
_LINK: Problem = (Status.UNREADABLE, "a link to another place; links are never followed")
_DEVICE: Problem = (Status.UNREADABLE, "a device, not a file")


@dataclass(frozen=True, slots=True)
class Loose:
    """A file of the folder, open only while it is read: there may be more of them than may be open at a time."""

    path: Path
    size: int
    limit: int

    def read_chunks(self, size: int) -> Iterator[bytes]:
        """The bytes, in pieces of `size`. Raises MemberError."""
        try:
            source = Disk(self.path)
        except OSError as error:
            raise member_error(error, 0) from error
        yield from Plain(source, 0, self.size, self.limit).read_chunks(size)


def folder_contents(folder: Path, limits: Limits) -> Contents:
    """All files below a folder, by their path within it. Raises OSError when the folder itself cannot be listed."""
    contents = Contents([], [], [])
    for found in _walk(str(folder), ""):
        check_count(len(contents.members) + 1, limits)
        path, entry = found
        if entry is None:
            contents.members.append(_refused(path, _DENIED))
        elif why := junk(path):
            contents.skipped.append((path, why))
        else:
            contents.members.append(_member(path, entry, limits))
    return contents


def _walk(folder: str, prefix: str) -> Iterator[tuple[str, os.DirEntry[str] | None]]:
    """Files in the order of their names; `None` for a folder below the first that cannot be listed."""
    waiting = [(folder, prefix)]
    while waiting:
        folder, prefix = waiting.pop()
        try:
            with os.scandir(folder) as listing:
                entries = sorted(listing, key=lambda entry: entry.name)
        except OSError:
            if not prefix:
                raise
            yield prefix.rstrip("/"), None
            continue
        below = []
        for entry in entries:
            path = prefix + _readable(entry.name)
            if entry.is_dir(follow_symlinks=False):
                below.append((entry.path, path + "/"))
            else:
                yield path, entry
        waiting.extend(reversed(below))


def _readable(name: str) -> str:
    """A name on disk that is no UTF-8, with its odd bytes replaced."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _member(path: str, entry: os.DirEntry[str], limits: Limits) -> Member:
    try:
        facts = entry.stat(follow_symlinks=False)
        if stat.S_ISLNK(facts.st_mode):
            return _refused(path, _LINK)
        if not stat.S_ISREG(facts.st_mode):
            return _refused(path, _DEVICE)
        if not os.access(entry.path, os.R_OK):
            return _refused(path, _DENIED)
    except OSError:
        return _refused(path, _DENIED)
    loose = Loose(Path(entry.path), facts.st_size, allowance(path, limits))
    return Member(path, key(path), facts.st_size, loose.read_chunks)


def _refused(path: str, problem: Problem) -> Member:
    return Member(path, key(path), 0, Refusal(problem).read_chunks, problem)
