"""Facebook's HTML exports of three generations: read as written down, and as the JSON form of the same account."""

from dataclasses import replace
from pathlib import Path

import pytest

from selfaudit.archive.model import Archive
from selfaudit.readers.facebook import READER
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


def _comments(*titles):
    said = "".join(
        f'<div class="_a6-g"><div class="_a6-h">{title}</div><div class="_a6-p"><div class="_2pin">Hi</div></div></div>'
        for title in titles
    )
    return f'<html><body><div class="_a706" role="main">{said}</div></body></html>'.encode()


def test_whoever_wrote_all_comments_is_the_owner(member_of, read_all):
    """As in the JSON form, where a profile is not in the archive."""
    path = "your_facebook_activity/comments_and_reactions/comments.html"
    page = _comments("Alex Sample commented on Jo Marsh's post.", "Alex Sample replied to Pat Lowe's comment.")
    ((_, records),) = read_all(Archive("archive.zip", (member_of(path, page),))).values()
    assert [[person.name for person in record.people] for record in records] == [["Jo Marsh"], ["Pat Lowe"]]


def test_comments_of_several_people_say_nothing_of_the_owner(member_of):
    page = _comments("Alex Sample commented on Jo Marsh's post.", "Pat Lowe commented on Jo Marsh's post.")
    archive = Archive("archive.zip", (member_of("your_facebook_activity/comments_and_reactions/comments.html", page),))
    assert READER.account(archive).names == ()


@pytest.mark.parametrize(
    "inside",
    [
        '<td class="_2pin _a6_q" colspan="2">Timezone<div><div>Europe/London</div></div></td>',
        '<td class="_2pin _a6_q">Timezone</td><td class="_2piu _a6_r">Europe/London</td>',
    ],
)
def test_the_time_zone_stands_in_any_form_of_a_cell(member_of, inside):
    page = f'<html><body><div role="main"><div class="_a6-g"><table><tr>{inside}</tr></table></div></div></body></html>'
    archive = Archive("archive.zip", (member_of("logged_information/location/timezone.html", page.encode()),))
    assert READER.account(archive).zone == "Europe/London"
