"""What the engine does with records and checks, whatever the platform."""

import re
import socket  # noqa: TID251 - to show that it is stopped
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.scan.support import export, quotes, scanned, settings

from selfaudit import Author, Check, Confidence, Kind, Match, Note, Owner, Person, Record, Roster, Tally, Together, Trigger
from selfaudit.archive.model import Archive, Member
from selfaudit.kept import TOGETHER, kept
from selfaudit.people.roster import Listed
from selfaudit.records import Account, FileRead, Page, Status
from selfaudit.scan.engine import MOST_LETTERS, MOST_MATCHES, TEXT_LIMIT, Engine
from selfaudit.scan.levels import Level
from selfaudit.scan.run import scan


def _finds(pattern: str, **more: object) -> Check:
    def find(record: Record, _owner: Owner) -> Iterator[Match]:
        for found in re.finditer(pattern, record.text, re.IGNORECASE):
            yield Match(found[0], "it is there")

    return Check("finds-it", "It is there", (Kind.POST, Kind.MESSAGE), find, **more)  # type: ignore[arg-type]


def _post(text: str, **more: object) -> Record:
    return Record(Kind.POST, text, **more)  # type: ignore[arg-type]


TEXTS = st.text(alphabet=st.sampled_from("ab1 \0\nÉéßŁ'#🙂"), max_size=12)
TRIGGERS = [
    ("a1", Trigger(patterns=("a1",))),
    ("a1", Trigger(words=("a1",))),
    (r"\bé", Trigger(patterns=("é",))),
    (r"^a", Trigger(patterns=("^a",))),
    (r"1$", Trigger(patterns=(r"1\z", "1$"))),
    (r"[^a]1", Trigger(patterns=("[^a]1",))),
    ("ba|ab", Trigger(patterns=("ba", "ab"))),
    ("ba|ab", Trigger(patterns=("ba",)) | Trigger(patterns=("ab",))),
    ("a1 (?:.* )?b1", Trigger(together=(Together((("a1", 1), ("b1", 1)), 2),))),
]


@pytest.mark.parametrize(("pattern", "trigger"), TRIGGERS)
@given(texts=st.lists(TEXTS, max_size=30))
def test_with_a_trigger_and_without_the_same_is_found(pattern: str, trigger: Trigger, texts: list[str]) -> None:
    words = rf"(?<![^\W]){pattern}" if trigger.words or trigger.together else pattern
    check = _finds(words, trigger=trigger)
    files = [[_post(text) for text in texts]]
    assert quotes(scanned(files, check)) == quotes(scanned(files, check, use_triggers=False))


def test_a_trigger_spares_the_check_all_other_records() -> None:
    looked_at: list[str] = []

    def find(record: Record, _owner: Owner) -> Iterator[Match]:
        looked_at.append(record.text)
        return iter(())

    both = Trigger(together=(Together((("pin ", 2), ("cushion", 3)), 5),))
    check = Check("looks-at", "Looks", (Kind.POST,), find, trigger=Trigger(words=("needle",)) | both)
    texts = ["hay", "a Needle here", "hayneedle", "a pin, a pin", "cushions", "cushion for a pin", "pins and a cushion"]
    scanned([list(map(_post, texts))], check)
    assert looked_at == ["a Needle here", "cushion for a pin"]


def test_a_quote_from_the_text_is_never_taken_for_the_checks_own_words() -> None:
    def find(record: Record, _owner: Owner) -> Iterator[Match]:
        yield Match("2 words", "counted", own_words=True)
        yield Match(record.text[:5], "careless", own_words=True)

    hits = scanned([[_post("some thing")]], Check("counts", "Counts", (Kind.POST,), find)).outcome.hits
    assert [(hit.quote, hit.own_words) for hit in hits] == [("2 words", True), ("some ", False)]


def test_hits_of_one_record_know_of_those_that_are_weighed_together() -> None:
    named, said, other = (
        replace(_finds(word), id=name) for word, name in (("EPS", "named"), ("rubbish", "said"), ("open", "other"))
    )
    files = [[_post("EPS is rubbish"), _post("EPS is open"), _post("rubbish")]]
    hits = scanned(files, named, said, other, weighed_together=frozenset({"named", "said"})).outcome.hits
    assert [(hit.quote, hit.beside) for hit in hits] == [
        ("EPS", ("said",)), ("rubbish", ("named",)), ("EPS", ()), ("open", ()), ("rubbish", ()),
    ]  # fmt: skip


