"""A request to connect from somebody with the name of a pupil or parent on your lists, or of school age it seems.

## What it looks for

Requests that you received, whether they are open, declined or never answered, from somebody whose name agrees with your
lists of pupils, former pupils or parents, or whose account name speaks of school age: a year group ("leo.yr6"), a leaving year
that was still to come, a year of birth under 18 ("jo_2009"). Without a list of pupils it also counts them all.

## Why it matters

Two of the documents ask staff to tell a manager when a child tries to connect, even when the request was declined: it
protects both sides. All of them ask not to accept.

## What to do

Look whether it is the pupil. If it is, do not accept, and report it as your document asks. An unanswered request still counts.

## What it cannot know

Who the person is, and anybody's age. Platforms drop old requests, so a missing one proves nothing.
"""

from __future__ import annotations

from collections.abc import Iterable

from selfaudit import Check, Kind, Match, Owner, Tally, fires, quiet
from selfaudit_checks._people_examples import NO_LISTS, TEACHER, request, when
from selfaudit_checks._people_requests import finder, in_all

_WHO = {
    "received": "somebody who asked to connect with you",
    "rejected": "somebody whose request you declined",
    "ignored": "somebody whose request you did not answer",
}


def conclude(tally: Tally, _owner: Owner) -> Iterable[Match]:
    """One line about all requests, where there is no list to compare them with."""
    return in_all(tally, "request to connect was received", "requests to connect were received")


check = Check(
    id="friend-request-received",
    title="Requests to connect that came to you",
    kinds=(Kind.REQUEST,),
    find=finder(_WHO),
    conclude=conclude,
    examples=(
        fires(request("Joanna Marsh"), ["Joanna Marsh"], TEACHER),
        fires(request("Joanna Marsh", field="rejected"), ["Joanna Marsh"], TEACHER, because="declined: still to be reported"),
        fires(request("Jo Marsh", field="ignored", when=when(2023)), ["Jo Marsh"], TEACHER, because="never answered"),
        fires(request("Callum Thornby"), ["Callum Thornby"], TEACHER, because="a former pupil"),
        fires(request("Angela Marsh"), ["Angela Marsh"], TEACHER, because="a parent"),
        fires(request(handle="siânobriant"), ["siânobriant"], TEACHER, because="a user name that spells the name"),
        fires(request("Lukasz Wojcikowy"), ["Lukasz Wojcikowy"], TEACHER, because="no accents"),
        fires(
            request("Zed Anybody"),
            ["3 requests to connect were received"],
            NO_LISTS,
            (request("Ann Other"), request("Bo Third", field="rejected")),
            because="no list: they are only counted",
        ),
        fires(request("Zed Anybody"), ["1 request to connect was received"], NO_LISTS, because="no list, one request"),
        fires(request(handle="leo.g.yr6"), ["leo.g.yr6"], TEACHER, because="a year group, and on no list"),
        fires(
            request(handle="evie_2012_x", field="ignored", when=when(2024)),
            ["evie_2012_x", "1 request to connect was received"],
            NO_LISTS,
            because="12 by that number",
        ),
        fires(request("Maisie Y3", field="rejected"), ["Maisie Y3"], TEACHER, because="in the display name"),
        quiet(request(handle="evie_2012_x"), TEACHER, because="no date: nothing to measure against"),
        quiet(request(handle="year6teacher"), TEACHER, because="a teacher's own account"),
        quiet(request("Joanna Hartleby"), TEACHER, because="one name equal"),
        quiet(request("Peter Marsh"), TEACHER, because="a brother"),
        quiet(request("Samuel Ashdownley"), TEACHER, because="a colleague"),
        quiet(request("Joanna"), TEACHER, because="one word"),
        quiet(request("Zed Anybody"), TEACHER, because="on no list"),
        quiet(request("Joanna Marsh", field="sent"), TEACHER, because="sent: another check"),
        quiet(request("Angela Marsh", field="sent"), TEACHER, because="sent to a parent: another check"),
        quiet(request("Zed Anybody", field="sent"), TEACHER, because="sent to nobody on the lists: not counted here"),
        quiet(request("Zed Anybody", field="sent"), NO_LISTS, because="sent: not counted here"),
        quiet(request(handle="leo.g.yr6", field="sent"), NO_LISTS, because="sent to a child perhaps: another check"),
        quiet(request("Joanna Marsh", field="suggested"), TEACHER, because="no request"),
        quiet(request(handle="leo.g.yr6", field="suggested"), TEACHER, because="the platform's idea"),
        quiet(request("Zed Anybody", field="suggested"), NO_LISTS, because="no request: not counted"),
    ),
)
