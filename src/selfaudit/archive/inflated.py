"""Reading at any position in a deflated stream, by going on from remembered places.

A `.tar.gz` and a zip inside a zip can only be inflated from their beginning. One pass remembers the state of the inflater
every few megabytes (about 40 kB each); a reading goes on from the nearest one. Nothing is kept of the data itself.
"""

from __future__ import annotations

import bisect
import zlib
from dataclasses import dataclass
from typing import Any

from selfaudit.archive.model import ArchiveError
from selfaudit.archive.sources import Source

GZIP = 31
RAW = -15
_FEED = 256 << 10
_PIECE = 1 << 20
_APART = 16 << 20


@dataclass(slots=True)
class State:
    """A place in the stream: how much went in and came out, and the inflater there."""

    taken: int
    given: int
    engine: Any

    def copy(self) -> State:
        """A second inflater at the same place."""
        return State(self.taken, self.given, self.engine.copy())


class Inflated:
    """The inflated bytes of a source, by position.

    Raises ArchiveError at its making when more comes out than the limits allow, EOFError when the stream is cut short, and
    zlib.error when it is damaged.
    """

    def __init__(self, source: Source, wbits: int, ratio: int, grace: int) -> None:
        self._source = source
        self._settings = (wbits, ratio, grace)
        self._wbits = wbits
        self._places: list[State] = []
        self._starts: list[int] = []
        self._current: State | None = None
        self._rest = b""
        self.size = self._survey(max(grace, source.size * ratio))

    def __reduce__(self) -> tuple[type[Inflated], tuple[Source, int, int, int]]:
        return Inflated, (self._source, *self._settings)

    def read_at(self, offset: int, count: int) -> bytes:
        """Up to `count` bytes from `offset`; fewer only at the end. Raises OSError and zlib.error."""
        count = min(count, self.size - offset)
        if count <= 0:
            return b""
        self._go_to(offset)
        pieces: list[bytes] = []
        while count > 0:
            piece = self._rest or self._step()
            if not piece:
                break
            pieces.append(piece[:count])
            self._rest = piece[count:]
            count -= len(pieces[-1])
        return b"".join(pieces)

    def _go_to(self, offset: int) -> None:
        """Makes `_rest` begin at `offset`."""
        state = self._current
        here = state.given - len(self._rest) if state else -1
        place = bisect.bisect_right(self._starts, offset) - 1
        if state is None or here > offset or self._starts[place] > here:
            state = self._current = self._places[place].copy()
            self._rest = b""
            here = state.given
        while here < offset:
            piece = self._rest or self._step()
            if not piece:
                raise EOFError("the stream has changed")
            self._rest = piece[offset - here :]
            here += len(piece) - len(self._rest)

    def _step(self) -> bytes:
        assert self._current is not None
        return _more(self._current, self._source, self._wbits)

    def _survey(self, most: int) -> int:
        state = State(0, 0, zlib.decompressobj(self._wbits))
        following = 0
        while True:
            if state.given >= following:
                self._places.append(state.copy())
                self._starts.append(state.given)
                following = state.given + _APART
            if not _more(state, self._source, self._wbits):
                return state.given
            if state.given > most:
                raise ArchiveError("It unpacks to far more than it should, as in archives made to do harm. It was not opened.")


def _more(state: State, source: Source, wbits: int) -> bytes:
    """The next inflated bytes, none only at the end of the stream. Raises EOFError for a stream that is cut short."""
    while True:
        if state.engine.eof:
            if wbits != GZIP or source.read_at(state.taken, 2) != b"\x1f\x8b":
                return b""
            state.engine = zlib.decompressobj(wbits)
        fed = source.read_at(state.taken, _FEED)
        piece: bytes = state.engine.decompress(fed, _PIECE)
        unused = len(state.engine.unused_data) if state.engine.eof else len(state.engine.unconsumed_tail)
        state.taken += len(fed) - unused
        state.given += len(piece)
        if piece:
            return piece
        if not fed and not state.engine.eof:
            raise EOFError("cut short")
