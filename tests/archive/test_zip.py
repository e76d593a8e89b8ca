import pickle
import random
import stat
import struct
import subprocess
import sys
import zipfile
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import pytest
from tests.archive.making import patched, set_in_directory, zip_of

from selfaudit.archive.model import Archive, ArchiveError, Limits, Member, MemberError
from selfaudit.archive.opening import open_archives
from selfaudit.records import Status

ROOT = Path(__file__).parents[2]
TEXT = b'{"text": "Exampleton Primary School"}' * 200


def opened(path: Path, limits: Limits | None = None) -> Archive:
    (archive,) = open_archives([path], limits or Limits())
    return archive


def problems(archive: Archive) -> dict[str, Status]:
    return {member.path: member.problem[0] for member in archive.members if member.problem}


def read(member: Member) -> tuple[int, MemberError | None]:
    length = 0
    try:
        for piece in member.read_chunks(1 << 20):
            length += len(piece)
    except MemberError as error:
        return length, error
    return length, None


@pytest.mark.parametrize("method", [zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED])
@pytest.mark.parametrize("size", [1, 1000, 1 << 20])
def test_members_are_read_whole_and_in_pieces(tmp_path, method, size):
    big = random.Random(1).randbytes(12 << 20)
    archive = opened(zip_of(tmp_path / "a.zip", {"a/b.json": TEXT, "empty.txt": b"", "big.bin": big}, method))
    assert [(member.path, member.size) for member in archive.members] == [
        ("a/b.json", len(TEXT)),
        ("empty.txt", 0),
        ("big.bin", len(big)),
    ]
    if size > 1:
        assert [b"".join(member.read_chunks(size)) for member in archive.members] == [TEXT, b"", big]
    assert archive.members[0].read() == TEXT
    assert archive.members[2].read(limit=10) == big[:10]
    assert (archive.notes, archive.skipped) == ((), ())


def test_members_are_read_in_other_processes(tmp_path):
    members = opened(zip_of(tmp_path / "a.zip", {f"{number}.json": TEXT for number in range(20)})).members
    assert members[0].read() == TEXT
    assert pickle.loads(pickle.dumps(members[3])).read() == TEXT
    with ProcessPoolExecutor(2, get_context("fork")) as pool:
        assert list(pool.map(Member.read, members)) == [TEXT] * 20


def test_names_are_labels(tmp_path):
    names = ["../../etc/x", "/abs/x", "C:\\x\\y", "./dot/x", "con", "who_you've_followed.JSON"]
    archive = opened(zip_of(tmp_path / "a.zip", dict.fromkeys(names, b"x")))
    assert [member.path for member in archive.members] == [
        "../../etc/x",
        "/abs/x",
        "C:/x/y",
        "dot/x",
        "con",
        "who_you've_followed.JSON",
    ]
    assert archive.members[5].key == "who_you_ve_followed.json"
    assert [member.read() for member in archive.members] == [b"x"] * 6
    assert list(tmp_path.iterdir()) == [tmp_path / "a.zip"]


@pytest.mark.parametrize("encoding", ["cp866", "koi8-r", "cp932", "latin-1"])
def test_names_that_are_not_utf_8(tmp_path, encoding):
    raw = {"cp866": "фото", "koi8-r": "фото", "cp932": "写真", "latin-1": "éàü"}[encoding].encode(encoding)
    path = zip_of(tmp_path / "a.zip", {"Q" * len(raw) + ".json": TEXT})
    (member,) = opened(patched(path, b"Q" * len(raw), raw)).members
    assert member.key.endswith(".json")
    assert member.read() == TEXT


def test_a_name_that_is_wrongly_called_utf_8_costs_only_the_name(tmp_path):
    path = zip_of(tmp_path / "a.zip", {"wärme.json": TEXT, "zoë.json": b"x", "c.json": b"y"})
    archive = opened(patched(path, "wä".encode(), b"w\xc3\x28"))
    assert [(member.path, member.read()) for member in archive.members] == [
        ("w\ufffd(rme.json", TEXT),
        ("zoë.json", b"x"),
        ("c.json", b"y"),
    ]


def test_what_the_computer_put_there_is_skipped(tmp_path):
    files = dict.fromkeys(["__MACOSX/a/._x.json", ".DS_Store", "a/Thumbs.db", "a/._y", "a/", "a/x.json"], b"")
    archive = opened(zip_of(tmp_path / "a.zip", files, zipfile.ZIP_STORED))
    assert [member.path for member in archive.members] == ["a/x.json"]
    assert [path for path, _ in archive.skipped] == ["__MACOSX/a/._x.json", ".DS_Store", "a/Thumbs.db", "a/._y"]


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_all_copies_of_a_name_are_read(tmp_path):
    archive = opened(zip_of(tmp_path / "a.zip", [("a.json", b"one"), ("b.json", b""), ("a.json", b"two")]))
    assert [(member.path, member.key, member.read()) for member in archive.members] == [
        ("a.json", "a.json", b"one"),
        ("b.json", "b.json", b""),
        ("a.json (copy 2)", "a.json", b"two"),
    ]
    assert archive.notes == (("a.zip", "1 of its files have the name of another one; all were read"),)


