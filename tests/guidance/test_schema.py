"""The JSON Schema for editors: committed, fresh, and true of every pack."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path

import jsonschema
import pytest

from selfaudit.guidance import known
from selfaudit.guidance.loading import BUILT_IN
from selfaudit.guidance.model import EFFECTS, INPUT_WORDS, KINDS, RECORD_WORDS, SCOPES, STRENGTHS
from selfaudit.guidance.schema import json_schema

FILE = Path(known.__file__).parent / "pack.schema.json"
VALIDATOR = jsonschema.Draft202012Validator(json.loads(FILE.read_text("utf-8")))


def _messages(data: dict[str, object]) -> list[str]:
    return [error.message for error in VALIDATOR.iter_errors(data)]


def test_the_committed_schema_is_fresh():
    assert FILE.read_text("utf-8") == json_schema()


@pytest.mark.parametrize("guidance", BUILT_IN)
def test_the_built_in_packs_fit_it(guidance):
    assert _messages(tomllib.loads((FILE.parent / "packs" / f"{guidance}.toml").read_text("utf-8"))) == []


def test_a_pack_that_extends_another_may_leave_out_what_it_inherits():
    small = {"schema": "selfaudit-guidance/1", "id": "oakfield", "clause": [{"id": "A1.b9", "severity": "low"}]}
    assert _messages({**small, "extends": "rochdale"}) == []
    assert "'title' is a required property" in _messages(small)
    assert "'section' is a required property" in _messages(small)


def test_an_unknown_key_is_refused():
    (message,) = _messages({"schema": "selfaudit-guidance/1", "id": "oakfield", "extends": "rochdale", "titel": "A policy"})
    assert "'titel' was unexpected" in message


def test_the_schemas_words_are_the_programs():
    clause = json.loads(json_schema())["$defs"]["ClauseTable"]["properties"]
    assert clause["strength"]["enum"] == list(STRENGTHS)
    assert clause["effect"]["enum"] == list(EFFECTS)
    assert clause["scope"]["enum"] == list(SCOPES)
    assert clause["kind"]["enum"] == list(KINDS)
    assert clause["records"]["items"]["enum"] == [*RECORD_WORDS, *INPUT_WORDS]
