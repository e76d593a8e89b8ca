"""The verdict of every clause: finding, clear, not in this archive, ask yourself, or not for you.

`clear` is said only when everything that the clause needs was read to its end, in every archive that it reaches, all of its
checks ran with all that they need to be told, and looked at all of it. Whatever is missing is named in plain words.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from selfaudit.findings import ClauseRow
from selfaudit.guidance import known
from selfaudit.guidance.judging import Judge, Key, reaches
from selfaudit.guidance.model import Clause, Pack
from selfaudit.guidance.silence import CheckRun, listed, lists_of, not_run, not_settled
from selfaudit.records import FileRead, Slot, Status

_WHOLE = frozenset({Status.READ, Status.EMPTY})

IDS_ONLY = ":ids"
"""A slot that supplies "connections:ids" holds the thing only as numbers or ids, from which no name can be told."""

HANDLES_ONLY = ":handles"
"""A slot that supplies "connections:handles" holds people by user names only, by which most people on a list are not known."""


_NUMBERED = re.compile(r"(.*?)[-_](part)?(\d{1,3})\.(?:json|html|js|csv)$")
_STEM = re.compile(r"([-_](?:part)?\d+)*(\.\w+)?( \(copy \d+\))?$")
_SPELLED = str.maketrans(dict.fromkeys("'’‘ʼ`´＇", "_"))


@dataclass(frozen=True)
class Examined:
    """An archive as it was looked at: its reader's slots, and its ledger."""

    platform: str
    account: str
    slots: Sequence[Slot]
    files: Sequence[FileRead]
    gap: str = ""
    """Which parts of the export were not given, in words."""

    @cached_property
    def states(self) -> Mapping[str, Literal["whole", "broken", "absent"]]:
        """What became of each slot, by its id."""
        rows: dict[str, list[FileRead]] = {slot.id: [] for slot in self.slots}
        for file in self.files:
            for slot in file.slot.split(",") if file.status is not Status.SKIPPED else ():
                if slot in rows:
                    rows[slot].append(file)
        return {slot.id: _state(slot, rows[slot.id]) for slot in self.slots}


def _state(slot: Slot, rows: Sequence[FileRead]) -> Literal["whole", "broken", "absent"]:
    if all(_is_side(slot, file.path) for file in rows):
        return "absent"
    if not {file.status for file in rows} <= _WHOLE or _has_gap(file.path for file in rows):
        return "broken"
    return "whole"


def _is_side(slot: Slot, path: str) -> bool:
    if not slot.side:
        return False
    path = f"/{path}".translate(_SPELLED).lower()
    name = _STEM.sub("", path.rpartition("/")[2])
    return any(f"/{side}" in path if side.endswith("/") else side == name for side in slot.side)


def _has_gap(paths: Iterable[str]) -> bool:
    """Whether a series numbered from 1 lacks a file: `posts_2` without `posts_1`, `-part1` without a first."""
    series: dict[str, set[int]] = {}
    known = set(paths)
    for path in known:
        found = _NUMBERED.match(path)
        if found:
            series.setdefault(found[1], set()).add(int(found[3]))
            if found[2] and f"{found[1]}{path[path.rfind('.') :]}" not in known:
                return True
    return any(len(numbers - {0}) < max(numbers) for numbers in series.values())


@dataclass(frozen=True, slots=True)
class Outcome:
    """All that the verdicts of a scan rest on."""

    examined: tuple[Examined, ...]
    runs: Mapping[str, CheckRun]
    """By check; a check that is not in it was not run."""
    counts: Mapping[Key, int]
    """How many hits there are with each key (`Judge.key`)."""
    hidden: Mapping[Key, int] = field(default_factory=dict)
    """The same for hits that the chosen level does not show."""
    told: frozenset[str] = frozenset()
    """What she told the program, by the names of `Owner.has`."""
    older: int = 0
    """Records that were left out because she asked for newer ones only."""
    cut: int = 0
    """Texts that are so long that only their beginning was looked at."""


def verdicts(judge: Judge, outcome: Outcome) -> tuple[ClauseRow, ...]:
    """A row for every clause of every chosen document, in the documents' order."""
    tally = _count(judge, outcome)
    return tuple(_row(pack, clause, outcome, tally) for pack in judge.packs for clause in pack.clauses)


@dataclass(frozen=True, slots=True)
class _Tally:
    """By clause: the findings that cite it, the matches that it excepts, and the matches that the level hides."""

    found: Counter[str] = field(default_factory=Counter)
    excepted: Counter[str] = field(default_factory=Counter)
    hidden: Counter[str] = field(default_factory=Counter)


def _count(judge: Judge, outcome: Outcome) -> _Tally:
    tally = _Tally()
    for key, count in outcome.counts.items():
        ruling = judge.ruling(key)
        for row in ruling.cited if ruling else ():
            (tally.excepted if ruling and row.clause in ruling.excepted else tally.found)[row.clause] += count
    for key, count in outcome.hidden.items():
        ruling = judge.ruling(key)
        for clause in ruling.clauses if ruling else ():
            tally.hidden[clause] += count
    return tally


