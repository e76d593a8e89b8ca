"""What becomes of a small archive of each layout: every record and every file, compared as a whole with the page beside it."""

from pathlib import Path

import pytest

EXPECTED = Path(__file__).parent / "expected"


@pytest.mark.parametrize("layout", ["linkedin-complete", "linkedin-basic"])
def test_a_layout_is_read_as_written_down(layout, show):
    assert show(layout) == (EXPECTED / f"{layout}.txt").read_text("utf-8")
