"""Names for the numbers: X puts no names into its lists, but her own posts name those whom she mentioned or answered."""

from __future__ import annotations

from collections.abc import Iterator

from selfaudit.archive.model import Archive
from selfaudit.readers.x.across import POSTS, rows
from selfaudit.readers.x.shapes import Conversation, Mention, Related, Text, Who
from selfaudit.records import Person

_LISTS = ("follower", "following", "blocked", "muted")
_TALKS = ("messages", "group-messages")


def number(value: Text) -> str:
    """An id as text; "" for none and for the negative numbers that X writes where there is none."""
    text = str(value) if value is not None else ""
    return "" if text.startswith("-") or text == "0" else text


def person_of(mention: Mention) -> Person:
    """The person of a mention."""
    return Person(mention.name or "", mention.screen_name or "")


def account_number(row: Related) -> str:
    """The number of the account on a row of a list, in its wrapper or without."""
    wrapped = row.follower or row.following or row.blocking or row.muting or row.smart_blocking
    return number(wrapped.account_id if wrapped else row.account_id)


def named(archive: Archive) -> Iterator[tuple[str, Person]]:
    """The accounts of her lists and conversations that her own posts put a name to. Reads those files once; raises nothing."""
    wanted = _wanted(archive)
    found: dict[str, Person] = {}
    for posts in rows(archive, POSTS, Who) if wanted else ():
        for row in posts:
            who = row.tweet or row
            for mention in (who.entities and who.entities.user_mentions) or ():
                key = number(mention.id_str or mention.id)
                if key in wanted:
                    found.setdefault(key, person_of(mention))
            answered = number(who.in_reply_to_user_id_str)
            if answered in wanted and who.in_reply_to_screen_name:
                found.setdefault(answered, Person("", who.in_reply_to_screen_name))
                if not found[answered].handle:
                    found[answered] = Person(found[answered].name, who.in_reply_to_screen_name)
    yield from found.items()


def _wanted(archive: Archive) -> set[str]:
    """Every number that stands in her lists and conversations."""
    wanted = {account_number(row) for related in rows(archive, _LISTS, Related) for row in related}
    for talks in rows(archive, _TALKS, Conversation):
        for row in talks:
            wanted.update(partners(row.dm_conversation or row))
    return wanted - {""}


def partners(talk: Conversation) -> set[str]:
    """The numbers of all who take part in a conversation, hers too."""
    found: set[Text] = set()
    for event in talk.messages or ():
        said = event.message_create or event.welcome_message_create
        if said:
            found |= {said.sender_id, said.recipient_id}
        for change in (event.join_conversation, event.participants_join, event.participants_leave):
            if change:
                found.update(change.participants_snapshot or ())
                found.update(change.user_ids or ())
    ends = str(talk.conversation_id or "").split("-")
    numbers = {number(value) for value in found} | (set(ends) if len(ends) == 2 else set())
    return {value for value in numbers if value.isdigit()}
