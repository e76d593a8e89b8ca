"""A text as it is weighed: its words, their stems and classes, and what else is seen of it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from importlib.resources import files
from itertools import chain, islice, pairwise
from math import log2, sqrt

import tomli

from selfaudit import Author, Record
from selfaudit.kept import kept
from selfaudit_checks._context import plain
from selfaudit_checks._pattern import Pattern, lowered
from selfaudit_checks._words import FLAGS

_WORD = re.compile(r"[a-z]+(?:'[a-z]+)*|[0-9]+|[!?£%]|[\u2600-\u27bf\U0001f000-\U0001faff]")
_LONG_DRAWN = re.compile(r"(.)\1{2,}")
_ENDINGS = ("ing", "ed", "es", "s", "ly")
_QUOTED = re.compile(r"\"[^\"\s\n]+(?: [^\"\n ]+){2,60}\"")
"""From three words on: around fewer they may be scorn."""
_MOST = 400
"""Words of one text that are weighed."""
_KEPT = 1 << 15
"""Words."""
_DAMPED = 30
"""Words from which on a class counts less: a long text holds a word of every class."""

_KIN = (
    r"(?:son|daughter|child|kids?|boys?|girls?|lads?|nephew|niece|brother|sister|grandson|granddaughter|husband|wife|partner"
    r"|mum|mam|dad|nan|gran|grandad|cousin|friend|mate|eldest|youngest|teenager|stepson|stepdaughter|family|uncle|auntie|aunt"
    r"|other half|dog|cat)"
)
MARKS = {
    "<own>": Pattern(rf"\b(?:my|our)\s+(?:\w+\s+)?{_KIN}\b|\b[Oo]ur (?-i:[A-Z][a-z]+)\b", FLAGS),
    "<name>": Pattern(r"(?<=[a-z,] )[A-Z][a-z]{2,}", re.ASCII),
    "<full name>": Pattern(r"\b[A-Z][a-z]+ [A-Z][a-z]+\b", re.ASCII),
    "<title>": Pattern(r"\b(?:Mr|Mrs|Miss|Ms|Mx|Dr|Sir|Cllr|Rev)\.? [A-Z]", re.ASCII),
    "<quote>": Pattern('"', FLAGS),
}

Token = tuple[str, tuple[str, ...]]
"""The stem of a word, and the classes that it belongs to."""


def _prose(text: str) -> str:
    """A text in small letters, of the same length, without what it quotes."""
    text = plain(text)
    if text.count('"') > 1:
        text = _QUOTED.sub(lambda quote: "\x01" * len(quote[0]), text)
    return lowered(text)


def spoken(text: str) -> list[re.Match[str]]:
    """The words of a text, small, where they stand; without what it quotes."""
    return list(islice(_WORD.finditer(_prose(text)), _MOST))


def tokens_of(text: str) -> list[Token]:
    """The words of a text as they are weighed."""
    return list(map(token, _WORD.findall(_prose(text))[:_MOST]))


@lru_cache(_KEPT)
def stem(word: str) -> str:
    """A word without its ending, its apostrophes and what is drawn out; digits are all alike.

    >>> stem("shouting"), stem("don't"), stem("sooooo"), stem("2019")
    ('shout', 'dont', 'soo', '#')
    """
    if word[0].isdigit():
        return "#"
    word = _LONG_DRAWN.sub(r"\1\1", word.replace("'", ""))
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3 and not word.endswith("ss"):
            word = word[: -len(ending)]
            if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "ls":
                word = word[:-1]
            break
    return word[:-1] if word.endswith("e") and len(word) > 3 else word


@dataclass(frozen=True)
class Classes:
    """Which words belong to which classes."""

    words: dict[str, tuple[str, ...]]
    beginnings: dict[str, tuple[str, ...]]
    phrases: dict[str, tuple[str, ...]]
    """By their stems, joined by spaces; of two words or three."""
    plain: tuple[str, ...]
    """The single words as the file has them."""

    @cached_property
    def begin_three(self) -> frozenset[str]:
        """The two stems with which phrases of three words begin."""
        return frozenset(phrase.rpartition(" ")[0] for phrase in self.phrases if phrase.count(" ") == 2)

    def of(self, word: str) -> tuple[str, ...]:
        """The classes of one word."""
        found = set(self.words.get(stem(word), ()))
        for end in range(3, len(word) + 1):
            found.update(self.beginnings.get(word[:end], ()))
        return tuple(sorted(found))


@cache
def classes() -> Classes:
    """The classes of `data/classes.toml`."""
    data = tomli.loads(files("selfaudit_checks").joinpath("data", "classes.toml").read_text("utf-8"))
    words: dict[str, tuple[str, ...]] = {}
    beginnings: dict[str, tuple[str, ...]] = {}
    phrases: dict[str, tuple[str, ...]] = {}
    plain_words: list[str] = []
    for name, rows in data.items():
        for entry in rows["words"] if isinstance(rows, dict) else ():
            parts = [found[0] for found in _WORD.finditer(entry)]
            if len(parts) == 1 and entry.endswith("*"):
                beginnings[parts[0]] = (*beginnings.get(parts[0], ()), name)
                continue
            plain_words += parts if len(parts) == 1 else ()
            table, key = (words if len(parts) == 1 else phrases), " ".join(map(stem, parts))
            table[key] = (*table.get(key, ()), name)
    return Classes(words, beginnings, phrases, tuple(plain_words))


@lru_cache(_KEPT)
def token(word: str) -> Token:
    """A word as it is weighed."""
    return stem(word), classes().of(word.replace("'", ""))


@dataclass(frozen=True, slots=True)
class Features:
    """What is weighed of a text: how much each word, pair and class counts."""

    words: frozenset[str]
    each: float
    """How much one of them counts: less in a long text."""
    classes: dict[str, float]


def features(tokens: list[Token]) -> Features:
    """The words and pairs of a text, and its classes."""
    stems = [one for one, _ in tokens]
    pairs = list(map(" ".join, pairwise(stems)))
    words = {*stems, *pairs}
    phrases, begin_three = classes().phrases, classes().begin_three
    names = [each for _, each in tokens if each]
    names += [phrases[pair] for pair in pairs if pair in phrases]
    if not begin_three.isdisjoint(words):
        threes = (f"{pair} {third}" for pair, third in zip(pairs, stems[2:], strict=False) if pair in begin_three)
        names += [phrases[three] for three in threes if three in phrases]
    seen: dict[str, int] = {}
    for name in chain.from_iterable(names):
        seen[name] = seen.get(name, 0) + 1
    damp = min(1.0, _DAMPED / max(1, len(stems)))
    return Features(
        frozenset(words),
        4 / sqrt(max(8, len(words))),
        {f"<{name}>": damp * min(2.0, log2(1 + count)) for name, count in seen.items()},
    )


def marks(record: Record) -> list[str]:
    """What else is seen of a text: a name, her own family, a quotation, and who wrote it."""
    found = [name for name, pattern in MARKS.items() if pattern.search(record.text)]
    return [*found, "<other>"] if record.author is Author.OTHER else found


@kept
def seen_of(text: str) -> tuple[list[Token], Features]:
    """The words of a text and what is weighed of it; kept, since several checks weigh a text one after the other."""
    tokens = tokens_of(text)
    return tokens, features(tokens)
