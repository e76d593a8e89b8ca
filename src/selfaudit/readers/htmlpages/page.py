"""Meta's HTML pages: from bytes to the boxes that hold one record each, in bounded memory.

A page is parsed as a whole up to a few megabytes. A larger one is cut between two outermost boxes, where every `div` and
`section` opened since the last cut is closed again, and parsed piece by piece.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from itertools import islice
from typing import Any

import tomli

from selfaudit.archive.model import Member, MemberError
from selfaudit.readers.htmlpages.dates import is_printed
from selfaudit.records import Status

Element = Any
"""An lxml element."""

PIECE = 4 << 20
"""A page longer than twice this is cut into pieces of about this many bytes."""
UNCUT_LIMIT = 128 << 20
"""A page that cannot be cut is read up to here."""
_OPENING = re.compile(rb'<(?:div|section) class="[^"<>]*(?:_a6-g|uiBoxWhite[^"<>]*noborder|thread)[^"<>]*"')
_LONG_TAG = re.compile(rb"<[^<>]{20000,}")
_MANY_ATTRIBUTES = 3000
"""libxml2 compares every attribute of a tag with every other: a tag with hundreds of thousands takes minutes."""
_CANDIDATES = 64
_TOP = 400
"""Elements from the top of a page that are searched for its heading and its main part."""


@dataclass(slots=True)
class Told:
    """What reading a page tells besides its boxes; filled while `boxes` runs."""

    heading: str = ""
    preamble: str = ""
    """The text before the first box, where messages pages name the participants."""
    records: int = 0
    times: int = 0
    undated: int = 0
    """Of the times, those that cannot be read: they stand in a language that is not known."""
    leftover: bool = False
    """There is text on the page but no box: a layout that is not known."""
    problem: tuple[Status, str] | None = None
    """Why not all of it was read."""

    def timed(self, text: str, when: float) -> None:
        """Counts a text that is a time, in whatever language; `when` it was, 0 where that cannot be read."""
        if when or is_printed(text):
            self.times += 1
            self.undated += not when

    def on_times(self) -> str:
        """The ledger's words on times that cannot be read, "" where all can."""
        could = f"{self.undated} of {self.times} times could not be read: they are in a language that is not known"
        return could if self.undated else ""


def boxes(member: Member, told: Told, piece: int = PIECE) -> Iterator[list[Element]]:
    """The outermost boxes of a page, a list for each piece of it. Raises MemberError."""
    for number, data in enumerate(_pieces(member, told, piece)):
        root = _parsed(data, told, first=number == 0)
        if root is None:
            continue
        main = main_of(root)
        found = _outermost([*main, *_after(main)])
        if number == 0:
            told.heading = _heading(root)
            told.preamble = _before(found[0]) if found else ""
            told.leftover = not found and bool(_words(main))
        told.records += len(found)
        yield found


def document(member: Member, told: Told) -> Element | None:
    """A whole page as one document, `None` for an empty one. For the pages of before 2018. Raises MemberError."""
    data = _limited(member, told)
    told.problem = told.problem or _broken_off(data)
    return _parsed(data, told, first=True)


def _limited(member: Member, told: Told) -> bytes:
    data = member.read(UNCUT_LIMIT + 1)
    if len(data) > UNCUT_LIMIT:
        told.problem = (Status.OVER_LIMIT, f"only the first {UNCUT_LIMIT >> 20} MB of this page were read")
    return data[:UNCUT_LIMIT]


def _broken_off(data: bytes) -> tuple[Status, str] | None:
    if not data.strip() or b"</html>" in data[-4096:].lower():
        return None
    return Status.PARTLY_READ, "the page breaks off before its end"


def _pieces(member: Member, told: Told, piece: int) -> Iterator[bytes]:
    held = b""
    for chunk in member.read_chunks(min(piece, 1 << 20)):
        held += chunk
        while len(held) >= 2 * piece and (cut := _cut(held, piece)):
            yield held[:cut]
            held = held[cut:]
        if len(held) > UNCUT_LIMIT:
            told.problem = (Status.OVER_LIMIT, f"a part of this page of more than {UNCUT_LIMIT >> 20} MB was not read")
            yield held[:UNCUT_LIMIT]
            return
    told.problem = told.problem or _broken_off(held)
    yield held


