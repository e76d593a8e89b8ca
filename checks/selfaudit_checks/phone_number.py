"""A telephone number in the profile or in something that you posted.

## What it looks for

The telephone fields of the profile, and telephone numbers in the profile's own words, in posts, comments and captions of yours.
Every usual British spelling counts (`07700 900123`, `+44 (0)7700 900123`, `(01632) 960123`, digits with dots or dashes), and
foreign numbers that begin with a plus. Order numbers, dates, card numbers and the like do not count. Where you gave your own
number, another one behind the name or role of its holder ("balloons is Tracey …") is only a candidate here:
`others-details-shared` tells of it.

## Why it matters

A number that pupils or parents can see gives them a private way to you that the school does not know of, and it helps
strangers to tell who you are. Several documents ask staff to be careful with it, or to keep it private.

## What to do

Take the number out of the profile, or set who can see it to yourself alone. Narrow the audience of old posts that hold it.
Numbers that recover the account are never shown to others and may stay.

## What it cannot know

Whose number it is, unless you named yours in the configuration, and who has seen it. A number in the account's own record
is not always shown to others: most archives do not say.
"""

from __future__ import annotations

from collections.abc import Iterable

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
    Trigger,
    fires,
    quiet,
)
from selfaudit_checks._exposure import OWN_WORDS, PROFILE_WORDS, by_somebody_else, in_profile, in_words
from selfaudit_checks._phones import PHONE_PATTERNS, Phone, digits_of, find_phones, same_numbers
from selfaudit_checks._shared import HOLDER_NAMED, others_named

_FIELDS = ("phone", "professional-phone")
_HERS = "it is the number that you gave as yours"


def _field(record: Record, owner: Owner) -> Iterable[Match]:
    digits = digits_of(record.text)
    if len(digits) >= 6:
        yield in_profile(record, "a telephone number in your profile", *((_HERS,) if _is_hers(digits, owner) else ()))


def _is_hers(digits: str, owner: Owner) -> bool:
    return digits in same_numbers(owner.me.phones)


def _in_words(phone: Phone, record: Record, owner: Owner) -> Match:
    if _is_hers(phone.digits, owner):
        return in_words(record, phone.quote, "your telephone number", Confidence.CERTAIN, _HERS)
    if phone.start in others_named(record, owner):
        return in_words(record, phone.quote, "a telephone number", Confidence.CANDIDATE, HOLDER_NAMED)
    if phone.organisation:
        return in_words(record, phone.quote, "a telephone number", Confidence.CANDIDATE, "a range used by organisations")
    return in_words(record, phone.quote, "a telephone number", phone.confidence)


def find(record: Record, owner: Owner) -> Iterable[Match | Note]:
    """Telephone numbers of one profile field, post, comment or caption."""
    if by_somebody_else(record):
        return
    if record.kind is Kind.PROFILE and record.field in _FIELDS:
        yield from _field(record, owner)
    elif record.kind is not Kind.PROFILE or record.field in PROFILE_WORDS:
        for phone in find_phones(record.text):
            yield _in_words(phone, record, owner)


def _post(text: str) -> Record:
    return Record(Kind.POST, text, author=Author.ME)


def _profile(field: str, text: str, audience: Audience = Audience.UNKNOWN) -> Record:
    return Record(Kind.PROFILE, text, author=Author.ME, field=field, audience=audience)


_ME = Owner(me=Me(phones=("07700 900123",)))
_ALEX = Owner(me=Me(names=("Alex Sample",), phones=("07700 900123",)))

check = Check(
    id="phone-number",
    title="A telephone number in your profile or in something you posted",
    kinds=OWN_WORDS,
    find=find,
    trigger=Trigger(patterns=(*PHONE_PATTERNS, r"\d(?:[^0-9\x00]{0,3}\d){5}")),
    examples=(
        fires(_profile("phone", "+447700900123"), ["+447700900123"]),
        fires(_profile("professional-phone", "01632 960123"), ["01632 960123"], because="an Instagram business contact"),
        fires(_profile("bio", "Mum of two. Ring 0161 496 0123"), ["0161 496 0123"]),
        fires(_post("new number, ring me on 07700 900123 xx"), ["07700 900123"], _ME, because="her own"),
        fires(_profile("city", "Exampleton, 07700 900123"), ["07700 900123"], because="X takes any words for a town"),
        fires(_post("Sofa for sale, text +44 (0)7700 900123."), ["+44 (0)7700 900123"]),
        fires(_post("(01632) 960 123 or 07700.900.456"), ["(01632) 960 123", "07700.900.456"], because="two in one text"),
        fires(Record(Kind.COMMENT, "pm me or 07700900123xx", author=Author.ME), ["07700900123"], because="kisses touch it"),
        fires(Record(Kind.PHOTO, "For hire! ０７７００ ９００１２３", author=Author.ME), ["０７７００ ９００１２３"]),
        fires(_post("o7700 900123 is my new one"), ["o7700 900123"], because="a letter for the nought"),
        fires(_post("order no 49004182324, ring 01632 960179"), ["01632 960179"], because="an order number stands beside it"),
        fires(_post("from abroad it is +33 6 12 34 56 78"), ["+33 6 12 34 56 78"]),
        fires(
            _post("it's oh double seven double oh, nine double oh, one two three"),
            ["oh double seven double oh, nine double oh, one two three"],
            because="in words",
        ),
        quiet(_profile("city", "iPhone: 51.507222,-0.127500"), because="a position, as programs once wrote it"),
        quiet(_profile("recovery-phone", "+447700900123"), because="it recovers the account and is shown to nobody"),
        quiet(_profile("autofill-phone", "+447700900123"), because="what the browser fills in is not exposure"),
        fires(_post("balloons is Tracey 07700 900874"), ["07700 900874"], because="she gave no number of hers"),
        fires(_post("my new one is 07700 900874"), ["07700 900874"], _ME, because="not the one she gave, and nobody is named"),
        fires(_post("Ring Alex on 07700 900874"), ["07700 900874"], _ALEX, because="her own name"),
        fires(_post("balloons is Tracey 07700 900874"), ["07700 900874"], _ME, because="another's by name: a candidate"),
        fires(_post("Ring our Craig, 07700 900874, he's good"), ["07700 900874"], _ME, because="a relative's: a candidate"),
        fires(_post("my plumber is on 07700 900874"), ["07700 900874"], _ME, because="a role: a candidate"),
        quiet(_post("my order number 07700900123 never came"), because="an order number"),
        quiet(_post("id 1700000000 and 1612345678 failed"), because="Unix timestamps"),
        quiet(_post("card ending 4929 0770 0900 123 blocked"), because="digits of a card"),
        quiet(_post("ISBN 0-7700-9001-2, 978-0-7700-9001-2"), because="a book"),
        quiet(_post("term dates 07/01/2025 14/02/2025 11/04/2025"), because="dates"),
        quiet(_post("we won 0-1 1-2 2-0 3-1 4-1 in the end"), because="scores"),
        quiet(_post("https://pics.example/07700900123/1"), because="in a link"),
        quiet(_post("Childline is 0800 1111, the NHS 111, police 101"), because="help lines"),
        quiet(_post("I owe £01632960123 by now"), because="a sum of money"),
        quiet(Record(Kind.POST, "call me 07700 900123", author=Author.OTHER), because="somebody else's words on her wall"),
    ),
)
