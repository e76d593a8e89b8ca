"""Every format keeps to its own rules whatever an archive says, leaves nothing out, and shows masked evidence by default."""

import csv
import io
import json
import re
from dataclasses import replace
from importlib import import_module
from importlib.resources import files
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html
from markdown_it import MarkdownIt
from tests.report.support import HOSTILE, Listed, findings_of, hit, many_hits, report_of

from selfaudit.cli.rendering import MODULES
from selfaudit.findings import NotChecked
from selfaudit.report import as_csv, as_github, as_markdown
from selfaudit.report.masking import safe, visible

FORMATS = tuple(MODULES)
MARKUP = {"html_inline", "html_block", "link_open", "image", "fence", "code_block"}
SECRETS = ("07700 900123", "900123", "Kit Harrow", "kitharrow", "the whole post")


def rendered(name: str, report) -> str:
    return "".join(import_module(f"selfaudit.report.{MODULES[name]}").render(report))


def _hostile(**changes):
    hits = [
        hit(
            number, quote=text, thread=text, file=f"posts/{text}", pointer=text, archive=text, field=text, link=text,
            kind="profile", text=text,
        )
        for number, text in enumerate(HOSTILE)
    ]  # fmt: skip
    missing = tuple(NotChecked(text, text) for text in HOSTILE)
    return report_of(findings_of(hits), not_checked=missing, **changes)


def _secret_hits():
    for check, kind in (("phone-number", "post"), ("pupil-message", "message"), ("pupil-connection", "connection")):
        yield hit(
            len(kind),
            check=check,
            kind=kind,
            quote="Kit Harrow" if check.startswith("pupil") else "07700 900123",
            thread="Kit Harrow" if kind == "message" else "",
            file="messages/inbox/kitharrow_1001/message_1.json" if kind == "message" else "posts.json",
        )


@pytest.mark.parametrize("name", [name for name in FORMATS if name != "json"])
def test_without_show_content_nobody_is_named_and_no_number_is_shown(name: str) -> None:
    told = rendered(name, report_of(findings_of(_secret_hits())))
    assert [secret for secret in SECRETS if secret in told] == []
    assert "K•• H•••••" in told


def test_the_json_masks_too_and_keeps_only_the_file_names_of_the_archive() -> None:
    told = rendered("json", report_of(findings_of(_secret_hits())))
    assert [secret for secret in SECRETS if secret in told] == ["kitharrow"]


@pytest.mark.parametrize("name", FORMATS)
def test_with_show_content_the_words_are_there(name: str) -> None:
    shown = report_of(
        findings_of(hit(quote="07700 900123", text="the whole post: 07700 900123") for _ in range(1)), show_content=True
    )
    assert "07700 900123" in rendered(name, shown)


@pytest.mark.parametrize("name", FORMATS)
def test_a_number_that_a_check_counted_is_no_content_and_not_masked(name: str) -> None:
    counted = report_of(findings_of([hit(quote="6 requests to connect were sent", own_words=True)]))
    assert "6 requests to connect were sent" in rendered(name, counted)


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("shown", [False, True])
def test_what_was_not_read_is_masked_like_the_files_of_findings(name: str, shown: bool) -> None:
    told = rendered(name, report_of([], show_content=shown))
    assert ("kitharrow" in told) is (shown or name == "json")


@pytest.mark.parametrize("name", FORMATS)
def test_what_was_not_read_is_in_every_format(name: str) -> None:
    told = re.sub(r"\s+", " ", rendered(name, report_of([]))).replace("\\_", "_")
    assert "message_1.json" in told
    assert "it ends in the middle of a text" in told


@pytest.mark.parametrize("name", FORMATS)
def test_nothing_is_ever_advised_to_be_deleted_and_nothing_is_scored(name: str) -> None:
    findings = [
        replace(one, clauses=tuple(replace(cited, summary="") for cited in one.clauses)) for one in findings_of(many_hits(400))
    ]
    told = rendered(name, report_of(findings, clauses=())).casefold()
    assert not re.search(r"\bdelet|\bscore|\bgrade\b|\berase|\bdestroy", told)


