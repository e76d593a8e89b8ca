"""JSON for everything that is not on a fast path: strict first, then as lenient as is sound, and said so."""

from __future__ import annotations

import codecs
import json
import re
from typing import Any

import msgspec

from selfaudit.archive.model import MemberError
from selfaudit.records import Status

DEPTH = 200
"""Levels of lists and objects; real exports have about ten."""

_REPLACED = "some of its characters are damaged; they are shown as \ufffd"
_BROKEN_JSON = "not valid JSON: ask the platform for the download again"
_TOO_DEEP = f"nested more than {DEPTH} levels deep, as no export is"
_SURROGATE = re.compile("[\ud800-\udfff]")
_SURROGATE_ESCAPE = re.compile(rb"\\u[dD][89a-fA-F]")
_NO_BRACKETS = bytes(set(range(256)) - set(b"[]{}"))
_STRING_OR_BRACKET = re.compile(rb'"(?:[^"\\]++|\\.)*+"|[\[{]+|[\]}]+', re.DOTALL)


def loads(data: bytes) -> tuple[Any, str]:
    """The value, and a note for people ("" where all was well). Raises MemberError.

    Accepts a byte order mark, UTF-16, NaN, damaged UTF-8 and half surrogate pairs (both become U+FFFD, and the first is noted).
    Numbers too long to be numbers become text.
    """
    text, note = _as_utf8(data)
    if too_deep(text):
        raise MemberError(Status.OVER_LIMIT, _TOO_DEEP)
    try:
        value = msgspec.json.decode(text)
    except RecursionError as error:
        raise MemberError(Status.OVER_LIMIT, _TOO_DEEP) from error
    except (msgspec.DecodeError, UnicodeError, ValueError):
        value = _lenient(text)
    return value, note


def too_deep(data: bytes) -> bool:
    """True when lists and objects are nested more than `DEPTH` levels deep; brackets within strings do not count."""
    if _collapses(data):
        return False
    depth = 0
    for found in _STRING_OR_BRACKET.finditer(data):
        token = found[0]
        if token[0] in b"[{":
            depth += len(token)
            if depth > DEPTH:
                return True
        elif token[0] != 0x22:
            depth -= len(token)
    return False


def _collapses(data: bytes) -> bool:
    """True when the brackets by themselves pair off within `DEPTH` rounds; each round is two passes in C."""
    brackets = data.translate(None, _NO_BRACKETS)
    for _ in range(DEPTH):
        fewer = brackets.replace(b"[]", b"").replace(b"{}", b"")
        if len(fewer) == len(brackets):
            break
        brackets = fewer
    return not brackets


def _as_utf8(data: bytes) -> tuple[bytes, str]:
    if data.startswith(codecs.BOM_UTF8):
        data = data[3:]
    encoding = utf_16(data)
    try:
        return (data.decode(encoding).encode("utf-8"), "") if encoding else (_checked(data), "")
    except UnicodeError:
        return data.decode(encoding or "utf-8", "replace").encode("utf-8", "replace"), _REPLACED


def utf_16(data: bytes) -> str:
    """The kind of UTF-16 in which a text begins, with a mark or with a plain letter, in Python's name; "" for none."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    if len(data) > 1 and data[1] == 0 and data[0] != 0:
        return "utf-16-le"
    return "utf-16-be" if len(data) > 1 and data[0] == 0 and data[1] != 0 else ""


def _checked(data: bytes) -> bytes:
    if not data.isascii():
        data.decode("utf-8")
    return data


def _lenient(data: bytes) -> Any:
    try:
        value = json.loads(data.decode("utf-8", "replace"), parse_int=_integer, strict=False)
    except (ValueError, RecursionError, MemoryError) as error:
        raise MemberError(Status.UNREADABLE, _BROKEN_JSON) from error
    return _without_surrogates(value) if _SURROGATE_ESCAPE.search(data) else value


def _integer(digits: str) -> int | str:
    return int(digits) if len(digits) < 4000 else digits


def _without_surrogates(value: Any) -> Any:
    if isinstance(value, str):
        return _SURROGATE.sub("\ufffd", value)
    if isinstance(value, list):
        return [_without_surrogates(item) for item in value]
    if isinstance(value, dict):
        return {_without_surrogates(key): _without_surrogates(item) for key, item in value.items()}
    return value
