"""Her comments, in groups and elsewhere, as pages of columns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from selfaudit.mojibake import repair
from selfaudit.readers import meta
from selfaudit.readers.facebook import titles
from selfaudit.readers.facebook.context import PLATFORM, File, own_spellings
from selfaudit.readers.facebook.media import caption_and_facts, picture
from selfaudit.readers.facebook.shapes import Entry, Said
from selfaudit.records import Author, Kind, Page, Person, Record, utc

_NONE = Said()


@dataclass(frozen=True, slots=True)
class _Comments:
    """A page's worth of comments; `said[row]` is the element of `data` that holds the words."""

    file: File
    entries: Sequence[Entry]
    said: Sequence[Said]
    mine: Sequence[bool | None]
    people: Sequence[tuple[Person, ...]]
    pointer: str
    first: int

    def record(self, row: int) -> Record:
        entry, said = self.entries[row], self.said[row]
        group = repair(said.group or "")
        return Record(
            Kind.COMMENT,
            repair(said.comment or ""),
            PLATFORM,
            utc(meta.seconds(said.timestamp or entry.timestamp)),
            Author.ME if self.mine[row] else None,
            Person(repair(said.author)) if said.author else None,
            self.people[row],
            group,
            "group" if group or self.file.field == "group" else "own",
            source=self.file.source(f"{self.pointer}/{self.first + row}"),
        )


def pages(file: File, entries: Sequence[Entry], pointer: str, first: int) -> Iterator[Page]:
    """The comments of a list that stands at `pointer`, and the pictures put under other people's posts."""
    if not entries:
        return
    own = own_spellings(file.account)
    said = [(entry.data[0].comment if entry.data else None) or _said(entry) for entry in entries]
    # Titles repeat, so each is read once.
    under = {title: _under(title, file) for title in {entry.title for entry in entries}}
    comments = _Comments(
        file,
        entries,
        said,
        # The file holds her comments only: another author's name is one that she may have had, and nobody can tell.
        [True if not own or not one.author or one.author in own else None for one in said],
        [under[entry.title] for entry in entries],
        pointer,
        first,
    )
    times = meta.column([one.timestamp or entry.timestamp or 0.0 for one, entry in zip(said, entries, strict=True)])
    texts = [one.comment or "" for one in said]
    yield Page(Kind.COMMENT, texts, comments.record, comments.mine, times, row_people=comments.people, mojibake=True)
    yield from meta.batches(_pictures(comments, times))


def _said(entry: Entry) -> Said:
    return next((datum.comment for datum in entry.data or () if datum.comment), _NONE)


def _under(title: str | None, file: File) -> tuple[Person, ...]:
    """Whose post a comment stands under, by its title sentence."""
    name = titles.under(repair(title or ""), file.account) if title else ""
    return (Person(name),) if name else ()


def _pictures(comments: _Comments, times: Sequence[float]) -> Iterator[Record]:
    for row in [row for row, entry in enumerate(comments.entries) if entry.attachments]:
        for at, attachment in enumerate(comments.entries[row].attachments or ()):
            for step, thing in enumerate(attachment.data or ()):
                if thing.media is not None:
                    pointer = f"{comments.pointer}/{comments.first + row}/attachments/{at}/data/{step}/media"
                    caption, facts = caption_and_facts(thing.media)
                    same = caption == repair(comments.said[row].comment or "")
                    yield picture(
                        comments.file, thing.media, pointer, "post", "" if same else caption, facts, posted=times[row]
                    )
