"""`selfaudit checks test`: the examples of checks, without pytest."""

from __future__ import annotations

from pathlib import Path

from selfaudit.cli.errors import Exit, Stop
from selfaudit.plugins import LoadedCheck, checks_from, installed
from selfaudit.scan.examples import cases


def test_command(which: list[str]) -> int:
    """Runs examples and prints a line for each; 1 when one fails."""
    loaded = _chosen(which)
    failures = 0
    all_cases = cases(one.check for one in loaded)
    for case in all_cases:
        problem = case.problem() or _only_without_trigger(case.problem(use_triggers=False))
        failures += problem is not None
        print(f"FAIL {case}: {problem}" if problem else f"ok   {case}")
    print(f"{len(all_cases) - failures} passed, {failures} failed")
    return Exit.FOUND if failures else Exit.DONE


def _only_without_trigger(problem: str | None) -> str | None:
    return f"with its trigger it is right, without it {problem}: the trigger decides instead of skipping" if problem else None


def _chosen(which: list[str]) -> tuple[LoadedCheck, ...]:
    if not which:
        return installed()
    chosen: list[LoadedCheck] = []
    for word in which:
        path = Path(word)
        if path.exists() and ("/" in word or "\\" in word or path.suffix == ".py" or path.is_dir()):
            chosen.extend(checks_from(path))
        else:
            chosen.append(by_id(word, installed()))
    return tuple(chosen)


def by_id(name: str, loaded: tuple[LoadedCheck, ...]) -> LoadedCheck:
    """The check of that id, or the end of the command with the nearest id."""
    for one in loaded:
        if one.check.id == name:
            return one
    from rapidfuzz import process

    nearest = process.extractOne(name, [one.check.id for one in loaded], score_cutoff=50)
    hint = f"; did you mean {nearest[0]}?" if nearest else ""
    raise Stop(Exit.USAGE, f"There is no check {name}{hint} `selfaudit checks list` shows them all.")
