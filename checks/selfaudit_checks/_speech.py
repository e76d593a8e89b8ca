"""Whose words stand in a text: her own, or what somebody else said, wrote or was called."""

from __future__ import annotations

import re

from selfaudit_checks._context import WINDOW, sentence
from selfaudit_checks._pattern import Pattern
from selfaudit_checks._words import FLAGS, grammar

_QUOTED = Pattern(r"\"[^\"\n]{2,400}\"|(?<![\w'])'(?=\S)(?:[^'\n]|'(?=\w)){1,300}?(?<=\S)'(?!\w)")
_SAID_BEFORE = Pattern(
    lambda: (
        rf"\b(?:{grammar('speech')})\b(?!\s+at\b)|according to|\bwas like\b|\bquote\b"
        r"|\b(?:who|he|she|they|kids?|child(?:ren)?|pupils?|students?|daughter|son)\s+(?:thinks?|thought|feels?|felt|believes?|fears?)\b"
    ),
    FLAGS,
)
_SAID_AFTER = Pattern(
    lambda: (
        rf"^[\"',!?. ]*(?:(?:is|was) (?:what|how) )?"
        rf"(?:(?:he|she|they|one|some\w*|a|the|my|our|his|her)\b[^.!?\n]{{0,30}})?\b(?:{grammar('speech')})\b"
    ),
    FLAGS,
)
_SAID_BY_HER = Pattern(
    lambda: (
        r"\b(?:I|we|I've|I'd|I'm|me)(?:\s+(?:have|had|just|actually|nearly|then|only|also|always|was|even|finally|am))*\s+"
        rf"(?:{grammar('speech')})\b"
    ),
    FLAGS,
)
_CALLED_HER = Pattern(r"\b(?:was|were|been|got|being|getting|be)\s+(?:\w+\s+)?(?:called|told|described|labelled)\b", FLAGS)
_ABOUT_A_WORD = Pattern(
    r"\b(?:the|that|this|a|n|of|using|say|saying|used)\s+(?:words?|terms?|slurs?|phrases?|insults?|nicknames?|n-word|f-word)\b",
    FLAGS,
)


def others_words(text: str, start: int, end: int) -> bool:
    """Whether the span is somebody else's words: in quotation marks, after "he called me", or spoken of as a word."""
    begin, stop = sentence(text, start, end)
    before, after = text[begin:start], text[end:stop]
    if _ABOUT_A_WORD.search(before[-60:]):
        return True
    if in_quotes(text, start, end) or _CALLED_HER.search(before[-60:]):
        return True
    said = _SAID_BEFORE.search(before[-70:])
    return (bool(said) and not _SAID_BY_HER.search(before)) or bool(re.search(r"\"$", before) and _SAID_AFTER.match(after))


def in_quotes(text: str, start: int, end: int) -> bool:
    """Whether the span stands in quotation marks that hold speech."""
    # A quotation stays on its line.
    low, high = max(text.rfind("\n", 0, start) + 1, start - WINDOW), min(len(text), end + WINDOW)
    quotes = _QUOTED.finditer(text, low, high)
    return any(one.start() < start and end < one.end() and _is_speech(text, one, start, end) for one in quotes)


def _is_speech(text: str, quote: re.Match[str], start: int, end: int) -> bool:
    """Quotation marks around more than the one word, or with somebody who says it; around one word alone they may be scorn."""
    if len(quote[0].split()) > min(2, len(text[start:end].split())):
        return True
    return bool(
        _SAID_BEFORE.search(text[max(0, quote.start() - 60) : quote.start()])
        or _SAID_AFTER.match(text[quote.end() : quote.end() + 50])
    )
