"""Whether an archive is Instagram's, and in which layout, judged by paths; by shape only where paths leave it open."""

from __future__ import annotations

from collections.abc import Iterable

from selfaudit.archive.model import Archive, Member, MemberError
from selfaudit.readers import meta
from selfaudit.readers.instagram import decode, early, files

_FACEBOOK = (
    "your_facebook_activity/",
    "your_activity_across_facebook/",
    "this_profile_s_activity_across_facebook/",
    "friends_and_followers/",
)
_SIGNS = (
    ("your_instagram_activity/", "2025 layout"),
    ("connections/followers_and_following/", "2025 layout"),
    ("personal_information/personal_information/personal_information.", "2025 layout"),
    ("followers_and_following/", "2022 layout"),
    ("account_information/personal_information.", "2022 layout"),
    ("login_and_account_creation/", "2022 layout"),
    ("content/posts_1.", "2022 layout"),
    ("content/stories.", "2022 layout"),
)
_ALONE = 16
"""Up to so many files are opened to tell by their keys whose they are, where no path says it."""


def recognises(archive: Archive) -> str | None:
    """The layout in words, or `None` for an archive that is not Instagram's."""
    keys = [f"/{member.key}" for member in archive.members]
    found = next((era for sign, era in _SIGNS if any(f"/{sign}" in key for key in keys)), None)
    if found is None and not any(f"/{sign}" in key for key in keys for sign in _FACEBOOK):
        found = _early(archive) or _by_shape(archive)
    if found is None:
        return None
    return f"{_form(keys)}, {found}"


def _form(keys: Iterable[str]) -> str:
    """JSON or HTML by the files that hold data; both where both are there (then JSON is read)."""
    known = [key for key in keys if files.by_name(key) or files.conversation(key) or key.endswith(_early_paths())]
    forms = [form for form, ending in (("JSON", ".json"), ("HTML", ".html")) if any(key.endswith(ending) for key in known)]
    return " and ".join(forms) or "JSON"


def _early_paths() -> tuple[str, ...]:
    return tuple(f"/{name}.json" for name in early.SLOTS)


def _early(archive: Archive) -> str | None:
    """The flat files of 2020: at least two of them in one folder, and one that holds what it should."""
    flat = [member for member in archive.members if f"/{member.key}".endswith(_early_paths())]
    for member in sorted(flat, key=lambda one: one.size)[:_ALONE]:
        name = member.key.rpartition("/")[2].removesuffix(".json")
        if (
            len(flat) > 1
            and name in ("connections", "profile", "media", "comments", "likes")
            and early.is_early(name, _peek(member))
        ):
            return "2020 layout"
    return None


def _by_shape(archive: Archive) -> str | None:
    """A few files without their folders: told by a key that only Instagram uses."""
    data_files = [member for member in archive.members if member.key.endswith(".json")]
    if len(data_files) > _ALONE:
        return None
    for member in data_files:
        data = _peek(member)
        if isinstance(data, dict) and (files.known_keys() & set(data) or _is_instagram_talk(member, data)):
            return "single files"
        if isinstance(data, list) and any(isinstance(part, dict) and "string_list_data" in part for part in data):
            return "single files"
    return None


def _is_instagram_talk(member: Member, data: dict[str, object]) -> bool:
    """A file of messages alone may be Facebook's too: Instagram's has fields of its own for shared posts, or is named so."""
    found = [one for one in meta.listed(data.get("messages")) if isinstance(one, dict)]
    if not found or "sender_name" not in found[0]:
        return False
    shares = [share for one in found if isinstance(share := one.get("share"), dict)]
    return "instagram" in member.key or any(
        "original_content_owner" in share or "profile_share_username" in share for share in shares
    )


def _peek(member: Member) -> object:
    try:
        return decode.load(member)
    except MemberError:
        return None
