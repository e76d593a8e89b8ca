"""Contact details in what she wrote to others: which they are, and whose words make them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import pairwise
from typing import NamedTuple

from selfaudit import Confidence, Owner, Record
from selfaudit_checks._contact import find_emails, is_one_of, is_school_domain
from selfaudit_checks._lists import either, phrases
from selfaudit_checks._own_address import find_own_address, find_own_street
from selfaudit_checks._pattern import Lowered, lowered
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
_VENUE = Lowered(rf"\b{either('venue_words')}\b(?! {either('street')}\b)")

_WORD = re.compile(r"[a-z]+")
_LEADING = frozenset(("i", "for", "to", "at", "from", "that", "it", "the", "our", "my", "a"))
"""Words that may stand between a number and what it belongs to; "is" without its last letter, as all are."""
_NEXT = 40
_NO_LETTER = re.compile(r"[^a-z]+")
_SHORT_NAME = 3
_TELLING = 5
"""Letters of a surname that say something in a mailbox."""


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
    """An organisation's number or mailbox, a school's address, or one that readers are told to use without a name."""


def details(record: Record, owner: Owner) -> tuple[Detail, ...]:
    """Every detail of a text, from left to right."""
    me = owner.me
    return _details(record.text, me.phones, me.emails, me.names, me.address, owner.school.domains)


@lru_cache(maxsize=16)
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
    found = [
        _detail(level, phone.start, phone.quote, "telephone number", phone.digits in same_numbers(phones), phone.organisation)
        for phone in find_phones(text)
    ]
    for email in find_emails(text):
        office = email.office or is_school_domain(email.domain, domains)
        own = is_one_of(email.address, emails)
        detail = _detail(level, email.start, email.quote, "e-mail address", own, office)
        # Another of hers: it is made of her name.
        found.append(detail._replace(said_mine=detail.said_mine or (not own and _made_of(email.address, names))))
    own_places = [*find_own_address(text, address), *_own_street(text, address)] if address else []
    for place in own_places:
        what = "postcode" if place.kind == "postcode" else "address"
        found.append(_detail(level, place.start, place.quote, what, own=True))
    found += (
        _detail(level, code.start, code.quote, "postcode", own=False)
        for code in find_postcodes(text)
        if not any(place.start <= code.start < place.end for place in own_places)
    )
    return tuple(sorted(found, key=lambda each: each.start))


def _own_street(text: str, address: str) -> Iterator[Postal]:
    """Her street with its number, or with words of home, near it; not beside the whole address."""
    if not any(place.kind == "address" for place in find_own_address(text, address)):
        yield from (place for place in find_own_street(text, address) if place.confidence is Confidence.LIKELY)


def _detail(text: str, start: int, quote: str, what: str, own: bool, office: bool = False) -> Detail:
    """A detail with what is said of it; of her own and of an organisation's it makes no difference, and is not asked."""
    if own or office:
        return Detail(start, quote, what, own, said_mine=False, said_theirs=False, office=office)
    place = what == "postcode"
    before, behind = words_before(text, start, 110 if place else 50), words_after(text, start + len(quote))
    mine = bool((_MY_HOME if place else _MINE).search(before)) or bool(not place and _IS_ME.search(behind))
    theirs = bool(before and not mine and (_somebodys(before) if place else _THEIRS.search(before)))
    if not (mine or place or _SURELY_THEIRS.search(before) or _named_before(quote, before)):
        office = _organisation(before) or _is_organisation(behind) or bool(_TOLD_TO_USE.search(before))
    return Detail(start, quote, what, own, mine, theirs, office)


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
