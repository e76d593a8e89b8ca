"""A new pack from answers is valid as it stands, and reads as a person would have written it."""

from __future__ import annotations

from selfaudit.guidance.loading import load
from selfaudit.guidance.new import CLAUSE_PROMPTS, PACK_PROMPTS, pack_text
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
    assert [prompt.key for prompt in PACK_PROMPTS][:6] == ["id", "title", "publisher", "issued", "review", "extends"]
    assert {key for clause in CLAUSES for key in clause} <= {prompt.key for prompt in CLAUSE_PROMPTS}
