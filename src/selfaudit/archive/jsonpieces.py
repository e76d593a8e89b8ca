"""Big JSON files in pieces: every piece is a JSON list of whole elements, and no more than a few are in memory.

A file that is broken or cut short gives all elements before the break, and then a MemberError.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from selfaudit.archive.decode import loads
from selfaudit.archive.jsonscan import (
    LONGEST,
    STRING,
    Scan,
    Window,
    is_json,
    is_list,
    quick_cut,
    quick_list_end,
    quick_value_end,
)
from selfaudit.archive.model import Member, MemberError
from selfaudit.records import Status

PIECE = 2 << 20
_SMALL = 64 << 10
_ASSIGNMENT = re.compile(rb"\s*[A-Za-z_$][\w$.\[\]\"']*\s*=")
_PADDING = b" \t\r\n;\0"
"""What may stand behind the end: a script's semicolon, and the zeros of a disk that wrote a file only in part."""
_BREAK = "the JSON breaks off or is damaged; what stands before that was read"
_MORE = "there is more behind its end, which was not read: the file is damaged or was changed"
_NO_JSON = "not valid JSON: ask the platform for the download again"


def pieces(member: Member, at: tuple[str, ...] = (), piece_bytes: int = PIECE) -> Iterator[bytes]:
    """The elements of a list in a JSON file, in pieces of about `piece_bytes`; each piece is a JSON list.

    `at` is the keys that lead to the list, () for the file's own. A value there that is no list counts as a list of one,
    as Meta writes lists of one; a key that is not there gives nothing. Raises MemberError, after the pieces before it.
    """
    window = _start(member, piece_bytes)
    for piece in _at(window, at, piece_bytes):
        window.delivered = True
        yield piece
    _finish(window)


def outline(member: Member, big: Collection[str], piece_bytes: int = PIECE) -> Iterator[tuple[str, bytes]]:
    """The keys of a JSON object in the file's order, each with its value's bytes.

    A list under a key in `big` comes in pieces as from `pieces`, the key with each (an empty list: once, `[]`). A file that
    is a list comes as pieces with the key "". Raises MemberError, after what stands before the break.
    """
    window = _start(member, piece_bytes)
    is_object = window.next_byte() == b"{"
    for key in _keys(window) if is_object else [""]:
        for value in _listed(window, piece_bytes) if key in big or not is_object else [_value(window)]:
            window.delivered = True
            yield key, value
    _finish(window)


def _start(member: Member, piece_bytes: int) -> Window:
    window = Window(member.read_chunks(min(piece_bytes, PIECE)))
    window.fill(piece_bytes)
    assignment = _ASSIGNMENT.match(window.data)
    if assignment:
        window.at = assignment.end()
    return window


def _finish(window: Window) -> None:
    """Raises what the stream itself raises, to its end (a wrong checksum is known only there), or MemberError for more data."""
    more = window.data[window.at :].strip(_PADDING)
    while not window.ended:
        window.at = len(window.data)
        window.fill(PIECE)
        more = more or window.data.strip(_PADDING)
    if window.error is not None:
        raise _broken(window)
    if more:
        raise MemberError(Status.PARTLY_READ, _MORE)


def _broken(window: Window) -> MemberError:
    """The error for a file that goes no further: the stream's own, if it has one."""
    if window.error is not None:
        status = window.error.status
        partly = status is not Status.PARTLY_READ or window.delivered
        return window.error if partly else MemberError(Status.UNREADABLE, window.error.reason)
    return MemberError(Status.PARTLY_READ, _BREAK) if window.delivered else MemberError(Status.UNREADABLE, _NO_JSON)


def _at(window: Window, at: tuple[str, ...], piece_bytes: int) -> Iterator[bytes]:
    if not at:
        yield from (piece for piece in _listed(window, piece_bytes) if piece != b"[]")
    elif window.next_byte() == b"{":
        for key in _keys(window):
            if key == at[0]:
                yield from _at(window, at[1:], piece_bytes)
            else:
                _skip(window, piece_bytes)
    else:
        _skip(window, piece_bytes)


def _listed(window: Window, piece_bytes: int) -> Iterator[bytes]:
    """The value at the window's place as pieces of a list; a value that is no list as a list of one."""
    if window.next_byte() == b"[":
        window.at += 1
        yield from _elements(window, piece_bytes)
    else:
        value = _value(window)
        if not is_json(value):
            raise _broken(window)
        yield b"[" + value + b"]"


def _elements(window: Window, piece_bytes: int) -> Iterator[bytes]:
    """The elements from the window's place, just behind `[`, to the `]`, which is taken."""
    given = False
    while (following := window.next_byte(b",")) != b"]":
        if not following:
            raise _broken(window)
        for piece in _next_piece(window, piece_bytes):
            given = True
            yield piece
    window.at += 1
    if not given:
        yield b"[]"


