"""The people and pages around her: connections, invitations, the uploaded address book, follows, endorsements, events."""

from __future__ import annotations

from collections.abc import Iterator

from selfaudit.readers.csvtext import Rows
from selfaudit.readers.linkedin import dates
from selfaudit.readers.linkedin.tables import PRIVATE, Context, full_name, person
from selfaudit.records import Audience, Author, Kind, Person, Record, utc

_EVENTS = {
    "attending": "joined",
    "attended": "joined",
    "interested": "interested",
    "invited": "invited",
    "declined": "declined",
}


def connections(context: Context, rows: Rows) -> Iterator[Record]:
    """Connections.csv: full names. The others' e-mail addresses are not passed on."""
    columns = (rows.column(name) for name in ("First Name", "Last Name", "URL", "Connected On"))
    for line, first, last, address, since in zip(rows.lines, *columns, strict=True):
        yield from _connection(context, line, "contact", person(full_name(first, last), address), since, address)


def member_follows(context: Context, rows: Rows) -> Iterator[Record]:
    """Member_Follows.csv: whom she follows without being connected."""
    columns = (rows.column(name) for name in ("FullName", "Status", "Date"))
    for line, name, status, since in zip(rows.lines, *columns, strict=True):
        field = "following" if status.casefold() in ("", "active") else "removed"
        yield from _connection(context, line, field, Person(name), since, "")


def _connection(context: Context, line: int, field: str, other: Person, since: str, address: str) -> Iterator[Record]:
    if other.label:
        yield Record(
            kind=Kind.CONNECTION,
            text=other.label,
            platform="linkedin",
            when=utc(dates.seconds(since)),
            people=(other,),
            field=field,
            audience=Audience.NOT_APPLICABLE,
            link=address,
            source=context.source(line),
        )


def invitations(context: Context, rows: Rows) -> Iterator[Record]:
    """Invitations.csv: who asked whom, and the words with it."""
    columns = (
        rows.column(name)
        for name in ("From", "To", "Sent At", "Message", "Direction", "inviterProfileUrl", "inviteeProfileUrl")
    )
    for line, sender, receiver, sent_at, message, direction, inviter, invitee in zip(rows.lines, *columns, strict=True):
        sent = direction.casefold() == "outgoing" or (not direction and sender in context.account.names)
        other, address = (receiver, invitee) if sent else (sender, inviter)
        they = person(other, address)
        when = utc(dates.seconds(sent_at))
        yield Record(
            kind=Kind.REQUEST,
            text=they.label,
            platform="linkedin",
            when=when,
            people=(they,),
            field="sent" if sent else "received",
            audience=Audience.NOT_APPLICABLE,
            link=address,
            source=context.source(line),
        )
        if message:
            yield Record(
                kind=Kind.MESSAGE,
                text=message,
                platform="linkedin",
                when=when,
                author=Author.ME if sent else Author.OTHER,
                writer=person(sender, inviter),
                people=(they,),
                thread=they.label,
                field="request",
                audience=PRIVATE,
                source=context.source(line),
            )


def contacts(context: Context, rows: Rows) -> Iterator[Record]:
    """The uploaded address book: names only. Numbers and addresses of others are not passed on."""
    firsts, lasts = rows.column("FirstName", "First Name"), rows.column("LastName", "Last Name")
    wholes = rows.column("FullName", "Full Name", "Name")
    for line, first, last, whole in zip(rows.lines, firsts, lasts, wholes, strict=True):
        name = full_name(first, last) or whole
        if name:
            yield Record(
                kind=Kind.CONTACT,
                text=name,
                platform="linkedin",
                people=(Person(name),),
                field="uploaded",
                audience=Audience.NOT_APPLICABLE,
                source=context.source(line),
            )


def company_follows(context: Context, rows: Rows) -> Iterator[Record]:
    """Company Follows.csv: the pages of organisations that she follows."""
    for line, name, since in zip(rows.lines, rows.column("Organization"), rows.column("Followed On"), strict=True):
        if name:
            when = utc(dates.seconds(since))
            yield Record(Kind.PAGE, name, "linkedin", when, field="followed", source=context.source(line))


def events(context: Context, rows: Rows) -> Iterator[Record]:
    """Events.csv."""
    columns = (rows.column(name) for name in ("Event Name", "Event Time", "Status", "External Url"))
    for line, name, time, status, address in zip(rows.lines, *columns, strict=True):
        if name:
            field = _EVENTS.get(status.casefold(), "invited")
            when = utc(dates.seconds(time))
            yield Record(Kind.EVENT, name, "linkedin", when, field=field, link=address, source=context.source(line))


def endorsed(context: Context, rows: Rows) -> Iterator[Record]:
    """Whose skills she endorsed: a thing done to somebody else's profile."""
    firsts, lasts = rows.column("Endorsee First Name"), rows.column("Endorsee Last Name")
    columns = (rows.column(name) for name in ("Skill Name", "Endorsement Date", "Endorsee Public Url"))
    for line, first, last, skill, day, address in zip(rows.lines, firsts, lasts, *columns, strict=True):
        they = person(full_name(first, last), address)
        yield Record(
            kind=Kind.REACTION,
            text=skill,
            platform="linkedin",
            when=utc(dates.seconds(day)),
            author=Author.OTHER,
            people=(they,) if they.label else (),
            field="reaction",
            source=context.source(line),
        )


def searches(context: Context, rows: Rows) -> Iterator[Record]:
    """SearchQueries.csv."""
    for line, time, query in zip(rows.lines, rows.column("Time"), rows.column("Search Query"), strict=True):
        if query:
            yield Record(
                kind=Kind.SEARCH,
                text=query,
                platform="linkedin",
                when=utc(dates.seconds(time)),
                author=Author.ME,
                field="search",
                audience=Audience.NOT_APPLICABLE,
                source=context.source(line),
            )
