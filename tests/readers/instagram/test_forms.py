"""The same account as JSON and as HTML gives the same records."""

from dataclasses import replace

from selfaudit.records import Record, Source


def _plain(record: Record) -> Record:
    """The record without where it stands."""
    return replace(record, source=Source("", ""))


def _by_stem(found):
    return {path.rpartition(".")[0]: [_plain(record) for record in records] for path, (_row, records) in found.items()}


def test_html_says_what_json_says(read_all, opened):
    html, json = (_by_stem(read_all(opened(name))) for name in ("instagram-html-2025", "instagram-2025"))
    assert len(html) == 25
    for stem, records in html.items():
        assert records == json[stem], stem


def test_where_both_forms_are_given_json_is_read_and_the_page_left(archive_of, read_all):
    json = [
        {"title": "", "string_list_data": [{"href": "https://www.instagram.com/jomarsh", "value": "jomarsh", "timestamp": 5}]}
    ]
    folder = "connections/followers_and_following/"
    archive = archive_of({folder + "followers_1.json": json, folder + "followers_1.html": "<html></html>"})
    found = read_all(archive)
    assert [record.text for record in found[folder + "followers_1.json"][1]] == ["jomarsh"]
    row = found[folder + "followers_1.html"][0]
    assert (row.status, row.reason) == ("skipped", "the JSON file of the same name was read instead")
