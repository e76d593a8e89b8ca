"""Which words make a text worth weighing: telling ones that everyday texts hardly ever hold."""

from __future__ import annotations

import heapq
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from benchmarks.weights.texts import Text
from selfaudit import Kind
from selfaudit_checks._pattern import lowered
from selfaudit_checks._weighed import classes, stem, token

_WORD = re.compile(r"\w+", re.ASCII)
_PAIR = re.compile(r"\b(?=(\w+)[ ](\w+))", re.ASCII)
_PLAIN = re.compile(r"[a-z]{3,}")
_SHORT = re.compile(r"[a-z]+")
LEAST = 0.15
"""What an anchor must weigh."""
MOST = 600
"""Anchors of one check."""
OTHERS = 0.1
"""What a text that is not everyday counts, beside one that is."""
POSTED = 0.4
"""What an everyday post counts beside an everyday message where messages are searched: it is longer, and of more."""
UNSEEN = 0.02
"""What a word costs that no such text holds."""


def chosen(
    weights: Mapping[str, float], texts: Iterable[Text], weighed_as: str, names: frozenset[str], share: float, *, messages: bool
) -> tuple[str, ...]:
    """Anchors that stand in at most a share of everyday texts: step by step the word that reaches most for what it costs.

    What a word costs is how many everyday texts hold it, and, since those are few, a little for each other text that does.
    """
    known = [(_words(text), text) for text in texts]
    everyday = sum(_weight_of(text, messages=messages) for _, text in known if text.everyday)
    wanted = [words for words, text in known if text.label(weighed_as) > 0]
    common: Counter[str] = Counter()
    for words, text in known:
        if text.label(weighed_as) <= 0:
            common.update(dict.fromkeys(words, _weight_of(text, messages=messages)))
    held = Counter(word for words in wanted for word in words)
    likely = {word for word, count in held.items() if " " not in word or count > 1}
    worth = {word: _worth(word, weights) for word in likely.union(_of_classes()) if _may_be(word, names)}
    able = [word for word, much in worth.items() if much >= LEAST]
    cost = {word: common[word] + UNSEEN for word in able}
    gain = {word: 0.1 * worth[word] + held[word] for word in able}
    queue = [(-gain[word] / cost[word], word) for word in able]
    heapq.heapify(queue)
    anchors: list[str] = []
    reached: set[int] = set()
    holding: dict[str, list[int]] = defaultdict(list)
    for place, words in enumerate(wanted):
        for word in words:
            holding[word].append(place)
    budget = share * everyday
    while queue and len(anchors) < MOST:
        value, word = heapq.heappop(queue)
        now = (0.1 * worth[word] + sum(place not in reached for place in holding[word])) / cost[word]
        if now < -value - 1e-9:
            heapq.heappush(queue, (-now, word))
        elif cost[word] <= budget:
            budget -= cost[word]
            anchors.append(word)
            reached.update(holding[word])
    return tuple(sorted(anchors))


def _weight_of(text: Text, *, messages: bool) -> float:
    if not text.everyday:
        return OTHERS
    return POSTED if messages and text.record.kind is not Kind.MESSAGE else 1.0


def _words(text: Text) -> frozenset[str]:
    low = lowered(text.record.text)
    return frozenset((*_WORD.findall(low), *(f"{one[1]} {one[2]}" for one in _PAIR.finditer(low))))


def _of_classes() -> Iterable[str]:
    return (word for word in classes().plain if _PLAIN.fullmatch(word))


def _may_be(anchor: str, names: frozenset[str]) -> bool:
    words = anchor.split(" ")
    if len(words) == 1:
        return bool(_PLAIN.fullmatch(anchor)) and stem(anchor) not in names
    return all(_SHORT.fullmatch(word) and stem(word) not in names for word in words)


def _worth(anchor: str, weights: Mapping[str, float]) -> float:
    words = anchor.split(" ")
    tokens = [token(word) for word in words]
    of_words = 0.8 * sum(weights.get(one, 0.0) for one, _ in tokens) + sum(
        weights.get(f"<{name}>", 0.0) for name in {name for _, names in tokens for name in names}
    )
    if len(words) == 1:
        return of_words
    pair = " ".join(one for one, _ in tokens)
    return (
        of_words + 0.8 * weights.get(pair, 0.0) + sum(weights.get(f"<{name}>", 0.0) for name in classes().phrases.get(pair, ()))
    )
