"""From a hit to a finding: which clauses of the chosen documents it may cite, how severe that is, and what to do.

Severity comes from the clauses, the band from severity and visibility; confidence stays apart. A hit that no chosen document
has a clause for is no finding under them. Reasons: docs/decisions/0007-severity-and-bands.md.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from selfaudit.findings import SEVERITIES, Cited, Finding, Hit, Step
from selfaudit.guidance import known
from selfaudit.guidance.model import Clause, Pack
from selfaudit.guidance.steps import Seen, Situation, in_order, steps
from selfaudit.records import Visibility

FAMILY_SIGNAL = "is on your list of family"
"""A check adds this signal where the person is one of her relatives (`[me] family`)."""

ADULT_SIGNAL = "over 19 at the time"
"""A check adds this signal where the list's date of birth shows that a former pupil was an adult by then."""

YOUNG_SIGNAL = "under 18 at the time"
"""The same where it shows that a former pupil was still a child."""

THEIRS_SIGNAL = "nothing of it by you"
"""A check adds this signal where others did it, and she did nothing."""

BLOG_PLATFORMS = frozenset({"blogger", "wordpress", "tumblr", "medium", "livejournal"})
"""Only an archive of one of these is a blog, to which a document's rules for blog owners reach."""


class Key(NamedTuple):
    """All of a hit that its ruling depends on. There are few of them even where there are many hits."""

    check: str
    visibility: Visibility
    account: str
    platform: str
    kind: str
    parts: tuple[str, ...]
    family: bool
    adult: bool = False
    young: bool = False
    theirs: bool = False
    on_list: str = ""
    beside: tuple[str, ...] = ()


def key_of(
    check: str,
    visibility: Visibility,
    account: str,
    platform: str,
    kind: str,
    parts: tuple[str, ...],
    signals: tuple[str, ...],
    on_list: str = "",
) -> Key:
    """The key of a hit that need not be made for it."""
    if not signals:
        return Key(check, visibility, account, platform, kind, parts, False, on_list=on_list)
    family, adult = FAMILY_SIGNAL in signals, ADULT_SIGNAL in signals
    young, theirs = YOUNG_SIGNAL in signals, THEIRS_SIGNAL in signals
    return Key(check, visibility, account, platform, kind, parts, family, adult, young, theirs, on_list)


@dataclass(frozen=True, slots=True)
class Ruling:
    """What the chosen documents make of every hit with one key."""

    severity: str
    """The band: after visibility."""
    cited: tuple[Cited, ...]
    steps: tuple[Step, ...]
    silent: tuple[str, ...]
    """Ids of the chosen documents that have no clause for it."""
    clauses: tuple[str, ...]
    """Ids of the clauses whose verdict it decides."""
    excepted: tuple[str, ...]
    """Ids of clauses that except this person."""


@dataclass(frozen=True)
class Judge:
    """Judges hits under the chosen documents. Every ruling is made once for each key, so that a hit costs a look-up."""

    packs: tuple[Pack, ...]
    titles: Mapping[str, str] = field(default_factory=dict)
    """Of the checks, by id."""
    situation: Situation = field(default_factory=Situation)
    _rulings: dict[Key, Ruling | None] = field(default_factory=dict, init=False, repr=False)

    def key(self, hit: Hit) -> Key:
        """What the ruling of a hit depends on."""
        key = key_of(hit.check, hit.visibility, hit.account, hit.platform, hit.kind, hit.parts, hit.signals, hit.on_list)
        return key._replace(beside=hit.beside)

    @cached_property
    def weighed_together(self) -> frozenset[str]:
        """The checks that a chosen document weighs more where several of them hit one record."""
        return frozenset(check for pack in self.packs for row in pack.step_ups for check in row.checks)

    def ruling(self, key: Key) -> Ruling | None:
        """The ruling for a key, or `None` where every chosen document is silent."""
        try:
            return self._rulings[key]
        except KeyError:
            made = self._rulings[key] = _rule(self.packs, key, self.situation)
            return made

    def judge(self, hit: Hit) -> Finding | None:
        """The finding that a hit is, or `None` where every chosen document is silent about it."""
        ruling = self.ruling(self.key(hit))
        if ruling is None:
            return None
        title = self.titles.get(hit.check, hit.check)
        return Finding(hit, title, ruling.severity, ruling.cited, ruling.steps, ruling.silent)


