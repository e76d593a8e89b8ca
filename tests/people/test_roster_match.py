"""Names that must agree, how they agree, and near misses that must not."""

from __future__ import annotations

import random
import time

import pytest

from selfaudit import Listed, Person, Roster

AGREE = [
    # on the list, as the archive has it, how
    ("Joanna Marsh", "Joanna Marsh", "full"),
    ("Joanna Marsh", "JOANNA MARSH", "full"),
    ("Joanna Marsh", "  joanna   marsh ", "full"),
    ("Marsh, Joanna", "Joanna Marsh", "full"),
    ("Joanna Marsh", "Marsh, Joanna", "full"),
    ("Joanna Rose Marsh", "Joanna Marsh", "full"),
    ("Joanna Marsh", "Joanna R. Marsh", "full"),
    ("Joanna Marsh", "Miss Joanna Marsh BA (Hons) PGCE", "full"),
    ("Joanna Marsh", "Dr. Joanna Marsh, PhD", "full"),
    ("Joanna Marsh", "✨ Joanna Marsh 🌈🦄", "full"),
    ("Joanna Marsh", "𝓙𝓸𝓪𝓷𝓷𝓪 𝓜𝓪𝓻𝓼𝓱", "full"),
    ("Joanna Marsh", "Joanna Marsh xx", "full"),
    ("Joanna Marsh", "Joanna Marsh | Year 9", "full"),
    ("Joanna Marsh", "Joanna Hill (Marsh)", "full"),
    ("Joanna Marsh", "Joanna Hill née Marsh", "full"),
    ("Joanna Marsh", "Jo Marsh", "nickname"),
    ("Joanna Marsh", "Jojo (Joanna) Marsh", "full"),
    ("Robert Dunmore", "Bobby Dunmore", "nickname"),
    ("Catherine Dunmore", "Katie Dunmore", "nickname"),
    ("Katie Dunmore", "Kath Dunmore", "nickname"),
    ("Isabella Dunmore", "Izzy Dunmore", "nickname"),
    ("Muhammad Mitchum", "Muh Mitchum", "nickname"),
    ("Mohammed Iqbalson", "Muhammad Iqbalson", "nickname"),
    ("Mohammed Adil Iqbalson", "Adil Iqbalson", "half"),
    ("Simran Kaur Gillon", "Simran Kaur", "half"),
    ("Simran Kaur Gillon", "Simran Gillon", "full"),
    ("Harpreet Singh", "harpreet singh", "full"),
    ("Siân O'Briant", "Sian OBriant", "full"),
    ("Sian O'Briant", "Siân O’Briant", "full"),
    ("Seán Ó Briant", "Sean O'Briant", "full"),
    ("Sean McDonaldson", "Sean Mc Donaldson", "full"),
    ("Sean MacDonaldson", "Sean McDonaldson", "spelling"),
    ("Łukasz Wójcikowy", "Lukasz Wojcikowy", "full"),
    ("Lukasz Wojcikowy", "Łukasz Wójcikowy", "full"),
    ("Søren Ærøson", "Soren Aeroson", "full"),
    ("Zoë Weiß", "Zoe Weiss", "full"),
    ("Rhys ap Gwilymson", "Rhys Ap Gwilymson", "full"),
    ("Rhys ap Gwilymson", "Rhys Gwilymson", "half"),
    ("Xiaoming Wangli", "Wangli Xiaoming", "order"),
    ("Xiaoming Wangli", "Xiao Ming Wangli", "full"),
    ("Wangli Xiao Ming", "Xiaoming Wangli", "order"),
    ("王小明", "王小明", "full"),
    ("Amy Smithy-Jonesy", "Amy Smithy Jonesy", "full"),
    ("Amy Smithy-Jonesy", "Amy Jonesy", "half"),
    ("Amy Smithy-Jonesy", "Amy Smithy", "half"),
    ("Mary-Jane Dunmore", "Mary Jane Dunmore", "full"),
    ("Mary-Jane Dunmore", "Mary Dunmore", "half"),
    ("Ludwig van der Bergen", "Ludwig Van Der Bergen", "full"),
    ("Alex Thompsonby", "Alex Tompsonby", "spelling"),
    ("Alex Thompsonby", "Alex Thompsnoby", "spelling"),
    ("Agnieszka Dunmore", "Agnieska Dunmore", "spelling"),
    ("Joanna Marsh", "J. Marsh", "initial"),
    ("Wei Ma", "Wei Ma", "full"),
    ("WEI MA", "Wei Ma", "full"),
]


