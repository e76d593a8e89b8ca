"""Takes a report to where it is to go: standard output, or private files."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from importlib import import_module
from itertools import zip_longest
from pathlib import Path

from selfaudit.cli.errors import Exit, Stop
from selfaudit.cli.printing import in_colour, print_data, print_text
from selfaudit.cli.writing import write_private
from selfaudit.findings import Render, Report

MODULES = {
    "text": "as_text",
    "html": "as_html",
    "json": "as_json",
    "sarif": "as_sarif",
    "csv": "as_csv",
    "markdown": "as_markdown",
    "github": "as_github",
}


def renderer(name: str) -> Render:
    """The function that renders a format; only the module that is needed is imported."""
    render: Render = import_module(f"selfaudit.report.{MODULES[name]}").render
    return render


def paired(formats: Sequence[str], outputs: Sequence[Path]) -> tuple[str, ...]:
    """The formats, text where none is named. Each output takes one format, and one more may go to standard output."""
    given = max(len(formats), 1)
    if len(outputs) > given:
        raise Stop(Exit.USAGE, f"{len(outputs)} outputs were given for {given} format: name a --format for each --output.")
    if len(formats) > len(outputs) + 1:
        raise Stop(Exit.USAGE, "Only one report can go to standard output: give each further --format its --output.")
    return tuple(formats) or ("text",)


def deliver(report: Report, formats: Sequence[str], outputs: Sequence[Path], *, force: bool) -> None:
    """Renders each format to its output; the one without goes to standard output."""
    for name, path in zip_longest(formats, outputs):
        if path is not None:
            write_private(path, renderer(name)(report), force=force)
        elif name == "text":
            _print_text(report)
        else:
            print_data(renderer(name)(report))


def _print_text(report: Report) -> None:
    from selfaudit.report.as_text import Look, render_text

    width = shutil.get_terminal_size().columns
    print_text(render_text(report, Look(width=max(width, 40), colour=in_colour())))
