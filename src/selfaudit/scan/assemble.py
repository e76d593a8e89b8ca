"""From what a scan gathered to the report object: findings under the guidance, verdicts, what was not checked, the headline."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from selfaudit.check import Check
from selfaudit.findings import (
    SEVERITIES,
    ArchiveRow,
    ChecklistRow,
    CheckPackage,
    ClauseRow,
    Finding,
    Hit,
    NotChecked,
    Report,
    RunRow,
)
from selfaudit.guidance import known
from selfaudit.guidance.judging import Judge, Key
from selfaudit.guidance.questions import questions_for
from selfaudit.guidance.silence import CheckRun
from selfaudit.guidance.steps import stop_card
from selfaudit.guidance.summary import by_guidance, guidance_rows, headline
from selfaudit.guidance.verdicts import Examined, Outcome, verdicts
from selfaudit.owner import Owner
from selfaudit.records import FileRead, Status
from selfaudit.scan.engine import TEXT_LIMIT
from selfaudit.scan.run import Export, Scanned
from selfaudit.scan.store import HitStore

UNREAD = frozenset({Status.PARTLY_READ, Status.UNKNOWN, Status.UNREADABLE, Status.OVER_LIMIT})
OTHER_GUIDANCE = "note"
"""The severity of a finding of somebody else's check that no chosen document has a clause for."""


@dataclass(frozen=True)
class Guided:
    """The chosen guidance as the engine asks it.

    A check that the guidance has never heard of is somebody's own: what it finds is shown as a note without a clause. A check
    of the contract about which every chosen document is silent stays silent.
    """

    judge: Judge

    def severity(self, key: Key) -> str | None:
        """The band of a hit, or `None` where it is not shown."""
        ruling = self.judge.ruling(key)
        if ruling is not None:
            return ruling.severity
        return None if key.check in known.checks() else OTHER_GUIDANCE

    def finding(self, hit: Hit) -> Finding:
        """The finding that a kept hit is."""
        found = self.judge.judge(hit)
        if found is not None:
            return found
        silent = tuple(pack.id for pack in self.judge.packs)
        return Finding(hit, self.judge.titles.get(hit.check, hit.check), OTHER_GUIDANCE, (), (), silent)


@dataclass(frozen=True)
class Decided:
    """What she decided about earlier findings: (state, reason) by fingerprint."""

    decisions: Mapping[str, tuple[str, str]]

    def apply(self, finding: Finding) -> Finding:
        """The finding with her decision on it."""
        decided = self.decisions.get(finding.hit.fingerprint)
        return finding if decided is None else replace(finding, state=decided[0], reason=decided[1])


class Findings:
    """The kept hits as findings, worst first; made anew each time they are gone through."""

    def __init__(self, hits: HitStore, guided: Guided, decided: Decided) -> None:
        self._hits, self._guided, self._decided = hits, guided, decided

    def __len__(self) -> int:
        return len(self._hits)

    def __iter__(self) -> Iterator[Finding]:
        finding = self._guided.finding
        if not self._decided.decisions:
            return map(finding, self._hits)
        return (self._decided.apply(finding(hit)) for hit in self._hits)


@dataclass(frozen=True)
class Circumstances:
    """What the report says of the run itself."""

    version: str
    created: float
    """Unix seconds UTC."""
    packages: tuple[CheckPackage, ...]
    level: str
    show_content: bool
    left_out: Mapping[str, str]
    """Checks that were not run because she said so, and how."""
    decided: Decided = Decided({})
    timings: bool = False
    since: float = 0.0
    key_id: str = ""


def assemble(
    exports: Sequence[Export],
    scanned: Scanned,
    checks: Sequence[Check],
    owner: Owner,
    guided: Guided,
    circumstances: Circumstances,
) -> Report:
    """The whole report object."""
    outcome = scanned.outcome
    findings = Findings(outcome.hits, guided, circumstances.decided)
    runs = _runs(exports, checks, owner, outcome.failed, circumstances.left_out)
    rows = verdicts(
        guided.judge,
        Outcome(
            examined=tuple(
                Examined(export.reader.name, export.purpose, export.reader.slots, files, export.archive.gap)
                for export, files in zip(exports, scanned.files, strict=True)
            ),
            runs=runs,
            counts=outcome.found,
            hidden=outcome.hidden,
            told=frozenset(need for need in Owner.NEEDS if owner.has(need)),
            older=outcome.older,
            cut=outcome.cut,
        ),
    )
    missing = tuple(_not_checked(exports, scanned))
    opened, severities, per_check = _counts(findings, outcome.found, guided, circumstances.decided)
    return Report(
        version=circumstances.version,
        packages=circumstances.packages,
        created=circumstances.created,
        complete=not missing,
        level=circumstances.level,
        show_content=circumstances.show_content,
        guidance=guidance_rows(guided.judge.packs),
        archives=tuple(_archive_rows(exports, scanned)),
        findings=findings,
        clauses=rows,
        checklist=tuple(_checklist(guided.judge, rows)),
        not_checked=missing,
        open=opened,
        by_severity=tuple((severity, severities[severity]) for severity in SEVERITIES),
        by_check=tuple(sorted(per_check.items())),
        by_guidance=by_guidance(rows),
        headline=headline(severities, len(missing)),
        timings=tuple(_timings(scanned, runs)) if circumstances.timings else (),
        runs=tuple(RunRow(check, run.state, run.reason or ", ".join(run.missing)) for check, run in sorted(runs.items())),
        since=circumstances.since,
        key_id=circumstances.key_id,
        stop=stop_card(guided.judge.packs),
        activity=tuple((year, kind, count) for (year, kind), count in sorted(outcome.years.items())),
    )


