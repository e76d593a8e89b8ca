"""`selfaudit compare`: whole outputs, and real archives before and after something was done about them."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from tests.history.making import CHAT, CLAUSE, CREATED, DAY, FRIENDS, finding, report, without

from selfaudit.cli.app import run
from selfaudit.findings import Report
from selfaudit.report import as_json

DEMO = Path(str(files("selfaudit") / "demo"))
POSTS = "your_facebook_activity/posts/your_posts__check_ins__photos_and_videos_1.json"


@pytest.fixture(autouse=True)
def _alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SELFAUDIT_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")


def _save(name: str, made: Report) -> str:
    Path(name).write_text("".join(as_json.render(made)))
    return name


def _pair() -> list[str]:
    """One new, one gone, one still there, two of which nobody can tell."""
    gone = finding("a", quote="020 7946 0123")
    chat = finding("b", kind="message", file=CHAT)
    still = replace(finding("c", when=0.0), state="dismissed", reason="allowed here")
    new = replace(finding("d", when=CREATED), severity="high", title="Your school is named in something that you wrote")
    other = replace(
        CLAUSE, clause="rochdale-A1.b5.s1", section="Appendix One, bullet 5", summary="Use the settings.", verdict="clear"
    )
    unread = replace(other, verdict="not-in-archive", reason="your settings: not in this archive")
    before = report(gone, chat, chat, still, clauses=(CLAUSE, other))
    after = report(new, still, clauses=(CLAUSE, unread), archives=without("messages"), created=CREATED + DAY)
    return [_save("before.json", before), _save("after.json", after)]


TEXT = """\
Before: 2026-09-21T14:13:20Z, alexsample.zip; against rochdale; level regular
After: 2026-09-22T14:13:20Z, alexsample.zip; against rochdale; level regular

1 new · 2 cannot tell · 1 gone · 1 still there

New (1)
  Not in the earlier report.
  Your school is named in something that you wrote [high]: facebook, post, 2026-09-21,
    “••••• ••••23”

Cannot tell (2)
  What became of these cannot be told from the two reports.
  A telephone number [low] (2 alike): facebook, message, 2026-06-13, “••••• ••••23”;
    messages/inbox/k••••••••_•/message_1.json. Its part of the export is not in the
    later archive.

Gone (1)
  Not in the later archive, although their part of it was there and was read. Other
    people may still have them.
  A telephone number [low]: facebook, post, 2026-06-13, “••• •••• ••23”

Still there (1)
  In both.
  A telephone number [low, dismissed: allowed here]: facebook, post, “••••• ••••23”

Clause by clause
  rochdale: finding 1, clear 1 → 0, not in archive 0 → 1, ask yourself 0, not for you 0
    Appendix One, bullet 5: clear → not in archive (your settings: not in this archive).
      Use the settings.
