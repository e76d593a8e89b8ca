"""What stands around a word: whose words they are, whom they are about, and what takes the edge off them.

All functions are pure and take the text as `plain` gives it: of the same length, so that positions hold in the original.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from selfaudit import Author, Confidence, Match, Owner, Record, Visibility
from selfaudit_checks._words import FLAGS, MOST, Hit, load, pieces

_LOOKALIKES = str.maketrans("’‘ʼ´`“”„«»", "'''''\"\"\"\"\"")
_NOT_HER_PROSE = re.compile(
    r"https?://\S+|www\.\S+|(?<!\w)@\w+|\b[\w.+-]{1,64}@[\w-]{1,60}\.[\w.]+|^[ \t]*>.*$|\bRT @\w+:.*", FLAGS | re.MULTILINE
)
_QUOTED = re.compile(r"\"[^\"\n]{2,400}\"|(?<![\w'])'(?=\S)(?:[^'\n]|'(?=\w)){1,300}?(?<=\S)'(?!\w)")
_WORDS = pieces("grammar")
_SPEECH = f"(?:{_WORDS['speech']})"
_SAID_BEFORE = re.compile(
    rf"\b{_SPEECH}\b(?!\s+at\b)|according to|\bwas like\b|\bquote\b"
    r"|\b(?:who|he|she|they|kids?|child(?:ren)?|pupils?|students?|daughter|son)\s+(?:thinks?|thought|feels?|felt|believes?|fears?)\b",
    FLAGS,
)
_SAID_AFTER = re.compile(
    rf"^[\"',!?. ]*(?:(?:is|was) (?:what|how) )?"
    rf"(?:(?:he|she|they|one|some\w*|a|the|my|our|his|her)\b[^.!?\n]{{0,30}})?\b{_SPEECH}\b",
    FLAGS,
)
_SAID_BY_HER = re.compile(
    r"\b(?:I|we|I've|I'd|I'm|me)(?:\s+(?:have|had|just|actually|nearly|then|only|also|always|was|even|finally|am))*\s+"
    rf"{_SPEECH}\b",
    FLAGS,
)
_CALLED_HER = re.compile(r"\b(?:was|were|been|got|being|getting|be)\s+(?:\w+\s+)?(?:called|told|described|labelled)\b", FLAGS)
_ABOUT_A_WORD = re.compile(
    r"\b(?:the|that|this|a|n|of|using|say|saying|used)\s+(?:words?|terms?|slurs?|phrases?|insults?|nicknames?|n-word|f-word)\b",
    FLAGS,
)
_NEGATED = re.compile(
    r"(?:\b(?:not|never|no|nobody|no-one|hardly|without|far from|cannot)\b|n't\b"
    r"|\b(?:dont|isnt|arent|wasnt|didnt|doesnt|wont|cant)\b)"
    r"(?:\s+(?!but\b|because\b|believe\b|wonder\b|only\b|just\b|know\b|that\b|surprised\b|understand\b|stand\b|care\b|want\b|you\b|"
    r"met\b|seen\b|known\b|taught\b|felt\b|been\b|heard\b|had\b)[\w']+){0,3}\s*$",
    FLAGS,
)
_SELF = re.compile(
    r"(?:\bI(?:'m|'ve been|'d be| am| was| feel| felt| look(?:ed)?| must be| can be| must look| might be)?"
    rf"|\b(?:feel|feeling|felt)|\bme|\bmyself|\bmakes me"
    rf"|\bwe(?:'re| are)?|\bus|\bmy fellow|\bproud)(?:\s+(?:{_WORDS['self_fill']}))*\s*$",
    FLAGS,
)
_SENTENCE_END = re.compile(r"[.!?][\s\"')]|\n")
_WINDOW = 600
"""Characters either way that are looked at for the sentence or quotation around a word."""
_MUSIC = re.compile("[🎵🎶♪♫🎤🎼]")
_LAUGH = re.compile("[😂🤣😜😉😆😅]")


def plain(text: str) -> str:
    """The text with plain quotation marks and apostrophes, and with everything blanked that is not her own prose.

    Blanked are addresses, handles, quoted lines (">") and reposts ("RT @somebody:"). The length stays.
    """
    return _NOT_HER_PROSE.sub(lambda found: "\x01" * len(found[0]), text.translate(_LOOKALIKES))


def sentence(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the sentence that holds the span begins and ends."""
    low, high = max(0, start - _WINDOW), min(len(text), end + _WINDOW)
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


