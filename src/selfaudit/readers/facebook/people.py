"""Friends, requests, followers, lists, blocked people, uploaded address books: names, never anybody's number or address."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from selfaudit.readers import meta, trees
from selfaudit.readers.facebook.context import File, Rows
from selfaudit.records import Kind

_REQUESTS = frozenset({"received", "sent", "rejected", "ignored"})
_NAME_LABELS = frozenset({"name", "names", "contact name", "full name", "profile name", "user", "friend", "person"})
_LISTS = {"restricted": "restricted", "close friends": "close-friend"}
_A_LETTER = re.compile(r"[^\W\d_]")
_CONTACT_POINT = re.compile(r"@|://|\d{4}|(?:\d[\s()./-]*){5}")


def connections(file: File, data: Any) -> Rows:
    """Friends and requests: `{name, timestamp}`, and every other form in which an export lists people."""
    kind = Kind.REQUEST if file.field in _REQUESTS else Kind.CONNECTION
    yield from _named(file, data, kind)


def _named(file: File, data: Any, kind: Kind) -> Rows:
    labelled = file.labelled(data)
    for pointer, entry in labelled:
        when = entry.get("timestamp")
        for leaf in names_among(trees.leaves(entry, pointer)):
            yield file.named(kind, leaf.pointer, leaf.value, when=when)
    for pointer, item in file.items(data) if not labelled else ():
        name, when, handle = person(item)
        yield file.named(kind, pointer, name, when=when, handle=handle) if name or handle else None


def person(item: Any) -> tuple[str, Any, str]:
    """Name, time and handle of one entry of a list of people, in any of the forms seen."""
    if isinstance(item, str):
        return meta.word(item), 0, ""
    if not isinstance(item, dict):
        return "", 0, ""
    strings = [part for part in meta.listed(item.get("string_list_data")) if isinstance(part, dict)]
    when = item.get("timestamp") or next((part.get("timestamp") for part in strings), 0)
    if name := meta.word(item.get("name")):
        return name, when, ""
    holders = [item, *(part for part in meta.listed(item.get("attachments")) if isinstance(part, dict))]
    inner = [part for holder in holders for part in meta.listed(holder.get("data")) if isinstance(part, dict)]
    name = next((meta.word(part.get("name")) for part in inner if meta.word(part.get("name"))), "")
    handle = next((meta.word(part.get("value")) for part in strings if meta.word(part.get("value"))), "")
    return name or (meta.word(item.get("title")) if strings else ""), when, handle


def names_among(leaves: Iterable[trees.Leaf]) -> list[trees.Leaf]:
    """The labelled values that are names: those labelled so (in English), else those that look like no number or address.

    Of several values with unknown labels that belong together only the first is taken: the others say something about it.
    """
    found = list(leaves)
    labelled = [leaf for leaf in found if _is_name_label(leaf)]
    if labelled:
        return [leaf for leaf in labelled if _looks_like_a_name(leaf)]
    firsts: dict[str, trees.Leaf] = {}
    for leaf in filter(_looks_like_a_name, found):
        firsts.setdefault(leaf.group if leaf.label else leaf.pointer, leaf)
    return list(firsts.values())


def _is_name_label(leaf: trees.Leaf) -> bool:
    # Values of a `vec` have no label of their own: the label above them counts.
    return (leaf.label or (leaf.above[-1] if leaf.above else "")).lower() in _NAME_LABELS


def _looks_like_a_name(leaf: trees.Leaf) -> bool:
    return bool(leaf.value) and _A_LETTER.search(leaf.value) is not None and _CONTACT_POINT.search(leaf.value) is None


def audience_lists(file: File, data: Any) -> Rows:
    """Her own lists of friends (Restricted, Close friends, others): a list's name and its members."""
    for pointer, entry in file.only_labelled(data):
        leaves = list(trees.leaves(entry, pointer))
        names = [leaf.value for leaf in leaves if not leaf.above and _looks_like_a_name(leaf)]
        labelled = [leaf.value for leaf in leaves if not leaf.above and leaf.label.lower() in ("name", "list name", "title")]
        title = (labelled or names or [""])[0]
        for leaf in names_among(leaf for leaf in leaves if leaf.above):
            member = file.named(Kind.CONNECTION, leaf.pointer, leaf.value, _LISTS.get(title.lower(), "list-member"))
            yield replace(member, thread=title)


def blocked(file: File, data: Any) -> Rows:
    """People whom she blocked in Messenger: `{entries[]{timestamp, data{name}}}`."""
    base, blocks = meta.under(data, *file.keys)
    single = not isinstance(data.get(file.keys[0]), list) if isinstance(data, dict) else False
    for at, block in enumerate(blocks):
        here = base if single else f"{base}/{at}"
        inside = block.get("entries") if isinstance(block, dict) else None
        if inside is None:
            name, when, _ = person(block)
            yield file.named(Kind.CONNECTION, here, name, when=when) if name else None
            continue
        for step, entry in enumerate(meta.listed(inside)):
            name, when, _ = person(
                {**entry, "attachments": [{"data": entry.get("data")}]} if isinstance(entry, dict) else entry
            )
            yield file.named(Kind.CONNECTION, f"{here}/entries/{step}", name, when=when) if name else None


def contacts(file: File, data: Any) -> Rows:
    """Address books that she uploaded. Only names are passed on; an entry without a name is left out."""
    labelled = file.labelled(data)
    for pointer, entry in labelled:
        when = entry.get("timestamp")
        for group, leaves in itertools.groupby(trees.leaves(entry, pointer), key=lambda leaf: leaf.group):
            together = list(leaves)
            imported = next((leaf.when for leaf in together if leaf.when), when)
            for leaf in names_among(together)[:1]:
                yield file.named(Kind.CONTACT, group, leaf.value, when=imported)
    for pointer, item in file.items(data) if not labelled else ():
        if not isinstance(item, dict):
            yield None
        elif name := meta.word(item.get("name")):
            yield file.named(Kind.CONTACT, pointer, name, when=item.get("created_timestamp"))


def call_logs(file: File, data: Any) -> Rows:
    """Calls of a telephone (until 2020): numbers are the keys. One record for each named contact."""
    logs = data.get("call_logs") if isinstance(data, dict) else None
    if not isinstance(logs, dict):
        raise meta.OtherShape
    for number, calls in logs.items():
        for at, call in enumerate(meta.listed(calls)):
            name = meta.word(call.get("contact_name")) if isinstance(call, dict) else ""
            if name:
                # The pointer would hold somebody's number, so it stops at the place in the list.
                pointer = f"/call_logs/{list(logs).index(number)}/{at}"
                yield file.named(Kind.CONTACT, pointer, name, when=call.get("start_timestamp"))
                break
