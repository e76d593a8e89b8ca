"""Telephone numbers, e-mail addresses, postcodes and streets: every usual spelling, and none of the look-alikes."""

from __future__ import annotations

import re
import subprocess
import sys

import pytest
import re2
from hypothesis import example, given
from hypothesis import strategies as st

from selfaudit import Confidence
from selfaudit_checks._contact import EMAIL_PATTERNS, find_emails
from selfaudit_checks._own_address import find_own_address
from selfaudit_checks._phones import PHONE_PATTERNS, digits_of, find_phones, same_numbers
from selfaudit_checks._postal import POSTCODE_PATTERNS, STREET_PATTERNS, find_addresses, find_postcodes
from selfaudit_checks._text import read, without_names

MOBILE = "447700900123"
MOBILE_SPELLINGS = (
    """
07700900123|07700 900123|07700 900 123|07700-900-123|07700.900.123|07700/900123|0770 090 0123|07 700 900 123
+447700900123|+44 7700 900123|+44 (0)7700 900123|+44(0)7700900123|(+44) 7700 900123|+44 07700 900123|+44-7700-900-123
0044 7700 900123|00447700900123|447700900123|o7700 900123|077OO 9OO123|(07700) 900123|(0)7700 900123
０７７００ ９００１２３|𝟎𝟕𝟕𝟎𝟎 𝟗𝟎𝟎𝟏𝟐𝟑|07700\u00a0900123|07700 – 900123|07700&nbsp;900123|0 7 7 0 0 9 0 0 1 2 3
""".strip()
    .replace("\n", "|")
    .split("|")
)
SENTENCES = (
    "{}",
    "ring me on {} xx",
    "tel:{}",
    "({})",
    "new no. {}!",
    "it's {}, ok?",
    "📱{}",
    "{} or dm",
    "call {}.",
    "Mob {}/text",
)


@pytest.mark.parametrize("sentence", SENTENCES)
@pytest.mark.parametrize("spelling", MOBILE_SPELLINGS)
def test_a_mobile_is_found_in_every_spelling(spelling, sentence):
    found = find_phones(sentence.format(spelling))
    assert [phone.digits for phone in found] == [MOBILE]
    assert found[0].quote.strip("()") == spelling.strip("()")


@pytest.mark.parametrize(
    ("number", "digits"),
    [
        ("01632 960123", "441632960123"),
        ("(01632) 960 123", "441632960123"),
        ("0115 496 0123", "441154960123"),
        ("0161 496 0123", "441614960123"),
        ("01614960123", "441614960123"),
        ("020 7946 0123", "442079460123"),
        ("(020) 7946 0123", "442079460123"),
        ("+44 20 7946 0123", "442079460123"),
        ("029 2018 0123", "442920180123"),
        ("+1 202 555 0143", "12025550143"),
        ("+33 6 12 34 56 78", "33612345678"),
        ("0033612345678", "33612345678"),
    ],
)
def test_landlines_and_numbers_from_abroad(number, digits):
    assert [(phone.quote, phone.digits) for phone in find_phones(f"call {number} today")] == [(number, digits)]


def test_several_numbers_in_one_text_each_once():
    text = "07700 900123 07700 900456, 01632960123/0161 496 0123; order no 49004182324 01632 960179"
    quotes = ["07700 900123", "07700 900456", "01632960123", "0161 496 0123", "01632 960179"]
    assert [phone.quote for phone in find_phones(text)] == quotes


NOT_PHONES = (
    """
order 0770090012|order number 07700900123|your ref: 07700900123|invoice 01632960123|tracking no. 01632 960123
1700000000|1612345678|1700000000123|1234567890123456789|4929 0177 0090 0123|4929 0770 0900 123|ISBN 978-0-7700-9001-2
ISBN 0198321234|0123456789|943 476 5919|01/02/2023 05/06/2023|01.02.2023 – 05.02.2023|2024-01-05 07:30:00
sort code 20-07-70 acc 01632960|0800 1111|dial 111, 999 or 101|£01632960123|0.7700900123|51.5074, -0.1278001234
#07700900123|https://x.example/status/07700900123|@user07700900123|1,234,567,890|07 12 23 34 45 49|05 12 23 34 45
&#128514;&#128514;&#128514;|0830 1200 1300|2019-2020 2021|AB07700900123|07700900123GB|192.168.100.100 10.0.0.1
0-0 1-1 2-0 3-1 4-1 2-2|00000000000|07777777777777|1 2 3 4 5 6 7 8 9 10|score 7700900123|12345678901|+10 +20 +30 +40
""".strip()
    .replace("\n", "|")
    .split("|")
)


@pytest.mark.parametrize("text", NOT_PHONES)
def test_what_only_looks_like_a_number(text):
    sure = [phone.quote for phone in find_phones(text) if phone.confidence is not Confidence.CANDIDATE]
    assert sure == []


@given(st.integers(10**9, 2 * 10**9))
def test_no_unix_timestamp_is_a_telephone_number(second):
    assert find_phones(f"at {second} it failed") == ()


@given(st.integers(10**14, 10**19))
def test_no_long_id_is_a_telephone_number(number):
    assert find_phones(f"post {number} of mine") == ()


@given(st.integers(0, 999), st.sampled_from(["07700 900{:03}", "01632 960{:03}", "020 7946 0{:03}", "+44 161 496 0{:03}"]))
def test_every_number_of_the_drama_ranges_is_found(last, form):
    number = form.format(last)
    assert [phone.quote for phone in find_phones(f"it is {number} now")] == [number]


def test_her_own_number_is_hers_in_any_spelling():
    hers = same_numbers(("07700 900123",))
    assert {digits_of(spelling) for spelling in ("+44 (0)7700 900123", "0044 7700 900123", "07700900123")} == hers


def test_an_organisations_number_is_marked():
    assert [phone.organisation for phone in find_phones("0800 123 4567, 0345 600 0000, 07700 900123")] == [True, True, False]


def test_the_library_of_numbers_is_not_imported_until_a_number_is_judged():
    code = "import sys, selfaudit_checks._phones as p; p.find_phones('no number'); sys.exit('phonenumbers' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


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
    "said",
    [
        "oh double seven double oh, nine double oh, one two three",
        "zero seven seven zero zero nine zero zero one two three",
        "oh seven seven hundred nine hundred one two three",
        "07700 nine hundred 123",
        "Oh-double-seven double-oh nine double-oh one-two-three",
    ],
)
def test_a_number_said_in_words(said: str) -> None:
    text = f"it's {said}, after six 🌙"
    assert [(phone.quote, phone.digits) for phone in find_phones(text)] == [(said, MOBILE)]
    assert any(re2.search(f"(?i){pattern}", text) for pattern in PHONE_PATTERNS)


@pytest.mark.parametrize(
    "text",
    [
        "three two one, here we go",
        "one two three four five six seven eight nine ten",
        "double seven is twenty one in bingo",
        "oh seven oh",
    ],
)
def test_counting_is_no_number(text: str) -> None:
    assert find_phones(text) == ()
