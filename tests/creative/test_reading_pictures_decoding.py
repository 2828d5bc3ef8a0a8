"""Which files are read, what their pixels become, and which are refused with what words."""

from __future__ import annotations

import io
import struct
import zlib

import numpy as np
import pytest
from PIL import Image, ImageCms

from creative.errors import PictureError
from creative.reading.decoding import KEPT_SIDE, check, decode
from creative.reading.inflating import inflated


def _saved(picture, kind, **options):
    buffer = io.BytesIO()
    picture.save(buffer, kind, **options)
    return buffer.getvalue()


def _two_halves(mode="RGB", size=(64, 32)):
    """Left half red, right half blue."""
    pixels = np.zeros((size[1], size[0], 3), np.uint8)
    pixels[:, : size[0] // 2] = (220, 30, 30)
    pixels[:, size[0] // 2 :] = (30, 30, 220)
    return Image.fromarray(pixels).convert(mode)


def _near(pixel, wanted, slack):
    return all(abs(int(a) - b) <= slack for a, b in zip(pixel, wanted, strict=True))


@pytest.mark.parametrize(
    ("kind", "options"),
    [
        ("PNG", {}),
        ("JPEG", {"quality": 95, "subsampling": 0}),
        ("WEBP", {"lossless": True}),
        ("AVIF", {"quality": 95}),
        ("GIF", {}),
        ("HEIF", {"quality": 95}),
    ],
)
def test_every_listed_format_is_read(kind, options):
    raster = decode(_saved(_two_halves(), kind, **options))

    assert raster.rgba.shape == (32, 64, 4)
    assert raster.rgba.dtype == np.uint8
    assert not raster.has_alpha
    assert _near(raster.rgba[16, 8, :3], (220, 30, 30), 12)
    assert _near(raster.rgba[16, 56, :3], (30, 30, 220), 12)


def test_the_first_frame_of_an_animation_is_used():
    first, second = Image.new("RGB", (20, 20), (255, 0, 0)), Image.new("RGB", (20, 20), (0, 255, 0))

    raster = decode(_saved(first, "GIF", save_all=True, append_images=[second]))

    assert tuple(raster.rgba[10, 10]) == (255, 0, 0, 255)


def test_exif_orientation_is_applied():
    exif = Image.Exif()
    exif[0x0112] = 6  # the camera was held upright

    raster = decode(_saved(_two_halves(), "JPEG", exif=exif, quality=95))

    assert (raster.width, raster.height) == (32, 64)
    assert _near(raster.rgba[8, 16, :3], (220, 30, 30), 14)
    assert _near(raster.rgba[56, 16, :3], (30, 30, 220), 14)


def test_cmyk_becomes_rgb():
    raster = decode(_saved(_two_halves("CMYK"), "JPEG", quality=95))

    assert _near(raster.rgba[16, 8, :3], (220, 30, 30), 14)


def test_sixteen_bits_of_grey_become_eight():
    grey = np.full((10, 10), 0x8080, np.uint16)

    raster = decode(_saved(Image.fromarray(grey), "PNG"))

    assert tuple(raster.rgba[5, 5]) == (128, 128, 128, 255)


def test_a_palette_with_a_clear_entry_keeps_its_alpha():
    picture = Image.new("P", (10, 10), 0)
    picture.putpalette([255, 0, 0, 0, 255, 0])
    picture.putpixel((5, 5), 1)

    raster = decode(_saved(picture, "PNG", transparency=0))

    assert raster.has_alpha
    assert raster.rgba[0, 0, 3] == 0
    assert tuple(raster.rgba[5, 5]) == (0, 255, 0, 255)


def _swapped_profile():
    """sRGB with its red and blue changed for each other."""
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    return profile.replace(b"rXYZ", b"?XYZ").replace(b"bXYZ", b"rXYZ").replace(b"?XYZ", b"bXYZ")


def test_an_embedded_profile_is_converted():
    lab = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    same = decode(_saved(_two_halves(), "PNG", icc_profile=lab))
    swapped = decode(_saved(_two_halves(), "PNG", icc_profile=_swapped_profile()))
    broken = decode(_saved(_two_halves(), "PNG", icc_profile=b"not a profile"))

    assert _near(same.rgba[16, 8, :3], (220, 30, 30), 0)
    assert _near(swapped.rgba[16, 8, :3], (30, 30, 220), 1)
    assert _near(broken.rgba[16, 8, :3], (220, 30, 30), 0)


def test_large_pictures_are_brought_down_at_once():
    raster = decode(_saved(Image.new("RGB", (6000, 1500), (9, 90, 200)), "PNG"))

    assert (raster.width, raster.height) == (KEPT_SIDE, KEPT_SIDE // 4)
    assert tuple(raster.rgba[5, 5]) == (9, 90, 200, 255)


def test_colour_hidden_under_clear_pixels_does_not_bleed_when_shrinking():
    pixels = np.zeros((3200, 3200, 4), np.uint8)
    pixels[..., :3] = (255, 0, 255)
    pixels[:, :1601] = (10, 120, 40, 255)

    raster = decode(_saved(Image.fromarray(pixels), "PNG", compress_level=1))

    seen = raster.rgba[raster.rgba[..., 3] > 0]
    assert np.abs(seen[:, :3].astype(int) - (10, 120, 40)).max() <= 2


def _png_header(width, height):
    def chunk(name, body):
        return (
            struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))
        )

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + chunk(b"IDAT", zlib.compress(b"\0" * 999))
        + chunk(b"IEND", b"")
    )


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "empty"),
        (b"<!doctype html><html><body>404</body></html>", "web page"),
        (b"\xef\xbb\xbf\n <HTML><head></head></HTML>", "web page"),
        (b"%PDF-1.7 nothing to see", "not a picture"),
        (b"BM" + b"\0" * 100, "not a picture"),
        (_saved(_two_halves(), "PNG")[:90], "damaged"),
        (_saved(_two_halves(size=(400, 400)), "JPEG")[:900], "damaged"),
        (_png_header(13_000, 100), "too large"),
        (_png_header(8_000, 8_000), "too large"),
        (_png_header(60_000, 60_000), "too large"),
    ],
    ids=[
        "empty",
        "html",
        "html with a mark",
        "pdf",
        "bmp",
        "cut png",
        "cut jpeg",
        "wide",
        "many",
        "bomb",
    ],
)
def test_what_is_not_a_usable_picture_is_refused(data, words):
    with pytest.raises(PictureError, match=words) as refusal:
        decode(data)
    assert refusal.value.code == "asset_unreadable"


