"""What a title sentence says, and what it does not."""

import time

import pytest

from selfaudit.readers.facebook import titles
from selfaudit.records import Account, Person

ME = Account("Alex Sample", ("Alex Sample",))


def people(*names):
    return tuple(map(Person, names))


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Alex Sample updated her status.", titles.Title()),
        ("Alex Sample shared a link.", titles.Title(share=True)),
        ("Alex Sample shared a link to the group: Exampleton Parents.", titles.Title(group="Exampleton Parents", share=True)),
        ("Alex Sample posted in Allotment Crew.", titles.Title(group="Allotment Crew")),
        ("Alex Sample wrote on Jo Marsh's timeline.", titles.Title(wall="Jo Marsh")),
        ("Alex Sample wrote on James’ profile.", titles.Title(wall="James")),
        ("Alex Sample shared a photo to Jo Marsh’s timeline.", titles.Title(wall="Jo Marsh", share=True)),
        (
            "Alex Sample is with Jo Marsh and Pat Lowe at the lido.",
            titles.Title(people=people("Jo Marsh", "Pat Lowe"), place="the lido"),
        ),
        ("Alex Sample was at Exampleton Primary School.", titles.Title(place="Exampleton Primary School")),
        ("Alex Sample is at the lido with Jo Marsh.", titles.Title(people=people("Jo Marsh"), place="the lido")),
        ("Alex Sample is in Exampleton.", titles.Title(place="Exampleton")),
        ("Jo Marsh was at Exampleton Primary School.", titles.Title(subject="Jo Marsh")),
        ("Alex Sample was with Jo Marsh, Pat Lowe and 3 others.", titles.Title(people=people("Jo Marsh", "Pat Lowe"))),
        ("Alex Sample is feeling happy with Jo Marsh.", titles.Title(people=people("Jo Marsh"))),
        ("Alex Sample recommends Exampleton Bakery.", titles.Title(recommends=True)),
        ("Alex Sample shared Jo Marsh's post.", titles.Title(share=True)),
        ("Jo Marsh wrote on your timeline.", titles.Title(subject="Jo Marsh", on_hers=True)),
        ("Alex Sample a publié dans Équipe du jardin.", titles.Title()),
        ("", titles.Title()),
    ],
)
def test_the_parts_of_a_title(title, expected):
    assert titles.read(title, ME) == expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Alex Sample commented on Jo Marsh's photo.", "Jo Marsh"),
        ("Alex Sample commented on James' post.", "James"),
        ("Alex Sample replied to Pat Lowe’s comment.", "Pat Lowe"),
        ("Alex Sample likes Jo Marsh's link.", "Jo Marsh"),
        ("Alex Sample replied to her own comment.", ""),
        ("Alex Sample commented on her own post.", ""),
        ("Alex Sample commented on a post.", ""),
        ("Alex Sample commented on Alex Sample's photo.", ""),
        ("Alex Sample a commenté la photo de Jo Marsh.", ""),
    ],
)
def test_whose_post_a_comment_stands_under(title, expected):
    assert titles.under(title, ME) == expected


def test_a_title_made_to_be_slow_is_not():
    started = time.process_time()
    titles.read("Alex Sample " + "with and at " * 100_000, ME)
    titles.under("Alex Sample commented on " + "'s photo of " * 100_000, ME)
    assert time.process_time() - started < 1


@pytest.mark.parametrize(
    "title", ["Started New Job at Exampleton Primary School", "Graduated from Exampleton College", "Left Job"]
)
def test_life_events_about_work_and_school_count(title):
    assert titles.is_work_event(title)


@pytest.mark.parametrize("title", ["In a Relationship with Nobody", "Came Out", "Broken Bone", "New Religion", "Worked it out"])
def test_other_life_events_do_not(title):
    assert not titles.is_work_event(title)
