"""The forms in which people write the name of a school, as patterns: for the finder, and looser ones for its trigger."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from os.path import commonprefix

from selfaudit import Confidence, School
from selfaudit_checks._lists import phrases
from selfaudit_checks._needed import needed
from selfaudit_checks._pattern import Pattern
from selfaudit_checks._text import GAP, read

_JOINT = r"[ \t\n\-_.,/&]{0,3}"
"""Between the words of a name, where they are written apart, joined by a hyphen, or together."""
_ANY_TWO = r"[^\s\x00]{0,2}"
_NO_OTHER_VOWEL = r"(?:[^\s\x00aeiou]|[^\s\x00]{2})?"
"""The same in place of a vowel: with another vowel a short name is mostly another place's."""
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
    "community": "(?:community|comm\\.?|com)",
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
_BEGINS = Pattern(r"[a-z]+(?![a-z?*{])|[a-z]*(?=[a-z][?*{])")
"""The plain letters with which a spelling begins, without one that may be left out."""
_TYPES = phrases("school_kinds")
_LAST = {"school", "academy", "college"}


@dataclass(frozen=True, slots=True)
class Form:
    pattern: Pattern
    trigger: str
    how: str
    confidence: Confidence
    common: bool = False
    """A plain word (Hillside): counts for much only with a capital and among words of school."""
    short: bool = False
    """Ends in a kind of school without the word school: "Exampleton Primary", which a Care Centre may follow."""
    needs: str = ""
    """Small letters without which the pattern matches nothing; "" where there are none such."""


@dataclass(frozen=True, slots=True)
class Forms:
    forms: tuple[Form, ...]
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
    for any_two in (_ANY_TWO, _NO_OTHER_VOWEL):
        pattern = pattern.replace(any_two, "(?:[^\\s\\x00]|&#?\\w{1,8};){0,2}")
    return (
        pattern.replace(_JOINT, GAP + "{0,3}")
        .replace("'?", f"{GAP}?")
        .replace(" ", GAP + "{1,3}")
        .replace("&|", f"{GAP}{{1,3}}|")
    )


def _form(words: Iterable[str], how: str, confidence: Confidence, *, common: bool = False, short: bool = False) -> Form:
    words = tuple(words)
    body = _JOINT.join(words)
    pattern = Pattern(rf"(?<![^\W_]){body}(?:'s)?(?![^\W_])", re.IGNORECASE)
    needs = max(map(_needed_of, words), key=len)
    return Form(pattern, _loosened(body), how, confidence, common, short, needs)


def _needed_of(word: str) -> str:
    """Letters that every spelling of a word holds: where there are several, those with which all of them begin."""
    if not word.startswith("(?:"):
        return needed(word)
    begun = (_BEGINS.match(spelling) for spelling in word[3:-1].split("|"))
    return commonprefix([found[0] if found else "" for found in begun])  # noqa: RUF071 - letters are compared, not paths


def _slip(token: str, *, other_vowels: bool) -> str:
    """A word of six letters or more with one letter wrong, missing, doubled or two exchanged (the first letter is kept)."""
    changed = [
        f"{token[:at]}{_ANY_TWO if other_vowels or token[at] not in 'aeiou' else _NO_OTHER_VOWEL}{token[at + 1 :]}"
        for at in range(1, len(token))
    ]
    exchanged = [
        f"{token[:at]}{right}{left}{token[at + 2 :]}" for at, (left, right) in enumerate(pairwise(token)) if left != right
    ]
    return f"(?:{'|'.join([*changed, *exchanged])})"


def _slipped(tokens: tuple[str, ...]) -> Iterator[Form]:
    whole = tokens[-1] in _LAST
    for at, slipped in enumerate(tokens):
        if len(slipped) >= 6 and slipped.isascii() and slipped not in _LAST and len(tokens) > 1:
            words = [_slip(token, other_vowels=whole) if here == at else _word(token) for here, token in enumerate(tokens)]
            yield _form(words, "spelling", Confidence.LIKELY, short=not whole)


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


def _acronym(letters: str, *, common: bool) -> Form:
    """The letters as they are written, with points or without. In small letters only where no word can be meant."""
    dotted = r"\.?".join(map(re.escape, letters))
    # The edge before the first letter is looked at after it, so that the search goes from one such letter to the next.
    first, rest = dotted[0], dotted[1:]
    pattern = Pattern(rf"{first}(?<![^\W_].){rest}(?:'?s)?(?![^\W_])")
    return Form(pattern, rf"(?:\b|_){dotted}(?:\b|_|s(?:\b|_))", "acronym", Confidence.LIKELY, common)


def _of_name(name: str) -> Iterator[Form]:
    tokens = _tokens(name)
    if not tokens:
        return
    if is_acronym(name):
        common = name.casefold() in phrases("common_acronyms")
        yield _acronym(name, common=common)
        if len(name) > 3 and name.isalpha() and not common and not set("aeiou") & set(name.casefold()):
            yield _acronym(name.casefold(), common=common)
        return
    if set(tokens) <= _TYPES | _FAITH:
        # "The Academy": so many are called so that it says little.
        yield _form(map(_word, tokens), "name", Confidence.CANDIDATE, common=True)
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


def _domain(domain: str) -> Form:
    body = re.escape(domain.casefold().removeprefix("www."))
    pattern = Pattern(rf"(?<![\w])(?:[\w.+-]{{1,64}}@)?(?:[\w-]{{1,63}}\.){{0,4}}{body}(?![\w-])(?!\.\w)", re.IGNORECASE)
    needs = domain.casefold().removeprefix("www.")
    return Form(pattern, body, "domain", Confidence.CERTAIN, needs=needs if needs.isascii() else "")


def forms_of(school: School) -> Forms:
    """All forms of a school's names and domains."""
    return forms_called(school.names, school.domains)


@lru_cache(maxsize=16)
def forms_called(names: tuple[str, ...], domains: tuple[str, ...]) -> Forms:
    """The same by names and domains."""
    forms = [form for name in names for form in _of_name(name)] + [_domain(domain) for domain in domains if domain]
    whole = {token for name in names if not is_acronym(name) for token in _compact(name)}
    acronyms = tuple(name.casefold() for name in names if is_acronym(name) and len(name) > 2)
    return Forms(tuple(forms), tuple(sorted(whole, key=len, reverse=True)), acronyms)


def _compact(name: str) -> Iterator[str]:
    tokens = _tokens(name)
    if set(tokens) <= _TYPES | _FAITH:
        return
    for form in (tokens, *(_shorter(tokens) if len(tokens) > 1 else ())):
        if len("".join(form)) >= 6 and (len(form) > 1 or form[0] not in _TYPES):
            yield "".join(form)
            yield "".join(map(_plain, "".join(form)))
    if len(tokens) > 2 and set(tokens[-2:]) <= _TYPES and len(tokens[0]) >= 5:
        yield "".join(tokens[:-2]) + tokens[-2][0] + tokens[-1][0]
