"""Her school in text: its names in every form that people write, its acronyms, hashtags, handles, domains and slips of the pen.

The patterns that find it and the patterns of the trigger are made from the same tokens, so the trigger misses nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from selfaudit import Confidence, Owner, School, Trigger
from selfaudit_checks._lists import either, phrases
from selfaudit_checks._pattern import Pattern
from selfaudit_checks._school_forms import Form, Forms, forms_called, forms_of
from selfaudit_checks._text import Reading, read

_ELSEWHERE_BEFORE = re.compile(
    r"\b(?:(?i:north|south|east|west|upper|lower|nether|central|northern|southern|eastern|western)"
    r"|Great|Little|New|Over|High|Far|Mid)[ \-]$"
)
"""What makes another place of a name; "new" and "over" are such only with a capital."""
_ELSEWHERE_AFTER = Pattern(rf"[ \t\-]+{either('elsewhere_after')}\b", re.IGNORECASE)
_NOT_PRIMARY_SCHOOL = Pattern(rf"[ \t\-]+{either('not_primary_school')}\b", re.IGNORECASE)
_SCHOOLISH = Pattern(rf"\b{either('school_company')}\b", re.IGNORECASE)
_AT = Pattern(
    r"(?:\b(?:at|@|join(?:ed|ing)|leav(?:e|ing)|left|start(?:ed|ing)?|to|for|from|proud|team|love|work(?:ed|ing)?)|#) ?$",
    re.IGNORECASE,
)
_WORK_AT = Pattern(
    r"\b(?:work(?:ed|ing)?|jobs?|teach(?:er|ing)?|taught|ta|i(?:'?ve|'?m| am)? (?:\w+ )?start(?:ed|ing)?)"
    r"(?: [\w']+){0,3} ?(?:\bat|@) ?$",
    re.IGNORECASE,
)
_NAME_ENDS = Pattern(rf"\s*(?:[^\w\s]|$)|\s+{either('after_workplace')}\b", re.IGNORECASE)
_NOT_SCHOOL = Pattern(rf"\b{either('not_school_company')}\b", re.IGNORECASE)
_TAG = Pattern(r"(?<![\w&])[#@][^\W_][\w.\-]{2,60}")
_TAG_TAIL = Pattern(
    r"(?:primary|junior|infants?|high|secondary|academy|school|sch|official|pta|friends|staff|teachers?|sports|pe|news|class|life"
    r"|family|uk|year|y(?=\d)|reception|nursery|eyfs|ks(?=\d)|\d{1,4}[a-z]?(?![a-z])|rocks|pupils|kids|team|xmas|christmas|fun|trip)*+$"
)
"""What people add to the school's name in a hashtag; possessive, so that no tag takes long."""
_ORDER = (Confidence.CERTAIN, Confidence.LIKELY, Confidence.CANDIDATE)
_SIGNALS = {"spelling": ("one letter differs",), "short form": ("a shorter form of the name",)}


@dataclass(frozen=True, slots=True)
class Named:
    """A place in a text where her school is named."""

    start: int
    end: int
    quote: str
    how: str
    """"name", "short form", "acronym", "hashtag", "handle", "domain" or "spelling"."""
    confidence: Confidence
    signals: tuple[str, ...] = ()

    def confidence_at_most(self, most: Confidence) -> Confidence:
        """The confidence, where what is said of it is never surer than `most`."""
        return most if self.confidence is Confidence.CERTAIN else self.confidence


@lru_cache(maxsize=16)
def _trigger(school: School) -> Trigger:
    forms = forms_of(school)
    tags = [_between(compact) for compact in (*forms.compact, *forms.acronyms)]
    patterns = dict.fromkeys([*(form.trigger for form in forms.forms), *(f"(?:[#@＃＠]|&#?\\w{{1,8}};){tag}" for tag in tags)])
    return Trigger(patterns=tuple(patterns))


def _between(compact: str) -> str:
    """The letters of a tag, with the signs that may part them."""
    return "[^0-9A-Za-z\\x00]{0,3}".join(re.escape(letter) for letter in compact)


def school_trigger(owner: Owner) -> Trigger:
    """A trigger that hits every text in which `find_school` can find her school."""
    return _trigger(owner.school)


def find_school(text: str, owner: Owner) -> list[Named]:
    """Every place where her school is named, from left to right, each place once (the surest reading of it)."""
    return list(_named(text, owner.school.names, owner.school.domains)) if text else []


@lru_cache(maxsize=1024)
def _named(text: str, names: tuple[str, ...], domains: tuple[str, ...]) -> tuple[Named, ...]:
    """Kept for the names of albums and conversations, which come again with every picture in them."""
    forms = forms_called(names, domains)
    if not forms.forms:
        return ()
    reading = read(text)
    folded = reading.text.casefold()
    found = [named for form in forms.forms if form.needs in folded for named in _by_form(reading, form)]
    found += _by_tag(reading, forms)
    return tuple(_apart(found))


