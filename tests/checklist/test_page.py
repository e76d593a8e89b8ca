"""The page as text: what is in it, that nothing in it can run or load, and that it is whole without scripts."""

from __future__ import annotations

import json
import re
from base64 import b64encode
from dataclasses import replace
from datetime import date
from hashlib import sha256

import lxml.html
import pytest

from selfaudit.checklist import as_html, as_markdown
from selfaudit.checklist.model import ANSWERS, Checklist, checklist
from selfaudit.checklist.prefill import Hint
from selfaudit.guidance.loading import load

DAY = date(2026, 9, 1)
HINTS = {"tagging": Hint("not yet", "In your scan 1 finding is open for this (photo-tagged).")}


def _page(of: Checklist, answers: dict[str, str] | None = None, hints: dict[str, Hint] | None = None) -> lxml.html.HtmlElement:
    return lxml.html.document_fromstring("".join(as_html.render(of, DAY, answers or {}, hints or {})))


def _only(page: lxml.html.HtmlElement, path: str) -> lxml.html.HtmlElement:
    (found,) = page.xpath(path)
    element: lxml.html.HtmlElement = found
    return element


def test_each_question_is_a_fieldset_with_its_legend_and_four_answers(whole: Checklist) -> None:
    page = _page(whole, {"tagging": "not yet"}, HINTS)
    assert page.get("lang") == "en-GB"
    for number, item in enumerate(whole.items, 1):
        fieldset = page.get_element_by_id(f"q-{item.id}")
        assert _only(fieldset, "./legend").text_content() == f"{number}. {item.question}"
        assert [radio.get("value") for radio in fieldset.xpath(".//label/input[@type='radio']")] == list(ANSWERS)
        assert {radio.get("name") for radio in fieldset.xpath(".//input")} == {item.id}
        said = fieldset.text_content()
        assert all(source.brief in said for source in item.sources)
        assert all(one.summary in said for source in item.sources for one in source.said)
    assert [radio.get("name") for radio in page.xpath("//input[@checked]")] == ["tagging"]
    assert "In your scan 1 finding is open for this (photo-tagged)." in page.get_element_by_id("q-tagging").text_content()


def test_the_task_list_names_every_question_with_its_status(blythe: Checklist) -> None:
    page = _page(blythe, {"impostor": "want to talk"})
    rows = {
        _only(row, "./a").get("href"): (
            _only(row, "./a").text_content(),
            page.get_element_by_id(_only(row, "./a").get("aria-describedby")).text_content(),
        )
        for row in page.xpath("//ul[@class='tasks']/li")
    }
    assert rows == {
        f"#q-{item.id}": (f"{number}. {item.question}", "Want to talk" if item.id == "impostor" else "No answer yet")
        for number, item in enumerate(blythe.items, 1)
    }
    assert page.get_element_by_id("progress").text_content() == "1 of 19 answered"


def test_only_its_own_script_and_style_may_run_and_nothing_is_loaded(whole: Checklist) -> None:
    text = "".join(as_html.render(whole, DAY, {}, {}))
    page = lxml.html.document_fromstring(text)
    policy = _only(page, "//meta[@http-equiv='Content-Security-Policy']").get("content")
    inside = {kind: text.split(f"<{kind}>")[1].split(f"</{kind}>")[0] for kind in ("script", "style")}
    hashed = {kind: b64encode(sha256(content.encode()).digest()).decode() for kind, content in inside.items()}
    assert policy == (
        f"default-src 'none'; script-src 'sha256-{hashed['script']}'; style-src 'sha256-{hashed['style']}'; "
        "base-uri 'none'; form-action 'none'"
    )
    assert [child.tag for child in page.head][:2] == ["meta", "meta"]
    assert page.xpath("//@src | //@style | //@*[starts-with(name(), 'on')]") == []
    assert all(link.startswith("#") for link in page.xpath("//@href"))
    assert not re.search(r"localStorage|sessionStorage|fetch\(|XMLHttpRequest|https?:", text)


def test_what_cannot_work_without_scripts_is_hidden_until_they_run(blythe: Checklist) -> None:
    page = _page(blythe)
    assert {element.get("id") for element in page.xpath("//*[@hidden]")} == {"problem", "tools"}
    assert "runs no scripts" in _only(page, "//noscript").text_content()
    assert page.xpath("//button[not(ancestor::*[@hidden])]") == []


def test_the_saved_file_s_head_is_in_the_page(blythe: Checklist) -> None:
    assert json.loads(_page(blythe).get_element_by_id("checklist").get("data-head")) == {
        "schema": "selfaudit-checklist/1",
        "guidance": [{"id": "blythe", "title": "Social Media Code of Conduct", "issued": "undated"}],
        "started": "2026-09-01",
    }


def test_the_aide_is_blank_and_only_where_the_document_asks_for_one(whole: Checklist, blythe: Checklist) -> None:
    assert [one.get("aria-labelledby") for one in _page(whole).xpath("//section[@class='aide']")] == ["aide-talavera"]
    assert _page(blythe).xpath("//section[@class='aide']") == []


@pytest.mark.parametrize("hostile", ["<script>alert(1)</script>", "\"' onfocus=alert(1)", "</style><img src=x>", "{{ 7 * 7 }}"])
def test_a_pack_of_her_school_s_own_cannot_bring_markup(hostile: str) -> None:
    pack = load(["blythe"])[0]
    clauses = tuple(replace(clause, summary=hostile, section=hostile) for clause in pack.clauses)
    of = checklist([replace(pack, title=hostile, publisher=hostile, dates=hostile, clauses=clauses)])
    page = _page(of)
    assert len(page.xpath("//script")) == 1
    assert page.xpath("//img | //@onfocus") == []
    assert hostile in page.text_content()


def test_markdown_holds_the_same_and_escapes_what_is_special() -> None:
    pack = load(["blythe"])[0]
    one = checklist([replace(pack, title="# <b>Code</b> [of](x) *conduct*")])
    text = "".join(as_markdown.render(one, DAY, {"impostor": "not yet"}, {"tagging": HINTS["tagging"]}))
    assert "\\# \\<b\\>Code\\</b\\> \\[of\\](x) \\*conduct\\*" in text
    assert text.count("\n## ") == len(one.items)
    assert (
        "\n## 2. Have you looked whether an account pretends to be you, and do you know that such an account is reported at "
        "once?\n\n- [ ] yes\n- [x] not yet\n- [ ] does not apply\n- [ ] want to talk\n\n"
    ) in text
