"""The matching index of a list of names: finds the rows that agree with a name without going through the list.

Both parts have to agree, and at most one weak step is taken on the way: a short form, a spelling slip, an initial, half of a
double name, or the parts in the other order.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

from selfaudit.people.given import INITIAL, NICKNAME, SPELLING, relation
from selfaudit.people.given import one_slip as _one_slip
from selfaudit.people.names import FULL, HALF, ORDER, Reading, fold, readings
from selfaudit.people.wordlists import word_list

HANDLE, SAME_HANDLE = "handle", "same-handle"
STRENGTH = (SAME_HANDLE, FULL, NICKNAME, SPELLING, HALF, ORDER, HANDLE, INITIAL)
"""The ways to agree, the strongest first."""
_RANK = {how: rank for rank, how in enumerate(STRENGTH)}

_SHORTEST_SURNAME_WITH_A_SLIP = 6
_SHORTEST_RUN = 6
"""A handle that runs both names together has to be this long, else too many words would spell a name."""
_LONGEST_HANDLE = 200
_BEFORE = ("its", "the", "real", "iam", "im", "mr", "mrs", "miss", "ms", "x")
_ADDRESS = re.compile(r"^(?:https?://)?(?:www\.)?[\w.-]+\.\w+/(?:in/|profile/)?@?([^/?#]+).*$")


class NameIndex:
    """Rows by surname and given name. Rows are numbers: their place in the list."""

    def __init__(self, names: Sequence[str]) -> None:
        """Reads every name once."""
        self.rows = [readings(name) for name in names]
        by_surname: dict[str, dict[str, list[tuple[int, str]]]] = {}
        for row, ways in enumerate(self.rows):
            for given, surname, how, _ in ways:
                by_surname.setdefault(surname, {}).setdefault(given, []).append((row, how))
        self.by_surname = by_surname

    def named(self, name: str) -> dict[int, str]:
        """The rows that agree with a display name, and how: the weakest step that was needed, the strongest way of several."""
        return _best(self._named(name))

    def spelled_by(self, handle: str) -> dict[int, str]:
        """The rows whose both names the handle spells out, as in "jo.marsh09"."""
        return _best((row, HANDLE) for given, surname in handle_names(handle) for row in self._exactly(given, surname))

    def _named(self, name: str) -> Iterator[tuple[int, str]]:
        for reading in readings(name, turned=True):
            yield from self._same_surname(reading)
            if reading.how == FULL:
                yield from self._near_surname(reading)

    def _same_surname(self, reading: Reading) -> Iterator[tuple[int, str]]:
        for given, rows in self.by_surname.get(reading.surname, {}).items():
            agrees = relation(reading.given, given)
            for row, how in rows if agrees else ():
                weak = [step for step in (reading.how, how, agrees) if step != FULL]
                if len(weak) < 2:
                    yield row, weak[0] if weak else FULL

    def _near_surname(self, reading: Reading) -> Iterator[tuple[int, str]]:
        for surname in self._near(reading.surname):
            for row, how in self.by_surname[surname].get(reading.given, ()):
                if how == FULL:
                    yield row, SPELLING

    def _near(self, surname: str) -> Iterable[str]:
        if len(surname) < _SHORTEST_SURNAME_WITH_A_SLIP:
            return ()
        slips = self._slips
        near = {other for short in _with_deletions(surname) for other in slips.get(short, ())}
        return [other for other in near if _one_slip(surname, other)]

    @cached_property
    def _slips(self) -> dict[str, list[str]]:
        """Surnames by what is left of them when one letter is taken out: two names one slip apart share such a rest."""
        found: dict[str, list[str]] = {}
        for surname in self.by_surname:
            if len(surname) >= _SHORTEST_SURNAME_WITH_A_SLIP:
                for short in _with_deletions(surname):
                    found.setdefault(short, []).append(surname)
        return found

    def _exactly(self, given: str, surname: str) -> Iterator[int]:
        for other, rows in self.by_surname.get(surname, {}).items():
            if relation(given, other) in (FULL, NICKNAME):
                yield from (row for row, how in rows if how == FULL)


def _with_deletions(word: str) -> set[str]:
    return {word, *(word[:i] + word[i + 1 :] for i in range(len(word)))}


def _best(found: Iterable[tuple[int, str]]) -> dict[int, str]:
    best: dict[int, str] = {}
    for row, how in found:
        if row not in best or _RANK[how] < _RANK[best[row]]:
            best[row] = how
    return dict(sorted(best.items(), key=lambda item: (_RANK[item[1]], item[0])))


def plain_handle(handle: str) -> str:
    """A handle without its "@" or the address before it, folded.

    >>> plain_handle("@Jo.Marsh09"), plain_handle("https://www.example.com/jo_marsh/")
    ('jo.marsh09', 'jo_marsh')
    """
    return fold(_ADDRESS.sub(r"\1", handle[:_LONGEST_HANDLE].strip())).strip("@ ")


def handle_names(handle: str) -> Iterator[tuple[str, str]]:
    """The pairs of given name and surname that a handle may spell, in both orders."""
    parts = [
        part
        for part in re.split(r"[^a-z]+", plain_handle(handle))
        if len(part) > 1 and part not in word_list("handle_decoration")
    ]
    if len(parts) > 1:
        yield parts[0], parts[-1]
        yield parts[-1], parts[0]
    for run in {"".join(parts), _undecorated("".join(parts))} if len(parts) == 1 else ():
        if len(run) >= _SHORTEST_RUN:
            for cut in range(2, len(run) - 1):
                yield run[:cut], run[cut:]
                yield run[cut:], run[:cut]


def _undecorated(run: str) -> str:
    run = run.rstrip("x") if run.endswith("xx") else run
    return next((run[len(word) :] for word in _BEFORE if run.startswith(word)), run)
