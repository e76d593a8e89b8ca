"""Says in the ledger where nobody can tell whose words a file holds: nothing may look clear that rests on her own words."""

from __future__ import annotations

from dataclasses import replace

from selfaudit.archive.model import Archive, Member
from selfaudit.readers.model import Read, Reading
from selfaudit.records import Account, Kind, Page, Status

UNTOLD = "which of these words are yours cannot be told: your name is not in the archive; ask for your profile with it"
_SPOKEN = frozenset({Kind.MESSAGE, Kind.COMMENT})


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
