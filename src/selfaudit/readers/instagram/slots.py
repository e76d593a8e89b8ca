"""The parts of an Instagram export (with Threads), in the words of the guidance packs, and what it can never tell."""

from __future__ import annotations

from selfaudit.records import Slot

SLOTS = (
    Slot("profile", "Profile and profile changes", ("profile", "account", "links")),
    Slot("autofill", "What the app fills into forms", ("profile",)),
    Slot("posts", "Posts, reels, archived and deleted posts", ("posts", "media", "media_meta", "checkins", "tags")),
    Slot("stories", "Stories", ("posts", "media", "media_meta")),
    Slot("profile-photos", "Profile photos", ("media", "media_meta")),
    Slot("threads", "Threads posts and replies", ("posts", "comments", "media")),
    Slot("comments", "Comments and answers to stories", ("comments",)),
    Slot("messages", "Messages and message requests", ("messages", "media", "links")),
    Slot("followers", "Followers", ("connections",)),
    Slot("following", "Accounts and hashtags that you follow, stopped following or were offered", ("connections", "pages")),
    Slot("close-friends", "Close friends and other lists", ("connections", "settings")),
    Slot("requests", "Requests to follow, sent and received", ("requests",)),
    Slot("blocked", "Blocked, restricted and muted accounts", ("blocked",)),
    Slot("contacts", "The address book that you uploaded", ("connections",)),
    Slot("reactions", "Likes, saved posts, reposts and votes", ("reactions",)),
    Slot("searches", "Searches", ("searches",)),
    Slot("events", "Events", ("events",)),
    Slot("settings", "Private account, comments, live location, two-factor login", ("settings", "account")),
    Slot("logins", "Logins, devices and sign-up", ("logins", "account")),
)

CANNOT_TELL = (
    "Who could see a single post or story: only the account's private setting is there, at best with its dated switches.",
    "Whether a story was shown to close friends only.",
    "Whether a follower is a pupil or a parent: followers are user names, without ages or schools.",
    "What others wrote under your posts, and the pictures that others posted of you.",
    "What was deleted, what lies outside the dates and categories that you chose, and any second account.",
)
