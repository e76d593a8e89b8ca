"""All triggers of all checks as one search over a page: which rows are looked at, and by which checks.

A trigger only ever skips. The united search finds *texts* in which any trigger hits; each such text is then asked, on its own,
which triggers it holds. (Telling checks apart by what the united search matched would lose findings: overlapping matches hide
one another.) Texts are searched as UTF-8 bytes, joined by NUL; `docs/decisions/0002-speed.md` has the measurements.

Without google-re2 the standard library's `re` does the same work, slowly; without ahocorasick_rs a check with a long word list
looks at every record of its kinds.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from selfaudit.check import Check, Trigger
from selfaudit.optional import optional
from selfaudit.owner import Owner
from selfaudit.records import Author, Kind, Page, Person

re2 = optional("re2")
ahocorasick_rs = optional("ahocorasick_rs")

MANY_WORDS = 400
"""From so many words on, a list is searched by Aho-Corasick: RE2's own automaton outgrows its memory with rosters."""

RE2_MEMORY = 64 << 20
"""Bytes for the automata of one united search."""

_ESCAPED_OR_CLASS = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]")
_ANCHOR = re.compile(r"[\^$]")
_EDGE_ESCAPE = re.compile(r"\\[AzZ]")

_WORD_BYTES = frozenset(b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_")
_TO_WORDS = bytes(
    (byte | 0x20 if 65 <= byte <= 90 else byte) if byte in _WORD_BYTES or byte >= 128 else 32 for byte in range(256)
)
"""Lower-cases ASCII and turns every ASCII byte that is no part of a word into a space."""

Row = tuple[int, tuple[Check, ...]]


def search_works_joined(pattern: str) -> bool:
    """Whether a pattern can be searched over joined texts: one that is tied to the ends of its text cannot."""
    bare = _ESCAPED_OR_CLASS.sub("", pattern)
    return not _ANCHOR.search(bare) and not _EDGE_ESCAPE.search(pattern)


def word_pattern(word: str) -> str:
    """A RE2 pattern for a plain word, from the beginning of a word on."""
    edge = r"\b" if word[:1].isascii() and (word[:1].isalnum() or word[:1] == "_") else ""
    return edge + re.escape(word)


def _options() -> Any:
    options = re2.Options()
    options.case_sensitive = False
    options.never_capture = True
    options.log_errors = False
    options.max_mem = RE2_MEMORY
    return options


class _Patterns:
    """Patterns of several checks in one search: `rows` on a page, `which` on one text."""

    def __init__(self, patterns: Sequence[tuple[str, int]]) -> None:
        """Takes (pattern, number of its check) pairs."""
        self._numbers = [number for _, number in patterns]
        if re2 is not None:
            options = _options()
            self._search = re2.compile("|".join(f"(?:{pattern})" for pattern, _ in patterns), options).search
            self._set = re2.Set.SearchSet(options)
            for pattern, _ in patterns:
                self._set.Add(pattern)
            self._set.Compile()
        else:
            texts = [pattern for pattern, _ in patterns]
            self._each = [re.compile(text, re.IGNORECASE) for text in texts]

    def rows(self, joined: bytes) -> Iterator[tuple[int, int, int]]:
        """(row, start, end) of each text that holds any pattern."""
        if re2 is None:
            yield from self._rows_one_by_one(joined)
            return
        row = at = 0
        while found := self._search(joined, at):
            start = found.start()
            row += joined.count(b"\0", at, start)
            at = joined.rfind(b"\0", at, start) + 1 or at
            end = joined.find(b"\0", start)
            if end < 0:
                return
            yield row, at, end
            row += 1
            at = end + 1

    def _rows_one_by_one(self, joined: bytes) -> Iterator[tuple[int, int, int]]:
        start = 0
        for row, text in enumerate(joined.split(b"\0")[:-1]):
            if text and self.which(text):
                yield row, start, start + len(text)
            start += len(text) + 1

    def which(self, text: bytes) -> set[int]:
        """The checks whose patterns this text holds."""
        if re2 is not None:
            return {self._numbers[index] for index in self._set.Match(text)}
        said = text.decode("utf-8", "replace")
        return {number for number, each in zip(self._numbers, self._each, strict=True) if each.search(said)}


class _Words:
    """A long word list of one check, searched from the beginning of words on, over lower-cased bytes."""

    def __init__(self, words: Iterable[str], number: int) -> None:
        self.number = number
        forms = {form.encode() for word in words for form in _forms(word)}
        self._automaton = ahocorasick_rs.BytesAhoCorasick(
            [b" " + form for form in sorted(forms)],
            matchkind=ahocorasick_rs.MatchKind.Standard,
            implementation=ahocorasick_rs.Implementation.DFA,
        )

    def rows(self, joined: bytes) -> Iterator[tuple[int, int, int]]:
        """(row, start, end) of each text that holds any of the words."""
        # Offset by one: a space stands before the first text too.
        seen = row = at = 0
        for _, start, _end in self._automaton.find_matches_as_indexes(b" " + joined.translate(_TO_WORDS), overlapping=False):
            if start < seen:
                continue
            row += joined.count(b"\0", at, start)
            at = joined.rfind(b"\0", at, start) + 1 or at
            end = joined.find(b"\0", start)
            yield row, at, end
            row, at, seen = row + 1, end + 1, end + 1


def _forms(word: str) -> set[str]:
    """Spellings that differ in the case of letters outside ASCII; ASCII is folded in the text itself."""

    def ascii_lower(text: str) -> str:
        return "".join(letter.lower() if letter.isascii() else letter for letter in text).translate(_NO_EDGES)

    return {ascii_lower(form) for form in (word.lower(), word.upper(), word.title(), word.capitalize(), word)}


_NO_EDGES = {code: " " for code in range(128) if code not in _WORD_BYTES}


@dataclass(frozen=True)
class KindPlan:
    """What to do with the pages of one kind: which checks look at every row, at triggered rows, at whole columns."""

    owner: Owner
    always: tuple[Check, ...]
    triggered: tuple[tuple[Check, Trigger], ...]
    surveys: tuple[Check, ...]
    _known: dict[Person, frozenset[str]] = field(default_factory=dict)

    @cached_property
    def _patterns(self) -> _Patterns | None:
        pairs = [
            (pattern, number)
            for number, (_, trigger) in enumerate(self.triggered)
            for pattern in (*trigger.patterns, *(map(word_pattern, trigger.words) if len(trigger.words) < MANY_WORDS else ()))
        ]
        return _Patterns(pairs) if pairs else None

    @cached_property
    def _words(self) -> tuple[_Words, ...]:
        return tuple(
            _Words(trigger.words, number)
            for number, (_, trigger) in enumerate(self.triggered)
            if len(trigger.words) >= MANY_WORDS
        )

    @cached_property
    def _people(self) -> tuple[tuple[int, frozenset[str]], ...]:
        return tuple((number, frozenset(t.people)) for number, (_, t) in enumerate(self.triggered) if t.people)

    def rows(self, page: Page) -> Iterator[Row]:
        """Each row to look at, in order, with the checks that are to look."""
        hits = self._triggered_rows(page)
        if self.always:
            for row in range(len(page)):
                checks = self._allowed(page, row, (*self.always, *(self.triggered[n][0] for n in sorted(hits.get(row, ())))))
                if checks:
                    yield row, checks
            return
        for row in sorted(hits):
            checks = self._allowed(page, row, tuple(self.triggered[number][0] for number in sorted(hits[row])))
            if checks:
                yield row, checks

    def _triggered_rows(self, page: Page) -> dict[int, set[int]]:
        hits: dict[int, set[int]] = {}
        if not self.triggered:
            return hits
        for number, rows in self._rows_by_people(page):
            for row in rows:
                hits.setdefault(row, set()).add(number)
        if self._patterns is not None:
            joined = page.joined
            which = self._patterns.which
            for row, start, end in self._patterns.rows(joined):
                if numbers := which(joined[start:end]):
                    hits.setdefault(row, set()).update(numbers)
        for words in self._words:
            for row, _, _ in words.rows(page.joined):
                hits.setdefault(row, set()).add(words.number)
        return hits

    def _rows_by_people(self, page: Page) -> Iterator[tuple[int, Iterable[int]]]:
        if not self._people:
            return
        everywhere = self._groups(page.people)
        for number, groups in self._people:
            if groups & everywhere:
                yield number, range(len(page))
            elif page.row_people is not None:
                yield number, [row for row, people in enumerate(page.row_people) if people and groups & self._groups(people)]

    def _groups(self, people: Iterable[Person]) -> frozenset[str]:
        """The lists of hers on which any of these people may stand; each person is looked up once."""
        known = self._known
        found: frozenset[str] = frozenset()
        for person in people:
            groups = known.get(person)
            if groups is None:
                groups = frozenset(g for g in Owner.GROUPS if len(self.owner.roster(g)) and self.owner.roster(g).match(person))
                known[person] = groups
            found |= groups
        return found

    @staticmethod
    def _allowed(page: Page, row: int, checks: tuple[Check, ...]) -> tuple[Check, ...]:
        if all(check.author is None for check in checks):
            return checks
        mine = page.is_mine(row)
        author = None if mine is None else Author.ME if mine else Author.OTHER
        return tuple(check for check in checks if check.author in (None, author))


def _usable(trigger: Trigger) -> bool:
    """Whether the engine can search it; a check whose trigger it cannot search looks at every record, which is sound."""
    if len(trigger.words) >= MANY_WORDS and ahocorasick_rs is None:
        return False
    if not all(map(search_works_joined, trigger.patterns)):
        return False
    return all(map(_compiles, trigger.patterns))


def _compiles(pattern: str) -> bool:
    try:
        if re2 is None:
            re.compile(pattern)
        else:
            re2.compile(pattern, _options())
    except (re.error, *([] if re2 is None else [re2.error])):  # noqa: B030 - re2 may be absent
        return False
    return True


def plan(checks: Iterable[Check], owner: Owner, *, use_triggers: bool = True) -> dict[Kind, KindPlan]:
    """Sorts the checks by the kinds that they want. Without triggers every check looks at every record of its kinds."""
    always: dict[Kind, list[Check]] = {}
    triggered: dict[Kind, list[tuple[Check, Trigger]]] = {}
    surveys: dict[Kind, list[Check]] = {}
    for check in checks:
        trigger = check.trigger(owner) if callable(check.trigger) else check.trigger
        for kind in check.kinds:
            if check.survey is not None:
                surveys.setdefault(kind, []).append(check)
            elif trigger is None or not use_triggers or not _usable(trigger):
                always.setdefault(kind, []).append(check)
            else:
                triggered.setdefault(kind, []).append((check, trigger))
    known: dict[Person, frozenset[str]] = {}
    return {
        kind: KindPlan(owner, tuple(always.get(kind, ())), tuple(triggered.get(kind, ())), tuple(surveys.get(kind, ())), known)
        for kind in {**always, **triggered, **surveys}
    }
