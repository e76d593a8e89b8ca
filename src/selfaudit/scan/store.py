"""Hits kept small: packed and compressed in memory, in the order of the report. Nothing of an archive is ever put on disk."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

from selfaudit.check import Confidence
from selfaudit.findings import SEVERITIES, Hit
from selfaudit.optional import optional

_deflate = optional("isal.isal_zlib") or zlib

CHUNK = 256
"""Hits packed together; compressing them one by one would gain nothing."""

_CONFIDENCES = tuple(Confidence)
BUCKETS = len(SEVERITIES) * len(_CONFIDENCES)
_BUCKET = {(s, c): i * len(_CONFIDENCES) + j for i, s in enumerate(SEVERITIES) for j, c in enumerate(_CONFIDENCES)}

_encode = msgspec.msgpack.Encoder().encode
_decode: Any = msgspec.msgpack.Decoder(list[Hit]).decode


class HitStore:
    """Hits by severity, then confidence, then the order in which they came; gone through any number of times."""

    def __init__(self) -> None:
        self._packed: list[list[bytes]] = [[] for _ in range(BUCKETS)]
        self._open: list[list[Hit]] = [[] for _ in range(BUCKETS)]
        self._count = 0

    def add(self, hit: Hit, severity: str) -> None:
        """Keeps one hit under the severity that the guidance gave it."""
        bucket = _BUCKET[severity, hit.confidence]
        waiting = self._open[bucket]
        waiting.append(hit)
        self._count += 1
        if len(waiting) >= CHUNK:
            self._pack(bucket)

    def _pack(self, bucket: int) -> None:
        if self._open[bucket]:
            self._packed[bucket].append(_deflate.compress(_encode(self._open[bucket]), 1))
            self._open[bucket] = []

    def take(self) -> list[list[bytes]]:
        """Everything kept so far, packed, for handing to another process; the store is empty afterwards."""
        for bucket in range(BUCKETS):
            self._pack(bucket)
        packed, self._packed = self._packed, [[] for _ in range(BUCKETS)]
        self._count = 0
        return packed

    def extend(self, packed: Iterable[list[bytes]], count: int) -> None:
        """Adds what another store's `take` gave, behind what is here."""
        for bucket, pieces in enumerate(packed):
            if pieces:
                self._pack(bucket)
                self._packed[bucket].extend(pieces)
        self._count += count

    def __len__(self) -> int:
        return self._count

    def __iter__(self) -> Iterator[Hit]:
        for bucket in range(BUCKETS):
            for piece in self._packed[bucket]:
                yield from _decode(zlib.decompress(piece))
            yield from self._open[bucket]