@pytest.mark.parametrize("name", [name for name in FORMATS if name not in {"json", "sarif"}])
def test_no_control_character_comes_through(name: str) -> None:
    told = rendered(name, _hostile(show_content=True))
    unseen = set(told) & {"\x00", "\x1b", "\x07", "\x9b", "\u202e", "\u2028", "\u2029", "\U000e0041"}
    assert unseen == set()


def test_a_spreadsheet_finds_no_formula() -> None:
    told = rendered("csv", _hostile(show_content=True))
    assert told.startswith("\ufeff")
    rows = list(csv.reader(io.StringIO(told[1:], newline=""), strict=True))
    assert {len(row) for row in rows} == {len(as_csv.COLUMNS)}
    assert [row[0] for row in rows] == ["row", *["finding"] * len(HOSTILE), *["not checked"] * len(HOSTILE)]
    started = {cell.lstrip()[:1] for row in rows for cell in row}
    assert started & set(as_csv.FORMULA) == set()
    quotes = {row[4].removeprefix("'") for row in rows[1 : len(HOSTILE) + 1]}
    assert quotes == {safe(text) for text in HOSTILE}


@given(st.text())
def test_no_text_makes_a_formula_or_a_second_row(text: str) -> None:
    told = as_csv.cell(text)
    assert list(csv.reader(io.StringIO(told, newline=""), strict=True)) == [[told[1:-1].replace('""', '"')]]
    assert told[1:].lstrip()[:1] not in as_csv.FORMULA


def test_markdown_holds_neither_markup_nor_links_of_an_archive() -> None:
    tokens = _tokens(rendered("markdown", _hostile(show_content=True)))
    assert {token.type for token in tokens} & {
        "html_inline",
        "html_block",
        "link_open",
        "image",
        "fence",
        "code_block",
    } == set()
    shown = {token.content for token in tokens if token.type == "code_inline"}
    wanted = {safe(text) for text in HOSTILE}
    assert {text.strip() for text in wanted} <= {text.strip() for text in shown}
    words = [token.content for token in tokens if token.type == "text"]
    assert [text for text in words if "@" in text or "://" in text or text.startswith("::")] == []


@given(st.text(min_size=1))
def test_any_text_is_one_code_span_in_markdown(text: str) -> None:
    spans = [token for token in _tokens(f"- {as_markdown.code(text)}\n") if token.type in MARKUP | {"code_inline", "text"}]
    assert [(token.type, token.content.strip()) for token in spans] == [
        ("code_inline", safe(text).strip()) if safe(text).strip() else ("text", "(nothing)")
    ]


def _tokens(text: str):
    tokens = MarkdownIt("commonmark").enable("table").parse(text)
    return [inner for token in tokens for inner in (token, *(token.children or ()))]


def test_a_workflow_reads_one_command_in_each_line() -> None:
    told = rendered("github", _hostile(show_content=True))
    lines = told.splitlines()
    assert len(lines) == 2 * len(HOSTILE) + 1
    command = re.compile(r"::(error|warning|notice) (file=[^:,]*,)?title=[^:,]*::[^\r\n]*")
    assert [line for line in lines if not command.fullmatch(line)] == []


@given(st.text(), st.text(), st.text())
def test_no_text_ends_a_command(text: str, title: str, file: str) -> None:
    told = as_github.command("error", text, title=title, file=file)
    assert len(told.splitlines()) == 1
    properties = told.removeprefix("::error ").split("::", 1)[0]
    assert properties.count(",") == (1 if file else 0)


@pytest.mark.parametrize("shown", [False, True])
def test_sarif_follows_the_standard(shown: bool) -> None:
    schema = json.loads((Path(__file__).parent / "data" / "sarif-2.1.0.json").read_text(encoding="utf-8"))
    findings = [*findings_of(many_hits(300)), *_hostile().findings]
    log = json.loads(rendered("sarif", report_of(findings, show_content=shown)))
    jsonschema.Draft4Validator(schema).validate(log)
    run = log["runs"][0]
    rules = run["tool"]["driver"]["rules"]
    assert all(rules[one["ruleIndex"]]["id"] == one["ruleId"] for one in run["results"])
    for taxon in (taxon for one in run["results"] for taxon in one["taxa"]):
        document = run["taxonomies"][taxon["toolComponent"]["index"]]
        assert document["name"] == taxon["toolComponent"]["name"]
        assert document["taxa"][taxon["index"]]["id"] == taxon["id"]
    assert sum(len(document["taxa"]) for document in run["taxonomies"]) == 381
    assert run["invocations"][0]["executionSuccessful"] is False
    assert ("redactionTokens" in run) is not shown


