"""What becomes of every file: read, empty, partly read, unknown, unreadable, skipped, over a limit."""

import json

import pytest

from selfaudit.archive.contents import key
from selfaudit.archive.model import Archive, Member, MemberError
from selfaudit.readers.facebook import READER, inside, messages
from selfaudit.readers.facebook.reading import CHANGED
from selfaudit.records import Account, FileRead, Status

FRIENDS = "connections/friends/your_friends.json"


@pytest.mark.parametrize(
    ("path", "content", "status", "records"),
    [
        (FRIENDS, {"friends_v2": [{"name": "Jo Marsh", "timestamp": 1}]}, Status.READ, 1),
        (FRIENDS, {"friends_v2": []}, Status.EMPTY, 0),
        (FRIENDS, {}, Status.EMPTY, 0),
        (FRIENDS, [], Status.EMPTY, 0),
        (FRIENDS, {"friends_v2": {"name": "Jo Marsh", "timestamp": 1}}, Status.READ, 1),
        (FRIENDS, {"label_values": [{"label": "Name", "value": "Jo Marsh"}], "fbid": "1"}, Status.READ, 1),
        (FRIENDS, {"friends_v2": [{"nom": "?"}]}, Status.UNKNOWN, 0),
        (FRIENDS, {"friends_v9": [{"name": "?"}]}, Status.UNKNOWN, 0),
        (FRIENDS, {"friends_v2": [{"name": "Jo Marsh"}, 7]}, Status.PARTLY_READ, 1),
        (FRIENDS, b'{"friends_v2": [{"name": "Jo Marsh"}, {"name": "Pat', Status.PARTLY_READ, 1),
        (FRIENDS, b'{"friends_v2": [', Status.UNREADABLE, 0),
        (FRIENDS, b"", Status.UNREADABLE, 0),
        (FRIENDS, b"\xef\xbb\xbf" + b'{"friends_v2": [{"name": "Jo Marsh"}]}', Status.READ, 1),
        (FRIENDS, b'{"friends_v2": ' + b"[" * 5000 + b"]" * 5000 + b"}", Status.OVER_LIMIT, 0),
        ("your_facebook_activity/posts/album/0.json", {"name": "Empty one", "photos": []}, Status.EMPTY, 0),
        ("your_facebook_activity/posts/album/0.json", {"name": "New form", "pictures": [{}]}, Status.UNKNOWN, 0),
        ("your_facebook_activity/posts/album/0.json", {"photos": [{}, {}]}, Status.UNKNOWN, 0),
        ("your_facebook_activity/posts/album/0.json", {"photos": [{"uri": "1.jpg"}, {}]}, Status.PARTLY_READ, 1),
        ("your_facebook_activity/posts/your_posts_1.json", [{"what": "?"}], Status.UNKNOWN, 0),
        ("your_facebook_activity/groups/your_badges.json", {"group_badges_v2": []}, Status.EMPTY, 0),
        ("preferences/preferences/dark_mode_settings.json", {"label_values": []}, Status.SKIPPED, 0),
        ("your_facebook_activity/new/never_seen.json", {"thing": [{"a": 1}]}, Status.UNKNOWN, 0),
        ("your_facebook_activity/posts/media/x/1.mp4", b"", Status.SKIPPED, 0),
        ("your_facebook_activity/messages/inbox/t_1/files/letter.docx", b"", Status.SKIPPED, 0),
        ("your_facebook_activity/messages/inbox/t_1/files/odd.xyz", b"", Status.SKIPPED, 0),
        ("what_is_this.xyz", b"", Status.UNKNOWN, 0),
    ],
)
def test_every_file_ends_up_in_the_ledger(path, content, status, records, read):
    row, found = read(path, content)
    assert (row.status, row.records, len(found)) == (status, records, records)
    assert row.reason or status in (Status.READ, Status.EMPTY)


def test_pictures_of_an_album_keep_their_places_through_its_batches(read, monkeypatch):
    monkeypatch.setattr(messages, "ROWS_A_PAGE", 2)
    album = {"photos": [{"uri": "1.jpg"}, {}, {"uri": "2.jpg"}, {"uri": "3.jpg"}]}
    _, records = read("your_facebook_activity/posts/album/0.json", album)
    assert [record.source.pointer for record in records] == ["/photos/0", "/photos/2", "/photos/3"]


def test_a_layout_that_has_changed_is_never_called_empty(read):
    row, _ = read(FRIENDS, {"friends_v2": [{"nom": "?"}]})
    assert row == FileRead(FRIENDS, Status.UNKNOWN, 0, CHANGED, "friends")


@pytest.mark.parametrize(
    ("folder", "slots"),
    [
        ("your_facebook_activity/reels", {"reels"}),
        ("connections/friends", {"friends", "requests", "people"}),
        ("wrapped/connections/followers", {"followers", "following"}),
        ("your_facebook_activity/messages", {"messages"}),
        ("your_facebook_activity/groups", {"groups"}),
        ("stories", {"stories"}),
        ("your_facebook_activity/dating", set()),
    ],
)
def test_a_note_of_no_data_empties_the_slots_of_its_folder(folder, slots, read):
    row, _ = read(f"{folder}/no-data.txt", b"No data")
    assert row.status is Status.EMPTY
    assert slots <= set(filter(None, row.slot.split(",")))
    assert bool(row.slot) == bool(slots)


def _failing(path, pieces, error):
    def chunks(_size):
        yield from pieces
        raise error

    return Member(path, key(path), inside.LARGE + 1 if pieces else 0, chunks)


@pytest.mark.parametrize("path", [FRIENDS, "your_facebook_activity/posts/media/x/1.jpg", "messages/inbox/t_1/message_1.json"])
def test_a_file_that_cannot_be_opened_says_why(path):
    member = _failing(path, [], MemberError(Status.UNREADABLE, "a password"))
    (row,) = READER.read(Archive("a.zip", (member,)), member, Account())
    assert (row.status, row.reason) == (Status.UNREADABLE, "a password")


def test_what_was_read_before_a_limit_is_kept():
    data = json.dumps({"friends_v2": [{"name": f"Person {at}"} for at in range(300_000)]}).encode()
    member = _failing(FRIENDS, [data[: len(data) // 2]], MemberError(Status.OVER_LIMIT, "too big"))
    *pages, row = READER.read(Archive("a.zip", (member,)), member, Account())
    assert row.status is Status.PARTLY_READ
    assert row.reason == "too big"
    assert 100_000 < row.records == sum(map(len, pages))


def test_another_list_of_the_same_part_under_a_known_path(read):
    """The pages do not say which list `pages/pages.json` of a page-like profile holds: its key decides."""
    liked = {"page_likes_v2": [{"name": "Exampleton Bakery", "timestamp": 1_600_000_000}]}
    row, (record,) = read("this_profile's_activity_across_facebook/pages/pages.json", liked)
    assert (row.status.value, row.slot, record.text, record.field) == ("read", "pages", "Exampleton Bakery", "liked")


def test_a_list_of_another_part_under_a_known_path_is_not_guessed_at(read):
    row, records = read("pages/pages.json", {"friends_v2": [{"name": "Robin Carter", "timestamp": 1_600_000_000}]})
    assert (row.status.value, records) == ("unknown", [])
