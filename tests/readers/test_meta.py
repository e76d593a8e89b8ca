"""What Meta's JSON exports share."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfaudit.readers import meta
from selfaudit.records import Kind, Place, Record

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=5), inner, max_size=4),
    max_leaves=20,
)


def spelled(value):
    if isinstance(value, str):
        return value.encode("utf-8").decode("latin-1")
    if isinstance(value, list):
        return [spelled(part) for part in value]
    if isinstance(value, dict):
        return {spelled(name): spelled(part) for name, part in value.items()}
    return value


@given(JSON)
def test_every_text_and_key_comes_back_as_it_was_written(value):
    assert meta.mend(spelled(value)) == value


def test_texts_that_are_right_already_stay():
    assert meta.mend({"café": ["日本", 7, None, "St Mary’s"]}) == {"café": ["日本", 7, None, "St Mary’s"]}


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        (1_600_000_000, 1_600_000_000),
        (1_600_000_000_123, 1_600_000_000.123),
        ("1600000000", 1_600_000_000),
        ("1600000000123", 1_600_000_000.123),
        ("2020-09-13T12:26:40", 1_600_000_000),
        ("2020-09-13T13:26:40+01:00", 1_600_000_000),
        (0, 0),
        (None, 0),
        ("", 0),
        ("soon", 0),
        (True, 0),
        (float("nan"), 0),
        (-62169958800, 0),
        ([], 0),
    ],
)
def test_times_in_all_their_spellings(value, seconds):
    assert meta.seconds(value) == seconds
    assert meta.moment(value) == (datetime.fromtimestamp(seconds, UTC) if seconds else None)


@pytest.mark.parametrize(
    ("times", "column"),
    [([], []), ([0.0, 5.0], [0.0, 5.0]), ([1_600_000_000_000.0, 7.0], [1_600_000_000.0, 7.0]), ([-62169958800.0], [0.0])],
)
def test_a_column_of_times(times, column):
    assert meta.column(times) == column


@pytest.mark.parametrize("nothing", ["", " ", "N/A", "None", "null", None, 0, [], {}])
def test_what_exports_write_for_nothing_is_nothing(nothing):
    assert meta.word(nothing) == ""


@pytest.mark.parametrize(
    ("data", "found"),
    [
        ([1], ("", [1])),
        ({"a_v2": [1]}, ("/a_v2", [1])),
        ({"a": [1]}, ("/a", [1])),
        ({"a_v2": {"inner/list": [1]}}, ("/a_v2/inner~1list", [1])),
        ({"a_v2": {"timestamp": 1, "title": "x"}}, ("/a_v2", [{"timestamp": 1, "title": "x"}])),
        ({"timestamp": 1, "title": "x"}, ("", [{"timestamp": 1, "title": "x"}])),
        ({"a_v2": []}, ("/a_v2", [])),
        ({"a_v2": None}, ("/a_v2", [])),
        ({}, ("", [])),
    ],
)
def test_the_list_of_a_file(data, found):
    assert meta.under(data, "a_v2", "a") == found


@pytest.mark.parametrize("data", [{"b": [1]}, "text", 7, None])
def test_a_file_without_the_list_has_another_shape(data):
    with pytest.raises(meta.OtherShape):
        meta.under(data, "a_v2", "a")


@pytest.mark.parametrize(
    "metadata",
    [
        {
            "photo_metadata": {
                "exif_data": [
                    {"upload_ip": "198.51.100.1"},
                    {"camera_make": "A", "camera_model": "B", "latitude": 1.5, "longitude": 2},
                ]
            }
        },
        {
            "photo_metadata": {
                "upload_ip": "198.51.100.1",
                "camera_make": "A",
                "camera_model": "B",
                "latitude": 1.5,
                "longitude": 2,
            }
        },
        {"video_metadata": {"exif_data": {"camera_make": "A", "camera_model": "B", "latitude": "1.5", "longitude": "2"}}},
    ],
)
def test_what_an_export_says_of_a_picture(metadata):
    assert meta.taken(metadata) == meta.Taken(None, "A B", Place("", "", 1.5, 2.0))


@pytest.mark.parametrize(
    "metadata", [None, [], {}, {"photo_metadata": None}, {"photo_metadata": {"exif_data": [{"latitude": 0, "longitude": 0}]}}]
)
def test_a_picture_of_which_it_says_nothing(metadata):
    assert meta.taken(metadata) == meta.Taken()


@pytest.mark.parametrize("pair", [(0, 0), (91, 0), (0, 181), (float("nan"), 1), ("x", "y"), (None, None), ([], {})])
def test_positions_that_are_none(pair):
    assert meta.position(*pair) is None
    assert meta.position(*pair, "Park") == Place("Park")


def test_records_become_a_page_for_each_kind():
    records = [Record(Kind.PHOTO, "a"), Record(Kind.CHECKIN, "b"), Record(Kind.PHOTO, "c")]
    pages = list(meta.batches(records))
    assert [(page.kind, list(page.texts)) for page in pages] == [(Kind.PHOTO, ["a", "c"]), (Kind.CHECKIN, ["b"])]
    assert pages[0].record(1) is records[2]
