"""Every mistake in a pack's file, each with its line and the nearest right word; and what a pack inherits by `extends`."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import tomli
from pydantic import BaseModel, ValidationError
from rapidfuzz import process

from selfaudit.guidance import known
from selfaudit.guidance.judging import BLOG_PLATFORMS
from selfaudit.guidance.loading import BUILT_IN, find
from selfaudit.guidance.model import GuidanceError
from selfaudit.guidance.questions import topics
from selfaudit.guidance.schema import ClauseTable, ExemptTable, PackFile, StepUpTable, StopTable
from selfaudit.platforms import PLATFORMS

Data = dict[str, Any]

_TABLES: dict[str, type[BaseModel]] = {"clause": ClauseTable, "step_up": StepUpTable, "exempt": ExemptTable, "stop": StopTable}
_PLATFORMS = (*PLATFORMS, *sorted(BLOG_PLATFORMS))
"""Those that an archive may be of, or that a document is known to speak of."""
_MOST_STEPS = 8
"""How many packs may extend one another in a row; more is a circle."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One mistake in a pack's file."""

    path: Path
    line: int
    """From 1; 0 where no line can be named."""
    text: str

    def __str__(self) -> str:
        """File, line and mistake, as compilers print them."""
        place = f"{self.path}:{self.line}" if self.line else str(self.path)
        return f"{place}: {self.text}"


def nearest(word: str, right: Collection[str]) -> str:
    """The right word that is most like a wrong one; "" where none is much like it."""
    found = process.extractOne(word, list(right), score_cutoff=60)
    return found[0] if found else ""


def problems(path: Path, folder: Path | None = None, checks: Collection[str] = ()) -> tuple[Problem, ...]:
    """All mistakes in a pack's file, by line. `checks` are further checks that are installed beside the built-in ones."""
    try:
        text = known.toml_text(path)
        data = tomli.loads(text)
    except OSError as error:
        return (Problem(path, 0, f"The file cannot be read: {error.strerror}. Give the path of a guidance pack."),)
    except UnicodeDecodeError:
        return (Problem(path, 0, "The file is not UTF-8 text. Save it as UTF-8 in your editor."),)
    except tomli.TOMLDecodeError as error:
        line = re.search(r"at line (\d+)", str(error))
        return (Problem(path, int(line[1]) if line else 0, f"This is not valid TOML: {error}."),)
    lines = Lines(text)
    try:
        inherited = whole(path, folder)
    except GuidanceError as error:
        return (Problem(path, lines.of(("extends",)), str(error)),)
    found = [*_shape(path, data, inherited, lines), *_sense(path, inherited, lines, {*known.checks(), *checks})]
    return tuple(sorted(found, key=lambda problem: (problem.line, problem.text)))


def whole(path: Path, folder: Path | None = None, steps: int = 0) -> Data:
    """The data of a pack's file with what it inherits: clauses of the same id are changed key by key, others added."""
    try:
        data = known.read_toml(path)
    except (OSError, UnicodeDecodeError, tomli.TOMLDecodeError) as error:
        raise GuidanceError(f"{path}: {error}") from error
    base = data.get("extends")
    if base is None:
        return data
    if not isinstance(base, str):
        raise GuidanceError('"extends" is the id or the file of one other pack.')
    if steps >= _MOST_STEPS:
        raise GuidanceError('These packs extend each other in a circle. Take one "extends" out.')
    beside = path.parent / base
    under = whole(beside if base.endswith(".toml") and beside.is_file() else find(base, folder), folder, steps + 1)
    return _merged(under, data)


