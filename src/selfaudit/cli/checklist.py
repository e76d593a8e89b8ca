"""`selfaudit checklist`: the induction checklist in the terminal, as a page, as Markdown or as data; the school's sheet."""

from __future__ import annotations

import shlex
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from selfaudit.checklist import as_html, as_markdown
from selfaudit.checklist.asking import HELP, Talk, go_through
from selfaudit.checklist.model import ANSWERS, Checklist, checklist
from selfaudit.checklist.prefill import Hint, answers_from, hints
from selfaudit.checklist.saving import ChecklistError, Saved, as_json, read
from selfaudit.checklist.sheet import sheet
from selfaudit.cli.errors import Exit, Stop, say
from selfaudit.cli.lines import show
from selfaudit.cli.printing import print_data, print_text
from selfaudit.cli.scanning import guidance_folder
from selfaudit.cli.writing import check_outputs, warnings_for, write_private
from selfaudit.configuration import find, load
from selfaudit.guidance.loading import BUILT_IN
from selfaudit.guidance.loading import load as load_packs
from selfaudit.guidance.model import Pack
from selfaudit.report.stored import StoredError
from selfaudit.report.stored import read as read_report


@dataclass(frozen=True)
class Request:
    """The checklist as the command line asks for it."""

    guidance: tuple[str, ...] = ()
    shape: str = ""
    """"html", "markdown", "json", or "" for going through it here."""
    output: Path | None = None
    resume: Path | None = None
    from_scan: Path | None = None
    sheet: Path | None = None
    day: date | None = None
    config: Path | None = None
    force: bool = False


@dataclass
class _Begun:
    """A checklist under way."""

    packs: tuple[Pack, ...]
    checklist: Checklist
    started: date
    today: date
    answers: dict[str, str] = field(default_factory=dict)
    hints: Mapping[str, Hint] = field(default_factory=dict)
    guidance: tuple[str, ...] = ()
    """What has to be named again to go on: empty where the ids in the saved answers say enough."""


def checklist_command(request: Request) -> int:
    """Goes through the checklist, or writes it; then the sheet, where she wants one."""
    new_files = [path for path in (request.output, request.sheet) if path and path != request.resume]
    check_outputs(new_files, force=request.force)
    begun = _begin(request)
    for note in (note for path in new_files for note in warnings_for(path)):
        say(note)
    if request.shape:
        begun.answers = answers_from(begun.hints) | begun.answers
        _deliver(request, begun)
    else:
        _go_through(request, begun)
    if request.sheet:
        _write_sheet(request.sheet, begun, force=request.force)
    return Exit.DONE


def _begin(request: Request) -> _Begun:
    earlier = _earlier(request.resume)
    named = request.guidance or (earlier.guidance if earlier else ()) or tuple(load(find(request.config)).scan.guidance)
    packs = load_packs(named or BUILT_IN, guidance_folder())
    today = request.day or date.today()  # noqa: DTZ011 - the day as it is where she sits
    begun = _Begun(packs, checklist(packs), earlier.started if earlier else today, today)
    if any(name not in {pack.id for pack in packs} for name in named):
        begun.guidance = named
    if earlier:
        begun.answers.update(earlier.answers)
    if request.from_scan:
        begun.hints = _told(request.from_scan, begun.checklist)
    return begun


def _earlier(path: Path | None) -> Saved | None:
    try:
        return read(path) if path else None
    except ChecklistError as error:
        raise Stop(Exit.USAGE, str(error)) from None


def _told(path: Path, chosen: Checklist) -> dict[str, Hint]:
    """What a scan says: how many findings of each check are open under these documents, and the verdicts; nothing else."""
    try:
        report = read_report(path)
    except StoredError as error:
        raise Stop(Exit.USAGE, str(error)) from None
    documents = {document.id for document in chosen.documents}
    other = documents.difference(one.id for one in report.guidance)
    if other:
        say(f"That scan was not made for {', '.join(sorted(other))}: for those it fills in nothing.")
    found = Counter(
        one.hit.check
        for one in report.findings
        if one.state == "open" and any(cited.guidance in documents for cited in one.clauses)
    )
    return hints(chosen, found, report.clauses)


def _deliver(request: Request, begun: _Begun) -> None:
    given = (begun.checklist, begun.started, begun.answers, begun.hints)
    pieces: dict[str, Callable[[], Iterator[str]]] = {
        "html": lambda: as_html.render(*given),
        "markdown": lambda: as_markdown.render(*given),
        "json": lambda: iter([as_json(begun.checklist, begun.started, begun.answers)]),
    }
    text = pieces[request.shape]()
    if request.output:
        write_private(request.output, text, force=request.force)
    else:
        (print_data if request.shape == "json" else print_text)(text)


def _go_through(request: Request, begun: _Begun) -> None:
    target = request.output or request.resume

    def keep(answers: Mapping[str, str]) -> None:
        if target:
            write_private(target, [as_json(begun.checklist, begun.started, answers)], force=True)

    _welcome(begun, target)
    talk = Talk(input, show, keep)
    keep(begun.answers)
    try:
        finished = go_through(begun.checklist, begun.answers, begun.hints, talk)
    except EOFError:
        finished = False
    except KeyboardInterrupt:
        raise Stop(Exit.INTERRUPTED, f"\nStopped. {_whereabouts(target, begun)}") from None
    _farewell(begun, target, finished=finished)


def _welcome(begun: _Begun, target: Path | None) -> None:
    for document in begun.checklist.documents:
        show(f"{as_markdown.named(document)} {document.dates}".rstrip())
    show(f"{begun.checklist.age} The words are ours: read the text itself.".lstrip())
    show(HELP)
    if target is None:
        show("Your answers are kept nowhere. To stop and go on later, name a file: --output checklist.json")


def _farewell(begun: _Begun, target: Path | None, *, finished: bool) -> None:
    shown = [begun.answers.get(item.id, "") for item in begun.checklist.items]
    counts = Counter(shown)
    told = ", ".join(f"{counts[answer]} {answer}" for answer in ANSWERS if counts[answer])
    show("")
    show(f"{len(shown) - counts['']} of {len(shown)} answered{f': {told}' if told else ''}.")
    if finished:
        for answer in ("not yet", "want to talk"):
            for item in begun.checklist.items:
                if begun.answers.get(item.id) == answer:
                    show(f"  {answer}: {item.question}")
        show("The answers are yours; nobody needs to see them. A finished checklist is not compliance.")
    show(_whereabouts(target, begun))


def _whereabouts(target: Path | None, begun: _Begun) -> str:
    if target is None:
        return "Nothing was written."
    guidance = "".join(f" --guidance {shlex.quote(name)}" for name in begun.guidance)
    return f"Your answers are in {target}. Go on with: selfaudit checklist --resume {target}{guidance}"


def _write_sheet(path: Path, begun: _Begun, *, force: bool) -> None:
    missing = len(begun.checklist.unanswered(begun.answers))
    if missing:
        questions = "1 question has" if missing == 1 else f"{missing} questions have"
        raise Stop(
            Exit.USAGE,
            f"{questions} no answer yet, so the sheet for the school was not written.\n"
            "It says that the checklist was gone through: answer all of it, then ask for the sheet with --resume and --sheet.",
        )
    write_private(path, [sheet(begun.today, begun.packs)], force=force)
    say(f"{path} is written: it holds the day and the documents, and nothing of your answers or of any scan.")
