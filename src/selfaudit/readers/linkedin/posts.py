"""What she published or reacted to: shares, comments, recommendations, reactions, pictures by address, logins."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from selfaudit.readers.csvtext import Rows
from selfaudit.readers.linkedin import dates
from selfaudit.readers.linkedin.tables import Context, full_name
from selfaudit.records import Audience, Author, Kind, Media, Person, Place, Record, Visibility, utc

_VISIBILITY = {
    "public": Audience(Visibility.PUBLIC, "the post's own Visibility is PUBLIC"),
    "member_network": Audience(Visibility.LIMITED, "the post's own Visibility is MEMBER_NETWORK, your network"),
    "connections": Audience(Visibility.LIMITED, "the post's own Visibility is CONNECTIONS"),
    "connections_only": Audience(Visibility.LIMITED, "the post's own Visibility is CONNECTIONS_ONLY"),
}
_NO_VISIBILITY = Audience(Visibility.UNKNOWN, "the archive states no Visibility for this post")
_ODD_VISIBILITY = Audience(Visibility.UNKNOWN, "the post's own Visibility has a value that this version does not know")
_COMMENT = Audience(Visibility.UNKNOWN, "public if the post above it is, which the archive does not state")
_VISIBLE = Audience(Visibility.UNKNOWN, "marked VISIBLE: shown on a profile; who can see that profile is not in the archive")
_HIDDEN = Audience(Visibility.LIMITED, "marked as not shown on the profile")


def shares(context: Context, rows: Rows) -> Iterator[Record]:
    """Shares.csv: her posts, each with who can see it, and the pictures by their addresses."""
    columns = (rows.column(name) for name in ("Date", "ShareLink", "ShareCommentary", "SharedUrl", "MediaUrl", "Visibility"))
    for line, day, link, words, shared, media, visibility in zip(rows.lines, *columns, strict=True):
        audience = _VISIBILITY.get(visibility.casefold(), _ODD_VISIBILITY) if visibility else _NO_VISIBILITY
        post = Record(
            kind=Kind.POST,
            text=one_text(words),
            platform="linkedin",
            when=utc(dates.seconds(day)),
            author=Author.ME,
            field="share" if shared else "own",
            audience=audience,
            link=link,
            source=context.source(line),
        )
        yield post
        if media:
            yield replace(post, kind=Kind.PHOTO, text="", field="post", media=Media(uri=media))


def one_text(words: str) -> str:
    r"""A text whose lines LinkedIn has quoted one by one (`first"\n"second`), as it was written."""
    return words.replace('"\n"', "\n").replace('"\r\n"', "\n").strip('"') if '"\n"' in words or '"\r\n"' in words else words


def comments(context: Context, rows: Rows) -> Iterator[Record]:
    """Comments.csv: her words; under whose post is not told."""
    for line, day, link, words in zip(
        rows.lines, rows.column("Date"), rows.column("Link"), rows.column("Message"), strict=True
    ):
        if words:
            yield Record(
                kind=Kind.COMMENT,
                text=one_text(words),
                platform="linkedin",
                when=utc(dates.seconds(day)),
                author=Author.ME,
                field="own",
                audience=_COMMENT,
                link=link,
                source=context.source(line),
            )


def reactions(context: Context, rows: Rows) -> Iterator[Record]:
    """Reactions, votes, reposts and saved things: never her words, and LinkedIn does not give the others'."""
    times = rows.column("Date", "CreatedTime", "Saved At")
    links = rows.column("Link", "savedItem")
    texts = rows.column("OptionText", "Name") if context.file.how in ("votes", "saved") else [""] * len(rows)
    kinds = rows.column("Type")
    fields = {"votes": "vote", "reposts": "repost", "saved": "save"}
    for line, day, link, text, kind in zip(rows.lines, times, links, texts, kinds, strict=True):
        field = fields.get(context.file.how) or ("like" if kind.casefold() == "like" else "reaction")
        yield Record(
            kind=Kind.REACTION,
            text=text,
            platform="linkedin",
            when=utc(dates.seconds(day)),
            author=Author.OTHER,
            field=field,
            link=link,
            source=context.source(line),
        )


def recommended(context: Context, rows: Rows) -> Iterator[Record]:
    """Recommendations that she wrote, and those that others wrote on her profile."""
    hers = context.file.how == "recommended"
    columns = (rows.column(name) for name in ("First Name", "Last Name", "Text", "Creation Date", "Status"))
    for line, first, last, words, day, status in zip(rows.lines, *columns, strict=True):
        they = Person(full_name(first, last))
        yield Record(
            kind=Kind.POST,
            text=words,
            platform="linkedin",
            when=utc(dates.seconds(day)),
            author=Author.ME if hers else Author.OTHER,
            writer=None if hers else they,
            people=(they,),
            thread="" if hers else context.account.name,
            field="recommendation" if hers else "wall",
            audience=_VISIBLE if status.casefold() == "visible" else _HIDDEN if status else Audience.UNKNOWN,
            source=context.source(line),
        )


def rich_media(context: Context, rows: Rows) -> Iterator[Record]:
    """Rich_Media.csv: pictures and videos that she uploaded, by address; when and what is in one sentence."""
    columns = (rows.column(name) for name in ("Date/Time", "Media Description", "Media Link"))
    for line, sentence, caption, address in zip(rows.lines, *columns, strict=True):
        said = sentence.casefold()
        yield Record(
            kind=Kind.VIDEO if "video" in said else Kind.PHOTO,
            text=caption if caption != "-" else "",
            platform="linkedin",
            when=utc(dates.seconds(sentence)),
            author=Author.ME,
            field="profile" if "profile photo" in said or "profile picture" in said else "post",
            media=Media(uri=address),
            link=address,
            source=context.source(line),
        )


def logins(context: Context, rows: Rows) -> Iterator[Record]:
    """Logins and security challenges: when and from which country; never the internet address."""
    challenge = context.file.how == "challenges"
    days, countries = rows.column("Challenge Date", "Login Date"), rows.column("Country")
    for line, day, country in zip(rows.lines, days, countries, strict=True):
        yield Record(
            kind=Kind.LOGIN,
            text="Security check" if challenge else "Login",
            platform="linkedin",
            when=utc(dates.seconds(day)),
            field="recovery" if challenge else "login",
            audience=Audience.NOT_APPLICABLE,
            place=Place(country) if country else None,
            source=context.source(line),
        )
