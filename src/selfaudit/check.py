"""What a check is: a value with one pure function, its trigger, its documentation and its own examples.

The module that holds a check has a docstring with four headings (*What it looks for*, *Why it matters*, *What to do*,
*What it cannot know*) and one name, `check`. Severity is never its business: the guidance decides that, clause by clause.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from operator import itemgetter

from selfaudit.owner import Owner
from selfaudit.records import Author, Kind, Page, Record


class Confidence(StrEnum):
    """How sure a match is, apart from how much it matters. A name alone is never more than a candidate."""

    CERTAIN = "certain"
    LIKELY = "likely"
    CANDIDATE = "candidate"


class Says(StrEnum):
    """How a finding is put: a fact that the archive states, or words for her to read again."""

    FOUND = "found"
    READ_AGAIN = "read-again"


@dataclass(frozen=True, slots=True)
class Match:
    """What a check saw in one record: the exact words, and why they count. `why` and `signals` never hold archive text."""

    quote: str
    why: str
    confidence: Confidence = Confidence.CERTAIN
    signals: tuple[str, ...] = ()
    """What raised or lowered the confidence, counted and shown ("full name equal", "year group in the thread")."""
    child: bool = False
    """A child may be concerned: shown at every level, even as a candidate."""
    says: Says | None = None
    """Only where this one match is put otherwise than the check's own `says`."""
    parts: tuple[str, ...] = ()
    """For a match made of several: the checks whose clauses it stands on (identity-in-combination)."""
    on_list: str = ""
    """Whom it is about, by the list of hers that the person stands on (`Owner.GROUPS`): clauses about others do not take it."""
    own_words: bool = False
    """The quote is no text of the archive but the check's own words (a number, a time, "picture"): it is not masked."""


@dataclass(frozen=True, slots=True)
class Note:
    """A fact that only counts together with others: the engine keeps one bounded `Tally` for each key, and asks `conclude`.

    `key` groups (a thread, a person); `label` is counted in the tally; `quote` is kept for the first few.
    """

    key: str
    label: str = ""
    quote: str = ""
    count: int = 1
    first: float = 0.0
    last: float = 0.0
    """Unix seconds UTC; filled in by the engine from the record where a check leaves them 0."""
    row: int = 0
    """For a note from `survey`: the row of the page that a finding should point at; -1 for the row of the time `first`."""


@dataclass(frozen=True, slots=True)
class Tally:
    """All notes of one key, bounded: counts and dates of all of them, and the first few records."""

    key: str
    count: int
    by_me: int
    by_other: int
    """By the authors of the records; 0 and 0 for the notes of a survey."""
    first: datetime | None
    last: datetime | None
    labels: tuple[tuple[str, int], ...]
    """Each label and how often, the commonest first; at most 200 different ones are kept."""
    quotes: tuple[str, ...]
    """Of the first five notes."""
    record: Record
    """The first record, which the finding will point at."""

    def has(self, label: str) -> int:
        """How often the label was noted."""
        return dict(self.labels).get(label, 0)


@dataclass(frozen=True, slots=True)
class Together:
    """Words of which one alone says too little: they hit where those in a text, each counted once, are worth `least`."""

    worths: tuple[tuple[str, int], ...]
    """Words as in `Trigger.words`, each once, and what each is worth, from 1 on."""
    least: int


@dataclass(frozen=True, slots=True)
class Trigger:
    """The cheap test that decides whether a record is looked at: it only ever skips, and never decides.

    Profile fields, requests and settings are few, and are always looked at. Any other record is looked at when *any* part
    hits: `patterns` (RE2 syntax, no look-around, any case) or `words` (plain words or phrases, any case, from the beginning
    of a word on; whole words where they end in a blank) in its text, words worth enough `together`, or one of its `people`
    matching a list of hers ("pupils", "former_pupils", "parents", "colleagues"). With a trigger and without, the findings
    must be the same.
    """

    patterns: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    together: tuple[Together, ...] = ()

    def __or__(self, other: Trigger) -> Trigger:
        """Hits what either hits."""
        return Trigger(
            (*self.patterns, *other.patterns),
            (*self.words, *other.words),
            (*self.people, *other.people),
            (*self.together, *other.together),
        )


