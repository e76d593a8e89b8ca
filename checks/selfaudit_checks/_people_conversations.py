"""What the checks of conversations share: one note a message, one finding for each person and conversation. Never the words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from selfaudit import Match, Note, Owner, Record, Tally
from selfaudit_checks._people_match import Agreement, agreements, matched

Find = Callable[[Record, Owner], Iterable[Match | Note]]
Conclude = Callable[[Tally, Owner], Iterable[Match]]


def finder(*groups: str) -> Find:
    """Notes each message of a conversation with somebody on these lists."""

    def find(record: Record, owner: Owner) -> Iterator[Note]:
        if record.field == "machine":
            return
        for agreement in agreements(record.people, owner, groups):
            label = agreement.person.label
            yield Note(f"{record.platform}\0{record.thread}\0{label}", label, label)

    return find


def concluder(*groups: str) -> Conclude:
    """Says of each conversation how many messages it holds, whose, and from when to when."""

    def conclude(tally: Tally, owner: Owner) -> Iterator[Match]:
        people = [person for person in tally.record.people if tally.has(person.label)]
        for agreement in list(agreements(people, owner, groups))[:1]:
            yield _said(agreement, tally, owner)

    return conclude


def _said(agreement: Agreement, tally: Tally, owner: Owner) -> Match:
    others = len({person.label for person in tally.record.people} - {agreement.person.label})
    who = f"in a group conversation with {others} more, somebody" if others else "in a private conversation, the other"
    match = matched(agreement, who, tally.record, owner)
    return replace(match, why=f"{match.why}: {numbers(tally)}")


def numbers(tally: Tally) -> str:
    """Counts and dates as plain facts: "12 messages, 5 by you, 3 March 2023 to 4 May 2024"."""
    messages = "1 message" if tally.count == 1 else f"{tally.count} messages"
    by = f", {tally.by_me} by you" if tally.by_me else ", none by you" if tally.by_other == tally.count else ""
    return messages + by + dates(tally)


def dates(tally: Tally) -> str:
    """The days of the first and the last, as people write them; empty where no time is known."""
    if not tally.first or not tally.last:
        return ""
    first, last = (f"{day.day} {day:%B %Y}" for day in (tally.first, tally.last))
    return f", {first}" if first == last else f", {first} to {last}"
