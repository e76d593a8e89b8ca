"""A complaint of hers about the school or those who lead it, in public words.

## What it looks for

Words of complaint in her own posts, comments and captions in the same sentence as, or next to one with, a word for the school
or its leaders, or her school's name. Talk of unions, strikes, pay and ballots is never a grievance here, nor is
whistle-blowing, a protected disclosure, a formal grievance, politics or Ofsted; nor is the tiredness of the work.

Where no such phrase stands, words that often stand in such texts are weighed together; what comes of it is only a
candidate.

## Why it matters

One document asks staff who have another tie with the school to keep grievances off the internet, and one warns that what is
said of others there may bring action. Complaints have their own road, and are taken more seriously on it.

## What to do

Read it again. If the matter still stands, raise it by the school's procedure, with your union if you have one. Make the
audience smaller; keep your own notes.

## What it cannot know

Whether the complaint is right. It may well be. It never weighs union membership or a disclosure, and a school that her own
children go to is only looked at when it is the school that she named as hers.
"""

from __future__ import annotations

from collections.abc import Iterator

from selfaudit import Author, Check, Confidence, Kind, Match, Owner, Record, Says, School, fires, quiet
from selfaudit_checks._context import Target, best, circumstances, hers, plain, seen_by_all, sentence, targets, words_between
from selfaudit_checks._speech import in_quotes
from selfaudit_checks._weighed import Weighed, all_refused
from selfaudit_checks._words import Hit, load

_NEVER = {"union", "fond", "whistle", "politics", "lyric", "screen", "sport", "news"}
_TIERS = {"feeling", "outrage", "complaint"}
_GROUPS = {"school", "management"}
_NAMED = "the name of your school"


def phrases_in(record: Record, owner: Owner) -> Iterator[Match]:
    """What the list finds by itself."""
    if not hers(record):
        return
    text = plain(record.text)
    hits = [hit for hit in load("grievances").hits(text) if hit.tier in _TIERS and not in_quotes(text, hit.start, hit.end)]
    about = circumstances(text) if hits else frozenset()
    if not hits or about & _NEVER:
        return
    if about & {"glad", "joke", "fond"}:
        hits = [hit for hit in hits if hit.tier != "outrage"]
    around = [target for target in targets(text, owner) if target.group in _GROUPS]
    yield from best(_match(record, hit, target) for hit in hits for target in around if _close(text, hit, target))


def _close(text: str, hit: Hit, target: Target) -> bool:
    """A feeling right before its object; a complaint in the same sentence, or in one next to it and not far."""
    words = words_between(text, hit, Hit(target.start, target.end, ""))
    begin, stop = sentence(text, hit.start, hit.end)
    together = begin <= target.start and target.end <= stop
    about_them = target.group == "management" or target.why == _NAMED
    if hit.tier == "feeling":
        schools_in_general = text[target.start : target.end].lower() in {"school", "schools"}
        return together and hit.end <= target.start and words <= (4 if about_them else 1) and not schools_in_general
    if together:
        return words <= 14 and (about_them or hit.tier == "complaint")
    return about_them and words <= 10


def _match(record: Record, hit: Hit, target: Target) -> Match:
    return Match(
        quote=record.text[hit.start : hit.end].rstrip(),
        why=f"a word of complaint beside {target.why}: read it again",
        confidence=Confidence.LIKELY if target.why == _NAMED else Confidence.CANDIDATE,
        signals=("a word of complaint", f"beside {target.why}", *seen_by_all(record)),
    )


_WEIGHED = Weighed(
    "grievance-post",
    "complain of a school or its leaders",
    never=frozenset(_NEVER),
    refused=all_refused("grievances", _TIERS, lambda text, hit: not in_quotes(text, hit.start, hit.end)),
)


def _find(record: Record, owner: Owner) -> Iterator[Match]:
    return _WEIGHED.beside(phrases_in(record, owner), record)


def _post(text: str, author: Author = Author.ME, kind: Kind = Kind.POST) -> Record:
    return Record(kind=kind, text=text, author=author)


_OWNER = Owner(school=School(names=("Exampleton Primary School",)))

check = Check(
    id="grievance-post",
    title="A complaint about school, to read again",
    kinds=(Kind.POST, Kind.COMMENT, Kind.PHOTO, Kind.VIDEO),
    find=_find,
    trigger=lambda _owner: _WEIGHED.trigger(load("grievances").trigger),
    author=Author.ME,
    says=Says.READ_AGAIN,
    examples=(
        fires(_post("So fed up with SLT and their endless spreadsheets"), ["So fed up with"]),
        fires(_post("Disgusted by how the head spoke to us all today"), ["Disgusted by"]),
        fires(_post("Exampleton Primary School is an absolute shambles"), ["absolute shambles"], _OWNER),
        fires(_post("Our school treats staff like dirt"), ["treats staff like"]),
        fires(_post("Management couldn't care less about any of us", kind=Kind.COMMENT), ["couldn't care less"]),
        fires(_post("Our management couldn't care less", kind=Kind.PHOTO), ["couldn't care less"], because="a caption"),
        fires(_post("Another pointless meeting called by senior leadership"), ["Another pointless meeting"]),
        fires(_post("Feel totally unsupported. Thanks headteacher."), ["unsupported"]),
        fires(_post("Sick of this school"), ["Sick of"]),
        quiet(_post("Fed up with the government and what it does to schools"), because="politics"),
        quiet(_post("On strike today because our school is underpaid and overworked. Solidarity."), because="union talk"),
        quiet(_post("NEU rep meeting about how management treat us"), because="union talk"),
        quiet(
            _post("I raised my concerns about the head under the whistleblowing policy and felt ignored"),
            because="a disclosure",
        ),
        quiet(_post("So tired of marking. School books everywhere, year 9 mocks next"), because="the tiredness of the work"),
        quiet(_post("Fed up with this rain"), because="weather"),
        quiet(_post("My daughter's school treats parents like visitors from space"), because="another school"),
        quiet(_post("Sick day. Missing my school already.")),
        quiet(_post('"I am sick of this school" said the boy in the film'), because="a quotation"),
        quiet(_post("Sick of this school", Author.OTHER), because="somebody else's words"),
    ),
)
