"""What the checks of names in her own words share: full names of a list, and phrases that single somebody out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from selfaudit import Confidence, Kind, Match, NameMatch, Owner, Person, Record, Roster, Trigger
from selfaudit.kept import kept
from selfaudit_checks._context import circumstances, plain, sentence
from selfaudit_checks._lists import phrases
from selfaudit_checks._pattern import Pattern
from selfaudit_checks._people_match import WHOM, family, own_names
from selfaudit_checks._people_parts import ELSEWHERE, part_matches
from selfaudit_checks._words import Hit, load

KINDS = (Kind.POST, Kind.COMMENT, Kind.PHOTO, Kind.VIDEO)
_MOST_PHRASES = 20
"""Of one text."""
_REACH = 60
"""Characters after a phrase in which the rest of a harmless expression may stand."""
_NAME_AFTER = Pattern(r"^,?[ \t]+(?:called|named)[ \t]+[A-Z][a-z]+|^,[ \t]+[A-Z][a-z]+,")
_NAME_BEFORE = Pattern(r"[A-Z][a-z]+,[ \t]*$")


@dataclass(frozen=True, slots=True)
class Named:
    """What one check of names looks for."""

    groups: tuple[str, ...]
    words: str
    """The list of phrases in `data/words`."""
    phrase: str
    """How a phrase is put in the report."""
    child: bool = False
    also: tuple[str, ...] = ()
    """Lists by whose names somebody of `groups` may be told ("Jo's mum")."""

    def trigger(self, owner: Owner) -> Trigger:
        """Phrases of the list, and what a text with a name of her lists, or with part of one, has to hold."""
        listed = load(self.words).trigger
        rosters = [owner.roster(group) for group in (*self.groups, *self.also)]
        words = {word for roster in rosters for word in (*roster.trigger_words(), *roster.part_trigger_words())}
        # A place of work tells of a colleague only, a fond word of a pupil only (`_people_parts`).
        parts = (
            roster.part_trigger_patterns(work="colleagues" in self.groups, dear="pupils" in self.groups) for roster in rosters
        )
        patterns = {each for roster in rosters for each in roster.trigger_patterns()} | {
            each for found in parts for each in found
        }
        return listed | Trigger(tuple(sorted(patterns)), tuple(sorted(words)))

    def find(self, record: Record, owner: Owner) -> Iterator[Match]:
        """Full names, then parts of names, then phrases where there is no name."""
        if record.text.startswith("RT @"):
            return
        names = list(self._names(record.text, owner))
        yield from names
        if not names:
            yield from self._phrases(record.text)

    def _names(self, text: str, owner: Owner) -> Iterator[Match]:
        """Each person once a text, however often the name stands there."""
        seen: set[str] = set()
        taken = []
        for group in self.groups:
            for start, end, match in owner.roster(group).mentions(text):
                if match.listed.name not in seen and not _is_hers(match, text[start:end], owner):
                    yield _named(text[start:end], group, match, elsewhere=_elsewhere(text), child=self.child)
                seen.add(match.listed.name)
                taken.append((start, end))
        yield from part_matches(text, owner, self.groups, named=seen, taken=taken)

    def _phrases(self, text: str) -> Iterator[Match]:
        prose = _prose(text)
        hits = list(islice((hit for hit in load(self.words).hits(prose) if hit.tier != "other"), _MOST_PHRASES))
        if not hits or circumstances(prose) & ELSEWHERE:
            return
        for hit in hits:
            begin, stop = sentence(prose, hit.start, hit.end)
            if load("not_her_school").tiers(prose[begin:stop]) or _goes_on_elsewhere(self.words, prose, hit):
                continue
            named = bool(_NAME_AFTER.match(prose[hit.end :]) or _NAME_BEFORE.search(prose[begin : hit.start]))
            signals = (self.phrase, "a first name stands with it") if named else (self.phrase,)
            why = f"{self.phrase}, in words of yours"
            yield Match(text[hit.start : hit.end], why, Confidence.CANDIDATE, signals, self.child and named)


@kept
def _prose(text: str) -> str:
    """Kept for the next list of phrases that is looked for in the same text."""
    return plain(text)


@kept
def _elsewhere(text: str) -> bool:
    return bool(circumstances(text) & ELSEWHERE)


def _goes_on_elsewhere(words: str, text: str, hit: Hit) -> bool:
    """Whether a harmless expression of the list overlaps the hit."""
    around = load(words).pattern.finditer(text, hit.start + 1, hit.end + _REACH)
    return any(found.lastgroup == "other" and found.start() < hit.end for found in around)


def _named(quote: str, group: str, match: NameMatch, *, elsewhere: bool, child: bool) -> Match:
    sure = match.how in ("full", "same-handle") and not elsewhere
    signals = (*match.signals, "the text is about news, sport, music or the screen") if elsewhere else match.signals
    why = f"the full name of {WHOM[group]}, in words of yours"
    return Match(quote, why, Confidence.LIKELY if sure else Confidence.CANDIDATE, signals, child)


def _is_hers(match: NameMatch, written: str, owner: Owner) -> bool:
    """Whether the name is also her own or that of one of her relatives."""
    return match.listed.relation.casefold().strip() in phrases("family_words") or any(
        _full(roster, name) for roster in (own_names(owner), family(owner)) for name in (written, match.listed.name)
    )


def _full(roster: Roster, name: str) -> bool:
    return any(found.how in ("full", "nickname") for found in roster.match(Person(name)))