def test_sarif_messages_make_no_links() -> None:
    finding = findings_of([hit(quote="[here](https://example.com)")])
    log = json.loads(rendered("sarif", report_of(finding, show_content=True)))
    assert r"\[here\](https://example.com)" in log["runs"][0]["results"][0]["message"]["text"]


def test_a_decision_is_a_suppression() -> None:
    finding = replace(findings_of([hit()])[0], state="dismissed", reason="the school's own number")
    log = json.loads(rendered("sarif", report_of([finding])))
    assert log["runs"][0]["results"][0]["suppressions"] == [
        {"kind": "external", "status": "accepted", "justification": "the school's own number"}
    ]


def test_json_follows_its_schema() -> None:
    schema = json.loads((files("selfaudit.report") / "report.schema.json").read_text(encoding="utf-8"))
    for report in (_hostile(), _hostile(show_content=True), report_of(findings_of(many_hits(200)))):
        jsonschema.Draft202012Validator(schema).validate(json.loads(rendered("json", report)))


def test_html_is_text_and_nothing_else() -> None:
    page = rendered("html", _hostile(show_content=True))
    tree = html.document_fromstring(page)
    assert [one.tag for one in tree.iter("script", "style", "img", "iframe", "link", "object")] == ["style", "script"]
    assert not [name for one in tree.iter() if isinstance(one.tag, str) for name in one.attrib if name.startswith("on")]
    assert not tree.xpath("//@style")
    assert tree.xpath("//ol[@class='items']//a") == []
    quotes = [one.text_content() for one in tree.xpath("//blockquote")]
    assert sorted(quotes) == sorted(visible(text).replace("\r\n", "\n") for text in HOSTILE)


def test_readable_without_scripts_only_the_filters_are_hidden() -> None:
    tree = html.document_fromstring(rendered("html", report_of(findings_of(many_hits(50)))))
    assert [one.get("id") for one in tree.xpath("//*[@hidden]")] == ["filters"]
    assert not tree.xpath("//noscript")


def test_without_show_content_there_is_no_evidence_behind_anything() -> None:
    tree = html.document_fromstring(rendered("html", report_of(findings_of(many_hits(50)))))
    assert not tree.xpath("//blockquote")
    assert not tree.xpath("//details[contains(@class, 'evidence')]")


@pytest.mark.parametrize("name", FORMATS)
def test_a_report_with_nothing_in_it_is_a_report(name: str) -> None:
    empty = report_of(
        [], not_checked=(), guidance=(), archives=(), clauses=(), by_guidance=(), stop=(), activity=(), checklist=()
    )
    assert rendered(name, empty)


@pytest.mark.parametrize("name", ["json", "sarif", "csv", "markdown", "github"])
def test_every_finding_is_in_every_format_for_programs(name: str) -> None:
    findings = findings_of(many_hits(300))
    told = rendered(name, report_of(findings))
    assert all(f"/{number}" in told for number in range(300))


def test_memory_does_not_grow_with_the_findings() -> None:
    import tracemalloc

    findings = findings_of(many_hits(400))

    class Many:
        def __init__(self, times: int) -> None:
            self.times = times

        def __len__(self) -> int:
            return 400 * self.times

        def __iter__(self):
            for _ in range(self.times):
                yield from Listed(findings)

    def peak(name: str, times: int) -> int:
        report = report_of(findings, findings=Many(times))
        tracemalloc.start()
        for _ in import_module(f"selfaudit.report.{MODULES[name]}").render(report):
            pass
        high = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return high

    for name in ("json", "sarif", "csv", "markdown", "github"):
        peak(name, 1)
        assert peak(name, 20) < peak(name, 5) * 1.5 + 1_000_000