def others_words(text: str, start: int, end: int) -> bool:
    """Whether the span is somebody else's words: in quotation marks, after "he called me", or spoken of as a word."""
    begin, stop = sentence(text, start, end)
    before, after = text[begin:start], text[end:stop]
    if _ABOUT_A_WORD.search(before[-60:]):
        return True
    if in_quotes(text, start, end) or _CALLED_HER.search(before[-60:]):
        return True
    said = _SAID_BEFORE.search(before[-70:])
    return (bool(said) and not _SAID_BY_HER.search(before)) or bool(re.search(r"\"$", before) and _SAID_AFTER.match(after))


def in_quotes(text: str, start: int, end: int) -> bool:
    """Whether the span stands in quotation marks that hold speech."""
    # A quotation stays on its line.
    low, high = max(text.rfind("\n", 0, start) + 1, start - _WINDOW), min(len(text), end + _WINDOW)
    quotes = _QUOTED.finditer(text, low, high)
    return any(one.start() < start and end < one.end() and _is_speech(text, one, start, end) for one in quotes)


def _is_speech(text: str, quote: re.Match[str], start: int, end: int) -> bool:
    """Quotation marks around more than the one word, or with somebody who says it; around one word alone they may be scorn."""
    if len(quote[0].split()) > min(2, len(text[start:end].split())):
        return True
    return bool(
        _SAID_BEFORE.search(text[max(0, quote.start() - 60) : quote.start()])
        or _SAID_AFTER.match(text[quote.end() : quote.end() + 50])
    )


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
    if second.start - first.end > _WINDOW:
        return _WINDOW
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
_TITLED = re.compile(
    r"\b(?:Mr|Mrs|Miss|Ms|Mx|Dr)\.?[ \t]+(?!Men\b|Right\b|Universe\b|World\b)[A-Z][\w'-]*(?:[ \t]+[A-Z][\w'-]+)?"
)
_PRONOUN = re.compile(r"\b(?:he|she|they)\b", FLAGS)
_A_CHILDS_FAMILY = re.compile(r"\b(?:his|her|their)\s+(?:mum|dad|mother|father|parents|family|mam|stepdad)\b", FLAGS)


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
    return found + _pronouns(text, found)


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


def _pronouns(text: str, found: list[Target]) -> list[Target]:
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
_PREDICATE = re.compile(
    rf"^(?:[\s,-]+(?:{_WORDS['after_person']})\b){{0,6}}?(?:[\s,]+(?:{_WORDS['be']})|'s|'re)\b"
    rf"(?:[\s,]+(?:{_WORDS['link']}|f\*+ing|{_OR_LISTED})){{0,8}}[\s,]*$",
    FLAGS,
)
_ATTRIBUTE = re.compile(
    rf"^(?:[\s-]+(?:{_WORDS['before_person']}|\w+(?=,|\s+and\b))|\s+and\s+\w+|\s*,\s*(?!(?:my|our|the|this|these|those|school)\b)"
    r"\w+){0,5}[\s-]*$",
    FLAGS,
)
_APPOSITION = re.compile(rf"^\s*[,:-]+\s*(?:(?:{_WORDS['outcry']}|{_WORDS['link']})\s+){{1,5}}$", FLAGS)
_VERDICT = re.compile(rf"^(?:[\s-]+(?:{_WORDS['after_person']})\b){{0,6}}?(?:\s+(?:{_WORDS['before_verdict']}))*\s*$", FLAGS)
_NEXT_SENTENCE = re.compile(
    rf"^[^.!?\n]{{0,60}}[.!?\n]+\s*(?:(?:{_WORDS['outcry']}|{_OR_LISTED})\s+){{0,6}}(?:(?<=\S )\w+\s+)?$", FLAGS
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