def test_a_long_word_list_is_searched_from_the_beginning_of_words_on() -> None:
    words = (*(f"surname{number}" for number in range(500)), "łowicz")
    check = _finds(r"(?<!\w)(surname77|łowicz)", trigger=Trigger(words=words))
    files = [[_post("oh SURNAME77’s dog"), _post("nosurname77"), _post("Łowicz"), _post("hay"), _post("🎉“surname77”")]]
    assert quotes(scanned(files, check)) == ["SURNAME77", "Łowicz", "surname77"]


@given(st.lists(st.text(alphabet="ab éÉß’“ 🎉 -", max_size=10), max_size=20))
def test_long_lists_of_names_lose_nothing(texts: list[str]) -> None:
    names = ("ab", "éa", "bß", *(f"name{number}" for number in range(300)))
    check = _finds(r"(?<![^\W_])(ab|éa|bß)", trigger=Trigger(words=names))
    files = [[_post(text) for text in texts]]
    assert quotes(scanned(files, check)) == quotes(scanned(files, check, use_triggers=False))


def test_a_trigger_on_people_looks_at_whole_conversations_with_them() -> None:
    owner = Owner(pupils=Roster("pupils", (Listed("Kit Harrow"),)))

    def find(record: Record, _owner: Owner) -> Iterator[Note]:
        yield Note(record.people[0].name)

    def conclude(tally: Tally, _owner: Owner) -> Iterator[Match]:
        yield Match(tally.key, f"{tally.count} messages, {tally.by_me} by you", Confidence.CANDIDATE, child=True)

    check = Check("talks-to", "Talks", (Kind.MESSAGE,), find, trigger=Trigger(people=("pupils",)), conclude=conclude)
    kit, jo = Person("Kit Harrow"), Person("Jo Marsh")
    files = [
        [Record(Kind.MESSAGE, "hello", author=Author.ME, people=(kit,)), Record(Kind.MESSAGE, "hi", people=(jo,))],
        [Record(Kind.MESSAGE, "hello", author=Author.OTHER, people=(kit,))],
    ]
    hits = list(scanned(files, check, owner=owner, level=Level.REGULAR).outcome.hits)
    assert [(hit.quote, hit.why) for hit in hits] == [("Kit Harrow", "2 messages, 1 by you")]


def test_only_words_of_the_author_that_a_check_wants_are_looked_at() -> None:
    check = _finds("x", author=Author.ME)
    files = [[_post("x mine", author=Author.ME), _post("x theirs", author=Author.OTHER), _post("x unknown")]]
    assert [hit.pointer for hit in scanned(files, check).outcome.hits] == ["/0"]


@given(st.lists(st.lists(TEXTS, max_size=4), max_size=6), st.randoms())
def test_order_and_splitting_of_files_change_no_finding(files: list[list[str]], random: object) -> None:
    check = _finds("a|1")
    records = [[_post(text, when=datetime(2024, 1, 1, tzinfo=UTC)) for text in file] for file in files]
    whole = [[record for file in records for record in file]]
    one = sorted(hit.fingerprint for hit in scanned(records, check).outcome.hits)
    assert one == sorted(hit.fingerprint for hit in scanned(whole, check).outcome.hits)


def test_two_processes_find_the_same_in_the_same_order() -> None:
    check = _finds("a+")
    files = [[_post("a" * (number % 5 + 1))] for number in range(40)]
    alone, together = scanned(files, check), scanned(files, check, jobs=2)
    assert [hit.pointer + hit.file for hit in alone.outcome.hits] == [hit.pointer + hit.file for hit in together.outcome.hits]
    assert alone.files == together.files
    assert len(alone.outcome.hits) == len(together.outcome.hits) == 40


