"""The report for a terminal: what was read, what was not, the headline, the ten most important findings, the rest."""

from __future__ import annotations

import textwrap
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from selfaudit.findings import ArchiveRow, Cited, Finding, Report, Step
from selfaudit.guidance.summary import how_old
from selfaudit.records import Status
from selfaudit.report.as_json import iso
from selfaudit.report.groups import GROUPS, group_of
from selfaudit.report.masking import file_of, quote_of, safe, thread_of, what_of
from selfaudit.report.missing import missing
from selfaudit.report.words import VERDICT, binding, left_out, plural, seen_by, sure, things

SHOWN = 10
NOT_CHECKED_SHOWN = 8


@dataclass(frozen=True, slots=True)
class Look:
    """How wide, and whether in colour."""

    width: int = 80
    colour: bool = False

    def bold(self, text: str) -> str:
        """The text in bold, where that is possible."""
        return f"\x1b[1m{text}\x1b[0m" if self.colour else text

    def wrap(self, text: str, indent: str = "", hanging: str | None = None) -> str:
        """One paragraph, broken at the width, with its line break; nothing in the text can do anything to a terminal."""
        lines = textwrap.fill(
            safe(text),
            min(self.width, 110),
            initial_indent=indent,
            subsequent_indent=indent if hanging is None else hanging,
            break_long_words=True,
            break_on_hyphens=False,
        )
        return lines + "\n"


def render(report: Report) -> Iterator[str]:
    """The report as plain text, 80 wide."""
    return render_text(report, Look())


def render_text(report: Report, look: Look) -> Iterator[str]:
    """The report in pieces, for one look."""
    yield from _read(report, look)
    yield from _not_read(report, look)
    yield "\n" + look.bold(look.wrap(report.headline).rstrip("\n")) + "\n"
    yield from _findings(report, look)
    yield from _clauses(report, look)
    yield from _closing(report, look)


def _read(report: Report, look: Look) -> Iterator[str]:
    yield look.bold("What was read") + "\n"
    for row in report.archives:
        yield look.wrap(_archive_line(row), "  ", "    ")
        kinds = ", ".join(f"{count:,} {plural(kind, count)}" for kind, count in row.records)
        yield look.wrap(kinds or "no records", "    ")
    documents = "; ".join(f"{row.title} ({row.issued})" for row in report.guidance)
    yield look.wrap(f"Against: {documents}. {how_old(row.id for row in report.guidance)}".rstrip(), "  ", "    ")


def _archive_line(row: ArchiveRow) -> str:
    span = f", {iso(row.first)[:10]} to {iso(row.last)[:10]}" if row.first and row.last else ""  # type: ignore[index]
    return f"{row.path}: {row.platform}, {row.layout}, {row.account} account{span}"


def _not_read(report: Report, look: Look) -> Iterator[str]:
    aside = Counter(
        file.reason or file.status for row in report.archives for file in row.files if file.status is Status.SKIPPED
    )
    unsought = list(left_out(report))
    if not report.not_checked and not aside and not unsought:
        return
    yield "\n" + look.bold("What was not read") + "\n"
    for unread in report.not_checked[:NOT_CHECKED_SHOWN]:
        yield look.wrap(f"{what_of(unread, report)}: {unread.reason}", "  ", "    ")
    if len(report.not_checked) > NOT_CHECKED_SHOWN:
        yield look.wrap(
            f"and {len(report.not_checked) - NOT_CHECKED_SHOWN:,} more, each named in the other report formats", "  "
        )
    for told in unsought:
        yield look.wrap(told, "  ", "    ")
    for reason, count in aside.most_common(4):
        yield look.wrap(f"{count:,} {'file' if count == 1 else 'files'} left aside: {reason}", "  ", "    ")


