"""Weighed words: what a text says where no phrase of a list stands in it, counted word by word.

Beside its list of phrases a check has a file in `data/weights`, made by `python -m benchmarks.weights` from labelled texts:
words, pairs of words and classes of words (`data/classes.toml`), each with a weight, and a threshold. A text is only
weighed when one of the file's anchors stands in it, rare words that make the trigger; so a trigger can lose nothing. What comes
of it is a candidate for her to read again, and never more.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterable, Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from importlib.resources import files
from itertools import islice, pairwise
from math import log2, sqrt

import tomli

from selfaudit import Author, Confidence, Match, Record, Trigger
from selfaudit_checks._context import circumstances, hers, plain, seen_by_all
from selfaudit_checks._pattern import Pattern, lowered
from selfaudit_checks._words import FLAGS, Hit
from selfaudit_checks._words import load as load_list

_WORD = re.compile(r"[a-z]+(?:'[a-z]+)*|[0-9]+|[!?£%]|[\u2600-\u27bf\U0001f000-\U0001faff]")
_RAW = re.compile(r"\w+", re.ASCII)
_RUN = re.compile(r"[a-z0-9_]+(?:'[a-z]+)*(?: [a-z0-9_]+(?:'[a-z]+)*)*")
_APOSTROPHES = str.maketrans("\u00b4\u2019", "''")
_LONG_DRAWN = re.compile(r"(.)\1{2,}")
_ENDINGS = ("ing", "ed", "es", "s", "ly")
_QUOTED = re.compile(r"\"[^\"\s\n]+(?: [^\"\n ]+){2,60}\"")
"""From three words on: around fewer they may be scorn."""
_SENTENCE = re.compile(r"(?<=[.!?\n])\s+")
_LONG = 45
"""Words from which on two neighbouring sentences are weighed, too."""
_MOST = 400
"""Words of one text that are weighed."""
_KEPT = 1 << 15
_LAST = 16
"""Texts whose words are kept."""
_DAMPED = 30
"""Words from which on a class counts less: a long text holds a word of every class."""

_KIN = (
    r"(?:son|daughter|child|kids?|boys?|girls?|lads?|nephew|niece|brother|sister|grandson|granddaughter|husband|wife|partner"
    r"|mum|mam|dad|nan|gran|grandad|cousin|friend|mate|eldest|youngest|teenager|stepson|stepdaughter|family|uncle|auntie|aunt"
    r"|other half|dog|cat)"
)
_MARKS = {
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
    def firsts(self) -> frozenset[str]:
        """The stems with which phrases begin."""
        return frozenset(phrase.split(" ", 1)[0] for phrase in self.phrases)

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
    words = {*stems, *map(" ".join, pairwise(stems))}
    seen: dict[str, int] = {}
    for _, names in tokens:
        for name in names:
            seen[name] = seen.get(name, 0) + 1
    firsts, phrases = classes().firsts, classes().phrases
    for number, one in enumerate(stems):
        if one in firsts:
            for end in (number + 2, number + 3):
                for name in phrases.get(" ".join(stems[number:end]), ()) if end <= len(stems) else ():
                    seen[name] = seen.get(name, 0) + 1
    damp = min(1.0, _DAMPED / max(1, len(stems)))
    return Features(
        frozenset(words),
        4 / sqrt(max(8, len(words))),
        {f"<{name}>": damp * min(2.0, log2(1 + count)) for name, count in seen.items()},
    )


def marks(record: Record) -> list[str]:
    """What else is seen of a text: a name, her own family, a quotation, and who wrote it."""
    found = [name for name, pattern in _MARKS.items() if pattern.search(record.text)]
    return [*found, "<other>"] if record.author is Author.OTHER else found


@dataclass(frozen=True)
class Weights:
    """The weighed words of one check."""

    words: dict[str, float]
    """Of words and pairs, by their stems; of classes and marks in angle brackets."""
    bias: float
    threshold: float
    floor: float
    """What a text must weigh for phrases of the list to count in it."""
    anchors: tuple[str, ...]
    """Small words of ASCII letters, or two or three of them; a text without one is never weighed."""

    @cached_property
    def trigger(self) -> Trigger:
        """Hits every text that holds an anchor: whole words, with any apostrophe or none."""
        return Trigger(words=tuple(f"{anchor} " for anchor in self.anchors))

    @cached_property
    def _anchors(self) -> frozenset[str]:
        return frozenset((*self.anchors, *(anchor.replace("'", "") for anchor in self.anchors)))

    @cached_property
    def _most_of_marks(self) -> float:
        return sum(max(0.0, self.words.get(mark, 0.0)) for mark in (*_MARKS, "<other>"))

    def anchored(self, text: str) -> bool:
        """Whether an anchor stands in the text as the archive has it; the trigger hits wherever it does."""
        return not self._anchors.isdisjoint(_anchor_words_of(text))

    def score(self, seen: Features) -> float:
        """The weight of words, pairs and classes."""
        weight = self.words.get
        return (
            self.bias
            + seen.each * sum(weight(word, 0.0) for word in seen.words)
            + sum(weight(name, 0.0) * much for name, much in seen.classes.items())
        )

    def passes(self, record: Record) -> tuple[int, int] | None:
        """Which words pass the threshold together, by number: those of the whole text, or of two sentences of a long one."""
        if not self.anchored(record.text):
            return None
        tokens, seen = _seen(record.text)
        scored = [(self.score(seen), 0, len(tokens))]
        if len(tokens) > _LONG:
            spans = _sentences(record.text, spoken(record.text))
            scored += [(self.score(features(tokens[begin:end])), begin, end) for begin, end in spans]
        most, begin, end = max(scored, key=lambda one: one[0])
        if begin == end or most + self._most_of_marks < self.threshold:
            return None
        most += sum(self.words.get(mark, 0.0) for mark in marks(record))
        return (begin, end) if most >= self.threshold else None

    def doubts(self, record: Record) -> bool:
        """Whether a text is so unlike those to be found that even a phrase of the list says little in it."""
        _, seen = _seen(record.text)
        return self.score(seen) + sum(self.words.get(mark, 0.0) for mark in marks(record)) < self.floor

    def telling(self, tokens: list[Token]) -> list[float]:
        """How much each word of a text says for itself: its own weight, its pairs' and its classes'."""
        weight = self.words.get
        own = [
            max(0.0, weight(one, 0.0)) + sum(max(0.0, weight(f"<{name}>", 0.0)) / 2 for name in names) for one, names in tokens
        ]
        for number, ((one, _), (other, _)) in enumerate(pairwise(tokens)):
            pair = max(0.0, weight(f"{one} {other}", 0.0)) / 2
            own[number] += pair
            own[number + 1] += pair
        return own


@lru_cache(_LAST)
def _seen(text: str) -> tuple[list[Token], Features]:
    """The words of a text and what is weighed of it; kept, since several checks weigh a text one after the other."""
    tokens = tokens_of(text)
    return tokens, features(tokens)


@lru_cache(_LAST)
def _anchor_words_of(text: str) -> frozenset[str]:
    return frozenset(anchor_words(text))


def anchor_words(text: str) -> Iterator[str]:
    """Every word of a text as the archive has it, and every two and three that only a blank parts."""
    low = lowered(text.translate(_APOSTROPHES))
    yield from _RAW.findall(low)
    for run in _RUN.findall(low):
        words = run.split(" ")
        for length in (1, 2, 3):
            yield from (" ".join(words[start : start + length]) for start in range(len(words) - length + 1))


def _sentences(text: str, found: list[re.Match[str]]) -> Iterator[tuple[int, int]]:
    """Each two neighbouring sentences, as numbers of words."""
    ends = [end.end() for end in _SENTENCE.finditer(text)]
    firsts = [
        0,
        *(next((number for number, one in enumerate(found) if one.start() >= end), len(found)) for end in ends),
        len(found),
    ]
    firsts = sorted(set(firsts))
    yield from zip(firsts, firsts[2:], strict=False)


@cache
def load(check: str) -> Weights:
    """The weights of a check, as `benchmarks.weights` wrote them."""
    data = tomli.loads(files("selfaudit_checks").joinpath("data", "weights", f"{check}.toml").read_text("utf-8"))
    pairs = (line.rsplit(" ", 1) for line in data["weights"].strip().splitlines())
    return Weights(
        words={word: float(weight) for word, weight in pairs},
        bias=data["bias"],
        threshold=data["threshold"],
        floor=data["floor"],
        anchors=tuple(data["anchors"].strip().splitlines()),
    )


def trigger(check: str, other: Trigger) -> Trigger:
    """The trigger of a check's list, and its anchors."""
    return Trigger(other.patterns, (*other.words, *load(check).trigger.words), other.people)


