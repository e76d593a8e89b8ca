"""Contact details in what she wrote to others: which they are, and whose words make them."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from selfaudit import Owner, Record
from selfaudit_checks._contact import find_emails, is_one_of, is_school_domain
from selfaudit_checks._lists import either
from selfaudit_checks._own_address import find_own_address
from selfaudit_checks._pattern import Lowered
from selfaudit_checks._phones import find_phones, same_numbers
from selfaudit_checks._postal import find_postcodes
from selfaudit_checks._text import read, words_after, words_before

_ANOTHER = f"{either('not_mine_after_my')}s?(?![a-z])"
_MINE = Lowered(rf"\b(?:{either('said_mine').replace('{not_mine}', _ANOTHER)}\b[^.!?\n\d]{{0,40}})$")
_THEIRS = Lowered(rf"\b{either('said_theirs').replace('{not_mine}', _ANOTHER)}\b(?! me\b)[^.!?\n\d]{{0,30}}$")
_SURELY_THEIRS = Lowered(rf"\b(?:his|hers?|their|him|them|(?:he|she)(?:'s)?|{_ANOTHER}(?:'?s)?)\b(?! me\b)[^.!?\n\d]{{0,30}}$")
_AT_HOME = Lowered(rf"\b{either('at_home')}\b[^?\n]{{0,90}}$")
_ORGANISATION = Lowered(rf"\b{either('organisations')}\b")
_IS_ORGANISATION = Lowered(
    rf"^\W{{0,3}}(?:(?:is|for|to|at|from|that's|it's) )?(?:the |our |my |a )?{either('organisations')}\b"
)
_PERSON = Lowered(rf"\b(?:mrs?|miss|ms|mx|dr|{_ANOTHER})\b[^!?\n]{{0,70}}$")
_MY_HOME = Lowered(rf"\b(?:{either('my_home')}\b[^!?\n]{{0,70}})$")
_VENUE = Lowered(rf"\b{either('venue_words')}\b(?! {either('street')}\b)")


class Detail(NamedTuple):
    """A telephone number, e-mail address, postcode or address in something that she wrote."""

    start: int
    quote: str
    what: str
    """"telephone number", "e-mail address", "postcode" or "address"."""
    own: bool
    """It is one that she gave as hers."""
    said_mine: bool
    """The words before it say that it is hers ("my number is"); not asked where it is hers or an organisation's."""
    said_theirs: bool
    """The words before it say that it is another's ("her number is"); likewise."""
    office: bool
    """An organisation's number or mailbox, or a school's address."""


def details(record: Record, owner: Owner) -> tuple[Detail, ...]:
    """Every detail of a text, from left to right."""
    me = owner.me
    return _details(record.text, me.phones, me.emails, me.address, owner.school.domains)


@lru_cache(maxsize=16)
def _details(
    text: str, phones: tuple[str, ...], emails: tuple[str, ...], address: str, domains: tuple[str, ...]
) -> tuple[Detail, ...]:
    """Kept, since two checks look at a message one after the other."""
    level = read(text).text
    found = [
        _detail(level, phone.start, phone.quote, "telephone number", phone.digits in same_numbers(phones), phone.organisation)
        for phone in find_phones(text)
    ]
    for email in find_emails(text):
        office = email.office or is_school_domain(email.domain, domains)
        found.append(_detail(level, email.start, email.quote, "e-mail address", is_one_of(email.address, emails), office))
    own_places = find_own_address(text, address) if address else ()
    for place in own_places:
        what = "address" if place.kind == "address" else "postcode"
        found.append(_detail(level, place.start, place.quote, what, own=True))
    found += (
        _detail(level, code.start, code.quote, "postcode", own=False)
        for code in find_postcodes(text)
        if not any(place.start <= code.start < place.end for place in own_places)
    )
    return tuple(sorted(found, key=lambda each: each.start))


def _detail(text: str, start: int, quote: str, what: str, own: bool, office: bool = False) -> Detail:
    """A detail with what is said of it; of her own and of an organisation's it makes no difference, and is not asked."""
    place = what == "postcode"
    before = "" if own or office else words_before(text, start, 110 if place else 50)
    mine = bool(before and (_MY_HOME if place else _MINE).search(before))
    theirs = bool(before and not mine and (_somebodys(before) if place else _THEIRS.search(before)))
    if not (own or office or mine or place) and not _SURELY_THEIRS.search(before):
        office = bool(_ORGANISATION.search(before) or _IS_ORGANISATION.search(words_after(text, start + len(quote))))
    return Detail(start, quote, what, own, mine, theirs, office)


def _somebodys(before: str) -> bool:
    """Whether a person, and no public place, stands in the line before a postcode: "Auntie Jo, 8 Mill Lane, Exampleton, …"."""
    somebody = _THEIRS.search(before) or _PERSON.search(before) or _AT_HOME.search(before)
    return bool(somebody) and not _VENUE.search(before)