def _cut(held: bytes, piece: int) -> int:
    """Where to cut: before the last outermost box that begins in the first `piece` bytes, else before a later one; or 0."""
    begin = _OPENING.search(held)
    if not begin:
        return 0
    starts = [found.start() for found in _OPENING.finditer(held, begin.end())]
    early = [start for start in starts if start <= piece]
    for start in [*early[-_CANDIDATES:][::-1], *starts[len(early) :][:_CANDIDATES]]:
        if _is_balanced(held[begin.start() : start]):
            return start
    return 0


def _is_balanced(data: bytes) -> bool:
    return data.count(b"<div") == data.count(b"</div>") and data.count(b"<section") == data.count(b"</section>")


def _parsed(data: bytes, told: Told, *, first: bool) -> Element | None:
    from lxml import etree  # noqa: PLC0415 - takes 20 ms, and most archives are JSON

    if not data.strip():
        return None
    if any(len(found[0].split(None, _MANY_ATTRIBUTES)) > _MANY_ATTRIBUTES for found in _LONG_TAG.finditer(data)):
        raise MemberError(Status.UNREADABLE, "a tag with thousands of attributes: no page of an export has that")
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True)
    try:
        root = etree.fromstring(data if first else b'<html><body><div role="main">' + data, parser)
    except etree.LxmlError:
        raise MemberError(Status.UNREADABLE, "it is not an HTML page") from None
    if any(entry.level == etree.ErrorLevels.FATAL for entry in parser.error_log):
        told.problem = (
            Status.PARTLY_READ,
            "the page is nested too deeply or damaged, and what comes after that point was dropped",
        )
    return root


@cache
def _classes() -> dict[str, Any]:
    return tomli.loads(files(__package__).joinpath("classes.toml").read_text("utf-8"))


@lru_cache(maxsize=1024)
def role(classes: str | None) -> tuple[str, int]:
    """What an element is by its class attribute, "" for nothing special, and how good a sign that is (0 is best)."""
    tokens = (classes or "").split()
    if any(set(needed) <= set(tokens) for needed in _classes()["box"]):
        return "box", 0
    for part in ("title", "body", "time"):
        ranks = [rank for rank, name in enumerate(_classes()[part]) if name in tokens]
        if ranks:
            return part, ranks[0]
    return "", 0


def main_of(root: Element) -> Element:
    """The part of a page that holds its records. It begins near the top, so only that is searched."""
    names = _classes()["main"]
    best: tuple[int, Element] = (len(names), root.find("body"))
    for element in _top(root):
        if element.tag == "main" or element.get("role") == "main":
            return element
        tokens = (element.get("class") or "").split()
        rank = next((rank for rank, name in enumerate(names) if name in tokens), len(names))
        if rank < best[0]:
            best = (rank, element)
    return root if best[1] is None else best[1]


def _top(root: Element) -> Iterator[Element]:
    return (element for element in islice(root.iter(), _TOP) if isinstance(element.tag, str))


def _after(main: Element) -> list[Element]:
    """What stands behind an element: of the main part, what one end tag too many has put out of it."""
    return list(main.xpath("following-sibling::* | ancestor::*/following-sibling::*"))


def _outermost(children: Iterable[Element]) -> list[Element]:
    """The boxes that lie in no other box. Nearly always they are the children themselves."""
    found: list[Element] = []
    for child in children:
        if isinstance(child.tag, str):
            if role(child.get("class"))[0] == "box":
                found.append(child)
            elif len(child):
                found += _deeper(child)
    return found


def _deeper(top: Element) -> list[Element]:
    inside: list[Element] = []
    last: Element | None = None
    for element in top.iter("div", "section"):
        if role(element.get("class"))[0] == "box" and (last is None or last not in element.iterancestors()):
            inside.append(element)
            last = element
    return inside


def _heading(root: Element) -> str:
    """The page's heading, else its title."""
    title = ""
    for element in _top(root):
        if element.tag == "h1" or "_a70e" in (element.get("class") or "").split():
            return " ".join("".join(element.itertext()).split())
        title = title or (" ".join((element.text or "").split()) if element.tag == "title" else "")
    return title


def _before(box: Element) -> str:
    """The text of what stands on the page before its first box, a line for each element that holds no other."""
    parts = box.xpath("preceding::*[not(*) and not(self::style or self::script or self::title)]")
    return "\n".join(filter(None, (" ".join((part.text or "").split()) for part in parts)))


def _words(main: Element) -> str:
    skipped = ("h1", "title", "style", "script", "head")
    parts = [part.text or "" for part in main.iter() if isinstance(part.tag, str) and part.tag not in skipped]
    return "".join(parts).strip()
