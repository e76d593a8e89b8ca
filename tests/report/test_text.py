"""The report on a terminal: whole outputs, narrow and wide."""

from dataclasses import replace

import pytest
from tests.report.support import HOSTILE, findings_of, hit, many_hits, report_of

from selfaudit.findings import NotChecked
from selfaudit.report.as_text import Look, render, render_text

SMALL = """\
What was read
  facebook-alexsample.zip: facebook, JSON, 2024 layout, personal account,
    2018-09-04 to 2026-11-21
    12,000 messages, 340 posts
  Against: Guidance on the Use of Social Networking (undated). These documents
    are old: ask your school for its own, current one.

What was not read
  messages/inbox/odd.json: it ends in the middle of a text
  1 file left aside: advertising

1 thing to look at, the worst of them medium: 1 medium. 1 thing was not read or
not checked, so there may be more.

Act on
  Facts that your archive states. You can change these yourself.

 1. A telephone number in your profile or in something you posted [medium]
    “••••• ••••23”: a telephone number; likely (it is the number that you gave
    as yours)
    facebook, post, 2026-11-21, public (the post's own setting);
    posts/your_posts_1.json /0
    rochdale: 2 (must, caution); Appendix One, bullet 2 (should, caution)
    → Limit who can see it. (rochdale-2.p1.s1)

Clause by clause
  rochdale: 2 finding, 3 clear

This is a self-audit, not a judgement: it shows what an archive states, and an
archive never shows everything. If you ever meet an indecent image of a child:
stop, do nothing more with it, and call the person whom your school's document
names, or the police.
Evidence is masked. To see it in full, on your own screen: --show-content.
"""


def _small():
    (finding,) = findings_of([hit(visibility="public", audience_evidence="the post's own setting")])
    of_one = tuple(one for one in finding.clauses if one.guidance == "rochdale")
    steps = tuple(one for one in finding.steps if one.guidance == "rochdale")
    whole = report_of([replace(finding, clauses=of_one, steps=steps, severity="medium")])
    return replace(
        whole,
        guidance=tuple(row for row in whole.guidance if row.id == "rochdale"),
        by_guidance=(("rochdale", (("finding", 2), ("clear", 3))),),
        clauses=(),
        checklist=(),
    )


def test_the_whole_report_of_one_finding() -> None:
    assert "".join(render(_small())) == SMALL


@pytest.mark.parametrize("width", [40, 80, 200])
def test_no_line_is_wider_than_the_terminal(width: int) -> None:
    missing = tuple(NotChecked(text, text) for text in HOSTILE)
    report = report_of(
        [*findings_of(many_hits(300)), *findings_of(hit(quote="x" * 500) for _ in range(3))], not_checked=missing
    )
    lines = "".join(render_text(report, Look(width=width))).splitlines()
    assert max(map(len, lines)) <= width


def test_colour_is_only_bold_and_only_when_asked_for() -> None:
    plain = "".join(render_text(_small(), Look(width=80)))
    bold = "".join(render_text(_small(), Look(width=80, colour=True)))
    assert "\x1b" not in plain
    assert bold.replace("\x1b[1m", "").replace("\x1b[0m", "") == plain
    assert bold != plain


def test_ten_are_shown_the_worst_of_all_and_the_rest_is_counted() -> None:
    findings = findings_of(many_hits(200))
    told = "".join(render(report_of(findings)))
    assert "10. " in told
    assert "11. " not in told
    assert told.count("[critical]") == 10
    assert "These are the 10 most important of 200." in told
    assert "--format html --output report.html" in told


def test_nothing_that_an_archive_or_a_check_says_moves_the_cursor() -> None:
    findings = [replace(one, title="\x1b[2Jtitle\u202e") for one in findings_of([hit(thread="\x1b]0;x\x07", kind="message")])]
    told = "".join(render(report_of(findings, show_content=True)))
    assert "<001B>[2Jtitle<202E>" in told
    assert not {"\x1b", "\x07", "\u202e"} & set(told)
