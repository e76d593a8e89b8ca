"""Writing a report to a file: private (mode 0600), whole or not at all, and never over another without being told to."""

from __future__ import annotations

import os
import secrets
from collections.abc import Iterable
from pathlib import Path

from selfaudit.cli.errors import Exit, Stop

SYNCED = (
    "onedrive", "sharepoint", "icloud", "mobile documents", "dropbox", "google drive", "googledrive", "my drive", "nextcloud",
    "owncloud", "box sync", "pcloud", "syncthing",
)  # fmt: skip
"""Parts of folder names that cloud programs keep copies of."""


def warnings_for(path: Path) -> list[str]:
    """What to say of the place that a report is to be written to."""
    folder = path.absolute().parent
    parts = {part.lower() for part in (*folder.parts, *folder.resolve().parts)}
    said = []
    if any(name in part for part in parts for name in SYNCED):
        said.append(f"{path} lies in a folder that seems to be copied to a cloud service; a report is better kept elsewhere.")
    if any((parent / ".git").exists() for parent in (folder, *folder.parents)):
        said.append(f"{path} lies in a git work tree: take care that the report is never committed.")
    return said


def check_outputs(paths: Iterable[Path], *, force: bool) -> None:
    """Refuses, before anything is scanned, what could not or should not be written at the end."""
    places: set[Path] = set()
    for path in paths:
        if path.resolve() in places:
            raise Stop(Exit.USAGE, f"{path} is named for two reports: give each a file of its own.")
        places.add(path.resolve())
        if path.is_dir():
            raise Stop(Exit.USAGE, f"{path} is a folder: give the report a file name.")
        if not path.absolute().parent.is_dir():
            raise Stop(Exit.USAGE, f"There is no folder {path.absolute().parent}: make it first, or choose another.")
        if path.exists() and not path.is_file():
            raise Stop(Exit.USAGE, f"{path} is no ordinary file: choose another place.")
        if path.exists() and not force:
            raise _taken(path)


def write_private(path: Path, pieces: Iterable[str], *, force: bool) -> None:
    """Writes the pieces as UTF-8 beside the target under a name of its own, then moves it there in one step."""
    beside = path.with_name(f".{path.name[:80]}.{secrets.token_hex(4)}.part")
    try:
        with os.fdopen(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8", newline="") as file:
            file.writelines(pieces)
            file.flush()
            os.fsync(file.fileno())
        _put(beside, path, force=force)
    except OSError as error:
        raise Stop(
            Exit.USAGE, f"{path} cannot be written ({error.strerror or type(error).__name__}): choose another place."
        ) from None
    finally:
        beside.unlink(missing_ok=True)


def _put(beside: Path, path: Path, *, force: bool) -> None:
    """Gives the finished file its name in one step; without `force` never a name that another file took in the meantime."""
    if force:
        beside.replace(path)
        return
    try:
        os.link(beside, path)
    except FileExistsError:
        raise _taken(path) from None
    except OSError:
        # A file system without hard links.
        if path.exists():
            raise _taken(path) from None
        beside.replace(path)


def _taken(path: Path) -> Stop:
    return Stop(Exit.USAGE, f"{path} is there already: choose another name, or use --force to write over it.")
