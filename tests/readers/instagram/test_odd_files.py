"""Single objects, unknown labels, broken and strange files: what is read, and what the ledger says of the rest."""

import json

import pytest

FOLLOWERS = "connections/followers_and_following/followers_1.json"
POSTS = "your_instagram_activity/media/posts_1.json"
TALK = "your_instagram_activity/messages/inbox/jomarsh_1/message_1.json"


def follower(name, when=1672653600):
    return {"title": "", "string_list_data": [{"href": f"https://www.instagram.com/{name}", "value": name, "timestamp": when}]}


def outcome(found):
    row, records = found
    return row.status.value, [record.text for record in records]


def test_one_follower_is_no_list(read):
    assert outcome(read(FOLLOWERS, follower("jomarsh"))) == ("read", ["jomarsh"])


@pytest.mark.parametrize("content", [[], {}, {"relationships_followers": []}, b"\xef\xbb\xbf[]"])
def test_a_list_without_entries_is_empty(read, content):
    assert outcome(read(FOLLOWERS, content)) == ("empty", [])


def test_a_file_that_breaks_off_gives_what_stands_before(read):
    whole = json.dumps([follower("jomarsh"), follower("patlowe")])
    assert outcome(read(FOLLOWERS, whole[:-30])) == ("partly-read", ["jomarsh"])


def test_a_conversation_that_breaks_off_gives_what_stands_before(read):
    talk = {
        "participants": [{"name": "Jo Marsh"}, {"name": "Alex Sample"}],
        "messages": [{"sender_name": "Jo Marsh", "timestamp_ms": 1, "content": text} for text in ("One", "Two")],
    }
    assert outcome(read(TALK, json.dumps(talk)[:-8])) == ("partly-read", ["One"])


@pytest.mark.parametrize("content", ["[object Object]", "not json", "[" * 100_000])
def test_what_is_no_json_is_unreadable(read, content):
    row, records = read(FOLLOWERS, content)
    assert row.status in ("unreadable", "over-limit", "unknown")
    assert row.reason
    assert not records


def test_entries_of_another_form_are_never_called_empty(read):
    row, records = read(FOLLOWERS, [{"person": "jomarsh"}])
    assert (row.status, records) == ("unknown", [])
    assert "layout has changed" in row.reason


def test_one_odd_entry_among_good_ones_is_counted(read):
    row, _ = read(FOLLOWERS, [follower("jomarsh"), {"person": "patlowe"}])
    assert (row.status, row.records) == ("partly-read", 1)
    assert row.reason == "1 of its 2 entries are of a form that is not known"


def test_a_profile_in_a_language_that_no_table_knows_is_told_by_shape(archive_of, read_all):
    labels = [
        "Ríomhphost",
        "Fón",
        "Fón deimhnithe",
        "Ainm úsáideora",
        "Ainm",
        "Beathaisnéis",
        "Inscne",
        "Dáta breithe",
        "Príobháideach",
    ]
    values = [
        "alex@example.com",
        "07700 900123",
        "True",
        "alexsample",
        "Alex Sample",
        "Garraíodóir",
        "female",
        "1990-01-31",
        "True",
    ]
    rows = {label.encode().decode("latin-1"): {"value": value} for label, value in zip(labels, values, strict=True)}
    path = "personal_information/personal_information/personal_information.json"
    found = read_all(archive_of({path: {"profile_user": [{"string_map_data": rows}]}}))
    assert {(record.field, record.text) for record in found[path][1]} == {
        ("email", "alex@example.com"),
        ("phone", "07700 900123"),
        ("handle", "alexsample"),
        ("name", "Alex Sample"),
        ("birthday", "1990-01-31"),
        ("private-account", "yes"),
    }
    assert (found[path][0].status, found[path][0].reason) == ("partly-read", "2 values stand under labels that are not known")


