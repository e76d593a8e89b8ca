import gzip
import os
import tarfile
from pathlib import Path

import pytest
from tests.archive.making import folder_of, tar_of, zip_of

from selfaudit.archive.model import ArchiveError, Limits
from selfaudit.archive.opening import open_archives
from selfaudit.records import Status

TEXT = b'{"text": "Exampleton"}' * 50


def shown(archives):
    return [(Path(archive.label).name, [member.path for member in archive.members]) for archive in archives]


@pytest.mark.parametrize(
    "names",
    [
        ["facebook-alex-2024-01-01-abcd1234-1.zip", "facebook-alex-2024-01-01-abcd1234-2.zip"],
        ["takeout-20240101T120000Z-001.zip", "takeout-20240101T120000Z-002.zip"],
        ["takeout-20240101T120000Z-1-001.zip", "takeout-20240101T120000Z-3-002.zip"],
        ["facebook-alex-20250214T091955Z-001.zip", "facebook-alex-20250214T091955Z-002.zip"],
        ["x-1.zip", "x-2.zip"],
        ["facebook-json-2022-1.zip", "facebook-json-2022-2.zip"],
        ["mydata~1700000000000.zip", "mydata~1700000000000-2.zip"],
        ["1_ab_part1.zip", "1_ab_part2.zip"],
        ["x-1 (1).zip", "x-2.zip"],
    ],
)
def test_parts_of_one_export_are_joined(tmp_path, names):
    paths = [zip_of(tmp_path / name, {f"{number}.json": TEXT}) for number, name in enumerate(names)]
    expected = [(names[0], ["0.json", "1.json"])]
    for given in (paths, paths[::-1], [tmp_path]):
        archives = open_archives(given)
        assert shown(archives) == expected
        assert archives[0].notes == ()
        assert [member.read() for member in archives[0].members] == [TEXT, TEXT]


def test_unpacked_parts_of_one_export_are_joined(tmp_path):
    folders = [folder_of(tmp_path / f"facebook-alex-{number}", {f"{number}.json": TEXT}) for number in (1, 2, 4)]
    (archive,) = open_archives(folders)
    assert [member.path for member in archive.members] == ["1.json", "2.json", "4.json"]
    assert archive.notes == (("facebook-alex", "parts 1, 2 and 4 were given: part 3 is missing"),)
    (archive,) = open_archives(folders[1:2])
    assert archive.notes == ()


@pytest.mark.parametrize("made", [zip_of, folder_of])
def test_a_file_that_two_parts_hold_alike_is_read_once(tmp_path, made):
    suffix = ".zip" if made is zip_of else ""
    parts = [made(tmp_path / f"x-{number}{suffix}", {"a.json": TEXT, f"{number}.json": TEXT}) for number in (1, 2)]
    (archive,) = open_archives(parts)
    assert {member.path: member.problem for member in archive.members} == {
        "1.json": None,
        "a.json": None,
        "2.json": None,
        "a.json (copy 2)": (Status.SKIPPED, "the same file as in part 1"),
    }


@pytest.mark.parametrize(
    "names",
    [
        ["instagram-alex-2024-01-01.zip", "instagram-alex-2024-01-15.zip"],
        ["facebook-alex-12-4-2025.zip", "facebook-alex-13-4-2025.zip"],
        ["facebook.zip", "instagram.zip"],
        ["alex1.zip", "alex2.zip"],
        ["twitter-2024-01-01-aa.zip", "facebook-1.zip"],
    ],
)
def test_other_exports_stay_apart(tmp_path, names):
    paths = [zip_of(tmp_path / name, {"a.json": TEXT + name.encode()}) for name in names]
    assert shown(open_archives(paths)) == [(name, ["a.json"]) for name in names]


def test_missing_parts_are_said(tmp_path):
    paths = [zip_of(tmp_path / f"x-{number}.zip", {f"{number}.json": TEXT}) for number in (1, 2, 4)]
    (archive,) = open_archives(paths)
    assert archive.notes == (("x", "parts 1, 2 and 4 were given: part 3 is missing"),)
    (archive,) = open_archives(paths[2:])
    assert archive.notes == (("x", "part 4 was given: parts 1, 2 and 3 are missing"),)


