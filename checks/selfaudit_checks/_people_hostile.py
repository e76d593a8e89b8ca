"""What the two checks of bullying share: hostile words counted by the person they come from or go to. Never a verdict."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from selfaudit import Author, Confidence, Kind, Match, Note, Owner, Person, Record, Says, Tally, Trigger
from selfaudit.kept import kept
from selfaudit_checks._context import circumstances, plain
from selfaudit_checks._pattern import Pattern
from selfaudit_checks._people_conversations import dates
from selfaudit_checks._people_match import agreements
from selfaudit_checks._speech import others_words
from selfaudit_checks._weighed import telling_words
from selfaudit_checks._weighed import trigger as weighed_trigger
from selfaudit_checks._words import FLAGS, Hit, load

KINDS = (Kind.MESSAGE, Kind.COMMENT, Kind.POST)
_MOST_HITS = 20
"""Of one text; a text made of nothing else is no worse for the rest."""
_AROUND = 400
"""Characters before and after a hit that are read for what it means."""
_FRIENDLY = frozenset({"joke", "fond", "lyric", "screen", "sport"})
_ONLY_IF = Pattern(r"^[ \t]*(?:if|for|when|unless|at|in|on|with|all|being|having|so|laughing|xx?|lol|haha)\b", FLAGS)
_ENDS = Pattern(r"^[ \t]*(?:$|[.!?;…\n]|,?[ \t]*(?:and|miss|sir|bitch|teacher|i swear|u)\b)", FLAGS)
_BARE = Pattern(r"(?:you|u|ya)[ \t]+(?!are\b|r\b)", FLAGS)
_JUST_BEFORE = Pattern(
    r"\b(?:are|were|do|did|does|can|could|will|would|if|that|than|thank|love|for|of|to|with|how|have|had|see|about)[ \t]+$",
    FLAGS,
)
_SMILE = Pattern("[😘❤🥰😍🤗💕💖😁😄🙈]|(?:^|\\s)x{1,3}\\s*$|;-?\\)|:-?[)Dp]")
_CALLED = Pattern(r"\b(?:called|told|calling|saying|says|said|wrote|texted)\b[^.!?\n]{0,40}$", FLAGS)

THREAT, INSULT, BANTER, BACK = "threat", "insult", "banter", "back"


def trigger(_owner: Owner) -> Trigger:
    """The words of the list; read when a scan begins."""
    return weighed_trigger("hostile", load("hostile").trigger)


@kept
def hostile_words(record: Record) -> tuple[str, str]:
    """The weightiest hostile words of a text as (kind, words): "threat", "insult", "banter" (in jest), or ""."""
    listed = listed_words(record)
    if listed:
        return listed
    words, _ = telling_words("hostile", record, _FRIENDLY)
    return (INSULT, words) if words and not _SMILE.search(record.text) else ("", "")


def listed_words(record: Record) -> tuple[str, str] | None:
    """The same of the list alone; `None` where none of its words stand in the text."""
    text = plain(record.text)
    listed = list(islice(load("hostile").hits(text), _MOST_HITS))
    if not listed:
        return None
    in_jest = bool(_SMILE.search(record.text))
    found = [("", "")]
    for hit in listed:
        begin = max(hit.start - _AROUND, 0)
        kind = _kind(text[begin : hit.end + _AROUND], Hit(hit.start - begin, hit.end - begin, hit.tier))
        if kind:
            found.append((BANTER if in_jest else kind, record.text[hit.start : hit.end]))
    ranks = (THREAT, INSULT, BANTER, "")
    return min(found, key=lambda pair: ranks.index(pair[0]))


def _kind(text: str, hit: Hit) -> str:
    """What a hit is within the text around it."""
    before, after = text[: hit.start], text[hit.end :]
    if hit.tier == "harmless" or others_words(text, hit.start, hit.end) or _CALLED.search(before):
        return ""
    if (hit.tier == "hunted" and not _ENDS.match(after)) or (hit.tier == "insult" and _in_passing(text, hit)):
        return ""
    if circumstances(f"{before} {after}") & _FRIENDLY or _ONLY_IF.match(after):
        return BANTER
    return INSULT if hit.tier == "insult" else THREAT


def _in_passing(text: str, hit: Hit) -> bool:
    """A "you" without "are" that does not address anybody: "are you thick as well as tired", "thank you"."""
    return bool(_BARE.match(text[hit.start : hit.end])) and bool(_JUST_BEFORE.search(text[: hit.start]))


def the_other(record: Record) -> Person | None:
    """Whom hers goes to, or who wrote to her; none where a group is spoken to and nobody in it."""
    if record.author is Author.OTHER and record.writer:
        return record.writer
    return record.people[0] if len(record.people) == 1 else None


def note(record: Record, kind: str, words: str) -> Note:
    """Counts hostile words under the other's name, else under the conversation's."""
    other = the_other(record)
    where = f"{record.platform}\0{other.name}\0{other.handle}" if other else f"{record.platform}\0\0\0{record.thread}"
    return Note(where, kind, "" if kind == BACK else words)


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
    sure = Confidence.CANDIDATE if mutual or (not threats and insults < 3) else Confidence.LIKELY
    child = any(agreements((_person(tally),), owner, ("pupils",)))
    signals += ["the same name as a pupil on your list"] if child else []
    yield Match(tally.quotes[0], f"{who}: {said}{dates(tally)}", sure, tuple(signals), child, Says.READ_AGAIN)


def _person(tally: Tally) -> Person:
    _platform, name, handle = tally.key.split("\0")[:3]
    return Person(name, handle)
