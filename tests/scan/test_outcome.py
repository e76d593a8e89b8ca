"""What a scan counts, whatever the checks find."""

from datetime import UTC, datetime

from tests.scan.support import scanned

from selfaudit import Kind, Record


def test_the_span_of_an_archive_leaves_out_when_a_job_began_and_when_an_event_will_be() -> None:
    times = {
        Kind.PROFILE: datetime(2009, 1, 1, tzinfo=UTC),
        Kind.POST: datetime(2020, 1, 1, tzinfo=UTC),
        Kind.COMMENT: datetime(2024, 1, 1, tzinfo=UTC),
        Kind.EVENT: datetime(2100, 1, 1, tzinfo=UTC),
    }
    result = scanned([[Record(kind, "words", when=when) for kind, when in times.items()]])
    assert result.spans == [(times[Kind.POST].timestamp(), times[Kind.COMMENT].timestamp())]
