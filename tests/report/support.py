"""Reports for the tests of formats: made-up hits under the real documents, without a scan before them."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import product
from typing import Any

from selfaudit.check import Confidence, Says
from selfaudit.findings import SEVERITIES, ArchiveRow, ChecklistRow, CheckPackage, ClauseRow, Finding, Hit, NotChecked, Report
from selfaudit.guidance.judging import Judge
from selfaudit.guidance.loading import BUILT_IN, load
from selfaudit.guidance.steps import stop_card
from selfaudit.guidance.summary import by_guidance, guidance_rows, headline
from selfaudit.records import FileRead, Status, Visibility
from selfaudit.scan.assemble import Guided

CREATED = 1795251600.0
"""21 November 2026, 09:00 UTC."""
DAY = 86400.0
TITLES = {
    "phone-number": "A telephone number in your profile or in something you posted",
    "home-address": "An address or postcode in your profile or in something you posted",
    "pupil-message": "A conversation with somebody who has the same name as a pupil or former pupil on your list",
    "pupil-connection": "A connection has the same name as a pupil on your list",
    "derogatory-remark": "A remark about somebody that can be read as running them down",
    "workplace-mention": "Your school is named in something that you wrote",
    "working-hours-activity": "Posts inside your working hours",
    "date-of-birth": "Your date of birth",
}
READ_AGAIN = frozenset({"derogatory-remark", "workplace-mention"})

HOSTILE = (
    "<script>document.title='hacked'</script>",
    '"><img src=x onerror="document.title=\'hacked\'">',
    "</style></script><svg onload=alert(1)>",
    "javascript:alert(1)//",
    "{{ 7 * 7 }}{% raw %}",
    "=cmd|' /C calc'!A0",
    "@SUM(1+1)*cmd|' /C calc'!A0",
    "+1-2",
    "-2+3",
    "\t=1+1",
    "＝1+1",
    '  =HYPERLINK("https://example.com")',
    "\x1b]0;title\x07\x1b[2Jgone",
    "\x9b31mred",
    "\u202egnp.exe",
    "zero\u200bwidth",
    "\U000e0041tag",
    "nul\x00here",
    "two\nlines\r\n::error::injected",
    "::error file=x::injected",
    "%0A::error::injected",
    "[link](javascript:alert(1)) ![pic](https://example.com/x.png)",
    "`code` ``more`` | cell | <b>bold</b> @somebody #12 https://example.com www.example.com",
    "```\nfence\n```",
    "👩‍👩‍👧 Siân Ó Briain שלום",
    "\u2028line\u2029paragraph",
)
"""Names and texts that are meant to break something."""


def hit(number: int = 0, **changes: Any) -> Hit:
    """A made-up hit."""
    check = changes.pop("check", "phone-number")
    made = Hit(
        check=check,
        says=Says.READ_AGAIN if check in READ_AGAIN else Says.FOUND,
        quote="07700 900123",
        why="a telephone number",
        confidence=Confidence.LIKELY,
        signals=("it is the number that you gave as yours",),
        child=False,
        parts=(),
        fingerprint=f"{number:032x}",
        kind="post",
        platform="facebook",
        when=CREATED - number % 3000 * DAY,
        author="me",
        thread="",
        link="",
        field="",
        visibility=Visibility.UNKNOWN,
        audience_evidence="",
        account="personal",
        archive="facebook-alexsample.zip",
        file="posts/your_posts_1.json",
        pointer=f"/{number}",
    )
    return _changed(made, changes)


def _changed(made: Hit, changes: dict[str, Any]) -> Hit:
    return Hit(**{name: changes.get(name, getattr(made, name)) for name in made.__struct_fields__})


def many_hits(count: int) -> Iterator[Hit]:
    """Hits of many checks, kinds, platforms and visibilities, in a fixed order."""
    sorts = tuple(
        product(tuple(Visibility)[:4], ("post", "comment", "profile"), ("facebook", "instagram", "x", "linkedin"), TITLES)
    )
    for number in range(count):
        visibility, kind, platform, check = sorts[number % len(sorts)]
        about_people = check.startswith("pupil")
        yield hit(
            number,
            check=check,
            kind={"pupil-message": "message", "pupil-connection": "connection"}.get(check, kind),
            platform=platform,
            visibility=visibility,
            thread=f"Kit Harrow {number % 40}" if about_people else "",
            quote=f"Kit Harrow {number % 40}" if about_people else "07700 900123",
            link=f"https://x.com/alexsample/status/{number}" if platform == "x" else "",
            signals=("40 in 2024",) if check == "working-hours-activity" else ("first name and surname equal",),
        )


class Listed:
    """Findings in memory, worst first."""

    def __init__(self, findings: Iterable[Finding]) -> None:
        self._findings = sorted(findings, key=lambda one: SEVERITIES.index(one.severity))

    def __len__(self) -> int:
        return len(self._findings)

    def __iter__(self) -> Iterator[Finding]:
        return iter(self._findings)


@cache
def guided() -> Guided:
    """The five documents that ship."""
    return Guided(Judge(load(BUILT_IN, None), TITLES))


def findings_of(hits: Iterable[Hit]) -> list[Finding]:
    """The findings that the hits are."""
    return [guided().finding(one) for one in hits]


def report_of(findings: Sequence[Finding], /, **changes: Any) -> Report:
    """A report with these findings and a little of everything else."""
    judge = guided().judge
    found = Counter(cited.clause for finding in findings for cited in finding.clauses)
    verdicts = ("clear", "not-in-archive", "ask-yourself", "not-for-you")
    reasons = {"not-in-archive": "your comments: not in this archive", "ask-yourself": "no data can tell"}
    clauses = []
    for number, (pack, clause) in enumerate((one, clause) for one in judge.packs for clause in one.clauses):
        verdict = "finding" if clause.id in found else verdicts[number % 4]
        clauses.append(
            ClauseRow(
                pack.id,
                clause.id,
                clause.section,
                clause.summary,
                clause.strength,
                clause.effect,
                clause.scope or "",
                verdict,
                tuple(clause.checks),
                found[clause.id],
                reasons.get(verdict, ""),
            )
        )
    severities = Counter(finding.severity for finding in findings if finding.state == "open")
    checks = Counter(finding.hit.check for finding in findings if finding.state == "open")
    report = Report(
        version="0.1.0",
        packages=(CheckPackage("selfaudit", "0.1.0"), CheckPackage("school-checks", "2.0")),
        created=CREATED,
        complete=False,
        level="regular",
        show_content=False,
        guidance=guidance_rows(judge.packs),
        archives=(
            ArchiveRow(
                "facebook-alexsample.zip",
                "facebook",
                "JSON, 2024 layout",
                "Alex Sample",
                "personal",
                CREATED - 3000 * DAY,
                CREATED,
                (("message", 12000), ("post", 340)),
                (
                    FileRead("posts/your_posts_1.json", Status.READ, 340),
                    FileRead("ads/x.json", Status.SKIPPED, 0, "advertising"),
                ),
                ("Who can see a post is not in the archive.",),
            ),
        ),
        findings=Listed(findings),
        clauses=tuple(clauses),
        checklist=(ChecklistRow("own-device", "Do you use your own telephone for school business?", ("staffs-7.p1",)),),
        not_checked=(NotChecked("messages/inbox/kitharrow_1001/message_1.json", "it ends in the middle of a text"),),
        open=severities.total(),
        by_severity=tuple((severity, severities[severity]) for severity in SEVERITIES),
        by_check=tuple(sorted(checks.items())),
        by_guidance=by_guidance(clauses),
        headline=headline(severities, 1),
        stop=stop_card(judge.packs),
        activity=((2021, "post", 12), (2022, "post", 40), (2022, "message", 4000), (2024, "comment", 3), (2024, "photo", 2)),
    )
    return replace(report, **changes)