def test_words_under_a_label_that_no_table_knows_are_words_of_the_profile(read):
    """Labels are in the account's language (Meta's exports: every label of them)."""
    rows = {"Name": "Alex Sample", "Biogram": "Teacher at Exampleton Primary School", "Strona": "https://www.example.org/a"}
    labelled = {label: {"value": value} for label, value in rows.items()}
    path = "personal_information/personal_information/personal_information.json"
    row, records = read(path, {"profile_user": [{"string_map_data": labelled}]})
    assert [(record.field, record.text) for record in records] == [
        ("name", "Alex Sample"),
        ("bio", "Teacher at Exampleton Primary School"),
        ("website", "https://www.example.org/a"),
    ]
    assert (row.status, row.reason) == ("read", "")


def test_switches_in_an_unknown_language_are_counted_back_from_today(archive_of, read_all):
    profile = {
        "profile_user": [{"string_map_data": {"Username": {"value": "alexsample"}, "Private Account": {"value": "True"}}}]
    }
    switches = [{"title": "Athrú", "string_map_data": {"Am": {"timestamp": when}}} for when in (1_600_000_000, 1_500_000_000)]
    path = "security_and_login_information/login_and_profile_creation/profile_privacy_changes.json"
    post = [{"media": [{"uri": "a.jpg", "creation_timestamp": 1_550_000_000, "title": "Then"}]}]
    found = read_all(
        archive_of(
            {
                "personal_information/personal_information/personal_information.json": profile,
                path: {"account_history_account_privacy_history": switches},
                POSTS: post,
            }
        )
    )
    assert [record.audience.visibility for record in found[path][1]] == ["limited", "public"]
    assert found[POSTS][1][0].audience.evidence == "your Instagram account is private today"


@pytest.mark.parametrize(
    ("private", "posts", "story"),
    [
        ("True", ["limited", "limited"], "limited"),
        ("False", ["unknown", "unknown"], "unknown"),  # it is not what the last switch made of it
        (None, ["public", "limited"], "unknown"),
    ],
)
def test_the_setting_of_today_decides_for_old_posts_and_else_their_time(archive_of, read_all, private, posts, story):
    """Whoever makes the account private hides what was public, too; no story says that it was for close friends only."""
    rows = {"Username": {"value": "alexsample"}} | ({"Private Account": {"value": private}} if private else {})
    switch = {"title": "Switched to Private", "string_map_data": {"Time": {"timestamp": 1_600_000_000}}}
    media = [{"uri": "a.jpg", "creation_timestamp": when, "title": "Then"} for when in (1_500_000_000, 1_650_000_000)]
    stories = "your_instagram_activity/media/stories.json"
    files = {
        "personal_information/personal_information/personal_information.json": {"profile_user": [{"string_map_data": rows}]},
        "security_and_login_information/login_and_profile_creation/profile_privacy_changes.json": {
            "account_history_account_privacy_history": [switch]
        },
        POSTS: [{"media": [one]} for one in media],
        stories: {"ig_stories": media[:1]},
    }
    found = read_all(archive_of(files))
    seen = [record.audience.visibility for record in found[POSTS][1] if record.kind == "post"]
    assert (seen, found[stories][1][0].audience.visibility) == (posts, story)


def test_a_last_switch_that_is_not_the_state_of_today_proves_nothing(archive_of, read_all):
    profile = {"profile_user": [{"string_map_data": {"Username": {"value": "a_b"}, "Private Account": {"value": "True"}}}]}
    switch = {"title": "Switched to Public", "string_map_data": {"Time": {"timestamp": 1_500_000_000}}}
    folder = "security_and_login_information/login_and_profile_creation/"
    found = read_all(
        archive_of(
            {
                "personal_information/personal_information/personal_information.json": profile,
                folder + "profile_privacy_changes.json": {"account_history_account_privacy_history": [switch]},
                POSTS: [{"media": [{"uri": "a.jpg", "creation_timestamp": 1_600_000_000, "title": "Then"}]}],
            }
        )
    )
    assert found[POSTS][1][0].audience.visibility == "unknown"