def test_a_bomb_stops_at_the_ratio(tmp_path):
    (member,) = opened(zip_of(tmp_path / "a.zip", {"a.json": bytes(100 << 20)})).members
    length, error = read(member)
    assert error is not None
    assert error.status is Status.OVER_LIMIT
    assert 8 << 20 <= length < 32 << 20


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_a_bomb_of_another_method_is_not_opened(tmp_path, method):
    archive = opened(zip_of(tmp_path / "a.zip", {"a.json": bytes(1 << 20)}, method))
    assert problems(archive) == {"a.json": Status.UNREADABLE}
    with pytest.raises(MemberError):
        archive.members[0].read()


def test_text_and_media_have_limits_of_their_own(tmp_path):
    limits = Limits(member_bytes=5000, media_bytes=100)
    archive = opened(zip_of(tmp_path / "a.zip", {"a.json": TEXT, "a.JPG": TEXT, "b.jpg": b"x" * 100}), limits)
    found = {member.path: read(member) for member in archive.members}
    assert [(length, error and error.status) for length, error in found.values()] == [
        (5000, Status.OVER_LIMIT),
        (100, Status.OVER_LIMIT),
        (100, None),
    ]
    assert str(found["a.JPG"][1]) == "more than 100 bytes when unpacked: the rest was not read"


@pytest.mark.parametrize(("claimed", "expected"), [(1, None), (0, None), (1 << 31, None), (len(TEXT) + 1, None)])
def test_a_lying_size_changes_nothing(tmp_path, claimed, expected):
    path = set_in_directory(zip_of(tmp_path / "a.zip", {"a.json": TEXT}), 24, struct.pack("<I", claimed))
    assert read(opened(path).members[0]) == (len(TEXT), expected)


def test_a_wrong_checksum_is_said(tmp_path):
    path = set_in_directory(zip_of(tmp_path / "a.zip", {"a.json": TEXT}), 16, b"\0\1\2\3")
    length, error = read(opened(path).members[0])
    assert (length, error and error.status) == (len(TEXT), Status.PARTLY_READ)


@pytest.mark.parametrize(
    ("offset", "value", "words"),
    [
        (8, b"\x01\x00", "password"),
        (10, struct.pack("<H", 99), "password"),
        (10, struct.pack("<H", 9), "Deflate64"),
        (10, struct.pack("<H", 93), "Zstandard"),
        (10, struct.pack("<H", 98), "PPMd"),
        (10, struct.pack("<H", 55), "method 55"),
        (38, struct.pack("<I", (stat.S_IFLNK | 0o777) << 16), "link"),
        (38, struct.pack("<I", (stat.S_IFCHR | 0o777) << 16), "device"),
        (38, struct.pack("<I", (stat.S_IFIFO | 0o777) << 16), "device"),
    ],
)
def test_what_is_not_opened_says_why(tmp_path, offset, value, words):
    path = set_in_directory(zip_of(tmp_path / "a.zip", {"a.json": TEXT, "b.json": TEXT}), offset, value)
    first, second = opened(path).members
    assert first.problem is not None
    assert first.problem[0] is Status.UNREADABLE
    assert words in first.problem[1]
    with pytest.raises(MemberError) as raised:
        first.read()
    assert (raised.value.status, raised.value.reason) == first.problem
    assert second.read() == TEXT


def test_entries_on_one_header_are_not_opened(tmp_path):
    path = zip_of(tmp_path / "a.zip", {"a.json": TEXT, "b.json": TEXT, "c.json": TEXT})
    set_in_directory(path, 42, struct.pack("<I", 0), entry=1)
    archive = opened(path)
    assert problems(archive) == {"a.json": Status.UNREADABLE, "b.json": Status.UNREADABLE}
    assert [what for what, _ in archive.notes] == ["2 files"]
    set_in_directory(path, 42, struct.pack("<I", 0), entry=2)
    with pytest.raises(ArchiveError, match="share the same bytes"):
        opened(path)


def test_entries_that_quote_the_next_are_not_opened(tmp_path):
    path = zip_of(tmp_path / "a.zip", {"a.bin": TEXT, "b.bin": TEXT, "c.bin": b"x"}, zipfile.ZIP_STORED)
    set_in_directory(path, 20, struct.pack("<II", len(TEXT) * 2, len(TEXT) * 2))
    assert problems(opened(path)) == {"a.bin": Status.UNREADABLE, "b.bin": Status.UNREADABLE}


