"""Privacy and security settings, as the account had them when the archive was made."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from selfaudit.readers import meta, trees
from selfaudit.readers.facebook import labels
from selfaudit.readers.facebook.context import NOWHERE, PLATFORM, File, Rows
from selfaudit.records import Audience, Kind, Record, Visibility

_VOCABULARY = frozenset(
    [
        "future-posts",
        "past-posts",
        "friends-list",
        "friend-requests",
        "find-by-email",
        "find-by-phone",
        "profile-phone",
        "profile-email",
        "profile-birthday",
        "profile-address",
        "tagged-posts",
        "tag-review",
        "wall-posts",
        "search-engines",
        "followers",
        "comments",
        "mentions",
        "story",
        "live-location",
    ]
)
_ON = frozenset(
    {"on", "yes", "enabled", "true", "1", "aktiviert", "an", "ein", "activé", "activado", "aan", "włączone", "ymlaen"}
)
_OFF = frozenset({"off", "no", "disabled", "false", "0", "not set up", "deaktiviert", "aus", "désactivé", "desactivado", "uit"})


def privacy(file: File, data: Any) -> Rows:
    """Account-wide audiences ("Who can see your future posts?")."""
    for key, label, value, pointer in rows(file.only_labelled(data)):
        found = labels.visibility(value)
        known = key in _VOCABULARY
        audience = Audience(found, "your account's setting") if found is not Visibility.UNKNOWN else Audience.UNKNOWN
        yield Record(
            Kind.SETTING,
            value,
            PLATFORM,
            thread="" if known else label,
            field=key if known else "other",
            audience=audience,
            source=file.source(pointer),
        )


def rows(labelled: Iterable[tuple[str, dict[str, Any]]]) -> Iterator[tuple[str, str, str, str]]:
    """(key, label, value, pointer) of every privacy setting, without those that are nobody's business."""
    for pointer, entry in labelled:
        for leaf in trees.leaves(entry, pointer):
            label = leaf.label or (leaf.above[-1] if leaf.above else "")
            if leaf.value and not any(map(labels.never, (label, *leaf.above))):
                yield labels.setting(label), label, leaf.value, leaf.pointer


def other(file: File, data: Any) -> Rows:
    """Settings whose meaning is only known by the file's name: `field` says which, the label says the rest."""
    for pointer, entry in file.only_labelled(data):
        for leaf in trees.leaves(entry, pointer):
            if leaf.value and not labels.never(leaf.label):
                yield Record(
                    Kind.SETTING,
                    leaf.value,
                    PLATFORM,
                    meta.moment(leaf.when or entry.get("timestamp")),
                    thread=leaf.label,
                    field=file.field or "other",
                    audience=NOWHERE,
                    source=file.source(leaf.pointer),
                )


def two_factor(file: File, data: Any) -> Rows:
    """Two-factor authentication: `on` or `off` where a value says so, else the value as it is."""
    for record in other(file, data):
        if record is None:
            continue
        plain = record.text.lower()
        text = "on" if plain in _ON else "off" if plain in _OFF else record.text
        yield replace(record, text=text, field="two-factor" if text in ("on", "off") else "other")
