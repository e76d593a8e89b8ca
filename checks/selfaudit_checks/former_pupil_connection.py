"""A friend, follower or contact who has the same name as a former pupil on your list.

## What it looks for

The same as for pupils, against your list of former pupils. Where the list says when somebody left or was born, the finding says
so, and whether the person was under 18 when the connection began.

## Why it matters

Some documents bar former pupils without any limit of age, others while they are under 18 or 19, and others only advise
against it. The documents differ here more than anywhere else.

## What to do

Look whether it is the former pupil, and read the clause of your document. Where it asks for it, tell the person whom it names,
and remove the access. Keep what was written.

## What it cannot know

Whether the friend is the former pupil, and how old somebody is whose date of birth is not on your list.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from selfaudit import Check, Kind, Listed, Match, Owner, Record, fires, quiet
from selfaudit_checks._people_connections import connected, who_it_is
from selfaudit_checks._people_examples import NO_LISTS, TEACHER, connection, when
from selfaudit_checks._people_match import agreements, matched


def find(record: Record, owner: Owner) -> Iterable[Match]:
    """Agreements of a connection with the list of former pupils."""
    if connected(record):
        for agreement in agreements(record.people, owner, ("former_pupils",)):
            dates = tuple(_dates(agreement.match.listed, record.when.date() if record.when else None))
            yield matched(agreement, who_it_is(record), record, owner, extra=dates)


def _dates(listed: Listed, began: date | None) -> Iterator[str]:
    """What the list's dates say, without a clock: the year of leaving, the year of turning 18."""
    if listed.left:
        yield f"left in {listed.left.year}"
    if listed.left and began:
        yield "connected before leaving" if began < listed.left else "connected after leaving"
    if listed.born:
        yield f"turns or turned 18 in {listed.born.year + 18}"


check = Check(
    id="former-pupil-connection",
    title="A connection has the same name as a former pupil on your list",
    kinds=(Kind.CONNECTION,),
    find=find,
    needs=("former_pupils",),
    examples=(
        fires(connection("Callum Thornby", when=when(2025)), ["Callum Thornby"], TEACHER, because="under 18, left"),
        fires(connection("Cal Thornby"), ["Cal Thornby"], TEACHER, because="a short form"),
        fires(connection("Priya Devonshaw", when=when(2020)), ["Priya Devonshaw"], TEACHER, because="an adult today"),
        fires(connection("Gethin Pryceley", field="follower"), ["Gethin Pryceley"], TEACHER, because="no dates on the list"),
        fires(connection(handle="callum_thornby08", field="following"), ["callum_thornby08"], TEACHER),
        fires(connection("Thornby, Callum", field="contact"), ["Thornby, Callum"], TEACHER),
        fires(connection("Callum Thornbey"), ["Callum Thornbey"], TEACHER, because="one letter more"),
        fires(connection("Toni Marlowe"), ["Toni Marlowe"], TEACHER, because="a relative: found, and said to be one"),
        quiet(connection("Callum Dunmore"), TEACHER, because="one name equal"),
        quiet(connection("Cameron Thornby"), TEACHER, because="a brother"),
        quiet(connection("Callum Thornby", field="removed"), TEACHER),
        quiet(connection("Callum Thornby", field="suggested"), TEACHER),
        quiet(connection("Callum Thornby", field="blocked"), TEACHER),
        quiet(connection("Callum"), TEACHER, because="one word"),
        quiet(connection(handle="callum08"), TEACHER, because="a first name alone"),
        quiet(connection("Joanna Marsh"), TEACHER, because="a pupil: another check"),
        quiet(connection("Callum Thornby"), NO_LISTS, because="no list"),
    ),
)
