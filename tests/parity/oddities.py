"""What varies between two downloads of the same account, drawn from a seed: it never changes what the archive says."""

from __future__ import annotations

import io
import json
import random
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

Files = dict[str, bytes]
APOSTROPHES = ("'", "_", "’")
PACKED = ("zip", "folder", "two zips", "windows zip")


@dataclass(frozen=True, slots=True)
class Oddities:
    """How this download differs from the next one of the same account."""

    wrapper: bool = False
    mac: bool = False
    apostrophe: str = "'"
    single: bool = False
    """A list of one is written as the thing itself, where Meta does so."""
    parts: bool = False
    """Numbered files are split in two."""
    bom: bool = False
    crlf: bool = False
    packed: str = "zip"
    shuffled: int = 0
    """Seed of the files' order in the container."""

    def name(self, path: str) -> str:
        """A path of the page, with this download's apostrophe."""
        return path.replace("'", self.apostrophe)

    def split(self, items: list[Any]) -> list[list[Any]]:
        """A list over one numbered file or two."""
        if not self.parts or len(items) < 2:
            return [items]
        return [items[: len(items) // 2], items[len(items) // 2 :]]

    def one_or_many(self, items: list[Any]) -> Any:
        """A list; where there is one thing, that thing."""
        return items[0] if self.single and len(items) == 1 else items

    def text(self, text: str) -> bytes:
        """A text file as this download writes it."""
        data = text.encode("utf-8-sig" if self.bom else "utf-8")
        return data.replace(b"\n", b"\r\n") if self.crlf else data

    def json(self, value: Any) -> bytes:
        """JSON in proper UTF-8."""
        return self.text(json.dumps(value, ensure_ascii=False, indent=2))

    def meta(self, value: Any) -> bytes:
        r"""JSON as Meta writes it: every byte of the UTF-8 is a \u00XX."""
        return self.text(json.dumps(_mojibake(value), indent=2))


def _mojibake(value: Any) -> Any:
    if isinstance(value, str):
        return value.encode("utf-8").decode("latin-1")
    if isinstance(value, list):
        return [_mojibake(part) for part in value]
    if isinstance(value, dict):
        return {_mojibake(key): _mojibake(part) for key, part in value.items()}
    return value


def drawn(seed: int, *, unsplit: bool = False) -> Oddities:
    """The oddities of a seed; seed 0 has none. `unsplit` where an archive is always one file."""
    if not seed:
        return Oddities()
    draw = random.Random(seed)
    flags = {name: draw.random() < 0.5 for name in ("wrapper", "mac", "single", "parts", "bom", "crlf")}
    packed = [form for form in PACKED if not (unsplit and form == "two zips")]
    return Oddities(**flags, apostrophe=draw.choice(APOSTROPHES), packed=draw.choice(packed), shuffled=seed)


def delivered(files: Files, odd: Oddities, stem: str, folder: Path) -> list[Path]:
    """Writes the download below a folder; the paths that she would give to the program."""
    files = {f"{stem}/{path}": data for path, data in files.items()} if odd.wrapper else dict(files)
    if odd.mac:
        first = next(iter(files))
        files |= {f"__MACOSX/._{Path(first).name}": b"\0\5\x16\7mac", ".DS_Store": b"\0\0\0\1Bud1"}
    names = sorted(files)
    random.Random(odd.shuffled).shuffle(names)
    if odd.packed == "folder":
        return [_folder(files, folder / stem)]
    if odd.packed == "two zips":
        halves = (names[::2], names[1::2])
        return [_zip(files, half, folder / f"{stem}-{number}.zip") for number, half in enumerate(halves, 1)]
    return [_zip(files, names, folder / f"{stem}.zip", backslash=odd.packed == "windows zip")]


def _folder(files: Files, root: Path) -> Path:
    for path, data in files.items():
        target = root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
    return root


def _zip(files: Files, names: list[str], path: Path, *, backslash: bool = False) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        for name in names:
            entry = zipfile.ZipInfo(name)
            entry.filename = name.replace("/", "\\") if backslash else name
            packed.writestr(entry, files[name])
    return path


def inner_zip(files: Files) -> bytes:
    """A zip to lie in another one."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as packed:
        for name, data in files.items():
            packed.writestr(name, data)
    return buffer.getvalue()
