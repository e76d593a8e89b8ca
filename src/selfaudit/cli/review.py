"""`selfaudit review`: the findings of a saved report, one by one; what she decides is remembered for the next scan."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from selfaudit.cli.errors import Exit, Stop
from selfaudit.cli.lines import show
from selfaudit.findings import Finding, Report
from selfaudit.history import decisions
from selfaudit.history.decisions import DISMISSED, DONE, LATER, DecisionsError, State
from selfaudit.history.key import key_id, local_key
from selfaudit.history.walking import HELP, Talk, route, walk
from selfaudit.history.walking import Stop as Halt
from selfaudit.report.as_json import iso
from selfaudit.report.masking import file_of
from selfaudit.report.stored import StoredError, read

PEOPLE = frozenset({"connection", "request", "contact"})
"""Kinds of record whose link leads to somebody's own page: to open it is a visit, so it is not offered."""
MOST_STEPS = 4


def review_command(path: Path | None, *, show_counts: bool, everything: bool) -> int:
    """Walks through a report, or counts what was decided so far."""
    if path is None and not show_counts:
        raise Stop(
            Exit.USAGE, "Which report? selfaudit review REPORT.json\nMake one with: selfaudit scan ARCHIVE --format json"
        )
    report = saved_report(path) if path else None
    try:
        if show_counts:
            _count(report)
        elif report:
            _review(report, everything=everything)
    except DecisionsError as error:
        raise Stop(Exit.USAGE, str(error)) from None
    return Exit.DONE


def saved_report(path: Path) -> Report:
    """A report that was saved as JSON, or the end of the command."""
    try:
        return read(path)
    except StoredError as error:
        raise Stop(Exit.USAGE, str(error)) from None


def _review(report: Report, *, everything: bool) -> None:
    kept = decisions.everything()
    stops = route(report.findings, kept, everything=everything)
    if not stops:
        show(
            "Nothing in this report waits for a decision. To look at it all again: --all"
            if len(report.findings)
            else "This report has no findings."
        )
        return
    show(
        f"{_things(len(stops))} to decide about. What you decide is remembered by fingerprint: no evidence and no name is kept."
    )
    if report.key_id and report.key_id != key_id(local_key()[0]):
        show("This report was made under another key (another computer?): a scan here will not know what you decide about it.")
    if report.masked:
        show("The evidence in this report is masked. To review with it in full, save a report with --show-content.")
    show(HELP)
    talk = Talk(input, show, lambda halt: _described(halt, report), _evidence, _decide, decisions.forget)
    try:
        reached = walk(stops, {name: (one.state, one.reason) for name, one in kept.items()}, talk)
    except EOFError:
        reached = -1
    except KeyboardInterrupt:
        raise Stop(Exit.INTERRUPTED, "\nStopped. What you decided so far is kept.") from None
    show("")
    show("That was the last one." if reached == len(stops) else "Stopped. The next review goes on from here.")
    _count(report)


def _decide(fingerprint: str, state: State, reason: str) -> None:
    decisions.decide(fingerprint, state, reason, date.today())  # noqa: DTZ011 - the day as it is where she sits


def _described(halt: Halt, report: Report) -> Iterator[str]:
    finding, hit = halt.finding, halt.finding.hit
    yield f"{finding.title} [{finding.severity}]{f', {halt.count} times alike' if halt.count > 1 else ''}"
    yield f"  {f'“{hit.quote}”: ' if hit.quote else ''}{hit.why}"
    place = [hit.platform, hit.kind, day_of(finding), f"in “{hit.thread}”" if hit.thread else ""]
    yield f"  {', '.join(filter(None, place))}; {file_of(hit, report)}"
    by_document: dict[str, list[str]] = {}
    for cited in finding.clauses:
        by_document.setdefault(cited.guidance, []).append(f"{cited.section} ({cited.strength}, {cited.effect})")
    for document, said in by_document.items():
        yield f"  {document}: {'; '.join(dict.fromkeys(said))}"
    for step in list(dict.fromkeys(step.text for step in finding.steps))[:MOST_STEPS]:
        yield f"  → {step}"


def _evidence(halt: Halt) -> Iterator[str]:
    hit = halt.finding.hit
    yield f"  {hit.text or hit.quote or 'The report quotes nothing of it.'}"
    yield f"  In {hit.archive}: {hit.file} {hit.pointer}".rstrip()
    if hit.link and hit.kind not in PEOPLE:
        yield f"  {hit.link}"


def day_of(finding: Finding) -> str:
    """The day of what a finding is about, "" where it is not known."""
    return (iso(finding.hit.when) or "")[:10]


def _count(report: Report | None) -> None:
    kept = decisions.everything()
    if report:
        names = {finding.hit.fingerprint for finding in report.findings}
        states = Counter(kept[name].state for name in names if name in kept)
        show(
            f"Of {_things(len(names))} in this report {states[DONE]} done, {states[DISMISSED]} dismissed, "
            f"{states[LATER]} put off, {len(names) - states.total()} not yet looked at."
        )
    counted = decisions.counts(kept)
    told = ", ".join(f"{counted.states.get(state, 0)} {word}" for state, word in _STATES.items())
    show(f"Decided in all: {told}.")
    for reason, count in sorted(counted.reasons.items(), key=lambda pair: (-pair[1], pair[0])):
        show(f"  {count} dismissed: {reason}")
    show(f"Kept in {decisions.path()}")


_STATES = {DONE: "done", DISMISSED: "dismissed", LATER: "put off"}


def _things(count: int) -> str:
    return "1 finding" if count == 1 else f"{count:,} findings"
