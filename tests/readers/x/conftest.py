"""Opens archives, and shows what the reader makes of them."""

from pathlib import Path

import pytest
from tests.readers.lines import ARCHIVES, shown

from selfaudit.archive.opening import open_archives
from selfaudit.readers.x import READER


@pytest.fixture
def open_one():
    """Opens one archive."""

    def opened(path: Path):
        (archive,) = open_archives([path])
        return archive

    return opened


@pytest.fixture
def show(open_one):
    """What the reader makes of an archive by its folder's name or path."""
    return lambda path: shown(open_one(ARCHIVES / path), READER)
