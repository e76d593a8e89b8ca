"""Finding and loading guidance packs: built in, in a file, in her configuration folder, or brought by an installed package."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.metadata import entry_points
from pathlib import Path
from typing import Any

import tomli

from selfaudit.guidance import known
from selfaudit.guidance.model import GuidanceError, Pack, pack_of

BUILT_IN = ("staffs", "blythe", "talavera", "nsscb", "rochdale")
"""The five documents that ship with the program, in the order of the issue dates that are known."""

ENTRY_POINTS = "selfaudit.guidance"
"""Entry point group of packages that bring packs: the value names a package, whose *.toml files are its packs."""


@dataclass(frozen=True, slots=True)
class Available:
    """A pack that can be chosen, and where it comes from: "built in", a file, or a package's name."""

    id: str
    origin: str
    path: Path


def available(folder: Path | None = None) -> tuple[Available, ...]:
    """Every pack that can be chosen by its id. `folder` is the `guidance` folder of her configuration.

    Where an id occurs twice, the built-in one counts, then her own folder's, then packages'.
    """
    found: dict[str, Available] = {}
    for pack in (*_built_in(), *_in_folder(folder), *_in_packages()):
        found.setdefault(pack.id, pack)
    return tuple(found.values())


def load(ids: Sequence[str] = BUILT_IN, folder: Path | None = None, checks: Collection[str] = ()) -> tuple[Pack, ...]:
    """The packs by id or by file, each once, in the order given. Raises GuidanceError with what is wrong and where.

    Two packs of one id cannot be told apart in a report, so they are an error. `checks` are further checks that are installed
    beside the built-in ones, which a pack may therefore name.
    """
    packs = {name: load_one(name, folder, checks) for name in dict.fromkeys(ids)}
    first: dict[str, str] = {}
    for name, pack in packs.items():
        if first.setdefault(pack.id, name) != name:
            raise GuidanceError(f'{first[pack.id]} and {name} are both the guidance "{pack.id}". Choose one of them.')
    return tuple(packs.values())


def load_one(name: str, folder: Path | None = None, checks: Collection[str] = ()) -> Pack:
    """One pack by id or by file. The built-in ones are not validated here: the tests have done so."""
    if name in BUILT_IN:
        return pack_of(known.read_toml(_packs() / f"{name}.toml"))
    return pack_of(checked(find(name, folder), folder, checks))


def find(name: str, folder: Path | None = None) -> Path:
    """The file of a pack, named by its id or by its path."""
    if name.endswith(".toml") or "/" in name or "\\" in name:
        path = Path(name).expanduser()
        if not path.is_file():
            raise GuidanceError(
                f"There is no guidance pack at {name}. Give the path of a .toml file, or an id from: {_ids(folder)}."
            )
        return path
    for pack in available(folder):
        if pack.id == name:
            return pack.path
    from selfaudit.guidance.validating import nearest  # noqa: PLC0415 - rapidfuzz is only needed once something is wrong.

    near = nearest(name, [pack.id for pack in available(folder)])
    hint = f' Did you mean "{near}"?' if near else ""
    raise GuidanceError(f'There is no guidance "{name}".{hint} There are: {_ids(folder)}.')


def checked(path: Path, folder: Path | None = None, checks: Collection[str] = ()) -> Mapping[str, Any]:
    """The validated data of a pack's file, with what it inherits filled in. Raises GuidanceError listing every mistake."""
    from selfaudit.guidance.validating import problems, whole  # noqa: PLC0415 - pydantic is not needed for built-in packs.

    found = problems(path, folder, checks)
    if found:
        raise GuidanceError("\n".join(str(problem) for problem in found))
    return whole(path, folder)


def _ids(folder: Path | None) -> str:
    return ", ".join(pack.id for pack in available(folder))


def _packs() -> Path:
    return known.HERE / "packs"


def _built_in() -> Iterator[Available]:
    for name in BUILT_IN:
        yield Available(name, "built in", _packs() / f"{name}.toml")


def _in_folder(folder: Path | None) -> Iterator[Available]:
    for path in sorted(folder.glob("*.toml")) if folder and folder.is_dir() else ():
        yield Available(_own_id(path), str(path), path)


def _in_packages() -> Iterator[Available]:
    for point in entry_points(group=ENTRY_POINTS):
        try:
            module = point.load()
        except Exception as error:
            raise GuidanceError(
                f'The package behind guidance "{point.name}" ({point.value}) cannot be loaded: {error}. Update or remove it.'
            ) from error
        for place in getattr(module, "__path__", ()):
            for path in sorted(Path(place).glob("*.toml")):
                yield Available(_own_id(path), point.dist.name if point.dist else point.value, path)


def _own_id(path: Path) -> str:
    """The id inside a pack's file; its file name where that cannot be read, so that choosing it shows the mistake."""
    try:
        own = known.read_toml(path).get("id", path.stem)
    except (OSError, UnicodeDecodeError, tomli.TOMLDecodeError):
        return path.stem
    return own if isinstance(own, str) else path.stem
