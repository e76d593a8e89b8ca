"""A guidance pack as the program works with it: frozen values, built from a pack's TOML data.

What a pack's file may hold is described (and checked) in `schema.py`; this module trusts its data, so that the five built-in
packs, which the tests validate, load in milliseconds.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

STRENGTHS = ("must never", "must", "should", "advised", "aware")
"""From strongest to weakest."""

EFFECTS = (
    "prohibit", "avoid", "caution", "permit-with-approval", "permit", "act", "report", "keep", "support", "legal", "background",
)  # fmt: skip

SCOPES = ("personal", "contact", "conduct", "official", "school-network", "blog", "devices", "")

KINDS = ("A", "P", "C", "O")
"""How far an archive answers a clause: A item by item, P a signal for her to read, C only she can say, O it binds others."""

RECORD_WORDS = (
    "profile", "account", "posts", "third_party_posts", "comments", "third_party_comments", "messages", "connections",
    "requests", "media", "media_meta", "checkins", "tags", "groups", "pages", "events", "searches", "visits", "reactions",
    "settings", "blocked", "logins", "links",
)  # fmt: skip
"""Parts of an export that a clause may need; the slots of the readers supply them."""

INPUT_WORDS = (
    "input:roster", "input:school", "input:hours", "input:own-details", "input:staff", "input:account-purpose",
)  # fmt: skip
"""What she may have to tell the program."""


class GuidanceError(Exception):
    """A guidance pack cannot be used. The text is for people: what is wrong, where, and what would be right."""


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause of a guidance document, in our own words."""

    id: str
    """The whole id, with the pack's: "rochdale-A1.b9"."""
    guidance: str
    section: str
    """As printed."""
    summary: str
    """Our own words; never the document's sentence."""
    binds: str
    strength: str
    effect: str
    """What it wants: one of `EFFECTS`. A "must" whose effect is caution is no ban."""
    scope: str
    """Where it reaches: one of `SCOPES`."""
    kind: str
    words: str = ""
    """The word or two of the document on which the strength rests."""
    checks: tuple[str, ...] = ()
    """The checks that may cite it, and whose silence clears it."""
    helped_by: tuple[str, ...] = ()
    """Checks that shed light on it without answering it: they may cite it, its verdict stays a question."""
    asks: tuple[str, ...] = ()
    """Topics of the checklist, where only she can answer."""
    records: tuple[str, ...] = ()
    """What has to be in the archive (`RECORD_WORDS`) or told (`INPUT_WORDS`) to examine it."""
    severity: str = "note"
    severity_for: Mapping[str, str] = field(default_factory=dict)
    """Another severity for single checks, whose signal proves less (or more) of what the clause is about."""
    severity_reason: str = ""
    actions: tuple[str, ...] = ()
    actions_for: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    advises: tuple[str, ...] = ()
    """Checks to whose findings the clause adds its actions although it is not examined by them."""
    advice: str = ""
    """The words of its step, where the general ones do not do; `{route}` stands for the route."""
    advice_for: Mapping[str, str] = field(default_factory=dict)
    """The same by action."""
    route: str = ""
    """A role of the pack's `routes`: to whom a report goes."""
    accounts: tuple[str, ...] = ("personal", "official")
    """The accounts for which it may be cited."""
    condition: str = ""
    """When it holds, where it does not hold always: "where it could discredit the school"."""
    platforms: tuple[str, ...] = ()
    """The platforms that it names ("facebook"); empty for all."""
    people: tuple[str, ...] = ()
    """Whose contact it is about, by her lists (`Owner.GROUPS`); empty for anybody's."""
    exceptions: tuple[str, ...] = ()
    """"family": her relatives are excepted; "adult": people past the age limit that it states are not meant; "theirs": what
    others did is not, where she did nothing."""
    ages: str = ""
    """The age limit that it states, in words."""
    note: str = ""

    def severity_of(self, check: str) -> str:
        """The severity that it gives to a finding of a check."""
        return self.severity_for.get(check, self.severity)

    def actions_of(self, check: str) -> tuple[str, ...]:
        """What it asks her to do about a finding of a check."""
        return self.actions_for.get(check, self.actions)

    @property
    def is_hers(self) -> bool:
        """Whether it is laid on the individual rather than on the school, managers or nobody."""
        return self.kind != "O"


@dataclass(frozen=True, slots=True)
class Stop:
    """The stop-and-call card: whom to call, and the clause that says so ("" where the document has none)."""

    call: str
    clause: str = ""


