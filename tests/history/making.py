"""Made-up findings and reports for the tests of decisions and comparisons."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from selfaudit.check import Confidence, Says
from selfaudit.findings import ArchiveRow, Cited, ClauseRow, Finding, GuidanceRow, Hit, Report, RunRow, Step
from selfaudit.records import FileRead, Status, Visibility

CREATED = 1_790_000_000.0
DAY = 86_400.0
POSTS = "your_facebook_activity/posts/your_posts_1.json"
FRIENDS = "connections/friends/your_friends.json"
CHAT = "messages/inbox/kitharrow_1/message_1.json"
OTHER_CHAT = "messages/inbox/jomarsh_2/message_1.json"

LEDGER = (
    FileRead(POSTS, Status.READ, 20, slot="posts"),
    FileRead(FRIENDS, Status.READ, 90, slot="friends"),
    FileRead(CHAT, Status.READ, 12, slot="messages"),
    FileRead(OTHER_CHAT, Status.READ, 40, slot="messages"),
    FileRead("photos/1.jpg", Status.SKIPPED, 0, "a picture", slot="posts"),
)
ARCHIVE = ArchiveRow(
    "alexsample.zip", "facebook", "JSON, 2024 layout", "Alex Sample", "personal", CREATED - 900 * DAY, CREATED, (), LEDGER
)
CITED = Cited("rochdale", "rochdale-A1.b2", "Appendix One, bullet 2", "Hold back details.", "should", "caution", "low")
CLAUSE = ClauseRow(
    "rochdale", "rochdale-A1.b2", "Appendix One, bullet 2", "Hold back details.", "should", "caution", "personal",
    "finding", ("phone-number",), 1,
)  # fmt: skip


def finding(name: str = "1", *, clauses: tuple[Cited, ...] = (CITED,), **changes: Any) -> Finding:
    """A telephone number in a post, unless told otherwise; `name` becomes its fingerprint."""
    facts: dict[str, Any] = {
        "check": "phone-number",
        "says": Says.FOUND,
        "quote": "07700 900123",
        "why": "a telephone number",
        "confidence": Confidence.LIKELY,
        "signals": (),
        "child": False,
        "parts": (),
        "fingerprint": name.rjust(32, "0"),
        "kind": "post",
        "platform": "facebook",
        "when": CREATED - 100 * DAY,
        "author": "me",
        "thread": "",
        "link": "",
        "field": "",
        "visibility": Visibility.UNKNOWN,
        "audience_evidence": "",
        "account": "personal",
        "archive": "alexsample.zip",
        "file": POSTS,
        "pointer": "/3",
    }
    step = Step("EDIT-PROFILE", "Take it out of your profile.", "rochdale", "rochdale-A1.b2")
    return Finding(Hit(**{**facts, **changes}), "A telephone number", "low", clauses, (step,))


def report(*findings: Finding, **changes: Any) -> Report:
    """A report with these findings: one Facebook archive, read whole, against Rochdale."""
    made = Report(
        version="0.1.0",
        packages=(),
        created=CREATED,
        complete=True,
        level="regular",
        show_content=False,
        guidance=(GuidanceRow("rochdale", "Guidance", "Rochdale", "undated", ()),),
        archives=(ARCHIVE,),
        findings=findings,  # type: ignore[arg-type]
        clauses=(CLAUSE,),
        checklist=(),
        not_checked=(),
        open=len(findings),
        by_severity=(("low", len(findings)),),
        by_check=(),
        by_guidance=(("rochdale", (("finding", 1),)),),
        headline="1 thing to look at.",
        runs=(RunRow("phone-number", "ran"), RunRow("pupil-connection", "ran")),
        key_id="aaaa",
    )
    return replace(made, **changes)


def ledger(*files: FileRead, **changes: Any) -> tuple[ArchiveRow]:
    """The archive with another ledger."""
    return (replace(ARCHIVE, files=files, **changes),)


def without(*slots: str) -> Sequence[ArchiveRow]:
    """The archive without some parts."""
    return ledger(*(file for file in LEDGER if file.slot not in slots))
