"""What a pack's file may hold: the pydantic models behind `guidance validate` and the JSON Schema for editors."""

from __future__ import annotations

import json
from typing import Annotated, Any, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator

SCHEMA = "selfaudit-guidance/1"

Strength = Literal["must never", "must", "should", "advised", "aware"]
Effect = Literal[
    "prohibit", "avoid", "caution", "permit-with-approval", "permit", "act", "report", "keep", "support", "legal", "background"
]
Scope = Literal["personal", "contact", "conduct", "official", "school-network", "blog", "devices", ""]
Kind = Literal["A", "P", "C", "O"]
Binds = Literal["staff", "staff+volunteers", "teachers", "volunteers", "managers", "organisation", "background"]
Severity = Literal["critical", "high", "medium", "low", "note"]
Action = Literal[
    "KEEP", "LOG", "REPORT", "REMOVE-ACCESS", "BLOCK", "RESTRICT-AUDIENCE", "EDIT-PROFILE", "UNTAG", "ASK-UPLOADER",
    "REPORT-ABUSE", "DISCLOSE-TO-MANAGER", "ADD-OWN-VIEW-WORDS", "GET-PERMISSION", "READ-AGAIN", "STOP",
]  # fmt: skip
Words = Literal[
    "profile", "account", "posts", "third_party_posts", "comments", "third_party_comments", "messages", "connections",
    "requests", "media", "media_meta", "checkins", "tags", "groups", "pages", "events", "searches", "visits", "reactions",
    "settings", "blocked", "logins", "links",
    "input:roster", "input:school", "input:hours", "input:own-details", "input:staff", "input:account-purpose",
]  # fmt: skip
Account = Literal["personal", "official"]
Group = Literal["pupils", "former_pupils", "parents", "colleagues"]
PackId = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9-]*$")]
Short = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9]+(\.[A-Za-z0-9]+)*$")]
Text = Annotated[str, StringConstraints(min_length=1)]

_WORST = {"caution": ("low", "note"), "permit-with-approval": ("medium", "low", "note")}


class _Table(BaseModel):
    model_config = ConfigDict(extra="forbid")


class ClauseTable(_Table):
    """One `[[clause]]`."""

    id: Short = Field(description='Unique in the pack, without the pack\'s own id: "4.2" or "A1.b9".')
    section: Text = Field(description="As printed in the document.")
    summary: Text = Field(description="In your own words; never the document's sentence.")
    binds: Binds = Field(default="staff", description="Whom it binds.")
    strength: Strength = Field(description="How strongly the document puts it.")
    words: str = Field(default="", description="The word or two of the document on which the strength rests.")
    effect: Effect = Field(description="What it wants. A clause that asks for care is a caution, however strong its verb.")
    scope: Scope = Field(default="personal", description="Where it reaches.")
    kind: Kind = Field(description="A answered by the archive; P a signal to read; C only she can say; O binds others.")
    checks: list[str] = Field(default=[], description="The checks that may cite it.")
    helped_by: list[str] = Field(default=[], description="Checks that shed light on it without answering it.")
    asks: list[str] = Field(default=[], description="Topics of the checklist.")
    records: list[Words] = Field(default=[], description="What the archive must hold, or she must tell, to examine it.")
    severity: Severity = Field(default="note", description="Set by hand, for a finding under this clause.")
    severity_for: dict[str, Severity] = Field(default={}, description="Another severity for single checks.")
    severity_reason: str = Field(default="", description="Why that severity, about this clause and not about strength alone.")
    actions: list[Action] = Field(default=[], description="What she is asked to do, in order.")
    actions_for: dict[str, list[Action]] = Field(default={}, description="Other actions for single checks.")
    advises: list[str] = Field(default=[], description="Further checks to whose findings it adds its actions.")
    advice: str = Field(default="", description="The words of its step; {route} stands for the route.")
    advice_for: dict[Action, str] = Field(default={}, description="The words of its step, by action.")
    route: str = Field(default="", description="A role of [routes].")
    accounts: list[Account] = Field(default=["personal", "official"], description="Accounts for which it may be cited.")
    condition: str = Field(default="", description="When it holds, where it does not hold always.")
    platforms: list[str] = Field(default=[], description="The platforms that it names; none: all.")
    people: list[Group] = Field(default=[], description="Whose contact it is about, by the lists of people; none: anybody's.")
    exceptions: list[Literal["family", "adult", "theirs"]] = Field(
        default=[],
        description="What it excepts: her relatives, people past the age limit that it states, what others did of themselves.",
    )
    ages: str = Field(default="", description="The age limit that it states, in words.")
    note: str = Field(default="", description="A remark for whoever keeps the pack.")

    @model_validator(mode="after")
    def _agrees_with_itself(self) -> Self:
        if self.kind in ("A", "P") and not self.checks:
            raise ValueError(f'kind "{self.kind}" needs at least one check; a clause that only she can answer is kind "C"')
        if self.kind in ("A", "P") and not self.records:
            raise ValueError(f'kind "{self.kind}" needs "records": what the archive must hold for it')
        if self.kind in ("A", "P") and not ("severity" in self.model_fields_set and self.severity_reason):
            raise ValueError(f'kind "{self.kind}" needs a "severity", and a "severity_reason" for it')
        if self.kind == "C" and not self.asks:
            raise ValueError('kind "C" needs "asks": a topic of the checklist')
        allowed = _WORST.get(self.effect)
        if allowed and self.kind in ("A", "P"):
            worst = [severity for severity in (self.severity, *self.severity_for.values()) if severity not in allowed]
            if worst:
                raise ValueError(
                    f'effect "{self.effect}" is no ban, so its severity is at most "{allowed[0]}", not "{worst[0]}"'
                )
        for text in (self.advice, *self.advice_for.values()):
            if "delete" in text.lower():
                raise ValueError("no advice may ask her to delete anything; keep, limit or remove access instead")
            if "{" in text.replace("{route}", ""):
                raise ValueError("{route} is the only thing in braces that advice may hold")
        return self


