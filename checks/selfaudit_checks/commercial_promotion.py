"""Selling, referral or private fund-raising words on an account that she declared to be official.

## What it looks for

Discount codes, "order now", shops, paid partnerships, tuition for sale and private fund-raising pages in what was written
on an official account. The school's own fairs, cake sales and uniform shop are left alone.

Where no such phrase stands, words that often stand in such texts are weighed together; what comes of it is only a
candidate.

## Why it matters

One document keeps private financial interests, commercial ventures and personal campaigns off official accounts. On a
personal account this check never runs.

## What to do

Read it again, and ask who runs the account with you whether it belongs there.

## What it cannot know

Who profits, and whether the school agreed. A sponsored run for the school's own charity looks the same as any other.
"""

from __future__ import annotations

from collections.abc import Iterator

from selfaudit import Author, Check, Confidence, Kind, Match, Owner, Record, Says, fires, quiet
from selfaudit_checks._context import best, hers, seen_by_all
from selfaudit_checks._pattern import Pattern
from selfaudit_checks._speech import in_quotes
from selfaudit_checks._weighed import Weighed, all_refused
from selfaudit_checks._words import FLAGS, Hit, load

_SUMS = Pattern(r"\b(?:percentages?|maths|arithmetic|fractions?)\b", FLAGS)
"""Of a lesson, where discounts are sums."""


def _counts(text: str, hit: Hit) -> bool:
    return not in_quotes(text, hit.start, hit.end)


def phrases_in(record: Record, _owner: Owner) -> Iterator[Match]:
    """What the list finds by itself."""
    if not hers(record) or record.account != "official":
        return
    # The text as it stands: addresses of shops and fund-raising pages count too.
    text = record.text
    hits = [hit for hit in load("selling").hits(text) if hit.tier == "selling" and _counts(text, hit)]
    if _SUMS.search(text):
        hits = [hit for hit in hits if "%" not in text[hit.start : hit.end]]
    several = ("more than one such word",) if len(hits) > 1 else ()
    yield from best(
        Match(
            quote=text[hit.start : hit.end].rstrip(),
            why="words of selling or private fund-raising on an official account: read it again",
            confidence=Confidence.LIKELY,
            signals=("words of selling or fund-raising", "an official account", *several, *seen_by_all(record)),
        )
        for hit in hits
    )


_WEIGHED = Weighed("commercial-promotion", "sell or raise money", refused=all_refused("selling", {"selling"}, _counts))
"""What the school itself raises (a raffle, a cake sale) stands in the list as harmless, and is not weighed."""


def _find(record: Record, owner: Owner) -> Iterator[Match]:
    if record.account == "official":
        yield from _WEIGHED.beside(phrases_in(record, owner), record)


def _post(text: str, author: Author = Author.ME, account: str = "official") -> Record:
    return Record(kind=Kind.POST, text=text, author=author, account=account)


check = Check(
    id="commercial-promotion",
    title="Selling or private fund-raising on an official account",
    kinds=(Kind.POST, Kind.COMMENT),
    find=_find,
    trigger=lambda _owner: _WEIGHED.trigger(load("selling").trigger),
    author=Author.ME,
    says=Says.READ_AGAIN,
    accounts=("official",),
    examples=(
        fires(_post("Use my code ALEX10 at the till"), ["Use my code"]),
        fires(_post("20% off all candles this week"), ["20% off"]),
        fires(_post("Check out my Etsy for teacher mugs"), ["Check out my Etsy"]),
        fires(_post("Please sponsor me, running the half marathon"), ["sponsor me"]),
        fires(
            _post("Donate here https://www.gofundme.com/f/example-appeal"), ["gofundme.com/f/example-appeal"], because="a link"
        ),
        fires(_post("Private tuition available in the holidays"), ["Private tuition available"]),
        fires(_post("DM me to order, prices from a tenner"), ["DM me to order"]),
        fires(_post("Join my team and be your own boss"), ["Join my team"]),
        fires(
            _post("Orders open for Christmas wreaths, £20 each, deposit secures yours"),
            ["Orders open for Christmas wreaths, £20 each, deposit secures yours"],
            because="weighed words",
        ),
        quiet(_post("Percentages in Year 5: is 30% off £18 better than 3 for 2?"), because="a sum in a lesson"),
        quiet(_post("Use my code ALEX10 at the till", account="personal"), because="a private account"),
        quiet(_post("Cake sale on Friday after school, 50p a slice")),
        quiet(_post("Second-hand uniform sale in the hall, all proceeds to the PTA")),
        quiet(_post("Tickets for the summer fair are on the gate")),
        quiet(_post("Year 6 wrote code in the computing suite and it worked")),
        quiet(_post("Book your slot for parents' evening in the app")),
        quiet(_post("Raffle tickets a pound each, sponsored walk forms came home today")),
        quiet(_post("We read a whole shop of stories for World Book Day")),
        quiet(_post("Use my code ALEX10", Author.OTHER), because="somebody else's words"),
    ),
)
