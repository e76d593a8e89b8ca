"""A saved report (`selfaudit-report/1`) read back, so that every format can be made from it again.

What was masked when it was saved stays masked: the words are not in the file. Keys that are not known are passed over.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Literal

import msgspec

from selfaudit.check import Confidence, Says
from selfaudit.findings import (
    ArchiveRow,
    ChecklistRow,
    CheckPackage,
    Cited,
    ClauseRow,
    Finding,
    GuidanceRow,
    Hit,
    NotChecked,
    Report,
    Step,
)
from selfaudit.records import FileRead, Visibility
from selfaudit.report.as_json import SCHEMA

MOST_BYTES = 2 << 30
Severity = Literal["critical", "high", "medium", "low", "note"]
_VERSION = re.compile(r"selfaudit-report/(\d{1,6})")


class StoredError(Exception):
    """A file is no report that can be shown again. The text is for people and quotes nothing of the file."""


class _Schema(msgspec.Struct, frozen=True):
    schema: str


class _Tool(msgspec.Struct, frozen=True):
    version: str
    checks: tuple[CheckPackage, ...] = ()


class _Archive(msgspec.Struct, frozen=True):
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


class _Cites(msgspec.Struct, frozen=True):
    guidance: str
    clause: str
    strength: str = ""
    effect: str = ""
    severity: Severity = "note"


class _Record(msgspec.Struct, frozen=True):
    kind: str
    platform: str
    field: str = ""
    time: datetime | None = None
    author: str | None = None
    thread: str | None = None
    permalink: str | None = None
    account: str = "personal"


class _Source(msgspec.Struct, frozen=True):
    archive: str
    file: str
    pointer: str = ""


class _Matched(msgspec.Struct, frozen=True):
    text: str = ""
    why: str = ""


class _Evidence(msgspec.Struct, frozen=True):
    text: str = ""
    matched: tuple[_Matched, ...] = ()


class _Found(msgspec.Struct, frozen=True):
    fingerprint: str
    check: str
    title: str
    severity: Severity
    confidence: Confidence
    visibility: Visibility
    kind: Says
    record: _Record
    source: _Source
    evidence: _Evidence
    clauses: msgspec.Raw = msgspec.Raw(b"[]")
    advice: str = ""
    signals: tuple[str, ...] = ()
    visibility_evidence: str = ""
    silent: tuple[str, ...] = ()
    state: Literal["open", "dismissed", "done"] = "open"
    reason: str = ""


class _Summary(msgspec.Struct, frozen=True):
    open: int
    headline: str
    by_severity: dict[Severity, int] = {}
    by_check: dict[str, int] = {}
    by_guidance: dict[str, dict[str, int]] = {}


class _Year(msgspec.Struct, frozen=True):
    year: int
    kind: str
    count: int


class _Timing(msgspec.Struct, frozen=True):
    of: str
    name: str
    seconds: float


class _Stored(msgspec.Struct, frozen=True):
    tool: _Tool
    created: datetime | None
    complete: bool
    level: str
    summary: _Summary
    guidance: tuple[GuidanceRow, ...]
    archives: tuple[_Archive, ...]
    findings: list[msgspec.Raw]
    clauses: tuple[ClauseRow, ...]
    not_checked: tuple[NotChecked, ...]
    content_shown: bool = False
    advice: dict[str, tuple[Step, ...]] = {}
    checklist: tuple[ChecklistRow, ...] = ()
    stop: tuple[Step, ...] = ()
    activity: tuple[_Year, ...] = ()
    timings: tuple[_Timing, ...] = ()


class _Findings:
    """The findings of a saved report, each made from its own bytes when it is asked for."""

    def __init__(self, stored: _Stored) -> None:
        self._raw = stored.findings
        self._show = stored.content_shown
        self._advice = stored.advice
        self._rows = {(row.guidance, row.clause): row for row in stored.clauses}
        self._decoder = msgspec.json.Decoder(_Found)
        self._cites = msgspec.json.Decoder(tuple[_Cites, ...])
        self._clauses: dict[bytes, tuple[Cited, ...]] = {}

    def __len__(self) -> int:
        return len(self._raw)

    def __iter__(self) -> Iterator[Finding]:
        return map(self._finding, self._raw)

    def _finding(self, raw: msgspec.Raw) -> Finding:
        found = self._decoder.decode(raw)
        return Finding(
            hit=self._hit(found),
            title=found.title,
            severity=found.severity,
            clauses=self._cited(found.clauses),
            steps=self._advice.get(found.advice, ()),
            silent=found.silent,
            state=found.state,
            reason=found.reason,
        )

    def _hit(self, found: _Found) -> Hit:
        record, source = found.record, found.source
        matched = found.evidence.matched[0] if found.evidence.matched else _Matched()
        text = found.evidence.text
        return Hit(
            check=found.check,
            says=found.kind,
            quote=matched.text,
            why=matched.why,
            confidence=found.confidence,
            signals=found.signals,
            child=False,
            parts=(),
            fingerprint=found.fingerprint,
            kind=record.kind,
            platform=record.platform,
            when=_seconds(record.time),
            author=record.author or "",
            thread=record.thread or "",
            link=record.permalink or "",
            field=record.field,
            visibility=found.visibility,
            audience_evidence=found.visibility_evidence,
            account=record.account,
            archive=source.archive,
            file=source.file,
            pointer=source.pointer,
            text=text if self._show and text != matched.text else "",
        )

    def _cited(self, raw: msgspec.Raw) -> tuple[Cited, ...]:
        # Findings of a sort cite the same clauses: made once, and then the very same object.
        key = bytes(raw)
        if key not in self._clauses:
            self._clauses[key] = tuple(map(self._one, self._cites.decode(raw)))
        return self._clauses[key]

    def _one(self, cited: _Cites) -> Cited:
        row = self._rows.get((cited.guidance, cited.clause))
        section, summary = (row.section, row.summary) if row else (cited.clause, "")
        return Cited(cited.guidance, cited.clause, section, summary, cited.strength, cited.effect, cited.severity)


def read(path: Path) -> Report:
    """The report in a file. Raises StoredError for what is none, or is of a version that is not known here."""
    try:
        if not path.exists():
            raise StoredError(f"There is no file {path}: check the path.")
        if not path.is_file() or path.stat().st_size > MOST_BYTES:
            raise StoredError(_no_report(path))
        return report_of(path.read_bytes())
    except OSError as error:
        raise StoredError(f"{path} cannot be read ({error.strerror or type(error).__name__}).") from None
    except (msgspec.MsgspecError, ValueError, OverflowError, RecursionError):
        raise StoredError(_no_report(path)) from None


def _no_report(path: Path) -> str:
    return (
        f"{path} is not a report that selfaudit saved.\n"
        "Make one with: selfaudit scan ARCHIVE --format json --output report.json"
    )


def report_of(data: bytes) -> Report:
    """The report in some bytes; the whole of it is looked at, so that nothing breaks when it is shown. Raises as `read`."""
    schema = msgspec.json.decode(data, type=_Schema).schema
    if schema != SCHEMA:
        if _VERSION.fullmatch(schema):
            raise StoredError(f"This report is of another version ({schema}) than this program reads ({SCHEMA}): scan again.")
        raise ValueError(schema)
    stored = msgspec.json.decode(data, type=_Stored)
    findings = _Findings(stored)
    for _ in findings:
        pass
    summary = stored.summary
    return Report(
        version=stored.tool.version,
        packages=stored.tool.checks,
        created=_seconds(stored.created),
        complete=stored.complete,
        level=stored.level,
        show_content=stored.content_shown,
        guidance=stored.guidance,
        archives=tuple(map(_archive, stored.archives)),
        findings=findings,
        clauses=stored.clauses,
        checklist=stored.checklist,
        not_checked=stored.not_checked,
        open=summary.open,
        by_severity=_pairs(summary.by_severity),
        by_check=_pairs(summary.by_check),
        by_guidance=tuple((guidance, _pairs(verdicts)) for guidance, verdicts in summary.by_guidance.items()),
        headline=summary.headline,
        timings=tuple((one.of, one.name, one.seconds) for one in stored.timings),
        stop=stored.stop,
        activity=tuple((one.year, one.kind, one.count) for one in stored.activity),
        masked=not stored.content_shown,
    )


def _archive(row: _Archive) -> ArchiveRow:
    return ArchiveRow(
        path=row.path,
        platform=row.platform,
        layout=row.layout,
        owner=row.owner or "",
        account=row.account,
        first=_seconds(row.first),
        last=_seconds(row.last),
        records=_pairs(row.records),
        files=row.files,
        cannot_tell=row.cannot_tell,
    )


def _pairs(counts: Any) -> tuple[tuple[str, int], ...]:
    return tuple(counts.items())


def _seconds(when: datetime | None) -> float:
    """Unix seconds; a time without a zone is in UTC."""
    if when is None:
        return 0.0
    return (when if when.tzinfo else when.replace(tzinfo=UTC)).timestamp()
