"""A saved report (`selfaudit-report/1`) as far as her decisions and a comparison need it."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import msgspec

MOST_BYTES = 2 << 30


class ReportError(Exception):
    """A file is no report that can be used. The text is for people, and quotes nothing of the file."""


class Cited(msgspec.Struct, frozen=True):
    """A clause that a finding cites."""

    guidance: str
    clause: str
    strength: str = ""
    effect: str = ""


class RecordOf(msgspec.Struct, frozen=True):
    """What a finding is about."""

    kind: str
    platform: str
    time: str | None = None
    """ISO 8601, UTC."""
    thread: str | None = None
    permalink: str | None = None
    account: str = "personal"


class Place(msgspec.Struct, frozen=True):
    """Where it stood in the archive."""

    archive: str
    file: str
    pointer: str = ""


class Matched(msgspec.Struct, frozen=True):
    """The matched words, masked unless the report was made with --show-content, and why they matched."""

    text: str = ""
    why: str = ""


class Evidence(msgspec.Struct, frozen=True):
    """What the report shows of the record."""

    text: str = ""
    matched: list[Matched] = []


class SavedFinding(msgspec.Struct, frozen=True):
    """A finding of a saved report."""

    fingerprint: str
    check: str
    title: str
    severity: str
    record: RecordOf
    source: Place
    confidence: str = ""
    signals: list[str] = []
    evidence: Evidence = Evidence()
    clauses: list[Cited] = []
    actions: list[str] = []
    advice: str = ""
    state: str = "open"
    reason: str = ""


class FileRow(msgspec.Struct, frozen=True):
    """A row of an archive's ledger."""

    path: str
    status: str
    slot: str = ""


class SavedArchive(msgspec.Struct, frozen=True):
    """An archive of a saved report."""

    path: str
    platform: str
    account: str = "personal"
    first: str | None = msgspec.field(name="from", default=None)
    last: str | None = msgspec.field(name="to", default=None)
    files: list[FileRow] = []


class SavedClause(msgspec.Struct, frozen=True):
    """The verdict of a clause."""

    guidance: str
    clause: str
    verdict: str
    section: str = ""
    summary: str = ""
    checks: list[str] = []
    reason: str = ""


class SavedGuidance(msgspec.Struct, frozen=True):
    """A document that a report was made for."""

    id: str
    title: str = ""
    issued: str = ""


class Missing(msgspec.Struct, frozen=True):
    """Something that was not checked."""

    what: str
    reason: str = ""


class RunOf(msgspec.Struct, frozen=True):
    """What became of a check in a scan: ran, failed, needs (she did not tell enough) or left-out."""

    id: str
    state: str
    reason: str = ""


class Advice(msgspec.Struct, frozen=True):
    """One thing to do."""

    text: str
    clause: str = ""


class SavedReport(msgspec.Struct, frozen=True):
    """A saved report. Keys that are not needed are passed over."""

    schema: Literal["selfaudit-report/1"]
    created: str
    level: str
    guidance: list[SavedGuidance]
    archives: list[SavedArchive]
    findings: list[SavedFinding]
    clauses: list[SavedClause]
    not_checked: list[Missing] = []
    content_shown: bool = False
    advice: dict[str, list[Advice]] = {}
    runs: list[RunOf] = []
    since: str | None = None
    """ISO 8601, UTC: what is older was left out."""


def load(path: Path) -> SavedReport:
    """Reads a report. Raises ReportError for what is none."""
    try:
        if path.stat().st_size > MOST_BYTES:
            raise ReportError(_no_report(path))
        return msgspec.json.decode(path.read_bytes(), type=SavedReport)
    except FileNotFoundError:
        raise ReportError(f"There is no file {path}: check the path.") from None
    except OSError as error:
        raise ReportError(f"{path} cannot be read ({error.strerror or type(error).__name__}).") from None
    except (msgspec.MsgspecError, UnicodeError, RecursionError):
        raise ReportError(_no_report(path)) from None


def _no_report(path: Path) -> str:
    return (
        f"{path} is not a report that selfaudit saved.\n"
        "Make one with: selfaudit scan ARCHIVE --format json --output report.json"
    )
