"""Arguments, order of calls, exit codes; the only room that prints."""

from __future__ import annotations

import gc
import os
import sys


def main() -> None:
    """The command line: runs a command and ends with the exit code of CONTRACT section 2."""
    # Starting makes no rubbish, but a hundred thousand objects that would be gone through; `scan` turns it on again.
    gc.disable()
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")  # A Windows code page must not stop a report.
    from selfaudit.cli.app import run

    code = run(sys.argv[1:])
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        # The reader of a pipe went away (`| head`): nothing to say, and nothing more to flush at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    raise SystemExit(code)
