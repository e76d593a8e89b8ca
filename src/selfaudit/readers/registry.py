"""The readers that there are, and which of them knows an archive. Each is imported only when it is asked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from importlib import import_module

from selfaudit.archive.model import Archive
from selfaudit.readers.cut import saying_cut
from selfaudit.readers.model import Reader
from selfaudit.readers.whose import saying_whose

PLATFORMS = ("facebook", "instagram", "x", "linkedin")
"""In the order in which they are asked: the first that recognises an archive reads it."""


def reader(platform: str) -> Reader:
    """The reader of a platform. Raises KeyError for a platform that none reads."""
    if platform not in PLATFORMS:
        raise KeyError(platform)
    found: Reader = import_module(f"selfaudit.readers.{platform}").READER
    return replace(found, read=saying_cut(saying_whose(found.read)))


def readers() -> Iterator[Reader]:
    """All readers, in the order in which they are asked."""
    return map(reader, PLATFORMS)


def recognise(archive: Archive) -> tuple[Reader, str] | None:
    """The reader that knows this archive, and the layout in words; `None` when none does."""
    for one in readers():
        layout = one.recognises(archive)
        if layout is not None:
            return one, layout
    return None
