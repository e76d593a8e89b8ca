"""A connection that carries your own name, or a user name all but equal to yours.

## What it looks for

Friends, followers, requests and accounts that you follow with the same first name and surname as yours, or with a user name
that differs from yours only in dots, lines, digits or one letter. Your own accounts, as you gave them, do not count.

## Why it matters

Accounts in a teacher's name are made to mock her or to reach pupils. One of the documents asks to report such an account at
once.

## What to do

Look at the account, and search for your own name on each platform, signed out. If one pretends to be you: keep pictures of
it, report it to the platform, and tell the school.

## What it cannot know

Whether it pretends to be you: a namesake is not an impostor, and an old account of yours looks the same. Impostors who
never connected with you are in no archive.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from selfaudit import Check, Confidence, Kind, Match, Me, Owner, Person, Record, Says, fires, quiet
from selfaudit_checks._people_examples import ME, connection, request
from selfaudit_checks._people_match import own_names

_SAME = ("full", "order")
_FIELDS = frozenset({"friend", "follower", "following", "close-friend", "contact", "received", "rejected", "ignored"})
_SHORTEST_HANDLE = 6


def find(record: Record, owner: Owner) -> Iterable[Match]:
    """Connections and requests under her own name or nearly her own user name."""
    if record.field not in _FIELDS:
        return
    for person in record.people:
        if person.handle and _bare(person.handle) and any(_same(person.handle, handle) for handle in owner.me.handles):
            continue
        by_name = any(match.how in _SAME for match in own_names(owner).match(Person(person.name)))
        by_handle = bool(person.handle) and any(_close(person.handle, handle) for handle in owner.me.handles)
        signals = (("same name as yours",) if by_name else ()) + (("user name all but equal to yours",) if by_handle else ())
        if signals:
            sure = Confidence.LIKELY if len(signals) > 1 else Confidence.CANDIDATE
            yield Match(person.label, f"an account with the {' and a '.join(signals)}", sure, signals)


def _bare(handle: str) -> str:
    return re.sub(r"[\W_]+", "", handle.casefold())


def _same(one: str, other: str) -> bool:
    return one.casefold().strip("@ ") == other.casefold().strip("@ ")


def _close(handle: str, hers: str) -> bool:
    """Whether two user names differ in signs and digits only, or in one letter."""
    one, other = _bare(handle).rstrip("0123456789"), _bare(hers).rstrip("0123456789")
    if min(len(one), len(other)) < _SHORTEST_HANDLE:
        return False
    longer, shorter = sorted((one, other), key=len, reverse=True)
    one_less = any(longer[:i] + longer[i + 1 :] == shorter for i in range(len(longer)))
    swapped = len(one) == len(other) and sum(a != b for a, b in zip(one, other, strict=True)) == 1
    return one == other or one_less or swapped


_ALEX = Owner(ME)
_TWO_NAMES = Owner(Me(names=("Alex Sample", "Alex Hartleby"), handles=("alexsample", "@alex.sample.teaches")))

check = Check(
    id="impostor-account",
    title="An account carries your own name",
    kinds=(Kind.CONNECTION, Kind.REQUEST),
    find=find,
    says=Says.READ_AGAIN,
    examples=(
        fires(connection("Alex Sample"), ["Alex Sample"], _ALEX),
        fires(connection("ALEX SAMPLE ✨", field="follower"), ["ALEX SAMPLE ✨"], _ALEX),
        fires(request("Alex Sample"), ["Alex Sample"], _ALEX, because="a request"),
        fires(connection("Alex Hartleby"), ["Alex Hartleby"], _TWO_NAMES, because="her former name"),
        fires(connection("Sample Alex", field="following"), ["Sample Alex"], _ALEX, because="the other order"),
        fires(connection(handle="alex_sample", field="follower"), ["alex_sample"], _ALEX, because="only a line more"),
        fires(connection(handle="alexsampIe", field="follower"), ["alexsampIe"], _ALEX, because="a capital i for an l"),
        fires(connection("Alex Sample", "alexsample99", "follower"), ["Alex Sample"], _ALEX, because="name and user name"),
        quiet(connection("Alex Marsh"), _ALEX, because="one name equal"),
        quiet(connection("Robin Sample"), _ALEX, because="a relative"),
        quiet(connection("Alexandra Sample"), _ALEX, because="a form of the name is somebody else here"),
        quiet(connection("Alex"), _ALEX, because="one word"),
        quiet(connection("Alex Sample", "alexsample", "following"), _ALEX, because="her own account"),
        quiet(connection("Alex Sample", "alex.sample.teaches", "follower"), _TWO_NAMES, because="her other account"),
        quiet(connection("Alex Sample", field="removed"), _ALEX, because="removed"),
        quiet(connection("Alex Sample", field="suggested"), _ALEX, because="the platform's idea"),
        quiet(connection("Alex Sample"), Owner(), because="she gave no name"),
        quiet(connection(handle="alex", field="follower"), _ALEX, because="a short user name"),
    ),
)