def _verdict(read, data):
    try:
        read(data)
    except PictureError as refusal:
        return refusal.message
    return ""


def _exif(orientation):
    exif = Image.Exif()
    exif[0x0112] = orientation
    return exif.tobytes()


_PROFILE = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
_NOISE = Image.effect_noise((160, 120), 80).convert("RGB")
_WHOLE = {
    "jpeg": _saved(_NOISE, "JPEG"),
    "progressive jpeg": _saved(_NOISE, "JPEG", progressive=True),
    "turned jpeg": _saved(_NOISE, "JPEG", exif=_exif(6)),
    "cmyk jpeg": _saved(_NOISE.convert("CMYK"), "JPEG"),
    "profiled jpeg": _saved(_NOISE, "JPEG", icc_profile=_PROFILE),
    "png": _saved(_NOISE, "PNG"),
    "palette png": _saved(_NOISE.quantize(16), "PNG", transparency=3),
    "16 bit png": _saved(
        Image.fromarray(np.random.default_rng(0).integers(0, 65_536, (90, 90), np.uint16)), "PNG"
    ),
    "webp": _saved(_NOISE, "WEBP"),
    "gif": _saved(_NOISE.quantize(16), "GIF"),
    "avif": _saved(_NOISE, "AVIF"),
    "heic": _saved(_NOISE, "HEIF"),
}


@pytest.mark.parametrize("kind", _WHOLE)
def test_checking_comes_to_the_same_verdict_as_reading(kind):
    whole = _WHOLE[kind]
    rng = np.random.default_rng(len(kind))
    assert _verdict(check, whole) == ""
    for share in (0.02, 0.3, 0.6, 0.9, 0.97):  # a download that broke off
        cut = whole[: int(len(whole) * share)]
        assert _verdict(check, cut) == _verdict(decode, cut) != ""
    for _ in range(12):
        bent = bytearray(whole)
        for place in rng.integers(0, len(whole), 4):
            bent[place] = int(rng.integers(0, 256))
        assert _verdict(check, bytes(bent)) == _verdict(decode, bytes(bent))


