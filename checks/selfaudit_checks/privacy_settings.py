"""A setting of an account leaves something open to everybody.

## What it looks for

Settings as the archive states them: what is open to everybody (future posts, the list of friends, being found by telephone
number or e-mail, search engines, and so on), an account that is not private, and the review of tags switched off.

## Why it matters

Settings decide what pupils and parents see of everything else. Several documents ask staff to use them to the full.

## What to do

Change the setting to friends or to yourself alone; `selfaudit guide` says where it is found.

## What it cannot know

Settings that the platform leaves out of its archive, which most do, and what you changed since.
"""

from __future__ import annotations

from collections.abc import Iterable

from selfaudit import Audience, Check, Confidence, Kind, Match, Note, Owner, Record, Visibility, fires, quiet

_OPEN = {
    "future-posts": "your future posts",
    "past-posts": "your past posts",
    "friends-list": "your list of friends",
    "friend-requests": "who may ask to be your friend",
    "find-by-email": "who can find you by e-mail address",
    "find-by-phone": "who can find you by telephone number",
    "profile-phone": "the telephone number in your profile",
    "profile-email": "the e-mail address in your profile",
    "profile-birthday": "the birthday in your profile",
    "profile-address": "the address in your profile",
    "tagged-posts": "posts in which you are tagged",
    "wall-posts": "what others post on your wall",
    "search-engines": "search engines outside the platform",
    "followers": "who may follow you",
    "comments": "who may comment",
    "mentions": "who may mention you",
    "story": "your story",
    "live-location": "your position",
    "audience-list": "a list that you post to",
}
_USUAL = ("friend-requests", "comments", "mentions", "followers")
"""Open to everybody on most platforms unless changed, and little exposed by it."""
_OFF = {"off", "no", "false", "disabled", "0"}


def find(record: Record, _owner: Owner) -> Iterable[Match | Note]:
    """One setting."""
    if record.field == "private-account":
        if record.text.lower() in _OFF:
            yield Match(record.text, "the account is not private", Confidence.CERTAIN)
    elif record.field == "tag-review":
        if record.text.lower() in _OFF:
            yield Match(record.text, "tags of others appear without your review", Confidence.CERTAIN)
    elif record.audience.visibility is Visibility.PUBLIC:
        if record.field in _OPEN:
            sure = Confidence.LIKELY if record.field in _USUAL else Confidence.CERTAIN
            yield Match(record.text, f"open to everybody: {_OPEN[record.field]}", sure)
        elif record.field == "other":
            yield Match(record.text, "a setting is open to everybody", Confidence.CANDIDATE)


_PUBLIC, _FRIENDS = Audience(Visibility.PUBLIC, "the setting's value"), Audience(Visibility.LIMITED, "the setting's value")


def _setting(field: str, value: str, audience: Audience = Audience.NOT_APPLICABLE) -> Record:
    return Record(Kind.SETTING, value, field=field, audience=audience)


check = Check(
    id="privacy-settings",
    title="A setting leaves something open to everybody",
    kinds=(Kind.SETTING,),
    find=find,
    examples=(
        fires(_setting("future-posts", "Public", _PUBLIC), ["Public"]),
        fires(_setting("friends-list", "Everyone", _PUBLIC), ["Everyone"]),
        fires(_setting("find-by-phone", "Everyone", _PUBLIC), ["Everyone"]),
        fires(_setting("search-engines", "yes", _PUBLIC), ["yes"]),
        fires(_setting("private-account", "no"), ["no"]),
        fires(_setting("private-account", "no", _PUBLIC), ["no"], because="said once"),
        fires(_setting("tag-review", "off"), ["off"]),
        fires(_setting("comments", "Everyone", _PUBLIC), ["Everyone"]),
        fires(_setting("other", "Public", _PUBLIC), ["Public"], because="a candidate: a setting that has no name here"),
        quiet(_setting("future-posts", "Friends", _FRIENDS)),
        quiet(_setting("private-account", "yes")),
        quiet(_setting("tag-review", "on")),
        quiet(_setting("future-posts", "custom", Audience.UNKNOWN), because="unknown is not public"),
        quiet(_setting("two-factor", "off"), because="account-security speaks of it"),
        quiet(_setting("private-switch", "no", _PUBLIC), because="a change in the past"),
        quiet(_setting("profile-phone", "Only me", Audience(Visibility.ONLY_ME))),
        quiet(Record(Kind.PROFILE, "Public", field="bio", audience=_PUBLIC), because="no setting"),
    ),
)
