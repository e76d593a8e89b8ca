"""Her school in every form that people write, and the other schools that only look like it."""

from __future__ import annotations

import time

import pytest
import re2
from hypothesis import example, given
from hypothesis import strategies as st
from tests.scan.support import scanned

from selfaudit import Author, Confidence, Kind, Owner, Record, School
from selfaudit_checks import employer_in_profile
from selfaudit_checks._exposure import ENDED
from selfaudit_checks._school import find_school, find_school_in_profile, handle_trigger, in_handle, school_trigger
from selfaudit_checks._school_like import find_school_like
from selfaudit_checks._text import read

PRIMARY = Owner(school=School(names=("Exampleton Primary School", "EPS"), domains=("exampleton.sch.uk",)))
SAINT = Owner(school=School(names=("St Mary's & All Saints C of E Primary School",)))
WELSH = Owner(school=School(names=("Ysgol Glan-y-Môr",)))
ACADEMY = Owner(school=School(names=("Samplewood High School", "The Samplewood Academy")))
PLAIN = Owner(school=School(names=("St Hilda's", "Larkfield")))
WORD = Owner(school=School(names=("Hillside", "ACE")))


def quotes(text, owner):
    return [named.quote for named in find_school(text, owner)]


@pytest.mark.parametrize("sentence", ["{}", "at {} today", "I love {}!", "({})", "{}, Exampleton", "{}'s"])
@pytest.mark.parametrize(
    "name",
    [
        "Exampleton Primary School",
        "exampleton primary school",
        "EXAMPLETON PRIMARY SCHOOL",
        "Exampleton Primary",
        "exampleton primary",
        "Exampleton  Primary School",
        "Exampleton-Primary-School",
        "Exampleton\u00a0Primary School",
        "ExampletonPrimary",
        "Exampleton Prim School",
    ],
)
def test_the_name_in_every_form(name, sentence):
    found = find_school(sentence.format(name), PRIMARY)
    assert len(found) == 1
    assert found[0].quote.startswith(name)
    assert found[0].confidence is not Confidence.CANDIDATE


@pytest.mark.parametrize(
    "name",
    [
        "St Mary's & All Saints C of E Primary School",
        "St Marys and All Saints CE Primary School",
        "St. Mary’s & All Saints CofE Primary",
        "Saint Mary's and All Saints Church of England Primary School",
        "st marys and all saints primary",
        "St Mary`s &amp; All Saints CE Primary",
    ],
)
def test_saints_and_apostrophes_and_the_church(name):
    assert quotes(f"at {name} today", SAINT) == [name]


@pytest.mark.parametrize(
    ("tag", "how"),
    [
        ("#ExampletonPrimary", "hashtag"),
        ("#exampletonprimaryschool", "hashtag"),
        ("#ExampletonPrimaryY3", "hashtag"),
        ("#EPS", "hashtag"),
        ("@exampletonprimary", "handle"),
        ("@Exampleton_Primary_School", "handle"),
        ("@exampletonprimary.pe", "handle"),
        ("@ExampletonPS", "handle"),
        ("exampleton.sch.uk", "domain"),
        ("www.exampleton.sch.uk", "domain"),
        ("office@exampleton.sch.uk", "domain"),
    ],
)
def test_hashtags_handles_and_domains(tag, how):
    found = find_school(f"see {tag} now", PRIMARY)
    assert [(named.quote, named.how) for named in found] == [(tag, how)]
    assert found[0].confidence is not Confidence.CANDIDATE


@pytest.mark.parametrize(
    "slip",
    [
        "Exampelton Primary School",
        "Exmpleton Primary School",
        "Examplleton Primary School",
        "Exampletan Primary School",
        "Exampleton Primry School",
        "exampletonn primary",
    ],
)
def test_a_slip_of_one_letter_is_found_and_said(slip):
    found = find_school(f"at {slip} today", PRIMARY)
    assert [(named.quote, named.how) for named in found] == [(slip, "spelling")]


