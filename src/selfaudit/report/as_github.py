"""The report as annotations of a GitHub workflow, one for each finding. For made-up archives: never for a real one."""

from __future__ import annotations

from collections.abc import Iterator

from selfaudit.findings import Finding, Report
from selfaudit.report.masking import file_of, quote_of, safe, what_of
from selfaudit.report.words import sure

LEVELS = {"critical": "error", "high": "error", "medium": "warning", "low": "notice", "note": "notice"}


def render(report: Report) -> Iterator[str]:
    """Open findings, then what was not checked, then the headline."""
    for finding in report.findings:
        if finding.state == "open":
            yield _annotation(finding, report)
    for missing in report.not_checked:
        yield command("warning", f"{what_of(missing, report)}: {missing.reason}", title="Not read or not checked")
    yield command("notice", report.headline, title="selfaudit")


def _annotation(finding: Finding, report: Report) -> str:
    hit = finding.hit
    quote = quote_of(hit, report)
    seen = f"“{quote}”: " if quote else ""
    clauses = ", ".join(dict.fromkeys(cited.clause for cited in finding.clauses))
    place = f"{file_of(hit, report)} {hit.pointer}".strip()
    text = f"{seen}{hit.why}; {sure(hit)}. {place}" + (f". Clauses: {clauses}" if clauses else "")
    return command(
        LEVELS.get(finding.severity, "notice"),
        text,
        title=f"{finding.title} [{finding.severity}]",
        file=file_of(hit, report),
    )


def command(level: str, text: str, *, title: str, file: str = "") -> str:
    """One workflow command. Nothing in the text or the properties can end it or begin another."""
    properties = [f"file={_property(file)}"] if file else []
    properties.append(f"title={_property(title)}")
    return f"::{level} {','.join(properties)}::{_data(text)}\n"


def _data(text: str) -> str:
    return safe(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
