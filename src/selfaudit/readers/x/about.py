"""Files about the archive and the account that need more than a table: the list of files, protection, uploaded contacts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from selfaudit.archive.model import Archive, Member
from selfaudit.readers.x import times, ytd
from selfaudit.readers.x.ending import End, Pages, expect
from selfaudit.records import Account, Audience, Kind, Page, Record, Source, Visibility, utc

_SHOWN_MISSING = 5


def read_manifest(archive: Archive, member: Member, _account: Account) -> Pages:
    """The archive's list of its own files: nothing of hers in it, but it tells which files are missing."""
    data = ytd.whole(member)
    reasons = [missing] if (missing := not_given(archive, _listed(data))) else []
    info = data.get("archiveInfo") if isinstance(data, dict) else None
    if isinstance(info, dict) and (info.get("isPartialArchive") or info.get("isArchivePartial")):
        reasons.append("X says that this is only a part of your archive: give all its zips at once")
    yield from ()
    return End(1, "; ".join(reasons) or "the archive's list of its own files", partly=bool(reasons))


def not_given(archive: Archive, listed: Iterable[str]) -> str:
    """Which of the files of a list are not in the archive, in words; "" where all are."""
    present = {other.key.rpartition("/")[2] for other in archive.members}
    missing = sorted({name for name in listed if name.lower().rpartition("/")[2] not in present})
    if not missing:
        return ""
    shown = ", ".join(missing[:_SHOWN_MISSING]) + (" …" if len(missing) > _SHOWN_MISSING else "")
    return f"files that it lists and that are not in what you gave ({len(missing)}): {shown}"


def _listed(data: Any) -> Iterator[str]:
    """The names of the listed files that hold entries."""
    kinds = data.get("dataTypes") if isinstance(data, dict) else None
    for kind in kinds.values() if isinstance(kinds, dict) else ():
        files = kind.get("files") if isinstance(kind, dict) else None
        for file in files if isinstance(files, list) else ():
            if isinstance(file, dict) and isinstance(file.get("fileName"), str) and str(file.get("count", "1")) != "0":
                yield file["fileName"]


def read_protection(archive: Archive, member: Member, _account: Account) -> Pages:
    """Each change of protection, and what the last one amounts to: the only word of X on who can see her posts."""
    data = ytd.whole(member)
    items = enumerate(data if isinstance(data, list) else [data])
    rows = [(row.get("protectedHistory", row), index) for index, row in items if isinstance(row, dict)]
    changes = [
        (times.seconds(row.get("protectedAt")), row.get("action") == "Protect", index)
        for row, index in rows
        if isinstance(row, dict) and row.get("action") in ("Protect", "Unprotect")
    ]
    expect(bool(changes) or not rows)
    if changes:
        latest = max(changes)
        records = [_setting("private-switch", change, archive, member) for change in changes]
        yield Page.of([*records, _setting("private-account", latest, archive, member)])
    reason = "" if rows else "no change in the last six months: whether your account is protected is not in the archive"
    return End(len(rows), reason, silent=not rows)


def _setting(key: str, change: tuple[float, bool, int], archive: Archive, member: Member) -> Record:
    when, protected, index = change
    which = "your account's last change was" if key == "private-account" else "your account changed then"
    evidence = f"{which} to {'protected' if protected else 'not protected'}"
    return Record(
        kind=Kind.SETTING,
        text="yes" if protected else "no",
        platform="x",
        when=utc(when),
        field=key,
        audience=Audience(Visibility.LIMITED if protected else Visibility.PUBLIC, evidence),
        source=Source(archive.label, member.path, f"/{index}/protectedHistory/action"),
    )


def read_contacts(_archive: Archive, member: Member, _account: Account) -> Pages:
    """The uploaded address book: numbers and addresses of others without any name. Counted, never passed on."""
    data = ytd.whole(member)
    total = len(data) if isinstance(data, list) else 0
    yield from ()
    return End(
        total, f"{total} people's telephone numbers and e-mail addresses that you uploaded, without names: never passed on"
    )
