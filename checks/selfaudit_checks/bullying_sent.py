"""Threats, or insults again and again, that you wrote to one person.

## What it looks for

Messages and comments of yours to one person in which words stand that threaten or insult to the face: one clear threat, or
two insults or more. Words in jest and between quotation marks do not count.

Where no word of the list stands, words that often do such harm are weighed together, and count as an insult.

## Why it matters

Every document forbids staff to bully or harass anybody on line, pupils and colleagues above all. What is banter to one is
not to the other.

## What to do

Read it again as a stranger would. Do not delete it. If it may be brought up against you, ask your union or somebody whom
you trust before you change anything.

## What it cannot know

How it was meant, what went before and how the other took it. It counts words; it does not judge you.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from selfaudit import Author, Check, Kind, Match, Note, Owner, Person, Record, Says, Tally, fires, quiet
from selfaudit_checks._people_examples import TEACHER, message, post
from selfaudit_checks._people_hostile import BACK, BANTER, KINDS, hostile_words, note, summed_up, the_other, trigger


def find(record: Record, _owner: Owner) -> Iterator[Note]:
    """Notes her hostile words under whom they go to, and theirs to her as the other side."""
    kind, words = hostile_words(record)
    if kind in ("", BANTER) or the_other(record) is None:
        return
    if record.author is Author.ME:
        yield note(record, kind, words)
    elif record.author is Author.OTHER and record.kind is Kind.MESSAGE:
        yield note(record, BACK, words)


def conclude(tally: Tally, owner: Owner) -> Iterable[Match]:
    """One finding for each person."""
    return summed_up(tally, owner, "hostile words of yours to one person")


def _said(text: str, *names: str, day: int = 1) -> Record:
    return message(text, *(names or ("Zed Anybody",)), mine=True, day=day)


def _commented(text: str) -> Record:
    return post(text, Kind.COMMENT, people=(Person("Zed Anybody"),))


check = Check(
    id="bullying-sent",
    title="Threats or repeated insults of yours to one person",
    kinds=KINDS,
    find=find,
    conclude=conclude,
    trigger=trigger,
    says=Says.READ_AGAIN,
    examples=(
        fires(_said("I know where you live"), ["I know where you live"]),
        fires(_said("go die"), ["go die"]),
        fires(_said("you are useless", day=2), ["You stupid cow"], more=(_said("You stupid cow"),), because="twice"),
        fires(
            _said("nobody likes you", day=3),
            ["you're pathetic"],
            more=(_said("you're pathetic"), _said("i hate you", day=2)),
            because="three times",
        ),
        fires(_commented("you're a disgrace"), ["you're a disgrace"], more=(_commented("your a liar"),), because="comments"),
        fires(_said("you'll pay for this"), ["you'll pay for this"]),
        fires(_said("we will make your life hell"), ["we will make your life hell"]),
        fires(
            _said("you are so thick", "Joanna Marsh", day=2),
            ["shut up idiot"],
            TEACHER,
            (_said("shut up idiot", "Joanna Marsh"),),
        ),
        quiet(_said("you're pathetic"), because="once"),
        quiet(_said("you idiot 😂", day=2), more=(_said("you muppet lol"),), because="banter"),
        quiet(_said("I'll kill you if you tell her about the party"), because="a jest"),
        quiet(_said("you're not useless", day=2), more=(_said("you're never a failure"),), because="the opposite"),
        quiet(message("you're pathetic", "Zed Anybody", day=2), more=(message("you cow", "Zed Anybody"),), because="theirs"),
        quiet(_said("you're useless", "Ann Other"), more=(_said("you're pathetic"),), because="two people, once each"),
        quiet(_said("you lot are useless", "Ann Other", "Bo Third"), because="to a group, nobody in it"),
        quiet(_said("my phone is useless", day=2), more=(_said("what a pathetic excuse for rain"),), because="things"),
        quiet(_said('Then he wrote "you are worthless"', day=2), more=(_said('and "i hate you"'),), because="quoted"),
    ),
)
