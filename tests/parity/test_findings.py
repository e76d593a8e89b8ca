"""One life gives the same findings in every layout, less what is written in `differences.toml`."""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from selfaudit.archive.opening import open_archives
from tests.parity.layouts import LAYOUTS
from tests.parity.oddities import delivered, drawn
from tests.parity.scanning import Found, Scanner, by_command, found_in

HERE = Path(__file__).parent
EXPECTED = [tuple(row) for row in tomllib.loads((HERE / "expected.toml").read_text("utf-8"))["found"]]
DIFFERENCES: dict[str, list[dict[str, Any]]] = tomllib.loads((HERE / "differences.toml").read_text("utf-8"))
SEEDS = range(1, 6)
OWN_WORDS = {
    "abusive-language", "allegation-about-person", "bullying-sent", "colleague-named", "confidential-information",
    "derogatory-remark", "discriminatory-language", "email-address", "grievance-post", "home-address", "parent-named",
    "phone-number", "pupil-named", "sexual-content", "speaking-for-school", "workplace-mention",
}  # fmt: skip
"""Checks of what she herself says."""


def _missing(layout: str) -> Iterator[tuple[dict[str, Any], str, list[Found]]]:
    """Each row about a layout and each of its checks, with the findings that it takes away."""
    for row in DIFFERENCES["missing"]:
        if layout in row["layouts"]:
            for check in row["checks"]:
                facts = row.get("facts")
                yield row, check, [one for one in EXPECTED if one[0] == check and (not facts or one[1] in facts)]


def _expected(layout: str) -> Counter[Found]:
    found: Counter[Found] = Counter(EXPECTED)
    for _, _, rows in _missing(layout):
        found.subtract(rows)
    for row in DIFFERENCES["added"]:
        if layout in row["layouts"]:
            found.update(map(tuple, row["found"]))
    assert min(found.values()) >= 0, "a difference is written down twice"
    return +found


@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_life_in_this_layout(layout: str, config: Path, tmp_path: Path) -> None:
    """Through the real command, on a plain download."""
    written, odd = LAYOUTS[layout], drawn(0)
    report = by_command(delivered(written.files(odd), odd, written.stem, tmp_path), config)
    found, expected = found_in(report), _expected(layout)
    assert (sorted((expected - found).elements()), sorted((found - expected).elements())) == ([], [])
    unread = [file for archive in report["archives"] for file in archive["files"] if file["status"] not in _FINE]
    assert unread == []


_FINE = {"read", "empty", "skipped"}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_however_it_was_downloaded(layout: str, scanner: Scanner, tmp_path: Path) -> None:
    """Wrapper folders, Mac re-zips, apostrophes, single objects, numbered parts, BOMs, two zips, folders: nothing changes."""
    expected = _expected(layout)
    for seed in (0, *SEEDS):
        written, odd = LAYOUTS[layout], drawn(seed)
        archives = open_archives(delivered(written.files(odd), odd, written.stem, tmp_path / str(seed)))
        assert len(archives) == 1, odd
        report = scanner.report(archives)
        assert report is not None, odd
        assert (odd, found_in(report)) == (odd, expected)


@pytest.mark.parametrize("layout", LAYOUTS)
def test_others_words_are_never_hers(layout: str, scanner: Scanner, tmp_path: Path) -> None:
    """What she liked, reacted to, passed on or received gives no finding of a check of what she says."""
    written, odd = LAYOUTS[layout], drawn(0)
    report = scanner.report(open_archives(delivered(written.files(odd), odd, written.stem, tmp_path)))
    assert report is not None
    blamed = [
        one for one in found_in(report) if one[0] in OWN_WORDS and one[1].startswith(("others-words", "reaction", "message"))
    ]
    assert blamed == []


def test_differences_are_about_something() -> None:
    """Every row names layouts and checks that there are, takes something away from each, and says why in a sentence."""
    for row in (*DIFFERENCES["missing"], *DIFFERENCES["added"]):
        assert set(row["layouts"]) <= set(LAYOUTS)
        assert row["why"].endswith(".")
    for layout in LAYOUTS:
        assert [(row["why"], check) for row, check, found in _missing(layout) if not found] == []
    facts = {fact for _, fact, _ in EXPECTED}
    assert {fact for row in DIFFERENCES["missing"] for fact in row.get("facts", ())} <= facts
