"""Telephone numbers in texts: in every spelling, and in words; and what only looks like one."""

from __future__ import annotations

import subprocess
import sys

import pytest
import re2
from hypothesis import given
from hypothesis import strategies as st

from selfaudit import Confidence
from selfaudit_checks._phones import PHONE_PATTERNS, digits_of, find_phones, same_numbers

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
    assert [phone.organisation for phone in find_phones("0808 157 0123, 0306 999 0123, 07700 900123")] == [True, True, False]


def test_the_library_of_numbers_is_not_imported_until_a_number_is_judged():
    code = "import sys, selfaudit_checks._phones as p; p.find_phones('no number'); sys.exit('phonenumbers' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


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
