"""What the two checks of bullying share: hostile words counted by the person they come from or go to. Never a verdict."""

from __future__ import annotations

import re
from collections.abc import Iterator

from selfaudit import Author, Confidence, Kind, Match, Note, Owner, Person, Record, Says, Tally, Trigger
from selfaudit_checks._context import circumstances, others_words, plain
from selfaudit_checks._people_conversations import dates
from selfaudit_checks._people_match import agreements
from selfaudit_checks._words import FLAGS, load

KINDS = (Kind.MESSAGE, Kind.COMMENT, Kind.POST)
_FRIENDLY = frozenset({"joke", "fond", "lyric", "screen", "sport"})
_ONLY_IF = re.compile(r"^[ \t]*(?:if|for|when|unless|at|in|on|with|laughing|xx?|lol|haha)\b", FLAGS)
_ENDS = re.compile(r"^[ \t]*(?:$|[.!?,;…\n]|(?:and|miss|sir|bitch|teacher)\b)", FLAGS)
_SMILE = re.compile("[😘❤🥰😍🤗💕💖😁😄🙈]|(?:^|\\s)x{1,3}\\s*$|;-?\\)|:-?[)Dp]")
_CALLED = re.compile(r"\b(?:called|told|calling|saying|says|said|wrote|texted)\b[^.!?\n]{0,40}$", FLAGS)

THREAT, INSULT, BANTER, BACK = "threat", "insult", "banter", "back"


def trigger(_owner: Owner) -> Trigger:
    """The words of the list; read when a scan begins."""
    return load("hostile").trigger


def hostile_words(record: Record) -> tuple[str, str]:
    """The weightiest hostile words of a text as (kind, words): "threat", "insult", "banter" (in jest), or ""."""
    text = plain(record.text)
    kinds = circumstances(text)
    jest = bool(kinds & _FRIENDLY) or bool(_SMILE.search(record.text))
    found = [("", "")]
    for hit in load("hostile").hits(text):
        if hit.tier == "harmless" or others_words(text, hit.start, hit.end) or _CALLED.search(text[: hit.start]):
            continue
        after = text[hit.end :]
        if hit.tier == "hunted" and not _ENDS.match(after):
            continue
        kind = BANTER if jest or _ONLY_IF.match(after) else INSULT if hit.tier == "insult" else THREAT
        found.append((kind, record.text[hit.start : hit.end]))
    ranks = (THREAT, INSULT, BANTER, "")
    return min(found, key=lambda pair: ranks.index(pair[0]))


def the_other(record: Record) -> Person | None:
    """Whom hers goes to, or who wrote to her; none where a group is spoken to and nobody in it."""
    if record.author is Author.OTHER and record.writer:
        return record.writer
    return record.people[0] if len(record.people) == 1 else None


def note(record: Record, kind: str, words: str) -> Note:
    """Counts hostile words under the other's name, else under the conversation's."""
    other = the_other(record)
    where = f"{record.platform}\0{other.name}\0{other.handle}" if other else f"{record.platform}\0\0\0{record.thread}"
    return Note(where, kind, "" if kind in (BANTER, BACK) else words)


def summed_up(tally: Tally, owner: Owner, who: str) -> Iterator[Match]:
    """From three insults or one threat on: likely. Two insults, or as much the other way round: a candidate."""
    threats, insults, back = tally.has(THREAT), tally.has(INSULT), tally.has(BACK)
    if not tally.quotes or (not threats and insults < 2):
        return
    mutual = bool(back) and 2 * back >= threats + insults
    counts = [
        f"{number} {word}{'' if number == 1 else 's'}" for number, word in ((threats, "threat"), (insults, "insult")) if number
    ]
    said = " and ".join(counts)
    signals = [f"{said} by the words' form", *(["hostile words both ways"] if mutual else [])]
    if tally.has(BANTER):
        signals.append("also words in jest, not counted")
    sure = Confidence.CANDIDATE if mutual or (not threats and insults < 3) else Confidence.LIKELY
    child = any(agreements((_person(tally),), owner, ("pupils",)))
    signals += ["the same name as a pupil on your list"] if child else []
    yield Match(tally.quotes[0], f"{who}: {said}{dates(tally)}", sure, tuple(signals), child, Says.READ_AGAIN)


def _person(tally: Tally) -> Person:
    _platform, name, handle = tally.key.split("\0")[:3]
    return Person(name, handle)
