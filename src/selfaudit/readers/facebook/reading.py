"""One file of the archive: what it is, who reads it, and its row in the ledger."""

from __future__ import annotations

from collections.abc import Iterator

from selfaudit.archive.model import Archive, Member, MemberError
from selfaudit.readers import meta, pictures
from selfaudit.readers.facebook import inside, layout
from selfaudit.readers.facebook.context import PLATFORM, File, is_video
from selfaudit.readers.facebook.layout import Form
from selfaudit.readers.model import Reading
from selfaudit.records import Account, FileRead, Page, Status

CHANGED = "known by its name, but its inside is of another form than this program knows: its layout has changed"
_LOOK_FILES = (".css", ".js", ".svg", ".ico", ".woff", ".woff2", ".ttf", ".map")
_SOUND_AND_FILES = (
    ".mp3",
    ".m4a",
    ".aac",
    ".ogg",
    ".opus",
    ".wav",
    ".amr",
    ".pdf",
    ".doc",
    ".docx",
    ".zip",
    ".vcf",
    ".srt",
    ".vtt",
)
_ROOMS_OF_FILES = ("/media/", "/files/", "/photos/", "/videos/", "/audio/", "/gifs/", "/stickers_used/")


def read(archive: Archive, member: Member, account: Account) -> Reading:
    """One file: its pages, and last its row in the ledger."""
    key = member.key
    if key.endswith((".html", ".htm")):
        yield from _html(archive, member, account)
    elif key.endswith(pictures.SUFFIXES):
        yield from pictures.read(archive, member, PLATFORM, "picture-files")
    elif key.rpartition("/")[2] == "no-data.txt":
        slots = ",".join(layout.slots_of_folder(key.rpartition("/")[0]))
        yield FileRead(member.path, Status.EMPTY, 0, "the export says that there is nothing of this kind", slots)
    elif (form := layout.by_path(key)) is not None and form.reason:
        yield FileRead(member.path, Status.SKIPPED, 0, form.reason)
    elif key.endswith(".json"):
        yield from _json(archive, member, account, form)
    else:
        yield _other(member)


def _other(member: Member) -> FileRead:
    folder, _, name = member.key.rpartition("/")
    if is_video(name):
        return FileRead(member.path, Status.SKIPPED, 0, "a video: videos are never opened")
    if name.endswith(_LOOK_FILES):
        return FileRead(member.path, Status.SKIPPED, 0, "part of the look of the pages: holds no data")
    if name.endswith(_SOUND_AND_FILES) or any(room in f"/{folder}/" for room in _ROOMS_OF_FILES):
        return FileRead(member.path, Status.SKIPPED, 0, "a file that was sent or uploaded: never opened")
    return FileRead(member.path, Status.UNKNOWN, 0, "not a kind of file that a Facebook export is known to hold")


def _html(archive: Archive, member: Member, account: Account) -> Reading:
    """The one place where pages of an HTML export come in."""
    from selfaudit.readers.facebook_html import read_html  # noqa: PLC0415 - it stands on this package, and few need it

    return read_html(archive, member, account)


def _json(archive: Archive, member: Member, account: Account, form: Form | None) -> Reading:
    records, counts = 0, inside.Counts()
    slot = form.slot if form else ""
    try:
        form = form or inside.form_of(member)
        slot = form.slot
        for page in _pages(archive, member, account, form, counts):
            records += len(page)
            yield page
        yield _row(member.path, slot, records, counts)
    except MemberError as error:
        yield FileRead(member.path, Status.PARTLY_READ if records else error.status, records, error.reason, slot)
    except meta.OtherShape as error:
        yield FileRead(member.path, Status.UNKNOWN, records, str(error) or CHANGED, slot)
    except (RecursionError, MemoryError):
        status = Status.PARTLY_READ if records else Status.UNREADABLE
        yield FileRead(member.path, status, records, "nested or sized beyond any export", slot)


def _pages(archive: Archive, member: Member, account: Account, form: Form, counts: inside.Counts) -> Iterator[Page]:
    """The pages of a file in the form that its path promises, or in that of its key where it keeps another list of its slot."""

    def read_as(form: Form) -> Iterator[Page]:
        file = File(archive.label, member.path, member.key, account, form.field, form.keys)
        return inside.pages(member, file, form, counts)

    any_page = False
    try:
        for page in read_as(form):
            any_page = True
            yield page
    except meta.OtherShape:
        other = None if any_page else _other_form(member, form)
        if other is None:
            raise
        yield from read_as(other)


def _other_form(member: Member, form: Form) -> Form | None:
    """The form of a file's key, where it is another list of the part of the export that its path promises."""
    try:
        other = inside.form_of(member)
    except meta.OtherShape:
        return None
    return other if other.slot == form.slot and other != form else None


def _row(path: str, slot: str, records: int, counts: inside.Counts) -> FileRead:
    if counts.odd and not records:
        return FileRead(path, Status.UNKNOWN, 0, CHANGED, slot)
    odd = f"{counts.odd} of its entries are of a form that is not known" if counts.odd else ""
    reason = "; ".join(filter(None, (counts.note, odd)))
    if reason:
        return FileRead(path, Status.PARTLY_READ, records, reason, slot)
    return FileRead(path, Status.READ if records or counts.held else Status.EMPTY, records, "", slot)
