"""How the reading of a file ends: what the ledger will say of it."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass

from selfaudit.archive.model import MemberError
from selfaudit.records import Page, Status


@dataclass(frozen=True, slots=True)
class End:
    """What a file held. No items: it is empty. `partly`: its items do not tell all that they should, for the stated reason."""

    items: int
    reason: str = ""
    partly: bool = False
    silent: bool = False
    """It says nothing either way, and so fills no slot: an empty list of changes is no proof of a setting."""


Pages = Generator[Page, None, End]
"""The pages of a file, and at the end what became of it. Raises MemberError, at any page."""


def expect(known: bool) -> None:
    """Raises for a file that holds entries of which none is in the layout that is known: never take that for "empty"."""
    if not known:
        raise MemberError(Status.UNKNOWN, "it holds entries, but not in the layout that is known: X may have changed it")
