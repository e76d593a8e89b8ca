"""Turning X's spelling of a text into what she wrote: `&amp;` undone, short links replaced by where they lead."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import unescape

from selfaudit.readers.x.shapes import Link, Media

_SHORT = re.compile(r"https?://t\.co/\w+")


def plain(text: str | None, links: Iterable[Link] | None = None, media: Iterable[Media] | None = None) -> str:
    """The words as written.

    Links are replaced by their own short address and not by X's indices, of which nobody knows whether they count characters
    or UTF-16 units. `&amp;` is undone first: where a link leads is not spelt that way. The link to a post's own picture goes.
    """
    if not text:
        return ""
    if "&" in text:
        text = unescape(text)
    if "t.co/" not in text:
        return text
    leads = {link.url: link.expanded_url or link.expanded or link.url for link in links or () if link.url}
    leads |= {picture.url: "" for picture in media or () if picture.url}
    return _SHORT.sub(lambda found: leads.get(found[0], found[0]), text).rstrip() if leads else text
