"""Words of yours that sound as if the school were speaking.

## What it looks for

Posts, comments and captions of yours with words such as "on behalf of" or "we at" before the name of the school, "as a school,
we", "our school's position is", or the school's name followed by "would like to apologise" and the like.

Where no such phrase stands, words that often stand in such texts are weighed together; what comes of it is only a
candidate.

## Why it matters

The school's views are given by those who are asked to. Some documents ask staff not to speak for the school, or to say plainly
that they speak for themselves.

## What to do

Read it again; add that you write as yourself, or narrow who can see it.

## What it cannot know

Whether you had been asked to speak for the school.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from selfaudit import Author, Check, Confidence, Kind, Match, Note, Owner, Record, Says, School, Trigger, fires, quiet
from selfaudit_checks._dates import compiled
from selfaudit_checks._exposure import by_somebody_else, in_words
from selfaudit_checks._lists import either
from selfaudit_checks._school import find_school, school_trigger
from selfaudit_checks._text import read
from selfaudit_checks._weighed import Weighed

_BEFORE = compiled(
    r"\b(?:on behalf of(?: (?:everyone|everybody|all|all of us|the (?:staff|team|governors|head)))?(?: (?:here )?at"
    r"| of)?|(?:we|us|all of us|everyone|staff|the team) (?:all )?(?:here )?at|speaking for) $"
)
_AFTER = compiled(rf",? {either('school_speaks_after')}\b")
_AT_BEFORE = compiled(r"\b(?:here )?at $")
_WE_AFTER = compiled(
    r",? we (?:(?:all|always|do not|don't|never) )?(?:believe|value|offer|love|aim|strive|pride"
    r"|welcome|will|expect|teach|tolerate|celebrate)\b"
)
_NOT_SO = compiled(
    r"(?:\b(?:not|never|isn't|aren't|don't)(?: \w+)?|\b(?:nothing|none of)\b[^.!?\n]{0,40}"
    r"|\b(?:no idea|know|knows|sure|unsure|wonder(?:s|ing)?|ask(?:s|ed|ing)?|says?) (?:what|whether|if)) $"
)
_ANYWHERE = (
    (
        compiled(
            r"\b(?:our|my|the) (?:school|academy|college|nursery) (?:would like to|wishes to|believes? (?:that|in)"
            r"|is (?:proud|delighted|pleased) to)\b"
        ),
        Confidence.LIKELY,
    ),
    (compiled(r"\bon behalf of (?:(?:all |everyone |the staff |the team |the pta )?(?:here )?(?:at )?)?(?:the|our"
        r"|my) (?:whole )?(?:school|academy|college|nursery)\b"), Confidence.LIKELY),
    (compiled(r"\b(?:our|my|the) (?:school|academy|college|nursery)'?s? (?:official )?(?:position|stance|policy|view"
        r"|response|statement) (?:is|on|to|remains)\b"), Confidence.LIKELY),
    (compiled(r"\bas an? (?:school|academy|college|nursery|whole school)(?: community)?,? we\b"), Confidence.LIKELY),
    (compiled(r"\b(?:speaking|writing|posting) (?:here )?as an? (?:\w+ )?(?:teacher|ta|member of staff|governor"
        r"|head) (?:at|of) (?:the|our|my) (?:school|academy|college)\b"), Confidence.LIKELY),
    (compiled(r"\bin my (?:role|capacity|position) as (?:an? |the )?(?:\w+ )?(?:teacher|ta|senco|head ?teacher|head"
        r"|governor|member of staff)\b"), Confidence.CANDIDATE),
)  # fmt: skip


def _denied(text: str, start: int) -> bool:
    """Whether the words before say that it is not so."""
    return bool(_NOT_SO.search(text[max(start - 60, 0) : start]))


def _refused(text: str) -> bool:
    return any(_denied(text, found.start()) for pattern, _ in _ANYWHERE for found in pattern.finditer(text))


_WEIGHED = Weighed("speaking-for-school", "speak for a school", refused=_refused)
_MAYBE = compiled(rf"{either('school_speaks_maybe')}")


def _places(record: Record, owner: Owner) -> Iterator[tuple[int, int, Confidence]]:
    text = read(record.text).text
    for named in find_school(record.text, owner):
        before = _BEFORE.search(text[max(0, named.start - 80) : named.start])
        after = _AFTER.match(text, named.end)
        if before:
            yield named.start - len(before.group()), named.end, Confidence.LIKELY
        elif after:
            yield named.start, after.end(), Confidence.LIKELY
        elif (at := _AT_BEFORE.search(text[: named.start][-10:])) and (we := _WE_AFTER.match(text, named.end)):
            yield named.start - len(at.group()), we.end(), Confidence.LIKELY
    for pattern, confidence in _ANYWHERE:
        for found in pattern.finditer(text):
            if not _denied(text, found.start()):
                yield found.start(), found.end(), confidence


def phrases_in(record: Record, owner: Owner) -> Iterator[Match]:
    """Places of one post or comment where the school seems to speak, the first of those that overlap."""
    if by_somebody_else(record) or not _MAYBE.search(record.text):
        return
    reading, last = read(record.text), -1
    for start, end, confidence in sorted(_places(record, owner), key=lambda each: (each[0], -each[1])):
        if start >= last:
            last = end
            yield in_words(record, reading.quote(start, end), "it sounds as if the school were speaking", confidence)


def find(record: Record, owner: Owner) -> Iterable[Match | Note]:
    """Those places, or words that together speak for a school."""
    return _WEIGHED.beside(phrases_in(record, owner), record)


def _trigger(owner: Owner) -> Trigger:
    phrases = Trigger(patterns=(*school_trigger(owner).patterns, "school|academy|college|nursery", "capacity|role|position"))
    return _WEIGHED.trigger(phrases)


def _post(text: str, author: Author = Author.ME) -> Record:
    return Record(Kind.POST, text, author=author)


_SCHOOL = Owner(school=School(names=("Exampleton Primary School", "EPS")))

check = Check(
    id="speaking-for-school",
    title="Words of yours sound as if the school were speaking",
    kinds=(Kind.POST, Kind.COMMENT, Kind.PHOTO, Kind.VIDEO),
    find=find,
    trigger=_trigger,
    says=Says.READ_AGAIN,
    examples=(
        fires(_post("We at Exampleton Primary School care"), ["We at Exampleton Primary School"], _SCHOOL),
        fires(_post("On behalf of everyone at EPS, thanks"), ["On behalf of everyone at EPS"], _SCHOOL),
        fires(_post("EPS would like to apologise"), ["EPS would like to"], _SCHOOL),
        fires(_post("on behalf of our school, thank you"), ["on behalf of our school"]),
        fires(_post("Our school's position is clear"), ["Our school's position is"]),
        fires(_post("As a school, we do not give homework"), ["As a school, we"]),
        fires(_post("Exampleton Primary is delighted to say"), ["Exampleton Primary is delighted to"], _SCHOOL),
        fires(_post("Here at EPS we love books"), ["Here at EPS we love"], _SCHOOL),
        fires(_post("in my role as SENCO I must say"), ["in my role as SENCO"], because="a candidate"),
        fires(
            _post("We are sorry for the disruption and thank all parents for their patience"),
            ["We are sorry for the disruption and thank all parents for their patience"],
            because="weighed words",
        ),
        fires(
            _post("Parents and carers, please note our uniform policy will change from September"),
            ["Parents and carers, please note our uniform policy will change from September"],
            because="weighed words",
        ),
        fires(_post("Can't thank you all enough on behalf of our school"), ["on behalf of our school"]),
        quiet(_post("Nothing I say here is on behalf of my school"), because="she says that it is not"),
        quiet(_post("I'm not speaking on behalf of our school"), because="she says that it is not"),
        quiet(_post("on behalf of my family, thank you"), because="a family"),
        quiet(_post("we at home love Exampleton"), _SCHOOL, because="the town"),
        quiet(_post("my son starts at Exampleton Primary School"), _SCHOOL, because="a parent's words"),
        quiet(_post("our school days are over"), because="memories"),
        quiet(_post("we met at EPS years ago"), _SCHOOL, because="we and the name, but other words between"),
        quiet(_post("at EPS we had cake"), _SCHOOL, because="what happened, no view"),
        quiet(_post("as a school run we walk"), because="the school run"),
        quiet(_post("I would like to thank EPS"), _SCHOOL, because="herself"),
        quiet(_post("the school's policy was sent home in a bag"), because="no statement"),
        quiet(_post("on behalf of our school, thank you", Author.OTHER), because="somebody else's words"),
    ),
)
