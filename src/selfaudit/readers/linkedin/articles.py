"""Articles: one HTML file each, whose words are read without anything of the page being run or fetched."""

from __future__ import annotations

import re
from html import unescape

from selfaudit.archive.model import MemberError
from selfaudit.readers.linkedin import dates
from selfaudit.readers.linkedin.tables import Context, End, Pages
from selfaudit.records import Audience, Author, Kind, Page, Record, Source, Status, Visibility, utc

_PUBLISHED = Audience(Visibility.UNKNOWN, "LinkedIn articles are for everybody unless that was changed; not in the archive")
_DATED = re.compile(r"(?:Published|Created) on (\d{4}-\d\d-\d\d[ \d:]*)")
_IN_NAME = re.compile(r"(\d{4}-\d\d-\d\d)")
_LONGEST = 16 << 20
_TAG = re.compile(r"<(?P<close>/?)!?(?P<name>[A-Za-z][\w-]*)?(?P<rest>[^<>]*)>")
_ADDRESS = re.compile(r"""href\s*=\s*["']?([^"'\s>]{0,99}/pulse/[^"'\s>]{1,500})""", re.IGNORECASE)
_SILENT = frozenset({"script", "style", "title"})
_WITHIN_A_LINE = frozenset({"a", "b", "i", "u", "em", "strong", "span", "code", "sub", "sup", "mark", "s"})


def words(page: str) -> str:
    """What a page shows, a line for each paragraph. Reads it once from front to back, however broken it is."""
    pieces: list[str] = []
    silent = ""
    at = 0
    for tag in _TAG.finditer(page):
        if not silent:
            pieces.append(page[at : tag.start()])
        at = tag.end()
        name = (tag["name"] or "").casefold()
        if name in _SILENT:
            silent = "" if tag["close"] else silent or name
        elif name not in _WITHIN_A_LINE:
            pieces.append("\0")
    pieces.append("" if silent else page[at:])
    lines = (" ".join(unescape(line).split()) for line in "".join(pieces).split("\0"))
    return "\n".join(line for line in lines if line)


def read(context: Context) -> Pages:
    """One article: its title and words as one post."""
    raw = context.member.read(_LONGEST)
    page = raw.decode("utf-8-sig", "replace").replace("\0", " ")
    text = words(page)
    if not text:
        if raw.strip():
            raise MemberError(Status.UNKNOWN, "an article without words: its layout may have changed")
        return End(0)
    dated = _DATED.search(text) or _IN_NAME.search(context.member.path.rpartition("/")[2])
    address = _ADDRESS.search(page)
    yield Page.of(
        [
            Record(
                kind=Kind.POST,
                text=text,
                platform="linkedin",
                when=utc(dates.seconds(dated[1].strip())) if dated else None,
                author=Author.ME,
                field="article",
                audience=_PUBLISHED,
                link=address[1] if address else "",
                source=Source(context.archive.label, context.member.path, "record 1"),
            )
        ]
    )
    return End(1)
