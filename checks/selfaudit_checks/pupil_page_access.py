"""A search for, or a visit to, somebody with the same name as a pupil on your list.

## What it looks for

What you typed into the platform's search, and the profiles that it remembers you opening, where a name or user name agrees with
your lists of pupils and former pupils. One finding for each name, with the count.

## Why it matters

One of the documents forbids staff to look at pupils' pages on personal accounts, even without any contact.

## What to do

Keep the record as it is, and tell your manager openly if there was a reason or a mistake. Do not look again to check.

## What it cannot know

Whether a page was opened: a search is not an access. Whom you looked for: somebody else may have the name. Taps by mistake
look like any other.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from selfaudit import Check, Kind, Match, Note, Owner, Person, Record, Tally, fires, quiet
from selfaudit_checks._people_conversations import dates
from selfaudit_checks._people_examples import NO_LISTS, TEACHER, when
from selfaudit_checks._people_match import agreements, matched

_GROUPS = ("pupils", "former_pupils")


def find(record: Record, owner: Owner) -> Iterator[Note]:
    """Notes a search or visit under the name that it was for."""
    for person in record.people or _looked_for(record.text, owner):
        for agreement in agreements((person,), owner, _GROUPS):
            if agreement.match.how != "initial":
                yield Note(f"{person.name}\0{person.handle}", record.field, person.label)


def _looked_for(text: str, owner: Owner) -> list[Person]:
    """Whom a search was for: its two words, its one word as a user name, or the full names that stand in a longer one."""
    words = text.split()
    if len(words) > 2:
        rosters = [owner.roster(group) for group in _GROUPS]
        return [Person(text[start:end]) for roster in rosters for start, end, _ in roster.mentions(text)]
    return [Person(text.strip()) if len(words) == 2 else Person(handle=text.strip())] if words else []


def conclude(tally: Tally, owner: Owner) -> Iterable[Match]:
    """One finding for each name."""
    name, handle = tally.key.split("\0")
    visits, searches = tally.has("visit"), tally.count - tally.has("visit")
    parts = [
        f"{number} {word}{'' if number == 1 else end}"
        for number, word, end in ((searches, "search", "es"), (visits, "visit", "s"))
    ]
    counts = " and ".join(part for part in parts if not part.startswith("0"))
    for agreement in agreements((Person(name, handle),), owner, _GROUPS):
        match = matched(agreement, "somebody whom you looked for", tally.record, owner)
        yield replace(match, why=f"{match.why}: {counts}{dates(tally)}")


def _search(text: str, field: str = "search", *people: Person) -> Record:
    return Record(Kind.SEARCH, text, "facebook", when(2024, 5), people=people, field=field)


check = Check(
    id="pupil-page-access",
    title="You searched for or opened the page of somebody with the same name as a pupil or former pupil on your list",
    kinds=(Kind.SEARCH,),
    find=find,
    conclude=conclude,
    needs=("pupils",),
    examples=(
        fires(_search("Joanna Marsh"), ["Joanna Marsh"], TEACHER),
        fires(_search("joanna marsh"), ["joanna marsh"], TEACHER, because="small letters"),
        fires(_search("jo marsh"), ["jo marsh"], TEACHER, because="a short form"),
        fires(_search("jo.marsh10"), ["jo.marsh10"], TEACHER, because="a user name that spells the name"),
        fires(_search("@moon.jo.11"), ["@moon.jo.11"], TEACHER, because="a user name on the list"),
        fires(_search("Joanna Marsh", "visit", Person("Joanna Marsh")), ["Joanna Marsh"], TEACHER, because="a profile opened"),
        fires(_search("Callum Thornby"), ["Callum Thornby"], TEACHER, because="a former pupil"),
        fires(_search("joanna marsh exampleton"), ["joanna marsh"], TEACHER, because="with a place"),
        fires(
            _search("Joanna Marsh"),
            ["Joanna Marsh"],
            TEACHER,
            (_search("Joanna Marsh"), _search("Joanna Marsh", "visit")),
            because="one finding a name",
        ),
        quiet(_search("Joanna"), TEACHER, because="a first name"),
        quiet(_search("marsh"), TEACHER, because="a surname"),
        quiet(_search("marsh harriers"), TEACHER, because="birds"),
        quiet(_search("Joanna Marshall"), TEACHER, because="another surname"),
        quiet(_search("Peter Marsh"), TEACHER, because="a brother"),
        quiet(_search("Angela Marsh"), TEACHER, because="a parent"),
        quiet(_search("joanna marsh primary school"), TEACHER, because="a school"),
        quiet(_search("rose garden may"), TEACHER, because="flowers"),
        quiet(_search("Joanna Marsh"), NO_LISTS, because="no list"),
        quiet(_search(""), TEACHER, because="nothing typed"),
    ),
)
