"""The report as one HTML file that asks nothing of anybody: no request, no script but its own, readable without any script.

Everything goes through autoescaping. The policy in its head names the one style and the one script by their hashes, so that
whatever might get past the escaping neither runs nor loads anything.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator
from datetime import date
from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined

from selfaudit.findings import ClauseRow, Report
from selfaudit.guidance.summary import how_old
from selfaudit.report.masking import visible, what_of
from selfaudit.report.page import not_read_words, page_of, read_words
from selfaudit.report.ways import platform_of
from selfaudit.report.words import SEVERITY, binding, day, left_out, plural, things

PIECES = 500
"""So many bits of the template make a piece."""


def render(report: Report) -> Iterator[str]:
    """The page, in pieces."""
    environment = _environment()
    stream = environment.get_template("page.html.jinja").stream(
        page=page_of(report),
        report=report,
        policy=policy(),
        created=day(report.created) or "an unknown day",
        read=read_words(report),
        not_read=not_read_words(report),
        severity=SEVERITY,
        unsought=list(left_out(report)),
    )
    stream.enable_buffering(PIECES)
    yield from stream


@cache
def policy() -> str:
    """The content security policy: nothing at all, but the style and the script that stand in the page."""
    return (
        f"default-src 'none'; script-src '{_hash('page.js')}'; style-src '{_hash('page.css')}'; "
        "base-uri 'none'; form-action 'none'"
    )


def _hash(name: str) -> str:
    text = _environment().get_template(name).render()
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}"


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("selfaudit", "report"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {
        "visible": visible,
        "things": things,
        "what_of": what_of,
        "binding": binding,
        "plural": plural,
        "day": day,
        "date": _date,
        "platform": lambda platform: platform_of(platform).name,
        "far": _far,
        "first_upper": lambda text: text[:1].upper() + text[1:],
        "clause_count": _clause_count,
        "how_old": how_old,
    }
    return environment


def _date(when: date) -> str:
    return f"{when.day} {when:%B %Y}"


def _far(metres: float) -> str:
    return f"{metres:,.0f} m" if metres < 1000 else f"{metres / 1000:,.1f} km"


def _clause_count(groups: tuple[tuple[str, tuple[ClauseRow, ...]], ...]) -> int:
    return sum(len(rows) for _, rows in groups)
