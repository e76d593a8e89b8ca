"""E-mail addresses, postcodes and streets in every usual spelling, and no look-alikes; what holds for all contact details."""

from __future__ import annotations

import re

import pytest
import re2
from hypothesis import example, given
from hypothesis import strategies as st

from selfaudit import Author, Check, Confidence, Example, Kind, Me, Owner, Record
from selfaudit.scan.examples import run
from selfaudit_checks import email_address, others_details_shared, phone_number
from selfaudit_checks._contact import EMAIL_PATTERNS, find_emails
from selfaudit_checks._own_address import find_own_address
from selfaudit_checks._phones import PHONE_PATTERNS, find_phones
from selfaudit_checks._postal import POSTCODE_PATTERNS, STREET_PATTERNS, find_addresses, find_postcodes
from selfaudit_checks._shared import HOLDER_NAMED
from selfaudit_checks._text import read, without_names


@pytest.mark.parametrize(
    ("text", "addresses"),
    [
        ("mail alex.sample@example.com.", ["alex.sample@example.com"]),
        ("ALEX+x@Mail.Example.CO.UK!", ["ALEX+x@Mail.Example.CO.UK"]),
        ("a@example.com,b@example.org", ["a@example.com", "b@example.org"]),
        ("<alex_s-1@example.net>", ["alex_s-1@example.net"]),
        ("alex&#64;example.com", ["alex&#64;example.com"]),
        ("mailto:alex@example.com", ["alex@example.com"]),
        ("o'brien@example.com", ["o'brien@example.com"]),
        ("logo@2x.png", []),
        ("@alex@social.example", []),
        ("@alex.sample", []),
        ("good at basketball.com", []),
        ("https://x.example/?m=alex@example.com", []),
        ("120363000000000000@g.us", []),
        ("meet @ cafe.example", []),
        ("a@b", []),
    ],
)
def test_e_mail_addresses(text, addresses):
    assert [email.quote for email in find_emails(text)] == addresses


@pytest.mark.parametrize(
    "code", ["EX1 1AA", "ex1 1aa", "EX11AA", "M1 1AE", "SW1A 1AA", "w1a 1aa", "B33 8TH", "CR2 6XH", "DN55 1PT", "L8 1ST"]
)
@pytest.mark.parametrize("sentence", ["{}", "it is {}.", "Exampleton, {}!", "({})", "postcode {} ok"])
def test_postcodes(code, sentence):
    assert [postal.quote for postal in find_postcodes(sentence.format(code))] == [code]


@pytest.mark.parametrize(
    "text",
    [
        "KS2 3AB",
        "Room B12 4CD",
        "room B12 4AB",
        "seat E4 1AA",
        "my reg is M12 4AB",
        "AB12 CDE",
        "A123 BCD",
        "paper P1 2AB",
        "AQA B1 2BB",
        "see you m8 2nd half",
        "b4 3rd",
        "Galaxy S10 8GB",
        "order EX11AA",
        "Hu27le l00py",
        "https://x.example/EX11AA",
        "@EX11AA",
        "#EX11AA",
        "EX11AA-99",
        "XEX1 1AA",
        "EX1 1AAB",
        "H2O 2ab",
        "COVID19 2AB",
        "ZZ1 1AA",
    ],
)
def test_what_only_looks_like_a_postcode(text):
    assert find_postcodes(text) == ()


@pytest.mark.parametrize("case", [str, str.lower, str.upper])
@pytest.mark.parametrize(
    "address", ["12 Station Road", "7a St Mary's Close", "Flat 3, 22-24 Long Meadow Drive", "4 The Avenue"]
)
def test_streets_with_words_of_home_in_any_case(address, case):
    found = find_addresses(f"I live at {case(address)} now")
    assert [(postal.quote, postal.confidence) for postal in found] == [(case(address), Confidence.LIKELY)]


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("22 Mill Lane, Exampleton EX1 1AA", "22 Mill Lane, Exampleton EX1 1AA"),
        ("post to Rose Cottage, Mill Lane, Exampleton, EX1 1AA", "Rose Cottage, Mill Lane, Exampleton, EX1 1AA"),
        ("12 elm tree grove, exampleton ex1 1aa", "12 elm tree grove, exampleton ex1 1aa"),
    ],
)
def test_an_address_ends_with_its_postcode(text, quote):
    assert [(postal.quote, postal.kind) for postal in find_addresses(text)] == [(quote, "address")]


