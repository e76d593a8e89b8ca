"""Finds the checks: in installed packages (entry-point group `selfaudit.checks`) or in a folder that she named.

The value of an entry point is a package; every public module of it (one level) holds one `check`. A module without a valid one
is an error and never passed over: a check that silently does not run looks like a clean result.
"""

from __future__ import annotations

import importlib
import importlib.util
import inspect
import pkgutil
import re
import sys
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.metadata import EntryPoint, entry_points
from pathlib import Path
from types import ModuleType
from typing import Any

from selfaudit.check import Check, Example, Says, trigger_problem
from selfaudit.findings import CheckPackage
from selfaudit.owner import Owner
from selfaudit.records import Author, Kind, Record
from selfaudit.unheard import unheard

GROUP = "selfaudit.checks"
BUILT_IN = "selfaudit"
HEADINGS = ("What it looks for", "Why it matters", "What to do", "What it cannot know")
ACCOUNTS = frozenset({"personal", "official"})
_ID = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)+")


class PluginError(Exception):
    """A check cannot be loaded. The text says where and why, for the person who wrote it or installed it."""


@dataclass(frozen=True)
class LoadedCheck:
    """A check with what the loader knows of it."""

    check: Check
    docs: str
    """Its module's docstring."""
    package: CheckPackage
    module: str

    @property
    def summary(self) -> str:
        """The first line of its documentation."""
        return self.docs.strip().splitlines()[0] if self.docs.strip() else ""

    def section(self, heading: str) -> str:
        """The text under one of `HEADINGS`, "" where it is missing."""
        found = re.search(rf"^## {re.escape(heading)}\s*\n(.*?)(?=^## |\Z)", self.docs, re.MULTILINE | re.DOTALL)
        return inspect.cleandoc(found[1]) if found else ""


def installed(*, only_builtin: bool = False) -> tuple[LoadedCheck, ...]:
    """The checks of every installed package, the built-in ones first, by id."""
    points = sorted(entry_points(group=GROUP), key=lambda point: (point.name != BUILT_IN, point.name))
    loaded: list[LoadedCheck] = []
    for point in points:
        if only_builtin and not _is_ours(point):
            continue
        loaded.extend(_from_entry_point(point))
    return _without_doubles(loaded)


def _is_ours(point: EntryPoint) -> bool:
    return point.dist is not None and point.dist.name == BUILT_IN


def _from_entry_point(point: EntryPoint) -> Iterator[LoadedCheck]:
    package = CheckPackage(point.dist.name, point.dist.version) if point.dist else CheckPackage(point.value, "")
    with _running(f"the package {point.value} cannot be imported"):
        module = importlib.import_module(point.value)
    yield from checks_in(module, package)


def checks_in(package: ModuleType, origin: CheckPackage | None = None) -> tuple[LoadedCheck, ...]:
    """The checks of one package; what tests of a package of checks go through."""
    origin = origin or CheckPackage(package.__name__, "")
    if not hasattr(package, "__path__"):
        return (_loaded(package, origin),)
    found = []
    for info in pkgutil.iter_modules(package.__path__):
        if not info.name.startswith("_"):
            name = f"{package.__name__}.{info.name}"
            with _running(f"the check {name} cannot be imported"):
                module = importlib.import_module(name)
            found.append(_loaded(module, origin))
    return tuple(sorted(found, key=lambda loaded: loaded.check.id))


def checks_from(path: Path) -> tuple[LoadedCheck, ...]:
    """The checks of a folder (each public `.py` file holds one) or of one file. Only for a place that the user named."""
    if not path.exists():
        raise PluginError(f"there is no folder {path}: name the folder that holds your checks")
    files = [path] if path.is_file() else sorted(file for file in path.glob("*.py") if not file.name.startswith("_"))
    if not files:
        raise PluginError(f"there is no check in {path}: a check is a .py file with a `check` in it")
    origin = CheckPackage(str(path).encode("utf-8", "replace").decode("utf-8"), "")
    return _without_doubles([_loaded(_module_at(file), origin) for file in files])


def _module_at(file: Path) -> ModuleType:
    name = f"selfaudit_checks_dir_{re.sub('[^A-Za-z0-9_]', '_', file.stem)}"
    spec = importlib.util.spec_from_file_location(name, file)
    if spec is None or spec.loader is None:
        raise PluginError(f"{file} is not a Python file")
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    # Helpers beside a check (`_words.py`) are found as in a package of scripts: its own folder comes first while it loads.
    sys.path.insert(0, str(file.parent))
    try:
        with _running(f"{file} cannot be loaded"):
            spec.loader.exec_module(module)
    except PluginError:
        del sys.modules[name]
        raise
    finally:
        sys.path.remove(str(file.parent))
    return module


