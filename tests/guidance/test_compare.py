"""Documents side by side: each in its own strength, silence said as silence."""

from __future__ import annotations

from selfaudit.guidance import known
from selfaudit.guidance.compare import as_html, as_markdown, as_text, compare
from selfaudit.guidance.loading import load

TOPICS = ("parent-connection", "employer-in-profile", "pupil-page-access", "missing-disclaimer")


def test_as_markdown():
    assert list(as_markdown(compare(load(), TOPICS))) == [
        "| Topic | staffs | blythe | talavera | nsscb | rochdale |",
        "|---|---|---|---|---|---|",
        (
            "| Employer in a profile | says nothing | says nothing "
            "| must take care: 2.3.s2; must not where it could discredit the school: 6.4.1.a "
            "| should see to it: 2.3.3.s1; should not: 2.3.10.s2 | should not: A1.b9 |"
        ),
        (
            "| Saying that views are her own | says nothing "
            "| must see to it on a blog only: 1.2.b1.s3; should see to it on a blog only: 1.2.b1.s1 "
            "| says nothing | says nothing | should see to it: A1.b12 |"
        ),
        (
            "| Parents as friends or followers | should not: 7.p3.s2 | says nothing | must take care: 6.4.1.e "
            "| should be reported where it could matter for the work: 2.6.2 "
            "| must never: A1.b8.s1; should see to it (on X): A1.b8.s2; advised against: 4.p3.s3 |"
        ),
        (
            "| Looking at pupils' pages | says nothing | says nothing | says nothing | must never (pupils): 2.3.5.s1 "
            "| says nothing |"
        ),
    ]


def test_an_age_limit_and_the_family_exception_are_shown():
    (row,) = compare(load(["talavera"]), ["pupil-connection"]).rows
    assert row.texts() == (
        "must not (under 18, or under 19 where the school teaches that age; former pupils included; family excepted): 6.4.1.d",
    )


def test_as_text_keeps_to_its_width():
    lines = list(as_text(compare(load(["staffs", "blythe"]), ["parent-connection"]), 60))
    assert lines == [
        "Topic            staffs                blythe",
        "---------------  --------------------  --------------------",
        "Parents as       should not: 7.p3.s2   says nothing",
        "friends or",
        "followers",
    ]
    assert max(map(len, as_text(compare(load()), 140))) <= 140


def test_as_html_is_a_table_with_headings_for_rows_and_columns():
    assert list(as_html(compare(load(["blythe"]), ["photo-tagged"]))) == [
        "<table>",
        "<caption>What each document says, by topic</caption>",
        '<thead><tr><th scope="col">Topic</th><th scope="col">blythe</th></tr></thead>',
        "<tbody>",
        '<tr><th scope="row">Being tagged by others</th><td>to be aware of: 1.2.b5</td></tr>',
        "</tbody>",
        "</table>",
    ]


def test_every_topic_of_which_a_document_speaks_is_there_and_no_other():
    rows = {row.check for row in compare(load()).rows}
    assert rows == set(known.checks()) - {"identity-in-combination"}
    silent = {row.check: row.cells[0] for row in compare(load(["staffs", "rochdale"])).rows}
    assert silent["photo-taken-at-school"] == ()
    assert "pupil-page-access" not in silent
