"""Takes the corpus through the engine that scans archives, and counts right and wrong findings for each check and level."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import selfaudit_checks
from benchmarks.quality.corpus import Case
from selfaudit import Match, Owner, Page
from selfaudit.configuration import load
from selfaudit.findings import Hit
from selfaudit.guidance.judging import Key
from selfaudit.plugins import checks_in
from selfaudit.scan.engine import Engine, Settings
from selfaudit.scan.levels import Level, shown
from selfaudit.scan.outcome import Outcome

OWNER_FILE = Path(__file__).parent / "owner" / "selfaudit.toml"


class _EveryHitCounts:
    """No document is chosen: the checks alone are measured."""

    def key(self, hit: Hit) -> Key:
        return Key(hit.check, hit.visibility, hit.account, hit.platform, hit.kind, hit.parts, family=False)

    def severity(self, _key: Key) -> str:
        return "note"


@dataclass(frozen=True, slots=True)
class Judged:
    """A case and what was found in it."""

    case: Case
    hits: tuple[Hit, ...]

    def at(self, level: Level) -> Counter[str]:
        """How many findings of each check a level shows, those left out about which one can argue."""
        found = Counter(hit.check for hit in self.hits if shown(_match(hit), level))
        return Counter({check: count for check, count in found.items() if check not in self.case.may - self.case.expect})


@dataclass(frozen=True, slots=True)
class Figures:
    """One check at one level. `precision` and `recall` are shares of cases; `None` where nothing was found or expected."""

    precision: float | None
    recall: float | None
    false_per_1000: float
    """Findings in a thousand benign cases."""


def judge(cases: Iterable[Case]) -> list[Judged]:
    """Every case through every check, each case as an archive of its own."""
    checks = tuple(loaded.check for loaded in checks_in(selfaudit_checks))
    engines = {account: Engine(_settings(checks, owner()), account) for account in ("personal", "official")}
    return [Judged(case, _hits(engines[case.records[0].account], case)) for case in cases]


def owner() -> Owner:
    """Whose archive the corpus is: made up, with everything told, so that every check runs."""
    return load(OWNER_FILE).owner


def _settings(checks: tuple, who: Owner) -> Settings:
    return Settings(checks=checks, owner=who, rules=_EveryHitCounts(), key=b"benchmark", level=Level.EVERYTHING)


def _hits(engine: Engine, case: Case) -> tuple[Hit, ...]:
    engine.outcome = Outcome()
    for record in case.records:
        engine.look(Page.of([record]))
    engine.conclude()
    engine.outcome.settle()
    if engine.outcome.failed:
        raise RuntimeError(f"{case.name}: {engine.outcome.failed}")
    return tuple(engine.outcome.hits)


def _match(hit: Hit) -> Match:
    return Match(hit.quote, hit.why, hit.confidence, hit.signals, hit.child)


def figures(judged: list[Judged]) -> dict[str, dict[str, Figures]]:
    """By check ("all" for all of them together), then by level."""
    table: dict[str, dict[str, Figures]] = defaultdict(dict)
    for level in Level:
        found = [(one.case, one.at(level)) for one in judged]
        ids = sorted({check for case, hits in found for check in (*case.expect, *hits)})
        for check in ids:
            table[check][level.value] = _figures(found, {check})
        table["all"][level.value] = _figures(found, set(ids))
    return dict(table)


def _figures(found: list[tuple[Case, Counter[str]]], checks: set[str]) -> Figures:
    right = sum(len(checks & case.expect & hits.keys()) for case, hits in found)
    wrong = sum(len((checks & hits.keys()) - case.expect) for case, hits in found)
    expected = sum(len(checks & case.expect) for case, _ in found)
    benign = [hits for case, hits in found if case.benign]
    false = sum(count for hits in benign for check, count in hits.items() if check in checks)
    return Figures(
        precision=round(right / (right + wrong), 3) if right + wrong else None,
        recall=round(right / expected, 3) if expected else None,
        false_per_1000=round(1000 * false / len(benign), 2) if benign else 0.0,
    )
