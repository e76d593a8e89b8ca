"""Makes the archives of these tests: sound ones, and every kind of damage done to them."""

import io
import tarfile
import zipfile
from pathlib import Path

from selfaudit.archive.model import Member

Files = dict[str, bytes]


def zip_of(path: Path, files: Files | list[tuple[str | zipfile.ZipInfo, bytes]], method: int = zipfile.ZIP_DEFLATED) -> Path:
    with zipfile.ZipFile(path, "w", method) as archive:
        for name, data in files.items() if isinstance(files, dict) else files:
            archive.writestr(name, data, method)
    return path


def tar_of(path: Path, files: Files, links: dict[str, str] | None = None) -> Path:
    with tarfile.open(path, "w:gz" if path.name.endswith("gz") else "w") as archive:
        for name, data in files.items():
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
        for name, target in (links or {}).items():
            info = tarfile.TarInfo(name)
            info.type = tarfile.SYMTYPE
            info.linkname = target
            archive.addfile(info)
    return path


def folder_of(path: Path, files: Files) -> Path:
    for name, data in files.items():
        (path / name).parent.mkdir(parents=True, exist_ok=True)
        (path / name).write_bytes(data)
    return path


def patched(path: Path, old: bytes, new: bytes) -> Path:
    data = path.read_bytes()
    assert old in data
    path.write_bytes(data.replace(old, new))
    return path


def set_in_directory(path: Path, offset: int, value: bytes, entry: int = 0) -> Path:
    """Overwrites bytes of an entry in the directory (offsets from its signature)."""
    data = bytearray(path.read_bytes())
    at = -1
    for _ in range(entry + 1):
        at = data.index(b"PK\1\2", at + 1)
    data[at + offset : at + offset + len(value)] = value
    path.write_bytes(data)
    return path


def member_of(data: bytes, error: Exception | None = None) -> Member:
    """A member of the given bytes, whose reading ends with the error."""

    def read_chunks(size: int):
        for start in range(0, len(data), size):
            yield data[start : start + size]
        if error:
            raise error

    return Member("x.json", "x.json", len(data), read_chunks)
