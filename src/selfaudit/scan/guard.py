"""While checks run, nothing in this process may reach the network or start another program, a plug-in's code included.

Python's audit events are the only place where this can be seen for code that is not ours. It is a guard rail against accidents
and carelessness, not a wall: an installed plug-in runs with the user's rights (docs/decisions/0003-plugins.md).
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

_FORBIDDEN = (
    "socket.",
    "subprocess.Popen",
    "os.system",
    "os.exec",
    "os.posix_spawn",
    "os.spawn",
    "webbrowser.open",
    "urllib.Request",
)
_installed: list[bool] = []
_scanning: list[bool] = []
"""One for each `offline` that is open. Of the whole process: a thread that a check starts has no part in our context."""


class ForbiddenError(RuntimeError):
    """A check tried to reach the network or to start a program."""


def _hook(event: str, _arguments: tuple[object, ...]) -> None:
    if event.startswith(_FORBIDDEN) and _scanning:
        raise ForbiddenError(event)


@contextmanager
def offline() -> Iterator[None]:
    """Until its end, sockets, subprocesses and browsers are refused with `ForbiddenError`, in every thread of the process."""
    if not _installed:
        sys.addaudithook(_hook)  # A hook can never be taken out again: once is enough, and `_scanning` switches it.
        _installed.append(True)
    _scanning.append(True)
    try:
        yield
    finally:
        _scanning.pop()
