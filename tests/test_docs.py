"""The generated pages are fresh, and every command and exit code is named where a newcomer looks."""

from pathlib import Path

import pytest
from docs.generate import COMMANDS, pages

ROOT = Path(__file__).parents[1]
PAGES = pages()


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_a_generated_page_is_fresh(path: Path) -> None:
    assert path.read_text(encoding="utf-8") == PAGES[path], "run: python -m docs.generate"


def test_every_command_is_documented() -> None:
    from selfaudit.cli.app import app, checks_app, guidance_app

    names = [info.name or info.callback.__name__ for info in app.registered_commands]
    names += [f"guidance {info.name}" for info in guidance_app.registered_commands]
    names += [f"checks {info.name}" for info in checks_app.registered_commands]
    assert sorted(names) == sorted(COMMANDS)


def test_every_exit_code_is_in_the_readme() -> None:
    from selfaudit.cli.errors import Exit

    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert [code for code in Exit if f"{code.value} " not in readme] == []


def test_links_in_the_docs_lead_somewhere() -> None:
    import re

    pages = [ROOT / "README.md", *(ROOT / "docs").rglob("*.md"), *(ROOT / "checks").glob("*.md")]
    targets = [
        (page, target) for page in pages for target in re.findall(r"\]\(([^)#\s]+)(?:#[^)]*)?\)", page.read_text("utf-8"))
    ]
    missing = [
        f"{page.name}: {target}" for page, target in targets if "://" not in target and not (page.parent / target).exists()
    ]
    assert missing == []
