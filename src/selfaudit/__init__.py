"""The plug-in API: everything that a check may import stands here.

>>> from selfaudit import Check, Kind, Match, fires, quiet
"""

from __future__ import annotations

from selfaudit.check import Check, Confidence, Example, Match, Note, Says, Tally, Together, Trigger, fires, quiet
from selfaudit.owner import Me, Owner, School, SchoolPlace, WorkingHours
from selfaudit.people.roster import Listed, NameMatch, Roster
from selfaudit.records import Account, Audience, Author, Kind, Media, Page, Person, Place, Record, Source, Visibility

__version__ = "0.1.0"

__all__ = [
    "Account",
    "Audience",
    "Author",
    "Check",
    "Confidence",
    "Example",
    "Kind",
    "Listed",
    "Match",
    "Me",
    "Media",
    "NameMatch",
    "Note",
    "Owner",
    "Page",
    "Person",
    "Place",
    "Record",
    "Roster",
    "Says",
    "School",
    "SchoolPlace",
    "Source",
    "Tally",
    "Together",
    "Trigger",
    "Visibility",
    "WorkingHours",
    "fires",
    "quiet",
]
