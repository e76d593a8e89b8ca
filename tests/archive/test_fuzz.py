import random
import zipfile

import pytest
from tests.archive.making import tar_of, zip_of

from selfaudit.archive.model import ArchiveError, MemberError
from selfaudit.archive.opening import open_archives

FILES = {f"a/{number}.json": b'{"text": "Exampleton", "n": %d}' % number * 30 for number in range(6)}


def damaged(data: bytes, chance: random.Random) -> bytes:
    changed = bytearray(data)
    for _ in range(chance.randint(1, 6)):
        at = chance.randrange(len(changed))
        how = chance.randrange(4)
        if how == 0:
            changed[at] = chance.randrange(256)
        elif how == 1:
            changed[at : at + 4] = chance.choice([b"\xff" * 4, b"\0" * 4, b"\0\0\0\x80", b"PK\1\2", b"PK\5\6"])
        elif how == 2:
            del changed[at : at + chance.randint(1, 50)]
        else:
            changed[at:at] = chance.randbytes(chance.randint(1, 20))
        if not changed:
            return b"x"
    return bytes(changed)


@pytest.mark.parametrize("form", ["deflated", "stored", "nested", "tar", "tar.gz"])
def test_nothing_but_the_two_errors_escapes(tmp_path, form):
    source = tmp_path / f"source.{form}"
    if form.startswith("tar"):
        sound = tar_of(source, FILES, {"link": "elsewhere"}).read_bytes()
    else:
        method = zipfile.ZIP_STORED if form == "stored" else zipfile.ZIP_DEFLATED
        sound = zip_of(source, FILES, method).read_bytes()
        if form == "nested":
            sound = zip_of(source, {"inner.zip": sound}).read_bytes()
    chance = random.Random(form)
    outcomes = {"opened": 0, "refused": 0, "read": 0, "broken": 0}
    target = tmp_path / "damaged.zip"
    for _ in range(150):
        target.write_bytes(damaged(sound, chance))
        try:
            archives = open_archives([target])
        except ArchiveError:
            outcomes["refused"] += 1
            continue
        outcomes["opened"] += 1
        for member in archives[0].members:
            try:
                assert len(member.read()) < 1 << 20
                outcomes["read"] += 1
            except MemberError as error:
                outcomes["broken"] += bool(error.reason)
    assert min(outcomes["refused"], outcomes["opened"], outcomes["read"]) > 0
