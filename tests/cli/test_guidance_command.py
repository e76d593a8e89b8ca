"""`selfaudit guidance …` with a school's own pack."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

import pytest

from selfaudit.cli.app import run

OURS = """\
schema = "selfaudit-guidance/1"
id = "ours"
title = "Our \\u001b[31mpolicy"
publisher = "Oakfield Example School"
issued = "2026"

[[clause]]
id = "1"
section = "1"
summary = "Take \\u001b]0;care\\u0007 online."
strength = "should"
effect = "caution"
kind = "C"
asks = ["judgement"]
"""


@pytest.fixture(autouse=True)
def _alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SELFAUDIT_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.chdir(tmp_path)
    Path("ours.toml").write_text(OURS)


def test_what_a_pack_hides_in_its_words_is_shown_and_not_done(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["guidance", "show", "ours.toml"]) == 0
    assert (
        capsys.readouterr().out
        == """\
Our <001B>[31mpolicy
Oakfield Example School; 2026
Summaries are in our own words: read the text itself.

ours-1: section 1; should, caution, personal; binds staff
  Take <001B>]0;care<0007> online.
  asked: judgement; severity note:
"""
    )
    assert run(["guidance", "coverage", "ours.toml"]) == 0
    assert capsys.readouterr().out.startswith("Our <001B>[31mpolicy, Oakfield")


def test_two_packs_of_one_id_are_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    Path("draft.toml").write_text(OURS)
    assert run(["guidance", "compare", "ours.toml", "draft.toml"]) == 2
    assert capsys.readouterr().err == 'ours.toml and draft.toml are both the guidance "ours". Choose one of them.\n'


def test_a_pack_with_a_built_in_id_is_not_valid(capsys: pytest.CaptureFixture[str]) -> None:
    Path("ours.toml").write_text(OURS.replace('id = "ours"', 'id = "rochdale"'))
    assert run(["guidance", "validate", "ours.toml"]) == 2
    assert capsys.readouterr().out == 'ours.toml:2: "rochdale" is the id of a built-in pack. Give this one another.\n'


@pytest.mark.parametrize("shape", ["text", "markdown", "html"])
def test_a_report_calls_old_only_what_is_built_in(shape: str, capsys: pytest.CaptureFixture[str]) -> None:
    archive = str(files("selfaudit") / "demo" / "facebook-alexsample-2024-11-30-demo0001")
    for name, old in (("ours.toml", False), ("staffs", True)):
        assert run(["scan", archive, "--guidance", name, "--only", "phone-number", "--format", shape, "--quiet"]) == 0
        assert ("documents are old: ask your school" in " ".join(capsys.readouterr().out.split())) is old
