"""What to do: order and routes, no removal while a complaint is open, and never a word of destroying anything."""

from __future__ import annotations

import itertools
import re

import pytest

from selfaudit.findings import ACTIONS
from selfaudit.guidance import known
from selfaudit.guidance.judging import Judge
from selfaudit.guidance.loading import load
from selfaudit.guidance.steps import Situation, stop_card

TAKES_AWAY = {"REMOVE-ACCESS", "BLOCK", "UNTAG", "RESTRICT-AUDIENCE", "EDIT-PROFILE", "ASK-UPLOADER", "REPORT-ABUSE"}


def _every(packs, key, situation=None):
    """(key, steps) of every check under every document, for kinds of record, accounts and platforms of every sort."""
    kinds = ("profile", "post", "message", "connection", "request", "photo", "setting")
    accounts = (("personal", "facebook"), ("personal", "x"), ("official", "facebook"), ("personal", "blogger"))
    for pack in packs:
        judge = Judge((pack,), situation=situation or Situation())
        for check, kind, family, (account, platform) in itertools.product(known.checks(), kinds, (False, True), accounts):
            asked = key(check, kind=kind, account=account, platform=platform, family=family, parts=("phone-number",))
            ruling = judge.ruling(asked)
            if ruling:
                yield asked, ruling.steps


def test_no_advice_anywhere_says_delete(packs, key):
    for complaint in (None, True, False):
        for asked, steps in _every(packs, key, Situation(complaint_open=complaint)):
            for step in steps:
                assert not re.search(r"delet|eras|destroy|wipe|bin it", step.text, re.IGNORECASE), (asked, step)
    for step in stop_card(packs):
        assert "delete" not in step.text


def test_every_step_is_one_of_the_contracts_and_names_its_clause(packs, key):
    clauses = {clause.id for pack in packs for clause in pack.clauses}
    for asked, steps in _every(packs, key):
        assert steps, asked
        for step in steps:
            assert step.action in ACTIONS
            assert step.clause in clauses
            assert step.clause.startswith(f"{step.guidance}-")
            assert "{" not in step.text
            assert step.text[0].isupper()
            assert step.text.endswith(".")
            assert not step.route or step.action != "REPORT" or step.route in step.text


def test_keep_and_report_come_before_anything_that_takes_away(packs, key):
    for asked, steps in _every(packs, key):
        actions = [step.action for step in steps]
        last_kept = max((at for at, action in enumerate(actions) if action in ("KEEP", "LOG", "REPORT")), default=-1)
        first_taken = min((at for at, action in enumerate(actions) if action in TAKES_AWAY), default=len(actions))
        assert last_kept < first_taken, (asked, actions)


def test_no_documents_removal_comes_before_another_ones_report(packs, key):
    for check in known.checks():
        ruling = Judge(packs).ruling(key(check, parts=("phone-number",)))
        order = [known.step_words().order.index(step.action) for step in ruling.steps] if ruling else []
        assert order == sorted(order)


def test_while_a_complaint_is_open_everything_is_kept_and_nothing_taken_away(packs, key):
    for asked, steps in _every(packs, key, Situation(complaint_open=True)):
        assert steps[0].action == "KEEP", asked
        assert "union" in steps[0].text
        assert {step.action for step in steps} <= {"KEEP", "LOG", "REPORT", "DISCLOSE-TO-MANAGER"}


def test_when_nobody_was_asked_about_a_complaint_the_advice_says_so(packs, key):
    unasked, answered = (
        Judge(packs, situation=Situation(complaint_open=answer)).ruling(key("pupil-connection")) for answer in (None, False)
    )
    removal = [step.text for step in unasked.steps if step.action == "REMOVE-ACCESS"]
    assert all(text.startswith("Unless a complaint or investigation may be open") for text in removal)
    assert not any("complaint" in step.text for step in answered.steps)


