"""Which of the files given are parts of one export, by their names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

_ENDING = re.compile(r"(\.(zip|tar|tgz|gz))+$", re.IGNORECASE)
_AGAIN = re.compile(r" ?\(\d{1,2}\)$")
"""What a browser adds to the name of a file that is there already."""
_STAMPED = re.compile(r"(?P<stem>.*\d{8}T\d{6}Z)(?:-\d{1,3})?-(?P<number>\d{1,3})$")
"""Takeout and Drive: a time stamp, then sometimes a number of their own, then the part's number."""
_NUMBERED = re.compile(r"(?P<stem>.*[^-_ .])[-_ .]+(?:part)?[-_ ]?(?P<number>\d{1,3})$", re.IGNORECASE)
_DATE = re.compile(r"(?<!\d)(\d{4}[-_.]\d{1,2}[-_.]\d{1,2}|\d{1,2}[-_.]\d{1,2}[-_.]\d{4})$")
_SAMPLE = 64 << 10


@dataclass(frozen=True, slots=True)
class Part:
    """A file with the stem that its export's parts share and its number, `None` where its name has none."""

    path: Path
    typed: str
    """As she typed it; what is no text in the name of a file (a byte of an old Linux encoding) becomes `?`."""
    stem: str
    number: int | None


def part_of(path: Path, typed: str) -> Part:
    """The stem and the number in a file's name.

    >>> part_of(Path("takeout-20240101T120000Z-002.zip"), "").number
    2
    >>> part_of(Path("facebook-alex-2024-01-12.zip"), "").number is None
    True
    """
    typed = typed.encode("utf-8", "replace").decode("utf-8")
    name = _AGAIN.sub("", _ENDING.sub("", path.name))
    found = _STAMPED.match(name) or (None if _DATE.search(name) else _NUMBERED.match(name))
    if found is None:
        return Part(path, typed, name, None)
    return Part(path, typed, found["stem"], int(found["number"]))


def grouped(parts: Iterable[Part]) -> list[list[Part]]:
    """The parts of one export together, by number; an unnumbered first part of the same stem with them; the rest alone."""
    groups: dict[tuple[str, str], list[Part]] = {}
    for part in parts:
        groups.setdefault((str(part.path.parent), part.stem.lower()), []).append(part)
    result: list[list[Part]] = []
    for group in groups.values():
        joined = len({part.number for part in group}) == len(group)
        result += [sorted(group, key=lambda part: part.number or 0)] if joined else [[part] for part in group]
    return result


def missing(group: Sequence[Part]) -> str:
    """A sentence for people about part numbers that are missing before the last one given, or ""."""
    numbers = {1 if part.number is None else part.number for part in group if part.number is not None or len(group) > 1}
    if not numbers:
        return ""
    first = min(numbers | {1})
    gone = [number for number in range(first, max(numbers)) if number not in numbers]
    if not gone:
        return ""
    given = f"parts {_listed(sorted(numbers))} were" if len(numbers) > 1 else f"part {max(numbers)} was"
    lost = f"part {gone[0]} is" if len(gone) == 1 else f"parts {_listed(gone)} are"
    return f"{given} given: {lost} missing"


def _listed(numbers: Sequence[int]) -> str:
    words = [str(number) for number in numbers[:20]]
    if len(numbers) > 20:
        return ", ".join(words) + " and others"
    return ", ".join(words[:-1]) + " and " + words[-1]


def same_file(one: Path, other: Path) -> bool:
    """True for the same file, or a second download of it: equal size, equal first and last bytes. Raises OSError."""
    if one.samefile(other):
        return True
    size = one.stat().st_size
    if one.is_dir() or other.is_dir() or size != other.stat().st_size or not size:
        return False
    return _sample(one, size) == _sample(other, size)


def _sample(path: Path, size: int) -> bytes:
    with path.open("rb") as file:
        head = file.read(_SAMPLE)
        file.seek(max(size - _SAMPLE, 0))
        return head + file.read(_SAMPLE)
