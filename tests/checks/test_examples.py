"""Every built-in check does exactly what its own examples say, with its trigger and without."""

import pytest

import selfaudit_checks
from selfaudit.plugins import HEADINGS, LoadedCheck, checks_in
from selfaudit.scan.examples import Case, cases

LOADED = checks_in(selfaudit_checks)
CASES = cases(loaded.check for loaded in LOADED)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_example(case: Case) -> None:
    assert case.problem() is None


@pytest.mark.parametrize("case", CASES, ids=str)
def test_a_trigger_only_skips(case: Case) -> None:
    assert case.problem(use_triggers=False) is None


@pytest.mark.parametrize("loaded", LOADED, ids=lambda loaded: loaded.check.id)
def test_documentation_and_examples_are_complete(loaded: LoadedCheck) -> None:
    assert 10 < len(loaded.summary) <= 160
    assert [heading for heading in HEADINGS if not loaded.section(heading)] == []
    firing = [example for example in loaded.check.examples if example.quotes]
    assert len(firing) >= 8
    assert len(loaded.check.examples) - len(firing) >= 8
