"""A detail that others use to prove who you are, in the profile or in a post.

## What it looks for

National Insurance numbers, bank account numbers with their sort code, passport and driving licence numbers, the number plate of
your car, and the answers to security questions ("my mother's maiden name is …", "my first pet was …").

## Why it matters

Such details open accounts. The documents that ask staff to be careful with personal information mean these as well.

## What to do

Take them out, or narrow who can see them. If a bank or a document number was public, tell the bank or the issuer.

## What it cannot know

Whether a number is yours, is still valid, or was made up for a joke.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from selfaudit import Author, Check, Confidence, Kind, Match, Note, Owner, Record, Trigger, fires, quiet
from selfaudit_checks._dates import compiled
from selfaudit_checks._exposure import OWN_WORDS, PROFILE_WORDS, by_somebody_else, in_words
from selfaudit_checks._text import EXOTIC, GAP, read, without_names

_PLATE = r"(?:[A-Z]{2}\d{2} ?[A-Z]{3}|[A-Z]\d{1,3} ?[A-Z]{3}|[A-Z]{3} ?\d{1,3}[A-Z])"
_IS = r"(?: (?:number|no\.?|plate))?(?: is| was|:| =| -)*[: ]{1,3}"
_RULES = (
    # HMRC: never D, F, I, Q, U or V in the prefix, no O in second place, and none of seven reserved prefixes.
    (
        compiled(
            r"(?<![\w-])(?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z][ -]?(?:\d\d[ -]?\d\d[ -]?\d\d"
            r"|\d{6})[ -]?[A-D](?![\w-])"
        ),
        "the form of a National Insurance number",
        Confidence.LIKELY,
    ),
    (
        compiled(r"\bsort ?code[^\d\n]{0,20}\d\d[- ]?\d\d[- ]?\d\d\b[^\n]{0,60}?(?<!\d)\d{8}(?!\d)"
            r"|(?<!\d)\d{8}(?!\d)[^\n\d]{0,30}\bsort ?code[^\d\n]{0,20}\d\d[- ]?\d\d[- ]?\d\d(?!\d)"),
        "a bank account with its sort code",
        Confidence.CERTAIN,
    ),
    (
        compiled(r"\bGB\d\d ?[A-Z]{4} ?\d{4} ?\d{4} ?\d{4} ?\d\d(?!\w)"),
        "an international bank account number",
        Confidence.CERTAIN,
    ),
    (compiled(rf"\bpassport{_IS}(?:[A-Z]\d{{8}}|\d{{9}})(?!\w)"), "a passport number", Confidence.LIKELY),
    (
        compiled(r"(?<!\w)[A-Z]{2,5}9{0,3}\d[01568]\d[0-3]\d\d[A-Z][A-Z9]\d?[A-Z]{2}(?!\w)"),
        "the form of a driving licence number",
        Confidence.CANDIDATE,
    ),
    (compiled(rf"\b(?:my|our) (?:new )?(?:car'?s? )?(?:reg|registration|number plate|licence plate|private plate"
        rf"|plate){_IS}{_PLATE}(?!\w)"), "the number plate of your car", Confidence.LIKELY),
    (
        compiled(r"\bmy (?:mother|mum|mam|mom)(?:'s|s)? maiden name (?:is|was) [^\W\d_][\w'-]+"),
        "an answer to a usual security question",
        Confidence.CANDIDATE,
    ),
    (
        compiled(r"\bmy first (?:pet|dog|cat|school|car|teacher)(?:'s name)? (?:is|was)(?: called| named)? (?!a\b"
            r"|the\b|an\b|so\b|in\b|not\b|my\b|when\b)[^\W\d_][\w'-]+"),
        "an answer to a usual security question",
        Confidence.CANDIDATE,
    ),
)  # fmt: skip
_MAYBE = compiled(r"\d|maiden|my first")


def _details(text: str) -> Iterator[tuple[int, int, str, Confidence]]:
    for pattern, why, confidence in _RULES:
        for found in pattern.finditer(text):
            start = found.start() + len(found.group()) - len(found.group().lstrip())
            yield start, found.end(), why, confidence


def find(record: Record, _owner: Owner) -> Iterable[Match | Note]:
    """Details of one profile field, post, comment or caption."""
    if by_somebody_else(record) or (record.kind is Kind.PROFILE and record.field not in PROFILE_WORDS):
        return
    if not _MAYBE.search(record.text):
        return
    reading = read(record.text)
    for start, end, why, confidence in sorted(_details(without_names(reading.text))):
        yield in_words(record, reading.quote(start, end), why, confidence)


def _post(text: str, author: Author = Author.ME) -> Record:
    return Record(Kind.POST, text, author=author)


check = Check(
    id="identity-detail",
    title="A detail that proves who you are, in something you posted",
    kinds=OWN_WORDS,
    find=find,
    trigger=Trigger(
        patterns=(
            rf"[a-z]{{2}}{GAP}?\d\d{GAP}?\d\d{GAP}?\d\d{GAP}?[a-d]",
            rf"sort{GAP}?code",
            r"gb\d\d",
            r"passport|maiden|\breg|plate",
            r"[a-z]{2}9{0,3}\d[01568]\d[0-3]\d\d[a-z]",
            rf"my{GAP}first",
            EXOTIC,
        )
    ),
    examples=(
        fires(_post("my NI number is AB 12 34 56 C, is that right?"), ["AB 12 34 56 C"]),
        fires(_post("NINO: ab123456c"), ["ab123456c"], because="small letters, no spaces"),
        fires(_post("pay me: sort code 00-00-00 account 12345678"), ["sort code 00-00-00 account 12345678"]),
        fires(_post("IBAN GB00 TEST 0000 0012 3456 78"), ["GB00 TEST 0000 0012 3456 78"]),
        fires(_post("passport number 123456789 arrived"), ["passport number 123456789"]),
        fires(_post("found it! my reg is AB12 CDE"), ["my reg is AB12 CDE"]),
        fires(_post("my private plate: A1 LEX"), ["my private plate: A1 LEX"]),
        fires(_post("My mum's maiden name was Sampleton"), ["My mum's maiden name was Sampleton"]),
        fires(_post("quiz: my first pet was called Fluff"), ["my first pet was called Fluff"]),
        quiet(_post("order AB123456 arrived"), because="no letter at the end"),
        quiet(_post("GB 12 34 56 A is not issued"), because="a prefix that is never issued"),
        quiet(_post("lesson DQ123456A"), because="letters that are never used"),
        quiet(_post("call 00-00-00, 12345678 points"), because="no words of a bank"),
        quiet(_post("passport photos cost 123456789 pounds"), because="another number"),
        quiet(_post("saw AB12 CDE parked badly"), because="somebody else's car"),
        quiet(_post("my first car was a mess"), because="no answer"),
        quiet(_post("my maiden name is hard to spell"), because="no name"),
        quiet(_post("my NI number is AB 12 34 56 C", Author.OTHER), because="somebody else's words"),
    ),
)
