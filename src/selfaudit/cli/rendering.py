"""Takes a report to where it is to go: standard output, or private files."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from importlib import import_module
from itertools import zip_longest
from pathlib import Path

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


def deliver(report: Report, formats: Sequence[str], outputs: Sequence[Path], *, force: bool) -> None:
    """Renders each format to its output; the one without goes to standard output."""
    for name, path in zip_longest(formats, outputs):
        if path is not None:
            write_private(path, renderer(name)(report), force=force)
        elif name == "text":
            _print_text(report)
        else:
            for piece in renderer(name)(report):
                sys.stdout.write(piece)


def _print_text(report: Report) -> None:
    from selfaudit.report.as_text import Look, render_text

    terminal = sys.stdout.isatty()
    width = os.get_terminal_size(sys.stdout.fileno()).columns if terminal else 80
    colour = terminal and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    for piece in render_text(report, Look(width=max(width, 40), colour=colour)):
        sys.stdout.write(piece)
