"""Arguments, order of calls, exit codes; the only room that prints."""

from __future__ import annotations

import gc
import os
import sys
from pathlib import Path


def main() -> None:
    """The command line: runs a command and ends with the exit code of CONTRACT section 2."""
    # Starting makes no rubbish, but a hundred thousand objects that would be gone through; `scan` turns it on again.
    gc.disable()
    for name in ("stdin", "stdout", "stderr"):
        if getattr(sys, name) is None:  # Closed, or a service without them.
            setattr(sys, name, Path(os.devnull).open("r+", encoding="utf-8"))  # noqa: SIM115 - open until the end
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")  # A Windows code page must not stop a report.
    from selfaudit.cli.app import run

    code = run(sys.argv[1:])
    try:
        sys.stdout.flush()
    except OSError as error:
        from selfaudit.cli.printing import leave_stdout

        # Where the reader of a pipe went away (`| head`) there is nothing to say.
        leave_stdout()
        if not isinstance(error, BrokenPipeError):
            print(f"Standard output cannot be written to ({error.strerror}).", file=sys.stderr)
            code = code or 2
    raise SystemExit(code)
