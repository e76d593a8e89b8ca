"""Where documents differ: one row for each topic, and what each document says of it, silence included."""

from __future__ import annotations

import html
import textwrap
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from selfaudit.guidance import known
from selfaudit.guidance.model import STRENGTHS, Clause, Pack

SILENT = "says nothing"


@dataclass(frozen=True, slots=True)
class Row:
    """A topic, and for each document what it says: (how strongly, which clauses) in order of strength; empty for silence."""

    check: str
    topic: str
    cells: tuple[tuple[tuple[str, tuple[str, ...]], ...], ...]

    def texts(self) -> tuple[str, ...]:
        """The cells as plain text: "must never: A1.b8.s1; advised against: 4.p3.s3"."""
        return tuple("; ".join(f"{says}: {', '.join(ids)}" for says, ids in cell) or SILENT for cell in self.cells)


@dataclass(frozen=True, slots=True)
class Comparison:
    """Documents side by side."""

    packs: tuple[Pack, ...]
    rows: tuple[Row, ...]

    @property
    def header(self) -> tuple[str, ...]:
        """The columns' names."""
        return ("Topic", *(pack.id for pack in self.packs))

    def lines(self) -> Iterator[tuple[str, ...]]:
        """The rows as plain text, the topic first."""
        for row in self.rows:
            yield (row.topic, *row.texts())


def compare(packs: Sequence[Pack], checks: Collection[str] = ()) -> Comparison:
    """The topics of which at least one of the documents speaks; of `checks` only, where some are named."""
    wanted = [check for check in known.checks() if not checks or check in checks]
    rows = (Row(check, known.check(check).topic, tuple(_cell(pack, check) for pack in packs)) for check in wanted)
    return Comparison(tuple(packs), tuple(row for row in rows if any(row.cells)))


def _cell(pack: Pack, check: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    says: dict[str, list[str]] = {}
    for clause in sorted(pack.citing(check), key=lambda clause: STRENGTHS.index(clause.strength)):
        says.setdefault(_wording(clause), []).append(clause.id.removeprefix(f"{pack.id}-"))
    return tuple((wording, tuple(ids)) for wording, ids in says.items())


def _wording(clause: Clause) -> str:
    words = known.words()
    scope = words["scopes"].get(clause.scope, "")
    says = " ".join(part for part in (known.wording(clause.effect, clause.strength), clause.condition, scope) if part)
    about = clause.ages or ", ".join(words["lists"][group] for group in clause.people)
    on = ", ".join(words["platforms"].get(platform, platform) for platform in clause.platforms)
    limits = [f"on {on}" if on else "", about, "family excepted" if "family" in clause.exceptions else ""]
    return f"{says} ({'; '.join(limit for limit in limits if limit)})" if any(limits) else says


def as_text(comparison: Comparison, width: int = 120) -> Iterator[str]:
    """A table for the terminal, in lines of at most `width` characters."""
    columns = len(comparison.header)
    first = min(28, width // 4)
    other = max((width - first) // max(columns - 1, 1) - 2, 8)
    widths = [first] + [other] * (columns - 1)
    rule = "  ".join("-" * size for size in widths)
    yield from _wrapped(comparison.header, widths)
    for row in comparison.lines():
        yield rule
        yield from _wrapped(row, widths)


def _wrapped(cells: Sequence[str], widths: Sequence[int]) -> Iterator[str]:
    columns = [textwrap.wrap(cell, size) or [""] for cell, size in zip(cells, widths, strict=True)]
    for line in zip_longest(*columns, fillvalue=""):
        yield "  ".join(part.ljust(size) for part, size in zip(line, widths, strict=True)).rstrip()


def as_markdown(comparison: Comparison) -> Iterator[str]:
    """A Markdown table, line by line."""
    yield f"| {' | '.join(comparison.header)} |"
    yield f"|{'---|' * len(comparison.header)}"
    for row in comparison.lines():
        yield f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in row)} |"


def as_html(comparison: Comparison) -> Iterator[str]:
    """An HTML table, line by line; it holds no style and no script."""
    yield "<table>"
    yield "<caption>What each document says, by topic</caption>"
    yield f"<thead>{_html_row('col', comparison.header, ())}</thead>"
    yield "<tbody>"
    for topic, *cells in comparison.lines():
        yield _html_row("row", (topic,), cells)
    yield "</tbody>"
    yield "</table>"


def _html_row(scope: str, headings: Sequence[str], cells: Sequence[str]) -> str:
    heads = "".join(f'<th scope="{scope}">{html.escape(text)}</th>' for text in headings)
    return f"<tr>{heads}{''.join(f'<td>{html.escape(text)}</td>' for text in cells)}</tr>"
