"""Reads `selfaudit.toml` into an Owner and the scan's settings. What is wrong is said with the nearest right word."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import tomli

from selfaudit.owner import Me, Owner, School, SchoolPlace, WorkingHours
from selfaudit.people.csvfile import RosterError, read_roster
from selfaudit.people.roster import Roster

FILE_NAME = "selfaudit.toml"
DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")

if TYPE_CHECKING:
    from pydantic import ValidationError

    from selfaudit.configuration_file import ConfigurationFile, PeopleTable, ScanTable


class ConfigurationError(Exception):
    """The configuration or a list that it names cannot be used; the text says where and what to write instead."""


@dataclass(frozen=True, slots=True)
class ScanOptions:
    """What a scan is to do, as far as the configuration says; the command line says the rest."""

    guidance: tuple[str, ...] = ()
    account: str = "personal"
    archives: tuple[tuple[str, str], ...] = ()
    """(path as typed, what the account is)."""
    format: tuple[str, ...] = ()
    output: tuple[str, ...] = ()
    show_content: bool = False
    only: tuple[str, ...] = ()
    skip: tuple[str, ...] = ()
    level: str = "regular"
    fail_on: str | None = None
    strict: bool = False
    checks_dir: str | None = None
    only_builtin: bool = False
    jobs: int = 0
    since: date | None = None
    timings: bool = False


@dataclass(frozen=True)
class Configuration:
    """What a configuration file says, ready for use."""

    owner: Owner
    scan: ScanOptions
    routes: tuple[tuple[str, str], ...] = ()
    """The school's own names for the roles that a document names: (role, who that is here)."""
    path: Path | None = None

    def purpose(self, archive: str) -> str:
        """What she said the account of an archive is: by its path (seen from here or from the configuration) or name."""
        here = Path(archive).expanduser().resolve()
        folders = (Path(), self.path.parent if self.path else Path())
        for path, account in self.scan.archives:
            named = Path(path).expanduser()
            by_name = len(named.parts) == 1 and named.name == here.name
            if by_name or here in [(folder / named).resolve() for folder in folders]:
                return account
        return self.scan.account


def find(given: Path | None) -> Path | None:
    """The configuration file to use: the one given, else `./selfaudit.toml`, else the one in the user's folder, else none."""
    if given is not None:
        if not given.is_file():
            raise ConfigurationError(f"there is no configuration file {given}: check the path")
        return given
    import platformdirs  # noqa: PLC0415 - only needed here; start-up is counted

    here = Path(FILE_NAME)
    users = platformdirs.user_config_path("selfaudit", appauthor=False) / FILE_NAME
    return next((path for path in (here, users) if path.is_file()), None)


def load(path: Path | None) -> Configuration:
    """Reads a configuration file, and the lists of people that it names; without one everything is empty."""
    if path is None:
        return Configuration(Owner(), ScanOptions())
    try:
        data = tomli.loads(path.read_text(encoding="utf-8-sig"))
    except tomli.TOMLDecodeError as error:
        raise ConfigurationError(f"{path} is not valid TOML: {error}") from None
    except UnicodeError:
        raise ConfigurationError(f"{path} is not written in UTF-8: save it as UTF-8 text") from None
    except (RecursionError, ValueError):
        raise ConfigurationError(f"{path} holds brackets too deep in each other, or a number too long, to be read") from None
    except OSError as error:
        raise ConfigurationError(f"{path} cannot be read ({type(error).__name__})") from None
    from pydantic import ValidationError  # noqa: PLC0415 - only with a file; start-up is counted

    from selfaudit.configuration_file import ConfigurationFile  # noqa: PLC0415 - as above

    try:
        file = ConfigurationFile.model_validate(data)
    except ValidationError as error:
        raise ConfigurationError(f"{path}: {_explained(error)}") from None
    return Configuration(_owner(file, path.parent), _options(file.scan), tuple(file.school.routes.items()), path)


def _options(table: ScanTable) -> ScanOptions:
    values = table.model_dump(exclude={"archives"})
    lists = {name: tuple(value) for name, value in values.items() if isinstance(value, list)}
    return ScanOptions(**{**values, **lists}, archives=tuple((entry.path, entry.account) for entry in table.archives))


def _explained(error: ValidationError) -> str:
    first = error.errors(include_url=False, include_input=False)[0]
    where = ".".join(str(part) for part in first["loc"])
    if first["type"] == "extra_forbidden":
        nearest = _nearest(str(first["loc"][-1]), _keys(first["loc"][:-1]))
        return f"the key `{where}` is not known" + (f"; did you mean `{nearest}`?" if nearest else "")
    said = first["msg"].removeprefix("Value error, ")
    return f"`{where}`: {said[:1].lower()}{said[1:]}"


def _keys(location: Iterable[int | str]) -> tuple[str, ...]:
    from selfaudit.configuration_file import ConfigurationFile  # noqa: PLC0415 - only needed for an error

    model: Any = ConfigurationFile
    for part in location:
        if isinstance(part, str):
            model = (
                next((t for t in _models(model.model_fields[part].annotation)), None) if part in model.model_fields else None
            )
        if model is None:
            return ()
    return tuple(model.model_fields)


def _models(annotation: Any) -> Iterable[Any]:
    from pydantic import BaseModel  # noqa: PLC0415 - only needed for an error

    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for inner in getattr(annotation, "__args__", ()):
        yield from _models(inner)


def _nearest(word: str, known: Iterable[str]) -> str | None:
    from rapidfuzz import process  # noqa: PLC0415 - only needed for an error

    best = process.extractOne(word, list(known), score_cutoff=50)
    return best[0] if best else None


def _owner(file: ConfigurationFile, folder: Path) -> Owner:
    me, school = file.me, file.school
    hours = school.working_hours
    _zone(school.timezone)
    return Owner(
        me=Me(
            names=tuple(me.names),
            handles=tuple(handle.lstrip("@") for handle in me.handles),
            phones=tuple(me.phones),
            emails=tuple(me.emails),
            address=me.address,
            birthday=me.birthday,
            family=tuple(me.family),
        ),
        school=School(
            names=tuple(school.names),
            domains=tuple(domain.lower().lstrip("@") for domain in school.domains),
            place=SchoolPlace(**school.place.model_dump()) if school.place else None,
            timezone=school.timezone,
            hours=WorkingHours(tuple(map(DAYS.index, hours.days)), hours.start, hours.end) if hours else None,
            terms=tuple((term.start, term.end) for term in school.terms),
        ),
        **_rosters(file.people, folder),
    )


def _zone(name: str) -> None:
    from zoneinfo import ZoneInfo  # noqa: PLC0415 - only needed with a configuration

    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        raise ConfigurationError(f"`school.timezone`: {name!r} is not a time zone; write one like `Europe/London`") from None


def _rosters(people: PeopleTable, folder: Path) -> Mapping[str, Roster]:
    if people.sealed:
        raise ConfigurationError("`people.sealed`: sealed lists cannot be read by this version; give the lists as CSV files")
    rosters = {}
    for group in Owner.GROUPS:
        name = getattr(people, group)
        if name:
            try:
                rosters[group] = read_roster(folder / Path(name).expanduser(), group)
            except RosterError as error:
                raise ConfigurationError(str(error)) from None
    return rosters
