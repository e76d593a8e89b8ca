"""Standard output as it is: a terminal or a pipe, in UTF-8 or in an old Windows code page that lacks half of what we write."""

from __future__ import annotations

import codecs
import os
import sys
from collections.abc import Iterable, Mapping

LOOK_ALIKES: Mapping[str, str] = {
    "“": '"', "”": '"', "„": '"', "‘": "'", "’": "'", "…": "...", "–": "-", "—": "-", "→": "->", "•": "*", "·": "-",
    "\u00a0": " ", "−": "-", "×": "x",
}  # fmt: skip


def _plainly(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    return "".join(LOOK_ALIKES.get(letter, "?") for letter in error.object[error.start : error.end]), error.end


codecs.register_error("selfaudit.plainly", _plainly)


def print_text(pieces: Iterable[str]) -> None:
    """Writes text for people; what the encoding of the terminal or pipe lacks becomes something that looks like it, or `?`."""
    _set_up(errors="selfaudit.plainly")
    for piece in pieces:
        sys.stdout.write(piece)


def print_data(pieces: Iterable[str]) -> None:
    """Writes a format for programs: always UTF-8, and line ends as the format has them."""
    _set_up(encoding="utf-8", newline="")
    for piece in pieces:
        sys.stdout.write(piece)


def in_colour() -> bool:
    """Whether standard output is a terminal that shows colour and is wished to: NO_COLOR and TERM=dumb say no."""
    if not sys.stdout.isatty() or os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return False
    return os.name != "nt" or bool({"WT_SESSION", "ANSICON", "TERM"} & os.environ.keys())


def _set_up(**how: str) -> None:
    # A stand-in for standard output may lack the method.
    reconfigure = getattr(sys.stdout, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(**how)
