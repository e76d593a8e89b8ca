"""Articles: one HTML file each, whose words are read without anything of the page being run or fetched."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from selfaudit.archive.model import MemberError
from selfaudit.readers.linkedin import dates
from selfaudit.readers.linkedin.tables import Context, End, Pages
from selfaudit.records import Audience, Author, Kind, Page, Record, Source, Status, Visibility, utc

_PUBLISHED = Audience(Visibility.UNKNOWN, "LinkedIn articles are for everybody unless that was changed; not in the archive")
_DATED = re.compile(r"(?:Published|Created) on (\d{4}-\d\d-\d\d[ \d:]*)")
_IN_NAME = re.compile(r"(\d{4}-\d\d-\d\d)")
_LONGEST = 16 << 20
_SILENT = frozenset({"script", "style", "title", "head"})
_BLOCKS = frozenset({"p", "h1", "h2", "h3", "h4", "li", "br", "div", "blockquote", "small"})


class _Words(HTMLParser):
    """The words of a page with a line for each paragraph, and the address under its heading."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self.link = ""
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Marks the beginning of a paragraph; remembers the first address of an article."""
        self._silent += tag in _SILENT
        if tag in _BLOCKS:
            self.pieces.append("\n")
        address = dict(attrs).get("href") or ""
        if tag == "a" and "/pulse/" in address and not self.link:
            self.link = address

    def handle_endtag(self, tag: str) -> None:
        """Ends what is not shown."""
        self._silent = max(0, self._silent - (tag in _SILENT))

    def handle_data(self, data: str) -> None:
        """Keeps what is shown."""
        if not self._silent:
            self.pieces.append(data)


def read(context: Context) -> Pages:
    """One article: its title and words as one post."""
    raw = context.member.read(_LONGEST)
    page = _Words()
    page.feed(raw.decode("utf-8-sig", "replace"))
    page.close()
    lines = (" ".join(line.split()) for line in "".join(page.pieces).split("\n"))
    text = "\n".join(line for line in lines if line)
    if not text:
        if raw.strip():
            raise MemberError(Status.UNKNOWN, "an article without words: its layout may have changed")
        return End(0)
    dated = _DATED.search(text) or _IN_NAME.search(context.member.path.rpartition("/")[2])
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
                link=page.link,
                source=Source(context.archive.label, context.member.path, "record 1"),
            )
        ]
    )
    return End(1)
