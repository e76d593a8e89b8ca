"""What a scan can say to the checklist, if she wants it to: "not yet" where something was found. Never "yes".

That nothing was found in an archive does not answer a question about all of her accounts, or about what she knows; and none is
said to be seen but where the verdicts say that it was looked for.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from selfaudit.checklist.model import Checklist, Item
from selfaudit.findings import ClauseRow

FOUND = "not yet"


@dataclass(frozen=True, slots=True)
class Hint:
    """What a scan says about a question: an answer or "", and why. Counts and names of checks only."""

    answer: str
    note: str


def hints(checklist: Checklist, found: Mapping[str, int], rows: Iterable[ClauseRow]) -> dict[str, Hint]:
    """By question id; none for a question that rests on documents for which no scan was made.

    `found`: how many findings of each check are open under the chosen documents. `rows`: the scan's verdicts.
    """
    by_clause = {row.clause: row for row in rows}
    each = ((item.id, _hint(item, found, by_clause)) for item in checklist.items if item.prefill)
    return {name: hint for name, hint in each if hint}


def answers_from(given: Mapping[str, Hint]) -> dict[str, str]:
    """The answers that the hints fill in."""
    return {name: hint.answer for name, hint in given.items() if hint.answer}


def _hint(item: Item, found: Mapping[str, int], by_clause: Mapping[str, ClauseRow]) -> Hint | None:
    checks = sorted(found) if "*" in item.prefill else item.prefill
    counts = [(check, found[check]) for check in checks if found.get(check)]
    if not counts:
        clauses = [said.clause for source in item.sources for said in source.said]
        rows = [by_clause[clause] for clause in clauses if clause in by_clause]
        verdicts = {row.verdict for row in rows if row.checks} - {"not-for-you"}
        return Hint("", f"{_nothing_open(verdicts)} The answer is yours.") if rows else None
    total = sum(count for _, count in counts)
    things = "1 finding is" if total == 1 else f"{total:,} findings are"
    return Hint(FOUND, f"In your scan {things} open for this ({', '.join(check for check, _ in counts)}).")


def _nothing_open(verdicts: set[str]) -> str:
    if verdicts == {"clear"}:
        return "Your scan looked for this and has seen none."
    if verdicts & {"clear", "finding"}:
        return "Nothing is open for this in your scan, which may not have looked at all of it."
    return "Your scan could not look at this."
