"""Which archives are taken for Instagram's, by path and by shape."""

import pytest

from selfaudit.readers.instagram import READER
from selfaudit.records import Slot

TALK = {"messages": [{"sender_name": "Jo Marsh", "timestamp_ms": 1, "content": "Hi"}]}


@pytest.mark.parametrize(
    ("files", "layout"),
    [
        ({"a/b/your_instagram_activity/media/posts_1.json": []}, "JSON, 2025 layout"),
        ({"connections/followers_and_following/followers_1.html": "<html>"}, "HTML, 2025 layout"),
        (
            {"connections/followers_and_following/followers_1.html": "", "your_instagram_activity/media/posts_1.json": []},
            "JSON and HTML, 2025 layout",
        ),
        ({"Instagram-x/followers_and_following/following.json": {}}, "JSON, 2022 layout"),
        ({"connections.json": {"followers": {}}, "media.json": {"photos": []}}, "JSON, 2020 layout"),
        ({"followers_1.json": [{"string_list_data": []}]}, "JSON, single files"),
        ({"following.json": {"relationships_following": []}}, "JSON, single files"),
        ({"instagram-messages.json": TALK}, "JSON, single files"),
        ({"messages/inbox/jo/message_1.json": TALK}, None),
        ({"your_facebook_activity/messages/inbox/jo/message_1.json": TALK}, None),
        ({"friends_and_followers/friends.json": {"friends_v2": []}}, None),
        ({"media.json": {"photos": []}}, None),
        ({"data.json": [1, 2]}, None),
        ({}, None),
    ],
)
def test_recognises(archive_of, files, layout):
    assert READER.recognises(archive_of(files)) == layout


def test_every_slot_is_one_of_a_kind():
    assert len({slot.id for slot in READER.slots}) == len(READER.slots)
    assert all(isinstance(slot, Slot) for slot in READER.slots)
