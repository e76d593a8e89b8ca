"""Whether an archive is from X, and of which generation: by the names that its data files give themselves."""

from __future__ import annotations

import re

from selfaudit.archive.model import Archive
from selfaudit.readers.x.files import name_of, opening

_OURS = re.compile(
    rb"^\s*(?:\xef\xbb\xbf)?\s*"
    rb"(?:window\.(?:YTD\.|__THAR_CONFIG)|Grailbird\.data|var (?:user_details|payload_details|tweet_index)\b)"
)
_LOOKED_AT = 40
_FIRST = frozenset({"manifest", "account", "tweets", "tweet", "user_details", "tweet_index"})
_SINCE_2023 = frozenset({"note-tweet", "grok-chat-item", "article", "article-metadata", "expanded-profile", "community-note"})


def recognises(archive: Archive) -> str | None:
    """The layout in words, or None where no data file begins as X's do."""
    candidates = [member for member in archive.members if member.key.endswith(".js") and "assets/" not in member.key]
    candidates.sort(key=lambda member: (name_of(member) not in _FIRST, member.key.count("/")))
    if not any(_OURS.match(opening(member)) for member in candidates[:_LOOKED_AT]):
        return None
    names = {name_of(member) for member in candidates}
    if "tweet_index" in names or "user_details" in names:
        return "classic layout, until 2019"
    if names & _SINCE_2023:
        return "layout of 2023 and later"
    if "tweets" in names:
        return "layout of 2022"
    if "manifest" in names:
        return "layout of 2020 to 2022" if "tweet" in names else "layout of 2020 and later, without posts"
    return "layout of 2018 and 2019"
