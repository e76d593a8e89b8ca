"""A single page of an HTML download finds what the same file finds as JSON, also where the rest is not there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from selfaudit.archive.model import Archive, Member
from selfaudit.archive.opening import open_archives
from tests.parity.layouts import LAYOUTS
from tests.parity.oddities import delivered, drawn
from tests.parity.scanning import Scanner, found_in

PAIRS = [
    ("facebook-2024", "facebook-html-2024"),
    ("facebook-2024", "facebook-html-2025"),
    ("instagram-2025", "instagram-html-2025"),
]


@pytest.mark.parametrize(("as_json", "as_html"), PAIRS)
def test_page_by_page(as_json: str, as_html: str, scanner: Scanner, tmp_path: Path) -> None:
    compared, wrong = 0, []
    for page, same in _pairs(_opened(as_html, tmp_path / "html"), _opened(as_json, tmp_path / "json")):
        reports = scanner.report([page]), scanner.report([same])
        if all(reports):
            compared += 1
            html, json = (found_in(report) for report in reports if report)
            wrong += [(page.members[0].path, html - json, json - html)] if html != json else []
    assert wrong == []
    assert compared > 10


def _opened(layout: str, folder: Path) -> Archive:
    written, odd = LAYOUTS[layout], drawn(0)
    (archive,) = open_archives(delivered(written.files(odd), odd, written.stem, folder))
    return archive


def _pairs(html: Archive, json: Archive) -> Iterator[tuple[Archive, Archive]]:
    """Archives of one file each: a page, and the same file as JSON."""
    by_stem = {_stem(member): member for member in json.members}
    for page in html.members:
        if _stem(page) in by_stem:
            yield replace(html, members=(page,)), replace(json, members=(by_stem[_stem(page)],))


def _stem(member: Member) -> str:
    return member.key.rpartition(".")[0]
