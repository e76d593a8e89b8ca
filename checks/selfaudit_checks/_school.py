"""Her school in text: its names in every form that people write, its acronyms, hashtags, handles, domains and slips of the pen.

The patterns that find it and the patterns of the trigger are made from the same tokens, so the trigger misses nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from selfaudit import Confidence, Owner, School, Trigger
from selfaudit_checks._lists import either, phrases
from selfaudit_checks._text import GAP, Reading, read

_JOINT = r"[ \t\n\-_.,/&]{0,3}"
"""Between the words of a name, where they are written apart, joined by a hyphen, or together."""

_ANY_TWO = r"[^\s\x00]{0,2}"

_SAME = {
    "and": "(?:and|&|n|\\+)",
    "saint": "(?:st|saint)",
    "st": "(?:st|saint)",
    "ce": "(?:c of e|cofe|c\\.e|ce|church of england)",
    "rc": "(?:rc|r\\.c|catholic|roman catholic)",
    "infant": "infants?",
    "infants": "infants?",
    "junior": "(?:juniors?|jnr)",
    "juniors": "(?:juniors?|jnr)",
    "centre": "(?:centre|center)",
    "primary": "(?:primary|prim)",
}
_FAITH = {
    "ce",
    "rc",
    "catholic",
    "church",
    "of",
    "england",
    "roman",
    "voluntary",
    "aided",
    "controlled",
    "va",
    "vc",
    "the",
    "community",
}
_TYPES = phrases("school_kinds")
_LAST = {"school", "academy", "college"}
_ELSEWHERE_BEFORE = (
    r"(?:north|south|east|west|upper|lower|great|little|new|nether|over|high|far|mid|central|northern|southern|eastern|western)"
)
_ELSEWHERE_AFTER = re.compile(rf"[ \t\-]+{either('elsewhere_after')}\b", re.IGNORECASE)
_SCHOOLISH = re.compile(rf"\b{either('school_company')}\b", re.IGNORECASE)
_AT = re.compile(
    r"(?:\b(?:at|@|join(?:ed|ing)|leav(?:e|ing)|left|start(?:ed|ing)?|to|for|from|proud|team|love|work(?:ed|ing)?)|#) ?$",
    re.IGNORECASE,
)
_NOT_SCHOOL = re.compile(rf"\b{either('not_school_company')}\b", re.IGNORECASE)
_TAG = re.compile(r"(?<![\w&])[#@][^\W_][\w.\-]{2,60}")
_TAG_TAIL = re.compile(
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


@dataclass(frozen=True, slots=True)
class _Form:
    pattern: re.Pattern[str]
    trigger: str
    how: str
    confidence: Confidence
    common: bool = False
    """A plain word (Hillside): counts for much only with a capital and among words of school."""
    short: bool = False
    """Ends in a kind of school without the word school: "Exampleton Primary", which a Care Centre may follow."""


@dataclass(frozen=True, slots=True)
class _Forms:
    forms: tuple[_Form, ...]
    compact: tuple[str, ...]
    """Names as a hashtag holds them: small letters and digits only, the longest first."""
    acronyms: tuple[str, ...]


def _tokens(name: str) -> tuple[str, ...]:
    """Words of a name in small letters, without apostrophes: "St. Mary's C.E. Primary" gives st, marys, ce, primary."""
    text = read(name).text.casefold().replace("'", "").replace("c of e", "ce").replace("c.e.", "ce").replace("r.c.", "rc")
    text = text.replace("church of england", "ce").replace("&", " and ")
    return tuple(re.findall(r"[^\W_]+", text))


def is_acronym(name: str) -> bool:
    """EPS, StM, MGS6: one short word with at least two capitals."""
    return name.isalnum() and 2 <= len(name) <= 6 and sum(letter.isupper() for letter in name) >= 2


def _word(token: str) -> str:
    """A token as people write it: its equals, and an apostrophe before a final s."""
    if token in _SAME:
        return _SAME[token]
    body = "".join(letter if letter.isascii() else f"[{letter}{_plain(letter)}]" for letter in token)
    return f"{body[:-1]}'?s" if token.endswith("s") and len(token) > 3 else body


def _plain(letter: str) -> str:
    import unicodedata  # noqa: PLC0415  (only for names with accents)

    return unicodedata.normalize("NFD", letter)[0]


def _loosened(pattern: str) -> str:
    """The same pattern for a raw text, where a space may be `&nbsp;` and an apostrophe may be any sign."""
    pattern = pattern.replace(_ANY_TWO, "(?:[^\\s\\x00]|&#?\\w{1,8};){0,2}")
    return (
        pattern.replace(_JOINT, GAP + "{0,3}")
        .replace("'?", f"{GAP}?")
        .replace(" ", GAP + "{1,3}")
        .replace("&|", f"{GAP}{{1,3}}|")
    )


def _form(words: Iterable[str], how: str, confidence: Confidence, *, common: bool = False, short: bool = False) -> _Form:
    body = _JOINT.join(words)
    pattern = re.compile(rf"(?<![^\W_]){body}(?:'s)?(?![^\W_])", re.IGNORECASE)
    return _Form(pattern, _loosened(body), how, confidence, common, short)


def _slip(token: str) -> str:
    """A word of six letters or more with one letter wrong, missing, doubled or two exchanged (the first letter is kept)."""
    changed = [f"{token[:at]}{_ANY_TWO}{token[at + 1 :]}" for at in range(1, len(token))]
    exchanged = [
        f"{token[:at]}{right}{left}{token[at + 2 :]}" for at, (left, right) in enumerate(pairwise(token)) if left != right
    ]
    return f"(?:{'|'.join([*changed, *exchanged])})"


def _slipped(tokens: tuple[str, ...]) -> Iterator[_Form]:
    for at, slipped in enumerate(tokens):
        if len(slipped) >= 6 and slipped.isascii() and slipped not in _LAST and len(tokens) > 1:
            words = [_slip(token) if here == at else _word(token) for here, token in enumerate(tokens)]
            yield _form(words, "spelling", Confidence.LIKELY, short=tokens[-1] not in _LAST)


def _shorter(tokens: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Names that people make of a full name: without "School" at the end, without the words of the foundation, both."""
    plain = tuple(token for token in tokens if token not in _FAITH)
    for form in (tokens, plain):
        if form[-1:] and form[-1] in _LAST and len(form) > 2 and form[-2] in _TYPES:
            yield form[:-1]
    if plain != tokens and len(plain) > 1 and plain[-1] in _TYPES:
        yield plain
    if len(plain) > 2 and plain[-1] == "school" and plain[-2] in _TYPES:
        yield (*plain[:-2], "school")


