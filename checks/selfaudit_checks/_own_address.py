"""Her own address, as she gave it, found in any spelling."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from selfaudit import Confidence
from selfaudit_checks._postal import Postal, find_postcodes, find_streets
from selfaudit_checks._text import GAP, Reading, read, without_names


@dataclass(frozen=True, slots=True)
class OwnAddress:
    """Her own address as she gave it, ready to be found in any spelling."""

    first_line: re.Pattern[str] | None
    words: tuple[str, ...]
    """The words of the first line that have one spelling, in small letters."""
    trigger: str
    postcode: str


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
    body = [_street_word(word, last=at == len(words) - 1) for at, word in enumerate(words)]
    pattern = re.compile(rf"(?<![^\W_])(?:{'[ ,.]{1,3}'.join(body)})(?![^\W_])", re.IGNORECASE)
    plain = tuple(word.lower() for word, spelt in zip(words, body, strict=True) if spelt == word and word.isascii())
    trigger = f"{GAP}{{1,3}}".join(body).replace("'?", f"{GAP}?")
    return OwnAddress(pattern, plain, trigger, codes[0].postcode if codes else "")


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


@lru_cache(maxsize=16)
def find_own_address(raw: str, address: str) -> tuple[Postal, ...]:
    """Where her own address stands in a text: its first line in any spelling, or its postcode."""
    return tuple(_found(raw, own_address(address)))


def _found(raw: str, own: OwnAddress) -> Iterator[Postal]:
    reading = read(raw)
    for match in _first_lines(reading, own):
        yield Postal(*match.span(), reading.quote(*match.span()), "address", Confidence.CERTAIN, ())
    for code in find_postcodes(raw):
        if own.postcode and code.postcode == own.postcode:
            yield Postal(code.start, code.end, code.quote, "postcode", Confidence.CERTAIN, (), code.postcode)


def _first_lines(reading: Reading, own: OwnAddress) -> Iterable[re.Match[str]]:
    folded = reading.text.casefold()
    if own.first_line is None or not all(word in folded for word in own.words):
        return ()
    return own.first_line.finditer(without_names(reading.text))
