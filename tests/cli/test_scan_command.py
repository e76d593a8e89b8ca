"""The scan command as a user meets it: reports, exit codes, and errors in one or two plain lines."""

import io
import json
import stat
import sys
import zipfile
from importlib.resources import files
from pathlib import Path

import jsonschema
import pytest

from selfaudit.cli.app import run

DEMO = files("selfaudit") / "demo"
ARCHIVE = str(DEMO / "facebook-alexsample-2024-11-30-demo0001")
CONFIG = str(DEMO / "selfaudit.toml")


@pytest.fixture(autouse=True)
def _alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SELFAUDIT_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")


def _said(capsys: pytest.CaptureFixture[str]) -> str:
    captured = capsys.readouterr()
    assert captured.out == ""
    return captured.err


def _report(capsys: pytest.CaptureFixture[str], *arguments: str) -> dict[str, object]:
    assert run(["scan", ARCHIVE, "--only-builtin", "--quiet", "--format", "json", *arguments]) == 0
    report: dict[str, object] = json.loads(capsys.readouterr().out)
    return report


@pytest.mark.parametrize("options", [(), ("--show-content",), ("--config", CONFIG, "--level", "everything", "--timings")])
def test_json_follows_the_schema(options: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    schema = json.loads((files("selfaudit.report") / "report.schema.json").read_text())
    jsonschema.Draft202012Validator(schema).validate(_report(capsys, *options))


def test_every_file_is_in_the_ledger_once_and_every_clause_has_its_row(capsys: pytest.CaptureFixture[str]) -> None:
    report = _report(capsys)
    paths = [file["path"] for file in report["archives"][0]["files"]]
    on_disk = [str(path.relative_to(ARCHIVE)) for path in Path(ARCHIVE).rglob("*") if path.is_file()]
    assert sorted(paths) == sorted(on_disk)
    assert len({row["clause"] for row in report["clauses"]}) == len(report["clauses"]) == 381


def test_without_show_content_no_words_of_the_archive_are_in_the_report(capsys: pytest.CaptureFixture[str]) -> None:
    masked = json.dumps(_report(capsys, "--config", CONFIG, "--level", "everything"), ensure_ascii=False)
    for words in ("900123", "1 Example Lane", "brilliant", "homework", "alex.sample@", "Kit Harrow", "Billy", "Thistle"):
        assert words not in masked
    shown = json.dumps(_report(capsys, "--config", CONFIG, "--show-content"), ensure_ascii=False)
    assert "Kit Harrow" in shown
    assert "900123" in shown


def test_a_report_file_is_private_and_whole_and_never_written_over(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = tmp_path / "report.json"
    arguments = ["scan", ARCHIVE, "--quiet", "--format", "json", "--output", str(target)]
    assert run(arguments) == 0
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    assert json.loads(target.read_text())["schema"] == "selfaudit-report/1"
    before = target.read_bytes()
    assert run(arguments) == 2
    assert "is there already" in _said(capsys)
    assert target.read_bytes() == before
    assert run([*arguments, "--force"]) == 0
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


def _write(path: Path, data: bytes) -> str:
    path.write_bytes(data)
    return str(path)


def _zip(path: Path, **members: str) -> str:
    with zipfile.ZipFile(path, "w") as archive:
        for name, text in members.items():
            archive.writestr(name.replace("__", "/"), text)
    return str(path)


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("picture.zip", b"\xff\xd8\xff\xe0" + bytes(100), "picture"),
        ("empty.zip", b"", "empty"),
        ("page.zip", b"<!doctype html><html><body>Sign in</body></html>", "web page"),
    ],
)
def test_what_is_no_archive_ends_with_3(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str, data: bytes, said: str
) -> None:
    assert run(["scan", _write(tmp_path / name, data)]) == 3
    text = _said(capsys)
    assert said in text.lower()
    assert 1 <= len(text.splitlines()) <= 2


def test_a_missing_archive_and_an_unknown_zip_end_with_3(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["scan", str(tmp_path / "nothing.zip")]) == 3
    assert len(_said(capsys).splitlines()) <= 2
    assert run(["scan", _zip(tmp_path / "unknown.zip", recipes__soup="leeks")]) == 3
    assert "not an export that selfaudit knows" in _said(capsys)
    assert run(["scan", ""]) == 3
    assert "there is no such file" in _said(capsys)


def test_archives_within_archives_are_to_be_scanned_by_themselves(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = _zip(tmp_path / "1.zip", recipes__soup="leeks")
    for number in (2, 3):
        with zipfile.ZipFile(tmp_path / f"{number}.zip", "w") as archive:
            archive.write(path, Path(path).name)
        path = archive.filename or ""
    assert run(["scan", path]) == 3
    assert _said(capsys) == f"{path} holds archives within archives: unpack it, and scan each of those by itself.\n"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('[school]\nnmaes = ["x"]\n', "did you mean `names`"),
        ("[school\n", "not valid TOML"),
        ("a = " + "[" * 5000, "brackets too deep"),
        ("a = " + "1" * 5000, "a number too long"),
        ('[scan]\nlevel = "loud"\n', "scan.level"),
        ('[school]\ntimezone = "Mars/Base"\n', "time zone"),
        ('[people]\npupils = "nobody.csv"\n', "nobody.csv"),
    ],
)
def test_a_wrong_configuration_ends_with_2(tmp_path: Path, capsys: pytest.CaptureFixture[str], text: str, said: str) -> None:
    config = _write(tmp_path / "selfaudit.toml", text.encode())
    assert run(["scan", ARCHIVE, "--config", config, "--output", str(tmp_path / "out.txt")]) == 2
    shown = _said(capsys)
    assert said in shown
    assert len(shown.splitlines()) <= 2
    assert not (tmp_path / "out.txt").exists()


