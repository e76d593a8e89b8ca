"""The page in a real browser: filled in by keyboard, saved, taken up again, printed; light and dark."""

from __future__ import annotations

import json
import os
import shutil
from base64 import b64decode
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from selenium import webdriver
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.wait import WebDriverWait
from selenium_axe_python import Axe

from selfaudit.checklist import as_html
from selfaudit.checklist.model import checklist
from selfaudit.checklist.prefill import Hint
from selfaudit.checklist.saving import read
from selfaudit.guidance.loading import load

OFFLINE = (
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--window-size=900,1200",
)
CHECKLIST = checklist(load(["talavera"]))
DAY = date(2026, 9, 1)
HINTS = {"no-pupil-contacts": Hint("", "Your scan has nothing open for this.")}


@pytest.fixture(scope="module")
def downloads(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("downloads")


@pytest.fixture(scope="module")
def browser(downloads: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    chromium, driver = shutil.which("chromium"), shutil.which("chromedriver")
    if not chromium or not driver:
        if os.environ.get("CI"):
            pytest.fail("chromium and chromium-driver must be there in CI")
        pytest.skip("chromium and chromium-driver are not installed")
    options = webdriver.ChromeOptions()
    options.binary_location = chromium
    for argument in (*OFFLINE, f"--user-data-dir={tmp_path_factory.mktemp('browser')}"):
        options.add_argument(argument)
    options.add_experimental_option("prefs", {"download.default_directory": str(downloads)})
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    opened = webdriver.Chrome(options=options, service=webdriver.ChromeService(driver))
    yield opened
    opened.quit()


@pytest.fixture
def page(browser: Any, tmp_path: Path) -> Any:
    file = tmp_path / "checklist.html"
    file.write_text("".join(as_html.render(CHECKLIST, DAY, {"impostor": "yes"}, HINTS)), encoding="utf-8")
    for log in ("browser", "performance"):
        browser.get_log(log)  # What went before is not the page's.
    browser.get(file.as_uri())
    return browser


def _focused(page: Any) -> tuple[str, str]:
    element = page.switch_to.active_element
    return element.get_attribute("name"), element.get_attribute("value")


def _press(page: Any, *keys: str) -> None:
    ActionChains(page).send_keys(*keys).perform()


def _status(page: Any, question: str) -> str:
    text: str = page.find_element("id", f"s-{question}").text
    return text


def test_it_is_filled_in_by_keyboard_alone(page: Any) -> None:
    first, second = CHECKLIST.items[:2]
    page.find_element("css selector", f"a[href='#q-{first.id}']").send_keys(Keys.ENTER)
    _press(page, Keys.TAB)
    assert _focused(page) == (first.id, "yes")
    _press(page, Keys.SPACE)
    assert _status(page, first.id) == "Yes"
    _press(page, Keys.ARROW_DOWN, Keys.ARROW_DOWN)
    assert _focused(page) == (first.id, "does not apply")
    assert _status(page, first.id) == "Does not apply"
    assert page.find_element("id", "progress").text == f"1 of {len(CHECKLIST.items)} answered"
    _press(page, Keys.TAB, Keys.TAB)
    assert _focused(page) == (second.id, "yes")
    _press(page, Keys.SHIFT, Keys.TAB, Keys.NULL)
    assert page.switch_to.active_element.tag_name == "summary"
    assert page.execute_script("return getComputedStyle(document.activeElement).backgroundColor") == "rgb(255, 221, 0)"
    _press(page, Keys.ENTER)
    assert page.switch_to.active_element.find_element("xpath", "..").get_attribute("open") == "true"


def _waited_for(path: Path, page: Any) -> Path:
    WebDriverWait(page, 10).until(lambda _: path.exists())
    return path


def test_saving_makes_a_file_that_goes_on_in_the_terminal_and_on_the_page(page: Any, downloads: Path) -> None:
    for question, answer in (("work-channels", "not yet"), ("signed", "want to talk")):
        page.find_element("css selector", f"#q-{question} input[value='{answer}']").click()
    page.find_element("id", "save").click()
    saved = _waited_for(downloads / "checklist.json", page)
    assert json.loads(saved.read_text()) == {
        "schema": "selfaudit-checklist/1",
        "guidance": [{"id": "talavera", "title": "Social Media Policy", "issued": "November 2019"}],
        "started": "2026-09-01",
        "answers": {"work-channels": "not yet", "signed": "want to talk"},
    }
    assert read(saved).answers == {"work-channels": "not yet", "signed": "want to talk"}
    page.refresh()
    assert _status(page, "signed") == "No answer yet"
    page.find_element("id", "load").send_keys(str(saved))
    assert _status_becomes(page, "signed", "Want to talk")
    assert not page.find_element("id", "problem").is_displayed()
    saved.unlink()


def _status_becomes(page: Any, question: str, text: str) -> bool:
    return bool(WebDriverWait(page, 10).until(lambda _: _status(page, question) == text))


def test_a_wrong_file_is_a_problem_that_is_said_and_focused(page: Any, tmp_path: Path) -> None:
    other = tmp_path / "report.json"
    other.write_text('{"schema": "selfaudit-report/1", "answers": {"signed": "yes"}}')
    page.find_element("id", "load").send_keys(str(other))
    WebDriverWait(page, 10).until(lambda _: page.find_element("id", "problem").is_displayed())
    assert page.switch_to.active_element.get_attribute("id") == "problem"
    assert page.title.startswith("Error: ")
    assert "Choose a checklist.json" in page.find_element("id", "problem").text
    assert _status(page, "signed") == "No answer yet"


def test_on_paper_there_are_the_questions_and_neither_controls_nor_what_a_scan_said(page: Any) -> None:
    page.find_element("css selector", "#q-signed input[value='yes']").click()
    page.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    try:
        hidden = ("nav", "#tools", ".skip", "details", ".note")
        assert not any(page.find_element("css selector", one).is_displayed() for one in hidden)
        fieldsets = page.find_elements("css selector", "fieldset")
        assert len(fieldsets) == len(CHECKLIST.items)
        assert all(one.is_displayed() and one.value_of_css_property("break-inside") == "avoid" for one in fieldsets)
        assert page.find_element("css selector", "body").value_of_css_property("background-color") == "rgba(255, 255, 255, 1)"
    finally:
        page.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": ""})
    assert b64decode(page.print_page())[:5] == b"%PDF-"


def test_every_target_is_large_enough(page: Any) -> None:
    small = page.execute_script(
        "return [...document.querySelectorAll('.answers label, button, summary, .tasks a, input')]"
        ".map(e => [e, e.getBoundingClientRect()])"
        ".filter(([e, box]) => box.width < 24 || box.height < 24).map(([e]) => e.outerHTML)"
    )
    assert small == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_has_no_complaint(page: Any, scheme: str) -> None:
    page.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [{"name": "prefers-color-scheme", "value": scheme}]})
    try:
        for summary in page.find_elements("css selector", "summary")[:2]:
            summary.click()
        axe = Axe(page)
        axe.inject()
        assert [(one["id"], len(one["nodes"])) for one in axe.run()["violations"]] == []
    finally:
        page.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": []})


def test_the_browser_had_nothing_to_say_and_asked_for_nothing(page: Any) -> None:
    page.find_element("id", "save").click()
    assert page.get_log("browser") == []
    events = (json.loads(entry["message"])["message"] for entry in page.get_log("performance"))
    asked = {event["params"]["request"]["url"] for event in events if event["method"] == "Network.requestWillBeSent"}
    assert asked
    assert {url.partition(":")[0] for url in asked} <= {"file", "blob", "data"}
