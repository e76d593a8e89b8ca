"""`selfaudit demo`: the made-up archive that ships with the program, scanned like any other."""

from __future__ import annotations

from importlib.resources import as_file, files

from selfaudit.cli.errors import say
from selfaudit.cli.scanning import Request, scan_command

ARCHIVE = "facebook-alexsample-2024-11-30-demo0001"


def demo_command() -> int:
    """Scans the made-up archive with its own configuration, evidence shown: nobody in it is real."""
    say("This is the report on a made-up archive. Nobody in it is real.\n")
    with as_file(files("selfaudit") / "demo") as folder:
        return scan_command(
            Request(
                archives=(str(folder / ARCHIVE),),
                config=folder / "selfaudit.toml",
                show_content=True,
                only_builtin=True,
                progress=False,
            )
        )
