"""Given names that go together in Britain, and those that are two people."""

from __future__ import annotations

import pytest

from selfaudit.people.given import forms, one_slip, relation

TOGETHER = """
joanna jo, joanne jo, catherine kate, kathryn katie, katherine kathy, elizabeth liz, elizabeth beth, elizabeth betty
william bill, william will, liam william, robert bob, robert rob, robert bobby, richard rick, richard dick, edward ted
edward eddie, theodore theo, christopher chris, christine chris, christina tina, alexander alex, alexandra alex
alexandra sasha, benjamin ben, samuel sam, samantha sam, anthony tony, michael mick, michael mike, michael mikey
daniel dan, danielle dani, matthew matt, thomas tom, thomas tommy, joseph joe, joshua josh, david dave, david dai
dafydd david, stephen steve, steven stephen, susan sue, susan suzie, margaret maggie, margaret peggy, mary molly
patricia trish, patrick paddy, victoria vicky, victoria tori, rebecca becky, rebecca bex, jessica jess, jennifer jenny
abigail abi, charlotte lottie, charles charlie, georgina georgie, isabella izzy, isabelle bella, isobel isabel
eleanor ellie, emily em, amelia millie, olivia liv, oliver ollie, frederick fred, alfred alfie, archibald archie
harold harry, henry harry, james jim, james jamie, john jack, jonathan jon, nicholas nick, nicola nicky, timothy tim
gregory greg, andrew andy, philip phil, philippa pippa, zachary zac, zoe zoey, mohammed muhammad, mohammed mo
sean shaun, siobhan shiv, aiden aidan, callum calum, niall neil, rhys reece, owain owen, huw hugh, piotr peter
katarzyna kasia, malgorzata gosia, tomasz tomek, krzysztof krzys, simran sim, yusuf yousef, hussain hussein, lily lilly
sara sarah, rachel rachael, hannah hanna, sophie sophia, natasha tash, stephanie steph, gareth gaz, barry baz
gerald gerry, terence terry
"""

APART = """
joan joanna, hannah anna, louis louise, daniel danielle, christian christina, paul paula, aaron erin, oliver olivia
robert roberta, robert rupert, simon simone, martin martina, julie julia, jean jane, maria marie, mary maria
alice elsie, charlie lottie, harvey harley, ronnie bonnie, theo thea, emma emily, jack james, jack jackson, luke lucas
george georgia, gabriel gabrielle, angela angelo, adrian adriana, ella bella, mia millie, marion marian, colin connie
tia tina, ben ken
"""


def _pairs(table: str) -> list[tuple[str, str]]:
    pairs = (both.split() for line in table.strip().splitlines() for both in line.split(","))
    return [(one, other) for one, other in pairs]


@pytest.mark.parametrize(("one", "other"), _pairs(TOGETHER))
def test_forms_of_one_name(one: str, other: str) -> None:
    assert relation(one, other) == relation(other, one) == "nickname"
    assert other in forms(one)
    assert one in forms(other)


@pytest.mark.parametrize(("one", "other"), _pairs(APART))
def test_two_names(one: str, other: str) -> None:
    assert relation(one, other) == relation(other, one) == ""


@pytest.mark.parametrize(
    ("one", "other", "slip"),
    [
        ("wojcik", "wojick", True),
        ("thompson", "thomson", True),
        ("marsh", "marshy", True),
        ("marsh", "march", True),
        ("marsh", "marsh", False),
        ("marsh", "walsh", False),
        ("abcd", "badc", False),
        ("", "a", True),
    ],
)
def test_one_slip(one: str, other: str, slip: bool) -> None:
    assert one_slip(one, other) is one_slip(other, one) is slip
