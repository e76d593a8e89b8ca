"""The induction checklist as data: the questions that a document raises, and the aide for a document that wants a signature."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from selfaudit.guidance import known
from selfaudit.guidance.model import STRENGTHS, Clause, Pack


@dataclass(frozen=True, slots=True)
class Question:
    """A question of the checklist. Answers: yes, not yet, does not apply, want to talk."""

    id: str
    topic: str
    question: str
    clauses: tuple[str, ...]
    """Whole ids of the clauses that it rests on, of all documents."""
    prefill: tuple[str, ...] = ()
    """Checks that may fill it in beforehand from a scan, if she chooses; "*" for all of them."""


@dataclass(frozen=True, slots=True)
class Declaration:
    """What a document's own form has her confirm, in our words: a blank aide, never filled in, kept or sent."""

    guidance: str
    clauses: tuple[str, ...]
    heads: tuple[str, ...]
    lines: tuple[str, ...]
    note: str


@cache
def _data() -> Mapping[str, Any]:
    return known.read_toml(known.HERE / "checklist.toml")


def questions() -> tuple[Question, ...]:
    """All questions, in order."""
    return tuple(
        Question(row["id"], row["topic"], row["question"], tuple(row["clauses"]), tuple(row.get("prefill", ())))
        for row in _data()["question"]
    )


def questions_for(packs: Iterable[Pack]) -> tuple[tuple[Question, tuple[Clause, ...]], ...]:
    """The questions that the chosen documents raise, each with their clauses for it, the strongest first.

    A clause that a pack inherits from a built-in one raises what it raises there. The other clauses of a pack that is not
    built in (a school's own) raise a question by its topic: those whose `asks` name it.
    """
    chosen = tuple(packs)
    all_listed = frozenset(name for question in questions() for name in question.clauses)
    own = {
        clause.id
        for pack in chosen
        if not _is_listed(pack)
        for clause in pack.clauses
        if pack.origin_of(clause) not in all_listed
    }
    raised = []
    for question in questions():
        listed = frozenset(question.clauses)
        clauses = [
            clause
            for pack in chosen
            for clause in pack.clauses
            if clause.is_hers and (pack.origin_of(clause) in listed or (clause.id in own and question.topic in clause.asks))
        ]
        if clauses:
            raised.append((question, tuple(sorted(clauses, key=lambda clause: STRENGTHS.index(clause.strength)))))
    return tuple(raised)


def declarations(packs: Iterable[Pack]) -> tuple[Declaration, ...]:
    """The aides of those chosen documents that ask for a signature."""
    ids = {pack.id for pack in packs}
    return tuple(
        Declaration(row["guidance"], tuple(row["clauses"]), tuple(row["heads"]), tuple(row["lines"]), row["note"])
        for row in _data()["declaration"]
        if row["guidance"] in ids
    )


def topics() -> tuple[str, ...]:
    """Every topic that a clause may ask about."""
    return tuple(dict.fromkeys(row["topic"] for row in _data()["question"]))


def _is_listed(pack: Pack) -> bool:
    return any(name.startswith(f"{pack.id}-") for row in _data()["question"] for name in row["clauses"])
