"""What a value of her own profile is by its shape, where its label stands in a language that no table knows."""

from __future__ import annotations

import re

_EMAIL = re.compile(r"[^\s@]+@[^\s@]+\.[^\s@]+")
_PHONE = re.compile(r"\+?[\d\s().-]{6,20}")
_DATE = re.compile(r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4}\.?")
_WEBSITE = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)


def field_of(text: str) -> str:
    """The field of a PROFILE record: `email`, `phone`, `website`, `bio` for several words; "" for what may be anything.

    A single word may be a town, a sex or a "yes", and a date may be any: nothing is made of them.
    """
    if _EMAIL.fullmatch(text):
        return "email"
    if _WEBSITE.fullmatch(text):
        return "website"
    if _PHONE.fullmatch(text):
        return "" if _DATE.fullmatch(text) else "phone"
    return "bio" if len(text.split()) > 1 else ""


def not_placed(count: int) -> str:
    """The ledger's reason for values of which nothing was made, "" for none."""
    if not count:
        return ""
    return (
        "a value stands under a label that is not known"
        if count == 1
        else f"{count} values stand under labels that are not known"
    )
