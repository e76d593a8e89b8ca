"""Which words make a text worth weighing: telling ones that everyday texts hardly ever hold."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping

from benchmarks.weights.texts import Text
from selfaudit import Kind
from selfaudit_checks._anchors import anchor_words
from selfaudit_checks._tokens import classes, stem, tokens_of

_PLAIN = re.compile(r"[a-z]{3,}|[a-z][0-9]{1,2}|[0-9]{1,2}[a-z]")
_SHORT = re.compile(r"[a-z]+(?:'[a-z]+)?|[0-9]{1,2}")
LEAST = 0.12
"""What an anchor must weigh."""
MOST = 4000
"""Anchors of one check."""
OTHERS = 0.1
"""What a text that is not everyday counts, beside one that is."""
POSTED = 0.4
"""What an everyday post counts beside an everyday message where messages are searched: it is longer, and of more."""
TOGETHER = 1.0
"""How often words stand side by side, where a text holds them all by chance."""
COMMONEST, COMMONEST_IN_MESSAGES = 0.01, 0.006
"""Of everyday texts, the share that one anchor may stand in: each time costs a little, whether the text is looked at or not."""
UNSEEN = 0.003
"""What a word costs that no such text holds."""


def chosen(
    weights: Mapping[str, float], texts: Iterable[Text], weighed_as: str, names: frozenset[str], *, messages: bool
) -> dict[str, int]:
    """The words that reach most texts to be found for what they cost, in alphabetical order, and a hundred times their weight.

    What a word costs is how many everyday texts hold it, and, since those are few, a little for each other text that does.
    """
    everyday = 0.0
    common: Counter[str] = Counter()
    held: Counter[str] = Counter()
    for text in texts:
        words, much = anchor_words(text.record.text), _weight_of(text, messages=messages)
        if text.everyday:
            everyday += much
        if text.label(weighed_as) > 0:
            held.update(words)
        else:
            common.update(dict.fromkeys(words, much))
    likely = {word for word, count in held.items() if " " not in word or count > 1}
    worth = {word: _worth(word, weights) for word in likely.union(_of_classes()) if _may_be(word, names)}
    cost = {word: _cost(word, common, everyday) for word, much in worth.items() if much >= LEAST}
    most = (COMMONEST_IN_MESSAGES if messages else COMMONEST) * everyday
    able = [word for word, much in cost.items() if much <= most]
    able.sort(key=lambda word: (-(0.1 * worth[word] + held[word]) / cost[word], word))
    return {word: round(100 * worth[word]) for word in sorted(able[:MOST])}


def _weight_of(text: Text, *, messages: bool) -> float:
    if not text.everyday:
        return OTHERS
    return POSTED if messages and text.record.kind is not Kind.MESSAGE else 1.0


def _of_classes() -> Iterable[str]:
    return (word for word in classes().plain if _PLAIN.fullmatch(word))


def _may_be(anchor: str, names: frozenset[str]) -> bool:
    words = anchor.split(" ")
    shape = _PLAIN if len(words) == 1 else _SHORT
    # Of two apostrophes each might be of another shape, for which a trigger does not look.
    return anchor.count("'") < 2 and all(shape.fullmatch(word) and stem(word) not in names for word in words)


def _cost(anchor: str, common: Mapping[str, float], everyday: float) -> float:
    """How many everyday texts are likely to hold it; a phrase also by how common its words are."""
    words = anchor.split(" ")
    chance = everyday
    for word in words:
        chance *= min(1.0, common[word] / everyday)
    return common[anchor] + UNSEEN + (TOGETHER * chance if len(words) > 1 else 0.0)


def _worth(anchor: str, weights: Mapping[str, float]) -> float:
    tokens = tokens_of(anchor)
    stems = [one for one, _ in tokens]
    phrases = [" ".join(stems[start : start + length]) for length in (2, 3) for start in range(len(stems) - length + 1)]
    names = {name for _, names in tokens for name in names}.union(*(classes().phrases.get(phrase, ()) for phrase in phrases))
    of_words = 0.8 * sum(weights.get(word, 0.0) for word in (*stems, *phrases))
    return of_words + sum(weights.get(f"<{name}>", 0.0) for name in sorted(names))
