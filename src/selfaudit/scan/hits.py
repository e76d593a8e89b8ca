"""A match becomes a hit: with what is known of its record, and a name that stays its own from export to export."""

from __future__ import annotations

import hmac
from datetime import datetime

from selfaudit.check import Check, Match, Says
from selfaudit.findings import Hit
from selfaudit.records import Record

REPEATED = 12
"""Characters from which on a quote or a text within a `why` is no chance."""

SHOWN_TEXT = 1_000
"""Characters of a record's text in a report with --show-content (CONTRACT section 4)."""


def hit_of(check: Check, match: Match, record: Record, *, key: bytes, show_content: bool) -> Hit:
    """A match with what is known of its record; `key` is her own, under which fingerprints are made."""
    when = _seconds(record.when)
    return Hit(
        check=check.id,
        says=match.says or Says(check.says),
        quote=match.quote[:SHOWN_TEXT],
        why=match.why if show_content else _without_content(match, record),
        confidence=match.confidence,
        signals=match.signals,
        child=match.child,
        parts=match.parts,
        fingerprint=fingerprint(key, check.id, match.quote, record, when),
        kind=record.kind,
        platform=record.platform,
        when=when,
        author=record.author or "",
        thread=record.thread,
        link=record.link,
        field=record.field,
        visibility=record.audience.visibility,
        audience_evidence=record.audience.evidence,
        account=record.account,
        archive=record.source.archive,
        file=record.source.file,
        pointer=record.source.pointer,
        text=record.text[:SHOWN_TEXT] if show_content else "",
        on_list=match.on_list,
        own_words=match.own_words and match.quote not in record.text,
    )


def _without_content(match: Match, record: Record) -> str:
    """Why it was found, without the words themselves should a careless check repeat them there."""
    why = match.why
    for words in (match.quote, record.text):
        if len(words) >= REPEATED:
            why = why.replace(words, "…")
    return why


def _seconds(when: datetime | None) -> float:
    return when.timestamp() if when else 0.0


def fingerprint(key: bytes, check: str, quote: str, record: Record, when: float) -> str:
    """Names a finding by what it is and not by where it stands: an HMAC-SHA256 under her own key, cut to 128 bits, in hex.

    Moving, splitting or re-ordering an export keeps it; another text, person or time makes another.
    """
    people = ",".join(person.label for person in record.people) if not record.text else ""
    parts = (check, quote, record.platform, record.kind, record.field, f"{when:.0f}", record.text, people)
    message = "\0".join(parts).casefold().encode("utf-8", "replace")
    return hmac.digest(key, message, "sha256")[:16].hex()