@pytest.mark.parametrize(
    "text",
    [
        "Exampleton",
        "Exampleton is lovely",
        "Exampleton Academy",
        "Exampleton Nursery",
        "North Exampleton Primary School",
        "Upper Exampleton Primary",
        "Exampleton Primary Care Centre",
        "Exampleton Primary Health Care",
        "Hexampleton Primary School",
        "#ExampletonPrimaryCare",
        "#ExampletonFC",
        "a primary school in Exampleton",
        "MEPS",
        "eps",
        "steps",
        "keeps",
        "DEPS2",
        "samplewood primary school",
        "exampleton.sch.uk.example.com",
        "notexampleton.sch.uk",
    ],
)
def test_others_that_look_like_it(text):
    assert quotes(f"we saw {text} yesterday", PRIMARY) == []


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("EPS grew by 5 per cent", PRIMARY),
        ("the file is EPS or SVG", PRIMARY),
        ("a walk to Hillside today", WORD),
        ("ACE! what a serve", WORD),
        ("SO MANY EPS IN THIS TEXT", PRIMARY),
    ],
)
def test_a_word_or_an_acronym_without_company_is_only_a_candidate(text, owner):
    assert [named.confidence for named in find_school(text, owner)] == [Confidence.CANDIDATE]


@pytest.mark.parametrize(
    ("text", "owner"),
    [("Great day at EPS", PRIMARY), ("EPS sports day", PRIMARY), ("my class at Hillside", WORD), ("ACE assembly", WORD)],
)
def test_company_makes_it_likely(text, owner):
    assert [named.confidence for named in find_school(text, owner)] == [Confidence.LIKELY]


@pytest.mark.parametrize(
    "text",
    [
        "I work at St Hilda's",
        "new job at st hildas!! starting as a TA monday",
        "i work at st hildas school",
        "I work at larkfield",
        "im starting at larkfield next week",
        "been teaching year 4 at st hildas since 2019",
        "TA @ larkfield",
        "WORKING AT LARKFIELD 🎉",
    ],
)
def test_words_of_work_before_a_plain_name_make_it_likely_in_any_case(text):
    assert [named.confidence for named in find_school(text, PLAIN)] == [Confidence.LIKELY]


@pytest.mark.parametrize(
    "text",
    [
        "my son starts at st hildas",
        "working at st hildas fete as a volunteer parent",
        "I work at Larkfield Vets",
        "off work, stopped at the pub near larkfield",
        "worked late then met Jo. Pizza at larkfield",
        "a jobsworth at larkfield told me off",
        "a nice day at larkfield",
    ],
)
def test_work_elsewhere_or_of_others_proves_nothing_of_a_plain_name(text):
    assert [named.confidence for named in find_school(text, PLAIN)] == [Confidence.CANDIDATE]


def test_names_with_accents_are_found_with_and_without_them():
    assert quotes("yn Ysgol Glan-y-Môr heddiw", WELSH) == ["Ysgol Glan-y-Môr"]
    assert quotes("YSGOL GLAN Y MOR", WELSH) == ["YSGOL GLAN Y MOR"]


def test_each_place_is_named_once_by_its_surest_reading():
    found = find_school("Exampleton Primary School, EPS for short", PRIMARY)
    assert [(named.quote, named.how) for named in found] == [("Exampleton Primary School", "name"), ("EPS", "acronym")]


def test_user_names():
    assert in_handle("exampletonprimary_y3", PRIMARY) is Confidence.CERTAIN
    assert in_handle("miss_sample_eps", PRIMARY) is Confidence.LIKELY
    assert in_handle("alex.sample", PRIMARY) is None
    assert in_handle("steps_ahead", PRIMARY) is None


def test_in_a_profile_an_acronym_needs_no_company():
    assert [named.confidence for named in find_school_in_profile("EPS", PRIMARY)] == [Confidence.LIKELY]
    assert [named.confidence for named in find_school_in_profile("ACE", WORD)] == [Confidence.CANDIDATE]


def test_no_school_finds_nothing():
    assert quotes("Exampleton Primary School", Owner()) == []
    assert school_trigger(Owner()).patterns == ()