"""


def test_the_whole_text(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["compare", *_pair()]) == 0
    assert capsys.readouterr().out == TEXT


def test_the_whole_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["compare", *_pair(), "--format", "json"]) == 0
    compared = json.loads(capsys.readouterr().out)
    first = compared["findings"][0]
    rest = compared["findings"][1:]
    assert first == {
        "change": "new",
        "why": "",
        "count": 1,
        "fingerprint": "d".rjust(32, "0"),
        "check": "phone-number",
        "title": "Your school is named in something that you wrote",
        "severity": "high",
        "record": {"kind": "post", "platform": "facebook", "time": "2026-09-21T14:13:20Z", "account": "personal"},
        "source": {"archive": "alexsample.zip", "file": "your_facebook_activity/posts/your_posts_1.json", "pointer": "/3"},
        "state": "open",
        "reason": "",
    }
    assert [(one["change"], one["count"], one["state"], one["why"]) for one in rest] == [
        ("cannot-tell", 2, "open", "Its part of the export is not in the later archive."),
        ("gone", 1, "open", ""),
        ("still-there", 1, "dismissed", ""),
    ]
    about = {"level": "regular", "complete": True, "guidance": ["rochdale"]}
    archives = [{"path": "alexsample.zip", "platform": "facebook", "account": "personal"}]
    counts = {"finding": 1, "clear": 0, "not-in-archive": 0, "ask-yourself": 0, "not-for-you": 0}
    assert {key: value for key, value in compared.items() if key != "findings"} == {
        "schema": "selfaudit-comparison/1",
        "before": {"created": "2026-09-21T14:13:20Z", **about, "archives": archives},
        "after": {"created": "2026-09-22T14:13:20Z", **about, "archives": archives},
        "notes": [],
        "summary": {"new": 1, "cannot_tell": 2, "gone": 1, "still_there": 1},
        "guidance": [
            {
                "id": "rochdale",
                "before": {**counts, "clear": 1},
                "after": {**counts, "not-in-archive": 1},
                "changed": [
                    {
                        "clause": "rochdale-A1.b5.s1",
                        "section": "Appendix One, bullet 5",
                        "summary": "Use the settings.",
                        "before": "clear",
                        "after": "not-in-archive",
                        "reason": "your settings: not in this archive",
                    }
                ],
            }
        ],
    }


def test_a_long_list_is_cut_in_the_text_and_whole_in_the_json(capsys: pytest.CaptureFixture[str]) -> None:
    many = [finding(f"{number:x}") for number in range(50)]
    names = _save("before.json", report()), _save("after.json", report(*many))
    assert run(["compare", *names]) == 0
    assert "  and 30 more (30 phone-number); --format json has them all\n" in capsys.readouterr().out
    assert run(["compare", *names, "--format", "json"]) == 0
    assert len(json.loads(capsys.readouterr().out)["findings"]) == 50


def test_what_an_archive_says_can_do_nothing_to_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    hostile = finding("a", quote="\x1b[2J\u202e", file="\x07.json", archive="\x9b.zip")
    assert run(["compare", _save("a.json", report(hostile)), _save("b.json", report(archives=without("posts")))]) == 0
    assert not set("\x1b\x07\x9b\u202e") & set(capsys.readouterr().out)


@pytest.mark.parametrize("wrong", [0, 1])
def test_what_is_no_report_ends_with_2(wrong: int, capsys: pytest.CaptureFixture[str]) -> None:
    _save("right.json", report())
    Path("wrong.json").write_text('{"name": "Jo Marsh"}')
    names = ["right.json", "right.json"]
    for bad, said in (
        ("wrong.json", "is not a report that selfaudit saved"),
        ("nothing.json", "There is no file nothing.json"),
    ):
        names[wrong] = bad
        assert run(["compare", *names]) == 2
        captured = capsys.readouterr()
        assert captured.out == ""
        assert said in captured.err
        assert len(captured.err.splitlines()) <= 2
        assert "Jo Marsh" not in captured.err


def _scan(name: str, archive: Path, *options: str) -> str:
    config = str(DEMO / "selfaudit.toml")
    command = ["scan", str(archive), "--config", config, "--guidance", "rochdale", "--quiet", "--format", "json"]
    assert run([*command, "--output", name, *options]) == 0
    return name


def _archive(name: str) -> Path:
    target = Path(name) / "facebook-alexsample"
    shutil.copytree(next(DEMO.glob("facebook-*")), target)
    return target


def _compared(before: str, after: str, capsys: pytest.CaptureFixture[str]) -> dict[str, Any]:
    assert run(["compare", before, after, "--format", "json"]) == 0
    compared: dict[str, Any] = json.loads(capsys.readouterr().out)
    return compared


def _changes(compared: dict[str, Any]) -> dict[str, set[str]]:
    """The checks that each change has findings of."""
    changes: dict[str, set[str]] = {}
    for one in compared["findings"]:
        changes.setdefault(one["change"], set()).add(one["check"])
    return changes


def test_two_scans_of_one_archive_are_the_same_in_any_place(capsys: pytest.CaptureFixture[str]) -> None:
    before, after = _scan("a.json", _archive("one")), _scan("b.json", _archive("two"), "--show-content")
    compared = _compared(before, after, capsys)
    assert set(_changes(compared)) == {"still-there"}
    assert compared["guidance"][0]["changed"] == []


def test_something_taken_away_is_gone_and_a_missing_file_tells_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    before = _scan("before.json", _archive("one"))
    later = _archive("two")
    posts = json.loads((later / POSTS).read_text())
    kept = [post for post in posts if "900123" not in json.dumps(post)]
    assert len(kept) == len(posts) - 1
    (later / POSTS).write_text(json.dumps(kept))
    (later / FRIENDS).unlink()
    changes = _changes(_compared(before, _scan("after.json", later), capsys))
    assert "phone-number" in changes["gone"]
    assert "pupil-connection" in changes["cannot-tell"]
    assert "pupil-connection" not in changes["gone"] | changes["still-there"]


def test_a_check_that_was_left_out_or_a_list_that_was_not_given_tells_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    archive = _archive("one")
    before = _scan("before.json", archive)
    changes = _changes(_compared(before, _scan("after.json", archive, "--skip", "phone-number"), capsys))
    assert changes["cannot-tell"] == {"phone-number"}
    assert "gone" not in changes
    assert run(["scan", str(archive), "--guidance", "rochdale", "--quiet", "--format", "json", "--output", "bare.json"]) == 0
    changes = _changes(_compared(before, "bare.json", capsys))
    assert "pupil-connection" in changes["cannot-tell"]
    assert not {check for check in changes.get("gone", set()) if "pupil" in check or "parent" in check}


def test_another_key_or_a_later_start_tells_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    archive = _archive("one")
    before = _scan("before.json", archive)
    since = _compared(before, _scan("since.json", archive, "--since", "2026-01-01"), capsys)
    assert "gone" not in _changes(since)
    assert "The later scan left out what is so old (--since)." in {one["why"] for one in since["findings"]}
    Path("../home/key").unlink()
    other = _compared(before, _scan("other.json", archive), capsys)
    assert set(_changes(other)) == {"cannot-tell"}
    assert len(other["notes"]) == 1
