"""The checklist as one accessible page: filled in, saved and printed on its own; readable and printable without scripts."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from hashlib import sha256
from pathlib import Path

import jinja2
import msgspec
from markupsafe import Markup

from selfaudit.checklist.model import ANSWERS, Checklist, in_words
from selfaudit.checklist.prefill import Hint
from selfaudit.checklist.saving import SCHEMA

HERE = Path(__file__).parent / "page"


def render(checklist: Checklist, started: date, answers: Mapping[str, str], hints: Mapping[str, Hint]) -> Iterator[str]:
    """The whole page, in pieces."""
    style, script = _asset("page.css"), _asset("page.js")
    head = {
        "schema": SCHEMA,
        "guidance": [{"id": one.id, "title": one.title, "issued": one.issued} for one in checklist.documents],
        "started": started,
    }
    shown = {item.id for item in checklist.items}
    yield from _template().generate(
        checklist=checklist,
        titles={document.id: document.title for document in checklist.documents},
        started=started.isoformat(),
        begun=in_words(started),
        answers={name: answer for name, answer in answers.items() if name in shown},
        hints=hints,
        all_answers=ANSWERS,
        head=msgspec.json.encode(head).decode(),
        style=style,
        style_hash=_hash(style),
        script=script,
        script_hash=_hash(script),
    )
    yield "\n"


@cache
def _template() -> jinja2.Template:
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(HERE),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["status"] = lambda answer: answer.capitalize() if answer else "No answer yet"
    return environment.get_template("page.html.j2")


def _asset(name: str) -> Markup:
    # Our own file, shipped with the package: the one text of the page that is not escaped.
    return Markup((HERE / name).read_text(encoding="utf-8"))  # noqa: S704


def _hash(text: str) -> str:
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"
