"""The pictures of the page as numbers: bars by year, dots by distance, and who can see what. The page draws, this counts."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from selfaudit.findings import Finding
from selfaudit.report.words import year

WIDTH, HEIGHT, TOP, FOOT = 320, 110, 16, 18
"""Of one chart, in its own units: room for the number above a bar and for the years below."""

_HOURS = re.compile(r"([\d,]+) in (\d{4})")
_DISTANCE = re.compile(r"(?:about )?([\d,]+(?:\.\d+)?) ?(m|metres?|km|kilometres?) from (your school|the school|your home)")
_MADE = {
    "post": "posts",
    "comment": "comments",
    "message": "messages",
    "photo": "pictures and videos",
    "video": "pictures and videos",
}
VISIBILITIES = ("public", "limited", "only-me", "unknown", "not-applicable")
DOTS = 200


@dataclass
class Counted:
    """What one pass over the findings counts for the pictures; as small for many findings as for few."""

    years: Counter[int] = field(default_factory=Counter)
    hours: Counter[int] = field(default_factory=Counter)
    seen: dict[str, Counter[str]] = field(default_factory=dict)
    distances: list[tuple[str, float]] = field(default_factory=list)

    def add(self, finding: Finding) -> None:
        """Counts one open finding."""
        hit = finding.hit
        self.seen.setdefault(hit.kind, Counter())[hit.visibility] += 1
        if hit.when:
            self.years[year(hit.when)] += 1
        for signal in hit.signals:
            if hit.check == "working-hours-activity" and (told := _HOURS.fullmatch(signal)):
                self.hours[int(told[2])] += int(told[1].replace(",", ""))
            elif len(self.distances) < DOTS and (far := _DISTANCE.fullmatch(signal)):
                factor = 1000 if far[2].startswith("k") else 1
                self.distances.append((far[3], float(far[1].replace(",", "")) * factor))


@dataclass(frozen=True, slots=True)
class Bar:
    """One year of one chart: the number, and the box in the chart's units."""

    year: int
    count: int
    x: float
    y: float
    width: float
    height: float
    label: str
    """The year where there is room for it, else ""."""


@dataclass(frozen=True, slots=True)
class Chart:
    """Bars of one series by year."""

    id: str
    title: str
    most: int
    bars: tuple[Bar, ...]

    @property
    def told(self) -> str:
        """The chart in a sentence, for those who do not see it."""
        most = max(self.bars, key=lambda bar: bar.count)
        return f"{sum(bar.count for bar in self.bars):,} in all, most in {most.year} ({most.count:,})."

    def count_in(self, when: int) -> int:
        """The number of one year."""
        return next((bar.count for bar in self.bars if bar.year == when), 0)


@dataclass(frozen=True, slots=True)
class OverTime:
    """The picture over time, and the same numbers as a table."""

    charts: tuple[Chart, ...]
    years: tuple[int, ...]


def over_time(activity: Iterable[tuple[int, str, int]], counted: Counted) -> OverTime:
    """Charts of what she did, of the findings and of the working hours, over the same years; none where no year is known."""
    series: dict[str, Counter[int]] = {title: Counter() for title in _MADE.values()}
    for when, kind, count in activity:
        if kind in _MADE:
            series[_MADE[kind]][when] += count
    series = {title: counts for title, counts in series.items() if counts.total()}
    series |= {"findings": counted.years} if counted.years else {}
    series |= {"in working hours": counted.hours} if counted.hours else {}
    known = sorted({when for counts in series.values() for when, count in counts.items() if count})
    if not known:
        return OverTime((), ())
    years = tuple(range(known[0], known[-1] + 1)) if known[-1] - known[0] < 60 else tuple(known)
    charts = tuple(_chart(number, title, counts, years) for number, (title, counts) in enumerate(series.items(), 1))
    return OverTime(charts, years)


def _chart(number: int, title: str, counts: Mapping[int, int], years: tuple[int, ...]) -> Chart:
    most = max(counts.values())
    step = WIDTH / len(years)
    each = max(math.ceil(len(years) * 34 / WIDTH), 1)
    bars = []
    for place, when in enumerate(years):
        count = counts.get(when, 0)
        # A year with anything in it is never drawn as nothing.
        tall = max((HEIGHT - TOP - FOOT) * count / most, 1.5) if count else 0.0
        label = str(when) if place % each == 0 else ""
        bars.append(
            Bar(
                when,
                count,
                round(place * step + step * 0.12, 1),
                round(HEIGHT - FOOT - tall, 1),
                round(step * 0.76, 1),
                round(tall, 1),
                label,
            )
        )
    return Chart(f"chart{number}", title[0].upper() + title[1:], most, tuple(bars))


@dataclass(frozen=True, slots=True)
class Dot:
    """One finding on the line of distances."""

    of: str
    metres: float
    x: float


def by_distance(counted: Counted) -> tuple[Dot, ...]:
    """Dots on a line from 1 metre to 100 kilometres, each tenfold as long as the one before it; nearest first."""
    dots = sorted(counted.distances, key=lambda told: told[1])
    return tuple(Dot(of, far, round(20 + 300 * min(math.log10(max(far, 1)) / 5, 1), 1)) for of, far in dots)


@dataclass(frozen=True, slots=True)
class SeenBy:
    """Who can see what: for each kind of record how many findings have which visibility."""

    rows: tuple[tuple[str, tuple[int, ...]], ...]


def who_sees(counted: Counted) -> SeenBy:
    """The matrix, the most common kind first; columns as in `VISIBILITIES`."""
    rows = sorted(counted.seen.items(), key=lambda row: -row[1].total())
    return SeenBy(tuple((kind, tuple(counts[visibility] for visibility in VISIBILITIES)) for kind, counts in rows))
