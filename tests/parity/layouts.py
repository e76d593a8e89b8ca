"""Every layout with its writer."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from tests.parity.oddities import Files, Oddities
from tests.parity.writers import facebook_html, facebook_json, instagram_html, instagram_json, linkedin, messenger, x


@dataclass(frozen=True, slots=True)
class Layout:
    """How a layout is written, and what its download is called."""

    files: Callable[[Oddities], Files]
    stem: str


LAYOUTS = {
    "facebook-2019": Layout(facebook_json.g1, facebook_json.STEM),
    "facebook-2022": Layout(facebook_json.g2, facebook_json.STEM),
    "facebook-2023": Layout(facebook_json.g3, facebook_json.STEM),
    "facebook-2024": Layout(facebook_json.g4, facebook_json.STEM),
    "facebook-page": Layout(facebook_json.page_type, facebook_json.STEM),
    "facebook-html-2024": Layout(facebook_html.divs, facebook_html.STEM),
    "facebook-html-2025": Layout(facebook_html.sections, facebook_html.STEM),
    "facebook-encrypted": Layout(messenger.encrypted, "messages"),
    "instagram-2020": Layout(instagram_json.flat, instagram_json.STEM),
    "instagram-2022": Layout(instagram_json.content, instagram_json.STEM),
    "instagram-2025": Layout(instagram_json.activity, instagram_json.STEM),
    "instagram-html-2025": Layout(instagram_html.pages, instagram_html.STEM),
    "threads-2025": Layout(instagram_json.threads, instagram_json.STEM),
    "x-classic": Layout(x.classic, x.STEM),
    "x-2018": Layout(x.root, x.STEM),
    "x-2020": Layout(x.data_folder, x.STEM),
    "x-2024": Layout(x.tweets_js, x.STEM),
    "linkedin-basic": Layout(linkedin.basic, linkedin.stem("Basic")),
    "linkedin-complete": Layout(linkedin.complete, linkedin.stem("Complete")),
}
