"""Whether an archive is a Facebook export, and of which layout: by the ends of its paths, else by the shape of a few files."""

from __future__ import annotations

import itertools
import re

from selfaudit.archive.model import Archive, Member, MemberError
from selfaudit.readers.facebook import decoding, layout

_ROOTS = (
    ("/your_facebook_activity/", "2024 layout"),
    ("/this_profile_s_activity_across_facebook/", "2024 layout of a Page or professional profile"),
    ("/your_activity_across_facebook/", "2023 layout"),
    ("/friends_and_followers/", "2020 to 2022 layout"),
    ("/comments_and_reactions/", "2020 to 2022 layout"),
    ("/your_interactions_on_facebook/", "2020 to 2022 layout"),
    ("/apps_and_websites_off_of_facebook/", "2020 to 2022 layout"),
    ("/friends/friends.", "2018 to 2020 layout"),
    ("/following_and_followers/", "2018 to 2020 layout"),
    ("/likes_and_reactions/", "2018 to 2020 layout"),
    ("/about_you/", "2018 to 2020 layout"),
    ("/photos_and_videos/album/", "2018 to 2020 layout"),
)
"""Folders that no other platform's export has, newest layout first."""
_OWN_FILES = re.compile(
    r"/(?:profile_information/profile_information|connections/friends/your_friends|your_friends|posts/your_posts(?:_\d+)?"
    r"|your_posts__check_ins__photos_and_videos_\d+|messages/(?:archived_threads|filtered_threads|e2ee_cutover)/[^/]+/message_\d+"
    r"|who_you_ve_followed|received_friend_requests|your_group_membership_activity|pages_you_ve_liked)\.(?:json|html)$",
    re.MULTILINE,
)
_OLDEST = re.compile(r"/html/(?:friends|timeline|wall|photos|contact_info|profile|messages)\.htm$", re.MULTILINE)
_OTHERS = ("your_instagram_activity/", "followers_and_following/", "/data/manifest.js", "text_post_app_", "/takeout/")
"""Marks of other platforms: with one of these, a thread file alone proves nothing."""
_THREAD = re.compile(r"/messages/(?:inbox|message_requests)/[^/]+/message_\d+\.(?:json|html)$|(?:^|/)message_\d+\.json$")
_INSTAGRAM = (b"instagram", b"original_content_owner", b"Liked a message", b"profile_share_username")
_LOOKED_AT = 6


def recognises(archive: Archive) -> str | None:
    """The layout in words, or None."""
    # One text of all paths: an archive may have hundreds of thousands.
    paths = "".join(f"/{member.key}\n" for member in archive.members)
    name = next((name for mark, name in _ROOTS if mark in paths), None)
    if name is None and _OWN_FILES.search(paths):
        name = "layout of 2018 to 2022"
    if name is None and _OLDEST.search(paths):
        return "HTML, before 2018"
    if name is None:
        return None if any(mark in paths for mark in _OTHERS) else _by_shape(archive)
    return f"{_format(paths)}, {name}"


def _format(paths: str) -> str:
    return "JSON" if paths.count(".json\n") >= paths.count(".html\n") + paths.count(".htm\n") else "HTML"


def _by_shape(archive: Archive) -> str | None:
    files = (member for member in archive.members if member.key.endswith(".json"))
    shapes = (_shape(member, f"{archive.label}/{member.path}".lower()) for member in itertools.islice(files, _LOOKED_AT))
    return next(filter(None, shapes), None)


def _shape(member: Member, path: str) -> str | None:
    """What one file says. Facebook's and Instagram's threads look alike: only what one of them has, or the names, decide."""
    try:
        head = member.read(64 << 10)
    except MemberError:
        return None
    if b'"participants"' in head and b'"messages"' in head:
        if b'"senderName"' in head or b'"threadName"' in head:
            return "JSON, Messenger's download of end-to-end encrypted chats"
        if not _THREAD.search(f"/{member.key}") or "instagram" in path or any(mark in head for mark in _INSTAGRAM):
            return None
        return "JSON, Messenger conversations"
    if len(head) == 64 << 10 or (b"_v" not in head and b'"label_values"' not in head):
        keys = set(re.findall(rb'"(\w+_v\d)"\s*:', head[:4096]))
        return "JSON, single files" if any(layout.is_key(key.decode()) for key in keys) else None
    try:
        value, _ = decoding.value_of(head)
    except (MemberError, RecursionError):
        return None
    return "JSON, single files" if isinstance(value, dict) and any(layout.is_key(key) for key in value) else None
