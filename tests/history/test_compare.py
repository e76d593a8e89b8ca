"""New, still there, gone, cannot tell: each with its reason, and the rules that hold for any two reports."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.history.making import (
    ARCHIVE,
    CHAT,
    CITED,
    CLAUSE,
    CREATED,
    DAY,
    FRIENDS,
    LEDGER,
    OTHER_CHAT,
    POSTS,
    finding,
    ledger,
    report,
    without,
)  # fmt: skip

from selfaudit.check import Confidence
from selfaudit.findings import Finding, GuidanceRow, NotChecked, Report, RunRow
from selfaudit.history.compare import Turned, compare
from selfaudit.records import FileRead, Status

NOT_WHOLE = "Its part of the export could not be read whole in the later archive."


def _short(before: Report, after: Report) -> list[tuple[str, str, int]]:
    return [(one.change, one.finding.hit.fingerprint.lstrip("0"), one.count) for one in compare(before, after).changes]


def test_new_still_there_and_gone() -> None:
    before = report(finding("1"), finding("2"))
    after = report(finding("3"), finding("1", file="elsewhere.json", pointer="/99"), created=CREATED + DAY)
    assert _short(before, after) == [("new", "3", 1), ("gone", "2", 1), ("still-there", "1", 1)]


def test_what_is_alike_is_counted() -> None:
    one, two = finding("1"), finding("2")
    assert _short(report(one, one, one, two), report(one, two, two)) == [
        ("new", "2", 1),
        ("gone", "1", 2),
        ("still-there", "1", 1),
        ("still-there", "2", 1),
    ]


def _why(of: Finding, before: Report | None = None, **after: Any) -> str:
    """Why nobody can tell about a finding that the later report no longer has; "gone" where it is."""
    (one,) = compare(before or report(of), report(**after)).changes
    assert one.change == ("cannot-tell" if one.why else "gone")
    return one.why or "gone"


def test_a_part_of_the_export_that_is_missing_or_was_not_read_whole() -> None:
    friend = finding(file=FRIENDS)
    assert _why(friend) == "gone"
    assert _why(friend, archives=without("friends")) == "Its part of the export is not in the later archive."
    for status in (Status.PARTLY_READ, Status.UNREADABLE, Status.UNKNOWN, Status.OVER_LIMIT):
        broken = ledger(FileRead(FRIENDS, status, slot="friends"))
        assert _why(friend, archives=broken) == "Its part of the export could not be read whole in the later archive."
    assert _why(friend, archives=ledger(FileRead(FRIENDS, Status.SKIPPED, slot="friends"))).startswith("Its part")
    assert _why(friend, archives=ledger(FileRead("friends.html", Status.READ, slot="friends"))) == "gone"
    assert _why(friend, archives=ledger(FileRead("nothing.txt", Status.EMPTY, slot="requests,friends"))) == "gone"


def test_where_a_part_has_many_files_the_file_itself_counts() -> None:
    chat = finding(file=CHAT, kind="message")
    moved = FileRead(f"your_facebook_activity/{CHAT}", Status.READ, slot="messages")
    other = FileRead(OTHER_CHAT, Status.READ, slot="messages")
    assert _why(chat) == "gone"
    assert _why(chat, archives=ledger(moved, other)) == "gone"
    assert _why(chat, archives=ledger(other)) == "Its file is not in the later archive."
    assert _why(chat, archives=ledger(replace(moved, status=Status.PARTLY_READ), other)).startswith(
        "Its part of the export could"
    )
    assert _why(chat, archives=ledger(moved, replace(other, status=Status.UNREADABLE))) == "gone"
    assert _why(chat, archives=ledger(FileRead("no_messages.txt", Status.EMPTY, slot="messages"))) == "gone"


def test_a_file_that_fills_no_slot_is_known_by_its_name() -> None:
    before = report(finding(file="odd/page.html"), archives=ledger(FileRead("odd/page.html", Status.READ)))
    same = ledger(FileRead("export/odd/page.html", Status.READ))
    assert _why(finding(), before, archives=same) == "gone"
    assert _why(finding(), before) == "Its part of the export is not in the later archive."


@pytest.mark.parametrize("changed", [{"platform": "instagram"}, {"account": "official"}])
def test_another_platform_or_account_says_nothing_of_this_one(changed: dict[str, str]) -> None:
    assert _why(finding(), archives=ledger(*LEDGER, **changed)) == "The later scan had no personal facebook archive."


def test_a_shorter_range_of_dates() -> None:
    late = ledger(*LEDGER, first=CREATED - 50 * DAY)
    assert _why(finding(), archives=late) == "The later archive begins later than this."
    assert _why(finding(when=0.0), archives=late) == "gone"
    assert _why(finding(when=ARCHIVE.first), archives=late) == "gone", "the oldest thing of all may well be what she took away"
    assert _why(finding(), since=CREATED - 50 * DAY) == "The later scan left out what is so old (--since)."
    assert _why(finding(), since=CREATED - 200 * DAY) == "gone"


@pytest.mark.parametrize(
    ("runs", "why"),
    [
        ((RunRow("phone-number", "left-out", "--skip"),), "The check phone-number did not run in the later scan."),
        ((RunRow("phone-number", "failed"),), "The check phone-number did not run in the later scan."),
        ((RunRow("other", "ran"),), "The check phone-number was not part of the later scan."),
        (
            (RunRow("phone-number", "needs", "pupils"),),
            "The check phone-number was not told what it needs in the later scan (pupils).",
        ),
        ((), "gone"),
    ],
)
def test_a_check_that_did_not_run(runs: tuple[RunRow, ...], why: str) -> None:
    assert _why(finding(), runs=runs) == why


def test_a_check_that_broke_or_ran_out_of_room() -> None:
    missing = (NotChecked("check phone-number", "3 of its notes found no room"), NotChecked("check other", "it failed"))
    assert _why(finding(), not_checked=missing) == "The check phone-number did not look at everything in the later scan."
    assert _why(finding(), not_checked=missing[1:]) == "gone"


def test_a_level_that_shows_less() -> None:
    weak = finding(confidence=Confidence.CANDIDATE)
    backed = finding(confidence=Confidence.CANDIDATE, signals=("the same school",))
    shown_less = "The later scan was made at a level that shows less (regular)."
    assert _why(weak, report(weak, level="everything")) == shown_less
    assert _why(weak, report(weak, level="everything"), level="careful") == shown_less.replace("regular", "careful")
    assert _why(backed, report(backed, level="everything"), level="careful") == "gone"
    assert _why(weak, report(weak, level="regular")) == "gone", "it was shown at this very level: a child may be concerned"
    assert _why(finding(), report(finding(), level="everything")) == "gone"


def test_another_document() -> None:
    blythe = (GuidanceRow("blythe", "Code", "Blythe", "undated", ()),)
    assert _why(finding(), guidance=blythe) == "The later scan was not made for rochdale."
    both = finding(clauses=(CITED, replace(CITED, guidance="blythe")))
    assert _why(both, guidance=blythe) == "gone"
    assert _why(finding(clauses=()), guidance=blythe) == "gone"


def test_reports_under_two_keys_are_not_compared() -> None:
    compared = compare(report(finding("1")), report(finding("1"), finding("2"), key_id="bbbb"))
    assert [(one.change, one.why) for one in compared.changes] == [
        ("cannot-tell", "In the later report; it may be new or not."),
        ("cannot-tell", "In the later report; it may be new or not."),
        ("cannot-tell", "In the earlier report; it may still be there."),
    ]
    assert compared.notes[0].startswith("The reports were made under different keys")


def test_the_wrong_way_round_is_noticed() -> None:
    (note,) = compare(report(created=CREATED), report(created=CREATED - DAY)).notes
    assert note.endswith("are they the right way round?")


def test_the_picture_of_each_document() -> None:
    other = replace(CLAUSE, clause="rochdale-A1.b9", section="Appendix One, bullet 9", verdict="clear")
    staffs = GuidanceRow("staffs", "Policy", "Staffordshire", "April 2016", ())
    before = report(clauses=(CLAUSE, other), guidance=(*report().guidance, staffs))
    after = report(
        clauses=(replace(CLAUSE, verdict="not-in-archive", reason="your posts: not in this archive"), other),
    )
    rochdale, dropped = compare(before, after).pictures
    zero = {"finding": 0, "clear": 0, "not-in-archive": 0, "ask-yourself": 0, "not-for-you": 0}
    assert rochdale.before == {**zero, "finding": 1, "clear": 1}
    assert rochdale.after == {**zero, "not-in-archive": 1, "clear": 1}
    assert rochdale.turned == (
        Turned(
            "rochdale-A1.b2",
            "Appendix One, bullet 2",
            "Hold back details.",
            "finding",
            "not-in-archive",
            "your posts: not in this archive",
        ),
    )
    assert (dropped.guidance, dropped.after, dropped.turned) == ("staffs", {}, ())


FINDINGS = st.lists(
    st.builds(finding, st.sampled_from("12345"), file=st.sampled_from((POSTS, FRIENDS, CHAT, OTHER_CHAT))), max_size=8
)


@given(FINDINGS)
def test_a_report_compared_with_itself_is_all_still_there(findings: list[Finding]) -> None:
    one = report(*findings)
    compared = compare(one, one)
    assert {change.change for change in compared.changes} <= {"still-there"}
    assert compared.count("still-there") == len(findings)
    assert all(not picture.turned for picture in compared.pictures)


@given(FINDINGS, FINDINGS)
def test_every_finding_is_counted_once(before: list[Finding], after: list[Finding]) -> None:
    compared = compare(report(*before), report(*after))
    still = compared.count("still-there")
    assert compared.count("new") + still == len(after)
    assert compared.count("gone") + compared.count("cannot-tell") + still == len(before)
    back = compare(report(*after), report(*before))
    assert (back.count("new"), back.count("still-there")) == (
        compared.count("gone") + compared.count("cannot-tell"),
        still,
    )


@given(FINDINGS, FINDINGS, st.randoms())
def test_order_changes_nothing(before: list[Finding], after: list[Finding], random: Any) -> None:
    def counted(old: list[Finding], new: list[Finding]) -> Counter[tuple[str, str, int]]:
        return Counter(_short(report(*old), report(*new)))

    shuffled = sorted(before, key=lambda _: random.random()), sorted(after, key=lambda _: random.random())
    # Findings of one fingerprint stand in one place in these reports, as they do in real ones.
    same_place = {one.hit.fingerprint: one for one in (*before, *after)}
    steady = [[same_place[one.hit.fingerprint] for one in each] for each in (before, after, *shuffled)]
    assert counted(steady[0], steady[1]) == counted(steady[2], steady[3])


@given(FINDINGS, st.sampled_from(("posts", "friends", "messages")))
def test_taking_a_part_of_the_export_away_turns_gone_into_cannot_tell(findings: list[Finding], slot: str) -> None:
    files = {file.path for file in LEDGER if file.slot == slot}
    before = report(*findings)
    gone = compare(before, report()).changes
    assert {one.change for one in gone} <= {"gone"}
    for one in compare(before, report(archives=without(slot))).changes:
        assert one.change == ("cannot-tell" if one.finding.hit.file in files else "gone")
