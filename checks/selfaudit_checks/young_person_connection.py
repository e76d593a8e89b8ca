"""A connection whose own account name says that somebody of school age stands behind it.

## What it looks for

A year group ("yr6", "Y10", "year 9"), a leaving year that was still to come ("classof2027", "leavers25") or a year of birth
("jo_2009", "evie_2012_x") in the name or user name of a friend, follower or contact. A year only counts against the date of
the connection: it has to make the person under 18 then. Accounts of teachers, classes and businesses are left out.

## Why it matters

One document bars every child, of whatever school, and another names children in general. No list of pupils holds those.

## What to do

Look who it is. If it is a child, follow your document: tell the person whom it names, then remove the access.

## What it cannot know

Anybody's age. No archive states it; a number in a user name may mean anything.
"""

from __future__ import annotations

from collections.abc import Iterable

from selfaudit import Check, Kind, Match, Owner, Record, fires, quiet
from selfaudit_checks._people_age import young
from selfaudit_checks._people_connections import connected, who_it_is
from selfaudit_checks._people_examples import NO_LISTS, TEACHER, connection, when


def find(record: Record, owner: Owner) -> Iterable[Match]:
    """Signs of school age in the name or user name of a connection."""
    return young(record, owner, who_it_is(record)) if connected(record) else ()


check = Check(
    id="young-person-connection",
    title="A connection's account name speaks of school age",
    kinds=(Kind.CONNECTION,),
    find=find,
    examples=(
        fires(connection(handle="jo_2009", field="follower", when=when(2024)), ["jo_2009"], because="15 by that number"),
        fires(connection(handle="kxy2012", field="following", when=when(2024)), ["kxy2012"], because="12 by that number"),
        fires(connection(handle="tia.yr11", field="follower"), ["tia.yr11"], because="a year group needs no date"),
        fires(connection("Tia Y10", field="friend"), ["Tia Y10"], because="in the display name"),
        fires(connection(handle="maz_year9", field="follower"), ["maz_year9"]),
        fires(connection(handle="classof2027.maz", field="follower", when=when(2025)), ["classof2027.maz"]),
        fires(connection(handle="leavers25_tia", field="follower", when=when(2025, 2)), ["leavers25_tia"]),
        fires(connection("Tia class of 2026", field="contact", when=when(2024)), ["Tia class of 2026"]),
        fires(connection(handle="sol_2010", field="follower", when=when(2023)), ["sol_2010"], TEACHER, because="on no list"),
        fires(connection(handle="leo.g.yr6", field="follower"), ["leo.g.yr6"], because="a year of a primary school"),
        fires(connection(handle="y5.ollie", field="follower"), ["y5.ollie"], because="at the beginning"),
        fires(connection(handle="maisie.y3", field="follower"), ["maisie.y3"]),
        fires(connection(handle="tyler.y10.gaming", field="follower"), ["tyler.y10.gaming"], because="in the middle"),
        fires(connection(handle="evie_2012_x", field="follower", when=when(2024)), ["evie_2012_x"], because="with a kiss"),
        fires(connection("Evie 2012 🌸", field="friend", when=when(2024)), ["Evie 2012 🌸"], because="with a picture"),
        quiet(connection(handle="evie_2004_x", field="follower", when=when(2024)), because="20 by that number"),
        quiet(connection(handle="y2k_tia", field="follower", when=when(2024)), because="the turn of the century"),
        quiet(connection(handle="jo.y3s", field="follower", when=when(2024)), because="no year group"),
        quiet(connection(handle="tia.2012london", field="follower", when=when(2024)), because="a year and a place"),
        quiet(connection(handle="year6teacher", field="follower"), because="a teacher of a younger class"),
        quiet(connection(handle="missb_y4", field="follower"), because="a teacher by her letter"),
        quiet(connection(handle="y4.class", field="follower"), because="a class"),
        quiet(connection(handle="jo_1989", field="follower", when=when(2024)), because="a grown-up"),
        quiet(connection(handle="jo_2009", field="follower"), because="no date: nothing to measure against"),
        quiet(connection(handle="jo_2001", field="follower", when=when(2024)), because="23 by that number"),
        quiet(connection(handle="jo_2022", field="follower", when=when(2024)), because="two years old: no year of birth"),
        quiet(connection(handle="classof2009", field="follower", when=when(2024)), because="left long ago"),
        quiet(connection(handle="miss_p_yr6", field="follower", when=when(2024)), because="a teacher"),
        quiet(connection(handle="year9science_teacher", field="follower"), because="a teacher"),
        quiet(connection(handle="bakery_since2011", field="follower", when=when(2024)), because="a business"),
        quiet(connection(handle="exampletonfc_2012", field="follower", when=when(2024)), because="a club"),
        quiet(connection(handle="jo_2009", field="suggested", when=when(2024)), because="the platform's idea"),
        quiet(connection(handle="jo_2009", field="removed", when=when(2024)), because="removed"),
        quiet(connection(handle="20091234", field="follower", when=when(2024)), because="a number"),
        quiet(
            connection(handle="jo.marsh2010", field="follower", when=when(2024)), TEACHER, because="on the list: another check"
        ),
        quiet(connection("Henry Y", field="friend"), NO_LISTS, because="no number"),
        quiet(connection(handle="toyear2k", field="follower", when=when(2024)), because="not a year group"),
    ),
)
