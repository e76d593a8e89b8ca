"""Lines for people in a terminal: safe, of a readable width, and hanging where they go on."""

from __future__ import annotations

import textwrap

from selfaudit.cli.printing import print_text
from selfaudit.report.masking import safe

WIDTH = 88


def wrapped(line: str) -> str:
    """One paragraph; it keeps its indent, and goes on two further in. Paths are not broken."""
    text = safe(line)
    hanging = " " * (len(text) - len(text.lstrip()) + 2)
    return textwrap.fill(text, WIDTH, subsequent_indent=hanging, break_long_words=False, break_on_hyphens=False)


def show(line: str) -> None:
    """Prints one paragraph, or an empty line."""
    print_text([wrapped(line) + "\n"])
