"""What a box of a page holds: its title, body and time, lines of text, labelled rows, links, pictures."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from selfaudit.readers.htmlpages.page import Element, role

_MARKED = frozenset({"title", "body", "time"})
_FOOTER, _NO_RANK = 8, 9
"""A footer is a worse sign for the time than any class."""
_BLOCKS = frozenset({"div", "p", "li", "tr", "td", "th", "h2", "ul", "table"})


@dataclass(frozen=True, slots=True)
class Parts:
    """The marked parts of a box, `None` for one that it has not."""

    title: Element | None
    body: Element | None
    time: Element | None


def parts(box: Element) -> Parts:
    """The parts of a box: its children where they are marked, else the best-marked elements below it."""
    found: dict[str, Element] = {}
    for child in box:
        part = role(child.get("class"))[0]
        if part and part not in found:
            found[part] = child
    if "time" not in found or "body" not in found:
        _search(box, found)
    return Parts(found.get("title"), found.get("body"), found.get("time"))


def _search(box: Element, found: dict[str, Element]) -> None:
    best: dict[str, tuple[int, Element]] = {}
    for element in box.iter("div", "h2", "footer", "span", "section", "p"):
        part, rank = ("time", _FOOTER) if element.tag == "footer" else role(element.get("class"))
        if part in _MARKED and part not in found and rank < best.get(part, (_NO_RANK,))[0]:
            best[part] = (rank, element)
    found.update({part: element for part, (_, element) in best.items()})


def text_of(element: Element | None) -> str:
    """The text of an element; line breaks, and blocks' beginnings and ends are kept as line breaks."""
    if element is None:
        return ""
    while len(element) == 1 and not element.text and not element[0].tail and element[0].tag in ("div", "span", "a"):
        element = element[0]
    if not len(element):
        return (element.text or "").strip()
    return "".join(_text(element)).strip()


def _text(top: Element) -> Iterator[str]:
    from lxml import etree  # noqa: PLC0415 - whoever has an element has paid for this import

    last = "\n"
    for event, element in etree.iterwalk(top, events=("start", "end")):
        is_block = element is not top and element.tag in _BLOCKS
        if event == "start":
            begins = is_block and not last.endswith("\n")
            piece = "\n" if element.tag == "br" else ("\n" if begins else "") + (element.text or "")
        else:
            piece = "" if element is top else ("\n" if is_block else "") + (element.tail or "")
        last = piece or last
        yield piece


def rows(box: Element) -> Iterator[tuple[str, str]]:
    """The labelled values of every table in a box, in the three forms of a cell, and those of a profile's table."""
    for cell in box.iter("td", "th"):
        if cell.tag == "th":
            value = cell.getnext()
            if value is not None and value.tag == "td":
                yield text_of(cell), text_of(value)
        elif "_a6_q" in (cell.get("class") or "").split():
            yield from _row(cell)


def _row(cell: Element) -> Iterator[tuple[str, str]]:
    pair = [part for part in cell if part.tag == "div" and "_a6-q" in (part.get("class") or "").split()]
    if len(pair) >= 2:
        yield text_of(pair[0]), text_of(pair[1])
        return
    inner = [part for part in cell if part.tag == "div"]
    if inner:
        yield (cell.text or "").strip(), "\n".join(filter(None, map(text_of, inner)))
        return
    value = cell.getnext()
    if value is not None and value.tag == "td":
        yield text_of(cell), text_of(value)


def links(element: Element) -> Iterator[tuple[Element, str, str, str]]:
    """Every web link below an element: itself, its address, its text, and the text of the `div` that follows its own block."""
    for link in element.iter("a"):
        href = link.get("href") or ""
        if href.startswith("http"):
            yield link, href, text_of(link), _after(link)


def _after(link: Element) -> str:
    block = link.getparent()
    following = block.getnext() if block is not None and block.tag == "div" else None
    return text_of(following) if following is not None and following.tag == "div" else ""


def pictures(element: Element) -> Iterator[Element]:
    """The picture and video elements below an element, without icons (which the pages put into `icons/` or `files/`)."""
    for picture in element.iter("img", "video"):
        source = picture.get("src") or ""
        if source and not source.startswith(("icons/", "files/", "data:")) and "/icons/" not in source:
            yield picture
