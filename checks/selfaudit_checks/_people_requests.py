"""What the two checks of friend requests share."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from selfaudit import Confidence, Match, Note, Owner, Record, Tally
from selfaudit_checks._people_age import young
from selfaudit_checks._people_match import agreements, matched

GROUPS = ("pupils", "former_pupils", "parents")


def finder(who: dict[str, str]) -> Callable[[Record, Owner], Iterable[Match | Note]]:
    """A find function for the fields that `who` names, each with what to call the other."""

    def find(record: Record, owner: Owner) -> Iterable[Match | Note]:
        if record.field not in who:
            return
        listed = [matched(found, who[record.field], record, owner) for found in agreements(record.people, owner, GROUPS)]
        yield from listed
        if not listed:
            yield from young(record, owner, who[record.field])
        if not _knows_pupils(owner):
            yield Note("all", record.field)

    return find


def _knows_pupils(owner: Owner) -> bool:
    return owner.has("pupils") or owner.has("former_pupils")


def in_all(tally: Tally, one: str, several: str) -> Iterator[Match]:
    """Without a list of pupils: one line about all requests, shown from the careful level on."""
    count = tally.count
    said = f"1 {one}" if count == 1 else f"{count} {several}"
    open_ones = tally.has("ignored") + tally.has("rejected")
    signals = (said, f"{open_ones} declined or not answered") if open_ones else (said,)
    yield Match(said, f"{said}; whether one is a pupil only you can know", Confidence.CANDIDATE, signals, own_words=True)