def _rule(packs: Sequence[Pack], key: Key, situation: Situation) -> Ruling | None:
    worst = len(SEVERITIES) - 1
    cited: list[Cited] = []
    todo: list[Step] = []
    silent: list[str] = []
    for pack in packs:
        found = tuple(citations(pack, key))
        if not found:
            silent.append(pack.id)
            continue
        cited += [_cite(clause, severity, excepts=_excepts(clause, key)) for clause, severity in found]
        level = min(SEVERITIES.index(severity) for _, severity in found)
        worst = min(worst, max(level - _steps_up(pack, key), 0))
        excepted = all(_excepts(clause, key) for clause, _ in found)
        seen = Seen(key.check, key.kind, key.platform, excepted)
        todo += steps(pack, seen, tuple(clause for clause, _ in found), situation)
    if not cited:
        return None
    by_id = {clause.id: clause for pack in packs for clause in pack.clauses}
    excepting = tuple(row.clause for row in cited if row.excepts)
    return Ruling(
        severity=band(SEVERITIES[worst], key.check, key.visibility),
        cited=tuple(cited),
        steps=in_order(todo),
        silent=tuple(silent),
        clauses=tuple(row.clause for row in cited if row.clause not in excepting and by_id[row.clause].kind in "AP"),
        excepted=excepting,
    )


def citations(pack: Pack, key: Key) -> Iterator[tuple[Clause, str]]:
    """The clauses of a document that a hit may cite, each with the severity that it gives; in the document's order."""
    severities: dict[str, str] = {}
    for check in dict.fromkeys((key.check, *key.parts)):
        for clause in pack.citing(check):
            if _means(clause, key) and may_be_cited(pack, clause, check, key.account, key.platform):
                severity = "note" if _excepts(clause, key) else clause.severity_of(check)
                severities[clause.id] = worse(severities.get(clause.id, "note"), severity)
    for clause in pack.clauses if severities else ():
        if clause.id in severities:
            yield clause, severities[clause.id]


def may_be_cited(pack: Pack, clause: Clause, check: str, account: str, platform: str) -> bool:
    """Whether the clause reaches this account and platform at all; scope is never stretched."""
    if not clause.is_hers or account not in clause.accounts or not reaches(clause.scope, account, platform):
        return False
    if clause.platforms and platform not in clause.platforms:
        return False
    return not any(check in row.checks and platform in row.platforms for row in pack.exempts)


def _means(clause: Clause, key: Key) -> bool:
    """Whether it speaks of such people and acts, as far as her lists tell: of pupils, parents, of adults, of what others did.

    A former pupil of whom the list proves that he was a child then is meant where children are.
    """
    if (key.adult and "adult" in clause.exceptions) or (key.theirs and "theirs" in clause.exceptions):
        return False
    if not clause.people or not key.on_list:
        return True
    return key.on_list in clause.people or (key.young and "pupils" in clause.people)


def reaches(scope: str, account: str, platform: str) -> bool:
    """Whether a scope takes in an archive of this account and platform.

    "Personal" is private use, which an account that the school runs is not. No archive says over which connection something was
    sent, so the school's own connection is never reached.
    """
    if scope in ("official", "personal"):
        return account == scope
    if scope == "blog":
        return platform in BLOG_PLATFORMS
    return scope != "school-network"


def worse(one: str, other: str) -> str:
    """The worse of two severities."""
    return SEVERITIES[min(SEVERITIES.index(one), SEVERITIES.index(other))]


def band(severity: str, check: str, visibility: Visibility) -> str:
    """The severity after visibility: what only she can see is one step milder.

    So is her own detail (a phone number, an address) that only a limited audience sees; a remark about a child is not, since
    it does its harm among friends too. Unknown counts in full: it is not known to be private.
    """
    exposure = known.check(check).group == "exposure"
    milder = visibility is Visibility.ONLY_ME or (visibility is Visibility.LIMITED and exposure)
    return SEVERITIES[min(SEVERITIES.index(severity) + milder, len(SEVERITIES) - 1)]


def _excepts(clause: Clause, key: Key) -> bool:
    return key.family and "family" in clause.exceptions


def _steps_up(pack: Pack, key: Key) -> int:
    seen = {key.check, *key.parts, *key.beside}
    return int(any(seen.issuperset(row.checks) for row in pack.step_ups))


def _cite(clause: Clause, severity: str, *, excepts: bool) -> Cited:
    return Cited(clause.guidance, clause.id, clause.section, clause.summary, clause.strength, clause.effect, severity, excepts)
