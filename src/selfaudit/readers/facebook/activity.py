"""What she did: reactions, searches, profiles opened, logins."""

from __future__ import annotations

from typing import Any

from selfaudit.readers import meta, trees
from selfaudit.readers.facebook import titles
from selfaudit.readers.facebook.context import NOWHERE, PLATFORM, File, Rows
from selfaudit.readers.facebook.people import names_among
from selfaudit.records import Author, Kind, Person, Place, Record


def reactions(file: File, data: Any) -> Rows:
    """What she liked, reacted to, voted for or saved: never her words, and without the others'."""
    labelled = file.labelled(data)
    for pointer, entry in labelled:
        people = tuple(Person(leaf.value) for leaf in names_among(trees.leaves(entry, pointer))[:1])
        known = {leaf.label.lower() for leaf in trees.leaves(entry, pointer)}
        yield _reaction(file, pointer, entry.get("timestamp"), people if known & {"name"} else ())
    if labelled:
        return
    read: dict[str, tuple[Person, ...]] = {}
    for pointer, item in file.objects(data):
        if item is None:
            yield None
            continue
        title = meta.word(item.get("title"))
        if title not in read:
            under = titles.under(title, file.account)
            read[title] = (Person(under),) if under else ()
        yield _reaction(file, pointer, item.get("timestamp"), read[title], item)


def _reaction(file: File, pointer: str, when: Any, people: tuple[Person, ...], item: dict[str, Any] | None = None) -> Record:
    data = meta.listed(item.get("data")) if item else []
    kinds = [part["reaction"] for part in data if isinstance(part, dict) and isinstance(part.get("reaction"), dict)]
    name = meta.word(kinds[0].get("reaction")).lower() if kinds else ""
    field = file.field if file.field != "like" or name in ("", "like") else "reaction"
    return Record(
        Kind.REACTION, "", PLATFORM, meta.moment(when), Author.OTHER, people=people, field=field, source=file.source(pointer)
    )


def searches(file: File, data: Any) -> Rows:
    """What she searched for; the export puts quotation marks around it."""
    for pointer, item in file.objects(data):
        if item is None:
            yield None
            continue
        holders = [item, *(part for part in meta.listed(item.get("attachments")) if isinstance(part, dict))]
        parts = [part for holder in holders for part in meta.listed(holder.get("data")) if isinstance(part, dict)]
        text = next((meta.word(part.get("text")) for part in parts if meta.word(part.get("text"))), "").strip('"“”')
        yield _search(file, pointer, text, item.get("timestamp"), "search") if text else None


def _search(file: File, pointer: str, text: str, when: Any, field: str, people: tuple[Person, ...] = ()) -> Record:
    when = meta.moment(when)
    return Record(
        Kind.SEARCH, text, PLATFORM, when, Author.ME, people=people, field=field, audience=NOWHERE, source=file.source(pointer)
    )


def visits(file: File, data: Any) -> Rows:
    """Profiles that she opened. Other things that she looked at (videos, adverts, sales) are passed over."""
    labelled = file.labelled(data)
    for pointer, entry in labelled:
        for leaf in names_among(trees.leaves(entry, pointer)):
            person_ = (Person(leaf.value),)
            yield _search(file, leaf.pointer, leaf.value, leaf.when or entry.get("timestamp"), "visit", person_)
    for pointer, category in file.objects(data) if not labelled else ():
        if category is None:
            yield None
        elif any(part in meta.word(category.get("name")).lower() for part in ("profile", "people", "person")):
            for at, entry in enumerate(meta.listed(category.get("entries"))):
                inside = entry.get("data") if isinstance(entry, dict) else None
                if isinstance(inside, dict) and (name := meta.word(inside.get("name"))):
                    yield _search(file, f"{pointer}/entries/{at}", name, entry.get("timestamp"), "visit", (Person(name),))


def logins(file: File, data: Any) -> Rows:
    """Logins, sessions and devices. Addresses of computers and cookies are never passed on."""
    if labelled := file.labelled(data):
        for pointer, entry in labelled:
            times = [leaf.when for leaf in trees.leaves(entry, pointer) if leaf.when]
            yield _login(file, pointer, {"timestamp": entry.get("timestamp") or max(times, default=0)})
        return
    for pointer, item in file.objects(data):
        yield _login(file, pointer, item) if item else None


def _login(file: File, pointer: str, item: dict[str, Any]) -> Record:
    where = [meta.word(item.get(key)) for key in ("city", "region", "country")]
    town = ", ".join(filter(None, where)) or meta.word(item.get("location"))
    device = next((text for key in ("device", "name", "user_agent") if (text := meta.word(item.get(key)))), "")
    when = next((item[key] for key in ("timestamp", "updated_timestamp", "created_timestamp") if item.get(key)), 0)
    return Record(
        Kind.LOGIN,
        meta.word(item.get("action")),
        PLATFORM,
        meta.moment(when),
        thread=device,
        field=file.field,
        audience=NOWHERE,
        place=Place(town) if town else None,
        source=file.source(pointer),
    )
