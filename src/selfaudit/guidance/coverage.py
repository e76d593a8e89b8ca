"""How much of each document the program examines, clause by clause: from data, partly, by asking, or not at all.

Nothing is claimed that a check does not do: a clause whose checks are not there counts as not covered.
`python -m selfaudit.guidance.coverage` writes the page `docs/guidance/coverage.md`, which a test compares.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from selfaudit.guidance import known
from selfaudit.guidance.loading import load
from selfaudit.guidance.model import Clause, Pack
from selfaudit.guidance.questions import questions_for

HOW = ("examined from data", "partly", "asked", "not for the individual", "not covered")


@dataclass(frozen=True, slots=True)
class Covered:
    """How one clause is covered."""

    clause: Clause
    how: str
    by: tuple[str, ...]
    """The checks or the questions that do it."""
    lacking: tuple[str, ...] = ()
    """Checks that it names and that are not there."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """How one document is covered."""

    pack: Pack
    clauses: tuple[Covered, ...]

    def counts(self) -> tuple[tuple[str, int], ...]:
        """How many clauses are covered how, by the words of `HOW`."""
        count = Counter(row.how for row in self.clauses)
        return tuple((how, count[how]) for how in HOW)


def coverage(pack: Pack, checks: Collection[str]) -> Coverage:
    """The coverage of a document by the checks that are there."""
    asked: dict[str, list[str]] = {}
    for question, clauses in questions_for((pack,)):
        for clause in clauses:
            asked.setdefault(clause.id, []).append(question.id)
    return Coverage(pack, tuple(_covered(clause, checks, tuple(asked.get(clause.id, ()))) for clause in pack.clauses))


def _covered(clause: Clause, checks: Collection[str], asked: tuple[str, ...]) -> Covered:
    if clause.kind == "O":
        return Covered(clause, "not for the individual", ())
    if clause.kind == "C":
        return Covered(clause, "asked" if asked else "not covered", asked)
    there = tuple(check for check in clause.checks if check in checks)
    lacking = tuple(check for check in clause.checks if check not in checks)
    if not there:
        return Covered(clause, "asked" if asked else "not covered", asked, lacking)
    return Covered(clause, "partly" if clause.kind == "P" or lacking else "examined from data", (*there, *asked), lacking)


def as_lines(covered: Coverage) -> Iterator[str]:
    """One document's coverage in plain lines, for the terminal."""
    yield f"{covered.pack.title}, {covered.pack.publisher} ({covered.pack.issued})"
    for how, count in covered.counts():
        yield f"  {count:>4}  {how}"
    for row in covered.clauses:
        lacking = f"  [no check {', '.join(row.lacking)}]" if row.lacking else ""
        yield f"{row.clause.id}  {row.how}  {', '.join(row.by)}{lacking}".rstrip()


def page(packs: Sequence[Pack], checks: Collection[str]) -> Iterator[str]:
    """The whole coverage page in Markdown, line by line."""
    every = [coverage(pack, checks) for pack in packs]
    yield from _INTRODUCTION.splitlines()
    yield f"| document | clauses | {' | '.join(HOW)} |"
    yield f"|---|{'---|' * (len(HOW) + 1)}"
    for covered in every:
        counts = [str(count) for _, count in covered.counts()]
        yield f"| [`{covered.pack.id}`](#{covered.pack.id}) | {len(covered.clauses)} | {' | '.join(counts)} |"
    total = Counter({how: sum(dict(covered.counts())[how] for covered in every) for how in HOW})
    yield f"| all | {sum(total.values())} | {' | '.join(str(total[how]) for how in HOW)} |"
    for covered in every:
        yield from _section(covered)


def _section(covered: Coverage) -> Iterator[str]:
    pack = covered.pack
    yield ""
    yield f"## {pack.id}"
    yield ""
    yield f"{pack.title}. {pack.publisher}. {pack.dates}"
    yield ""
    yield "| clause | section | in our own words | strength, effect, scope | how | by |"
    yield "|---|---|---|---|---|---|"
    for row in covered.clauses:
        clause = row.clause
        nature = ", ".join(part for part in (clause.strength, clause.effect, clause.scope) if part)
        by = ", ".join(f"`{name}`" for name in row.by)
        yield f"| `{clause.id}` | {clause.section} | {clause.summary} | {nature} | {row.how} | {by} |"


_INTRODUCTION = """\
# What is examined of each document

This page is generated (`python -m selfaudit.guidance.coverage > docs/guidance/coverage.md`), and a test compares it.

Every clause of the five documents stands here with what the program does about it.

- *Examined from data*: the archive answers the clause item by item. Where it is about pupils, former pupils or parents, that
  holds only with a list of them or with her own marking, and only where the archive has names.
- *Partly*: a signal for her to read again, never a verdict.
- *Asked*: only she can answer, so it is a question of the checklist.
- *Not for the individual*: it binds the school or its managers, or it explains.
- *Not covered*: nothing examines it and nothing asks.

The summaries are our own words; read the document itself before acting on one of them.

"""


if __name__ == "__main__":
    sys.stdout.write("\n".join(page(load(), known.checks())) + "\n")
