"""The report as SARIF 2.1.0 (OASIS): checks are rules, each guidance document is a taxonomy, each clause a taxon in it.

Results come first and are written one at a time; the rules that they name are gathered on the way and follow them.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from urllib.parse import quote as percent

import msgspec

from selfaudit.findings import ClauseRow, Finding, GuidanceRow, Report
from selfaudit.report.as_json import iso
from selfaudit.report.masking import DOT, file_of, quote_of, what_of
from selfaudit.report.words import left_out, sure

LEVELS = {"critical": "error", "high": "error", "medium": "warning", "low": "note", "note": "note"}
PRECISION = {"certain": "very-high", "likely": "high", "candidate": "low"}
SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"

_encode = msgspec.json.encode


def render(report: Report) -> Iterator[str]:
    """One log with one run."""
    run = _Run(report)
    yield f'{{"$schema":"{SCHEMA}","version":"2.1.0","runs":[{{"results":['
    separator = ""
    for finding in report.findings:
        yield separator + _encode(run.result(finding)).decode()
        separator = ",\n"
    yield "]," + _encode(run.tail()).decode()[1:] + "]}\n"


class _Run:
    """What the results of a run refer to by number: rules as they come up, archives and clauses known beforehand."""

    def __init__(self, report: Report) -> None:
        self._report = report
        self._rules: dict[str, dict[str, Any]] = {}
        self._archives = {row.path: f"ARCHIVE{number}" for number, row in enumerate(report.archives, 1)}
        self._documents = {row.id: number for number, row in enumerate(report.guidance)}
        self._clauses = {row.id: [clause for clause in report.clauses if clause.guidance == row.id] for row in report.guidance}
        self._numbers = {
            (guidance, clause.clause): number
            for guidance, clauses in self._clauses.items()
            for number, clause in enumerate(clauses)
        }
        self._taxa: dict[int, tuple[Any, msgspec.Raw]] = {}

    def result(self, finding: Finding) -> dict[str, Any]:
        """One finding."""
        hit = finding.hit
        words = quote_of(hit, self._report)
        seen = f"“{words}”: " if words else ""
        result: dict[str, Any] = {
            "ruleId": hit.check,
            "ruleIndex": self._rule(finding),
            "level": LEVELS.get(finding.severity, "note"),
            "message": {"text": _no_links(f"{finding.title}. {seen}{hit.why}; {sure(hit)}")},
            "locations": [self._location(finding)],
            "partialFingerprints": {"selfaudit/v1": hit.fingerprint},
            "taxa": self._taxa_of(finding),
            "properties": {
                "severity": finding.severity,
                "confidence": hit.confidence,
                "visibility": hit.visibility,
                "kind": hit.says,
                "record": hit.kind,
                "platform": hit.platform,
                "time": iso(hit.when),
                "actions": list(dict.fromkeys(step.action for step in finding.steps)),
            },
        }
        if finding.state != "open":
            why = finding.reason or finding.state
            result["suppressions"] = [{"kind": "external", "status": "accepted", "justification": why}]
        return result

    def _rule(self, finding: Finding) -> int:
        check = finding.hit.check
        if check not in self._rules:
            text = {"text": finding.title}
            self._rules[check] = {
                "id": check,
                "name": "".join(word.capitalize() for word in check.split("-")),
                "shortDescription": text,
                "fullDescription": text,
                "help": {"text": f"What it looks for, why, and what to do: selfaudit explain {check}"},
                # Findings come worst first, so the first of a check is its worst.
                "defaultConfiguration": {"level": LEVELS.get(finding.severity, "note")},
                "properties": {"tags": ["self-audit"], "precision": PRECISION.get(finding.hit.confidence, "low")},
            }
            self._rules[check]["index"] = len(self._rules) - 1
        number: int = self._rules[check]["index"]
        return number

    def _location(self, finding: Finding) -> dict[str, Any]:
        hit = finding.hit
        location: dict[str, Any] = {}
        if hit.file:
            # A file name of an archive may hold unpaired surrogates, which have no bytes in UTF-8.
            uri = percent(file_of(hit, self._report), safe="/", errors="replace").lstrip("/")
            location["physicalLocation"] = {
                "artifactLocation": {"uri": uri, "uriBaseId": self._archives.get(hit.archive, "ARCHIVE1")}
            }
        if hit.pointer:
            location["logicalLocations"] = [{"fullyQualifiedName": hit.pointer}]
        return location

    def _taxa_of(self, finding: Finding) -> msgspec.Raw:
        known = self._taxa.get(id(finding.clauses))
        if known is None:
            taxa = []
            for cited in finding.clauses:
                taxon: dict[str, Any] = {"id": cited.clause}
                if (number := self._numbers.get((cited.guidance, cited.clause))) is not None:
                    taxon["index"] = number
                    taxon["toolComponent"] = {"name": cited.guidance, "index": self._documents[cited.guidance]}
                taxa.append(taxon)
            known = self._taxa[id(finding.clauses)] = finding.clauses, msgspec.Raw(_encode(taxa))
        return known[1]

    def tail(self) -> dict[str, Any]:
        """The rest of the run, when all rules are known."""
        report = self._report
        rules = [{key: value for key, value in rule.items() if key != "index"} for rule in self._rules.values()]
        driver: dict[str, Any] = {"name": "selfaudit", "version": report.version, "rules": rules}
        if report.guidance:
            driver["supportedTaxonomies"] = [{"name": row.id, "index": number} for number, row in enumerate(report.guidance)]
        others = [{"name": one.package, "version": one.version} for one in report.packages if one.package != "selfaudit"]
        tail: dict[str, Any] = {
            "tool": {"driver": driver} | ({"extensions": others} if others else {}),
            "taxonomies": [_taxonomy(row, self._clauses[row.id]) for row in report.guidance],
            "originalUriBaseIds": {name: {"description": {"text": path}} for path, name in self._archives.items()},
            "invocations": [_invocation(report)],
            "properties": {"level": report.level, "headline": report.headline},
        }
        if not self._report.show_content:
            tail["redactionTokens"] = [DOT]
        return tail


def _taxonomy(document: GuidanceRow, clauses: list[ClauseRow]) -> dict[str, Any]:
    taxa = [
        {
            "id": row.clause,
            "name": row.section,
            "shortDescription": {"text": row.summary},
            "properties": {"strength": row.strength, "effect": row.effect, "verdict": row.verdict, "reason": row.reason},
        }
        for row in clauses
    ]
    return {
        "name": document.id,
        "fullName": document.title,
        "organization": document.publisher,
        "version": document.issued,
        "shortDescription": {"text": document.title},
        "isComprehensive": True,
        "taxa": taxa,
    }


def _invocation(report: Report) -> dict[str, Any]:
    notices = [
        {"level": "warning", "message": {"text": _no_links(f"{what_of(missing, report)}: {missing.reason}")}}
        for missing in report.not_checked
    ]
    notices += [{"level": "note", "message": {"text": _no_links(told)}} for told in left_out(report)]
    invocation: dict[str, Any] = {"executionSuccessful": report.complete, "toolExecutionNotifications": notices}
    if created := iso(report.created):
        invocation["endTimeUtc"] = created
    return invocation


def _no_links(text: str) -> str:
    """SARIF's messages may hold links in square brackets; text from an archive must not make one."""
    return text.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]")
