"""Conversations: the same records however a thread is cut into files or spelled, and none of Messenger's own sentences."""

import itertools
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfaudit.readers.facebook import READER, decoding, messages, noise
from selfaudit.readers.facebook.context import File
from selfaudit.records import Account, FileRead, Kind, Status

from .conftest import PROFILE, archive_of, mojibake

THREAD = "your_facebook_activity/messages/inbox/jomarsh_1/message_{}.json"
ME = Account("Zoë Sample", ("Zoë Sample",))
NAMES = ("Zoë Sample", "Jo Marsh", "Łukasz Nowak")

MESSAGES = st.lists(
    st.fixed_dictionaries(
        {"sender_name": st.sampled_from(NAMES), "timestamp_ms": st.integers(1_300_000_000_000, 1_800_000_000_000)},
        optional={
            "content": st.text(st.characters(codec="utf-8"), max_size=40),
            "is_unsent": st.booleans(),
            "call_duration": st.integers(0, 9),
            "share": st.fixed_dictionaries({"link": st.just("https://example.com"), "share_text": st.text(max_size=5)}),
            "photos": st.lists(st.fixed_dictionaries({"uri": st.just("a.jpg"), "creation_timestamp": st.just(1)}), max_size=2),
        },
    ),
    max_size=30,
)


def thread(sent, **more):
    return {"participants": [{"name": name} for name in NAMES], "messages": sent, "title": "Crew", **more}


def records(files):
    archive = archive_of(files)
    found = []
    for member in archive.members:
        *pages, row = READER.read(archive, member, ME)
        assert row.status in (Status.READ, Status.EMPTY)
        found += [page.record(at) for page in pages for at in range(len(page))]
    return found


def facts(found):
    return [
        (one.kind, one.text, one.when, one.author, one.writer, one.people, one.thread, one.field, one.media) for one in found
    ]


@given(MESSAGES, st.lists(st.integers(0, 30), max_size=4))
def test_any_split_of_a_thread_into_files_gives_the_same_records(sent, cuts):
    whole = records({THREAD.format(1): thread(sent)})
    borders = sorted({0, *(min(cut, len(sent)) for cut in cuts), len(sent)})
    runs = [sent[start:end] for start, end in itertools.pairwise(borders)]
    split = records({THREAD.format(number): thread(run) for number, run in enumerate(runs, 1)})
    for kind in (Kind.MESSAGE, Kind.PHOTO):
        assert facts(one for one in split if one.kind is kind) == facts(one for one in whole if one.kind is kind)


def _pages(file, thread):
    return messages.pages(messages.conversation(file, thread), thread.messages, [one.timestamp_ms for one in thread.messages])


@given(MESSAGES)
def test_strict_and_lenient_decoding_give_the_same(sent):
    data = json.dumps(mojibake(thread(sent))).encode()
    file = File("a.zip", THREAD.format(1), THREAD.format(1), ME)
    strict, _ = decoding.thread(data)
    lenient, _ = decoding._lenient_thread(data, type(strict))
    told = [[page.record(at) for page in _pages(file, one) for at in range(len(page))] for one in (strict, lenient)]
    assert told[0] == told[1]


@given(st.text())
def test_what_was_written_is_what_is_read(text):
    (record,) = records(
        {THREAD.format(1): thread([{"sender_name": "Jo Marsh", "timestamp_ms": 1_600_000_000_000, "content": text}])}
    )
    assert record.text == ("" if noise.is_sentence(text, "Jo Marsh") else text)


@pytest.mark.parametrize(
    ("sender", "text"),
    [
        ("Jo Marsh", "Jo Marsh sent an attachment."),
        ("Jo Marsh", "Jo Marsh called you."),
        ("Jo Marsh", "You missed a call from Jo Marsh."),
        ("Jo Marsh", "Jo Marsh added Pat Lowe to the group."),
        ("Jo Marsh", "Jo Marsh named the group Crew."),
        ("Jo Marsh", "Reacted \u2764 to your message "),
        ("Jo Marsh", "Jo Marsh left the group."),
        ("Zoë Sample", "You sent an attachment."),
        ("Zoë Sample", "Zoë Sample changed the theme to Ocean."),
        ("Jo Marsh", "The video chat ended."),
    ],
)
def test_sentences_of_messengers_own_are_nobodys_words(sender, text, read):
    row, found = read(THREAD.format(1), thread([{"sender_name": sender, "timestamp_ms": 1_600_000_000_000, "content": text}]))
    assert [record.text for record in found] == [""]
    assert row.records == 1


