"""The floor: an archive merely inflated and parsed, with the fastest parser that reads it whole and nothing done with it."""

from __future__ import annotations

import gc
import sys
import zipfile
from collections.abc import Callable
from typing import Any


def _json(data: bytes) -> Any:
    import orjson

    return orjson.loads(data)


def _js(data: bytes) -> Any:
    return _json(data[data.index(b"=") + 1 :])


def _html(data: bytes) -> Any:
    from lxml import html

    return html.fromstring(data)


PARSERS: dict[str, tuple[str, Callable[[bytes], Any]]] = {
    "json": (".json", _json),
    "js": (".js", _js),
    "html": (".html", _html),
}


def main() -> None:
    kind, path = sys.argv[1:]
    suffix, parse = PARSERS[kind]
    gc.disable()
    with zipfile.ZipFile(path) as archive:
        for member in archive.infolist():
            if member.filename.endswith(suffix):
                parse(archive.read(member))


if __name__ == "__main__":
    main()
