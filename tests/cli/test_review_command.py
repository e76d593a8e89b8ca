"""`selfaudit review`: what she sees, what is remembered, and that the next scan knows it, until the evidence is another."""

from __future__ import annotations

import io
import json
import shutil
from collections.abc import Callable
from datetime import date
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from tests.history.making import CHAT, finding, report

from selfaudit.cli.app import run
from selfaudit.history.decisions import decide, everything, load
from selfaudit.history.key import key_id, local_key
from selfaudit.report import as_json

DEMO = Path(str(files("selfaudit") / "demo"))
POSTS = "your_facebook_activity/posts/your_posts__check_ins__photos_and_videos_1.json"


@pytest.fixture(autouse=True)
def _alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SELFAUDIT_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")


@pytest.fixture
def types(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    def these(*lines: str) -> None:
        monkeypatch.setattr("sys.stdin", io.StringIO("".join(f"{line}\n" for line in lines)))

    return these


def _save(*findings: Any, **changes: Any) -> str:
    made = report(*findings, **{"key_id": key_id(local_key()[0]), **changes})
    Path("report.json").write_text("".join(as_json.render(made)))
    return "report.json"


POST = finding("a")
MESSAGE = finding("b", kind="message", thread="Kit Harrow", file=CHAT, link="https://example.com/m/1")

WALK = """\
2 findings to decide about. What you decide is remembered by fingerprint: no evidence
  and no name is kept.
The evidence in this report is masked. To review with it in full, save a report with
  --show-content.
d done · x dismiss, with a reason · l or Enter later · o open evidence · b back · r take
  a decision back · q stop

Finding 1 of 2
A telephone number [low], 2 times alike
  “••••• ••••23”: a telephone number
  facebook, post, 2026-06-13; your_facebook_activity/posts/your_posts_1.json
  rochdale: Appendix One, bullet 2 (should, caution)
  → Take it out of your profile.
[d/x/l/o, ? for help] \
  ••••• ••••23
  In alexsample.zip: your_facebook_activity/posts/your_posts_1.json /3
[d/x/l/o, ? for help] \

Finding 2 of 2
A telephone number [low]
  “••••• ••••23”: a telephone number
  facebook, message, 2026-06-13, in “K•• H•••••”;
    messages/inbox/k••••••••_•/message_1.json
  rochdale: Appendix One, bullet 2 (should, caution)
  → Take it out of your profile.
[d/x/l/o, ? for help] \
Why? 1 not about me · 2 already dealt with · 3 false alarm · 4 allowed here · or a few
  words
Write no names into a reason: it is kept.
Reason: \

That was the last one.
Of 2 findings in this report 1 done, 1 dismissed, 0 put off, 0 not yet looked at.
Decided in all: 1 done, 1 dismissed, 0 put off.
  1 dismissed: false alarm
Kept in HOME/decisions.json
"""


def test_a_whole_walk(types: Callable[..., None], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    types("o", "d", "x", "3")
    assert run(["review", _save(POST, POST, MESSAGE)]) == 0
    out = capsys.readouterr().out.replace(str(tmp_path / "home"), "HOME")
    assert out == WALK
    assert load() == {POST.hit.fingerprint: ("done", ""), MESSAGE.hit.fingerprint: ("dismissed", "false alarm")}


def test_it_goes_on_where_it_stopped_and_says_when_nothing_waits(
    types: Callable[..., None], capsys: pytest.CaptureFixture[str]
) -> None:
    path = _save(POST, MESSAGE)
    types("d")
    assert run(["review", path]) == 0
    assert "Stopped. The next review goes on from here." in capsys.readouterr().out
    types("l")
    assert run(["review", path]) == 0
    assert "Finding 1 of 1\n" in capsys.readouterr().out
    types("d")
    assert run(["review", path]) == 0
    assert "You decided: later." in capsys.readouterr().out
    types()
    assert run(["review", path]) == 0
    assert capsys.readouterr().out == "Nothing in this report waits for a decision. To look at it all again: --all\n"
    types("r", "q")
    assert run(["review", path, "--all"]) == 0
    assert set(load()) == {MESSAGE.hit.fingerprint}


def test_links_to_things_are_shown_and_links_to_people_are_not(
    types: Callable[..., None], capsys: pytest.CaptureFixture[str]
) -> None:
    friend = finding("c", kind="connection", link="https://example.com/kitharrow")
    types("o", "l", "o", "q")
    assert run(["review", _save(MESSAGE, friend)]) == 0
    out = capsys.readouterr().out
    assert "https://example.com/m/1" in out
    assert "kitharrow" not in out.replace(CHAT, "")


def test_what_an_archive_says_can_do_nothing_to_the_terminal(
    types: Callable[..., None], capsys: pytest.CaptureFixture[str]
) -> None:
    hostile = finding("c", quote="\x1b[2Jred\u202e", why="\x9bnothing", file="\x07.json", thread="\x1b]0;x\x07")
    types("o", "q")
    assert run(["review", _save(hostile, show_content=True)]) == 0
    assert not set("\x1b\x07\x9b\u202e") & set(capsys.readouterr().out)


def test_a_report_from_another_computer_is_noticed(types: Callable[..., None], capsys: pytest.CaptureFixture[str]) -> None:
    types("q")
    assert run(["review", _save(POST, key_id="another")]) == 0
    assert "a scan here will not know what you decide about it." in " ".join(capsys.readouterr().out.split())


def test_counts(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["review", "--list"]) == 0
    assert capsys.readouterr().out.startswith("Decided in all: 0 done, 0 dismissed, 0 put off.")
    run(["review", _save(POST, MESSAGE), "--list"])
    assert capsys.readouterr().out.startswith(
        "Of 2 findings in this report 0 done, 0 dismissed, 0 put off, 2 not yet looked at."
    )


def test_an_interruption_keeps_what_was_decided(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    typed = iter(["d"])

    def line(_prompt: str) -> str:
        for one in typed:
            return one
        raise KeyboardInterrupt

    monkeypatch.setattr("builtins.input", line)
    assert run(["review", _save(POST, MESSAGE)]) == 130
    assert capsys.readouterr().err.strip() == "Stopped. What you decided so far is kept."
    assert load() == {POST.hit.fingerprint: ("done", "")}


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["nothing.json"], "There is no file nothing.json"),
        (["wrong.json"], "wrong.json is not a report that selfaudit saved."),
        (["."], "is not a report that selfaudit saved."),
        ([], "Which report? selfaudit review REPORT.json"),
    ],
)
def test_what_is_no_report_ends_with_2(arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    Path("wrong.json").write_text('{"schema": "selfaudit-report/1", "findings": "Jo Marsh"}')
    assert run(["review", *arguments]) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert said in captured.err
    assert len(captured.err.splitlines()) <= 2
    assert "Jo Marsh" not in captured.err


def _broken_decisions() -> Path:
    kept = Path("../home/decisions.json")
    kept.parent.mkdir(exist_ok=True)
    kept.write_text("{broken")
    return kept


def test_decisions_that_cannot_be_read_stop_a_review_and_not_a_scan(capsys: pytest.CaptureFixture[str]) -> None:
    kept = _broken_decisions()
    assert run(["review", _save(POST)]) == 2
    assert "cannot be understood" in capsys.readouterr().err
    assert run(["scan", str(_archive()), "--only", "phone-number", "--format", "json", "--no-progress"]) == 0
    captured = capsys.readouterr()
    assert "Until then every finding is shown as open." in captured.err
    assert {one["state"] for one in json.loads(captured.out)["findings"]} == {"open"}
    assert kept.read_text() == "{broken"


def _archive(name: str = "export") -> Path:
    """The demo's archive, in a place of its own."""
    target = Path(name) / "facebook-alexsample"
    if not target.exists():
        shutil.copytree(next(DEMO.glob("facebook-*")), target)
    return target


def _scan(archive: Path, capsys: pytest.CaptureFixture[str]) -> dict[str, Any]:
    config = str(DEMO / "selfaudit.toml")
    assert run(["scan", str(archive), "--config", config, "--quiet", "--format", "json", "--show-content"]) == 0
    scanned: dict[str, Any] = json.loads(capsys.readouterr().out)
    return scanned


def _number(scanned: dict[str, Any]) -> dict[str, Any]:
    """The finding about the telephone number in a post."""
    (found,) = (one for one in scanned["findings"] if one["check"] == "phone-number" and one["record"]["kind"] == "post")
    return dict(found)


def test_the_next_scan_knows_and_changed_evidence_brings_it_back(capsys: pytest.CaptureFixture[str]) -> None:
    before = _scan(_archive(), capsys)
    found = _number(before)
    assert (found["state"], found["reason"]) == ("open", "")
    decide(found["fingerprint"], "dismissed", "allowed here", date(2026, 9, 1))
    after = _scan(_archive(), capsys)
    assert (_number(after)["state"], _number(after)["reason"]) == ("dismissed", "allowed here")
    assert after["summary"]["open"] == before["summary"]["open"] - 1
    assert after["summary"]["by_check"]["phone-number"] == before["summary"]["by_check"]["phone-number"] - 1

    # Moved, re-ordered and masked: it is the same finding.
    moved = _archive("somewhere/else")
    posts = json.loads((moved / POSTS).read_text())
    (moved / POSTS).write_text(json.dumps(posts[::-1]))
    assert _number(_scan(moved, capsys))["state"] == "dismissed"

    # Another number in the same post: it is not.
    text = (moved / POSTS).read_text()
    assert "900123" in text
    (moved / POSTS).write_text(text.replace("900123", "900456"))
    changed = _number(_scan(moved, capsys))
    assert changed["state"] == "open"
    assert changed["fingerprint"] != found["fingerprint"]


def test_nothing_of_the_archive_is_in_what_is_remembered(
    types: Callable[..., None], capsys: pytest.CaptureFixture[str]
) -> None:
    scanned = _scan(_archive(), capsys)
    Path("report.json").write_text(json.dumps(scanned))
    types(*["d", "l"] * len(scanned["findings"]))
    assert run(["review", "report.json"]) == 0
    assert set(everything()) == {one["fingerprint"] for one in scanned["findings"]}
    kept = json.loads(Path("../home/decisions.json").read_text())["decisions"]
    today = date.today().isoformat()  # noqa: DTZ011 - as the program takes it
    known = [{"state": state, "reason": "", "date": today} for state in ("done", "later")]
    assert all(one in known for one in kept.values())


def test_a_report_of_content_is_shown_in_full(types: Callable[..., None], capsys: pytest.CaptureFixture[str]) -> None:
    types("o", "q")
    assert run(["review", _save(MESSAGE, show_content=True)]) == 0
    out = capsys.readouterr().out
    assert "“07700 900123”" in out
    assert "in “Kit Harrow”" in out
