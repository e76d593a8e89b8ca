"""How a scan ends when somebody stops it or stops listening."""

import json
import os
import subprocess
import sys
from importlib.resources import files
from pathlib import Path
from shutil import copytree

import pytest

from selfaudit.cli import scanning
from selfaudit.cli.app import run

ARCHIVE = str(files("selfaudit") / "demo" / "facebook-alexsample-2024-11-30-demo0001")


def test_an_interrupted_scan_says_so_and_writes_nothing(tmp_path, monkeypatch, capsys):
    def interrupted(*_arguments):
        raise KeyboardInterrupt

    monkeypatch.setattr(scanning, "scan", interrupted)
    target = tmp_path / "report.json"
    assert run(["scan", ARCHIVE, "--format", "json", "--output", str(target), "--quiet"]) == 130
    assert capsys.readouterr().err.splitlines() == ["Stopped. Nothing was written."]
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("kind", [ValueError, GeneratorExit, type("Odd", (BaseException,), {})])
def test_whatever_breaks_ends_in_plain_lines_without_its_words(kind, monkeypatch, capsys):
    def broken(*_arguments):
        raise kind("words of the archive")

    monkeypatch.setattr(scanning, "scan", broken)
    assert run(["scan", ARCHIVE, "--quiet"]) == 70
    said = capsys.readouterr()
    assert said.out == ""
    assert f"({kind.__name__} at " in said.err
    assert "words of the archive" not in said.err


@pytest.mark.parametrize("format_", ["text", "json", "html"])
def test_a_pipe_that_closes_early_is_no_finding(format_):
    command = [sys.executable, "-m", "selfaudit", "scan", ARCHIVE, "--quiet", "--format", format_]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        said = process.stderr.read()
    assert (process.returncode, said) == (0, b"")


def test_a_pipe_that_closes_early_hides_no_code():
    config = str(files("selfaudit") / "demo" / "selfaudit.toml")
    command = [sys.executable, "-m", "selfaudit", "scan", ARCHIVE, "--quiet", "--config", config, "--fail-on", "critical"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
        assert process.stdout is not None
        process.stdout.close()
    assert process.returncode == 1


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a device that is always full")
def test_a_full_disk_is_said_in_one_line():
    command = [sys.executable, "-m", "selfaudit", "scan", ARCHIVE, "--quiet"]
    with Path("/dev/full").open("w") as full:
        ended = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert (ended.returncode, ended.stderr.splitlines()) == (
        2,
        ["The report cannot be written to standard output (No space left on device): use --output FILE."],
    )


@pytest.mark.parametrize("closed", [0, 1, 2])
def test_a_scan_needs_no_standard_streams(closed):
    command = [sys.executable, "-m", "selfaudit", "scan", ARCHIVE, "--quiet"]
    ended = subprocess.run(command, capture_output=True, check=False, preexec_fn=lambda: os.close(closed))
    assert (ended.returncode, ended.stderr) == (0, b"")


@pytest.mark.skipif(sys.platform != "linux", reason="file names of other systems are text")
def test_an_archive_whose_name_is_no_text_is_scanned(tmp_path, capsys):
    folder = os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9")
    copytree(ARCHIVE, folder)
    assert run(["scan", folder, "--quiet", "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["archives"][0]["path"].endswith("/caf?")


def test_the_text_keeps_to_a_narrow_window(monkeypatch, capsys):
    monkeypatch.setenv("COLUMNS", "44")
    assert run(["scan", ARCHIVE, "--quiet"]) == 0
    long = [line for line in capsys.readouterr().out.splitlines() if len(line) > 44 and " " in line.strip()]
    assert long == []
