"""The checks are no worse than the figures on file say, and good enough to be shown to somebody."""

import pytest
from benchmarks.quality.compare import saved, worse
from benchmarks.quality.corpus import Case, cases
from benchmarks.quality.measure import Figures, figures, judge

import selfaudit_checks
from selfaudit.plugins import checks_in

CONTENT = (
    "abusive-language", "allegation-about-person", "commercial-promotion", "confidential-information", "copyright-media",
    "derogatory-remark", "discriminatory-language", "grievance-post", "political-campaigning", "reputation-review",
    "school-business-on-personal-account", "school-logo-use", "sexual-content", "speaking-for-school",
)  # fmt: skip
AIM = Figures(precision=0.9, recall=0.85, false_per_1000=1.0)
CERTAIN = {
    **dict.fromkeys(("phone-number", "email-address", "workplace-mention", "contact-details-shared"), 0.99),
    **dict.fromkeys(("home-address", "others-details-shared"), 0.98),
    **dict.fromkeys(("pupil-named", "parent-named", "colleague-named"), 0.97),
    "date-of-birth": 0.95,
}
"""What facts in words must reach: recall, and as much precision but for 0.02."""


@pytest.fixture(scope="module")
def corpus() -> list[Case]:
    return cases()


@pytest.fixture(scope="module")
def table(corpus: list[Case]) -> dict[str, dict[str, Figures]]:
    return figures(judge(corpus))


def test_nothing_got_worse(table: dict[str, dict[str, Figures]]) -> None:
    assert worse(table, saved()) == []


def test_at_most_one_false_finding_in_a_thousand_is_shown_by_default(table: dict[str, dict[str, Figures]]) -> None:
    assert table["all"]["regular"].false_per_1000 <= AIM.false_per_1000


@pytest.mark.parametrize("check", CONTENT)
def test_content_checks_are_right_and_find_most(check: str, table: dict[str, dict[str, Figures]]) -> None:
    one = table[check]["everything"]
    assert (one.precision or 0.0) >= (AIM.precision or 0.0)
    assert (one.recall or 0.0) >= (AIM.recall or 0.0)


@pytest.mark.parametrize(("check", "aim"), CERTAIN.items())
def test_facts_in_words_are_found(check: str, aim: float, table: dict[str, dict[str, Figures]]) -> None:
    one = table[check]["everything"]
    assert (one.precision or 0.0) >= aim - 0.02
    assert (one.recall or 0.0) >= aim


def test_the_corpus_is_large_and_mostly_benign(corpus: list[Case]) -> None:
    assert len(corpus) >= 1500
    assert sum(case.benign for case in corpus) >= 600


def test_every_check_has_cases(corpus: list[Case]) -> None:
    expected = {check for case in corpus for check in case.expect}
    assert expected == {loaded.check.id for loaded in checks_in(selfaudit_checks)}


def test_a_figure_that_fell_is_told() -> None:
    before = {"phone-number": {"regular": Figures(1.0, 0.9, 0.0)}}
    after = {"phone-number": {"regular": Figures(1.0, 0.8, 0.5)}}
    assert worse(after, before) == [
        "phone-number at regular: recall 0.9 -> 0.8",
        "phone-number at regular: false findings 0.0 -> 0.5 in 1,000",
    ]
