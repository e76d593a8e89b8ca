"""A friend, follower or contact who has the same name as a pupil on your list.

## What it looks for

Friends, followers, accounts that you follow, close friends and contacts whose first name and surname both agree with a row
of your list of pupils: the same, a short form ("Jo" for "Joanna"), one letter apart, half of a double-barrelled surname.
User names count where they are on your list or spell out both names. People whom you removed or blocked do not count.

## Why it matters

Every one of the documents asks staff not to be friends with pupils on personal accounts, most of them in their strongest
words. An old connection that nobody thought of is the commonest way to be in breach of that.

## What to do

Look whether it is the pupil. If it is, note when the connection began, tell the person whom your document names, and then
remove the access. Do not delete conversations: they protect you.

## What it cannot know

Whether the friend is the pupil: two people may share a name. On platforms that give user names only, most pupils cannot
be recognised, and on X nobody can.
"""

from __future__ import annotations

from collections.abc import Iterable

from selfaudit import Check, Kind, Match, Owner, Record, fires, quiet
from selfaudit_checks._people_connections import connected, who_it_is
from selfaudit_checks._people_examples import NO_LISTS, TEACHER, connection, when
from selfaudit_checks._people_match import agreements, matched


def find(record: Record, owner: Owner) -> Iterable[Match]:
    """Agreements of a connection with the list of pupils."""
    if connected(record):
        for agreement in agreements(record.people, owner, ("pupils",)):
            yield matched(agreement, who_it_is(record), record, owner)


check = Check(
    id="pupil-connection",
    title="A connection has the same name as a pupil on your list",
    kinds=(Kind.CONNECTION,),
    find=find,
    needs=("pupils",),
    examples=(
        fires(connection("Joanna Marsh"), ["Joanna Marsh"], TEACHER),
        fires(connection("Jo Marsh"), ["Jo Marsh"], TEACHER, because="a short form"),
        fires(connection("✨ JOANNA MARSH ✨"), ["✨ JOANNA MARSH ✨"], TEACHER, because="decoration and capitals"),
        fires(connection("Lukasz Wojcikowy", field="follower"), ["Lukasz Wojcikowy"], TEACHER, because="no accents"),
        fires(connection("Sian OBriant"), ["Sian OBriant"], TEACHER, because="no accent, no apostrophe"),
        fires(connection(handle="jo.marsh10", field="follower"), ["jo.marsh10"], TEACHER, because="the handle spells the name"),
        fires(connection("Moon", "moon.jo.11", "following"), ["Moon"], TEACHER, because="the user name is on the list"),
        fires(connection("Marsh, Joanna", field="contact"), ["Marsh, Joanna"], TEACHER, because="surname first"),
        fires(connection("Kit Dunmore"), ["Kit Dunmore"], TEACHER, because="a relative: found, and said to be one"),
        fires(connection("Robin Sample", field="close-friend"), ["Robin Sample"], TEACHER, because="on her own list of family"),
        fires(
            connection("Rose May", field="list-member", thread="EPS year 10", when=when(2024)),
            ["Rose May"],
            TEACHER,
            because="the list is named after the school",
        ),
        quiet(connection("Joanna Hartleby"), TEACHER, because="one name equal"),
        quiet(connection("Peter Marsh"), TEACHER, because="a brother"),
        quiet(connection("Joan Marsh"), TEACHER, because="another first name"),
        quiet(connection("Marsh"), TEACHER, because="one word"),
        quiet(connection("Joanna Marsh", field="removed"), TEACHER, because="removed already"),
        quiet(connection("Joanna Marsh", field="blocked"), TEACHER, because="blocked"),
        quiet(connection("Joanna Marsh", field="suggested"), TEACHER, because="the platform's idea, not hers"),
        quiet(connection(handle="jmarsh"), TEACHER, because="an initial in a user name is too little"),
        quiet(connection("Joanna Marshall"), TEACHER, because="another surname"),
        quiet(connection("Angela Marsh"), TEACHER, because="a parent: another check"),
        quiet(connection("Joanna Marsh"), NO_LISTS, because="no list"),
    ),
)
