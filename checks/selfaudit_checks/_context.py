"""What stands around a word: whose words they are, whom they are about, and what takes the edge off them.

All functions are pure and take the text as `plain` gives it: of the same length, so that positions hold in the original.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from selfaudit import Author, Confidence, Match, Owner, Record, Visibility
from selfaudit_checks._pattern import Pattern
from selfaudit_checks._words import FLAGS, MOST, Hit, grammar, load

_LOOKALIKES = str.maketrans("’‘ʼ´`“”„«»", "'''''\"\"\"\"\"")
_NOT_HER_PROSE = Pattern(
    r"\bhttps?://\S+|\bwww\.\S+|(?<!\w)@\w+|\b[\w.+-]{1,64}@[\w-]{1,60}\.[\w.]+|^[ \t]*>.*$|\bRT @\w+:.*",
    FLAGS | re.MULTILINE,
)
_NEGATED = Pattern(
    r"(?:\b(?:not|never|no|nobody|no-one|hardly|without|far from|cannot)\b|n't\b"
    r"|\b(?:dont|isnt|arent|wasnt|didnt|doesnt|wont|cant)\b)"
    r"(?:\s+(?!but\b|because\b|believe\b|wonder\b|only\b|just\b|know\b|that\b|surprised\b|understand\b|stand\b|care\b|want\b|you\b|"
    r"met\b|seen\b|known\b|taught\b|felt\b|been\b|heard\b|had\b)[\w']+){0,3}\s*$",
    FLAGS,
)
_SELF = Pattern(
    lambda: (
        r"(?:\bI(?:'m|'ve been|'d be| am| was| feel| felt| look(?:ed)?| must be| can be| must look| might be)?"
        rf"|\b(?:feel|feeling|felt)|\bme|\bmyself|\bmakes me"
        rf"|\bwe(?:'re| are)?|\bus|\bmy fellow|\bproud)(?:\s+(?:{grammar('self_fill')}))*\s*$"
    ),
    FLAGS,
)
_SENTENCE_END = Pattern(r"[.!?][\s\"')]|\n")
WINDOW = 600
"""Characters either way that are looked at for the sentence or quotation around a word."""
_MUSIC = Pattern("[🎵🎶♪♫🎤🎼]")
_LAUGH = Pattern("[😂🤣😜😉😆😅]")


def plain(text: str) -> str:
    """The text with plain quotation marks and apostrophes, and with everything blanked that is not her own prose.

    Blanked are addresses, handles, quoted lines (">") and reposts ("RT @somebody:"). The length stays.
    """
    if not text.isascii() or "`" in text:
        text = text.translate(_LOOKALIKES)
    if "@" in text or ">" in text or "://" in text or "www." in text.lower():
        return _NOT_HER_PROSE.sub(lambda found: "\x01" * len(found[0]), text)
    return text


def sentence(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the sentence that holds the span begins and ends."""
    low, high = max(0, start - WINDOW), min(len(text), end + WINDOW)
    begin = low
    for stop in _SENTENCE_END.finditer(text, low, high):
        if stop.end() <= start:
            begin = stop.end()
        elif stop.start() >= end:
            return begin, stop.start()
    return begin, high


def circumstances(text: str) -> frozenset[str]:
    """What the text as a whole is about: the tiers of `data/words/context.toml` that occur in it."""
    seen = load("context").tiers(text)
    if _MUSIC.search(text):
        seen |= {"lyric"}
    return seen | {"joke"} if _LAUGH.search(text) else seen


def negated(text: str, start: int) -> bool:
    """Whether a "not", "never" or "isn't" stands just before."""
    begin, _ = sentence(text, start, start)
    return bool(_NEGATED.search(text[max(begin, start - 60) : start]))


def about_herself(text: str, start: int) -> bool:
    """Whether the word is said of herself ("I'm such an", "feel like a", "makes me a")."""
    begin, _ = sentence(text, start, start)
    return bool(_SELF.search(text[max(begin, start - 60) : start]))


