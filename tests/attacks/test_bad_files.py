"""Files made to crash, hang or swell a decoder: each ends in a named error, in time, in a child."""

from __future__ import annotations

import base64
import io
import struct
import time
import zlib

import pillow_heif
import psutil
import pytest
from PIL import Image

from brands import screening
from brands.screening import screen
from common.errors import ValidationFailed
from creative.errors import PictureError
from jobs.models import UploadedPicture
from jobs.uploads import upload_keep
from tests.jobs.pictures import bottle

pillow_heif.register_heif_opener()

NS = 'xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100"'


def saved(picture: Image.Image, kind: str, **options) -> bytes:
    file = io.BytesIO()
    picture.save(file, kind, **options)
    return file.getvalue()


def png(width: int, height: int, depth: int = 8, data: bytes = b"") -> bytes:
    def chunk(name: bytes, body: bytes) -> bytes:
        return (
            struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))
        )

    head = struct.pack(">IIBBBBB", width, height, depth, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", data) + chunk(b"IEND", b"")


def blurs() -> bytes:
    shape = '<rect width="100" height="100" filter="url(#f)"/>'
    blur = '<filter id="f"><feGaussianBlur stdDeviation="40"/></filter>'
    return f"<svg {NS}>{blur}{shape * 400}</svg>".encode()


def repeated_picture() -> bytes:
    inner = base64.b64encode(saved(Image.new("L", (4000, 4000), 200), "PNG")).decode()
    image = f'<image id="i" width="100" height="100" href="data:image/png;base64,{inner}"/>'
    used = '<use href="#i"/>' * 400
    return f"<svg {NS}><defs>{image}</defs>{used}</svg>".encode()


BAD = {
    "65,535 pixels a side": png(65_535, 65_535),
    "a bomb of zeros": png(12_000, 3_333, data=zlib.compress(bytes(50_000_000), 9)[:2_000]),
    "a page with a picture's name": b"<html><body>" + b"\x89PNG",
    "a polyglot of GIF and script": b"GIF89a/*" + b"\x00" * 20 + b"*/=1;alert(1)",
    "a polyglot of ZIP and JPEG": b"PK\x03\x04" + bottle(),
    "cut in the middle": bottle()[: len(bottle()) // 2],
    "entities": b'<!DOCTYPE svg [<!ENTITY a "' + b"a" * 999 + b'">]><svg>&a;</svg>',
    "an AVIF's head and nothing else": b"\x00\x00\x00\x1cftypavif" + b"\x00" * 64,
    "a HEIC cut short": saved(Image.new("RGB", (64, 64)), "HEIF")[:200],
    "noise": bytes(range(256)) * 40,
    "nothing": b"",
}  # fmt: skip
GOOD = {
    "an animation": saved(
        Image.new("RGB", (20, 20), "red"), "GIF", save_all=True,
        append_images=[Image.new("RGB", (20, 20), "blue")] * 200,
    ),
    "CMYK": saved(Image.new("CMYK", (20, 20)), "JPEG"),
    "16 bit": saved(Image.new("I;16", (20, 20)), "PNG"),
    "HEIC": saved(Image.new("RGB", (64, 64)), "HEIF"),
    "AVIF": saved(Image.new("RGB", (64, 64)), "AVIF"),
}  # fmt: skip


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_is_refused_by_name(name):
    with pytest.raises(PictureError) as refusal:
        screen(BAD[name])
    assert refusal.value.code == "asset_unreadable"
    assert refusal.value.message


@pytest.mark.parametrize("name", GOOD)
def test_an_odd_but_honest_file_is_taken(name):
    screen(GOOD[name])


@pytest.mark.parametrize("make", [blurs, repeated_picture])
def test_what_would_be_drawn_for_minutes_ends_with_its_child(make):
    data = make()
    assert len(data) < 100_000
    mine = time.process_time()
    with pytest.raises(PictureError, match="costs too much"):
        screen(data)
    assert time.process_time() - mine < 1  # it cost the child, not us
    screen(bottle())  # and the next picture finds a child that lives


def test_a_decoder_that_is_killed_is_the_pictures_fault():
    screen(bottle())
    psutil.Process(screening._idle[-1].pid).kill()
    with pytest.raises(PictureError, match="breaks its decoder"):
        screen(bottle())
    screen(bottle())


@pytest.mark.django_db
def test_a_picture_chosen_in_the_playground_is_decoded_in_a_child_first(caller):
    screen(bottle())
    psutil.Process(screening._idle[-1].pid).kill()
    with pytest.raises(ValidationFailed, match="breaks its decoder"):
        upload_keep(workspace=caller.workspace, data=bottle(), name="bottle.png")
    assert not UploadedPicture.objects.exists()
