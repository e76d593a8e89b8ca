"""How a personal detail is put into a match: who may see it counts, and what the archive does not say is said."""

from __future__ import annotations

from selfaudit import Author, Confidence, Kind, Match, Record, Visibility

OWN_WORDS = (Kind.PROFILE, Kind.POST, Kind.COMMENT, Kind.PHOTO, Kind.VIDEO)
"""Where words of hers may be seen by others (messages have checks of their own)."""

PROFILE_WORDS = ("name", "bio", "headline", "website", "job-title", "previous-job-title", "handle", "city")
"""Profile fields in which people write what they like (the town, too: X and LinkedIn take any words for it)."""

ONLY_ME = "only you can see it"
ENDED = "the profile says that this job has ended"
AUDIENCE_UNKNOWN = "the archive does not say who can see it"


def by_somebody_else(record: Record) -> bool:
    """Whether the words are known not to be hers."""
    return record.author is Author.OTHER


def in_profile(record: Record, why: str, *signals: str) -> Match:
    """A match for the whole value of a profile field, as sure as its audience is known."""
    seen = record.audience.visibility
    if seen is Visibility.ONLY_ME:
        return Match(record.text, why, Confidence.CANDIDATE, (*signals, ONLY_ME))
    if seen in {Visibility.PUBLIC, Visibility.LIMITED}:
        return Match(record.text, why, Confidence.CERTAIN, signals)
    return Match(record.text, why, Confidence.LIKELY, (*signals, AUDIENCE_UNKNOWN))


def in_words(record: Record, quote: str, why: str, confidence: Confidence, *signals: str) -> Match:
    """A match for words of hers; what only she can see is never more than a candidate."""
    if record.audience.visibility is Visibility.ONLY_ME:
        return Match(quote, why, Confidence.CANDIDATE, (*signals, ONLY_ME))
    return Match(quote, why, confidence, signals)