def words_between(text: str, one: Hit, other: Hit) -> int:
    """How many words stand between two spans."""
    first, second = sorted((one, other), key=lambda hit: hit.start)
    if second.start - first.end > WINDOW:
        return WINDOW
    return len(re.findall(r"[\w']+", text[first.end : second.start]))


@dataclass(frozen=True, slots=True)
class Target:
    """Somebody, or the school, that a text speaks of. `group`: pupil parent management colleague school person."""

    start: int
    end: int
    group: str
    why: str
    """For the report; never a name."""


_GROUP_WORDS = {
    "pupil": "a word for pupils",
    "parent": "a word for parents",
    "management": "a word for the school's leaders",
    "colleague": "a word for a colleague",
    "school": "a word for the school",
}
_ROSTERS = {
    "pupils": ("pupil", "a name on your list of pupils"),
    "former_pupils": ("pupil", "a name on your list of former pupils"),
    "parents": ("parent", "a name on your list of parents"),
    "colleagues": ("colleague", "a name on your list of colleagues"),
}
_TITLED = Pattern(r"\b(?:Mr|Mrs|Miss|Ms|Mx|Dr)\.?[ \t]+(?!Men\b|Right\b|Universe\b|World\b)[A-Z][\w'-]*(?:[ \t]+[A-Z][\w'-]+)?")
_PRONOUN = Pattern(r"\b(?:he|she|they)\b", FLAGS)
_A_CHILDS_FAMILY = Pattern(r"\b(?:his|her|their)\s+(?:mum|dad|mother|father|parents|family|mam|stepdad)\b", FLAGS)


def targets(text: str, owner: Owner) -> list[Target]:
    """Everybody whom the text speaks of and who may belong to a school, from left to right."""
    hits = [(hit, hit.tier.split("_")[0]) for hit in load("school_people").hits(text)]
    found = [Target(hit.start, hit.end, group, _GROUP_WORDS[group]) for hit, group in hits if group in _GROUP_WORDS]
    found += _listed(text, owner)
    found += [Target(*span, "school", "the name of your school") for span in _school_names(text, owner)]
    found += [
        Target(hit.start(), hit.end(), "person", "somebody with a title and a name")
        for hit in _TITLED.finditer(text)
        if not _is_public(hit[0])
    ]
    found.sort(key=lambda target: (target.start, -target.end))
    return found + pronouns(text, found)


def _listed(text: str, owner: Owner) -> Iterator[Target]:
    for roster, (group, why) in _ROSTERS.items():
        people = owner.roster(roster)
        if len(people):
            for start, end, _match in people.mentions(text):
                yield Target(start, end, group, why)


def _school_names(text: str, owner: Owner) -> Iterator[tuple[int, int]]:
    for name in owner.school.names:
        if name.strip():
            # An acronym is only the school when it is written as one.
            flags = re.ASCII if name.isupper() else FLAGS
            for found in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text, flags):
                yield found.span()


def _is_public(name: str) -> bool:
    return bool(load("public_names").tiers(name))


def pronouns(text: str, found: list[Target]) -> list[Target]:
    """The words "he", "she" and "they" stand for whoever was last spoken of, "his mum" for a parent; within 160 characters."""
    people = [target for target in found if target.group != "school"]
    persons = [(word.span(), _before(people, word.start())) for word in islice(_PRONOUN.finditer(text), MOST)]
    families = [(word.span(), _before(people, word.start())) for word in islice(_A_CHILDS_FAMILY.finditer(text), MOST)]
    return [Target(*span, last.group, last.why) for span, last in persons if last] + [
        Target(*span, "parent", _GROUP_WORDS["parent"]) for span, last in families if last and last.group == "pupil"
    ]


def _before(people: list[Target], at: int) -> Target | None:
    return next((target for target in reversed(people) if 0 <= at - target.end <= 160), None)


