"""What labels and values of settings mean."""

import pytest

from selfaudit.readers.facebook import labels
from selfaudit.records import Account, Audience, Visibility


@pytest.mark.parametrize(
    ("label", "key"),
    [
        ("Who can see your future posts?", "future-posts"),
        ("Who can see posts you're tagged in on your profile?", "tagged-posts"),
        ("Review posts you're tagged in before they appear on your profile?", "tag-review"),
        ("Who can see what others post on your profile?", "wall-posts"),
        ("Who can send you friend requests?", "friend-requests"),
        ("Who can look you up using the email address you provided?", "find-by-email"),
        ("Who can see your email address?", "profile-email"),
        ("Who can look you up using the phone number you provided?", "find-by-phone"),
        ("Who can see your phone numbers?", "profile-phone"),
        ("Who can see your friends list?", "friends-list"),
        ("Who can see your birth year?", "profile-birthday"),
        ("Who can see your address?", "profile-address"),
        ("Do you want search engines outside of Facebook to link to your profile?", "search-engines"),
        ("Who can see your followers?", "followers"),
        ("Who can see the people, Pages and lists you follow?", "other"),
        ("Wer kann deine Freundesliste sehen?", "other"),
    ],
)
def test_the_setting_that_a_label_stands_for(label, key):
    assert labels.setting(label) == key


@pytest.mark.parametrize(
    ("value", "visibility"),
    [
        ("Public", Visibility.PUBLIC),
        ("everyone", Visibility.PUBLIC),
        ("Friends", Visibility.LIMITED),
        ("Friends of friends", Visibility.LIMITED),
        ("Only me", Visibility.ONLY_ME),
        ("Freunde", Visibility.LIMITED),
        ("只限本人", Visibility.ONLY_ME),
        ("Custom, with exceptions", Visibility.UNKNOWN),
        ("", Visibility.UNKNOWN),
    ],
)
def test_what_a_value_amounts_to(value, visibility):
    assert labels.visibility(value) is visibility


def test_settings_about_faith_love_or_politics_are_left_alone():
    for label in (
        "Who can see your religious views?",
        "Who can see your relationship?",
        "Who can see who you're interested in?",
    ):
        assert labels.never(label)
    assert not labels.never("Who can see your future posts?")


def test_a_profile_field_takes_the_audience_that_its_setting_proves():
    account = Account(settings=(("profile-birthday", "Only me"), ("profile-phone", "Sort of")))
    assert labels.audience_of("profile-birthday", account) == Audience(
        Visibility.ONLY_ME, "your privacy setting for it is “Only me”"
    )
    assert labels.audience_of("profile-phone", account) is Audience.UNKNOWN
    assert labels.audience_of("profile-email", account) is Audience.UNKNOWN
    assert labels.audience_of("", account) is Audience.UNKNOWN
