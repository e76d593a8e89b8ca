"""Party or campaign words on an account that she declared to be official.

## What it looks for

The names of parties with "vote", "join" or "support", and campaign words (petitions, canvassing, rallies, slogans), in what
was written on an official account. School councils, mock elections, visits to Parliament and polling stations are left
alone.

Where no such phrase stands, words that often stand in such texts are weighed together; what comes of it is only a
candidate.

## Why it matters

One document keeps party politics and campaigning off official accounts. It says nothing of private ones, and neither does
this check: on a personal account it never runs.

## What to do

Read it again, and ask who runs the account with you whether it belongs there.

## What it cannot know

Anybody's opinions. It looks for campaigning in the school's name, never for a view.
"""

from __future__ import annotations

from collections.abc import Iterator

from selfaudit import Author, Check, Confidence, Kind, Match, Owner, Record, Says, fires, quiet
from selfaudit_checks._context import best, circumstances, hers, plain, seen_by_all
from selfaudit_checks._speech import in_quotes
from selfaudit_checks._weighed import Weighed, all_refused
from selfaudit_checks._words import load

_NEVER = {"teaching", "lyric", "screen"}


def phrases_in(record: Record, _owner: Owner) -> Iterator[Match]:
    """What the list finds by itself."""
    if not hers(record) or record.account != "official":
        return
    text = plain(record.text)
    hits = [hit for hit in load("campaigning").hits(text) if hit.tier == "campaign" and not in_quotes(text, hit.start, hit.end)]
    if hits and not circumstances(text) & _NEVER:
        yield from best(
            Match(
                quote=record.text[hit.start : hit.end].rstrip(),
                why="party or campaign words on an official account: read it again",
                confidence=Confidence.LIKELY,
                signals=("party or campaign words", "an official account", *seen_by_all(record)),
            )
            for hit in hits
        )


_WEIGHED = Weighed(
    "political-campaigning",
    "campaign",
    never=frozenset(_NEVER),
    refused=all_refused("campaigning", {"campaign"}, lambda text, hit: not in_quotes(text, hit.start, hit.end)),
)


def _find(record: Record, owner: Owner) -> Iterator[Match]:
    if record.account == "official":
        yield from _WEIGHED.beside(phrases_in(record, owner), record)


def _post(text: str, author: Author = Author.ME, account: str = "official") -> Record:
    return Record(kind=Kind.POST, text=text, author=author, account=account)


check = Check(
    id="political-campaigning",
    title="Party or campaign words on an official account",
    kinds=(Kind.POST, Kind.COMMENT),
    find=_find,
    trigger=lambda _owner: _WEIGHED.trigger(load("campaigning").trigger),
    author=Author.ME,
    says=Says.READ_AGAIN,
    accounts=("official",),
    examples=(
        fires(_post("Don't forget to vote Labour on Thursday"), ["vote Labour on"]),
        fires(_post("Get the Tories out!"), ["Get the Tories out"]),
        fires(_post("Please sign the petition against the bypass"), ["sign the petition"]),
        fires(_post("Great morning out canvassing with staff"), ["out canvassing with"]),
        fires(_post("Proud to back your local Lib Dem candidate"), ["your local Lib Dem candidate"]),
        fires(_post("Join the march on Saturday, bring your class"), ["Join the march"]),
        fires(_post("Tory cuts mean fewer teaching assistants"), ["Tory cuts"]),
        fires(_post("Everybody should write to your MP about this"), ["write to your MP"]),
        fires(
            _post("Out on the doorsteps tonight for our brilliant candidate, leaflets everywhere"),
            ["Out on the doorsteps tonight for our brilliant candidate, leaflets everywhere"],
            because="weighed words",
        ),
        fires(
            _post("Knocked on two hundred doors for the Greens this weekend, everybody wants change"),
            ["Knocked on two hundred doors for the Greens this weekend, everybody wants change"],
            because="weighed words",
        ),
        quiet(_post("Get the Tories out!", account="personal"), because="a private account: nobody's business"),
        quiet(_post("Vote for your house captain by Friday")),
        quiet(_post("School council elections today, good luck to all candidates")),
        quiet(_post("School is closed on Thursday as we are a polling station")),
        quiet(_post("A wonderful trip to Parliament with year 6")),
        quiet(_post("Our new playground was a labour of love")),
        quiet(_post("By a conservative estimate we baked 400 cakes")),
        quiet(_post("Year 5 history lesson: votes for women, and who could vote Labour in 1900")),
        quiet(_post("Get the Tories out!", Author.OTHER), because="somebody else's words"),
    ),
)
