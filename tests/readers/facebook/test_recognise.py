"""Which archives are Facebook's, and of which layout."""

import pytest

from selfaudit.readers.facebook import READER

THREAD = {
    "participants": [{"name": "Jo Marsh"}, {"name": "Alex Sample"}],
    "messages": [{"sender_name": "Jo Marsh", "timestamp_ms": 1_600_000_000_000, "content": "Hi"}],
    "title": "Jo Marsh",
    "is_still_participant": True,
    "magic_words": [],
}


@pytest.mark.parametrize(
    ("layout", "words"),
    [
        ("2019", "JSON, 2018 to 2020 layout"),
        ("2022", "JSON, 2020 to 2022 layout"),
        ("2023", "JSON, 2023 layout"),
        ("2024", "JSON, 2024 layout"),
        ("page", "JSON, 2024 layout of a Page or professional profile"),
        ("displaced", "JSON, 2024 layout"),
        ("encrypted", "JSON, Messenger's download of end-to-end encrypted chats"),
    ],
)
def test_a_layout_is_named(layout, words, opened):
    assert READER.recognises(opened(f"facebook-{layout}")) == words


@pytest.mark.parametrize(
    ("files", "words"),
    [
        ({"your_friends.json": {"friends_v2": []}}, "JSON, layout of 2018 to 2022"),
        ({"posts/your_posts_1.json": []}, "JSON, layout of 2018 to 2022"),
        ({"a/YOUR_FACEBOOK_ACTIVITY/x.json": {}}, "JSON, 2024 layout"),
        ({"html/friends.htm": b"<h1>"}, "HTML, before 2018"),
        ({"connections/friends/your_friends.html": b"<p>", "index.html": b"", "a.json": {}}, "HTML, layout of 2018 to 2022"),
        ({"messages/inbox/jo_1/message_1.json": THREAD}, "JSON, Messenger conversations"),
        ({"message_1.json": THREAD}, "JSON, Messenger conversations"),
        ({"renamed.json": {"friends_v2": [{"name": "Jo Marsh"}]}}, "JSON, single files"),
        ({"messages/archived_threads/jo_1/message_1.json": THREAD}, "JSON, layout of 2018 to 2022"),
    ],
)
def test_parts_of_an_export_are_enough(files, words, archive_of):
    assert READER.recognises(archive_of(files)) == words


@pytest.mark.parametrize(
    "files",
    [
        {},
        {"photos.json": {"photos": []}},
        {"a.json": b"[object Object]"},
        {"a.json": {"brand_new_v2": []}},
        {"thread.json": THREAD},
        {"messages/inbox/jo_1/message_1.json": THREAD, "your_instagram_activity/likes/x.json": {}},
        {"messages/inbox/jo_1/message_1.json": THREAD | {"messages": [{"share": {"original_content_owner": "jo"}}]}},
        {"followers_and_following/followers.json": {"relationships_followers": []}},
    ],
)
def test_other_archives_are_not(files, archive_of):
    assert READER.recognises(archive_of(files)) is None


def test_a_threads_folder_of_instagram_is_told_by_the_archives_name(archive_of):
    files = {"messages/inbox/jo_1/message_1.json": THREAD}
    assert READER.recognises(archive_of(files, "instagram-alexsample-2024-01-01.zip")) is None
