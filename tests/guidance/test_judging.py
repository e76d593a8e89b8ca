"""From hit to finding: what each document makes of the same situation, and the rules for severity and band."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from selfaudit.findings import SEVERITIES, Finding
from selfaudit.guidance import known
from selfaudit.guidance.judging import (
    ADULT_SIGNAL,
    FAMILY_SIGNAL,
    THEIRS_SIGNAL,
    YOUNG_SIGNAL,
    Judge,
    Key,
    band,
    citations,
)
from selfaudit.guidance.loading import BUILT_IN, load
from selfaudit.records import Visibility

SILENT = None
SITUATIONS = {
    # check: staffs, blythe, talavera, nsscb, rochdale
    "pupil-connection": ("medium", "medium", "high", "critical", "critical"),
    "former-pupil-connection": ("low", "low", "high", "medium", "critical"),
    "young-person-connection": (SILENT, SILENT, "high", "critical", SILENT),
    "parent-connection": ("medium", SILENT, "low", "low", "critical"),
    "friend-request-received": ("low", "low", "medium", "medium", "medium"),
    "friend-request-sent": ("medium", "medium", "high", "medium", "critical"),
    "unidentified-contact": (SILENT, SILENT, SILENT, SILENT, "low"),
    "pupil-message": ("medium", "critical", "high", "medium", "critical"),
    "parent-message": (SILENT, SILENT, "low", "medium", "high"),
    "pupil-interaction": ("medium", "critical", "high", "high", "critical"),
    "pupil-page-access": (SILENT, SILENT, SILENT, "high", SILENT),
    "contact-details-shared": ("note", "note", SILENT, "medium", "medium"),
    "others-details-shared": ("medium", SILENT, "critical", "high", "medium"),
    "school-business-on-personal-account": (SILENT, SILENT, SILENT, SILENT, SILENT),
    "employer-in-profile": (SILENT, SILENT, "low", "medium", "medium"),
    "profession-in-profile": (SILENT, SILENT, SILENT, "medium", SILENT),
    "workplace-mention": (SILENT, SILENT, "low", "medium", "medium"),
    "school-place-tag": (SILENT, SILENT, SILENT, "medium", "medium"),
    "school-group-or-page": (SILENT, SILENT, SILENT, "low", "low"),
    "school-email-on-personal-account": (SILENT, SILENT, SILENT, "medium", "medium"),
    "personal-email-on-school-account": (SILENT, SILENT, SILENT, SILENT, SILENT),
    "missing-disclaimer": (SILENT, SILENT, SILENT, SILENT, "medium"),
    "speaking-for-school": (SILENT, SILENT, "medium", SILENT, "medium"),
    "phone-number": ("low", "low", "low", "medium", "low"),
    "email-address": ("low", "low", "low", "low", "low"),
    "home-address": ("low", "low", "low", "medium", "low"),
    "date-of-birth": ("low", "low", "low", "low", "low"),
    "identity-detail": ("low", "low", "low", "low", "low"),
    "photo-with-location": ("low", "low", SILENT, "low", "low"),
    "pupil-named": ("medium", SILENT, "medium", "medium", "medium"),
    "parent-named": (SILENT, SILENT, "medium", SILENT, "medium"),
    "colleague-named": (SILENT, SILENT, "medium", "medium", "medium"),
    "confidential-information": ("medium", "medium", "high", "high", "critical"),
    "derogatory-remark": ("medium", "high", "high", "critical", "critical"),
    "allegation-about-person": (SILENT, "low", SILENT, "low", "critical"),
    "grievance-post": (SILENT, SILENT, SILENT, "low", "medium"),
    "abusive-language": ("low", "low", SILENT, "medium", "medium"),
    "discriminatory-language": ("medium", "medium", SILENT, "critical", "critical"),
    "sexual-content": (SILENT, "low", SILENT, SILENT, "medium"),
    "bullying-sent": ("critical", "critical", "high", "critical", "critical"),
    "bullying-received": ("low", "low", "medium", "low", "medium"),
    "reputation-review": ("low", "low", "low", "low", "low"),
    "photo-public": ("low", "low", SILENT, "low", "low"),
    "photo-taken-at-school": (SILENT, SILENT, SILENT, SILENT, "medium"),
    "photo-tagged": (SILENT, "note", SILENT, "low", "low"),
    "third-party-content": (SILENT, SILENT, SILENT, "low", "low"),
    "copyright-media": (SILENT, SILENT, SILENT, SILENT, "medium"),
    "working-hours-activity": (SILENT, "low", SILENT, SILENT, "medium"),
    "political-campaigning": (SILENT, SILENT, SILENT, SILENT, SILENT),
    "commercial-promotion": (SILENT, SILENT, SILENT, SILENT, SILENT),
    "school-logo-use": (SILENT, SILENT, SILENT, SILENT, SILENT),
    "privacy-settings": ("low", "low", SILENT, "low", "medium"),
    "account-security": ("low", "low", SILENT, "low", "low"),
    "impostor-account": (SILENT, "low", SILENT, SILENT, "note"),
    "identity-in-combination": (SILENT, SILENT, SILENT, SILENT, SILENT),  # It stands on its parts: see below.
}


@pytest.mark.parametrize("check", SITUATIONS)
def test_the_same_situation_under_each_document(check, packs, key):
    severities = []
    for pack in packs:
        ruling = Judge((pack,)).ruling(key(check))
        severities.append(ruling.severity if ruling else SILENT)
    assert tuple(severities) == SITUATIONS[check]


def test_every_check_of_the_contract_is_a_situation_here():
    assert set(SITUATIONS) == set(known.checks())


@pytest.mark.parametrize("guidance", BUILT_IN)
def test_a_finding_cites_the_clauses_of_the_inventory_that_reach_a_private_account(guidance, inventory, key):
    (pack,) = load([guidance])
    for check in known.checks():
        expected = [
            name
            for name, (_, _, _, scope, _, checks, *_) in inventory.items()
            if name.startswith(f"{guidance}-")
            and check in checks.split()
            and scope not in ("official", "school-network", "blog")
            and "facebook" in (pack.by_id[name].platforms or ("facebook",))
        ]
        helped = [clause.id for clause in pack.clauses if check in clause.helped_by]
        assert [clause.id for clause, _ in citations(pack, key(check))] == sorted(
            (*expected, *helped), key=list(pack.by_id).index
        ), check


def test_a_whole_finding(hit):
    rochdale, blythe = load(["rochdale", "blythe"])
    judge = Judge((rochdale, blythe), {"parent-connection": "A connection has the same name as a parent on your list"})
    made = judge.judge(hit("parent-connection"))
    assert made is not None
    assert (made.title, made.severity, made.silent) == (
        "A connection has the same name as a parent on your list",
        "critical",
        ("blythe",),
    )
    assert [(row.clause, row.strength, row.effect, row.severity) for row in made.clauses] == [
        ("rochdale-4.p3.s3", "advised", "avoid", "low"),
        ("rochdale-A1.b8.s1", "must never", "prohibit", "critical"),
    ]


def test_where_every_chosen_document_is_silent_there_is_no_finding(hit):
    assert Judge(load(["blythe", "staffs"])).judge(hit("photo-taken-at-school", kind="photo")) is None


OFFICIAL_ONLY = {
    "talavera": (
        "personal-email-on-school-account", "school-business-on-personal-account", "abusive-language",
        "discriminatory-language", "sexual-content", "political-campaigning", "commercial-promotion", "allegation-about-person",
        "copyright-media",
    ),
}  # fmt: skip


@pytest.mark.parametrize("check", OFFICIAL_ONLY["talavera"])
def test_rules_for_official_accounts_are_cited_for_them_alone(check, key):
    judge = Judge(load(["talavera"]))
    assert judge.ruling(key(check)) is None
    official = judge.ruling(key(check, account="official"))
    assert official is not None
    assert all(row.clause.startswith("talavera-6.2.1") for row in official.cited)


def test_rules_for_the_schools_connection_are_never_cited_since_no_archive_shows_it(packs, key):
    network = {clause.id for pack in packs for clause in pack.clauses if clause.scope == "school-network"}
    for check in known.checks():
        for account in ("personal", "official"):
            ruling = Judge(packs).ruling(key(check, account=account))
            assert not ruling or not network & {row.clause for row in ruling.cited}


@pytest.mark.parametrize("check", ["missing-disclaimer", "school-logo-use", "colleague-named", "copyright-media"])
def test_rules_for_blog_owners_are_cited_for_a_blog_alone(check, key):
    judge = Judge(load(["blythe"]))
    assert judge.ruling(key(check)) is None
    assert judge.ruling(key(check, platform="blogger")) is not None


def test_naming_the_school_is_never_held_against_an_official_account(packs, key):
    for check in ("workplace-mention", "school-place-tag", "school-group-or-page"):
        ruling = Judge(packs).ruling(key(check, account="official", platform="x"))
        cited = {row.clause for row in ruling.cited} if ruling else set()
        assert not cited & {"nsscb-2.3.10.s2", "rochdale-A1.b9", "talavera-2.3.s2", "talavera-6.4.1.a"}


def test_a_professional_network_may_hang_on_a_private_address(key):
    judge = Judge(load(["talavera"]))
    assert judge.ruling(key("personal-email-on-school-account", account="official", platform="facebook")) is not None
    assert judge.ruling(key("personal-email-on-school-account", account="official", platform="linkedin")) is None


def test_talavera_excepts_family_and_asks_only_to_be_told(hit):
    (finding,) = [Judge(load(["talavera"])).judge(hit("pupil-connection", signals=("full name equal", FAMILY_SIGNAL)))]
    assert finding is not None
    assert finding.severity == "note"
    assert [step.action for step in finding.steps] == ["DISCLOSE-TO-MANAGER"]
    assert "excepts" in finding.steps[0].text


@pytest.mark.parametrize("guidance", ["staffs", "blythe", "nsscb", "rochdale"])
def test_no_other_document_excepts_family(guidance, key):
    judge = Judge(load([guidance]))
    assert judge.ruling(key("pupil-connection", family=True)) == judge.ruling(key("pupil-connection"))


def test_talavera_means_former_pupils_under_its_age_limit_only(hit):
    signals = ("full name equal", ADULT_SIGNAL)
    assert Judge(load(["talavera"])).judge(hit("former-pupil-connection", signals=signals)) is None
    assert Judge(load(["rochdale"])).judge(hit("former-pupil-connection", signals=signals)) is not None


def _cited(guidance, key):
    (pack,) = load([guidance])
    return [clause.id.removeprefix(f"{guidance}-") for clause, _ in citations(pack, key)]


@pytest.mark.parametrize(
    ("guidance", "check", "on_list", "clauses"),
    [
        ("rochdale", "friend-request-received", "pupils", ["4.p3.s5", "A1.b8.s1"]),
        ("rochdale", "friend-request-received", "parents", ["A1.b8.s1"]),
        ("rochdale", "friend-request-received", "", ["4.p3.s5", "A1.b8.s1"]),
        ("nsscb", "friend-request-received", "parents", []),
        ("nsscb", "friend-request-sent", "former_pupils", []),
        ("nsscb", "friend-request-sent", "pupils", ["2.6.1"]),
        ("talavera", "friend-request-sent", "parents", []),
        ("blythe", "friend-request-sent", "parents", []),
        ("blythe", "friend-request-sent", "former_pupils", ["3.p4"]),
        ("blythe", "pupil-message", "former_pupils", ["3.p2", "3.b", "3.p5.s3"]),
        ("rochdale", "contact-details-shared", "parents", []),
        ("nsscb", "contact-details-shared", "parents", ["2.4.2.s1", "2.4.4.s1", "2.5.3.s2"]),
    ],
)
def test_a_clause_about_children_is_not_cited_for_parents_nor_for_former_pupils(guidance, check, on_list, clauses, key):
    assert _cited(guidance, key(check, kind="request", on_list=on_list)) == clauses


def test_a_former_pupil_who_was_a_child_by_the_list_is_meant_where_children_are(key):
    young, old = (key("pupil-message", kind="message", on_list="former_pupils", young=young) for young in (True, False))
    assert "1.1.p2.s2" in _cited("blythe", young)
    assert "1.1.p2.s2" not in _cited("blythe", old)


def test_what_a_pupil_did_is_no_opening_of_the_pupils_page_by_her(key):
    theirs = key("pupil-interaction", kind="tag", on_list="pupils", theirs=True)
    assert "2.3.5.s1" not in _cited("nsscb", theirs)
    assert "2.3.5.s1" in _cited("nsscb", theirs._replace(theirs=False))


@pytest.mark.parametrize(
    ("platform", "clauses"), [("facebook", ["4.p2.s1", "4.p3.s2", "A1.b8.s1"]), ("x", ["4.p2.s1", "A1.b8.s1", "A1.b8.s2"])]
)
def test_a_clause_that_names_a_network_is_cited_there_only(platform, clauses, key):
    assert _cited("rochdale", key("pupil-connection", platform=platform, on_list="pupils")) == clauses


def test_rules_for_private_use_do_not_reach_the_schools_own_account(key):
    assert _cited("talavera", key("phone-number", account="official")) == []
    assert _cited("talavera", key("pupil-connection", account="official", on_list="pupils")) == []
    assert _cited("talavera", key("phone-number")) != []


def test_the_signals_of_the_checks_are_the_ones_that_are_listened_for():
    """The checks and the guidance meet in these words alone."""
    folder = Path(__file__).parents[2] / "checks" / "selfaudit_checks"
    text = "".join(path.read_text("utf-8") for path in folder.glob("*.py"))
    assert f'"{FAMILY_SIGNAL}"' in text
    assert f'"{ADULT_SIGNAL}"' in text
    assert f'"{YOUNG_SIGNAL}"' in text
    assert f'"{THEIRS_SIGNAL}"' in text


def test_running_the_school_down_as_its_employee_weighs_more_in_talavera_only(key):
    talavera, nsscb = load(["talavera", "nsscb"])
    parts = ("workplace-mention",)
    assert Judge((talavera,)).ruling(key("derogatory-remark")).severity == "high"
    assert Judge((talavera,)).ruling(key("derogatory-remark", parts=parts)).severity == "critical"
    assert Judge((talavera,)).ruling(key("derogatory-remark", beside=parts)).severity == "critical"
    assert Judge((nsscb,)).ruling(key("grievance-post", parts=("abusive-language",))).severity == "medium"


def test_several_details_together_cite_the_clauses_of_the_details(key):
    (nsscb,) = load(["nsscb"])
    ruling = Judge((nsscb,)).ruling(key("identity-in-combination", parts=("date-of-birth", "phone-number")))
    assert ruling.severity == "medium"
    assert [row.clause for row in ruling.cited] == ["nsscb-2.3.2", "nsscb-2.3.3.s1", "nsscb-2.4.2.s1"]


def test_several_details_are_silent_where_the_document_has_none_of_them(key):
    assert Judge(load(["staffs"])).ruling(key("identity-in-combination", parts=("employer-in-profile",))) is None


@pytest.mark.parametrize(
    ("check", "severity", "visibility", "expected"),
    [
        ("phone-number", "medium", Visibility.PUBLIC, "medium"),
        ("phone-number", "medium", Visibility.UNKNOWN, "medium"),
        ("phone-number", "medium", Visibility.NOT_APPLICABLE, "medium"),
        ("phone-number", "medium", Visibility.LIMITED, "low"),
        ("phone-number", "medium", Visibility.ONLY_ME, "low"),
        ("derogatory-remark", "critical", Visibility.LIMITED, "critical"),
        ("derogatory-remark", "critical", Visibility.ONLY_ME, "high"),
        ("pupil-message", "critical", Visibility.LIMITED, "critical"),
        ("photo-tagged", "note", Visibility.ONLY_ME, "note"),
    ],
)
def test_band(check, severity, visibility, expected):
    assert band(severity, check, visibility) == expected


def test_confidence_never_changes_the_severity(hit):
    judge = Judge(load())
    bands = {judge.judge(hit("pupil-connection", confidence=sure)).severity for sure in ("certain", "likely", "candidate")}
    assert bands == {"critical"}


PARTS = ("phone-number", "email-address", "home-address", "date-of-birth", "employer-in-profile", "profession-in-profile")
VISIBILITIES = st.sampled_from(list(Visibility))


def _rank(finding: Finding | None) -> int:
    return SEVERITIES.index(finding.severity) if finding else len(SEVERITIES)


@settings(deadline=None, max_examples=60)
@given(parts=st.lists(st.sampled_from(PARTS), unique=True), more=st.sampled_from(PARTS), visibility=VISIBILITIES)
def test_another_part_never_makes_a_combination_milder(hit, packs, parts, more, visibility):
    judge = Judge(packs)
    fewer = judge.judge(hit("identity-in-combination", parts=tuple(parts), visibility=visibility))
    greater = judge.judge(hit("identity-in-combination", parts=(*parts, more), visibility=visibility))
    assert _rank(greater) <= _rank(fewer)


@settings(deadline=None, max_examples=100)
@given(
    check=st.sampled_from(sorted(known.checks())),
    visibility=VISIBILITIES,
    chosen=st.sets(st.sampled_from(BUILT_IN), min_size=1),
)
def test_another_document_never_makes_a_finding_milder(hit, packs, check, visibility, chosen):
    some = Judge(tuple(pack for pack in packs if pack.id in chosen)).judge(hit(check, visibility=visibility))
    every = Judge(packs).judge(hit(check, visibility=visibility))
    assert _rank(every) <= _rank(some)
    if some:
        assert {row.guidance for row in some.clauses} | set(some.silent) == chosen
        assert not {row.guidance for row in some.clauses} & set(some.silent)


def test_a_hit_of_a_check_that_no_pack_knows_is_no_finding(hit):
    assert Judge(load()).judge(hit("somebody-elses-check")) is None


def test_the_key_holds_all_that_a_ruling_depends_on(hit):
    judge = Judge(load())
    one = hit("pupil-connection", quote="Jo Marsh", fingerprint="f1", pointer="/0", when=1.0)
    other = hit("pupil-connection", quote="Sam Field", fingerprint="f2", pointer="/1", when=2.0)
    assert judge.key(one) == judge.key(other)
    assert isinstance(judge.key(one), Key)
    assert judge.judge(one).steps is judge.judge(other).steps
