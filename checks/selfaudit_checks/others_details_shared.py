"""Somebody else's number, e-mail address or postcode in your own words.

## What it looks for

Telephone numbers, e-mail addresses and postcodes in posts, comments, captions and messages of yours that are not among those
that you gave as yours, or that your own words call somebody else's ("her number is …", "Auntie Jean, 8 Mill Lane …"). Numbers
and mailboxes of organisations do not count.

## Why it matters

Other people's details are not yours to publish; those of pupils and parents are the school's data. Several documents name
this.

## What to do

Read it again and narrow who can see it. If the details were a pupil's or a parent's, tell the school.

## What it cannot know

Whose details they are, and whether that person agreed.
"""

from __future__ import annotations

from collections.abc import Iterable

from selfaudit import Author, Check, Confidence, Kind, Match, Me, Note, Owner, Record, Says, Trigger, fires, quiet
from selfaudit_checks._contact import EMAIL_PATTERNS
from selfaudit_checks._phones import PHONE_PATTERNS
from selfaudit_checks._postal import POSTCODE_PATTERNS
from selfaudit_checks._shared import Detail, Whose, details


def _knows(detail: Detail, owner: Owner) -> bool:
    """Whether she named hers of this kind, so that it can be told from another's."""
    return bool({"telephone number": owner.me.phones, "e-mail address": owner.me.emails}.get(detail.what, owner.me.address))


def _match(detail: Detail, record: Record, owner: Owner) -> Match | None:
    if detail.whose not in (Whose.THEIRS, Whose.NAMED, Whose.UNKNOWN):
        return None
    known, theirs = _knows(detail, owner), detail.whose is not Whose.UNKNOWN
    if not theirs and (not known or detail.what == "postcode"):
        return None
    signals = (
        *(("it is not among those that you gave as yours",) if known else ()),
        *(("your words call it another's",) if theirs else ()),
    )
    open_to_many = record.kind is not Kind.MESSAGE and theirs
    return Match(detail.quote, f"a {detail.what}", Confidence.LIKELY if open_to_many else Confidence.CANDIDATE, signals)


def find(record: Record, owner: Owner) -> Iterable[Match | Note]:
    """Details of others in one post, comment or message of hers."""
    if record.author is Author.OTHER:
        return
    yield from filter(None, (_match(detail, record, owner) for detail in details(record, owner)))


_OWNER = Owner(me=Me(phones=("07700 900123",), emails=("alex@example.com",), address="1 Example Lane, Exampleton EX1 1AA"))


def _post(text: str, kind: Kind = Kind.POST, author: Author = Author.ME) -> Record:
    return Record(kind, text, author=author)


check = Check(
    id="others-details-shared",
    title="Somebody else's contact details in something you wrote",
    kinds=(Kind.POST, Kind.COMMENT, Kind.MESSAGE, Kind.PHOTO, Kind.VIDEO),
    find=find,
    trigger=Trigger(patterns=(*PHONE_PATTERNS, *EMAIL_PATTERNS, *POSTCODE_PATTERNS)),
    author=Author.ME,
    says=Says.READ_AGAIN,
    examples=(
        fires(_post("her number is 07700 900456"), ["07700 900456"]),
        fires(_post("Jo's number: 07700 900456", Kind.MESSAGE), ["07700 900456"]),
        fires(_post("plumber 07700 900456, brilliant"), ["07700 900456"], _OWNER, because="not among hers"),
        fires(_post("write to jo.marsh@example.org", Kind.COMMENT), ["jo.marsh@example.org"], _OWNER),
        fires(_post("she lives at EX2 2BB now", Kind.MESSAGE), ["EX2 2BB"]),
        fires(_post("ask Sam on 01632 960123", Kind.COMMENT), ["01632 960123"]),
        fires(_post("balloons is Tracey 07700 900456"), ["07700 900456"], _OWNER, because="a name before it"),
        fires(_post("Baz Holroyd, baz@holroydjoinery.example"), ["baz@holroydjoinery.example"], _OWNER, because="his mailbox"),
        fires(_post("his email is sam@example.net"), ["sam@example.net"]),
        fires(_post("mine 07700 900123, his 07700 900456"), ["07700 900456"], _OWNER, because="hers stands beside it"),
        fires(_post("mums new number 07700 900456", Kind.MESSAGE), ["07700 900456"], because="no apostrophe"),
        fires(_post("my sister's number is 07700 900456"), ["07700 900456"], because="not hers, though it begins with my"),
        fires(_post("the number he gave me at the gate 07700 900456"), ["07700 900456"], _OWNER),
        fires(_post("for the card: Auntie Jo, 8 Mill Lane, EX2 2BB"), ["EX2 2BB"], _OWNER, because="a person before it"),
        fires(_post("call Sam on 01632 960123", Kind.PHOTO), ["01632 960123"], because="a caption"),
        fires(_post("she's moved to 8 Mill Lane, EX2 2BB", Kind.MESSAGE), ["EX2 2BB"], because="where she lives"),
        fires(_post("cards to my nan, 8 Church Lane, EX2 2BB"), ["EX2 2BB"], because="a street named after a church"),
        quiet(_post("my number is 07700 900456"), because="her words call it hers"),
        quiet(_post("you can get me on 07700 900456"), because="her words call it hers"),
        quiet(_post("ring me on 07700 900123"), _OWNER, because="hers"),
        quiet(_post("ALEX@EXAMPLE.COM"), _OWNER, because="hers in capitals"),
        quiet(_post("Childline 0800 1111, Samaritans 116 123"), _OWNER, because="help lines"),
        quiet(_post("ring the council on 0808 157 0123"), _OWNER, because="an organisation's number"),
        quiet(_post("enquiries@museum.example"), _OWNER, because="an organisation's mailbox"),
        quiet(_post("the fete is at EX2 2BB"), _OWNER, because="a postcode of some place"),
        quiet(_post("Mrs Potts plays at the church, EX2 2BB"), _OWNER, because="a public place"),
        quiet(_post("her order number is 07700900456"), because="an order number"),
        quiet(_post("her number is 07700 900456", author=Author.OTHER), because="somebody else's words"),
        quiet(_post("ring the surgery on 01632 960123"), _OWNER, because="an organisation beside it"),
        quiet(_post("01632 960123 is the cattery"), _OWNER, because="an organisation behind it"),
        quiet(
            _post("drop a line to a.samplewright@example.net"),
            Owner(me=Me(names=("Alex Samplewright",), emails=("alex@example.com",))),
            because="a mailbox made of her name",
        ),
    ),
)
