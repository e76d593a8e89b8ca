"""Positions from the headers of pictures, and nothing else of them."""

import io
import subprocess
import sys
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from selfaudit.archive.model import Archive, Member, MemberError
from selfaudit.readers import pictures
from selfaudit.records import Author, Kind, Media, Place, Record, Source, Status


def picture(form="JPEG", gps=None, **tags):
    exif = Image.Exif()
    exif[0x010F], exif[0x0110] = tags.get("make", "Maker"), tags.get("model", "One")
    exif.get_ifd(0x8769)[0x9003] = tags.get("taken", "2024:06:01 12:30:00")
    if gps is not None:
        exif.get_ifd(0x8825).update(gps)
    out = io.BytesIO()
    Image.new("RGB", (8, 8)).save(out, form, exif=exif)
    return out.getvalue()


GPS = {1: "N", 2: (51.0, 30.0, 0.0), 3: "W", 4: (0.0, 7.0, 12.0)}
PHOTO = picture(gps=GPS)


def archive_of(path, data):
    member = Member(path, path.lower(), len(data), lambda size: (data[at : at + size] for at in range(0, len(data), size)))
    return Archive("a.zip", (member,)), member


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP"])
def test_a_position_is_read_from_the_header(form):
    found = pictures.position_in(picture(form, GPS))
    assert found is not None
    latitude, longitude, taken, camera = found
    assert (latitude, longitude) == (51.5, -0.12)
    assert taken.isoformat() == "2024-06-01T12:30:00+00:00"
    assert camera == "Maker One"


def heic(block, padding=0):
    """The beginning of a HEIC file: brands, the entry that announces an EXIF block, and the block."""
    announced = b"\0\0\0\x15infe\x02\0\0\0\0\x31\0\0Exif\0\0\0\0\x15infe"
    return b"\0\0\0\x18ftypheic\0\0\0\0mif1heic" + announced + bytes(padding) + block


def test_a_position_in_a_heic_picture():
    block = PHOTO[PHOTO.index(b"Exif\0\0") :]
    assert pictures.position_in(heic(block, 300)) == pictures.position_in(PHOTO)
    assert pictures.position_in(heic(b"")) is None


def test_a_heic_picture_whose_block_lies_too_far_back_is_said():
    archive, member = archive_of("1.heic", heic(PHOTO[PHOTO.index(b"Exif\0\0") :], pictures.HEAD))
    (row,) = pictures.read(archive, member, "facebook", "files")
    assert (row.status, row.records) == (Status.PARTLY_READ, 0)
    assert "HEIC" in row.reason


def test_the_southern_and_eastern_half():
    found = pictures.position_in(picture(gps=GPS | {1: "S", 3: "E"}))
    assert found[:2] == (-51.5, 0.12)


@pytest.mark.parametrize(
    "gps",
    [
        None,
        {},
        {1: "N", 2: (0.0, 0.0, 0.0), 3: "E", 4: (0.0, 0.0, 0.0)},
        {1: "N", 2: (91.0, 0.0, 0.0), 3: "E", 4: (0.0, 0.0, 0.0)},
        {1: "N", 2: (51.0, 0.0, 0.0)},
    ],
)
def test_no_position(gps):
    assert pictures.position_in(picture(gps=gps)) is None


def test_a_position_without_time_or_camera():
    assert pictures.position_in(picture(gps=GPS, taken="0000:00:00 00:00:00", make="", model=""))[2:] == (None, "")


@given(st.binary(max_size=60), st.integers(0, len(PHOTO)))
def test_a_broken_header_is_unreadable_at_worst(noise, at):
    with suppress(pictures.UnreadableHeaderError):
        pictures.position_in(PHOTO[:at] + noise + PHOTO[at + len(noise) :])


def test_a_picture_whose_header_is_broken_is_said():
    archive, member = archive_of("1.jpg", PHOTO[: PHOTO.index(b"\x88\x25") + 2])
    (row,) = pictures.read(archive, member, "facebook", "files")
    assert (row.status, row.records) == (Status.PARTLY_READ, 0)
    assert row.reason == "the header of the picture could not be read: it may say where it was taken"


@pytest.mark.parametrize("form", ["JPEG", "PNG"])
def test_a_large_picture_is_read_since_it_is_never_decoded(monkeypatch, form):
    monkeypatch.setattr(Image, "MAX_IMAGE_PIXELS", 10)
    assert pictures.position_in(picture(form, GPS))[:2] == (51.5, -0.12)


def test_one_odd_tag_takes_nothing_from_the_others():
    count = PHOTO.index(b"\x01\x0f\0\x02") + 4
    odd = PHOTO[:count] + b"\xff" * 4 + PHOTO[count + 4 :]
    latitude, longitude, _, camera = pictures.position_in(odd)
    assert (latitude, longitude, camera) == (51.5, -0.12, "One")


def test_a_position_that_lies_outside_the_file_is_none_and_warns_of_nothing():
    offset = PHOTO.index(b"\x88\x25\0\x04") + 8
    assert pictures.position_in(PHOTO[:offset] + b"\x0f\xff\xff\xf0" + PHOTO[offset + 4 :]) is None


def test_a_photo_record_is_made_of_a_position():
    archive, member = archive_of("posts/media/1.JPG", PHOTO)
    page, row = pictures.read(archive, member, "facebook", "picture-files")
    record = page.record(0)
    assert record == Record(
        Kind.PHOTO,
        "",
        "facebook",
        record.when,
        Author.ME,
        field="file",
        place=Place(latitude=51.5, longitude=-0.12),
        media=Media("posts/media/1.JPG", "", record.when, "Maker One", "file"),
        source=Source("a.zip", "posts/media/1.JPG"),
    )
    assert (row.status, row.records, row.slot) == (Status.READ, 1, "picture-files")


def test_whose_a_picture_in_a_conversation_is_stays_open():
    archive, member = archive_of("your_facebook_activity/messages/inbox/t_1/photos/1.jpg", PHOTO)
    page, _ = pictures.read(archive, member, "facebook", "picture-files")
    assert page.record(0).author is None


def test_a_picture_without_a_position_is_read_and_says_nothing():
    archive, member = archive_of("1.jpg", b"\xff\xd8\xff\xe0" + bytes(100))
    assert [(row.status, row.records) for row in pictures.read(archive, member, "facebook", "files")] == [(Status.READ, 0)]


def test_a_picture_that_cannot_be_opened_says_why():
    def chunks(_size):
        raise MemberError(Status.OVER_LIMIT, "too big")
        yield b""

    member = Member("1.jpg", "1.jpg", 1, chunks)
    (row,) = pictures.read(Archive("a.zip", (member,)), member, "facebook", "files")
    assert (row.status, row.reason) == (Status.OVER_LIMIT, "too big")


def test_only_the_head_of_a_large_picture_is_read():
    asked = []

    def chunks(size):
        for _ in range(100):
            asked.append(size)
            yield PHOTO.ljust(size, b"\0")

    member = Member("1.jpg", "1.jpg", 1 << 30, chunks)
    assert pictures.position(member)[:2] == (51.5, -0.12)
    assert sum(asked) == pictures.HEAD


def test_the_decoder_is_not_loaded_for_pictures_without_a_position():
    code = (
        "import sys; from selfaudit.readers import pictures; "
        "pictures.position_in(b'\\xff\\xd8\\xff\\xe1' + bytes(5000)); print('PIL' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "False\n"
