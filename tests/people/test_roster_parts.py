"""Parts of names in running text: what is equal, what stands beside it, and what is no part of a name."""

from __future__ import annotations

import time

import pytest

from selfaudit import Listed, Roster

LIST = Roster(
    "pupils",
    tuple(
        Listed(name)
        for name in [
            "Joanna Marsh",
            "Siân O'Briant",
            "Łukasz Wójcikowy",
            "Amy Smithy-Jonesy",
            "Thomas Quickwell",
            "Rose May",
            "Zainab Harrowby",
            "Fern McAllerton",
        ]
    ),
)

FOUND = [
    # the words, how the first name and the surname agree, what stands beside
    ("Z. Harrowby won", "Z. Harrowby", "initial", "full", ()),
    ("Z Harrowby won", "Z Harrowby", "initial", "full", ()),
    ("Z. M. Harrowby won", "Z. M. Harrowby", "initial", "full", ()),
    ("n. quickwell no, t. quickwell", "t. quickwell", "initial", "full", ()),
    ("R. May won", "R. May", "initial", "full", ()),
    ("Zainab H from Y6", "Zainab H", "full", "letter", ("year",)),
    ("was that Thomas Q?", "Thomas Q", "full", "letter", ()),
    ("was that Tom Q's coat", "Tom Q", "nickname", "letter", ()),
    ("zainab h in y6", "zainab h", "full", "letter", ("year",)),
    ("my lovely Siân O’B won", "Siân O’B", "full", "letters", ()),
    ("Amy S-J won", "Amy S-J", "full", "letters", ()),
    ("Fern McA won", "Fern McA", "full", "letters", ()),
    ("Miss Harrowby of Year 4", "Miss Harrowby", "", "full", ("title", "year")),
    ("mrs harrowby rang", "mrs harrowby", "", "full", ("title",)),
    ("Mrs. Harrowby rang", "Mrs. Harrowby", "", "full", ("title",)),
    ("Mr and Mrs Harrowby", "Mr and Mrs Harrowby", "", "full", ("title",)),
    ("Mr & Mrs Harrowby", "Mr & Mrs Harrowby", "", "full", ("title",)),
    ("Mrs May rang", "Mrs May", "", "full", ("title",)),
    ("Ms Wójcikowy", "Ms Wójcikowy", "", "full", ("title",)),
    ("Mrs S-Jonesy", "Mrs S-Jonesy", "", "short", ("title",)),
    ("Mrs S-J rang", "Mrs S-J", "", "letters", ("title",)),
    ("Mr Q rang", "Mr Q", "", "letter", ("title",)),
    ("the Quickwell lad", "Quickwell lad", "", "full", ("child",)),
    ("the Quickwell family", "Quickwell family", "", "full", ("family",)),
    ("the Quickwells", "Quickwells", "", "full", ("family",)),
    ("Quickwell's dad", "Quickwell's dad", "", "full", ("parent",)),
    ("little Quickwell fell", "little Quickwell", "", "full", ("child",)),
    ("Amy Jonesy", "Amy Jonesy", "full", "half", ()),
    ("Smithy-Jonesy is off", "Smithy-Jonesy", "", "double", ()),
    ("Thomsa Quickwell", "Thomsa Quickwell", "spelling", "full", ()),
    ("Harrowby Zainab", "Harrowby Zainab", "full", "full", ("order",)),
    ("TQ in Y4", "TQ", "initial", "letter", ("year",)),
    ("T.Q. in my class", "T.Q.", "initial", "letter", ("class",)),
    ("Zainab from my class", "Zainab", "full", "", ("class",)),
    ("Zainab (Year 6)", "Zainab", "full", "", ("year",)),
    ("Rose in my maths set", "Rose", "full", "", ("class",)),
    ("Year 6: Zainab fell", "Zainab", "full", "", ("sentence",)),
    ("my little Zainab", "Zainab", "full", "", ("dear",)),
    ("Zainab from the office", "Zainab", "full", "", ("work",)),
    ("Zainab's mum rang", "Zainab's mum", "full", "", ("parent",)),
    ("Zainabs mum rang", "Zainabs mum", "full", "", ("parent",)),
    ("Tom Quickwell’s dad rang", "Tom Quickwell’s dad", "nickname", "full", ("parent",)),
    ("the mum of Zainab rang", "mum of Zainab", "full", "", ("parent",)),
    ("the dad of little Thomas Quickwell", "dad of little Thomas Quickwell", "full", "full", ("parent",)),
    ("Zainab from the PTA", "Zainab", "full", "", ("gate",)),
    ("the quickwells", "quickwells", "", "full", ("family",)),
    ("Mummy Quickwell rang", "Mummy Quickwell", "", "full", ("parent",)),
    ("Quickwell, T. is off", "Quickwell, T.", "initial", "full", ()),
    ("Thomas and Ann Quickwell", "Thomas and Ann Quickwell", "full", "full", ("pair",)),
    ("Tom & Ann Quickwell", "Tom & Ann Quickwell", "full", "full", ("pair",)),
    ("Thomas Quickwel", "Thomas Quickwel", "full", "spelling", ()),
    ("TQ in the office", "TQ", "initial", "letter", ("work",)),
    ("go #TeamQuickwell", "#TeamQuickwell", "", "full", ("title", "handle")),
    ("Quickwell’s lesson", "Quickwell’s lesson", "", "full", ("staff",)),
    ("hi @tom.quickwell09", "@tom.quickwell09", "nickname", "full", ("handle",)),
    ("hi @thomas_quickwell", "@thomas_quickwell", "full", "full", ("handle",)),
    ("hi #MrsHarrowby", "#MrsHarrowby", "", "full", ("title", "handle")),
]


