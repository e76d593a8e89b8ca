"""What is kept of her decisions, and that nothing else is."""

from __future__ import annotations

import json
import stat
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from selfaudit.history import decisions
from selfaudit.history.decisions import Decision, DecisionsError
from selfaudit.history.key import key_id, local_key

DAY = date(2026, 9, 1)
ONE, TWO, THREE = ("1" * 32, "2" * 32, "3" * 32)


def test_the_whole_file(home: Path) -> None:
    assert decisions.load() == {}
    decisions.decide(TWO, "dismissed", "  false \n alarm ", DAY)
    decisions.decide(ONE, "done", "", DAY)
    decisions.decide(THREE, "later", "", DAY)
    file = home / "decisions.json"
    assert json.loads(file.read_text()) == {
        "schema": "selfaudit-decisions/1",
        "decisions": {
            ONE: {"state": "done", "reason": "", "date": "2026-09-01"},
            TWO: {"state": "dismissed", "reason": "false alarm", "date": "2026-09-01"},
            THREE: {"state": "later", "reason": "", "date": "2026-09-01"},
        },
    }
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(home.stat().st_mode) == 0o700
    assert [path.name for path in home.iterdir()] == ["decisions.json"]


def test_a_scan_is_told_of_what_is_done_or_dismissed_only() -> None:
    decisions.decide(ONE, "done", "", DAY)
    decisions.decide(TWO, "dismissed", "not about me", DAY)
    decisions.decide(THREE, "later", "", DAY)
    assert decisions.load() == {ONE: ("done", ""), TWO: ("dismissed", "not about me")}


def test_a_decision_can_be_changed_and_taken_back() -> None:
    decisions.decide(ONE, "done", "", DAY)
    decisions.decide(ONE, "dismissed", "allowed here", DAY)
    assert decisions.everything() == {ONE: Decision("dismissed", "allowed here", DAY)}
    decisions.forget(ONE)
    decisions.forget(TWO)
    assert decisions.everything() == {}


@pytest.mark.parametrize(("state", "reason"), [("dismissed", ""), ("dismissed", "  \n"), ("done", "why"), ("later", "why")])
def test_only_a_dismissal_has_a_reason_and_it_must(state: str, reason: str) -> None:
    with pytest.raises(ValueError, match=state):
        decisions.decide(ONE, state, reason, DAY)  # type: ignore[arg-type]
    assert decisions.everything() == {}


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(min_size=1, max_size=300))
def test_words_of_her_own_come_back_as_one_line_of_at_most_200(reason: str) -> None:
    told = " ".join(reason.split())
    try:
        decisions.decide(ONE, "dismissed", reason, DAY)
    except (ValueError, UnicodeEncodeError):
        assert not told or len(told) > 200
        return
    assert decisions.load()[ONE] == ("dismissed", told)
    assert len(told) <= 200


@pytest.mark.parametrize(
    "text", ["", "[]", '{"decisions": {}', '{"schema": "selfaudit-decisions/2", "decisions": {}}', "[" * 100_000]
)
def test_a_file_that_is_broken_is_neither_used_nor_written_over(home: Path, text: str) -> None:
    home.mkdir()
    (home / "decisions.json").write_text(text)
    with pytest.raises(DecisionsError, match="cannot be understood"):
        decisions.load()
    with pytest.raises(DecisionsError):
        decisions.decide(ONE, "done", "", DAY)
    assert (home / "decisions.json").read_text() == text


def test_a_place_that_cannot_be_written_is_said(home: Path) -> None:
    home.write_text("a file, not a folder")
    with pytest.raises(DecisionsError, match="cannot be"):
        decisions.decide(ONE, "done", "", DAY)


def test_counts() -> None:
    kept = {
        ONE: Decision("dismissed", "false alarm", DAY),
        TWO: Decision("dismissed", "false alarm", DAY),
        THREE: Decision("done", "", DAY),
    }
    counted = decisions.counts(kept)
    assert (counted.states, counted.reasons) == ({"dismissed": 2, "done": 1}, {"false alarm": 2})


def test_the_name_of_a_key_tells_keys_apart_and_stays(home: Path) -> None:
    key, note = local_key()
    assert note == ""
    assert key_id(key) == key_id(local_key()[0])
    assert key_id(key) not in (home / "key").read_bytes().hex()
    (home / "key").unlink()
    assert key_id(local_key()[0]) != key_id(key)
