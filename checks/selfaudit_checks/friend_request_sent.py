"""A request to connect that you sent to somebody with the name of a pupil or parent on your lists, or of school age it seems.

## What it looks for

Requests that you sent, answered or not, to somebody whose name agrees with your lists of pupils, former pupils or parents, or
whose account name speaks of school age: a year group ("leo.yr6"), a leaving year that was still to come, a year of birth under
18 ("jo_2009"). Without a list of pupils it also counts them all. Accounts that you follow already are connections and are
looked at there.

## Why it matters

To ask a pupil to connect weighs more than to be asked: every document that speaks of it calls it inappropriate or worse.

## What to do

Look whether it is the pupil. If it is, withdraw the request, note the date, and tell the person whom your document names.

## What it cannot know

Who the person is, anybody's age, and whether the platform sent the request on its own from an address book that you uploaded.
"""

from __future__ import annotations

from collections.abc import Iterable

from selfaudit import Check, Kind, Match, Owner, Tally, fires, quiet
from selfaudit_checks._people_examples import NO_LISTS, TEACHER, request, when
from selfaudit_checks._people_requests import finder, in_all


def conclude(tally: Tally, _owner: Owner) -> Iterable[Match]:
    """One line about all requests, where there is no list to compare them with."""
    return in_all(tally, "request to connect was sent", "requests to connect were sent")


check = Check(
    id="friend-request-sent",
    title="Requests to connect that you sent",
    kinds=(Kind.REQUEST,),
    find=finder({"sent": "somebody whom you asked to connect"}),
    conclude=conclude,
    examples=(
        fires(request("Joanna Marsh", field="sent"), ["Joanna Marsh"], TEACHER),
        fires(request("Jo Marsh", field="sent", when=when(2022, 9)), ["Jo Marsh"], TEACHER, because="a short form"),
        fires(request("Callum Thornby", field="sent"), ["Callum Thornby"], TEACHER, because="a former pupil"),
        fires(request("Angie Marsh", field="sent"), ["Angie Marsh"], TEACHER, because="a parent"),
        fires(request("Moon", "moon.jo.11", "sent"), ["Moon"], TEACHER, because="the user name is on the list"),
        fires(request(handle="lukasz.wojcikowy", field="sent"), ["lukasz.wojcikowy"], TEACHER, because="a user name"),
        fires(
            request("Robin Sample", field="sent"), ["Robin Sample"], TEACHER, because="a relative: found, and said to be one"
        ),
        fires(
            request("Zed Anybody", field="sent"),
            ["2 requests to connect were sent"],
            NO_LISTS,
            (request("Ann Other", field="sent"), request("Bo Third")),
            because="no list: they are only counted",
        ),
        fires(request(handle="maisie.y3", field="sent"), ["maisie.y3"], TEACHER, because="a year group, and on no list"),
        quiet(request("Joanna Hartleby", field="sent"), TEACHER, because="one name equal"),
        quiet(request("Paul Marsh", field="sent"), TEACHER, because="the surname alone"),
        quiet(request("Zed Anybody", field="sent"), TEACHER, because="on no list"),
        quiet(request("Samuel Ashdownley", field="sent"), TEACHER, because="a colleague"),
        quiet(request("Marsh", field="sent"), TEACHER, because="one word"),
        quiet(request("Jo Marshall", field="sent"), TEACHER, because="another surname"),
        quiet(request("Joanna Marsh"), TEACHER, because="received: another check"),
        quiet(request("Joanna Marsh", field="rejected"), TEACHER, because="received and declined"),
        quiet(request("Joanna Marsh", field="ignored"), TEACHER, because="received and not answered"),
        quiet(request("Zed Anybody"), NO_LISTS, because="received: not counted here"),
        quiet(request("Zed Anybody"), TEACHER, because="received from nobody on the lists: not counted here"),
        quiet(request(handle="maisie.y3"), NO_LISTS, because="received from a child perhaps: another check"),
        quiet(request("Joanna Marsh", field="suggested"), TEACHER, because="the platform's idea"),
        quiet(request("Zed Anybody", field="suggested"), NO_LISTS, because="no request: not counted"),
    ),
)
