"""Where packs come from: built in, a file, her configuration folder, an installed package."""

from __future__ import annotations

import sys
from importlib.metadata import EntryPoint

import pytest

from selfaudit.guidance import loading
from selfaudit.guidance.loading import BUILT_IN, available, load
from selfaudit.guidance.model import GuidanceError

SMALL = 'schema = "selfaudit-guidance/1"\nid = "oakfield"\nextends = "rochdale"\ntitle = "Our policy"\n'


def test_the_five_documents_are_built_in():
    assert BUILT_IN == ("staffs", "blythe", "talavera", "nsscb", "rochdale")
    assert [pack.id for pack in load()] == list(BUILT_IN)
    assert [(pack.id, pack.origin) for pack in available()][:5] == [(name, "built in") for name in BUILT_IN]


def test_a_pack_is_loaded_once_and_in_the_order_given():
    assert [pack.id for pack in load(["rochdale", "staffs", "rochdale"])] == ["rochdale", "staffs"]


def test_an_unknown_id_names_the_nearest_known_one():
    with pytest.raises(GuidanceError) as caught:
        load(["rochdael"])
    assert str(caught.value).startswith('There is no guidance "rochdael". Did you mean "rochdale"? There are: staffs, blythe,')


def test_a_file_that_is_not_there():
    with pytest.raises(GuidanceError, match=r"There is no guidance pack at no/such\.toml"):
        load(["no/such.toml"])


def test_a_pack_in_her_own_folder(tmp_path):
    (tmp_path / "ours.toml").write_text(SMALL)
    assert [pack.id for pack in available(tmp_path)][:6] == [*BUILT_IN, "oakfield"]
    assert load(["oakfield"], tmp_path)[0].title == "Our policy"


def test_a_broken_pack_in_her_own_folder_harms_nobody_until_it_is_chosen(tmp_path):
    (tmp_path / "broken.toml").write_text("this is no TOML")
    assert load(["rochdale"], tmp_path)
    with pytest.raises(GuidanceError, match=r"broken\.toml:1: This is not valid TOML"):
        load(["broken"], tmp_path)


def test_two_packs_of_one_id_are_not_mixed(tmp_path):
    (tmp_path / "ours.toml").write_text(SMALL)
    (tmp_path / "draft.toml").write_text(SMALL)
    with pytest.raises(
        GuidanceError, match=r'ours\.toml and .*draft\.toml are both the guidance "oakfield"\. Choose one of them\.'
    ):
        load([str(tmp_path / "ours.toml"), "rochdale", str(tmp_path / "draft.toml")])


def test_a_file_with_a_built_in_id_is_refused(tmp_path):
    (tmp_path / "mine.toml").write_text(SMALL.replace("oakfield", "rochdale"))
    with pytest.raises(GuidanceError, match=r'mine\.toml:2: "rochdale" is the id of a built-in pack\. Give this one another\.'):
        load(["rochdale", str(tmp_path / "mine.toml")])


def test_a_built_in_id_cannot_be_taken_by_another_pack(tmp_path):
    (tmp_path / "mine.toml").write_text(SMALL.replace("oakfield", "rochdale"))
    assert load(["rochdale"], tmp_path)[0].publisher.startswith("Rochdale")


def test_a_pack_of_an_installed_package(tmp_path, monkeypatch):
    package = tmp_path / "oakfield_guidance"
    package.mkdir()
    (package / "__init__.py").write_text("")
    (package / "oakfield.toml").write_text(SMALL)
    monkeypatch.syspath_prepend(tmp_path)
    point = EntryPoint("oakfield", "oakfield_guidance", loading.ENTRY_POINTS)
    monkeypatch.setattr(loading, "entry_points", lambda group: [point] if group == loading.ENTRY_POINTS else [])
    assert load(["oakfield"])[0].title == "Our policy"
    sys.modules.pop("oakfield_guidance")


def test_a_package_that_cannot_be_loaded_is_named(monkeypatch):
    point = EntryPoint("oakfield", "no_such_package_here", loading.ENTRY_POINTS)
    monkeypatch.setattr(loading, "entry_points", lambda **_: [point])
    with pytest.raises(
        GuidanceError, match=r'The package behind guidance "oakfield" \(no_such_package_here\) cannot be loaded'
    ):
        available()


def test_built_in_packs_are_loaded_without_the_libraries_of_validation():
    """Start-up: the tests validate the built-in packs, a scan only reads them."""
    import subprocess

    code = "import sys; from selfaudit.guidance.loading import load; load(); print({'pydantic'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"
