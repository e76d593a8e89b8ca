"""The parts of an Instagram export (with Threads), in the words of the guidance packs, and what it can never tell."""

from __future__ import annotations

from selfaudit.records import Slot

_BESIDE_COMMENTS = ("reels_comments", "story_comments", "hype", "questions")

# ":handles" stands for "by user names only": no clause about people on a list of hers can be called clear by it.
SLOTS = (
    Slot(
        "profile",
        "Your profile, its changes, and what the app fills into forms",
        ("profile", "account"),
        ("profile_changes", "autofill_information", "professional_information", "threads/"),
    ),
    Slot(
        "posts",
        "Your posts, stories, reels, threads and profile photos",
        ("posts", "media", "links"),
        (
            "stories",
            "reels",
            "igtv_videos",
            "other_content",
            "archived_posts",
            "recently_deleted_content",
            "profile_photos",
            "threads/",
        ),
    ),
    Slot("picture-files", "The picture files themselves", ("media_meta",)),
    Slot(
        "comments",
        "Your comments, and answers to stories",
        ("comments",),
        ("reels_comments", "story_comments", "hype", "questions"),
    ),
    Slot("messages", "Your messages and message requests", ("messages",)),
    Slot("followers", "Your followers", ("connections:handles",), ("threads/",)),
    Slot(
        "following",
        "Whom you follow, your lists, and whom you blocked",
        ("connections:handles", "blocked", "pages"),
        (
            "close_friends",
            "blocked_profiles",
            "blocked_accounts",
            "restricted_profiles",
            "restricted_accounts",
            "muted_profiles",
            "muted_accounts",
            "hide_story_from",
            "recently_unfollowed_profiles",
            "recently_unfollowed_accounts",
            "removed_suggestions",
            "profiles_you_ve_favorited",
            "accounts_you_ve_favorited",
            "custom_lists",
            "following_hashtags",
            "threads/",
        ),
    ),
    Slot(
        "requests",
        "Follow requests received",
        ("requests:handles",),
        ("pending_follow_requests", "recent_follow_requests", "threads/"),
    ),
    Slot("contacts", "The address book that you uploaded", ()),
    Slot("activity", "Your likes, saved posts, reposts, votes and reminders", ("reactions", "events")),
    Slot("searches", "Your searches", ("searches",)),
    Slot("settings", "Settings, and when the account was private", ("settings",)),
    Slot("logins", "Logins, devices and the day you signed up", ("logins",)),
)
"""One for each category of the download, since within a category Instagram leaves out the files that would be empty.

The main file of a category has to be there all the same: without it nobody can tell whether it was empty or is missing."""

CANNOT_TELL = (
    "Who could see a single post or story: only the account's private setting is there, at best with its dated switches.",
    "Whether a story was shown to close friends only.",
    "Whether a follower is a pupil or a parent: followers are user names, without ages or schools.",
    "What others wrote under your posts, and the pictures that others posted of you.",
    "What was deleted, what lies outside the dates and categories that you chose, and any second account.",
)
