"""The page in a real browser: nothing leaves it, nothing of an archive runs in it, and everybody can use it."""

import base64
import json
from importlib.resources import files

import pytest
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from tests.report.support import HOSTILE, findings_of, hit, many_hits, report_of

from selfaudit.report.as_html import render
from selfaudit.report.masking import visible

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RUN_AXE = """
const [tags, colours, done] = arguments;
for (const card of document.querySelectorAll(".card")) card.style.contentVisibility = "visible";
const rules = {"color-contrast": {enabled: colours}};
axe.run(document, {resultTypes: ["violations", "incomplete"], runOnly: {type: "tag", values: tags}, rules}).then((found) =>
  done({
    violations: found.violations.map((one) => [one.id, one.nodes.length, one.nodes[0].html, one.nodes[0].failureSummary]),
    unsure: found.incomplete.flatMap((one) => one.nodes.map((node) => [one.id, node.html.slice(0, 5)])),
  })
).catch((error) => done({violations: [String(error)], unsure: []}));
"""


def _page(hits, **changes) -> str:
    return "".join(render(report_of(findings_of(hits), **changes)))


def _axe(browser, *, colours: bool = True):
    browser.execute_script((files("selenium_axe_python") / "axe-core" / "axe.min.js").read_text(encoding="utf-8"))
    return browser.execute_async_script(RUN_AXE, TAGS, colours)


def _requests(browser):
    """Addresses that were asked for; those that the page's own policy stopped before anything left are not among them."""
    messages = [json.loads(entry["message"])["message"] for entry in browser.get_log("performance")]
    stopped = {
        one["params"]["requestId"]
        for one in messages
        if one["method"] == "Network.loadingFailed" and one["params"].get("blockedReason") == "csp"
    }
    asked = [one["params"] for one in messages if one["method"] == "Network.requestWillBeSent"]
    return [one["request"]["url"] for one in asked if one["requestId"] not in stopped]


def _hostile_hits():
    for number, text in enumerate(HOSTILE):
        yield hit(
            number, quote=text, why="a telephone number", thread=text, file=f"posts/{text}", pointer=text, text=text,
            link=text, field=text, kind="profile", archive=text,
        )  # fmt: skip


def test_nothing_of_an_archive_runs_and_its_words_come_out_as_they_are(opened) -> None:
    browser = opened(_page(_hostile_hits(), show_content=True))
    assert browser.title == "Self-audit of 21 November 2026"
    quotes = browser.execute_script("return [...document.querySelectorAll('blockquote')].map((one) => one.textContent)")
    assert sorted(quotes) == sorted(visible(text).replace("\r\n", "\n").replace("\r", "\n") for text in HOSTILE)
    assert browser.execute_script("return document.scripts.length") == 1
    assert (
        browser.execute_script("return document.querySelectorAll('img, iframe, object, form[action], [onerror]').length") == 0
    )
    assert browser.get_log("browser") == []


def test_what_gets_past_the_escaping_still_neither_runs_nor_loads(opened) -> None:
    page = _page([hit()])
    broken = page.replace(
        "</main>",
        '<script>document.title="ran"</script><img src="https://example.invalid/x.png" onerror="document.title=1"></main>',
    )
    assert broken != page
    browser = opened(broken)
    assert browser.title == "Self-audit of 21 November 2026"
    assert [url for url in _requests(browser) if not url.startswith("file:")] == []


def test_the_page_asks_nothing_of_anybody(opened) -> None:
    browser = opened(_page(many_hits(200)))
    asked = _requests(browser)
    assert len(asked) == 1
    assert asked[0].startswith("file:")
    hosts = browser.execute_script("return [...new Set([...document.links].map((one) => one.protocol + one.host))].sort()")
    assert set(hosts) <= {"file:", "https:x.com", "https:help.x.com", "https:www.linkedin.com", *_meta_hosts()}


def _meta_hosts():
    names = ("www.facebook.com", "www.instagram.com", "www.threads.net", "www.threads.com", "accountscenter.facebook.com")
    more = ("accountscenter.instagram.com", "help.instagram.com")
    return {f"https:{host}" for host in (*names, *more)}


@pytest.mark.parametrize(("scheme", "width"), [("light", 0), ("dark", 0), ("light", 360)])
def test_axe_finds_nothing(scheme, width, opened) -> None:
    hits = [
        *many_hits(60),
        *(hit(number + 100, check="photo-taken-at-school", signals=("40 metres from your school",)) for number in range(3)),
    ]
    browser = opened(_page(hits, show_content=True), scheme, width)
    browser.execute_script("for (const one of document.querySelectorAll('details')) one.open = true")
    found = _axe(browser)
    assert found["violations"] == []
    # It cannot tell what lies behind the words of a chart, nor in a table that scrolls; and only there.
    assert [one for one in found["unsure"] if not one[1].startswith(("<text", "<td", "<th"))] == []


