"""A friend, follower or contact who has the same name as a parent on your list.

## What it looks for

The same as for pupils, against your list of parents. Both names have to agree: a surname that a pupil and a friend share
is nothing by itself.

## Why it matters

The documents differ: one says never, one that staff should not, one asks for care, one for openness towards the manager, one
says nothing. A connection that was there before the job or through one's own children is common.

## What to do

Look whether it is the parent and follow the clause of your document. Where it may matter, tell your manager openly.

## What it cannot know

Whether the friend is the parent, and which came first: the friendship or the child at the school.
"""

from __future__ import annotations

from collections.abc import Iterable

from selfaudit import Check, Kind, Match, Owner, Record, fires, quiet
from selfaudit_checks._people_connections import connected, who_it_is
from selfaudit_checks._people_examples import NO_LISTS, TEACHER, connection
from selfaudit_checks._people_match import agreements, matched


def find(record: Record, owner: Owner) -> Iterable[Match]:
    """Agreements of a connection with the list of parents."""
    if connected(record):
        for agreement in agreements(record.people, owner, ("parents",)):
            yield matched(agreement, who_it_is(record), record, owner)


check = Check(
    id="parent-connection",
    title="A connection has the same name as a parent on your list",
    kinds=(Kind.CONNECTION,),
    find=find,
    needs=("parents",),
    examples=(
        fires(connection("Angela Marsh"), ["Angela Marsh"], TEACHER),
        fires(connection("ANGELA MARSH", field="follower"), ["ANGELA MARSH"], TEACHER),
        fires(connection("Angie Marsh"), ["Angie Marsh"], TEACHER, because="a short form"),
        fires(connection("Bogdan Wojcikowy"), ["Bogdan Wojcikowy"], TEACHER, because="no accents"),
        fires(connection("Bog", "bogdan.w", "following"), ["Bog"], TEACHER, because="the user name is on the list"),
        fires(
            connection("Angela Hartleby (Marsh)"), ["Angela Hartleby (Marsh)"], TEACHER, because="another surname in brackets"
        ),
        fires(connection("Angela Rose Marsh", field="contact"), ["Angela Rose Marsh"], TEACHER, because="a middle name"),
        fires(connection("Robin Sample"), ["Robin Sample"], TEACHER, because="a relative: found, and said to be one"),
        quiet(connection("Paul Marsh"), TEACHER, because="the surname alone"),
        quiet(connection("Angela Wójcikowy"), TEACHER, because="names of two parents mixed"),
        quiet(connection("Joanna Marsh"), TEACHER, because="a pupil: another check"),
        quiet(connection("Angela Marsh", field="removed"), TEACHER),
        quiet(connection("Angela Marsh", field="suggested"), TEACHER),
        quiet(connection("Angela"), TEACHER, because="one word"),
        quiet(connection("Angelo Marsh"), TEACHER, because="another first name"),
        quiet(connection("Mrs Marsh"), TEACHER, because="a title is no first name"),
        quiet(connection("Angela Marsh"), NO_LISTS, because="no list"),
    ),
)