def test_the_same_file_counts_once(tmp_path):
    path = zip_of(tmp_path / "x.zip", {"a.json": TEXT})
    again = tmp_path / "x (1).zip"
    again.write_bytes(path.read_bytes())
    (tmp_path / "link.zip").symlink_to(path)
    assert shown(open_archives([path, path, again, tmp_path / "link.zip"])) == [("x.zip", ["a.json"])]


def test_the_same_path_in_two_parts(tmp_path):
    paths = [zip_of(tmp_path / f"x-{number}.zip", {"start.html": TEXT + bytes(number)}) for number in (1, 2)]
    (archive,) = open_archives(paths)
    assert [(member.path, member.key) for member in archive.members] == [
        ("start.html", "start.html"),
        ("start.html (copy 2)", "start.html"),
    ]


@pytest.mark.parametrize("name", ["a.tar", "a.tar.gz", "a.tgz", "wrongly-named.zip"])
def test_tars(tmp_path, name):
    big = os.urandom(20 << 20)
    made = tar_of(
        tmp_path / ("a.tgz" if name.endswith("zip") else name),
        {"./a/b.json": TEXT, "c.bin": big, "._c": b""},
        {"l": "/etc/passwd"},
    )
    (archive,) = open_archives([made.rename(tmp_path / name)])
    assert [(member.path, member.problem and member.problem[0]) for member in archive.members] == [
        ("a/b.json", None),
        ("c.bin", None),
        ("l", Status.UNREADABLE),
    ]
    assert archive.members[1].read() == big
    assert archive.members[0].read() == TEXT
    assert archive.members[1].read(5) == big[:5]


@pytest.mark.parametrize("name", ["a.zip", "a.tar", "a.tar.gz"])
@pytest.mark.parametrize("left", [0.5, 0.99, -1])
def test_a_download_that_stopped_is_incomplete(tmp_path, name, left):
    make = zip_of if name == "a.zip" else tar_of
    path = make(tmp_path / name, {"a.json": os.urandom(30_000), "b.json": os.urandom(20_000)})
    data = path.read_bytes() if name != "a.tar" else path.read_bytes().rstrip(b"\0")
    path.write_bytes(data[: left if left == -1 else int(len(data) * left)])
    with pytest.raises(ArchiveError, match=r"It is incomplete: the download stopped before the end\."):
        open_archives([path])


@pytest.mark.parametrize("name", ["a.tar", "a.tar.gz"])
@pytest.mark.parametrize(
    ("damage", "left"),
    [
        (lambda data: data[:1024], 1),  # cut behind the first member
        (lambda data: data[:1024] + b"?" + data[1025:], 1),  # the second header's name
        (lambda data: data[:1024] + bytes(512) + data[1536:], 1),  # the second header
        (lambda data: data[:2048], 2),  # only the end is missing
    ],
)
def test_a_tar_without_its_end_is_not_complete(tmp_path, name, damage, left):
    whole = tar_of(tmp_path / "whole.tar", {"a.json": b"one", "b.json": b"two"}).read_bytes()
    path = tmp_path / name
    path.write_bytes(gzip.compress(damage(whole)) if name.endswith("gz") else damage(whole))
    (archive,) = open_archives([path])
    assert [member.read() for member in archive.members] == [b"one", b"two"][:left]
    assert [what for what, _ in archive.notes if what != name] == ["the archive itself"]


def test_a_tar_with_an_endless_header_is_not_opened(tmp_path):
    path = tmp_path / "a.tar"
    with tarfile.open(path, "w", format=tarfile.PAX_FORMAT) as archive:
        info = tarfile.TarInfo("a.json")
        info.pax_headers = {"comment": "x" * (2 << 20)}
        archive.addfile(info)
    with pytest.raises(ArchiveError, match="longer than 1,048,576 bytes"):
        open_archives([path])


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "empty"),
        (b"\xff\xd8\xff\xe0" + bytes(100), "picture"),
        (b"\x89PNG\r\n\x1a\n" + bytes(100), "picture"),
        (b"\0\0\0\x18ftypheic" + bytes(100), "film or a picture"),
        (b"\xef\xbb\xbf\n<!DOCTYPE html><html>", "web page"),
        (b"<HTML><body>Log in</body>", "web page"),
        (b"7z\xbc\xaf\x27\x1c" + bytes(100), "7-Zip"),
        (b"Rar!\x1a\x07\x01\x00", "RAR"),
        (b"%PDF-1.7", "PDF"),
        (b"SQLite format 3\0", "database"),
        (b'{"error": "gone"}', "not an archive, although its name says so"),
        (bytes(3000), "nothing but zeros"),
    ],
)
def test_what_is_no_archive_whatever_its_name(tmp_path, data, words):
    path = tmp_path / "facebook-alex.zip"
    path.write_bytes(data)
    with pytest.raises(ArchiveError) as raised:
        open_archives([path])
    message = str(raised.value)
    assert message.startswith(f"{path}: It ")
    assert words in message
    assert "\n" not in message


