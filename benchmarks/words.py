"""Made-up words, names and sentences for made-up archives; the same seed gives the same archive."""

from __future__ import annotations

import random
from dataclasses import dataclass
from functools import cache
from pathlib import Path

SCHOOL = "Exampleton Primary School"
RARE_WORDS = 12_000
"""Besides the common words of `words.toml`: without them texts would be far more alike than people's are."""

_SYLLABLES = ("bo", "di", "ga", "ke", "lo", "ma", "ne", "pi", "ri", "so", "ta", "vu", "wen", "yol", "zan", "tor", "mel", "lun")
"""Chosen so that no two of them make a word that any check looks for."""


@cache
def lists() -> dict[str, list[str]]:
    """The lists of `words.toml`."""
    import tomllib

    text = (Path(__file__).parent / "words.toml").read_text(encoding="utf-8")
    return {name: words.split() for name, words in tomllib.loads(text).items()}


@cache
def rare_words() -> list[str]:
    """Words that no language has, in the length of English ones; the same at every call."""
    rng = random.Random(0)
    return sorted({"".join(rng.choices(_SYLLABLES, k=rng.randint(3, 4))) for _ in range(RARE_WORDS)})


@dataclass(frozen=True)
class Voice:
    """Sentences from one random generator."""

    random: random.Random
    planted: float
    """The share of sentences that hold something a check looks for."""
    texts: tuple[str, ...] = ()
    """Said instead of made-up sentences, where there are any."""

    def sentence(self) -> str:
        """From 3 to 20 words; about one in twelve holds a digit, one in eight a letter outside ASCII."""
        rng = self.random
        if self.texts:
            return rng.choice(self.texts)
        words = rng.choices(lists()["common"], k=rng.randint(2, 12)) + rng.choices(rare_words(), k=rng.randint(1, 6))
        chance = rng.random()
        if chance < 0.12:
            words.insert(rng.randrange(len(words)), rng.choice(lists()["accented"]))
        if chance > 0.92:
            words.append(str(rng.choice((7, 9, 12, 19, 30, 45, 100, 2024))))
        if rng.random() < self.planted:
            words.insert(rng.randrange(len(words)), self.finding())
        return " ".join(words)

    def finding(self) -> str:
        """Something that a check looks for; numbers are Ofcom's for drama."""
        rng = self.random
        return rng.choice(
            (
                f"ring 07700 900{rng.randrange(1000):03d}",
                f"call me on 01632 960{rng.randrange(1000):03d}",
                f"mail {rng.choice(rare_words())}{rng.randrange(1000)}@example.com",
                f"I live at {rng.randrange(1, 90)} Example Lane, Exampleton EX{rng.randrange(1, 9)} {rng.randrange(1, 9)}AA",
                f"back at {SCHOOL}",
            )
        )

    def name(self) -> str:
        """A first and a last name."""
        return f"{self.random.choice(lists()['first_names'])} {self.random.choice(lists()['last_names'])}"
