"""What the archives lack of what the documents ask about, in a few lines: which part of them, and why nothing is said of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import PurePath

from selfaudit.findings import ArchiveRow, Report
from selfaudit.guidance import known
from selfaudit.guidance.verdicts import Examined
from selfaudit.readers.registry import PLATFORMS, reader
from selfaudit.report.words import plural

_ABSENT = "not in this archive"
_NOT_HELD = "an export of this kind does not hold it"
_WORDS = {"photo": "media", "video": "media", "profile": "profile"}
"""The word of the packs' `records` for a kind of record; for all others it is the kind's plural."""


def missing(report: Report, most: int = 8) -> Iterator[str]:
    """One line for each reason of the clauses that are "not in this archive"; what most clauses need comes first."""
    reasons = [row.reason for row in report.clauses if row.verdict == "not-in-archive" and row.reason]
    parts = Counter(part for told in reasons for part in told.split("; "))
    by_reason: dict[str, list[str]] = {}
    for part, _ in parts.most_common():
        thing, _, told = part.partition(": ")
        reason, _, which = told.partition(" (")
        by_reason.setdefault(reason, []).append(_item(report, thing, reason, which.removesuffix(")")))
    for reason, items in by_reason.items():
        named = list(dict.fromkeys(items))
        more = f"; and {len(named) - most} more" if len(named) > most else ""
        yield f"{reason[:1].upper()}{reason[1:]}: {'; '.join(named[:most])}{more}."


def _item(report: Report, thing: str, reason: str, which: str) -> str:
    word = next((word for word, plain in known.words()["records"].items() if plain == thing), "")
    if reason == _ABSENT and len(report.archives) > 1:
        which = "; ".join(f"{PurePath(row.path).name}: {lacks}" for row in report.archives if (lacks := _lacks(row, word)))
    was_read = {_WORDS.get(kind, plural(kind, 2)) for row in report.archives for kind, count in row.records if count}
    named = f"the rest of {thing}" if word in was_read and reason in (_ABSENT, _NOT_HELD) else thing
    return named if thing.endswith(which.casefold()) else f"{named} ({which})"


def _lacks(row: ArchiveRow, word: str) -> str:
    """The parts of one archive that would hold something and are not there."""
    slots = reader(row.platform).slots if row.platform in PLATFORMS else ()
    states = Examined(row.platform, row.account, slots, row.files).states
    return ", ".join(slot.title for slot in slots if word in slot.supplies and states[slot.id] == "absent")
