"""While checks run, nothing in this process may reach the network or start another program, a plug-in's code included.

Python's audit events are the only place where this can be seen for code that is not ours. It is a guard rail against accidents
and carelessness, not a wall: an installed plug-in runs with the user's rights (docs/decisions/0003-plugins.md).
"""

from __future__ import annotations

import io
import sys
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stdout
from contextvars import ContextVar

_scanning: ContextVar[bool] = ContextVar("scanning", default=False)
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


class ForbiddenError(RuntimeError):
    """A check tried to reach the network or to start a program."""


def _hook(event: str, _arguments: tuple[object, ...]) -> None:
    if event.startswith(_FORBIDDEN) and _scanning.get():
        raise ForbiddenError(event)


@contextmanager
def offline() -> Iterator[None]:
    """Within this context, sockets, subprocesses and browsers are refused with `ForbiddenError`."""
    if not _installed:
        sys.addaudithook(_hook)  # A hook can never be taken out again: once is enough, and the context switches it.
        _installed.append(True)
    token = _scanning.set(True)
    try:
        yield
    finally:
        _scanning.reset(token)


class _Nowhere(io.TextIOBase):
    def write(self, text: str, /) -> int:
        return len(text)


@contextmanager
def unheard() -> Iterator[None]:
    """Within this context, what a check prints is forgotten: it would end up in the middle of the report."""
    with redirect_stdout(_Nowhere()):
        yield
