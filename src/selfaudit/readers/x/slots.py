"""The parts of an X archive. What it can never tell stands in platforms/x.toml with all else that people read."""

from __future__ import annotations

from importlib.resources import files

import tomli

from selfaudit.records import Slot

# ":ids" stands for "only as numbers": no clause that is about who somebody is can be called clear by it. What X tells of
# settings is one switch of many, which may be a finding and is never the whole.
SLOTS = (
    Slot("account", "Name, handle and e-mail address of the account", ("profile", "account")),
    Slot(
        "profile",
        "Profile and contact details",
        ("profile", "account"),
        (
            "phone-number",
            "ni-devices",
            "email-address-change",
            "screen-name-change",
            "sso",
            "ageinfo",
            "expanded-profile",
            "professional-data",
            "professional_data",
            "periscope-account-information",
            "periscope-profile-description",
        ),
    ),
    Slot(
        "posts",
        "Posts, replies and reposts",
        ("posts", "comments", "links", "media", "checkins", "reactions"),
        (
            "article",
            "twitter-article",
            "community-tweet",
            "community_tweet",
            "twitter-circle-tweet",
            "deleted-tweet",
            "deleted-tweets",
            "note-tweet",
            "notetweet",
            "deleted-note-tweet",
        ),
    ),
    Slot("likes", "Likes", ("reactions",)),
    Slot("messages", "Direct messages (their people only as numbers)", ("messages", "messages:ids")),
    Slot("followers", "Followers (numbers only)", ("connections:ids",)),
    Slot("following", "Accounts that you follow (numbers only)", ("connections:ids",)),
    Slot("blocked", "Blocked and muted accounts (numbers only)", ("blocked",), ("smartblock", "mute", "direct-message-mute")),
    Slot("lists", "Lists", ("pages",)),
    Slot("searches", "Saved searches", ("searches",)),
    Slot("settings", "Changes of protection in the last six months", ()),
    Slot("apps", "Connected apps", ()),
    Slot("logins", "Logins", ("logins",)),
    Slot("media", "The files of pictures and videos", ()),
    Slot("machine", "Chats with Grok", ()),
)

CANNOT_TELL: tuple[str, ...] = tuple(
    tomli.loads(files("selfaudit").joinpath("platforms/x.toml").read_text("utf-8"))["cannot_tell"]
)