def _next_piece(window: Window, piece_bytes: int) -> Iterator[bytes]:
    """The next run of elements (none or one, or several when the run is damaged); the window moves behind them."""
    wanted = piece_bytes
    scan = Scan(0)
    while True:
        window.fill(wanted)
        if not scan.in_string and (end := _quick_end(window, wanted)) > 0:
            yield _taken(window, end)
            return
        scan.advance(window.data, len(window.data))
        if scan.end >= 0 or scan.commas or window.ended:
            break
        _check_length(window)
        wanted = min(4 * len(window.data), LONGEST + 1)
    if scan.end < 0 and not scan.commas:
        raise _broken(window)
    yield from _checked(window, scan)


def _quick_end(window: Window, wanted: int) -> int:
    """Where the quick ways say that whole elements end, at a comma or the closing bracket; -1 where they cannot tell."""
    data = window.data
    end = quick_list_end(data, 0) if window.ended else -1
    if end < 0:
        end = quick_cut(data, 0, wanted)
    return end if end >= 0 or window.ended else quick_list_end(data, 0)


def _taken(window: Window, end: int) -> bytes:
    piece = b"".join((b"[", memoryview(window.data)[window.at : end], b"]"))
    window.at = end
    return piece


def _checked(window: Window, scan: Scan) -> Iterator[bytes]:
    """The elements that the scan found; when they cannot all be read, those before the first that cannot, and MemberError."""
    last = scan.end if scan.end >= 0 else scan.commas[-1]
    whole = b"".join((b"[", memoryview(window.data)[:last], b"]"))
    if last and (is_list(whole) or is_json(whole)):
        window.at = last
        yield whole
        return
    start = good = 0
    for comma in [*scan.commas, last]:
        if not is_json(window.data[start:comma]):
            break
        start, good = comma + 1, comma
    if good:
        yield b"[" + window.data[:good] + b"]"
        window.delivered = True
    raise _broken(window)


def _keys(window: Window) -> Iterator[str]:
    """The keys of the object at the window's place; after each the window is at its value, which the caller must take."""
    window.at += 1
    while (following := window.next_byte(b",")) != b"}":
        if following != b'"':
            raise _broken(window)
        key = loads(_key(window))[0]
        if window.next_byte() != b":":
            raise _broken(window)
        window.at += 1
        window.next_byte()
        yield str(key)
    window.at += 1


def _key(window: Window) -> bytes:
    """The string at the window's place, which moves behind it."""
    found = STRING.match(window.data, window.at)
    if found is None and not window.ended:
        window.fill(_SMALL)
        found = STRING.match(window.data, window.at)
    if found is None:
        raise _broken(window)
    window.at = found.end()
    return found[0]


def _value(window: Window) -> bytes:
    """The bytes of the value at the window's place, which moves behind it. Raises MemberError."""
    if not window.next_byte():
        raise _broken(window)
    end = _small_value_end(window)
    wanted = PIECE
    scan = Scan(0)
    while end < 0:
        window.fill(wanted)
        end = _value_end(window, scan)
        if end < 0 and window.ended:
            raise _broken(window)
        if end < 0:
            _check_length(window)
        wanted = min(4 * len(window.data), LONGEST + 1)
    value = window.data[window.at : end].rstrip()
    window.at = end
    return value


def _check_length(window: Window) -> None:
    if len(window.data) > LONGEST:
        raise MemberError(Status.OVER_LIMIT, f"one entry is longer than {LONGEST:,} bytes; what stands before it was read")


def _small_value_end(window: Window) -> int:
    scan = Scan(window.at)
    scan.advance(window.data, min(window.at + _SMALL, len(window.data)), first_only=True)
    return scan.commas[0] if scan.commas else scan.end


def _value_end(window: Window, scan: Scan) -> int:
    """The place behind the value that begins at 0; -1 when it is not yet all there."""
    in_brackets = window.data[:1] in (b"[", b"{") and not scan.in_string
    end = quick_value_end(window.data, 0) if in_brackets else -1
    if end >= 0:
        return end
    scan.advance(window.data, len(window.data), first_only=True)
    if scan.commas or scan.end >= 0:
        return scan.commas[0] if scan.commas else scan.end
    whole = window.ended and not scan.in_string and not scan.depth and window.data
    return len(window.data) if whole else -1


def _skip(window: Window, piece_bytes: int) -> None:
    """Moves the window behind the value at its place, however long that is."""
    following = window.next_byte()
    end = _small_value_end(window)
    if end < 0:
        window.fill(4 * PIECE)
        end = quick_value_end(window.data, 0) if following in (b"[", b"{") else -1
    if end >= 0:
        window.at = end
    elif following == b"[":
        window.at += 1
        for _ in _elements(window, piece_bytes):
            pass
    elif following == b"{":
        for _ in _keys(window):
            _skip(window, piece_bytes)
    else:
        _value(window)