def _merged(under: Data, over: Data) -> Data:
    inherited = {row["id"]: row for row in _tables(under, "clause")}
    dropped = over["drop"] if isinstance(over.get("drop"), list) else []
    missing = [name for name in dropped if not isinstance(name, str) or name not in inherited]
    if missing:
        near = nearest(str(missing[0]), list(inherited))
        hint = f' Did you mean "{near}"?' if near else ""
        raise GuidanceError(f'"drop" names a clause "{missing[0]}" that {under.get("id")} does not have.{hint}')
    clauses = {name: row for name, row in inherited.items() if name not in dropped}
    for row in _tables(over, "clause"):
        clauses[row["id"]] = {**clauses.get(row["id"], {}), **row}
    routes = [pack.get("routes") for pack in (under, over)]
    own = over.get("clause", [])
    without_id = [row for row in own if row not in _tables(over, "clause")] if isinstance(own, list) else [own]
    # What the other pack says of its own age is not true of one with a date of its own.
    its_own = {"drop", "dates", "review"} if "issued" in over else {"drop"}
    merged = {key: value for key, value in under.items() if key not in its_own}
    merged |= {**over, "extends": under.get("extends") or under.get("id", ""), "clause": [*clauses.values(), *without_id]}
    if all(isinstance(table, dict) for table in routes if table):
        merged["routes"] = {role: words for table in routes if table for role, words in table.items()}
    return merged


def _tables(data: Data, name: str) -> list[Data]:
    """The tables of an array that have an id in words; the schema says what is wrong with the others."""
    return [row for row in _rows(data, name) if isinstance(row.get("id"), str)]


def _rows(data: Data, name: str) -> list[Data]:
    rows = data.get(name, [])
    return [row for row in rows if isinstance(row, dict)] if isinstance(rows, list) else []


class Lines:
    """Where in a TOML text the tables and keys stand, as well as that can be told without parsing it again."""

    def __init__(self, text: str) -> None:
        self._at: dict[tuple[str | int, ...], int] = {}
        counts: dict[str, int] = {}
        table: tuple[str | int, ...] = ()
        for number, line in enumerate(text.splitlines(), 1):
            header = re.match(r"\s*\[(\[?)\s*([A-Za-z0-9_.-]+)\s*\]", line)
            key = re.match(r"\s*\"?([A-Za-z0-9_-]+)\"?\s*=", line)
            if header and header[1]:
                counts[header[2]] = counts.get(header[2], -1) + 1
                table = (header[2], counts[header[2]])
            elif header:
                first, *rest = header[2].split(".")
                table = (first, counts[first], *rest) if first in counts else (first, *rest)
            elif key:
                self._at.setdefault((*table, key[1]), number)
                continue
            else:
                continue
            self._at.setdefault(table, number)

    def of(self, place: tuple[str | int, ...]) -> int:
        """The line of a table or key, or of the nearest table around it; 0 for none."""
        while place:
            if place in self._at:
                return self._at[place]
            place = place[:-1]
        return 0


def _shape(path: Path, data: Data, inherited: Data, lines: Lines) -> Iterator[Problem]:
    """Mistakes that the schema knows: missing and unknown keys, wrong types and words."""
    try:
        PackFile.model_validate(inherited)
    except ValidationError as error:
        own = _own_places(data, inherited)
        for row in error.errors():
            place = own(tuple(row["loc"]))
            yield Problem(path, lines.of(place), _said(place, row))


def _own_places(data: Data, inherited: Data) -> Any:
    """A function from a place in the whole pack to the place in its own file, where an inherited clause has another number."""
    own = [row.get("id") if isinstance(row, dict) else None for row in data.get("clause", ())]
    ids = [row.get("id") for row in inherited.get("clause", ()) if isinstance(row, dict)]

    def place(loc: tuple[str | int, ...]) -> tuple[str | int, ...]:
        if len(loc) > 1 and loc[0] == "clause" and isinstance(loc[1], int) and ids != own:
            name = ids[loc[1]] if loc[1] < len(ids) else None
            return ("clause", own.index(name), *loc[2:]) if name in own else ("extends",)
        return loc

    return place


