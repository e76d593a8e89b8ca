"""The guidance room's own data: what is known about each check, and the words of the actions. Read once, never changed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import tomli

HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class KnownCheck:
    """What the guidance knows about a check. A check that it does not know (a plug-in's) is an empty one."""

    topic: str = ""
    """Its subject in plain words, the row label of a comparison."""
    group: str = ""
    actions: tuple[str, ...] = ("READ-AGAIN",)
    """What to do where the citing clauses ask for nothing else."""
    records: tuple[str, ...] = ()
    """What an archive must hold, or she must tell, for it (a pack's `records`)."""
    lists: tuple[str, ...] = ()
    """Those of her lists in which it looks people up."""
    never_clears: str = ""
    """Why its silence settles nothing, in a sentence; "" where it does."""


def read_toml(path: Path) -> dict[str, Any]:
    """The data of a TOML file, of the package or her own."""
    return tomli.loads(toml_text(path))


def toml_text(path: Path) -> str:
    """The text of a TOML file; some editors put a byte order mark before it, which TOML does not know."""
    return path.read_text(encoding="utf-8-sig")


@cache
def checks() -> Mapping[str, KnownCheck]:
    """The checks of the contract by id, in its order."""
    return {
        check: KnownCheck(
            row["topic"],
            row["group"],
            tuple(row["actions"]),
            tuple(row["records"]),
            tuple(row.get("lists", ())),
            row.get("never_clears", ""),
        )
        for check, row in read_toml(HERE / "checks.toml").items()
    }


def check(name: str) -> KnownCheck:
    """What is known about a check."""
    return checks().get(name, _UNKNOWN)


_UNKNOWN = KnownCheck()


@cache
def records() -> Mapping[str, Mapping[str, tuple[str, ...]]]:
    """`records.toml`: by word of a pack's `records` the `kinds` that hold it, and what she has to have `told`."""
    data = read_toml(HERE / "records.toml")
    return {table: {word: tuple(row) for word, row in rows.items()} for table, rows in data.items()}


@dataclass(frozen=True, slots=True)
class Action:
    """The words of an action and where it makes sense (empty: everywhere)."""

    do: str
    to: str = ""
    """The same with a route, where that reads differently."""
    route: str = ""
    """To whom, where the clause names nobody."""
    checks: Mapping[str, str] | None = None
    kinds: frozenset[str] = frozenset()
    platforms: frozenset[str] = frozenset()
    removes: bool = False
    """It takes something away, so it is not advised while a complaint is open."""


@dataclass(frozen=True, slots=True)
class StepWords:
    """All of `steps.toml`."""

    order: tuple[str, ...]
    actions: Mapping[str, Action]
    asked: Mapping[str, tuple[str, ...]]
    strength: Mapping[str, str]
    family: str
    complaint_open: str
    complaint_unknown: str
    stop_card: str


@cache
def step_words() -> StepWords:
    """The words of the steps."""
    data = read_toml(HERE / "steps.toml")
    return StepWords(
        order=tuple(data["order"]),
        actions={
            name: Action(
                do=row["do"],
                to=row.get("to", row["do"]),
                route=row.get("route", ""),
                checks=row.get("checks"),
                kinds=frozenset(row.get("kinds", ())),
                platforms=frozenset(row.get("platforms", ())),
                removes=row.get("removes", False),
            )
            for name, row in data["actions"].items()
        },
        asked={effect: tuple(actions) for effect, actions in data["asked"].items()},
        strength=data["strength"],
        family=data["actions"]["DISCLOSE-TO-MANAGER"]["family"],
        complaint_open=data["complaint"]["open"],
        complaint_unknown=data["complaint"]["unknown"],
        stop_card=data["stop_card"]["text"],
    )


@cache
def words() -> Mapping[str, Mapping[str, str]]:
    """`words.toml`: the words of records, of needs, and of what is not for her, in plain English."""
    return read_toml(HERE / "words.toml")


def wording(effect: str, strength: str) -> str:
    """What a clause of this effect and strength says, for a comparison: "must not", "should take care"."""
    table: Mapping[str, Mapping[str, str]] = _wordings()
    return table[effect][strength] if effect in table else strength


@cache
def _wordings() -> Mapping[str, Mapping[str, str]]:
    table: Mapping[str, Mapping[str, str]] = read_toml(HERE / "words.toml")["wording"]
    return table
