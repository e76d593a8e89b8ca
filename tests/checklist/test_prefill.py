"""What a scan may fill in: "not yet" where something is open, and never "yes"."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from selfaudit.checklist.model import checklist
from selfaudit.checklist.prefill import Hint, answers_from, hints
from selfaudit.guidance.known import checks
from selfaudit.guidance.loading import load

WHOLE = checklist(load())


def test_a_finding_says_not_yet_and_no_finding_says_nothing() -> None:
    given_hints = hints(WHOLE, {"pupil-connection": 2, "parent-connection": 1, "photo-tagged": 1})
    assert given_hints["no-pupil-contacts"] == Hint(
        "not yet", "In your scan 3 findings are open for this (pupil-connection, parent-connection)."
    )
    assert given_hints["tagging"] == Hint("not yet", "In your scan 1 finding is open for this (photo-tagged).")
    assert given_hints["own-number"] == Hint(
        "", "Your scan has nothing open for this. It saw one archive only: the answer is yours."
    )
    assert answers_from(given_hints) == {"own-review": "not yet", "no-pupil-contacts": "not yet", "tagging": "not yet"}


def test_the_question_about_illegal_images_is_never_filled_in() -> None:
    assert "illegal-image" not in hints(WHOLE, dict.fromkeys(checks(), 1))


@given(st.dictionaries(st.sampled_from(sorted(checks())), st.integers(0, 5)))
def test_a_scan_never_says_yes(found: dict[str, int]) -> None:
    assert set(answers_from(hints(WHOLE, found)).values()) <= {"not yet"}
