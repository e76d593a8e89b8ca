"""Where a record happened, and how far that is from the school."""

from __future__ import annotations

from math import asin, cos, radians, sin, sqrt

from selfaudit import Owner, Place

_EARTH_M = 6_371_000.0


def metres(latitude: float, longitude: float, other_latitude: float, other_longitude: float) -> float:
    """Distance in metres between two positions in degrees, on a sphere (right to half a per cent)."""
    first, second = radians(latitude), radians(other_latitude)
    half_up, half_over = (second - first) / 2, radians(other_longitude - longitude) / 2
    part = sin(half_up) ** 2 + cos(first) * cos(second) * sin(half_over) ** 2
    return 2 * _EARTH_M * asin(min(1.0, sqrt(part)))


def from_school(place: Place | None, owner: Owner) -> float | None:
    """Metres from her school; `None` where either position is not known."""
    school = owner.school.place
    if school is None or place is None or not place.has_position or place.latitude is None or place.longitude is None:
        return None
    return metres(place.latitude, place.longitude, school.latitude, school.longitude)


def at_school(place: Place | None, owner: Owner) -> bool:
    """Whether a position lies within the radius that she gave for her school; False where either is not known."""
    far, school = from_school(place, owner), owner.school.place
    return far is not None and school is not None and far <= school.radius_m


def distance(place: Place | None, owner: Owner) -> tuple[str, ...]:
    """How far it is from her school, as a signal: "about 40 m from your school"; none where either is not known."""
    far = from_school(place, owner)
    if far is None:
        return ()
    return (f"about {far:.0f} m from your school" if far < 1000 else f"about {far / 1000:,.1f} km from your school",)


def position(place: Place) -> str:
    """A position in words for the evidence: degrees with four decimals (about ten metres)."""
    return f"{place.latitude:.4f}, {place.longitude:.4f}" if place.has_position else ""
