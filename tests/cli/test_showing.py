"""The commands that only show: what they print, and what they say when they are asked for something that is not there."""

import pytest

from selfaudit.cli.app import run


def _out(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert run(list(arguments)) == 0
    return capsys.readouterr().out


def test_version_and_help(capsys: pytest.CaptureFixture[str]) -> None:
    assert _out(capsys, "--version").startswith("selfaudit ")
    assert "Nothing leaves this machine" in " ".join(_out(capsys, "--help").split())


def test_the_demo_shows_a_report_with_findings_of_every_group(capsys: pytest.CaptureFixture[str]) -> None:
    shown = _out(capsys, "demo")
    for words in (
        "What was read",
        "Keep and talk first",
        "Act on",
        "the same name as a pupil on your list",
        "Clause by clause",
    ):
        assert words in shown


def test_checks_are_listed_and_shown(capsys: pytest.CaptureFixture[str]) -> None:
    listed = _out(capsys, "checks", "list")
    assert len([line for line in listed.splitlines() if line.startswith("  ")]) == 55
    shown = _out(capsys, "checks", "show", "phone-number")
    for words in ("What it looks for", "What it cannot know", "rochdale-A1.b2"):
        assert words in shown
    assert _out(capsys, "explain", "phone-number") == shown


def test_a_clause_is_explained(capsys: pytest.CaptureFixture[str]) -> None:
    shown = _out(capsys, "explain", "rochdale-A1.b9")
    assert "Checks: employer-in-profile" in shown
    assert "should" in shown


def test_formats_and_guide_name_every_platform(capsys: pytest.CaptureFixture[str]) -> None:
    for command in ("formats", "guide"):
        shown = _out(capsys, command)
        for name in ("Facebook", "Instagram", "X", "LinkedIn"):
            assert name in shown
    assert "Facebook" not in _out(capsys, "guide", "linkedin")


def test_guidance_is_listed_shown_counted_and_compared(capsys: pytest.CaptureFixture[str]) -> None:
    listed = _out(capsys, "guidance", "list")
    assert [line.split()[0] for line in listed.splitlines()] == ["staffs", "blythe", "talavera", "nsscb", "rochdale"]
    assert "rochdale-A1.b9" in _out(capsys, "guidance", "show", "rochdale")
    assert "not for the individual" in _out(capsys, "guidance", "coverage")
    compared = _out(capsys, "guidance", "compare", "nsscb", "rochdale", "--format", "markdown")
    assert compared.startswith("| Topic | nsscb | rochdale |")


def test_a_pack_is_validated(tmp_path, capsys: pytest.CaptureFixture[str]) -> None:
    pack = tmp_path / "ours.toml"
    pack.write_text('schema = "selfaudit-guidance/1"\nid = "ours"\ntitle = "Ours"\n')
    assert run(["guidance", "validate", str(pack)]) == 2
    assert "publisher" in capsys.readouterr().out


def test_a_pack_is_made_from_answers(tmp_path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    about_the_pack = ["Ours", "ours", "rochdal", "", "", "Our policy", "Exampleton Primary School", "", "", "", "", ""]
    a_clause = ["4.2", "Keep your number to yourself.", "", "", "", "phone-number", "", "Pupils could ring."]
    answers = iter([*about_the_pack, *a_clause, "n"])
    monkeypatch.setattr("builtins.input", lambda _prompt: next(answers))
    pack = tmp_path / "ours.toml"
    assert run(["guidance", "new", str(pack)]) == 0
    said = capsys.readouterr().out.splitlines()
    assert said[:3] == [
        "Only small letters, digits and hyphens, a letter first.",
        'There is no guidance "rochdal". Did you mean "rochdale"? There are: staffs, blythe, talavera, nsscb, rochdale.',
        "An answer is needed here.",
    ]
    assert run(["guidance", "validate", str(pack)]) == 0
    capsys.readouterr()
    assert "4.2" in _out(capsys, "guidance", "show", str(pack))


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["explain", "rochdale-A1.b99"], "rochdale-A1.b9"),
        (["checks", "show", "fone-number"], "phone-number"),
        (["guide", "myspace"], "facebook"),
        (["guidance", "show", "rochdal"], "rochdale"),
        (["guidance", "validate", "nothing.toml"], "no file"),
        (["scna"], "scna"),
    ],
)
def test_what_is_not_there_is_said_with_the_nearest(
    arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(arguments) == 2
    captured = capsys.readouterr()
    assert said in captured.err
    assert len(captured.err.splitlines()) <= 2
