"""Archives made up in memory or opened from tests/archives, and what the reader makes of them as plain lines."""

import json
from pathlib import Path

import pytest

from selfaudit.archive.contents import key
from selfaudit.archive.model import Archive, Member
from selfaudit.archive.opening import open_archives
from selfaudit.readers.facebook import READER
from selfaudit.records import FileRead, Record

ARCHIVES = Path(__file__).parents[2] / "archives"


def as_line(record: Record) -> str:
    """All that a record says."""
    place, media = record.place, record.media
    parts = {
        "when": record.when and record.when.strftime("%Y-%m-%d %H:%M:%S"),
        "by": record.author and record.author.value,
        "writer": record.writer and record.writer.label,
        "people": " + ".join(person.label for person in record.people),
        "thread": record.thread,
        "audience": f"{record.audience.visibility.value} ({record.audience.evidence})",
        "place": place and " ".join(str(part) for part in (place.name, place.address, place.latitude, place.longitude) if part),
        "media": media and " ".join(str(part) for part in (media.uri, media.taken, media.camera, media.position_from) if part),
        "link": record.link,
        "at": record.source.pointer,
    }
    shown = " | ".join(f"{name} {value}" for name, value in parts.items() if value)
    return f"  {record.kind.value} {record.field}: {record.text!r} | {shown}"


def read_all(archive: Archive) -> list[tuple[FileRead, list[Record]]]:
    """Every file's row of the ledger and its records, with what holds for every reader checked on the way."""
    account = READER.account(archive)
    slots = {slot.id for slot in READER.slots}
    found = []
    for member in sorted(archive.members, key=lambda member: member.path):
        *pages, row = READER.read(archive, member, account)
        assert isinstance(row, FileRead)
        assert row.path == member.path
        assert row.records == sum(map(len, pages))
        assert not row.slot or set(row.slot.split(",")) <= slots
        records = [page.record(at) for page in pages for at in range(len(page))]
        for page in pages:
            mine = [page.record(at) for at in range(len(page))]
            # What the triggers see is what the records say; a sentence of the program's own is left out of a record only.
            seen = page.joined.decode().split("\0")[:-1]
            assert [record.text.replace("\0", " ") or text for record, text in zip(mine, seen, strict=True)] == seen
            assert {record.kind for record in mine} == {page.kind}
            assert [page.is_mine(at) for at in range(len(page))] == [one.author and one.author.value == "me" for one in mine]
            assert [page.times[at] for at in range(len(page))] == [one.when.timestamp() if one.when else 0.0 for one in mine]
        found.append((row, records))
    return found


def shown(archive: Archive) -> str:
    """Every file with its row in the ledger and its records."""
    lines = [f"layout: {READER.recognises(archive)}", f"account: {READER.account(archive)}"]
    for row, records in read_all(archive):
        lines.append(f"{row.path}: {row.status.value}, {row.records} records, slot {row.slot!r}; {row.reason}")
        lines += map(as_line, records)
    return "\n".join(lines) + "\n"


def archive_of(files, label="archive.zip"):
    """An archive in memory; a value that is not bytes is written as JSON in Facebook's spelling."""
    return Archive(label, tuple(_member(path, content) for path, content in files.items()))


def _member(path, content):
    data = content if isinstance(content, bytes) else json.dumps(mojibake(content)).encode("ascii")

    def chunks(size):
        return (data[at : at + size] for at in range(0, len(data), size))

    return Member(path, key(path), len(data), chunks)


def mojibake(value):
    """Texts and keys as Facebook writes them: every UTF-8 byte as one character."""
    if isinstance(value, str):
        return value.encode("utf-8").decode("latin-1")
    if isinstance(value, list):
        return [mojibake(part) for part in value]
    if isinstance(value, dict):
        return {mojibake(name): mojibake(part) for name, part in value.items()}
    return value


PROFILE = {
    "personal_information/profile_information/profile_information.json": {"profile_v2": {"name": {"full_name": "Alex Sample"}}}
}


@pytest.fixture(name="archive_of")
def _archive_of():
    return archive_of


@pytest.fixture
def read():
    """Row and records of one JSON file, read under a path, in an archive that is Alex Sample's."""

    def one(path, content):
        found = {row.path: (row, records) for row, records in read_all(archive_of({**PROFILE, path: content}))}
        return found[path]

    return one


@pytest.fixture
def opened():
    """One of the hand-made archives."""

    def one(name) -> Archive:
        (archive,) = open_archives([ARCHIVES / name])
        return archive

    return one


@pytest.fixture
def show(opened):
    """What the reader makes of a hand-made archive."""
    return lambda name: shown(opened(name))
