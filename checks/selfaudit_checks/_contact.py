"""E-mail addresses in text, and whose they are."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from selfaudit import Owner
from selfaudit_checks._text import read, without_links

EMAIL_PATTERNS = (r"[^\s\x00][@＠][^\s\x00]{3}", r"&(?:#0{0,4}64|#x0{0,4}40|commat);")
"""For triggers: every text in which `find_emails` can find anything."""

_EMAIL = re.compile(
    r"(?<![\w.+@/-])[^\W_](?:[\w.+'-]{0,62}[\w+-])?@(?:[^\W_](?:[\w-]{0,61}[^\W_])?\.){1,6}[^\W\d_]{2,24}(?![\w@])(?!\.\w|-\w)"
)
_NOT_MAIL = re.compile(
    r"\.(?:png|jpe?g|gif|svg|webp|pdf|txt|mp[34]|html?|css|js)$|@(?:g\.us|c\.us|s\.whatsapp\.net|broadcast)$"
)
_OFFICE = re.compile(
    r"^(?:info|office|admin|enquir(?:y|ies)|inquiries|hello|contact|help|helpdesk|support|sales|bookings?|tickets?|jobs|careers|press"
    r"|media|no-?reply|do-?not-?reply|news(?:letter)?|customer\.?(?:service|care)s?|feedback|complaints|orders?|team|reception|events?"
    r"|membership|secretary|post(?:master)?|webmaster|head|headteacher|donations?|volunteer(?:s|ing)?|recruitment|hr)@"
)  # fmt: skip
_SCHOOL_DOMAINS = (".sch.uk", ".ac.uk", ".school")


@dataclass(frozen=True, slots=True)
class Email:
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


def find_emails(raw: str) -> list[Email]:
    """Every e-mail address in a text, in order; "jo at example.com" is none. Links are not looked into."""
    reading = read(raw)
    if "@" not in reading.text:
        return []
    found = []
    for match in _EMAIL.finditer(without_links(reading.text)):
        address = match.group().lower()
        if not _NOT_MAIL.search(address) and ".." not in address:
            found.append(Email(match.start(), reading.quote(*match.span()), address, bool(_OFFICE.match(address))))
    return found


@lru_cache(maxsize=64)
def _lowered(values: tuple[str, ...]) -> frozenset[str]:
    return frozenset(value.strip().lower() for value in values)


def is_own_email(address: str, owner: Owner) -> bool:
    """Whether she named the address as hers."""
    return address in _lowered(owner.me.emails)


def is_school_email(address: str, owner: Owner) -> bool:
    """Whether the address is at her school's domain (or below it), or at any British school's (*.sch.uk)."""
    domain = address.rpartition("@")[2]
    if domain.endswith(".sch.uk"):
        return True
    return any(domain == own or domain.endswith("." + own) for own in _lowered(owner.school.domains))


def school_domain_words(domain: str) -> bool:
    """Whether a domain is of a kind that only schools, colleges and universities have."""
    return domain.endswith(_SCHOOL_DOMAINS)