OWNERS = st.sampled_from([PRIMARY, SAINT, WELSH, ACADEMY, WORD])
PIECES = st.sampled_from(
    [
        "Exampleton",
        "exampelton",
        "ExampLeton",
        " ",
        "Primary",
        "primry",
        "School",
        "-",
        "_",
        ".",
        "EPS",
        "#",
        "@",
        "&#64;",
        "＃",
        "St",
        "Saint",
        "Mary",
        "'",
        "’",
        "&#39;",
        "s",
        "&",
        "&amp;",
        "and",
        "All",
        "Saints",
        "C of E",
        "CE",
        "Church of England",
        "&nbsp;",
        "\u00a0",
        "Ysgol",
        "Glan",
        "y",
        "Môr",
        "MÔR",
        "mor",
        "Samplewood",
        "High",
        "Academy",
        "The",
        "Hillside",
        "ACE",
        "exampleton.sch.uk",
        "ps",
        "\n",
        "Ｅ",
        "ı",
        "K",
    ]
)
TEXTS = st.one_of(st.text(), st.lists(PIECES, max_size=12).map("".join))


def hits(patterns, text):
    return any(re2.search(f"(?i){pattern}".encode(), text.encode("utf-8", "replace")) for pattern in patterns)


@given(TEXTS, OWNERS)
@example("St. Mary&#39;s &amp; All&nbsp;Saints C&nbsp;of E Primary", SAINT)
@example("#Exampleton__Primary", PRIMARY)
def test_the_school_is_never_found_without_its_trigger(text, owner):
    assert not find_school(text, owner) or hits(school_trigger(owner).patterns, text)


@given(st.text(alphabet="exampltonprimayschEPS_.-", min_size=3))
def test_no_user_name_without_its_trigger(handle):
    assert not in_handle(handle, PRIMARY) or hits(handle_trigger(PRIMARY).patterns, handle)


@given(TEXTS, OWNERS)
def test_every_quote_stands_in_the_text_as_it_is(text, owner):
    assert all(named.quote and named.quote in text for named in find_school(text, owner))


@pytest.mark.parametrize(
    "bad",
    ["#" + "year" * 10_000, "#exampletonprimary" + "1" * 50, "exampleton " * 10_000, "@" + "e_" * 20_000, "EPS " * 20_000],
)
def test_long_hostile_texts_take_no_time(bad):
    find_school(bad, PRIMARY)


@pytest.mark.parametrize("alias", ["Academy", "The Academy", "Primary School", "the school"])
def test_an_alias_that_every_school_bears_is_only_a_candidate(alias):
    owner = Owner(school=School(names=(alias,)))
    found = find_school(f"Our pupils at {alias} had assembly #{alias.replace(' ', '')}", owner)
    assert {named.confidence for named in found} == {Confidence.CANDIDATE}


@pytest.mark.parametrize("text", ["Grove Primary", "The Grove Primary School", "#GrovePrimary", "the grove primary"])
def test_the_article_may_be_left_out(text):
    owner = Owner(school=School(names=("The Grove Primary School",)))
    assert find_school(f"at {text} today", owner)[0].confidence is not Confidence.CANDIDATE


@pytest.mark.parametrize(
    ("fields", "signals"),
    [
        (("employer",), ()),
        (("previous-employer",), (ENDED,)),
        (("previous-employer", "previous-job-title"), ("in 2 places of the profile", ENDED)),
        (("previous-employer", "employer"), ("in 2 places of the profile",)),
    ],
)
def test_an_employer_is_only_said_to_be_a_past_one_where_every_entry_says_so(fields, signals):
    school = "Exampleton Primary School"
    records = [Record(Kind.PROFILE, school, author=Author.ME, field=field, thread=school) for field in fields]
    result = scanned([records], employer_in_profile.check, owner=PRIMARY)
    assert [(hit.quote, hit.signals) for hit in result.outcome.hits] == [(school, signals)]


@pytest.mark.parametrize("sign", [".", "'", "-", "&"])
def test_many_capitals_without_a_space_take_no_longer_than_other_letters(sign):
    text = read(f"A{sign}" * 50_000 + " I work at St Mary's School")
    started = time.process_time()
    assert [like.quote for like in find_school_like(text)] == ["St Mary's School"]
    assert time.process_time() - started < 5
