"""A personal account of yours is registered with a school e-mail address.

## What it looks for

E-mail fields of the profile with an address at your school's domain, below it, or at any British school (`.sch.uk`).

## Why it matters

The address names the school, messages about the account go to the school's mailbox, and some documents ask to keep the two
apart.

## What to do

Give the account a private e-mail address.

## What it cannot know

Whether others can see the address. Addresses at domains of trusts and councils are only known when you name them.
"""

from __future__ import annotations

from collections.abc import Iterable

from selfaudit import Author, Check, Confidence, Kind, Match, Note, Owner, Record, School, fires, quiet
from selfaudit_checks._contact import find_emails, is_school_email

_FIELDS = {
    "email": Confidence.CERTAIN,
    "professional-email": Confidence.CERTAIN,
    "recovery-email": Confidence.CERTAIN,
    "previous-email": Confidence.CANDIDATE,
}


def find(record: Record, owner: Owner) -> Iterable[Match | Note]:
    """A school address in one e-mail field."""
    sure = _FIELDS.get(record.field)
    for email in find_emails(record.text) if sure else ():
        if sure and is_school_email(email.address, owner):
            past = ("the address is a former one",) if record.field == "previous-email" else ()
            yield Match(email.quote, "an e-mail address at a school", sure, past)


_SCHOOL = Owner(school=School(names=("Exampleton Primary School",), domains=("exampleton.sch.uk", "Sampletrust.org")))


def _profile(text: str, field: str = "email", account: str = "personal") -> Record:
    return Record(Kind.PROFILE, text, author=Author.ME, field=field, account=account)


check = Check(
    id="school-email-on-personal-account",
    title="A personal account is registered with a school e-mail address",
    kinds=(Kind.PROFILE,),
    find=find,
    accounts=("personal",),
    examples=(
        fires(_profile("a.sample@exampleton.sch.uk"), ["a.sample@exampleton.sch.uk"], _SCHOOL),
        fires(_profile("A.Sample@EXAMPLETON.sch.uk"), ["A.Sample@EXAMPLETON.sch.uk"], _SCHOOL),
        fires(_profile("a.sample@sampletrust.org"), ["a.sample@sampletrust.org"], _SCHOOL, because="a domain that she named"),
        fires(_profile("a@mail.exampleton.sch.uk"), ["a@mail.exampleton.sch.uk"], _SCHOOL, because="below the domain"),
        fires(_profile("a.sample@other.borough.sch.uk"), ["a.sample@other.borough.sch.uk"], because="any British school"),
        fires(_profile("a@exampleton.sch.uk", "recovery-email"), ["a@exampleton.sch.uk"], _SCHOOL),
        fires(_profile("a@exampleton.sch.uk", "professional-email"), ["a@exampleton.sch.uk"], _SCHOOL),
        fires(_profile("a@exampleton.sch.uk", "previous-email"), ["a@exampleton.sch.uk"], _SCHOOL, because="a candidate"),
        quiet(_profile("alex@example.com"), _SCHOOL),
        quiet(_profile("exampleton.sch.uk@example.com"), _SCHOOL, because="the domain before the @"),
        quiet(_profile("alex@notexampleton.sch.example"), _SCHOOL, because="a domain that only looks like it"),
        quiet(_profile("alex@mysampletrust.org"), _SCHOOL, because="a longer domain"),
        quiet(_profile("alex@student.example.ac.uk"), _SCHOOL, because="a university"),
        quiet(_profile("https://exampleton.sch.uk", "website"), _SCHOOL, because="no e-mail address"),
        quiet(_profile("a@exampleton.sch.uk", account="official"), _SCHOOL, because="an official account should have it"),
        quiet(_profile("a@exampleton.sch.uk", "autofill-email"), _SCHOOL, because="what the browser fills in"),
    ),
)
