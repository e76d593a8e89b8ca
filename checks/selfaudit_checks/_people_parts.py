"""Parts of names in her own words: a candidate each, which says what is equal and what stands beside it.

What counts depends on the list: a title makes a surname a parent's or a colleague's, "in Y4" a first name a pupil's.
Where only a first name and a letter are equal, a part has no signals and is shown at the widest level only.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from selfaudit import Confidence, Match, Owner
from selfaudit.kept import kept
from selfaudit.people.roster import PartMatch
from selfaudit_checks._context import circumstances, plain, sentence
from selfaudit_checks._lists import either, phrases
from selfaudit_checks._pattern import Pattern
from selfaudit_checks._people_match import WHOM, year_groups, year_numbers
from selfaudit_checks._words import load

ELSEWHERE = frozenset({"lyric", "screen", "sport", "politics", "news"})
_NOT_OF_SCHOOL = Pattern(lambda: rf"(?:^|[^\w]){either('not_of_school_before')}[ \t,]+$", re.IGNORECASE)
_SURNAMES = frozenset({"full", "double", "half", "short", "spelling"})
_YEAR = "year group of the list in the text"
_SCHOOL = "words for school in the text"


@dataclass(frozen=True, slots=True)
class Around:
    """What the text around the parts of names is about."""

    text: str
    school: bool
    elsewhere: bool
    years: frozenset[str]


@kept
def around_parts(text: str) -> Around:
    """Reads the text once for all its parts and all checks."""
    prose = plain(text)
    school = "school" in load("school_life").tiers(prose)
    return Around(prose, school, bool(circumstances(prose) & ELSEWHERE), year_groups(prose))


def part_matches(
    text: str, owner: Owner, groups: Iterable[str], *, named: Iterable[str], taken: Iterable[tuple[int, int]]
) -> Iterator[Match]:
    """Each person of the lists of whom a part of the name stands in the text, once; not those that are named in full."""
    found = sorted(_found(text, owner, tuple(groups)), key=lambda each: (each[0], -each[1]))
    if not found:
        return
    around, own = around_parts(text), own_words((*owner.me.names, *owner.me.family))
    seen, ends = set(named), list(taken)
    for start, end, part, group in found:
        names = {listed.name for listed in part.listed}
        if names & seen or any(start < other and begin < end for begin, other in ends):
            continue
        signals = _signals(part, group, around, start, end) if not _is_hers(text[start:end], part, own) else None
        if signals is not None:
            seen |= names
            ends.append((start, end))
            yield Match(text[start:end], _why(part, group), Confidence.CANDIDATE, signals)


def _found(text: str, owner: Owner, groups: tuple[str, ...]) -> Iterator[tuple[int, int, PartMatch, str]]:
    for group in groups:
        for start, end, part in owner.roster(group).parts(text):
            if group != "parents" or part.beside != ("child",):
                yield start, end, part, group
    if "parents" in groups:
        for group in ("pupils", "former_pupils"):
            for start, end, part in owner.roster(group).parts(text):
                if "parent" in part.beside:
                    yield start, end, part, f"parent of {group}"


@lru_cache(maxsize=4)
def own_words(names: tuple[str, ...]) -> frozenset[str]:
    """The words of her own names and her relatives'."""
    return frozenset(word for name in names for word in re.findall(r"[^\W\d_]+", name.casefold()))


def _is_hers(written: str, part: PartMatch, own: frozenset[str]) -> bool:
    """Whether the name may be hers or a relative's."""
    words = re.findall(r"[^\W\d_]+", written.casefold())
    return any(word in own for word in words) or any(
        listed.relation.casefold().strip() in phrases("family_words") for listed in part.listed
    )


def _signals(part: PartMatch, group: str, around: Around, start: int, end: int) -> tuple[str, ...] | None:
    """What counts for a part of a name; none (but shown at the widest level) or `None` where it is not one of this list."""
    beside = set(part.beside)
    if load("public_names").tiers(around.text[start:end]) or not _belongs(part, group, around):
        return None
    if part.surname not in _SURNAMES and not _of_her_school(around, start, end):
        return None
    if around.elsewhere and not (around.school or beside & {"class", "year", "handle"}):
        return None
    if not _proves_enough(part, group, around):
        return ()
    more = (_YEAR,) if _year_fits(part, around) else (_SCHOOL,) if around.school and not beside & {"class", "year"} else ()
    return (*part.signals, *more)


def _belongs(part: PartMatch, group: str, around: Around) -> bool:
    """Whether a part of this kind may mean somebody of this list."""
    beside = set(part.beside)
    if group.startswith("parent of"):
        return True
    surname, initials = part.surname in _SURNAMES, part.first == "initial" and part.surname not in _SURNAMES
    if "staff" in beside:
        return group == "colleagues"
    if surname and part.first:
        return not (part.first in ("full", "nickname") and part.surname == "full" and "parent" in beside)
    if part.first and part.surname and not initials:
        return True
    if group == "parents":
        family = surname and (part.surname == "double" or bool(beside & {"family", "parent"}))
        return "title" in beside or family or (not part.surname and "gate" in beside)
    if group == "colleagues":
        return "title" in beside or part.surname == "double" or (not surname and bool(beside & {"work", "year"}))
    if "title" in beside:
        return bool(beside & {"class", "year"})
    of_class = bool(beside & {"class", "year", "sentence"}) or ("dear" in beside and around.school)
    return surname or (group == "pupils" and of_class)


def _of_her_school(around: Around, start: int, end: int) -> bool:
    """Whether neither the words before a first name nor its sentence speak of somebody else's."""
    begin, stop = sentence(around.text, start, end)
    said = around.text[begin:stop]
    return not (
        _NOT_OF_SCHOOL.search(around.text[max(begin, start - 60) : start])
        or load("not_her_school").tiers(said)
        or "other" in load("pupil_phrases").tiers(said)
    )


def _proves_enough(part: PartMatch, group: str, around: Around) -> bool:
    """Whether more is equal than a common first name and a letter, or a title and a letter that many share."""
    beside = set(part.beside)
    if part.surname in _SURNAMES or part.surname == "letters" or "handle" in beside:
        return True
    if "title" in beside:
        return around.school and len({listed.name.split()[-1] for listed in part.listed}) == 1
    if beside & {"class", "year", "sentence"} and group == "pupils":
        return _year_fits(part, around) or not (around.years and all(year_numbers(listed) for listed in part.listed))
    return around.school or part.rare or bool(beside & {"work", "gate", "year"})


def _year_fits(part: PartMatch, around: Around) -> bool:
    return any(around.years & year_numbers(listed) for listed in part.listed)


def _why(part: PartMatch, group: str) -> str:
    """What is equal, in words for the report."""
    if group.startswith("parent of"):
        whom = WHOM[group.removeprefix("parent of ")]
        return f"a parent, by {_equal(part)} of {whom}, in words of yours"
    return f"{_equal(part)} of {WHOM[group]}, in words of yours"


def _equal(part: PartMatch) -> str:
    first = {"": "", "initial": "the initial of the first name", "nickname": "a form of the first name"}.get(
        part.first, "the first name"
    )
    surname = {"": "", "letter": "the first letter of the surname", "letters": "the first letters of the surname"}.get(
        part.surname, "the surname" if part.surname in ("full", "double") else "a part of the surname"
    )
    return " and ".join(filter(None, (first, surname)))
