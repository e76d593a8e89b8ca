"""Opens whatever she gives: zips, tars, single files, folders; parts of one export are joined."""

from __future__ import annotations

import hashlib
import stat
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from selfaudit.archive.contents import Contents, Note, Refusal, check_count, junk, told_apart
from selfaudit.archive.faults import BROKEN
from selfaudit.archive.folder import folder_contents
from selfaudit.archive.model import Archive, ArchiveError, Limits, Member, MemberError
from selfaudit.archive.nested import with_nested
from selfaudit.archive.parts import Part, grouped, missing, part_of, same_file
from selfaudit.archive.single import single_contents
from selfaudit.archive.sniffing import Form, form_of
from selfaudit.archive.sources import Disk
from selfaudit.archive.tar import gzip_contents, tar_contents
from selfaudit.archive.zip import zip_contents
from selfaudit.records import Status

_CUT_AT = 1 << 31
"""Exactly this many bytes: old file systems and download tools stop there."""


@dataclass(frozen=True, slots=True)
class Opened:
    """One of the paths given, and what is in it."""

    part: Part
    contents: Contents
    joinable: bool


def open_archives(paths: Sequence[Path], limits: Limits = Limits()) -> list[Archive]:  # noqa: B008  # frozen
    """The exports in the files and folders given, in their order; parts of one export are one Archive.

    Parts are told by their names (`…-1.zip`, `…-2.zip`, `…Z-001.zip`, unpacked: `…-1`, `…-2`), everything else by content. A
    file given twice is opened once, and what several parts hold alike is read once. Raises ArchiveError, with the path as
    typed, what happened and what to do next.
    """
    opened = [_open(part, limits) for part in _distinct(_spread(paths))]
    by_part = {id(one.part): one for one in opened}
    groups = grouped(one.part for one in opened if one.joinable)
    archives = [_joined([by_part[id(part)] for part in group], limits) for group in groups]
    archives += [_joined([one], limits) for one in opened if not one.joinable]
    order = {one.part.typed: number for number, one in enumerate(opened)}
    return sorted(archives, key=lambda archive: order.get(archive.label, 0))


def _spread(paths: Sequence[Path]) -> list[Part]:
    """The paths; for a folder that holds nothing but zips, the zips in it."""
    parts: list[Part] = []
    for path in paths:
        try:
            zips = _zips_only(path) if path.is_dir() else []
        except OSError as error:
            raise ArchiveError(f"{path}: {_from_disk(error)}") from error
        parts += [part_of(inner, str(inner)) for inner in zips] or [part_of(path, str(path))]
    return parts


def _zips_only(folder: Path) -> list[Path]:
    entries = sorted(entry for entry in folder.iterdir() if not junk(entry.name) and not entry.name.startswith("."))
    archives = [entry for entry in entries if entry.name.lower().endswith((".zip", ".tgz", ".tar.gz", ".tar"))]
    return archives if len(archives) == len(entries) and all(entry.is_file() for entry in entries) else []


def _distinct(parts: Iterable[Part]) -> list[Part]:
    kept: list[Part] = []
    for part in parts:
        try:
            if not any(same_file(part.path, other.path) for other in kept):
                kept.append(part)
        except (OSError, ValueError) as error:
            raise ArchiveError(f"{part.typed}: {_from_disk(error)}") from error
    return kept


def _from_disk(error: Exception) -> str:
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return "There is no such file or folder. Check the name, or drag the file into this window."
    if isinstance(error, PermissionError):
        return "You may not read it. Copy it to a folder of your own, or change its permissions."
    return "It cannot be read from the disk. Copy it to another place and try again."


def _open(part: Part, limits: Limits) -> Opened:
    try:
        contents, joinable = _contents(part.path, limits)
    except ArchiveError as error:
        raise ArchiveError(f"{part.typed}: {error}") from error
    except OSError as error:
        raise ArchiveError(f"{part.typed}: {_from_disk(error)}") from error
    except BROKEN as error:
        raise ArchiveError(f"{part.typed}: It is damaged. Download it again.") from error
    return Opened(part, contents, joinable)


def _contents(path: Path, limits: Limits) -> tuple[Contents, bool]:
    if stat.S_ISDIR(mode := path.stat().st_mode):
        return with_nested(folder_contents(path, limits), limits), True
    if not stat.S_ISREG(mode):
        raise ArchiveError("It is neither a file nor a folder.")
    source = Disk(path)
    form, why = form_of(source, path.name)
    if form is None:
        raise ArchiveError(why)
    if form is Form.SINGLE:
        return single_contents(source, path.name, limits), False
    contents = with_nested(_packed(form, source, path.name, limits), limits)
    if source.size == _CUT_AT:
        contents.notes.append((path.name, "exactly 2 GiB long, where some downloads stop: it may be cut short"))
    if not contents.members:
        raise ArchiveError("There are no files in it. Ask the platform for the archive again.")
    return contents, True


def _packed(form: Form, source: Disk, name: str, limits: Limits) -> Contents:
    if form is Form.ZIP:
        return zip_contents(source, limits)
    return gzip_contents(source, limits, name) if form is Form.GZIP else tar_contents(source, limits)


def _joined(group: Sequence[Opened], limits: Limits) -> Archive:
    members: list[Member] = []
    notes: list[Note] = []
    skipped: list[Note] = []
    before: dict[str, tuple[Member, int]] = {}
    for one in group:
        name = one.part.path.name
        copies = told_apart(one.contents.members)[1]
        members += [_once(member, before) for member in one.contents.members]
        for member in one.contents.members:
            before.setdefault(member.path, (member, one.part.number or 1))
        notes += one.contents.notes
        skipped += one.contents.skipped
        if copies:
            notes.append((name, f"{copies} of its files have the name of another one; all were read"))
    # A folder by itself may have any name; only several of one name, or a file as the platform named it, are parts.
    are_parts = len(group) > 1 or (group[0].joinable and not group[0].part.path.is_dir())
    gap = missing([one.part for one in group]) if are_parts else ""
    if gap:
        notes.append((group[0].part.stem, gap))
    try:
        check_count(len(members), limits)
    except ArchiveError as error:
        raise ArchiveError(f"{group[0].part.typed}: {error}") from error
    return Archive(group[0].part.typed, tuple(told_apart(members)[0]), tuple(notes), tuple(skipped), gap)


def _once(member: Member, before: Mapping[str, tuple[Member, int]]) -> Member:
    """A member, refused where an earlier part holds the same file: parts of one export may repeat some."""
    first, part = before.get(member.path, (None, 0))
    if first is None or not _same(first, member):
        return member
    problem = (Status.SKIPPED, f"the same file as in part {part}")
    return replace(member, read_chunks=Refusal(problem).read_chunks, problem=problem)


def _same(one: Member, other: Member) -> bool:
    if one.problem or other.problem or one.size != other.size:
        return False
    try:
        return _digest(one) == _digest(other)
    except MemberError:
        return False


def _digest(member: Member) -> bytes:
    found = hashlib.blake2b()
    for piece in member.read_chunks(1 << 20):
        found.update(piece)
    return found.digest()