def _findings(report: Report, look: Look) -> Iterator[str]:
    shown = list(islice((finding for finding in report.findings if finding.state == "open"), SHOWN))
    number = 0
    for group in GROUPS:
        members = [finding for finding in shown if group_of(finding) == group]
        if members:
            yield "\n" + look.bold(group.title) + "\n" + look.wrap(group.lead, "  ")
        for finding in members:
            number += 1
            yield from _finding(number, finding, report, look)
    if report.open > len(shown):
        yield "\n" + look.wrap(f"These are the {len(shown)} most important of {report.open:,}. All by check:", "")
        for check, count in report.by_check:
            yield look.wrap(f"{count:,} {check}", "  ")
        yield look.wrap("See every one of them: selfaudit scan … --format html --output report.html", "  ", "    ")


def _finding(number: int, finding: Finding, report: Report, look: Look) -> Iterator[str]:
    hit = finding.hit
    yield "\n" + look.bold(look.wrap(f"{number}. {finding.title} [{finding.severity}]", " ", "    ").rstrip("\n")) + "\n"
    quote = quote_of(hit, report)
    seen = f"“{quote}”: " if quote else ""
    yield look.wrap(f"{seen}{hit.why}; {sure(hit)}", "    ")
    yield look.wrap(_place(finding, report), "    ")
    for line in _clause_lines(finding.clauses):
        yield look.wrap(line, "    ", "      ")
    if finding.silent:
        yield look.wrap(f"Silent on this: {', '.join(finding.silent)}.", "    ")
    for step in _distinct(finding.steps):
        yield look.wrap(f"→ {step}", "    ", "      ")


def _place(finding: Finding, report: Report) -> str:
    hit = finding.hit
    parts = [hit.platform, hit.kind, (iso(hit.when) or "")[:10], seen_by(hit)]
    if hit.thread:
        parts.append(f"in “{thread_of(hit, report)}”")
    return f"{', '.join(part for part in parts if part)}; {file_of(hit, report)} {hit.pointer}".strip()


def _clause_lines(clauses: tuple[Cited, ...]) -> Iterator[str]:
    by_document: dict[str, list[str]] = {}
    for cited in clauses:
        by_document.setdefault(cited.guidance, []).append(f"{cited.section} ({binding(cited)})")
    for document, said in by_document.items():
        yield f"{document}: {'; '.join(dict.fromkeys(said))}"


def _distinct(steps: tuple[Step, ...], most: int = 4) -> list[str]:
    """The first steps; several documents often ask for the same."""
    by_text: dict[str, list[str]] = {}
    for step in steps:
        by_text.setdefault(step.text, []).append(step.clause or step.guidance)
    lines = [f"{text} ({', '.join(dict.fromkeys(filter(None, who)))})" if any(who) else text for text, who in by_text.items()]
    return lines[:most] + ([f"and {len(lines) - most} more in the other formats"] if len(lines) > most else [])


def _clauses(report: Report, look: Look) -> Iterator[str]:
    if not report.by_guidance:
        return
    yield "\n" + look.bold("Clause by clause") + "\n"
    for guidance, verdicts in report.by_guidance:
        counts = ", ".join(f"{count} {VERDICT.get(verdict, verdict)}" for verdict, count in verdicts if count)
        yield look.wrap(f"{guidance}: {counts}", "  ", "    ")
    if report.checklist:
        asked = things(len(report.checklist), "question")
        yield look.wrap(f"Check by hand: no data can decide these. selfaudit checklist goes through the {asked}.", "  ", "    ")
    unseen = list(missing(report))
    if unseen:
        yield look.wrap("Not there to be read, so that nothing is said of it:", "  ")
        for line in unseen:
            yield look.wrap(line, "    ", "      ")


def _closing(report: Report, look: Look) -> Iterator[str]:
    yield "\n"
    yield look.wrap(
        "This is a self-audit, not a judgement: it shows what an archive states, and an archive never shows everything. "
        "If you ever meet an indecent image of a child: stop, do nothing more with it, and call the person whom your school's "
        "document names, or the police."
    )
    if not report.show_content:
        yield look.wrap("Evidence is masked. To see it in full, on your own screen: --show-content.")
