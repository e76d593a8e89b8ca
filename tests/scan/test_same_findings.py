"""Whatever is done for speed, the findings are the same: with triggers and without, with the fast libraries and without."""

import json
import re
import subprocess
import sys
from importlib.resources import files
from pathlib import Path
from types import SimpleNamespace

import pytest

from selfaudit.scan import run

DEMO = files("selfaudit") / "demo"
FAST = ("re2", "ahocorasick_rs", "isal", "isal.isal_zlib")
PROGRAM = """
import os
import sys
for name in sys.argv[1].split():
    sys.modules[name] = None
if sys.argv[2] == "no-triggers":
    from selfaudit.scan import engine
    before = engine.Plans
    engine.Plans = lambda checks, owner, use_triggers: before(checks, owner, use_triggers=False)
if sys.argv[3] == "small-batches":
    from selfaudit.scan import run as scanning
    scanning.BATCH_BYTES = 100_000
    shared_out = scanning.shared_out
    def told(worker, order, *rest):
        os.write(2, b"shared out %d" % len(order))  # What is printed here is not heard.
        return shared_out(worker, order, *rest)
    scanning.shared_out = told
from selfaudit.cli.app import run
sys.exit(run(sys.argv[4:]))
"""


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    from benchmarks import facebook

    path = tmp_path_factory.mktemp("large") / "facebook.zip"
    facebook.write(path, 2000, planted=0.1)
    return path


def _done(
    archive: Path,
    home: Path,
    *,
    without: tuple[str, ...] = (),
    triggers: bool = True,
    jobs: int = 1,
    small_batches: bool = False,
) -> tuple[object, str]:
    """What a scan finds, and what it says besides."""
    arguments = ["scan", str(archive), "--config", "benchmarks/owner/selfaudit.toml", "--only-builtin", "--quiet"]
    arguments += ["--level", "everything", "--show-content", "--format", "json", "--jobs", str(jobs)]
    ways = ["triggers" if triggers else "no-triggers", "small-batches" if small_batches else "usual"]
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, " ".join(without), *ways, *arguments],
        cwd=Path(__file__).parents[2],
        env={"SELFAUDIT_HOME": str(home), "PATH": ""},
        capture_output=True,
        check=True,
        text=True,
    )
    report = json.loads(done.stdout)
    found = [report["findings"], report["clauses"], report["archives"], report["summary"], report["not_checked"]]
    return found, done.stderr


def _findings(archive: Path, home: Path, *, without: tuple[str, ...] = (), triggers: bool = True) -> object:
    return _done(archive, home, without=without, triggers=triggers)[0]


def test_with_triggers_and_without(archive: Path, tmp_path: Path) -> None:
    found = _findings(archive, tmp_path)
    assert len(found[0]) > 100
    assert found == _findings(archive, tmp_path, triggers=False)


def test_without_the_fast_libraries(archive: Path, tmp_path: Path) -> None:
    assert _findings(archive, tmp_path) == _findings(archive, tmp_path, without=FAST)


def test_with_two_processes(archive: Path, tmp_path: Path) -> None:
    found, said = _done(archive, tmp_path, jobs=2, small_batches=True)
    assert re.search(r"shared out ([2-9]|\d\d)", said)
    assert found == _findings(archive, tmp_path)


def _batches(*largest: int) -> list[run._Batch]:
    return [run._Batch(0, (SimpleNamespace(size=size),), size) for size in largest]  # type: ignore[arg-type]


def test_one_process_takes_all_large_files_where_they_are_few() -> None:
    large = run.LARGE + 1
    assert run._order(_batches(1, large, 2, large + 1), jobs=2) == [(3,), (1,), (0,), (2,)]
    assert run._order(_batches(*[large - 1] * 20, large, large + 1), jobs=2)[:2] == [(21, 20), (0,)]
    assert run._order(_batches(1, 2), jobs=2) == [(0,), (1,)]
