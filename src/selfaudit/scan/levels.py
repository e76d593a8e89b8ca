"""How much a reader wants to see. Filtering is by what a match says of itself, never by what it is about."""

from __future__ import annotations

from enum import StrEnum

from selfaudit.check import Confidence, Match


class Level(StrEnum):
    """`regular`: what is certain or likely, and candidates where a child may be concerned. `careful`: also candidates that at
    least one counted signal supports. `everything`: all.
    """

    REGULAR = "regular"
    CAREFUL = "careful"
    EVERYTHING = "everything"


def shown(match: Match, level: Level) -> bool:
    """Whether a match is shown at a level."""
    if match.confidence is not Confidence.CANDIDATE or match.child or level is Level.EVERYTHING:
        return True
    return level is Level.CAREFUL and bool(match.signals)
