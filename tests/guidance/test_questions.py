"""The checklist's data: 35 questions, every clause that only she can answer, each in the document's own strength."""

from __future__ import annotations

import pytest

from selfaudit.guidance import known
from selfaudit.guidance.loading import BUILT_IN, load
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


@pytest.mark.parametrize("guidance", BUILT_IN)
def test_a_pack_with_a_title_page_alone_raises_what_the_pack_below_it_raises(guidance, tmp_path):
    (tmp_path / "trust.toml").write_text(f'schema = "selfaudit-guidance/1"\nid = "trust"\nextends = "{guidance}"\n')
    (tmp_path / "ours.toml").write_text(
        'schema = "selfaudit-guidance/1"\nid = "ours"\nextends = "trust.toml"\nissued = "2026"\n'
    )
    base, own = (
        [(question.id, [clause.id.split("-", 1)[1] for clause in clauses]) for question, clauses in questions_for([pack])]
        for pack in load([guidance, str(tmp_path / "ours.toml")])
    )
    assert own == base


def test_a_clause_of_its_own_raises_its_topic_and_a_dropped_one_nothing(tmp_path):
    (tmp_path / "ours.toml").write_text(
        """schema = "selfaudit-guidance/1"
id = "ours"
extends = "rochdale"
drop = ["A1.b15"]
[[clause]]
id = "9"
section = "9"
summary = "Keep the staff room's group chat out of the school's affairs."
strength = "should"
effect = "avoid"
kind = "C"
asks = ["work-channels"]
"""
    )
    own, base = (
        {question.id: [clause.id for clause in clauses] for question, clauses in questions_for([pack])}
        for pack in load([str(tmp_path / "ours.toml"), "rochdale"])
    )
    assert own.keys() - base.keys() == {"work-channels"}
    assert base.keys() - own.keys() == {"school-connection"}
    assert own["work-channels"] == ["ours-9"]


def test_the_strongest_clause_of_a_question_comes_first(packs):
    passwords = next(clauses for question, clauses in questions_for(packs) if question.id == "passwords")
    assert [clause.strength for clause in passwords] == ["must never", "should", "advised", "advised"]


def test_only_talavera_asks_for_a_signature(packs):
    (aide,) = declarations(packs)
    assert (aide.guidance, aide.clauses) == ("talavera", ("talavera-sig.1", "talavera-A2"))
    assert aide.lines == ("Signed", "Date", "Name in capitals")
    assert "is not compliance" in aide.note
    assert declarations(load(["staffs", "blythe", "nsscb", "rochdale"])) == ()
