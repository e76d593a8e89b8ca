"""Facebook's HTML exports: each page becomes the values that the file holds in the JSON form, and is read by its functions."""

from __future__ import annotations

from selfaudit.readers.facebook_html.account import account_from_html
from selfaudit.readers.facebook_html.read import read_html

__all__ = ["account_from_html", "read_html"]
