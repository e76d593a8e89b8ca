"""How a person of the archive agrees with a list of hers, in words for the report, and what else speaks for it.

A name alone is never more than a candidate. A second, independent signal (the user name on her list, the year of birth in the
user name, her school or the year group in the name of a list or conversation) makes it likely.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from selfaudit import Confidence, Listed, Match, NameMatch, Owner, Person, Record, Roster
from selfaudit_checks._lists import phrases
from selfaudit_checks._pattern import Pattern

FAMILY = "is on your list of family"
"""The signal by which a guidance document that excepts relatives knows them."""

WHOM = {
    "pupils": "a pupil on your list",
    "former_pupils": "a former pupil on your list",
    "parents": "a parent on your list",
    "colleagues": "a colleague on your list",
}
_WAYS = {
    "same-handle": "{who} has the user name that your list gives for {whom}",
    "full": "{who} has the same name as {whom}",
    "nickname": "{who} has the same surname as {whom}, and a form of the same first name",
    "spelling": "the name of {who} is one letter away from that of {whom}",
    "half": "{who} has the first name and one half of a double name of {whom}",
    "order": "{who} has both names of {whom}, in the other order",
    "handle": "{who} has a user name that spells the name of {whom}",
    "initial": "{who} has the same surname and initial as {whom}",
}
_YEAR_GROUP = Pattern(r"(?<![a-z])(?:year|yr|y)[ ._-]?(1[0-3]|[1-9])(?!\d)", re.IGNORECASE)
_LAST_NUMBER = Pattern(r"(\d+)\D*$")


@dataclass(frozen=True, slots=True)
class Agreement:
    """A person of the archive, the list, and how they agree."""

    person: Person
    group: str
    match: NameMatch

    def why(self, who: str) -> str:
        """In words, never with a name: "a friend has the same name as a pupil on your list"."""
        return _WAYS[self.match.how].format(who=who, whom=WHOM[self.group])


def agreements(people: Iterable[Person], owner: Owner, groups: Iterable[str]) -> Iterator[Agreement]:
    """The best agreement of each person with any of the lists; nothing for herself."""
    groups = tuple(groups)
    for person in people:
        found = [Agreement(person, group, match) for group in groups for match in owner.roster(group).match(person)[:1]]
        if found and not is_herself(person, owner):
            yield min(found, key=lambda agreement: tuple(_WAYS).index(agreement.match.how))


def is_herself(person: Person, owner: Owner) -> bool:
    """Whether the person carries her own handle, or her own name as she gave it."""
    handles = {handle.casefold().strip("@ ") for handle in owner.me.handles}
    names = {name.casefold() for name in owner.me.names}
    return person.handle.casefold().strip("@ ") in handles - {""} or person.name.casefold() in names - {""}


@lru_cache(maxsize=16)
def _listed(names: tuple[str, ...]) -> Roster:
    return Roster("family", tuple(Listed(name) for name in names))


def own_names(owner: Owner) -> Roster:
    """Her own names, to be matched like a list."""
    return _listed(owner.me.names)


def family(owner: Owner) -> Roster:
    """Her relatives, to be matched like a list."""
    return _listed(owner.me.family)


def is_family(agreement: Agreement, owner: Owner) -> bool:
    """Whether her list of family or the list's own column `relation` calls the person a relative."""
    return (
        agreement.match.listed.relation.casefold().strip() in phrases("family_words")
        or bool(family(owner).match(agreement.person))
        or any(match.how == "full" for match in family(owner).match(Person(agreement.match.listed.name)))
    )


def second_signals(agreement: Agreement, around: str, owner: Owner) -> tuple[str, ...]:
    """What speaks for the person apart from the name. `around` is the name of the conversation or list that it stands in."""
    listed, handle = agreement.match.listed, agreement.person.handle
    found = []
    if agreement.match.how == "same-handle":
        found.append("user name equal to the one on your list")
    if listed.born and _number_at_end(handle) in (str(listed.born.year), f"{listed.born.year:04}"[2:]):
        found.append("the number in the user name fits the year of birth on your list")
    if _names_school(around, owner) or _names_school(handle, owner):
        found.append("your school in the name of the conversation, list or account")
    years = year_groups(around) | year_groups(handle)
    if years:
        fits = bool(years & year_numbers(listed))
        found.append(
            "the year group fits your list" if fits else "a year group in the name of the conversation, list or account"
        )
    return tuple(found)


def year_groups(text: str) -> frozenset[str]:
    """The numbers of the year groups that a text names ("Y4", "year 6")."""
    return frozenset(_YEAR_GROUP.findall(text))


def year_numbers(listed: Listed) -> frozenset[str]:
    """The numbers in the column `year` of a list."""
    return frozenset(re.findall(r"\d+", listed.year))


def matched(
    agreement: Agreement, who: str, record: Record, owner: Owner, *, quote: str = "", extra: tuple[str, ...] = ()
) -> Match:
    """The finding about one person: a candidate by the name, likely with a second signal. Shown at every level.

    An initial alone is shown at the careful level only. Parents count as touching a child: theirs is a child of the school.
    """
    second = second_signals(agreement, record.thread, owner)
    relative = (FAMILY,) if is_family(agreement, owner) else ()
    then = age(agreement, record)
    signals = tuple(dict.fromkeys((*agreement.match.signals, *second, *extra, *then, *also_on(agreement, owner), *relative)))
    return Match(
        quote or agreement.person.label,
        agreement.why(who),
        Confidence.LIKELY if second else Confidence.CANDIDATE,
        signals,
        child=agreement.match.how != "initial",
        on_list=agreement.group,
    )


def age(agreement: Agreement, record: Record) -> tuple[str, ...]:
    """How old a former pupil was at the time of the record, by the list's date of birth; nothing where either is not known.

    Guidance documents know children and adults by these signals.
    """
    born = agreement.match.listed.born
    if agreement.group != "former_pupils" or not born or not record.when:
        return ()
    then = record.when.date()
    years = then.year - born.year - ((then.month, then.day) < (born.month, born.day))
    return ("under 18 at the time" if years < 18 else "18 or 19 at the time" if years < 20 else "over 19 at the time",)


def also_on(agreement: Agreement, owner: Owner) -> tuple[str, ...]:
    """The other lists of hers that hold the same name: one person may be on several, or two may share a name."""
    if agreement.group == "colleagues":
        return ()
    same = any(match.how == "full" for match in owner.colleagues.match(agreement.person))
    return ("also the name of a colleague on your list",) if same else ()


def _number_at_end(handle: str) -> str:
    found = _LAST_NUMBER.search(handle)
    return found[1] if found else ""


def _names_school(text: str, owner: Owner) -> bool:
    """Whether a name of her school stands in a text as words of its own, or run together in a handle."""
    flat = re.sub(r"[\W_]+", " ", text).casefold()
    for name in owner.school.names:
        words = re.sub(r"[\W_]+", " ", name).casefold().strip()
        if len(words) > 2 and (f" {words} " in f" {flat} " or words.replace(" ", "") in flat.split()):
            return True
    return False
