"""`selfaudit.toml` as it may be written (CONTRACT section 3); also the source of its JSON Schema.

Apart from `configuration.py` because a scan without a configuration file need not wait for these models to be made.
"""

from __future__ import annotations

import re
from datetime import date, datetime, time
from typing import Annotated, Any, Literal, Self

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, model_validator

Purpose = Literal["personal", "official"]


def _clock(value: Any) -> Any:
    """Lets through a time of day as TOML has it, or as a text; a number would be taken for seconds, and clear a clause."""
    is_time = isinstance(value, time) and value.tzinfo is None
    if is_time or (isinstance(value, str) and re.fullmatch(r"\d\d?:\d\d(?::\d\d)?", value)):
        return value if is_time else value.zfill(5)
    raise ValueError('write a time as "08:30"')


def _day(value: Any) -> Any:
    """Lets through a day as TOML has it, or as a text; a number would be taken for seconds since 1970."""
    is_day = isinstance(value, date) and not isinstance(value, datetime)
    if is_day or (isinstance(value, str) and re.fullmatch(r"\d{4}-\d\d-\d\d", value)):
        return value
    raise ValueError("write a date as 2024-07-19")


Clock = Annotated[time, BeforeValidator(_clock)]
Day = Annotated[date, BeforeValidator(_day)]
WeekDay = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]


class Table(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=False)


class MeTable(Table):
    names: list[str] = []
    handles: list[str] = []
    phones: list[str] = []
    emails: list[str] = []
    address: str = ""
    birthday: Day | None = None
    family: list[str] = []


class PlaceTable(Table):
    latitude: float = Field(ge=-90, le=90)
    longitude: float = Field(ge=-180, le=180)
    radius_m: float = Field(default=250, gt=0, le=50_000)


class HoursTable(Table):
    days: Annotated[list[WeekDay], Field(min_length=1)] = ["mon", "tue", "wed", "thu", "fri"]
    start: Clock
    end: Clock

    @model_validator(mode="after")
    def _forwards(self) -> Self:
        if self.start >= self.end:
            raise ValueError("`start` has to lie before `end`")
        return self


class TermTable(Table):
    start: Day
    end: Day

    @model_validator(mode="after")
    def _forwards(self) -> Self:
        if self.start > self.end:
            raise ValueError("`start` has to lie before `end`")
        return self


class SchoolTable(Table):
    names: list[str] = []
    domains: list[str] = []
    place: PlaceTable | None = None
    timezone: str = "Europe/London"
    working_hours: HoursTable | None = None
    terms: list[TermTable] = []
    routes: dict[str, str] = {}


class PeopleTable(Table):
    pupils: str | None = None
    former_pupils: str | None = None
    parents: str | None = None
    colleagues: str | None = None
    sealed: str | None = None


class ArchiveTable(Table):
    path: str
    account: Purpose = "personal"


class ScanTable(Table):
    guidance: list[str] = []
    account: Purpose = "personal"
    archives: list[ArchiveTable] = []
    format: list[Literal["text", "html", "json", "sarif", "csv", "markdown", "github"]] = []
    output: list[str] = []
    show_content: bool = False
    only: list[str] = []
    skip: list[str] = []
    level: Literal["regular", "careful", "everything"] = "regular"
    fail_on: Literal["critical", "high", "medium", "low"] | None = None
    strict: bool = False
    checks_dir: str | None = None
    only_builtin: bool = False
    jobs: int = Field(default=0, ge=0, le=64)
    since: Day | None = None
    timings: bool = False


class ConfigurationFile(Table):
    """`selfaudit.toml` as it may be written (CONTRACT section 3); also the source of its JSON Schema."""

    me: MeTable = MeTable()
    school: SchoolTable = SchoolTable()
    people: PeopleTable = PeopleTable()
    scan: ScanTable = ScanTable()
