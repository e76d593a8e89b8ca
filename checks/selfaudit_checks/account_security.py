"""How well an account is secured, as far as the archive tells.

## What it looks for

Two-factor login switched off, e-mail addresses and telephone numbers that can recover the account, and the places and devices
of logins, each counted with its first and last date.

## Why it matters

Whoever gets into the account speaks as you. Several documents ask for strong passwords and locked devices.

## What to do

Switch on two-factor login, take out old recovery addresses and numbers, and end sessions on devices that are not yours.

## What it cannot know

How strong the password is and who knows it. A mobile network makes your own logins look as if they came from elsewhere: judge
by device and date. What an archive does not hold is not said to be in order.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import UTC, datetime

from selfaudit import Check, Confidence, Kind, Match, Note, Owner, Place, Record, Says, Tally, fires, quiet
from selfaudit_checks._pattern import Pattern

_RECOVERY = {
    "recovery-email": "an e-mail address can recover the account",
    "recovery-phone": "a telephone number can recover the account",
}
_OFF = {"off", "no", "false", "disabled", "0"}
_IP = Pattern(r"\b\d{1,3}(?:\.\d{1,3}){3}\b|\b(?:[0-9a-f]{1,4}:){3,}[0-9a-f:]*", re.IGNORECASE)


def _last_of(value: str) -> str:
    """As much of an address or number as tells which it is: what stands after the @, or the last three digits."""
    return value[value.index("@") :] if "@" in value else value.rstrip()[-3:]


def find(record: Record, _owner: Owner) -> Iterable[Match | Note]:
    """One setting, one recovery address, or a login to be counted under its place and device."""
    if record.kind is Kind.SETTING:
        if record.field == "two-factor" and record.text.lower() in _OFF:
            yield Match(record.text, "two-factor login is off", Confidence.CERTAIN)
    elif record.kind is Kind.PROFILE:
        if record.field in _RECOVERY and record.text.strip():
            yield Match(
                _last_of(record.text), _RECOVERY[record.field], Confidence.LIKELY, ("is it still yours?",), says=Says.READ_AGAIN
            )
    elif record.kind is Kind.LOGIN:
        where = (record.place.name if record.place else "", record.thread)
        label = _IP.sub("", ", ".join(filter(None, where))).strip(" ,")
        if label:
            yield Note(f"{record.platform}:{label}", record.field, label)


def conclude(tally: Tally, _owner: Owner) -> Iterable[Match]:
    """One line for each place and device, with its dates."""
    dates = f", {tally.first:%Y-%m-%d} to {tally.last:%Y-%m-%d}" if tally.first and tally.last else ""
    why = f"logins from this place or device: {tally.count}{dates}"
    yield Match(tally.quotes[0], why, Confidence.CANDIDATE, ("is it yours?",), says=Says.READ_AGAIN)


def _setting(value: str, field: str = "two-factor") -> Record:
    return Record(Kind.SETTING, value, field=field)


def _login(place: str, device: str, field: str = "login", day: int = 1) -> Record:
    return Record(Kind.LOGIN, "Login", field=field, place=Place(place), thread=device, when=datetime(2024, 1, day, tzinfo=UTC))


check = Check(
    id="account-security",
    title="How the account is secured",
    kinds=(Kind.SETTING, Kind.PROFILE, Kind.LOGIN),
    find=find,
    conclude=conclude,
    examples=(
        fires(_setting("off"), ["off"]),
        fires(_setting("Off"), ["Off"]),
        fires(Record(Kind.PROFILE, "old.alex@example.com", field="recovery-email"), ["@example.com"]),
        fires(Record(Kind.PROFILE, "+447700900123", field="recovery-phone"), ["123"], because="never the whole number"),
        fires(_login("Exampleton, England", "Phone"), ["Exampleton, England, Phone"]),
        fires(
            _login("Exampleton", "Phone", day=3),
            ["Exampleton, Phone"],
            more=(_login("Exampleton", "Phone"),),
            because="counted together",
        ),
        fires(
            _login("Exampleton", "Tablet"), ["Exampleton, Phone", "Exampleton, Tablet"], more=(_login("Exampleton", "Phone"),)
        ),
        fires(_login("", "Browser 192.0.2.7", "session"), ["Browser"], because="never an address of the network"),
        quiet(_setting("on")),
        quiet(_setting("", "two-factor"), because="the archive does not say"),
        quiet(_setting("off", "tag-review"), because="another setting"),
        quiet(Record(Kind.PROFILE, "alex@example.com", field="email"), because="no recovery address"),
        quiet(Record(Kind.PROFILE, "07700 900123", field="phone")),
        quiet(_login("", ""), because="neither place nor device"),
        quiet(_login("192.0.2.7", ""), because="an address of the network alone"),
        quiet(Record(Kind.POST, "my two factor login is off", field="own"), because="words in a post"),
    ),
)
