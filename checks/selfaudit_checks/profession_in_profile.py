"""Your profile says that you work in a school, or as what.

## What it looks for

Words for work in a school in the job title, the headline and the lines about yourself: teacher, TA, SENCO, headteacher, nursery
nurse, lunchtime supervisor, caretaker and many more, with their abbreviations.

## Why it matters

One document asks staff not to give their profession in a profile, because it ties private words to the work with children.

## What to do

Take the words out of the profile, if the document that holds for you asks for it.

## What it cannot know

Whether the words are about you or about somebody else ("married to a teacher" is left out as far as it can be told), and
whether the work is of today.
"""

from __future__ import annotations

from collections.abc import Iterable

from selfaudit import Author, Check, Confidence, Kind, Match, Note, Owner, Record, Visibility, fires, quiet
from selfaudit_checks._exposure import ENDED, ONLY_ME, by_somebody_else
from selfaudit_checks._profession import find_profession
from selfaudit_checks._text import read

_FIELDS = ("job-title", "previous-job-title", "headline", "bio", "name")


def find(record: Record, _owner: Owner) -> Iterable[Match | Note]:
    """Words for work in a school in one field of the profile, each word once."""
    if record.field not in _FIELDS or by_somebody_else(record):
        return
    hidden = record.audience.visibility is Visibility.ONLY_ME
    signals = (*((ENDED,) if record.field == "previous-job-title" else ()), *((ONLY_ME,) if hidden else ()))
    seen: set[str] = set()
    for work in find_profession(read(record.text), titled=record.field.endswith("job-title")):
        if work.quote.lower() not in seen:
            seen.add(work.quote.lower())
            confidence = Confidence.CANDIDATE if hidden else work.confidence
            yield Match(work.quote, "words for work in a school", confidence, (*work.signals, *signals))


def _profile(field: str, text: str) -> Record:
    return Record(Kind.PROFILE, text, author=Author.ME, field=field)


check = Check(
    id="profession-in-profile",
    title="Your profile names your work in a school",
    kinds=(Kind.PROFILE,),
    find=find,
    examples=(
        fires(_profile("job-title", "Year 3 Teacher"), ["Teacher"]),
        fires(_profile("job-title", "Caretaker"), ["Caretaker"]),
        fires(_profile("previous-job-title", "Caretaker"), ["Caretaker"], because="a job that ended"),
        fires(_profile("job-title", "Deputy Headteacher and SENCO"), ["Deputy Headteacher", "SENCO"]),
        fires(_profile("bio", "Mum. Primary teacher. Tea."), ["teacher"]),
        fires(_profile("bio", "TA by day, baker by night"), ["TA"]),
        fires(_profile("headline", "Teaching Assistant at a lovely place"), ["Teaching Assistant"]),
        fires(_profile("headline", "ECT | runner"), ["ECT"]),
        fires(_profile("bio", "lunchtime supervisor + gran of 4"), ["lunchtime supervisor"]),
        fires(_profile("bio", "Retired teacher, now painting"), ["teacher"], because="past work is only a candidate"),
        quiet(_profile("bio", "yoga teacher in training"), because="not work in a school"),
        quiet(_profile("bio", "piano and guitar teacher"), because="not work in a school"),
        quiet(_profile("job-title", "Driving instructor"), because="not work in a school"),
        quiet(_profile("job-title", "Personal trainer"), because="another kind of training"),
        quiet(_profile("bio", "ta for following, cakes ect"), because="thanks, and a slip for etc"),
        quiet(_profile("bio", "married to a teacher"), because="somebody else"),
        quiet(_profile("bio", "always the teacher's pet"), because="a saying"),
        quiet(_profile("job-title", "Head chef"), because="another head"),
        quiet(_profile("bio", "Principal engineer, two dogs"), because="another principal"),
        quiet(_profile("employer", "Teacher Training Ltd"), because="the field of the employer has a check of its own"),
    ),
)
