"""Which function makes records of the entries of a file, by the word `does` of files.toml."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from selfaudit.readers.instagram import media, people, profile, settings, words
from selfaudit.readers.instagram.context import Context
from selfaudit.readers.instagram.entries import Entry
from selfaudit.records import Record

Handler = Callable[[Context, Entry], Iterator[Record]]
HANDLERS: dict[str, Handler] = {
    "connection": people.connection,
    "request": people.request,
    "custom_list": people.custom_list,
    "hashtag": people.hashtag,
    "contact": people.contact,
    "post": media.post,
    "profile_photo": media.profile_photo,
    "comment": words.comment,
    "answer": words.answer,
    "reaction": words.reaction,
    "vote": words.vote,
    "search": words.search,
    "profile_search": words.profile_search,
    "event": words.event,
    "profile": profile.profile,
    "professional": profile.professional,
    "profile_change": profile.profile_change,
    "autofill": profile.autofill,
    "privacy_switch": settings.privacy_switch,
    "comments_setting": settings.comments_setting,
    "friend_map": settings.friend_map,
    "two_factor": settings.two_factor,
    "login": settings.login,
    "signup": settings.signup,
}
MAY_BE_SILENT = frozenset(
    {"profile_change", "professional", "autofill", "event", "vote", "answer", "friend_map", "contact", "custom_list"}
)
"""Entries of these files may be understood and still hold nothing that becomes a record (a changed picture)."""
