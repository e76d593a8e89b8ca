"""The coverage: every clause is there, the page is fresh, and nothing is claimed that no check does."""

from __future__ import annotations

from pathlib import Path

import pytest

from selfaudit.guidance import known
from selfaudit.guidance.coverage import as_lines, coverage, page
from selfaudit.guidance.loading import BUILT_IN, load

PAGE = Path(__file__).parents[2] / "docs" / "guidance" / "coverage.md"


def test_the_page_is_fresh():
    """Otherwise: python -m selfaudit.guidance.coverage > docs/guidance/coverage.md."""
    assert PAGE.read_text("utf-8") == "\n".join(page(load(), known.checks())) + "\n"


@pytest.mark.parametrize(
    ("guidance", "expected"),
    [
        ("staffs", (3, 18, 17, 11, 0)),
        ("blythe", (3, 26, 28, 12, 0)),
        ("talavera", (3, 26, 37, 25, 0)),
        ("nsscb", (8, 24, 28, 41, 0)),
        ("rochdale", (9, 27, 21, 14, 0)),
    ],
)
def test_counts_with_all_checks_there(guidance, expected):
    (pack,) = load([guidance])
    assert tuple(count for _, count in coverage(pack, known.checks()).counts()) == expected


def test_a_clause_whose_checks_are_not_there_is_not_covered():
    (pack,) = load(["rochdale"])
    rows = {row.clause.id: row for row in coverage(pack, {"pupil-connection"}).clauses}
    assert (rows["rochdale-5.p2"].how, rows["rochdale-5.p2"].lacking) == ("not covered", ("bullying-sent",))
    assert (rows["rochdale-4.p3.s2"].how, rows["rochdale-4.p3.s2"].by) == ("partly", ("pupil-connection", "no-pupil-contacts"))
    assert rows["rochdale-A1.b10.s1"].how == "asked"


@pytest.mark.parametrize("guidance", BUILT_IN)
def test_lines_for_the_terminal_name_every_clause(guidance):
    (pack,) = load([guidance])
    lines = list(as_lines(coverage(pack, known.checks())))
    assert [line.split("  ")[0] for line in lines if line.startswith(f"{guidance}-")] == [clause.id for clause in pack.clauses]


def test_every_check_that_the_packs_name_is_there(packs):
    """The page claims nothing that no check does."""
    folder = Path(__file__).parents[2] / "checks" / "selfaudit_checks"
    there = {path.stem.replace("_", "-") for path in folder.glob("[a-z]*.py")}
    named = {check for pack in packs for clause in pack.clauses for check in (*clause.checks, *clause.helped_by)}
    assert named <= there
