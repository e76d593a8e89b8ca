"""A new pack from answers: what `selfaudit guidance new` asks, and the TOML text that comes of it. Nothing is written here."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from selfaudit.guidance import known
from selfaudit.guidance.loading import BUILT_IN
from selfaudit.guidance.model import EFFECTS, SCOPES, STRENGTHS
from selfaudit.guidance.questions import topics
from selfaudit.guidance.schema import SCHEMA


@dataclass(frozen=True, slots=True)
class Prompt:
    """One thing to ask. An empty answer takes the default; `choices` are the right words, where there is a list."""

    key: str
    question: str
    default: str = ""
    choices: tuple[str, ...] = ()
    several: bool = False
    """Several of the choices may be given, with commas between them."""
    needed: bool = False
    inherited: bool = False
    """Needed, but not of a pack that is nearly the same as another."""
    taken: tuple[str, ...] = ()
    """Answers that are something else's already."""
    form: str = ""
    """The expression that an answer must match as a whole."""

    def problem(self, answer: str, answers: Mapping[str, str]) -> str:
        """What is wrong with an answer, given the answers before it; "" for nothing.

        >>> Prompt("id", "A short name", needed=True).problem("", {})
        'An answer is needed here.'
        """
        if not answer:
            needed = self.needed or (self.inherited and not answers.get("extends"))
            return "An answer is needed here." if needed else ""
        if answer in self.taken:
            return f'"{answer}" is the id of a built-in pack. Give this one another.'
        given = _several(answer) if self.several else [answer]
        wrong = [part for part in given if self.choices and part not in self.choices]
        if wrong:
            return f"{', '.join(wrong)} is not one of them."
        fits = not self.form or re.fullmatch(self.form, answer)
        return "" if fits else "Only small letters, digits and hyphens, a letter first."


PACK_PROMPTS = (
    Prompt("id", "A short name for the pack, in small letters (oakfield)", needed=True, taken=BUILT_IN, form="[a-z][a-z0-9-]*"),
    Prompt("extends", "The pack that it is nearly the same as, if any (rochdale)"),
    Prompt("title", "The document's title", inherited=True),
    Prompt("publisher", "Who issued it (the school, the trust, the authority)", inherited=True),
    Prompt("issued", "The date that it prints", "undated"),
    Prompt("review", "The review date that it prints, if any"),
    Prompt("head", 'Who is the head? Leave empty to say "your head"'),
    Prompt("line-manager", 'Who is your line manager? Leave empty to say "your line manager"'),
    Prompt("safeguarding-lead", 'Who is the safeguarding lead? Leave empty to say "the school\'s safeguarding lead"'),
)
"""What to ask about the document as a whole."""

CLAUSE_PROMPTS = (
    Prompt("section", "The clause's number as printed (4.2)", needed=True),
    Prompt("summary", "What it asks, in your own words (not the document's sentence)", needed=True),
    Prompt("strength", "How strongly", "should", STRENGTHS),
    Prompt("effect", "What it wants", "avoid", EFFECTS),
    Prompt("scope", "Where it reaches", "personal", tuple(scope for scope in SCOPES if scope)),
    Prompt(
        "checks", "Which checks find it (leave empty when only you can answer it)", choices=tuple(known.checks()), several=True
    ),
    Prompt("asks", "Which topic of the checklist it belongs to, when only you can answer it", "judgement", topics()),
    Prompt("severity_reason", "Why it matters as much as it does, in a sentence"),
)
"""What to ask about each clause."""

_ROLES = {"head": "your head", "line-manager": "your line manager", "safeguarding-lead": "the school's safeguarding lead"}
_BASE = dict(zip(STRENGTHS, ("critical", "high", "medium", "low", "note"), strict=True))
_MOST = {"caution": "low", "permit-with-approval": "medium"}


def pack_text(answers: Mapping[str, str], clauses: Sequence[Mapping[str, str]]) -> str:
    """The TOML of a new pack: valid for `guidance validate` where no answer is a problem."""
    heading = ["#:schema pack.schema.json", "# Check it with: selfaudit guidance validate FILE", f"schema = {_toml(SCHEMA)}"]
    heading += [f"{key} = {_toml(answers[key])}" for key in ("id", "extends") if answers.get(key)]
    whole = {} if answers.get("extends") else {"title": "", "publisher": "", "issued": "undated"}
    given = {key: answers.get(key) or whole.get(key, "") for key in ("title", "publisher", "issued", "review")}
    heading += [f"{key} = {_toml(text)}" for key, text in given.items() if text or key in whole]
    own = {role: answers.get(role) or ("" if answers.get("extends") else words) for role, words in _ROLES.items()}
    routes = [f"{role} = {_toml(words)}" for role, words in own.items() if words]
    tables = [_clause(name, clause) for name, clause in zip(_names(clauses), clauses, strict=True)]
    return "\n\n".join(["\n".join(heading), *(["\n".join(["[routes]", *routes])] if routes else []), *tables]) + "\n"


def _names(clauses: Sequence[Mapping[str, str]]) -> Iterator[str]:
    """Each clause's short id; where a section stands twice, the later ones get their place behind it."""
    taken: set[str] = set()
    for number, clause in enumerate(clauses, 1):
        short = _short(clause["section"], number)
        name = f"{short}.n{number}" if short in taken else short
        taken.add(name)
        yield name


def _clause(name: str, answers: Mapping[str, str]) -> str:
    checks = _several(answers.get("checks", ""))
    strength = answers.get("strength") or "should"
    effect = answers.get("effect") or "avoid"
    lines = ["[[clause]]", f"id = {_toml(name)}"]
    lines += [f"{key} = {_toml(answers[key])}" for key in ("section", "summary")]
    lines += [
        f"strength = {_toml(strength)}",
        f"effect = {_toml(effect)}",
        f"scope = {_toml(answers.get('scope') or 'personal')}",
    ]
    if checks:
        records = dict.fromkeys(word for check in checks for word in known.check(check).records)
        reason = answers.get("severity_reason") or f"The document says {strength}; say here why that matters for this clause."
        lines += [f'kind = "P"\nchecks = {_toml(checks)}', f"records = {_toml(list(records))}"]
        lines += [f"severity = {_toml(_severity(strength, effect))}", f"severity_reason = {_toml(reason)}"]
    else:
        lines += [f'kind = "C"\nasks = {_toml([answers.get("asks") or "judgement"])}']
    return "\n".join(lines)


def _severity(strength: str, effect: str) -> str:
    base, most = _BASE[strength], _MOST.get(effect, "critical")
    order = list(_BASE.values())
    return max(base, most, key=order.index)


def _short(section: str, number: int) -> str:
    """An id from a section as printed: "4.2" stays, "Appendix 1, bullet 3" becomes "Appendix1.bullet3"."""
    parts = [re.sub(r"[^A-Za-z0-9]", "", part) for part in re.split(r"[.,;:()]", section)]
    return ".".join(part for part in parts if part) or f"c{number}"


def _several(answer: str) -> list[str]:
    return [part.strip() for part in answer.split(",") if part.strip()]


def _toml(value: str | list[str]) -> str:
    # TOML spells strings as JSON does, but does not allow DEL; half a surrogate pair cannot be written at all.
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f").encode("utf-8", "replace").decode()
