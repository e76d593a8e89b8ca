"""The sheet for the school's file: whole outputs, and the proof that nothing but day and documents can get into it."""

from __future__ import annotations

import inspect
from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from selfaudit.checklist.sheet import sheet
from selfaudit.guidance.loading import load
from selfaudit.guidance.model import Clause, Pack

PACKS = load()
DAY = date(2026, 9, 1)

ROCHDALE = """\
Social media: induction checklist
=================================

The checklist was gone through on 1 September 2026, against:

- Guidance on the Use of Social Networking, Rochdale local authority, for all
  school-based staff (undated)

This sheet holds no answers and nothing from any account. That a checklist was
gone through, or that a scan found nothing, is not compliance with a document.
"""

TALAVERA = """\
Social media: induction checklist
=================================

The checklist was gone through on 1 September 2026, against:

- Social Media Policy, Talavera Junior School (Hampshire model policy)
  (November 2019)

This sheet holds no answers and nothing from any account. That a checklist was
gone through, or that a scan found nothing, is not compliance with a document.


Aide for the declaration of: Social Media Policy
------------------------------------------------

Sign your school's own form; this sheet is only an aide. It is not filled in,
kept or sent, and it has nothing to do with any scan: a scan without findings
is not compliance.

The heads of the form, in our words:

1. I have read the policy and understand it.
2. Misuse may be misconduct or gross misconduct and, after a proper
   investigation, lead to a sanction or to dismissal.
3. In some cases misuse may be passed on to the police or to social care.
4. I may ask any of the senior leaders to explain what is unclear.
5. I had the policy before me, accept it and will follow it.

Signed            ________________________________________

Date              ________________________________________

Name in capitals  ________________________________________

"""


def test_the_whole_sheet_with_and_without_an_aide() -> None:
    assert sheet(DAY, load(["rochdale"])) == ROCHDALE
    assert sheet(DAY, load(["talavera"])) == TALAVERA


def test_it_is_given_nothing_but_the_day_and_the_documents() -> None:
    assert list(inspect.signature(sheet).parameters) == ["day", "packs"]


@st.composite
def _filled(draw: st.DrawFn, pack: Pack) -> Pack:
    """A pack with the same title page and anything at all in the rest of it."""
    text = st.text(max_size=40)
    clause = st.builds(
        Clause, *[text] * 9, **{name: st.lists(text, max_size=2).map(tuple) for name in ("checks", "asks", "records")}
    )
    return replace(
        pack,
        clauses=tuple(draw(st.lists(clause, max_size=3))),
        dates=draw(text),
        review=draw(text),
        sections=tuple(draw(st.lists(text, max_size=3))),
        routes=draw(st.dictionaries(text, text, max_size=2)),
    )


@given(st.dates(), st.lists(st.sampled_from(PACKS), min_size=1, unique_by=lambda pack: pack.id), st.data())
def test_its_bytes_depend_on_the_day_and_the_title_pages_only(day: date, packs: list[Pack], data: st.DataObject) -> None:
    others = [data.draw(_filled(pack)) for pack in packs]
    assert sheet(day, packs) == sheet(day, others)
