"""Labelled values in Meta's JSON exports."""

from selfaudit.readers import trees


def test_labelled_values_are_found_however_deep():
    entry = {
        "timestamp": 5,
        "label_values": [
            {"label": "Name", "value": "Restricted"},
            {"label": "Empty", "value": "N/A"},
            {"label": "Link", "href": "https://example.com"},
            {
                "label": "Members",
                "vec": [
                    {"dict": [{"label": "Name", "value": "Jo"}, {"label": "Since", "timestamp_value": 7}]},
                    {"value": "Pat"},
                ],
            },
            "not an object",
        ],
    }
    (pointer, found), *none = trees.entries([entry])
    leaves = list(trees.leaves(found, pointer))
    assert none == []
    assert leaves == [
        trees.Leaf("Name", "Restricted", "/0", (), 0.0, "", "/0/label_values/0"),
        trees.Leaf("Link", "https://example.com", "/0", (), 0.0, "https://example.com", "/0/label_values/2"),
        trees.Leaf("Name", "Jo", "/0/label_values/3/vec/0", ("Members",), 0.0, "", "/0/label_values/3/vec/0/dict/0"),
        trees.Leaf("Since", "", "/0/label_values/3/vec/0", ("Members",), 7.0, "", "/0/label_values/3/vec/0/dict/1"),
        trees.Leaf("", "Pat", "/0/label_values/3", ("Members",), 0.0, "", "/0/label_values/3/vec/1"),
    ]


def test_a_single_labelled_record_needs_no_list():
    entry = {"label_values": [], "fbid": "1"}
    assert trees.entries(entry) == [("", entry)]
    assert trees.entries([entry, {"other": 1}], 10) == [("/10", entry)]
    assert trees.entries("text") == []
