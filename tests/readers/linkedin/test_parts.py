"""The single rules of LinkedIn's files."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfaudit.archive.model import Archive, Member
from selfaudit.readers.linkedin import READER, dates
from selfaudit.records import Account, FileRead, Status

HEADER = "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER\n"


def member(path, text):
    body = text if isinstance(text, bytes) else text.encode()
    return Member(path, path.lower(), len(body), lambda _size: iter([body] if body else []))


def read(*files, account=None):
    """The records and the ledger row of the first file."""
    archive = Archive("memory", tuple(member(path, text) for path, text in files))
    *pages, row = READER.read(archive, archive.members[0], account or READER.account(archive))
    return [page.record(index) for page in pages for index in range(len(page))], row


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("9/5/26, 8:52 AM", datetime(2026, 9, 5, 8, 52, tzinfo=UTC)),
        ("12/31/25, 12:05 AM", datetime(2025, 12, 31, 0, 5, tzinfo=UTC)),
        ("1/1/23, 12:05 PM", datetime(2023, 1, 1, 12, 5, tzinfo=UTC)),
        ("1/2/23", datetime(2023, 1, 2, tzinfo=UTC)),
        ("2026-01-10 09:00:00 UTC", datetime(2026, 1, 10, 9, tzinfo=UTC)),
        ("2026-05-07 16:41:18", datetime(2026, 5, 7, 16, 41, 18, tzinfo=UTC)),
        ("2026-05-07T16:41:18Z", datetime(2026, 5, 7, 16, 41, 18, tzinfo=UTC)),
        ("2023/03/01 19:52:23 UTC", datetime(2023, 3, 1, 19, 52, 23, tzinfo=UTC)),
        ("1990-01-31", datetime(1990, 1, 31, tzinfo=UTC)),
        ("15 Mar 2024", datetime(2024, 3, 15, tzinfo=UTC)),
        ("Mar 2021", datetime(2021, 3, 1, tzinfo=UTC)),
        ("2015", datetime(2015, 1, 1, tzinfo=UTC)),
        ("Sat Dec 19 16:37:40 UTC 2020", datetime(2020, 12, 19, 16, 37, 40, tzinfo=UTC)),
        ("You uploaded a photo on April 12, 2026 at 8:03 PM (GMT)", datetime(2026, 4, 12, 20, 3, tzinfo=UTC)),
    ],
)
def test_every_way_of_writing_a_date_is_read(text, when):
    assert dates.seconds(text) == when.timestamp()


@pytest.mark.parametrize("text", ["", "soon", "31/12/25, 9:56 PM", "99 Foo 2024", "2026-13-40 00:00:00 UTC"])
def test_what_is_no_date_is_unknown_and_never_read_day_first(text):
    assert dates.seconds(text) == 0


@given(st.text(max_size=40))
def test_no_text_whatever_breaks_the_reading_of_dates(text):
    assert isinstance(dates.seconds(text), float)


def people(to, urls, before=""):
    line = f'1,,Alex Sample,https://www.linkedin.com/in/alexsample,"{to}","{urls}",2026-01-10 09:00:00 UTC,,hi,INBOX\n'
    records, _row = read(
        ("messages.csv", HEADER + before + line), account=Account("Alex Sample", ("Alex Sample",), "alexsample")
    )
    return [(one.name, one.handle) for one in records[-1].people]


def test_names_with_commas_are_paired_by_the_addresses():
    urls = "https://www.linkedin.com/in/jo,https://www.linkedin.com/in/robin"
    assert people("Jo Marsh,Robin Carter", urls) == [("Jo Marsh", "jo"), ("Robin Carter", "robin")]
    assert people("Jo Marsh, PhD,Robin Carter", urls) == [("Jo Marsh, PhD", "jo"), ("Robin Carter", "robin")]
    assert people("Jo Marsh,PhD,Robin Carter", urls) == [("", "jo"), ("", "robin")]


def test_a_name_that_cannot_be_split_is_known_from_what_that_person_wrote():
    urls = "https://www.linkedin.com/in/jo,https://www.linkedin.com/in/robin"
    before = (
        '1,,"Jo Marsh,PhD",https://www.linkedin.com/in/jo,Alex Sample,https://www.linkedin.com/in/alexsample,,,hello,INBOX\n'
    )
    assert people("Jo Marsh,PhD,Robin Carter", urls, before) == [("Jo Marsh,PhD", "jo"), ("", "robin")]


def test_whose_message_it_is_goes_by_the_address_and_not_by_the_name():
    rows = (
        "1,,Alex Sample,https://www.linkedin.com/in/another-alex,Alex Sample,https://www.linkedin.com/in/alexsample,,,theirs,INBOX\n"
        "1,,Alex Sample,https://www.linkedin.com/in/alexsample,Alex Sample,https://www.linkedin.com/in/another-alex,,,hers,INBOX\n"
    )
    records, _row = read(("messages.csv", HEADER + rows), account=Account("Alex Sample", ("Alex Sample",), "alexsample"))
    assert [(record.text, record.author) for record in records] == [("theirs", "other"), ("hers", "me")]


def test_without_a_profile_nobody_is_taken_for_her():
    records, _row = read(("messages.csv", HEADER + "1,,Jo Marsh,,Robin Carter,,,,hello,INBOX\n"))
    assert [record.author for record in records] == [None]


@pytest.mark.parametrize(
    ("value", "visibility"),
    [("PUBLIC", "public"), ("MEMBER_NETWORK", "limited"), ("CONNECTIONS", "limited"), ("", "unknown"), ("ELSE", "unknown")],
)
def test_only_the_posts_own_visibility_says_who_can_see_it(value, visibility):
    table = f"Date,ShareLink,ShareCommentary,SharedUrl,MediaUrl,Visibility\n2026-05-07 16:41:18,,words,,,{value}\n"
    assert [record.audience.visibility for record in read(("Shares_12.csv", table))[0]] == [visibility]


def test_a_table_without_the_column_leaves_the_visibility_unknown():
    table = "Date,ShareLink,ShareCommentary,SharedUrl,MediaUrl\n2026-05-07 16:41:18,,words,,\n"
    assert [record.audience.visibility for record in read(("Shares.csv", table))[0]] == ["unknown"]


def test_a_table_under_an_unknown_name_is_known_by_its_columns():
    table = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\nJo,Marsh,,,,,15 Mar 2024\n"
    records, row = read(("Friends of mine.csv", table))
    assert [record.text for record in records] == ["Jo Marsh"]
    assert row.slot == "connections"


def test_others_addresses_and_numbers_are_never_passed_on():
    contacts = "Source,FirstName,LastName,Emails,PhoneNumbers\nMOBILE,Chris,Dale,chris@example.com,07700 900456\n"
    connections = "First Name,Last Name,URL,Email Address,Connected On\nJo,Marsh,,jo@example.com,15 Mar 2024\n"
    for name, text in (("Contacts.csv", contacts), ("Connections.csv", connections)):
        shown = repr(read((name, text))[0])
        assert "@example.com" not in shown
        assert "900456" not in shown


def test_other_platforms_tables_are_not_linkedin():
    for name, text in (
        ("messages.csv", "id,permalink,date,from,to,subject,body\n1,,,,,,\n"),
        ("profile.csv", "First Name,Last Name,Weight\nAlex,Sample,60\n"),
        ("comments.csv", "Date,Link,Message\n,,\n"),
    ):
        assert READER.recognises(Archive("memory", (member(name, text),))) is None


@given(
    st.sampled_from(["Profile", "Connections", "messages", "Shares", "Invitations", "Rich_Media", "PhoneNumbers", "Odd One"]),
    st.binary(max_size=200),
)
def test_no_bytes_whatever_make_a_file_fail(name, junk):
    for body in (
        junk,
        HEADER.encode() + junk,
        b"Date,ShareLink,ShareCommentary,Visibility\n" + junk,
        b"Number,Extension\n" + junk,
    ):
        assert isinstance(read((f"{name}.csv", body))[1], FileRead)
    assert isinstance(read(("Articles/Articles/a.html", junk))[1], FileRead)


def test_an_article_keeps_its_words_and_nothing_else():
    page = "<title>T</title><style>p{}</style><h1>Heading</h1><p>Fish &amp; chips</p><script>steal()</script>"
    records, row = read(("Articles/2018-07-15_fish.html", page))
    assert [(record.text, record.field, record.when) for record in records] == [
        ("Heading\nFish & chips", "article", datetime(2018, 7, 15, tzinfo=UTC))
    ]
    assert row.status is Status.READ


COMMENTS = "Date,Link,Message\n"


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_a_comment_torn_at_its_line_ends_is_one_comment(ending):
    table = (
        COMMENTS
        + '2026-05-07 16:41:18,https://l/1,"Lovely news"\n'
        + '"ring me on 07700 900123, Jo"\n'
        + "or, if you are near, come in\n"
        + "2026-05-06 16:41:18,https://l/2,ok\n"
    )
    records, row = read(("Comments.csv", table.replace("\n", ending)))
    assert [(record.text, record.link, record.source.pointer) for record in records] == [
        ("Lovely news\nring me on 07700 900123, Jo\nor, if you are near, come in", "https://l/1", "line 2"),
        ("ok", "https://l/2", "line 5"),
    ]
    assert (row.status, row.records, row.reason) == (Status.READ, 2, "")


def test_a_comment_torn_where_a_batch_of_rows_ends_is_still_one(monkeypatch):
    monkeypatch.setattr("selfaudit.readers.csvtext.ROWS", 2)
    entries = "".join(f"2026-05-07 16:41:18,https://l/{number},first\nsecond\n" for number in range(5))
    records, _row = read(("Comments.csv", COMMENTS + entries))
    assert [record.text for record in records] == ["first\nsecond"] * 5


@pytest.mark.parametrize(
    ("written", "text"),
    [
        (r'"He said \"well done, all\" so ring 07700 900123"', 'He said "well done, all" so ring 07700 900123'),
        (r'"He said \"yes\""', 'He said "yes"'),
        (r"Well done, ring me on 07700 900123", "Well done, ring me on 07700 900123"),
        (r'"a ""usual"" quote, and C:\new"', 'a "usual" quote, and C:\\new'),
        (r'"ends in a backslash \"', "ends in a backslash \\"),
    ],
)
def test_a_comment_keeps_all_its_words_however_quotes_and_commas_are_written(written, text):
    table = f"{COMMENTS}2026-05-07 16:41:18,https://l/1,{written}\n2026-05-06 16:41:18,https://l/2,ok\n"
    records, row = read(("Comments.csv", table))
    assert [record.text for record in records] == [text, "ok"]
    assert (row.status, row.reason) == (Status.READ, "")


def test_comments_whose_dates_are_not_known_are_not_taken_for_one():
    table = f"{COMMENTS}07.05.2026 16:41,https://l/1,one\n06.05.2026 16:41,https://l/2,two\n"
    assert [record.text for record in read(("Comments.csv", table))[0]] == ["one", "two"]


def test_words_that_belong_to_no_comment_are_said_to_be_missing():
    records, row = read(("Comments.csv", f"{COMMENTS}of nobody\n2026-05-06 16:41:18,https://l/2,ok\n"))
    assert [record.text for record in records] == ["ok"]
    assert (row.status, row.reason) == (Status.PARTLY_READ, "rows that end before their words: 1")


def test_a_post_split_at_its_commas_is_told_and_said_to_be_in_doubt():
    table = (
        "Date,ShareLink,ShareCommentary,SharedUrl,MediaUrl,Visibility\n"
        "2026-05-07 16:41:18,https://l/1,Well done, all,,,PUBLIC\n"
        "2026-05-06 16:41:18,https://l/2,ok,,,PUBLIC\n"
    )
    records, row = read(("Shares.csv", table))
    assert [(record.text, record.audience.visibility) for record in records] == [("Well done", "unknown"), ("ok", "public")]
    assert row.status is Status.PARTLY_READ
    assert row.reason == "rows with more cells than the header, whose words may stand in the wrong place: 1"


def test_a_profile_in_doubt_leaves_its_summary_to_the_other_file():
    header = "First Name,Last Name,Headline,Summary\n"
    files = (("Profile Summary.csv", "Profile Summary\nhello, there\n"), ("Profile.csv", f"{header}Alex,Sample,Hi,a,b\n"))
    records, row = read(*files)
    assert [record.text for record in records] == ["hello, there"]
    assert row.status is Status.READ