def find_school_in_profile(text: str, owner: Owner) -> list[Named]:
    """The same in a field of the profile, where people name where they work: there an acronym needs no company."""
    found = find_school(text, owner)
    common = phrases("common_acronyms")
    return [
        replace(named, confidence=Confidence.LIKELY, signals=("an acronym in the profile",))
        if named.how == "acronym" and named.confidence is Confidence.CANDIDATE and named.quote.casefold() not in common
        else named
        for named in found
    ]


def _apart(found: list[Named]) -> list[Named]:
    """Of places that overlap only the surest, then the longest."""
    kept: list[Named] = []
    cluster: list[Named] = []
    for named in sorted(found, key=lambda each: each.start):
        if cluster and named.start >= max(each.end for each in cluster):
            kept += _surest(cluster)
            cluster = []
        cluster.append(named)
    return sorted([*kept, *_surest(cluster)], key=lambda each: each.start)


def _surest(cluster: list[Named]) -> list[Named]:
    kept: list[Named] = []
    for named in sorted(cluster, key=lambda each: (_ORDER.index(each.confidence), each.start - each.end)):
        if all(named.end <= other.start or named.start >= other.end for other in kept):
            kept.append(named)
    return kept


def _by_form(reading: Reading, form: Form) -> Iterator[Named]:
    text = reading.text
    for match in form.pattern.finditer(text):
        start, end = match.span()
        if form.how != "acronym" and _is_another_school(text, start, end, form):
            continue
        confidence, signals = _weighed(text, start, end, form)
        yield Named(start, end, reading.quote(start, end), form.how, confidence, signals)


def _is_another_school(text: str, start: int, end: int, form: Form) -> bool:
    if _ELSEWHERE_BEFORE.search(text, max(0, start - 12), start):
        return True
    after = _ELSEWHERE_AFTER if form.common else _NOT_PRIMARY_SCHOOL if form.short else None
    return after is not None and bool(after.match(text, end))


def _weighed(text: str, start: int, end: int, form: Form) -> tuple[Confidence, tuple[str, ...]]:
    """A full name speaks for itself; an acronym or a plain word needs the company that it keeps."""
    if form.how != "acronym" and not form.common:
        return form.confidence, _SIGNALS.get(form.how, ())
    if form.confidence is Confidence.CANDIDATE:
        return Confidence.CANDIDATE, ("many schools are called so",)
    around = text[max(0, start - 120) : start] + " " + text[end : end + 120]
    company = bool(_SCHOOLISH.search(around))
    if company and (form.how == "acronym" or text[start].isupper()):
        return Confidence.LIKELY, ("words of school beside it",)
    if form.how == "name" and _WORK_AT.search(text, max(0, start - 60), start) and _NAME_ENDS.match(text, end):
        return Confidence.LIKELY, ("words of work before it",)
    placed = bool(_AT.search(text[max(0, start - 12) : start])) and not _NOT_SCHOOL.search(around)
    shouted = not any(letter.islower() for letter in around) and any(letter.isupper() for letter in around)
    if form.how == "acronym" and placed and not form.common and not shouted:
        return Confidence.LIKELY, ("a word of place before it",)
    return Confidence.CANDIDATE, ("it may mean something else",)


def _by_tag(reading: Reading, forms: Forms) -> Iterator[Named]:
    for match in _TAG.finditer(reading.text) if "#" in reading.text or "@" in reading.text else ():
        tag = re.sub(r"[_.\-]", "", match.group()[1:].lower())
        how = "hashtag" if match.group()[0] == "#" else "handle"
        start, end = match.start(), match.start() + len(match.group().rstrip(".-_"))
        if re.search(r"[_.\-]{4}", match.group()) or "&" in reading.quote(start + 1, end):
            continue
        for compact in forms.compact:
            if tag.startswith(compact) and _TAG_TAIL.match(tag, len(compact)):
                yield Named(start, end, reading.quote(start, end), how, Confidence.CERTAIN)
                break
        else:
            if any(tag.startswith(each) and _TAG_TAIL.match(tag, len(each)) for each in forms.acronyms):
                yield Named(start, end, reading.quote(start, end), how, Confidence.LIKELY, ("an acronym",))


def handle_trigger(owner: Owner) -> Trigger:
    """A trigger that also hits user names: they hold the school's name without the sign of a hashtag."""
    forms = forms_of(owner.school)
    return Trigger(patterns=(*school_trigger(owner).patterns, *map(_between, forms.compact)))


def in_handle(handle: str, owner: Owner) -> Confidence | None:
    """How surely a user name holds the school's name: read as a hashtag, as words, or as parts of which one is an acronym."""
    found = find_school("#" + handle.lstrip("@"), owner) or find_school(handle, owner)
    if found:
        return found[0].confidence
    parts = set(re.split(r"[_.\-]", handle.lower()))
    return Confidence.LIKELY if parts & set(forms_of(owner.school).acronyms) else None