_FAR = 110
"""Characters; beyond that nothing is tied, and the patterns below stay cheap on any text."""
_OR_LISTED = r"\w+(?:,|\s+and\b|\s+or\b|\s*&)"
_PREDICATE = Pattern(
    lambda: (
        rf"^(?:[\s,-]+(?:{grammar('after_person')})\b){{0,6}}?(?:[\s,]+(?:{grammar('be')})|'s|'re)\b"
        rf"(?:[\s,]+(?:{grammar('link')}|f\*+ing|{_OR_LISTED})){{0,8}}[\s,]*$"
    ),
    FLAGS,
)
_ATTRIBUTE = Pattern(
    lambda: (
        rf"^(?:[\s-]+(?:{grammar('before_person')}|\w+(?=,|\s+and\b))|\s+and\s+\w+|\s*,\s*(?!(?:my|our|the|this|these|those|school)\b)"
        r"\w+){0,5}[\s-]*$"
    ),
    FLAGS,
)
_APPOSITION = Pattern(lambda: rf"^\s*[,:-]+\s*(?:(?:{grammar('outcry')}|{grammar('link')})\s+){{1,5}}$", FLAGS)
_VERDICT = Pattern(
    lambda: rf"^(?:[\s-]+(?:{grammar('after_person')})\b){{0,6}}?(?:\s+(?:{grammar('before_verdict')}))*\s*$", FLAGS
)
_NEXT_SENTENCE = Pattern(
    lambda: rf"^[^.!?\n]{{0,60}}[.!?\n]+\s*(?:(?:{grammar('outcry')}|{_OR_LISTED})\s+){{0,6}}(?:(?<=\S )\w+\s+)?$", FLAGS
)


def link(text: str, word: Hit, target: Target) -> str:
    """How the word is tied to the target: "predicate" ("they are …"), "attribute" ("… parents"), "aside" or `""`."""
    if word.start - target.end > _FAR or target.start - word.end > _FAR:
        return ""
    if target.end <= word.start:
        between = _gap(text, target.end, word.start)
        if _PREDICATE.match(between) or (word.tier == "verdict" and _VERDICT.match(between)):
            return "predicate"
        if _APPOSITION.match(between):
            return "aside"
        return "aside" if _NEXT_SENTENCE.match(between) and not _PRONOUN.search(between) else ""
    if word.end <= target.start:
        return "attribute" if _ATTRIBUTE.match(_gap(text, word.end, target.start)) else ""
    return "attribute" if target.start <= word.start and word.end <= target.end and word.start != target.start else ""


def _gap(text: str, start: int, end: int) -> str:
    """What stands between, white space made plain."""
    return re.sub(r"[ \t]+", " ", text[start:end])


def near(text: str, word: Hit, around: Iterable[Target], words: int) -> Target | None:
    """The nearest target in the same sentence, at most so many words away."""
    begin, stop = sentence(text, word.start, word.end)
    inside = [target for target in around if begin <= target.start and target.end <= stop]
    gaps = [(words_between(text, word, Hit(target.start, target.end, "")), number) for number, target in enumerate(inside)]
    gap, number = min(gaps, default=(words + 1, 0))
    return inside[number] if gap <= words else None


def hers(record: Record) -> bool:
    """Whether the words are hers to answer for: written by her, and nothing that she only passed on."""
    return record.author is not Author.OTHER and bool(record.text)


def seen_by_all(record: Record) -> tuple[str, ...]:
    """The signal of a public audience, where the archive proves it."""
    return ("public",) if record.audience.visibility is Visibility.PUBLIC else ()


_RANK = {Confidence.CERTAIN: 0, Confidence.LIKELY: 1, Confidence.CANDIDATE: 2}


def best(matches: Iterable[Match]) -> list[Match]:
    """One match for a record, since one text is read again once: the surest, with the most signals, the first."""
    ranked = sorted(matches, key=lambda match: (_RANK[match.confidence], not match.child, -len(match.signals)))
    return ranked[:1]
