"""Whatever is in a file, reading it raises nothing and ends in exactly one row of the ledger."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from selfaudit.readers.facebook import READER, inside, layout
from selfaudit.records import Account, FileRead, Page

from .conftest import archive_of

NAMED = sorted({(path.replace("#", "1"), form) for path, form in layout._forms() if form.read}, key=lambda pair: pair[0])
KEYS = sorted(
    {key for _, form in NAMED for key in form.keys}
    | {
        "messages",
        "participants",
        "title",
        "timestamp",
        "timestamp_ms",
        "data",
        "attachments",
        "label_values",
        "label",
        "value",
        "dict",
    }
    | {
        "vec",
        "name",
        "comment",
        "post",
        "media",
        "uri",
        "photos",
        "media_metadata",
        "photo_metadata",
        "exif_data",
        "latitude",
        "place",
    }
    | {
        "coordinate",
        "entries",
        "string_list_data",
        "tags",
        "extra_info",
        "old_name",
        "senderName",
        "threadName",
        "text",
        "author",
    }
)
VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=6)
    | st.sampled_from(["Jo Marsh", "07700 900123", "1e999"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(KEYS), inner, max_size=4),
    max_leaves=15,
)


ME = Account("Alex Sample", ("Alex Sample",))


def reading(path, data):
    archive = archive_of({path: data})
    *pages, row = READER.read(archive, archive.members[0], ME)
    assert isinstance(row, FileRead)
    assert all(isinstance(page, Page) for page in pages)
    assert row.records == sum(map(len, pages))
    for page in pages:
        assert len(page.joined.split(b"\0")) == len(page) + 1
        for at in range(len(page)):
            page.record(at)


@settings(max_examples=400, deadline=None)
@given(st.sampled_from(NAMED), VALUES, st.booleans())
def test_any_json_under_any_known_name(named, value, wrapped):
    path, form = named
    content = {form.keys[0]: value} if wrapped and form.keys else value
    data = json.dumps(content).encode()
    reading(path, data)
    archive = archive_of({path: data, "messages/inbox/a_1/message_1.json": data})
    READER.recognises(archive)
    READER.account(archive)


@settings(max_examples=200, deadline=None)
@given(st.sampled_from(NAMED), VALUES, st.integers(0, 400), st.binary(max_size=4))
def test_any_damage(named, value, at, noise):
    path, form = named
    data = json.dumps({form.keys[0] if form.keys else "messages": [value, value]}).encode()
    reading(path, data[: at % (len(data) + 1)] + noise)


@pytest.mark.parametrize(
    ("path", "form"),
    {form.read: (path, form) for path, form in NAMED}.values(),
    ids=lambda part: part if isinstance(part, str) else part.read,
)
def test_nesting_without_end(path, form, monkeypatch):
    key = form.keys[0] if form.keys else "messages"
    data = b'{"%s": %s1%s}' % (key.encode(), b'[{"data":' * 5_000, b"}]" * 5_000)
    reading(path, data)
    monkeypatch.setattr(inside, "LARGE", 1000)
    reading(path, data)