_WIDEST = 14
"""Words of a quotation."""


def stretch(weights: Weights, found: list[re.Match[str]]) -> tuple[tuple[int, int], int]:
    """The shortest stretch with the main weight, as positions in the text, and how many words of it count."""
    own = weights.telling([token(one[0]) for one in found])
    wanted, best = 0.6 * sum(own), (0, min(len(own), _WIDEST))
    best_worth = -1.0
    for begin in range(len(own)):
        total = 0.0
        for end in range(begin, min(begin + _WIDEST, len(own))):
            total += own[end]
            worth = min(total, wanted) - 0.02 * wanted * (end - begin)
            if own[begin] and own[end] and worth > best_worth:
                best, best_worth = (begin, end + 1), worth
    return (found[best[0]].start(), found[best[1] - 1].end()), sum(1 for each in own[best[0] : best[1]] if each > 0)


def telling_words(weights: str, record: Record, never: AbstractSet[str] = frozenset()) -> tuple[str, int]:
    """The stretch of a text whose words together pass the threshold, and how many of them count; "" where they do not.

    `never` names circumstances (`data/words/context.toml`) under which nothing is weighed.
    """
    given = load(weights)
    passed = given.passes(record)
    if not passed or circumstances(plain(record.text)) & never:
        return "", 0
    (start, end), count = stretch(given, spoken(record.text)[slice(*passed)])
    return record.text[start:end], count


