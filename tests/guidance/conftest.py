from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from selfaudit.check import Confidence, Says
from selfaudit.findings import Hit
from selfaudit.guidance.judging import Key
from selfaudit.guidance.loading import load
from selfaudit.guidance.model import Pack
from selfaudit.records import Visibility

HERE = Path(__file__).parent


@pytest.fixture(scope="session")
def packs() -> tuple[Pack, ...]:
    return load()


@pytest.fixture(scope="session")
def inventory() -> dict[str, tuple[str, ...]]:
    """The clauses as they were counted: id to (binds, strength, effect, scope, kind, checks, asks, records)."""
    rows = [line.split("|") for line in (HERE / "inventory.txt").read_text("utf-8").splitlines() if not line.startswith("#")]
    cells = [[cell.strip() for cell in row] + [""] * (9 - len(row)) for row in rows]
    return {row[0]: tuple(row[1:9]) for row in cells}


def _key(check: str, **given: object) -> Key:
    kinds = {"connection": "connection", "message": "message", "profile": "profile", "received": "request", "sent": "request"}
    facts: dict[str, object] = {
        "visibility": Visibility.UNKNOWN,
        "account": "personal",
        "platform": "facebook",
        "kind": kinds.get(check.rsplit("-", 1)[-1], "post"),
        "parts": (),
        "family": False,
        "adult": False,
    }
    return Key(check, **{**facts, **given})  # type: ignore[arg-type]


@pytest.fixture(scope="session")
def key() -> Callable[..., Key]:
    """Makes the key of a hit: a personal Facebook account, audience unknown, unless told otherwise."""
    return _key


def _hit(check: str, **given: object) -> Hit:
    facts: dict[str, object] = {
        "says": Says.FOUND,
        "quote": "Jo Marsh",
        "why": "a friend has the same name as a pupil on your list",
        "confidence": Confidence.CANDIDATE,
        "signals": (),
        "child": True,
        "parts": (),
        "fingerprint": "f1",
        "kind": "connection",
        "platform": "facebook",
        "when": 0.0,
        "author": "",
        "thread": "",
        "link": "",
        "field": "friend",
        "visibility": Visibility.NOT_APPLICABLE,
        "audience_evidence": "",
        "account": "personal",
        "archive": "archive.zip",
        "file": "friends.json",
        "pointer": "/0",
    }
    return Hit(check, **{**facts, **given})  # type: ignore[arg-type]


@pytest.fixture(scope="session")
def hit() -> Callable[..., Hit]:
    """Makes a hit: by default a friend on Facebook."""
    return _hit
