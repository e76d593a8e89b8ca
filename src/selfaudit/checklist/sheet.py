"""The sheet for the school's file: the day, the documents, and that the checklist was gone through. Nothing else can get in.

The function is given nothing else: no answers, no scan, no name, no configuration.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence
from datetime import date

from selfaudit.checklist.model import in_words
from selfaudit.guidance.model import Pack
from selfaudit.guidance.questions import Declaration, declarations

WIDTH = 78
LINE = "_" * 40


def sheet(day: date, packs: Sequence[Pack]) -> str:
    """The sheet as plain text: a function of the day and of the ids, titles, publishers and dates of issue of the documents."""
    return "\n".join(_lines(day, packs)) + "\n"


def _lines(day: date, packs: Sequence[Pack]) -> Iterator[str]:
    yield "Social media: induction checklist"
    yield "================================="
    yield ""
    yield f"The checklist was gone through on {in_words(day)}, against:"
    yield ""
    for pack in packs:
        yield _wrapped(f"- {pack.title}, {pack.publisher} ({pack.issued})", "  ")
    yield ""
    yield _wrapped(
        "This sheet holds no answers and nothing from any account. That a checklist was gone through, or that a scan found "
        "nothing, is not compliance with a document."
    )
    for one in declarations(packs):
        yield from _aide(one, next(pack.title for pack in packs if pack.id == one.guidance))


def _aide(declaration: Declaration, title: str) -> Iterator[str]:
    heading = f"Aide for the declaration of: {title}"
    yield ""
    yield ""
    yield heading
    yield "-" * len(heading)
    yield ""
    yield _wrapped(declaration.note)
    yield ""
    yield "The heads of the form, in our words:"
    yield ""
    for number, head in enumerate(declaration.heads, 1):
        yield _wrapped(f"{number}. {head}", "   ")
    yield ""
    width = max(map(len, declaration.lines))
    for line in declaration.lines:
        yield f"{line:{width}}  {LINE}"
        yield ""


def _wrapped(text: str, hanging: str = "") -> str:
    return textwrap.fill(text, WIDTH, subsequent_indent=hanging, break_long_words=False, break_on_hyphens=False)
