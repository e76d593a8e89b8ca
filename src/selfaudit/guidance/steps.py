"""What to do about a finding: each step with the clause that asks for it, to whom it goes, and in which order.

The order is always: stop and call; keep and write down; report; only then anything that takes something away. While a
complaint is open nothing that takes something away is advised at all. No step ever asks her to destroy anything.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from selfaudit.findings import SEVERITIES, Step
from selfaudit.guidance import known
from selfaudit.guidance.model import Clause, Pack

_ABOUT_OTHERS = ("connections", "communication", "content")
"""Groups of checks whose findings may become part of a complaint: for these the warning about one comes first."""


@dataclass(frozen=True, slots=True)
class Situation:
    """What is held in memory only, for this run: the school's own names for the roles, and whether a complaint is open."""

    routes: Mapping[str, str] = field(default_factory=dict)
    """From the configuration: a role of the packs ("head", "line-manager" …) and who that is at her school."""
    complaint_open: bool | None = None
    """Whether a complaint, allegation or investigation is open; `None` when she was not asked or did not answer."""


@dataclass(frozen=True, slots=True)
class Seen:
    """What a finding is about, as far as the steps depend on it."""

    check: str
    kind: str = ""
    platform: str = ""
    family: bool = False


def route_of(pack: Pack, role: str, situation: Situation) -> str:
    """How to speak of a role of a pack: "your head", or "your head (Jo Marsh)" where the school filled in who that is."""
    words = pack.routes.get(role, "")
    name = situation.routes.get(role, "")
    return f"{words} ({name})" if words and name else words or name


def steps(pack: Pack, seen: Seen, cited: Sequence[Clause], situation: Situation) -> tuple[Step, ...]:
    """The steps that one document asks for about a finding, in order. `cited` are its clauses for it, at least one."""
    cited = sorted(cited, key=lambda clause: SEVERITIES.index(clause.severity_of(seen.check)))
    lead = cited[0]
    if situation.complaint_open:
        return tuple(_while_complaint_is_open(pack, seen, cited, lead, situation))
    if seen.family:
        return (_for_family(pack, lead, situation),)
    words = known.step_words()
    wanted = _wanted(pack, seen, cited, lead)
    apt = [action for action in words.order if action in wanted and _is_apt(action, seen)]
    chosen = {action: wanted[action] for action in apt} or {"READ-AGAIN": lead}
    return tuple(_step(pack, seen, action, clause, situation) for action, clause in chosen.items())


def in_order(todo: Iterable[Step]) -> tuple[Step, ...]:
    """The steps of several documents in the one order: no document's removal comes before another one's report."""
    order = known.step_words().order
    return tuple(sorted(todo, key=lambda step: order.index(step.action)))


def stop_card(packs: Iterable[Pack]) -> tuple[Step, ...]:
    """The stop-and-call card of each document: never about a finding, always in the report, since no picture is ever opened."""
    text = known.step_words().stop_card
    return tuple(
        Step("STOP", text.replace("{call}", pack.stop.call), pack.id, pack.stop.clause, pack.stop.call) for pack in packs
    )


def _while_complaint_is_open(
    pack: Pack, seen: Seen, cited: Sequence[Clause], lead: Clause, situation: Situation
) -> Iterator[Step]:
    words = known.step_words()
    yield Step("KEEP", words.complaint_open, pack.id, pack.keep_clause or lead.id)
    wanted = _wanted(pack, seen, cited, lead)
    for action in ("LOG", "REPORT", "DISCLOSE-TO-MANAGER"):
        if action in wanted:
            yield _step(pack, seen, action, wanted[action], situation)


def _for_family(pack: Pack, clause: Clause, situation: Situation) -> Step:
    words = known.step_words()
    roles = [role for role in ("line-manager", "manager", "senior-leaders", "head") if role in pack.routes]
    route = route_of(pack, roles[0], situation) if roles else words.actions["DISCLOSE-TO-MANAGER"].route
    return Step("DISCLOSE-TO-MANAGER", words.family.replace("{route}", route), pack.id, clause.id, route)


def _wanted(pack: Pack, seen: Seen, cited: Sequence[Clause], lead: Clause) -> dict[str, Clause]:
    """Each action and the clause that asks for it most plainly: one with words of its own, then one that is about just that."""
    wanted: dict[str, Clause] = {}
    for clause in (*cited, *(clause for clause in pack.advising(seen.check) if clause not in cited)):
        for action in clause.actions_of(seen.check):
            if action not in wanted or _plainness(clause, action) > _plainness(wanted[action], action):
                wanted[action] = clause
    for action in known.check(seen.check).actions:
        wanted.setdefault(action, lead)
    return wanted


def _plainness(clause: Clause, action: str) -> int:
    own_words = bool(clause.advice or clause.advice_for.get(action))
    return 2 * own_words + (action in known.step_words().asked.get(clause.effect, ()))


def _is_apt(action: str, seen: Seen) -> bool:
    about = known.step_words().actions[action]
    fits_kind = not about.kinds or not seen.kind or seen.kind in about.kinds
    return fits_kind and (not about.platforms or seen.platform in about.platforms)


def _step(pack: Pack, seen: Seen, action: str, clause: Clause, situation: Situation) -> Step:
    about = known.step_words().actions[action]
    route = route_of(pack, clause.route, situation) if clause.route and "{route}" in _template(action, clause) else ""
    route = route or about.route
    text = _text(action, clause, seen, bool(route)).replace("{route}", route)
    return Step(action, _warned(text, about, seen, situation), pack.id, clause.id, route)


def _template(action: str, clause: Clause) -> str:
    return _own_words(action, clause) or known.step_words().actions[action].to


def _own_words(action: str, clause: Clause) -> str:
    return clause.advice_for.get(action, clause.advice if clause.actions[:1] == (action,) else "")


def _text(action: str, clause: Clause, seen: Seen, routed: bool) -> str:
    own = _own_words(action, clause)
    if own:
        return own
    words = known.step_words()
    about = words.actions[action]
    do = (about.checks or {}).get(seen.check) or (about.to if routed else about.do)
    if action in words.asked.get(clause.effect, ()) and action in clause.actions_of(seen.check):
        return f"{words.strength[clause.strength]} {do}."
    return f"{do[0].upper()}{do[1:]}."


def _warned(text: str, about: known.Action, seen: Seen, situation: Situation) -> str:
    """The text, with the warning about an open complaint where nobody said that there is none."""
    if situation.complaint_open is None and about.removes and known.check(seen.check).group in _ABOUT_OTHERS:
        return f"{known.step_words().complaint_unknown}{text[0].lower()}{text[1:]}"
    return text
