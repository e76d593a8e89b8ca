"""Every mistake in a school's own pack: file, line, and the nearest right word."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from selfaudit.guidance.loading import load
from selfaudit.guidance.model import GuidanceError
from selfaudit.guidance.validating import nearest, problems

GOOD = """\
schema = "selfaudit-guidance/1"
id = "oakfield"
title = "Social media policy"
publisher = "Oakfield Example School"
issued = "September 2024"

[routes]
head = "your head"

[[clause]]
id = "4.2"
section = "4.2"
summary = "Keep your own number off public pages."
strength = "should"
effect = "avoid"
kind = "P"
checks = ["phone-number"]
records = ["profile"]
severity = "medium"
severity_reason = "A number on a public page brings calls from pupils and parents at home."
actions = ["EDIT-PROFILE"]
route = "head"
"""


def _said(tmp_path: Path, text: str) -> list[str]:
    path = tmp_path / "oakfield.toml"
    path.write_text(text, "utf-8")
    return [str(problem).removeprefix(f"{path}:") for problem in problems(path)]


def test_a_good_pack_has_no_mistakes_and_can_be_loaded(tmp_path):
    assert _said(tmp_path, GOOD) == []
    (pack,) = load([str(tmp_path / "oakfield.toml")])
    assert [clause.id for clause in pack.clauses] == ["oakfield-4.2"]


@pytest.mark.parametrize(
    ("wrong", "right", "expected"),
    [
        (
            'strength = "should"',
            'strength = "shoud"',
            '14: "strength" cannot be "shoud". Did you mean "should"? It may be: must never, must, should, advised, aware.',
        ),
        (
            'checks = ["phone-number"]',
            'checks = ["phone-numbr"]',
            '17: There is no check "phone-numbr". Did you mean "phone-number"?',
        ),
        ("actions =", "action =", '21: There is no key "action" here. Did you mean "actions"?'),
        ("publisher =", "publsher =", '4: There is no key "publsher" here. Did you mean "publisher"?'),
        ('route = "head"', 'route = "heads"', '22: There is no role in [routes] "heads". Did you mean "head"?'),
        ('summary = "Keep your own number off public pages."\n', "", '10: "summary" is missing.'),
        ('records = ["profile"]', 'records = ["profil"]', '18: "records" cannot be "profil". Did you mean "profile"?'),
        (
            'effect = "avoid"',
            'effect = "caution"',
            '10: effect "caution" is no ban, so its severity is at most "low", not "medium".',
        ),
        (
            'route = "head"',
            'advice = "Delete it."',
            "10: no advice may ask her to delete anything; keep, limit or remove access instead.",
        ),
        ('id = "4.2"', 'id = "4/2"', '11: "4/2" is not a good id'),
        ('kind = "P"', 'kind = "C"', '10: kind "C" needs "asks": a topic of the checklist.'),
        ('checks = ["phone-number"]\n', "", '10: kind "P" needs at least one check'),
        ('issued = "September 2024"', "issued = 2024", '5: "issued": Input should be a valid string.'),
        ('title = "Social media policy"', 'title = "Social media policy', "3: This is not valid TOML"),
        ('schema = "selfaudit-guidance/1"', 'schema = "selfaudit-guidance/2"', '1: "schema" cannot be "selfaudit-guidance/2".'),
        ("[routes]", 'keep_clause = "4.3"\n[routes]', '7: There is no clause "4.3". Did you mean "4.2"?'),
    ],
)
def test_a_mistake_is_named_with_its_line(tmp_path, wrong, right, expected):
    said = _said(tmp_path, GOOD.replace(wrong, right))
    assert any(line.startswith(expected) for line in said), said


def test_an_id_that_is_used_twice(tmp_path):
    clause = GOOD[GOOD.index("[[clause]]") :]
    assert _said(tmp_path, f"{GOOD}\n{clause}") == ['25: The id "4.2" is used twice. Every clause needs its own.']


def test_every_mistake_is_named_at_once(tmp_path):
    text = GOOD.replace('"should"', '"shoud"').replace('"phone-number"', '"phone-numbr"').replace('"head"\n', '"haed"\n')
    assert [line.split(":")[0] for line in _said(tmp_path, text)] == ["14", "17", "22"]


def test_a_file_that_is_not_there_or_no_text(tmp_path):
    (missing,) = problems(tmp_path / "none.toml")
    assert "cannot be read" in missing.text
    (tmp_path / "latin.toml").write_bytes('title = "Café"'.encode("latin-1"))
    (latin,) = problems(tmp_path / "latin.toml")
    assert "UTF-8" in latin.text


SMALL = """\
schema = "selfaudit-guidance/1"
id = "oakfield"
extends = "rochdale"
title = "Social media policy"
publisher = "Oakfield Example School"
issued = "September 2024"
drop = ["A1.b15"]

