"""The life's configuration in a folder of its own, and a scanner that is made once."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.parity.scanning import Scanner, configured


@pytest.fixture(scope="session")
def config(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return configured(tmp_path_factory.mktemp("parity"))


@pytest.fixture(scope="session")
def scanner(config: Path) -> Scanner:
    return Scanner(config)