def test_an_entry_that_runs_into_the_directory_is_not_opened(tmp_path):
    path = zip_of(tmp_path / "a.zip", {"a.bin": TEXT, "b.bin": TEXT}, zipfile.ZIP_STORED)
    set_in_directory(path, 20, struct.pack("<II", len(TEXT) + 5000, len(TEXT) + 5000), entry=1)
    assert problems(opened(path)) == {"b.bin": Status.UNREADABLE}


def test_an_entry_that_is_said_to_be_longer_than_the_archive_costs_only_itself(tmp_path):
    path = zip_of(tmp_path / "a.zip", {"a.bin": TEXT, "b.bin": TEXT}, zipfile.ZIP_STORED)
    archive = opened(set_in_directory(path, 20, struct.pack("<I", 1 << 30)))
    assert problems(archive) == {"a.bin": Status.UNREADABLE}
    assert "damaged" in archive.members[0].problem[1]
    assert archive.members[1].read() == TEXT
    assert archive.notes == ()


def test_damage_to_one_member_costs_only_that_one(tmp_path):
    path = zip_of(tmp_path / "a.zip", {"a.json": TEXT, "b.json": TEXT})
    data = bytearray(path.read_bytes())
    data[0:4] = b"oops"
    path.write_bytes(data)
    first, second = opened(path).members
    assert read(first)[1].status is Status.UNREADABLE
    assert second.read() == TEXT


def test_too_many_files_are_refused(tmp_path):
    path = zip_of(tmp_path / "a.zip", {f"{number}": b"" for number in range(11)})
    with pytest.raises(ArchiveError, match=r"11 files; the limit \(members\) is 10"):
        opened(path, Limits(members=10))


def test_a_claim_of_too_many_files_costs_nothing(tmp_path):
    path = zip_of(tmp_path / "a.zip", {"a.json": TEXT})
    data = path.read_bytes()
    end = data.rindex(b"PK\5\6")
    large = b"PK\6\6" + struct.pack("<QHHIIQQQQ", 44, 45, 45, 0, 0, 10**9, 10**9, 54, 0)
    path.write_bytes(data[:end] + large + data[end:])
    with pytest.raises(ArchiveError, match=r"1,000,000,000 files; the limit \(members\) is 500,000"):
        opened(path)


def test_it_is_the_same_without_the_fast_library(tmp_path):
    path = zip_of(tmp_path / "a.zip", {"a.json": TEXT, "b.bin": random.Random(2).randbytes(9 << 20), "c.json": bytes(20 << 20)})
    code = (
        "import sys, pathlib; sys.modules['isal'] = None\n"
        "from tests.archive.test_zip import opened, read\n"
        "print([(n, e and e.reason) for n, e in map(read, opened(pathlib.Path(sys.argv[1])).members)])"
    )
    run = subprocess.run([sys.executable, "-c", code, str(path)], capture_output=True, text=True, check=True, cwd=ROOT)
    assert run.stdout.strip() == str([(length, error and error.reason) for length, error in map(read, opened(path).members)])


def test_large_format_and_prefixed_zips_are_read(tmp_path):
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as archive, archive.open("a.json", "w", force_zip64=True) as file:
        file.write(TEXT)
    path.write_bytes(b"MZ a program that unpacks itself" + path.read_bytes())
    assert [member.read() for member in opened(path).members] == [TEXT]


def test_a_zip_in_a_zip_is_opened_one_level_deep(tmp_path):
    inner = zip_of(tmp_path / "inner.zip", {"a.json": TEXT, "b.txt": b"x" * 3_000_000})
    for method in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        outer = zip_of(tmp_path / "outer.zip", {"inner.zip": inner.read_bytes()}, method)
        archive = opened(outer)
        assert [member.path for member in archive.members] == ["inner.zip/a.json", "inner.zip/b.txt"]
        assert [len(member.read()) for member in reversed(archive.members)] == [3_000_000, len(TEXT)]
        assert len(pickle.loads(pickle.dumps(archive.members[1])).read()) == 3_000_000
        outermost = opened(zip_of(tmp_path / "outermost.zip", {"outer.zip": outer.read_bytes()}, method))
        assert problems(outermost) == {"outer.zip/inner.zip": Status.OVER_LIMIT}


def test_a_zip_that_was_sent_in_a_chat_is_not_opened(tmp_path):
    inner = zip_of(tmp_path / "inner.zip", {"messages/message_1.json": TEXT}).read_bytes()
    archive = opened(zip_of(tmp_path / "a.zip", {"messages/inbox/jo/files/work.zip": inner, "posts.zip": b"no zip"}))
    assert problems(archive) == {"messages/inbox/jo/files/work.zip": Status.SKIPPED, "posts.zip": Status.UNREADABLE}
