"""The parts of X's items that are read, as typed structures: the decoder skips all the rest without making it into objects.

X writes every number as a string, and in the classic layout as a number: both are taken. All parts may be missing.
"""

from __future__ import annotations

from typing import Any

from msgspec import Struct

Text = str | int | None


class Link(Struct, gc=False):
    """A shortened link and where it leads (tweets: `expanded_url`; messages: `expanded`)."""

    url: str | None = None
    expanded_url: str | None = None
    expanded: str | None = None


class Mention(Struct, gc=False):
    """Somebody named in a post: the only place where X puts a name to an id."""

    id_str: Text = None
    id: Text = None
    screen_name: str | None = None
    name: str | None = None


class Entities(Struct, gc=False):
    """What stands in a text."""

    urls: list[Link] | None = None
    user_mentions: list[Mention] | None = None
    media: list[Media] | None = None


class Variant(Struct, gc=False):
    """One size of a video."""

    url: str | None = None
    bitrate: Text = None


class Video(Struct, gc=False):
    """The sizes of a video."""

    variants: list[Variant] | None = None


class Media(Struct, gc=False):
    """A picture or video of a post."""

    type: str | None = None
    url: str | None = None
    media_url_https: str | None = None
    media_url: str | None = None
    source_user_id_str: Text = None
    source_user_id: Text = None
    ext_alt_text: str | None = None
    video_info: Video | None = None


class Extended(Struct, gc=False):
    """All pictures of a post: `entities` holds only the first."""

    media: list[Media] | None = None


class User(Struct, gc=False):
    """Who wrote a post (classic layout only)."""

    id_str: Text = None
    screen_name: str | None = None
    name: str | None = None
    protected: bool | None = None


class Original(Struct, gc=False):
    """The post that was passed on (classic layout only)."""

    text: str | None = None
    full_text: str | None = None
    user: User | None = None


class Scopes(Struct, gc=False):
    """Who a community post is for."""

    followers: bool | None = None


class Tweet(Struct, gc=False):
    """A post, wrapped (`{"tweet": {…}}`) or bare (2018 and the classic layout)."""

    tweet: Tweet | None = None
    id_str: Text = None
    id: Text = None
    created_at: str | None = None
    full_text: str | None = None
    text: str | None = None
    in_reply_to_status_id_str: Text = None
    in_reply_to_user_id_str: Text = None
    in_reply_to_user_id: Text = None
    in_reply_to_screen_name: str | None = None
    entities: Entities | None = None
    extended_entities: Extended | None = None
    coordinates: Any = None
    geo: Any = None
    place: Any = None
    scopes: Scopes | None = None
    user: User | None = None
    retweeted_status: Original | None = None


class Cut(Struct, gc=False):
    """The same post, only for its words and its time."""

    tweet: Cut | None = None
    created_at: str | None = None
    full_text: str | None = None
    text: str | None = None


class Who(Struct, gc=False):
    """The same post, only for the names that it puts to ids."""

    tweet: Who | None = None
    in_reply_to_user_id_str: Text = None
    in_reply_to_screen_name: str | None = None
    entities: Named | None = None


class Named(Struct, gc=False):
    """The people named in a post."""

    user_mentions: list[Mention] | None = None


class Liked(Struct, gc=False, rename="camel"):
    """A liked post: no date, no author but what its address may tell."""

    like: Liked | None = None
    tweet_id: Text = None
    full_text: str | None = None
    expanded_url: str | None = None


class Account(Struct, gc=False, rename="camel"):
    """An account by its number."""

    account_id: Text = None
    user_link: str | None = None


class Related(Struct, gc=False, rename="camel"):
    """A follower, somebody followed, blocked or muted; in 2018 without the wrapper."""

    follower: Account | None = None
    following: Account | None = None
    blocking: Account | None = None
    muting: Account | None = None
    smart_blocking: Account | None = None
    account_id: Text = None
    user_link: str | None = None


class Note(Struct, gc=False, rename="camel"):
    """The words of a long post."""

    text: str | None = None
    urls: Any = None
    mentions: Any = None


class LongPost(Struct, gc=False, rename="camel"):
    """A long post: without the number of the post that it belongs to."""

    note_tweet: LongPost | None = None
    created_at: str | None = None
    core: Note | None = None


class Message(Struct, gc=False, rename="camel"):
    """A direct message, or what happened to a group."""

    id: Text = None
    sender_id: Text = None
    recipient_id: Text = None
    created_at: str | None = None
    text: str | None = None
    urls: list[Link] | None = None
    media_urls: list[str] | None = None
    name: str | None = None
    participants_snapshot: list[Text] | None = None
    user_ids: list[Text] | None = None


class Event(Struct, gc=False, rename="camel"):
    """One event of a conversation."""

    message_create: Message | None = None
    welcome_message_create: Message | None = None
    conversation_name_update: Message | None = None
    join_conversation: Message | None = None
    participants_join: Message | None = None
    participants_leave: Message | None = None


class Conversation(Struct, gc=False, rename="camel"):
    """A conversation, newest message first."""

    dm_conversation: Conversation | None = None
    conversation_id: Text = None
    messages: list[Event] | None = None


class MachineMessage(Struct, gc=False, rename="camel"):
    """A message to or from Grok. `sender` is a word in some archives and `{name}` in others."""

    grok_chat_item: MachineMessage | None = None
    grok_message: MachineMessage | None = None
    created_at: str | None = None
    chat_id: Text = None
    message: str | None = None
    sender: Any = None
