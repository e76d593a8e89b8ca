"""Contact details in what she wrote to others: which they are, and whose words make them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from selfaudit import Confidence, Kind, Owner, Record
from selfaudit.kept import kept
from selfaudit_checks._contact import find_emails, is_one_of, is_school_domain
from selfaudit_checks._lists import either, phrases
from selfaudit_checks._own_address import find_own_address, find_own_street
from selfaudit_checks._pattern import Lowered, Pattern, lowered
from selfaudit_checks._phones import find_phones, same_numbers
from selfaudit_checks._postal import Postal, find_postcodes
from selfaudit_checks._text import read, words_after, words_before

_ANOTHER = f"{either('not_mine_after_my')}s?(?![a-z])"
_MINE = Lowered(rf"\b(?:{either('said_mine').replace('{not_mine}', _ANOTHER)}\b[^.!?\n\d]{{0,40}})$")
_THEIRS = Lowered(rf"\b{either('said_theirs').replace('{not_mine}', _ANOTHER)}\b(?! me\b)[^.!?\n\d]{{0,30}}$")
_SURELY_THEIRS = Lowered(rf"\b(?:his|hers?|their|him|them|(?:he|she)(?:'s)?|{_ANOTHER}(?:'?s)?)\b(?! me\b)[^.!?\n\d]{{0,30}}$")
_AT_HOME = Lowered(rf"\b{either('at_home')}\b[^?\n]{{0,90}}$")
_TOLD_TO_USE = Lowered(rf"(?:{either('told_to_use')})[ ,:!-]*$")
_IS_ME = Lowered(rf"^\W{{0,3}}(?:is|that's|'s) (?:me|mine|the one i|my (?!(?:[a-z]+ ){{0,2}}{_ANOTHER}))")
_SHE_IS_AT = Lowered(r"\b(?:he|she|they)(?:'s| is| are|'re| lives?|'s moved| has moved| moved)\b[^?!\n]{0,40}$")
_PERSON = Lowered(rf"\b(?:mrs?|miss|ms|mx|dr|{_ANOTHER})\b[^!?\n]{{0,70}}$")
_MY_HOME = Lowered(rf"\b(?:{either('my_home')}\b[^!?\n]{{0,70}})$")
_NAMED = Pattern(
    r"\b(?:[Ii]s|[Cc]alled|[Rr]ing|[Cc]all|[Tt]ext|[Mm]essage|[Tt]ry|[Uu]se|[Cc]ontact|[Aa]sk(?: for)?) (?:our |my )?"
    r"(?P<name>[A-Z][a-z'-]{2,})(?: [A-Z][a-z'-]+)?[ ,:(-]{1,3}(?:is )?(?:on |at )?$"
)
_ROLE = Lowered(rf"\b(?:my|our|the|is) {_ANOTHER}[ ,:(-]{{1,3}}(?:is )?(?:on |at )?$")
_VENUE = Lowered(rf"\b{either('venue_words')}\b(?! {either('street')}\b)")

_WORD = re.compile(r"[a-z]+")
_LEADING = frozenset(("i", "for", "to", "at", "from", "that", "it", "the", "our", "my", "a"))
"""Words that may stand between a number and what it belongs to; "is" without its last letter, as all are."""
_NEXT = 40
"""Characters behind a number in which an organisation may be named."""
_BEFORE = {"telephone number": 50, "e-mail address": 50, "postcode": 110}
"""Characters before a detail in which it may be said whose it is: before a postcode stands the rest of an address."""
_NO_LETTER = re.compile(r"[^a-z]+")
_SHORT_NAME = 3
"""Letters of a first name that say something in a mailbox."""
_TELLING = 5
"""Letters of a surname that say something in a mailbox."""


HOLDER_NAMED = "your words name somebody else as its holder"
"""The signal of the checks of her own exposure for a detail that `others_named` gives."""


class Whose(Enum):
    """Whose a detail is, as far as she or her words say it."""

    GIVEN = "it is one that she gave as hers"
    SAID_HERS = "her words call it hers"
    OF_HER_NAME = "it is a mailbox made of her name"
    THEIRS = "her words call it another's"
    NAMED = "her words name the person or the role of the one who has it, and she gave hers of its kind"
    OFFICE = "it is an organisation's by its range, mailbox or domain"
    NOBODYS = "an organisation stands beside it, or readers are told to use it and nobody is named"
    UNKNOWN = "nothing says it"


HERS = frozenset({Whose.GIVEN, Whose.SAID_HERS, Whose.OF_HER_NAME})


class Detail(NamedTuple):
    """A telephone number, e-mail address, postcode or address in something that she wrote."""

    start: int
    quote: str
    what: str
    """"telephone number", "e-mail address", "postcode" or "address"."""
    whose: Whose


def others_named(record: Record, owner: Owner) -> frozenset[int]:
    """Where the details of a post, comment or caption begin whose holder her words name; none where she gave none of hers.

    `others-details-shared` tells of them.
    """
    if record.kind is Kind.PROFILE:
        return frozenset()
    return frozenset(detail.start for detail in details(record, owner) if detail.whose is Whose.NAMED)


def details(record: Record, owner: Owner) -> tuple[Detail, ...]:
    """Every detail of a text, from left to right."""
    me = owner.me
    return _details(record.text, me.phones, me.emails, me.names, me.address, owner.school.domains)


@kept
def _details(
    text: str,
    phones: tuple[str, ...],
    emails: tuple[str, ...],
    names: tuple[str, ...],
    address: str,
    domains: tuple[str, ...],
) -> tuple[Detail, ...]:
    """Kept, since two checks look at a message one after the other."""
    level = read(text).text
    found = []
    for phone in find_phones(text):
        known = _known(office=phone.organisation, own=phone.digits in same_numbers(phones))
        detail = _detail(level, phone.start, phone.quote, "telephone number", known)
        found.append(_held(detail, level, names) if phones else detail)
    for email in find_emails(text):
        office = email.office or is_school_domain(email.domain, domains)
        known = _known(office=office, own=is_one_of(email.address, emails))
        detail = _detail(level, email.start, email.quote, "e-mail address", known)
        of_her_name = detail.whose not in (*HERS, Whose.OFFICE) and _made_of(email.address, names)
        detail = detail._replace(whose=Whose.OF_HER_NAME) if of_her_name else detail
        found.append(_held(detail, level, names) if emails else detail)
    own_places = [*find_own_address(text, address), *_own_street(text, address)] if address else []
    for place in own_places:
        what = "postcode" if place.kind == "postcode" else "address"
        found.append(Detail(place.start, place.quote, what, Whose.GIVEN))
    found += (
        _detail(level, code.start, code.quote, "postcode")
        for code in find_postcodes(text)
        if not any(place.start <= code.start < place.end for place in own_places)
    )
    return tuple(sorted(found, key=lambda each: each.start))


def _known(*, office: bool, own: bool) -> Whose | None:
    return Whose.OFFICE if office else Whose.GIVEN if own else None


def _own_street(text: str, address: str) -> Iterator[Postal]:
    """Her street with its number, or with words of home, near it; not beside the whole address."""
    if not any(place.kind == "address" for place in find_own_address(text, address)):
        yield from (place for place in find_own_street(text, address) if place.confidence is Confidence.LIKELY)


def _detail(text: str, start: int, quote: str, what: str, known: Whose | None = None) -> Detail:
    """A detail with what is said of it; where its own form or what she gave tells whose it is, that is not asked."""
    if known is None:
        before, behind = words_before(text, start, _BEFORE[what]), words_after(text, start + len(quote))
        known = _place_said(before) if what == "postcode" else _said(quote, before, behind)
    return Detail(start, quote, what, known)


def _held(detail: Detail, text: str, names: tuple[str, ...]) -> Detail:
    """The same detail, as somebody's whose name or role stands directly before it."""
    if detail.whose not in (Whose.THEIRS, Whose.UNKNOWN):
        return detail
    before = words_before(text, detail.start, _BEFORE[detail.what])
    named = _NAMED.search(before)
    another = named and named["name"].casefold() not in " ".join(names).casefold().split()
    held = another or _ROLE.search(before) or _named_before(detail.quote, before)
    return detail._replace(whose=Whose.NAMED) if held else detail


