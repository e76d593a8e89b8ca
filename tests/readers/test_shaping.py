"""Untyped JSON made typed where the strict decoder refuses a file."""

from selfaudit.readers import shaping
from selfaudit.readers.facebook.shapes import Thread


def test_what_does_not_fit_is_dropped_and_the_rest_is_kept():
    odd = {
        "participants": "?",
        "title": 7,
        "messages": [{"sender_name": None, "timestamp_ms": "5", "photos": {"uri": "a"}}, "?"],
    }
    found = shaping.shaped(Thread, odd)
    assert (found.participants, found.title, len(found.messages)) == (None, "7", 1)
    assert (found.messages[0].sender_name, found.messages[0].timestamp_ms) == ("", 5.0)
    assert [one.uri for one in found.messages[0].photos] == ["a"]
