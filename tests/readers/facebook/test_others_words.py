"""Words of others that stand among her own posts: never hers."""

import pytest

POSTS = "your_facebook_activity/posts/your_posts__check_ins__photos_and_videos_1.json"
WHEN = 1_660_996_800


def post(title, **more):
    return [{"timestamp": WHEN, "title": title, "data": [{"post": "What a day"}], **more}]


@pytest.mark.parametrize(
    "title",
    ["Sam Field wrote on Alex Sample's timeline.", "Sam Field posted on your wall.", "Sam Field wrote on your timeline."],
)
def test_what_somebody_wrote_on_her_wall(read, title):
    _, (record,) = read(POSTS, post(title))
    assert (record.author.value, record.field, record.writer.name) == ("other", "wall", "Sam Field")
    assert [person.name for person in record.people] == ["Sam Field"]


@pytest.mark.parametrize(
    "title",
    ["Alex Sample wrote on Sam Field's timeline.", "Alex Sample updated her status.", "Alex Sample hat etwas geteilt.", ""],
)
def test_what_she_wrote(read, title):
    _, (record,) = read(POSTS, post(title))
    assert (record.author.value, record.writer) == ("me", None)


@pytest.mark.parametrize(
    "title", ["Alex Sample shared a post.", "Alex Sample shared a memory.", "Alex Sample shared Sam Field's post."]
)
def test_words_beside_what_she_shared_are_whoevers_it_is(read, title):
    attachments = [{"data": [{"text": "Somebody's words"}, {"external_context": {"name": "Somebody's title", "url": ""}}]}]
    _, (record,) = read(POSTS, [{"timestamp": WHEN, "title": title, "data": [], "attachments": attachments}])
    assert (record.text, record.field) == ("", "share")
    _, (record,) = read(POSTS, post(title, attachments=attachments))
    assert (record.text, record.author.value) == ("What a day", "me")


def test_an_author_who_is_not_known_among_her_comments_may_be_herself(read):
    """Comment files hold her own comments only: she may have had another name."""
    said = [{"timestamp": WHEN, "data": [{"comment": {"comment": "Hm", "author": name}}]} for name in ("Alex Sample", "Al Old")]
    _, records = read("your_facebook_activity/comments_and_reactions/comments.json", {"comments_v2": said})
    assert [(record.author and record.author.value, record.writer.name) for record in records] == [
        ("me", "Alex Sample"),
        (None, "Al Old"),
    ]


def test_the_words_of_a_page_that_is_linked_in_a_message_are_nobodys(read):
    share = {"link": "https://example.com/", "share_text": "Ring us on 07700 900123"}
    sent = {"sender_name": "Alex Sample", "timestamp_ms": WHEN * 1000, "share": share}
    talk = {"participants": [{"name": "Sam Field"}, {"name": "Alex Sample"}], "title": "Sam Field", "messages": [sent]}
    _, (record,) = read("your_facebook_activity/messages/inbox/sam_1/message_1.json", talk)
    assert (record.text, record.link) == ("", "https://example.com/")
