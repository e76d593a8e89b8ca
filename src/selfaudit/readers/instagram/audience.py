"""Who could see a post, story or reel: told by the account's private setting today and by the dated switches of it.

No post of Instagram or Threads states its own audience; what a story showed to close friends only is not marked either.
"""

from __future__ import annotations

from datetime import UTC, datetime
from functools import lru_cache

from selfaudit.records import Account, Audience, Visibility

THREADS_PRIVATE = "threads-private"
"""The key in Account.settings for the private setting of Threads ("yes" or "no")."""

_DISAGREE = Audience(Visibility.UNKNOWN, "the last recorded switch of your account is not what your account is today")


def of_post(account: Account, when: float) -> Audience:
    """The audience of something posted on Instagram at this time (Unix seconds, 0 for unknown)."""
    switches = account.switches
    if switches and when:
        past = [switch for switch in switches if switch[0] <= when]
        if not past:
            return _until(*switches[0])
        if past[-1] is switches[-1] and account.private is not None and past[-1][1] != account.private:
            return _DISAGREE
        return _since(*past[-1])
    if account.private is None:
        return Audience.UNKNOWN
    return _today(account.private, "Instagram", known_switches=bool(switches))


def of_thread(account: Account) -> Audience:
    """The audience of a Threads post: only the present state of the account is in the export."""
    private = dict(account.settings).get(THREADS_PRIVATE)
    return Audience.UNKNOWN if private is None else _today(private == "yes", "Threads", known_switches=False)


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
def _today(private: bool, platform: str, *, known_switches: bool) -> Audience:
    state = "private" if private else "public"
    earlier = "" if known_switches else "; earlier settings are not in the archive"
    visibility = Visibility.LIMITED if private else Visibility.PUBLIC
    return Audience(visibility, f"your {platform} account is {state} today{earlier}")


def _day(when: float) -> str:
    moment = datetime.fromtimestamp(when, UTC)
    return f"{moment.day} {moment:%B %Y}"
