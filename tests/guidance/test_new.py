"""A new pack from answers is valid as it stands, and reads as a person would have written it."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from selfaudit.guidance.loading import load
from selfaudit.guidance.new import CLAUSE_PROMPTS, PACK_PROMPTS, Prompt, pack_text
from selfaudit.guidance.validating import problems

ANSWERS = {
    "id": "oakfield",
    "title": 'The "online" policy',
    "publisher": "Oakfield Example School",
    "issued": "September 2024",
    "head": "Jo Marsh, the head",
}
CLAUSES = (
    {
        "section": "4.2",
        "summary": "Keep your own number off public pages.",
        "strength": "must",
        "effect": "avoid",
        "checks": "phone-number, home-address",
        "severity_reason": "Pupils have rung a member of staff at home.",
    },
    {"section": "Annex B, bullet 3", "summary": "Take care with parents.", "effect": "caution", "checks": "parent-connection"},
    {"section": "7", "summary": "Ask when unsure."},
)

EXPECTED = """\
#:schema pack.schema.json
# Check it with: selfaudit guidance validate FILE
schema = "selfaudit-guidance/1"
id = "oakfield"
title = "The \\"online\\" policy"
publisher = "Oakfield Example School"
issued = "September 2024"

[routes]
head = "Jo Marsh, the head"
line-manager = "your line manager"
safeguarding-lead = "the school's safeguarding lead"

[[clause]]
id = "4.2"
section = "4.2"
summary = "Keep your own number off public pages."
strength = "must"
effect = "avoid"
scope = "personal"
kind = "P"
checks = ["phone-number", "home-address"]
records = ["profile", "account", "posts", "comments", "media_meta", "checkins"]
severity = "high"
severity_reason = "Pupils have rung a member of staff at home."

[[clause]]
id = "AnnexB.bullet3"
section = "Annex B, bullet 3"
summary = "Take care with parents."
strength = "should"
effect = "caution"
scope = "personal"
kind = "P"
checks = ["parent-connection"]
records = ["connections", "input:roster"]
severity = "low"
severity_reason = "The document says should; say here why that matters for this clause."

[[clause]]
id = "7"
section = "7"
summary = "Ask when unsure."
strength = "should"
effect = "avoid"
scope = "personal"
kind = "C"
asks = ["judgement"]
"""


def test_the_text_of_a_new_pack():
    assert pack_text(ANSWERS, CLAUSES) == EXPECTED


def test_a_new_pack_is_valid(tmp_path):
    path = tmp_path / "oakfield.toml"
    path.write_text(pack_text(ANSWERS, CLAUSES), "utf-8")
    assert problems(path) == ()
    (pack,) = load([str(path)])
    assert [clause.kind for clause in pack.clauses] == ["P", "P", "C"]


def test_a_new_pack_that_is_nearly_another(tmp_path):
    path = tmp_path / "oakfield.toml"
    path.write_text(pack_text({"id": "oakfield", "extends": "rochdale", "title": "Our policy"}, ()), "utf-8")
    assert path.read_text("utf-8").splitlines()[2:] == [
        'schema = "selfaudit-guidance/1"',
        'id = "oakfield"',
        'extends = "rochdale"',
        'title = "Our policy"',
    ]
    assert problems(path) == ()


def test_what_is_asked_is_what_is_used():
    assert [prompt.key for prompt in PACK_PROMPTS][:6] == ["id", "extends", "title", "publisher", "issued", "review"]
    assert {key for clause in CLAUSES for key in clause} <= {prompt.key for prompt in CLAUSE_PROMPTS}


PROMPTS = {prompt.key: prompt for prompt in (*PACK_PROMPTS, *CLAUSE_PROMPTS)}


@pytest.mark.parametrize(
    ("key", "answer", "before", "said"),
    [
        ("id", "", {}, "An answer is needed here."),
        ("id", "Our Policy", {}, "Only small letters, digits and hyphens, a letter first."),
        ("id", "our-policy-2", {}, ""),
        ("title", "", {"extends": ""}, "An answer is needed here."),
        ("title", "", {"extends": "rochdale"}, ""),
        ("publisher", "", {}, "An answer is needed here."),
        ("section", "", {}, "An answer is needed here."),
        ("checks", "", {}, ""),
        ("checks", "phone-number, phone-book", {}, "phone-book is not one of them."),
        ("asks", "weather", {}, "weather is not one of them."),
    ],
)
def test_an_answer_that_would_make_no_valid_pack_is_asked_again(key: str, answer: str, before: dict[str, str], said: str):
    assert PROMPTS[key].problem(answer, before) == said


def test_a_section_that_stands_twice_gives_two_clauses(tmp_path):
    path = tmp_path / "oakfield.toml"
    twice = [{"section": "4.2", "summary": summary} for summary in ("Ask first.", "Ask again.")]
    path.write_text(pack_text(ANSWERS, twice), "utf-8")
    assert problems(path) == ()
    assert [clause.id for clause in load([str(path)])[0].clauses] == ["oakfield-4.2", "oakfield-4.2.n2"]


def _answers_that_are_taken(prompts: Sequence[Prompt]) -> st.SearchStrategy[dict[str, str]]:
    texts = st.text(max_size=12).map(str.strip)
    each = {prompt.key: (st.sampled_from(("", *prompt.choices)) if prompt.choices else texts) for prompt in prompts}
    each |= {"id": st.just("ours"), "extends": st.sampled_from(("", "rochdale"))} if "id" in each else {}
    drawn = st.fixed_dictionaries(each)
    return drawn.filter(lambda answers: not any(prompt.problem(answers[prompt.key], answers) for prompt in prompts))


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.filter_too_much]
)
@given(
    about=_answers_that_are_taken(PACK_PROMPTS),
    clauses=st.lists(_answers_that_are_taken(CLAUSE_PROMPTS), min_size=1, max_size=3),
)
def test_whatever_answers_are_taken_the_pack_is_valid(tmp_path, about: dict[str, str], clauses: list[dict[str, str]]):
    path = tmp_path / "ours.toml"
    path.write_text(pack_text(about, clauses), "utf-8")
    assert problems(path) == ()


def test_the_id_of_a_built_in_pack_is_asked_for_again():
    (own,) = [prompt for prompt in PACK_PROMPTS if prompt.key == "id"]
    assert own.problem("rochdale", {}) == '"rochdale" is the id of a built-in pack. Give this one another.'
    assert own.problem("oakfield", {}) == ""
