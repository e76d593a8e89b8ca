"""Settings of the account and its logins."""

from __future__ import annotations

from collections.abc import Iterator

from selfaudit.readers.instagram import labels
from selfaudit.readers.instagram.context import Context
from selfaudit.readers.instagram.entries import Entry
from selfaudit.readers.instagram.profile import said
from selfaudit.records import Audience, Kind, Record, Visibility


def privacy_switch(context: Context, entry: Entry) -> Iterator[Record]:
    """A dated switch of the account from public to private or back."""
    when = labels.time_of(entry.rows) or entry.when
    private = switched_to_private(entry.title)
    if private is None and when:
        private = dict(context.account.switches).get(when)
    if private is not None:
        seen = Audience(
            Visibility.LIMITED if private else Visibility.PUBLIC,
            "from then on only your followers saw what you posted" if private else "from then on everyone saw what you posted",
        )
        yield context.record(Kind.SETTING, entry.pointer, entry.title, when, audience=seen)


def switched_to_private(title: str) -> bool | None:
    """What a switch's title says, `None` where its language is not known."""
    if labels.has_word(title, "private"):
        return True
    return False if labels.has_word(title, "public") else None


def comments_setting(context: Context, entry: Entry) -> Iterator[Record]:
    """Who may comment on her posts (not who may see them)."""
    yield from _choice(context, entry, "comments_from", "may comment on your posts")


def friend_map(context: Context, entry: Entry) -> Iterator[Record]:
    """Who sees where she is on the map of friends."""
    yield from _choice(context, entry, "audience", "may see where you are on the map of friends")


def _choice(context: Context, entry: Entry, name: str, what: str) -> Iterator[Record]:
    """A setting with one value; where the label is not known, it is the first row that has one."""
    chosen = labels.value(labels.named(entry.rows), name) or next((row.value for row in entry.rows if row.value), "")
    if chosen:
        yield context.record(Kind.SETTING, entry.pointer, chosen, labels.time_of(entry.rows), audience=_reach(chosen, what))


def _reach(chosen: str, what: str) -> Audience:
    if labels.is_word(chosen, "everyone"):
        return Audience(Visibility.PUBLIC, f"everyone {what}")
    if labels.is_word(chosen, "nobody"):
        return Audience(Visibility.ONLY_ME, f"nobody else {what}")
    return Audience(Visibility.LIMITED, f"only the people whom the setting names {what}")


def two_factor(context: Context, entry: Entry) -> Iterator[Record]:
    """A second step at login is set up: the file lists what it is done with."""
    yield context.record(Kind.SETTING, entry.pointer, "on")


def login(context: Context, entry: Entry) -> Iterator[Record]:
    """A login, a logout, a change of password, a device. Network addresses and cookies are passed over."""
    rows = labels.named(entry.rows)
    device = labels.value(rows, "device")
    yield context.record(Kind.LOGIN, entry.pointer, context.file.text, labels.time_of(entry.rows) or entry.when, thread=device)


def signup(context: Context, entry: Entry) -> Iterator[Record]:
    """The first login of all, and the name, e-mail address and number of that day where they are others than today's."""
    yield from login(context, entry)
    rows = labels.named(entry.rows)
    today = {**dict(context.account.settings), "handle": context.account.handle}
    for name, thing in (("username", "handle"), ("email", "email"), ("phone", "phone")):
        text = labels.value(rows, name)
        if text and today.get(thing) and text.casefold() != today[thing].casefold():
            when = labels.time_of(entry.rows)
            yield said(context, entry.pointer + rows[name].step, text, f"previous-{thing}", Audience.UNKNOWN, when)