@pytest.mark.parametrize(
    ("guidance", "check", "expected"),
    [
        (
            "staffs",
            "pupil-connection",
            [
                ("LOG", "staffs-7.b", ""),
                ("REPORT", "staffs-7.p5.s3", "your line manager"),
                ("REMOVE-ACCESS", "staffs-7.p5.s1", ""),
            ],
        ),
        (
            "nsscb",
            "pupil-connection",
            [
                ("LOG", "nsscb-2.2.3b.s2", ""),
                ("REPORT", "nsscb-2.2.3b.s2", "your manager"),
                ("REMOVE-ACCESS", "nsscb-2.3.4.s1", ""),
            ],
        ),
        ("staffs", "parent-connection", [("REMOVE-ACCESS", "staffs-7.p3.s2", "")]),
        ("talavera", "parent-connection", [("READ-AGAIN", "talavera-6.4.1.e", "")]),
        ("nsscb", "parent-connection", [("DISCLOSE-TO-MANAGER", "nsscb-2.6.2", "your manager")]),
        ("rochdale", "parent-connection", [("REMOVE-ACCESS", "rochdale-A1.b8.s1", "")]),
        (
            "nsscb",
            "friend-request-received",
            [
                ("KEEP", "nsscb-2.3.5.s2", ""),
                ("REPORT", "nsscb-2.3.5.s3", "your manager"),
                ("REMOVE-ACCESS", "nsscb-2.3.5.s2", ""),
            ],
        ),
        (
            "rochdale",
            "bullying-received",
            [
                ("KEEP", "rochdale-A1.b17.s1", ""),
                ("LOG", "rochdale-A1.b17.s1", ""),
                ("REPORT", "rochdale-5.p3.s2", "your head"),
            ],
        ),
        (
            "rochdale",
            "third-party-content",
            [
                ("KEEP", "rochdale-3.libel.s2", ""),
                ("READ-AGAIN", "rochdale-1.p2", ""),
                ("ASK-UPLOADER", "rochdale-A1.b4.s2", ""),
                ("REPORT-ABUSE", "rochdale-A1.b4.s2", ""),
                ("RESTRICT-AUDIENCE", "rochdale-3.libel.s2", ""),
            ],
        ),
        ("rochdale", "missing-disclaimer", [("ADD-OWN-VIEW-WORDS", "rochdale-A1.b12", "")]),
    ],
)
def test_what_each_document_asks_for(guidance, check, expected, key):
    ruling = Judge(load([guidance])).ruling(key(check))
    assert [(step.action, step.clause, step.route) for step in ruling.steps] == expected


def test_the_words_carry_the_documents_own_strength(key):
    nsscb, staffs = load(["nsscb", "staffs"])
    texts = {step.action: step.text for step in Judge((nsscb,)).ruling(key("bullying-received", kind="message")).steps}
    assert texts == {
        "KEEP": "You should keep it exactly as it is, and are advised to take a screenshot with the time, date and place.",
        "LOG": "You should keep a dated log: when, what, and from which account.",
        "REPORT": "You are advised to report it to your line manager.",
    }
    reported = [step.text for step in Judge((staffs,)).ruling(key("pupil-connection")).steps if step.action == "REPORT"]
    assert reported == ["If there was any real conversation or activity between you, tell your line manager."]


