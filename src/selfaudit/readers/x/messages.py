"""Direct messages (with one person or a group) and chats with Grok. X names nobody in them: names come from her own posts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from selfaudit.archive.model import Archive, Member
from selfaudit.readers.x import times, words, ytd
from selfaudit.readers.x.at import At
from selfaudit.readers.x.attached import file_name
from selfaudit.readers.x.audiences import PRIVATE_TALK
from selfaudit.readers.x.ending import End, Pages, expect
from selfaudit.readers.x.people import number, partners
from selfaudit.readers.x.shapes import Conversation, MachineMessage, Media, Message
from selfaudit.records import Account, Author, Kind, Page, Person, Record, Source, utc
from selfaudit.records import Media as Facts


@dataclass(frozen=True, slots=True)
class Talk:
    """A conversation: its messages with their places in the file, who is in it, and the name that it goes by."""

    messages: Sequence[tuple[int, str, Message]]
    name: str
    people: tuple[Person, ...]
    named: dict[str, Person]
    me: str
    """Her number, "" where it is not known to take part."""
    pointer: str


def read(archive: Archive, member: Member, account: Account) -> Pages:
    """A page for each conversation, and one for the pictures in it."""
    named = dict(account.people) | ({account.id: Person(account.name, account.handle)} if account.id else {})
    others: set[str] = set()
    total = 0
    for first, items in ytd.batches(member, Conversation):
        talks = [item.dm_conversation or item for item in items]
        expect(any(talk.messages for talk in talks))
        wrapper = "/dmConversation" if any(item.dm_conversation for item in items) else ""
        for row, item in enumerate(talks, start=first):
            others |= partners(item) - {account.id}
            talk = _talk(item, account, named, f"/{row}{wrapper}")
            if talk.messages:
                yield _page(talk, archive.label, member.path)
                yield from _pictures(talk, archive.label, member.path)
        total += len(items)
    return End(total, _how_many_named(others, named))


def _how_many_named(others: set[str], named: dict[str, Person]) -> str:
    known = sum(1 for key in others if key in named)
    if known == len(others):
        return ""
    return (
        f"{known} of the {len(others)} people in these conversations could be named from your own posts; "
        "X puts no names in the archive"
    )


def _talk(item: Conversation, account: Account, named: dict[str, Person], pointer: str) -> Talk:
    events = item.messages or ()
    said = [
        (row, "messageCreate" if event.message_create else "welcomeMessageCreate", message)
        for row, event in enumerate(events)
        if (message := event.message_create or event.welcome_message_create)
    ]
    numbers = partners(item)
    others = sorted(numbers - {account.id})
    people = tuple(named[key] for key in others if key in named)
    name = _title(item, others, people)
    # In a group she may never have spoken; in a conversation of two that is not hers, nobody can be told from anybody.
    known = account.id in numbers or not any(message.recipient_id for _row, _key, message in said)
    return Talk(said, name, people, named, account.id if known else "", f"{pointer}/messages")


def _title(item: Conversation, others: list[str], people: tuple[Person, ...]) -> str:
    """The name that a group was last given; the other's name; or a name of our own that tells conversations apart."""
    changes = [event.conversation_name_update for event in item.messages or () if event.conversation_name_update]
    if changes:
        latest = max(changes, key=lambda change: times.seconds(change.created_at))
        if latest.name:
            return latest.name
    if len(others) > 1:
        return f"group conversation {item.conversation_id}"
    if people:
        return people[0].label
    return f"conversation with account {others[0]}" if others else f"conversation {item.conversation_id}"


def _page(talk: Talk, archive: str, path: str) -> Page:
    messages = [message for _row, _key, message in talk.messages]
    texts = [words.plain(message.text, message.urls) for message in messages]
    stamps = times.column([message.created_at for message in messages])
    senders = [number(message.sender_id) for message in messages]
    mine = [sender == talk.me for sender in senders] if talk.me else None

    def record(index: int) -> Record:
        row, key, _message = talk.messages[index]
        return Record(
            kind=Kind.MESSAGE,
            text=texts[index],
            platform="x",
            when=utc(stamps[index]),
            author=_author(mine[index] if mine else None),
            writer=talk.named.get(senders[index]),
            people=talk.people,
            thread=talk.name,
            field="inbox",
            audience=PRIVATE_TALK,
            source=Source(archive, path, f"{talk.pointer}/{row}/{key}/text"),
        )

    return Page(Kind.MESSAGE, texts, record, mine=mine, times=stamps, people=talk.people)


def _author(mine: bool | None) -> Author | None:
    return None if mine is None else Author.ME if mine else Author.OTHER


def _pictures(talk: Talk, archive: str, path: str) -> Iterator[Page]:
    """Pictures sent in a conversation: `<message number>-<end of the address>` in a folder beside the file."""
    folder, _slash, name = path.rpartition("/")
    media_folder = "direct_messages_group_media" if "group" in name else "direct_messages_media"
    records = []
    for row, key, message in talk.messages:
        for index, address in enumerate(message.media_urls or ()):
            file = file_name(number(message.id), Media(media_url=address))
            mine = number(message.sender_id) == talk.me if talk.me else None
            records.append(
                Record(
                    kind=Kind.PHOTO,
                    platform="x",
                    when=utc(times.seconds(message.created_at)),
                    author=_author(mine),
                    writer=talk.named.get(number(message.sender_id)),
                    people=talk.people,
                    thread=talk.name,
                    field="message",
                    audience=PRIVATE_TALK,
                    media=Facts(uri="/".join(part for part in (folder, media_folder, file) if part) if file else ""),
                    source=Source(archive, path, f"{talk.pointer}/{row}/{key}/mediaUrls/{index}"),
                )
            )
    if records:
        yield Page.of(records)


def read_machine(archive: Archive, member: Member, _account: Account) -> Pages:
    """Chats with Grok: a machine, not a person."""
    total = 0
    for first, items in ytd.batches(member, MachineMessage):
        first_whole = next((item for item in items if item.grok_message or item.grok_chat_item), MachineMessage())
        wrapper = "grokMessage" if first_whole.grok_message else "grokChatItem" if first_whole.grok_chat_item else ""
        messages = [item.grok_chat_item or item.grok_message or item for item in items]
        expect(any(message.message is not None for message in messages))
        yield _machine_page(messages, At(archive.label, member.path, first, wrapper))
        total += len(items)
    return End(total)


def _is_hers(message: MachineMessage) -> bool:
    sender = message.sender
    name = str((sender.get("name") or "") if isinstance(sender, dict) else sender or "")
    return name.casefold() in ("user", "human", "1")


def _machine_page(messages: Sequence[MachineMessage], at: At) -> Page:
    texts = [message.message or "" for message in messages]
    stamps = times.column([message.created_at for message in messages])
    mine = [_is_hers(message) for message in messages]

    def record(index: int) -> Record:
        return Record(
            kind=Kind.MESSAGE,
            text=texts[index],
            platform="x",
            when=utc(stamps[index]),
            author=Author.ME if mine[index] else Author.OTHER,
            thread=f"Grok {messages[index].chat_id or ''}".rstrip(),
            field="machine",
            audience=PRIVATE_TALK,
            source=at.source(index, "message"),
        )

    return Page(Kind.MESSAGE, texts, record, mine=mine, times=stamps)
