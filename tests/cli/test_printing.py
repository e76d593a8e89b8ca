"""Standard output in whatever encoding it has: text becomes plainer where it must, data is always UTF-8."""

import io
import sys

import pytest

from selfaudit.cli.printing import in_colour, print_data, print_text

TEXT = "“Kit” → • 07700 … Siân 漢\n"


def _output(monkeypatch: pytest.MonkeyPatch, encoding: str) -> io.BytesIO:
    raw = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(raw, encoding=encoding, newline="\r\n", write_through=True))
    return raw


@pytest.mark.parametrize(
    ("encoding", "expected"),
    [
        ("utf-8", "“Kit” → • 07700 … Siân 漢\r\n"),
        ("cp1252", "“Kit” -> • 07700 … Siân ?\r\n"),
        ("cp850", '"Kit" -> * 07700 ... Siân ?\r\n'),
        ("cp437", '"Kit" -> * 07700 ... Siân ?\r\n'),
        ("ascii", '"Kit" -> * 07700 ... Si?n ?\r\n'),
    ],
)
def test_no_code_page_breaks_the_text(encoding: str, expected: str, monkeypatch: pytest.MonkeyPatch) -> None:
    raw = _output(monkeypatch, encoding)
    print_text([TEXT])
    assert raw.getvalue().decode(encoding) == expected


def test_data_is_utf8_with_its_own_line_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    raw = _output(monkeypatch, "cp1252")
    print_data(["\ufeff", TEXT])
    assert raw.getvalue().decode("utf-8") == "\ufeff" + TEXT


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("environment", "terminal", "expected"),
    [
        ({}, True, True),
        ({}, False, False),
        ({"NO_COLOR": "1"}, True, False),
        ({"NO_COLOR": ""}, True, True),
        ({"TERM": "dumb"}, True, False),
    ],
)
def test_colour_is_for_terminals_that_want_it(environment, terminal, expected, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys, "stdout", _Terminal() if terminal else io.StringIO())
    assert in_colour() is expected