@dataclass(frozen=True, slots=True)
class StepUp:
    """Checks that weigh one step more when they are seen together in one thing, and the clause for it."""

    clause: str
    checks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Exempt:
    """Platforms on which the document lets go of some checks, and the clause for it."""

    clause: str
    checks: tuple[str, ...]
    platforms: tuple[str, ...]


@dataclass(frozen=True)
class Pack:
    """A guidance document as data. Clauses stand in the document's order."""

    id: str
    title: str
    publisher: str
    issued: str
    """As printed, or "undated"."""
    clauses: tuple[Clause, ...]
    review: str = ""
    """The review date that it prints."""
    dates: str = ""
    """What is to be said about its age, for every report."""
    extends: str = ""
    """Id of the pack at the bottom of those that it is a small change to; "" where it stands alone."""
    lang: str = "en-GB"
    sections: tuple[str, ...] = ()
    keep_clause: str = ""
    """Whole id of the clause that asks to keep evidence."""
    routes: Mapping[str, str] = field(default_factory=dict)
    """Roles and how to speak of them: "line-manager" is "your line manager"."""
    stop: Stop = Stop("the police, and the school's safeguarding lead")
    step_ups: tuple[StepUp, ...] = ()
    exempts: tuple[Exempt, ...] = ()

    @cached_property
    def by_id(self) -> Mapping[str, Clause]:
        """The clauses by their whole ids."""
        return {clause.id: clause for clause in self.clauses}

    @cached_property
    def _citing(self) -> Mapping[str, tuple[Clause, ...]]:
        return _by_check(self.clauses, lambda clause: (*clause.checks, *clause.helped_by))

    @cached_property
    def _advising(self) -> Mapping[str, tuple[Clause, ...]]:
        return _by_check(self.clauses, lambda clause: clause.advises)

    def origin_of(self, clause: Clause) -> str:
        """The whole id that one of its clauses has in the pack at the bottom; of an inherited clause, where it comes from."""
        return f"{self.extends or self.id}{clause.id.removeprefix(self.id)}"

    def citing(self, check: str) -> tuple[Clause, ...]:
        """The clauses that a finding of a check may cite, before scope and account are looked at."""
        return self._citing.get(check, ())

    def advising(self, check: str) -> tuple[Clause, ...]:
        """The clauses that add their actions to a check's findings."""
        return self._advising.get(check, ())


def _by_check(clauses: Iterable[Clause], names: Callable[[Clause], Iterable[str]]) -> dict[str, tuple[Clause, ...]]:
    found: dict[str, list[Clause]] = {}
    for clause in clauses:
        for name in names(clause):
            found.setdefault(name, []).append(clause)
    return {name: tuple(listed) for name, listed in found.items()}


_LISTS = ("checks", "helped_by", "asks", "records", "actions", "advises", "accounts", "platforms", "people", "exceptions")


def clause_of(guidance: str, data: Mapping[str, Any]) -> Clause:
    """A clause from one `[[clause]]` table, which is taken to be valid."""
    fields: dict[str, Any] = {"binds": "staff", "scope": "personal", **data}
    for name in _LISTS:
        if name in fields:
            fields[name] = tuple(fields[name])
    if "actions_for" in fields:
        fields["actions_for"] = {check: tuple(actions) for check, actions in fields["actions_for"].items()}
    fields["id"] = f"{guidance}-{data['id']}"
    return Clause(guidance=guidance, **fields)


def pack_of(data: Mapping[str, Any]) -> Pack:
    """A pack from the tables of its file, which are taken to be valid and whole (nothing left to inherit)."""
    own = data["id"]

    def whole(short: str) -> str:
        return f"{own}-{short}" if short else ""

    stop = data.get("stop", {})
    return Pack(
        id=own,
        title=data["title"],
        publisher=data["publisher"],
        issued=data["issued"],
        clauses=tuple(clause_of(own, clause) for clause in data.get("clause", ())),
        review=data.get("review", ""),
        dates=data.get("dates", ""),
        extends=data.get("extends", ""),
        lang=data.get("lang", "en-GB"),
        sections=tuple(data.get("sections", ())),
        keep_clause=whole(data.get("keep_clause", "")),
        routes=data.get("routes", {}),
        stop=Stop(stop["call"], whole(stop.get("clause", ""))) if stop else Pack.stop,
        step_ups=tuple(StepUp(whole(up["clause"]), tuple(up["checks"])) for up in data.get("step_up", ())),
        exempts=tuple(
            Exempt(whole(row["clause"]), tuple(row["checks"]), tuple(row["platforms"])) for row in data.get("exempt", ())
        ),
    )
