"""Whose HTML export it is: by the profile, the heading of the oldest pages, who is in every conversation, or who commented."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from selfaudit.archive.model import Archive, Member, MemberError
from selfaudit.readers import meta, trees
from selfaudit.readers.facebook import layout, settings
from selfaudit.readers.facebook_html import items, profile
from selfaudit.readers.htmlpages import dates
from selfaudit.readers.htmlpages.chats import senders_of
from selfaudit.readers.htmlpages.page import Element, Told, boxes, document, main_of
from selfaudit.readers.htmlpages.parts import text_of
from selfaudit.records import Account

_ZONE = re.compile(
    r"\b(?:Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/[A-Za-z_+-]+(?:/[A-Za-z_]+)?\b"
)
_TALKS = 20
"""Conversations that are looked at for the one person who wrote in all of them."""
_COMMENTS = 20
_COMMENTED = re.compile(r"(.+?) (?:commented on|replied to) ")
_OLDEST = re.compile(r"(?:^|/)(?:html/[^/]+|index|messages)\.htm$")


def account_from_html(archive: Archive) -> Account:
    """The account, as far as the pages say it. Raises nothing for broken files."""
    about = _profile(archive)
    names = _names(about) or _owner_of_old_pages(archive) or _in_all_conversations(archive) or _who_commented(archive)
    handle = meta.word(about.get("username"))
    return Account(
        name=names[0] if names else "",
        names=names,
        handle=handle,
        settings=tuple(_settings(archive).items()),
        zone=_zone(archive),
    )


def json_key(key: str) -> str:
    """The key that the same file has in the JSON form."""
    return re.sub(r"\.html?$", ".json", key)


def _pages(archive: Archive, reader: str) -> Iterator[tuple[Member, Element]]:
    for member in archive.members:
        form = layout.by_path(json_key(member.key)) if member.key.endswith((".html", ".htm")) else None
        if form is not None and form.read == reader:
            root = _document(member)
            if root is not None:
                yield member, root


def _document(member: Member) -> Element | None:
    try:
        return document(member, Told())
    except MemberError:
        return None


def _profile(archive: Archive) -> dict[str, object]:
    for _, root in _pages(archive, "profile"):
        found = profile.profile(main_of(root)).get("profile_v2")
        if isinstance(found, dict):
            return found
    return {}


def _names(about: dict[str, object]) -> tuple[str, ...]:
    full = about.get("name")
    others = [*meta.listed(about.get("previous_names")), *meta.listed(about.get("other_names"))]
    found = [full, *others]
    names = [meta.word(one.get("full_name") or one.get("name")) for one in found if isinstance(one, dict)]
    return tuple(dict.fromkeys(filter(None, names)))


def _settings(archive: Archive) -> dict[str, str]:
    found: dict[str, str] = {}
    for member, _ in _pages(archive, "privacy"):
        told = [items.labelled(box, dates.Clock()) for piece in boxes(member, Told()) for box in piece]
        for key, _label, value, _pointer in settings.rows(trees.entries(told)):
            if key != "other":
                found.setdefault(key, value)
    return found


def _zone(archive: Archive) -> str:
    for member in archive.members:
        if member.key.endswith("timezone.html"):
            root = _document(member)
            found = _ZONE.search("" if root is None else text_of(main_of(root)))
            if found and dates.known_zone(found[0]):
                return found[0]
    return ""


def _owner_of_old_pages(archive: Archive) -> tuple[str, ...]:
    """Until 2018 every page has her name as its heading."""
    for member in archive.members:
        if _OLDEST.search(member.key) and not member.key.endswith("index.htm"):
            root = _document(member)
            heading = "" if root is None else text_of(root.find(".//h1"))
            if heading:
                return (heading,)
    return ()


def _in_all_conversations(archive: Archive) -> tuple[str, ...]:
    counted: Counter[str] = Counter()
    looked_at = 0
    for member in archive.members:
        form = layout.by_path(json_key(member.key)) if member.key.endswith(".html") else None
        if looked_at < _TALKS and form is not None and form.read == "thread":
            names = _senders(member)
            looked_at += bool(names)
            counted.update(names)
    everywhere = [name for name, times in counted.items() if times == looked_at]
    return tuple(everywhere) if looked_at > 1 and len(everywhere) == 1 else ()


def _who_commented(archive: Archive) -> tuple[str, ...]:
    """The one name with which the titles of all comments begin, of at least two."""
    found = [
        _COMMENTED.match(items.base(box, dates.Clock())["title"])
        for member, _ in _pages(archive, "comments")
        for box in next(boxes(member, Told()), [])[:_COMMENTS]
    ]
    names = {title[1] for title in found if title}
    return tuple(names) if len(found) > 1 and all(found) and len(names) == 1 and names != {"You"} else ()


def _senders(member: Member) -> set[str]:
    told = Told()
    try:
        return {name for piece in boxes(member, told) for name in senders_of(piece, told)}
    except MemberError:
        return set()
