"""The verdict of every clause: `clear` only when everything that it needs was read, and all of its checks ran."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import selfaudit_checks
from selfaudit.guidance import known
from selfaudit.guidance.judging import Judge
from selfaudit.guidance.loading import load
from selfaudit.guidance.model import RECORD_WORDS
from selfaudit.guidance.silence import CheckRun
from selfaudit.guidance.verdicts import Examined, Outcome, verdicts
from selfaudit.owner import Owner
from selfaudit.plugins import checks_in
from selfaudit.readers.registry import reader
from selfaudit.records import FileRead, Kind, Slot, Status

SLOTS = tuple(Slot(f"slot-{word}", f"the {word} file", (word,)) for word in RECORD_WORDS)
FILES = tuple(FileRead(f"{slot.id}.json", Status.READ, 3, "", slot.id) for slot in SLOTS)
ALL_RAN = {loaded.check.id: CheckRun("ran", kinds=loaded.check.kinds) for loaded in checks_in(selfaudit_checks)}
ALL_TOLD = frozenset(Owner.NEEDS)
WHOLE = Outcome((Examined("facebook", "personal", SLOTS, FILES),), ALL_RAN, {}, told=ALL_TOLD)
JUDGE = Judge(load())


def _without(outcome: Outcome, slot: str) -> Outcome:
    archive = outcome.examined[0]
    files = tuple(file for file in archive.files if file.slot != slot)
    return replace(outcome, examined=(replace(archive, files=files),))


def _by_id(outcome: Outcome, judge: Judge = JUDGE) -> dict[str, tuple[str, str]]:
    return {row.clause: (row.verdict, row.reason) for row in verdicts(judge, outcome)}


def test_every_clause_has_a_row_and_a_verdict():
    rows = verdicts(JUDGE, WHOLE)
    assert len(rows) == 381
    counts = {pack.id: Counter(row.verdict for row in rows if row.guidance == pack.id) for pack in JUDGE.packs}
    assert counts == {
        "staffs": {"clear": 15, "ask-yourself": 23, "not-for-you": 11},
        "blythe": {"clear": 18, "ask-yourself": 30, "not-for-you": 21},
        "talavera": {"clear": 9, "ask-yourself": 19, "not-for-you": 63},
        "nsscb": {"clear": 22, "ask-yourself": 38, "not-for-you": 41},
        "rochdale": {"clear": 28, "ask-yourself": 28, "not-for-you": 14, "not-in-archive": 1},
    }


def test_a_row_without_a_finding_says_why():
    for row in verdicts(JUDGE, _without(WHOLE, "slot-posts")):
        assert bool(row.reason) == (row.verdict in ("not-in-archive", "ask-yourself", "not-for-you")), row


@pytest.mark.parametrize("word", RECORD_WORDS)
def test_removing_a_file_turns_exactly_the_clauses_that_needed_it(word):
    before, after = _by_id(WHOLE), _by_id(_without(WHOLE, f"slot-{word}"))
    needing = {clause.id for pack in JUDGE.packs for clause in pack.clauses if word in clause.records}
    for name, (verdict, reason) in after.items():
        if name == "rochdale-A1.b8.s2":
            assert (verdict, reason) == ("not-in-archive", "X: no such archive was scanned")
        elif name in needing and before[name][0] != "not-for-you":
            assert verdict == "not-in-archive", name
            assert known.words()["records"][word] in reason
        else:
            assert (verdict, reason) == before[name]


@pytest.mark.parametrize("status", [Status.PARTLY_READ, Status.UNREADABLE, Status.OVER_LIMIT, Status.UNKNOWN, Status.SKIPPED])
def test_a_file_that_was_not_read_to_its_end_is_not_clear(status):
    archive = WHOLE.examined[0]
    files = tuple(replace(file, status=status) if file.slot == "slot-connections" else file for file in FILES)
    after = _by_id(replace(WHOLE, examined=(replace(archive, files=files),)))
    assert after["rochdale-4.p3.s2"][0] == "not-in-archive"


def test_an_empty_file_was_read():
    files = tuple(replace(file, status=Status.EMPTY, records=0) for file in FILES)
    assert _by_id(replace(WHOLE, examined=(replace(WHOLE.examined[0], files=files),))) == _by_id(WHOLE)


def test_one_file_of_several_in_a_slot_is_enough_to_spoil_it():
    files = (*FILES, FileRead("messages_2.json", Status.UNREADABLE, 0, "it is no JSON", "slot-messages"))
    after = _by_id(replace(WHOLE, examined=(replace(WHOLE.examined[0], files=files),)))
    assert after["rochdale-5.p2"] == ("not-in-archive", "your messages: could not be read whole (the messages file)")


def test_a_part_of_the_export_that_was_not_given_is_not_clear():
    archive = replace(WHOLE.examined[0], gap="part 2 was given: part 1 is missing")
    after = _by_id(replace(WHOLE, examined=(archive,)))
    assert "clear" not in {verdict for verdict, _ in after.values()}
    assert after["rochdale-5.p2"] == ("not-in-archive", "other parts of the export: part 2 was given: part 1 is missing")


def test_long_texts_of_which_only_the_beginning_was_looked_at_are_not_clear():
    after = _by_id(replace(WHOLE, cut=2))
    assert "clear" not in {verdict for verdict, _ in after.values()}
    assert after["rochdale-5.p2"][1] == "Nothing seen, but of 2 very long texts only the beginning was looked at."


def test_what_an_export_can_never_hold_is_not_clear():
    slots = tuple(slot for slot in SLOTS if slot.id != "slot-requests")
    after = _by_id(replace(WHOLE, examined=(Examined("x", "personal", slots, FILES),)))
    assert after["nsscb-2.3.5.s3"] == ("not-in-archive", "friend requests: an export of this kind does not hold it")


def test_numbers_in_place_of_names_are_not_clear():
    slots = tuple(Slot(s.id, s.title, ("connections:ids",)) if s.id == "slot-connections" else s for s in SLOTS)
    after = _by_id(replace(WHOLE, examined=(Examined("x", "personal", slots, FILES),)))
    assert after["staffs-7.p3.s2"] == (
        "not-in-archive",
        "your friends and followers: this export gives no names, only numbers (x)",
    )


def test_user_names_in_place_of_names_clear_nobody_on_a_list():
    slots = tuple(Slot(s.id, s.title, ("connections:handles",)) if s.id == "slot-connections" else s for s in SLOTS)
    after = _by_id(replace(WHOLE, examined=(Examined("instagram", "personal", slots, FILES),)))
    said = "your friends and followers: this export gives user names only, by which few people are known (instagram)"
    for clause in ("nsscb-2.3.4.s1", "nsscb-2.3.4.s2", "nsscb-2.6.1", "staffs-7.p3.s1", "staffs-7.p3.s2"):
        assert after[clause] == ("not-in-archive", said)
    assert after["rochdale-4.p3.s4"] == ("clear", "")


def test_user_names_that_are_not_there_were_not_read():
    slots = tuple(Slot(s.id, s.title, ("connections:handles",)) if s.id == "slot-connections" else s for s in SLOTS)
    after = _by_id(_without(replace(WHOLE, examined=(Examined("instagram", "personal", slots, FILES),)), "slot-connections"))
    assert after["rochdale-4.p3.s4"] == (
        "not-in-archive",
        "your friends and followers: not in this archive (the connections file)",
    )


def test_instagram_gives_followers_and_requests_by_user_name():
    supplied = {word for slot in reader("instagram").slots for word in slot.supplies}
    assert {"connections:handles", "requests:handles"} < supplied
    assert not {"connections", "requests"} & supplied


def test_every_archive_counts_not_only_the_best():
    other = Examined("instagram", "personal", (Slot("messages", "Messages", ("messages",)),), ())
    after = _by_id(replace(WHOLE, examined=(*WHOLE.examined, other)))
    assert after["rochdale-5.p2"][0] == "not-in-archive"
    assert after["rochdale-A1.b9"][0] == "clear"


def test_no_archive_at_all_clears_nothing():
    rows = verdicts(JUDGE, replace(WHOLE, examined=()))
    assert {row.verdict for row in rows} == {"not-in-archive", "ask-yourself", "not-for-you"}


def test_a_finding_is_a_finding_even_where_something_is_missing(key):
    outcome = replace(_without(WHOLE, "slot-messages"), counts={key("pupil-connection"): 2, key("parent-connection"): 1})
    rows = {row.clause: row for row in verdicts(JUDGE, outcome)}
    assert (rows["rochdale-A1.b8.s1"].verdict, rows["rochdale-A1.b8.s1"].findings) == ("finding", 3)
    assert (rows["rochdale-4.p3.s2"].verdict, rows["rochdale-4.p3.s2"].findings) == ("finding", 2)
    assert (rows["staffs-7.p3.s2"].verdict, rows["staffs-7.p3.s2"].findings) == ("finding", 1)


def test_a_failed_check_is_never_silence():
    after = _by_id(replace(WHOLE, runs={**ALL_RAN, "bullying-sent": CheckRun("failed")}))
    assert after["rochdale-5.p2"] == ("ask-yourself", "A check failed while it ran: bullying-sent.")


def test_a_list_that_she_did_not_give_is_asked_for():
    after = _by_id(replace(WHOLE, runs={**ALL_RAN, "pupil-connection": CheckRun("needs", ("pupils",))}))
    assert after["nsscb-2.3.4.s1"] == ("ask-yourself", "You did not say: a list of pupils.")


@pytest.mark.parametrize(
    ("clause", "not_told", "said"),
    [
        ("rochdale-3.dp", {"colleagues"}, "a list of colleagues"),
        ("talavera-6.1.2.s2", {"parents", "names"}, "a list of parents"),
        ("staffs-7.p4", {"former_pupils", "parents"}, "a list of former pupils"),
        ("blythe-3.p4", {"former_pupils", "parents"}, "a list of former pupils"),
        ("nsscb-2.3.5.s3", {"former_pupils", "parents", "pupils"}, "a list of pupils"),
        ("rochdale-A1.b3", {"pupils", "parents", "phones"}, "a list of pupils, your own telephone numbers"),
        ("nsscb-2.5.3.s2", {"former_pupils", "parents"}, "a list of parents"),
        ("talavera-6.5.1.s1", {"pupils", "emails"}, "your own e-mail addresses"),
        ("nsscb-2.3.10.s2", {"school"}, "your school's name"),
        (
            "rochdale-A1.b8.s1",
            {"pupils", "former_pupils", "parents", "colleagues"},
            "a list of pupils, a list of former pupils, a list of parents",
        ),
    ],
)
def test_what_a_clause_is_about_has_to_be_told(clause, not_told, said):
    after = _by_id(replace(WHOLE, told=ALL_TOLD - not_told))
    assert after[clause] == ("ask-yourself", f"You did not say: {said}.")


@pytest.mark.parametrize(
    ("clause", "not_told"),
    [
        ("nsscb-2.3.4.s1", {"former_pupils", "parents", "colleagues"}),
        ("nsscb-2.5.6.s1", {"former_pupils", "parents"}),
        ("rochdale-4.p3.s3", {"pupils", "former_pupils"}),
        ("staffs-7.p3.s1", {"parents", "phones"}),
    ],
)
def test_lists_of_other_people_are_not_needed(clause, not_told):
    assert _by_id(replace(WHOLE, told=ALL_TOLD - not_told))[clause] == ("clear", "")


@pytest.mark.parametrize("clause", ["talavera-6.4.1.d", "nsscb-2.3.5.s2", "nsscb-2.6.1", "nsscb-2.6.2", "nsscb-2.6.3"])
def test_no_silence_tells_how_old_people_on_no_list_are(clause):
    assert _by_id(WHOLE)[clause] == ("ask-yourself", "Nothing seen, but no archive states how old somebody is.")


@pytest.mark.parametrize(
    ("clause", "where"),
    [
        ("rochdale-A1.b11.s1", "your likes and reactions, your messages"),
        ("nsscb-2.3.9.s1", "your likes and reactions, your messages, tags"),
        ("talavera-6.4.1.f", "your likes and reactions, your messages"),
        ("staffs-6.n1", "your likes and reactions, your messages"),
        ("blythe-1.1.b6", "your messages, your likes and reactions"),
        ("rochdale-A1.b2", "your check-ins and places"),
        ("staffs-7.p4", "your friends and followers"),
    ],
)
def test_what_no_check_looks_at_is_not_clear(clause, where):
    assert _by_id(WHOLE)[clause] == ("ask-yourself", f"Nothing seen, but not all that it asks was looked for in {where}.")


def test_what_every_check_of_a_clause_looks_at_is_clear():
    everything = {check: CheckRun("ran", kinds=tuple(Kind)) for check in ALL_RAN}
    assert _by_id(replace(WHOLE, runs=everything))["rochdale-A1.b11.s1"] == ("clear", "")


def test_every_word_of_the_records_has_its_kinds():
    kinds = known.records()["kinds"]
    assert tuple(sorted(kinds)) == tuple(sorted(RECORD_WORDS))
    assert {kind for row in kinds.values() for kind in row} <= set(Kind)
    assert {need for row in known.records()["told"].values() for need in row} <= set(Owner.NEEDS)
    assert {group for check in known.checks().values() for group in check.lists} <= set(Owner.GROUPS)


def test_a_check_that_was_left_out_is_said():
    runs = {check: run for check, run in ALL_RAN.items() if check != "working-hours-activity"}
    assert _by_id(replace(WHOLE, runs=runs))["rochdale-A1.b15"] == ("ask-yourself", "Not looked for: working-hours-activity.")


def test_weak_signals_that_the_level_hides_do_not_clear(key):
    after = _by_id(replace(WHOLE, hidden={key("reputation-review"): 4}))
    assert after["rochdale-1.p4.s1"] == ("ask-yourself", "4 matches are too weak to be shown at this level.")


def test_a_relative_under_talavera_is_neither_a_finding_nor_clear(key):
    rows = {row.clause: row for row in verdicts(JUDGE, replace(WHOLE, counts={key("pupil-connection", family=True): 1}))}
    assert (rows["talavera-6.4.1.d"].verdict, rows["talavera-6.4.1.d"].findings) == ("ask-yourself", 0)
    assert rows["nsscb-2.3.4.s1"].verdict == "finding"


def test_a_clause_that_only_she_can_answer_stays_a_question_whatever_helps(key):
    rows = {row.clause: row for row in verdicts(JUDGE, replace(WHOLE, counts={key("account-security"): 2}))}
    assert (rows["rochdale-A1.b10.s1"].verdict, rows["rochdale-A1.b10.s1"].findings) == ("ask-yourself", 2)


def test_official_rules_are_for_an_official_account():
    personal = _by_id(WHOLE)
    official = _by_id(replace(WHOLE, examined=(replace(WHOLE.examined[0], account="official"),)))
    assert personal["talavera-6.2.1.j"] == (
        "not-for-you",
        "It is about accounts that speak for the school, and none was scanned.",
    )
    assert official["talavera-6.2.1.j"] == ("clear", "")
    assert official["talavera-6.2.1.b"] == ("ask-yourself", "Only you can say.")
    assert official["rochdale-A1.b9"] == ("not-for-you", "It is about private use, and only an official account was scanned.")


def test_of_two_archives_only_the_official_one_counts_for_official_rules():
    personal = replace(WHOLE.examined[0], files=())
    official = replace(WHOLE.examined[0], account="official")
    after = _by_id(replace(WHOLE, examined=(personal, official)))
    assert after["talavera-6.2.1.j"][0] == "clear"
    assert after["rochdale-A1.b9"][0] == "not-in-archive"


def test_a_professional_network_is_left_out_where_the_document_leaves_it_out():
    linkedin = replace(WHOLE.examined[0], platform="linkedin", account="official")
    after = _by_id(replace(WHOLE, examined=(linkedin,)))
    assert after["talavera-6.2.1.c.s2"] == ("not-for-you", "The document leaves this platform out.")


def test_what_binds_others_is_not_for_her():
    after = _by_id(WHOLE)
    assert after["rochdale-6.p5"] == ("not-for-you", "It is laid on managers, not on you.")
    assert after["talavera-6.1.2.s1"] == ("not-for-you", "It is laid on the school, not on you.")
    assert after["nsscb-A.dpa1998"] == ("not-for-you", "It explains or defines something and asks nothing of you.")


@settings(deadline=None, max_examples=25)
@given(order=st.permutations(range(len(FILES))), split=st.sets(st.sampled_from(range(len(FILES)))))
def test_order_and_splitting_of_files_change_nothing(order, split):
    files = []
    for number in order:
        file = FILES[number]
        parts = 2 if number in split else 1
        files += [replace(file, path=f"{file.path}.{part}", records=file.records // parts) for part in range(parts)]
    shuffled = replace(WHOLE, examined=(replace(WHOLE.examined[0], files=tuple(files)),))
    assert verdicts(JUDGE, shuffled) == verdicts(JUDGE, WHOLE)


@settings(deadline=None, max_examples=40)
@given(lost=st.sets(st.sampled_from([slot.id for slot in SLOTS]), min_size=1), failed=st.sets(st.sampled_from(sorted(ALL_RAN))))
def test_less_read_or_less_run_never_clears_more(lost, failed):
    outcome = WHOLE
    for slot in lost:
        outcome = _without(outcome, slot)
    outcome = replace(outcome, runs={**ALL_RAN, **{check: CheckRun("failed") for check in failed}})
    before, after = _by_id(WHOLE), _by_id(outcome)
    assert all(before[name][0] == "clear" for name, (verdict, _) in after.items() if verdict == "clear")


@settings(deadline=None, max_examples=40)
@given(st.lists(st.sampled_from(["pupil-connection", "phone-number", "derogatory-remark", "photo-tagged"]), min_size=1))
def test_another_hit_never_takes_a_finding_away(key, checks):
    fewer = Counter(key(check) for check in checks[:-1])
    more = Counter(key(check) for check in checks)
    before = {row.clause: row.findings for row in verdicts(JUDGE, replace(WHOLE, counts=fewer))}
    after = {row.clause: row.findings for row in verdicts(JUDGE, replace(WHOLE, counts=more))}
    assert all(after[name] >= count for name, count in before.items())


@pytest.mark.parametrize(
    ("platform", "slot", "main", "beside"),
    [
        ("facebook", "posts", "a/posts/your_posts__check_ins__photos_and_videos_1.json", "a/posts/check-ins.json"),
        ("facebook", "requests", "friends/received_friend_requests.html", "friends/rejected_friend_requests.html"),
        ("facebook", "groups", "groups/your_group_membership_activity.json", "groups/your_badges.json"),
        ("instagram", "posts", "media/posts_1.json", "media/reels.json"),
        ("instagram", "followers", "followers_and_following/followers_1.json", "activity/threads/followers.json"),
        ("instagram", "following", "followers_and_following/following.html", "followers_and_following/close_friends.html"),
        ("instagram", "requests", "x/follow_requests_you've_received.json", "x/pending_follow_requests.json"),
        ("x", "posts", "data/tweets.js", "data/deleted-tweets.js"),
        ("x", "profile", "data/profile.js", "data/phone-number.js"),
        ("linkedin", "profile", "Profile.csv", "Jobs/Job Applications_1.csv"),
        ("linkedin", "reactions", "Reactions_184402917.csv", "Votes_184402917.csv"),
    ],
)
def test_files_beside_the_main_one_never_stand_for_it(platform, slot, main, beside):
    def state(*paths, status=Status.READ):
        rows = [FileRead(path, status, 1, "", slot) for path in paths]
        return Examined(platform, "personal", reader(platform).slots, rows).states[slot]

    assert state(main) == state(main, beside) == "whole"
    assert state(beside) == state() == "absent"
    assert state(main, status=Status.PARTLY_READ) == "broken"
    assert state("no-data.txt", status=Status.EMPTY) == "whole"


@pytest.mark.parametrize(
    ("paths", "whole"),
    [
        (["in/jo_1/message_1.json", "in/jo_1/message_2.json", "in/kit_2/message_1.json"], True),
        (["in/jo_1/message_2.json", "in/kit_2/message_1.json"], False),
        (["in/jo_1/message_1.html", "in/jo_1/message_3.html"], False),
        (["data/direct-messages.js", "data/direct-messages-part1.js"], True),
        (["data/direct-messages-part1.js"], False),
        (["in/kit_20394823/message_1.json"], True),
    ],
)
def test_a_gap_in_a_numbered_series_is_no_whole(paths, whole):
    rows = [FileRead(path, Status.READ, 1, "", "slot-messages") for path in paths]
    assert Examined("facebook", "personal", SLOTS, rows).states["slot-messages"] == ("whole" if whole else "broken")