@pytest.mark.parametrize(("listed", "shown", "how"), AGREE, ids=[f"{a} = {b}" for a, b, _ in AGREE])
def test_names_that_agree(listed: str, shown: str, how: str) -> None:
    (match,) = Roster("pupils", (Listed(listed),)).match(Person(shown))
    assert (match.listed.name, match.how) == (listed, how)


NEAR_MISSES = [
    ("Joanna Marsh", "Joanna Dunmore"),  # one part equal
    ("Joanna Marsh", "Peter Marsh"),  # brother
    ("Joanna Marsh", "Joan Marsh"),
    ("Joanna Marsh", "Hannah Marsh"),
    ("Louis Marsh", "Louise Marsh"),
    ("Daniel Marsh", "Danielle Marsh"),
    ("Christina Marsh", "Christian Marsh"),
    ("Aaron Marsh", "Erin Marsh"),
    ("Paul Marsh", "Paula Marsh"),
    ("Oliver Marsh", "Olivia Marsh"),
    ("Angela Marsh", "Angelo Marsh"),
    ("Romano Marsh", "Roman Marsh"),
    ("George Bushell", "George Habbashell"),
    ("George Marsh", "George Marks"),
    ("Emma Daniels", "EMMA LLC"),
    ("Joanna Marsh", "Marsh"),
    ("Joanna Marsh", "Joanna"),
    ("Joanna Marsh", "Mrs Marsh"),
    ("Joanna Marsh", "Joanna M"),
    ("Joanna Marsh", "Jo Marshall"),
    ("Joanna", "Joanna"),  # a list with first names only
    ("Marsh", "Joanna Marsh"),
    ("Joanna Marsh", ""),
    ("Joanna Marsh", "🌈"),
    ("Joanna Marsh", "+44 7700 900123"),
    ("Joanna Rose Marsh", "Joanna Rose"),
    ("Wei Li", "Li Na"),
    ("Katie Marshall", "Cat Marchal"),  # two weak steps
    ("Xiaoming Wangli", "Ming Wangxiao"),
    ("Alex Thompsonby", "Alexa Tompsonby"),  # a short form and a slip
    ("Amy Smithy-Jonesy", "Amelia Jonesy"),  # a form and a half
]


@pytest.mark.parametrize(("listed", "shown"), NEAR_MISSES, ids=[f"{a} ≠ {b}" for a, b in NEAR_MISSES])
def test_near_misses(listed: str, shown: str) -> None:
    assert Roster("pupils", (Listed(listed),)).match(Person(shown)) == ()


HANDLES = [
    ("Jo Marsh", "jo.marsh09", True),
    ("Jo Marsh", "@JoMarsh_2009", True),
    ("Joanna Marsh", "jo_marsh", True),
    ("Joanna Marsh", "its.joanna.marsh.xx", True),
    ("Joanna Marsh", "xjoannamarshx", False),
    ("Joanna Marsh", "itsjoannamarsh", True),
    ("Joanna Marsh", "marsh.joanna", True),
    ("Łukasz Wójcikowy", "lukaszwojcikowy11", True),
    ("Joanna Marsh", "https://www.example.com/joanna.marsh", True),
    ("Joanna Marsh", "jmarsh09", False),
    ("Joanna Marsh", "joanna09", False),
    ("Joanna Marsh", "marshmallow.jo", False),
    ("Joanna Marsh", "100044123", False),
    ("Wei Li", "weili", False),  # five letters spell too many things
    ("Wei Li", "wei.li", True),
]


