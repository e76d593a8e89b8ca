"""The parts of an X archive. What it can never tell stands in platforms/x.toml with all else that people read."""

from __future__ import annotations

import tomllib
from importlib.resources import files

from selfaudit.records import Slot

SLOTS = (
    Slot("profile", "Profile and contact details", ("profile", "account")),
    Slot("posts", "Posts, replies and reposts", ("posts", "comments", "links", "media", "checkins", "reactions")),
    Slot("likes", "Likes", ("reactions",)),
    Slot("messages", "Direct messages", ("messages",)),
    Slot("followers", "Followers (numbers only)", ("connections",)),
    Slot("following", "Accounts that you follow (numbers only)", ("connections",)),
    Slot("blocked", "Blocked and muted accounts (numbers only)", ("blocked",)),
    Slot("lists", "Lists", ("pages",)),
    Slot("searches", "Saved searches", ("searches",)),
    Slot("settings", "Changes of protection in the last six months", ("settings",)),
    Slot("apps", "Connected apps", ("account",)),
    Slot("logins", "Logins", ("logins",)),
    Slot("media", "Pictures and videos", ("media",)),
    Slot("machine", "Chats with Grok", ()),
)

CANNOT_TELL: tuple[str, ...] = tuple(
    tomllib.loads(files("selfaudit").joinpath("platforms/x.toml").read_text("utf-8"))["cannot_tell"]
)
