"""Strange, broken, large and hostile pages: what is read, and what the ledger says of the rest."""

import pytest

from selfaudit.readers.htmlpages.page import Told, boxes
from selfaudit.readers.htmlpages.parts import parts, text_of

FRIENDS = "connections/friends/your_friends.html"
POSTS = "your_facebook_activity/posts/your_posts_1.html"
TALK = "your_facebook_activity/messages/inbox/jo_1/message_1.html"
NAMESAKES = ("Alex Sample", "", "Jo Marsh")
TIME = '<div class="_3-94 _a6-o"><div class="_a72d">Jul 02, 2023 10:00:05am</div></div>'


def page(*inside):
    return f'<html><body><h1>Heading</h1><div class="_a706" role="main">{"".join(inside)}</div></body></html>'


def friend(name):
    return f'<div class="_3-95 _a6-g"><div class="_2ph_ _a6-h _a6-i">{name}</div><div class="_2ph_ _a6-p"></div>{TIME}</div>'


def outcome(found):
    row, records = found
    return row.status.value, [record.text for record in records]


def test_a_page_with_a_heading_only_is_empty(read):
    assert outcome(read(FRIENDS, page())) == ("empty", [])


def test_text_in_another_layout_is_never_called_empty(read):
    row, records = read(FRIENDS, page("<article>Jo Marsh</article>"))
    assert (row.status, records) == ("unknown", [])
    assert "layout has changed" in row.reason


def test_a_page_that_breaks_off_is_partly_read(read):
    whole = page(friend("Jo Marsh"), friend("Pat Lowe"))
    row, records = read(FRIENDS, whole[: whole.index("Pat")])
    assert (row.status, [record.text for record in records]) == ("partly-read", ["Jo Marsh"])
    assert row.reason == "the page breaks off before its end"


@pytest.mark.parametrize("stray", ["</div>", "</div></div></div>"])
def test_what_stands_behind_an_end_tag_too_many_is_read(read, stray):
    inside = page(friend("Jo Marsh"), stray, friend("Pat Lowe"), friend("Kit Harrow"))
    whole = inside.replace("<body>", "<body><div><div>").replace("</body>", "</div></div></body>")
    assert outcome(read(FRIENDS, whole)) == ("read", ["Jo Marsh", "Pat Lowe", "Kit Harrow"])


def test_words_in_three_hundred_nested_blocks_are_read(read):
    deep = "<div>" * 300 + "Call me: 07700 900123" + "</div>" * 300
    post = f'<div class="_3-95 _a6-g"><div class="_2ph_ _a6-p"><div class="_2pin">{deep}</div></div>{TIME}</div>'
    assert outcome(read(POSTS, page(post))) == ("read", ["Call me: 07700 900123"])


def test_what_the_parser_drops_is_said(read):
    deep = "<div>" * 5000 + "Call me: 07700 900123" + "</div>" * 5000
    row, records = read(FRIENDS, page(friend("Jo Marsh"), deep, friend("Pat Lowe")))
    assert row.status == "partly-read"
    assert "dropped" in row.reason
    assert records[0].text == "Jo Marsh"


def test_a_tag_with_thousands_of_attributes_is_not_parsed(read):
    storm = "<div " + " ".join(f"a{n}=1" for n in range(200_000)) + ">"
    row, _ = read(FRIENDS, page(friend("Jo Marsh"), storm))
    assert (row.status, row.reason) == ("unreadable", "a tag with thousands of attributes: no page of an export has that")


@pytest.mark.parametrize("data", [b"", b"   ", b"\0\1\2", b"\xff\xfe<\0h\0t\0m\0l\0>\0", b"%PDF-1.4"])
def test_what_is_no_page_holds_nothing_and_breaks_nothing(read, data):
    row, records = read(FRIENDS, data)
    assert row.status != "read"
    assert not records


def test_damaged_characters_cost_only_themselves(read):
    data = page(friend("Jo Marsh"), friend("@"), friend("Zoë Ng")).encode().replace(b"@", b"Caf\xff")
    status, names = outcome(read(FRIENDS, data))
    assert status == "read"
    assert (names[0], names[2]) == ("Jo Marsh", "Zoë Ng")


def test_a_section_is_a_box_like_a_div(read):
    section = friend("Jo Marsh").replace("div class", "section class", 1).removesuffix("</div>") + "</section>"
    assert outcome(read(FRIENDS, page(section))) == ("read", ["Jo Marsh"])


def test_times_in_another_language_are_left_out_and_that_is_said(read):
    row, records = read(FRIENDS, page(friend("Jo Marsh").replace("Jul 02, 2023 10:00:05am", "2023年7月2日 10:00")))
    assert records[0].when is None
    assert row.reason == "1 of 1 times could not be read: they are in a language that is not known"


