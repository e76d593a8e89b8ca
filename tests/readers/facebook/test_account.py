"""Whose archive it is."""

import pytest

from selfaudit.readers.facebook import READER


def thread(*names, title=""):
    return {"participants": [{"name": name} for name in names], "messages": [], "title": title}


def test_the_profile_says_it(opened):
    account = READER.account(opened("facebook-2022"))
    assert account.names == ("Zoë Sample", "Zoë Former")
    assert (account.handle, account.id) == ("", "100000000000001")


def test_the_settings_and_the_time_zone_are_kept(opened):
    assert dict(READER.account(opened("facebook-2024")).settings)["friends-list"] == "Friends"
    assert READER.account(opened("facebook-2023")).zone == "Europe/London"


@pytest.mark.parametrize(
    ("threads", "name"),
    [
        ([thread("Jo Marsh", "Zoë Sample"), thread("Pat Lowe", "Zoë Sample")], "Zoë Sample"),
        ([thread("Jo Marsh", "Zoë Sample", title="Jo Marsh")], "Zoë Sample"),
        ([thread("Jo Marsh", "Zoë Sample")], ""),
        ([thread("Jo Marsh", "Pat Lowe", "Zoë Sample", title="Crew")], ""),
        ([thread("Jo Marsh", "Zoë Sample")] * 5 + [thread("Jo Marsh", "Pat Lowe", "Zoë Sample")], ""),
        ([thread("Jo Marsh", "Zoë Sample", title="Jo Marsh")] * 5 + [thread("Facebook user", title="Crew")], "Zoë Sample"),
        ([], ""),
    ],
)
def test_without_a_profile_it_is_whoever_is_in_every_conversation(threads, name, archive_of):
    files = {f"your_facebook_activity/messages/inbox/t_{at}/message_1.json": one for at, one in enumerate(threads)}
    assert READER.account(archive_of(files)).name == name


def test_without_conversations_it_is_who_wrote_the_comments(archive_of):
    comments = [{"timestamp": 1, "data": [{"comment": {"comment": "Hi", "author": "Zoë Sample"}}]}]
    archive = archive_of({"your_facebook_activity/comments_and_reactions/comments.json": {"comments_v2": comments}})
    assert READER.account(archive).name == "Zoë Sample"


@pytest.mark.parametrize(
    "data", [b"", b"{", b"[object Object]", b"[[[[" * 5000, b'{"profile_v2": 7}', b'{"profile_v2": {"name": []}}']
)
def test_a_broken_profile_is_no_reason_to_stop(data, archive_of):
    archive = archive_of(
        {
            "personal_information/profile_information/profile_information.json": data,
            "preferences/preferences/privacy_settings.json": data,
            "logged_information/location/timezone.json": data,
            "your_facebook_activity/messages/inbox/t_1/message_1.json": data,
        }
    )
    assert READER.account(archive).names == ()


def test_contact_details_under_labels_that_no_table_knows_are_told_by_shape(read):
    """As in a German account; a label of her faith or a value that may be anything becomes no record."""
    rows = {
        "Adresse": "1 Example Lane, Exampleton",
        "Numer telefonu": "07700 900123",
        "Religia": "nobody's business",
        "City": "Exampleton",
        "Stadtteil": "Mitte",
    }
    labelled = [{"label": label, "value": value} for label, value in rows.items()]
    row, records = read("personal_information/profile_information/contact_info.json", {"label_values": labelled})
    assert [(record.field, record.text) for record in records] == [
        ("bio", "1 Example Lane, Exampleton"),
        ("phone", "07700 900123"),
        ("city", "Exampleton"),
    ]
    assert row.status == "partly-read"
