"""The parts of an Instagram export (with Threads), in the words of the guidance packs, and what it can never tell."""

from __future__ import annotations

from selfaudit.records import Slot

SLOTS = (
    Slot("profile", "Your profile, its changes, and what the app fills into forms", ("profile", "account")),
    Slot("posts", "Your posts, stories, reels, threads and profile photos", ("posts", "media", "links")),
    Slot("picture-files", "The picture files themselves", ("media_meta",)),
    Slot("comments", "Your comments, and answers to stories", ("comments",)),
    Slot("messages", "Your messages and message requests", ("messages",)),
    Slot("followers", "Your followers", ("connections",)),
    Slot(
        "following",
        "Whom you follow, your lists, requests, and whom you blocked",
        ("connections", "requests", "blocked", "pages"),
    ),
    Slot("contacts", "The address book that you uploaded", ()),
    Slot("activity", "Your likes, saved posts, reposts, votes and reminders", ("reactions", "events")),
    Slot("searches", "Your searches", ("searches",)),
    Slot("settings", "Settings, and when the account was private", ("settings",)),
    Slot("logins", "Logins, devices and the day you signed up", ("logins",)),
)
"""One for each category of the download, since within a category Instagram leaves out the files that would be empty."""

CANNOT_TELL = (
    "Who could see a single post or story: only the account's private setting is there, at best with its dated switches.",
    "Whether a story was shown to close friends only.",
    "Whether a follower is a pupil or a parent: followers are user names, without ages or schools.",
    "What others wrote under your posts, and the pictures that others posted of you.",
    "What was deleted, what lies outside the dates and categories that you chose, and any second account.",
)
