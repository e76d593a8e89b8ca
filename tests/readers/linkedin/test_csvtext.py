"""Tables whose header may stand anywhere."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfaudit.archive.model import Member, MemberError
from selfaudit.readers.csvtext import table
from selfaudit.records import Status

KNOWN = ("First Name", "Last Name", "Text")
CELLS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=20)


def member(body, piece=7):
    return Member("a.csv", "a.csv", len(body), lambda _size: (body[at : at + piece] for at in range(0, len(body), piece)))


def rows_of(body, known=KNOWN):
    return [list(row) for rows in table(member(body), known) for row in rows.cells]


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("ending", [b"\n", b"\r\n"])
@pytest.mark.parametrize(
    "before",
    [
        b"",
        b'Notes:\n"A note,\nof two lines"\n\n',
        b"Notes:\nunquoted, with a comma\n\n\n",
        b"\n\n",
        b"First Name is what it says\n",
    ],
)
def test_the_header_is_found_below_any_notes(mark, ending, before):
    body = before + b"First Name,Last Name,Text\nAlex,Sample,hello\n"
    assert rows_of(mark + body.replace(b"\n", ending)) == [["Alex", "Sample", "hello"]]


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-le", "utf-16-be"])
def test_a_table_that_went_through_a_spreadsheet_is_still_read(delimiter, encoding):
    body = f"First Name{delimiter}Last Name{delimiter}Text\nAléx{delimiter}Sample{delimiter}hello\n".encode(encoding)
    assert rows_of(body) == [["Aléx", "Sample", "hello"]]


@given(st.lists(st.tuples(CELLS, CELLS, CELLS).filter(any)))
def test_whatever_stands_in_cells_comes_back(rows):
    text = io.StringIO(newline="")
    csv.writer(text).writerows([KNOWN, *rows])
    assert rows_of(text.getvalue().encode()) == [list(row) for row in rows]


@given(st.binary(max_size=300))
def test_no_bytes_whatever_raise_anything_but_a_member_error(junk):
    for body in (junk, b"First Name,Last Name,Text\n" + junk, b'First Name,Last Name,Text\n"' + junk):
        try:
            rows_of(body)
        except MemberError as error:
            assert error.reason  # noqa: PT017 - either way is right


def test_columns_are_found_by_name_in_any_order_and_spelling():
    (rows,) = table(member(b"text,LAST_NAME,first name,Text\nhello,Sample,Alex,second\nshort\n"), KNOWN)
    assert rows.column("First Name") == ["Alex", ""]
    assert rows.column("Text") == ["hello", "short"]
    assert rows.column("Nothing", "Last Name") == ["Sample", ""]
    assert rows.column("Nothing") == ["", ""]
    assert list(rows.lines) == [2, 3]


def test_lines_are_counted_through_cells_of_several_lines():
    (rows,) = table(member(b'First Name,Last Name,Text\nA,B,"one\ntwo"\nC,D,three\n'), KNOWN)
    assert list(rows.lines) == [2, 4]


def test_cells_beyond_the_header_are_said_unless_they_are_empty():
    assert rows_of(b"First Name,Last Name\nA,B,,\n") == [["A", "B", "", ""]]
    read = []
    with pytest.raises(MemberError) as raised:
        read.extend(row for rows in table(member(b"First Name,Last Name\nA,B,C\nD,E\n"), KNOWN) for row in rows.cells)
    assert read == [["A", "B", "C"], ["D", "E"]]
    assert raised.value.reason == "rows with more cells than the header, whose words may stand in the wrong place: 1"


def test_an_empty_file_gives_nothing_and_another_table_is_unknown():
    assert rows_of(b"") == rows_of(b" \n") == []
    with pytest.raises(MemberError) as raised:
        rows_of(b"Colour,Shape\nred,round\n")
    assert raised.value.status is Status.UNKNOWN


def test_damaged_characters_are_shown_and_said():
    read = []
    with pytest.raises(MemberError) as raised:
        read.extend(row for rows in table(member(b"First Name,Last Name\nAl\xe9x,Sample\n"), KNOWN) for row in rows.cells)
    assert read == [["Al�x", "Sample"]]
    assert raised.value.status is Status.PARTLY_READ


@pytest.mark.parametrize("ending", [b"", b"\n"])
def test_a_quotation_mark_that_is_never_closed_is_said(ending):
    read = []
    body = b'First Name,Last Name,Text\nA,B,one\nC,"D,two\nE,F,three' + ending
    with pytest.raises(MemberError) as raised:
        read.extend(row for rows in table(member(body), KNOWN) for row in rows.cells)
    assert read == [["A", "B", "one"], ["C", "D,two\nE,F,three" + ending.decode()]]
    assert raised.value.status is Status.PARTLY_READ
    assert "a quotation mark is never closed in the row at line 3" in raised.value.reason


@pytest.mark.parametrize("last", [b"end", b"end\n", b'"end"', b'"end"\n', b'6" of snow', b'"6" of snow"\n'])
def test_a_last_row_of_any_form_is_whole(last):
    assert len(rows_of(b"First Name,Last Name,Text\nA,B," + last)) == 1
