"""Made-up words, names and sentences for made-up archives; the same seed gives the same archive."""

from __future__ import annotations

import random
from dataclasses import dataclass

COMMON = (
    "the and to a of in it is was I you that on for be have with at this but not they we so just like my all get what "
    "me up out one about there when can if no then go know see think really good back over home work time day week year "
    "had been going still lovely thanks tomorrow tonight morning weekend train bread garden dinner football rain house car "
    "film music phone book coffee dog walk train holiday birthday party shopping kitchen paint window bike river town park"
).split()
RARE = (
    "brilliant",
    "knackered",
    "allotment",
    "marmalade",
    "café",
    "naïve",
    "crème",
    "tomorrow’s",
    "it’s",
    "don’t",
    "😀",
    "❤",
    "Łódź",
)
FIRST = (
    "Alex Jo Sam Pat Robin Chris Lee Jamie Sasha Zoe Noor Amina Tomasz Łukasz Siân Rhys Priya Arjun Mei Wei Oisín Niamh Kofi Ama "
    "Elena Marco Ines Hugo Freya Callum Isla Ewan Morag Hamish Tariq Layla Yusuf Farah Ruth Naomi Esther Joel"
).split()
LAST = (
    "Sample Marsh Stone Lowe Carter Dale Field Reed Ng Harrow Whitlock Penrose Ashdown Fairley Brookes Thistle Kowalczyk Wójcik "
    "Morgan Griffiths Sharma Patel Chen Okafor Mensah Byrne Gallagher Rossi Silva Novak Larkin Peverell Winterbourne Underhill "
    "Applegarth Birtwistle Cathcart Dunmore Eastcott Farthingale"
).split()
SCHOOL = "Exampleton Primary School"


@dataclass(frozen=True)
class Voice:
    """Sentences from one random generator."""

    random: random.Random
    planted: float
    """The share of sentences that hold something a check looks for."""

    def sentence(self) -> str:
        """From 3 to 20 words; about one in twelve holds a digit, one in eight a letter outside ASCII."""
        rng = self.random
        words = rng.choices(COMMON, k=rng.randint(3, 18))
        chance = rng.random()
        if chance < 0.12:
            words.insert(rng.randrange(len(words)), rng.choice(RARE))
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
                f"mail {rng.choice(FIRST).lower()}{rng.randrange(1000)}@example.com".encode("ascii", "ignore").decode(),
                f"I live at {rng.randrange(1, 90)} Example Lane, Exampleton EX{rng.randrange(1, 9)} {rng.randrange(1, 9)}AA",
                f"back at {SCHOOL}",
            )
        )

    def name(self) -> str:
        """A first and a last name."""
        return f"{self.random.choice(FIRST)} {self.random.choice(LAST)}"
