"""Full names in running text, and the words that a text must hold for one to be found."""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from selfaudit import Listed, Person, Roster

LIST = Roster(
    "pupils",
    tuple(
        Listed(name, handle=handle)
        for name, handle in [
            ("Joanna Marsh", "moon.11"),
            ("Siân O'Briant", ""),
            ("Łukasz Wójcikowy", ""),
            ("Amy Smithy-Jonesy", ""),
            ("Ludwig van der Bergen", ""),
            ("Rose May", ""),
            ("Wei Li", ""),
            ("Simran Kaur Gillon", ""),
            ("Thompsonby, Alex", ""),
            ("Xiaoming Wangli", ""),
        ]
    ),
)

FOUND = [
    ("Saw Joanna Marsh today", ["Joanna Marsh"]),
    ("saw joanna marsh today", ["joanna marsh"]),
    ("Jo Marsh's mum rang", ["Jo Marsh"]),
    ("Jo Marsh’s mum rang", ["Jo Marsh"]),
    ("JO MARSH!!!", ["JO MARSH"]),
    ("Joanna Rose Marsh won", ["Joanna Rose Marsh"]),
    ("Joanna R. Marsh won", ["Joanna R. Marsh"]),
    ("well done #JoannaMarsh", ["#JoannaMarsh"]),
    ("well done #jomarsh!", ["#jomarsh"]),
    ("well done @moon.11.", ["@moon.11"]),
    ("Sian O'Briant and Siân O’Briant and sian obriant", ["Sian O'Briant", "Siân O’Briant", "sian obriant"]),
    ("Lukasz Wojcikowy, ŁUKASZ WÓJCIKOWY", ["Lukasz Wojcikowy", "ŁUKASZ WÓJCIKOWY"]),
    (unicodedata.normalize("NFD", "Łukasz Wójcikowy"), [unicodedata.normalize("NFD", "Łukasz Wójcikowy")]),
    ("#ŁukaszWójcikowy #lukaszwojcikowy", ["#ŁukaszWójcikowy", "#lukaszwojcikowy"]),
    ("Amy Smithy-Jonesy and amy smithy jonesy", ["Amy Smithy-Jonesy", "amy smithy jonesy"]),
    ("Ludwig van der Bergen", ["Ludwig van der Bergen"]),
    ("Rose May was late", ["Rose May"]),
    ("Rosie May was late", ["Rosie May"]),
    ("I told Wei Li off", ["Wei Li"]),
    ("Simran Gillon, Simran Kaur Gillon", ["Simran Gillon", "Simran Kaur Gillon"]),
    ("(Alex Thompsonby)", ["Alex Thompsonby"]),
    ("Xiao Ming Wangli", ["Xiao Ming Wangli"]),
    ("Jo Marsh, Joanna Marsh", ["Jo Marsh", "Joanna Marsh"]),
    ("Marsh, Joanna: absent", ["Marsh, Joanna"]),
    ("for Jóanna Mársh", ["Jóanna Mársh"]),
    ("Lukasz Wojcikowy’s turn, Mateusz", ["Lukasz Wojcikowy"]),
]


@pytest.mark.parametrize(("text", "names"), FOUND)
def test_full_names_are_found(text: str, names: list[str]) -> None:
    assert [text[start:end] for start, end, _ in LIST.mentions(text)] == names


@pytest.mark.parametrize(
    "text",
    [
        "Joanna was great",
        "Marsh was great",
        "Mrs Marsh was great",
        "J. Marsh was great",
        "Peter Marsh was great",
        "I saw Jo. Marsh was there too",
        "Jo and Marsh",
        "Jo met Marsh",
        "Jo And Marsh Are Friends",
        "Joanna\nMarsh",
        "Joanna, Marsh",
        "May, Rose",
        "Marsh, Peter",
        "the Joanna Marsh Primary School",
        "turn left at Joanna Marsh Road",
        "Joanna Marshmallow",
        "joannamarsh",
        "#JoannaMarshFanClub",
        "rose may be late",
        "Rose may be late",
        "the rose, May said",
        "wei li",
        "Simran Kaur",  # her middle name
        "Amy Jonesy",
        "@moon.111",
        "mail@moon.11",
        "",
    ],
)
def test_what_is_not_a_mention(text: str) -> None:
    assert list(LIST.mentions(text)) == []


