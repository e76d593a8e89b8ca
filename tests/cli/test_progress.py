"""The bar on standard error, for a person at a terminal."""

import io
import sys

import pytest
from tests.scan.support import export

from selfaudit.cli.progress import progress_bar
from selfaudit.unheard import unheard


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_the_bar_moves_while_what_checks_print_is_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setenv("TERM", "xterm")
    archive = export([[]])
    with progress_bar([archive], show=True) as tell, unheard():
        sys.stderr.write("of a check")
        tell(archive.archive.members[0].size)
        assert "3.1/3.1 MB" in terminal.getvalue()
    assert "of a check" not in terminal.getvalue()
