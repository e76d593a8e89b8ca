"""`selfaudit scan`: from the command line to the report, in the order in which things happen."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from selfaudit import __version__
from selfaudit.archive.model import Archive
from selfaudit.archive.nested import TOO_DEEP
from selfaudit.archive.opening import open_archives
from selfaudit.cli.errors import Exit, Stop, say
from selfaudit.cli.progress import progress_bar
from selfaudit.cli.rendering import deliver, paired
from selfaudit.cli.testing import by_id
from selfaudit.cli.writing import check_outputs, warnings_for
from selfaudit.configuration import Configuration, find, load
from selfaudit.findings import SEVERITIES, CheckPackage, Report
from selfaudit.guidance.judging import Judge
from selfaudit.guidance.loading import BUILT_IN
from selfaudit.guidance.loading import load as load_packs
from selfaudit.guidance.steps import Situation
from selfaudit.history import decisions
from selfaudit.history.key import key_id, local_key
from selfaudit.people.names import fold
from selfaudit.people.wordlists import word_list
from selfaudit.plugins import LoadedCheck, PluginError, checks_from, installed
from selfaudit.readers.model import Reader
from selfaudit.readers.registry import PLATFORMS, reader, recognise
from selfaudit.readers.whose import also_called
from selfaudit.records import Account
from selfaudit.scan.assemble import Circumstances, Decided, Guided, assemble
from selfaudit.scan.engine import Settings
from selfaudit.scan.levels import Level
from selfaudit.scan.processes import can_fork
from selfaudit.scan.run import Export, scan


@dataclass(frozen=True)
class Request:
    """A scan as the command line asks for it; what is empty comes from the configuration or is the default."""

    archives: tuple[str, ...]
    config: Path | None = None
    guidance: tuple[str, ...] = ()
    formats: tuple[str, ...] = ()
    outputs: tuple[Path, ...] = ()
    show_content: bool = False
    only: tuple[str, ...] = ()
    skip: tuple[str, ...] = ()
    level: str = ""
    fail_on: str = ""
    strict: bool = False
    checks_dir: Path | None = None
    only_builtin: bool = False
    jobs: int = 0
    since: datetime | None = None
    platform: str = ""
    complaint: bool | None = None
    """Whether a complaint may be open: held in memory only; `None` is taken as "not said"."""
    timings: bool = False
    force: bool = False
    progress: bool = True
    notes: bool = True
    ask: bool = False
    """Whether a question may be asked of somebody at a terminal."""


def scan_command(request: Request) -> int:
    """Runs a scan and delivers its report; the exit code."""
    configuration = load(find(request.config))
    formats, outputs = _formats(request, configuration)
    check_outputs(outputs, force=request.force)
    exports = _exports(request, configuration)
    report = make_report(request, configuration, exports)
    if request.notes:
        _notes(request, configuration, exports, outputs, report)
    deliver(report, formats, outputs, force=request.force)
    return _code(
        report, request.fail_on or configuration.scan.fail_on or "", strict=request.strict or configuration.scan.strict
    )


def make_report(request: Request, configuration: Configuration, exports: list[Export]) -> Report:
    """Everything between opening the archives and writing the report."""
    given = configuration.scan
    loaded, left_out = _checks(request, configuration)
    ids = [one.check.id for one in loaded]
    packs = load_packs(request.guidance or given.guidance or BUILT_IN, guidance_folder(), ids)
    situation = Situation(dict(configuration.routes), _complaint(request))
    guided = Guided(Judge(packs, {one.check.id: one.check.title for one in loaded}, situation))
    key, note = local_key()
    if note and request.notes:
        say(note)
    level = Level(request.level or given.level)
    settings = Settings(
        checks=tuple(one.check for one in loaded),
        owner=configuration.owner,
        rules=guided,
        weighed_together=guided.judge.weighed_together,
        key=key,
        level=level,
        since=_since(request, configuration),
        show_content=request.show_content or given.show_content,
        timings=request.timings or given.timings,
    )
    jobs = request.jobs or given.jobs or 1
    if jobs > 1 and not can_fork() and request.notes:
        say("On this system one process does all the work; --jobs is not used.")
    with progress_bar(exports, show=request.progress) as progress:
        scanned = scan(exports, settings, jobs, progress)
    circumstances = Circumstances(
        version=__version__,
        created=time.time(),
        packages=_packages(loaded),
        level=level.value,
        show_content=settings.show_content,
        left_out=left_out,
        decided=_decided(notes=request.notes),
        timings=settings.timings,
        since=settings.since,
        key_id=key_id(key),
    )
    return assemble(exports, scanned, settings.checks, configuration.owner, guided, circumstances)


def _decided(*, notes: bool) -> Decided:
    """What she decided in `selfaudit review`. Where it cannot be read the scan goes on, and every finding is open."""
    try:
        return Decided(decisions.load())
    except decisions.DecisionsError as error:
        if notes:
            say(f"{error}\nUntil then every finding is shown as open.")
        return Decided({})


def _complaint(request: Request) -> bool | None:
    """Whether a complaint may be open: what she said, else asked once of a person at a terminal; kept in memory only."""
    if request.complaint is not None or not request.ask or not (sys.stdin.isatty() and sys.stderr.isatty()):
        return request.complaint
    say(
        "Is a complaint, allegation or investigation open in which this archive may matter? Then nothing should be changed now."
    )
    say("You need not answer, and the answer is not kept. If you are unsure, say yes.")
    sys.stderr.write("(y/n, or Enter to leave it open) ")
    sys.stderr.flush()
    answer = sys.stdin.readline().strip().lower()
    return {"y": True, "yes": True, "n": False, "no": False}.get(answer)


def guidance_folder() -> Path:
    """Where her own guidance packs may lie: `guidance` in the user's configuration folder."""
    import platformdirs

    return platformdirs.user_config_path("selfaudit", appauthor=False) / "guidance"


