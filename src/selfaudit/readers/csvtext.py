"""Tables in CSV files, read as a stream: the header is found by its columns, wherever it stands.

Exports write notes above the header, byte order marks, either line ending, and cells of several lines.
"""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice

from selfaudit.archive.decode import utf_16
from selfaudit.archive.model import Member, MemberError
from selfaudit.readers.csvwords import Row, Whole, Words
from selfaudit.records import Status

ROWS = 2_000
"""Rows in a batch."""
LONGEST_CELL = 16 << 20
"""Characters in one cell; a longer one is a quotation mark that was never closed."""
_CHUNK = 1 << 20
_HEADER_WITHIN = 60
"""Rows in which the header has to be found."""
_DELIMITERS = (",", ";", "\t")
_END = "end"
"""A line put below the last one: a row of its own, unless a quotation mark is still open there."""
_NOT_A_LETTER = re.compile(r"[\W_]+")


def plain_name(name: str) -> str:
    """A column's or file's name without what exports write differently: case, spaces, underscores, signs."""
    return _NOT_A_LETTER.sub("", name).casefold()


@dataclass(frozen=True, slots=True)
class Rows:
    """Some rows of a table, with the line of the file at which each begins."""

    columns: dict[str, int]
    """Where each column stands, by its plain name; of several with one name the first."""
    lines: Sequence[int]
    cells: Sequence[Sequence[str]]

    def __len__(self) -> int:
        return len(self.cells)

    @property
    def breaks_off(self) -> bool:
        """Whether the last row has fewer cells than the header."""
        return bool(self.cells) and len(self.cells[-1]) <= max(self.columns.values())

    def has(self, name: str) -> bool:
        """Whether the table has the column."""
        return plain_name(name) in self.columns

    def column(self, *names: str) -> list[str]:
        """The cells of the first of these columns that the table has, stripped; empty texts where it has none of them."""
        at = next((self.columns[plain_name(name)] for name in names if plain_name(name) in self.columns), None)
        if at is None:
            return [""] * len(self.cells)
        return [row[at].strip() if at < len(row) else "" for row in self.cells]


def table(member: Member, known: Iterable[str], words: Words | None = None) -> Iterator[Rows]:
    """The rows of a file below its header: the first row that has at least two of the known columns (or the only one).

    Gives nothing for a file without rows. Raises MemberError: UNKNOWN for text without such a header, PARTLY_READ at the end
    where characters are damaged, rows do not fit the header or the last line breaks off, and whatever the file itself raises.
    """
    wanted = {plain_name(name) for name in known}
    text = _Text(member.read_chunks(_CHUNK))
    start = text.beginning(_CHUNK)
    delimiter = _delimiter(start, wanted)
    if not delimiter:
        if start.strip():
            raise MemberError(Status.UNKNOWN, "no known header in it: its layout may have changed")
        return
    csv.field_size_limit(LONGEST_CELL)  # one limit for the whole process; the same at every call
    rows = None
    problems: list[str] = []
    for rows in _batches(chain([start], text), delimiter, wanted, words, problems):
        yield rows
    if rows and rows.breaks_off and not text.ended:
        problems.insert(0, "it breaks off in its last line: the download or the copy was cut short")
    if text.damaged:
        problems.append("some of its characters are damaged; they are shown as �")
    if problems:
        raise MemberError(Status.PARTLY_READ, "; ".join(problems))


def header(member: Member, limit: int = 64 << 10) -> list[frozenset[str]]:
    """The first rows of a file as sets of plain names, to see which file it is; nothing where it cannot be read."""
    try:
        raw = member.read(limit)
    except MemberError:
        return []
    text = _Text(iter([raw])).beginning(limit)
    return [frozenset(map(plain_name, row)) for delimiter in _DELIMITERS for row in _some_rows(text, delimiter) if len(row) > 1]


