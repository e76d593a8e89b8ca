"""The commands and their options. What a command does stands in a module of its own, imported only when it runs."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from selfaudit.cli.errors import Exit, Stop, bug, say

app = typer.Typer(
    help="Look at your own social media archive before somebody else does. Nothing leaves this machine.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)
guidance_app = typer.Typer(help="The guidance documents that a scan is mapped to.", no_args_is_help=True, rich_markup_mode=None)
checks_app = typer.Typer(help="The checks and their own examples.", no_args_is_help=True, rich_markup_mode=None)
app.add_typer(guidance_app, name="guidance")
app.add_typer(checks_app, name="checks")

STOPPED = "Stopped. Nothing was written."


class Format(StrEnum):
    """Report formats."""

    TEXT = "text"
    HTML = "html"
    JSON = "json"
    SARIF = "sarif"
    CSV = "csv"
    MARKDOWN = "markdown"
    GITHUB = "github"


class LevelName(StrEnum):
    """How much is shown."""

    REGULAR = "regular"
    CAREFUL = "careful"
    EVERYTHING = "everything"


class FailOn(StrEnum):
    """From which severity on a scan ends with code 1."""

    CRITICAL = "critical"
    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


def run(arguments: list[str]) -> int:
    """Runs one command line; the exit code."""
    try:
        result = app(args=arguments, prog_name="selfaudit", standalone_mode=False)
    except Stop as stop:
        if stop.text:
            say(stop.text)
        return stop.code
    except (KeyboardInterrupt, typer.Abort):
        say(STOPPED)
        return Exit.INTERRUPTED
    except BrokenPipeError:
        return Exit.DONE
    except SystemExit as error:
        # Typer ends the program where the reader of a pipe went away (`| head`), with a code that means findings here.
        return Exit.DONE if isinstance(error.__context__, BrokenPipeError) else _last_words(RuntimeError("exit"))
    except BaseException as error:  # noqa: BLE001 - the last line of defence: a plain line instead of a traceback
        return _last_words(error)
    if result == Exit.INTERRUPTED:
        say(STOPPED)  # Typer turns an interruption into this code.
    return result if isinstance(result, int) else Exit.DONE


def _last_words(error: BaseException) -> int:
    show = getattr(error, "format_message", None)
    if show is not None and hasattr(error, "exit_code"):
        say(f"{show()}\nRun `selfaudit --help`, or the command with --help, to see what it takes.")
        return Exit.USAGE
    from selfaudit.cli.failures import known

    code, text = known(error) or (Exit.BUG, bug(error))
    say(text)
    return code


def _version(value: bool) -> None:
    if value:
        from selfaudit import __version__

        print(f"selfaudit {__version__}")
        raise typer.Exit


@app.callback()
def _main(
    version: Annotated[bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version.")] = False,
) -> None:
    pass


Archives = Annotated[
    list[str], typer.Argument(metavar="ARCHIVE…", help="Your export: zip, tar.gz, single file or folder; parts are joined.")
]
Config = Annotated[Path | None, typer.Option("--config", metavar="FILE", help="Configuration instead of ./selfaudit.toml.")]
Guidance = Annotated[
    list[str] | None, typer.Option("--guidance", metavar="ID", help="A guidance document; repeatable. Default: all built in.")
]
Formats = Annotated[list[Format] | None, typer.Option("--format", help="Report format; repeatable, each with its --output.")]
Outputs = Annotated[
    list[Path] | None, typer.Option("--output", metavar="FILE", help="Where the report goes; default: standard output.")
]
Only = Annotated[list[str] | None, typer.Option("--only", metavar="CHECK", help="Run only this check; repeatable.")]
Skip = Annotated[list[str] | None, typer.Option("--skip", metavar="CHECK", help="Leave out this check; repeatable.")]
Since = Annotated[
    datetime | None, typer.Option("--since", formats=["%Y-%m-%d"], metavar="DATE", help="Leave out what is older.")
]
ChecksDir = Annotated[Path | None, typer.Option("--checks-dir", metavar="DIR", help="Also run the checks in this folder.")]


@app.command()
def scan(
    archives: Archives,
    config: Config = None,
    guidance: Guidance = None,
    formats: Formats = None,
    outputs: Outputs = None,
    show_content: Annotated[bool, typer.Option("--show-content", help="Show the evidence unmasked.")] = False,
    only: Only = None,
    skip: Skip = None,
    level: Annotated[LevelName | None, typer.Option(help="How much is shown. Default: regular.")] = None,
    fail_on: Annotated[FailOn | None, typer.Option(help="End with code 1 from this severity on.")] = None,
    strict: Annotated[bool, typer.Option("--strict", help="End with code 4 when something could not be read.")] = False,
    checks_dir: ChecksDir = None,
    only_builtin: Annotated[bool, typer.Option("--only-builtin", help="Run no checks of other packages.")] = False,
    jobs: Annotated[int | None, typer.Option("--jobs", min=1, max=64, metavar="N", help="Processes. Default: 1.")] = None,
    since: Since = None,
    as_: Annotated[str | None, typer.Option("--as", metavar="PLATFORM", help="Read it as this platform's export.")] = None,
    complaint: Annotated[
        bool | None,
        typer.Option("--complaint/--no-complaint", help="Whether a complaint or investigation may be open. Never stored."),
    ] = None,
    timings: Annotated[bool, typer.Option("--timings", help="Print seconds for each reader and check.")] = False,
    force: Annotated[bool, typer.Option("--force", help="Write over an existing report.")] = False,
    no_progress: Annotated[bool, typer.Option("--no-progress", help="No progress on standard error.")] = False,
    quiet: Annotated[bool, typer.Option("--quiet", help="Nothing on standard error but errors.")] = False,
) -> int:
    """Scan your own archive and show the report."""
    from selfaudit.cli.scanning import Request, scan_command

    return scan_command(
        Request(
            archives=tuple(archives),
            config=config,
            guidance=tuple(guidance or ()),
            formats=tuple(formats or ()),
            outputs=tuple(outputs or ()),
            show_content=show_content,
            only=tuple(only or ()),
            skip=tuple(skip or ()),
            level=level.value if level else "",
            fail_on=fail_on.value if fail_on else "",
            strict=strict,
            checks_dir=checks_dir,
            only_builtin=only_builtin,
            jobs=jobs or 0,
            since=since,
            platform=as_ or "",
            complaint=complaint,
            timings=timings,
            force=force,
            progress=not no_progress and not quiet,
            notes=not quiet,
            ask=not quiet,
        )
    )


@app.command()
def report(
    saved: Annotated[Path, typer.Argument(metavar="REPORT.json", help="A report that was saved with --format json.")],
    formats: Formats = None,
    outputs: Outputs = None,
    force: Annotated[bool, typer.Option("--force", help="Write over an existing report.")] = False,
    quiet: Annotated[bool, typer.Option("--quiet", help="Nothing on standard error but errors.")] = False,
) -> int:
    """Show a saved report again, in any format. What was masked stays masked."""
    from selfaudit.cli.report_command import report_command

    return report_command(saved, [name.value for name in formats or ()], outputs or [], force=force, quiet=quiet)


@app.command()
def demo() -> int:
    """Scan a made-up archive that comes with the program, and show the report."""
    from selfaudit.cli.demo import demo_command

    return demo_command()


@app.command()
def formats() -> None:
    """Every platform and layout that is read: what each tells, and what it cannot tell."""
    from selfaudit.cli.showing import show_formats

    show_formats()


@app.command()
def guide(platform: Annotated[str, typer.Argument(metavar="[PLATFORM]")] = "") -> None:
    """How to ask each platform for your archive, in which format."""
    from selfaudit.cli.showing import show_guide

    show_guide(platform)


@app.command()
def explain(what: Annotated[str, typer.Argument(metavar="CHECK|CLAUSE")]) -> None:
    """What a check looks for, or what a clause asks; why; and what to do."""
    from selfaudit.cli.showing import show_explanation

    show_explanation(what)


@checks_app.command("list")
def checks_list() -> None:
    """All checks, with the packages that they come from."""
    from selfaudit.cli.showing import show_checks

    show_checks()


@checks_app.command("show")
def checks_show(check: Annotated[str, typer.Argument(metavar="ID")]) -> None:
    """One check: its documentation, what it needs, its clauses."""
    from selfaudit.cli.showing import show_check

    show_check(check)


@checks_app.command("test")
def checks_test(which: Annotated[list[str] | None, typer.Argument(metavar="[ID|PATH]…")] = None) -> int:
    """Run the examples that checks carry: all, some by id, or those of a file or folder."""
    from selfaudit.cli.testing import test_command

    return test_command(which or [])


class TableShape(StrEnum):
    """Shapes of a comparison."""

    TEXT = "text"
    MARKDOWN = "markdown"
    HTML = "html"


@guidance_app.command("list")
def guidance_list() -> None:
    """The documents that can be chosen."""
    from selfaudit.cli.guidance import list_packs

    list_packs()


@guidance_app.command("show")
def guidance_show(pack: Annotated[str, typer.Argument(metavar="ID")]) -> None:
    """One document with all its clauses, in our own words."""
    from selfaudit.cli.guidance import show_pack

    show_pack(pack)


@guidance_app.command("coverage")
def guidance_coverage(pack: Annotated[str | None, typer.Argument(metavar="[ID]")] = None) -> None:
    """How many clauses are examined from data, partly, asked, or not for the individual."""
    from selfaudit.cli.guidance import show_coverage

    show_coverage(pack)


@guidance_app.command("compare")
def guidance_compare(
    packs: Annotated[list[str] | None, typer.Argument(metavar="[ID]…")] = None,
    shape: Annotated[TableShape, typer.Option("--format", help="Shape of the table.")] = TableShape.TEXT,
) -> None:
    """Where documents differ, topic by topic."""
    from selfaudit.cli.guidance import compare_packs

    compare_packs(packs or [], shape.value)


@guidance_app.command("validate")
def guidance_validate(file: Annotated[Path, typer.Argument(metavar="FILE")]) -> int:
    """Check a pack of your own; every mistake with its line."""
    from selfaudit.cli.guidance import validate_pack

    return validate_pack(file)


@guidance_app.command("new")
def guidance_new(
    file: Annotated[Path, typer.Argument(metavar="FILE")],
    force: Annotated[bool, typer.Option("--force", help="Write over an existing file.")] = False,
) -> None:
    """Make a pack for your school's own document, question by question."""
    from selfaudit.cli.guidance import new_pack

    new_pack(file, force=force)


