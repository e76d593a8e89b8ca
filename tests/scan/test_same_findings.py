"""Whatever is done for speed, the findings are the same: with triggers and without, with the fast libraries and without."""

import json
import subprocess
import sys
from importlib.resources import files
from pathlib import Path

import pytest

DEMO = files("selfaudit") / "demo"
FAST = ("re2", "ahocorasick_rs", "isal", "isal.isal_zlib")
PROGRAM = """
import sys
for name in sys.argv[1].split():
    sys.modules[name] = None
if sys.argv[2] == "no-triggers":
    from selfaudit.scan import engine
    before = engine.Plans
    engine.Plans = lambda checks, owner, use_triggers: before(checks, owner, use_triggers=False)
from selfaudit.cli.app import run
sys.exit(run(sys.argv[3:]))
"""


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    from benchmarks import facebook

    path = tmp_path_factory.mktemp("large") / "facebook.zip"
    facebook.write(path, 2000, planted=0.1)
    return path


def _findings(archive: Path, home: Path, *, without: tuple[str, ...] = (), triggers: bool = True, jobs: int = 1) -> object:
    arguments = ["scan", str(archive), "--config", "benchmarks/owner/selfaudit.toml", "--only-builtin", "--quiet"]
    arguments += ["--level", "everything", "--show-content", "--format", "json", "--jobs", str(jobs)]
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, " ".join(without), "triggers" if triggers else "no-triggers", *arguments],
        cwd=Path(__file__).parents[2],
        env={"SELFAUDIT_HOME": str(home), "PATH": ""},
        capture_output=True,
        check=True,
    )
    report = json.loads(done.stdout)
    return [report["findings"], report["clauses"], report["archives"], report["summary"], report["not_checked"]]


def test_with_triggers_and_without(archive: Path, tmp_path: Path) -> None:
    found = _findings(archive, tmp_path)
    assert len(found[0]) > 100
    assert found == _findings(archive, tmp_path, triggers=False)


def test_without_the_fast_libraries(archive: Path, tmp_path: Path) -> None:
    assert _findings(archive, tmp_path) == _findings(archive, tmp_path, without=FAST)


def test_with_two_processes(archive: Path, tmp_path: Path) -> None:
    assert _findings(archive, tmp_path) == _findings(archive, tmp_path, jobs=2)
