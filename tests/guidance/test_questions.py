"""The checklist's data: 35 questions, every clause that only she can answer, each in the document's own strength."""

from __future__ import annotations

import pytest

from selfaudit.guidance import known
from selfaudit.guidance.loading import load
from selfaudit.guidance.questions import declarations, questions, questions_for


def test_there_are_35_questions_each_with_an_id_and_words_of_its_own():
    asked = questions()
    assert len(asked) == 35
    assert len({question.id for question in asked}) == 35
    assert len({question.question for question in asked}) == 35
    assert all("?" in question.question for question in asked)


def test_every_clause_that_only_she_can_answer_has_a_question(packs):
    listed = {name for question in questions() for name in question.clauses}
    assert {clause.id for pack in packs for clause in pack.clauses if clause.kind == "C"} <= listed


def test_every_clause_and_check_that_a_question_names_is_known(packs):
    clauses = {clause.id for pack in packs for clause in pack.clauses}
    for question in questions():
        assert set(question.clauses) <= clauses, question.id
        assert set(question.prefill) <= {*known.checks(), "*"}, question.id


def test_the_question_about_illegal_images_is_never_filled_in():
    (question,) = [question for question in questions() if question.id == "illegal-image"]
    assert question.prefill == ()


@pytest.mark.parametrize(
    ("guidance", "count", "absent"),
    [("staffs", 13, "signed"), ("blythe", 19, "signed"), ("talavera", 18, "phone-imei"), ("nsscb", 20, "signed"),
     ("rochdale", 21, "signed")],
)  # fmt: skip
def test_a_document_raises_its_own_questions_alone(guidance, count, absent):
    raised = questions_for(load([guidance]))
    assert len(raised) == count
    assert absent not in {question.id for question, _ in raised}
    for _, clauses in raised:
        assert clauses
        assert all(clause.guidance == guidance and clause.is_hers for clause in clauses)


def test_the_strongest_clause_of_a_question_comes_first(packs):
    passwords = next(clauses for question, clauses in questions_for(packs) if question.id == "passwords")
    assert [clause.strength for clause in passwords] == ["must never", "should", "advised", "advised"]


def test_only_talavera_asks_for_a_signature(packs):
    (aide,) = declarations(packs)
    assert (aide.guidance, aide.clauses) == ("talavera", ("talavera-sig.1", "talavera-A2"))
    assert aide.lines == ("Signed", "Date", "Name in capitals")
    assert "is not compliance" in aide.note
    assert declarations(load(["staffs", "blythe", "nsscb", "rochdale"])) == ()