_PAIR = 2


def trigger_problem(trigger: object) -> str | None:
    """What is wrong with a trigger, for the person who wrote it."""
    if not isinstance(trigger, Trigger):
        return "it must be a Trigger, or a function of the owner that gives one"
    parts: tuple[object, ...] = (trigger.patterns, trigger.words, trigger.people)
    if not all(isinstance(part, tuple | list) and _are(part, str) for part in parts):
        return '`patterns`, `words` and `people` must be tuples of texts; a single one is written ("word",)'
    if not isinstance(trigger.together, tuple | list) or not all(map(_is_sound, trigger.together)):
        return "`together` must be a tuple of Together, each of (word, worth) pairs with whole numbers from 1 on"
    unknown = [group for group in trigger.people if group not in Owner.GROUPS]
    return f"there is no list of people {unknown[0]!r}; there are {', '.join(Owner.GROUPS)}" if unknown else None


def _is_sound(together: object) -> bool:
    if not isinstance(together, Together) or not isinstance(together.worths, tuple | list):
        return False
    pairs = together.worths
    if not _are(pairs, tuple, list) or set(map(len, pairs)) - {_PAIR}:
        return False
    worths = [together.least, *map(itemgetter(1), pairs)]
    return _are(map(itemgetter(0), pairs), str) and _are(worths, int) and min(worths) > 0


def _are(things: Iterable[object], *kinds: type) -> bool:
    """Whether all are of these kinds, asked once of each kind that there is: of words there are thousands."""
    return all(issubclass(kind, kinds) for kind in set(map(type, things)))


Find = Callable[[Record, Owner], Iterable[Match | Note]]


@dataclass(frozen=True, slots=True)
class Example:
    """A record on which the check must find exactly `quotes`, in order; no quotes: it must stay quiet.

    `more` are further records before it, for a check that looks across records. `owner` is whose archive it is.
    """

    record: Record
    quotes: tuple[str, ...] = ()
    owner: Owner = field(default_factory=Owner)
    more: tuple[Record, ...] = ()
    because: str = ""
    """Why it is here: which near miss, which spelling."""


def fires(
    record: Record, on: Iterable[str], owner: Owner | None = None, more: tuple[Record, ...] = (), because: str = ""
) -> Example:
    """An example on which the check must find exactly the words `on`."""
    return Example(record, tuple(on), owner or Owner(), more, because)


def quiet(record: Record, owner: Owner | None = None, more: tuple[Record, ...] = (), because: str = "") -> Example:
    """A near miss, on which the check must find nothing."""
    return Example(record, (), owner or Owner(), more, because)


def _finds_nothing(_record: Record, _owner: Owner) -> Iterable[Match | Note]:
    return ()


@dataclass(frozen=True, slots=True)
class Check:
    """One check. `find` is pure: the same record and owner always give the same matches."""

    id: str
    """As in CONTRACT section 5; reads well after "allow …": `phone-number`, `pupil-connection`."""
    title: str
    """One plain line for the report; says what was seen, not what it means."""
    kinds: tuple[Kind, ...]
    find: Find = _finds_nothing
    trigger: Trigger | Callable[[Owner], Trigger] | None = None
    """`None`: every record of those kinds is looked at, which costs about 0.1 seconds for 100,000 records."""
    author: Author | None = None
    """Only words of hers, or only of others; `None` for both and for unknown."""
    says: Says = Says.FOUND
    needs: tuple[str, ...] = ()
    """What she must have told the program, else the check cannot run: names of `Owner.has` ("school", "pupils", "hours" …)."""
    accounts: tuple[str, ...] = ("personal", "official")
    """The accounts that it is for."""
    survey: Callable[[Page, Owner], Iterable[Note]] | None = None
    """For checks whose unit is a column (an array of times): sees each Page of its kinds as a whole, instead of `find`."""
    conclude: Callable[[Tally, Owner], Iterable[Match]] | None = None
    """What to say, at the end, of all the notes with one key."""
    examples: tuple[Example, ...] = ()
