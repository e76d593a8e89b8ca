"""What she decided about findings: done, dismissed with a reason, or later. Kept by fingerprint in `decisions.json`, mode 0600.

A fingerprint is an HMAC under her own key (`key.py`) of what a finding is: its check, words, people and time, and not where it
stands. So a decision lasts when an export is moved or re-ordered, and no longer holds once the evidence is another. Neither
evidence nor anybody's name is kept.
"""

from __future__ import annotations

import os
import secrets
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final, Literal

import msgspec

from selfaudit.history.key import folder

FILE = "decisions.json"

State = Literal["done", "dismissed", "later"]
DONE: Final = "done"
DISMISSED: Final = "dismissed"
LATER: Final = "later"

REASONS = ("not about me", "already dealt with", "false alarm", "allowed here")
"""Reasons for a dismissal; words of her own do as well."""
LONGEST_REASON = 200
"""Characters."""


class DecisionsError(Exception):
    """The decisions cannot be read or kept. The text is for people."""


class Decision(msgspec.Struct, frozen=True):
    """One decision."""

    state: State
    reason: str
    date: date


class _File(msgspec.Struct):
    decisions: dict[str, Decision]
    schema: Literal["selfaudit-decisions/1"] = "selfaudit-decisions/1"


@dataclass(frozen=True, slots=True)
class Counts:
    """How many decisions there are, by state, and how many dismissals, by reason."""

    states: Mapping[str, int]
    reasons: Mapping[str, int]


def path() -> Path:
    """Where the decisions are."""
    return folder() / FILE


def load() -> Mapping[str, tuple[str, str]]:
    """(state, reason) by fingerprint, of what is done or dismissed: what a scan shows. Raises DecisionsError."""
    return {name: (one.state, one.reason) for name, one in everything().items() if one.state != LATER}


def everything() -> dict[str, Decision]:
    """All decisions by fingerprint, those put off as well. Raises DecisionsError."""
    try:
        return msgspec.json.decode(path().read_bytes(), type=_File).decisions
    except FileNotFoundError:
        return {}
    except OSError as error:
        raise DecisionsError(f"Your decisions in {path()} cannot be read ({error.strerror or type(error).__name__}).") from None
    except (msgspec.MsgspecError, UnicodeError, RecursionError):
        raise DecisionsError(
            f"Your decisions in {path()} cannot be understood.\nMove that file away to begin anew, or put back an earlier copy."
        ) from None


def decide(fingerprint: str, state: State, reason: str, day: date) -> None:
    """Remembers a decision. A dismissal has to have a reason, of at most LONGEST_REASON characters; no other has one."""
    told = " ".join(reason.split())
    if (state == DISMISSED) is not bool(told):
        raise ValueError(state)
    if len(told) > LONGEST_REASON:
        raise ValueError(len(told))
    _keep({**everything(), fingerprint: Decision(state, told, day)})


def forget(fingerprint: str) -> None:
    """Takes a decision back: the finding is open again."""
    kept = everything()
    if kept.pop(fingerprint, None):
        _keep(kept)


def counts(kept: Mapping[str, Decision]) -> Counts:
    """Decisions counted."""
    return Counts(
        Counter(one.state for one in kept.values()), Counter(one.reason for one in kept.values() if one.state == DISMISSED)
    )


def _keep(kept: Mapping[str, Decision]) -> None:
    """Writes the whole file beside the old one and moves it there in one step."""
    target = path()
    beside = target.with_name(f".{FILE}.{secrets.token_hex(4)}.part")
    data = msgspec.json.format(msgspec.json.encode(_File(dict(sorted(kept.items())))), indent=1)
    try:
        target.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        with os.fdopen(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(data + b"\n")
        beside.replace(target)
    except OSError as error:
        raise DecisionsError(f"Your decisions cannot be kept in {target} ({error.strerror or type(error).__name__}).") from None
    finally:
        beside.unlink(missing_ok=True)