[[clause]]
id = "A1.b9"
strength = "must"
severity = "high"
severity_reason = "Here the school's name on a private page has led to trouble before."

[[clause]]
id = "school.1"
section = "1"
summary = "Keep the staff room's group chat out of the school's affairs."
strength = "should"
effect = "avoid"
kind = "C"
asks = ["work-channels"]
"""


def test_small_changes_to_a_built_in_pack(tmp_path):
    assert _said(tmp_path, SMALL) == []
    own, base = load([str(tmp_path / "oakfield.toml"), "rochdale"])
    assert (own.id, own.title, own.routes) == ("oakfield", "Social media policy", base.routes)
    assert len(own.clauses) == len(base.clauses)
    changed = own.by_id["oakfield-A1.b9"]
    assert (changed.strength, changed.severity, changed.checks) == ("must", "high", base.by_id["rochdale-A1.b9"].checks)
    assert "oakfield-A1.b15" not in own.by_id
    assert own.keep_clause == "oakfield-A1.b17.s1"


def test_the_age_of_another_document_is_not_inherited(tmp_path):
    path = tmp_path / "oakfield.toml"
    path.write_text(SMALL.replace('extends = "rochdale"', 'extends = "talavera"').replace('"A1.b15"', "").split("\n[[")[0])
    dated, base = load([str(path), "talavera"])
    assert base.dates
    assert base.review
    assert (dated.issued, dated.dates, dated.review) == ("September 2024", "", "")
    path.write_text(path.read_text().replace('issued = "September 2024"\n', ""))
    (undated,) = load([str(path)])
    assert (undated.issued, undated.dates, undated.review) == (base.issued, base.dates, base.review)


@pytest.mark.parametrize(
    ("wrong", "expected"),
    [
        ('drop = "A1.b15"', '7: "drop": Input should be a valid list.'),
        ('drop = ["A1.b155"]', '3: "drop" names a clause "A1.b155" that rochdale does not have. Did you mean "A1.b15"?'),
    ],
)
def test_what_is_dropped_is_a_list_of_its_clauses(tmp_path, wrong, expected):
    assert _said(tmp_path, SMALL.replace('drop = ["A1.b15"]', wrong)) == [expected]


def test_only_what_is_inherited_can_be_dropped(tmp_path):
    assert _said(tmp_path, f'drop = ["4.2"]\n{GOOD}') == [
        '1: "drop" leaves out clauses of another pack, which "extends" has to name.'
    ]


def test_checks_and_platforms_of_the_rarer_tables(tmp_path):
    tables = """
[[step_up]]
clause = "4.2"
checks = ["phone-numbr", "derogatory-remark"]