@pytest.mark.parametrize(("text", "words", "first", "surname", "beside"), FOUND, ids=[each[0] for each in FOUND])
def test_parts_are_found(text: str, words: str, first: str, surname: str, beside: tuple[str, ...]) -> None:
    found = [(text[start:end], part.first, part.surname, part.beside) for start, end, part in LIST.parts(text)]
    assert (words, first, surname, beside) in found
    assert len(found) == 1 or "Year" in text


@pytest.mark.parametrize(
    "text",
    [
        "Quickwell was great",
        "Zainab has a cat",
        "Zainab was great",
        "Thomas Quickwell-Smythe won",
        "Quickwell Lane is shut",
        "Mrs Quickwell Court",
        "I miss Quickwell",
        "Lord Quickwell spoke",
        "Robert Quickwell spoke",
        "a quickwell",
        "the quickwell class",
        "A Harrowby never gives up",
        "the rose lad",
        "the may girl",
        "mrs may be late",
        "a rose in my class",
        "Zainab I love you",
        "zainab h",
        "saw Mary Zainab H",
        "Mr Thomas in Y4",
        "Zainab Ahmedson in my class",
        "PE in Y4",
        "is in my class",
        "tq in my hand",
        "the mum rang",
        "mr q",
        "@somebody.quickwell",
        "@quickwell",
        "#QuickwellFanClub",
        "",
    ],
)
def test_what_is_no_part(text: str) -> None:
    assert [text[start:end] for start, end, _ in LIST.parts(text)] == []


def test_a_full_name_is_not_among_the_parts() -> None:
    assert LIST.parts("Joanna Marsh and Jo Marsh, Amy Smithy-Jonesy and Amy Smithy Jonesy") == []


def test_signals_say_what_is_equal_and_never_a_name() -> None:
    ((_, _, part),) = LIST.parts("Tom Q in Y4")
    assert part.signals == (
        "first name is a short form",
        "first letter of the surname equal",
        "a year group stands with it",
    )
    assert [listed.name for listed in part.listed] == ["Thomas Quickwell"]


def test_a_list_without_names_has_no_parts() -> None:
    for empty in (Roster("pupils"), Roster("pupils", (Listed("Zainab"), Listed("")))):
        assert empty.parts("Zainab Z in my class") == []
        assert (empty.part_trigger_words(), empty.part_trigger_patterns()) == ((), ())


def test_a_large_list_is_as_quick_for_each_text() -> None:
    """Measured 0.08 s for a list of 40 and 0.09 s for one of 42,000; the limit leaves room for a busy machine."""
    syllables = ("ba", "den", "for", "gar", "hol", "kin", "lam", "mor", "nor", "pen", "ras", "sel", "tor", "wick", "ley")
    surnames = [(one + two + three).title() for one in syllables for two in syllables for three in syllables]
    given = ("Ann", "Ben", "Cara", "Dev", "Ella", "Finn", "Gita", "Hugo", "Isla", "Jack", "Kate", "Liam", "Maya", "Poppy")
    roster = Roster("pupils", tuple(Listed(f"{given[at % 14]} {surnames[at % 3375]}") for at in range(42_000)))
    text = "Poppy B from Y6 and Mrs Badenfor met the Badenba lad, then Ben from my class sang for us all. " * 3
    roster.parts(text)
    before = time.process_time()
    for number in range(300):
        roster.parts(f"{text} {number}")
    assert time.process_time() - before < 2.0
