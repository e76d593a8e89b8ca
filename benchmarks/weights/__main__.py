"""`python -m benchmarks.weights [CHECK …]`: learns the weighed words of the content checks and writes them; takes some minutes.

For each check it prints precision and recall by cross-validation on the texts (five parts, each judged by what the other four
taught) of the weighed words alone, and how many of a thousand everyday texts they would wrongly find and have to look at.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass, replace
from importlib.resources import files
from pathlib import Path

from benchmarks.weights.anchors import chosen
from benchmarks.weights.learn import BIAS, Row, learned
from benchmarks.weights.texts import FOLDS, Text, inputs, names, texts
from selfaudit import Kind
from selfaudit_checks._weighed import Weights

MESSAGES = ("confidential-information", "abusive-language", "hostile", "school-business-on-personal-account")
"""Those that messages are searched for, of which there may be a million."""
POSTS = (
    "allegation-about-person", "derogatory-remark", "discriminatory-language", "grievance-post", "reputation-review",
    "sexual-content", "speaking-for-school",
)  # fmt: skip
OFFICIAL = ("commercial-promotion", "political-campaigning")
SHARE = {
    **dict.fromkeys(MESSAGES, 0.005),
    **dict.fromkeys(POSTS, 0.03),
    **dict.fromkeys(OFFICIAL, 0.1),
}
"""Of everyday texts, how many may be looked at. Official accounts hold few, and their checks are for no others."""
PRECISION = 0.9
FALSE = 0.003
"""Of everyday texts, at most."""
SOURCE = "Learned by `python -m benchmarks.weights` from the texts of benchmarks/weights/texts, written for this project."


@dataclass(frozen=True)
class Taught:
    """What cross-validation says."""

    threshold: float
    precision: float
    recall: float
    false: float
    looked_at: float


def main() -> None:
    """Learns and writes."""
    known = texts()
    people = names(known)
    rows = [row(text, people) for text in known]
    for check in sys.argv[1:] or SHARE:
        share = SHARE[check]
        taught = cross_validated(check, known, rows, people, share)
        weights = replace(made(check, known, rows, people, share), threshold=taught.threshold)
        _write(check, weights)
        print(
            f"{check:38} threshold {taught.threshold:5.2f}  precision {taught.precision:.3f}  recall {taught.recall:.3f}"
            f"  false {1000 * taught.false:4.1f}  looked at {1000 * taught.looked_at:4.1f} of 1,000"
            f"  {len(weights.anchors)} anchors",
            flush=True,
        )


def row(text: Text, people: frozenset[str]) -> Row:
    """A text as the classifier sees it."""
    seen = text.features
    words = {word: seen.each for word in seen.words if people.isdisjoint(word.split())}
    return {**words, **seen.classes, **dict.fromkeys(text.marks, 1.0)}


def made(check: str, known: list[Text], rows: list[Row], people: frozenset[str], share: float, without: int = -1) -> Weights:
    """The weights that all texts teach, or all but one part of them."""
    at = [number for number, text in enumerate(known) if text.fold != without and text.label(check)]
    weights = learned([rows[number] for number in at], [known[number].label(check) for number in at])
    rounded = {name: round(weight, 2) for name, weight in weights.items() if round(weight, 2)}
    bias = rounded.pop(BIAS, 0.0)
    anchors = chosen(
        rounded, (text for text in known if text.fold != without), check, people, share, messages=check in MESSAGES
    )
    return Weights(rounded, bias, 0.0, anchors)


def cross_validated(check: str, known: list[Text], rows: list[Row], people: frozenset[str], share: float) -> Taught:
    """The lowest threshold with enough precision and few false findings, and its figures."""
    scored = []
    looked_at = everyday = searched = 0
    for part in range(FOLDS):
        weights = made(check, known, rows, people, share, without=part)
        for number, text in enumerate(known):
            if text.fold == part and text.label(check):
                anchored = weights.anchored(text.record.text)
                counts = text.everyday and (check not in MESSAGES or text.record.kind is Kind.MESSAGE)
                looked_at += anchored and counts
                searched += counts
                everyday += text.everyday
                score = weights.bias + sum(weights.words.get(name, 0.0) * value for name, value in rows[number].items())
                scored.append((score if anchored else -99.0, text.label(check) > 0, text.everyday))
    scored.sort(key=lambda one: -one[0])
    expected = sum(wanted for _, wanted, _ in scored)
    best = Taught(99.0, 1.0, 0.0, 0.0, looked_at / searched)
    right = wrong = false = 0
    for score, wanted, benign in scored:
        right += wanted
        wrong += not wanted
        false += benign and not wanted
        precision = right / (right + wrong)
        if score > -99 and right >= 5 and precision >= PRECISION and false <= FALSE * everyday:
            best = Taught(round(score - 0.005, 2), precision, right / expected, false / everyday, looked_at / searched)
    return best


def _write(check: str, weights: Weights) -> None:
    path = Path(str(files("selfaudit_checks"))) / "data" / "weights" / f"{check}.toml"
    lines = "\n".join(f"{word} {weight:g}" for word, weight in sorted(weights.words.items()))
    anchors = "\n".join(weights.anchors)
    path.write_text(
        f'source = "{SOURCE}"\ninputs = "{inputs()}"\nbias = {weights.bias}\nthreshold = {weights.threshold}\n\n'
        f'# A text is weighed when it holds one of these.\nanchors = """\n{anchors}\n"""\n\n'
        f'# Stems of words, pairs of them, <classes> and <marks>, each with its weight.\nweights = """\n{lines}\n"""\n',
        "utf-8",
    )


if __name__ == "__main__":
    main()