def _of_name(name: str) -> Iterator[_Form]:
    tokens = _tokens(name)
    if not tokens:
        return
    if is_acronym(name):
        common = name.casefold() in phrases("common_acronyms")
        pattern = re.compile(rf"(?<![^\W_]){re.escape(name)}(?:'?s)?(?![^\W_])")
        trigger = rf"(?:\b|_){re.escape(name)}(?:\b|_|s(?:\b|_))"
        yield _Form(pattern, trigger, "acronym", Confidence.LIKELY, common)
        return
    if len(tokens) == 1 and tokens[0] not in _TYPES:
        yield _form(map(_word, tokens), "name", Confidence.LIKELY, common=True)
        return
    yield _form(map(_word, tokens), "name", Confidence.CERTAIN, common=not _TYPES & set(tokens), short=tokens[-1] not in _LAST)
    for shorter in _shorter(tokens):
        kind = shorter[-1] in _LAST and len(shorter) < len(tokens)
        yield _form(map(_word, shorter), "short form", Confidence.CANDIDATE if kind else Confidence.LIKELY, short=True)
    for form in (tokens, *_shorter(tokens)) if _TYPES & set(tokens) else ():
        if form[-1] not in _LAST or form == tokens:
            yield from _slipped(form)


def _domain(domain: str) -> _Form:
    body = re.escape(domain.casefold().removeprefix("www."))
    pattern = re.compile(rf"(?<![\w])(?:[\w.+-]{{1,64}}@)?(?:[\w-]{{1,63}}\.){{0,4}}{body}(?![\w-])(?!\.\w)", re.IGNORECASE)
    return _Form(pattern, body, "domain", Confidence.CERTAIN)


