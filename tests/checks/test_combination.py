"""Several details together: counted once each, and more of them never say less."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from selfaudit import Audience, Author, Confidence, Example, Kind, Record, Visibility
from selfaudit.scan.examples import run
from selfaudit_checks.identity_in_combination import check

VALUES = {
    "name": "Alex Sample",
    "employer": "Exampleton Primary School",
    "city": "Exampleton",
    "hometown": "Samplewood",
    "phone": "07700 900123",
    "email": "alex@example.com",
    "address": "1 Example Lane",
    "birthday": "1990-01-31",
}
SEEN = {
    "public": Audience(Visibility.PUBLIC, "x"),
    "limited": Audience(Visibility.LIMITED, "x"),
    "unknown": Audience.UNKNOWN,
    "only-me": Audience(Visibility.ONLY_ME, "x"),
}
FIELDS = st.dictionaries(st.sampled_from(sorted(VALUES)), st.sampled_from(sorted(SEEN)), max_size=8)
RANK = [None, Confidence.CANDIDATE, Confidence.LIKELY, Confidence.CERTAIN]


def hits(fields):
    records = [
        Record(Kind.PROFILE, VALUES[field], author=Author.ME, field=field, audience=SEEN[seen])
        for field, seen in fields.items()
    ]
    return list(run(check, Example(records[-1], more=tuple(records[:-1]))).hits) if records else []


def strength(fields):
    found = hits(fields)
    assert len(found) <= 1
    return RANK.index(found[0].confidence) if found else 0


@given(FIELDS, st.sampled_from(sorted(VALUES)), st.sampled_from(sorted(SEEN)))
def test_one_more_detail_never_lowers_it(fields, field, seen):
    if field not in fields:
        assert strength({**fields, field: seen}) >= strength(fields)


@given(FIELDS)
def test_three_kinds_that_others_may_see_are_needed(fields):
    kinds = {"town" if field in {"city", "hometown"} else field for field, seen in fields.items() if seen != "only-me"}
    assert bool(hits(fields)) == (len(kinds) >= 3)


def test_it_stands_on_the_clauses_of_its_parts_and_says_what_is_unknown():
    (hit,) = hits({"name": "public", "phone": "unknown", "birthday": "limited", "city": "unknown"})
    assert hit.parts == ("date-of-birth", "phone-number")
    assert hit.why == "4 kinds of detail in your profile: date of birth, full name, telephone number, town"
    assert hit.signals == ("the archive does not say who can see all of them",)
    assert hit.confidence is Confidence.LIKELY


def test_with_three_stated_audiences_it_is_certain():
    (hit,) = hits({"name": "public", "phone": "limited", "birthday": "public"})
    assert (hit.confidence, hit.signals) == (Confidence.CERTAIN, ())
