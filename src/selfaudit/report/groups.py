"""Findings grouped by what to do about them; the same groups, in the same order, in every format for people."""

from __future__ import annotations

from dataclasses import dataclass

from selfaudit.check import Says
from selfaudit.findings import Finding

KEEP_FIRST = frozenset({"STOP", "KEEP", "LOG", "REPORT", "DISCLOSE-TO-MANAGER"})


@dataclass(frozen=True, slots=True)
class Group:
    """A heading under which findings stand."""

    id: str
    title: str
    lead: str


TALK = Group("talk", "Keep and talk first", "Keep these as they are, and speak to the person named before you change anything.")
ACT = Group("act", "Act on", "Facts that your archive states. You can change these yourself.")
READ_AGAIN = Group("read-again", "Read again", "Words for you to read again. The program cannot know how they were meant.")
GROUPS = (TALK, ACT, READ_AGAIN)


def group_of(finding: Finding) -> Group:
    """Where a finding stands: by its first step, then by whether it is a fact or words to read again."""
    if finding.steps and finding.steps[0].action in KEEP_FIRST:
        return TALK
    return ACT if finding.hit.says is Says.FOUND else READ_AGAIN
