"""`python -m benchmarks.quality`: precision, recall and false findings of every check, against the figures on file.

`--update` writes the figures; `--faults [CHECK]` lists the cases that went wrong. Exit code 1 when a figure got worse.
"""

from __future__ import annotations

import argparse
import sys

from benchmarks.quality.compare import Table, save, saved, worse
from benchmarks.quality.corpus import cases
from benchmarks.quality.measure import Judged, figures, judge
from selfaudit.scan.levels import Level


def main() -> int:
    """Measures, prints and compares."""
    options = _arguments()
    judged = judge(cases())
    if options.faults is not None:
        _print_faults(judged, options.faults, Level(options.level))
        return 0
    table = figures(judged)
    counts = {"all": len(judged), "benign": sum(one.case.benign for one in judged)}
    _print_table(table, counts)
    if options.update:
        save(table, counts)
        return 0
    lost = worse(table, saved())
    print(*lost, sep="\n")
    return 1 if lost else 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.quality", description=__doc__)
    parser.add_argument("--update", action="store_true", help="write the figures to figures.json")
    parser.add_argument("--faults", nargs="?", const="", metavar="CHECK", help="list the cases that went wrong")
    parser.add_argument("--level", default="everything", choices=[level.value for level in Level])
    return parser.parse_args()


def _print_table(table: Table, counts: dict[str, int]) -> None:
    print(f"{counts['all']} cases, {counts['benign']} of them benign\n")
    print(f"{'':38}" + "".join(f"{level.value:^27}" for level in Level))
    print(f"{'check':38}" + "precision recall false/1000 " * len(Level))
    for check, levels in sorted(table.items(), key=lambda row: (row[0] == "all", row[0])):
        cells = []
        for level in Level:
            one = levels.get(level.value)
            cells.append(
                f"{_share(one and one.precision):>9} {_share(one and one.recall):>6} {one.false_per_1000 if one else 0:>10.2f} "
            )
        print(f"{check:38}" + "".join(cells))


def _share(value: float | None) -> str:
    return "-" if value is None else f"{value:.3f}"


def _print_faults(judged: list[Judged], check: str, level: Level) -> None:
    for one in judged:
        found = one.at(level)
        missed = [wanted for wanted in sorted(one.case.expect - found.keys()) if check in ("", wanted)]
        wrong = [extra for extra in sorted(found.keys() - one.case.expect) if check in ("", extra)]
        if missed or wrong:
            texts = " || ".join(record.text for record in one.case.records)
            quotes = [hit.quote for hit in one.hits if hit.check in wrong]
            print(f"{one.case.name}: missed {missed}, wrong {wrong} {quotes}: {texts}")


if __name__ == "__main__":
    sys.exit(main())