@pytest.mark.parametrize("tail", [-2, -40, -4_000])
def test_a_large_photo_that_breaks_off_near_its_end_is_noticed(tail):
    photo = _saved(Image.effect_noise((3_400, 2_300), 60).convert("RGB"), "JPEG", quality=80)
    assert _verdict(check, photo) == ""
    if tail < -2:  # the decoders themselves make good a missing end mark
        assert "damaged" in _verdict(check, photo[:tail])
    assert _verdict(check, photo[:tail]) == _verdict(decode, photo[:tail])


def _svg(inside, attributes='viewBox="0 0 100 50"'):
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
        f"{attributes}>{inside}</svg>"
    ).encode()


def test_svg_is_drawn_large_on_a_clear_ground():
    raster = decode(b'<?xml version="1.0"?>' + _svg('<rect width="50" height="50" fill="#c00"/>'))

    assert (raster.width, raster.height) == (1600, 800)
    assert tuple(raster.rgba[400, 400]) == (204, 0, 0, 255)
    assert raster.rgba[400, 1200, 3] == 0


@pytest.mark.parametrize(
    "inside",
    [
        "<script>alert(1)</script>",
        '<foreignObject width="100" height="50"><p>hello</p></foreignObject>',
        '<image href="http://example.com/a.png" width="100" height="50"/>',
        '<image xlink:href="file:///etc/passwd" width="100" height="50"/>',
        '<image href="data:image/svg+xml;base64,PHN2Zy8+" width="100" height="50"/>',
        '<use href="http://example.com/a.svg#x"/>',
        "<style>@import url('http://example.com/a.css');</style>",
        '<rect width="100" height="50" style="fill:url(http://example.com/a.svg#g)"/>',
        '<rect width="9" height="9" fill="none" onload="alert(1)"/>',
    ],
)
def test_svg_cannot_run_or_load_anything(inside):
    raster = decode(_svg(inside + '<rect x="90" width="10" height="10" fill="#0a0"/>'))

    assert tuple(raster.rgba[80, 1520]) == (0, 170, 0, 255)
    assert raster.rgba[400, 300, 3] == 0


_TENFOLD = "".join(f'<g id="a{n}">' + f'<use href="#a{n - 1}"/>' * 10 + "</g>" for n in range(1, 9))


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (
            b'<!DOCTYPE svg [<!ENTITY a "x">]><svg xmlns="http://www.w3.org/2000/svg"/>',
            "entities",
        ),
        (b'<?xml version="1.0"?><rss></rss>', "not an SVG"),
        (_svg("<g>")[:-12], "damaged"),
        (_svg("<g>" * 300 + "</g>" * 300), "complex"),
        (
            _svg(f'<defs><g id="a0"><path d="M0 0"/></g>{_TENFOLD}</defs><use href="#a8"/>'),
            "repeats",
        ),
    ],
    ids=["entities", "rss", "cut", "deep", "exploding"],
)
def test_svg_that_would_cost_too_much_is_refused(data, words):
    with pytest.raises(PictureError, match=words):
        decode(data)


@pytest.mark.parametrize("mode", ["RGBA", "RGB", "L", "LA", "P", "1", "I;16"])
@pytest.mark.parametrize("size", [(1, 1), (7, 5), (300, 217)])
def test_inflating_a_png_first_changes_no_pixel(mode, size):
    rng = np.random.default_rng(3)
    channels = {"RGBA": 4, "RGB": 3, "LA": 2}.get(mode, 1)
    values = rng.integers(0, 255, (size[1], size[0], channels), np.uint8)
    if mode == "I;16":
        picture = Image.fromarray(values[..., 0].astype(np.uint16) * 200)
    elif mode in {"P", "1"}:
        picture = Image.fromarray(values[..., 0]).convert(mode)
    else:
        picture = Image.fromarray(values.squeeze(2) if channels == 1 else values, mode)
    data = _saved(picture, "PNG")
    assert inflated(data) != data
    again = Image.open(io.BytesIO(inflated(data)))
    assert again.mode == Image.open(io.BytesIO(data)).mode
    assert np.array_equal(np.asarray(again), np.asarray(Image.open(io.BytesIO(data))))


def test_a_damaged_or_overlong_png_is_left_as_it_is():
    data = _saved(Image.new("RGB", (60, 40), "red"), "PNG")
    place = data.index(b"IDAT")
    for odd in (
        data[:30],
        data[: place + 9],
        data[: place + 8] + b"\xff" * 8 + data[place + 16 :],
        data[:16] + (30).to_bytes(4, "big") + data[20:],  # more pixels than the header says
        data[:28] + b"\x01" + data[29:],  # interlaced
    ):
        assert inflated(odd) == odd
