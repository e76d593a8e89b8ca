"""The single rules of X's files."""

import json
import zipfile
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.readers.x.making import archive_of, member, read, tweet

from selfaudit.archive.model import Archive
from selfaudit.readers.x import READER, times, words
from selfaudit.readers.x.shapes import Link, Media
from selfaudit.readers.x.ytd import after_first_equals
from selfaudit.records import Account, FileRead, Status

MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]


@given(st.integers(86_400, 4_000_000_000))
def test_both_ways_of_writing_a_time_mean_the_same(seconds):
    when = datetime.fromtimestamp(seconds, UTC)
    month = MONTHS[when.month - 1]
    tweets_way = f"Xxx {month} {when:%d %H:%M:%S} +0000 {when:%Y}"
    assert times.seconds(tweets_way) == times.seconds(f"{when:%Y-%m-%dT%H:%M:%S}.000Z") == seconds


@pytest.mark.parametrize("text", ["", None, 7, "yesterday", "Tue Foo 31 09:01:52 +0000 2017", "Tue Jan 45 09:01:52 +0000 2017"])
def test_what_is_no_time_is_unknown(text):
    assert times.seconds(text) == 0


def test_the_classic_and_the_devices_times_are_read():
    assert times.seconds("2013-08-01 20:00:00 +0100") == datetime(2013, 8, 1, 19, tzinfo=UTC).timestamp()
    assert times.seconds("2021.10.20") == datetime(2021, 10, 20, tzinfo=UTC).timestamp()


def test_a_link_is_replaced_by_where_it_leads_and_its_spelling_is_left_alone():
    link = Link(url="https://t.co/abc", expanded_url="https://example.com/?a=1&lt=2")
    assert words.plain("1 &lt; 2 &amp;lt; https://t.co/abc", [link]) == "1 < 2 &lt; https://example.com/?a=1&lt=2"


def test_a_short_link_that_begins_like_another_is_not_replaced():
    link = Link(url="https://t.co/abc", expanded_url="https://example.com")
    assert words.plain("https://t.co/abcd", [link]) == "https://t.co/abcd"


def test_the_link_to_the_posts_own_picture_goes():
    assert words.plain("Cake https://t.co/pic", [], [Media(url="https://t.co/pic")]) == "Cake"


@pytest.mark.parametrize("body", [b"[ ]", b"[]", b"window.YTD.tweets.part0 = [ ]", b"window.YTD.tweets.part0 = [];\n", b""])
def test_an_empty_file_is_empty(body):
    assert read(archive_of(tweets=body))[1].status is Status.EMPTY


def test_everything_after_the_first_equals_sign_counts():
    assert after_first_equals(b'window.YTD.x.part0 = [ {"a" : "b = c"} ];\n') == b'[ {"a" : "b = c"} ]'
    assert after_first_equals(b'[{"a":"b = c"}]') == b'[{"a":"b = c"}]'


def test_a_file_that_breaks_off_keeps_what_stands_before():
    body = f"window.YTD.tweets.part0 = {json.dumps([tweet('first'), tweet('second')])}".encode()[:-60]
    records, row = read(archive_of(tweets=body))
    assert [record.text for record in records] == ["first"]
    assert (row.status, row.records) == (Status.PARTLY_READ, 1)


def test_entries_without_any_words_mean_a_changed_layout_not_an_empty_file():
    records, row = read(archive_of(tweets=[{"tweet": {"id_str": "1", "body": {"text_v3": "new"}}}]))
    assert (records, row.status, row.reason.startswith("it holds entries")) == ([], Status.UNKNOWN, True)


@pytest.mark.parametrize(
    ("history", "visibility"),
    [
        ([], "unknown"),
        ([("2024-01-01T00:00:00.000Z", "Protect")], "limited"),
        ([("2024-03-01T00:00:00.000Z", "Unprotect"), ("2024-01-01T00:00:00.000Z", "Protect")], "public"),
    ],
)
def test_only_a_dated_change_of_protection_proves_who_can_see_posts(history, visibility):
    changes = [{"protectedHistory": {"protectedAt": when, "action": action}} for when, action in history]
    records, _row = read(archive_of(tweets=[tweet()], protected_history=changes))
    assert [record.audience.visibility.value for record in records] == [visibility]


def test_a_numeric_place_of_unclear_order_is_put_on_the_british_isles():
    for pair in (["51.5", "-1.5"], ["-1.5", "51.5"], [51.5, -1.5]):
        records, _row = read(archive_of(tweets=[tweet(coordinates={"type": "Point", "coordinates": pair})]))
        assert [(r.place.latitude, r.place.longitude) for r in records if r.place] == [(51.5, -1.5)]