@pytest.mark.parametrize("kind", [Kind.MESSAGE, Kind.POST])
@pytest.mark.parametrize("author", [Author.ME, Author.OTHER, None])
def test_searches_made_beforehand_hit_the_same(kind: Kind, author: Author | None) -> None:
    looked_at: list[str] = []

    def find(record: Record, _owner: Owner) -> Iterator[Match]:
        looked_at.append(record.text)
        return iter(())

    pupils = Roster("pupils", (Listed("Jo Marsh"),))
    trigger = Trigger(("b.d",), ("needle",), ("pupils",), (Together((("pin", 1), ("cushion", 1)), 2),))
    engine = Engine(
        settings(Check("looks-at", "Looks", (kind,), find, trigger=trigger), owner=Owner(pupils=pupils)), "personal"
    )
    engine.prepare()
    for text, *people in (("bed",), ("hay",), ("needles",), ("a pin cushion",), ("a pin",), ("hello", Person("Jo Marsh"))):
        engine.look(Page.of([Record(kind, text, author=author, people=tuple(people))]))
    engine.finish()
    assert looked_at == ["bed", "needles", "a pin cushion", "hello"]


def test_a_check_that_breaks_is_said_and_the_others_go_on() -> None:
    def broken(record: Record, _owner: Owner) -> Iterator[Match]:
        raise KeyError(record.text)

    result = scanned([[_post("secret a")]], Check("is-broken", "Broken", (Kind.POST,), broken), _finds("a"))
    assert result.outcome.failed == {"is-broken": "KeyError"}
    assert quotes(result) == ["a"]


def test_a_check_that_reaches_for_the_network_is_stopped() -> None:
    def online(_record: Record, _owner: Owner) -> Iterator[Match]:
        socket.create_connection(("192.0.2.1", 80), timeout=0.01)
        return iter(())

    result = scanned([[_post("x")]], Check("goes-online", "Online", (Kind.POST,), online))
    assert result.outcome.failed == {"goes-online": "ForbiddenError"}


def test_a_very_long_text_is_cut_and_said() -> None:
    result = scanned([[_post("b" * 100_000 + "a")]], _finds("a"))
    assert (quotes(result), result.outcome.cut) == ([], 1)


def test_older_records_are_left_out_and_undated_ones_kept() -> None:
    files = [
        [_post("a1", when=datetime(2020, 1, 1, tzinfo=UTC)), _post("a2", when=datetime(2024, 1, 1, tzinfo=UTC)), _post("a3")]
    ]
    since = datetime(2022, 1, 1, tzinfo=UTC).timestamp()
    assert quotes(scanned(files, _finds("a."), since=since)) == ["a2", "a3"]


@pytest.mark.parametrize(
    ("level", "shown"),
    [
        (Level.REGULAR, ["certain", "child"]),
        (Level.CAREFUL, ["certain", "child", "signal"]),
        (Level.EVERYTHING, ["certain", "child", "signal", "weak"]),
    ],
)
def test_levels(level: Level, shown: list[str]) -> None:
    def find(_record: Record, _owner: Owner) -> Iterator[Match]:
        yield Match("certain", "")
        yield Match("child", "", Confidence.CANDIDATE, child=True)
        yield Match("signal", "", Confidence.CANDIDATE, ("one",))
        yield Match("weak", "", Confidence.CANDIDATE)

    result = scanned([[_post("x")]], Check("says-all", "All", (Kind.POST,), find), level=level)
    assert quotes(result) == shown
    assert result.outcome.hidden.total() == 4 - len(shown)


def test_a_survey_sees_columns_and_its_notes_point_at_rows() -> None:
    def survey(page: object, _owner: Owner) -> Iterator[Note]:
        yield Note("early", count=len(page), row=0)  # type: ignore[arg-type]

    def conclude(tally: Tally, _owner: Owner) -> Iterator[Match]:
        yield Match("", f"{tally.count} in all")

    check = Check("counts-them", "Counts", (Kind.POST,), survey=survey, conclude=conclude)
    assert [hit.why for hit in scanned([[_post("x"), _post("y")], [_post("z")]], check).outcome.hits] == ["3 in all"]


def test_the_store_keeps_everything_in_the_order_of_severity_and_confidence() -> None:
    def find(record: Record, _owner: Owner) -> Iterator[Match]:
        sure = record.text.endswith("0")
        yield Match(record.text, "", Confidence.CERTAIN if sure else Confidence.CANDIDATE)

    result = scanned([[_post(str(number)) for number in range(3000)]], Check("keeps-all", "All", (Kind.POST,), find))
    found = quotes(result)
    assert len(found) == len(result.outcome.hits) == 3000
    assert found == [str(n) for n in range(0, 3000, 10)] + [str(n) for n in range(3000) if n % 10]


