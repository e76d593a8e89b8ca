"""An archive and a reader in memory, so that the engine can be tested without any platform."""

from collections.abc import Sequence

from selfaudit.archive.model import Archive, Member
from selfaudit.check import Check
from selfaudit.guidance.judging import Key
from selfaudit.owner import Owner
from selfaudit.readers.model import Reader, Reading
from selfaudit.records import Account, FileRead, Page, Record, Source, Status
from selfaudit.scan.engine import Settings
from selfaudit.scan.levels import Level
from selfaudit.scan.run import Export, Scanned, scan


class KeepAll:
    """Every hit counts the same."""

    def severity(self, _key: Key) -> str:
        return "note"


def export(files: Sequence[Sequence[Record]], purpose: str = "personal") -> Export:
    """An export whose files hold these records; a page for each run of one kind."""

    def read(_archive: Archive, member: Member, _account: Account) -> Reading:
        records = files[int(member.path)]
        for at, record in enumerate(records):
            yield Page.of([_placed(record, member.path, at)])
        yield FileRead(member.path, Status.READ if records else Status.EMPTY, len(records))

    reader = Reader("memory", lambda _: "made up", lambda _: Account(), read, ())
    members = tuple(Member(str(number), str(number), 3 << 20, lambda _: iter(())) for number in range(len(files)))
    return Export(Archive("memory.zip", members), reader, "made up", Account(), purpose)


def _placed(record: Record, file: str, at: int) -> Record:
    from dataclasses import replace

    return replace(record, source=Source("memory.zip", file, f"/{at}"))


def settings(*checks: Check, owner: Owner | None = None, **more: object) -> Settings:
    return Settings(checks, owner or Owner(), KeepAll(), b"key", **{"level": Level.EVERYTHING, **more})  # type: ignore[arg-type]


def scanned(files: Sequence[Sequence[Record]], *checks: Check, jobs: int = 1, **more: object) -> Scanned:
    return scan([export(files)], settings(*checks, **more), jobs)


def quotes(result: Scanned) -> list[str]:
    return [hit.quote for hit in result.outcome.hits]
