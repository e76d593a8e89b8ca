"""What a missing, moved or re-ordered file does to a report: a clause that needed it is never called clear."""

import json
import random
import zipfile
from importlib.resources import files
from pathlib import Path

import pytest

from selfaudit.cli.app import run

ARCHIVES = Path(__file__).parents[1] / "archives"
DEMO = Path(str(files("selfaudit") / "demo" / "facebook-alexsample-2024-11-30-demo0001"))
CONFIG = str(DEMO.parent / "selfaudit.toml")


def _files(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def _zipped(path: Path, members: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return path


def _report(capsys, *arguments):
    assert run(["scan", *map(str, arguments), "--only-builtin", "--quiet", "--format", "json"]) == 0
    return json.loads(capsys.readouterr().out)


def _verdicts(report):
    return {row["clause"]: row["verdict"] for row in report["clauses"]}


@pytest.mark.parametrize(
    ("folder", "main"),
    [
        (DEMO, "received_friend_requests.json"),
        (DEMO, "your_posts__check_ins__photos_and_videos_1.json"),
        (ARCHIVES / "facebook-2024", "your_posts__check_ins__photos_and_videos_1.json"),
        (ARCHIVES / "instagram-2025", "posts_1.json"),
        (ARCHIVES / "instagram-2025", "following.json"),
    ],
)
def test_files_beside_a_main_file_never_stand_for_it(folder, main, tmp_path, capsys):
    members = _files(folder)
    gone = {name for name in members if name.rpartition("/")[2] == main and "/threads/" not in name}
    assert gone
    before = _report(capsys, _zipped(tmp_path / "all.zip", members), "--config", CONFIG)
    rest = {name: data for name, data in members.items() if name not in gone}
    after = _report(capsys, _zipped(tmp_path / "rest.zip", rest), "--config", CONFIG)
    changed = {(was, is_now) for was, is_now in zip(_verdicts(before).values(), _verdicts(after).values(), strict=True)}
    assert not {(was, now) for was, now in changed if now == "clear" and was != "clear"}
    needed = [row["reason"] for row in after["clauses"] if row["verdict"] == "not-in-archive"]
    assert any("not in this archive" in reason for reason in needed)


def test_a_gap_in_a_numbered_series_is_no_whole(tmp_path, capsys):
    members = _files(DEMO)
    thread = next(name for name in members if name.endswith("jomarsh_1002/message_1.json"))
    later = members | {thread.replace("_1.json", "_2.json"): members[thread]}
    both = _report(capsys, _zipped(tmp_path / "both.zip", later), "--config", CONFIG)
    del later[thread]
    gap = _report(capsys, _zipped(tmp_path / "gap.zip", later), "--config", CONFIG)
    assert [row["reason"] for row in both["clauses"] if "not be read whole" in row["reason"]] == []
    assert [row["reason"] for row in gap["clauses"] if "not be read whole (Your messages)" in row["reason"]]


def test_the_order_of_files_and_the_number_of_parts_change_nothing(tmp_path, capsys):
    members = _files(DEMO)
    names = list(members)
    random.Random(7).shuffle(names)
    shuffled = _zipped(tmp_path / "facebook-alex.zip", {name: members[name] for name in names})
    parts = [_zipped(tmp_path / f"fb-{n + 1}.zip", {name: members[name] for name in names[n::3]}) for n in range(3)]
    reports = [_report(capsys, *given, "--config", CONFIG) for given in ([DEMO], [shuffled], parts, parts[::-1])]
    for report in reports:
        del report["created"], report["archives"][0]["path"]
        for finding in report["findings"]:
            del finding["source"]["archive"]
    assert all(report == reports[0] for report in reports)


def test_folders_of_a_zip_are_no_files(tmp_path, capsys):
    members = _files(DEMO)
    folders = {f"{parent}/": b"" for name in members for parent in list(map(str, Path(name).parents))[:-1]}
    report = _report(capsys, _zipped(tmp_path / "a.zip", folders | members))
    assert [file["path"] for file in report["archives"][0]["files"]] == sorted(members, key=lambda name: name.split("/"))