def test_without_a_profile_nobody_is_taken_for_her(archive_of, read_all):
    talk = {
        "participants": [{"name": "Jo Marsh"}, {"name": "Pat Lowe"}, {"name": "Alex Sample"}],
        "messages": [{"sender_name": "Alex Sample", "timestamp_ms": 1_600_000_000_000, "content": "Hello"}],
        "title": "Choir",
    }
    [(_row, [record])] = read_all(archive_of({TALK: talk})).values()
    assert record.author is None


def test_a_post_of_the_account_without_a_known_setting_has_no_audience(read):
    _, records = read(POSTS, {"media": [{"uri": "a.jpg", "creation_timestamp": 1_600_000_000, "title": "One"}]})
    assert [(record.kind, record.audience.visibility, record.source.pointer) for record in records] == [
        ("post", "unknown", ""),
        ("photo", "unknown", "/media/0"),
    ]


def test_a_damaged_time_is_no_time(read):
    _, [post, _photo] = read(POSTS, [{"media": [{"uri": "a.jpg", "creation_timestamp": 10**30, "title": "One"}]}])
    assert post.when is None


def test_a_hashtag_and_a_handle_are_not_mixed_up_with_addresses(read):
    entry = {"title": "patlowe", "string_list_data": [{"href": "https://www.instagram.com/_u/patlowe", "timestamp": 5}]}
    _, [record] = read("connections/followers_and_following/following.json", {"relationships_following": [entry]})
    assert (record.text, record.people[0].handle, record.people[0].name) == ("patlowe", "patlowe", "")


def talk(participants, senders, title):
    messages = [{"sender_name": name, "timestamp_ms": 1_600_000_000_000, "content": "Hello"} for name in senders]
    return {"participants": [{"name": name} for name in participants], "messages": messages, "title": title}


@pytest.mark.parametrize(
    ("participants", "senders", "title", "authors"),
    [
        (["Jo Marsh", "Alex Sample"], ["Jo Marsh", "Alex Sample", "alexsample"], "Jo Marsh", ["other", "me", "me"]),
        (["Jo Marsh", "Alex Before"], ["Jo Marsh", "Alex Before"], "Jo Marsh", ["other", "me"]),
        (["Jo Marsh", "Pat Lowe", "Alex Before"], ["Jo Marsh", "Alex Before"], "Choir", [None, None]),
        (["Jo Marsh", "Pat Lowe"], ["Jo Marsh", "Alex Sample"], "Choir", ["other", "me"]),
        ([], ["Jo Marsh", "Alex Sample"], "", ["other", "me"]),
        (["Alex Sample", "Alex Sample"], ["Alex Sample", "", "Jo Marsh"], "Choir", [None, None, "other"]),
    ],
)
def test_whose_words(read, participants, senders, title, authors):
    _, records = read(TALK, talk(participants, senders, title))
    assert [record.author for record in records] == authors


def test_what_the_app_writes_is_nobodys_words(read):
    texts = [
        "Liked a message",
        "Jo Marsh sent an attachment.",
        "Reacted ❤ to your message ",
        "I liked a message of yours",
        "Call",
    ]
    messages = [{"sender_name": "Jo Marsh", "timestamp_ms": 1, "content": text} for text in texts]
    _, records = read(TALK, {"participants": [{"name": "Jo Marsh"}], "messages": messages, "title": "Jo Marsh"})
    assert [record.text for record in records] == ["", "", "", "I liked a message of yours", "Call"]


def test_times_of_a_page_that_cannot_be_read_are_counted(read):
    """In a language whose months no table knows."""
    boxes = "".join(
        f'<div class="pam uiBoxWhite noborder"><div class="_a6-p"><div><div>'
        f'<a href="https://www.instagram.com/{name}">{name}</a></div><div>{when}</div></div></div></div>'
        for name, when in (("jomarsh", "Feb 03, 2023 8:16 pm"), ("samfield", "Foo 03, 2023 8:16 pm"))
    )
    row, records = read(FOLLOWERS.replace("json", "html"), f'<html><body><div role="main">{boxes}</div></body></html>')
    assert [record.when and record.when.year for record in records] == [2023, None]
    assert row.reason.startswith("1 of 2 times could not be read: they are in a language that is not known; ")
