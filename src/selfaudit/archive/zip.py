"""Zip files: the directory by the standard library, the members inflated here, in pieces and counted."""

from __future__ import annotations

import stat
import struct
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass

from selfaudit.archive.badnames import directory_of
from selfaudit.archive.contents import Contents, Problem, Refusal, allowance, check_count, junk, key, label
from selfaudit.archive.faults import BROKEN, DAMAGED, crc32, cut_short, decompressobj, member_error, too_big, wrong_checksum
from selfaudit.archive.model import ArchiveError, Limits, Member
from selfaudit.archive.sources import Source
from selfaudit.records import Status

_LOCAL_HEADER = struct.Struct("<4s22xHH")
_END_RECORD = 22
_DIRECTORY_BYTES = 256
"""For each entry in the directory, on average, at most."""
_ONE_GO = 8 << 20
_ONE_GO_PACKED = 2 << 20
"""A member that claims no more than this, and is packed in no more than that, is inflated by one call."""
_FEED = 256 << 10
"""Packed bytes for each call otherwise: what is not yet used is copied by every call."""
_OVERLAP: Problem = (
    Status.UNREADABLE,
    "shares its bytes with another file of the archive, as archives do that are made to do harm",
)
_BEYOND: Problem = (Status.UNREADABLE, "said to be longer than the archive: " + DAMAGED)
_ODD_METHODS = {9: "Deflate64", 12: "bzip2", 14: "LZMA", 93: "Zstandard", 95: "xz", 96: "JPEG", 97: "WavPack", 98: "PPMd"}


@dataclass(frozen=True, slots=True)
class Entry:
    """Where a member's packed bytes are, and how many inflated bytes may come out of them."""

    source: Source
    header: int
    packed: int
    claimed: int
    crc: int
    stored: bool
    limit: int

    def read_chunks(self, size: int) -> Iterator[bytes]:
        """The member's bytes, in pieces of about `size`. Raises MemberError."""
        delivered = 0
        crc = 0
        try:
            pieces = self._stored(size) if self.stored else self._inflated(size)
            for piece in pieces:
                if delivered + len(piece) > self.limit:
                    yield piece[: self.limit - delivered]
                    raise too_big(self.limit)
                delivered += len(piece)
                crc = crc32(piece, crc)
                yield piece
        except BROKEN as error:
            raise member_error(error, delivered) from error
        if crc != self.crc:
            raise wrong_checksum(delivered)

    def data_start(self) -> int:
        """Where the packed bytes begin: behind the local header, whose own lengths count. Raises BadZipFile."""
        head = self.source.read_at(self.header, _LOCAL_HEADER.size)
        if len(head) < _LOCAL_HEADER.size:
            raise zipfile.BadZipFile("no local header")
        magic, name, extra = _LOCAL_HEADER.unpack(head)
        if magic != b"PK\3\4":
            raise zipfile.BadZipFile("no local header")
        return self.header + int(_LOCAL_HEADER.size) + int(name) + int(extra)

    def _stored(self, size: int) -> Iterator[bytes]:
        at = self.data_start()
        end = at + self.packed
        while at < end:
            piece = self.source.read_at(at, min(size, end - at))
            if not piece:
                raise cut_short(at - end + self.packed)
            at += len(piece)
            yield piece

    def _inflated(self, size: int) -> Iterator[bytes]:
        in_one_go = self.packed <= _ONE_GO_PACKED and self.packed // 2 <= self.claimed <= _ONE_GO
        wanted, feed = (self.claimed + 1, _ONE_GO_PACKED) if in_one_go else (size, _FEED)
        at = self.data_start()
        end = at + self.packed
        engine = decompressobj(-15)
        waiting = b""
        delivered = 0
        while not engine.eof:
            if not waiting and at < end:
                waiting = self.source.read_at(at, min(feed, end - at))
                at = at + len(waiting) if waiting else end
            piece = engine.decompress(waiting, wanted)
            waiting, wanted = engine.unconsumed_tail, size
            delivered += len(piece)
            if piece:
                yield piece
            elif not waiting and at >= end and not engine.eof:
                raise cut_short(delivered)


