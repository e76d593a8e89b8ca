"""`python -m benchmarks.weights [CHECK …]`: learns the weighed words of the content checks and writes them.

For each check it prints precision and recall by cross-validation on the texts (five parts, each judged by what the other four
taught), and how many of a thousand everyday texts the weighed words would wrongly find, and how many they have to look at.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from dataclasses import dataclass, replace
from importlib.resources import files
from math import fsum
from pathlib import Path

from benchmarks.weights.anchors import chosen
from benchmarks.weights.learn import BIAS, Row, learned
from benchmarks.weights.phrases import has_phrases
from benchmarks.weights.texts import FOLDS, Text, inputs, names, texts
from selfaudit import Kind
from selfaudit_checks._anchors import Anchors, anchor_words
from selfaudit_checks._weighed import Weights

MESSAGES = ("confidential-information", "abusive-language", "hostile", "school-business-on-personal-account")
"""Those that messages are searched for, of which there may be a million."""
POSTS = (
    "allegation-about-person", "derogatory-remark", "discriminatory-language", "grievance-post", "reputation-review",
    "sexual-content", "speaking-for-school",
)  # fmt: skip
OFFICIAL = ("commercial-promotion", "political-campaigning")
SHARE = {**dict.fromkeys(MESSAGES, 0.06), "abusive-language": 0.03, "hostile": 0.05, **dict.fromkeys((*POSTS, *OFFICIAL), 0.1)}
"""Of everyday texts, how many may be looked at."""
REACHED = 0.95
"""Of the texts that would be found if all were looked at, how many are to be; no more are looked at than that takes."""
PRECISION = 0.94
"""Of phrases and weighed words together."""
ALONE, ALONE_AT_LEAST = 0.85, 0.7
"""Of the weighed words on texts in which there are no phrases, where both together are less precise, and in any case."""
AT_LEAST = {"abusive-language": 0.82}
"""The second of these where phrases find most: together they would be precise with any weights ("you daft sod")."""
NEARER = {
    "allegation-about-person": 0.93,
    "derogatory-remark": 0.79,
    "discriminatory-language": 0.875,
    "grievance-post": 0.87,
    "reputation-review": 0.87,
    "sexual-content": 0.88,
    "speaking-for-school": 0.93,
    "commercial-promotion": 0.72,
    "political-campaigning": 0.75,
}
"""The same where the texts to learn from are harder or easier than those that are measured."""
DOUBTED = ("school-business-on-personal-account",)
"""Checks whose phrases are common in other talk, too: in posts they count only where the text weighs enough."""
FALSE, FALSE_OFFICIAL = 0.003, 0.01
"""Of everyday texts, at most; official accounts hold few."""
SOURCE = "Learned by `python -m benchmarks.weights` from the texts of benchmarks/weights/texts, written for this project."


NEVER = -99.0
"""The score of a text that is not weighed."""


@dataclass(frozen=True)
class Taught:
    """What cross-validation says."""

    threshold: float
    floor: float
    least: int
    """What its anchors must be worth for a text to be weighed."""
    precision: float
    """Of phrases and weighed words together."""
    recall: float
    """The same."""
    alone: float
    """The precision of the weighed words on texts in which there are no phrases."""
    false: float
    looked_at: float


@dataclass(frozen=True, slots=True)
class Scored:
    """A text, judged by what others taught."""

    text: Text
    score: float
    wanted: bool
    anchors: int
    """The worth of its anchors; nothing where it holds but a single word."""
    phrased: bool
    """The phrases find it."""

    @property
    def sure(self) -> bool:
        """A message: in posts people talk of work, in messages they do it."""
        return self.text.record.kind is Kind.MESSAGE


def main() -> None:
    """Learns and writes."""
    known = texts()
    people = names(known)
    rows = [row(text, people) for text in known]
    for check in sys.argv[1:] or SHARE:
        taught = cross_validated(check, known, rows, people, SHARE[check])
        weights = replace(made(check, known, rows, people), threshold=taught.threshold, floor=taught.floor)
        weights = replace(weights, anchors=_none_alone(weights.anchors.worths, taught.least))
        if taught.threshold == -NEVER:
            # Nothing would pass, so nothing need be looked at.
            weights = replace(weights, words={}, anchors=Anchors({}, 1))
        _write(check, weights)
        print(
            f"{check:38} threshold {taught.threshold:5.2f}  precision {taught.precision:.3f}  recall {taught.recall:.3f}"
            f"  weighed words alone {taught.alone:.3f}"
            f"  false {1000 * taught.false:4.1f}  looked at {1000 * taught.looked_at:4.1f} of 1,000"
            f"  {len(weights.anchors.worths)} anchors, {taught.least} needed",
            flush=True,
        )


def _none_alone(worths: Mapping[str, int], least: int) -> Anchors:
    """No single word is enough by itself: what hardly stands in these texts may be everyday in somebody's."""
    return Anchors({word: worth if " " in word else min(worth, least - 1) for word, worth in worths.items()}, least)


def row(text: Text, people: frozenset[str]) -> Row:
    """A text as the classifier sees it."""
    seen = text.features
    words = {word: seen.each for word in seen.words if people.isdisjoint(word.split())}
    return {**words, **seen.classes, **dict.fromkeys(text.marks, 1.0)}


