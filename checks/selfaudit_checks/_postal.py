"""British postcodes and street addresses in text.

A postcode counts in any case with its space, in capitals without. A street counts with a house number and a name; how much it
says depends on the words around it: "I live at" makes it a home, "tickets" a place to go to.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from selfaudit import Confidence
from selfaudit.kept import kept
from selfaudit_checks._lists import either, lines, phrases
from selfaudit_checks._pattern import InAnyCase, Pattern, Worded
from selfaudit_checks._text import EXOTIC, GAP, Reading, read, without_names, words_after, words_before

POSTCODE_PATTERNS = (rf"[a-z]{{1,2}}\d[\da-z]?{GAP}{{0,3}}\d[a-z]{{2}}", rf"GIR{GAP}{{0,2}}0AA", EXOTIC)
"""For triggers: every text in which `find_postcodes` can find anything."""
_AREAS = frozenset(area.casefold() for area in lines("postcode_areas"))
_LETTERED = frozenset(("ec", "wc", "nw", "se", "sw", "e", "n", "w"))
"""Areas whose districts may end in a letter: W1A, EC2M."""
_OUT = Pattern(
    r"(?<![\w#£$&=+-])(?<!\w[./])(?P<area>[A-Z]{1,2})(?P<district>\d\d?|\d[A-HJKMNPR-Y])(?P<gap>[ \t]{0,3})$", re.IGNORECASE
)
_IN = Pattern(r"\d[ABD-HJLNP-UW-Z]{2}(?!\w)(?!-\w|\.\w)", re.IGNORECASE)
_SPACE = Pattern(r"\s")
_SLANG = Pattern(r"\d(?:st|nd|rd|th|ft|hrs?|yr|be|gb|tb|wd|ya|lb|px|ps|ea|pp|ee|er|ed|us)$")
_NOT_POSTCODE_BEFORE = Worded(
    rf"\b{either('not_postcode_before')}(?:\s*(?:no|number|is|was|reads|saying|in|my|the|code)\b\.?)*\s*[:#=]?\s*$"
)
_POSTCODE_WORD = Pattern(r"\bpost ?codes?\b(?:\s*(?:is|was|for|=|:|of|here|there|the|sat ?nav)\b)*\s*[:=]?\s*$", re.IGNORECASE)
_HOME = InAnyCase(rf"\b{either('home_words')}\b")
_VENUE = InAnyCase(rf"\b{either('venue_words')}\b")
_ORGANISATION = Pattern(r"(?:^|[.!?:] )[A-Z][\w'&-]*(?: [\w'&-]+){0,5},? $")
_SALE = Pattern(r"\b(?:garage|yard|boot|moving|house) sale\b", re.IGNORECASE)
"""At somebody's own house."""
_MAY_BE_NAMES = {"the", "long", "great", "big", "straight", "short", "high", "old", "new", "half", "best"}
_SMALL = {"st", "de", "la", "upon", "the"}
_ABBREVIATED = {"st", "dr", "ct", "pl", "str", "av", "sq", "ln", "tce", "cl"}
_STRONG = {
    "road",
    "rd",
    "street",
    "avenue",
    "ave",
    "lane",
    "crescent",
    "cres",
    "gardens",
    "gdns",
    "close",
    "terrace",
    "grove",
    "mews",
    "drive",
}
_TYPE = "|".join(sorted(lines("street_types"), key=len, reverse=True))
_NUMBER = Pattern(r"(?<![\w£$€#.:/+-])[1-9]\d{0,3}(?:[A-Za-z]|-\d{1,4})?,?[ \t]{1,2}(?=[^\W\d_])", re.ASCII)
_COUNTED = Pattern(
    r"\b(?:chapters?|ch\.?|episodes?|ep\.?|pages?|pp?\.|verses?|tracks?|acts?|scenes?|series|seasons?|parts?|volumes?|vol\.?|levels?"
    r"|stages?|lessons?|questions?|clues?|rounds?|seats?|rows?|gates?|exits?|junctions?|platforms?|songs?|slides?)[ \t]{1,2}$",
    re.IGNORECASE,
)
"""Before a number that counts something other than houses: "Chapter 14, Baker's Street"."""
_FLAT = Pattern(r"(?<!\w)(?:flat|apartment|apt|unit)[ ]{0,2}(?:\d{1,4}[a-z]?[ ,]{1,3})?$", re.IGNORECASE)
_WEAK_TYPE = "|".join(kind for kind in _TYPE.split("|") if kind not in _STRONG)
_NAME_AND_TYPE = Pattern(
    # "Long Meadow Drive", "Mill Hill Lane": a word that may end a street's name may also stand before the last one.
    rf"(?P<name>(?:[^\W\d_][\w'.-]{{0,20}}[ \t]{{1,2}}){{1,4}}?)(?:(?:{_WEAK_TYPE})[ \t]){{0,2}}(?P<type>{_TYPE})(?![\w'])",
    re.IGNORECASE,
)
_THE = {
    "avenue",
    "crescent",
    "close",
    "drive",
    "street",
    "lane",
    "grove",
    "green",
    "terrace",
    "square",
    "parade",
    "mews",
    "orchard",
    "paddock",
}
"""Words that are a street's whole name with "the" before them: "4 The Avenue"."""
_HOUSE_WORD = Pattern(r"Cottage|House|Farm|Lodge|Barn|Bungalow|Manor|Villa|Mill")
_HOUSE = Pattern(
    r"(?<!\w)(?P<name>(?:The )?[A-Z][\w'-]{1,20}(?: [A-Z][\w'-]{1,20}){0,2} (?:Cottage|House|Farm|Lodge|Barn|Bungalow"
    r"|Manor|Villa|Farmhouse|Mill))"
    rf",?[ \t]{{1,2}}(?:[A-Z][\w'-]{{1,20}}[ \t]){{1,3}}(?i:{_TYPE})(?![\w'])"
)
_CALLED = Pattern(
    r"(?<!\w)(?i:cottage|house|farm|lodge|barn|bungalow|manor|villa|mill)(?:'s|,)? (?:is |was )?(?:now )?(?:called|named) "
    rf"(?P<place>[A-Z][\w'-]{{1,20}}(?: [A-Z][\w'-]{{1,20}})?, (?:[A-Z][\w'-]{{1,20}}[ ]){{1,3}}(?i:{_TYPE}))(?![\w'])"
)
_WORDS = rf"{GAP}{{1,4}}(?:[^\x00-\x20]+{GAP}{{1,4}}){{1,6}}(?:{_TYPE})\b"
STREET_PATTERNS = (rf"\d[a-z]?{_WORDS}", rf"(?:cottage|house|farm|lodge|barn|bungalow|manor|villa|mill){_WORDS}", EXOTIC)
"""For triggers: every text in which `find_streets` can find anything (with `POSTCODE_PATTERNS`: `find_addresses`)."""


