"""An e-mail address in the profile or in something that you posted.

## What it looks for

The e-mail fields of the profile, and e-mail addresses in the profile's own words, in posts, comments and captions of yours.
Also with their signs in words ("jo (at) example dot com"). Addresses at a school have a check of their own; picture names
(`logo@2x.png`), account names (`@name@server`) and "jo at work" do not count. The mailbox of an organisation (`info@`,
`bookings@`) is only a candidate. So is, where you gave your own address, another one behind the name or role of its holder
("Baz Holroyd, baz@ …"): `others-details-shared` tells of it.

## Why it matters

A private address lets pupils and parents reach you where the school cannot see it, and it leads from one account of yours to
the others. Several documents ask staff to be careful with it or to keep it private.

## What to do

Hide the address in the profile, or set who can see it. Narrow the audience of old posts that hold it.

## What it cannot know

Whose address it is, unless you named yours, and who has seen it. The address that you log in with stands in every archive and
is not always shown to others.
"""

from __future__ import annotations

from collections.abc import Iterable

from selfaudit import Author, Check, Confidence, Kind, Match, Me, Note, Owner, Record, Trigger, fires, quiet
from selfaudit_checks._contact import EMAIL_PATTERNS, find_emails, is_own_email, is_school_email
from selfaudit_checks._exposure import OWN_WORDS, PROFILE_WORDS, by_somebody_else, in_profile, in_words
from selfaudit_checks._shared import HOLDER_NAMED, others_named

_FIELDS = ("email", "professional-email")
_HERS = "it is the address that you gave as yours"
_IN_WORDS = "with its signs in words"


def find(record: Record, owner: Owner) -> Iterable[Match | Note]:
    """E-mail addresses of one profile field, post, comment or caption."""
    if by_somebody_else(record) or (record.kind is Kind.PROFILE and record.field not in (*_FIELDS, *PROFILE_WORDS)):
        return
    for email in find_emails(record.text):
        own = is_own_email(email.address, owner)
        signals = (_HERS,) if own else ()
        if is_school_email(email.address, owner):
            continue
        if record.field in _FIELDS and record.kind is Kind.PROFILE:
            yield in_profile(record, "an e-mail address in your profile", *signals)
        elif email.office and not own:
            yield in_words(record, email.quote, "an e-mail address", Confidence.CANDIDATE, "an organisation's mailbox")
        elif email.start in others_named(record, owner):
            yield in_words(record, email.quote, "an e-mail address", Confidence.CANDIDATE, HOLDER_NAMED)
        else:
            why, sure = ("your" if own else "an"), (Confidence.LIKELY if email.in_words else Confidence.CERTAIN)
            yield in_words(
                record, email.quote, f"{why} e-mail address", sure, *signals, *((_IN_WORDS,) if email.in_words else ())
            )


def _post(text: str, author: Author = Author.ME) -> Record:
    return Record(Kind.POST, text, author=author)


def _profile(field: str, text: str) -> Record:
    return Record(Kind.PROFILE, text, author=Author.ME, field=field)


_ME = Owner(me=Me(emails=("Alex@Example.com",)))

check = Check(
    id="email-address",
    title="An e-mail address in your profile or in something you posted",
    kinds=OWN_WORDS,
    find=find,
    trigger=Trigger(patterns=EMAIL_PATTERNS),
    examples=(
        fires(_profile("email", "alex.sample@example.com"), ["alex.sample@example.com"]),
        fires(_profile("professional-email", "tutor@sample.example"), ["tutor@sample.example"]),
        fires(_profile("bio", "Writer. alex+books@mail.example.co.uk"), ["alex+books@mail.example.co.uk"]),
        fires(_profile("city", "Exampleton. alex@example.com"), ["alex@example.com"], because="X takes any words for a town"),
        fires(_post("mail me: alex@example.com."), ["alex@example.com"], _ME, because="her own, in other capitals"),
        fires(_post("ALEX.SAMPLE@EXAMPLE.ORG!"), ["ALEX.SAMPLE@EXAMPLE.ORG"]),
        fires(_post("a@example.com,b@example.org"), ["a@example.com", "b@example.org"], because="two with no space"),
        fires(_post("alex&#64;example.com"), ["alex&#64;example.com"], because="an HTML entity"),
        fires(Record(Kind.COMMENT, "(jo_m-1@example.net) xx", author=Author.ME), ["jo_m-1@example.net"]),
        fires(_post("write to bookings@hall.example"), ["bookings@hall.example"], because="a candidate: an organisation"),
        fires(_post("alex (at) example.com please"), ["alex (at) example.com"], because="hidden from machines"),
        fires(_post("alex dot sample at example dot com"), ["alex dot sample at example dot com"], because="in words"),
        fires(_post("alex.sample at example.org"), ["alex.sample at example.org"], because="only one sign in words"),
        fires(_post("Baz Holroyd, baz@example.net"), ["baz@example.net"], because="she gave no address of hers"),
        fires(_post("Baz Holroyd, baz@example.net"), ["baz@example.net"], _ME, because="another's by name: a candidate"),
        quiet(_post("Jo at example.com will know"), because="a person at work"),
        quiet(_post("good at dot to dot, com on"), because="other dots"),
        quiet(_post("look (at) this"), because="brackets"),
        quiet(_profile("recovery-email", "alex@example.com"), because="it recovers the account and is shown to nobody"),
        quiet(_profile("previous-email", "alex@example.com"), because="no longer there"),
        quiet(_post("I am good at basketball.com quizzes"), because="the word at"),
        quiet(_post("follow @alex.sample on here"), because="an account name"),
        quiet(_post("I toot as @alex@social.example"), because="an account name with its server"),
        quiet(_post("the logo is logo@2x.png"), because="a picture's name"),
        quiet(_post("see https://x.example/?mail=alex@example.com"), because="in a link"),
        quiet(_post("meet @ cafe.example at 5"), because="a sign for at"),
        quiet(_post("office@exampleton.sch.uk"), because="a school's address has a check of its own"),
        quiet(_post("alex@example.com", Author.OTHER), because="somebody else's words"),
    ),
)