def test_the_same_profile_value_from_several_files_is_one_finding() -> None:
    phone = Record(Kind.PROFILE, "07700 900123", field="phone")
    check = Check("finds-it", "It is there", (Kind.PROFILE,), lambda record, _: [Match(record.text, "it is there")])
    for jobs in (1, 2):
        result = scanned([[phone], [phone, Record(Kind.PROFILE, "07700 900124", field="phone")]], check, jobs=jobs)
        assert sorted(quotes(result)) == ["07700 900123", "07700 900124"]
        assert result.outcome.found.total() == len(result.outcome.hits) == 2


def _asked(seen: list[tuple[str, str]], name: str) -> Check:
    def find(record: Record, _owner: Owner) -> Iterator[Match]:
        seen.append((name, record.text))
        yield Match(f"{name} {record.text}", "it is there")

    return Check(name, name, (Kind.POST,), find)


def test_checks_look_one_after_another_and_what_they_find_stands_record_by_record() -> None:
    seen: list[tuple[str, str]] = []
    result = scanned([[_post("one"), _post("two")]], _asked(seen, "first"), _asked(seen, "second"))
    assert seen == [("first", "one"), ("first", "two"), ("second", "one"), ("second", "two")]
    assert quotes(result) == ["first one", "second one", "first two", "second two"]


@pytest.mark.parametrize(("records", "letters"), [(2 * TOGETHER + 1, 1), (MOST_LETTERS // TEXT_LIMIT + 2, TEXT_LIMIT)])
def test_no_record_is_left_waiting_for_long_and_none_is_asked_twice(records: int, letters: int) -> None:
    seen: list[tuple[str, str]] = []
    texts = [f"{number} ".ljust(letters) for number in range(records)]
    result = scanned([[_post(text) for text in texts]], _asked(seen, "first"), _asked(seen, "second"))
    asked = [(name, int(text.split()[0])) for name, text in seen]
    assert [number for name, number in asked if name == "first"] == list(range(records))
    assert [number for name, number in asked if name == "second"] == list(range(records))
    # The memory holds so many records, and so many letters, before all checks have looked at them.
    assert asked.index(("second", 0)) < asked.index(("first", records - 1))
    assert len(result.outcome.hits) == 2 * records


def test_matches_of_waiting_records_do_not_fill_the_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    waited: list[int] = []
    keep = Engine._keep

    def counted(self: Engine, waiting: list[Any], hits: list[list[Any]]) -> None:
        waited.append(sum(map(len, hits)))
        keep(self, waiting, hits)

    def find(record: Record, _owner: Owner) -> Iterator[Match]:
        yield from (Match(f"{record.text} {number}", "it is there") for number in range(MOST_MATCHES // 2 + 1))

    monkeypatch.setattr(Engine, "_keep", counted)
    result = scanned([[_post(text) for text in "abcd"]], Check("finds-many", "Many", (Kind.POST,), find))
    assert len(result.outcome.hits) == 4 * (MOST_MATCHES // 2 + 1)
    assert len(waited) > 1
    assert max(waited) <= 2 * MOST_MATCHES


def test_what_is_kept_of_texts_is_forgotten_once_all_checks_have_looked() -> None:
    worked: list[str] = []

    @kept
    def letters(text: str) -> int:
        worked.append(text)
        return len(text)

    def find(record: Record, _owner: Owner) -> Iterator[Match]:
        yield Match(str(letters(record.text)), "so many letters")

    checks = [Check(name, name, (Kind.POST,), find) for name in ("first", "second")]
    scanned([[_post("one")]], *checks)
    assert worked == ["one"]
    scanned([[_post("one")]], *checks)
    assert worked == ["one", "one"]


def test_a_file_that_cannot_be_opened_is_told_with_the_part_of_the_export_that_it_is() -> None:
    whole = export([[_post("a")], [_post("b")]])
    locked = (Status.UNREADABLE, "it has a password")

    def read(_archive: Archive, member: Member, _account: Account) -> Iterator[FileRead]:
        yield FileRead(member.path, Status.READ, 1, "", "posts")

    first, second = whole.archive.members
    archive = replace(whole.archive, members=(first, replace(second, problem=locked)))
    result = scan([replace(whole, archive=archive, reader=replace(whole.reader, read=read))], settings())
    assert result.files == [[FileRead("0", Status.READ, 1, "", "posts"), FileRead("1", locked[0], 0, locked[1], "posts")]]