[[exempt]]
clause = "4.3"
checks = ["phone-numbr"]
platforms = ["linkdin", "blogger"]
"""
    assert _said(tmp_path, GOOD + tables) == [
        '26: There is no check "phone-numbr". Did you mean "phone-number"?',
        '29: There is no clause "4.3". Did you mean "4.2"?',
        '30: There is no check "phone-numbr". Did you mean "phone-number"?',
        '31: There is no platform "linkdin". Did you mean "linkedin"?',
    ]


def test_a_byte_order_mark_is_read_over(tmp_path):
    assert _said(tmp_path, f"\ufeff{GOOD}") == []
    (pack,) = load([str(tmp_path / "oakfield.toml")])
    assert pack.id == "oakfield"


def test_mistakes_in_a_pack_that_extends_another(tmp_path):
    assert _said(tmp_path, SMALL.replace('"must"', '"mast"'))[0].startswith(
        '11: "strength" cannot be "mast". Did you mean "must"?'
    )
    assert _said(tmp_path, SMALL.replace('"rochdale"', '"rochdal"'))[0].startswith('3: There is no guidance "rochdal".')
    assert _said(tmp_path, SMALL.replace('["A1.b15"]', '["A1.b155"]'))[0].endswith('Did you mean "A1.b15"?')


def test_a_clause_without_an_id_is_not_passed_over(tmp_path):
    assert _said(tmp_path, SMALL.replace('id = "A1.b9"\n', "")) == [
        f'9: "{key}" is missing.' for key in ("effect", "id", "kind", "section", "summary")
    ]


def test_packs_that_extend_each_other_in_a_circle(tmp_path):
    (tmp_path / "one.toml").write_text('schema = "selfaudit-guidance/1"\nid = "one"\nextends = "two.toml"\n')
    (tmp_path / "two.toml").write_text('schema = "selfaudit-guidance/1"\nid = "two"\nextends = "one.toml"\n')
    (problem,) = problems(tmp_path / "one.toml")
    assert (problem.line, problem.text) == (3, 'These packs extend each other in a circle. Take one "extends" out.')


def test_a_wrong_pack_stops_with_every_mistake(tmp_path):
    path = tmp_path / "oakfield.toml"
    path.write_text(GOOD.replace('"should"', '"shoud"').replace('"phone-number"', '"phone-numbr"'))
    with pytest.raises(GuidanceError) as caught:
        load([str(path)])
    assert [line.removeprefix(f"{path}:")[:2] for line in str(caught.value).splitlines()] == ["14", "17"]


def test_nearest():
    assert nearest("rochdal", ["staffs", "rochdale"]) == "rochdale"
    assert nearest("zzz", ["staffs", "rochdale"]) == ""


def test_the_examples_of_the_manual_are_valid(tmp_path):
    manual = Path(__file__).parents[2] / "docs" / "guidance" / "how-to-write-a-pack.md"
    example = manual.read_text("utf-8").split("```toml\n")[1].split("```")[0]
    assert _said(tmp_path, example) == []


VALUES = st.sampled_from(
    ['""', '"x"', "1", "true", "[]", "[1]", '["x"]', "{}", "{ a = 1 }", "[[1]]", "2024-09-01", '"rochdale"', "nan"]
)


@settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@example(base=SMALL, line=6, value="[[1]]", drop=False, again=False)
@given(base=st.sampled_from([GOOD, SMALL]), line=st.integers(0, 24), value=VALUES, drop=st.booleans(), again=st.booleans())
def test_no_mistake_breaks_the_validation_itself(tmp_path, base, line, value, drop, again):
    """Whatever stands in a file, it is loaded or its mistakes are said."""
    lines = base.splitlines()
    at = line % len(lines)
    key = lines[at].split("=")[0]
    lines[at : at + 1] = [] if drop else [f"{key}= {value}"] if "=" in lines[at] else [f"[{lines[at]}]"]
    if again:
        lines += lines[-6:]
    path = tmp_path / "oakfield.toml"
    path.write_text("\n".join(lines), "utf-8")
    try:
        (pack,) = load([str(path)])
    except GuidanceError:
        return
    assert pack.clauses


def test_a_pack_may_name_a_check_of_an_installed_package(tmp_path):
    path = tmp_path / "oakfield.toml"
    path.write_text(GOOD.replace("phone-number", "oakfield-uniform"), "utf-8")
    with pytest.raises(GuidanceError, match='There is no check "oakfield-uniform"'):
        load([str(path)])
    (pack,) = load([str(path)], checks=["oakfield-uniform"])
    assert pack.clauses[0].checks == ("oakfield-uniform",)
