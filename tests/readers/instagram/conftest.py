"""Archives opened from tests/archives or made up in memory, and what the reader makes of them as plain lines."""

import json
from pathlib import Path

import pytest

from selfaudit.archive.contents import key
from selfaudit.archive.model import Archive, Member
from selfaudit.archive.opening import open_archives
from selfaudit.readers.instagram import READER
from selfaudit.records import FileRead, Record

ARCHIVES = Path(__file__).parents[2] / "archives"


def as_line(record: Record) -> str:
    """All that a record says."""
    place = record.place
    parts = {
        "on": record.platform,
        "when": record.when and record.when.strftime("%Y-%m-%d %H:%M:%S"),
        "by": record.author and record.author.value,
        "writer": record.writer and record.writer.label,
        "people": " + ".join(f"{person.name}@{person.handle}" for person in record.people),
        "thread": record.thread,
        "audience": f"{record.audience.visibility.value} ({record.audience.evidence})",
        "place": place and " ".join(str(part) for part in (place.name, place.latitude, place.longitude) if part),
        "media": record.media and f"{record.media.uri} {record.media.position_from}".strip(),
        "link": record.link,
        "at": record.source.pointer,
    }
    shown = " | ".join(f"{name} {value}" for name, value in parts.items() if value)
    return f"  {record.kind.value} {record.field}: {record.text!r} | {shown}"


def read_all(archive: Archive) -> dict[str, tuple[FileRead, list[Record]]]:
    """Every file's row of the ledger and its records, with what holds for every reader checked on the way."""
    account = READER.account(archive)
    slots = {slot.id for slot in READER.slots}
    found = {}
    for member in sorted(archive.members, key=lambda member: member.path):
        *pages, row = READER.read(archive, member, account)
        assert isinstance(row, FileRead)
        assert (row.path, row.records) == (member.path, sum(map(len, pages)))
        assert not row.slot or set(row.slot.split(",")) <= slots
        for page in pages:
            records = [page.record(at) for at in range(len(page))]
            assert page.joined.decode() == "".join(record.text.replace("\0", " ") + "\0" for record in records)
            assert {record.kind for record in records} == {page.kind}
            for at, record in enumerate(records):
                assert page.is_mine(at) == (record.author and record.author.value == "me")
                assert page.times[at] == (record.when.timestamp() if record.when else 0.0)
                assert page.row_people is None or page.row_people[at] == record.people
        found[member.path] = (row, [page.record(at) for page in pages for at in range(len(page))])
    return found


def shown(archive: Archive) -> str:
    """Every file with its row in the ledger and its records."""
    lines = [f"layout: {READER.recognises(archive)}", f"account: {READER.account(archive)}"]
    for row, records in read_all(archive).values():
        lines.append(f"{row.path}: {row.status.value}, {row.records} records, slot {row.slot!r}; {row.reason}")
        lines += map(as_line, records)
    return "\n".join(lines) + "\n"


def opened(name: str) -> Archive:
    (archive,) = open_archives([ARCHIVES / name])
    return archive


def archive_of(files, label="archive.zip"):
    """An archive in memory; text is written as it is, any other value as JSON."""
    return Archive(label, tuple(_member(path, content) for path, content in files.items()))


def _member(path, content):
    text = content if isinstance(content, str | bytes) else json.dumps(content)
    data = text if isinstance(text, bytes) else text.encode("utf-8")

    def chunks(size):
        return (data[at : at + size] for at in range(0, len(data), size))

    return Member(path, key(path), len(data), chunks)


@pytest.fixture(name="opened")
def _opened():
    return opened


@pytest.fixture(name="shown")
def _shown():
    return shown


@pytest.fixture(name="read_all")
def _read_all():
    return read_all


@pytest.fixture(name="archive_of")
def _archive_of():
    return archive_of


@pytest.fixture
def read():
    """Row and records of one file, read under a path, in an archive that is Alex Sample's."""
    profile = {"profile_user": [{"string_map_data": {"Username": {"value": "alexsample"}, "Name": {"value": "Alex Sample"}}}]}
    own = {"personal_information/personal_information/personal_information.json": profile}
    return lambda path, content: read_all(archive_of({**own, path: content}))[path]
