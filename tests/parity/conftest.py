"""A home of its own for the life, and a scanner that is made once."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.parity.scanning import Scanner, configured


@pytest.fixture(scope="session")
def config(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    home = tmp_path_factory.mktemp("parity")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SELFAUDIT_HOME", str(home / "home"))
        yield configured(home)


@pytest.fixture(scope="session")
def scanner(config: Path) -> Scanner:
    return Scanner(config)
