"""Several details in one place that together tell who you are.

## What it looks for

Three or more kinds of these, each counted once, in the profile or in one post: your full name, your school or employer, your
town, telephone number, e-mail address, street address, date of birth. What only you can see does not count.

## Why it matters

Each detail may be harmless; together they let somebody find you at home or pass for you. No document names the combination:
what is said rests on what the documents say of its parts.

## What to do

Take out whichever detail is easiest to spare, or narrow who can see one of them.

## What it cannot know

Who can see the profile: where the archive does not say, it is said to be unknown. What a picture shows.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import UTC, datetime

from selfaudit import (
    Audience,
    Author,
    Check,
    Confidence,
    Kind,
    Match,
    Me,
    Note,
    Owner,
    Record,
    Says,
    School,
    Tally,
    Trigger,
    Visibility,
    fires,
    quiet,
)
from selfaudit_checks._contact import EMAIL_PATTERNS, find_emails
from selfaudit_checks._dates import DATE, MONTHS, compiled
from selfaudit_checks._exposure import ONLY_ME, OWN_WORDS, by_somebody_else
from selfaudit_checks._pattern import Pattern
from selfaudit_checks._phones import PHONE_PATTERNS, find_phones
from selfaudit_checks._postal import find_addresses
from selfaudit_checks._school import Named, find_school, find_school_in_profile
from selfaudit_checks._text import GAP, read

_FIELDS = {
    "name": "full name",
    "employer": "employer",
    "city": "town",
    "hometown": "town",
    "phone": "telephone number",
    "professional-phone": "telephone number",
    "email": "e-mail address",
    "professional-email": "e-mail address",
    "address": "street address",
    "professional-address": "street address",
    "birthday": "date of birth",
}
_CHECKS = {
    "employer": "employer-in-profile",
    "school": "workplace-mention",
    "telephone number": "phone-number",
    "e-mail address": "email-address",
    "street address": "home-address",
    "date of birth": "date-of-birth",
}
_BORN = compiled(rf"\b(?:d\.?o\.?b\.?|date of birth|born(?: on)?|my birthday(?: is)?)[ :]{{1,3}}(?:the )?{DATE}")
_MAY_BE_BORN = Pattern("birth|born|d.?o.?b")
_BORN_PATTERN = (
    rf"(?:d{GAP}?o{GAP}?b{GAP}?|of{GAP}birth|born(?:{GAP}on)?|birthday(?:{GAP}is)?){GAP}{{1,3}}(?:the{GAP})?"
    rf"(?:\d|{'|'.join(month[:3] for month in MONTHS)})"
)
"""For triggers: every text in which `_BORN` can be found."""
_MAYBE = Pattern(r"[\d@＠&]")
_ENOUGH = 3

FindSchool = Callable[[str, Owner], list[Named]]


def _in_words(text: str, owner: Owner, school: FindSchool = find_school, needed: int = 1) -> list[tuple[int, int, str]]:
    """Details in words of hers: (start, end, kind), none of the doubtful ones. Stops when `needed` kinds are out of reach."""
    parts = [*_quick(text, owner)]
    if len({kind for *_, kind in parts}) + 2 < needed:
        return []
    addresses = (postal for postal in find_addresses(text) if postal.confidence is not Confidence.CANDIDATE)
    parts += ((postal.start, postal.end, "street address") for postal in addresses)
    if len({kind for *_, kind in parts}) + 1 < needed:
        return []
    named = (each for each in school(text, owner) if each.confidence is not Confidence.CANDIDATE)
    return sorted([*parts, *((each.start, each.end, "school") for each in named)])


def _quick(text: str, owner: Owner) -> Iterator[tuple[int, int, str]]:
    """The details that cost little to look for."""
    for phone in find_phones(text):
        if not phone.organisation and phone.confidence is not Confidence.CANDIDATE:
            yield phone.start, phone.start + len(phone.quote), "telephone number"
    for email in find_emails(text):
        if not email.office:
            yield email.start, email.start + len(email.quote), "e-mail address"
    level = read(text).text
    low = level.lower()
    for born in _BORN.finditer(level) if _MAY_BE_BORN.search(low) else ():
        yield *born.span(), "date of birth"
    for name in owner.me.names:
        if not level.isascii() or name.lower() in low:
            for found in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", level, re.IGNORECASE):
                yield *found.span(), "full name"


def _in_profile(record: Record, owner: Owner) -> Iterable[Note]:
    seen = record.audience.visibility
    if seen is Visibility.ONLY_ME or not record.text.strip():
        return
    stated = "stated" if seen in {Visibility.PUBLIC, Visibility.LIMITED} else "unknown"
    kinds = {_FIELDS[record.field]} if record.field in _FIELDS else set()
    if record.field in {"bio", "headline"}:
        kinds = {"employer" if kind == "school" else kind for *_, kind in _in_words(record.text, owner, find_school_in_profile)}
    for kind in sorted(kinds):
        yield Note(f"profile:{record.platform}", f"{kind}|{stated}", record.text)


def find(record: Record, owner: Owner) -> Iterable[Match | Note]:
    """Notes the kinds of a profile field; looks at a post, comment or caption as a whole."""
    if by_somebody_else(record):
        return
    if record.kind is Kind.PROFILE:
        yield from _in_profile(record, owner)
    elif record.audience.visibility is not Visibility.ONLY_ME and _MAYBE.search(record.text):
        parts = _in_words(record.text, owner, needed=_ENOUGH)
        kinds = {kind for *_, kind in parts}
        if len(kinds) >= _ENOUGH:
            reading = read(record.text)
            end = min(max(stop for _, stop, _ in parts), len(reading.text))
            yield _match(reading.quote(parts[0][0], end), kinds, Confidence.LIKELY, "in one text")


def _match(quote: str, kinds: set[str], confidence: Confidence, where: str, *signals: str) -> Match:
    parts = tuple(_CHECKS[kind] for kind in sorted(kinds) if kind in _CHECKS)
    why = f"{len(kinds)} kinds of detail {where}: {', '.join(sorted(kinds))}"
    return Match(quote, why, confidence, signals, parts=parts)


def conclude(tally: Tally, _owner: Owner) -> Iterable[Match]:
    """One finding for a profile with enough kinds; surest where the audiences of enough of them are stated.

    It quotes the part that it points at.
    """
    labels = [label.split("|") for label, _ in tally.labels]
    kinds = {kind for kind, _ in labels}
    stated = {kind for kind, seen in labels if seen == "stated"}
    if len(kinds) >= _ENOUGH:
        known = len(stated) >= _ENOUGH
        signals = () if kinds == stated else ("the archive does not say who can see all of them",)
        sure = Confidence.CERTAIN if known else Confidence.LIKELY
        yield _match(tally.record.text, kinds, sure, "in your profile", *signals)


def _trigger(owner: Owner) -> Trigger:
    # A post needs at least one detail of those in `_quick`; of the others there are but two kinds.
    names = (f"{GAP}{{0,3}}".join(re.findall(r"[^\W_]+", name)) for name in owner.me.names)
    return Trigger(patterns=(*PHONE_PATTERNS, *EMAIL_PATTERNS, _BORN_PATTERN, *filter(None, names)))


def _profile(field: str, text: str, audience: Audience = Audience.UNKNOWN) -> Record:
    return Record(Kind.PROFILE, text, author=Author.ME, field=field, audience=audience)


def _post(text: str, author: Author = Author.ME, audience: Audience = Audience.UNKNOWN) -> Record:
    return Record(Kind.POST, text, author=author, audience=audience)


_ONLY_ME = Audience(Visibility.ONLY_ME, ONLY_ME)
_NAME, _EMPLOYER, _CITY = (
    _profile("name", "Alex Sample"),
    _profile("employer", "Exampleton Primary School"),
    _profile("city", "Exampleton"),
)
_PHONE, _BIRTHDAY = _profile("phone", "07700 900123"), _profile("birthday", "1990-01-31")
_OWNER = Owner(me=Me(names=("Alex Sample",)), school=School(names=("Exampleton Primary School", "EPS")))

check = Check(
    id="identity-in-combination",
    title="Several details together tell who you are",
    kinds=OWN_WORDS,
    find=find,
    trigger=_trigger,
    conclude=conclude,
    says=Says.READ_AGAIN,
    examples=(
        fires(_CITY, ["Alex Sample"], more=(_NAME, _EMPLOYER), because="name, employer and town"),
        fires(_BIRTHDAY, ["Alex Sample"], more=(_NAME, _PHONE)),
        fires(_profile("email", "alex@example.com"), ["Exampleton Primary School"], more=(_EMPLOYER, _PHONE)),
        fires(_BIRTHDAY, ["Alex Sample"], more=(_NAME, _EMPLOYER, _CITY, _PHONE), because="more details never lower it"),
        fires(
            _profile("bio", "EPS. 07700 900123"), ["Alex Sample"], _OWNER, more=(_NAME,), because="two more kinds in the bio"
        ),
        fires(
            _post("Alex Sample, 07700 900123, alex@example.com"),
            ["Alex Sample, 07700 900123, alex@example.com"],
            _OWNER,
            because="in one post",
        ),
        fires(
            _post("I live at 12 Mill Lane, ring 07700 900123, born 31/01/1990."),
            ["12 Mill Lane, ring 07700 900123, born 31/01/1990"],
        ),
        fires(_post("me at EPS: 07700 900123, alex@example.com!"), ["EPS: 07700 900123, alex@example.com"], _OWNER),
        fires(
            replace(_EMPLOYER, when=datetime(2018, 1, 1, tzinfo=UTC)),
            ["Exampleton Primary School"],
            more=(_profile("phone", "+447700900123"), _NAME),
            because="what has a date comes first, and it is what is quoted",
        ),
        quiet(_EMPLOYER, more=(_NAME,), because="two kinds"),
        quiet(_profile("previous-employer", "Exampleton Borough Council"), more=(_NAME, _CITY), because="a job that ended"),
        quiet(_profile("hometown", "Samplewood"), more=(_NAME, _CITY), because="two towns are one kind"),
        quiet(_profile("professional-phone", "01632 960123"), more=(_NAME, _PHONE), because="two numbers are one kind"),
        quiet(_profile("birthday", "1990-01-31", _ONLY_ME), more=(_NAME, _PHONE), because="one of three only she can see"),
        quiet(_profile("recovery-phone", "07700 900123"), more=(_NAME, _CITY), because="a recovery number is shown to nobody"),
        quiet(_post("07700 900123 or alex@example.com"), because="two kinds"),
        quiet(_post("07700 900123, 07700 900456, 01632 960123"), because="one kind three times"),
        quiet(_post("Alex Sample, 07700 900123, alex@example.com", Author.OTHER), _OWNER, because="somebody else's words"),
        quiet(_post("Alex Sample, 07700 900123, alex@example.com", audience=_ONLY_ME), _OWNER, because="only she can see it"),
    ),
)
