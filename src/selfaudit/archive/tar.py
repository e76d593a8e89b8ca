"""Tar files, plain or gzipped: one pass for the list of members, then reading by position; nothing is ever extracted."""

from __future__ import annotations

import tarfile
import zlib

from selfaudit.archive.contents import Contents, Problem, Refusal, allowance, check_count, junk, key, label
from selfaudit.archive.inflated import GZIP, Inflated
from selfaudit.archive.model import ArchiveError, Limits, Member
from selfaudit.archive.single import Plain, single_contents
from selfaudit.archive.sources import AsFile, Source, TooLongError
from selfaudit.records import Status

_LONGEST_HEADER = 1 << 20
"""Bytes of one header block, long name or extended header; real ones have a few hundred."""
_CUT_SHORT = "It is incomplete: the download stopped before the end. Download it again, and wait until it has finished."
_DAMAGED = "It is damaged inside. Download it again."
_LONG_HEADER = (
    f"What it says of one of its files is longer than {_LONGEST_HEADER:,} bytes, as in archives that are damaged or made to do "
    "harm. It was not opened. Download it again."
)
_END = 1024
"""Zeros behind the last member (POSIX, pax: "at least two 512-byte blocks filled with binary zeros")."""
_NO_END = (
    "the archive itself",
    "it is damaged or cut short: what stood behind the last of these files was not read. Download it again",
)


def tar_contents(source: Source, limits: Limits) -> Contents:
    """The members of a tar. Raises ArchiveError, without the file's name."""
    contents = Contents([], [], [])
    try:
        with tarfile.TarFile(fileobj=AsFile(source, _LONGEST_HEADER), errorlevel=2, encoding="utf-8") as archive:
            count = 0
            while (info := archive.next()) is not None:
                archive.members.clear()  # type: ignore[attr-defined]  # it would keep every entry
                count += 1
                check_count(count, limits)
                _add(contents, source, info, limits)
            end = archive.offset
    except tarfile.TarError as error:
        raise ArchiveError(_CUT_SHORT if "unexpected end" in str(error) else _DAMAGED) from error
    except TooLongError as error:
        raise ArchiveError(_LONG_HEADER) from error
    if end > source.size or _is_cut(contents, source):
        raise ArchiveError(_CUT_SHORT)
    # A header that cannot be read ends the list of members like an honest end.
    if source.read_at(end, _END) != bytes(_END):
        contents.notes.append(_NO_END)
    return contents


def gzip_contents(source: Source, limits: Limits, name: str) -> Contents:
    """The members of a gzipped tar, or the one file in a plain gzip. Raises ArchiveError, without the file's name."""
    try:
        inflated = Inflated(source, GZIP, limits.ratio, limits.ratio_grace)
    except EOFError as error:
        raise ArchiveError(_CUT_SHORT) from error
    except zlib.error as error:
        raise ArchiveError(_DAMAGED) from error
    if inflated.read_at(257, 5) == b"ustar":
        return tar_contents(inflated, limits)
    return single_contents(inflated, name.removesuffix(".gz"), limits)


def _is_cut(contents: Contents, source: Source) -> bool:
    """True when the last member's bytes are not all there."""
    last = contents.members[-1].read_chunks if contents.members else None
    plain = getattr(last, "__self__", None)
    return isinstance(plain, Plain) and plain.start + plain.size > source.size


def _add(contents: Contents, source: Source, info: tarfile.TarInfo, limits: Limits) -> None:
    if info.isdir():
        return
    path = label(info.name.encode("utf-8", "surrogateescape").decode("utf-8", "replace"))
    why = junk(path)
    if why:
        contents.skipped.append((path, why))
        return
    problem = _problem(info)
    plain = Plain(source, info.offset_data, info.size, allowance(path, limits))
    chunks = Refusal(problem).read_chunks if problem else plain.read_chunks
    contents.members.append(Member(path, key(path), info.size, chunks, problem))


def _problem(info: tarfile.TarInfo) -> Problem | None:
    if info.issym() or info.islnk():
        return Status.UNREADABLE, "a link to another file; links are never followed"
    if info.issparse():
        return Status.UNREADABLE, "stored with holes (a sparse file): unpack the archive and scan the folder"
    if not info.isreg():
        return Status.UNREADABLE, "a device, not a file"
    return None
