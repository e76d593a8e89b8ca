"""What is known about each platform: how to ask for the archive, where to mend a thing, when that was last looked at."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any

import tomli

PLATFORMS = ("facebook", "instagram", "threads", "x", "linkedin")
"""Those that a page of data stands here for."""


@cache
def about(platform: str) -> dict[str, Any]:
    """A platform's page. Raises FileNotFoundError for a platform that has none."""
    return tomli.loads((files(__name__) / f"{platform}.toml").read_text(encoding="utf-8"))
