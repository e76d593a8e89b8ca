"""Who she is, her school and her times: what she told the program, as plain values. Nothing here is ever written."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, time
from typing import ClassVar

from selfaudit.people.roster import Roster


@dataclass(frozen=True, slots=True)
class Me:
    """Herself: what is hers, so that it can be told from what is somebody else's."""

    names: tuple[str, ...] = ()
    handles: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    address: str = ""
    birthday: date | None = None
    family: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SchoolPlace:
    """Where the school stands: degrees (WGS 84) and a radius in metres."""

    latitude: float
    longitude: float
    radius_m: float = 250.0


@dataclass(frozen=True, slots=True)
class WorkingHours:
    """Her working hours in the school's time zone; days are 0 (Monday) to 6."""

    days: tuple[int, ...]
    start: time
    end: time


@dataclass(frozen=True, slots=True)
class School:
    """Her school. `names` holds the full name and every alias, acronym and nickname that she gave."""

    names: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()
    place: SchoolPlace | None = None
    timezone: str = "Europe/London"
    hours: WorkingHours | None = None
    terms: tuple[tuple[date, date], ...] = ()
    """First and last day of each term, both included."""


def _no_people(group: str) -> Roster:
    return Roster(group)


@dataclass(frozen=True, eq=False)
class Owner:
    """Everything that she told the program about herself. Every part may be empty."""

    me: Me = Me()
    school: School = School()
    pupils: Roster = field(default_factory=lambda: _no_people("pupils"))
    former_pupils: Roster = field(default_factory=lambda: _no_people("former_pupils"))
    parents: Roster = field(default_factory=lambda: _no_people("parents"))
    colleagues: Roster = field(default_factory=lambda: _no_people("colleagues"))

    GROUPS: ClassVar[tuple[str, ...]] = ("pupils", "former_pupils", "parents", "colleagues")
    NEEDS: ClassVar[tuple[str, ...]] = ("names", "phones", "emails", "school", "domains", "place", "hours", *GROUPS)
    """What a check may need, by the names of `has`."""

    def roster(self, group: str) -> Roster:
        """One of her lists by its name in `GROUPS`."""
        found: Roster = getattr(self, group)
        return found

    def has(self, need: str) -> bool:
        """Whether she told the program what a check needs, by the names in `NEEDS`."""
        answers = {
            "names": bool(self.me.names),
            "phones": bool(self.me.phones),
            "emails": bool(self.me.emails),
            "school": bool(self.school.names),
            "domains": bool(self.school.domains),
            "place": self.school.place is not None,
            "hours": self.school.hours is not None,
        }
        return answers[need] if need in answers else bool(len(self.roster(need)))
