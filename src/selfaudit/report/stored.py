"""A saved report (`selfaudit-report/1`) read back, so that every format can be made from it again.

What was masked when it was saved stays masked: the words are not in the file. Keys that are not known are passed over.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import msgspec

from selfaudit.findings import ArchiveRow, Cited, Finding, Hit, Report
from selfaudit.report.as_json import SCHEMA
from selfaudit.report.saved_shape import SavedArchive, SavedCites, SavedFound, SavedMatched, SavedReport, SavedSchema

MOST_BYTES = 2 << 30
_VERSION = re.compile(r"selfaudit-report/(\d{1,6})")


class StoredError(Exception):
    """A file is no report that can be shown again. The text is for people and quotes nothing of the file."""


class _Findings:
    """The findings of a saved report, each made from its own bytes when it is asked for."""

    def __init__(self, stored: SavedReport) -> None:
        self._raw = stored.findings
        self._show = stored.content_shown
        self._advice = stored.advice
        self._rows = {(row.guidance, row.clause): row for row in stored.clauses}
        self._decoder = msgspec.json.Decoder(SavedFound)
        self._cites = msgspec.json.Decoder(tuple[SavedCites, ...])
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

    def _hit(self, found: SavedFound) -> Hit:
        record, source = found.record, found.source
        matched = found.evidence.matched[0] if found.evidence.matched else SavedMatched()
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
            text=text if self._show else "",
        )

    def _cited(self, raw: msgspec.Raw) -> tuple[Cited, ...]:
        # Findings of a sort cite the same clauses: made once, and then the very same object.
        key = bytes(raw)
        if key not in self._clauses:
            self._clauses[key] = tuple(map(self._one, self._cites.decode(raw)))
        return self._clauses[key]

    def _one(self, cited: SavedCites) -> Cited:
        row = self._rows.get((cited.guidance, cited.clause))
        section, summary = (row.section, row.summary) if row else (cited.clause, "")
        return Cited(
            cited.guidance, cited.clause, section, summary, cited.strength, cited.effect, cited.severity, cited.excepts
        )


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
    schema = msgspec.json.decode(data, type=SavedSchema).schema
    if schema != SCHEMA:
        if _VERSION.fullmatch(schema):
            raise StoredError(f"This report is of another version ({schema}) than this program reads ({SCHEMA}): scan again.")
        raise ValueError(schema)
    stored = msgspec.json.decode(data, type=SavedReport)
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
        runs=stored.runs,
        since=_seconds(stored.since),
        key_id=stored.key_id,
        masked=not stored.content_shown,
    )


def _archive(row: SavedArchive) -> ArchiveRow:
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
