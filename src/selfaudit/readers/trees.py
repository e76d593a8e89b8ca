"""Labelled values: new files of Meta's exports are trees of `label_values`, each with a label in her language.

Facts: a value may hold a text, a time or a link, and further values under `dict` and `vec`, to any depth.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from selfaudit.readers.meta import seconds, word


@dataclass(frozen=True, slots=True)
class Leaf:
    """One labelled value. `group` is the pointer of the innermost object or entry that it stands in with its siblings."""

    label: str
    value: str
    group: str
    above: tuple[str, ...] = ()
    when: float = 0.0
    link: str = ""
    pointer: str = ""
    """Of the labelled value itself."""


def entries(data: Any, first: int = 0) -> list[tuple[str, dict[str, Any]]]:
    """The `label_values` records of a file with their pointers: a list of them, or a single one without a list.

    `first` is the place of the first one, where `data` is a piece of a longer list.
    """
    if isinstance(data, dict) and "label_values" in data:
        return [("", data)]
    if isinstance(data, list):
        return [
            (f"/{at}", entry) for at, entry in enumerate(data, first) if isinstance(entry, dict) and "label_values" in entry
        ]
    return []


def leaves(entry: dict[str, Any], pointer: str = "") -> Iterator[Leaf]:
    """Every labelled value of one `label_values` record, however deep."""
    yield from _leaves(entry.get("label_values"), f"{pointer}/label_values", pointer, ())


def _leaves(items: Any, pointer: str, group: str, above: tuple[str, ...]) -> Iterator[Leaf]:
    for at, item in enumerate(items if isinstance(items, list) else ()):
        if not isinstance(item, dict):
            continue
        here = f"{pointer}/{at}"
        label = word(item.get("label")) or word(item.get("title"))
        value, when = word(item.get("value")), seconds(item.get("timestamp_value"))
        link = word(item.get("href"))
        if value or when or link:
            yield Leaf(label, value or link, group, above, when, link, here)
        inner = (*above, label) if label else above
        yield from _leaves(item.get("dict"), f"{here}/dict", here, inner)
        yield from _leaves(item.get("vec"), f"{here}/vec", here, inner)
