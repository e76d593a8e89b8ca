"""Who sees a post, story or reel: told by the account's private setting today, else by the dated switches of it.

The setting of today decides for old posts, too: whoever makes the account private hides them, and the other way round. No post
of Instagram or Threads states its own audience; what a story showed to close friends only is not marked either.
"""

from __future__ import annotations

from datetime import UTC, datetime
from functools import lru_cache

from selfaudit.records import Account, Audience, Visibility

THREADS_PRIVATE = "threads-private"
"""The key in Account.settings for the private setting of Threads ("yes" or "no")."""

_DISAGREE = Audience(Visibility.UNKNOWN, "the last recorded switch of your account is not what your account is today")

_ANY_STORY = Audience(
    Visibility.UNKNOWN, "a story of a public account may have been for close friends only: the archive does not say"
)


def of_post(account: Account, when: float) -> Audience:
    """The audience of something posted on Instagram at this time (Unix seconds, 0 for unknown)."""
    switches = account.switches
    if account.private is not None:
        is_odd = switches and switches[-1][1] != account.private
        return _DISAGREE if is_odd else _today(account.private, "Instagram")
    if not (switches and when):
        return Audience.UNKNOWN
    past = [switch for switch in switches if switch[0] <= when]
    return _since(*past[-1]) if past else _until(*switches[0])


def of_story(account: Account, when: float) -> Audience:
    """The audience of a story: of a public account's stories nobody can tell which were for close friends only."""
    found = of_post(account, when)
    return _ANY_STORY if found.visibility is Visibility.PUBLIC else found


def of_thread(account: Account) -> Audience:
    """The audience of a Threads post: only the present state of the account is in the export."""
    private = dict(account.settings).get(THREADS_PRIVATE)
    return Audience.UNKNOWN if private is None else _today(private == "yes", "Threads")


@lru_cache(maxsize=64)
def _since(when: float, private: bool) -> Audience:
    day = _day(when)
    if private:
        return Audience(Visibility.LIMITED, f"your account was private then (switched to private on {day})")
    return Audience(Visibility.PUBLIC, f"your account was public then (switched to public on {day})")


@lru_cache(maxsize=64)
def _until(when: float, private: bool) -> Audience:
    """Before the first switch the account was the opposite of what it was switched to."""
    day = _day(when)
    if private:
        return Audience(Visibility.PUBLIC, f"your account was public then (switched to private only on {day})")
    return Audience(Visibility.LIMITED, f"your account was private then (switched to public only on {day})")


@lru_cache(maxsize=8)
def _today(private: bool, platform: str) -> Audience:
    state = "private" if private else "public"
    visibility = Visibility.LIMITED if private else Visibility.PUBLIC
    return Audience(visibility, f"your {platform} account is {state} today")


def _day(when: float) -> str:
    moment = datetime.fromtimestamp(when, UTC)
    return f"{moment.day} {moment:%B %Y}"