@contextmanager
def _running(otherwise: str) -> Iterator[None]:
    """Around a plug-in's code while it is loaded: whatever it raises is a `PluginError`, also where it would end the program.

    What it prints is forgotten: it is no report.
    """
    try:
        with unheard():
            yield
    except KeyboardInterrupt:
        raise
    except BaseException as error:
        raise PluginError(f"{otherwise}: {type(error).__name__}: {error}") from error


def _loaded(module: ModuleType, origin: CheckPackage) -> LoadedCheck:
    where = getattr(module, "__file__", None) or module.__name__
    check: object = getattr(module, "check", None)
    if not isinstance(check, Check):
        raise PluginError(f"{where} has no `check`: it must hold `check = Check(…)`")
    problem = _problem(check)
    if problem:
        raise PluginError(f"{where}: {problem}")
    if not _is_text(module.__doc__ or ""):
        raise PluginError(f"{where}: its docstring must be a text")
    return LoadedCheck(check, inspect.cleandoc(module.__doc__ or ""), origin, module.__name__)


def _problem(check: Any) -> str | None:
    """What is wrong with a check, for who wrote it; its parts may be anything, whatever `Check` says of them."""
    if not _is_text(check.id) or not _ID.fullmatch(check.id):
        return f"the id {check.id!r} must be lower-case words joined by hyphens, two at least, like `phone-number`"
    if not _is_text(check.title) or not check.title.strip():
        return f"{check.id}: its title must be a line of text"
    single = [name for name in ("kinds", "accounts", "needs", "examples") if not _are_several(getattr(check, name))]
    if single:
        return f"{check.id}: `{single[0]}` must be a tuple; a single one is written with a comma, (one,)"
    if not check.kinds:
        return f"{check.id} names no record kinds, so it would never run"
    unknown = [str(kind) for kind in check.kinds if kind not in tuple(Kind)]
    if unknown:
        return f"{check.id}: there is no record kind {unknown[0]!r}; there are {', '.join(Kind)}"
    if check.author not in (None, *Author):
        return f"{check.id}: `author` must be Author.ME, Author.OTHER or None"
    if check.says not in tuple(Says):
        return f"{check.id}: `says` must be Says.FOUND or Says.READ_AGAIN"
    if not check.accounts or not all(account in tuple(ACCOUNTS) for account in check.accounts):
        return f"{check.id}: `accounts` must be of {', '.join(sorted(ACCOUNTS))}"
    strange = [need for need in check.needs if need not in Owner.NEEDS]
    if strange:
        return f"{check.id}: `needs` knows no {strange[0]!r}; it knows {', '.join(Owner.NEEDS)}"
    trigger = check.trigger
    wrong = None if trigger is None or callable(trigger) else trigger_problem(trigger)
    if wrong:
        return f"{check.id}: its trigger cannot be used: {wrong}"
    if not callable(check.find):
        return f"{check.id}: `find` must be a function of a record and an owner"
    if not all(function is None or callable(function) for function in (check.survey, check.conclude)):
        return f"{check.id}: `survey` and `conclude` must be functions"
    if not check.examples:
        return f"{check.id} has no examples: a check carries records on which it fires and on which it stays quiet"
    if not all(isinstance(example, Example) and isinstance(example.record, Record) for example in check.examples):
        return f"{check.id}: each of its examples must be made by `fires(…)` or `quiet(…)` of a Record"
    if not any(example.quotes for example in check.examples) or all(example.quotes for example in check.examples):
        return f"{check.id} needs examples of both sorts: on which it fires, and on which it stays quiet"
    return None


def _is_text(given: object) -> bool:
    """Whether it is a text that can be written as UTF-8: half a surrogate pair cannot."""
    return isinstance(given, str) and given.encode("utf-8", "ignore").decode() == given


def _are_several(given: object) -> bool:
    return isinstance(given, Collection) and not isinstance(given, str)


def _without_doubles(loaded: Iterable[LoadedCheck]) -> tuple[LoadedCheck, ...]:
    by_id: dict[str, LoadedCheck] = {}
    for one in loaded:
        other = by_id.setdefault(one.check.id, one)
        if other is not one:
            raise PluginError(f"two checks are called {one.check.id}: one in {other.module}, one in {one.module}")
    return tuple(by_id.values())
