"""What belongs together in X's files, and what is told where a part is odd or missing."""

import pytest
from tests.readers.x.making import archive_of, member, read, tweet

from selfaudit.archive.model import Archive
from selfaudit.records import Status


def test_one_odd_entry_costs_only_itself():
    records, row = read(archive_of(tweets=[tweet("first"), {"tweet": {"full_text": ["not", "words"]}}, tweet("third")]))
    assert [(record.text, record.source.pointer) for record in records if record.text] == [
        ("first", "/0/tweet/full_text"),
        ("third", "/2/tweet/full_text"),
    ]
    assert row.status is Status.PARTLY_READ
    assert row.reason.endswith("left out: 1")


@pytest.mark.parametrize("odd", [None, "not an entry", {"tweet": None}])
def test_an_odd_first_entry_costs_only_itself(odd):
    records, _row = read(archive_of(tweets=[odd, tweet("second"), tweet("third")]))
    assert [(r.text, r.source.pointer) for r in records] == [
        ("second", "/1/tweet/full_text"),
        ("third", "/2/tweet/full_text"),
    ]
    likes = [odd, {"like": {"tweetId": "2", "fullText": "liked"}}]
    assert [r.source.pointer for r in read(archive_of(like=likes), "data/like.js")[0] if r.text] == ["/1/like/fullText"]


def test_an_odd_part_costs_only_itself():
    def message(number, **more):
        return {"messageCreate": {"id": str(number), "senderId": "1", "recipientId": "2", "text": f"message {number}", **more}}

    talk = {"conversationId": "1-2", "messages": [*map(message, range(500)), message(500, mediaUrls=[None])]}
    records, row = read(archive_of(direct_messages=[{"dmConversation": talk}]), "data/direct-messages.js")
    assert [record.text for record in records] == [f"message {number}" for number in range(501)]
    assert (row.status, row.records) == (Status.PARTLY_READ, 501)
    assert row.reason == "entries that are not wholly in the layout that is known, and whose odd parts were left out: 1"
    link = {"url": "https://t.co/a", "expanded_url": "https://example.com"}
    records, _row = read(archive_of(tweets=[tweet("see https://t.co/a", entities={"urls": [None, link]})]))
    assert [record.text for record in records] == ["see https://example.com"]


LONG = "@robincarter " + "word " * 80 + "and @samdoe at the end"
LONG_AT = "Sat Mar 09 12:00:00 +0000 2024"


def note(text=LONG, when="2024-03-09T12:00:30.000Z", **core):
    return {"noteTweet": {"createdAt": when, "core": {"text": text, **core}}}


def cut(**more):
    return tweet(LONG[:270] + "… https://t.co/x", created_at=LONG_AT, **more)


def test_a_long_post_is_told_once_and_whole():
    posts = [cut(), tweet(LONG[:270], created_at="Sat Mar 09 13:00:00 +0000 2024")]
    archive = archive_of(tweets=posts, note_tweet=[note(), note("no cut copy of this one")])
    assert [(record.text, record.source.pointer) for record in read(archive)[0]] == [
        (LONG, "/0/tweet/full_text"),
        (LONG[:270], "/1/tweet/full_text"),
    ]
    records, row = read(archive, "data/note-tweet.js")
    assert [(r.text, r.source.pointer) for r in records] == [("no cut copy of this one", "/1/noteTweet/core/text")]
    assert (row.status, row.records, row.reason) == (Status.READ, 1, "told whole among the posts: 1 of 2")


def test_a_long_answer_stays_an_answer_to_somebody():
    robin = {"id_str": "5", "screen_name": "robincarter", "name": "Robin Carter"}
    answer = cut(
        in_reply_to_user_id_str="5", in_reply_to_screen_name="robincarter", entities={"user_mentions": [robin], "urls": []}
    )
    mentions = [{"name": "Robin Carter", "screenName": "robincarter"}, {"name": "Sam Doe", "screenName": "samdoe"}]
    (record,) = read(archive_of(tweets=[answer], note_tweet=[note(mentions=mentions)]))[0]
    assert (record.kind, record.text, record.link) == ("comment", LONG, "https://x.com/i/web/status/1")
    assert [(person.name, person.handle) for person in record.people] == [
        ("Robin Carter", "robincarter"),
        ("Sam Doe", "samdoe"),
    ]