@pytest.mark.parametrize(
    ("clause", "check", "given", "action", "text"),
    [
        (
            "nsscb-2.5.6.s1", "contact-details-shared", {"kind": "message"}, "GET-PERMISSION",
            "If a child got your details, make sure that senior management and the parents or carers agreed to that.",
        ),
        (
            "rochdale-3.copyright.s2", "copyright-media", {"kind": "photo"}, "GET-PERMISSION",
            "If you are not sure that you may publish it, ask for permission; where that is fitting, naming its source may do.",
        ),
        (
            "rochdale-3.dp", "pupil-named", {}, "GET-PERMISSION",
            "Check that it was part of your duties and that you have express permission in writing: it takes both.",
        ),
        (
            "rochdale-A1.b12", "missing-disclaimer", {}, "ADD-OWN-VIEW-WORDS",
            "You should make sure that your views cannot be taken for the school's; saying that they are your own can help.",
        ),
        (
            "nsscb-2.3.3.s2", "photo-tagged", {"kind": "tag"}, "UNTAG",
            "If you would rather not be named there, take your name off it.",
        ),
        (
            "nsscb-2.3.3.s1", "third-party-content", {}, "ASK-UPLOADER",
            "If you would rather not have it there, ask whoever put it up to take it down.",
        ),
        (
            "blythe-1.2.b6", "colleague-named", {"platform": "blogger"}, "GET-PERMISSION",
            "You must have the express consent of whoever is named: ask for it, or check that you have it.",
        ),
        (
            "talavera-6.2.1.e", "pupil-named", {"account": "official"}, "GET-PERMISSION",
            "You must have approval for naming them: ask your senior leaders for it, or check that you have it.",
        ),
    ],
)  # fmt: skip
def test_a_step_says_no_more_than_its_clause(clause, check, given, action, text, key):
    judge = Judge(load([clause.split("-")[0]]), situation=Situation(complaint_open=False))
    (step,) = [step for step in judge.ruling(key(check, **given)).steps if step.action == action]
    assert (step.clause, step.text) == (clause, text)


def test_writing_is_asked_for_where_the_document_asks_for_it(packs, key):
    asked = {step.clause for _, steps in _every(packs, key) for step in steps if "in writing" in step.text}
    assert asked == {"rochdale-3.dp", "rochdale-A1.b16", "blythe-1.2.b8"}


def test_removing_somebody_is_called_the_documents_wish_only_where_a_clause_says_so(packs, key):
    wished = {step.clause for _, steps in _every(packs, key) for step in steps if "it is what this clause asks" in step.text}
    assert wished == {"staffs-7.p5.s1", "blythe-3.p5.s1"}


def test_followers_are_blocked_where_there_are_followers(key):
    judge = Judge(load(["rochdale"]))
    on_x = [step.action for step in judge.ruling(key("pupil-connection", platform="x")).steps]
    on_facebook = [step.action for step in judge.ruling(key("pupil-connection", platform="facebook")).steps]
    assert "BLOCK" in on_x
    assert "BLOCK" not in on_facebook


def test_a_profile_field_is_edited_and_a_post_limited(key):
    judge = Judge(load(["rochdale"]))
    assert [step.action for step in judge.ruling(key("phone-number", kind="profile")).steps] == [
        "RESTRICT-AUDIENCE",
        "EDIT-PROFILE",
    ]
    assert [step.action for step in judge.ruling(key("phone-number", kind="comment")).steps] == ["RESTRICT-AUDIENCE"]


def test_the_school_fills_in_who_is_who(key):
    judge = Judge(load(["rochdale"]), situation=Situation(routes={"head": "Jo Marsh"}))
    (report,) = [step for step in judge.ruling(key("bullying-received", kind="message")).steps if step.action == "REPORT"]
    assert report.text == "You should report it to your head (Jo Marsh)."
    assert report.route == "your head (Jo Marsh)"


def test_the_stop_card_gives_neither_keep_nor_remove_but_whom_to_call(packs):
    card = {step.guidance: (step.action, step.clause, step.route) for step in stop_card(packs)}
    assert card == {
        "staffs": ("STOP", "", "the police, and the school's safeguarding lead"),
        "blythe": ("STOP", "", "the police, and the school's safeguarding lead"),
        "talavera": ("STOP", "talavera-7.2.4.s3", "the police, at once"),
        "nsscb": ("STOP", "nsscb-2.7.4.s1", "the police and the Designated Officer (LADO), at once"),
        "rochdale": ("STOP", "rochdale-A1.b17.s2", "your head, at once"),
    }
    for step in stop_card(packs):
        assert step.text.startswith("If you ever come across what may be an indecent image of a child")
        assert step.text.endswith(f"call {step.route}.")
