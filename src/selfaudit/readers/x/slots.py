"""The parts of an X archive and what it can never tell."""

from __future__ import annotations

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
    Slot("machine", "Chats with Grok", ("messages",)),
)

CANNOT_TELL = (
    "X puts no names into the archive: followers, followed accounts and those who write to you are numbers.",
    "Only those of them whom your own posts name can be named; the others are counted.",
    "Whether your account is protected today is not in the archive, only changes of the last six months.",
    "Who saw, liked or answered your posts, and what others wrote about you, is not in the archive.",
    "Bookmarks, present privacy settings and requests to follow you are not in the archive.",
    "Posts that were deleted more than about two weeks before the archive was made are not in it.",
    "Where a picture was taken cannot be told: X takes that out of pictures.",
)
