"""The labelled records: read from `corpus/*.toml`, where templates and hand-written lines stand in groups.

A group says once what its lines have in common: `expect` (the checks that must fire), `may` (checks about which one can argue;
they count neither way), and any field of a record. Each line of `texts` is a case of its own; `a || b` on a line are two
records of one case; `{slot}` is filled from the file's `[fill]` lists in turn, `times` times over.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from selfaudit import Audience, Author, Kind, Media, Person, Place, Record, Source, Visibility

FOLDER = Path(__file__).parent / "corpus"
SATURDAY = datetime(2024, 6, 8, 10, 0, tzinfo=UTC)
"""Where a group states no time: outside anybody's working hours."""
_SLOT = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True)
class Case:
    """One or more records that are judged together, and what the checks should say of them."""

    name: str
    records: tuple[Record, ...]
    expect: frozenset[str]
    may: frozenset[str]

    @property
    def benign(self) -> bool:
        """Whether no check has anything to find here."""
        return not self.expect


def cases(folder: Path | None = None) -> list[Case]:
    """The whole corpus, or that of another folder and those in it, in a fixed order."""
    return [case for path in sorted((folder or FOLDER).rglob("*.toml")) for case in _in_file(path)]


def _in_file(path: Path) -> Iterator[Case]:
    data = tomllib.loads(path.read_text("utf-8"))
    number = 0
    for group in data["group"]:
        facts = {**data.get("defaults", {}), **group}
        for line in _lines(facts, data.get("fill", {})):
            number += 1
            name = f"{path.stem}-{number}"
            records = tuple(_record(facts, text.strip(), name, at) for at, text in enumerate(line.split("||")))
            yield Case(name, records, frozenset(facts.get("expect", ())), frozenset(facts.get("may", ())))


def _lines(facts: Mapping[str, Any], fill: Mapping[str, list[str]]) -> Iterator[str]:
    """Every line, its slots filled; a line with slots comes `times` times, each time further along the lists."""
    step = 0
    for raw in facts["texts"].strip().splitlines():
        line = raw.strip()
        for _ in range(facts.get("times", 1) if _SLOT.search(line) else 1):
            step += 1
            yield _filled(line, fill, step)


def _filled(line: str, fill: Mapping[str, list[str]], step: int) -> str:
    return _SLOT.sub(lambda slot: fill[slot[1]][step % len(fill[slot[1]])], line)


def _record(facts: Mapping[str, Any], text: str, name: str, at: int) -> Record:
    when = datetime.fromisoformat(facts["when"]) if "when" in facts else SATURDAY
    author, text = _author(facts, text)
    people = tuple(Person(name=person) for person in facts.get("people", ()))
    if facts.get("person") == "text":
        people = (Person(name=text),)
    elif facts.get("person") == "handle":
        people = (Person(handle=text),)
    other = people[0] if people else None
    return Record(
        kind=Kind(facts["kind"]),
        text="" if facts.get("wordless") else text,
        platform=facts.get("platform", "facebook"),
        when=None if facts.get("undated") else when + timedelta(weeks=at),
        author=author,
        writer=other if author is Author.OTHER else None,
        people=people,
        thread=facts.get("thread", other.label if other and facts["kind"] == "message" else ""),
        field=facts.get("field", "own"),
        audience=Audience(Visibility(facts["audience"])) if "audience" in facts else Audience.UNKNOWN,
        place=_place(facts, text),
        media=Media(**facts["media"]) if "media" in facts else None,
        account=facts.get("account", "personal"),
        source=Source("corpus", name, f"/{at}"),
    )


def _author(facts: Mapping[str, Any], text: str) -> tuple[Author | None, str]:
    """The group's author, unless the line says ("me: …", "other: …")."""
    for author in Author:
        if text.startswith(f"{author}: "):
            return author, text[len(author) + 2 :]
    stated = facts.get("author", "me")
    return (Author(stated) if stated else None), text


def _place(facts: Mapping[str, Any], text: str) -> Place | None:
    if "place" not in facts:
        return None
    place = dict(facts["place"])
    return Place(**{**place, "name": text if place.get("name") == "text" else place.get("name", "")})
