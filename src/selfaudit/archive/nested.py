"""Zips inside an archive: opened one level deep, each file's path behind the inner zip's own."""

from __future__ import annotations

from dataclasses import replace

from selfaudit.archive.contents import Contents, Problem, Refusal, check_count
from selfaudit.archive.faults import BROKEN
from selfaudit.archive.folder import Loose
from selfaudit.archive.inflated import RAW, Inflated
from selfaudit.archive.model import ArchiveError, Limits, Member
from selfaudit.archive.single import Plain
from selfaudit.archive.sources import Disk, Slice, Source
from selfaudit.archive.zip import Entry, zip_contents
from selfaudit.records import Status

TOO_DEEP: Problem = (Status.OVER_LIMIT, "a zip in a zip in a zip: scan it by itself")
_SHALLOW = 2
"""Folders above a zip that is part of the export (Tumblr's posts, X's media of 2019); deeper ones were sent in a chat."""


def with_nested(contents: Contents, limits: Limits) -> Contents:
    """The contents with every shallow zip in them replaced by what is in it, down to `limits.nested_depth`."""
    return _opened(contents, limits, limits.nested_depth)


def _opened(contents: Contents, limits: Limits, depth: int) -> Contents:
    result = Contents([], contents.notes, contents.skipped)
    for member in contents.members:
        if member.problem or not member.key.endswith(".zip"):
            result.members.append(member)
        elif depth < 1:
            result.members.append(_refused(member, TOO_DEEP))
        elif member.path.count("/") > _SHALLOW:
            result.members.append(_refused(member, (Status.SKIPPED, "a zip that was sent or kept as it is: not opened")))
        else:
            _open_into(result, member, limits, depth)
        check_count(len(result.members), limits)
    return result


def _open_into(result: Contents, member: Member, limits: Limits, depth: int) -> None:
    try:
        inner = _opened(zip_contents(_source(member, limits), limits, member.path + "/"), limits, depth - 1)
    except ArchiveError as error:
        result.members.append(_refused(member, (Status.UNREADABLE, f"a zip inside that cannot be opened. {error}")))
    except BROKEN:
        result.members.append(_refused(member, (Status.UNREADABLE, "a zip inside that is damaged: download the archive again")))
    else:
        result.members.extend(inner.members)
        result.notes.extend(inner.notes)
        result.skipped.extend(inner.skipped)


def _source(member: Member, limits: Limits) -> Source:
    """The inner zip's bytes by position. Nothing of it is unpacked to disk or kept in memory."""
    packed = getattr(member.read_chunks, "__self__", None)
    if isinstance(packed, Loose):
        return Disk(packed.path)
    if isinstance(packed, Plain):
        return Slice(packed.source, packed.start, packed.size)
    if isinstance(packed, Entry):
        slice_ = Slice(packed.source, packed.data_start(), packed.packed)
        return slice_ if packed.stored else Inflated(slice_, RAW, limits.ratio, limits.ratio_grace)
    raise ArchiveError("It is stored in an unusual way.")


def _refused(member: Member, problem: Problem) -> Member:
    return replace(member, read_chunks=Refusal(problem).read_chunks, problem=problem)
