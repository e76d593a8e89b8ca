"""The generated pages are fresh, and every command and exit code is named where a newcomer looks."""

import doctest
from importlib import import_module
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


EXAMPLES = sorted(
    path for folder in ("src", "checks") for path in (ROOT / folder).rglob("*.py") if ">>>" in path.read_text("utf-8")
)


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_the_examples_in_docstrings_are_true(path: Path) -> None:
    folder = ROOT / ("src" if path.is_relative_to(ROOT / "src") else "checks")
    name = ".".join(path.relative_to(folder).with_suffix("").parts).removesuffix(".__init__")
    tried = doctest.testmod(import_module(name))
    assert tried.attempted
    assert not tried.failed