def test_single_times_that_cannot_be_read_are_counted(read):
    row, records = read(FRIENDS, page(friend("Jo Marsh"), friend("Sam Field").replace("Jul", "七月")))
    assert [record.when is None for record in records] == [False, True]
    assert row.reason.startswith("1 of 2 times could not be read")


def test_times_without_the_accounts_zone_are_said_to_be_uncertain(read):
    row, _ = read(FRIENDS, page(friend("Jo Marsh")))
    assert "may be hours off" in row.reason


@pytest.mark.parametrize("piece", [200, 1000, 5000])
def test_a_large_page_is_cut_between_outermost_boxes(member_of, piece):
    inner = '<div class="_3-95 _a6-g"><h2 class="_a6-h">Inner</h2></div>'
    nested = f'<div class="_3-95 _a6-g"><div class="_2ph_ _a6-p">{inner}</div></div>'
    inside = [friend(f"Number {n}") if n % 5 else nested for n in range(200)]
    told = Told()
    found = list(boxes(member_of("a.html", page(*inside).encode()), told, piece))
    names = [text_of(parts(box).title) for part in found for box in part]
    assert names == [f"Number {n}" if n % 5 else "Inner" for n in range(200)]
    assert len(found) > 2
    assert (told.records, told.heading, told.problem) == (200, "Heading", None)


def test_one_box_that_holds_all_messages(read):
    def said(who, words):
        return (
            f'<div class="_a6-p"><div class="_2ph_ _a6-h _a6-i"><div>{who}</div></div>'
            f'<div class="_2ph_ _a6-p"><div><div>{words}</div></div></div><div class="_a72d">Sep 13, 2020, 12:26 PM</div></div>'
        )

    both = said("Alex Sample", "Hello") + said("Jo Marsh", "café?")
    inside = f'<div class="_3b0d">Participants: Alex Sample, Jo Marsh</div><div class="_a6-g">{both}</div>'
    _, records = read(TALK, page(inside))
    assert [(one.text, one.writer.name, one.author, one.people[0].name) for one in records] == [
        ("Hello", "Alex Sample", "me", "Jo Marsh"),
        ("café?", "Jo Marsh", "other", "Jo Marsh"),
    ]
    assert records[0].when.isoformat() == "2020-09-13T12:26:00+00:00"


def test_words_of_a_namesake_or_of_no_sender_are_pinned_on_nobody(read):
    said = "".join(f'<div class="_a6-g"><div class="_a6-h">{who}</div><div class="_a6-p">Hi</div></div>' for who in NAMESAKES)
    _, records = read(TALK, page("<div>Participants: Alex Sample, Alex Sample and Jo Marsh</div>", said))
    assert [record.author for record in records] == [None, None, "other"]


def test_the_page_before_the_first_message_is_not_taken_for_names(read):
    message = (
        '<div class="_3-95 _a6-g"><div class="_2ph_ _a6-h _a6-i">Jo Marsh</div>'
        f'<div class="_2ph_ _a6-p"><div><div></div><div>Hi</div><div></div></div></div>{TIME}</div>'
    )
    styled = page(message).replace("<body>", "<head><style>a:hover{margin:0, padding:1}</style></head><body>")
    _, [record] = read(TALK, styled)
    assert [person.name for person in record.people] == ["Jo Marsh"]


def test_a_message_with_a_link_a_picture_and_a_reaction(read):
    message = (
        '<div class="_3-95 _a6-g"><div class="_2ph_ _a6-h _a6-i">Jo Marsh</div><div class="_2ph_ _a6-p"><div><div></div>'
        '<div>Look <a href="https://www.example.org/a">here</a><br/>now</div><div></div>'
        '<div><img src="photos/1.jpg"/></div><ul class="_tqp"><li>❤Alex Sample</li></ul></div></div>' + TIME + "</div>"
    )
    _, [words, picture] = read(TALK, page(message))
    assert (words.text, words.link) == ("Look here\nnow", "https://www.example.org/a")
    assert (picture.kind, picture.media.uri, picture.source.pointer) == ("photo", "photos/1.jpg", "record 0, picture 0")


def test_a_last_line_that_is_hers_is_kept(read):
    def post(*lines):
        inside = "".join(f"<div>{line}</div>" for line in lines)
        return f'<div class="_3-95 _a6-g"><div class="_2ph_ _a6-p"><div class="_2pin">{inside}</div></div>{TIME}</div>'

    status, texts = outcome(
        read(POSTS, page(post("Hello", "Updated Jul 20, 2024 3:04:05pm"), post("Hello", "Call me 07700 900123"), post("One")))
    )
    assert (status, texts) == ("read", ["Hello", "Hello\nCall me 07700 900123", "One"])


