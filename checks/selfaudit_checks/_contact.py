"""E-mail addresses in text, and whose they are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from selfaudit import Owner
from selfaudit.kept import kept
from selfaudit_checks._pattern import Pattern
from selfaudit_checks._text import EXOTIC, GAP, Reading, read, without_links

_DOT_WORD = r"(?: ?[(\[{<] ?dot ?[)\]}>] ?| dot )"
_LAST = r"(?:com|co|org|net|uk|ac|gov|me|info|io|eu|ie|scot|wales|cymru|london|email|xyz)"
EMAIL_PATTERNS = (
    r"[^\s\x00][@＠][^\s\x00]{3}",
    r"&(?:#0{0,4}64|#x0{0,4}40|commat);",
    rf"(?:[(\[{{<＜（［｛]|&#?\w{{1,8}};){GAP}?at{GAP}?(?:[)\]}}>＞）］｝]|&#?\w{{1,8}};)",
    rf"\bdot{GAP}{{1,3}}{_LAST}\b",
    rf"[\w+-]{GAP}at{GAP}(?:[\w-]+[.．])+{_LAST}\b",
    rf"\bdot{GAP}{{1,3}}(?:[\w-]+[.．])+{_LAST}\b",
    EXOTIC,
)
"""For triggers: every text in which `find_emails` can find anything."""

_EMAIL = Pattern(
    r"(?<![\w.+@/-])[^\W_](?:[\w.+'-]{0,62}[\w+-])?@(?:[^\W_](?:[\w-]{0,61}[^\W_])?\.){1,6}[^\W\d_]{2,24}(?![\w@])(?!\.\w|-\w)"
)
_AT_WORD = r"(?: ?[(\[{<] ?at ?[)\]}>] ?| at )"
_IN_WORDS = Pattern(
    rf"(?<![\w.+@/-])(?P<name>[a-z\d][\w+-]{{0,40}}(?:(?:\.|{_DOT_WORD})[\w+-]{{1,40}}){{0,4}})(?P<at>{_AT_WORD})"
    rf"(?P<domain>[a-z\d][a-z\d-]{{0,40}}(?:(?:\.|{_DOT_WORD})[a-z\d-]{{1,40}}){{0,3}}(?P<dot>\.|{_DOT_WORD}){_LAST})(?![\w@])",
    re.IGNORECASE | re.ASCII,
)
_A_DOT = Pattern(_DOT_WORD, re.IGNORECASE)
_NOT_MAIL = Pattern(r"\.(?:png|jpe?g|gif|svg|webp|pdf|txt|mp[34]|html?|css|js)$|@(?:g\.us|c\.us|s\.whatsapp\.net|broadcast)$")
_MAY_BE_SPELLED = Pattern(rf"[(\[{{<] ?at ?[)\]}}>]| at .{{1,60}}(?:\.| dot ?[)\]}}>]? ?){_LAST}", re.IGNORECASE)
_BRACKET = Pattern(r"[(\[{<]")
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
    in_words: bool = False
    """With its signs in words ("jo (at) example dot com")."""

    @property
    def domain(self) -> str:
        """What stands after the @."""
        return self.address.rpartition("@")[2]


@kept
def find_emails(raw: str) -> tuple[Email, ...]:
    """Every e-mail address in a text, in order. Links are not looked into.

    Also with its signs in words, as people hide them from machines: "jo (at) example.com", "jo at example dot com",
    "jo.sample at example.com"; but "jo at example.com" is none, for it may be a person at work.
    """
    reading = read(raw)
    found = _emails(reading) if "@" in reading.text else ()
    may_be = (" at " in reading.text.lower() or _BRACKET.search(reading.text)) and _MAY_BE_SPELLED.search(reading.text)
    return (*found, *_spelled(reading)) if may_be else found


def _spelled(reading: Reading) -> Iterator[Email]:
    for match in _IN_WORDS.finditer(without_links(reading.text)):
        told = match["at"].strip() != "at" or match["dot"] != "." or any(sign in match["name"] for sign in "._0123456789")
        address = _A_DOT.sub(".", f"{match['name']}@{match['domain']}").lower()
        if told:
            office = bool(_OFFICE.match(address))
            yield Email(match.start(), reading.quote(*match.span()), address, office, in_words=True)


def _emails(reading: Reading) -> tuple[Email, ...]:
    found = []
    text = without_links(reading.text)
    begin, end = text.rfind(" ", 0, text.find("@")) + 1, text.find(" ", text.rfind("@"))
    for match in _EMAIL.finditer(text, begin, end if end >= 0 else len(text)):
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
