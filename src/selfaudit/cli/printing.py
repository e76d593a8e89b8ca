"""Standard output as it is: a terminal or a pipe, in UTF-8 or in an old Windows code page that lacks half of what we write."""

from __future__ import annotations

import codecs
import os
import sys
from collections.abc import Iterable, Mapping

from selfaudit.cli.errors import Exit, Stop

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
    _write(pieces)


def print_data(pieces: Iterable[str]) -> None:
    """Writes a format for programs: always UTF-8, and line ends as the format has them."""
    _set_up(encoding="utf-8", newline="")
    _write(pieces)


def _write(pieces: Iterable[str]) -> None:
    try:
        for piece in pieces:
            sys.stdout.write(piece)
        sys.stdout.flush()
    except BrokenPipeError:
        # The reader went away (`| head`): it has what it wanted, and the exit code still counts.
        leave_stdout()
    except OSError as error:
        leave_stdout()
        said = error.strerror or type(error).__name__
        raise Stop(Exit.USAGE, f"The report cannot be written to standard output ({said}): use --output FILE.") from None


def leave_stdout() -> None:
    """Turns standard output away from what can no longer be written to, so that nothing is left to flush at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


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
