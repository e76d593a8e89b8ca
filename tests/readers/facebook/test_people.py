"""People in all the forms in which an export lists them, and never their numbers or addresses."""

import pytest

FRIENDS = "connections/friends/your_friends.json"
MAY_KNOW = "connections/friends/people_you_may_know.json"
CONTACTS = "personal_information/profile_information/contacts_uploaded_before_2021.json"


def labelled(*values):
    return {"timestamp": 5, "label_values": list(values), "fbid": "1"}


@pytest.mark.parametrize(
    ("path", "content", "names"),
    [
        (FRIENDS, {"friends_v2": [{"name": "Zoë Ng", "timestamp": 1}]}, ["Zoë Ng"]),
        (FRIENDS, {"friends": ["Jo Marsh"]}, ["Jo Marsh"]),
        (FRIENDS, [{"title": "Jo Marsh", "string_list_data": [{"value": "jo.marsh", "timestamp": 1}]}], ["Jo Marsh"]),
        (FRIENDS, {"friends_v3": [{"name": "Jo Marsh"}]}, []),
        (FRIENDS, [labelled({"label": "Name", "value": "Jo Marsh"}, {"label": "Status", "value": "Close"})], ["Jo Marsh"]),
        (FRIENDS, [labelled({"label": "Naam", "value": "Jo Marsh"}, {"label": "Status", "value": "Dichtbij"})], ["Jo Marsh"]),
        (
            MAY_KNOW,
            labelled({"label": "Namen", "vec": [{"value": "Jo Marsh"}, {"value": "Pat Lowe"}]}),
            ["Jo Marsh", "Pat Lowe"],
        ),
        (
            CONTACTS,
            labelled(
                {
                    "label": "Contacts",
                    "vec": [
                        {"dict": [{"label": "Contact point", "value": "07700 900123"}, {"label": "Name", "value": "Jo Marsh"}]},
                        {
                            "dict": [
                                {"label": "Contact point", "value": "+44 7700 900 124"},
                                {"label": "Name", "value": "07700 900124"},
                            ]
                        },
                        {
                            "dict": [
                                {"label": "Kontaktpunkt", "value": "pat@example.com"},
                                {"label": "Bezeichnung", "value": "Pat Lowe"},
                            ]
                        },
                        {"dict": [{"label": "Contact point", "value": "lee@example.com"}]},
                    ],
                }
            ),
            ["Jo Marsh", "Pat Lowe"],
        ),
    ],
)
def test_names_and_nothing_but_names(path, content, names, read):
    _, found = read(path, content)
    assert [record.text for record in found] == names
    assert not any(digit in record.text for record in found for digit in "0123456789@")
