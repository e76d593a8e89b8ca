"""Reading a list of people from a CSV file: `name`, or `first_name` and `last_name`; the rest is optional.

The columns are those of the configuration page: name, first_name, last_name, year, left, born, handle, relation; the headings
that school systems print are understood as well. Other columns are passed over. No error ever holds what stands in a cell.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from difflib import get_close_matches
from pathlib import Path

from selfaudit.people.roster import Listed, Roster
from selfaudit.people.wordlists import data_lines

COLUMNS = ("name", "first_name", "last_name", "year", "left", "born", "handle", "relation")
_DATE_FORMATS = ("%Y-%m-%d", "%d/%m/%Y", "%d/%m/%y", "%d-%m-%Y", "%d.%m.%Y", "%d %b %Y", "%d %B %Y", "%Y/%m/%d")
_MOST_BYTES = 50_000_000
_WRITE_SO = "the first line has to name the columns: name, or first_name and last_name"


class RosterError(ValueError):
    """A list that cannot be read: the file, the line and what to do. Never what stands in the file."""


@dataclass(frozen=True, slots=True)
class RosterFile:
    """A list and what was understood of its file."""

    roster: Roster
    columns: tuple[str, ...]
    """The columns that were used, by their right names."""
    passed_over: int
    """How many columns were not used."""
    nameless: int
    """How many rows held something but no name."""


def read_roster(path: Path | str, group: str) -> Roster:
    """The people in a CSV file; `group` is "pupils", "former_pupils", "parents" or "colleagues". Raises `RosterError`."""
    return read_roster_file(path, group).roster


def read_roster_file(path: Path | str, group: str) -> RosterFile:
    """As `read_roster`, with what was understood of the file."""
    name = Path(path).name
    rows = _rows(_text(Path(path), name), name)
    line, header = next(rows, (1, []))
    places = _places(header, f"{name}, line {line}")
    entries: list[Listed] = []
    nameless = 0
    for line, cells in rows:
        if any(cell.strip() for cell in cells[len(header) :]):
            raise RosterError(f"{name}, line {line}: more cells than headings; a name with a comma in it needs quotation marks")
        found = {column: cells[place].strip() for column, place in places.items() if place < len(cells)}
        if _full_name(found):
            entries.append(_listed(found, f"{name}, line {line}"))
        else:
            nameless += any(found.values())
    used = tuple(column for column in COLUMNS if column in places)
    return RosterFile(Roster(group, tuple(entries)), used, len(header) - len(used), nameless)


def _text(path: Path, name: str) -> str:
    try:
        with path.open("rb") as file:
            raw = file.read(_MOST_BYTES + 1)
    except OSError as error:
        raise RosterError(f"{name}: the list cannot be opened ({error.strerror}); check the path in selfaudit.toml") from None
    if len(raw) > _MOST_BYTES:
        raise RosterError(f"{name}: the list is larger than 50 MB; give a list of names only")
    if raw[:2] == b"PK" or raw[:4] == b"\xd0\xcf\x11\xe0":
        raise RosterError(f"{name}: this is a spreadsheet; save it as CSV and give that file")
    if raw[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return raw.decode("utf-16", "replace")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return raw.decode("cp1252", "replace")


def _rows(text: str, name: str) -> Iterator[tuple[int, list[str]]]:
    """The rows that hold anything, with the line they end on."""
    text = re.sub(r"\A\s*sep=(.)\r?\n", "\n", text.replace("\0", ""))
    first = next((line for line in text.splitlines() if line.strip()), "")
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=max(",;\t|", key=first.count), strict=True)
    try:
        yield from ((reader.line_num, row) for row in reader if any(cell.strip() for cell in row))
    except csv.Error:
        raise RosterError(
            f"{name}, line {reader.line_num}: the row cannot be read; look for a quotation mark too many"
        ) from None


def _places(header: Sequence[str], where: str) -> dict[str, int]:
    """Where each known column stands."""
    headings = {heading: column for column, also in _also() for heading in also}
    places: dict[str, int] = {}
    for place, cell in enumerate(header):
        heading = re.sub(r"[^a-z]+", "_", cell.casefold()).strip("_")
        column = heading if heading in COLUMNS else headings.get(heading)
        if column is None and (near := get_close_matches(heading, COLUMNS, 1, 0.75)):
            raise RosterError(f'{where}: the heading of column {place + 1} is not known; did you mean "{near[0]}"?')
        if column in places:
            raise RosterError(f'{where}: two columns say "{column}"; keep one of them')
        if column:
            places[column] = place
    if "name" not in places and "last_name" not in places and "first_name" in places:
        raise RosterError(f'{where}: there is a column first_name but no column "last_name"; both are needed')
    if "name" not in places and "first_name" not in places and "last_name" in places:
        raise RosterError(f'{where}: there is a column last_name but no column "first_name"; both are needed')
    if "name" not in places and "first_name" not in places:
        raise RosterError(f"{where}: no column for names; {_WRITE_SO}")
    return places


def _also() -> Iterator[tuple[str, list[str]]]:
    for line in data_lines("roster_headings"):
        column, _, headings = line.partition(": ")
        yield column, headings.split()


def _full_name(found: dict[str, str]) -> str:
    return found.get("name") or " ".join(filter(None, (found.get("first_name"), found.get("last_name"))))


def _listed(found: dict[str, str], where: str) -> Listed:
    return Listed(
        name=_full_name(found),
        year=found.get("year", ""),
        left=_date(found.get("left", ""), "left", (8, 31), where),
        born=_date(found.get("born", ""), "born", (12, 31), where),
        handle=found.get("handle", ""),
        relation=found.get("relation", ""),
    )


def _date(cell: str, column: str, end: tuple[int, int], where: str) -> date | None:
    """A British date. A year alone is taken as the end of the school year (left) or of the year (born)."""
    if not cell:
        return None
    if re.fullmatch(r"(?:19|20)\d\d", cell):
        return date(int(cell), *end)
    day = cell.partition("T")[0].removesuffix(" 00:00:00")
    for layout in _DATE_FORMATS:
        try:
            return datetime.strptime(day, layout).date()  # noqa: DTZ007 - a day has no zone
        except ValueError:
            continue
    raise RosterError(f'{where}: the date in column "{column}" is not understood; write it as 2024-07-19 or 19/07/2024')
