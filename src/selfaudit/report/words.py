"""The words that all formats for people use for the same things: days, kinds, how sure, who can see it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

from selfaudit.findings import Cited, Hit, Report
from selfaudit.guidance import known
from selfaudit.records import Status

CONFIDENCE = {"certain": "certain", "likely": "likely", "candidate": "may be chance"}
VISIBILITY = {
    "public": "public",
    "limited": "for some people",
    "only-me": "only for you",
    "unknown": "who can see it is not in the archive",
    "not-applicable": "",
}
STATUS = {
    Status.READ: "read",
    Status.EMPTY: "empty",
    Status.PARTLY_READ: "partly read",
    Status.UNKNOWN: "not known",
    Status.UNREADABLE: "unreadable",
    Status.OVER_LIMIT: "over a limit",
    Status.SKIPPED: "left aside",
}
SEVERITY = {"critical": "Critical", "high": "High", "medium": "Medium", "low": "Low", "note": "Note"}
VERDICT = {
    "finding": "finding",
    "clear": "clear",
    "not-in-archive": "not in this archive",
    "ask-yourself": "check by hand",
    "not-for-you": "binds others",
}
_ENDS_IN_ES = {"search": "searches"}
_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def day(seconds: float) -> str:
    """The day in UTC, "1 July 2024"; "" for 0, which stands for unknown."""
    if not seconds:
        return ""
    when = datetime.fromtimestamp(int(seconds), UTC)
    return f"{when.day} {_MONTHS[when.month - 1]} {when.year}"


def month(seconds: float) -> str:
    """The month in UTC, "July 2024"; "" for unknown."""
    return day(seconds).partition(" ")[2]


def year(seconds: float) -> int:
    """The year in UTC; 0 for unknown."""
    return datetime.fromtimestamp(int(seconds), UTC).year if seconds else 0


def plural(kind: str, count: int) -> str:
    """A kind of record for that many of them."""
    return kind if count == 1 else _ENDS_IN_ES.get(kind, kind + "s")


def things(count: int, one: str, many: str = "") -> str:
    """The number and its noun: "1 finding", "1,200 findings"."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def sure(hit: Hit) -> str:
    """How sure a finding is, and why."""
    return CONFIDENCE.get(hit.confidence, hit.confidence) + (f" ({', '.join(hit.signals)})" if hit.signals else "")


def binding(cited: Cited, *, effect: bool = True) -> str:
    """How a clause that a finding cites binds her ("must, prohibit"), or that it does not since it excepts her family."""
    if cited.excepts:
        return "excepts your family"
    return f"{cited.strength}, {cited.effect}" if effect else cited.strength


def kind_of(hit: Hit) -> str:
    """What sort of record it stands in, with the field for a profile or setting."""
    return f"{hit.kind} ({hit.field})" if hit.field and hit.kind in {"profile", "setting"} else hit.kind


def seen_by(hit: Hit) -> str:
    """Who can see it, with the evidence where the archive gives any; "" where the question makes no sense."""
    words = VISIBILITY.get(hit.visibility, hit.visibility)
    told = words and hit.visibility != "unknown" and hit.audience_evidence
    return f"{words} ({hit.audience_evidence})" if told else words


def left_out(report: Report) -> Iterator[str]:
    """What was not looked for, though it could be read: older than she asked for, and checks that did not run, by reason."""
    if report.since:
        yield f"Everything before {day(report.since)}: you left it out (--since)."
    by_reason: dict[str, list[str]] = {}
    for run in report.runs:
        if run.state == "needs":
            by_reason.setdefault(f"You did not tell it {_needed(run.reason)} (in selfaudit.toml)", []).append(run.check)
        elif run.state == "left-out":
            by_reason.setdefault(run.reason.rstrip(".") or "You left it out", []).append(run.check)
    for reason, checks in by_reason.items():
        yield f"{reason}, so these checks did not run: {', '.join(checks)}."


def _needed(names: str) -> str:
    plain = known.words()["needs"]
    return " and ".join(plain.get(name, name) for name in names.split(", "))
