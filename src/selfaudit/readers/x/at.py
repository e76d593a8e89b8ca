"""Where a batch of items stands, to say of each record where it came from."""

from __future__ import annotations

from dataclasses import dataclass

from selfaudit.records import Source


@dataclass(frozen=True, slots=True)
class At:
    """A batch of items of one file: `wrapper` is the key in which each item stands ("tweet"), "" for bare items."""

    archive: str
    path: str
    first: int
    """The number of the batch's first item in its file."""
    wrapper: str = ""

    def source(self, row: int, part: str = "") -> Source:
        """The place of a part of an item, as a JSON pointer into the file's list."""
        steps = (str(self.first + row), self.wrapper, part)
        return Source(self.archive, self.path, "/" + "/".join(step for step in steps if step))
