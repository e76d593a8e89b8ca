"""What the examples of the checks about people cannot hold: tables of everyday talk, and triggers on any text."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from selfaudit import Author, Check, Confidence, Example, Kind, Person, Record
from selfaudit.scan.examples import run
from selfaudit_checks import (
    bullying_received,
    bullying_sent,
    colleague_named,
    friend_request_sent,
    parent_named,
    pupil_interaction,
    pupil_message,
    pupil_named,
)
from selfaudit_checks._people_examples import NO_LISTS, TEACHER, connection, message, post, request, when
from selfaudit_checks._people_hostile import hostile_words
from selfaudit_checks.former_pupil_connection import check as former
from selfaudit_checks.pupil_connection import check as pupil

FRIENDLY = """
you're such a star
ur so funny
You are so thick skinned
are you stupid o'clock starting tomorrow?
thank you pig farmer
u are the best
you're a joker
I'll kill you, you ate my crisps
You're dead to me if you miss the party
sorry you feel useless
do you want a useless fact
do you think he is a liar
you fucking legend
I'll find you on facebook
I'm watching you tonight on the telly
We'll get you there
watch your back garden for the fox
are you thick as well as tired
can you slag off the food
you will regret it if you miss this sale
he said you are vile
you're not an idiot
I thought you were an idiot
drop dead gorgeous
I'll ruin your surprise
She is going to kill you
I will hurt your feelings
they will find you
this weather could kill you
everyone likes you
you make me smile
you joke about it every year
Nobody in this whole school can stand you and everyone wishes you would leave ;)
"""

THREATS = """
Kill urself
u r dead
i will find you and hurt you
I know where you live.
hope you die
go kill yourself you freak
I'm going to get you
i swear i will stab you
ill slash your tyres
we're watching you.
You’ll pay for this
You need to watch your back
you deserve to die
pay me or I'll send everyone your photos
"""

INSULTS = """
ur a fat bitch
you are worthless
miss you're a liar
nobody likes you
you disgust me
You evil cow
you absolute disgrace of a teacher
I hope you lose your job
everyone at school hates you
can’t wait till you’re sacked
fuck you miss
you horrible woman
You stupid, stupid woman
Nobody in this whole school can stand you and everyone wishes you would leave
no one would miss you if you were gone
nobody would even notice if you disappeared
"""


def _lines(table: str) -> list[str]:
    return table.strip().splitlines()


@pytest.mark.parametrize("text", _lines(FRIENDLY))
def test_everyday_talk_is_not_counted_as_hostile(text: str) -> None:
    assert hostile_words(message(text, "Zed Anybody"))[0] in ("", "banter")


@pytest.mark.parametrize(
    ("kind", "text"), [("threat", text) for text in _lines(THREATS)] + [("insult", t) for t in _lines(INSULTS)]
)
def test_hostile_words_are_counted(kind: str, text: str) -> None:
    assert hostile_words(message(text, "Zed Anybody"))[0] == kind


NOT_SCHOOL = """
The kids in my class picture are all grey now
One of my students loans got paid off
a girl in our group chat
One of my pupils dilated at the optician
Our head start was lost
the head of year 2024
Our deputy mayor came
our principal concern
One of my year 4 modules
Our TA-da moment
our head is spinning
the caretaker by Pinter
the head teacher in Matilda
One of the dads at football is a plumber
"""


@pytest.mark.parametrize("text", _lines(NOT_SCHOOL))
def test_phrases_that_only_sound_like_school(text: str) -> None:
    found = [hit.quote for module in (pupil_named, parent_named, colleague_named) for hit in _hits(module.check, post(text))]
    assert found == []


def _hits(check: Check, *records: Record, triggers: bool = True, listed: bool = False) -> list:
    example = Example(records[-1], owner=TEACHER if listed else NO_LISTS, more=records[:-1])
    return list(run(check, example, use_triggers=triggers).hits)


WORDS = """
Joanna Jo Marsh marsh Siân O’Briant O'Briant Rose May Łukasz Wójcikowy #JoMarsh Samuel Ashdownley @missquillby Angela
you You you’re you‘re youre u are a stupid cow liar pathetic kill yourself know where live I I’ll I´ll find 's
can’t stand we all hate
one of my Year 9s a boy in class called Zed the mums our head teacher pupil’s dad don’t lol
J. M Joanna J S. Mrs Miss Mr. Quillby Ashdownley Q from in Y9 JM lad twins family Marshs Márs̈h Márquez @jo_marsh #MrsMarsh
Harriet office work 's mum my little school Year 9
" “ ” ( … 🎉 . , ! > RT @zed
https://example.com/you
"""
TEXTS = st.lists(st.sampled_from(WORDS.split()), max_size=14).flatmap(
    lambda words: st.sampled_from([" ", " ", "", "\u00a0", "\n"]).map(lambda gap: gap.join(words))
)


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_a_trigger_only_skips(text: str) -> None:
    for module in (pupil_named, parent_named, colleague_named):
        assert _hits(module.check, post(text), listed=True) == _hits(module.check, post(text), triggers=False, listed=True)
    for module in (bullying_received, bullying_sent):
        for mine in (True, False):
            three = [message(text, "Zed Anybody", mine=mine, day=day) for day in (1, 2, 3)]
            assert _hits(module.check, *three) == _hits(module.check, *three, triggers=False)


def test_one_finding_for_a_conversation_tells_counts_and_days_but_no_words() -> None:
    thread = [message("a secret", "Joanna Marsh", day=day, mine=day == 2) for day in (1, 2, 3)]
    (hit,) = _hits(pupil_message.check, *thread, listed=True)
    assert (hit.quote, hit.why, hit.confidence, hit.child) == (
        "Joanna Marsh",
        (
            "in a private conversation, the other has the same name as a pupil on your list: "
            "3 messages, 1 by you, 1 January 2024 to 3 January 2024"
        ),
        Confidence.CANDIDATE,
        True,
    )


@pytest.mark.parametrize(
    ("check", "record", "confidence", "signals"),
    [
        (pupil, connection("Joanna Marsh"), Confidence.CANDIDATE, ("first name and surname equal",)),
        (
            pupil,
            connection("Moon", "moon.jo.11", "follower"),
            Confidence.LIKELY,
            ("user name equal to the one on your list",),
        ),
        (
            pupil,
            connection("Robin Sample"),
            Confidence.CANDIDATE,
            ("first name and surname equal", "also the name of a colleague on your list", "is on your list of family"),
        ),
        (
            former,
            connection("Callum Thornby"),
            Confidence.CANDIDATE,
            ("first name and surname equal", "left in 2024", "turns or turned 18 in 2026"),
        ),
    ],
)
def test_a_name_alone_is_a_candidate(check: Check, record: Record, confidence: Confidence, signals: tuple[str, ...]) -> None:
    (hit,) = _hits(check, record, listed=True)
    assert (hit.confidence, hit.signals, hit.child) == (confidence, signals, True)


_TAGGED = post("Sports day", Kind.TAG, Author.OTHER, field="tagged-me", people=(Person("Joanna Marsh"),), when=when(2024, 2))


@pytest.mark.parametrize(
    ("check", "record", "on_list", "signal"),
    [
        (pupil_message.check, message("Hello", "Callum Thornby"), "former_pupils", "under 18 at the time"),
        (pupil_message.check, message("Hello", "Priya Devonshaw"), "former_pupils", "over 19 at the time"),
        (friend_request_sent.check, request("Angela Marsh", field="sent"), "parents", "first name and surname equal"),
        (former, connection("Priya Devonshaw", when=when(2015)), "former_pupils", "18 or 19 at the time"),
        (pupil_interaction.check, _TAGGED, "pupils", "nothing of it by you"),
    ],
)
def test_a_finding_says_on_which_list_a_person_stands_and_what_the_list_proves(
    check: Check, record: Record, on_list: str, signal: str
) -> None:
    (hit,) = _hits(check, record, listed=True)
    assert (hit.on_list, signal in hit.signals) == (on_list, True)


def test_what_she_did_as_well_is_not_called_theirs() -> None:
    hers = post("Well done", Kind.COMMENT, people=(Person("Joanna Marsh"),), when=when(2024, 3))
    (hit,) = _hits(pupil_interaction.check, _TAGGED, hers, listed=True)
    assert "nothing of it by you" not in hit.signals
