"""What a scan may fill in: "not yet" where something is open, and never "yes"."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from selfaudit.checklist.model import checklist
from selfaudit.checklist.prefill import Hint, answers_from, hints
from selfaudit.findings import ClauseRow
from selfaudit.guidance.known import checks
from selfaudit.guidance.loading import BUILT_IN, load

WHOLE = checklist(load())


def _rows(verdicts: dict[str, str], otherwise: str = "not-in-archive", guidance: tuple[str, ...] = BUILT_IN) -> list[ClauseRow]:
    """The verdicts of a scan: those given by clause, the same for all others; what only she can say stays with her."""
    return [
        ClauseRow(
            one.guidance, one.id, one.section, one.summary, one.strength, one.effect, one.scope,
            "ask-yourself" if one.kind == "C" else verdicts.get(one.id, otherwise), one.checks, 0,
        )
        for pack in load(guidance) for one in pack.clauses
    ]  # fmt: skip


def test_a_finding_says_not_yet_and_no_finding_says_nothing() -> None:
    given_hints = hints(WHOLE, {"pupil-connection": 2, "parent-connection": 1, "photo-tagged": 1}, _rows({}, "clear"))
    assert given_hints["no-pupil-contacts"] == Hint(
        "not yet", "In your scan 3 findings are open for this (pupil-connection, parent-connection)."
    )
    assert given_hints["tagging"] == Hint("not yet", "In your scan 1 finding is open for this (photo-tagged).")
    assert given_hints["own-number"] == Hint("", "Your scan looked for this and has seen none. The answer is yours.")
    assert answers_from(given_hints) == {"own-review": "not yet", "no-pupil-contacts": "not yet", "tagging": "not yet"}


def test_none_is_said_to_be_seen_only_where_it_was_looked_for() -> None:
    rochdale = checklist(load(["rochdale"]))
    rows = _rows({"rochdale-A1.b6.s1": "clear", "rochdale-A1.b3": "clear"}, guidance=("rochdale",))
    told = {name: hint.note for name, hint in hints(rochdale, {}, rows).items()}
    assert told["tagging"] == "Your scan looked for this and has seen none. The answer is yours."
    assert told["own-number"] == (
        "Nothing is open for this in your scan, which may not have looked at all of it. The answer is yours."
    )
    assert told["no-pupil-contacts"] == "Your scan could not look at this. The answer is yours."


def test_a_scan_for_other_documents_says_nothing() -> None:
    assert hints(checklist(load(["talavera"])), {}, _rows({}, "clear", ("rochdale",))) == {}


def test_the_question_about_illegal_images_is_never_filled_in() -> None:
    assert "illegal-image" not in hints(WHOLE, dict.fromkeys(checks(), 1), _rows({}, "clear"))


CLEAR = _rows({}, "clear")


@given(st.dictionaries(st.sampled_from(sorted(checks())), st.integers(0, 5)))
def test_a_scan_never_says_yes(found: dict[str, int]) -> None:
    assert set(answers_from(hints(WHOLE, found, CLEAR)).values()) <= {"not yet"}