class Postal(NamedTuple):
    """A postcode, a street with a number, or both together."""

    start: int
    end: int
    quote: str
    kind: str
    """"postcode", "street" or "address" (a street, or a named house, with its postcode)."""
    confidence: Confidence
    signals: tuple[str, ...]
    postcode: str = ""
    """In capitals without a space, for comparing."""


@kept
def find_postcodes(raw: str) -> tuple[Postal, ...]:
    """Every postcode in a text, in order. Links, e-mail addresses and @names are not looked into."""
    reading = read(raw)
    return tuple(_postcodes(reading)) if _IN.search(reading.text) else ()


def _postcodes(reading: Reading) -> Iterator[Postal]:
    text = without_names(reading.text)
    for inward in _IN.finditer(text):
        outward = _outward(text, inward.start())
        found = _postcode(reading, text, outward, inward.end()) if outward else None
        if found:
            yield found


def _outward(text: str, end: int) -> re.Match[str] | None:
    """The first half of a postcode that ends where the second begins."""
    found = _OUT.search(text, max(0, end - 8), end)
    if found is None:
        return None
    plain = found["district"].isdecimal()
    return found if found["area"].casefold() in (_AREAS if plain else _LETTERED) else None


def _postcode(reading: Reading, text: str, outward: re.Match[str], end: int) -> Postal | None:
    start, whole = outward.start(), text[outward.start() : end]
    inward = whole[-3:]
    if not outward["gap"] and not whole.isupper():
        return None
    before = words_before(text, start)
    if not ("post" in before.casefold() and _POSTCODE_WORD.search(before)):
        slang = _SLANG.match(inward.lower()) and not inward.isupper()
        telephone = whole[0] in "Ss" and inward[1:].lower() in {"gb", "tb"}
        if slang or telephone or _NOT_POSTCODE_BEFORE.search(before):
            return None
    return Postal(start, end, reading.quote(start, end), "postcode", Confidence.LIKELY, (), _SPACE.sub("", whole).upper())


