"""Progress by bytes, on standard error: a bar for a person, a line for a log."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from selfaudit.cli.errors import say
from selfaudit.scan.run import Export


@contextmanager
def progress_bar(exports: Sequence[Export], *, show: bool) -> Iterator[Callable[[int], None]]:
    """Gives a function to be told of bytes gone through."""
    total = sum(member.size for export in exports for member in export.archive.members)
    if not show:
        yield lambda _bytes: None
        return
    if not sys.stderr.isatty():
        say(f"Reading {total / 1e6:,.1f} MB …")
        yield lambda _bytes: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, DownloadColumn, Progress, TimeRemainingColumn

    # Its own hold of standard error, which is taken away from the checks while they run.
    console = Console(file=sys.stderr)
    # No refresh thread: processes are forked while the bar is up.
    bar = Progress(BarColumn(), DownloadColumn(), TimeRemainingColumn(), console=console, auto_refresh=False, transient=True)
    with bar:
        task = bar.add_task("", total=total)
        waiting = 0

        def tell(size: int) -> None:
            nonlocal waiting
            waiting += size
            if waiting >= total // 200:
                bar.update(task, advance=waiting, refresh=True)
                waiting = 0

        yield tell
