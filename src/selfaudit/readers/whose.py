"""Whose words a file holds: under which names she wrote, and the ledger's word where nobody can tell."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from selfaudit.archive.model import Archive, Member
from selfaudit.readers.model import Read, Reading
from selfaudit.records import Account, Kind, Page, Status

UNTOLD = "which of these words are yours cannot be told: your name is not in the archive; ask for your profile with it"
_SPOKEN = frozenset({Kind.MESSAGE, Kind.COMMENT})


def also_called(account: Account, given: Iterable[str]) -> Account:
    """The account with every name and handle that she gave for herself, where the archive's owner has one of them.

    Under a former name she may stand in old files. An owner of none of these names is somebody else, and stays so; where the
    archive names no owner, nobody can tell whether she is in it at all.
    """
    names = tuple(given)
    owner = {name.casefold() for name in (account.name, account.handle, *account.names) if name}
    if owner.isdisjoint(name.casefold() for name in names):
        return account
    return replace(account, names=tuple(dict.fromkeys((*account.names, *names))))


def marks(own: frozenset[str], named: Iterable[str]) -> dict[str | None, bool | None]:
    """For the senders of a conversation with these people in it: `True` for her names, `None` where nobody can tell.

    Nobody can for a message without a sender, nor for any under her name where a namesake is in the conversation, too.
    Whoever is not among the keys is somebody else.
    """
    hers = True if sum(name in own for name in named) < 2 else None
    return {**dict.fromkeys(own, hers), "": None, None: None}


def saying_whose(read: Read) -> Read:
    """A reader's `read` that calls a file partly read where it holds words of nobody known, in an archive of nobody known.

    Where the archive says whose it is, single words without a writer (a deleted account's) are no such thing.
    """

    def reading(archive: Archive, member: Member, account: Account) -> Reading:
        found = read(archive, member, account)
        return found if account.names or account.handle or account.id else _untold(found)

    return reading


def _untold(reading: Reading) -> Reading:
    untold = False
    for part in reading:
        if isinstance(part, Page):
            untold = untold or (part.kind in _SPOKEN and _holds_unknown(part))
            yield part
        elif untold and part.status is Status.READ:
            yield replace(part, status=Status.PARTLY_READ, reason="; ".join(filter(None, (UNTOLD, part.reason))))
        else:
            yield part


def _holds_unknown(page: Page) -> bool:
    mine = page.mine
    return mine is None or (not isinstance(mine, bool) and None in mine)