def _formats(request: Request, configuration: Configuration) -> tuple[tuple[str, ...], tuple[Path, ...]]:
    formats = request.formats or tuple(configuration.scan.format)
    outputs = tuple(path.expanduser() for path in request.outputs or map(Path, configuration.scan.output))
    return paired(formats, outputs), outputs


def _exports(request: Request, configuration: Configuration) -> list[Export]:
    if request.platform and request.platform not in PLATFORMS:
        raise Stop(Exit.USAGE, f"--as {request.platform}: there is no such reader. There are: {', '.join(PLATFORMS)}.")
    if "" in request.archives:  # As a path it would be the folder that she is in.
        raise Stop(Exit.ARCHIVE, "An archive's name is empty: there is no such file.")
    exports = []
    for archive in open_archives([Path(path).expanduser() for path in request.archives]):
        if request.platform:
            known, layout = reader(request.platform), "as you said"
        else:
            recognised = recognise(archive)
            if recognised is None:
                raise Stop(Exit.ARCHIVE, f"{archive.label} {_unknown(archive)}")
            known, layout = recognised
        purpose = configuration.purpose(archive.label)
        me = configuration.owner.me
        account = also_called(_account(known, archive), (*me.names, *me.handles))
        exports.append(Export(archive, known, layout, account, purpose))
    _of_one_person(exports, configuration)
    return exports


def _unknown(archive: Archive) -> str:
    if any(member.problem == TOO_DEEP for member in archive.members):
        return "holds archives within archives: unpack it, and scan each of those by itself."
    return "is not an export that selfaudit knows.\n`selfaudit formats` shows what it reads and how each is asked for."


def _account(known: Reader, archive: Archive) -> Account:
    """Whose archive it is; nobody's in particular where its own files on that are of a form that the reader trips over."""
    try:
        return known.account(archive)
    except (ArithmeticError, LookupError, TypeError, ValueError, AttributeError, RecursionError):
        return Account()