@pytest.mark.parametrize(
    ("sender", "text"),
    [
        ("Jo Marsh", "You called me an idiot."),
        ("Jo Marsh", "You removed me from the group."),
        ("Jo Marsh", "You left the chat."),
        ("Jo Marsh", "You left the group at the museum and went home"),
        ("Jo Marsh", "Reacted badly to the news about your message board"),
        ("Jo Marsh", "Jo Marsh is my full name"),
        ("Jo Marsh", "The call ended badly"),
        ("Pat Lowe", "Jo Marsh sent an attachment. Did you read it?"),
    ],
)
def test_words_that_only_begin_like_one_are_kept(sender, text, read):
    _, found = read(THREAD.format(1), thread([{"sender_name": sender, "timestamp_ms": 1_600_000_000_000, "content": text}]))
    assert [record.text for record in found] == [text]


def test_sentences_are_found_among_many_senders_too():
    senders = [f"Person {number}" for number in range(40)]
    texts = [f"{sender} sent an attachment." if at % 2 else f"Hello from {sender}" for at, sender in enumerate(senders)]
    assert noise.rows(texts, senders, set(senders)) == list(range(1, 40, 2))


def test_a_long_conversation_is_cut_into_pages(read, monkeypatch):
    monkeypatch.setattr(messages, "ROWS_A_PAGE", 3)
    sent = [{"sender_name": "Jo Marsh", "timestamp_ms": 1_600_000_000_000 + at, "content": str(at)} for at in range(8)]
    row, found = read(THREAD.format(1), thread(sent))
    assert [(one.text, one.source.pointer) for one in found] == [(str(at), f"/messages/{at}") for at in range(8)]
    assert row.records == 8


def test_times_in_seconds_are_told_from_milliseconds(read):
    _, found = read(
        THREAD.format(1),
        thread(
            [
                {"sender_name": "Jo Marsh", "timestamp_ms": 1_600_000_000, "content": "seconds"},
                {"sender_name": "Jo Marsh", "timestamp_ms": 1_600_000_000_000, "content": "milliseconds"},
                {"sender_name": "Jo Marsh", "timestamp_ms": 0, "content": "unknown"},
            ]
        ),
    )
    assert [one.when and one.when.timestamp() for one in found] == [1_600_000_000, 1_600_000_000, None]


def test_whose_words_stays_open_where_nobody_says_who_the_owner_is():
    archive = archive_of({THREAD.format(1): thread([{"sender_name": "Jo Marsh", "timestamp_ms": 1, "content": "Hi"}])})
    page, row = READER.read(archive, archive.members[0], Account())
    assert isinstance(row, FileRead)
    assert page.mine is None
    assert page.record(0).author is None
    assert [person.name for person in page.people] == list(NAMES)


def test_nuls_and_half_characters_do_not_stop_a_thread(read):
    content = json.dumps(thread([{"sender_name": "Jo Marsh", "timestamp_ms": 1_600_000_000_000, "content": "a\0b"}]))
    row, (first,) = read(THREAD.format(1), content.encode())
    assert (row.status, first.text) == (Status.READ, "a\0b")
    row, (first,) = read(THREAD.format(1), content.replace("a\\u0000b", "half \\ud83d").encode())
    assert (row.status, first.text) == (Status.READ, "half \ufffd")


def test_the_profile_is_used_to_tell_whose_words(read):
    assert "personal_information/profile_information/profile_information.json" in PROFILE
    sent = [{"sender_name": name, "timestamp_ms": 1_600_000_000_000, "content": "Hi"} for name in ("Alex Sample", "Jo Marsh")]
    _, found = read(THREAD.format(1), thread(sent))
    assert [one.author.value for one in found] == ["me", "other"]


@pytest.mark.parametrize(
    ("participants", "sender", "author"),
    [
        (["Jo Marsh", "Alex Sample"], "Alex Sample", "me"),
        (["Jo Marsh", "Alex Sample"], "", None),
        (["Jo Marsh", "Alex Sample", "Alex Sample"], "Alex Sample", None),
        (["Jo Marsh", "Alex Sample", "Alex Sample"], "Jo Marsh", "other"),
    ],
)
def test_words_of_a_namesake_or_of_no_sender_are_pinned_on_nobody(participants, sender, author, read):
    talk = {
        "participants": [{"name": name} for name in participants],
        "title": "Book club",
        "messages": [{"sender_name": sender, "timestamp_ms": 1_600_000_000_000, "content": "Hi"}],
    }
    _, (record,) = read(THREAD.format(1), talk)
    assert (record.author and record.author.value) == author
