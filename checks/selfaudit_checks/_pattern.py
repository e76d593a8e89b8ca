"""Regular expressions that are compiled when they are first used: a scan needs few of all that the checks hold."""

from __future__ import annotations

import re
import string
from collections.abc import Callable, Iterator
from functools import cached_property

Search = Callable[..., re.Match[str] | None]
"""As `re.Pattern.search`: the text and, where wanted, from where to where."""

_ASCII_LOWERED = {ord(letter): letter.lower() for letter in string.ascii_uppercase}


class Pattern:
    """A regular expression with the methods of `re.Pattern`, each as quick as its own from the second use on."""

    def __init__(self, source: str | Callable[[], str], flags: int = 0) -> None:
        """Takes the expression, or what makes it where making it costs something too."""
        self._source = source
        self._flags = flags

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The expression, compiled."""
        return re.compile(self._source if isinstance(self._source, str) else self._source(), self._flags)

    @cached_property
    def search(self) -> Search:
        """`re.Pattern.search`."""
        return self.compiled.search

    @cached_property
    def match(self) -> Search:
        """`re.Pattern.match`."""
        return self.compiled.match

    @cached_property
    def fullmatch(self) -> Search:
        """`re.Pattern.fullmatch`."""
        return self.compiled.fullmatch

    @cached_property
    def finditer(self) -> Callable[..., Iterator[re.Match[str]]]:
        """`re.Pattern.finditer`."""
        return self.compiled.finditer

    @cached_property
    def findall(self) -> Callable[..., list[str]]:
        """`re.Pattern.findall`, for expressions with one group or none."""
        return self.compiled.findall

    @cached_property
    def sub(self) -> Callable[[str | Callable[[re.Match[str]], str], str], str]:
        """`re.Pattern.sub`."""
        return self.compiled.sub


class Worded:
    """An expression of small letters without look-around, searched in any case.

    A looser form of it is tried first, in a fifth of the time: without the edges of words, on the text in small letters.
    """

    def __init__(self, source: str) -> None:
        """Takes the expression."""
        self._pattern = Pattern(source, re.IGNORECASE)
        self._loose = Pattern(source.replace(r"\b", ""))

    def search(self, text: str) -> re.Match[str] | None:
        """`re.Pattern.search`."""
        return self._pattern.search(text) if self._loose.search(text.casefold()) else None


class InAnyCase:
    """An expression of small letters, searched in any case; a text of ASCII alone is lowered for it, which is far quicker."""

    def __init__(self, source: str) -> None:
        """Takes the expression."""
        self._lowered = Pattern(source)
        self._pattern = Pattern(source, re.IGNORECASE)

    def search(self, text: str) -> re.Match[str] | None:
        """`re.Pattern.search`."""
        return self._lowered.search(text.lower()) if text.isascii() else self._pattern.search(text)


class Lowered:
    """An expression in small letters, searched in any case of ASCII letters; on a lowered text it takes a third of the time."""

    def __init__(self, source: str) -> None:
        """Takes the expression; what ASCII letters are not is left as it is, and is no part of a word."""
        self._pattern = Pattern(source, re.ASCII)

    def search(self, text: str) -> re.Match[str] | None:
        """`re.Pattern.search`."""
        return self._pattern.search(lowered(text))


def lowered(text: str) -> str:
    """The text with ASCII letters small and all else as it is: with it, `re.ASCII` is as good as `re.IGNORECASE | re.ASCII`."""
    return text.lower() if text.isascii() else text.translate(_ASCII_LOWERED)
