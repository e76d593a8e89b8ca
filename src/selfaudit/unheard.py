"""What somebody else's code prints is forgotten: it would end up in the middle of the report, and may be of the archive."""

from __future__ import annotations

import io
import sys
from collections.abc import Iterator
from contextlib import contextmanager

_STREAMS = ("stdout", "stderr", "__stdout__", "__stderr__")


class _Nowhere(io.TextIOBase):
    def write(self, text: str, /) -> int:
        return len(text)


@contextmanager
def unheard() -> Iterator[None]:
    """Within this context Python's standard output and standard error lead nowhere; who has a hold of the real ones keeps it.

    The process's own file descriptors stay as they are (docs/decisions/0003-plugins.md).
    """
    before = {name: getattr(sys, name) for name in _STREAMS}
    nowhere = _Nowhere()
    for name in _STREAMS:
        setattr(sys, name, nowhere)
    try:
        yield
    finally:
        for name, stream in before.items():
            setattr(sys, name, stream)
