"""What the profile says, said before, and what the app fills into forms by itself."""

from __future__ import annotations

import re
from collections.abc import Iterator

from selfaudit.readers import unlabelled
from selfaudit.readers.instagram import labels, media
from selfaudit.readers.instagram.context import SHOWN, Context
from selfaudit.readers.instagram.entries import Entry
from selfaudit.records import Audience, Author, Kind, Record, Visibility

_FILLED_IN = Audience(Visibility.ONLY_ME, "the app fills it into forms for you")
_SHOWN_FIELDS = {"name": "name", "username": "handle", "bio": "bio", "website": "website"}
_KEPT_FIELDS = {"email": "email", "phone": "phone", "birthday": "birthday", "city": "city"}
_DATE = re.compile(r"(\d{4})-(\d{2})-(\d{2})")


def profile(context: Context, entry: Entry) -> Iterator[Record]:
    """The profile of Instagram or Threads, its picture, and whether the account is private today."""
    rows = labels.profile(entry.rows)
    for fields, seen in ((_SHOWN_FIELDS, SHOWN), (_KEPT_FIELDS, Audience.UNKNOWN)):
        for name, field in fields.items():
            text = _date(labels.value(rows, name)) if name == "birthday" else labels.value(rows, name)
            if text:
                yield said(context, entry.pointer + rows[name].step, text, field, seen)
    for row in labels.without_place(entry.rows, rows):
        if field := unlabelled.field_of(row.value):
            yield said(context, entry.pointer + row.step, row.value, field, Audience.UNKNOWN)
    private = labels.flag(labels.value(rows, "private"))
    if private is not None:
        yield private_account(context, entry.pointer + rows["private"].step, private)
    for item in entry.items:
        if item.uri:
            yield media.picture(context, entry, item, "profile", SHOWN, item.caption)


def not_placed(entry: Entry) -> int:
    """How many values of a profile become no record because nobody can tell what they are."""
    rows = labels.without_place(entry.rows, labels.profile(entry.rows))
    return sum(not unlabelled.field_of(row.value) for row in rows)


def said(context: Context, pointer: str, text: str, field: str, seen: Audience, when: float = 0.0) -> Record:
    """One field of the profile."""
    return context.record(Kind.PROFILE, pointer, text, when, author=Author.ME, field=field, audience=seen)


def private_account(context: Context, pointer: str, private: bool) -> Record:
    """The private setting as it is today."""
    seen = (
        Audience(Visibility.LIMITED, "only your followers see what you post")
        if private
        else Audience(Visibility.PUBLIC, "everyone sees what you post")
    )
    return context.record(Kind.SETTING, pointer, "yes" if private else "no", field="private-account", audience=seen)


def _date(text: str) -> str:
    found = _DATE.search(text)
    if not found:
        return text
    return text if found[1] != "0000" else f"--{found[2]}-{found[3]}"


def professional(context: Context, entry: Entry) -> Iterator[Record]:
    """The contact details of a professional account. Whether the profile shows them is not in the export."""
    rows = labels.named(entry.rows)
    for name in ("email", "phone", "address"):
        text = labels.value(rows, name)
        if text:
            yield said(context, entry.pointer + rows[name].step, text, f"professional-{name}", Audience.UNKNOWN)


def profile_change(context: Context, entry: Entry) -> Iterator[Record]:
    """Names, handles, e-mail addresses and telephone numbers that the profile had before; what it has now is in the profile."""
    rows = labels.named(entry.rows)
    thing = labels.changed_thing(labels.value(rows, "changed"))
    if "changed" not in rows and entry.rows:  # no label is known: what changed, the old value, the new value, the date
        thing = labels.changed_thing(entry.rows[0].value)
    old = labels.value(rows, "previous") or (entry.rows[1].value if "previous" not in rows and len(entry.rows) > 1 else "")
    if thing and old:
        yield said(context, entry.pointer, old, f"previous-{thing}", Audience.UNKNOWN, labels.time_of(entry.rows))


def autofill(context: Context, entry: Entry) -> Iterator[Record]:
    """What the app's browser fills into forms: telephone, e-mail, address."""
    fields = {row.label: row.value for row in entry.rows if row.value}
    lines = [fields[f"address_line{n}"] for n in (1, 2, 3) if f"address_line{n}" in fields]
    levels = [fields[f"address_level{n}"] for n in (4, 3, 2, 1) if f"address_level{n}" in fields]
    street = [fields["street_address"]] if "street_address" in fields else lines
    country = fields.get("country_name") or fields.get("country")
    address = [*street, *levels, *(part for part in (fields.get("postal_code"), country) if part)]
    found = (
        ("autofill-phone", "tel", fields.get("tel") or fields.get("tel_national", "")),
        ("autofill-email", "email", fields.get("email", "")),
        ("autofill-address", "street_address", ", ".join(dict.fromkeys(address)) if street else ""),
    )
    for field, key, text in found:
        if text:
            yield said(context, f"{entry.pointer}/{key}", text, field, _FILLED_IN)
