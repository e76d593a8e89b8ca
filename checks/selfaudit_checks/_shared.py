"""Contact details in what she wrote to others: which they are, and whose words make them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from selfaudit import Owner, Record
from selfaudit_checks._contact import find_emails, is_own_email, is_school_email
from selfaudit_checks._dates import compiled
from selfaudit_checks._lists import either
from selfaudit_checks._own_address import find_own_address
from selfaudit_checks._phones import find_phones, same_numbers
from selfaudit_checks._postal import find_postcodes
from selfaudit_checks._text import read, words_before

_MINE = compiled(rf"\b(?:{either('said_mine')}\b[^.!?\n\d]{{0,40}})$")
_THEIRS = compiled(rf"\b{either('said_theirs')}\b(?! me\b)[^.!?\n\d]{{0,30}}$")


@dataclass(frozen=True, slots=True)
class Detail:
    """A telephone number, e-mail address, postcode or address in something that she wrote."""

    start: int
    quote: str
    what: str
    """"telephone number", "e-mail address", "postcode" or "address"."""
    own: bool
    """It is one that she gave as hers."""
    said_mine: bool
    """The words before it say that it is hers ("my number is")."""
    said_theirs: bool
    """The words before it say that it is another's ("her number is")."""
    office: bool
    """An organisation's number or mailbox, or a school's address."""


def details(record: Record, owner: Owner) -> Iterator[Detail]:
    """Every detail of a text; each kind in the order of the text."""
    text = read(record.text).text

    def made(start: int, quote: str, what: str, own: bool, office: bool = False) -> Detail:
        before = words_before(text, start, 50)
        mine = bool(_MINE.search(before))
        return Detail(start, quote, what, own, mine, not mine and bool(_THEIRS.search(before)), office)

    for phone in find_phones(record.text):
        yield made(
            phone.start, phone.quote, "telephone number", phone.digits in same_numbers(owner.me.phones), phone.organisation
        )
    for email in find_emails(record.text):
        office = email.office or is_school_email(email.address, owner)
        yield made(email.start, email.quote, "e-mail address", is_own_email(email.address, owner), office)
    own_places = list(find_own_address(record.text, owner.me.address)) if owner.me.address else []
    for place in own_places:
        yield made(place.start, place.quote, "address" if place.kind == "address" else "postcode", own=True)
    for code in find_postcodes(record.text):
        if not any(place.start <= code.start < place.end for place in own_places):
            yield made(code.start, code.quote, "postcode", own=False)