def test_the_markup_of_2018_to_2021(read):
    box = '<div class="pam _3-95 _2pi0 _2lej uiBoxWhite noborder"><div class="_3-96 _2pio _2lek _2lel">{}</div>{}</div>'
    body = '<div class="_3-96 _2let"><div><div></div><div>{}</div><div></div></div></div><div class="_3-94 _2lem">{}</div>'
    page_of = '<html><body><div class="_4t5n" role="main">{}</div></body></html>'
    friend_page = page_of.format(box.format("Jo Marsh", '<div class="_3-94 _2lem">Mar 1, 2019, 2:05 PM</div>'))
    _, [friend_record] = read("friends/friends.html", friend_page)
    assert (friend_record.text, friend_record.when.isoformat()) == ("Jo Marsh", "2019-03-01T14:05:00+00:00")
    talk = page_of.format(box.format("Alex Sample", body.format("Hello", "Mar 1, 2019, 2:05 PM")))
    _, [message] = read("messages/inbox/jo_1/message_1.html", talk)
    assert (message.text, message.author, message.when.isoformat()) == ("Hello", "me", "2019-03-01T14:05:00+00:00")


def test_her_former_name_in_a_conversation_of_two(read):
    def said(who, words):
        body = f'<div class="_2ph_ _a6-p"><div><div></div><div>{words}</div><div></div></div></div>'
        return f'<div class="_3-95 _a6-g"><div class="_2ph_ _a6-h _a6-i">{who}</div>{body}{TIME}</div>'

    both = page(said("Alex Before", "Hello"), said("Jo Marsh", "Hi")).replace("Heading", "Jo Marsh")
    _, records = read(TALK, both)
    assert [(record.text, record.author) for record in records] == [("Hello", "me"), ("Hi", "other")]


def entry(title, body):
    head = f'<div class="_2ph_ _a6-h _a6-i">{title}</div>' if title else ""
    return f'<div class="_3-95 _a6-g">{head}<div class="_2ph_ _a6-p">{body}</div>{TIME}</div>'


def test_what_the_account_was_called_before(read):
    rows = "".join(
        f'<tr><td class="_2pin _a6_q">{label}</td><td class="_2pin _2piu _a6_r">{value}</td></tr>'
        for label, value in (
            ("Old email", "old@example.com"),
            ("New email", "alex@example.com"),
            ("IP address", "198.51.100.1"),
        )
    )
    _, [record] = read(
        "security_and_login_information/record_details.html", page(entry("Email changed", f"<table>{rows}</table>"))
    )
    assert (record.field, record.text) == ("previous-email", "old@example.com")


def test_somebody_blocked_in_messenger(read):
    path = "your_facebook_activity/messages/messenger_contacts_you've_blocked.html"
    _, [record] = read(path, page(entry("Lee Field", "")))
    assert (record.field, record.text) == ("blocked", "Lee Field")


def test_boxes_in_which_nothing_is_known_are_said(read):
    path = "your_facebook_activity/groups/your_answers_to_membership_questions.html"
    row, records = read(path, page(entry("Exampleton Parents", "<p>Where do you work?</p>")))
    assert (row.status, records) == ("unknown", [])


def test_a_list_of_people_as_labelled_values(read):
    row = '<tr><td colspan="2" class="_2pin _a6_q">Name<div><div>{}</div></div></td></tr>'
    path = "connections/friends/people_you_may_know.html"
    both = entry("", f"<table>{row.format('Ash Brook')}</table>") + entry("", f"<table>{row.format('Chris Dale')}</table>")
    assert outcome(read(path, page(both))) == ("read", ["Ash Brook", "Chris Dale"])


def _profile(**rows):
    cells = "".join(f"<tr><th>{label.replace('_', ' ')}</th><td>{value}</td></tr>" for label, value in rows.items())
    return page(f'<div class="uiBoxWhite noborder"><table class="_a6_n">{cells}</table></div>')


def test_a_profile_in_a_language_that_no_table_knows(read):
    """A row's label is in the account's language: the first is the name, the others are told by their shape."""
    written = _profile(
        Enw="Alex Sample",
        Cyflwyniad="Teacher at Exampleton Primary School",
        Ffôn="07700 900123",
        Crefydd="nobody's business",
        Tref="Exampleton",
    )
    row, records = read("personal_information/profile_information/profile_information.html", written)
    assert [(record.field, record.text) for record in records] == [
        ("name", "Alex Sample"),
        ("bio", "Teacher at Exampleton Primary School"),
        ("phone", "07700 900123"),
    ]
    assert (row.status, row.reason) == ("partly-read", "a value stands under a label that is not known")


def test_the_intro_and_what_she_says_about_herself_are_two_rows(read):
    written = _profile(Name="Alex Sample", Intro="Tea and trains", About_you="Teacher at Exampleton Primary School")
    row, records = read("personal_information/profile_information/profile_information.html", written)
    assert [record.text for record in records] == ["Alex Sample", "Tea and trains", "Teacher at Exampleton Primary School"]
    assert row.status == "read"
