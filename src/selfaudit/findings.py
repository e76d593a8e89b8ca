"""What a scan hands to the report: hits, findings, verdicts, and the report object that every format renders."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Protocol

import msgspec

from selfaudit.check import Confidence, Says
from selfaudit.records import FileRead, Visibility

SEVERITIES = ("critical", "high", "medium", "low", "note")
"""From worst to least."""

VERDICTS = ("finding", "clear", "not-in-archive", "ask-yourself", "not-for-you")

ACTIONS = (
    "KEEP", "LOG", "REPORT", "REMOVE-ACCESS", "BLOCK", "RESTRICT-AUDIENCE", "EDIT-PROFILE", "UNTAG", "ASK-UPLOADER",
    "REPORT-ABUSE", "DISCLOSE-TO-MANAGER", "ADD-OWN-VIEW-WORDS", "GET-PERMISSION", "READ-AGAIN", "STOP",
)  # fmt: skip


class Hit(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """One match with what the report needs of its record; small and quickly packed, so that millions can be kept.

    No guidance in it yet.
    """

    check: str
    says: Says
    quote: str
    why: str
    confidence: Confidence
    signals: tuple[str, ...]
    child: bool
    parts: tuple[str, ...]
    fingerprint: str
    kind: str
    platform: str
    when: float
    """Unix seconds UTC, 0 for unknown."""
    author: str
    """"me", "other" or ""."""
    thread: str
    link: str
    field: str
    visibility: Visibility
    audience_evidence: str
    account: str
    """"personal" or "official"."""
    archive: str
    file: str
    pointer: str
    text: str = ""
    """The first 1,000 characters of the record, only with --show-content; else empty."""
    on_list: str = ""
    """The list of hers on which the person stands whom it is about; "" for none, or where that does not matter."""
    beside: tuple[str, ...] = ()
    """Other checks that hit the same record and that a chosen document weighs more together with this one."""
    own_words: bool = False
    """The quote is no text of the archive but the check's own words: never masked."""


@dataclass(frozen=True, slots=True)
class Cited:
    """A clause as a finding cites it."""

    guidance: str
    clause: str
    section: str
    summary: str
    strength: str
    effect: str
    severity: str
    excepts: bool = False
    """It excepts the person whom the finding is about: one of her family."""


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to do, with the clause that asks for it and to whom it goes."""

    action: str
    text: str
    """For people, in the document's own strength: "Report it to your line manager"."""
    guidance: str = ""
    clause: str = ""
    route: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """A hit under the chosen guidance."""

    hit: Hit
    title: str
    severity: str
    clauses: tuple[Cited, ...]
    steps: tuple[Step, ...]
    silent: tuple[str, ...] = ()
    """Ids of the chosen documents that say nothing about it."""
    state: str = "open"
    reason: str = ""


@dataclass(frozen=True, slots=True)
class ClauseRow:
    """The verdict of one clause for this scan."""

    guidance: str
    clause: str
    section: str
    summary: str
    strength: str
    effect: str
    scope: str
    verdict: str
    checks: tuple[str, ...]
    findings: int
    reason: str = ""
    """Why not-in-archive or ask-yourself: what is missing, in plain words."""


@dataclass(frozen=True, slots=True)
class ChecklistRow:
    """A question of the induction checklist that this scan raises."""

    id: str
    question: str
    clauses: tuple[str, ...]
    answered: bool = False


@dataclass(frozen=True, slots=True)
class NotChecked:
    """Something that was not looked at, and why. Never dropped, in no format."""

    what: str
    reason: str


@dataclass(frozen=True, slots=True)
class ArchiveRow:
    """One archive as it was read."""

    path: str
    platform: str
    layout: str
    owner: str
    account: str
    first: float
    last: float
    """Unix seconds UTC of the oldest and newest record, 0 for none."""
    records: tuple[tuple[str, int], ...]
    files: tuple[FileRead, ...]
    cannot_tell: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RunRow:
    """What became of a check in this scan: only where it ran does its silence say anything."""

    check: str
    state: str
    """"ran", "failed", "needs" (she did not tell what it needs) or "left-out"."""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class GuidanceRow:
    """A chosen guidance document."""

    id: str
    title: str
    publisher: str
    issued: str
    sections: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CheckPackage:
    """A package that supplied checks."""

    package: str
    version: str


class FindingList(Protocol):
    """The findings, worst first; can be gone through any number of times without holding them all."""

    def __len__(self) -> int: ...
    def __iter__(self) -> Iterator[Finding]: ...


@dataclass(frozen=True, slots=True)
class Report:
    """Everything that a report format may say."""

    version: str
    packages: tuple[CheckPackage, ...]
    created: float
    """Unix seconds UTC."""
    complete: bool
    level: str
    show_content: bool
    guidance: tuple[GuidanceRow, ...]
    archives: tuple[ArchiveRow, ...]
    findings: FindingList
    clauses: tuple[ClauseRow, ...]
    checklist: tuple[ChecklistRow, ...]
    not_checked: tuple[NotChecked, ...]
    open: int
    by_severity: tuple[tuple[str, int], ...]
    by_check: tuple[tuple[str, int], ...]
    by_guidance: tuple[tuple[str, tuple[tuple[str, int], ...]], ...]
    headline: str
    timings: tuple[tuple[str, str, float], ...] = ()
    """("reader", "engine" or "check", name, CPU seconds)."""
    stop: tuple[Step, ...] = ()
    """The stop-and-call card, once for each chosen document; never about a finding."""
    activity: tuple[tuple[int, str, int], ...] = ()
    """(year in UTC, kind of record, how many of her own) for the picture over time."""
    runs: tuple[RunRow, ...] = ()
    """Every check that was there; empty in reports of an early version."""
    since: float = 0.0
    """Unix seconds UTC: what is known to be older was left out. 0 for no such limit."""
    key_id: str = ""
    """Which of her keys the fingerprints were made under: only those of one key can be compared."""
    masked: bool = False
    """Read back from a report that was saved with masked evidence: quotes and names stand masked already."""


Render = Callable[[Report], Iterator[str]]
"""A report format: pure, and in pieces, so that a report of any size needs no more memory than one finding."""
