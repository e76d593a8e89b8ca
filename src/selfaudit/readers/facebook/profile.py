"""Her profile and contact details. What a school has no business to know (faith, politics, love, health) is never read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from selfaudit.readers import meta, trees, unlabelled
from selfaudit.readers.facebook import titles
from selfaudit.readers.facebook.context import PLATFORM, File, Rows
from selfaudit.readers.facebook.labels import audience_of, contact_field, is_address_part, is_beside_contacts, profile_setting
from selfaudit.records import Audience, Author, Kind, Media, Person, Record, Visibility

ONLY_ME = Audience(Visibility.ONLY_ME, "kept for filling in forms, shown to nobody")
_FORMER_NAMES = ("maiden", "birth", "former", "previous")

_LISTS = (
    ("emails/emails", "", "email"),
    ("emails/previous_emails", "", "previous-email"),
    ("emails/pending_emails", "", "email"),
    ("emails/ad_account_emails", "", "email"),
    ("previous_names", "name", "previous-name"),
    ("education_experiences", "name", "education"),
    ("education_experiences", "description", "bio"),
    ("work_experiences", "employer", "employer"),
    ("work_experiences", "description", "bio"),
    ("phone_numbers", "phone_number", "phone"),
    ("websites", "address", "website"),
    ("places_lived", "place", "city"),
)
"""(where the list stands, the key of the value in each item, the record's field)"""
_SINGLE = (
    ("name/full_name", "name"),
    ("current_city/name", "city"),
    ("hometown/name", "hometown"),
    ("intro_bio/name", "bio"),
    ("about_me", "bio"),
    ("favorite_quotes", "bio"),
    ("username", "handle"),
)
_AUTOFILL = {
    "EMAIL": "autofill-email",
    "WORK_EMAIL": "autofill-email",
    "PHONE": "autofill-phone",
    "WORK_PHONE": "autofill-phone",
    "COMPANY_NAME": "autofill-employer",
    "JOB_TITLE": "autofill-job-title",
    "STREET_ADDRESS": "autofill-address",
    "ADDRESS": "autofill-address",
    "FULL_ADDRESS": "autofill-address",
}
_CHANGES = {"name": "previous-name", "number": "previous-phone", "email": "previous-email", "vanity": "previous-handle"}


def value(
    file: File, pointer: str, field: str, text: str, when: Any = None, thread: str = "", audience: Audience | None = None
) -> Record:
    """One fact of her profile, with the audience that her privacy settings prove for it."""
    proved = audience or audience_of(profile_setting(field), file.account)
    return Record(
        Kind.PROFILE,
        text,
        PLATFORM,
        meta.moment(when),
        Author.ME,
        thread=thread,
        field=field,
        audience=proved,
        source=file.source(pointer),
    )


def profile(file: File, data: Any) -> Rows:
    """`profile` or `profile_v2`: every key is optional, and empty ones are `[]`."""
    key = next((key for key in file.keys if isinstance(data, dict) and key in data), "")
    about = data[key] if key else None
    if not isinstance(about, dict):
        raise meta.OtherShape
    base = f"/{key}"
    for path, field in _SINGLE:
        if text := meta.word(_at(about, path)):
            yield value(file, f"{base}/{path}", field, text)
    for path, inner, field in _LISTS:
        for at, item in enumerate(meta.listed(_at(about, path))):
            holder = item if isinstance(item, dict) else {inner: item}
            if text := meta.word(holder.get(inner)):
                yield value(file, f"{base}/{path}/{at}" + (f"/{inner}" if inner else ""), field, text, holder.get("timestamp"))
    yield from _jobs(file, about, base)
    yield from _people(file, about, base)
    yield from _memberships(file, about, base)
    if birthday := _birthday(about.get("birthday")):
        yield value(file, f"{base}/birthday", "birthday", birthday)


def _at(about: dict[str, Any], path: str) -> Any:
    found: Any = about
    for step in path.split("/"):
        found = found.get(step) if isinstance(found, dict) else None
    return found


def _items(about: dict[str, Any], key: str) -> Iterator[tuple[int, dict[str, Any]]]:
    for at, item in enumerate(meta.listed(about.get(key))):
        if isinstance(item, dict):
            yield at, item


def _jobs(file: File, about: dict[str, Any], base: str) -> Iterator[Record]:
    for at, job in _items(about, "work_experiences"):
        if title := meta.word(job.get("title")):
            pointer = f"{base}/work_experiences/{at}/title"
            yield value(file, pointer, "job-title", title, job.get("timestamp"), meta.word(job.get("employer")))


def _people(file: File, about: dict[str, Any], base: str) -> Iterator[Record]:
    for at, relative in _items(about, "family_members"):
        if name := meta.word(relative.get("name")):
            pointer = f"{base}/family_members/{at}"
            one = value(file, pointer, "family", name, relative.get("timestamp"), meta.word(relative.get("relation")))
            yield replace(one, people=(Person(name),))
    for at, other in _items(about, "other_names"):
        if name := meta.word(other.get("name")):
            former = any(part in meta.word(other.get("type")).lower() for part in _FORMER_NAMES)
            pointer = f"{base}/other_names/{at}"
            yield value(file, pointer, "previous-name" if former else "name", name, other.get("timestamp"))


def _memberships(file: File, about: dict[str, Any], base: str) -> Iterator[Record]:
    """Pages and groups, which stood in the profile until 2022."""
    for at, category in _items(about, "pages"):
        for step, name in enumerate(meta.listed(category.get("pages"))):
            if meta.word(name):
                yield file.named(Kind.PAGE, f"{base}/pages/{at}/pages/{step}", meta.word(name), "liked")
    for at, group in _items(about, "groups"):
        if name := meta.word(group.get("name")):
            yield file.named(Kind.GROUP, f"{base}/groups/{at}", name, "joined", when=group.get("timestamp"))


def _birthday(parts: Any) -> str:
    if not isinstance(parts, dict):
        return ""
    year, month, day = (part if isinstance(part, int) else 0 for part in map(parts.get, ("year", "month", "day")))
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return ""
    return f"{year:04}-{month:02}-{day:02}" if year > 0 else f"--{month:02}-{day:02}"


def autofill(file: File, data: Any) -> Rows:
    """What Facebook keeps for filling in forms for her: lists under capital keys, or labelled values."""
    inside = next((data[key] for key in file.keys if isinstance(data, dict) and key in data), None)
    if isinstance(inside, dict):
        base = "/" + next(key for key in file.keys if key in data)
        for key, field in _AUTOFILL.items():
            for at, text in enumerate(map(meta.word, meta.listed(inside.get(key)))):
                if text:
                    yield value(file, f"{base}/{key}/{at}", field, text, audience=ONLY_ME)
    else:
        yield from contact_details(file, data)


def contact_details(file: File, data: Any) -> Rows:
    """Labelled values of her own: addresses, numbers, e-mail addresses, employer; under an unknown label, by their shape."""
    autofilled = file.field == "autofill"
    for pointer, entry in file.only_labelled(data):
        for leaf in trees.leaves(entry, pointer):
            field = contact_field(leaf.label)
            if not field and leaf.value and not is_beside_contacts(leaf.label):
                field = unlabelled.field_of(leaf.value)
                if not field:
                    yield None
            if field and leaf.value:
                name = (
                    f"autofill-{field}"
                    if autofilled and field in ("phone", "email", "address", "employer", "job-title")
                    else field
                )
                yield value(file, leaf.pointer, name, leaf.value, leaf.when, audience=ONLY_ME if autofilled else None)


def addresses(file: File, data: Any) -> Rows:
    """Street addresses that she gave for payments, one record each, the parts joined as they stand."""
    for pointer, entry in file.only_labelled(data):
        parts = [leaf.value for leaf in trees.leaves(entry, pointer) if leaf.value and is_address_part(leaf.label)]
        if parts:
            audience = Audience(Visibility.ONLY_ME, "kept for payments, shown to nobody")
            yield value(file, pointer, "address", ", ".join(dict.fromkeys(parts)), entry.get("timestamp"), audience=audience)


def changes(file: File, data: Any) -> Rows:
    """Old names, numbers and e-mail addresses, from the account's own log of changes."""
    for pointer, item in file.items(data):
        extra = item.get("extra_info") if isinstance(item, dict) else None
        if not isinstance(extra, dict):
            continue
        for key, field in _CHANGES.items():
            if text := meta.word(extra.get(f"old_{key}")):
                session = item.get("session")
                when = session.get("created_timestamp") if isinstance(session, dict) else None
                yield value(file, f"{pointer}/extra_info/old_{key}", field, text, when, audience=Audience.UNKNOWN)


def updates(file: File, data: Any) -> Rows:
    """Changes of her profile: profile pictures, and life events as far as they are about work or school."""
    for pointer, item in file.items(data):
        if not isinstance(item, dict):
            yield None
            continue
        for step, attachment in enumerate(meta.listed(item.get("attachments"))):
            for place, thing in enumerate(meta.listed(attachment.get("data")) if isinstance(attachment, dict) else ()):
                if isinstance(thing, dict):
                    yield from _update(file, item, thing, f"{pointer}/attachments/{step}/data/{place}")


def _update(file: File, item: dict[str, Any], thing: dict[str, Any], pointer: str) -> Iterator[Record]:
    when = meta.moment(item.get("timestamp"))
    event, picture = thing.get("life_event"), thing.get("media")
    if isinstance(event, dict) and titles.is_work_event(meta.word(event.get("title"))):
        title = meta.word(event.get("title"))
        yield Record(Kind.POST, title, PLATFORM, when, Author.ME, field="own", source=file.source(f"{pointer}/life_event"))
    if isinstance(picture, dict):
        facts = meta.taken(picture.get("media_metadata"))
        yield Record(
            Kind.PHOTO,
            meta.word(picture.get("description")),
            PLATFORM,
            meta.moment(picture.get("creation_timestamp")) or when,
            Author.ME,
            field="profile",
            place=facts.place,
            media=Media(meta.word(picture.get("uri")), "", facts.taken, facts.camera, "export" if facts.place else ""),
            source=file.source(f"{pointer}/media"),
        )