class _Text:
    """A stream of bytes as text, in pieces of whole lines: UTF-8 or UTF-16, each with or without a mark.

    Bad bytes are replaced, and that is remembered.
    """

    def __init__(self, chunks: Iterator[bytes]) -> None:
        self._chunks = chunks
        self._rest = ""
        self._decoder: codecs.IncrementalDecoder | None = None
        self.damaged = False
        self.ended = True
        """Whether what was read so far ends at the end of a line."""

    def beginning(self, size: int) -> str:
        """Whole lines of about `size` characters, or all."""
        pieces: list[str] = []
        while sum(map(len, pieces)) < size and (piece := next(self, "")):
            pieces.append(piece)
        return "".join(pieces)

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        """The next piece of text that ends at the end of a line; never a part of a line ending."""
        while True:
            end = self._rest.rfind("\n") + 1
            if end:
                piece, self._rest = self._rest[:end], self._rest[end:]
                return piece
            chunk = next(self._chunks, None)
            if chunk is None:
                piece, self._rest = self._rest + self._decode(b"", final=True), ""
                if not piece:
                    raise StopIteration
                self.ended = piece.endswith("\r")
                return piece
            self._rest += self._decode(chunk)

    def _decode(self, chunk: bytes, *, final: bool = False) -> str:
        if self._decoder is None:
            self._decoder = codecs.getincrementaldecoder(utf_16(chunk) or "utf-8-sig")("replace")
        text = self._decoder.decode(chunk, final)
        self.damaged = self.damaged or ("�" in text and "�".encode() not in chunk)
        return text


def _lines(pieces: Iterable[str]) -> Iterator[str]:
    """Lines as they are; other separators than the three line endings stay within a cell."""
    return (line for piece in pieces for line in io.StringIO(piece, newline=""))


def _some_rows(text: str, delimiter: str) -> list[list[str]]:
    rows: list[list[str]] = []
    try:
        for row in csv.reader(_lines([text]), delimiter=delimiter):
            rows.append(row)
            if len(rows) >= _HEADER_WITHIN:
                break
    except csv.Error:
        pass
    return rows


def _is_header(row: Sequence[str], wanted: set[str]) -> bool:
    found = {plain_name(cell) for cell in row} & wanted
    return len(found) >= min(2, len(wanted))


def _delimiter(start: str, wanted: set[str]) -> str:
    """The delimiter with which a header is found in the first rows; "" for none."""
    for delimiter in _DELIMITERS:
        if any(_is_header(row, wanted) for row in _some_rows(start, delimiter)):
            return delimiter
    return ""


def _rows(text: Iterable[str], delimiter: str, words: Words | None, problems: list[str]) -> Iterator[Row]:
    """Every row that is not blank; one that cannot be told or is never closed ends them, and is put to the problems."""
    lines = _lines(text)
    reader = csv.reader(chain(map(words.doubled, lines) if words else lines, [_END]), delimiter=delimiter)
    begins = 1
    held: list[Row] = []
    try:
        for row in reader:
            yield from held
            held = [(begins, row)] if any(row) else []
            begins = reader.line_num + 1
    except csv.Error:
        problems.append(f"it is damaged after line {begins}: what stands before was read")
        yield from held
        return
    for line, last in held:
        if last != [_END]:
            problems.append(f"a quotation mark is never closed in the row at line {line}: what follows was taken for its words")
            yield line, [*last[:-1], last[-1].removesuffix(_END)]


def _batches(text: Iterable[str], delimiter: str, wanted: set[str], words: Words | None, problems: list[str]) -> Iterator[Rows]:
    """The entries below the header, in batches. What is wrong with them is put to the problems."""
    rows = _rows(text, delimiter, words, problems)
    header = next((row for _line, row in rows if _is_header(row, wanted)), ())
    columns = {plain_name(name): at for at, name in reversed(list(enumerate(header))) if name}
    at = columns.get(plain_name(words.column)) if words else None
    whole = Whole(len(header), at, words.begins if words else bool, delimiter)
    entries = whole.entries(rows)
    while batch := list(islice(entries, ROWS)):
        lines, cells = zip(*batch, strict=True)
        yield Rows(columns, lines, cells)
    problems += whole.problems()
