"""Facebook's HTML exports of three generations: read as written down, and as the JSON form of the same account."""

from dataclasses import replace
from pathlib import Path

import pytest

from selfaudit.records import Source

EXPECTED = Path(__file__).parent / "expected"


@pytest.mark.parametrize("layout", ["facebook-html-2017", "facebook-html-2024", "facebook-html-2025"])
def test_a_layout_is_read_as_written_down(layout, shown, opened):
    assert shown(opened(layout)) == (EXPECTED / f"{layout}.txt").read_text("utf-8")


def _by_stem(found):
    plain = {}
    for path, (_row, records) in found.items():
        stem = path.partition("AbC3dEf9/")[2] or path
        plain[stem.rpartition(".")[0].replace("'", "_")] = [replace(record, source=Source("", "")) for record in records]
    return plain


@pytest.mark.parametrize("layout", ["facebook-html-2024", "facebook-html-2025"])
def test_html_says_what_json_says(layout, read_all, opened):
    html, json = (_by_stem(read_all(opened(name))) for name in (layout, "facebook-html-as-json"))
    assert len(json) == 25
    for stem, records in json.items():
        assert html[stem] == records, stem
