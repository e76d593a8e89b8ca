"""`selfaudit compare`: two saved reports, as text for people or as JSON."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import msgspec

from selfaudit.cli.errors import Exit
from selfaudit.cli.lines import wrapped
from selfaudit.cli.printing import print_data, print_text
from selfaudit.cli.review import day_of, saved_report
from selfaudit.findings import Report
from selfaudit.history.compare import Change, Changed, Comparison, Picture, compare
from selfaudit.report.as_json import iso
from selfaudit.report.masking import file_of

SCHEMA = "selfaudit-comparison/1"
SHOWN = 20
"""Findings of one sort that the text names; JSON has them all."""

HEADINGS: dict[Change, tuple[str, str]] = {
    "new": ("New", "Not in the earlier report."),
    "cannot-tell": ("Cannot tell", "What became of these cannot be told from the two reports."),
    "gone": (
        "Gone",
        "Not in the later archive, although their part of it was there and was read. Other people may still have them.",
    ),
    "still-there": ("Still there", "In both."),
}


def compare_command(before: Path, after: Path, shape: str) -> int:
    """Compares two reports and prints what changed."""
    reports = saved_report(before), saved_report(after)
    compared = compare(*reports)
    if shape == "json":
        print_data([as_json(*reports, compared)])
    else:
        print_text(f"{line}\n" for line in as_text(*reports, compared))
    return Exit.DONE


def as_text(before: Report, after: Report, compared: Comparison) -> Iterator[str]:
    """The comparison for people, line by line."""
    yield _made("Before", before)
    yield _made("After", after)
    for note in compared.notes:
        yield wrapped(f"Note: {note}")
    yield ""
    yield " · ".join(f"{compared.count(change):,} {heading.lower()}" for change, (heading, _) in HEADINGS.items())
    for change, (heading, lead) in HEADINGS.items():
        members = [one for one in compared.changes if one.change == change]
        if members:
            yield ""
            yield f"{heading} ({compared.count(change):,})"
            yield wrapped(f"  {lead}")
            yield from _members(members, before if not before.show_content else after)
    if compared.pictures:
        yield ""
        yield "Clause by clause"
    for picture in compared.pictures:
        yield from _picture(picture)


def _made(word: str, report: Report) -> str:
    archives = ", ".join(dict.fromkeys(row.path for row in report.archives))
    documents = ", ".join(row.id for row in report.guidance)
    return wrapped(f"{word}: {iso(report.created)}, {archives}; against {documents}; level {report.level}")


def _members(members: list[Changed], masking: Report) -> Iterator[str]:
    for one in members[:SHOWN]:
        finding, hit = one.finding, one.finding.hit
        alike = f" ({one.count} alike)" if one.count > 1 else ""
        decided = f", {finding.state}{f': {finding.reason}' if finding.reason else ''}" if finding.state != "open" else ""
        place = ", ".join(filter(None, (hit.platform, hit.kind, day_of(finding))))
        quote = f", “{hit.quote}”" if hit.quote else ""
        why = f"; {file_of(hit, masking)}. {one.why}" if one.why else ""
        yield wrapped(f"  {finding.title} [{finding.severity}{decided}]{alike}: {place}{quote}{why}")
    if len(members) > SHOWN:
        rest = Counter(one.finding.hit.check for one in members[SHOWN:])
        more = ", ".join(f"{count:,} {check}" for check, count in sorted(rest.items()))
        yield wrapped(f"  and {len(members) - SHOWN:,} more ({more}); --format json has them all")


def _picture(picture: Picture) -> Iterator[str]:
    if not (picture.before and picture.after):
        which = "later" if picture.after else "earlier"
        yield wrapped(f"  {picture.guidance}: only the {which} scan was made for it")
        return
    counts = (f"{verdict.replace('-', ' ')} {_from_to(picture, verdict)}" for verdict in picture.after)
    yield wrapped(f"  {picture.guidance}: {', '.join(counts)}")
    for row in picture.turned:
        reason = f" ({row.reason})" if row.reason else ""
        turned = f"{row.before.replace('-', ' ')} → {row.after.replace('-', ' ')}"
        yield wrapped(f"    {row.section}: {turned}{reason}. {row.summary}")


def _from_to(picture: Picture, verdict: str) -> str:
    before, after = picture.before[verdict], picture.after[verdict]
    return f"{after}" if before == after else f"{before} → {after}"


def as_json(before: Report, after: Report, compared: Comparison) -> str:
    """The comparison as data. Evidence is not in it: the reports have that."""
    data = {
        "schema": SCHEMA,
        "before": _about(before),
        "after": _about(after),
        "notes": compared.notes,
        "summary": {change.replace("-", "_"): compared.count(change) for change in HEADINGS},
        "findings": [_finding(one) for one in compared.changes],
        "guidance": [
            {"id": one.guidance, "before": one.before or None, "after": one.after or None, "changed": one.turned}
            for one in compared.pictures
        ],
    }
    return msgspec.json.format(msgspec.json.encode(data), indent=2).decode() + "\n"


def _about(report: Report) -> dict[str, object]:
    return {
        "created": iso(report.created),
        "level": report.level,
        "complete": report.complete,
        "guidance": [row.id for row in report.guidance],
        "archives": [{"path": row.path, "platform": row.platform, "account": row.account} for row in report.archives],
    }


def _finding(one: Changed) -> dict[str, object]:
    finding, hit = one.finding, one.finding.hit
    return {
        "change": one.change,
        "why": one.why,
        "count": one.count,
        "fingerprint": hit.fingerprint,
        "check": hit.check,
        "title": finding.title,
        "severity": finding.severity,
        "record": {"kind": hit.kind, "platform": hit.platform, "time": iso(hit.when), "account": hit.account},
        "source": {"archive": hit.archive, "file": hit.file, "pointer": hit.pointer},
        "state": finding.state,
        "reason": finding.reason,
    }