def _of_one_person(exports: list[Export], configuration: Configuration) -> None:
    """Archives of one platform under names that have nothing in common are two people's, unless she says both are hers."""
    hers = _words(configuration.owner.me.names)
    by_platform: dict[str, set[str]] = {}
    for export in exports:
        words = _words((export.account.name, *export.account.names))
        if len(export.account.name.split()) < 2 or words & hers or _is_of_the_school(export):
            continue
        before = by_platform.setdefault(export.reader.name, words)
        if before is not words and not before & words:
            raise Stop(
                Exit.USAGE,
                "These archives belong to different people. selfaudit looks at one's own archive only.\n"
                'If both are yours, put both names into selfaudit.toml: [me] names = ["…", "…"].',
            )


def _checks(request: Request, configuration: Configuration) -> tuple[tuple[LoadedCheck, ...], Mapping[str, str]]:
    given = configuration.scan
    loaded = list(installed(only_builtin=request.only_builtin or given.only_builtin))
    folder = request.checks_dir or (Path(given.checks_dir) if given.checks_dir else None)
    for own in checks_from(folder) if folder else ():
        if any(own.check.id == other.check.id for other in loaded):
            raise PluginError(f"the check {own.check.id} in {folder} has the id of one that is installed: give it another")
        loaded.append(own)
    only, skip = request.only or tuple(given.only), request.skip or tuple(given.skip)
    for name in (*only, *skip):
        by_id(name, tuple(loaded))
    left_out = {one.check.id: "You left this check out (--only)." for one in loaded if only and one.check.id not in only}
    left_out |= dict.fromkeys(skip, "You left this check out (--skip).")
    return tuple(one for one in loaded if one.check.id not in left_out), left_out


def _packages(loaded: tuple[LoadedCheck, ...]) -> tuple[CheckPackage, ...]:
    return tuple(dict.fromkeys(one.package for one in loaded))


def _since(request: Request, configuration: Configuration) -> float:
    if request.since:
        return request.since.replace(tzinfo=UTC).timestamp()
    day = configuration.scan.since
    return datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp() if day else 0.0


def _notes(
    request: Request, configuration: Configuration, exports: list[Export], outputs: tuple[Path, ...], report: Report
) -> None:
    for note in (*_of_another_name(configuration, exports), *(warning for path in outputs for warning in warnings_for(path))):
        say(note)
    others = [f"{one.package} {one.version}".strip() for one in report.packages if one.package != "selfaudit"]
    if others:
        say(f"Checks were also supplied by: {', '.join(others)}.")
    for of, name, seconds in report.timings if request.timings else ():
        say(f"{seconds:8.3f} s  {of} {name}")


def _of_another_name(configuration: Configuration, exports: list[Export]) -> Iterator[str]:
    hers = _words(configuration.owner.me.names)
    schools = _words(configuration.owner.school.names)
    for export in exports:
        known = hers | schools if export.purpose == "official" else hers
        words = _words([export.account.name])
        if known and words and not known & words and not _is_of_the_school(export):
            yield f"{export.archive.label} carries another name than yours in selfaudit.toml. Scan your own archive only."


def _is_of_the_school(export: Export) -> bool:
    """Whether an account carries a name that is no person's, as the official account of a school or a class does."""
    words = [fold(word) for word in export.account.name.split()]
    return export.purpose == "official" and not word_list("common_given_names").intersection(words[:1])


def _words(names: Iterable[str]) -> set[str]:
    return {word.casefold() for name in names for word in name.split()}


def _code(report: Report, fail_on: str, *, strict: bool) -> Exit:
    if strict and not report.complete:
        return Exit.INCOMPLETE
    if fail_on:
        bad = SEVERITIES[: SEVERITIES.index(fail_on) + 1]
        if any(count for severity, count in report.by_severity if severity in bad):
            return Exit.FOUND
    return Exit.DONE
