"""Weighed words: what a text says where no phrase of a list stands in it, counted word by word.

Beside its list of phrases a check has a file in `data/weights`, made by `python -m benchmarks.weights` from labelled texts:
words, pairs of words and classes of words (`data/classes.toml`), each with a weight, and a threshold. A text is only
weighed when enough of the file's anchors stand in it, rarer words that make the trigger; so a trigger can lose nothing. What
comes of it is a candidate for her to read again, and never more.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterable, Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files
from itertools import pairwise, repeat
from math import fsum
from sys import intern

import msgspec
from msgspec import Struct

from selfaudit import Confidence, Match, Record, Trigger
from selfaudit_checks._anchors import Anchors
from selfaudit_checks._context import circumstances, hers, plain, seen_by_all, sentence
from selfaudit_checks._tokens import MARKS, Features, Token, features, marks, seen_of, spoken, token
from selfaudit_checks._words import Hit
from selfaudit_checks._words import load as load_list

_SENTENCE = re.compile(r"(?<=[.!?\n])\s+")
_LONG = 45
"""Words from which on two neighbouring sentences are weighed, too."""


@dataclass(frozen=True)
class Weights:
    """The weighed words of one check."""

    words: dict[str, float]
    """Of words and pairs, by their stems; of classes and marks in angle brackets."""
    bias: float
    threshold: float
    floor: float
    """What a text must weigh for phrases of the list to count in it."""
    anchors: Anchors
    """A text that does not hold enough of them is never weighed."""

    @cached_property
    def _most_of_marks(self) -> float:
        return sum(max(0.0, self.words.get(mark, 0.0)) for mark in (*MARKS, "<other>"))

    def score(self, seen: Features) -> float:
        """The weight of words, pairs and classes; exact, since words come in another order in every process."""
        weight = self.words.get
        words = fsum(map(weight, seen.words, repeat(0.0)))
        return self.bias + seen.each * words + sum(weight(name, 0.0) * much for name, much in seen.classes.items())

    def passes(self, record: Record) -> tuple[int, int] | None:
        """Which words pass the threshold together, by number: those of the whole text, or of two sentences of a long one."""
        if not self.anchors.enough(record.text):
            return None
        tokens, seen = seen_of(record.text)
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
        _, seen = seen_of(record.text)
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


class _File(Struct):
    """A file of `data/weights`, as `benchmarks.weights` writes it."""

    bias: float
    threshold: float
    floor: float
    least: int
    anchors: dict[str, int]
    weights: msgspec.Raw
    """As JSON: only wanted once a text holds enough anchors."""


def _file(check: str) -> _File:
    return msgspec.json.decode(files("selfaudit_checks").joinpath("data", "weights", f"{check}.json").read_bytes(), type=_File)


@cache
def load(check: str) -> Weights:
    """The weights of a check, as `benchmarks.weights` wrote them."""
    data = _file(check)
    weights = msgspec.json.decode(data.weights, type=dict[str, float])
    # Checks have most of their words in common, and there are some hundred different weights: each is held once.
    same: dict[float, float] = {}
    words = {intern(word): same.setdefault(weight, weight) for word, weight in weights.items()}
    return Weights(words, data.bias, data.threshold, data.floor, Anchors(data.anchors, data.least))


def trigger(check: str, other: Trigger) -> Trigger:
    """The trigger of a check's list, and its anchors, which are not kept: there are thousands, and the engine has them then."""
    data = _file(check)
    return other | Trigger(together=(Anchors(data.anchors, data.least).together,))


_WIDEST = 14
"""Words of a quotation."""
_END = re.compile(r"[.!?](?=\s)|\n")


def stretch(weights: Weights, found: list[re.Match[str]]) -> tuple[tuple[int, int], int]:
    """The shortest stretch of one sentence with the main weight, as positions in the text, and how many words of it count."""
    own = weights.telling([token(one[0]) for one in found])
    wanted, best = 0.6 * sum(own), (0, min(len(own), _WIDEST))
    best_worth = -1.0
    for begin in range(len(own)):
        total = 0.0
        for end in range(begin, min(begin + _WIDEST, len(own))):
            if end > begin and _END.search(found[end].string, found[end - 1].end(), found[end].start()):
                break
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
    span, count = stretch(given, spoken(record.text)[slice(*passed)])
    start, end = _sentence_around(record.text, *span)
    return record.text[start:end], count


def _sentence_around(text: str, start: int, end: int) -> tuple[int, int]:
    """The whole sentence in which a stretch stands, where it is as short as a quotation; else the stretch."""
    begin, stop = sentence(text, start, end)
    whole = text[begin:stop]
    if len(whole.split()) > _WIDEST:
        return start, end
    return begin + len(whole) - len(whole.lstrip()), stop - (len(whole) - len(whole.rstrip()))


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
