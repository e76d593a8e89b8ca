"""A scan of a written life, and its findings in the life's own words: through the real command, or the short way."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path
from typing import Any
from unittest import mock

from selfaudit.archive.model import Archive
from selfaudit.cli.app import run
from selfaudit.configuration import load
from selfaudit.findings import Report
from selfaudit.guidance.judging import Judge
from selfaudit.guidance.loading import BUILT_IN
from selfaudit.guidance.loading import load as load_packs
from selfaudit.plugins import installed
from selfaudit.readers.registry import recognise
from selfaudit.report.as_json import render
from selfaudit.scan.assemble import Circumstances, Guided, assemble
from selfaudit.scan.engine import Settings
from selfaudit.scan.levels import Level
from selfaudit.scan.run import Export, scan
from tests.parity import life

Found = tuple[str, str, str]
"""The check, the fact of the life that it was found in, and the words found."""

_OPTIONS = ["--only-builtin", "--quiet", "--no-progress", "--level", "everything", "--format", "json", "--show-content"]
_HANDLES = {person.handle: person.name for person in life.EVERYBODY}
_FACTS = sorted(life.facts().items(), key=lambda fact: -len(fact[0]))
_PHONE = re.compile(r"\+?[\d ]{10,}")
_SAME = {"Public": "(open to all)", "no": "(open to all)"}
"""How Facebook and Instagram say that anybody may see what she posts."""


def configured(home: Path) -> Path:
    """The life's configuration in a folder."""
    home.mkdir(parents=True, exist_ok=True)
    for name, text in {"selfaudit.toml": life.CONFIG, **life.LISTS}.items():
        (home / name).write_text(text, encoding="utf-8")
    return home / "selfaudit.toml"


def by_command(paths: Iterable[Path], config: Path) -> dict[str, Any]:
    """The JSON report of `selfaudit scan`."""
    out = StringIO()
    with redirect_stdout(out), mock.patch.dict("os.environ", SELFAUDIT_HOME=str(config.parent / "home")):
        code = run(["scan", *map(str, paths), "--config", str(config), *_OPTIONS])
    assert code == 0
    report: dict[str, Any] = json.loads(out.getvalue())
    return report


class Scanner:
    """What the command does, with checks and packs loaded once for many archives. The two are compared by a test."""

    def __init__(self, config: Path) -> None:
        owner = load(config).owner
        loaded = [one.check for one in installed(only_builtin=True)]
        packs = load_packs(BUILT_IN, config.parent / "no-packs", [check.id for check in loaded])
        self._guided = Guided(Judge(packs, {check.id: check.title for check in loaded}))
        self._settings = Settings(tuple(loaded), owner, self._guided, b"key", level=Level.EVERYTHING, show_content=True)

    @property
    def judge(self) -> Judge:
        return self._guided.judge

    def report(self, archives: Iterable[Archive]) -> Report | None:
        """The report; `None` where an archive is not recognised."""
        exports = []
        for archive in archives:
            known = recognise(archive)
            if known is None:
                return None
            exports.append(Export(archive, *known, known[0].account(archive)))
        circumstances = Circumstances("0", 1.0, (), Level.EVERYTHING.value, show_content=True, left_out={})
        scanned = scan(exports, self._settings)
        with mock.patch("selfaudit.scan.assemble._checklist", return_value=()):  # a third of the time, and not looked at here
            return assemble(exports, scanned, self._settings.checks, self._settings.owner, self._guided, circumstances)


def found_in(report: Report | dict[str, Any]) -> Counter[Found]:
    """The findings of a report, as the life would tell them."""
    told = json.loads("".join(render(report))) if isinstance(report, Report) else report
    return Counter(_found(finding) for finding in told["findings"])


def _found(finding: dict[str, Any]) -> Found:
    (matched,) = finding["evidence"]["matched"]
    check = finding["check"]
    if check == "identity-in-combination":
        return check, "several", "(several)"
    if check == "account-security":
        return check, "login", "(a login)"
    return check, _fact(finding["record"], finding["evidence"]["text"]), _plain(matched["text"])


def _fact(record: dict[str, Any], text: str) -> str:
    kind, field = record["kind"], record["field"]
    if kind == "profile":
        return f"profile {field}"
    if kind in ("setting", "login", "photo"):
        return str(kind)
    if kind == "request":
        return f"request {field}"
    if kind in ("connection", "reaction", "search", "tag"):
        return f"{kind} {_plain(text)}"
    return next((key for written, key in _FACTS if _plain(written) in _plain(text)), f"{kind} {field}: {_plain(text)}")


def _plain(text: str) -> str:
    text = " ".join(text.split())
    if text.endswith(".jpg"):
        return "(a picture)"
    if _PHONE.fullmatch(text):
        return re.sub(r"\D", "", text.replace("+44", "0"))
    return _SAME.get(text) or _HANDLES.get(text.removeprefix("@"), text)
