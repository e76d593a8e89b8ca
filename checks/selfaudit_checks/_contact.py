"""E-mail addresses in text, and whose they are."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from selfaudit import Owner
from selfaudit_checks._pattern import Pattern
from selfaudit_checks._text import Reading, read, without_links

EMAIL_PATTERNS = (r"[^\s\x00][@＠][^\s\x00]{3}", r"&(?:#0{0,4}64|#x0{0,4}40|commat);")
"""For triggers: every text in which `find_emails` can find anything."""

_EMAIL = Pattern(
    r"(?<![\w.+@/-])[^\W_](?:[\w.+'-]{0,62}[\w+-])?@(?:[^\W_](?:[\w-]{0,61}[^\W_])?\.){1,6}[^\W\d_]{2,24}(?![\w@])(?!\.\w|-\w)"
)
_NOT_MAIL = Pattern(r"\.(?:png|jpe?g|gif|svg|webp|pdf|txt|mp[34]|html?|css|js)$|@(?:g\.us|c\.us|s\.whatsapp\.net|broadcast)$")
_OFFICE = Pattern(
    r"^(?:info|office|admin|enquir(?:y|ies)|inquiries|hello|contact|help|helpdesk|support|sales|bookings?|tickets?|jobs|careers|press"
    r"|media|no-?reply|do-?not-?reply|news(?:letter)?|customer\.?(?:service|care)s?|feedback|complaints|orders?|team|reception|events?"
    r"|membership|secretary|post(?:master)?|webmaster|head|headteacher|donations?|volunteer(?:s|ing)?|recruitment|hr)@"
)  # fmt: skip
_SCHOOL_DOMAINS = (".sch.uk", ".ac.uk", ".school")


class Email(NamedTuple):
    """An e-mail address in a text."""

    start: int
    quote: str
    address: str
    """In small letters."""
    office: bool
    """The mailbox of an organisation (info@, bookings@), not of a person."""

    @property
    def domain(self) -> str:
        """What stands after the @."""
        return self.address.rpartition("@")[2]


@lru_cache(maxsize=16)
def find_emails(raw: str) -> tuple[Email, ...]:
    """Every e-mail address in a text, in order; "jo at example.com" is none. Links are not looked into."""
    reading = read(raw)
    return _emails(reading) if "@" in reading.text else ()


def _emails(reading: Reading) -> tuple[Email, ...]:
    found = []
    for match in _EMAIL.finditer(without_links(reading.text)):
        address = match.group().lower()
        if not _NOT_MAIL.search(address) and ".." not in address:
            found.append(Email(match.start(), reading.quote(*match.span()), address, bool(_OFFICE.match(address))))
    return tuple(found)


@lru_cache(maxsize=64)
def _lowered(values: tuple[str, ...]) -> frozenset[str]:
    return frozenset(value.strip().lower() for value in values)


def is_own_email(address: str, owner: Owner) -> bool:
    """Whether she named the address as hers."""
    return is_one_of(address, owner.me.emails)


def is_one_of(address: str, emails: tuple[str, ...]) -> bool:
    """Whether the address is one of those, in whatever case they are written."""
    return address in _lowered(emails)


def is_school_email(address: str, owner: Owner) -> bool:
    """Whether the address is at her school's domain (or below it), or at any British school's (*.sch.uk)."""
    return is_school_domain(address.rpartition("@")[2], owner.school.domains)


def is_school_domain(domain: str, domains: tuple[str, ...]) -> bool:
    """Whether a domain is one of those, below one of them, or any British school's."""
    if domain.endswith(".sch.uk"):
        return True
    return any(domain == own or domain.endswith("." + own) for own in _lowered(domains))


def school_domain_words(domain: str) -> bool:
    """Whether a domain is of a kind that only schools, colleges and universities have."""
    return domain.endswith(_SCHOOL_DOMAINS)
