"""Untyped JSON made typed where the strict decoder refuses a file: what fits is kept, what does not is left at its default."""

from __future__ import annotations

import types
import typing
from collections.abc import Sequence
from functools import cache
from typing import Any

import msgspec
from msgspec import UNSET, Struct

from selfaudit.readers.meta import LATEST, seconds


def shaped(kind: Any, value: Any) -> Any:
    """An untyped JSON value as a typed one (Struct, list, text, number), part by part; UNSET where it cannot be one.

    For files that the strict decoder refuses: what does not fit is left at its default, a single object is a list of one.
    """
    origin = typing.get_origin(kind)
    if kind is Any or (kind is type(None) and value is None):
        return value
    if origin in (typing.Union, types.UnionType):
        found = [shaped(part, value) for part in typing.get_args(kind)]
        return next((part for part in found if part is not UNSET), UNSET)
    if origin is list:
        return _shaped_list(typing.get_args(kind)[0], value)
    if isinstance(kind, type) and issubclass(kind, Struct):
        return _shaped_struct(kind, value)
    return _shaped_scalar(kind, value)


def _shaped_list(kind: Any, value: Any) -> Any:
    if not isinstance(value, list | dict):
        return UNSET
    parts = [shaped(kind, part) for part in (value if isinstance(value, list) else [value])]
    return [part for part in parts if part is not UNSET]


def _shaped_struct(kind: type[Struct], value: Any) -> Any:
    if not isinstance(value, dict):
        return UNSET
    given = {name: shaped(part, value[key]) for name, key, part in _fields(kind) if key in value}
    return kind(**{name: part for name, part in given.items() if part is not UNSET})


def _shaped_scalar(kind: Any, value: Any) -> Any:
    if kind is float and isinstance(value, int) and abs(value) > LATEST:
        return UNSET
    if kind is float and isinstance(value, int | float | str):
        return _number(value) if isinstance(value, str) else float(value)
    if kind is str and isinstance(value, int | float) and not isinstance(value, bool):
        return str(value)
    return value if isinstance(kind, type) and isinstance(value, kind) else UNSET


def _number(text: str) -> float:
    """A number written as a text, or an ISO time; its unit (seconds or milliseconds) is left to the reader."""
    try:
        return float(text)
    except ValueError:
        return seconds(text)


@cache
def _fields(kind: type[Struct]) -> Sequence[tuple[str, str, Any]]:
    return [(field.name, field.encode_name, field.type) for field in msgspec.structs.fields(kind)]