def find_streets(raw: str) -> list[Postal]:
    """Every street with a house number, in order; in small letters only where the words allow of nothing else."""
    return [street for street in _streets(read(raw)) if street.kind == "street"]


def _streets(reading: Reading) -> list[Postal]:
    """The same, with those in small letters (kind "maybe") that only words of home or a postcode make a street."""
    text = without_names(reading.text)
    found: list[Postal] = []
    for number in _NUMBER.finditer(text):
        match = _NAME_AND_TYPE.match(text, number.end())
        counted = _COUNTED.search(words_before(text, number.start(), 14))
        if (
            match is None
            or counted
            or any(number.start() < other.end for other in found)
            or not _may_be_street(number.group(), match)
        ):
            continue
        flat = _FLAT.search(words_before(text, number.start(), 20))
        start = number.start() - (len(flat.group()) if flat else 0)
        confidence = _street_confidence(match)
        alone = not text[:start].strip() and not text[match.end() :].strip(" .!x")
        kind = "street" if confidence else "maybe"
        found.append(_street(reading, (start, match.end()), kind, Confidence.LIKELY if alone and confidence else confidence))
    called = _CALLED.finditer(text) if "called " in text or "named " in text else ()
    found.extend(_street(reading, match.span("place"), "street", Confidence.CANDIDATE) for match in called)
    for match in _HOUSE.finditer(text) if _HOUSE_WORD.search(text) else ():
        if not any(match.start() < other.end and other.start < match.end() for other in found):
            found.append(_street(reading, match.span(), "street", Confidence.CANDIDATE))
    return sorted(found, key=lambda each: each.start)


def _street(reading: Reading, span: tuple[int, int], kind: str, confidence: Confidence | None) -> Postal:
    return Postal(*span, reading.quote(*span), kind, confidence or Confidence.CANDIDATE, ())


def _may_be_street(number: str, match: re.Match[str]) -> bool:
    words = [word.strip(".'-") for word in match["name"].split()]
    if {word.lower() for word in words} == {"the"}:
        return match["type"].lower() in _THE
    if match["type"].lower() == "close" and match.string[match.end() : match.end() + 4].lower() == " to ":
        return False
    # "The Ridge", "Long Meadow" in capitals; "the" may only come first.
    named = {word.lower() for word in words[:1] if word.istitle() or word.lower() in _MAY_BE_NAMES}
    if {word.lower() for word in words} & (phrases("not_street_words") - named):
        return False
    return " ".join(f"{number} {match.group()}".lower().split()) not in phrases("famous_streets")


