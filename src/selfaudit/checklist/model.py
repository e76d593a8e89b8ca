"""The checklist for the chosen documents: each question with what each document says of it, at its own strength."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from selfaudit.guidance.known import wording
from selfaudit.guidance.model import Clause, Pack
from selfaudit.guidance.questions import Declaration, declarations, questions_for
from selfaudit.guidance.summary import how_old

ANSWERS = ("yes", "not yet", "does not apply", "want to talk")
"""All that can be answered. Free text is never asked for, and never kept."""

_EFFECTS = {"permit": "allows", "support": "names support", "legal": "names the law", "background": "explains"}
"""What a clause does that asks for nothing: its strength is shown beside it all the same."""


@dataclass(frozen=True, slots=True)
class Document:
    """A guidance document, by what stands on its title page."""

    id: str
    title: str
    publisher: str
    issued: str
    """As printed, or "undated"."""
    dates: str = ""
    """What is to be said about its age."""


@dataclass(frozen=True, slots=True)
class Said:
    """What one clause says, in our words."""

    clause: str
    section: str
    strength: str
    effect: str
    wording: str
    """Strength and effect in plain words: "must not", "should take care"."""
    summary: str


@dataclass(frozen=True, slots=True)
class Source:
    """What one document says about a question: the strongest clause first. A document that is silent about it has none."""

    document: Document
    said: tuple[Said, ...]

    @property
    def brief(self) -> str:
        """One line: each wording with the sections that it comes from, the strongest first."""
        sections: dict[tuple[str, str, str], list[str]] = {}
        for one in self.said:
            sections.setdefault((one.wording, one.strength, one.effect), []).append(one.section)
        return "; ".join(
            f"{words} ({strength}, {effect}): {_sections(found)}" for (words, strength, effect), found in sections.items()
        )


@dataclass(frozen=True, slots=True)
class Item:
    """One question, and what the chosen documents say about it."""

    id: str
    question: str
    sources: tuple[Source, ...]
    prefill: tuple[str, ...]
    """Checks whose findings may fill it in beforehand; "*" for all."""


@dataclass(frozen=True, slots=True)
class Checklist:
    """The whole checklist."""

    documents: tuple[Document, ...]
    items: tuple[Item, ...]
    declarations: tuple[Declaration, ...]

    @property
    def age(self) -> str:
        """What is to be said of the documents' age; "" for a school's own."""
        return how_old(document.id for document in self.documents)

    def unanswered(self, answers: Mapping[str, str]) -> tuple[Item, ...]:
        """The questions without an answer."""
        return tuple(item for item in self.items if item.id not in answers)


def checklist(packs: Iterable[Pack]) -> Checklist:
    """The checklist for these documents, in the checklist's own order."""
    chosen = tuple(packs)
    documents = {pack.id: document_of(pack) for pack in chosen}
    items = tuple(
        Item(question.id, question.question, _sources(clauses, documents), question.prefill)
        for question, clauses in questions_for(chosen)
    )
    return Checklist(tuple(documents.values()), items, declarations(chosen))


def in_words(day: date) -> str:
    """A day as people write it: "1 September 2026"."""
    return f"{day.day} {day:%B} {day.year}"


def document_of(pack: Pack) -> Document:
    """A pack's title page."""
    return Document(pack.id, pack.title, pack.publisher, pack.issued, pack.dates)


def _sources(clauses: Sequence[Clause], documents: Mapping[str, Document]) -> tuple[Source, ...]:
    return tuple(
        Source(document, said)
        for document in documents.values()
        if (said := tuple(_said(clause) for clause in clauses if clause.guidance == document.id))
    )


def _said(clause: Clause) -> Said:
    words = _EFFECTS.get(clause.effect) or wording(clause.effect, clause.strength)
    return Said(clause.id, clause.section, clause.strength, clause.effect, words, _sentence(clause.summary))


def _sentence(summary: str) -> str:
    """A summary that goes on from the one before it ("... respect the limits") as a sentence of its own."""
    text = summary.removeprefix("...").lstrip()
    return text[:1].upper() + text[1:]


def _sections(found: Iterable[str]) -> str:
    each = tuple(dict.fromkeys(found))
    word = "" if not all(section[0].isdigit() for section in each) else "section " if len(each) == 1 else "sections "
    return word + " · ".join(each)
