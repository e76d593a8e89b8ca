"""Threats, or insults again and again, that one person wrote to you.

## What it looks for

Messages, comments and posts by others in which words stand that threaten you or insult you to your face. One clear threat
counts; insults count from the second by one person on. Words in jest, between quotation marks and of songs do not count,
and where you wrote the like as often, the finding says so.

Where no word of the list stands, words that often do such harm are weighed together, and count as an insult.

## Why it matters

You do not have to bear it. All documents offer help against it, and all but one ask in so many words that it be kept as
evidence.

## What to do

Do not answer. Keep everything: messages, dates, addresses, pictures of the screen; delete nothing. Make a dated log, and
report it as your document says. Block the person only when the evidence is kept. For a threat, the police are your own
choice to make.

## What it cannot know

How it was meant and how it felt. Bullying without such words, in pictures or in what others post elsewhere, is not seen.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from selfaudit import Author, Check, Kind, Match, Note, Owner, Person, Record, Says, Tally, fires, quiet
from selfaudit_checks._people_examples import NO_LISTS, TEACHER, message, post
from selfaudit_checks._people_hostile import BACK, BANTER, KINDS, hostile_words, note, summed_up, trigger


def find(record: Record, _owner: Owner) -> Iterator[Note]:
    """Notes hostile words of others under their writer, and hers to them as the other side."""
    kind, words = hostile_words(record)
    if kind not in ("", BANTER) and record.author is Author.OTHER:
        yield note(record, kind, words)
    elif kind not in ("", BANTER) and record.author is Author.ME and record.kind is Kind.MESSAGE:
        yield note(record, BACK, words)


def conclude(tally: Tally, owner: Owner) -> Iterable[Match]:
    """One finding for each writer."""
    return summed_up(tally, owner, "hostile words to you from one person")


def _said(text: str, mine: bool = False, day: int = 1, name: str = "Zed Anybody") -> Record:
    return message(text, name, mine=mine, day=day)


_BY_ZED = Person("Zed Anybody")

check = Check(
    id="bullying-received",
    title="Threats or repeated insults to you by one person",
    kinds=KINDS,
    find=find,
    conclude=conclude,
    trigger=trigger,
    says=Says.READ_AGAIN,
    examples=(
        fires(_said("I know where you live"), ["I know where you live"]),
        fires(_said("just kill yourself"), ["kill yourself"]),
        fires(_said("You'll regret this."), ["You'll regret this"]),
        fires(_said("watch your back miss"), ["watch your back"]),
        fires(_said("you're pathetic", day=2), ["You stupid cow"], more=(_said("You stupid cow"),), because="twice"),
        fires(
            _said("everyone hates you", day=3),
            ["ur a joke"],
            more=(_said("ur a joke"), _said("you are so useless", day=2)),
            because="three times",
        ),
        fires(
            post("You are a disgrace", Kind.COMMENT, Author.OTHER, writer=_BY_ZED),
            ["You are a disgrace"],
            more=(post("You should be sacked", Kind.COMMENT, Author.OTHER, writer=_BY_ZED),),
            because="comments",
        ),
        fires(_said("im gonna smash your windows"), ["gonna smash your windows"]),
        fires(
            _said("I will find you", name="Joanna Marsh"), ["I will find you"], TEACHER, because="a name on the list of pupils"
        ),
        quiet(_said("you're pathetic"), because="once"),
        quiet(_said("I'll kill you if you eat my chocolate"), because="a jest"),
        quiet(_said("I will kill you 😂"), because="a laugh"),
        quiet(_said("I'll find you a seat, and I'll get you a coffee"), because="kindness"),
        quiet(_said("I know where you live now so I can pop round"), because="a friend"),
        quiet(
            _said("everyone likes you", day=2),
            more=(_said("you make me smile"), _said("you joke about it", day=3)),
            because="praise",
        ),
        quiet(
            _said("You're dead right", day=2), more=(_said("you'll regret that second cake"),), because="only sounds like it"
        ),
        quiet(_said("you idiot lol", day=2), more=(_said("you muppet haha"),), because="banter"),
        quiet(_said("don't kill yourself over the marking"), because="kindly meant"),
        quiet(_said('He said "I know where you live" to her'), because="quoted"),
        quiet(
            _said("she called you a stupid cow", day=2), more=(_said("he told me you're pathetic"),), because="told of others"
        ),
        quiet(_said("I know where you live", mine=True), because="hers: another check"),
        quiet(_said("you're not useless", day=2), more=(_said("you're never a failure"),), because="the opposite"),
        quiet(_said("you're dead right", day=2), more=(_said("ring me when you're free"),), because="only sounds like it"),
        quiet(
            _said("you're useless", day=2, name="Ann Other"), more=(_said("you're pathetic"),), because="two people, once each"
        ),
        quiet(
            post("Now playing: I Know Where You Live 🎵", Kind.COMMENT, Author.OTHER, writer=_BY_ZED),
            NO_LISTS,
            because="a song",
        ),
    ),
)
