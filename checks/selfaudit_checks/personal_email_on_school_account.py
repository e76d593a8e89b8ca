"""A school account is registered with an e-mail address that is not the school's.

## What it looks for

In an archive that you declared to be an official account: e-mail fields with an address outside the school's domains.

## Why it matters

Whoever holds the address holds the account. One document asks that school accounts be set up with a school address.

## What to do

Change the account's address to one of the school's.

## What it cannot know

Which domains are the school's, unless you named them; then an unknown domain is only a candidate, a well-known private one
likely.
"""

from __future__ import annotations

from collections.abc import Iterable

from selfaudit import Author, Check, Confidence, Kind, Match, Note, Owner, Record, School, fires, quiet
from selfaudit_checks._contact import find_emails, is_school_email
from selfaudit_checks._lists import phrases

_FIELDS = ("email", "professional-email", "recovery-email")


def find(record: Record, owner: Owner) -> Iterable[Match | Note]:
    """An address in one e-mail field that is not the school's."""
    if record.field not in _FIELDS:
        return
    for email in find_emails(record.text):
        if is_school_email(email.address, owner):
            continue
        private = email.domain in phrases("personal_mail")
        sure = Confidence.CERTAIN if owner.has("domains") else Confidence.LIKELY if private else Confidence.CANDIDATE
        signals = (
            ("a domain for private addresses",)
            if private
            else ()
            if owner.has("domains")
            else ("you named no domain of the school",)
        )
        yield Match(email.quote, "an e-mail address outside the school's domains", sure, signals)


_SCHOOL = Owner(school=School(names=("Exampleton Primary School",), domains=("exampleton.sch.uk", "sampletrust.org")))


def _profile(text: str, field: str = "email", account: str = "official") -> Record:
    return Record(Kind.PROFILE, text, author=Author.ME, field=field, account=account)


check = Check(
    id="personal-email-on-school-account",
    title="A school account is registered with an address outside the school",
    kinds=(Kind.PROFILE,),
    find=find,
    accounts=("official",),
    examples=(
        fires(_profile("alex@example.com"), ["alex@example.com"], _SCHOOL),
        fires(_profile("alex.sample@example.org"), ["alex.sample@example.org"], because="no school named: a candidate"),
        fires(_profile("Alex.Sample@Example.NET"), ["Alex.Sample@Example.NET"], _SCHOOL),
        fires(_profile("alex@sample.example"), ["alex@sample.example"], because="a candidate: an unknown domain"),
        fires(_profile("alex@example.com", "recovery-email"), ["alex@example.com"], _SCHOOL),
        fires(_profile("alex@example.com", "professional-email"), ["alex@example.com"], _SCHOOL),
        fires(
            _profile("exampleton.sch.uk@example.com"),
            ["exampleton.sch.uk@example.com"],
            _SCHOOL,
            because="the domain before the @",
        ),
        fires(_profile("office@mysampletrust.org"), ["office@mysampletrust.org"], _SCHOOL, because="a longer domain"),
        quiet(_profile("office@exampleton.sch.uk"), _SCHOOL),
        quiet(_profile("a@sampletrust.org"), _SCHOOL, because="the second domain that she named"),
        quiet(_profile("office@samplewood.sch.uk"), because="a British school's domain"),
        quiet(_profile("office@mail.sampletrust.org"), _SCHOOL, because="below the domain"),
        quiet(_profile("alex@example.com", account="personal"), _SCHOOL, because="a personal account"),
        quiet(_profile("alex@example.com", "previous-email"), _SCHOOL, because="no longer there"),
        quiet(_profile("alex at example.com"), _SCHOOL, because="no address"),
        quiet(_profile("07700 900123", "phone"), _SCHOOL),
    ),
)
