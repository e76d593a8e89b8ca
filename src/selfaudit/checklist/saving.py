"""A checklist that was begun, as a file: `selfaudit-checklist/1`. Which question has which answer; never a word of hers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Literal

import msgspec

from selfaudit.checklist.model import Checklist
from selfaudit.guidance.questions import questions

SCHEMA = "selfaudit-checklist/1"
MOST_BYTES = 1 << 20
"""A saved checklist has a few kilobytes; what is larger is something else."""

Answer = Literal["yes", "not yet", "does not apply", "want to talk"]


class ChecklistError(Exception):
    """A saved checklist cannot be used. The text is for people, and quotes nothing of the file."""


@dataclass(frozen=True, slots=True)
class Saved:
    """A checklist as it was saved."""

    guidance: tuple[str, ...]
    started: date
    answers: Mapping[str, str]
    """By question id. Ids that this version does not know are left out."""


class _Guidance(msgspec.Struct):
    id: str
    title: str = ""
    issued: str = ""


class _File(msgspec.Struct):
    schema: Literal["selfaudit-checklist/1"]
    guidance: list[_Guidance]
    started: date
    answers: dict[str, Answer]


def as_json(checklist: Checklist, started: date, answers: Mapping[str, str]) -> str:
    """The file's text."""
    known = {question.id for question in questions()}
    data = {
        "schema": SCHEMA,
        "guidance": [{"id": one.id, "title": one.title, "issued": one.issued} for one in checklist.documents],
        "started": started,
        "answers": {name: answer for name, answer in answers.items() if name in known},
    }
    return msgspec.json.format(msgspec.json.encode(data), indent=2).decode() + "\n"


def read(path: Path) -> Saved:
    """A saved checklist. Raises ChecklistError for what is none."""
    try:
        if path.stat().st_size > MOST_BYTES:
            raise ChecklistError(_no_checklist(path))
        file = msgspec.json.decode(path.read_bytes(), type=_File)
    except FileNotFoundError:
        raise ChecklistError(f"There is no file {path}. To begin a new checklist, use --output instead of --resume.") from None
    except OSError as error:
        raise ChecklistError(f"{path} cannot be read ({error.strerror or type(error).__name__}).") from None
    except (msgspec.MsgspecError, UnicodeError, RecursionError):
        raise ChecklistError(_no_checklist(path)) from None
    known = {question.id for question in questions()}
    answers = {name: str(answer) for name, answer in file.answers.items() if name in known}
    return Saved(tuple(one.id for one in file.guidance), file.started, answers)


def _no_checklist(path: Path) -> str:
    return f"{path} is not a saved checklist.\nGive the file that `selfaudit checklist --output` or the page's Save made."
