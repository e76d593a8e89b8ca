"""What becomes of a small archive of each layout: every record and every file, compared as a whole with the page beside it."""

from pathlib import Path

import pytest

EXPECTED = Path(__file__).parent / "expected"


@pytest.mark.parametrize("layout", ["instagram-2025", "instagram-html-2025", "instagram-2022", "instagram-2020"])
def test_a_layout_is_read_as_written_down(layout, shown, opened):
    assert shown(opened(layout)) == (EXPECTED / f"{layout}.txt").read_text("utf-8")