def _runs(
    exports: Sequence[Export], checks: Sequence[Check], owner: Owner, failed: Mapping[str, str], left_out: Mapping[str, str]
) -> dict[str, CheckRun]:
    runs = {check: CheckRun("left-out", reason=reason) for check, reason in left_out.items()}
    purposes = {export.purpose for export in exports}
    for check in checks:
        missing = tuple(need for need in check.needs if not owner.has(need))
        if check.id in failed:
            runs[check.id] = CheckRun("failed")
        elif missing:
            runs[check.id] = CheckRun("needs", missing)
        elif purposes.intersection(check.accounts):
            runs[check.id] = CheckRun("ran", kinds=check.kinds)
    return runs


def _counts(
    findings: Findings, found: Mapping[Key, int], guided: Guided, decided: Decided
) -> tuple[int, Counter[str], Counter[str]]:
    """Open findings, by severity and by check."""
    severities: Counter[str] = Counter()
    per_check: Counter[str] = Counter()
    if decided.decisions:
        for finding in findings:
            if finding.state == "open":
                severities[finding.severity] += 1
                per_check[finding.hit.check] += 1
    else:
        for key, count in found.items():
            severities[guided.severity(key) or OTHER_GUIDANCE] += count
            per_check[key.check] += count
    return severities.total(), severities, per_check


def _archive_rows(exports: Sequence[Export], scanned: Scanned) -> Iterator[ArchiveRow]:
    for number, export in enumerate(exports):
        archive = export.archive
        skipped = [FileRead(path, Status.SKIPPED, 0, reason) for path, reason in sorted(archive.skipped)]
        first, last = scanned.spans[number]
        yield ArchiveRow(
            path=archive.label,
            platform=export.reader.name,
            layout=export.layout,
            owner=export.account.name or export.account.handle,
            account=export.purpose,
            first=first,
            last=last,
            records=tuple(sorted(scanned.kinds[number].items())),
            files=(*scanned.files[number], *skipped),
            cannot_tell=export.reader.cannot_tell,
        )


def _not_checked(exports: Sequence[Export], scanned: Scanned) -> Iterator[NotChecked]:
    for export, files in zip(exports, scanned.files, strict=True):
        for what, reason in export.archive.notes:
            yield NotChecked(what, reason)
        for file in files:
            if file.status in UNREAD:
                yield NotChecked(file.path, file.reason or file.status.value)
    for check, kind in sorted(scanned.outcome.failed.items()):
        yield NotChecked(f"check {check}", f"the check failed while it ran ({kind}); what it would have found is missing")
    for check, count in sorted(scanned.outcome.tallies.dropped.items()):
        yield NotChecked(f"check {check}", f"{count:,} of its notes found no room: too many different conversations or people")
    if scanned.outcome.cut:
        yield NotChecked(
            f"{scanned.outcome.cut:,} very long texts", f"only the first {TEXT_LIMIT:,} characters of each were checked"
        )


def _checklist(judge: Judge, rows: Sequence[ClauseRow]) -> Iterator[ChecklistRow]:
    """The questions of the induction checklist that the chosen documents raise and the archive leaves to her."""
    asked = {row.clause for row in rows if row.verdict == "ask-yourself"}
    for question, clauses in questions_for(judge.packs):
        open_clauses = tuple(clause.id for clause in clauses if clause.id in asked)
        if open_clauses:
            yield ChecklistRow(question.id, question.question, open_clauses)


def _timings(scanned: Scanned, runs: Mapping[str, CheckRun]) -> Iterator[tuple[str, str, float]]:
    for name, seconds in _longest(scanned.reader_seconds):
        yield "reader", name, seconds
    yield "engine", "triggers", max(scanned.outcome.looking - sum(scanned.outcome.seconds.values()), 0.0)
    ran = {name: 0.0 for name, run in runs.items() if run.state == "ran"}
    for name, seconds in _longest(ran | scanned.outcome.seconds):
        yield "check", name, seconds


def _longest(seconds: Mapping[str, float]) -> list[tuple[str, float]]:
    return sorted(seconds.items(), key=lambda pair: -pair[1])
