"""Telephone numbers in text: every number that can be one, and none that only looks like one.

A number counts when `phonenumbers` holds it valid, or when it is written as a British number (+44, 0044 or 0) and has the
length of one: Ofcom's numbers for drama (07700 900xxx, 01632 960xxx) are "invalid" to every library, and so are numbers of
ranges newer than the library.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from selfaudit import Confidence
from selfaudit.kept import kept
from selfaudit_checks._lists import either
from selfaudit_checks._pattern import InAnyCase, Pattern
from selfaudit_checks._spoken import SPOKEN_PATTERN, spoken_numbers
from selfaudit_checks._text import EXOTIC_DIGITS, GAP, Reading, read, without_names, words_after, words_before

PHONE_PATTERNS = (
    rf"\d(?:{GAP}{{0,3}}\d){{8}}",
    rf"[o0]7(?:{GAP}?[\do]){{9}}",
    EXOTIC_DIGITS,
    SPOKEN_PATTERN,
)
"""For triggers: every text in which `find_phones` can find anything."""

_RUN = Pattern(r"\d(?:[ \t().\-/+]{0,3}\d){8,60}", re.ASCII)
_GROUP = Pattern(r"\d+", re.ASCII)
_LETTER_O = Pattern(r"[oO0](?<![A-Za-z0-9].)7(?:[ \-.]?[\doO]){9}(?![A-Za-z0-9])", re.ASCII)
_MAYBE = Pattern(r"[\doO](?:[ \t().\-/+]{0,3}[\doO]){8}", re.ASCII)
"""As many digits, or letters that may stand for 0, as every number has."""
_CHAT_LINK = Pattern(r"\b(?:wa\.me/|whatsapp\.com/send/?\?phone=)\+?(\d{9,15})(?!\d)", re.ASCII | re.IGNORECASE)
_NUMBER_OF = r"(?:\s*(?:no|nos|num|number|numbers|code|id|is|was|of|the|your|my)\b\.?)*\s*[.:#=\-]*\s*\(?\+?$"
_CODE = (
    "order|ref|refs|reference|invoice|tracking|consignment|parcel|isbn|issn|sort code|nhs|serial|barcode|sku|voucher"
    "|upn|urn|utr|ucas|acct|a/c|iban|imei|vat|timestamp|version|order id|po"
)
_NUMBERED = (
    "account|booking|ticket|customer|item|card|case|claim|policy|membership|crime|product|part|model|licence|license"
    "|charity|company|candidate|centre|exam|pupil|student|staff|employee|payroll|library|loyalty|raffle|lottery|meter|file"
    "|job|post|user|record|receipt|transaction"
).replace("|", r"\s*(?:no|nos|num|number|numbers|ref|reference|id|code)\b|")
_NOT_A_PHONE = InAnyCase(rf"\b(?:{_CODE}|{_NUMBERED}\s*(?:no|nos|num|number|numbers|ref|reference|id|code)\b){_NUMBER_OF}")
_NOT_A_PHONE_AFTER = Pattern(
    r"\s*(?:is|was)\s+(?:the|your|my|our)\s+(?:order|tracking|reference|ref|invoice|account|booking)\b", re.IGNORECASE
)
_PHONE_WORD = InAnyCase(rf"\b{either('phone_words')}\b")
_LABEL = Pattern(r"(?:^|[^a-z])(?:tel|mob|mobile|phone|no|m|t|p|on)$", re.IGNORECASE)
_DATE = Pattern(r"\d\d[-./ ]\d\d[-./ ](?:19|20)\d\d(?!\d)")
_GOES_ON = Pattern(r"[.,:]\d|-\w|/[A-Z]{1,3}(?![A-Za-z])|%|_")
_KISS_OR_WORD = Pattern(r"x+\b|[a-z]{3,}", re.IGNORECASE)
_PLUS = Pattern(r"(?:\+ ?\(?|\(\+?)$")
_NO_NUMBER_AFTER = frozenset("#£$€&=_")
_CLASSIC = {
    (5, 6),
    (5, 3, 3),
    (4, 3, 4),
    (3, 4, 4),
    (5, 5),
    (4, 7),
    (3, 8),
    (6, 5),
    (3, 3, 5),
    (5, 2, 4),
    (5, 4, 2),
    (6, 4),
    (5, 2, 2, 2),
}


class Phone(NamedTuple):
    """A telephone number in a text."""

    start: int
    quote: str
    digits: str
    """In international form without the plus: 447700900123."""
    confidence: Confidence
    organisation: bool
    """In a range that people do not have at home (0800, 03, 084, 087, 09)."""


@dataclass(frozen=True, slots=True)
class _Judged:
    digits: str
    valid: bool


@lru_cache(maxsize=16_384)
def _judge(international: str) -> _Judged | None:
    """What the library says of digits with a plus before them; `None` where they cannot be a number at all."""
    import phonenumbers  # noqa: PLC0415  (a heavy import that most runs of the program never need)

    try:
        number = phonenumbers.parse(international)
    except phonenumbers.NumberParseException:
        return None
    digits = f"{number.country_code}{number.national_number}"
    if number.italian_leading_zero:
        digits = international[1:]
    if phonenumbers.is_valid_number(number):
        return _Judged(digits, valid=True)
    return _Judged(digits, valid=False) if phonenumbers.is_possible_number(number) else None


def _british(national: str) -> _Judged | None:
    """A national number without its 0; its length and first digits must be those of a British number."""
    if len(national) not in {9, 10}:
        return None
    judged = _judge("+44" + national)
    if judged is None or judged.valid:
        return judged
    ten = len(national) == 10
    shaped = (national[0] == "1" and national[1] != "0") or (ten and (national[0] == "7" and national[1] != "0"))
    shaped = shaped or (ten and national[:2] in {"20", "23", "24", "28", "29"})
    return judged if shaped and len(set(national[1:])) > 1 else None


def _international(digits: str) -> _Judged | None:
    if digits.startswith("44"):
        return _british(digits[3:] if digits[2:3] == "0" else digits[2:])
    judged = _judge("+" + digits) if 8 <= len(digits) <= 15 else None
    return judged if judged and judged.valid else None


def _is_organisation(digits: str) -> bool:
    return digits.startswith(("44800", "44808", "443", "4484", "4487", "449", "44500"))


def _shape_fits(text: str, spans: list[tuple[int, int]], valid: bool) -> bool:
    """Whether digits beginning with 0 are grouped as people group a telephone number."""
    sizes = [end - start for start, end in spans]
    gaps = [text[spans[at][1] : spans[at + 1][0]] for at in range(len(spans) - 1)]
    if len(sizes) == 1:
        return sizes[0] == 11 or (sizes[0] == 10 and valid)
    if sizes[0] == 1:
        spaced = sizes[1] >= 4 and not set("./-") & set(gaps[0])
        return ")" in gaps[0] or (sum(sizes) == 11 and (set(sizes) == {1} or spaced) and len(set(gaps)) == 1)
    if sizes[0] == 2:
        dated = _DATE.match(text, spans[0][0])
        return sum(sizes) == 11 and len(set(gaps)) == 1 and not dated and len(sizes) <= 6
    return len(sizes) <= 5 and (min(sizes) > 1 or sizes[0] == 3) and len({gap.strip(" ()") for gap in gaps[1:]}) <= 1


def _number_at(text: str, spans: list[tuple[int, int]], first: int) -> tuple[int, _Judged, bool] | None:
    """The number that begins at a group of digits: (its last group, what it is, written with its country)."""
    start = spans[first][0]
    plus = text[max(0, start - 3) : start].rstrip(" (").endswith("+")
    for last in range(min(first + 11, len(spans)) - 1, first - 1, -1):
        part = spans[first : last + 1]
        digits = "".join(text[begin:end] for begin, end in part)
        if len(digits) > 17:
            continue
        if plus or digits.startswith("00"):
            judged = _international(digits if plus else digits[2:])
            if judged and (last == first or part[-1][1] - part[-1][0] > 1):
                return last, judged, True
        elif digits.startswith("0"):
            judged = _british(digits[1:])
            if judged and _shape_fits(text, part, judged.valid):
                return last, judged, False
        else:
            judged = _without_prefix(text, start, part[-1][1], digits)
            if judged:
                return last, judged, False
    return None


def _without_prefix(text: str, start: int, end: int, digits: str) -> _Judged | None:
    """A number without 0 or plus (447700900123, 7700 900123): the second form only beside a word such as "ring" or "mobile"."""
    if len(digits) == 12 and digits.startswith("44"):
        judged = _british(digits[2:])
        return judged if judged and (judged.valid or digits[2] == "7") else None
    if len(digits) == 10 and digits[0] == "7":
        near = f"{words_before(text, start)} {words_after(text, end, 20)}"
        return _british(digits) if _PHONE_WORD.search(near) else None
    return None


def _stands_free(text: str, start: int, end: int) -> bool:
    """Whether the digits are not part of a longer code, price, decimal or hashtag."""
    before = text[max(0, start - 8) : start]
    last = before[-1:]
    if last in _NO_NUMBER_AFTER or (last.isalnum() and not _LABEL.search(before)):
        return False
    if last and last in ".,:-" and before[-2:-1].isdecimal():
        return False
    after = text[end : end + 12]
    if _GOES_ON.match(after):
        return False
    return not (after[:1].isalpha() and not _KISS_OR_WORD.match(after))


def _confidence(text: str, spans: list[tuple[int, int]], judged: _Judged, countried: bool) -> Confidence | None:
    start, end = spans[0][0], spans[-1][1]
    if countried and judged.valid:
        return Confidence.CERTAIN
    sizes = tuple(stop - begin for begin, stop in spans)
    before = words_before(text, start)
    if _NOT_A_PHONE.search(before) or _NOT_A_PHONE_AFTER.match(text, end):
        spaced = "-" not in text[start:end]
        return Confidence.CANDIDATE if spaced and sizes in _CLASSIC and sizes[0] == 5 else None
    if judged.valid:
        return Confidence.CERTAIN
    shaped = judged.digits.startswith("447") or countried or sizes in _CLASSIC or _is_drama(judged.digits)
    return Confidence.LIKELY if shaped or _PHONE_WORD.search(before) else Confidence.CANDIDATE


def _is_drama(digits: str) -> bool:
    return digits.startswith(("447700900", "441632960", "441154960"))


def _in_run(text: str, run: re.Match[str]) -> Iterator[tuple[list[tuple[int, int]], _Judged, bool]]:
    spans = [group.span() for group in _GROUP.finditer(text, *run.span())]
    at = 0
    after_number = True
    while at < len(spans):
        start, end = spans[at]
        # In the middle of equal groups of four stands a card number, not a telephone number.
        mid_code = not after_number and end - start < 5 and spans[at - 1][1] - spans[at - 1][0] == 4
        found = None if mid_code else _number_at(text, spans, at)
        after_number = found is not None
        if found is None:
            at += 1
            continue
        last, judged, countried = found
        yield spans[at : last + 1], judged, countried
        at = last + 1


def _zeros_for_letters(text: str) -> str:
    return _LETTER_O.sub(lambda found: found.group().replace("o", "0").replace("O", "0"), text)


@kept
def find_phones(raw: str) -> tuple[Phone, ...]:
    """Every telephone number in a text, in order. Links, e-mail addresses and @names are not looked into (wa.me links are)."""
    reading = read(raw)
    written = _phones(reading) if _MAYBE.search(reading.text) else []
    return tuple(sorted([*written, *_said(reading)], key=lambda phone: phone.start))


def _said(reading: Reading) -> Iterator[Phone]:
    for start, end, digits in spoken_numbers(reading.text):
        judged = _british(digits[1:])
        if judged:
            yield Phone(start, reading.quote(start, end), judged.digits, Confidence.LIKELY, _is_organisation(judged.digits))


def _phones(reading: Reading) -> list[Phone]:
    found: list[Phone] = []
    for link in _CHAT_LINK.finditer(reading.text) if "/" in reading.text else ():
        judged = _international(link.group(1))
        if judged:
            quote = reading.quote(*link.span(1))
            found.append(Phone(link.start(1), quote, judged.digits, Confidence.CERTAIN, _is_organisation(judged.digits)))
    text = _zeros_for_letters(without_names(reading.text))
    for run in _RUN.finditer(text):
        for spans, judged, countried in _in_run(text, run):
            start, end = _with_prefix(text, spans[0][0]), spans[-1][1]
            confidence = _confidence(text, spans, judged, countried) if _stands_free(text, start, end) else None
            if confidence:
                quote = reading.quote(start, end)
                found.append(Phone(start, quote, judged.digits, confidence, _is_organisation(judged.digits)))
    return found


def _with_prefix(text: str, start: int) -> int:
    """Where the number begins when its plus and its opening bracket are counted in."""
    piece = text[max(0, start - 3) : start]
    kept = _PLUS.search(piece) if "+" in piece or "(" in piece else None
    return start - len(kept.group()) if kept else start


@lru_cache(maxsize=64)
def same_numbers(phones: tuple[str, ...]) -> frozenset[str]:
    """The numbers that she gave as hers, in the form of `Phone.digits`."""
    return frozenset(filter(None, map(digits_of, phones)))


def digits_of(phone: str) -> str:
    """A number as typed into a field, in the form of `Phone.digits`; "" for what is none."""
    digits = "".join(_GROUP.findall(read(phone).text.replace("(0)", "")))
    if phone.lstrip().startswith("+"):
        return digits
    if digits.startswith("00"):
        return digits[2:]
    return "44" + digits[1:] if digits.startswith("0") else digits
