"""Names of people: normalising, nicknames, and matching against the lists that she gave."""

from __future__ import annotations

from selfaudit.people.csvfile import RosterError, RosterFile, read_roster, read_roster_file
from selfaudit.people.names import fold, readings
from selfaudit.people.roster import Listed, NameMatch, Roster

__all__ = ["Listed", "NameMatch", "Roster", "RosterError", "RosterFile", "fold", "read_roster", "read_roster_file", "readings"]
