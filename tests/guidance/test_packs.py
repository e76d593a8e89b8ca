"""The five built-in packs: nothing missing, nothing copied, every severity set by hand and sensible."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

import pytest

from selfaudit.findings import ACTIONS, SEVERITIES
from selfaudit.guidance import known
from selfaudit.guidance.loading import BUILT_IN, load
from selfaudit.guidance.model import INPUT_WORDS, RECORD_WORDS, pack_of
from selfaudit.guidance.validating import problems, whole

HERE = Path(__file__).parent
PACKS = Path(known.__file__).parent / "packs"


def test_every_clause_of_the_inventory_is_there_in_the_documents_order(packs, inventory):
    assert len(inventory) == 381
    assert [clause.id for pack in packs for clause in pack.clauses] == list(inventory)


def test_every_clause_says_what_the_inventory_says(packs, inventory):
    shipped = {
        clause.id: (
            clause.binds, clause.strength, clause.effect, clause.scope, clause.kind,
            " ".join(clause.checks), " ".join(clause.asks), " ".join(clause.records),
        )
        for pack in packs for clause in pack.clauses
    }  # fmt: skip
    assert shipped == inventory


@pytest.mark.parametrize(
    ("guidance", "strengths", "kinds"),
    [
        ("staffs", (5, 1, 16, 15, 1), (3, 18, 17, 11)),
        ("blythe", (7, 9, 18, 14, 9), (3, 26, 28, 12)),
        ("talavera", (3, 47, 5, 2, 9), (3, 26, 37, 25)),
        ("nsscb", (7, 6, 34, 4, 9), (8, 24, 28, 41)),
        ("rochdale", (6, 17, 17, 5, 12), (9, 27, 21, 14)),
    ],
)
def test_the_counts_of_strengths_and_kinds_are_those_of_the_documents(guidance, strengths, kinds):
    (pack,) = load([guidance])
    hers = [clause.strength for clause in pack.clauses if clause.is_hers]
    assert tuple(hers.count(word) for word in ("must never", "must", "should", "advised", "aware")) == strengths
    assert tuple([clause.kind for clause in pack.clauses].count(kind) for kind in "APCO") == kinds


STATUTES = {  # Titles of statutes may be six words long.
    "copyright designs and patents act 1988",
    "criminal justice public order act 1994",
    "racial and religious hatred act 2006",
}


def _words(text: str) -> list[str]:
    return re.findall(r"[a-z0-9]+", text.lower().replace("’", "").replace("'", ""))


def _copied(guidance: str, text: str) -> list[str]:
    """Runs of six words that stand in the document, too. Its text is not here, only fingerprints of all its six-word runs."""
    raw = (HERE / f"{guidance}.shingles").read_bytes()
    there = {raw[start : start + 5] for start in range(0, len(raw), 5)}
    words = _words(text)
    runs = [" ".join(words[start : start + 6]) for start in range(len(words) - 5)]
    return [run for run in runs if hashlib.blake2b(run.encode(), digest_size=5).digest() in there]


@pytest.mark.parametrize("guidance", BUILT_IN)
def test_nothing_of_a_document_is_copied(guidance):
    """No more than five words in a row, in anything that a pack says."""
    (pack,) = load([guidance])
    for clause in pack.clauses:
        for text in (clause.summary, clause.severity_reason, clause.advice, clause.note, *clause.advice_for.values()):
            assert set(_copied(guidance, text)) <= STATUTES, clause.id


def test_a_copied_sentence_would_be_noticed():
    assert _copied("rochdale", "Staff should refrain from identifying your place of work, or making reference to the school.")


def test_no_pack_holds_a_telephone_number_an_address_or_a_title_with_a_name():
    for path in PACKS.glob("*.toml"):
        text = path.read_text("utf-8")
        assert not re.search(r"\b0\d{3,4}[ -]?\d{3}", text), path.name
        assert not re.search(r"\S@\S+\.\S", text), path.name
        assert not re.search(r"\b(Mr|Mrs|Ms|Miss|Dr)\.? [A-Z]", text), path.name


@pytest.mark.parametrize("guidance", BUILT_IN)
def test_a_built_in_pack_is_valid_though_loading_trusts_it(guidance):
    path = PACKS / f"{guidance}.toml"
    assert problems(path) == ()
    assert load([guidance]) == (pack_of(whole(path)),)


def test_every_examined_clause_has_a_reason_of_its_own_for_its_severity(packs):
    examined = [clause for pack in packs for clause in pack.clauses if clause.kind in "AP"]
    assert len(examined) == 147
    reasons = [clause.severity_reason for clause in examined]
    assert len(set(reasons)) == len(reasons)
    assert all(len(reason.split()) >= 8 for reason in reasons)


def test_every_question_has_a_severity_and_a_reason(packs):
    asked = [clause for pack in packs for clause in pack.clauses if clause.kind == "C"]
    assert len(asked) == 131
    assert all(clause.severity in SEVERITIES and clause.severity_reason for clause in asked)


def test_a_caution_is_never_printed_as_a_breach(packs):
    most = {"caution": "low", "permit-with-approval": "medium"}
    for pack in packs:
        for clause in pack.clauses:
            if clause.effect in most:
                worst = min([clause.severity, *clause.severity_for.values()], key=SEVERITIES.index)
                assert SEVERITIES.index(worst) >= SEVERITIES.index(most[clause.effect]), clause.id


def test_what_may_be_cited_is_known_and_what_is_asked_for_can_be_done(packs):
    for pack in packs:
        for clause in pack.clauses:
            assert {*clause.checks, *clause.helped_by, *clause.advises} <= set(known.checks()), clause.id
            actions = [*clause.actions, *(action for listed in clause.actions_for.values() for action in listed)]
            assert set(actions) <= set(ACTIONS), clause.id
            assert set(clause.records) <= {*RECORD_WORDS, *INPUT_WORDS}, clause.id
            assert not clause.route or clause.route in pack.routes, clause.id
            assert clause.kind not in "AP" or clause.actions, clause.id


def test_a_report_goes_to_somebody(packs):
    for pack in packs:
        for clause in pack.clauses:
            if "REPORT" in clause.actions or "DISCLOSE-TO-MANAGER" in clause.actions:
                assert clause.route, clause.id


def test_each_document_says_how_old_it_is_and_which_clause_keeps_evidence(packs):
    for pack in packs:
        assert "past the review date" in pack.dates or "Undated" in pack.dates
        kept = next(clause for clause in pack.clauses if clause.id == pack.keep_clause)
        assert kept.effect == "keep"


def test_the_known_checks_are_the_contracts():
    assert len(known.checks()) == 55
    groups = {check.group for check in known.checks().values()}
    expected = {"identity", "exposure", "connections", "communication", "content", "pictures", "use", "official", "settings"}
    assert groups == expected
    assert set(known.words()["records"]) == set(RECORD_WORDS)
