"""Where reports are written: private, whole or not at all, never over another."""

import os
import stat
from pathlib import Path

import pytest

from selfaudit.cli.errors import Exit, Stop
from selfaudit.cli.writing import check_outputs, warnings_for, write_private


def _names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_file_is_private_whatever_the_umask(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        write_private(tmp_path / "report.txt", ["first\n", "second →\n"], force=False)
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "report.txt").stat().st_mode) == 0o600
    assert (tmp_path / "report.txt").read_bytes() == "first\nsecond →\n".encode()
    assert _names(tmp_path) == ["report.txt"]


def test_line_ends_are_written_as_they_are(tmp_path: Path) -> None:
    write_private(tmp_path / "report.csv", ['"a"\r\n'], force=False)
    assert (tmp_path / "report.csv").read_bytes() == b'"a"\r\n'


def test_what_breaks_off_leaves_nothing(tmp_path: Path) -> None:
    def pieces():
        yield "half"
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_private(tmp_path / "report.txt", pieces(), force=True)
    assert _names(tmp_path) == []


def test_a_file_that_came_up_in_the_meantime_is_not_written_over(tmp_path: Path) -> None:
    target = tmp_path / "report.txt"

    def pieces():
        target.write_text("somebody else's")
        yield "ours"

    with pytest.raises(Stop) as stopped:
        write_private(target, pieces(), force=False)
    assert stopped.value.code == Exit.USAGE
    assert target.read_text() == "somebody else's"
    assert _names(tmp_path) == ["report.txt"]


def test_force_writes_over_and_makes_private(tmp_path: Path) -> None:
    target = tmp_path / "report.txt"
    target.write_text("old")
    target.chmod(0o644)
    write_private(target, ["new"], force=True)
    assert target.read_text() == "new"
    assert stat.S_IMODE(target.stat().st_mode) == 0o600


def test_without_hard_links_it_is_still_written_and_still_not_over_another(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_links(*_: object) -> None:
        raise OSError("not supported here")

    monkeypatch.setattr(os, "link", no_links)
    target = tmp_path / "report.txt"
    write_private(target, ["one"], force=False)
    with pytest.raises(Stop):
        write_private(target, ["two"], force=False)
    assert target.read_text() == "one"
    assert _names(tmp_path) == ["report.txt"]


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (lambda folder: folder, "is a folder"),
        (lambda folder: folder / "none" / "report.html", "There is no folder"),
        (lambda folder: folder / "there.html", "is there already"),
    ],
)
def test_what_cannot_be_written_is_said_before_the_scan(make, words, tmp_path: Path) -> None:
    (tmp_path / "there.html").write_text("")
    with pytest.raises(Stop) as stopped:
        check_outputs([make(tmp_path)], force=False)
    assert stopped.value.code == Exit.USAGE
    assert words in stopped.value.text


@pytest.mark.parametrize("folder", ["OneDrive - Exampleton", "iCloud Drive", "Dropbox (Personal)", "My Drive", "Nextcloud"])
def test_synced_folders_are_warned_of(folder: str, tmp_path: Path) -> None:
    (tmp_path / folder / "reports").mkdir(parents=True)
    (warning,) = warnings_for(tmp_path / folder / "reports" / "report.html")
    assert "seems to be copied to a cloud service" in warning


def test_a_link_into_a_synced_folder_is_warned_of(tmp_path: Path) -> None:
    (tmp_path / "Dropbox").mkdir()
    (tmp_path / "private").symlink_to(tmp_path / "Dropbox")
    assert len(warnings_for(tmp_path / "private" / "report.html")) == 1


def test_a_git_work_tree_is_warned_of_and_a_plain_folder_is_not(tmp_path: Path) -> None:
    assert warnings_for(tmp_path / "report.html") == []
    (tmp_path / ".git").mkdir()
    (tmp_path / "inside").mkdir()
    (warning,) = warnings_for(tmp_path / "inside" / "report.html")
    assert "git work tree" in warning


def test_two_reports_never_go_to_one_file(tmp_path: Path) -> None:
    with pytest.raises(Stop, match="named for two reports"):
        check_outputs([tmp_path / "report", tmp_path / "." / "report"], force=True)


def test_a_device_or_a_pipe_is_never_replaced(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(Stop, match="no ordinary file"):
        check_outputs([tmp_path / "pipe"], force=True)
