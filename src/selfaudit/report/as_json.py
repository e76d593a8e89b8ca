"""The report as JSON, schema `selfaudit-report/1` (CONTRACT section 4): the format that all others can be made from again.

Written piece by piece, so that a report with any number of findings needs no more memory than one of them. What every finding
of a sort has in common (its clauses, its actions) is encoded once.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import msgspec

from selfaudit.findings import Finding, Report, Step
from selfaudit.report.masking import quote_of, thread_of
from selfaudit.report.saved_shape import SavedCites, SavedEvidence, SavedFound, SavedMatched, SavedRecord, SavedSource

SCHEMA = "selfaudit-report/1"

_encode = msgspec.json.encode
_STEERING = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")
"""Control characters beyond ASCII, and marks that turn the direction of text; JSON allows them raw, a terminal obeys them."""


def render(report: Report) -> Iterator[str]:
    """The whole report as one JSON object, in pieces; what could steer a terminal is written as an escape."""
    head = _harmless(_encode(_head(report)))
    yield head[:-1] + ',"findings":['
    advice: dict[str, tuple[Step, ...]] = {}
    yield from _findings(report, advice)
    tail = _harmless(_encode(_tail(report, advice)))
    yield "]," + tail[1:] + "\n"


def _harmless(value: bytes) -> str:
    text = value.decode()
    # Nothing that steers is printable, and asking that takes a tenth of the time.
    return text if text.isprintable() else _STEERING.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def _findings(report: Report, advice: dict[str, tuple[Step, ...]]) -> Iterator[str]:
    encoder = _FindingEncoder(report, advice)
    waiting: list[str] = []
    separator = ""
    for finding in report.findings:
        waiting += (separator, _harmless(encoder.encode(finding)))
        separator = ",\n"
        if len(waiting) >= 1024:
            yield "".join(waiting)
            waiting.clear()
    yield "".join(waiting)


class _FindingEncoder:
    """Encodes findings; keeps what many of them share."""

    def __init__(self, report: Report, advice: dict[str, tuple[Step, ...]]) -> None:
        self._report = report
        self._advice = advice
        self._shared: dict[int, tuple[Any, msgspec.Raw, msgspec.Raw, str]] = {}
        self._buffer = msgspec.json.Encoder()

    def encode(self, finding: Finding) -> bytes:
        hit = finding.hit
        clauses, actions, advice = self._common(finding)
        quote = quote_of(hit, self._report)
        return self._buffer.encode(
            SavedFound(
                fingerprint=hit.fingerprint,
                check=hit.check,
                title=finding.title,
                severity=finding.severity,  # type: ignore[arg-type] # a word of SEVERITIES
                confidence=hit.confidence,
                signals=hit.signals,
                visibility=hit.visibility,
                visibility_evidence=hit.audience_evidence,
                kind=hit.says,
                record=SavedRecord(
                    kind=hit.kind,
                    field=hit.field,
                    platform=hit.platform,
                    time=datetime.fromtimestamp(int(hit.when), UTC) if hit.when else None,
                    author=hit.author or None,
                    thread=thread_of(hit, self._report) or None,
                    permalink=hit.link or None,
                    account=hit.account,
                ),
                source=SavedSource(hit.archive, hit.file, hit.pointer),
                evidence=SavedEvidence(hit.text or quote, (SavedMatched(quote, hit.why),)),
                clauses=clauses,
                actions=actions,
                advice=advice,
                silent=finding.silent,
                state=finding.state,  # type: ignore[arg-type] # a word of the contract
                reason=finding.reason,
            )
        )

    def _common(self, finding: Finding) -> tuple[msgspec.Raw, msgspec.Raw, str]:
        # Findings of a sort share the very objects; the tuple is kept so that its id stays its own.
        key = id(finding.clauses) ^ (id(finding.steps) << 1)
        known = self._shared.get(key)
        if known is None or known[0] != (finding.clauses, finding.steps):
            clauses = [
                SavedCites(c.guidance, c.clause, c.strength, c.effect, c.severity, c.excepts)  # type: ignore[arg-type] # as above
                for c in finding.clauses
            ]
            actions = list(dict.fromkeys(step.action for step in finding.steps))
            name = next((name for name, steps in self._advice.items() if steps == finding.steps), f"{len(self._advice) + 1}")
            self._advice[name] = finding.steps
            known = ((finding.clauses, finding.steps), msgspec.Raw(_encode(clauses)), msgspec.Raw(_encode(actions)), name)
            self._shared[key] = known
        return known[1:]


def _head(report: Report) -> dict[str, Any]:
    return {
        "schema": SCHEMA,
        "tool": {"name": "selfaudit", "version": report.version, "checks": report.packages},
        "created": iso(report.created),
        "complete": report.complete,
        "level": report.level,
        "since": iso(report.since),
        "key_id": report.key_id,
        "content_shown": report.show_content,
        "guidance": report.guidance,
        "archives": [
            {
                "path": row.path,
                "platform": row.platform,
                "layout": row.layout,
                "owner": row.owner or None,
                "account": row.account,
                "from": iso(row.first),
                "to": iso(row.last),
                "records": dict(row.records),
                "files": row.files,
                "cannot_tell": row.cannot_tell,
            }
            for row in report.archives
        ],
    }


def _tail(report: Report, advice: dict[str, tuple[Step, ...]]) -> dict[str, Any]:
    tail: dict[str, Any] = {
        "advice": advice,
        "clauses": report.clauses,
        "checklist": report.checklist,
        "summary": {
            "open": report.open,
            "by_severity": dict(report.by_severity),
            "by_check": dict(report.by_check),
            "by_guidance": {guidance: dict(verdicts) for guidance, verdicts in report.by_guidance},
            "headline": report.headline,
        },
        "not_checked": report.not_checked,
        "runs": report.runs,
        "stop": report.stop,
        "activity": [{"year": year, "kind": kind, "count": count} for year, kind, count in report.activity],
    }
    if report.timings:
        tail["timings"] = [{"of": of, "name": name, "seconds": round(seconds, 4)} for of, name, seconds in report.timings]
    return tail


def iso(seconds: float) -> str | None:
    """Unix seconds as ISO 8601 in UTC, to the second; `None` for 0, which stands for unknown."""
    if not seconds:
        return None
    return datetime.fromtimestamp(int(seconds), UTC).isoformat()[:19] + "Z"