def test_a_mention_says_which_row_and_how() -> None:
    ((start, end, match),) = LIST.mentions("for Jo Marsh")
    assert (start, end, match.listed.name, match.how) == (4, 12, "Joanna Marsh", "nickname")
    assert match.signals == ("surname equal, first name is a short form",)


def _holds_a_trigger(text: str, roster: Roster) -> bool:
    low = text.lower()
    words = (re.search(rf"(?<![^\W_]){re.escape(word)}", low) for word in roster.trigger_words())
    return any(words) or any(re.search(pattern, text + "\0", re.IGNORECASE) for pattern in roster.trigger_patterns())


@pytest.mark.parametrize("text", [text for text, _ in FOUND])
def test_found_texts_hold_a_trigger_word(text: str) -> None:
    assert _holds_a_trigger(text, LIST)


WORDS = """
    Joanna Jo Marsh marsh MARSH Siân SIAN sian O'Briant o’briant Obriant O Briant Łukasz łukasz Lukasz Wójcikowy wojcikowy
    WÓJCIKOWY Amy Smithy-Jonesy Smithy Jonesy smithyjonesy van der Van Der Bergen VanDerBergen Rose May may Wei Li li
    Simran Kaur Gillon Alex Thompsonby Xiao Ming Xiaoming Wangli ｍａｒｓｈ 𝓜𝓪𝓻𝓼𝓱 ſmithy İan #JoMarsh #weili @moon.11 and
"""
JOINTS = (" ", "  ", "'s", "’s", "-", ".", ". ", ",", "#", "@", "\n", "\u00a0", "\u0301", "x", "1", "_", "Primary")
PIECES = [*WORDS.split(), *JOINTS]


@settings(max_examples=300)
@given(
    st.lists(st.sampled_from(PIECES), max_size=12).flatmap(
        lambda pieces: st.sampled_from(["", " "]).map(lambda gap: gap.join(pieces))
    )
)
@example("Siân O Briant")
@example("Jo ｍａｒｓｈ")
def test_a_mention_never_stands_in_a_text_without_a_trigger_word(text: str) -> None:
    found = list(LIST.mentions(text))
    assert not found or _holds_a_trigger(text, LIST)
    spans = [span for start, end, _ in found for span in (start, end)]
    assert all(0 <= start < end <= len(text) for start, end, _ in found)
    assert spans == sorted(spans) or "#" in text or "@" in text


NAMES = st.text(st.characters(categories=("Lu", "Ll", "Lo", "Mn"), max_codepoint=0x24F), min_size=1, max_size=7)


@settings(max_examples=300)
@given(NAMES, NAMES, st.sampled_from([str, str.upper, str.lower, str.title, lambda name: unicodedata.normalize("NFD", name)]))
def test_the_trigger_words_are_sound_for_any_name(first: str, last: str, written: object) -> None:
    name = f"{first} {last}"
    roster = Roster("pupils", (Listed(name),))
    text = f"saw {written(name)} and #{written(first + last)}"  # type: ignore[operator]
    assert not list(roster.mentions(text)) or _holds_a_trigger(text, roster)
    roster.match(Person(text, text))


def test_everyday_words_do_not_trigger_alone() -> None:
    assert not {"may", "li"} & set(LIST.trigger_words())
    assert {"rose may", "wei li", "marsh", "briant", "wójcikowy", "wojcikowy"} <= set(LIST.trigger_words())


def test_accents_trigger_only_where_a_name_of_the_list_begins_so() -> None:
    """A text with "café" is no reason to look; one with "Mársh" is."""
    (accents,) = LIST.trigger_patterns()
    for text in ("café", "crème brûlée", "naïve", "Zoë's", "Chloé", "fiancé"):
        assert not re.search(accents, f"the {text} said\0", re.IGNORECASE)
    for text in ("Mársh", "márshes", "Wo\u0301jcikowy", "Thompsonbý", "Jonęsy", "Óbriant"):
        assert re.search(accents, f"the {text} said\0", re.IGNORECASE)