def _place_said(before: str) -> Whose:
    """Whose the words before a postcode say that it is."""
    return Whose.SAID_HERS if _MY_HOME.search(before) else Whose.THEIRS if _somebodys(before) else Whose.UNKNOWN


def _said(quote: str, before: str, behind: str) -> Whose:
    """Whose the words around a number or a mailbox say that it is."""
    if _MINE.search(before) or _IS_ME.search(behind):
        return Whose.SAID_HERS
    theirs = bool(_THEIRS.search(before))
    surely = _SURELY_THEIRS.search(before) or _named_before(quote, before)
    if not surely and (_organisation(before) or _is_organisation(behind) or _TOLD_TO_USE.search(before)):
        return Whose.NOBODYS
    return Whose.THEIRS if theirs else Whose.UNKNOWN


def _organisation(text: str) -> bool:
    """Whether an organisation is named."""
    words = [word.removesuffix("s") for word in _WORD.findall(lowered(text))]
    known = _organisations()
    return not known.isdisjoint(words) or not known.isdisjoint(map(" ".join, pairwise(words)))


def _is_organisation(behind: str) -> bool:
    """Whether the words behind begin with one: "is the cattery"."""
    words = (word.removesuffix("s") for word in _WORD.findall(lowered(behind[:_NEXT])))
    telling = [word for word in words if word not in _LEADING]
    return not _organisations().isdisjoint((*telling[:1], " ".join(telling[:2])))


@cache
def _organisations() -> frozenset[str]:
    return frozenset(" ".join(word.removesuffix("s") for word in phrase.split()) for phrase in phrases("organisations"))


def _named_before(quote: str, before: str) -> bool:
    """Whether a mailbox is called by somebody who is named before it: "Denise does it now, denise.marsh@example.net"."""
    words = _NO_LETTER.split(quote.partition("@")[0].casefold()) if "@" in quote else ()
    return any(len(word) >= _SHORT_NAME and word.capitalize() in before for word in words)


def _made_of(address: str, names: tuple[str, ...]) -> bool:
    """Whether a mailbox is called by one of her names: the surname, with the first name, its letter, or alone."""
    mailbox = _NO_LETTER.sub("", address.partition("@")[0].casefold())
    for name in names:
        words = name.casefold().split() or [""]
        first, surname = words[0], words[-1]
        rest = mailbox.replace(surname, "", 1) if len(surname) >= _TELLING and surname in mailbox else None
        if rest is not None and (rest in ("", first[:1]) or first in rest):
            return True
    return False


def _somebodys(before: str) -> bool:
    """Whether a person, and no public place, stands in the line before a postcode: "Auntie Jo, 8 Mill Lane, Exampleton, …"."""
    if _SHE_IS_AT.search(before):
        return True
    somebody = _THEIRS.search(before) or _PERSON.search(before) or _AT_HOME.search(before)
    return bool(somebody) and not _VENUE.search(before)