@pytest.mark.parametrize(
    ("name", "field", "visibility"),
    [
        ("community_tweet", "group", "public"),
        ("twitter_circle_tweet", "own", "limited"),
        ("deleted_tweets", "deleted", "unknown"),
    ],
)
def test_a_long_post_of_another_file_is_told_once_with_its_own_audience(name, field, visibility):
    archive = archive_of(**{name: [cut()]}, note_tweet=[note()])
    records = [record for one in archive.members for record in read(archive, one.path)[0]]
    assert [(r.kind, r.field, r.text, r.audience.visibility) for r in records] == [("post", field, LONG, visibility)]


MONTHLY = b'Grailbird.data.tweets_2013_08 = [{"id_str": "1", "text": "hello", "created_at": "2013-08-01 19:00:00 +0000"}]'
AUGUST_AND_JUNE = b'var tweet_index = [{"file_name": "data/js/tweets/2013_08.js"}, {"file_name": "data/js/tweets/2012_06.js"}]'


@pytest.mark.parametrize("index", [AUGUST_AND_JUNE, b"", b"var tweet_index = [{"])
def test_a_classic_archive_says_which_months_are_missing_and_that_the_table_was_not_read(index):
    members = [member("data/js/tweets/2013_08.js", MONTHLY), member("tweets.csv", b'"tweet_id","text"\n"1","hello"\n')]
    archive = Archive("memory", (*members, *([member("data/js/tweet_index.js", index)] if index else [])))
    _records, row = read(archive, "tweets.csv")
    assert (row.status, row.slot) == (Status.UNKNOWN, "posts")
    assert "those of months whose files are missing stand only here" in row.reason
    if index == AUGUST_AND_JUNE:
        _records, row = read(archive, "data/js/tweet_index.js")
        assert (row.status, row.slot) == (Status.PARTLY_READ, "posts")
        assert row.reason == "files that it lists and that are not in what you gave (1): data/js/tweets/2012_06.js"


@pytest.mark.parametrize(
    ("spotlight", "told"),
    [
        (
            {
                "address": {"addressLine1": "1 Example Lane", "city": "Exampleton", "postalCode": "EX1 1AA"},
                "phone": {"countryCode": "+44", "number": "07700900603"},
            },
            [("professional-address", "1 Example Lane, Exampleton, EX1 1AA"), ("professional-phone", "07700900603")],
        ),
        (
            {"city": "Exampleton", "postalCode": "EX1 1AA", "country": "GB", "countryCode": "+44", "number": "07700900603"},
            [("professional-address", "EX1 1AA, Exampleton, GB"), ("professional-phone", "07700900603")],
        ),
        (
            {"city": "Exampleton", "country": "GB", "phone": "01632960123"},
            [("city", "Exampleton"), ("professional-phone", "01632960123")],
        ),
    ],
)
def test_the_public_contact_details_of_a_professional_account_are_told_however_they_nest(spotlight, told):
    entry = {"professionalData": {"professionalType": "Business", "locationSpotlight": spotlight}}
    records, row = read(archive_of(professional_data=[entry]), "data/professional-data.js")
    assert [(record.field, record.text) for record in records] == told
    assert (row.status, row.reason) == (Status.READ, "")


def test_a_known_file_whose_entries_hold_no_value_says_so():
    archive = archive_of(professional_data=[{"professionalData": {"professionalType": "Business", "openTimes": []}}])
    records, row = read(archive, "data/professional-data.js")
    assert (records, row.status, row.reason) == ([], Status.READ, "its entries hold none of the values that are read")


def test_drafts_and_published_articles_are_not_told_apart_and_that_is_said():
    archive = archive_of(
        article=[{"article": {"id": "1", "title": "Fair", "content": "All about it"}}],
        article_metadata=[{"articleMetadata": {"authorId": "1", "tweetId": "9", "lifecycleState": "Draft"}}],
    )
    records, row = read(archive, "data/article.js")
    assert [(record.field, record.text) for record in records] == [("article", "Fair"), ("article", "All about it")]
    assert row.reason == "X does not say here which of these are drafts that were never published"
    assert read(archive, "data/article-metadata.js")[1].reason.startswith("which articles are drafts")
