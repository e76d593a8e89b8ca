"""The figures on file, and whether new ones are worse."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path

from benchmarks.quality.measure import Figures

FILE = Path(__file__).parent / "figures.json"
Table = dict[str, dict[str, Figures]]


def save(table: Table, counts: dict[str, int]) -> None:
    """Writes the figures, one check a line, so that a change reads well."""
    rows = {check: {level: asdict(one) for level, one in levels.items()} for check, levels in sorted(table.items())}
    lines = ",\n".join(f"    {json.dumps(check)}: {json.dumps(levels)}" for check, levels in rows.items())
    FILE.write_text(f'{{\n  "cases": {json.dumps(counts)},\n  "checks": {{\n{lines}\n  }}\n}}\n', "utf-8")


def saved() -> Table:
    """The figures on file; empty before the first `--update`."""
    if not FILE.exists():
        return {}
    rows = json.loads(FILE.read_text("utf-8"))["checks"]
    return {check: {level: Figures(**one) for level, one in levels.items()} for check, levels in rows.items()}


def worse(new: Table, old: Table) -> list[str]:
    """What got worse, a line each."""
    found = []
    for check, levels in old.items():
        for level, before in levels.items():
            now = new.get(check, {}).get(level, Figures(None, 0.0 if before.recall else None, 0.0))
            if _less(now.precision, before.precision):
                found.append(f"{check} at {level}: precision {before.precision} -> {now.precision}")
            if _less(now.recall, before.recall):
                found.append(f"{check} at {level}: recall {before.recall} -> {now.recall}")
            if now.false_per_1000 > before.false_per_1000:
                found.append(f"{check} at {level}: false findings {before.false_per_1000} -> {now.false_per_1000} in 1,000")
    return found


def _less(now: float | None, before: float | None) -> bool:
    return now is not None and before is not None and now < before