def _row(pack: Pack, clause: Clause, outcome: Outcome, tally: _Tally) -> ClauseRow:
    verdict, reason = _verdict(pack, clause, outcome, tally)
    return ClauseRow(
        clause.guidance, clause.id, clause.section, clause.summary, clause.strength, clause.effect, clause.scope,
        verdict, clause.checks or clause.helped_by, tally.found[clause.id], reason,
    )  # fmt: skip


def _verdict(pack: Pack, clause: Clause, outcome: Outcome, tally: _Tally) -> tuple[str, str]:
    not_hers = _not_for_her(pack, clause, outcome.examined)
    if not_hers:
        return "not-for-you", not_hers
    if clause.kind == "C":
        return "ask-yourself", "Only you can say."
    if tally.found[clause.id]:
        return "finding", ""
    reached = [archive for archive in outcome.examined if _reaches(pack, clause, archive)]
    meant = [archive for archive in reached if not clause.platforms or archive.platform in clause.platforms]
    if reached and not meant:
        return "not-in-archive", _of_other_platforms(clause)
    missing = _not_in_archive(clause, meant)
    if missing:
        return "not-in-archive", missing
    if tally.excepted[clause.id]:
        return "ask-yourself", f"{_matches(tally.excepted[clause.id])} on your list of family, which this clause excepts."
    untried = not_run(clause, outcome.runs, outcome.told)
    if untried:
        return "ask-yourself", untried
    if tally.hidden[clause.id]:
        return "ask-yourself", f"{_matches(tally.hidden[clause.id])} too weak to be shown at this level."
    if outcome.older:
        return "ask-yourself", f"Nothing seen, but {outcome.older:,} older records were left out, as you asked."
    if outcome.cut:
        return "ask-yourself", f"Nothing seen, but of {outcome.cut:,} very long texts only the beginning was looked at."
    unsettled = not_settled(clause, outcome.runs)
    return ("ask-yourself", unsettled) if unsettled else ("clear", "")


def _of_other_platforms(clause: Clause) -> str:
    words = known.words()["platforms"]
    names = listed(words.get(platform, platform) for platform in clause.platforms)
    return f"{names}: no such archive was scanned"


def _matches(count: int) -> str:
    return "1 match is" if count == 1 else f"{count} matches are"


def _reaches(pack: Pack, clause: Clause, archive: Examined) -> bool:
    return (
        archive.account in clause.accounts
        and reaches(clause.scope, archive.account, archive.platform)
        and not _is_exempt(pack, clause, archive.platform)
    )


def _is_exempt(pack: Pack, clause: Clause, platform: str) -> bool:
    lets_go = {check for row in pack.exempts if platform in row.platforms for check in row.checks}
    return bool(clause.checks) and lets_go.issuperset(clause.checks)


def _not_for_her(pack: Pack, clause: Clause, examined: Sequence[Examined]) -> str:
    """Why a clause is not for her, "" where it is. Without any archive, scope decides alone."""
    words = known.words()["not_for_you"]
    if not clause.is_hers:
        return words.get(clause.binds, words["organisation"])
    if any(_reaches(pack, clause, archive) for archive in examined):
        return ""
    if clause.scope in ("official", "school-network", "blog"):
        in_scope = [archive for archive in examined if reaches(clause.scope, archive.account, archive.platform)]
        return words["exempt"] if in_scope else words[clause.scope]
    if not examined:
        return ""
    return words["exempt"] if any(archive.account in clause.accounts for archive in examined) else words["personal"]


def _not_in_archive(clause: Clause, examined: Sequence[Examined]) -> str:
    """What is missing for a clause, in plain words; "" where nothing is."""
    needed = [word for word in clause.records if not word.startswith("input:")]
    problems = [_problem(word, examined, by_name=bool(lists_of(clause))) for word in needed]
    gaps = [f"other parts of the export: {archive.gap}" for archive in examined if archive.gap]
    return "; ".join(dict.fromkeys(problem for problem in (*problems, *gaps) if problem))


def _problem(word: str, examined: Sequence[Examined], *, by_name: bool) -> str:
    plain = known.words()["records"].get(word, word)
    absent: list[str] = []
    broken: list[str] = []
    numbers: list[str] = []
    handles: list[str] = []
    supplied = False
    for archive in examined:
        for slot in archive.slots:
            if word + IDS_ONLY in slot.supplies:
                numbers.append(archive.platform)
            if word + HANDLES_ONLY in slot.supplies and by_name:
                handles.append(archive.platform)
            if word in slot.supplies or word + HANDLES_ONLY in slot.supplies:
                supplied = True
                state = archive.states[slot.id]
                if state != "whole":
                    (absent if state == "absent" else broken).append(slot.title)
    if broken:
        return f"{plain}: could not be read whole ({listed(broken)})"
    if absent:
        return f"{plain}: not in this archive ({listed(absent)})"
    if numbers:
        return f"{plain}: this export gives no names, only numbers ({listed(numbers)})"
    if handles:
        return f"{plain}: this export gives user names only, by which few people are known ({listed(handles)})"
    return "" if supplied else f"{plain}: an export of this kind does not hold it"
