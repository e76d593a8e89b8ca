"""Words of hers that stand beside a text, or about a thing of her own: none is lost."""

import pytest

from selfaudit.readers.facebook import inside

POSTS = "your_facebook_activity/posts/your_posts__check_ins__photos_and_videos_1.json"
WHEN = 1_660_996_800


@pytest.mark.parametrize(
    ("thing", "text"),
    [
        ({"for_sale_item": {"title": "Sofa", "description": "Ring 07700 900123"}}, "Look\nSofa\nRing 07700 900123"),
        ({"poll": {"question": "When?", "options": [{"option": "Friday", "voted": True}]}}, "Look\nWhen?\nFriday"),
        ({"note": {"title": "On teaching", "text": "It is hard."}}, "Look\nOn teaching\nIt is hard."),
        ({"note": {"title": "Look", "text": "Look"}}, "Look"),
        ({"text": "With love"}, "Look\nWith love"),
    ],
)
def test_words_beside_a_posts_text(read, thing, text):
    _, (record,) = read(POSTS, [{"timestamp": WHEN, "data": [{"post": "Look"}], "attachments": [{"data": [thing]}]}])
    assert (record.text, record.author.value) == (text, "me")


@pytest.mark.parametrize("large", [inside.LARGE, 0])
def test_what_she_wrote_about_an_album(read, monkeypatch, large):
    monkeypatch.setattr(inside, "LARGE", large)
    album = {"name": "June", "description": "Café trip", "photos": [{"uri": "1.jpg", "creation_timestamp": WHEN}]}
    _, records = read("your_facebook_activity/posts/album/0.json", album)
    assert [(record.kind, record.text) for record in records] == [("post", "Café trip"), ("photo", "")]


def test_what_she_wrote_about_her_own_event(read):
    event = {"name": "Quiz", "start_timestamp": WHEN, "description": "Ring me on 07700 900123", "create_timestamp": WHEN - 60}
    _, records = read("your_facebook_activity/events/your_events.json", {"your_events_v2": [event]})
    assert [(record.kind, record.text) for record in records] == [("event", "Quiz"), ("post", "Ring me on 07700 900123")]
    _, records = read("your_facebook_activity/events/event_invitations.json", {"events_invited_v2": [event]})
    assert [record.kind for record in records] == ["event"]


def test_her_words_at_a_check_in_under_labels_that_are_not_known(read):
    """As in a German account; within the place its name or address stands, beside it what she wrote."""
    place = [{"label": "Koordinaten", "value": "(51.5, -1.5)"}, {"label": "Adresse", "value": "School Lane"}]
    named = [*place, {"label": "Name", "value": "Exampleton Primary School"}]
    rows = [
        [{"label": "Nachricht", "value": "Ring me on 07700 900123"}, {"label": "Ortsmarkierungen", "dict": named}],
        [{"label": "Ortsmarkierungen", "dict": place}],
        [{"label": "Nachricht", "value": "Nowhere"}],
    ]
    row, records = read(
        "your_facebook_activity/posts/check-ins.json", [{"timestamp": WHEN, "label_values": one} for one in rows]
    )
    assert [(record.kind, record.text, record.place and record.place.address) for record in records] == [
        ("checkin", "Exampleton Primary School", "School Lane"),
        ("checkin", "School Lane", ""),
        ("post", "Ring me on 07700 900123", None),
        ("post", "Nowhere", None),
    ]
    assert row.status == "read"


def test_every_text_of_an_edit_under_labels_that_are_not_known_is_kept(read):
    texts = [{"label": "Vorheriger Text", "value": "Before, and longer"}, {"label": "Neuer Text", "value": "After"}]
    edits = [{"timestamp": WHEN, "label_values": texts}]
    _, records = read("your_facebook_activity/posts/edits_you_made_to_posts.json", edits)
    assert [record.text for record in records] == ["Before, and longer", "After"]


def test_a_place_that_only_the_title_names(read):
    title = "Alex Sample was at Exampleton Primary School."
    _, records = read(POSTS, [{"timestamp": WHEN, "title": title}])
    assert [(record.kind, record.field, record.text) for record in records] == [
        ("post", "own", ""),
        ("checkin", "post-place", "Exampleton Primary School"),
    ]
    place = {"name": "Exampleton Primary", "coordinate": {"latitude": "51.5", "longitude": "-1.5"}}
    _, records = read(POSTS, [{"timestamp": WHEN, "title": title, "attachments": [{"data": [{"place": place}]}]}])
    assert [record.text for record in records] == ["", "Exampleton Primary"]