def test_a_tweet_js_beside_tweets_js_is_left_over_unless_the_list_of_files_names_it():
    tweets = [tweet()]
    assert read(archive_of(tweet=tweets, tweets=tweets), "data/tweet.js")[1].status is Status.SKIPPED
    assert read(archive_of(tweet=tweets), "data/tweet.js")[1].status is Status.READ
    manifest = {"dataTypes": {"tweet": {"files": [{"fileName": "data/tweet.js", "count": "1"}]}}}
    assert read(archive_of(tweet=tweets, tweets=tweets, manifest=manifest), "data/tweet.js")[1].status is Status.READ


def test_a_renamed_file_is_known_by_the_name_that_it_gives_itself():
    body = f"window.YTD.tweets.part0 = {json.dumps([tweet('renamed')])}".encode()
    archive = Archive("memory", (member("copy of my tweets.js", body),))
    assert READER.recognises(archive)
    assert [record.text for record in read(archive, "copy of my tweets.js")[0]] == ["renamed"]


def test_authors_of_messages_are_unknown_where_her_number_is():
    talk = {"conversationId": "1-2", "messages": [{"messageCreate": {"senderId": "1", "recipientId": "2", "text": "hello"}}]}
    archive = archive_of(direct_messages=[{"dmConversation": talk}])
    assert [r.author for r in read(archive, "data/direct-messages.js")[0]] == [None]
    assert [r.author for r in read(archive, "data/direct-messages.js", Account(id="2"))[0]] == ["other"]
    assert [r.author for r in read(archive, "data/direct-messages.js", Account(id="9"))[0]] == [None]


def test_a_group_whose_name_was_changed_goes_by_the_last_one():
    def named(name, when):
        return {"conversationNameUpdate": {"name": name, "createdAt": when, "initiatingUserId": "1"}}

    message = {"messageCreate": {"senderId": "1", "text": "hello", "createdAt": "2024-01-03T00:00:00.000Z"}}
    events = [message, named("Newer", "2024-01-02T00:00:00.000Z"), named("Older", "2024-01-01T00:00:00.000Z")]
    archive = archive_of(direct_messages_group=[{"dmConversation": {"conversationId": "55", "messages": events}}])
    assert [r.thread for r in read(archive, "data/direct-messages-group.js")[0]] == ["Newer"]


@pytest.mark.parametrize("mentions", [None, [], [{"id_str": "-1", "screen_name": "nobody", "name": "No Body"}]])
def test_lists_without_a_name_make_no_records_but_are_counted(mentions):
    follower = [{"follower": {"accountId": "5"}}, {"follower": {"accountId": "6"}}]
    archive = archive_of(tweets=[tweet(entities={"user_mentions": mentions})], follower=follower)
    records, row = read(archive, "data/follower.js")
    assert (records, row.status, row.records) == ([], Status.READ, 0)
    assert row.reason == "0 of 2 followers could be named from your own posts; X puts no names in the archive"


@given(
    st.sampled_from(["tweets", "like", "follower", "direct-messages", "profile", "contact", "note-tweet"]),
    st.binary(max_size=200),
)
def test_no_bytes_whatever_make_a_file_fail(name, junk):
    for body in (junk, b"window.YTD.x.part0 = " + junk, b'window.YTD.x.part0 = [{"tweet":{"full_text":"' + junk + b'"}}]'):
        archive = Archive("memory", (member(f"data/{name}.js", body),))
        *_pages, row = READER.read(archive, archive.members[0], READER.account(archive))
        assert isinstance(row, FileRead)


KEYS = st.sampled_from(
    ["tweet", "entities", "user_mentions", "full_text", "dmConversation", "messages", "messageCreate", "like"]
)
LEAVES = st.none() | st.booleans() | st.integers() | st.text(max_size=9)


@given(st.recursive(LEAVES, lambda inner: st.lists(inner) | st.dictionaries(KEYS, inner)))
def test_no_json_whatever_makes_a_file_fail(value):
    for name in ("tweets", "like", "follower", "direct-messages", "manifest", "protected-history", "lists-created", "account"):
        archive = Archive("memory", (member(f"data/{name}.js", b"window.YTD.x.part0 = " + json.dumps(value).encode()),))
        *_pages, row = READER.read(archive, archive.members[0], READER.account(archive))
        assert isinstance(row, FileRead)


def test_a_big_file_comes_in_batches_whose_pointers_go_on(tmp_path, open_one):
    many = [tweet(f"post {number}", pad="x" * 900) for number in range(12_000)]
    path = tmp_path / "big.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as zipped:
        zipped.writestr("data/tweets.js", f"window.YTD.tweets.part0 = {json.dumps(many)}")
    archive = open_one(path)
    *pages, row = READER.read(archive, archive.members[0], Account())
    assert row.records == len(many)
    assert len(pages) > 1
    assert pages[-1].record(len(pages[-1]) - 1).source.pointer == f"/{len(many) - 1}/tweet/full_text"
    assert [text for page in pages for text in page.texts] == [f"post {number}" for number in range(len(many))]


@pytest.mark.parametrize("name", ["facebook/profile.js", "data/tweets.json", "script.js"])
def test_other_peoples_scripts_are_not_x(name):
    assert READER.recognises(Archive("memory", (member(name, b'{"a": 1}'),))) is None


