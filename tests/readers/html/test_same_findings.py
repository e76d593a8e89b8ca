"""Scanning the HTML form of an account finds what scanning its JSON form finds."""

import json
from collections import Counter
from pathlib import Path

import pytest

from selfaudit.cli.app import run

ARCHIVES = Path(__file__).parents[2] / "archives"

CONFIG = """
[me]
names = ["Alex Sample", "Zoë Sample"]
phones = ["07700 900123"]
[school]
names = ["Exampleton Primary School"]
[people]
pupils = "pupils.csv"
parents = "parents.csv"
"""
PUPILS = "name,handle\nJamie Stone,\nRobin Carter,robin.carter\n"
PARENTS = "name,handle\nJo Marsh,jomarsh\nPat Lowe,patlowe\n"


@pytest.fixture
def findings(tmp_path, monkeypatch, capsys):
    """What a scan finds in an archive, without where it stands."""
    monkeypatch.setenv("SELFAUDIT_HOME", str(tmp_path / "home"))
    monkeypatch.chdir(tmp_path)
    for name, text in (("selfaudit.toml", CONFIG), ("pupils.csv", PUPILS), ("parents.csv", PARENTS)):
        Path(name).write_text(text, encoding="utf-8")

    def scanned(name):
        options = ["--only-builtin", "--quiet", "--level", "everything", "--format", "json", "--show-content"]
        assert run(["scan", str(ARCHIVES / name), "--config", "selfaudit.toml", *options]) == 0
        report = json.loads(capsys.readouterr().out)
        return [
            {key: value for key, value in finding.items() if key not in ("source", "fingerprint", "advice")}
            for finding in report["findings"]
        ]

    return scanned


def _counted(found):
    return Counter(json.dumps(finding, sort_keys=True, ensure_ascii=False) for finding in found)


@pytest.mark.parametrize("layout", ["facebook-html-2024", "facebook-html-2025"])
def test_facebook(findings, layout):
    json_form = _counted(findings("facebook-html-as-json"))
    assert sum(json_form.values()) > 15
    assert _counted(findings(layout)) == json_form


def test_instagram(findings, tmp_path):
    """The JSON archive holds more files; only those that are in the HTML archive too are compared."""
    html = ARCHIVES / "instagram-html-2025"
    for page in html.rglob("*.html"):
        json_file = (ARCHIVES / "instagram-2025" / page.relative_to(html)).with_suffix(".json")
        copy = tmp_path / "instagram" / json_file.relative_to(ARCHIVES)
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_bytes(json_file.read_bytes())
    json_form = _counted(findings(tmp_path / "instagram"))
    assert sum(json_form.values()) > 15
    assert _counted(findings(html)) == json_form
