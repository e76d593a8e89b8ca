"""Bytes to JSON values, forgiving where real files are odd and plain about what cannot be read."""

from __future__ import annotations

import json
from typing import Any

import msgspec

from selfaudit.archive.model import Member, MemberError
from selfaudit.records import Status

_BOM = b"\xef\xbb\xbf"


def load(member: Member) -> Any:
    """The JSON value of a file as it is spelled there. Raises MemberError."""
    return value(member.read())


def value(data: bytes) -> Any:
    """JSON, with or without a byte order mark; lone surrogates and wrong bytes are kept as far as can be. Raises MemberError."""
    data = data.removeprefix(_BOM)
    if not data.strip():
        return None
    try:
        return msgspec.json.decode(data)
    except RecursionError:
        raise MemberError(Status.UNREADABLE, "it is nested too deeply to be an export's file") from None
    except (msgspec.DecodeError, UnicodeError):
        return _forgiving(data)


def _forgiving(data: bytes) -> Any:
    try:
        return json.loads(data.decode("utf-8", "replace"))
    except RecursionError:
        raise MemberError(Status.UNREADABLE, "it is nested too deeply to be an export's file") from None
    except ValueError:
        raise MemberError(Status.UNREADABLE, "it is not valid JSON: the file is damaged or was cut short") from None
