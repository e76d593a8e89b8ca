"""UTF-8 that was read as Latin-1, as Meta writes its JSON, undone; for one string, or for all texts of a page at once."""

from __future__ import annotations

from collections.abc import Sequence


def joined_texts(texts: Sequence[str], *, mojibake: bool) -> bytes:
    """Texts as UTF-8, each ended by a NUL byte, repaired where they are `mojibake`; NULs inside a text become spaces.

    UTF-8 read as Latin-1 is undone by encoding as Latin-1: for all texts at once where that works for all of them, string by
    string where it does not.
    """
    text = "\0".join(texts)
    if text.count("\0") != max(len(texts) - 1, 0):
        text = "\0".join(part.replace("\0", " ") for part in texts)
    if text.isascii():
        return text.encode("ascii") + b"\0"
    if mojibake:
        whole = _as_latin_1(text)
        if whole is not None:
            return whole + b"\0"
        text = "\0".join(map(repair, text.split("\0")))
    return text.encode("utf-8", "replace") + b"\0"


def _as_latin_1(text: str) -> bytes | None:
    try:
        raw = text.encode("latin-1")
        raw.decode("utf-8")
    except UnicodeError:
        return None
    return raw


def repair(text: str) -> str:
    """Undoes UTF-8 read as Latin-1 (Meta's JSON), and leaves every string alone that is not exactly that.

    >>> repair("cafÃ©"), repair("café"), repair("日本")
    ('café', 'café', '日本')
    """
    if text.isascii():
        return text
    try:
        return text.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return text
