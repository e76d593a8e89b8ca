"""Pages made up in memory or opened from tests/archives, and what Facebook's reader makes of them."""

from pathlib import Path

import pytest

from selfaudit.archive.contents import key
from selfaudit.archive.model import Archive, Member
from selfaudit.archive.opening import open_archives
from selfaudit.readers.facebook import READER
from selfaudit.records import FileRead, Record

ARCHIVES = Path(__file__).parents[2] / "archives"


def member_of(path: str, data: bytes) -> Member:
    def chunks(size):
        return (data[at : at + size] for at in range(0, len(data), size))

    return Member(path, key(path), len(data), chunks)


def read_all(archive: Archive) -> dict[str, tuple[FileRead, list[Record]]]:
    """Every file's row of the ledger and its records."""
    account = READER.account(archive)
    slots = {slot.id for slot in READER.slots}
    found = {}
    for member in sorted(archive.members, key=lambda member: member.path):
        *pages, row = READER.read(archive, member, account)
        assert isinstance(row, FileRead)
        assert (row.path, row.records) == (member.path, sum(map(len, pages)))
        assert not row.slot or set(row.slot.split(",")) <= slots
        found[member.path] = (row, [page.record(at) for page in pages for at in range(len(page))])
    return found


def as_line(record: Record) -> str:
    """All that a record says."""
    place = record.place
    parts = {
        "when": record.when and record.when.strftime("%Y-%m-%d %H:%M:%S"),
        "by": record.author and record.author.value,
        "writer": record.writer and record.writer.label,
        "people": " + ".join(person.label for person in record.people),
        "thread": record.thread,
        "audience": f"{record.audience.visibility.value} ({record.audience.evidence})",
        "place": place and " ".join(str(part) for part in (place.name, place.address, place.latitude, place.longitude) if part),
        "media": record.media and f"{record.media.uri} {record.media.camera}".strip(),
        "link": record.link,
        "at": record.source.pointer,
    }
    shown = " | ".join(f"{name} {value}" for name, value in parts.items() if value)
    return f"  {record.kind.value} {record.field}: {record.text!r} | {shown}"


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


@pytest.fixture(name="opened")
def _opened():
    return opened


@pytest.fixture(name="shown")
def _shown():
    return shown


@pytest.fixture(name="read_all")
def _read_all():
    return read_all


@pytest.fixture(name="member_of")
def _member_of():
    return member_of


@pytest.fixture
def read():
    """Row and records of one page, read under a path, in an archive that is Alex Sample's."""
    profile = "<html><body><main><table><tr><th>Name</th><td>Alex Sample</td></tr></table></main></body></html>"
    own = member_of("personal_information/profile_information/profile_information.html", profile.encode())

    def one(path, page):
        data = page if isinstance(page, bytes) else page.encode("utf-8")
        return read_all(Archive("archive.zip", (own, member_of(path, data))))[path]

    return one