@lru_cache(maxsize=16)
def _forms(school: School) -> _Forms:
    forms = [form for name in school.names for form in _of_name(name)] + [
        _domain(domain) for domain in school.domains if domain
    ]
    whole = {token for name in school.names if not is_acronym(name) for token in _compact(name)}
    acronyms = tuple(name.casefold() for name in school.names if is_acronym(name) and len(name) > 2)
    return _Forms(tuple(forms), tuple(sorted(whole, key=len, reverse=True)), acronyms)


def _compact(name: str) -> Iterator[str]:
    tokens = _tokens(name)
    for form in (tokens, *(_shorter(tokens) if len(tokens) > 1 else ())):
        if len("".join(form)) >= 6 and (len(form) > 1 or form[0] not in _TYPES):
            yield "".join(form)
            yield "".join(map(_plain, "".join(form)))
    if len(tokens) > 2 and set(tokens[-2:]) <= _TYPES and len(tokens[0]) >= 5:
        yield "".join(tokens[:-2]) + tokens[-2][0] + tokens[-1][0]


@lru_cache(maxsize=16)
def _trigger(school: School) -> Trigger:
    forms = _forms(school)
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
    forms = _forms(owner.school)
    if not forms.forms:
        return []
    reading = read(text)
    found = [named for form in forms.forms for named in _by_form(reading, form)]
    found += _by_tag(reading, forms)
    return _apart(found)


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


def _by_form(reading: Reading, form: _Form) -> Iterator[Named]:
    text = reading.text
    for match in form.pattern.finditer(text):
        start, end = match.span()
        if _is_another_school(text, start, end, short=form.short or form.common):
            continue
        confidence, signals = _weighed(text, start, end, form)
        yield Named(start, end, reading.quote(start, end), form.how, confidence, signals)


def _is_another_school(text: str, start: int, end: int, *, short: bool) -> bool:
    if re.search(rf"\b{_ELSEWHERE_BEFORE}[ \-]$", text[max(0, start - 12) : start], re.IGNORECASE):
        return True
    return short and bool(_ELSEWHERE_AFTER.match(text, end))


def _weighed(text: str, start: int, end: int, form: _Form) -> tuple[Confidence, tuple[str, ...]]:
    """A full name speaks for itself; an acronym or a plain word needs the company that it keeps."""
    if form.how != "acronym" and not form.common:
        return form.confidence, _SIGNALS.get(form.how, ())
    around = text[max(0, start - 120) : start] + " " + text[end : end + 120]
    company = bool(_SCHOOLISH.search(around))
    if company and (form.how == "acronym" or text[start].isupper()):
        return Confidence.LIKELY, ("words of school beside it",)
    placed = bool(_AT.search(text[max(0, start - 12) : start])) and not _NOT_SCHOOL.search(around)
    shouted = not any(letter.islower() for letter in around) and any(letter.isupper() for letter in around)
    if form.how == "acronym" and placed and not form.common and not shouted:
        return Confidence.LIKELY, ("a word of place before it",)
    return Confidence.CANDIDATE, ("it may mean something else",)


def _by_tag(reading: Reading, forms: _Forms) -> Iterator[Named]:
    for match in _TAG.finditer(reading.text):
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
            if any(tag == acronym for acronym in forms.acronyms):
                yield Named(start, end, reading.quote(start, end), how, Confidence.LIKELY, ("an acronym",))


def handle_trigger(owner: Owner) -> Trigger:
    """A trigger that also hits user names: they hold the school's name without the sign of a hashtag."""
    forms = _forms(owner.school)
    return Trigger(patterns=(*school_trigger(owner).patterns, *map(_between, forms.compact)))


def in_handle(handle: str, owner: Owner) -> Confidence | None:
    """How surely a user name holds the school's name: read as a hashtag, as words, or as parts of which one is an acronym."""
    found = find_school("#" + handle.lstrip("@"), owner) or find_school(handle, owner)
    if found:
        return found[0].confidence
    parts = set(re.split(r"[_.\-]", handle.lower()))
    return Confidence.LIKELY if parts & set(_forms(owner.school).acronyms) else None