def test_a_broken_roster_ends_with_2_and_names_nobody(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _write(tmp_path / "pupils.csv", b"nmae\nEsther Penrose\n")
    config = _write(tmp_path / "selfaudit.toml", b'[people]\npupils = "pupils.csv"\n')
    assert run(["scan", ARCHIVE, "--config", config]) == 2
    said = _said(capsys)
    assert "name" in said
    assert "Penrose" not in said


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--guidance", "rochdle"], "rochdale"),
        (["--only", "phone-nmber"], "phone-number"),
        (["--format", "jsn"], "json"),
        (["--format", "json", "--format", "text"], "standard output"),
        (["--as", "myspace"], "facebook"),
        (["--since", "yesterday"], "--since"),
        (["--checks-dir", "nowhere"], "nowhere"),
        (["--jobs", "0"], "--jobs"),
    ],
)
def test_wrong_usage_ends_with_2(capsys: pytest.CaptureFixture[str], options: list[str], said: str) -> None:
    assert run(["scan", ARCHIVE, *options]) == 2
    shown = _said(capsys)
    assert said in shown
    assert len(shown.splitlines()) <= 2


def test_fail_on_and_strict(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["scan", ARCHIVE, "--quiet", "--config", CONFIG, "--fail-on", "critical"]) == 1
    assert run(["scan", ARCHIVE, "--quiet", "--only", "profession-in-profile", "--fail-on", "critical"]) == 0
    broken = tmp_path / "export"
    thread = broken / "your_facebook_activity/messages/inbox/jo_1"
    thread.mkdir(parents=True)
    (thread / "message_1.json").write_text('{"participants": [{"name": "Jo Marsh"}], "messages": [{"sender_name"')
    assert run(["scan", str(broken), "--quiet", "--strict"]) == 4
    assert run(["scan", str(broken), "--quiet"]) == 0
    assert "Nothing" not in capsys.readouterr().out


def test_a_folder_of_checks_of_her_own(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "says_hello.py").write_text(
        '"""Says hello."""\n'
        "from selfaudit import Check, Kind, Match, Record, fires, quiet\n"
        "def find(record, owner):\n"
        "    if 'week' in record.text:\n"
        "        yield Match('week', 'the word is there')\n"
        "check = Check('says-week', 'Says week', (Kind.POST,), find,\n"
        "    examples=(fires(Record(Kind.POST, 'a week'), ['week']), quiet(Record(Kind.POST, 'a day'))))\n"
    )
    assert run(["checks", "test", str(tmp_path)]) == 0
    capsys.readouterr()
    report = _report(capsys, "--checks-dir", str(tmp_path), "--only", "says-week")
    assert [(finding["check"], finding["severity"], finding["clauses"]) for finding in report["findings"]] == [
        ("says-week", "note", [])
    ]


def test_two_peoples_archives_are_not_scanned_together(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    other = tmp_path / "other"
    profile = other / "personal_information/profile_information"
    profile.mkdir(parents=True)
    (profile / "profile_information.json").write_text(json.dumps({"profile_v2": {"name": {"full_name": "Robin Carter"}}}))
    assert run(["scan", ARCHIVE, str(other)]) == 2
    assert "different people" in _said(capsys)


def test_messages_under_a_former_name_that_she_gave_are_hers(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    export = tmp_path / "export"
    profile, talk = export / "personal_information/profile_information", export / "your_facebook_activity/messages/inbox/jo_1"
    for folder in (profile, talk):
        folder.mkdir(parents=True)
    (profile / "profile_information.json").write_text(json.dumps({"profile_v2": {"name": {"full_name": "Alex Sample"}}}))
    said = {"sender_name": "Alex Oldname", "timestamp_ms": 1_700_000_000_000, "content": "Ring me on 07700 900123"}
    people = [{"name": "Jo Marsh"}, {"name": "Alex Oldname"}]
    (talk / "message_1.json").write_text(json.dumps({"participants": people, "title": "Jo Marsh", "messages": [said]}))
    config = tmp_path / "selfaudit.toml"
    config.write_text('[me]\nnames = ["Alex Sample", "Alex Oldname"]\n')
    options = ["--config", str(config), "--only-builtin", "--quiet", "--format", "json", "--level", "everything"]
    assert run(["scan", str(export), *options]) == 0
    report = json.loads(capsys.readouterr().out)
    found = {finding["check"]: finding["record"]["author"] for finding in report["findings"]}
    assert found == {"contact-details-shared": "me"}


@pytest.mark.parametrize("answer", ["y\n", "n\n", "\n"])
def test_a_person_at_a_terminal_is_asked_once_about_an_open_complaint(
    answer: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    monkeypatch.setattr("sys.stdin", Terminal(answer))
    monkeypatch.setattr("sys.stderr", Terminal())
    assert run(["scan", ARCHIVE, "--config", CONFIG, "--format", "json", "--only-builtin", "--no-progress"]) == 0
    assert sys.stderr.getvalue().count("Is a complaint") == 1
    advice = [step["text"] for steps in json.loads(capsys.readouterr().out)["advice"].values() for step in steps]
    removals = [text for text in advice if "remove" in text.lower()]
    if answer == "y\n":
        assert removals == []
    else:
        assert removals
        assert any(text.startswith("Unless a complaint") for text in removals) == (answer == "\n")
