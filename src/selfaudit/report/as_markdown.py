"""The report as Markdown. Whatever came from an archive stands in code spans, where it is neither markup, mention nor link."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import groupby

from selfaudit.findings import ArchiveRow, Cited, ClauseRow, Finding, Report, Step
from selfaudit.guidance.summary import how_old
from selfaudit.report.groups import GROUPS, group_of
from selfaudit.report.masking import file_of, quote_of, safe, thread_of, what_of
from selfaudit.report.words import VERDICT, binding, day, kind_of, left_out, plural, seen_by, sure, things

_TICKS = re.compile("`+")
_SPECIAL = re.compile(r"([\\`*_\[\]<>#|~$&])")
_LIVE = ("@", "://", "www.")
"""What would become a mention or a link in plain Markdown."""


def code(text: str) -> str:
    """Text as a code span: on one line, nothing invisible, with a fence longer than any run of backticks in it."""
    told = safe(text)
    if not told.strip():
        return "(nothing)"
    fence = "`" * (max((len(run) for run in _TICKS.findall(told)), default=0) + 1)
    edge = " " if told[0] in "` " or told[-1] in "` " else ""
    return f"{fence}{edge}{told}{edge}{fence}"


@lru_cache(maxsize=4096)
def plain(text: str) -> str:
    """Words that are not from an archive, with every mark that Markdown knows escaped."""
    told = safe(text)
    return code(told) if any(live in told for live in _LIVE) else _SPECIAL.sub(r"\\\1", told)


def render(report: Report) -> Iterator[str]:
    """What was read, the headline, the findings by what to do about them, the clauses, what was not read."""
    yield f"# Self-audit of {day(report.created) or 'an archive'}\n\n"
    yield from _card(report)
    yield f"{plain(report.headline)}\n\n"
    if report.show_content:
        yield "**Evidence is shown in full. Keep this file to yourself.**\n\n"
    yield "## What was read\n\n"
    for row in report.archives:
        yield _archive(row)
    for document in report.guidance:
        yield f"- Against: {plain(document.title)}, {plain(document.publisher)}, {plain(document.issued)}\n"
    age = how_old(document.id for document in report.guidance)
    if age:
        yield f"\n{age}\n"
    for group in GROUPS:
        members = (one for one in report.findings if one.state == "open" and group_of(one) is group)
        yield from _section(f"\n## {group.title}\n\n{group.lead}\n", members, report)
    yield from _section("\n## Decided by you\n", (one for one in report.findings if one.state != "open"), report)
    for heading, verdict in (
        ("Check by hand", "ask-yourself"),
        ("Clear in what was read", "clear"),
        ("Not in this archive", "not-in-archive"),
        ("Binds others", "not-for-you"),
    ):
        yield from _clauses(heading, [row for row in report.clauses if row.verdict == verdict])
    yield from _not_read(report)


def _archive(row: ArchiveRow) -> str:
    span = f", {day(row.first)} to {day(row.last)}" if row.first and row.last else ""
    kinds = ", ".join(f"{count:,} {plural(kind, count)}" for kind, count in row.records) or "no records"
    return f"- {code(row.path)}: {plain(row.platform)}, {plain(row.layout)}, {row.account} account{span}; {kinds}\n"


def _card(report: Report) -> Iterator[str]:
    texts = dict.fromkeys(step.text for step in report.stop)
    for text in texts:
        yield f"> {plain(text)}\n\n"


def _section(heading: str, findings: Iterable[Finding], report: Report) -> Iterator[str]:
    started = False
    for (title, severity), same in groupby(findings, key=lambda one: (one.title, one.severity)):
        if not started:
            yield heading
            started = True
        yield f"\n### {plain(title)} ({severity})\n\n"
        last: tuple[tuple[Cited, ...], tuple[Step, ...]] | None = None
        for finding in same:
            # What a run of findings has in common is said once, before the first of them.
            if last != (finding.clauses, finding.steps):
                last = finding.clauses, finding.steps
                yield from _common(finding)
            yield _finding(finding, report)


def _common(finding: Finding) -> Iterator[str]:
    for document, cited in groupby(finding.clauses, key=lambda one: one.guidance):
        said = "; ".join(f"{plain(one.section)} ({binding(one)}): {plain(one.summary)}" for one in cited)
        yield f"- {plain(document)}: {said}\n"
    if finding.silent:
        yield f"- Silent on this: {plain(', '.join(finding.silent))}\n"
    if finding.steps:
        yield "\nWhat to do, in this order:\n\n"
    for number, text in enumerate(dict.fromkeys(step.text for step in finding.steps), 1):
        yield f"{number}. {plain(text)}\n"
    yield "\nSeen:\n\n"


def _finding(finding: Finding, report: Report) -> str:
    hit = finding.hit
    quote = quote_of(hit, report)
    place = [hit.platform, kind_of(hit), day(hit.when), seen_by(hit)]
    words = ", ".join(plain(part) for part in place if part)
    thread = f", in {code(thread_of(hit, report))}" if hit.thread else ""
    seen = f"{code(quote)}: " if quote else ""
    where = code(f"{file_of(hit, report)} {hit.pointer}".strip())
    decided = "" if finding.state == "open" else f" ({finding.state}: {code(finding.reason)})"
    return f"- {seen}{plain(hit.why)}; {plain(sure(hit))}. {words}{thread}. {where}{decided}\n"


def _clauses(heading: str, rows: list[ClauseRow]) -> Iterator[str]:
    if not rows:
        return
    yield f"\n## {heading}: {things(len(rows), 'clause')}\n\n"
    for row in rows:
        reason = f" ({plain(row.reason)})" if row.reason else ""
        yield f"- {plain(row.guidance)} {plain(row.section)}: {plain(row.summary)}{reason}\n"


def _not_read(report: Report) -> Iterator[str]:
    yield "\n## Not read\n\n"
    if not report.not_checked:
        yield "- Every file that the archive holds was read, known to be of no use here, or is named in the other formats.\n"
    for missing in report.not_checked:
        yield f"- {code(what_of(missing, report))}: {plain(missing.reason)}\n"
    for told in (*left_out(report), *dict.fromkeys(line for row in report.archives for line in row.cannot_tell)):
        yield f"- {plain(told)}\n"
    yield f"\nBy document: {_by_document(report)}\n\n"
    yield "This is a self-audit, not a judgement: it shows what an archive states, and an archive never shows everything.\n"


def _by_document(report: Report) -> str:
    return "; ".join(
        f"{plain(guidance)}: " + ", ".join(f"{count} {VERDICT.get(verdict, verdict)}" for verdict, count in counts if count)
        for guidance, counts in report.by_guidance
    )
