"""What a saved checklist holds, and that nothing else is taken for one."""

from __future__ import annotations

import json
from datetime import date
from importlib.resources import files
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfaudit.checklist.model import ANSWERS, Checklist, checklist
from selfaudit.checklist.saving import ChecklistError, as_json, read
from selfaudit.guidance.loading import load

DAY = date(2026, 9, 1)
BLYTHE = checklist(load(["blythe"]))


def test_the_whole_file(blythe: Checklist) -> None:
    assert json.loads(as_json(blythe, DAY, {"impostor": "want to talk", "of-an-older-version": "yes"})) == {
        "schema": "selfaudit-checklist/1",
        "guidance": [{"id": "blythe", "title": "Social Media Code of Conduct", "issued": "undated"}],
        "started": "2026-09-01",
        "answers": {"impostor": "want to talk"},
    }


def test_the_schema_that_ships_says_the_same(blythe: Checklist) -> None:
    schema = json.loads((files("selfaudit.checklist") / "checklist.schema.json").read_text())
    validator = jsonschema.Draft202012Validator(schema)
    validator.validate(json.loads(as_json(blythe, DAY, dict.fromkeys((item.id for item in blythe.items), "not yet"))))
    assert tuple(schema["properties"]["answers"]["additionalProperties"]["enum"]) == ANSWERS
    assert not validator.is_valid(json.loads(_file(answers={"impostor": "I told Jo Marsh"})))


@given(st.dictionaries(st.sampled_from([item.id for item in BLYTHE.items]), st.sampled_from(ANSWERS)))
def test_what_is_saved_is_read_again(tmp_path_factory: pytest.TempPathFactory, answers: dict[str, str]) -> None:
    path = tmp_path_factory.mktemp("saved") / "checklist.json"
    path.write_text(as_json(BLYTHE, DAY, answers))
    saved = read(path)
    assert (saved.guidance, saved.started, saved.answers) == (("blythe",), DAY, answers)


def _file(**changed: object) -> str:
    return json.dumps({**json.loads(as_json(BLYTHE, DAY, {"impostor": "yes"})), **changed})


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{}",
        "PK\x03\x04",
        "[" * 100_000,
        _file(schema="selfaudit-report/1"),
        _file(schema="selfaudit-checklist/2"),
        _file(answers={"impostor": "I told Jo Marsh"}),
        _file(answers=["yes"]),
        _file(started="yesterday"),
        _file(guidance="blythe"),
        _file(padding="x" * (1 << 20)),
    ],
)
def test_what_is_no_saved_checklist_is_said_without_quoting_it(tmp_path: Path, text: str) -> None:
    path = tmp_path / "checklist.json"
    path.write_text(text)
    with pytest.raises(ChecklistError) as error:
        read(path)
    assert str(error.value) == (
        f"{path} is not a saved checklist.\nGive the file that `selfaudit checklist --output` or the page's Save made."
    )


def test_further_keys_and_unknown_questions_are_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "checklist.json"
    path.write_text(_file(note="Jo Marsh", answers={"impostor": "yes", "of-a-newer-version": "not yet"}))
    assert read(path).answers == {"impostor": "yes"}


def test_a_missing_file_says_how_to_begin(tmp_path: Path) -> None:
    with pytest.raises(ChecklistError, match="use --output instead of --resume"):
        read(tmp_path / "nothing.json")
