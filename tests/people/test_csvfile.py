"""Lists of people as school systems and people write them."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from selfaudit import Listed
from selfaudit.people.csvfile import RosterError, read_roster, read_roster_file

NO_NAMES = "pupils.csv, line 1: no column for names; the first line has to name the columns: name, or first_name and last_name"


def _file(tmp_path: Path, content: str | bytes) -> Path:
    path = tmp_path / "pupils.csv"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


JO = Listed("Jo Marsh", year="9", left=date(2024, 7, 19), born=date(2010, 1, 31), handle="jo.m", relation="")


@pytest.mark.parametrize(
    "content",
    [
        "name,year,left,born,handle\nJo Marsh,9,2024-07-19,2010-01-31,jo.m\n",
        "\ufeffname,year,left,born,handle\r\nJo Marsh,9,19/07/2024,31/01/2010,jo.m\r\n",
        "Name;Year;Left;Born;Handle\nJo Marsh;9;19.07.2024;31-01-2010;jo.m",
        "NAME\tYEAR\tLEFT\tBORN\tHANDLE\n\nJo Marsh\t9\t19 Jul 2024\t31 January 2010\tjo.m\n\n",
        "first_name,last_name,year,left,born,handle\nJo,Marsh,9,2024-07-19,2010-01-31,jo.m\n",
        "Forename,Legal Surname,UPN,Year Group,Leaving Date,DOB,User name\nJo,Marsh,A1,9,2024-07-19T00:00:00,31/01/10,jo.m\n",
        'sep=,\nhandle,born,left,year,name\n"jo.m",2010-01-31,2024-07-19,9,"Jo Marsh"\n',
        "name,year,left,born,handle\nJo Marsh,9,2024-07-19,2010-01-31,jo.m\n".encode("utf-16"),
    ],
)
def test_the_same_person_however_the_file_is_written(tmp_path: Path, content: str | bytes) -> None:
    roster = read_roster(_file(tmp_path, content), "pupils")
    assert (roster.group, roster.entries) == ("pupils", (JO,))


def test_names_keep_their_accents_in_windows_1252(tmp_path: Path) -> None:
    roster = read_roster(_file(tmp_path, "name\nZoë O’Briant\n".encode("cp1252")), "pupils")
    assert [entry.name for entry in roster] == ["Zoë O’Briant"]


def test_a_year_alone_is_the_end_of_it(tmp_path: Path) -> None:
    (entry,) = read_roster(_file(tmp_path, "name,left,born\nJo Marsh,2024,2010\n"), "former_pupils")
    assert (entry.left, entry.born) == (date(2024, 8, 31), date(2010, 12, 31))


def test_what_was_understood_is_told_without_names(tmp_path: Path) -> None:
    found = read_roster_file(
        _file(tmp_path, "UPN,name,postcode,year\nA1,Jo Marsh,EX1,9\nA2,,EX1,9\n,,,\nA3,Sam Dunmore\n"), "pupils"
    )
    assert (found.columns, found.passed_over, found.nameless, len(found.roster)) == (("name", "year"), 2, 1, 2)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("nmae,year\nJo Marsh,9\n", 'pupils.csv, line 1: the heading of column 1 is not known; did you mean "name"?'),
        ("name,handel\nJo Marsh,jo\n", 'pupils.csv, line 1: the heading of column 2 is not known; did you mean "handle"?'),
        (
            "Jo Marsh\nSam Dunmore\n",
            NO_NAMES,
        ),
        (
            "first_name,year\nJo,9\n",
            'pupils.csv, line 1: there is a column first_name but no column "last_name"; both are needed',
        ),
        (
            "last_name,year\nMarsh,9\n",
            'pupils.csv, line 1: there is a column last_name but no column "first_name"; both are needed',
        ),
        (
            "name,born\nJo Marsh,2010-01-31\n\nSam Dunmore,last May\n",
            'pupils.csv, line 4: the date in column "born" is not understood; write it as 2024-07-19 or 19/07/2024',
        ),
        ("name,Name\nJo Marsh,Jo\n", 'pupils.csv, line 1: two columns say "name"; keep one of them'),
        (
            "name\nJo Marsh\nDunmore, Sam\n",
            "pupils.csv, line 3: more cells than headings; a name with a comma in it needs quotation marks",
        ),
        ('name\n"Jo Marsh\nSam Dunmore\n', "pupils.csv, line 3: the row cannot be read; look for a quotation mark too many"),
        (b"PK\x03\x04rest", "pupils.csv: this is a spreadsheet; save it as CSV and give that file"),
        (
            "",
            NO_NAMES,
        ),
    ],
)
def test_errors_name_the_line_and_never_a_person(tmp_path: Path, content: str | bytes, message: str) -> None:
    with pytest.raises(RosterError) as error:
        read_roster(_file(tmp_path, content), "pupils")
    assert str(error.value) == message


def test_a_missing_file_says_where_to_look(tmp_path: Path) -> None:
    with pytest.raises(RosterError, match=r"^none.csv: the list cannot be opened .* check the path in selfaudit.toml$"):
        read_roster(tmp_path / "none.csv", "pupils")
