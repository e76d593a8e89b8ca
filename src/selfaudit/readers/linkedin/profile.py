"""Her own profile and contact details."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress

from selfaudit.archive.model import MemberError
from selfaudit.readers.csvtext import Rows, table
from selfaudit.readers.linkedin import dates
from selfaudit.readers.linkedin.files import name_of
from selfaudit.readers.linkedin.tables import NOT_SHOWN, SHOWN, Context, full_name
from selfaudit.records import Audience, Author, Kind, Record, Visibility, utc

_SHOWN = {
    "Maiden Name": "previous-name",
    "Headline": "headline",
    "Summary": "bio",
    "Geo Location": "city",
    "Twitter Handles": "handle",
    "Websites": "website",
    "Instant Messengers": "handle",
}
_NOT_SHOWN = {"Birth Date": "birthday"}
_WEBSITE_KIND = re.compile(r"^[A-Z_]+:(?=\S)")
_NONE = frozenset({"", "n/a", "none", "null", "[]"})
_DAY_OF_YEAR = re.compile(r"^([A-Z][a-z]{2})[a-z]* (\d\d?)$")


def profile(context: Context, rows: Rows) -> Iterator[Record]:
    """Profile.csv: name, headline, summary, address, birth date."""
    names = zip(rows.lines, rows.column("First Name"), rows.column("Last Name"), strict=True)
    for line, first, last in names:
        yield from value(context, line, "name", full_name(first, last), SHOWN)
    for line, street, postcode in zip(rows.lines, rows.column("Address"), rows.column("Zip Code"), strict=True):
        lines = [street] if postcode and postcode in street else [street, postcode]
        yield from value(context, line, "address", ", ".join(part for part in lines if part), NOT_SHOWN)
    for audience, fields in ((SHOWN, _SHOWN), (NOT_SHOWN, _NOT_SHOWN)):
        for column, field in fields.items():
            for line, cell in zip(rows.lines, rows.column(column), strict=True):
                for part in _parts(column, cell):
                    yield from value(context, line, field, part, audience)


def summary(context: Context, rows: Rows) -> Iterator[Record]:
    """Profile Summary.csv: mostly the same words as in Profile.csv, which are then not passed on twice."""
    same = set(_summaries(context))
    for line, cell in zip(rows.lines, rows.column("Profile Summary"), strict=True):
        if cell not in same:
            yield from value(context, line, "bio", cell, SHOWN)


def _summaries(context: Context) -> Iterator[str]:
    for member in context.archive.members:
        if name_of(member) == "profile":
            with suppress(MemberError):  # its own reading says so in the ledger
                for rows in table(member, ("First Name", "Last Name", "Headline", "Summary")):
                    yield from rows.column("Summary")


def positions(context: Context, rows: Rows) -> Iterator[Record]:
    """Positions.csv: employer, title and description of each; one that has finished is a previous one."""
    columns = (rows.column(name) for name in ("Company Name", "Title", "Description", "Started On", "Finished On"))
    for line, company, title, description, started, finished in zip(rows.lines, *columns, strict=True):
        when = dates.seconds(started)
        past = "previous-" if dates.seconds(finished) else ""
        yield from value(context, line, f"{past}employer", company, SHOWN, when)
        yield from value(context, line, f"{past}job-title", title, SHOWN, when, thread=company)
        yield from value(context, line, "bio", description, SHOWN, when)


def phones(context: Context, rows: Rows) -> Iterator[Record]:
    """Telephone numbers, with the country code where the file has one apart."""
    for line, extension, number in zip(rows.lines, rows.column("Extension"), rows.column("Number"), strict=True):
        code = f"+{extension.lstrip('+')}" if extension.lstrip("+").isdigit() else ""
        whole = number if not code or number.startswith("+") else f"{code} {number}"
        yield from value(context, line, "phone", whole, NOT_SHOWN)


def plain(context: Context, rows: Rows) -> Iterator[Record]:
    """A table whose columns are parts of the profile, as files.toml says. The same value is passed on once."""
    about = context.file.plain
    audience = SHOWN if about.get("shown") else NOT_SHOWN
    if "evidence" in about:
        audience = Audience(Visibility(about["visibility"]), about["evidence"])
    seen: set[tuple[str, str]] = set()
    for column, field in about["fields"].items():
        for line, cell in zip(rows.lines, rows.column(column), strict=True):
            if (field, cell) not in seen:
                seen.add((field, cell))
                yield from value(context, line, field, cell, audience)
    for column in about.get("settings", ()):
        for line, cell in zip(rows.lines, rows.column(column), strict=True):
            if cell.casefold() not in _NONE:
                yield Record(
                    kind=Kind.SETTING,
                    text=cell,
                    platform="linkedin",
                    thread=column,
                    field="other",
                    audience=Audience.NOT_APPLICABLE,
                    source=context.source(line),
                )


def value(
    context: Context, line: int, field: str, text: str, audience: Audience, when: float = 0.0, thread: str = ""
) -> Iterator[Record]:
    """A part of the profile; nothing for an empty cell."""
    if text.casefold() not in _NONE:
        yield Record(
            kind=Kind.PROFILE,
            text=text,
            platform="linkedin",
            when=utc(when),
            author=Author.ME,
            thread=thread,
            field=field,
            audience=audience,
            source=context.source(line),
        )


def _parts(column: str, cell: str) -> list[str]:
    """A cell of several values ("[PORTFOLIO:https://…,COMPANY:https://…]"), a birthday, or the cell as it is."""
    if column in ("Websites", "Twitter Handles", "Instant Messengers"):
        return [_WEBSITE_KIND.sub("", part.strip()) for part in cell.strip("[]").split(",")]
    if column == "Birth Date":
        return [_birthday(cell)]
    return [cell]


def _birthday(cell: str) -> str:
    """An ISO date, "--MM-DD" where there is no year, or the cell where it is neither."""
    when = utc(dates.seconds(cell))
    if when:
        return when.date().isoformat()
    found = _DAY_OF_YEAR.match(cell)
    day = utc(dates.seconds(f"{found[2]} {found[1]} 2000")) if found else None
    return f"--{day:%m-%d}" if day else cell
