"""What a label and a value of a `label_values` file mean, by the table in labels.toml."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any

import tomli

from selfaudit.records import Account, Audience, Visibility

_VISIBILITIES = {"public": Visibility.PUBLIC, "limited": Visibility.LIMITED, "only-me": Visibility.ONLY_ME}
_PROFILE = {
    "birthday": "profile-birthday",
    "email": "profile-email",
    "phone": "profile-phone",
    "address": "profile-address",
    "city": "profile-city",
    "hometown": "profile-hometown",
    "website": "profile-website",
    "employer": "profile-employer",
    "job-title": "profile-employer",
    "education": "profile-education",
}


@cache
def _table() -> dict[str, Any]:
    return tomli.loads(files(__package__).joinpath("labels.toml").read_text("utf-8"))


def _holds(rule: dict[str, Any], label: str) -> bool:
    return (
        all(part in label for part in rule.get("all", ()))
        and (not rule.get("any") or any(part in label for part in rule["any"]))
        and not any(part in label for part in rule.get("not", ()))
    )


def never(label: str) -> bool:
    """Whether a setting is about something that is nobody's business (faith, politics, love, health)."""
    return any(_holds(rule, label.lower()) for rule in _table()["never"])


def setting(label: str) -> str:
    """The key of a privacy setting: one of docs/records.md, or the reader's own for a part of the profile, or "other"."""
    return next((str(rule["key"]) for rule in _table()["setting"] if _holds(rule, label.lower())), "other")


def contact_field(label: str) -> str:
    """The profile field that a label of her own contact details stands for; "" for none."""
    return next((str(rule["field"]) for rule in _table()["contact"] if _holds(rule, label.lower())), "")


def is_beside_contacts(label: str) -> bool:
    """Whether a label among her contact details is known and says nothing that is passed on."""
    return never(label) or _holds(_table()["contact_aside"], label.lower())


def is_address_part(label: str) -> bool:
    """Whether a value with this label belongs into a street address."""
    words = label.lower().replace("_", " ").split()
    return not any(word in _table()["address_part"]["never"] for word in words)


def visibility(value: str) -> Visibility:
    """What a setting's value amounts to; unknown where no table holds it."""
    plain = value.strip().lower()
    for name, values in _table()["audience"].items():
        if plain in values:
            return _VISIBILITIES[name]
    return Visibility.UNKNOWN


def profile_setting(field: str) -> str:
    """The setting that decides who sees a field of her profile."""
    return _PROFILE.get(field, "")


def audience_of(key: str, account: Account) -> Audience:
    """The audience that an account-wide setting proves; `UNKNOWN` where the archive holds none or its value is not known."""
    value = next((value for name, value in account.settings if name == key), "") if key else ""
    found = visibility(value)
    if found is Visibility.UNKNOWN:
        return Audience.UNKNOWN
    return Audience(found, f"your privacy setting for it is “{value}”")
