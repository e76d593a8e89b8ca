"""The headline: the worst open band and the counts, never a mark, never "nothing" of what was not read."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfaudit.findings import SEVERITIES, ClauseRow
from selfaudit.guidance.loading import load
from selfaudit.guidance.summary import by_guidance, guidance_rows, headline, worst


@pytest.mark.parametrize(
    ("counts", "not_read", "expected"),
    [
        ({}, 0, "None seen in what was read. An archive never shows everything."),
        ({}, 1, "None seen in what was read, but 1 thing was not read or not checked, so nothing is said of the rest."),
        ({"low": 1}, 0, "1 thing to look at, the worst of them low: 1 low."),
        (
            {"critical": 2, "high": 0, "medium": 1200},
            4,
            (
                "1,202 things to look at, the worst of them critical: 2 critical, 1,200 medium. "
                "4 things were not read or not checked, so there may be more."
            ),
        ),
    ],
)
def test_headline(counts, not_read, expected):
    assert headline(counts, not_read) == expected


COUNTS = st.dictionaries(st.sampled_from(SEVERITIES), st.integers(0, 5000))


def _rank(counts: dict[str, int]) -> int:
    return SEVERITIES.index(worst(counts)) if worst(counts) else len(SEVERITIES)


@given(counts=COUNTS, more=st.sampled_from(SEVERITIES))
def test_another_finding_never_lowers_the_headline(counts, more):
    after = {**counts, more: counts.get(more, 0) + 1}
    assert _rank(after) <= _rank(counts)
    said = re.search(rf"([\d,]+) {more}[,.]", headline(after))
    assert int(said[1].replace(",", "")) == counts.get(more, 0) + 1
    if worst(counts):
        assert f"the worst of them {worst(after)}" in headline(after)


@given(counts=COUNTS, not_read=st.integers(1, 99))
def test_what_was_not_read_is_always_said(counts, not_read):
    assert "not read or not checked" in headline(counts, not_read)


@given(counts=COUNTS)
def test_no_mark_no_grade_no_average(counts):
    assert not re.search(r"%|score|grade|average|/100|pass|fail", headline(counts))


def _row(guidance: str, verdict: str) -> ClauseRow:
    return ClauseRow(guidance, f"{guidance}-1", "1", "Take care.", "should", "caution", "personal", verdict, (), 0)


def test_counts_by_document_name_every_verdict():
    rows = [_row("staffs", "clear"), _row("staffs", "clear"), _row("nsscb", "finding")]
    assert by_guidance(rows) == (
        ("staffs", (("finding", 0), ("clear", 2), ("not-in-archive", 0), ("ask-yourself", 0), ("not-for-you", 0))),
        ("nsscb", (("finding", 1), ("clear", 0), ("not-in-archive", 0), ("ask-yourself", 0), ("not-for-you", 0))),
    )


def test_the_documents_rows():
    (row,) = guidance_rows(load(["blythe"]))
    assert (row.id, row.title, row.issued) == ("blythe", "Social Media Code of Conduct", "undated")
    assert row.sections[:2] == ("1 Introduction", "1.1 Guidelines for Social Networking")
