"""You gave your own telephone number, e-mail address or home address in a message.

## What it looks for

Messages of yours that hold a number, an address or an e-mail address that you gave as yours, or that your own words call yours
("my number is …"). In a conversation with somebody whose name is on your lists of pupils or parents, every number and e-mail
address counts.

## Why it matters

Once a pupil or a parent has your private number, the school's channels are no longer the only ones. Several documents ask staff
not to give it; some allow it with the agreement of the management.

## What to do

Keep the message. If it went to a pupil or parent, tell your manager, and use the school's own telephone and e-mail from now on.

## What it cannot know

Who somebody is in life: a name on your list may be a namesake. Messages to friends are only listed at the fullest level.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from selfaudit import (
    Author,
    Check,
    Confidence,
    Kind,
    Listed,
    Match,
    Me,
    Note,
    Owner,
    Person,
    Record,
    Roster,
    Trigger,
    fires,
    quiet,
)
from selfaudit_checks._contact import EMAIL_PATTERNS
from selfaudit_checks._own_address import own_address
from selfaudit_checks._phones import PHONE_PATTERNS
from selfaudit_checks._postal import POSTCODE_PATTERNS
from selfaudit_checks._shared import HERS, Detail, Whose, details

_SIDES = {
    "pupils": "a name in the conversation is on your list of pupils",
    "former_pupils": "a name in the conversation is on your list of former pupils",
    "parents": "a name in the conversation is on your list of parents",
}
"""By list, the gravest first."""


@lru_cache(maxsize=256)
def _side(people: tuple[Person, ...], pupils: Roster, former: Roster, parents: Roster) -> str:
    """Which list the other side's names agree with, the gravest first; "" for none."""
    for roster, group in zip((pupils, former, parents), _SIDES, strict=True):
        if any(roster.match(person) for person in people):
            return group
    return ""


_WHOSE = {
    Whose.GIVEN: "it is the one that you gave as yours",
    Whose.SAID_HERS: "your words call it yours",
    Whose.OF_HER_NAME: "it is made of your name",
}


def _match(detail: Detail, side: str) -> Match | None:
    hers = detail.whose in HERS
    whose = _WHOSE.get(detail.whose, "whose it is is not known")
    if not hers and (not side or detail.what == "postcode"):
        return None
    if side:
        sure = Confidence.LIKELY if hers else Confidence.CANDIDATE
        why = f"your {detail.what}" if hers else f"a {detail.what}"
        return Match(detail.quote, why, sure, (whose, _SIDES[side]), child=side == "pupils", on_list=side)
    return Match(detail.quote, f"your {detail.what}", Confidence.CANDIDATE, (whose,))


def find(record: Record, owner: Owner) -> Iterable[Match | Note]:
    """Her own details in one message."""
    if record.author is Author.OTHER or record.field == "machine":
        return
    wanted = [detail for detail in details(record, owner) if detail.whose is not Whose.OFFICE]
    if wanted:
        side = _side(record.people, owner.pupils, owner.former_pupils, owner.parents)
        yield from filter(None, (_match(detail, side) for detail in wanted))


def _trigger(owner: Owner) -> Trigger:
    own = own_address(owner.me.address)
    places = filter(None, (own.trigger, own.street_trigger))
    return Trigger(patterns=(*PHONE_PATTERNS, *EMAIL_PATTERNS, *POSTCODE_PATTERNS, *places))


_OWNER = Owner(
    me=Me(phones=("07700 900123",), emails=("alex@example.com",), address="1 Example Lane, Exampleton EX1 1AA"),
    pupils=Roster("pupils", (Listed("Jordan Testerley"),)),
    parents=Roster("parents", (Listed("Morgan Testerley"),)),
)


def _message(text: str, *people: str, author: Author = Author.ME) -> Record:
    return Record(Kind.MESSAGE, text, author=author, people=tuple(map(Person, people or ("Sam Friend",))), field="inbox")


check = Check(
    id="contact-details-shared",
    title="You gave your own contact details in a message",
    kinds=(Kind.MESSAGE,),
    find=find,
    trigger=_trigger,
    author=Author.ME,
    examples=(
        fires(_message("it's +447700900123 xx"), ["+447700900123"], _OWNER, because="hers, in another spelling"),
        fires(_message("mail ALEX@example.com"), ["ALEX@example.com"], _OWNER),
        fires(_message("come to 1 example lane at 8"), ["1 example lane"], _OWNER),
        fires(
            _message("ring me on 07700 900123", "Jordan Testerley"),
            ["07700 900123"],
            _OWNER,
            because="a name on the list of pupils",
        ),
        fires(_message("my new number is 07700 900456"), ["07700 900456"], because="her own words call it hers"),
        fires(_message("my number's 07700900456", "Morgan Testerley"), ["07700900456"], _OWNER, because="to a parent"),
        fires(_message("07700 900789", "Jordan Testerley"), ["07700 900789"], _OWNER, because="to a pupil every number counts"),
        fires(_message("text me 07700 900456 or alex@example.com"), ["07700 900456", "alex@example.com"], _OWNER),
        fires(_message("we're on Example Lane, number 1"), ["Example Lane"], _OWNER, because="her street and its number"),
        fires(
            _message("ring 07700 900456 if you are stuck", "Jordan Testerley"),
            ["07700 900456"],
            _OWNER,
            because="a number to a pupil, whosever it is",
        ),
        quiet(_message("her number is 07700 900456"), _OWNER, because="another person's number"),
        quiet(_message("ring me on 07700 900123", author=Author.OTHER), _OWNER, because="somebody else's words"),
        quiet(_message("my order number 07700900456"), _OWNER, because="an order number"),
        quiet(_message("ring the bank on 0808 157 0123", "Jordan Testerley"), _OWNER, because="an organisation's number"),
        quiet(_message("the cafe is at EX2 2BB", "Jordan Testerley"), _OWNER, because="a postcode of some place"),
        quiet(_message("my class is 12 this year, 30 next"), _OWNER, because="other numbers"),
        quiet(_message("write to office@exampleton.sch.uk", "Morgan Testerley"), _OWNER, because="the school's own address"),
        quiet(_message("1 example of a lane"), _OWNER, because="the words of the address in another order"),
    ),
)
