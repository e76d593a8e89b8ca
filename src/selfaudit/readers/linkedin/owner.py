"""Whose archive it is: her name from the profile, her address from the invitations, where she is on one side of each.

Where neither is in the archive, she is the one who is in every conversation.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from selfaudit.archive.model import Archive, MemberError
from selfaudit.readers.csvtext import Rows, table
from selfaudit.readers.linkedin.files import file_of
from selfaudit.readers.linkedin.tables import full_name, handle
from selfaudit.records import Account


def account(archive: Archive) -> Account:
    """Whose archive it is. What cannot be found stays empty; a broken file is passed over."""
    names: list[str] = []
    for rows in _tables(archive, "profile"):
        firsts, lasts, maidens = rows.column("First Name"), rows.column("Last Name"), rows.column("Maiden Name")
        for first, last, maiden in zip(firsts, lasts, maidens, strict=True):
            names += [full_name(first, last), full_name(first, maiden) if maiden else ""]
    names = [name for name in dict.fromkeys(names) if name]
    key = _handle(archive, set(names)) or ("" if names else _in_every_conversation(archive))
    return Account(name=names[0] if names else "", names=tuple(names), handle=key)


def _handle(archive: Archive, names: set[str]) -> str:
    """The last part of her profile's address: from the invitations, else from the messages under her name."""
    found: Counter[str] = Counter()
    for rows in _tables(archive, "invitations"):
        sides = zip(rows.column("Direction"), rows.column("inviterProfileUrl"), rows.column("inviteeProfileUrl"), strict=True)
        found.update(handle(inviter if way.casefold() == "outgoing" else invitee) for way, inviter, invitee in sides)
    if not _most(found) and names:
        for rows in _tables(archive, "messages"):
            written = zip(rows.column("FROM"), rows.column("SENDER PROFILE URL"), strict=True)
            found.update(handle(address) for name, address in written if name in names)
    return _most(found)


def _in_every_conversation(archive: Archive) -> str:
    """The last part of the one address that is in every conversation, of at least two; "" where there is none such."""
    present: dict[str, set[str]] = {}
    for rows in _tables(archive, "messages"):
        told = zip(
            rows.column("CONVERSATION ID"),
            rows.column("SENDER PROFILE URL"),
            rows.column("RECIPIENT PROFILE URLS"),
            strict=True,
        )
        for conversation, sender, receivers in told:
            present.setdefault(conversation, set()).update(map(handle, (sender, *receivers.split(","))))
    everywhere = set.intersection(*present.values()) - {""} if len(present) > 1 else set()
    return everywhere.pop() if len(everywhere) == 1 else ""


def _most(found: Counter[str]) -> str:
    found.pop("", None)
    return found.most_common(1)[0][0] if found else ""


def _tables(archive: Archive, how: str) -> Iterator[Rows]:
    for member in archive.members:
        file = file_of(member)
        if file.how == how and not member.problem:
            try:
                yield from table(member, file.columns)
            except MemberError:
                continue  # its own reading says so in the ledger
