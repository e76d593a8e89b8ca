"""Libraries that make things faster and change nothing else: used where they are installed, done without elsewhere."""

from __future__ import annotations

from importlib import import_module
from typing import Any


def optional(name: str) -> Any:
    """The module of that name, or `None` where it cannot be imported."""
    try:
        return import_module(name)
    except ImportError:
        return None