class ChecklistShape(StrEnum):
    """What a checklist can be written as."""

    HTML = "html"
    MARKDOWN = "markdown"
    JSON = "json"


@app.command()
def checklist(
    guidance: Guidance = None,
    shape: Annotated[ChecklistShape | None, typer.Option("--format", help="Write it instead of going through it here.")] = None,
    output: Annotated[Path | None, typer.Option("--output", metavar="FILE", help="Where it, or your answers, go.")] = None,
    resume: Annotated[Path | None, typer.Option("--resume", metavar="FILE", help="Go on with answers that were saved.")] = None,
    from_scan: Annotated[
        Path | None, typer.Option("--from-scan", metavar="REPORT.json", help="Fill in what a scan found (never a yes).")
    ] = None,
    sheet: Annotated[
        Path | None, typer.Option("--sheet", metavar="FILE", help="The sheet for the school: day and documents, no answers.")
    ] = None,
    day: Annotated[
        datetime | None, typer.Option("--date", formats=["%Y-%m-%d"], metavar="DATE", help="The day, if it is not today.")
    ] = None,
    config: Config = None,
    force: Annotated[bool, typer.Option("--force", help="Write over an existing file.")] = False,
) -> int:
    """Go through the induction checklist of your school's document."""
    from selfaudit.cli.checklist import Request, checklist_command

    return checklist_command(
        Request(
            guidance=tuple(guidance or ()),
            shape=shape.value if shape else "",
            output=output,
            resume=resume,
            from_scan=from_scan,
            sheet=sheet,
            day=day.date() if day else None,
            config=config,
            force=force,
        )
    )


@app.command()
def review(
    report: Annotated[Path | None, typer.Argument(metavar="REPORT.json")] = None,
    show_counts: Annotated[bool, typer.Option("--list", help="Only count what was decided so far.")] = False,
    everything: Annotated[bool, typer.Option("--all", help="Also stop at what is decided already.")] = False,
) -> int:
    """Walk through the findings of a saved report; what you decide is remembered for the next scan."""
    from selfaudit.cli.review import review_command

    return review_command(report, show_counts=show_counts, everything=everything)


class ComparisonShape(StrEnum):
    """Shapes of a comparison of two reports."""

    TEXT = "text"
    JSON = "json"


@app.command()
def compare(
    before: Annotated[Path, typer.Argument(metavar="BEFORE.json")],
    after: Annotated[Path, typer.Argument(metavar="AFTER.json")],
    shape: Annotated[ComparisonShape, typer.Option("--format", help="Text, or JSON for programs.")] = ComparisonShape.TEXT,
) -> int:
    """Compare two saved reports: new, still there, gone, cannot tell."""
    from selfaudit.cli.comparing import compare_command

    return compare_command(before, after, shape.value)
