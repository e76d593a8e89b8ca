"""Exit codes, and errors as one or two plain lines: what happened, what to do next. No traceback, no archive content."""

from __future__ import annotations

import sys
from enum import IntEnum
from pathlib import Path
from traceback import extract_tb

from selfaudit.report.masking import safe


class Exit(IntEnum):
    """CONTRACT section 2."""

    DONE = 0
    FOUND = 1
    USAGE = 2
    ARCHIVE = 3
    INCOMPLETE = 4
    BUG = 70
    INTERRUPTED = 130


class Stop(Exception):  # noqa: N818 - it is how a command ends, not always an error
    """Ends a command with a code and, on standard error, a text for people."""

    def __init__(self, code: Exit, text: str = "") -> None:
        super().__init__(text)
        self.code = code
        self.text = text


def say(text: str) -> None:
    """A line on standard error, safe for a terminal."""
    for line in text.splitlines():
        print(safe(line), file=sys.stderr)


def bug(error: BaseException) -> str:
    """What is said of a fault of ours: where it is, without what was being read."""
    frames = extract_tb(error.__traceback__)
    ours = [frame for frame in frames if f"{Path('selfaudit')}" in frame.filename] or frames
    where = f" at {Path(ours[-1].filename).name}:{ours[-1].lineno}" if ours else ""
    return (
        f"This is a fault in selfaudit, not in your archive ({type(error).__name__}{where}).\n"
        "Please report that line, and nothing from your archive; the version is in `selfaudit --version`."
    )
