"""What a scan says where she narrowed it, named an archive official, or was given an archive with absurd times."""

import json
import re
import shutil
import zipfile
from importlib.resources import files
from pathlib import Path

import pytest

from selfaudit.cli.app import run

DEMO = Path(str(files("selfaudit") / "demo" / "facebook-alexsample-2024-11-30-demo0001"))
CONFIG = str(DEMO.parent / "selfaudit.toml")


def _report(capsys, *arguments):
    assert run(["scan", *map(str, arguments), "--only-builtin", "--quiet", "--format", "json"]) == 0
    return json.loads(capsys.readouterr().out)


def test_what_was_left_out_by_its_age_is_never_called_clear(capsys):
    whole = {row["clause"]: row for row in _report(capsys, DEMO, "--config", CONFIG)["clauses"]}
    late = {row["clause"]: row for row in _report(capsys, DEMO, "--config", CONFIG, "--since", "2030-01-01")["clauses"]}
    assert [name for name, row in late.items() if row["verdict"] == "clear"] == []
    assert {row["verdict"] for name, row in late.items() if whole[name]["verdict"] == "clear"} == {"ask-yourself"}
    early = _report(capsys, DEMO, "--config", CONFIG, "--since", "1990-01-01")["clauses"]
    assert {row["clause"]: row for row in early} == whole


def test_without_a_list_nothing_about_people_is_clear(tmp_path, capsys):
    archive = tmp_path / "facebook-alexsample"
    shutil.copytree(DEMO, archive)
    chat = archive / "your_facebook_activity/messages/inbox/patlowe_1/message_1.json"
    chat.parent.mkdir()
    said = {"sender_name": "Alex Sample", "timestamp_ms": 1, "content": "07700 900456 if you are stuck with the homework"}
    chat.write_text(json.dumps({"participants": [{"name": "Pat Lowe"}], "title": "Pat Lowe", "messages": [said]}))
    (tmp_path / "pupils.csv").write_text("name\nPat Lowe\n")
    (tmp_path / "lists.toml").write_text('[people]\npupils = "pupils.csv"\n')
    (tmp_path / "none.toml").write_text("")
    for config, verdict in (("none", "ask-yourself"), ("lists", "finding")):
        rows = {row["clause"]: row for row in _report(capsys, archive, "--config", tmp_path / f"{config}.toml")["clauses"]}
        assert {rows[clause]["verdict"] for clause in ("rochdale-A1.b3", "rochdale-4.p3.s1", "nsscb-2.5.6.s1")} == {verdict}


@pytest.mark.parametrize(
    ("named", "official"),
    [
        ("old.zip", True),
        ("./mine/old.zip", True),
        ("{here}/mine/old.zip", True),
        ("another/old.zip", False),
        ("mine/new.zip", False),
    ],
)
def test_an_official_account_is_told_by_its_path_or_its_name(tmp_path, monkeypatch, capsys, named, official):
    monkeypatch.chdir(tmp_path)
    Path("mine").mkdir()
    with zipfile.ZipFile("mine/old.zip", "w") as archive:
        for path in DEMO.rglob("*.json"):
            archive.write(path, path.relative_to(DEMO))
    text = f'[scan]\narchives = [{{ path = "{named.format(here=tmp_path)}", account = "official" }}]\n'
    Path("selfaudit.toml").write_text(text)
    assert _report(capsys, "mine/old.zip")["archives"][0]["account"] == ("official" if official else "personal")


@pytest.mark.parametrize(
    "moment", ["99999999999999999999", "-5", "1e300", "1" + "0" * 400, '"never"', '"0001-01-01T00:00:00+14:00"', "null", "[1]"]
)
@pytest.mark.parametrize("format_", ["json", "text"])
def test_absurd_times_are_no_times(tmp_path, capsys, moment, format_):
    thread = '{"participants": [{"name": "Kit Harrow"}], "title": "Kit Harrow", "messages": [{"sender_name": "Kit Harrow",'
    with zipfile.ZipFile(tmp_path / "facebook-alex.zip", "w") as archive:
        for path in DEMO.rglob("*.json"):
            archive.write(path, path.relative_to(DEMO))
        name = "your_facebook_activity/messages/inbox/kit_1/message_1.json"
        archive.writestr(name, f'{thread} "timestamp_ms": {moment}, "content": "hello"}}]}}')
    code = run(["scan", str(tmp_path / "facebook-alex.zip"), "--config", CONFIG, "--format", format_, "--quiet"])
    said = capsys.readouterr()
    assert (code, said.err) == (0, "")
    if format_ == "json":
        (row,) = json.loads(said.out)["archives"]
        assert "2024" in row["to"]
        assert {file["path"]: file["status"] for file in row["files"]}[name] == "read"


@pytest.mark.parametrize(
    "name", ["personal_information/profile_information/profile_information.json", "connections/friends/your_friends.json"]
)
def test_numbers_beyond_all_measure_end_nothing(tmp_path, capsys, name):
    with zipfile.ZipFile(tmp_path / "facebook-alex.zip", "w") as archive:
        for path in DEMO.rglob("*.json"):
            text = path.read_text()
            if str(path.relative_to(DEMO)) == name:
                text = re.sub(r'("[a-z_]*timestamp[a-z_]*": *)\d+', r"\g<1>1" + "0" * 400, text)
            archive.writestr(str(path.relative_to(DEMO)), text)
    (row,) = _report(capsys, tmp_path / "facebook-alex.zip", "--config", CONFIG)["archives"]
    assert {file["path"]: file["status"] for file in row["files"]}[name] == "read"
    assert row["owner"] == "Alex Sample"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (b"[school]\nterms = [{ start = 2024-12-20, end = 2024-09-03 }]\n", "has to lie before"),
        (b'[school]\nworking_hours = { start = "15:30", end = "08:30" }\n', "has to lie before"),
        (b'[me]\nnames = ["Zo\xeb Sample"]\n', "save it as UTF-8"),
    ],
)
def test_a_configuration_that_cannot_mean_anything_is_refused(tmp_path, capsys, text, said):
    (tmp_path / "c.toml").write_bytes(text)
    assert run(["scan", str(DEMO), "--config", str(tmp_path / "c.toml")]) == 2
    error = capsys.readouterr().err
    assert said in error
    assert len(error.splitlines()) == 1
