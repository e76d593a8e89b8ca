"""The way from a finding to the thing itself on its platform today: what to click, when that was looked at, and safe links."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any

import tomli

from selfaudit.findings import Hit, Step
from selfaudit.platforms import about
from selfaudit.report.groups import KEEP_FIRST

_PEOPLE = frozenset({"connection", "request", "contact", "message", "search"})
"""Records whose address would be another person's page: opening it is itself a visit, so it never becomes a link."""
_WRITTEN = frozenset({"post", "comment", "message"})
"""What she wrote is mended where it stands, not in the settings of her account."""


@dataclass(frozen=True, slots=True)
class Way:
    """What to click on one platform, for one purpose."""

    purpose: str
    steps: tuple[str, ...]
    url: str
    looked_at: date


@dataclass(frozen=True, slots=True)
class Platform:
    """How people call a platform, and its ways."""

    name: str
    find: Way | None
    mend: Mapping[str, Way]


def ways(platform: str, check: str, kind: str, steps: tuple[Step, ...]) -> tuple[Way, ...]:
    """How to find what a finding is about, then what to click for each of its steps that is done on the platform."""
    known = platform_of(platform)
    data = _data()
    actions = [step.action for step in steps if step.action not in KEEP_FIRST]
    # While a complaint is open there are only steps that keep and report, and then no way to change anything is shown.
    topics = data["topics"].get(check, ()) if actions and kind not in _WRITTEN else ()
    wanted = [*topics, *(action for action in actions if action in data["actions"]["done_there"])]
    found = [known.mend[purpose] for purpose in dict.fromkeys(wanted) if purpose in known.mend]
    return (*((known.find,) if known.find else ()), *found)


def link_of(hit: Hit) -> str:
    """The address of an item of hers, built anew from a known shape; "" where what the archive states has no such shape."""
    if hit.kind in _PEOPLE or hit.author == "other":
        return ""
    for host, shape in _shapes():
        if found := shape.fullmatch(hit.link):
            return f"https://{host}/{found['path']}"
    return ""


@cache
def platform_of(platform: str) -> Platform:
    """What the package knows of a platform, or only its name."""
    data = _data()
    find = data["find"].get(platform)
    told = _told(platform)
    name = told.get("name", platform.capitalize() if _is_word(platform) else platform)
    looked_at = told.get("looked_at", data["looked_at"])
    mend = {
        purpose: Way(data["purposes"].get(purpose, purpose.capitalize()), tuple(row["steps"]), _ours(row["url"]), looked_at)
        for purpose, row in told.get("mend", {}).items()
    }
    return Platform(name, Way("To find it again", (find,), "", data["looked_at"]) if find else None, mend)


def _told(platform: str) -> dict[str, Any]:
    try:
        return about(platform) if _is_word(platform) else {}
    except FileNotFoundError:
        return {}


def _is_word(platform: str) -> bool:
    return bool(re.fullmatch(r"[a-z][a-z0-9_-]{0,30}", platform))


def _ours(url: str) -> str:
    """An address from our own platform files; never anything but https."""
    return url if url.startswith("https://") else ""


@cache
def _data() -> dict[str, Any]:
    return tomli.loads((files("selfaudit.report") / "ways.toml").read_text(encoding="utf-8"))


@cache
def _shapes() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple(
        (row["host"], re.compile(rf"https://{re.escape(row['host'])}/(?P<path>{'|'.join(row['paths'])})/?", re.ASCII))
        for row in _data()["link"]
    )
