"""`selfaudit checklist` as she meets it: what is asked, what is written, and that the school's sheet holds nothing of hers."""

from __future__ import annotations

import io
import json
import re
import stat
from importlib.resources import files
from pathlib import Path

import pytest

from selfaudit.checklist.model import checklist
from selfaudit.cli.app import run
from selfaudit.guidance.loading import load

DEMO = files("selfaudit") / "demo"
ARCHIVE = Path(str(DEMO / "facebook-alexsample-2024-11-30-demo0001"))
STAFFS = [item.id for item in checklist(load(["staffs"])).items]
TALAVERA = [item.id for item in checklist(load(["talavera"])).items]


@pytest.fixture(autouse=True)
def _alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SELFAUDIT_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")


@pytest.fixture
def types(monkeypatch: pytest.MonkeyPatch) -> object:
    def these(*lines: str) -> None:
        monkeypatch.setattr("sys.stdin", io.StringIO("".join(f"{line}\n" for line in lines)))

    these()
    return these


def _answers(path: str = "answers.json") -> dict[str, str]:
    saved: dict[str, str] = json.loads(Path(path).read_text())["answers"]
    return saved


def test_going_through_it_stopping_and_going_on(types, capsys: pytest.CaptureFixture[str]) -> None:
    types("y", "n", "q")
    assert run(["checklist", "--guidance", "staffs", "--date", "2026-09-01", "--output", "answers.json"]) == 0
    assert "Your answers are in answers.json. Go on with: selfaudit checklist --resume answers.json" in " ".join(
        capsys.readouterr().out.split()
    )
    assert _answers() == {STAFFS[0]: "yes", STAFFS[1]: "not yet"}
    assert stat.S_IMODE(Path("answers.json").stat().st_mode) == 0o600
    types(*["t"] * (len(STAFFS) - 2), "")
    assert run(["checklist", "--resume", "answers.json", "--date", "2026-09-20"]) == 0
    out = " ".join(capsys.readouterr().out.split())
    assert f"Question 3 of {len(STAFFS)}" in out
    assert f"{len(STAFFS)} of {len(STAFFS)} answered: 1 yes, 1 not yet, {len(STAFFS) - 2} want to talk." in out
    assert "A finished checklist is not compliance." in out
    assert json.loads(Path("answers.json").read_text()) == {
        "schema": "selfaudit-checklist/1",
        "guidance": [{"id": "staffs", "title": "Social Networking and Cyber Bullying Policy", "issued": "April 2016"}],
        "started": "2026-09-01",
        "answers": {STAFFS[0]: "yes", STAFFS[1]: "not yet", **dict.fromkeys(STAFFS[2:], "want to talk")},
    }


OURS = 'schema = "selfaudit-guidance/1"\nid = "ours"\nextends = "rochdale"\ntitle = "Our policy"\nissued = "2026"\n'


def test_a_school_s_own_document_is_gone_on_with_by_its_file(types, capsys: pytest.CaptureFixture[str]) -> None:
    Path("our policy.toml").write_text(OURS)
    types("y", "q")
    assert run(["checklist", "--guidance", "our policy.toml", "--guidance", "staffs", "--output", "answers.json"]) == 0
    out = " ".join(capsys.readouterr().out.split())
    assert "selfaudit checklist --resume answers.json --guidance 'our policy.toml' --guidance staffs" in out
    assert "Our policy, Rochdale local authority, for all school-based staff (2026). Social" in out
    assert "The built-in ones of these documents are old: ask your school for its own, current one. The words are ours" in out
    assert run(["checklist", "--resume", "answers.json", "--guidance", "our policy.toml", "--guidance", "staffs"]) == 0


