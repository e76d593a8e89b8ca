"""Reading a record's words: typographic variants levelled, HTML entities undone, links and handles covered.

Every change keeps or maps positions, so that what is found can always be quoted exactly as the archive spells it.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass

from selfaudit.kept import kept
from selfaudit_checks._pattern import Pattern

COVER = "\x1a"
"""Stands for each character of a link or handle that a finder must not look into."""

GAP = r"(?:[^0-9A-Za-z\x00]|&#?\w{1,8};)"
"""For triggers: one character between words or digits, or the HTML entity of one. Never NUL, the end of a text in a page."""

_DIGIT_ROWS = (0x0660, 0x06F0, 0x0966, 0x09E6, *range(0x1D7CE, 0x1D800, 10))
EXOTIC_DIGITS = "[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\uff10-\uff19\U0001d7ce-\U0001d7ff]"
"""For triggers: the digits that `read` turns into 0-9."""

EXOTIC = f"{EXOTIC_DIGITS}|[\uff21-\uff3a\uff41-\uff5a]"
"""For triggers: those digits, and the wide letters that `read` turns into a-z."""

_LEVELLED: dict[int, int | str] = {
    **{0xFF01 + step: 0x21 + step for step in range(94)},
    **{row + step: 0x30 + step for row in _DIGIT_ROWS for step in range(10)},
    **dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u00ad\ufe63"), "-"),
    **dict.fromkeys(
        map(ord, "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b\u202f\u3000"), " "
    ),
    # Marks that make a keycap emoji of a digit.
    **dict.fromkeys(map(ord, "\ufe0f\u20e3\u2060\ufeff\u200c\u200d\u200e\u200f\u202a\u202c\u2066\u2069"), " "),
    **dict.fromkeys(map(ord, "\u2018\u2019\u201b\u02bc\u02b9\u2032\u00b4\u0060"), "'"),
    **dict.fromkeys(map(ord, "\u201c\u201d\u201e\u2033"), '"'),
    # Turkish dotted and dotless i: `re` takes them for i when case is ignored, RE2 does not.
    0x0130: "\x1b",
    0x0131: "\x1b",
}

_ENTITY = Pattern(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,8});")
_LINK = Pattern(
    r"(?:\bhttps?://|\bwww\.)[^\s<>\"]+|(?<![\w.-])[\w-]{1,63}(?:\.[\w-]{1,63}){0,8}\.[a-z]{2,20}/[^\s<>\"]*", re.IGNORECASE
)
_HANDLE = Pattern(r"(?<![\w.@])@(?=[\w.]*[A-Za-z_])[\w.]+")
_MAIL = Pattern(r"[^\s@,;()<>/|]{1,80}@[^\s@,;()<>/|]{1,200}")


@dataclass(frozen=True, slots=True)
class Reading:
    """A text made level for finders, with the way back to the words as they stand in the archive."""

    text: str
    original: str
    offsets: tuple[int, ...] = ()
    """Where each character of `text` begins in `original`; empty where the positions are the same."""

    def quote(self, start: int, end: int) -> str:
        """The archive's own words of `text[start:end]`."""
        if not self.offsets:
            return self.original[start:end]
        return self.original[self.offsets[start] : self.offsets[end]]


@kept
def read(text: str) -> Reading:
    """Levels digits, dashes, spaces and quotation marks, and undoes HTML entities of signs (those of letters stay)."""
    if "&" not in text or not _ENTITY.search(text):
        return Reading(text if text.isascii() and "`" not in text else text.translate(_LEVELLED), text)
    pieces: list[str] = []
    offsets: list[int] = []
    last = 0
    for entity in _ENTITY.finditer(text):
        sign = html.unescape(entity.group())
        if len(sign) != 1 or sign.isalnum():
            continue
        pieces += (text[last : entity.start()], sign)
        offsets += range(last, entity.start() + 1)
        last = entity.end()
    pieces.append(text[last:])
    offsets += range(last, len(text) + 1)
    return Reading("".join(pieces).translate(_LEVELLED), text, tuple(offsets))


def _cover(found: re.Match[str]) -> str:
    return COVER * len(found.group())


def without_links(text: str) -> str:
    """The same text, as long as before, with every link covered."""
    if "." not in text or not ("/" in text or "www." in text.lower()):
        return text
    return _LINK.sub(_cover, text)


def without_names(text: str) -> str:
    """The same text, as long as before, with every link, e-mail address and @name covered."""
    return _without_names(text) if "@" in text or "." in text else text


@kept
def _without_names(text: str) -> str:
    text = without_links(text)
    if "@" not in text:
        return text
    return _HANDLE.sub(_cover, _MAIL.sub(_cover, text))


def words_before(text: str, start: int, length: int = 40) -> str:
    """What stands before a position on the same line, at most `length` characters."""
    piece = text[max(0, start - length) : start]
    return piece[piece.rfind("\n") + 1 :]


def words_after(text: str, end: int, length: int = 40) -> str:
    """What stands after a position on the same line, at most `length` characters."""
    return text[end : end + length].partition("\n")[0]