def test_five_thousand_findings_open_in_two_seconds_and_axe_finds_nothing(opened) -> None:
    page = _page(many_hits(5000))
    times = []
    for _ in range(3):
        browser = opened(page)
        times.append(browser.execute_script("return performance.getEntriesByType('navigation')[0].loadEventEnd"))
    assert len(browser.find_elements(By.CSS_SELECTOR, ".items > li")) == 5000
    assert min(times) < 2000
    # Its colours are those of the smaller pages above, where each is looked at; for so many words that takes minutes.
    assert _axe(browser, colours=False)["violations"] == []


def test_a_phone_never_scrolls_sideways(opened) -> None:
    browser = opened(_page([*many_hits(40), *_hostile_hits()], show_content=True), width=360)
    browser.execute_script("for (const one of document.querySelectorAll('details')) one.open = true")
    assert browser.execute_script("return document.documentElement.scrollWidth") <= 360


def test_filters_show_what_they_say(opened) -> None:
    browser = opened(_page(many_hits(200)))
    for name in ("severity", "document", "platform", "check", "who"):
        select = browser.find_element(By.ID, f"filter-{name}")
        choice = select.find_elements(By.TAG_NAME, "option")[1]
        said = choice.text.rsplit("(", 1)[1].rstrip(")")
        choice.click()
        shown = browser.execute_script(
            "return [...document.querySelectorAll('.items > li')].filter((one) => !one.closest('[hidden]')).length"
        )
        assert f"{shown}" == said
        assert browser.find_element(By.ID, "count").text == f"{shown} finding{'' if shown == 1 else 's'} shown"
        browser.execute_script("document.getElementById('filters').reset()")
    browser.execute_async_script("setTimeout(arguments[0])")
    assert browser.find_element(By.ID, "count").text == "200 findings shown"


def test_the_keyboard_reaches_everything_in_order_and_shows_where_it_is(opened) -> None:
    browser = opened(_page(many_hits(12), show_content=True))
    wanted = browser.execute_script(
        "return [...document.querySelectorAll('a[href], select, button, summary, [tabindex=\"0\"]')]"
        ".filter((one) => one.checkVisibility()).length"
    )
    body = browser.find_element(By.TAG_NAME, "body")
    where = []
    for _ in range(wanted):
        body.send_keys(Keys.TAB) if not where else browser.switch_to.active_element.send_keys(Keys.TAB)
        where.append(
            browser.execute_script(
                """const one = document.activeElement, style = getComputedStyle(one), box = one.getBoundingClientRect();
                return [[...document.querySelectorAll('*')].indexOf(one), style.backgroundColor, one.matches(':focus-visible'),
                        box.bottom > 0 && box.top < innerHeight && box.width > 0]"""
            )
        )
    assert [place for place, *_ in where] == sorted({place for place, *_ in where})
    assert len(where) == wanted
    assert all(colour == "rgb(255, 221, 0)" and focused and seen for _, colour, focused, seen in where)


def test_the_keyboard_opens_filters_and_skips(opened) -> None:
    browser = opened(_page(many_hits(40), show_content=True))
    browser.find_element(By.TAG_NAME, "body").send_keys(Keys.TAB)
    assert browser.switch_to.active_element.text == "Skip to the findings"
    browser.switch_to.active_element.send_keys(Keys.ENTER)
    assert browser.switch_to.active_element.get_attribute("id") == "main"
    summary = browser.find_element(By.CSS_SELECTOR, "details.evidence summary")
    summary.send_keys(Keys.ENTER)
    assert browser.find_element(By.CSS_SELECTOR, "details.evidence").get_attribute("open") == "true"
    browser.find_element(By.ID, "filter-platform").send_keys("Linked")
    assert browser.find_element(By.ID, "count").text == "8 findings shown"


def test_printing_gives_a_tagged_pdf_without_the_evidence(opened) -> None:
    browser = opened(_page(many_hits(12), show_content=True))
    browser.execute_script(
        "addEventListener('beforeprint', () => { window.open_in_print = document.querySelectorAll("
        "'details[open]').length; window.evidence_in_print = document.querySelectorAll('details.evidence[open]').length })"
    )
    printed = base64.b64decode(browser.execute_cdp_cmd("Page.printToPDF", {})["data"])
    assert b"/StructTreeRoot" in printed
    assert b"/Marked true" in printed
    assert browser.execute_script("return [window.open_in_print > 0, window.evidence_in_print]") == [True, 0]
    assert browser.execute_script("return document.querySelectorAll('details[open]').length") == 0


def test_evidence_opens_all_at_once_when_she_asks(opened) -> None:
    browser = opened(_page(many_hits(12), show_content=True))
    button = browser.find_element(By.ID, "open-evidence")
    button.click()
    assert browser.execute_script("return document.querySelectorAll('details.evidence:not([open])').length") == 0