def zip_contents(source: Source, limits: Limits, prefix: str = "") -> Contents:
    """The members of a zip; all copies of a name. Raises ArchiveError, without the file's name."""
    infos, directory = _directory(source, limits)
    beyond = {number for number, info in enumerate(infos) if _end(info) > directory}
    overlapping = _overlapping(infos, beyond)
    if infos and len(overlapping) == len(infos):
        raise ArchiveError("All its files share the same bytes, as in archives that are made to do harm. It was not opened.")
    contents = Contents([], [], [])
    for number, info in enumerate(infos):
        path = prefix + label(info.filename)
        if path.endswith("/") and not info.file_size:
            continue  # A folder's own entry: no file, and an unpacked archive has none.
        why = junk(path)
        if why:
            contents.skipped.append((path, why))
            continue
        misplaced = _BEYOND if number in beyond else _OVERLAP if number in overlapping else None
        contents.members.append(_member(source, info, path, limits, misplaced or _problem(info)))
    if overlapping:
        contents.notes.append((f"{len(overlapping)} files", _OVERLAP[1]))
    return contents


def _directory(source: Source, limits: Limits) -> tuple[list[zipfile.ZipInfo], int]:
    try:
        check_count(_claimed_count(_tail(source)), limits)
        infos, start = directory_of(source, max(_DIRECTORY_BYTES * limits.members, 1 << 20))
    except BROKEN as error:
        raise ArchiveError(_why_unreadable(source)) from error
    check_count(len(infos), limits)
    return infos, start


def _tail(source: Source) -> bytes:
    """The last bytes: the end record, and the longest comment that may follow it."""
    return source.read_at(max(source.size - 66_000, 0), 66_000)


def _claimed_count(tail: bytes) -> int:
    """How many entries the end record claims, before they cost any memory; 0 where it is not found."""
    large = tail.rfind(b"PK\6\6")
    if 0 <= large <= len(tail) - 40:
        return int.from_bytes(tail[large + 32 : large + 40], "little")
    end = tail.rfind(b"PK\5\6")
    return int.from_bytes(tail[end + 10 : end + 12], "little") if end >= 0 else 0


def _why_unreadable(source: Source) -> str:
    tail = _tail(source)
    end = tail.rfind(b"PK\5\6")
    if end < 0 or len(tail) - end < _END_RECORD:
        return "It is incomplete: the download stopped before the end. Download it again, and wait until it has finished."
    return "Its list of files is damaged, so nothing in it can be trusted. Download it again."


def _end(info: zipfile.ZipInfo) -> int:
    """Where the entry's packed bytes end at the earliest."""
    return info.header_offset + _LOCAL_HEADER.size + info.compress_size


def _overlapping(infos: list[zipfile.ZipInfo], beyond: set[int]) -> set[int]:
    """The positions of all entries whose bytes run into another entry's, but for those that are not opened anyway."""
    order = sorted(set(range(len(infos))) - beyond, key=lambda number: infos[number].header_offset)
    found: set[int] = set()
    reach, reaching = 0, -1
    for number in order:
        info = infos[number]
        if info.header_offset < reach:
            found |= {number, reaching}
        if _end(info) > reach:
            reach, reaching = _end(info), number
    return found


def _problem(info: zipfile.ZipInfo) -> Problem | None:
    mode = info.external_attr >> 16
    if stat.S_ISLNK(mode):
        return Status.UNREADABLE, "a link to another file; links are never followed"
    if stat.S_IFMT(mode) in (stat.S_IFCHR, stat.S_IFBLK, stat.S_IFIFO, stat.S_IFSOCK):
        return Status.UNREADABLE, "a device, not a file"
    if info.flag_bits & 0x41 or info.compress_type == 99:
        return Status.UNREADABLE, "protected by a password: unpack it with the password and scan the folder"
    if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        method = _ODD_METHODS.get(info.compress_type, f"method {info.compress_type}")
        return (
            Status.UNREADABLE,
            f"packed in an unusual way ({method}): unpack the archive and scan the folder",
        )
    return None


def _member(source: Source, info: zipfile.ZipInfo, path: str, limits: Limits, problem: Problem | None) -> Member:
    limit = min(allowance(path, limits), max(limits.ratio_grace, info.compress_size * limits.ratio))
    stored = info.compress_type == zipfile.ZIP_STORED
    entry = Entry(source, info.header_offset, info.compress_size, info.file_size, info.CRC, stored, limit)
    chunks = Refusal(problem).read_chunks if problem else entry.read_chunks
    return Member(path, key(path), info.file_size, chunks, problem)
