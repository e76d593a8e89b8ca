"""`python -m benchmarks.common_words`: counts the words of everyday texts, and writes `data/common_words.txt` of the checks.

Only there to choose which words of an entry a trigger looks for (`_phrases.py`): what is found does not depend on it. Run
`python -m selfaudit_checks._triggers` afterwards.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

from benchmarks.quality.corpus import cases
from benchmarks.weights.texts import FOLDER

LEAST = 4
"""Texts that hold a word which is counted."""
HEADER = (
    "# How many of 1,000 everyday texts hold a word (apostrophes dropped), counted by `python -m benchmarks.common_words`.\n"
    "# Only there to choose which words of an entry a trigger looks for: see _phrases.py.\n"
)
_WORD = re.compile(r"[a-z0-9]+")


def main() -> None:
    """Counts and writes."""
    path = Path(str(files("selfaudit_checks"))) / "data" / "common_words.txt"
    path.write_text(HEADER + "".join(f"{word} {share}\n" for word, share in counted()), "utf-8")


def counted() -> list[tuple[str, int]]:
    """The words, in order, each with how many of 1,000 texts hold it; those that hardly any holds are left out."""
    held: Counter[str] = Counter()
    texts = list(_texts())
    for text in texts:
        held.update(set(_WORD.findall(text.lower().replace("'", "").replace("\u2019", ""))))
    shares = ((word, round(1000 * count / len(texts))) for word, count in sorted(held.items()) if count >= LEAST)
    return [(word, share) for word, share in shares if share]


def _texts() -> Iterator[str]:
    everyday = [case for case in cases(FOLDER) if Path(case.name).name.startswith("benign")]
    for case in (*cases(), *everyday):
        if not case.expect:
            yield from (record.text for record in case.records)


if __name__ == "__main__":
    main()
