"""The one shape that both forms of an Instagram export, JSON and HTML, are turned into before anything is made of it.

Facts: nearly all JSON items are a `title` with `string_list_data` (links with a time) or `string_map_data` (labelled rows), the
newest ones are `label_values`, and posts are lists of media. The HTML pages show the same three things.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from selfaudit.readers import meta, trees
from selfaudit.records import Place

_PARTS = frozenset(
    {
        "title",
        "string_map_data",
        "string_list_data",
        "label_values",
        "media",
        "media_list_data",
        "media_map_data",
        "uri",
        "path",
    }
)


@dataclass(frozen=True, slots=True)
class Row:
    """A labelled value. Labels stand in the account's language."""

    label: str
    value: str = ""
    href: str = ""
    when: float = 0.0
    step: str = ""
    """The row's own part of the pointer."""


@dataclass(frozen=True, slots=True)
class Link:
    """A link with a text and a time (Unix seconds, 0 for unknown)."""

    href: str = ""
    value: str = ""
    when: float = 0.0


@dataclass(frozen=True, slots=True)
class Item:
    """A picture or video by its label in the archive; `uri` is empty for a Threads post of words only."""

    uri: str = ""
    caption: str = ""
    when: float = 0.0
    facts: meta.Taken = field(default_factory=meta.Taken)
    is_reply: bool = False
    step: str = ""
    """The item's own part of the JSON pointer."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One item of a file."""

    pointer: str
    title: str = ""
    rows: tuple[Row, ...] = ()
    links: tuple[Link, ...] = ()
    items: tuple[Item, ...] = ()
    when: float = 0.0
    is_known: bool = True
    """Whether it has any of the parts that such an item has, be they empty."""

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing in it that a record could be made of."""
        return not (self.title or self.links or self.items or any(row.value or row.when for row in self.rows))


def from_json(items: list[Any], pointer: str, first: int = 0) -> Iterator[Entry]:
    """The entries of a list. `pointer` is the list's own; `first` is the place of its first, -1 for a file of one element."""
    for at, item in enumerate(items, first):
        yield entry(item, pointer if first < 0 else f"{pointer}/{at}")


def entry(item: Any, pointer: str) -> Entry:
    """One item. What is no object, or holds none of the known parts, becomes a bare entry."""
    if not isinstance(item, dict):
        return Entry(pointer, is_known=False)
    return Entry(
        pointer,
        meta.word(item.get("title")),
        tuple(_rows(item, pointer)),
        tuple(_links(item)),
        tuple(_items(item)),
        meta.seconds(item.get("creation_timestamp") or item.get("timestamp") or item.get("taken_at")),
        not _PARTS.isdisjoint(item),
    )


def _rows(item: dict[str, Any], pointer: str) -> Iterator[Row]:
    labelled = item.get("string_map_data")
    for label, value in labelled.items() if isinstance(labelled, dict) else ():
        if isinstance(value, dict):
            yield Row(
                label,
                meta.word(value.get("value")),
                meta.word(value.get("href")),
                meta.seconds(value.get("timestamp")),
                f"/string_map_data/{meta.escaped(label)}",
            )
    if "label_values" in item:
        for leaf in trees.leaves(item, pointer):
            yield Row(leaf.label, leaf.value, leaf.link, leaf.when)


def _links(item: dict[str, Any]) -> Iterator[Link]:
    for link in meta.listed(item.get("string_list_data")):
        if isinstance(link, dict):
            yield Link(meta.word(link.get("href")), meta.word(link.get("value")), meta.seconds(link.get("timestamp")))


def _items(item: dict[str, Any]) -> Iterator[Item]:
    if "uri" in item or "path" in item:  # a story or a profile photo is an item itself
        yield _item(item, "")
    media = item.get("media")
    for at, part in enumerate(media if isinstance(media, list) else ()):
        if isinstance(part, dict):
            yield _item(part, f"/media/{at}")
    named = item.get("media_map_data")
    for label, part in named.items() if isinstance(named, dict) else ():
        if isinstance(part, dict) and part.get("uri"):
            yield _item(part, f"/media_map_data/{meta.escaped(label)}")


def _item(part: dict[str, Any], step: str) -> Item:
    threads = part.get("text_app_post")
    facts = meta.taken(part.get("media_metadata"))
    named = meta.word(part.get("location"))
    if named:
        place = replace(facts.place, name=named) if facts.place else Place(named)
        facts = meta.Taken(facts.taken, facts.camera, place)
    return Item(
        meta.word(part.get("uri") or part.get("path")),
        meta.word(part.get("title") or part.get("caption")),
        meta.seconds(part.get("creation_timestamp") or part.get("taken_at")),
        facts,
        isinstance(threads, dict) and threads.get("is_reply") is True,
        step,
    )
