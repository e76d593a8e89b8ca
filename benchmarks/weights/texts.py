"""The texts to learn from, and what each is for one check: a text that it should find, one that it should not, or neither."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from benchmarks.quality.corpus import Case, cases
from selfaudit import Author, Kind, Record
from selfaudit_checks._tokens import Features, Token, features, marks, stem, token, tokens_of

FOLDER = Path(__file__).parent / "texts"
WORDY = (Kind.POST, Kind.COMMENT, Kind.MESSAGE, Kind.PHOTO, Kind.VIDEO)
FOLDS = 5
BULLYING = frozenset({"bullying-sent", "bullying-received"})


@dataclass(frozen=True)
class Text:
    """A labelled text."""

    record: Record
    fold: int
    expect: frozenset[str]
    may: frozenset[str]
    everyday: bool
    """Nothing to find for any check, and written as such."""
    fresh: bool
    """The phrases of the checks were written without it."""

    @cached_property
    def tokens(self) -> list[Token]:
        """Its words."""
        return tokens_of(self.record.text)

    @cached_property
    def features(self) -> Features:
        """What is weighed of it."""
        return features(self.tokens)

    @cached_property
    def marks(self) -> list[str]:
        """What else is seen of it."""
        return marks(self.record)

    def label(self, weights: str) -> int:
        """1 to be found, -1 not to be found, 0 for neither."""
        wanted = BULLYING if weights == "hostile" else {weights}
        if wanted & self.expect:
            return 1
        passed_on = self.record.author is Author.OTHER and weights != "hostile"
        return 0 if wanted & self.may or passed_on else -1


def texts() -> list[Text]:
    """All of them. The texts of a file are cut into five parts in the order in which they were written."""
    all_cases = cases(FOLDER)
    files = Counter(case.name.rsplit("-", 1)[0] for case in all_cases)
    seen: Counter[str] = Counter()
    written_from = {case.name for case in cases(FOLDER / "rounds")}
    found = []
    for case in all_cases:
        file = case.name.rsplit("-", 1)[0]
        fold = seen[file] * FOLDS // files[file]
        seen[file] += 1
        # What is expected of several records together is expected of none of them; what is hostile is so in each.
        if len(case.records) > 1 and case.expect and not case.expect & BULLYING:
            continue
        benign = Path(file).name.startswith("benign")
        found += [
            Text(
                record,
                fold,
                case.expect,
                case.may,
                everyday=benign or _quiet_message(case, record),
                fresh=case.name not in written_from,
            )
            for record in case.records
            if record.kind in WORDY and record.text
        ]
    return found


def _quiet_message(case: Case, record: Record) -> bool:
    """Messages on which all checks stay quiet count as everyday ones, near misses and all."""
    return record.kind is Kind.MESSAGE and not case.expect and not case.may


def names(known: list[Text]) -> frozenset[str]:
    """Words that are mostly written with a capital inside a sentence: names of people, of which none is ever weighed."""
    capital: Counter[str] = Counter()
    small: Counter[str] = Counter()
    inside = re.compile(r"[a-z,] ([A-Za-z][a-z]+)")
    for text in known:
        for found in inside.finditer(text.record.text):
            (capital if found[1][0].isupper() else small)[stem(found[1].lower())] += 1
    return frozenset(word for word, count in capital.items() if count > small[word] and not token(word)[1])


def inputs() -> str:
    """A fingerprint of everything that the weights are made from."""
    code = Path(__file__).parent
    made_from = [
        *sorted(FOLDER.rglob("*.toml")),
        *sorted(code.glob("*.py")),
        *(
            code.parents[1] / "checks" / "selfaudit_checks" / part
            for part in ("_anchors.py", "_tokens.py", "data/classes.toml")
        ),
    ]
    return hashlib.sha256(b"\0".join(path.read_bytes() for path in made_from)).hexdigest()[:16]
