"""An address or a postcode in the profile or in something that you posted.

## What it looks for

The address field of the profile; your own address, as you gave it, in any spelling, and your street; and in posts, comments
and captions of yours street addresses with a house number, named houses with a postcode, and postcodes alone.

## Why it matters

An address lets pupils, parents or strangers come to your door. Several documents ask staff to be careful with it.

## What to do

Take the address out of the profile or hide it. Narrow the audience of posts that hold it, for example what you once sold.

## What it cannot know

Whether an address is your home, unless you gave yours: words such as "I live at" make it likely, words such as "tickets"
doubtful. Where you live is never worked out from places that you visited.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from selfaudit import Author, Check, Confidence, Kind, Match, Me, Note, Owner, Record, Trigger, fires, quiet
from selfaudit_checks._exposure import OWN_WORDS, PROFILE_WORDS, by_somebody_else, in_profile, in_words
from selfaudit_checks._own_address import find_own_address, find_own_street, own_address
from selfaudit_checks._pattern import Pattern
from selfaudit_checks._postal import POSTCODE_PATTERNS, STREET_PATTERNS, Postal, find_addresses
from selfaudit_checks._text import read

_TOWN = Pattern(r"[.,]?[^\d.!?:;]*[.]?[ \t\n]*")
"""What may stand between the first line of an address and its postcode, at most `_FAR` characters."""
_FAR = 60
_FIELDS = ("address", "professional-address")
_WHY = {"postcode": "a postcode", "street": "a street with a house number", "address": "an address"}
_HERS = "it is the address that you gave as yours"
_HER_STREET = "the street of the address that you gave, without its number"


def find(record: Record, owner: Owner) -> Iterable[Match | Note]:
    """Addresses and postcodes of one profile field, post, comment or caption."""
    if by_somebody_else(record):
        return
    if record.kind is Kind.PROFILE and record.field not in PROFILE_WORDS:
        if record.field in _FIELDS and record.text.strip():
            is_hers = any(True for _ in find_own_address(record.text, owner.me.address))
            yield in_profile(record, "an address in your profile", *((_HERS,) if is_hers else ()))
        return
    own_ones = list(_joined(record.text, find_own_address(record.text, owner.me.address))) if owner.me.address else []
    for own in own_ones:
        yield in_words(record, own.quote, "your own address", Confidence.CERTAIN, _HERS)
    found = [each for each in find_addresses(record.text) if not _overlaps(each, own_ones)]
    for street in find_own_street(record.text, owner.me.address) if owner.me.address else ():
        if not any(own.kind == "address" for own in own_ones) and not _overlaps(street, found):
            yield in_words(record, street.quote, "the street of your own address", street.confidence, _HER_STREET)
            break
    for postal in found:
        yield in_words(record, postal.quote, _WHY[postal.kind], postal.confidence, *postal.signals)


def _joined(text: str, found: Iterable[Postal]) -> Iterator[Postal]:
    """Pieces of her own address, a line and the postcode that follows it as one; none within another."""
    reading = read(text)
    held: Postal | None = None
    for own in sorted(found, key=lambda each: (each.start, -each.end)):
        if held and own.end <= held.end:
            continue
        if held and (held.kind, own.kind) == ("address", "postcode") and _is_town(reading.text[held.end : own.start]):
            held = held._replace(end=own.end, quote=reading.quote(held.start, own.end))
            continue
        if held:
            yield held
        held = own
    if held:
        yield held


def _is_town(between: str) -> bool:
    return len(between) <= _FAR and bool(_TOWN.fullmatch(between))


def _overlaps(one: Postal, others: Iterable[Postal]) -> bool:
    return any(other.start < one.end and one.start < other.end for other in others)


def _trigger(owner: Owner) -> Trigger:
    own = own_address(owner.me.address)
    patterns = filter(None, (own.trigger, own.street_trigger))
    return Trigger(patterns=(*POSTCODE_PATTERNS, *STREET_PATTERNS, *patterns))


def _post(text: str, author: Author = Author.ME) -> Record:
    return Record(Kind.POST, text, author=author)


_ME = Owner(me=Me(address="1 Example Lane, Exampleton EX1 1AA"))
_HIGH_STREET = Owner(me=Me(address="7 Station Road, Exampleton"))

check = Check(
    id="home-address",
    title="An address or postcode in your profile or in something you posted",
    kinds=OWN_WORDS,
    find=find,
    trigger=_trigger,
    examples=(
        fires(Record(Kind.PROFILE, "1 Example Lane", author=Author.ME, field="address"), ["1 Example Lane"]),
        fires(Record(Kind.PROFILE, "Exampleton EX1 1AA", author=Author.ME, field="city"), ["EX1 1AA"]),
        fires(_post("come round, we're at 1 example ln x"), ["1 example ln"], _ME, because="her own in small letters"),
        fires(_post("my postcode is ex1 1aa"), ["ex1 1aa"], _ME),
        fires(
            _post("Party at 1 Example Lane, Exampleton EX1 1AA"),
            ["1 Example Lane, Exampleton EX1 1AA"],
            _ME,
            because="one address, one finding",
        ),
        fires(
            _post("I'm at 1 Example Lane. The shop is far. Sat nav: EX1 1AA"),
            ["1 Example Lane", "EX1 1AA"],
            _ME,
            because="two places in a text",
        ),
        fires(_post("I live at 12 station road now"), ["12 station road"]),
        fires(_post("Cot for sale, collection from 4 the avenue"), ["4 the avenue"]),
        fires(_post("22 Mill Lane, Exampleton EX1 1AB"), ["22 Mill Lane, Exampleton EX1 1AB"]),
        fires(_post("Rose Cottage, Mill Lane, Exampleton, EX2 2BB"), ["Rose Cottage, Mill Lane, Exampleton, EX2 2BB"]),
        fires(_post("new home! 7 St Mary's Close"), ["7 St Mary's Close"]),
        fires(_post("sat nav EX11AB for the fete"), ["EX11AB"], because="a candidate: a public place"),
        fires(Record(Kind.PHOTO, "Our new house, Flat 2, 14 Mill Road", author=Author.ME), ["Flat 2, 14 Mill Road"]),
        fires(_post("at one Example Lane from ten"), ["one Example Lane"], _ME, because="her number in words"),
        fires(_post("The cottage is called Wren, Tithe Lane"), ["Wren, Tithe Lane"], because="a house with a name"),
        fires(_post("Power cut on Example Lane again"), ["Example Lane"], _ME, because="her street"),
        fires(_post("turn into Example Ln, we're no. 1"), ["Example Ln"], _ME, because="her street, then the number"),
        quiet(_post("Power cut on Station Road"), _HIGH_STREET, because="every town has one, and hers has a number"),
        quiet(_post("Power cut on Sample Lane"), _ME, because="another street"),
        quiet(_post("Museum of Pins, 3 Toll Street, open till four"), because="an organisation's address"),
        quiet(_post("22 Jump Street on the telly"), because="a film"),
        quiet(_post("marking KS2 3AB all night"), because="a key stage and a class"),
        quiet(_post("we are in Room B12 4CD and room B12 4AB"), because="rooms"),
        quiet(_post("exam paper P1 2AB was hard"), because="an exam paper"),
        quiet(_post("my reg is M12 4AB"), because="a car"),
        quiet(_post("see you m8 2nd half, b4 3rd"), because="text speak"),
        quiet(_post("a 30 minute walk, then a 2 mile drive"), because="distances"),
        quiet(_post("4 weeks on the road, 5 in a row"), because="small words before a street word"),
        quiet(_post("selling my Galaxy S10 8GB"), because="a telephone"),
        quiet(_post("outside 10 Downing Street today"), because="nobody's home here"),
        quiet(_post("https://map.example/EX11AA and @EX11AA"), because="a link and an account name"),
        quiet(_post("I live at 12 Station Road", Author.OTHER), because="somebody else's words"),
    ),
)