@pytest.mark.parametrize("shape", ["html", "markdown"])
def test_a_school_s_own_document_is_not_called_old(shape: str, capsys: pytest.CaptureFixture[str]) -> None:
    Path("ours.toml").write_text(OURS)
    for name, old in (("ours.toml", False), ("staffs", True)):
        assert run(["checklist", "--guidance", name, "--format", shape]) == 0
        assert ("are old: ask your school for its own" in capsys.readouterr().out) is old


def test_nothing_is_written_without_being_asked_for(types, capsys: pytest.CaptureFixture[str]) -> None:
    types("y", "y")
    assert run(["checklist", "--guidance", "staffs"]) == 0
    assert capsys.readouterr().out.endswith("Nothing was written.\n")
    assert list(Path().iterdir()) == []


def test_an_interruption_keeps_what_was_answered(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    typed = iter(["y"])

    def line(_prompt: str) -> str:
        for one in typed:
            return one
        raise KeyboardInterrupt

    monkeypatch.setattr("builtins.input", line)
    assert run(["checklist", "--guidance", "staffs", "--output", "answers.json"]) == 130
    assert "Stopped. Your answers are in answers.json." in capsys.readouterr().err
    assert _answers() == {STAFFS[0]: "yes"}


def test_by_default_the_documents_are_those_of_the_configuration_or_all(capsys: pytest.CaptureFixture[str]) -> None:
    def ids() -> list[str]:
        assert run(["checklist", "--format", "json"]) == 0
        return [one["id"] for one in json.loads(capsys.readouterr().out)["guidance"]]

    assert ids() == ["staffs", "blythe", "talavera", "nsscb", "rochdale"]
    Path("selfaudit.toml").write_text('[scan]\nguidance = ["rochdale"]\n')
    assert ids() == ["rochdale"]


@pytest.mark.parametrize(("shape", "begins"), [("html", "<!doctype html>"), ("markdown", "# Induction checklist")])
def test_other_shapes_are_written_whole_and_private(shape: str, begins: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["checklist", "--guidance", "blythe", "--format", shape]) == 0
    shown = capsys.readouterr().out
    assert shown.startswith(begins)
    assert run(["checklist", "--guidance", "blythe", "--format", shape, "--output", "checklist.out"]) == 0
    assert Path("checklist.out").read_text() == shown
    assert stat.S_IMODE(Path("checklist.out").stat().st_mode) == 0o600
    assert run(["checklist", "--guidance", "blythe", "--format", shape, "--output", "checklist.out"]) == 2
    assert "is there already" in capsys.readouterr().err


def _scan(target: str, *options: str) -> None:
    config = str(DEMO / "selfaudit.toml")
    assert run(["scan", str(ARCHIVE), "--config", config, "--quiet", "--format", "json", "--output", target, *options]) == 0


def test_a_scan_fills_in_only_when_she_gives_it_and_never_says_yes(types, capsys: pytest.CaptureFixture[str]) -> None:
    _scan("report.json", "--guidance", "talavera")
    assert run(["checklist", "--guidance", "talavera", "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["answers"] == {}
    assert run(["checklist", "--guidance", "talavera", "--format", "json", "--from-scan", "report.json"]) == 0
    filled = json.loads(capsys.readouterr().out)["answers"]
    assert filled["no-pupil-contacts"] == "not yet"
    assert set(filled.values()) == {"not yet"}
    types(*[""] * len(TALAVERA), "")
    command = ["checklist", "--guidance", "talavera", "--from-scan", "report.json", "--output", "answers.json"]
    assert run(command) == 0
    assert _answers() == filled


def test_a_scan_of_other_documents_fills_in_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    _scan("report.json", "--guidance", "rochdale")
    assert run(["checklist", "--guidance", "talavera", "--format", "json", "--from-scan", "report.json"]) == 0
    captured = capsys.readouterr()
    assert json.loads(captured.out)["answers"] == {}
    assert "That scan was not made for talavera" in captured.err


def test_her_own_answer_counts_before_the_scan_s() -> None:
    _scan("report.json", "--guidance", "talavera")
    Path("answers.json").write_text(
        '{"schema":"selfaudit-checklist/1","guidance":[{"id":"talavera"}],"started":"2026-09-01",'
        '"answers":{"no-pupil-contacts":"want to talk"}}'
    )
    command = [
        "checklist",
        "--resume",
        "answers.json",
        "--from-scan",
        "report.json",
        "--format",
        "json",
        "--output",
        "new.json",
    ]
    assert run(command) == 0
    assert _answers("new.json")["no-pupil-contacts"] == "want to talk"


def test_the_school_s_sheet_is_the_same_whatever_she_answered_and_whatever_was_scanned(types) -> None:
    _scan("report.json", "--show-content", "--guidance", "talavera", "--level", "everything")
    sheets = []
    for letter, options in (
        ("y", []),
        ("t", ["--from-scan", "report.json"]),
        ("d", ["--config", str(DEMO / "selfaudit.toml")]),
    ):
        types(*[letter] * len(TALAVERA), "")
        command = ["checklist", "--guidance", "talavera", "--date", "2026-09-01", "--sheet", f"{letter}.txt", *options]
        assert run(command) == 0
        sheets.append(Path(f"{letter}.txt").read_bytes())
    assert len(set(sheets)) == 1
    assert b"The checklist was gone through on 1 September 2026, against:\n\n- Social Media Policy, Talavera" in sheets[0]
    assert stat.S_IMODE(Path("y.txt").stat().st_mode) == 0o600


def test_no_string_of_the_archive_gets_into_the_sheet(types) -> None:
    _scan("report.json", "--show-content", "--guidance", "talavera", "--level", "everything")
    types(*["n"] * len(TALAVERA), "")
    assert run(["checklist", "--guidance", "talavera", "--from-scan", "report.json", "--sheet", "sheet.txt"]) == 0
    words = set(re.findall(r"\w{3,}", Path("sheet.txt").read_text().casefold()))
    ours = " ".join(
        [
            *(f"{pack.title} {pack.publisher} {pack.issued}" for pack in load(["talavera"])),
            (files("selfaudit.guidance") / "checklist.toml").read_text(),
            (files("selfaudit.checklist") / "sheet.py").read_text(),
            "january february march april may june july august september october november december 2026",
        ]
    )
    assert words <= set(re.findall(r"\w{3,}", ours.casefold())) | {"_" * 40}


def test_the_sheet_waits_for_the_last_answer(types, capsys: pytest.CaptureFixture[str]) -> None:
    types(*["y"] * (len(STAFFS) - 1), "q")
    assert run(["checklist", "--guidance", "staffs", "--output", "answers.json", "--sheet", "sheet.txt"]) == 2
    assert "1 question has no answer yet, so the sheet for the school was not written." in capsys.readouterr().err
    assert not Path("sheet.txt").exists()
    types("y", "")
    assert run(["checklist", "--resume", "answers.json", "--sheet", "sheet.txt"]) == 0
    assert Path("sheet.txt").exists()


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--guidance", "rochdle"], 'Did you mean "rochdale"?'),
        (["--resume", "nothing.json"], "use --output instead of --resume"),
        (["--resume", "wrong.json"], "is not a saved checklist"),
        (["--from-scan", "wrong.json"], "is not a report that selfaudit saved"),
        (["--from-scan", "nothing.json"], "There is no file"),
        (["--format", "pdf"], "--format"),
        (["--output", "no/folder.json"], "There is no folder"),
        (["--date", "soon"], "--date"),
    ],
)
def test_wrong_usage_is_said_in_one_or_two_lines(
    options: list[str], said: str, types, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("wrong.json").write_text('{"name": "Jo Marsh"}')
    assert run(["checklist", *options]) == 2
    captured = capsys.readouterr()
    assert said in captured.err
    assert 1 <= len(captured.err.splitlines()) <= 2
    assert "Jo Marsh" not in captured.err