def _street_confidence(match: re.Match[str]) -> Confidence | None:
    """How surely it is a street by its own words; `None` where others must say so."""
    words, kind = match["name"].split(), match["type"]
    strong = [word.lower() for word in words] == ["the"] or (kind.lower() in _STRONG and len(words) <= 3)
    if kind[0].isupper() and all(word[0].isupper() for word in words if word.lower() not in _SMALL):
        return Confidence.LIKELY if strong else Confidence.CANDIDATE
    sure = strong and len(words) <= 2 and kind.lower() not in _ABBREVIATED and words[0].lower() not in _MAY_BE_NAMES - {"the"}
    return Confidence.CANDIDATE if sure else None


@kept
def find_addresses(raw: str) -> tuple[Postal, ...]:
    """Streets and postcodes of a text, joined where they stand together, each with how surely it is somebody's home."""
    reading = read(raw)
    streets, codes = _streets(reading), find_postcodes(raw)
    if not streets and not codes:
        return ()
    text = without_names(reading.text)
    found: list[Postal] = []
    for code in codes:
        near = [
            street for street in streets if 0 <= code.start - street.end <= 60 and "\n\n" not in text[street.end : code.start]
        ]
        streets = [street for street in streets if street not in near]
        start = near[0].start if near else _named_house(text, code.start)
        kind = "postcode" if start == code.start else "address"
        found.append(_rated(reading, text, Postal(start, code.end, "", kind, Confidence.LIKELY, (), code.postcode)))
    found += filter(None, (_rated_street(text, street) for street in streets))
    return tuple(sorted(found, key=lambda each: each.start))


def _named_house(text: str, end: int) -> int:
    """Where an address without a number begins that ends in a postcode: at most 60 characters of names with capitals."""
    before = text[max(0, end - 60) : end]
    parts = re.search(
        r"(?:\d{1,4}[a-z]? )?(?:[A-Z][\w'&.-]*(?:[ ](?:[A-Z][\w'&-]*|on|the|of|upon|in))*(?:,[ \t]*|\n|[ \t]+)){1,6}$", before
    )
    if parts is None or not ("," in parts.group() or "\n" in parts.group()):
        return end
    return end - len(parts.group())


def _around(text: str, start: int, end: int) -> tuple[bool, bool]:
    """Whether words near by speak of a home, and of a place to go to."""
    before, after = words_before(text, start, 80), words_after(text, end, 60)
    home = bool(_HOME.search(words_before(text, start, 60) + text[start:end][:12]))
    return home, bool(_VENUE.search(f"{before} {after}"))


def is_home(words: str) -> bool:
    """Whether words speak of a home."""
    return bool(_HOME.search(words))


def _rated(reading: Reading, text: str, postal: Postal) -> Postal:
    home, venue = _around(text, postal.start, postal.end)
    signals: tuple[str, ...] = ("words of home beside it",) if home else ()
    confidence = Confidence.LIKELY
    if venue and not home:
        signals, confidence = ("words of a public place beside it",), Confidence.CANDIDATE
    quote = reading.quote(postal.start, postal.end)
    return Postal(postal.start, postal.end, quote, postal.kind, confidence, signals, postal.postcode)


def _is_an_organisations(text: str, street: Postal) -> bool:
    """Whether an organisation's name stands right before a street ("Museum of Buttons, 3 Toll Street")."""
    named = _ORGANISATION.search(words_before(text, street.start, 80))
    return bool(named and _VENUE.search(named.group()) and not _SALE.search(named.group()))


def _rated_street(text: str, street: Postal) -> Postal | None:
    home, venue = _around(text, street.start, street.end)
    if (street.kind == "maybe" or _is_an_organisations(text, street)) and not home:
        return None
    if home:
        signals, confidence = ("words of home beside it",), Confidence.LIKELY
    elif venue:
        signals, confidence = ("words of a public place beside it",), Confidence.CANDIDATE
    else:
        signals, confidence = ("nothing says whose address it is",), street.confidence
    return Postal(street.start, street.end, street.quote, "street", confidence, signals)
