"""The checklist as Markdown, to be printed or filled in anywhere: a box for each answer."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date

from selfaudit.checklist.model import ANSWERS, Checklist, Document, Item, in_words
from selfaudit.checklist.prefill import Hint

_SPECIAL = re.compile(r"([\\`*_\[\]<>#|&])")


def render(checklist: Checklist, started: date, answers: Mapping[str, str], hints: Mapping[str, Hint]) -> Iterator[str]:
    """The whole text, in pieces."""
    yield f"# Induction checklist: your social media and your school's guidance\n\nBegun on {in_words(started)}. Against:\n\n"
    for document in checklist.documents:
        yield f"- {_plain(named(document))} {_plain(document.dates)}".rstrip() + "\n"
    yield (
        f"\n{f'{checklist.age} ' if checklist.age else ''}What they say stands here in our own words: read "
        "the text itself.\nTick one box for each question. The answers are yours; nobody needs to see them. "
        "A finished checklist is not compliance.\n"
    )
    for number, item in enumerate(checklist.items, 1):
        yield from _item(number, item, answers.get(item.id, ""), hints.get(item.id))
    for declaration in checklist.declarations:
        title = next(document.title for document in checklist.documents if document.id == declaration.guidance)
        yield f"\n## Aide for the declaration of: {_plain(title)}\n\n{_plain(declaration.note)}\n\n"
        for number, head in enumerate(declaration.heads, 1):
            yield f"{number}. {_plain(head)}\n"
        yield f"\nYour school's form then asks for: {', '.join(declaration.lines).lower()}.\n"


def named(document: Document) -> str:
    """A document in one line."""
    return f"{document.title}, {document.publisher} ({document.issued})."


def _item(number: int, item: Item, answer: str, hint: Hint | None) -> Iterator[str]:
    yield f"\n## {number}. {_plain(item.question)}\n\n"
    yield "".join(f"- [{'x' if answer == one else ' '}] {one}\n" for one in ANSWERS) + "\n"
    if hint:
        yield f"{_plain(hint.note)}\n\n"
    for source in item.sources:
        yield f"- {_plain(source.document.title)} ({_plain(source.document.issued)})\n"
        for said in source.said:
            yield f"  - {_plain(f'{said.section}: {said.wording} ({said.strength}, {said.effect}). {said.summary}')}\n"


def _plain(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", text)
