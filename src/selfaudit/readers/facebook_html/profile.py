"""The profile page: rows of a table, as the profile of the JSON form."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from importlib.resources import files
from typing import Any

import tomli

from selfaudit.readers.facebook.labels import never
from selfaudit.readers.htmlpages import dates
from selfaudit.readers.htmlpages.page import Element
from selfaudit.readers.htmlpages.parts import text_of


@cache
def _labels() -> dict[str, str]:
    table = tomli.loads(files(__package__).joinpath("profile.toml").read_text("utf-8"))
    return {label: name for name, labels in table.items() for label in labels}


def profile(main: Element) -> dict[str, Any]:
    """`{"profile_v2": …}`, empty where the page holds no row of a table."""
    about: dict[str, Any] = {}
    for at, (label, values) in enumerate(_rows(main)):
        name = _name(label, first=at == 0)
        if name in _MADE and values:
            key, value = _MADE[name](values)
            about.setdefault(key, {} if isinstance(value, dict) else [] if isinstance(value, list) else value)
            if isinstance(value, dict):
                about[key].update(value)
            elif isinstance(value, list):
                about[key] += value
    return {"profile_v2": about} if about else {}


def unlabelled(main: Element) -> list[tuple[str, str]]:
    """Label and value of what stands under labels that are not known."""
    rows = [(label, values) for at, (label, values) in enumerate(_rows(main)) if not _name(label, first=at == 0)]
    return [(label, text) for label, values in rows if not never(label) for text in values]


def _name(label: str, *, first: bool) -> str:
    return _labels().get(label.lower()) or ("name" if first else "")


def _rows(main: Element) -> Iterator[tuple[str, list[str]]]:
    """Label and values of each row; a list's entries are values of their own."""
    for head in main.iter("th"):
        cell = head.getnext()
        if cell is not None:
            entries = list(cell.iter("li"))
            yield text_of(head), [text for text in map(text_of, entries or [cell]) if text]


def _lines(text: str) -> tuple[str, str]:
    first, _, rest = text.partition("\n")
    return first.strip(), rest.partition("\n")[0].strip()


def _job(text: str) -> dict[str, str]:
    employer, title = _lines(text)
    return {"employer": employer, "title": "" if dates.day(title) else title}


def _relative(text: str) -> dict[str, str]:
    name, relation = _lines(text)
    return {"name": name, "relation": relation}


def _birthday(text: str) -> dict[str, int]:
    year, month, day = dates.day(text) or (0, 0, 0)
    return {"year": year, "month": month, "day": day}


def _each(key: str, inner: str) -> Callable[[list[str]], tuple[str, Any]]:
    return lambda values: (key, [{inner: _lines(text)[0]} for text in values])


def _one(key: str, inner: str) -> Callable[[list[str]], tuple[str, Any]]:
    return lambda values: (key, {inner: values[0]})


_MADE: dict[str, Callable[[list[str]], tuple[str, Any]]] = {
    "name": _one("name", "full_name"),
    "previous_names": _each("previous_names", "name"),
    "other_names": _each("other_names", "name"),
    "emails": lambda values: ("emails", {"emails": values}),
    "previous_emails": lambda values: ("emails", {"previous_emails": values}),
    "birthday": lambda values: ("birthday", _birthday(values[0])),
    "current_city": _one("current_city", "name"),
    "hometown": _one("hometown", "name"),
    "work": lambda values: ("work_experiences", [_job(text) for text in values]),
    "education": _each("education_experiences", "name"),
    "phones": _each("phone_numbers", "phone_number"),
    "websites": _each("websites", "address"),
    "family": lambda values: ("family_members", [_relative(text) for text in values]),
    "places": _each("places_lived", "place"),
    "intro": _one("intro_bio", "name"),
    "about": lambda values: ("about_me", "\n".join(values)),
    "quotes": lambda values: ("favorite_quotes", "\n".join(values)),
    "username": lambda values: ("username", values[0]),
}
