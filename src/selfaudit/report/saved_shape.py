"""The shape of a saved report (`selfaudit-report/1`), as report.schema.json states it."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

import msgspec

from selfaudit.check import Confidence, Says
from selfaudit.findings import ChecklistRow, CheckPackage, ClauseRow, GuidanceRow, NotChecked, RunRow, Step
from selfaudit.records import FileRead, Visibility

Severity = Literal["critical", "high", "medium", "low", "note"]


class SavedSchema(msgspec.Struct, frozen=True):
    """Only which version it is."""

    schema: str


class SavedTool(msgspec.Struct, frozen=True):
    """The program that made it."""

    version: str
    checks: tuple[CheckPackage, ...] = ()


class SavedArchive(msgspec.Struct, frozen=True):
    """An archive as it was read."""

    path: str
    platform: str
    layout: str = ""
    owner: str | None = None
    account: str = "personal"
    first: datetime | None = msgspec.field(name="from", default=None)
    last: datetime | None = msgspec.field(name="to", default=None)
    records: dict[str, int] = {}
    files: tuple[FileRead, ...] = ()
    cannot_tell: tuple[str, ...] = ()


class SavedCites(msgspec.Struct, frozen=True):
    """A clause that a finding cites."""

    guidance: str
    clause: str
    strength: str = ""
    effect: str = ""
    severity: Severity = "note"
    excepts: bool = False


class SavedRecord(msgspec.Struct, frozen=True, gc=False):
    """What a finding is about."""

    kind: str
    platform: str
    field: str = ""
    time: datetime | None = None
    author: str | None = None
    thread: str | None = None
    permalink: str | None = None
    account: str = "personal"


class SavedSource(msgspec.Struct, frozen=True, gc=False):
    """Where it stood."""

    archive: str
    file: str
    pointer: str = ""


class SavedMatched(msgspec.Struct, frozen=True, gc=False):
    """The words and why they matched; masked, unless made with --show-content."""

    text: str = ""
    why: str = ""


class SavedEvidence(msgspec.Struct, frozen=True):
    """What is shown of the record."""

    text: str = ""
    matched: tuple[SavedMatched, ...] = ()


class SavedFound(msgspec.Struct, frozen=True):
    """A finding. What findings of a sort share stays as bytes, so that it is written and read once for all of them."""

    fingerprint: str
    check: str
    title: str
    severity: Severity
    confidence: Confidence
    visibility: Visibility
    kind: Says
    record: SavedRecord
    source: SavedSource
    evidence: SavedEvidence
    signals: tuple[str, ...] = ()
    visibility_evidence: str = ""
    clauses: msgspec.Raw = msgspec.Raw(b"[]")
    actions: msgspec.Raw = msgspec.Raw(b"[]")
    advice: str = ""
    silent: tuple[str, ...] = ()
    state: Literal["open", "dismissed", "done"] = "open"
    reason: str = ""


class SavedSummary(msgspec.Struct, frozen=True):
    """The counts and the headline."""

    open: int
    headline: str
    by_severity: dict[Severity, int] = {}
    by_check: dict[str, int] = {}
    by_guidance: dict[str, dict[str, int]] = {}


class SavedYear(msgspec.Struct, frozen=True):
    """How much of a kind she did in a year."""

    year: int
    kind: str
    count: int


class SavedTiming(msgspec.Struct, frozen=True):
    """How long a part took."""

    of: str
    name: str
    seconds: float


class SavedReport(msgspec.Struct, frozen=True):
    """The whole report. The findings stay as bytes until they are asked for."""

    tool: SavedTool
    created: datetime | None
    complete: bool
    level: str
    summary: SavedSummary
    guidance: tuple[GuidanceRow, ...]
    archives: tuple[SavedArchive, ...]
    findings: list[msgspec.Raw]
    clauses: tuple[ClauseRow, ...]
    not_checked: tuple[NotChecked, ...]
    content_shown: bool = False
    advice: dict[str, tuple[Step, ...]] = {}
    checklist: tuple[ChecklistRow, ...] = ()
    stop: tuple[Step, ...] = ()
    activity: tuple[SavedYear, ...] = ()
    timings: tuple[SavedTiming, ...] = ()
    runs: tuple[RunRow, ...] = ()
    since: datetime | None = None
    key_id: str = ""
