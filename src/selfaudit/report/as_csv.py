"""The report as a table: CSV in UTF-8 with its mark, every cell quoted, one row a finding. No cell is ever a formula."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from selfaudit.findings import Finding, Report, Step
from selfaudit.report.as_json import iso
from selfaudit.report.masking import file_of, quote_of, safe, thread_of, what_of
from selfaudit.report.words import CONFIDENCE, VISIBILITY, left_out

COLUMNS = (
    "row", "severity", "check", "title", "what was seen", "why", "how sure", "reasons", "put as",
    "platform", "kind", "field", "time (UTC)", "author", "conversation", "who can see it",
    "archive", "file", "place in file", "clauses", "silent documents", "what to do", "state", "reason", "fingerprint", "text",
)  # fmt: skip
FORMULA = frozenset("=+-@\t\r\n|%＝＋－＠")
"""What a spreadsheet program may take for the beginning of a formula or command, also in full width."""


def render(report: Report) -> Iterator[str]:
    """All findings, then what was not read or not checked."""
    yield "\ufeff" + _row(COLUMNS)
    advice: dict[int, tuple[tuple[Step, ...], str]] = {}
    for finding in report.findings:
        yield _row(_cells(finding, report, advice))
    for missing in report.not_checked:
        yield _row(("not checked", "", "", what_of(missing, report), "", missing.reason, *[""] * (len(COLUMNS) - 6)))
    for told in left_out(report):
        yield _row(("not looked for", "", "", told, *[""] * (len(COLUMNS) - 4)))


def _cells(finding: Finding, report: Report, advice: dict[int, tuple[tuple[Step, ...], str]]) -> tuple[str, ...]:
    hit = finding.hit
    return (
        "finding",
        finding.severity,
        hit.check,
        finding.title,
        quote_of(hit, report),
        hit.why,
        CONFIDENCE.get(hit.confidence, hit.confidence),
        "; ".join(hit.signals),
        hit.says,
        hit.platform,
        hit.kind,
        hit.field,
        iso(hit.when) or "",
        hit.author,
        thread_of(hit, report),
        VISIBILITY.get(hit.visibility, hit.visibility),
        hit.archive,
        file_of(hit, report),
        hit.pointer,
        "; ".join(cited.clause for cited in finding.clauses),
        ", ".join(finding.silent),
        _what_to_do(finding.steps, advice),
        finding.state,
        finding.reason,
        hit.fingerprint,
        (hit.text or hit.quote) if report.show_content else "",
    )


def _what_to_do(steps: tuple[Step, ...], advice: dict[int, tuple[tuple[Step, ...], str]]) -> str:
    # Findings of a sort share the very tuple, which is kept here so that its id stays its own.
    known = advice.get(id(steps))
    if known is None:
        texts = dict.fromkeys(step.text for step in steps)
        known = advice[id(steps)] = steps, " ".join(f"{number}. {text}" for number, text in enumerate(texts, 1))
    return known[1]


def _row(cells: Iterable[str]) -> str:
    return ",".join(map(cell, cells)) + "\r\n"


def cell(text: str) -> str:
    """One quoted cell: on one line, nothing invisible, and with an apostrophe before what could be taken for a formula."""
    told = safe(text)
    start = text.lstrip(" \u00a0\u3000")[:1] or text[:1]
    if start in FORMULA and start:
        told = "'" + told
    return '"' + told.replace('"', '""') + '"'