def made(check: str, known: list[Text], rows: list[Row], people: frozenset[str], without: int = -1) -> Weights:
    """The weights that all texts teach, or all but one part of them."""
    at = [number for number, text in enumerate(known) if text.fold != without and text.label(check)]
    weights = learned([rows[number] for number in at], [known[number].label(check) for number in at])
    rounded = {name: round(weight, 2) for name, weight in weights.items() if round(weight, 2)}
    bias = rounded.pop(BIAS, 0.0)
    anchors = chosen(rounded, (text for text in known if text.fold != without), check, people, messages=check in MESSAGES)
    return Weights(rounded, bias, 0.0, NEVER, Anchors(anchors, 1))


def cross_validated(check: str, known: list[Text], rows: list[Row], people: frozenset[str], share: float) -> Taught:
    """The lowest threshold with enough precision and few false findings, and its figures."""
    scored = []
    for part in range(FOLDS):
        weights = made(check, known, rows, people, without=part)
        for number, text in enumerate(known):
            if text.fold == part and text.label(check):
                score = weights.bias + fsum(weights.words.get(name, 0.0) * value for name, value in rows[number].items())
                standing = [word for word in anchor_words(text.record.text) if word in weights.anchors.worths]
                alone = len(standing) == 1 and " " not in standing[0]
                worth = 0 if alone else weights.anchors.worth(text.record.text)
                scored.append(Scored(text, score, text.label(check) > 0, worth, has_phrases(text, check)))
    searched = [one for one in scored if one.text.everyday and (check not in MESSAGES or one.text.record.kind is Kind.MESSAGE)]
    # Only texts count that the phrases were written without.
    fresh = sorted((one for one in scored if one.text.fresh), key=lambda one: -one.score)
    floor = _floor(fresh) if check in DOUBTED else NEVER
    allowed = FALSE_OFFICIAL if check in OFFICIAL else FALSE
    enough = NEARER.get(check, ALONE), AT_LEAST.get(check, ALONE_AT_LEAST)
    least = _least(fresh, searched, _threshold(fresh, 0, floor, enough, allowed).threshold, share)
    looked_at = sum(one.anchors >= least for one in searched) / len(searched)
    return replace(_threshold(fresh, least, floor, enough, allowed), looked_at=looked_at)


def _least(scored: list[Scored], searched: list[Scored], threshold: float, share: float) -> int:
    """What anchors must be worth: as much as leaves enough of what passes, and more where too many would be looked at."""
    passing = sorted(one.anchors for one in scored if one.wanted and not one.phrased and one.score >= threshold)
    common = sorted((one.anchors for one in searched), reverse=True)[int(share * len(searched))] + 1
    return max(2, common, passing[int((1 - REACHED) * len(passing))] if passing else 0)


def _floor(scored: list[Scored]) -> float:
    """Where phrases are best left out: what weighs less is wrong more often than right."""
    phrased = [one for one in scored if one.phrased and not one.sure]
    right = wrong = 0
    best, floor = 0.0, NEVER
    for one in phrased:
        right += one.wanted
        wrong += not one.wanted
        worth = right / (right + wrong + 0.25 * sum(each.wanted for each in phrased))
        if worth > best:
            best, floor = worth, round(one.score - 0.005, 2)
    return floor


def _threshold(scored: list[Scored], least: int, floor: float, enough: tuple[float, float], allowed: float) -> Taught:
    """The lowest threshold that is precise enough, both on the texts in which there are no phrases and on all of them."""
    phrased = [one.wanted for one in scored if one.phrased and (one.sure or one.score >= floor)]
    expected = sum(one.wanted for one in scored)
    best = Taught(-NEVER, floor, least, sum(phrased) / max(1, len(phrased)), sum(phrased) / expected, 0.0, 0.0, 0.0)
    everyday = sum(one.text.everyday for one in scored)
    right = wrong = false = 0
    for one in scored:
        if one.phrased or one.anchors < least:
            continue
        right += one.wanted
        wrong += not one.wanted
        false += not one.wanted and one.text.everyday
        # Half a fault more than were seen: the lowest of many thresholds is always a little lucky.
        alone = right / (right + wrong + 0.5)
        together = (right + sum(phrased)) / (right + wrong + 0.5 + len(phrased))
        if (together >= PRECISION or alone >= enough[0]) and alone >= enough[1] and false <= allowed * everyday:
            best = Taught(
                threshold=round(one.score - 0.005, 2),
                floor=floor,
                least=least,
                precision=(right + sum(phrased)) / (right + wrong + len(phrased)),
                recall=(right + sum(phrased)) / expected,
                alone=right / (right + wrong),
                false=false / everyday,
                looked_at=0.0,
            )
    return best


def _write(check: str, weights: Weights) -> None:
    """JSON, of which the weights can be left undecoded: all files are read whenever a scan begins."""
    path = Path(str(files("selfaudit_checks"))) / "data" / "weights" / f"{check}.json"
    told = {
        "source": SOURCE,
        "inputs": inputs(),
        "bias": weights.bias,
        "threshold": weights.threshold,
        "floor": weights.floor,
        "least": weights.anchors.least,
        "anchors": dict(weights.anchors.worths),
        "weights": dict(sorted(weights.words.items())),
    }
    path.write_text(json.dumps(told, indent=1, ensure_ascii=False) + "\n", "utf-8")


if __name__ == "__main__":
    main()
