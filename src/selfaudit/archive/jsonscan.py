"""Where JSON values end: guessed and proved by the strict parser where that is quick, else found by reading the tokens."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import msgspec

from selfaudit.archive.decode import DEPTH, loads
from selfaudit.archive.model import MemberError
from selfaudit.records import Status

LONGEST = 32 << 20
"""Bytes of one element; a longer one is over the limit."""
_SPACE = b" \t\r\n"
_TOKEN = re.compile(rb'"(?:[^"\\]++|\\.)*+("?)|[\[{]|[\]}]|,', re.DOTALL)
"""The group holds the quote that ends a string: the last byte may be an escaped one."""
STRING = re.compile(rb'"(?:[^"\\]++|\\.)*+"', re.DOTALL)
_NOT_SPACE = re.compile(rb"[^ \t\r\n]")
_FIRST_KEY = re.compile(rb'\{\s*"(?:[^"\\]++|\\.)*+"', re.DOTALL)
_TRAILING = re.compile(r"trailing characters \(byte (\d+)\)")
_RAW_LIST = msgspec.json.Decoder(list[msgspec.Raw])
_RAW = msgspec.json.Decoder(msgspec.Raw)
_TRIES = 6


class Window:
    """The part of a stream that is held in memory, and the place `at` in it. An error of the stream ends it, and is kept."""

    def __init__(self, chunks: Iterator[bytes]) -> None:
        self._chunks = _utf_8(chunks)
        self.data = b""
        self.at = 0
        self.ended = False
        self.error: MemberError | None = None
        self.delivered = False
        """Whether anything of the file was handed on."""

    def fill(self, wanted: int) -> None:
        """Forgets what is before `at`, and reads until `wanted` bytes are there or the stream ends."""
        parts = [self.data[self.at :]]
        length = len(parts[0])
        while length < wanted and not self.ended:
            try:
                part = next(self._chunks, None)
            except MemberError as error:
                self.error, part = error, None
            if part is None:
                self.ended = True
            else:
                parts.append(part)
                length += len(part)
        self.data, self.at = b"".join(parts), 0

    def next_byte(self, also: bytes = b"") -> bytes:
        """The next byte that is neither white space nor one of `also`, without taking it; b"" at the end."""
        while True:
            found = _NOT_SPACE.search(self.data, self.at)
            if found is None:
                self.at = len(self.data)
                if self.ended:
                    return b""
                self.fill(64 << 10)
            elif found[0] in also:
                self.at = found.end()
            else:
                self.at = found.start()
                return found[0]


def _utf_8(chunks: Iterator[bytes]) -> Iterator[bytes]:
    """The same stream without its byte order mark; UTF-16 becomes UTF-8."""
    first = b""
    for chunk in chunks:
        first += chunk
        if len(first) >= 4:
            break
    if first.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        decoder = codecs.getincrementaldecoder("utf-16")("replace")
        yield decoder.decode(first).encode("utf-8", "replace")
        for chunk in chunks:
            yield decoder.decode(chunk).encode("utf-8", "replace")
        return
    yield first.removeprefix(codecs.BOM_UTF8)
    yield from chunks


@dataclass(slots=True)
class Scan:
    """The state of reading tokens from a value's start: it goes on where it stopped when more bytes have come."""

    at: int
    depth: int = 0
    in_string: bool = False
    commas: list[int] = field(default_factory=list)
    end: int = -1
    """Where the bracket is that closes what the values stand in; -1 as long as it was not met."""

    def advance(self, data: bytes, stop: int, first_only: bool = False) -> None:
        """Reads tokens as far as `stop`, or to the first comma. Raises MemberError for absurd depth."""
        if self.in_string and not self._left_string(data, stop):
            return
        for token in _TOKEN.finditer(data, self.at, stop):
            first = token[0][0]
            if first == 0x22:
                if not token[1]:
                    self.in_string, self.at = True, token.end()
                    return
            elif first == 0x2C:
                if not self.depth:
                    self.commas.append(token.start())
                    if first_only:
                        return
            elif first in b"[{":
                self.depth += 1
                if self.depth > DEPTH:
                    raise MemberError(Status.OVER_LIMIT, f"nested more than {DEPTH} levels deep, as no export is")
            else:
                self.depth -= 1
                if self.depth < 0:
                    self.end = token.start()
                    return
        self.at = stop

    def _left_string(self, data: bytes, stop: int) -> bool:
        """Moves behind the end of the string, or as far as is certain when it does not end before `stop`."""
        while (quote := data.find(b'"', self.at, stop)) >= 0:
            run = _backslashes(data, self.at, quote)
            self.at = quote + 1
            if run % 2 == 0:
                self.in_string = False
                return True
        self.at = max(self.at, stop - _backslashes(data, self.at, stop))
        return False


def _backslashes(data: bytes, start: int, end: int) -> int:
    """How many there are in a row just before `end`."""
    before = data[start:end]
    return len(before) - len(before.rstrip(b"\\"))


def is_list(elements: bytes) -> bool:
    """True when the bytes, put in brackets, are a JSON list: then they are whole elements, whatever was guessed."""
    try:
        _RAW_LIST.decode(elements)
    except (msgspec.DecodeError, RecursionError, UnicodeError):
        return False
    return True


def is_json(value: bytes) -> bool:
    """True when it can be read, strictly or leniently."""
    try:
        loads(value)
    except MemberError:
        return False
    return True


def quick_cut(data: bytes, start: int, stop: int) -> int:
    """The place of a comma between two elements, the last before `stop` that can be found and proved; or -1.

    Guesses where an element begins like the one at `start`, and lets the parser prove it.
    """
    like = _FIRST_KEY.match(data, start)
    marker = like[0] if like else b","
    end = min(stop, len(data))
    for _ in range(_TRIES):
        at = data.rfind(marker, start + 1, end)
        if at < 0:
            return -1
        comma = at if not like else _before_space(data, at)
        if data[comma : comma + 1] == b"," and comma > start and is_list(b"[" + data[start:comma] + b"]"):
            return comma
        end = at
    return -1


def _before_space(data: bytes, at: int) -> int:
    """The place of the last byte before `at` that is not white space."""
    at -= 1
    while at > 0 and data[at] in _SPACE:
        at -= 1
    return at


def quick_list_end(data: bytes, start: int) -> int:
    """The place of the bracket that closes the list whose elements begin at `start`, or -1.

    The parser's complaint about what follows the list says where that is; what comes before it is then proved.
    """
    end = _complained(_RAW_LIST, b"[" + data[start:])
    if end < 0:
        return -1
    bracket = data.rfind(b"]", start, start + end - 1)
    if end == len(data) - start + 1:
        return bracket
    return bracket if bracket >= 0 and is_list(b"[" + data[start:bracket] + b"]") else -1


def quick_value_end(data: bytes, start: int) -> int:
    """The place behind the value that begins at `start`, or -1."""
    end = _complained(_RAW, data[start:])
    return start + end if end >= 0 and _complained(_RAW, data[start : start + end]) == end else -1


def _complained(decoder: msgspec.json.Decoder[Any], data: bytes) -> int:
    """How many bytes the decoder took before it complained of trailing ones; all if it did not; -1 for another complaint."""
    try:
        decoder.decode(data)
    except msgspec.DecodeError as error:
        found = _TRAILING.search(str(error))
        return int(found[1]) - 1 if found else -1
    except (RecursionError, UnicodeError):
        return -1
    return len(data)