@pytest.mark.parametrize(
    "text",
    [
        "a 30 minute walk",
        "2 mile drive",
        "5 in a row",
        "10 years in the same place",
        "4 weeks on the road",
        "3 of us in the square",
        "8 mile hill",
        "2 lads down our street",
        "12 dog walk",
        "10 Downing Street",
        "2 more days then close",
        "6 nations view",
        "12 ANGRY MEN",
        "2 Hot Buns Close to perfection",
        "the 90s way",
        "2nd place",
        "1st court",
    ],
)
def test_what_only_looks_like_a_street(text):
    sure = [
        postal.quote for postal in find_addresses(f"well, {text}, that was it") if postal.confidence is not Confidence.CANDIDATE
    ]
    assert sure == []


def test_a_public_place_is_only_a_candidate():
    found = find_addresses("Tickets from the theatre, 12 Station Road, EX1 1AA")
    assert [postal.confidence for postal in found] == [Confidence.CANDIDATE]


@pytest.mark.parametrize("text", ["1 Example Lane", "1, example ln", "1 EXAMPLE LANE EX1 1AA", "at ex1 1aa"])
def test_her_own_address_is_certain_in_any_spelling(text):
    found = list(find_own_address(text, "1 Example Lane, Exampleton EX1 1AA"))
    assert found
    assert {postal.confidence for postal in found} == {Confidence.CERTAIN}


PIECES = st.sampled_from(
    [
        "07700",
        "900123",
        "+44",
        "(0)",
        " ",
        "-",
        ".",
        "o7",
        "7",
        "OO",
        "０７",
        "&nbsp;",
        "&#43;",
        "\u00a0",
        "EX1",
        "ex1",
        "1AA",
        "1aa",
        "ＥＸ",
        "@",
        "＠",
        "&#64;",
        "example",
        ".com",
        "alex",
        "12 ",
        "Mill",
        " Lane",
        "road",
        ",",
        "\n",
        "I live at ",
        "x",
        "0️⃣",
        "\0",
    ]
)
TEXTS = st.one_of(st.text(), st.lists(PIECES, max_size=14).map("".join))


def hits(patterns, text):
    return any(re2.search(f"(?i){pattern}".encode(), text.encode("utf-8", "replace")) for pattern in patterns)


@given(TEXTS)
@example("07700&nbsp;900123")
@example("０７７００９００１２３")
def test_no_telephone_number_without_its_trigger(text):
    assert not find_phones(text) or hits(PHONE_PATTERNS, text)


@given(TEXTS)
def test_no_e_mail_address_without_its_trigger(text):
    assert not find_emails(text) or hits(EMAIL_PATTERNS, text)


@given(TEXTS)
def test_no_address_without_its_trigger(text):
    assert not find_postcodes(text) or hits(POSTCODE_PATTERNS, text)
    assert not find_addresses(text) or hits((*POSTCODE_PATTERNS, *STREET_PATTERNS), text)


@given(TEXTS)
def test_every_quote_stands_in_the_text_as_it_is(text):
    quotes = [each.quote for finder in (find_phones, find_emails, find_addresses) for each in finder(text)]
    assert all(quote and quote in text for quote in quotes)


@given(TEXTS)
def test_covering_keeps_every_position(text):
    assert len(without_names(text)) == len(text)
    assert len(read(text).text) <= len(text)


@pytest.mark.parametrize(
    "bad", ["1 " * 50_000, "a." * 50_000, "@a" * 50_000, "1-" * 50_000, "12 a " * 25_000, "A b, " * 20_000, "0" * 100_000]
)
def test_long_hostile_texts_take_no_time(bad):
    for finder in (find_phones, find_emails, find_addresses):
        finder(bad)


def test_the_patterns_of_triggers_are_plain():
    for pattern in (*PHONE_PATTERNS, *EMAIL_PATTERNS, *POSTCODE_PATTERNS, *STREET_PATTERNS):
        re.compile(pattern)
        assert not re.search(r"\(\?[=!<]", pattern)


@pytest.mark.parametrize(
    ("check", "text"),
    [(phone_number.check, "balloons is Tracey 07700 900874"), (email_address.check, "Baz Holroyd, baz@example.net")],
)
def test_a_detail_whose_holder_is_named_is_hers_as_a_candidate_and_likely_somebody_elses(check: Check, text: str) -> None:
    owner = Owner(Me(phones=("07700 900123",), emails=("alex.sample@example.org",)))
    post = Record(Kind.POST, text, author=Author.ME)
    (hers,) = run(check, Example(post, owner=owner)).hits
    (theirs,) = run(others_details_shared.check, Example(post, owner=owner)).hits
    assert (hers.confidence, HOLDER_NAMED in hers.signals) == (Confidence.CANDIDATE, True)
    assert theirs.confidence is Confidence.LIKELY
    (unknown,) = run(check, Example(post)).hits
    assert unknown.confidence is not Confidence.CANDIDATE