class StopTable(_Table):
    """`[stop]`: the card for indecent images of children and obscene material."""

    call: Text = Field(description="Whom to call, at once.")
    clause: str = Field(default="", description="The clause that says so, where there is one.")


class StepUpTable(_Table):
    """A `[[step_up]]`."""

    clause: Text
    checks: list[str] = Field(min_length=2)


class ExemptTable(_Table):
    """An `[[exempt]]`."""

    clause: Text
    checks: list[str] = Field(min_length=1)
    platforms: list[str] = Field(min_length=1)


class PackFile(_Table):
    """A guidance pack: one document as data."""

    schema_: Literal["selfaudit-guidance/1"] = Field(alias="schema")
    id: PackId = Field(description="Short name; every clause's whole id begins with it.")
    title: Text
    publisher: Text
    issued: Text = Field(description='As printed, or "undated".')
    review: str = Field(default="", description="The review date that it prints.")
    dates: str = Field(default="", description="What is to be said about its age in every report.")
    extends: str = Field(default="", description="Id or file of the pack that this one changes.")
    drop: list[str] = Field(default=[], description="Clauses of that pack to leave out.")
    lang: str = "en-GB"
    sections: list[str] = []
    keep_clause: str = Field(default="", description="The clause that asks to keep evidence.")
    routes: dict[str, Text] = Field(default={}, description='Roles and how to speak of them: head = "your head".')
    stop: StopTable | None = None
    step_up: list[StepUpTable] = []
    exempt: list[ExemptTable] = []
    clause: list[ClauseTable] = Field(min_length=1)


def json_schema() -> str:
    """The JSON Schema of a pack's file, for editors. A pack that `extends` another may leave out what it inherits."""
    whole: dict[str, Any] = PackFile.model_json_schema(by_alias=True)
    clause = whole["$defs"]["ClauseTable"]
    needed = {"required": whole.pop("required"), "properties": {"clause": {"items": {"required": clause["required"]}}}}
    clause["required"] = ["id"]
    whole |= {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A selfaudit guidance pack",
        "if": {"required": ["extends"]},
        "then": {"required": ["schema", "id"]},
        "else": needed,
    }
    return json.dumps(whole, indent=2, ensure_ascii=False) + "\n"
