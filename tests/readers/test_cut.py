"""Files without a byte, and tables that break off: never taken for "there is nothing"."""

import pytest

from selfaudit.archive.contents import key
from selfaudit.archive.model import Archive, Member
from selfaudit.readers.cut import NO_BYTES
from selfaudit.readers.registry import reader

HEADER = b"First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
ROW = b"Sam,Field,https://www.linkedin.com/in/samfield,,,,15 Mar 2024"
PAGE = b'<html><body><div class="_a705"><div class="_a706" role="main"></div></div></body></html>'


def row_of(platform, path, data):
    """The file's row in the ledger."""
    one = reader(platform)
    member = Member(path, key(path), len(data), lambda _size: iter([data] if data else []))
    archive = Archive("archive.zip", (member,))
    *_, row = one.read(archive, member, one.account(archive))
    return row.status.value, row.records, row.reason


@pytest.mark.parametrize(
    ("platform", "path"),
    [
        ("facebook", "connections/friends/your_friends.html"),
        ("facebook", "connections/friends/your_friends.json"),
        ("instagram", "connections/followers_and_following/followers_1.html"),
        ("instagram", "connections/followers_and_following/followers_1.json"),
        ("linkedin", "Connections.csv"),
        ("x", "data/follower.js"),
    ],
)
def test_a_file_without_a_byte(platform, path):
    status, records, reason = row_of(platform, path, b"")
    assert (status, records) == ("unreadable", 0)
    assert reason


def test_a_page_and_a_table_without_entries_are_empty():
    assert row_of("facebook", "connections/friends/your_friends.html", PAGE)[0] == "empty"
    assert row_of("linkedin", "Connections.csv", HEADER)[0] == "empty"
    assert row_of("linkedin", "Connections.csv", b"")[2] == NO_BYTES


def test_no_data_says_so_by_its_name():
    assert row_of("facebook", "your_facebook_activity/groups/no-data.txt", b"")[0] == "empty"


def test_a_table_that_breaks_off():
    status, records, reason = row_of("linkedin", "Connections.csv", HEADER + ROW + b"\nPat,Lo")
    assert (status, records) == ("partly-read", 2)
    assert "breaks off" in reason


@pytest.mark.parametrize("end", [b"", b"\n", b"\r\n"])
@pytest.mark.parametrize("rows", [ROW, ROW + b"\n" + ROW])
def test_a_table_that_ends_with_a_whole_row(rows, end):
    assert row_of("linkedin", "Connections.csv", HEADER + rows + end)[0] == "read"


def test_short_rows_that_end_with_a_line_are_whole():
    """Some programs leave out empty cells at the end of a line."""
    assert row_of("linkedin", "Connections.csv", HEADER + b"Pat,Lowe\n")[0] == "read"