def _said(place: tuple[str | int, ...], row: Mapping[str, Any]) -> str:
    """A mistake in words for people."""
    key = next((str(part) for part in reversed(place) if isinstance(part, str) and part != "clause"), "clause")
    kind = row["type"]
    if kind == "extra_forbidden":
        near = nearest(key, _known_keys(place))
        return f'There is no key "{key}" here.' + (f' Did you mean "{near}"?' if near else "")
    if kind == "missing":
        return f'"{key}" is missing.'
    if kind == "literal_error":
        words = re.findall(r"'([^']*)'", row["ctx"]["expected"])
        near = nearest(str(row["input"]), words)
        hint = f'Did you mean "{near}"? ' if near else ""
        return f'"{key}" cannot be "{row["input"]}". {hint}It may be: {", ".join(word for word in words if word)}.'
    if kind == "string_pattern_mismatch":
        return f'"{row["input"]}" is not a good {key}: use letters, digits and dots (a pack\'s id: small letters and dashes).'
    if kind == "value_error":
        return f"{row['ctx']['error']}."
    return f'"{key}": {row["msg"]}.'


def _known_keys(place: tuple[str | int, ...]) -> list[str]:
    model: type[BaseModel] | None = _TABLES.get(str(place[0])) if len(place) > 1 else None
    if model:
        return list(model.model_fields)
    return [field.alias or name for name, field in PackFile.model_fields.items()]


def _sense(path: Path, data: Data, lines: Lines, checks: Collection[str]) -> Iterator[Problem]:
    """Mistakes between the parts: ids twice or taken, clauses, checks, platforms and routes that there are not."""
    if data.get("id") in BUILT_IN and path.resolve() != find(data["id"]).resolve():
        yield Problem(path, lines.of(("id",)), f'"{data["id"]}" is the id of a built-in pack. Give this one another.')
    if data.get("drop") and not data.get("extends"):
        yield Problem(path, lines.of(("drop",)), '"drop" leaves out clauses of another pack, which "extends" has to name.')
    clauses = _rows(data, "clause")
    ids = [str(row.get("id", "")) for row in clauses]
    roles = data.get("routes", {}) if isinstance(data.get("routes", {}), dict) else {}
    for number, row in enumerate(clauses):
        at = ("clause", number)
        if ids.index(ids[number]) != number:
            yield Problem(path, lines.of((*at, "id")), f'The id "{ids[number]}" is used twice. Every clause needs its own.')
        for key in ("checks", "helped_by", "advises"):
            yield from _unknown(path, lines.of((*at, key)), "check", row.get(key, []), checks)
        yield from _unknown(path, lines.of((*at, "asks")), "topic of the checklist", row.get("asks", []), topics())
        for key in ("severity_for", "actions_for"):
            yield from _unknown(path, lines.of((*at, key)), "check", row.get(key, {}), checks)
        if row.get("route"):
            yield from _unknown(path, lines.of((*at, "route")), "role in [routes]", [row["route"]], roles)
    named: list[tuple[str | int, ...]] = [("keep_clause",), ("stop", "clause")]
    for table in ("step_up", "exempt"):
        for number, row in enumerate(_rows(data, table)):
            named.append((table, number, "clause"))
            yield from _unknown(path, lines.of((table, number, "checks")), "check", row.get("checks", []), checks)
            yield from _unknown(path, lines.of((table, number, "platforms")), "platform", row.get("platforms", []), _PLATFORMS)
    for place in named:
        name = _at(data, place)
        if isinstance(name, str) and name:
            yield from _unknown(path, lines.of(place), "clause", [name], ids)


def _unknown(path: Path, line: int, what: str, given: Any, right: Collection[str]) -> Iterator[Problem]:
    for word in given if isinstance(given, list | dict) else []:
        if isinstance(word, str) and word not in right:
            near = nearest(word, right)
            hint = f' Did you mean "{near}"?' if near else ""
            yield Problem(path, line, f'There is no {what} "{word}".{hint}')


def _at(data: Any, place: tuple[str | int, ...]) -> Any:
    for part in place:
        try:
            data = data[part]
        except (KeyError, IndexError, TypeError):
            return None
    return data
