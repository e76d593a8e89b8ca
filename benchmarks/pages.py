"""Made-up HTML exports of Facebook and Instagram: message pages in today's markup, styled as they come."""

from __future__ import annotations

import html
import random
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

from benchmarks.facebook import OWNER
from benchmarks.words import Voice

STYLE = "<style>" + ".x{margin:0}" * 900 + "</style>"
PER_PAGE = 10_000


def write_facebook(path: Path, messages: int, *, seed: int = 1) -> None:
    """Facebook's pages of late 2025: a section a message, its time in the footer."""
    _write(path, messages, seed, "your_facebook_activity", _section, "%b %d, %Y %I:%M:%S %p")


def write_instagram(path: Path, messages: int, *, seed: int = 1) -> None:
    """Instagram's pages: a div a message, its time to the minute."""
    _write(path, messages, seed, "your_instagram_activity", _div, "%b %d, %Y %I:%M %p")


def _write(path: Path, messages: int, seed: int, root: str, record: Callable[[str, str, str], str], clock: str) -> None:
    voice = Voice(random.Random(seed), 0.002)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for first in range(0, messages, PER_PAGE):
            count = min(PER_PAGE, messages - first)
            page = _page(voice, count, record, clock)
            archive.writestr(f"{root}/messages/inbox/thread_{first}/message_1.html", page)
        row = f"<table><tr><th>Name</th><td>{OWNER}</td></tr></table>"
        profile = f'<html><body><div class="_a706" role="main">{row}</div></body></html>'
        archive.writestr("personal_information/profile_information/profile_information.html", profile)


def _page(voice: Voice, count: int, record: Callable[[str, str, str], str], clock: str) -> str:
    other = voice.name()
    rows = "".join(
        record(voice.random.choice((OWNER, other)), html.escape(voice.sentence()), _clock(voice, clock)) for _ in range(count)
    )
    head = f'<meta charset="utf-8"/><base href="../../../../"/><title>{other}</title>{STYLE}'
    body = f'<body class="_5vb_ _2yq"><main class="_a706" role="main">{rows}</main></body>'
    return f"<html><head>{head}</head>{body}</html>"


def _clock(voice: Voice, clock: str) -> str:
    return time.strftime(clock, time.gmtime(voice.random.randrange(1_262_304_000, 1_735_689_600)))


def _section(sender: str, text: str, when: str) -> str:
    return (
        f'<section class="_3-95 _a6-g"><h2 class="_2ph_ _a6-h _a6-i">{sender}</h2>'
        f'<div class="_2ph_ _a6-p"><div><div></div><div>{text}</div><div></div><div></div></div></div>'
        f'<footer class="_3-94 _a6-o"><div class="_a72d">{when}</div></footer></section>'
    )


def _div(sender: str, text: str, when: str) -> str:
    return (
        f'<div class="pam _3-95 _2ph- _a6-g uiBoxWhite noborder"><div class="_3-95 _2pim _a6-h _a6-i">{sender}</div>'
        f'<div class="_3-95 _a6-p"><div><div></div><div>{text}</div><div></div><div></div></div></div>'
        f'<div class="_3-94 _a6-o">{when}</div></div>'
    )
