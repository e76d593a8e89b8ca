"""What the checks of connections share: which connections stand, and what to call them."""

from __future__ import annotations

from selfaudit import Record

_WHO = {
    "friend": "a friend",
    "follower": "a follower",
    "following": "an account that you follow",
    "close-friend": "a close friend",
    "list-member": "a member of one of your lists",
    "contact": "a contact",
}


def connected(record: Record) -> bool:
    """Whether the connection stands: not removed, suggested, blocked or muted."""
    return record.field in _WHO


def who_it_is(record: Record) -> str:
    """What to call the person of a connection."""
    return _WHO[record.field]
