"""`selfaudit guidance …`: the packs listed, shown, covered, compared, validated and made."""

from __future__ import annotations

import os
import sys
import textwrap
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from selfaudit.cli.errors import Exit, Stop
from selfaudit.cli.printing import print_text
from selfaudit.cli.scanning import guidance_folder
from selfaudit.guidance import compare, coverage
from selfaudit.guidance.loading import BUILT_IN, available, load, load_one
from selfaudit.guidance.model import GuidanceError, Pack
from selfaudit.guidance.new import CLAUSE_PROMPTS, PACK_PROMPTS, Prompt, pack_text
from selfaudit.plugins import installed
from selfaudit.report.masking import safe

WIDTH = 88


def list_packs() -> None:
    """A line for each pack."""
    for one in available(guidance_folder()):
        pack = load_one(one.id, guidance_folder())
        _print([f"{pack.id:10}  {pack.title}, {pack.publisher} ({pack.issued}); {len(pack.clauses)} clauses; {one.origin}"])


def _print(lines: Iterable[str]) -> None:
    """Prints lines that may hold words of a pack that somebody else made."""
    print_text(f"{safe(line)}\n" for line in lines)


def show_pack(name: str) -> None:
    """A pack with all its clauses."""
    _print(_shown(load_one(name, guidance_folder())))


def _shown(pack: Pack) -> Iterator[str]:
    yield from (pack.title, f"{pack.publisher}; {pack.issued}")
    yield from textwrap.wrap(f"{pack.dates} Summaries are in our own words: read the text itself.".lstrip(), WIDTH)
    for clause in pack.clauses:
        head = f"{clause.id}: section {clause.section}; {clause.strength}, {clause.effect}, {clause.scope or 'no scope'}"
        yield from ("", f"{head}; binds {clause.binds}")
        yield from textwrap.wrap(clause.summary, WIDTH, initial_indent="  ", subsequent_indent="  ")
        if clause.is_hers:
            by = f"checks: {', '.join(clause.checks)}" if clause.checks else f"asked: {', '.join(clause.asks) or 'of you'}"
            severity = f"{by}; severity {clause.severity}: {clause.severity_reason}"
            yield from textwrap.wrap(severity, WIDTH, initial_indent="  ", subsequent_indent="    ")


def show_coverage(name: str | None) -> None:
    """How far each clause of one pack, or of all, can be examined."""
    checks = [one.check.id for one in installed()]
    packs = load([name] if name else BUILT_IN, guidance_folder())
    for number, pack in enumerate(packs):
        covered = coverage.coverage(pack, checks)
        lines = list(coverage.as_lines(covered))
        _print([*(lines if name else lines[: 1 + len(covered.counts())]), *([""] if number < len(packs) - 1 else [])])


def compare_packs(names: list[str], shape: str) -> None:
    """What each document says, topic by topic, silence included."""
    table = compare.compare(load(names or BUILT_IN, guidance_folder()))
    width = os.get_terminal_size().columns if sys.stdout.isatty() else 120
    lines = {
        "text": lambda: compare.as_text(table, width),
        "markdown": lambda: compare.as_markdown(table),
        "html": lambda: compare.as_html(table),
    }
    _print(lines[shape]())


def validate_pack(path: Path) -> int:
    """Every mistake of a pack's file, with its line."""
    from selfaudit.guidance.validating import problems

    if not path.is_file():
        raise Stop(Exit.USAGE, f"There is no file {path}.")
    found = problems(path, guidance_folder(), [one.check.id for one in installed()])
    _print(map(str, found))
    if found:
        return Exit.USAGE
    print(f"{path} is a valid guidance pack.")
    return Exit.DONE


def new_pack(path: Path, *, force: bool) -> None:
    """Asks for a pack and its clauses, and writes the file."""
    from selfaudit.cli.writing import check_outputs, write_private

    check_outputs([path], force=force)
    answers = _answers(PACK_PROMPTS)
    clauses: list[dict[str, str]] = []
    while (not clauses and not answers["extends"]) or _yes("Add a clause" if not clauses else "Add another clause"):
        clauses.append(_answers(CLAUSE_PROMPTS))
    write_private(path, [pack_text(answers, clauses)], force=force)
    print(f"{path} is written. Check it with: selfaudit guidance validate {path}")


def _answers(prompts: Sequence[Prompt]) -> dict[str, str]:
    answers: dict[str, str] = {}
    for prompt in prompts:
        answers[prompt.key] = _ask(prompt, answers)
    return answers


def _ask(prompt: Prompt, answers: Mapping[str, str]) -> str:
    choices = f" [{', '.join(prompt.choices)}]" if prompt.choices else ""
    default = f" ({prompt.default})" if prompt.default else ""
    while True:
        answer = _line(f"{prompt.question}{choices}{default}: ").strip() or prompt.default
        problem = prompt.problem(answer, answers) or _no_such_pack(prompt, answer)
        if not problem:
            return answer
        print(problem)


def _no_such_pack(prompt: Prompt, answer: str) -> str:
    if prompt.key != "extends" or not answer:
        return ""
    try:
        load([answer], guidance_folder(), [one.check.id for one in installed()])
    except GuidanceError as error:
        return str(error)
    return ""


def _yes(question: str) -> bool:
    return _line(f"{question}? (y/n) ").strip().lower().startswith("y")


def _line(prompt: str) -> str:
    try:
        return input(prompt)
    except EOFError:
        raise Stop(Exit.USAGE, "\nThe answers ended before the pack was complete. Nothing was written.") from None
