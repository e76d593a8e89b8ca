"""`checks list`, `checks show`, `formats`, `explain`: what the program knows, in plain text."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from typing import Any

from selfaudit.cli.errors import Exit, Stop
from selfaudit.cli.testing import by_id
from selfaudit.guidance.loading import BUILT_IN, load
from selfaudit.guidance.model import Clause
from selfaudit.plugins import HEADINGS, LoadedCheck, installed

WIDTH = 88


def show_checks() -> None:
    """One line for each check, under the package that it comes from."""
    loaded = installed()
    for package in dict.fromkeys(one.package for one in loaded):
        print(f"{package.package} {package.version}".strip())
        members = [one for one in loaded if one.package == package]
        longest = max(len(one.check.id) for one in members)
        for one in members:
            print(f"  {one.check.id:{longest}}  {one.check.title}")


def show_check(name: str) -> None:
    """A check's documentation, what it needs, and the clauses that may cite it."""
    one = by_id(name, installed())
    print("\n".join(_check_lines(one)))


def _check_lines(one: LoadedCheck) -> Iterator[str]:
    check = one.check
    yield f"{check.id}: {check.title}"
    yield one.summary
    for heading in HEADINGS:
        if text := one.section(heading):
            yield f"\n{heading}"
            yield _indented(text)
    yield f"\nLooks at: {', '.join(check.kinds)}"
    if check.needs:
        yield f"Needs from selfaudit.toml: {', '.join(check.needs)}"
    if check.accounts != ("personal", "official"):
        yield f"Only for: {', '.join(check.accounts)} accounts"
    clauses = [clause for pack in load(BUILT_IN) for clause in pack.clauses if check.id in clause.checks]
    if clauses:
        yield "\nClauses"
        for clause in clauses:
            yield from _clause_line(clause)


def _clause_line(clause: Clause) -> Iterator[str]:
    yield textwrap.fill(
        f"{clause.id} ({clause.strength}, {clause.effect}): {clause.summary}",
        WIDTH,
        initial_indent="  ",
        subsequent_indent="    ",
    )


def _indented(text: str) -> str:
    return "\n".join(
        textwrap.fill(" ".join(part.split()), WIDTH, initial_indent="  ", subsequent_indent="  ") for part in text.split("\n\n")
    )


def show_explanation(what: str) -> None:
    """A check, or a clause with its checks."""
    loaded = installed()
    if any(one.check.id == what for one in loaded):
        show_check(what)
        return
    clauses = {clause.id: clause for pack in load(BUILT_IN) for clause in pack.clauses}
    clause = clauses.get(what)
    if clause is None:
        from rapidfuzz import process

        nearest = process.extractOne(what, [*clauses, *(one.check.id for one in loaded)], score_cutoff=50)
        hint = f" Did you mean {nearest[0]}?" if nearest else ""
        raise Stop(Exit.USAGE, f"There is no check or clause {what}.{hint}")
    print("\n".join(_clause_page(clause)))


def _clause_page(clause: Clause) -> Iterator[str]:
    yield f"{clause.id}: section {clause.section}"
    yield _indented(clause.summary)
    yield f"\nStrength: {clause.strength}. It wants: {clause.effect}. Scope: {clause.scope or 'none'}. Binds: {clause.binds}."
    yield f"Severity of a finding: {clause.severity}. {clause.severity_reason}".rstrip()
    if clause.checks:
        yield f"Checks: {', '.join(clause.checks)}"
    if clause.asks:
        yield f"Asked in the checklist: {', '.join(clause.asks)}"
    if clause.actions:
        yield f"What to do: {', '.join(clause.actions)}" + (f" (to: {clause.route})" if clause.route else "")
    yield "These are our own words. Read the clause itself in the document."


def show_formats() -> None:
    """Each platform: its layouts, what it tells and what it can never tell."""
    for data in _platforms(""):
        print(f"{data['name']} (looked at {data['looked_at']})")
        for heading, key in (("reads", "layouts"), ("tells", "tells"), ("cannot tell", "cannot_tell")):
            for line in data[key]:
                print(textwrap.fill(f"{heading}: {line}", WIDTH, initial_indent="  ", subsequent_indent="    "))


def show_guide(platform: str) -> None:
    """How to ask for the archive: of one platform, or of all."""
    for data in _platforms(platform):
        print(f"{data['name']} (looked at {data['looked_at']}; platforms move their menus)")
        print(textwrap.fill(data["format"], WIDTH, initial_indent="  ", subsequent_indent="  "))
        for number, step in enumerate(data["ask"], start=1):
            print(textwrap.fill(f"{number}. {step}", WIDTH, initial_indent="  ", subsequent_indent="     "))
    print(
        "\nSave the archive on your own machine, in a folder that no cloud service copies. It is more private than any report."
    )


def _platforms(platform: str) -> Iterator[dict[str, Any]]:
    from selfaudit.platforms import PLATFORMS, about

    if platform and platform not in PLATFORMS:
        raise Stop(Exit.USAGE, f"There is no guide for {platform}. There are: {', '.join(PLATFORMS)}.")
    return map(about, [platform] if platform else PLATFORMS)
