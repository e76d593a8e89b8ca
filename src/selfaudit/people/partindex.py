"""What parts of names in running text are compared with: surnames, their halves and letters, and given names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from selfaudit.people import besides
from selfaudit.people.accents import ACCENTED, ACCENTED_WITH_LETTER, accented
from selfaudit.people.given import NICKNAME, forms
from selfaudit.people.index import NameIndex
from selfaudit.people.names import FULL, HALF, Reading, fold, key
from selfaudit.people.wordlists import data_lines
from selfaudit.people.words import begins_a_word, everyday, spellings

SHORT = "short"
"""One half of a double surname cut short: "A-Vane"."""
MOST_ROWS = 50
"""Of one part; so many people of one first name say no more than a few do."""

_KINDS = (FULL, HALF, SHORT)
_SHORTEST = 3
"""Letters of a surname in a user name."""


class PartIndex:
    """What running text is compared with: surnames, their halves and letters, and given names."""

    def __init__(self, index: NameIndex) -> None:
        """Reads every name once more, for what its parts are."""
        self.surnames: dict[str, tuple[str, list[tuple[int, str]]]] = {}
        self.needed: dict[str, frozenset[str]] = {}
        self.ends: set[str] = set()
        self.double: set[str] = set()
        self.by_given: dict[str, list[int]] = {}
        self.by_letters: dict[tuple[str, str], list[int]] = {}
        self.initials: dict[str, list[int]] = {}
        self.titled: dict[str, list[int]] = {}
        self.names: list[tuple[str, str, frozenset[str]]] = []
        for row, ways in enumerate(index.rows):
            self.names.append(("", "", frozenset()))
            if ways and len(ways[0].surname) > 1:
                self._add(row, ways)
        self.forms = {form for given in self.by_given for form in forms(given)}
        self.beginnings = self.ends | self.forms
        """One of these, or one of these and a letter, is a word of every text with a part that is more than initials."""
        self.kin = _kin_words()

    def _add(self, row: int, ways: Sequence[Reading]) -> None:
        plainest = ways[0]
        halves = [
            way.surname for way in ways if way.how == HALF and way.given == plainest.given and way.surname != plainest.surname
        ]
        double = [(one, two) for one in halves for two in halves if one + two == plainest.surname]
        for way in ways:
            if way.how == FULL:
                self._add_surname(row, FULL, way.given, way.surname, spellings(way.word) | {way.surname})
        for one, two in double[:1]:
            self.double.add(plainest.surname)
            for half in (one, two):
                self._add_surname(row, HALF, plainest.given, half, frozenset((half,)))
            for short in (one[0] + two, one + two[0]):
                self._add_surname(row, SHORT, plainest.given, short, frozenset((one, two)))
        letters = frozenset(_letters(plainest, double))
        self.names[row] = (plainest.given, plainest.surname, letters)
        self.by_given.setdefault(plainest.given, []).append(row)
        for letter in letters:
            self.by_letters.setdefault((plainest.given, letter), []).append(row)
            self.initials.setdefault(plainest.given[0] + letter, []).append(row)
            self.titled.setdefault(letter, []).append(row)

    def _add_surname(self, row: int, how: str, given: str, surname: str, needed: frozenset[str]) -> None:
        kind, rows = self.surnames.get(surname, (how, []))
        if _KINDS.index(how) > _KINDS.index(kind):
            return
        if how != kind or not rows:
            rows = []
            self.surnames[surname] = (how, rows)
        rows.append((row, given))
        self.ends.update((surname, *needed))
        self.needed[surname] = frozenset() if everyday(surname) else self.needed.get(surname, frozenset()) | needed

    def trigger_words(self) -> tuple[str, ...]:
        """Lower-case strings, as `MentionIndex.trigger_words`: together with `trigger_patterns` they cover every part."""
        found = {word for words in self.needed.values() for word in words}
        found |= {f"{form} {letter[0]}" for given, _, letters in self.names for letter in letters for form in forms(given)}
        for surname, (_, rows) in self.surnames.items():
            if everyday(surname):
                found |= {phrase for _, given in rows for phrase in self.phrases(surname, given)}
        return tuple(sorted(found))

    def phrases(self, surname: str, given: str) -> Iterator[str]:
        """How a surname that is an everyday word has to stand to be looked at."""
        for title in besides.TITLES:
            yield from (f"{title} {surname}", f"{title}. {surname}")
        yield from (f"{given[:1]}. {surname}", f"{given[:1]}.{surname}", *(f"{form} {surname}" for form in forms(given)))
        yield from (f"{surname} {word}" for word in self.kin)

    def trigger_patterns(self, *, work: bool, dear: bool) -> tuple[str, ...]:
        """What goes with them (RE2): first names and letters are only looked at beside these."""
        if not self.by_given:
            return ()
        telling = {key(word) for surname, needed in self.needed.items() if needed for word in (surname, *needed)}
        beside = (*besides.TRIGGERS, *(besides.AT_WORK if work else ()), *(besides.FOND if dear else ()))
        return (*beside, *ACCENTED_WITH_LETTER, *accented(telling))

    def covers(self, surname: str, written: str, last: str) -> bool:
        """Whether a text that holds a surname as it is written there, with this last word, also holds a trigger."""
        low = written.lower()
        return bool(ACCENTED.search(last)) or any(begins_a_word(word, low) for word in self.needed[surname])

    def rows_of(self, given: str) -> tuple[str, tuple[int, ...]]:
        """The rows with this given name, else those with another form of it."""
        exact = self.by_given.get(given)
        if exact:
            return FULL, tuple(exact[:MOST_ROWS])
        return NICKNAME, tuple(row for form in forms(given) for row in self.by_given.get(form, ())[:MOST_ROWS])

    def full_rows(self, surname: str) -> list[tuple[int, str]]:
        """The rows with a whole surname, each with its given name; none where it is too short to say anything."""
        kind, rows = self.surnames.get(surname, ("", []))
        return rows[:MOST_ROWS] if kind == FULL and len(surname) >= _SHORTEST else []


def _letters(name: Reading, double: Iterable[tuple[str, str]]) -> Iterator[str]:
    """With which letters a surname may be cut short: "t", "od" for O'Dalaigh, "dp" for Drummond-Pace, "mcd"."""
    surname = name.surname
    yield surname[0]
    if surname[0] in "od" and fold(name.word) == surname[1:]:
        yield surname[:2]
    if surname.startswith("mc"):
        yield surname[:3]
    for one, two in double:
        yield one[0] + two[0]


def _kin_words() -> dict[str, str]:
    """The words behind a surname that make it a child, a family or a parent."""
    pairs = (line.partition(": ") for line in data_lines("kin_words"))
    return {word: kind for kind, _, words in pairs for word in words.split()}
