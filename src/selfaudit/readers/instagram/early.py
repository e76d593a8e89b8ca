"""The flat layout until 2020: a handful of files at the root, with lists of lists and ISO times."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

from selfaudit.readers import meta
from selfaudit.readers.instagram import media, people, profile, settings, words
from selfaudit.readers.instagram.context import CONVERSATION, Context, somebody
from selfaudit.readers.instagram.entries import Entry, Link, Row, entry
from selfaudit.records import Author, Kind, Person, Record

Handler = Callable[[Context, Entry], Iterator[Record]]

SLOTS = {
    "media": "posts",
    "connections": "followers,following",
    "messages": "messages",
    "profile": "profile",
    "comments": "comments",
    "likes": "activity",
    "saved": "activity",
    "searches": "searches",
    "contacts": "contacts",
    "settings": "settings",
    "account_history": "logins",
}
"""The files of this layout, without `.json`, and the slots that they fill."""
_CONNECTIONS: dict[str, tuple[Handler, str]] = {
    "followers": (people.connection, "follower"),
    "following": (people.connection, "following"),
    "close_friends": (people.connection, "close-friend"),
    "blocked_users": (people.connection, "blocked"),
    "restricted_users": (people.connection, "restricted"),
    "dismissed_suggested_users": (people.connection, "suggested"),
    "follow_requests_sent": (people.request, "sent"),
    "permanent_follow_requests": (people.request, "sent"),
    "following_hashtags": (people.hashtag, "followed"),
}
_MEDIA = {"photos": "own", "videos": "own", "stories": "story", "reels": "reel", "profile": "profile"}
_PROFILE = {
    "name": "Name",
    "username": "Username",
    "biography": "Bio",
    "email": "Email",
    "phone_number": "Phone Number",
    "website": "Website",
}
_REACTIONS = {"media_likes": "like", "comment_likes": "like", "saved_media": "save"}


def is_early(name: str, data: Any) -> bool:
    """Whether a root file is one of this layout by what it holds, and not a file of later years with the same name."""
    if name == "messages":
        return isinstance(data, list) and any(isinstance(part, dict) and "conversation" in part for part in data)
    keys: dict[str, set[str]] = {
        "media": {*_MEDIA, "direct"},
        "connections": set(_CONNECTIONS),
        "profile": {"username", "name"},
        "comments": {"media_comments", "live_comments", "story_comments"},
        "likes": {"media_likes", "comment_likes"},
        "saved": {"saved_media", "saved_collections"},
        "settings": {"allow_comments_from"},
        "account_history": {"login_history", "registration_info"},
    }
    if name in ("searches", "contacts"):
        return isinstance(data, list)
    return name in keys and isinstance(data, dict) and bool(keys[name] & set(data))


def records(context: Context, name: str, data: Any) -> Iterator[Record]:
    """All records of one of these files; `data` is repaired already."""
    yield from _READERS[name](context, data)


def _in(context: Context, field: str, text: str = "") -> Context:
    return replace(context, file=replace(context.file, field=field, text=text))


def _connections(context: Context, data: Any) -> Iterator[Record]:
    for key, (handler, field) in _CONNECTIONS.items():
        members = data.get(key)
        for who, when in members.items() if isinstance(members, dict) else ():
            link = Link("", meta.word(who), meta.seconds(when))
            yield from handler(_in(context, field), Entry(f"/{key}/{meta.escaped(who)}", links=(link,)))


def _media(context: Context, data: Any) -> Iterator[Record]:
    for key, field in _MEDIA.items():
        handler = media.profile_photo if key == "profile" else media.post
        for at, part in enumerate(meta.listed(data.get(key))):
            yield from handler(_in(context, field), entry(part, f"/{key}/{at}"))


def _profile(context: Context, data: Any) -> Iterator[Record]:
    private = data.get("private_account")
    rows = [Row(label, meta.word(data.get(key)), step=f"/{key}") for key, label in _PROFILE.items()]
    if private is not None:
        rows.append(Row("Private Account", str(private), step="/private_account"))
    yield from profile.profile(context, Entry("", rows=tuple(rows)))


def _comments(context: Context, data: Any) -> Iterator[Record]:
    for key, found in data.items():
        for at, part in enumerate(meta.listed(found)):
            if isinstance(part, list) and len(part) >= 3:  # time, words, whose post
                link = Link("", meta.word(part[1]), meta.seconds(part[0]))
                yield from words.comment(
                    _in(context, "own"), Entry(f"/{meta.escaped(key)}/{at}", meta.word(part[2]), links=(link,))
                )


def _reactions(context: Context, data: Any) -> Iterator[Record]:
    for key, field in _REACTIONS.items():
        for at, part in enumerate(meta.listed(data.get(key))):
            if isinstance(part, list) and len(part) >= 2:  # time, whose
                link = Link("", "", meta.seconds(part[0]))
                yield from words.reaction(_in(context, field), Entry(f"/{key}/{at}", meta.word(part[1]), links=(link,)))


def _searches(context: Context, data: Any) -> Iterator[Record]:
    for at, part in enumerate(data):
        if isinstance(part, dict):
            link = Link("", meta.word(part.get("search_click")), meta.seconds(part.get("time")))
            handler = words.profile_search if "user" in meta.word(part.get("type")).lower() else words.search
            yield from handler(_in(context, "search"), Entry(f"/{at}", links=(link,)))


def _contacts(context: Context, data: Any) -> Iterator[Record]:
    for at, part in enumerate(data):
        if isinstance(part, dict):
            rows = (Row("First Name", meta.word(part.get("first_name"))), Row("Last Name", meta.word(part.get("last_name"))))
            yield from people.contact(_in(context, "uploaded"), Entry(f"/{at}", rows=rows))


def _settings(context: Context, data: Any) -> Iterator[Record]:
    rows = (Row("Comments Allowed From", meta.word(data.get("allow_comments_from"))),)
    yield from settings.comments_setting(_in(context, "comments"), Entry("", rows=rows))


def _history(context: Context, data: Any) -> Iterator[Record]:
    for at, part in enumerate(meta.listed(data.get("login_history"))):
        if isinstance(part, dict):
            row = Row("User Agent", meta.word(part.get("user_agent")), when=meta.seconds(part.get("timestamp")))
            yield from settings.login(_in(context, "login", "Login"), Entry(f"/login_history/{at}", rows=(row,)))


def _messages(context: Context, data: Any) -> Iterator[Record]:
    for at, talk in enumerate(data):
        if isinstance(talk, dict):
            named = [meta.word(name) for name in meta.listed(talk.get("participants"))]
            own = set(context.account.names).intersection(named)
            others = tuple(who for name in named if name not in own for who in somebody(name))
            thread = ", ".join(who.label for who in others)
            for row, said in enumerate(meta.listed(talk.get("conversation"))):
                if isinstance(said, dict):
                    yield _message(_in(context, "inbox"), said, f"/{at}/conversation/{row}", others, own, thread)


def _message(
    context: Context, said: dict[str, Any], pointer: str, others: tuple[Person, ...], own: set[str], thread: str
) -> Record:
    sender = meta.word(said.get("sender"))
    mine = None if not own or not sender else Author.ME if sender in own else Author.OTHER
    made = context.record(
        Kind.MESSAGE,
        pointer,
        meta.word(said.get("text")),
        meta.seconds(said.get("created_at")),
        author=mine,
        people=others,
        thread=thread,
        audience=CONVERSATION,
        link=meta.word(said.get("link")) or meta.word(said.get("media_share_url")),
    )
    return replace(made, writer=next(iter(somebody(sender)), None))


_READERS: dict[str, Callable[[Context, Any], Iterator[Record]]] = {
    "media": _media,
    "connections": _connections,
    "messages": _messages,
    "profile": _profile,
    "comments": _comments,
    "likes": _reactions,
    "saved": _reactions,
    "searches": _searches,
    "contacts": _contacts,
    "settings": _settings,
    "account_history": _history,
}
