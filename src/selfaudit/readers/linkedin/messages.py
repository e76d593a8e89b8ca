"""messages.csv: everybody by full name and address. Chats with LinkedIn's machines, and advertisements, are told apart."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import unescape

from selfaudit.readers.csvtext import Rows, table
from selfaudit.readers.linkedin import dates
from selfaudit.readers.linkedin.tables import PRIVATE, Context, End, Pages, handle
from selfaudit.records import Author, Kind, Page, Person, Record, utc

_FOLDERS = {"inbox": "inbox", "archive": "archived", "archived": "archived", "spam": "filtered", "other": "filtered"}
_YES = frozenset({"yes", "true"})
_TAG = re.compile(r"<[^<>]+>")
_BREAK = re.compile(r"(?i)<br ?/?>|</p>")
_NOT_A_PERSON = re.compile(r"linkedin\.com/(?:company|showcase|school)/")
_GONE = "LinkedIn Member"
_BETWEEN_NAMES = re.compile(r",(?! )")


def read(context: Context) -> Pages:
    """The pages of a file of messages. Names for addresses are gathered while it is read, from whoever wrote."""
    names: dict[str, str] = {context.account.handle: context.account.name} if context.account.handle else {}
    total = 0
    for rows in table(context.member, context.file.columns):
        total += len(rows)
        yield _page(context, rows, names)
    return End(total)


def _page(context: Context, rows: Rows, names: dict[str, str]) -> Page:
    senders, sender_handles = rows.column("FROM"), list(map(handle, rows.column("SENDER PROFILE URL")))
    receivers, addresses = rows.column("TO"), rows.column("RECIPIENT PROFILE URLS")
    titles, fields = rows.column("CONVERSATION TITLE"), _fields(context, rows)
    texts = list(map(_text, rows.column("SUBJECT"), rows.column("CONTENT")))
    stamps = dates.column(rows.column("DATE"))
    mine = list(map(_Hers(context), senders, sender_handles))
    names.update((key, name) for key, name in zip(sender_handles, senders, strict=True) if key and name)
    people = [
        _others(context, (sender, key), _receivers(to, urls, names))
        for sender, key, to, urls in zip(senders, sender_handles, receivers, addresses, strict=True)
    ]
    ids = rows.column("CONVERSATION ID")

    def record(index: int) -> Record:
        machine = fields[index] == "machine"
        author = mine[index]
        return Record(
            kind=Kind.MESSAGE,
            text=texts[index],
            platform="linkedin",
            when=utc(stamps[index]),
            author=None if author is None else Author.ME if author else Author.OTHER,
            writer=Person(senders[index], sender_handles[index]),
            people=() if machine else people[index],
            thread=titles[index] or ", ".join(one.label for one in people[index]) or ids[index],
            field=fields[index],
            audience=PRIVATE,
            source=context.source(rows.lines[index]),
        )

    shown = [() if field == "machine" else others for field, others in zip(fields, people, strict=True)]
    return Page(Kind.MESSAGE, texts, record, mine=mine, times=stamps, row_people=shown)


class _Hers:
    """Whether a message is hers, by her address where that is known, else by her name; None where neither is."""

    def __init__(self, context: Context) -> None:
        self._handle = context.account.handle
        self._names = frozenset(name.casefold() for name in context.account.names)

    def __call__(self, sender: str, key: str) -> bool | None:
        if self._handle and key:
            return key == self._handle
        return sender.casefold() in self._names if self._names else None


def _fields(context: Context, rows: Rows) -> Sequence[str]:
    if context.file.how == "machine":
        return ["machine"] * len(rows)
    columns = (
        rows.column("FOLDER"),
        rows.column("CONVERSATION TITLE"),
        rows.column("SENDER PROFILE URL"),
        rows.column("IS MESSAGE DRAFT"),
    )
    return list(map(_field, *columns))


def _field(folder: str, title: str, sender: str, draft: str) -> str:
    """Never sent; from a page or an advertiser and so nobody's; or the folder."""
    if draft.casefold() in _YES:
        return "draft"
    if "sponsored" in folder.casefold() or title.casefold().startswith("sponsored") or _NOT_A_PERSON.search(sender):
        return "machine"
    return _FOLDERS.get(folder.casefold(), "inbox")


def _text(subject: str, content: str) -> str:
    if "</" in content or "<br" in content:
        content = unescape(_TAG.sub("", _BREAK.sub("\n", content))).strip()
    return f"{subject}\n{content}" if subject and content else subject or content


def _receivers(names: str, addresses: str, known: dict[str, str]) -> tuple[Person, ...]:
    """Names and addresses are lists joined by commas, and names hold commas too: only the addresses can be counted on."""
    keys = [handle(address) for address in addresses.split(",") if address.strip()]
    if len(keys) < 2:
        return (Person(names, keys[0] if keys else ""),) if names or keys else ()
    for split in (names.split(","), _BETWEEN_NAMES.split(names)):
        if len(split) == len(keys):
            return tuple(Person(name.strip(), key) for name, key in zip(split, keys, strict=True))
    return tuple(Person(known.get(key, ""), key) for key in keys)


def _others(context: Context, sender: tuple[str, str], receivers: tuple[Person, ...]) -> tuple[Person, ...]:
    """All in it but herself, and those whose account is gone ("LinkedIn Member")."""
    people = dict.fromkeys((Person(*sender), *receivers))
    return tuple(one for one in people if one.label and one.name != _GONE and not _is_her(context, one))


def _is_her(context: Context, one: Person) -> bool:
    me = context.account.handle
    return one.handle == me if me and one.handle else one.name in context.account.names