@dataclass(frozen=True, slots=True)
class Weighed:
    """The weighed words of a check beside its phrases."""

    check: str
    says: str
    """What such words often do, for the report."""
    never: frozenset[str] = frozenset()
    """Circumstances under which nothing is weighed."""
    refused: Callable[[str], bool] = lambda _text: False
    """Whether words of the list of phrases stand in a text, and none of them counts: quoted, denied, or of another sense."""

    def beside(self, matches: Iterable[Match], record: Record) -> Iterator[Match]:
        """The matches of the phrases; where there are none and the words are hers, what the weighed words say."""
        empty = True
        for match in matches:
            empty = False
            yield match
        if not empty or not hers(record):
            return
        quote, count = telling_words(self.check, record, self.never)
        if quote and not self.refused(plain(record.text)):
            yield Match(
                quote=quote,
                why=f"{count} words that together often {self.says}: read it again",
                confidence=Confidence.CANDIDATE,
                signals=seen_by_all(record),
            )

    def trigger(self, phrases: Trigger) -> Trigger:
        """The trigger of the phrases, and the anchors."""
        return trigger(self.check, phrases)


def all_refused(name: str, tiers: Container[str], counts: Callable[[str, Hit], bool]) -> Callable[[str], bool]:
    """Whether words of a list stand in a text, or such as are only taken for them, and none of them counts."""

    def refused(text: str) -> bool:
        hits = list(load_list(name).hits(text))
        return bool(hits) and not any(hit.tier in tiers and counts(text, hit) for hit in hits)

    return refused