def test_a_number_that_two_files_hold_is_passed_on_once():
    devices = [
        {"niDeviceResponse": {"messagingDevice": {"phoneNumber": number}}} for number in ("+447700900123", "+447700900999")
    ]
    archive = archive_of(phone_number=[{"device": {"phoneNumber": "+447700900123"}}], ni_devices=devices)
    assert [record.text for record in read(archive, "data/ni-devices.js")[0]] == ["+447700900999"]
    records, row = read(
        archive_of(phone_number=[{"device": {"phoneNumber": "+447700900123"}}], ni_devices=devices[:1]), "data/ni-devices.js"
    )
    assert (records, row.status, row.reason) == ([], Status.READ, "the same as in phone-number.js")


def test_a_post_passed_on_is_never_her_words_and_its_pictures_are_not_hers():
    picture = {"type": "photo", "media_url_https": "https://pbs.twimg.com/media/A.jpg", "source_user_id_str": "5"}
    repost = tweet("RT @robincarter: theirs", extended_entities={"media": [picture]})
    (record,) = read(archive_of(tweets=[repost]))[0]
    assert (record.kind, record.field, record.author, record.text) == ("reaction", "repost", "other", "theirs")
    assert [person.handle for person in record.people] == ["robincarter"]


@pytest.mark.parametrize(
    ("more", "kind", "field"),
    [
        ({}, "post", "own"),
        ({"in_reply_to_user_id_str": "5", "in_reply_to_screen_name": "robincarter"}, "comment", "own"),
        ({"in_reply_to_user_id_str": "1", "in_reply_to_screen_name": "alexsample"}, "post", "own"),
        ({"in_reply_to_status_id_str": "77"}, "comment", "own"),
    ],
)
def test_an_answer_to_somebody_else_is_a_comment(more, kind, field):
    account = [{"account": {"accountId": "1", "username": "alexsample"}}]
    (record,) = read(archive_of(tweets=[tweet(**more)], account=account))[0]
    assert (record.kind, record.field, record.author) == (kind, field, "me")
    deleted = archive_of(deleted_tweets=[tweet(**more)], account=account)
    assert [(r.kind, r.field) for r in read(deleted, "data/deleted-tweets.js")[0]] == [("post", "deleted")]


def test_the_manifest_names_what_is_missing():
    files = [{"fileName": "data/tweets.js", "count": "3"}, {"fileName": "data/empty.js", "count": "0"}]
    archive = archive_of(manifest={"dataTypes": {"tweets": {"files": files}}})
    _records, row = read(archive, "data/manifest.js")
    assert row.status is Status.PARTLY_READ
    assert row.reason == "files that it lists and that are not in what you gave (1): data/tweets.js"


def test_secrets_and_internet_addresses_are_never_passed_on():
    archive = archive_of(
        ni_devices=[{"niDeviceResponse": {"pushDevice": {"token": "xyzzy", "deviceType": "x"}}}],
        device_token=[{"deviceToken": {"token": "xyzzy"}}],
        ip_audit=[{"ipAudit": {"createdAt": "2024-02-26T20:02:25.718Z", "loginIp": "198.51.100.20"}}],
        contact=[{"contact": {"emails": ["xyzzy@example.com"], "phoneNumbers": ["07700900456"]}}],
    )
    shown = repr([read(archive, one.path) for one in archive.members])
    assert "Login" in shown
    assert not any(secret in shown for secret in ("xyzzy", "198.51", "900456"))


def test_a_picture_whose_header_holds_a_position_says_so(tmp_path, open_one):
    from PIL import Image

    exif = Image.Exif()
    exif.get_ifd(0x8825).update({1: "N", 2: (51.0, 30.0, 0.0), 3: "W", 4: (1.0, 30.0, 0.0)})
    folder = tmp_path / "x" / "data"
    (folder / "tweets_media").mkdir(parents=True)
    Image.new("RGB", (4, 4)).save(folder / "tweets_media" / "1-a.jpg", exif=exif)
    (folder / "tweets.js").write_text(f"window.YTD.tweets.part0 = {json.dumps([tweet()])}")
    records, _row = read(open_one(tmp_path / "x"), "data/tweets_media/1-a.jpg")
    assert [(record.kind, record.place.latitude, record.place.longitude) for record in records] == [("photo", 51.5, -1.5)]


def test_in_a_group_where_she_never_spoke_all_words_are_others():
    message = {"messageCreate": {"senderId": "5", "text": "hello", "createdAt": "2024-01-03T00:00:00.000Z"}}
    archive = archive_of(direct_messages_group=[{"dmConversation": {"conversationId": "55", "messages": [message]}}])
    assert [r.author for r in read(archive, "data/direct-messages-group.js", Account(id="9"))[0]] == ["other"]
    assert [r.author for r in read(archive, "data/direct-messages-group.js", Account())[0]] == [None]