@pytest.mark.parametrize(("listed", "handle", "agrees"), HANDLES)
def test_handles_that_spell_a_name(listed: str, handle: str, agrees: bool) -> None:
    found = Roster("pupils", (Listed(listed),)).match(Person(handle=handle))
    assert [match.how for match in found] == (["handle"] if agrees else [])


def test_a_handle_on_the_list_is_equal_whatever_the_name() -> None:
    roster = Roster("pupils", (Listed("Jo Marsh", handle="@moonlight.11"), Listed("Sam Dunmore", handle="samd")))
    (match,) = roster.match(Person("Moon", "Moonlight.11"))
    assert (match.listed.name, match.how, match.signals) == (
        "Jo Marsh",
        "same-handle",
        ("user name equal to the one on your list",),
    )


def test_name_and_handle_together_are_two_signals() -> None:
    roster = Roster("pupils", (Listed("Joanna Marsh", handle="jm11"),))
    (by_name,) = roster.match(Person("Jo Marsh", "jo.marsh"))
    assert by_name.signals == ("surname equal, first name is a short form", "user name spells the full name")
    (by_handle,) = roster.match(Person("Jo Marsh", "jm11"))
    assert by_handle.signals == ("user name equal to the one on your list", "first name and surname agree")


def test_the_best_agreement_comes_first_and_namesakes_all_come() -> None:
    roster = Roster("pupils", (Listed("Josephine Marsh"), Listed("Jo Marsh", year="7"), Listed("Jo Marsh", year="9")))
    found = [(match.listed.name, match.listed.year, match.how) for match in roster.match(Person("Jo Marsh"))]
    assert found == [("Jo Marsh", "7", "full"), ("Jo Marsh", "9", "full"), ("Josephine Marsh", "", "nickname")]


def test_an_empty_list_matches_nobody() -> None:
    assert Roster("pupils").match(Person("Jo Marsh", "jo.marsh")) == ()
    assert list(Roster("pupils").mentions("Jo Marsh")) == []
    assert Roster("pupils").trigger_words() == ()


def test_signals_never_hold_a_name() -> None:
    for listed, shown, _ in AGREE:
        for match in Roster("pupils", (Listed(listed),)).match(Person(shown)):
            assert not any(part.casefold() in " ".join(match.signals).casefold() for part in listed.split() if len(part) > 3)


GIVEN = "Ann Ben Cara Dev Ella Finn Gita Hugo Isla Jack Kate Liam Maya Noah Omar Poppy Rosa Sam Tess Umar Will Zara"
SYLLABLES = "ba den for gar hol kin lam mor nor pen ras sel tor wick worth ford ley ham"


def _people(count: int, seed: int) -> list[str]:
    rng = random.Random(seed)
    given, syllables = GIVEN.split(), SYLLABLES.split()
    surnames = ["".join(rng.choices(syllables, k=rng.randint(2, 3))).title() for _ in range(2000)]
    return [f"{rng.choice(given)} {rng.choice(surnames)}" for _ in range(count)]


@pytest.mark.parametrize(("rows", "seconds"), [(6_000, 0.6), (60_000, 3.0)])
def test_a_large_list_is_quick(rows: int, seconds: float) -> None:
    """Measured 0.06 s and 0.35 s of processor time; the limits leave room for a busy machine and forbid comparing pairs."""
    friends = [Person(name) for name in _people(3_000, 2)]
    roster = Roster("pupils", tuple(Listed(name) for name in _people(rows, 1)))
    before = time.process_time()
    found = sum(bool(roster.match(friend)) for friend in friends)
    assert time.process_time() - before < seconds
    assert found
