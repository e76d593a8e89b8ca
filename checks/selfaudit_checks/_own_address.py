"""Her own address, as she gave it, found in any spelling."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from selfaudit import Confidence
from selfaudit.kept import kept
from selfaudit_checks._lists import lines, phrases
from selfaudit_checks._postal import Postal, find_postcodes, find_streets, is_home
from selfaudit_checks._text import GAP, Reading, read, without_names

_NEAR = 60
"""Characters either way in which the house number or words of home may stand."""
_GAP = "[ ,.]{1,3}"
_OTHER_NUMBER = re.compile(r"\d[a-z]?,?[ ]{1,2}$", re.IGNORECASE)
_TYPES = frozenset(lines("street_types"))


@dataclass(frozen=True, slots=True)
class OwnAddress:
    """Her own address as she gave it, ready to be found in any spelling."""

    first_line: re.Pattern[str] | None
    words: tuple[str, ...]
    """The words of the first line that have one spelling, in small letters."""
    trigger: str
    postcode: str
    number: str = ""
    street: re.Pattern[str] | None = None
    """The street without the house number, where it has one."""
    street_trigger: str = ""
    common: bool = False
    """The street is one that every town has."""
    behind: re.Pattern[str] | None = None
    """All of the first line but its first word, in small letters."""


@lru_cache(maxsize=16)
def own_address(address: str) -> OwnAddress:
    """The first line (number or house name, and street) and the postcode of an address as she typed it."""
    codes = find_postcodes(address)
    before = read(address).text[: codes[0].start] if codes else read(address).text
    streets = find_streets(before)
    line = streets[0].quote if streets else before.partition(",")[0]
    words = re.findall(r"[^\W_]+(?:'\w+)?", line)
    if len(words) < 2 or not any(len(word) > 3 for word in words):
        return OwnAddress(None, (), "", codes[0].postcode if codes else "")
    body = [_number(word) if word.isdecimal() else _street_word(word, last=word is words[-1]) for word in words]
    pattern = re.compile(rf"(?<![^\W_])(?:{_GAP.join(body)})(?![^\W_])", re.IGNORECASE)
    behind = re.compile(_GAP.join(body[1:]).lower())
    plain = tuple(word.lower() for word, spelt in zip(words, body, strict=True) if spelt == word and word.isascii())
    postcode = codes[0].postcode if codes else ""
    whole = OwnAddress(pattern, plain, _trigger(body), postcode, behind=behind)
    if not words[0].isdecimal() or len(words) < 3 or words[-1].lower() not in _TYPES:
        return whole
    street = re.compile(rf"(?<![^\W_])(?:{_GAP.join(body[1:])})(?![^\W_])", re.IGNORECASE)
    common = _written_out(words[1:]) in phrases("common_streets")
    return replace(whole, number=body[0], street=street, street_trigger=_trigger(body[1:]), common=common)


def _trigger(body: list[str]) -> str:
    return f"{GAP}{{1,3}}".join(body).replace("'?", f"{GAP}?").replace("[ -]?", f"{GAP}?")


def _written_out(words: list[str]) -> str:
    """The name of a street in small letters, its last word written in full."""
    last = words[-1].lower()
    full = next((full for full, spelt in _SHORT.items() if last in spelt[3:-1].split("|")), last)
    return " ".join((*(word.replace("'", "").lower() for word in words[:-1]), full))


_UNITS = (
    *(
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
    ),
    *("fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")


def _number(digits: str) -> str:
    """A house number, also in words below a hundred."""
    number = int(digits)
    if not 0 < number < 100:
        return digits
    tens, unit = divmod(number, 10)
    if number < 20:
        return f"(?:{digits}|{_UNITS[number - 1]})"
    return f"(?:{digits}|{_TENS[tens - 2]}{f'[ -]?{_UNITS[unit - 1]}' if unit else ''})"


_SHORT = {
    full: f"(?:{full}|{short})"
    for full, short in (
        ("road", "rd"),
        ("street", "str|st"),
        ("avenue", "ave|av"),
        ("lane", "ln"),
        ("drive", "dr"),
        ("close", "cl"),
        ("crescent", "cres"),
        ("court", "ct"),
        ("gardens", "gdns"),
        ("place", "pl"),
        ("terrace", "terr|tce"),
        ("square", "sq"),
        ("grove", "gr"),
    )
}
_LONG = {short: pattern for pattern in _SHORT.values() for short in pattern[3:-1].split("|")}
"""How the last word of a street may be spelt, by each of its spellings."""


def _street_word(word: str, *, last: bool) -> str:
    if last and word.lower() in _LONG:
        return _LONG[word.lower()]
    plain = re.escape(word.replace("'", ""))
    return f"{plain[:-1]}'?s" if plain.lower().endswith("s") and len(plain) > 3 else plain


@kept
def find_own_address(raw: str, address: str) -> tuple[Postal, ...]:
    """Where her own address stands in a text: its first line in any spelling, or its postcode."""
    return tuple(_found(raw, own_address(address)))


def _found(raw: str, own: OwnAddress) -> Iterator[Postal]:
    reading = read(raw)
    for match in _first_lines(reading, own):
        yield Postal(*match.span(), reading.quote(*match.span()), "address", Confidence.CERTAIN, ())
    if not own.postcode:
        return
    known = {(code.start, code.end) for code in find_postcodes(raw) if code.postcode == own.postcode}
    # Her own is known without a space and in small letters, too.
    if own.postcode.lower() in reading.text.lower():
        known |= {match.span() for match in _alone(own.postcode).finditer(without_names(reading.text))}
    for start, end in sorted(known):
        yield Postal(start, end, reading.quote(start, end), "postcode", Confidence.CERTAIN, (), own.postcode)


@lru_cache(maxsize=16)
def _alone(postcode: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){postcode}(?!\w)", re.IGNORECASE)


@kept
def find_own_street(raw: str, address: str) -> tuple[Postal, ...]:
    """Where her street stands without the house number: surer where the number or words of home stand near it.

    A street that every town has ("High Street") counts only there.
    """
    own = own_address(address)
    reading = read(raw)
    if own.street is None or not all(word in reading.text.casefold() for word in own.words):
        return ()
    return tuple(_own_streets(reading, own))


def _own_streets(reading: Reading, own: OwnAddress) -> Iterator[Postal]:
    text = without_names(reading.text)
    for match in own.street.finditer(text) if own.street else ():
        around = text[max(match.start() - _NEAR, 0) : match.end() + _NEAR]
        numbered = _numbered(own.number).search(around)
        sure = bool(numbered) or is_home(around)
        if (sure or not own.common) and not _OTHER_NUMBER.search(text[: match.start()]):
            confidence = Confidence.LIKELY if sure else Confidence.CANDIDATE
            yield Postal(*match.span(), reading.quote(*match.span()), "street", confidence, ())


@lru_cache(maxsize=16)
def _numbered(number: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:number|no\.?|num|at|i'?m|house|#)[ ]?{number}\b(?!\.\d)", re.IGNORECASE)


def _first_lines(reading: Reading, own: OwnAddress) -> Iterable[re.Match[str]]:
    folded = reading.text.casefold()
    if own.first_line is None or not all(word in folded for word in own.words):
        return ()
    if own.behind is not None and folded.isascii() and not own.behind.search(folded):
        return ()
    return own.first_line.finditer(without_names(reading.text))
