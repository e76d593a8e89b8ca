"""What a check says, made sure of before it is kept: of the right types, and in texts that every format of the report can hold.

A plug-in may give anything, and what is wrong with it would only show where hits are packed or the report is written, when
nobody can tell any more whose it was.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from selfaudit.check import Confidence, Match, Note, Says

_HALF_OF_A_PAIR = re.compile("[\ud800-\udfff]")


def sound_match(found: Any) -> Match:
    """The match, its texts plain; `TypeError`, `ValueError` or `AttributeError` where a part is not what it must be.

    The text of a confidence ("likely") is as good as its name.
    """
    confidence = Confidence(found.confidence)
    says = None if found.says is None else Says(found.says)
    if not (
        isinstance(found.child, bool)
        and isinstance(found.own_words, bool)
        and isinstance(found.signals, tuple | list)
        and isinstance(found.parts, tuple | list)
    ):
        raise TypeError
    match: Match = found
    named = confidence is match.confidence and says is match.says
    if named and all(map(_is_plain, (match.quote, match.why, match.on_list, *match.signals, *match.parts))):
        return match
    return replace(
        match,
        confidence=confidence,
        says=says,
        quote=_plain(match.quote),
        why=_plain(match.why),
        on_list=_plain(match.on_list),
        signals=tuple(map(_plain, match.signals)),
        parts=tuple(map(_plain, match.parts)),
    )


def sound_note(found: Any) -> Note:
    """The note, its texts plain; `TypeError` or `AttributeError` where a part is not what that part of a `Note` must be."""
    if not (
        isinstance(found.count, int)
        and isinstance(found.row, int)
        and isinstance(found.first, int | float)
        and isinstance(found.last, int | float)
    ):
        raise TypeError
    note: Note = found
    if all(map(_is_plain, (note.key, note.label, note.quote))):
        return note
    return replace(note, key=_plain(note.key), label=_plain(note.label), quote=_plain(note.quote))


def _is_plain(text: object) -> bool:
    return type(text) is str and (text.isascii() or not _HALF_OF_A_PAIR.search(text))


def _plain(text: str) -> str:
    """A `str` and no other kind of text, with `?` for each half of a surrogate pair; `AttributeError` for what is no text."""
    return text.encode("utf-8", "replace").decode()
