"""Which questions are asked for which document, and how strongly each is put."""

from __future__ import annotations

import pytest

from selfaudit.checklist.model import Checklist, checklist
from selfaudit.guidance.loading import load


@pytest.mark.parametrize(("name", "count"), [("staffs", 13), ("blythe", 19), ("talavera", 18), ("nsscb", 20), ("rochdale", 21)])
def test_a_document_raises_the_questions_that_it_has_a_clause_for(name: str, count: int) -> None:
    one = checklist(load([name]))
    assert len(one.items) == count
    assert {source.document.id for item in one.items for source in item.sources} == {name}
    assert all(said.clause.startswith(f"{name}-") for item in one.items for source in item.sources for said in source.said)


def test_all_five_raise_all_35(whole: Checklist) -> None:
    assert len(whole.items) == len({item.id for item in whole.items}) == 35


def test_a_document_that_is_silent_is_not_named(whole: Checklist) -> None:
    by_id = {item.id: [source.document.id for source in item.sources] for item in whole.items}
    assert by_id["cloud-storage"] == ["talavera"]
    assert by_id["impostor"] == ["blythe"]
    assert by_id["no-pupil-contacts"] == ["staffs", "blythe", "talavera", "nsscb", "rochdale"]


def test_each_document_speaks_at_its_own_strength(whole: Checklist) -> None:
    item = next(item for item in whole.items if item.id == "no-pupil-contacts")
    assert {source.document.id: source.brief.split(" (")[0] for source in item.sources} == {
        "staffs": "should not",
        "blythe": "should not",
        "talavera": "must not",
        "nsscb": "must never",
        "rochdale": "must never",
    }
    talavera = next(source for source in item.sources if source.document.id == "talavera")
    assert [(said.strength, said.effect, said.wording) for said in talavera.said] == [
        ("must", "prohibit", "must not"),
        ("must", "caution", "must take care"),
    ]


def test_only_talavera_has_an_aide(whole: Checklist, blythe: Checklist) -> None:
    assert [one.guidance for one in whole.declarations] == ["talavera"]
    assert blythe.declarations == ()


def test_what_is_unanswered(blythe: Checklist) -> None:
    assert blythe.unanswered({}) == blythe.items
    answers = {item.id: "yes" for item in blythe.items[1:]}
    assert blythe.unanswered(answers) == blythe.items[:1]
