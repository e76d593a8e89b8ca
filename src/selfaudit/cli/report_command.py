"""`selfaudit report`: a saved report rendered again, in any format."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from selfaudit.cli.errors import Exit, Stop, say
from selfaudit.cli.rendering import deliver, paired
from selfaudit.cli.writing import check_outputs, warnings_for
from selfaudit.report.stored import StoredError, read


def report_command(path: Path, formats: Sequence[str], outputs: Sequence[Path], *, force: bool, quiet: bool) -> int:
    """Reads the report and delivers it; the exit code."""
    formats = paired(formats, outputs)
    check_outputs(outputs, force=force)
    try:
        report = read(path)
    except StoredError as error:
        raise Stop(Exit.USAGE, str(error)) from None
    if not quiet:
        for note in (warning for output in outputs for warning in warnings_for(output)):
            say(note)
        if report.masked and report.findings:
            say("This report was saved with its evidence masked; the words themselves are not in it.")
    deliver(report, formats, outputs, force=force)
    return Exit.DONE
