"""What the entries of each word list need, and so its trigger, worked out beforehand.

`python -m selfaudit_checks._triggers` writes `data/triggers.json`. Working them out takes a second and more, which every
scan would pay; those of a list that has changed since are worked out anew.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from itertools import starmap
from pathlib import Path

import msgspec

from selfaudit import Together, Trigger
from selfaudit_checks._needed import needed_all, needed_any
from selfaudit_checks._notation import Entry, entries, grouped, regex, source, undisguised
from selfaudit_checks._phrases import pair, phrases

LISTS = tuple(sorted(path.name.removesuffix(".toml") for path in files("selfaudit_checks").joinpath("data", "words").iterdir()))

_FILE = Path(str(files("selfaudit_checks"))) / "data" / "triggers.json"


_SETS = 3
"""Sets of letters of which one must stand besides: more seldom tell anything."""
_WORDS = re.compile(r"[0-9a-z]+(?: [0-9a-z]+)*")


class Needed(msgspec.Struct, frozen=True, array_like=True, omit_defaults=True):
    """What a text must hold for an entry to match in it; nothing is said where all is empty."""

    forms: tuple[str, ...] = ()
    """Phrases or letters of which every match holds one, as they stand in `LaidOut.words` or, with signs, `.signs`."""
    also: tuple[tuple[str, ...], ...] = ()
    """Letters: one of each set stands in every match, too."""
    meant: tuple[str, ...] = ()
    """For a disguised entry: letters as they stand in `LaidOut.undisguised`; `forms` then holds only where a `*` stands."""
    words: str = ""
    """The whole entry, where it is nothing but words."""


class Worked(msgspec.Struct, frozen=True):
    """What is worked out of a list."""

    of: str
    """Of what state of the list."""
    words: tuple[str, ...]
    """The phrases that trigger a check."""
    patterns: tuple[str, ...]
    """The same for entries without phrases."""
    pairs: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]
    """The same for entries that are looked for by two sets of phrases: one of each must stand in a text."""
    each: msgspec.Raw
    """As JSON, what each entry needs."""

    @property
    def needs(self) -> list[Needed]:
        """What each entry needs."""
        return msgspec.json.decode(self.each, type=list[Needed])


@cache
def worked(name: str) -> Worked:
    """The phrases and the trigger of the list `data/words/NAME.toml`."""
    kept = _kept().get(name)
    return kept if kept and kept.of == digest(name) else worked_out(name)


def of(name: str) -> Trigger:
    """The trigger of a list: phrases for the entries that have any, patterns for the others."""
    known = worked(name)
    return Trigger(known.patterns, known.words, together=tuple(starmap(_both, known.pairs)))


def _both(one: tuple[str, ...], other: tuple[str, ...]) -> Together:
    """Hits where a phrase of each stands; or two of one, which does no harm."""
    return Together(tuple((phrase, 1) for phrase in (*one, *other)), 2)


def worked_out(name: str) -> Worked:
    """The same, worked out now."""
    held = [phrases(grouped(entry.text)) if entry.plain else () for entry in entries(name)]
    loud = [(entry, found) for entry, found in zip(entries(name), held, strict=True) if not entry.harmless]
    pairs = {entry: both for entry, found in loud if found and (both := pair(grouped(entry.text)))}
    words = sorted(_shortest({phrase for entry, found in loud if entry not in pairs for phrase in found}))
    patterns = _pattern([entry.expression for entry, found in loud if not found])
    needs = [_needed(entry, found) for entry, found in zip(entries(name), held, strict=True)]
    return Worked(digest(name), tuple(words), patterns, tuple(pairs.values()), msgspec.Raw(msgspec.json.encode(needs)))


def _needed(entry: Entry, found: Iterable[str]) -> Needed:
    if entry.plain and _WORDS.fullmatch(entry.text):
        return Needed((f" {entry.text} ",), words=entry.text)
    if entry.disguised:
        meant = sorted(set(map(undisguised, needed_any(regex(entry.text)))))
        return Needed(tuple(sorted(needed_any(entry.expression))), meant=tuple(meant))
    # A single letter stands in every text: it is looked for last.
    needs = needed_all(entry.expression)
    forms, *also = needs if needs and min(map(len, needs[0])) > 1 else (frozenset[str](), *needs)
    if found:
        # A hyphen is a space among the words of a text, and the phrase stands there with a space, too.
        spelt = (" " + phrase.replace("'", sign) for phrase in found for sign in ("", " ") if "-" not in phrase)
        forms, also = frozenset(spelt), list(needs)
    return Needed(tuple(sorted(forms)), tuple(tuple(sorted(needs)) for needs in also[:_SETS] if needs))


def _shortest(words: set[str]) -> set[str]:
    """Without those that begin with another of them: where they stand, the shorter one stands too."""
    return {word for word in words if not any(word[:end] in words for end in range(1, len(word)))}


def _pattern(expressions: list[str]) -> tuple[str, ...]:
    # In order, so that RE2 finds their common beginnings; with any apostrophe where a list has one.
    wide = sorted({one.replace("(?:'|’|)", r"(?:[^\w\s]|)") for one in expressions})
    return (rf"\b(?:{'|'.join(wide)})(?:\b|[^0-9A-Za-z_])",) if wide else ()


def digest(name: str) -> str:
    """Names the state of a list."""
    return hashlib.sha256(source(name)).hexdigest()[:16]


@cache
def _kept() -> dict[str, Worked]:
    return msgspec.json.decode(_FILE.read_bytes(), type=dict[str, Worked]) if _FILE.exists() else {}


def main() -> None:
    """Writes the file, a line for each list."""
    lines = (f'"{name}":{msgspec.json.encode(worked_out(name)).decode()}' for name in LISTS)
    _FILE.write_text("{" + ",\n".join(lines) + "}\n", "utf-8")


if __name__ == "__main__":
    main()
