from __future__ import annotations

import pytest

from selfaudit.checklist.model import Checklist, checklist
from selfaudit.guidance.loading import load


@pytest.fixture(scope="session")
def blythe() -> Checklist:
    return checklist(load(["blythe"]))


@pytest.fixture(scope="session")
def whole() -> Checklist:
    """For all five documents."""
    return checklist(load())
