"""What a scan can say to the checklist, if she wants it to: "not yet" where something was found. Never "yes".

That nothing was found in one archive does not answer a question about all of her accounts, or about what she knows.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from selfaudit.checklist.model import Checklist, Item

FOUND = "not yet"


@dataclass(frozen=True, slots=True)
class Hint:
    """What a scan says about a question: an answer or "", and why. Counts and names of checks only."""

    answer: str
    note: str


def hints(checklist: Checklist, found: Mapping[str, int]) -> dict[str, Hint]:
    """By question id. `found`: how many findings of each check are open under the chosen documents."""
    return {item.id: _hint(item, found) for item in checklist.items if item.prefill}


def answers_from(given: Mapping[str, Hint]) -> dict[str, str]:
    """The answers that the hints fill in."""
    return {name: hint.answer for name, hint in given.items() if hint.answer}


def _hint(item: Item, found: Mapping[str, int]) -> Hint:
    checks = sorted(found) if "*" in item.prefill else item.prefill
    counts = [(check, found[check]) for check in checks if found.get(check)]
    if not counts:
        return Hint("", "Your scan has nothing open for this. It saw one archive only: the answer is yours.")
    total = sum(count for _, count in counts)
    things = "1 finding is" if total == 1 else f"{total:,} findings are"
    return Hint(FOUND, f"In your scan {things} open for this ({', '.join(check for check, _ in counts)}).")
