"""Shows what a reader makes of an archive, as plain lines: a line for each record, a line for each file."""

from pathlib import Path

from selfaudit.records import FileRead, Record

ARCHIVES = Path(__file__).parents[1] / "archives"


def as_line(record: Record) -> str:
    """All that a record says, without what is the same for all of them."""
    parts = {
        "when": record.when and record.when.strftime("%Y-%m-%d %H:%M:%S"),
        "by": record.author and record.author.value,
        "writer": record.writer and f"{record.writer.name}@{record.writer.handle}",
        "people": " + ".join(f"{person.name}@{person.handle}" for person in record.people),
        "thread": record.thread,
        "audience": f"{record.audience.visibility.value} ({record.audience.evidence})",
        "place": record.place and f"{record.place.name} {record.place.latitude} {record.place.longitude}",
        "media": record.media and record.media.uri,
        "link": record.link,
        "at": record.source.pointer,
    }
    shown = " | ".join(f"{key} {value}" for key, value in parts.items() if value)
    return f"  {record.kind.value} {record.field}: {record.text!r} | {shown}"


def shown(archive, reader):
    """Every file with its records and its row in the ledger."""
    account = reader.account(archive)
    lines = [f"layout: {reader.recognises(archive)}", f"account: {account}"]
    for member in sorted(archive.members, key=lambda member: member.path):
        *pages, row = reader.read(archive, member, account)
        assert isinstance(row, FileRead)
        assert row.records == sum(map(len, pages))
        assert row.path == member.path
        lines.append(f"{row.path}: {row.status.value}, {row.records} records, slot {row.slot!r}; {row.reason}")
        for page in pages:
            records = [page.record(index) for index in range(len(page))]
            assert [record.text for record in records] == list(page.texts)
            assert {record.kind for record in records} == {page.kind}
            lines += map(as_line, records)
    return "\n".join(lines) + "\n"
