"""Posts and comments of a page, as the items of the JSON form."""

from __future__ import annotations

import re

from selfaudit.readers.facebook_html.items import Item, base, pictures_of
from selfaudit.readers.htmlpages import dates
from selfaudit.readers.htmlpages.page import Element
from selfaudit.readers.htmlpages.parts import parts, pictures, text_of

_POSITION = re.compile(r"\((-?\d{1,3}\.\d+)\s*,\s*(-?\d{1,3}\.\d+)\)\s*$")


def post(box: Element, clock: dates.Clock) -> Item:
    """A post: attachments come first, her words last; a last part that is a picture or a place is no words."""
    item = base(box, clock)
    words: list[str] = []
    attached: list[Item] = []
    for block in _blocks(box):
        found = [{"media": one} for one in pictures_of(block, item["timestamp"], clock)] or _place(block) or _link(block)
        attached += found
        if not found:
            words.append(_lines(block))
    said = next((text for text in reversed(words) if text), "")
    return {**item, "data": [{"post": said}] if said else [], "attachments": [{"data": attached}] if attached else []}


def comment(box: Element, clock: dates.Clock, name: str) -> Item:
    """A comment; those in groups name the group before the words. `name` is hers, as the file of JSON names the author."""
    item = base(box, clock)
    group, words, attached = "", "", []
    for block in _blocks(box):
        attached += [{"media": one} for one in pictures_of(block, item["timestamp"], clock)]
        mark = next((span for span in block.iter("span") if "_a6_m" in (span.get("class") or "").split()), None)
        if mark is not None:
            group = (mark.tail or "").strip()
            mark.getparent().getparent().remove(mark.getparent())
        if next(iter(pictures(block)), None) is None:
            words = _lines(block) or words
    author = name if name and item["title"].startswith(name) else None
    said = {"timestamp": item["timestamp"], "comment": words, "author": author, "group": group or None}
    return {**item, "data": [{"comment": said}] if words else [], "attachments": [{"data": attached}] if attached else []}


def _blocks(box: Element) -> list[Element]:
    """The parts of a body: attachments first, words last; a body without marked parts is one part."""
    body = parts(box).body
    if body is None:
        return []
    marked = [part for part in body.iter("div") if "_2pin" in (part.get("class") or "").split()]
    return [part for part in marked if not any(above in marked for above in part.iterancestors())] or [body]


def _lines(block: Element) -> str:
    """The words of a part, a line for each `div`; a last line that only says when they were changed is left out."""
    inner = block
    while len(inner) == 1 and inner[0].tag == "div" and not (inner.text or "").strip() and not (inner[0].tail or "").strip():
        inner = inner[0]
    lines = [text_of(part) for part in inner if part.tag == "div"]
    if not lines or _has_text_between(inner):
        return text_of(inner)
    if len(lines) > 1 and dates.is_printed(lines[-1]):
        lines.pop()
    return "\n".join(filter(None, lines))


def _has_text_between(inner: Element) -> bool:
    return bool((inner.text or "").strip() or any((part.tail or "").strip() or part.tag != "div" for part in inner))


def _place(block: Element) -> list[Item]:
    """A place: its name is a link, its position stands in brackets behind it, its address in the next line after a label."""
    for part in block.iter("div"):
        link = part.find("a")
        found = _POSITION.search(text_of(part)) if link is not None else None
        if found and link is not None:
            beside = part.getnext()
            address = text_of(beside).partition(":")[2].strip() if beside is not None else ""
            coordinate = {"latitude": found[1], "longitude": found[2]}
            return [{"place": {"name": text_of(link), "coordinate": coordinate, "address": address}}]
    return []


def _link(block: Element) -> list[Item]:
    """A shared page: nothing but a link whose text is not the address itself."""
    link = next((one for one in block.iter("a") if (one.get("href") or "").startswith("http")), None)
    if link is None or text_of(link) != text_of(block) or "://" in text_of(link):
        return []
    return [{"external_context": {"name": text_of(link), "url": link.get("href")}}]
