"""What the silence of a clause's checks does not settle: what was not run, what she did not tell, what no check looks at."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from selfaudit.guidance import known
from selfaudit.guidance.model import Clause
from selfaudit.records import Kind


@dataclass(frozen=True, slots=True)
class CheckRun:
    """What became of a check in this scan."""

    state: Literal["ran", "failed", "needs", "left-out"]
    missing: tuple[str, ...] = ()
    """For "needs": what she did not tell the program, by the names of `Owner.has`."""
    reason: str = ""
    """For people, where the state alone does not say it."""
    kinds: tuple[Kind, ...] = ()
    """The kinds of record that it looked at."""


_LEFT_OUT = CheckRun("left-out")


def not_run(clause: Clause, runs: Mapping[str, CheckRun], told: frozenset[str]) -> str:
    """Why the clause's checks do not settle it: failed, told too little, left out; "" where all of them ran."""
    each = [(check, runs.get(check, _LEFT_OUT)) for check in clause.checks]
    failed = [check for check, run in each if run.state == "failed"]
    if failed:
        return f"A check failed while it ran: {listed(failed)}."
    missing = [need for _, run in each for need in run.missing]
    missing += [need for need in (*lists_of(clause), *_details_of(clause)) if need not in told]
    if missing:
        plain = known.words()["needs"]
        return f"You did not say: {listed((plain.get(need, need) for need in missing), most=len(missing))}."
    others = [(check, run.reason) for check, run in each if run.state != "ran"]
    if others:
        return next((reason for _, reason in others if reason), f"Not looked for: {listed(check for check, _ in others)}.")
    return ""


def not_settled(clause: Clause, runs: Mapping[str, CheckRun]) -> str:
    """Why it is not clear although all of its checks ran and were silent; "" where it is."""
    never = next(filter(None, (known.check(check).never_clears for check in clause.checks)), "")
    if never:
        return never
    plain = known.words()["records"]
    unseen = [plain[word] for word in _not_looked_at(clause, runs)]
    return f"Nothing seen, but not all that it asks was looked for in {listed(unseen)}." if unseen else ""


def _not_looked_at(clause: Clause, runs: Mapping[str, CheckRun]) -> Iterator[str]:
    """The words of its `records` at which its checks do not look (`records.toml`)."""
    kinds, each = known.records()["kinds"], known.records()["each"]
    for word in filter(kinds.__contains__, clause.records):
        looking = {check for check in clause.checks if not set(kinds[word]).isdisjoint(runs[check].kinds)}
        needed = {check for check in clause.checks if word in each.get(known.check(check).group, ())}
        if not looking or not needed <= looking:
            yield word


def lists_of(clause: Clause) -> tuple[str, ...]:
    """The lists of people without which nothing can be seen for a clause: those that it means, or else those of its checks."""
    return clause.people or tuple(group for check in clause.checks for group in known.check(check).lists)


def _details_of(clause: Clause) -> tuple[str, ...]:
    told = known.records()["told"]
    return tuple(need for word in clause.records for need in told.get(word, ()))


def listed(titles: Iterable[str], most: int = 3) -> str:
    """The first of several titles, each once, and how many more there are."""
    each = list(dict.fromkeys(titles))
    more = f" and {len(each) - most} more" if len(each) > most else ""
    return ", ".join(each[:most]) + more
