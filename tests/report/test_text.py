"""The report on a terminal: whole outputs, narrow and wide."""

from dataclasses import replace

import pytest
from tests.report.support import HOSTILE, findings_of, hit, many_hits, report_of

from selfaudit.findings import ClauseRow, NotChecked
from selfaudit.records import FileRead, Status
from selfaudit.report.as_text import Look, render, render_text

SMALL = """\
What was read
  facebook-alexsample.zip: facebook, JSON, 2024 layout, personal account,
    2018-09-04 to 2026-11-21
    12,000 messages, 340 posts
  Against: Guidance on the Use of Social Networking (undated). These documents
    are old: ask your school for its own, current one.

What was not read
  messages/inbox/k••••••••_••••/message_1.json: it ends in the middle of a text
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


FRIENDS = "your friends and followers: not in this archive (Whom you follow)"
SEARCHES = "your searches: not in this archive (Your searches)"
SETTINGS = "your settings: an export of this kind does not hold it"
NUMBERS = "your messages: this export gives no names, only numbers (x)"


def _lacking(*reasons: str, **changes):
    """A report whose clauses lack these things, and one clause more that lacks the first of them."""
    rows = (
        ClauseRow("rochdale", "rochdale-4", "4", "", "must", "prohibit", "personal", "not-in-archive", (), 0, reason)
        for reason in ("; ".join(reasons), reasons[0])
    )
    return replace(_small(), clauses=tuple(rows), **changes)


def _unseen(report) -> str:
    told = "".join(render(report))
    return told[told.index("  Not there to be read") : told.index("\nThis is a self-audit")]


def test_which_part_is_missing_is_said_and_no_part_of_which_something_was_read_is_named_whole() -> None:
    report = _lacking(FRIENDS, SEARCHES, SETTINGS, NUMBERS)
    (row,) = report.archives
    read = replace(row, records=(("connection", 115), ("message", 3), ("setting", 3)))
    assert _unseen(replace(report, archives=(read,))) == (
        """\
  Not there to be read, so that nothing is said of it:
    Not in this archive: the rest of your friends and followers (Whom you
      follow); your searches.
    An export of this kind does not hold it: the rest of your settings.
    This export gives no names, only numbers: your messages (x).
"""
    )


def test_a_picture_that_a_post_holds_is_a_part_of_her_pictures() -> None:
    report = _lacking("your pictures and videos: not in this archive (Your pictures and videos)")
    (row,) = report.archives
    read = replace(row, records=(("photo", 1),))
    assert "Not in this archive: the rest of your pictures and videos.\n" in _unseen(replace(report, archives=(read,)))


def test_of_several_archives_the_one_that_lacks_something_is_named() -> None:
    report = _lacking("your likes and reactions: not in this archive (Likes)", FRIENDS)
    (row,) = report.archives
    files = (FileRead("reactions.json", Status.READ, 51, slot="reactions"), FileRead("f.json", Status.READ, 1, slot="friends"))
    facebook = replace(row, path="old/facebook-alexsample.zip", files=files)
    x = replace(row, path="x.zip", platform="x", files=())
    gone = replace(row, path="gone.zip", platform="a-reader-that-is-no-more")
    assert _unseen(replace(report, archives=(facebook, x, gone))) == (
        """\
  Not there to be read, so that nothing is said of it:
    Not in this archive: your likes and reactions (x.zip: Posts, replies and
      reposts, Likes); your friends and followers (facebook-alexsample.zip: Whom
      you follow).
"""
    )


def test_eight_things_are_named_and_the_rest_counted() -> None:
    many = [f"thing {number}: an export of this kind does not hold it" for number in range(11)]
    assert _unseen(_lacking(*many)).endswith("thing 6; thing 7; and 3 more.\n")


def test_where_no_reason_was_saved_none_is_said() -> None:
    assert "Not there to be read" not in "".join(render(_lacking("")))
