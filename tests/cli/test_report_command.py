"""`selfaudit report`: a saved report in every format again, and plain words for what is none."""

import json
import stat
from importlib.resources import files
from pathlib import Path

import pytest

from selfaudit.cli.app import run
from selfaudit.cli.rendering import MODULES

DEMO = files("selfaudit") / "demo"
ARCHIVE = str(DEMO / "facebook-alexsample-2024-11-30-demo0001")
CONFIG = str(DEMO / "selfaudit.toml")


@pytest.fixture(autouse=True)
def _alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SELFAUDIT_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.chdir(tmp_path)


def _saved(tmp_path: Path, *more: str) -> Path:
    saved = tmp_path / "saved.json"
    scan = ["scan", ARCHIVE, "--config", CONFIG, "--only-builtin", "--quiet", "--format", "json", "--output", str(saved)]
    assert run([*scan, *more]) == 0
    return saved


@pytest.mark.parametrize("options", [(), ("--show-content",), ("--timings",)])
def test_the_json_of_a_saved_report_is_the_same_again(options: tuple[str, ...], tmp_path: Path, capsys) -> None:
    saved = _saved(tmp_path, *options)
    assert run(["report", str(saved), "--format", "json", "--quiet"]) == 0
    assert capsys.readouterr().out == saved.read_text(encoding="utf-8")


@pytest.mark.parametrize("options", [(), ("--show-content",)])
@pytest.mark.parametrize("name", [name for name in MODULES if name != "json"])
def test_every_format_is_the_same_as_at_the_scan(name: str, options: tuple[str, ...], tmp_path: Path, capsys) -> None:
    scan = ["scan", ARCHIVE, "--config", CONFIG, "--only-builtin", "--quiet", *options]
    assert run([*scan, "--format", "json", "--output", "saved.json", "--format", name, "--output", "then"]) == 0
    assert run(["report", "saved.json", "--format", name, "--quiet"]) == 0
    assert capsys.readouterr().out == (tmp_path / "then").read_bytes().decode()


def test_the_page_without_the_content_says_so(tmp_path: Path, capsys) -> None:
    saved = _saved(tmp_path)
    assert run(["report", str(saved), "--format", "html", "--output", "page.html"]) == 0
    assert "the words themselves are not in it" in capsys.readouterr().err
    assert stat.S_IMODE((tmp_path / "page.html").stat().st_mode) == 0o600
    assert run(["report", str(saved), "--format", "html", "--output", "page.html"]) == 2
    assert "is there already" in capsys.readouterr().err
    assert run(["report", str(saved), "--format", "html", "--output", "page.html", "--force"]) == 0


def test_unknown_keys_are_passed_over(tmp_path: Path, capsys) -> None:
    saved = _saved(tmp_path)
    before = saved.read_text(encoding="utf-8")
    report = json.loads(before)
    report["from-later"] = {"a": [1]}
    report["findings"][0]["from-later"] = None
    report["archives"][0]["files"][0]["from-later"] = 1
    saved.write_text(json.dumps(report), encoding="utf-8")
    assert run(["report", str(saved), "--format", "json", "--quiet"]) == 0
    assert json.loads(capsys.readouterr().out) == json.loads(before)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "is not a report that selfaudit saved"),
        (b"{", "is not a report that selfaudit saved"),
        (b"[]", "is not a report that selfaudit saved"),
        (b"\xff\xfe{}", "is not a report that selfaudit saved"),
        (b"[" * 100_000, "is not a report that selfaudit saved"),
        (b'{"schema":"selfaudit-report/1"}', "is not a report that selfaudit saved"),
        (b'{"schema":"selfaudit-checklist/1"}', "is not a report that selfaudit saved"),
        (b'{"schema":"selfaudit-report/2"}', "of another version (selfaudit-report/2)"),
    ],
)
def test_what_is_no_report_is_said_in_plain_words(data: bytes, words: str, tmp_path: Path, capsys) -> None:
    (tmp_path / "saved.json").write_bytes(data)
    assert run(["report", "saved.json"]) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert words in captured.err
    assert len(captured.err.splitlines()) <= 2


@pytest.mark.parametrize(
    "broken",
    [
        {"severity": "enormous"},
        {"record": {"kind": "post", "platform": "x", "time": "yesterday"}},
        {"clauses": [1]},
        {"evidence": {"matched": "x"}},
    ],
)
def test_one_broken_finding_is_noticed_before_anything_is_shown(broken, tmp_path: Path, capsys) -> None:
    saved = _saved(tmp_path)
    report = json.loads(saved.read_text(encoding="utf-8"))
    report["findings"][-1] |= broken
    saved.write_text(json.dumps(report), encoding="utf-8")
    assert run(["report", str(saved)]) == 2
    assert capsys.readouterr().out == ""


def test_a_missing_file_and_a_folder_are_said(tmp_path: Path, capsys) -> None:
    assert run(["report", "none.json"]) == 2
    assert capsys.readouterr().err == "There is no file none.json: check the path.\n"
    assert run(["report", str(tmp_path)]) == 2
    assert "is not a report" in capsys.readouterr().err


def test_two_formats_need_outputs(tmp_path: Path, capsys) -> None:
    saved = _saved(tmp_path)
    assert run(["report", str(saved), "--format", "csv", "--format", "sarif"]) == 2
    assert "Only one report can go to standard output" in capsys.readouterr().err
