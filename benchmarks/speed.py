"""What a scan costs beside the floor: merely inflating and parsing the same archive, measured in the same run.

    python -m benchmarks.speed                  the table of docs/speed.md, with 1,000,000 messages
    python -m benchmarks.speed --large          also ten times as much, and single files of 1 GB
    python -m benchmarks.speed --check          small archives, for CI: fails where a ratio is worse than on file (speed.json)
    python -m benchmarks.speed --check --update     writes the ratios to the file

Ratios count, never seconds: machines differ, and their speed drifts. CPU seconds are of the whole process, start-up included.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import random
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from benchmarks import facebook, instagram, pages, tweets
from benchmarks.words import lists

PYTHON = sys.executable
HERE = Path(__file__).parent
CONFIG = HERE / "owner" / "selfaudit.toml"
SAMPLING_SECONDS = 0.02
ON_FILE = HERE / "speed.json"
WORSE = 2.0
"""From how many times the ratio on file on a check fails: shared machines are noisy, floor and scan not in the same way."""


@dataclass(frozen=True)
class Run:
    """One process tree, start to end."""

    cpu: float
    wall: float
    memory: int
    """Peak of the sum of proportional set sizes over the tree, in bytes; 0 where it was not sampled."""


@dataclass(frozen=True)
class Case:
    """An archive to measure, and the bounds of its ratios ("cpu": one process; "wall": two)."""

    name: str
    make: Callable[[Path], None]
    floor: str
    cpu: float
    wall: float = 0.0
    memory_mb: int = 200
    per_finding_us: float = 0.0
    options: tuple[str, ...] = ()


def cases(messages: int) -> list[Case]:
    """The table's rows."""
    return [
        Case(f"Facebook JSON, {messages:,} messages", lambda p: facebook.write(p, messages), "json", 2.0, 1.25),
        Case(
            f"Facebook JSON, {messages // 4:,} messages, half of them with a finding",
            lambda p: facebook.write(p, messages // 4, planted=0.5),
            "json",
            1.5,
            per_finding_us=20.0,
        ),
        Case(f"Instagram JSON, {messages // 2:,} messages", lambda p: instagram.write(p, messages // 2), "json", 2.0),
        Case(f"X, {messages // 5:,} posts in one file", lambda p: tweets.write(p, messages // 5), "js", 2.0),
        Case(f"Facebook HTML, {messages // 10:,} messages", lambda p: pages.write_facebook(p, messages // 10), "html", 5.0),
        Case(f"Instagram HTML, {messages // 10:,} messages", lambda p: pages.write_instagram(p, messages // 10), "html", 5.0),
    ]


def _everyday() -> tuple[str, ...]:
    """The harmless texts of the quality benchmark, near misses and all: many hold a word that some check looks for."""
    from benchmarks.quality.corpus import cases as labelled

    return tuple(record.text for case in labelled() if case.benign for record in case.records if record.text)


def _plain() -> tuple[str, ...]:
    """Sentences out of twenty-four plain words: about every fourth holds each, so one that a check looks for tells at once."""
    rng = random.Random(1)
    return tuple(" ".join(rng.choices(lists()["plain"], k=rng.randint(3, 12))) for _ in range(20_000))


def large_cases(messages: int) -> list[Case]:
    """Ten times as large, and single files that no memory should hold."""
    return [
        Case(f"Facebook JSON, {messages * 10:,} messages", lambda p: facebook.write(p, messages * 10), "json", 2.0, 1.25, 250),
        Case(
            f"Facebook JSON, {messages // 5:,} messages, everyday texts and near misses",
            lambda p: facebook.write(p, messages // 5, texts=_everyday()),
            "json",
            2.0,
        ),
        Case(
            f"Facebook JSON, {messages:,} messages out of twenty-four words",
            lambda p: facebook.write(p, messages, texts=_plain()),
            "json",
            2.0,
        ),
        Case("X, one file of 1 GB", lambda p: tweets.write(p, messages), "js", 2.0, memory_mb=250),
        Case(
            "Facebook comments, one file of 1 GB",
            lambda p: facebook.write_comments(p, messages * 4),
            "json",
            2.0,
            memory_mb=250,
        ),
    ]


def measure(command: Sequence[str], *, memory: bool = False) -> Run:
    """Runs a command; CPU seconds of it and its children by the operating system's account.

    Memory is sampled only where it is asked for: reading it takes a processor that two processes need.
    """
    before = os.times()
    started = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    peak = [0]
    sampler = threading.Thread(target=_sample, args=(process, peak))
    if memory:
        sampler.start()
    _, said = process.communicate()
    if memory:
        sampler.join()
    wall, after = time.perf_counter() - started, os.times()
    if process.returncode:
        raise SystemExit(f"{' '.join(command)} ended with {process.returncode}: {said}")
    cpu = after.children_user + after.children_system - before.children_user - before.children_system
    return Run(cpu, wall, peak[0])


def _sample(process: subprocess.Popen[str], peak: list[int]) -> None:
    while process.poll() is None:
        peak[0] = max(peak[0], sum(map(_proportional, _tree(process.pid))))
        time.sleep(SAMPLING_SECONDS)


def _tree(pid: int) -> list[int]:
    try:
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    except OSError:
        return [pid]
    return [pid, *(grandchild for child in children for grandchild in _tree(int(child)))]


def _proportional(pid: int) -> int:
    try:
        rows = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return next((int(row.split()[1]) * 1024 for row in rows if row.startswith("Pss:")), 0)


def floor_command(archive: Path, kind: str) -> list[str]:
    return [PYTHON, "-m", "benchmarks.floor", kind, str(archive)]


def scan_command(archive: Path, *options: str) -> list[str]:
    return [
        PYTHON, "-m", "selfaudit", "scan", str(archive), "--config", str(CONFIG), "--only-builtin", "--level", "everything",
        "--quiet", "--format", "json", *options,
    ]  # fmt: skip


@dataclass(frozen=True)
class Result:
    case: Case
    size: int
    floor: float
    cpu: float
    wall: float
    memory: int
    findings: int

    @property
    def allowed_cpu(self) -> float:
        """In floors: the case's bound, and so much a finding."""
        return self.case.cpu + self.findings * self.case.per_finding_us * 1e-6 / self.floor

    def problems(self) -> list[str]:
        """What is over its bound."""
        said = []
        if self.cpu > self.allowed_cpu:
            said.append(f"{self.case.name}: {self.cpu:.2f} floors of CPU time, {self.allowed_cpu:.2f} allowed")
        if self.case.wall and self.wall > self.case.wall:
            said.append(
                f"{self.case.name}: {self.wall:.2f} floors of wall time with two processes, {self.case.wall:.2f} allowed"
            )
        if self.memory > self.case.memory_mb << 20:
            said.append(f"{self.case.name}: {self.memory / 2**20:.0f} MB, {self.case.memory_mb} allowed")
        return said

    def row(self) -> str:
        wall = f"{self.wall:.2f}" if self.case.wall else "–"
        return (
            f"| {self.case.name} | {self.size / 1e6:,.0f} | {self.floor:.2f} | {self.cpu:.2f} | {self.allowed_cpu:.2f} "
            f"| {wall} | {self.memory / 2**20:,.0f} | {self.findings:,} |"
        )


def run_case(case: Case, folder: Path, times: int) -> Result:
    """Floor and scan in turn, so that both meet the same weather; medians."""
    archive = folder / f"{abs(hash(case.name))}.zip"
    if not archive.exists():
        case.make(archive)
    ways = [scan_command(archive, *case.options)]
    ways += [scan_command(archive, "--jobs", "2", *case.options)] if case.wall else []
    floors, ratios, walls = [], [], []
    for _ in range(times):
        floor = measure(floor_command(archive, case.floor))
        floors.append(floor.cpu)
        ratios.append(measure(ways[0]).cpu / floor.cpu)
        walls += [measure(way).wall for way in ways[1:]]
    report = subprocess.run(ways[0], stdout=subprocess.PIPE, check=True).stdout
    return Result(
        case=case,
        size=archive.stat().st_size,
        floor=statistics.median(floors),
        cpu=statistics.median(ratios),
        wall=statistics.median(walls) / statistics.median(floors) if walls else 0.0,
        memory=max(measure(way, memory=True).memory for way in ways),
        findings=report.count(b'"fingerprint":'),
    )


HEADER = (
    "| archive | MB, zipped | floor, s CPU | scan, floors of CPU | allowed "
    "| two processes, floors of wall | peak memory, MB | findings |\n"
    "|---|---|---|---|---|---|---|---|"
)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--messages", type=int, default=1_000_000)
    parser.add_argument("--times", type=int, default=5)
    parser.add_argument("--large", action="store_true")
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--update", action="store_true")
    parser.add_argument("--keep", type=Path, help="folder for the archives, to use them again")
    options = parser.parse_args()
    if options.check:
        options.messages, options.times = 200_000, 3
    print(
        f"{platform.processor() or platform.machine()}, {os.cpu_count()} processors, Python {platform.python_version()}, ",
        end="",
    )
    print(f"{datetime.now(UTC):%Y-%m-%d}\n\n{HEADER}")
    results = list(_measured(options))
    if options.check and options.update:
        ON_FILE.write_text(json.dumps({one.case.name: round(one.cpu, 2) for one in results}, indent=2) + "\n", "utf-8")
    problems = _worse(results) if options.check else [problem for result in results for problem in result.problems()]
    print("\n".join(["", *problems]))
    raise SystemExit(bool(problems))


def _measured(options: argparse.Namespace) -> Iterator[Result]:
    with tempfile.TemporaryDirectory() as temporary:
        folder = options.keep or Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        for case in [*cases(options.messages), *(large_cases(options.messages) if options.large else [])]:
            result = run_case(case, folder, options.times)
            print(result.row(), flush=True)
            yield result


def _worse(results: Sequence[Result]) -> list[str]:
    """Ratios of CPU time that are worse than those on file."""
    held = json.loads(ON_FILE.read_text("utf-8"))
    return [
        f"{one.case.name}: {one.cpu:.2f} floors of CPU time, {held[one.case.name]:.2f} on file"
        for one in results
        if one.cpu > held[one.case.name] * WORSE
    ]


if __name__ == "__main__":
    main()
