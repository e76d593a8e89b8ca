"""What becomes of a small archive of each layout: every record and every file, compared as a whole with the page beside it."""

from pathlib import Path

import pytest

from selfaudit.readers.facebook import READER, inside

EXPECTED = Path(__file__).parent / "expected"
LAYOUTS = ["2019", "2022", "2023", "2024", "page", "displaced", "encrypted"]


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_layout_is_read_as_written_down(layout, show):
    assert show(f"facebook-{layout}") == (EXPECTED / f"facebook-{layout}.txt").read_text("utf-8")


@pytest.mark.parametrize("layout", LAYOUTS)
def test_reading_in_pieces_gives_the_same_as_reading_whole(layout, show, monkeypatch):
    monkeypatch.setattr(inside, "LARGE", 0)
    whole = (EXPECTED / f"facebook-{layout}.txt").read_text("utf-8")
    assert _records(show(f"facebook-{layout}")) == _records(whole)


def _records(text):
    return [line for line in text.splitlines() if line.startswith("  ")]


@pytest.mark.parametrize("layout", LAYOUTS)
def test_nothing_private_is_passed_on(layout, show):
    text = show(f"facebook-{layout}")
    for private in ("canary", "198.51.100", "07700 900123", "07700 9004", "pat@example.com", "4477009"):
        assert private not in text


@pytest.mark.parametrize("layout", LAYOUTS)
def test_each_layout_is_recognised_by_its_paths(layout, opened):
    assert READER.recognises(opened(f"facebook-{layout}"))


def test_every_function_that_files_toml_names_is_there():
    from selfaudit.readers.facebook import layout

    named = {form.read for _, form in layout._forms() if form.read}
    assert named == {*inside.LISTS, *inside.OBJECTS, *inside._ENTRIES, "thread", "album", "pictures"}
    assert {form.slot for _, form in layout._forms() if form.slot} | {"picture-files"} == {slot.id for slot in READER.slots}
