"""An archive that does not say whose it is: its words are not taken for anybody's, and the ledger says so."""

import json

import pytest

from selfaudit.archive.contents import key
from selfaudit.archive.model import Archive, Member
from selfaudit.readers.registry import recognise
from selfaudit.readers.whose import UNTOLD, also_called
from selfaudit.records import Account

GROUP = {
    "participants": [{"name": "Sam Field"}, {"name": "Alex Sample"}, {"name": "Pat Lowe"}],
    "title": "Book club",
    "messages": [{"sender_name": "Alex Sample", "timestamp_ms": 1_700_000_000_000, "content": "Ring me on 07700 900123"}],
}
PROFILE = {"profile_v2": {"name": {"full_name": "Alex Sample"}}}
ROOT = "your_facebook_activity/messages/inbox/"


def archive_of(files):
    def member(path, text):
        return Member(path, key(path), len(text), lambda _size: iter([text.encode()]))

    return Archive("archive.zip", tuple(member(path, text) for path, text in files.items()))


def ledger(archive):
    """The rows of the ledger by path, and whose words each message is."""
    found, layout = recognise(archive)
    assert layout
    account = found.account(archive)
    rows, authors = {}, []
    for member in archive.members:
        *pages, row = found.read(archive, member, account)
        rows[member.path] = row
        authors += [record.author and record.author.value for page in pages for record in map(page.record, range(len(page)))]
    return rows, authors


def test_a_group_in_an_archive_of_nobody_known_is_only_partly_read():
    path = f"{ROOT}bookclub_1/message_1.json"
    rows, authors = ledger(archive_of({path: json.dumps(GROUP)}))
    assert (rows[path].status.value, rows[path].reason, rows[path].records, authors) == ("partly-read", UNTOLD, 1, [None])


def test_with_a_profile_it_is_read():
    path = f"{ROOT}bookclub_1/message_1.json"
    profile = "personal_information/profile_information/profile_information.json"
    rows, authors = ledger(archive_of({profile: json.dumps(PROFILE), path: json.dumps(GROUP)}))
    assert (rows[path].status.value, rows[path].reason) == ("read", "")
    assert authors[-1] == "me"


@pytest.mark.parametrize("messages", [GROUP["messages"], [{"timestamp_ms": 1, "content": "No longer on Facebook"}]])
def test_a_message_without_a_writer_is_no_reason_where_the_archive_says_whose_it_is(messages):
    path = f"{ROOT}bookclub_1/message_1.json"
    profile = "personal_information/profile_information/profile_information.json"
    rows, _ = ledger(archive_of({profile: json.dumps(PROFILE), path: json.dumps({**GROUP, "messages": messages})}))
    assert rows[path].status.value == "read"


def test_instagram_until_2020_whoever_is_in_all_conversations():
    talks = [
        {"participants": ["alexsample", "samfield"], "conversation": [{"sender": "alexsample", "text": "Hello"}]},
        {"participants": ["patlowe", "alexsample"], "conversation": [{"sender": "patlowe", "text": "Hello"}]},
    ]
    media = {"photos": [], "videos": [], "stories": [], "profile": [], "direct": []}
    files = {"media.json": json.dumps(media), "comments.json": '{"media_comments": []}', "messages.json": json.dumps(talks)}
    rows, authors = ledger(archive_of(files))
    assert (rows["messages.json"].status.value, authors) == ("read", ["me", "other"])


def test_linkedin_whoever_is_in_every_conversation():
    header = (
        "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER\n"
    )
    alex, sam, pat = (f"https://www.linkedin.com/in/{name}" for name in ("alexsample", "samfield", "patlowe"))
    when = "2024-01-10 09:00:00 UTC"
    first = f"1,,Sam Field,{sam},Alex Sample,{alex},{when},,Hello,INBOX\n"
    second = f"2,,Alex Sample,{alex},Pat Lowe,{pat},{when},,Ring me,INBOX\n"
    rows, authors = ledger(archive_of({"messages.csv": header + first + second}))
    assert (rows["messages.csv"].status.value, authors) == ("read", ["other", "me"])
    rows, authors = ledger(archive_of({"messages.csv": header + first}))
    assert (rows["messages.csv"].status.value, authors) == ("partly-read", [None])


@pytest.mark.parametrize(
    ("account", "names"),
    [
        (Account("Alex Sample", ("Alex Sample",)), ("Alex Sample", "Alex Oldname", "alexold")),
        (Account(handle="alexold"), ("Alex Sample", "Alex Oldname", "alexold")),
        (Account("alex sample", ("alex sample",)), ("alex sample", "Alex Sample", "Alex Oldname", "alexold")),
        (Account("Alex Marsh", ("Alex Marsh",)), ("Alex Marsh",)),
        (Account(), ()),
    ],
)
def test_names_that_she_gave_count_where_the_owner_has_one_of_them(account, names):
    """Somebody else's archive, be it of a first name in common, does not become hers."""
    assert also_called(account, ("Alex Sample", "Alex Oldname", "alexold")).names == names
