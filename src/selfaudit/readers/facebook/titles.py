"""What a title sentence says: group, wall, who was with her and where, whose post a comment stands under. English only."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import tomli

from selfaudit.records import Account, Person

_LONGEST = 600
"""Characters of a title that are looked at: the patterns must not meet a text made to slow them."""
_OWN = frozenset({"his", "her", "their", "his own", "her own", "their own", "your", "your own", "my", "a", "this", "the"})
_MORE = re.compile(r"\d+ (?:other people|others?|more)")
_MANY = re.compile(r",? and |, ")


@dataclass(frozen=True, slots=True)
class Title:
    """Every part that the sentence does not name is empty."""

    group: str = ""
    wall: str = ""
    share: bool = False
    recommends: bool = False
    people: tuple[Person, ...] = ()
    place: str = ""
    subject: str = ""
    """Who did it, where that is not the owner: the beginning of "Jo Marsh wrote on your timeline."."""
    on_hers: bool = False
    """Somebody else's words, on the owner's own wall."""


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    table = tomli.loads(files(__package__).joinpath("titles.toml").read_text("utf-8"))
    work = table.pop("work_events")
    # A group's name may occur in one alternative only, so alternatives of one list are told apart by a number.
    joined = {
        name: "|".join(part.replace(f"?P<{name}>", f"?P<{name}{at}>") for at, part in enumerate(parts))
        for name, parts in table.items()
    }
    return {name: re.compile(pattern) for name, pattern in (*joined.items(), ("work_events", "|".join(work)))}


def read(title: str, account: Account) -> Title:
    """The parts of a (repaired) title sentence."""
    rest = _without_owner(title[:_LONGEST], account)
    if not rest:
        subject = _subject(title)
        return Title(subject=subject, on_hers=bool(subject) and _is_on_hers(title[len(subject) + 1 :], account))
    wall = _part("wall", rest)
    return Title(
        "" if wall else _part("group", rest),
        "" if wall in _OWN else wall,
        _patterns()["share"].fullmatch(rest) is not None,
        rest.startswith("recommends "),
        _people(_part("people", rest)),
        _part("place", rest),
    )


def under(title: str, account: Account) -> str:
    """Whose post a comment or a reaction stands under; "" for her own and where the sentence does not say."""
    name = _part("under", _without_owner(title[:_LONGEST], account))
    return "" if name in _OWN or name in account.names else name


def is_work_event(title: str) -> bool:
    """Whether a life event is about work or school. All others (love, health, faith …) are nobody's business here."""
    return _patterns()["work_events"].match(title) is not None


def _without_owner(title: str, account: Account) -> str:
    for name in (*account.names, "You"):
        if name and title.startswith(name + " "):
            return title[len(name) + 1 :]
    return ""


_YOUR_WALL = re.compile(r".*\b(?:on|to) your (?:timeline|profile|wall)\.?", re.IGNORECASE)


def _is_on_hers(rest: str, account: Account) -> bool:
    return _YOUR_WALL.fullmatch(rest[:_LONGEST]) is not None or _part("wall", rest[:_LONGEST]) in account.names


_SUBJECT = re.compile(r"(.+?) (?:wrote|posted|shared|commented|added|tagged|sent|uploaded|was|is)\b")


def _subject(title: str) -> str:
    found = _SUBJECT.match(title)
    return found[1] if found else ""


def _part(name: str, rest: str) -> str:
    found = _patterns()[name].fullmatch(rest)
    return next((value.strip() for value in found.groupdict().values() if value), "") if found else ""


def _people(phrase: str) -> tuple[Person, ...]:
    names = [name.strip() for name in _MANY.split(phrase)] if phrase else []
    return tuple(Person(name) for name in names if name and not _MORE.fullmatch(name))
