"""What of an archive's text a report may show: masked evidence by default, and text that can do nothing to a terminal."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from selfaudit.findings import Hit, NotChecked, Report

DOT = "•"
MANY_DIGITS = 6
"""From so many digits on a text is a number that she knows by its last two."""

_RUN = re.compile(r"[^\W\d_]+")
_DIGIT = re.compile(r"\d")
_INVISIBLE = frozenset(
    [*range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2070), 0x061C, 0x180E, 0xFEFF, *range(0xE0000, 0xE0080)]
)
_THREAD_FOLDERS = frozenset({"inbox", "archived_threads", "filtered_threads", "message_requests", "e2ee_cutover"})
_CHAT_FILE = re.compile(r"(?i)whatsapp chat\b|_chat\.txt$")
_KEPT_ON_A_PAGE = frozenset("\n\t\u200c\u200d\u200e\u200f\u061c")
_BLANKS = {"\n": " ", "\t": " ", "\r": " "}


def masked(text: str) -> str:
    """The text with only the first letter of each word left, and of a long number the last two digits.

    >>> masked("07700 900123"), masked("jo.marsh@example.com")
    ('••••• ••••23', 'j•.m••••@e••••••.c••')
    """
    digits = len(_DIGIT.findall(text))
    covered = _RUN.sub(lambda run: run[0][0] + DOT * (len(run[0]) - 1), text)
    if not digits:
        return covered
    shown = 2 if digits >= MANY_DIGITS else 0
    left = digits

    def digit(found: re.Match[str]) -> str:
        nonlocal left
        left -= 1
        return found[0] if left < shown else DOT

    return _DIGIT.sub(digit, covered)


@lru_cache(maxsize=4096)
def _masked_once(text: str) -> str:
    return masked(text)


def quote_of(hit: Hit, report: Report) -> str:
    """The matched words, masked unless she asked for the content; as they stand where they were masked when it was saved."""
    return hit.quote if hit.own_words or report.show_content or report.masked else _masked_once(hit.quote)


def thread_of(hit: Hit, report: Report) -> str:
    """The name of the conversation: mostly somebody's name, and masked as such."""
    return hit.thread if report.show_content or report.masked else _masked_once(hit.thread)


def file_of(hit: Hit, report: Report) -> str:
    """The file in the archive, with the folder or file that platforms name after a conversation masked like its name."""
    return hit.file if report.show_content else _masked_path(hit.file, hit.thread if hit.kind == "message" else "")


def what_of(missing: NotChecked, report: Report) -> str:
    """What was not read or not checked: where it is a file of the archive, masked as the files of findings are."""
    return missing.what if report.show_content else _masked_path(missing.what, "")


@lru_cache(maxsize=4096)
def _masked_path(path: str, thread: str) -> str:
    names = {word.casefold() for word in _RUN.findall(thread) if len(word) > 2}
    parts = path.split("/")
    for number, part in enumerate(parts):
        told = part.casefold()
        if (number and parts[number - 1] in _THREAD_FOLDERS) or _CHAT_FILE.match(part) or any(name in told for name in names):
            stem, dot, ending = part.rpartition(".")
            parts[number] = masked(stem) + dot + ending if stem else masked(part)
    return "/".join(parts)


def safe(text: str) -> str:
    """Text from an archive as a terminal may be given it: what could move the cursor, colour or hide text is shown as `<XXXX>`.

    Line breaks and tabs become spaces. Every character of the categories Cc, Cs, Co and Cn, the direction marks and overrides,
    the zero-width characters and the tag characters are made visible.
    """
    if text.isprintable():
        return text
    return "".join(_visible(letter) for letter in text)


def visible(text: str) -> str:
    """Text from an archive as a page may be given it: line breaks and the joiners that emoji and scripts need stay.

    Control characters and what turns the direction of the words around it are shown as `<XXXX>`.
    """
    if text.isprintable():
        return text
    return "".join(letter if letter in _KEPT_ON_A_PAGE else _visible(letter) for letter in text)


def _visible(letter: str) -> str:
    if letter in _BLANKS:
        return " "
    if ord(letter) in _INVISIBLE or unicodedata.category(letter) in {"Cc", "Cs", "Co", "Cn", "Zl", "Zp"}:
        return f"<{ord(letter):04X}>"
    return letter
