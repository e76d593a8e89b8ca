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
        (b"[school]\nworking_hours = { start = 8.30, end = 15.30 }\n", '`school.working_hours.start`: write a time as "08:30"'),
        (b'[school]\nworking_hours = { start = "08:30Z", end = "15:30" }\n', 'write a time as "08:30"'),
        (b'[school]\nworking_hours = { days = [], start = "08:30", end = "15:30" }\n', "`school.working_hours.days`"),
        (b"[me]\nbirthday = 0\n", "`me.birthday`: write a date as 2024-07-19"),
        (b'[scan]\nsince = "1704067200"\n', "`scan.since`: write a date as 2024-07-19"),
        (b'[me]\nnames = ["Zo\xeb Sample"]\n', "save it as UTF-8"),
    ],
)
def test_a_configuration_that_cannot_mean_anything_is_refused(tmp_path, capsys, text, said):
    (tmp_path / "c.toml").write_bytes(text)
    assert run(["scan", str(DEMO), "--config", str(tmp_path / "c.toml")]) == 2
    error = capsys.readouterr().err
    assert said in error
    assert len(error.splitlines()) == 1


def _named(path, name):
    """The made-up archive under another name."""
    with zipfile.ZipFile(path, "w") as archive:
        for file in DEMO.rglob("*.json"):
            archive.writestr(str(file.relative_to(DEMO)), file.read_text().replace("Alex Sample", name))
    return str(path)


@pytest.mark.parametrize(
    ("name", "account", "told", "warned"),
    [
        ("Kit Harrow", "personal", "", False),
        ("Kit Harrow", "personal", 'me.names = ["Alex Sample"]', True),
        ("Exampleton Primary", "personal", 'me.names = ["Alex Sample"]\nschool.names = ["Exampleton Primary"]', True),
        ("Exampleton Primary", "official", 'me.names = ["Alex Sample"]\nschool.names = ["Exampleton Primary"]', False),
        ("Exampleton Primary", "official", 'me.names = ["Alex Sample"]', False),
        ("Oak Class", "official", 'school.names = ["Exampleton Primary"]', False),
        ("Alex Sample", "official", 'me.names = ["Alex Sample"]\nschool.names = ["Exampleton Primary"]', False),
        ("Jack Harrow", "official", "", False),
        ("Jack Harrow", "official", 'me.names = ["Alex Sample"]', True),
    ],
)
def test_another_name_than_hers_or_her_schools_is_said(tmp_path, capsys, name, account, told, warned):
    config = tmp_path / "selfaudit.toml"
    config.write_text(f'{told}\nscan.account = "{account}"\n')
    archive = _named(tmp_path / "facebook-page.zip", name)
    assert run(["scan", archive, "--config", str(config), "--only-builtin", "--no-progress"]) == 0
    said = capsys.readouterr().err
    assert ("carries another name than yours" in said) == warned


def test_her_own_account_and_her_schools_are_not_two_peoples(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    Path("selfaudit.toml").write_text('scan.archives = [{ path = "school.zip", account = "official" }]\n')
    both = [_named(tmp_path / "mine.zip", "Alex Sample"), _named(tmp_path / "school.zip", "Exampleton Primary")]
    assert [row["account"] for row in _report(capsys, *both)["archives"]] == ["personal", "official"]
    Path("selfaudit.toml").unlink()
    assert run(["scan", *both, "--quiet"]) == 2
    assert "belong to different people" in capsys.readouterr().err


@pytest.mark.parametrize("format_", ["text", "markdown", "html"])
def test_a_clause_that_excepts_her_family_says_so_beside_one_that_does_not(tmp_path, capsys, format_):
    for name in ("pupils.csv", "parents.csv"):
        (tmp_path / name).write_text((DEMO.parent / name).read_text())
    config = tmp_path / "selfaudit.toml"
    told = Path(CONFIG).read_text().replace('["Alex Sample"]', '["Alex Sample"]\nfamily = ["Kit Harrow"]')
    config.write_text(told)
    asked = [
        str(DEMO),
        "--config",
        str(config),
        "--guidance",
        "talavera",
        "--guidance",
        "rochdale",
        "--only-builtin",
        "--quiet",
    ]
    outputs = [str(tmp_path / "report.json"), str(tmp_path / "report")]
    assert run(["scan", *asked, "--format", "json", "--output", outputs[0], "--format", format_, "--output", outputs[1]]) == 0
    saved = json.loads(Path(outputs[0]).read_text())
    (friend,) = [one for one in saved["findings"] if one["check"] == "pupil-connection"]
    assert {(one["guidance"], one["excepts"]) for one in friend["clauses"]} == {("talavera", True), ("rochdale", False)}
    report = Path(outputs[1]).read_text()
    said = " ".join(report.split())
    assert "6.4.1 (again 10.4.1)" in said
    assert re.search(r"6\.4\.1 \(again 10\.4\.1\)(</strong>)? \(excepts your family\)", said)
    assert "This person is on your list of family, whom this clause excepts." in said
    assert re.search(r"4(</strong>)? \(must never", said)
    assert run(["report", outputs[0], "--format", format_]) == 0
    assert capsys.readouterr().out == report
