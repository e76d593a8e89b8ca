"""How a line of the corpus becomes a case."""

from datetime import UTC, datetime

from benchmarks.quality.corpus import cases

from selfaudit import Author, Kind


def test_the_records_of_a_case_are_a_week_apart_and_know_their_author() -> None:
    case = next(case for case in cases() if any("are you in tomorrow" in record.text for record in case.records))
    (record,) = case.records
    assert (record.kind, record.author, record.writer.name, record.when) == (
        Kind.MESSAGE,
        Author.OTHER,
        "Elowen Trevanion",
        datetime(2024, 6, 8, 10, 0, tzinfo=UTC),
    )
    assert case.expect == {"pupil-message"}


def test_several_records_stand_in_one_case() -> None:
    case = next(case for case in cases() if len(case.records) == 3 and case.expect == {"bullying-received"})
    assert [record.text for record in case.records] == ["you are pathetic", "nobody likes you", "useless ugly cow"]
    assert [record.when.day for record in case.records] == [8, 15, 22]


def test_names_of_cases_are_unique() -> None:
    names = [case.name for case in cases()]
    assert len(names) == len(set(names))