def test_a_missing_path(tmp_path):
    with pytest.raises(ArchiveError, match=r"There is no such file or folder\."):
        open_archives([tmp_path / "none.zip"])


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_no_permission(tmp_path):
    path = zip_of(tmp_path / "a.zip", {"a.json": TEXT})
    path.chmod(0)
    with pytest.raises(ArchiveError, match="You may not read it"):
        open_archives([path])


@pytest.mark.parametrize("name", ["WhatsApp Chat with Jo.txt", "a.mbox", "a.vcf", "messages.html", "a.json", "a.csv"])
def test_a_single_file_is_an_archive_of_one(tmp_path, name):
    (tmp_path / name).write_bytes(TEXT)
    (archive,) = open_archives([tmp_path / name])
    assert [(member.path, member.read()) for member in archive.members] == [(name, TEXT)]


def test_a_repository_file_of_bytes_is_an_archive_of_one(tmp_path):
    data = b"\x3a\xa2eroots\x81\xd8*X%\0\1" + bytes(100)
    (tmp_path / "repo.car").write_bytes(data)
    (archive,) = open_archives([tmp_path / "repo.car"])
    assert archive.members[0].read() == data


def test_a_folder(tmp_path):
    export = folder_of(
        tmp_path / "Downloads", {"facebook-alex/posts/b.json": TEXT, "facebook-alex/a.txt": b"x", ".DS_Store": b""}
    )
    (export / "facebook-alex" / "link").symlink_to("/etc")
    (export / "facebook-alex" / "more.json").symlink_to(export / "facebook-alex" / "a.txt")
    os.mkfifo(export / "pipe")
    (archive,) = open_archives([export])
    assert [(member.path, member.problem and member.problem[0]) for member in archive.members] == [
        ("pipe", Status.UNREADABLE),
        ("facebook-alex/a.txt", None),
        ("facebook-alex/link", Status.UNREADABLE),
        ("facebook-alex/more.json", Status.UNREADABLE),
        ("facebook-alex/posts/b.json", None),
    ]
    assert archive.members[-1].read() == TEXT
    assert [path for path, _ in archive.skipped] == [".DS_Store"]
    assert archive.label == str(export)


def test_more_loose_files_than_may_be_open(tmp_path):
    export = folder_of(tmp_path / "x", {f"{number}.json": TEXT for number in range(1500)})
    (archive,) = open_archives([export])
    assert {member.read() for member in archive.members} == {TEXT}


def test_a_folder_of_too_many_files(tmp_path):
    with pytest.raises(ArchiveError, match="the limit"):
        open_archives([folder_of(tmp_path / "x", {str(number): b"" for number in range(6)})], Limits(members=5))


def test_a_bomb_in_a_gzipped_tar(tmp_path):
    with pytest.raises(ArchiveError, match="far more than it should"):
        open_archives([tar_of(tmp_path / "a.tgz", {"a.json": bytes(100 << 20)})])


def test_exactly_two_gibibytes_may_be_cut_short(tmp_path):
    path = zip_of(tmp_path / "a.zip", {"a.json": TEXT})
    data = path.read_bytes()
    with path.open("wb") as file:
        file.truncate((1 << 31) - len(data))
        file.seek(0, os.SEEK_END)
        file.write(data)
        file.seek(0)
        file.write(b"MZ")
    (archive,) = open_archives([path])
    assert archive.notes == (("a.zip", "exactly 2 GiB long, where some downloads stop: it may be cut short"),)
    assert archive.members[0].read() == TEXT
