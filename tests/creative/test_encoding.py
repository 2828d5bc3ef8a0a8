import io

import cv2
import numpy as np
import pytest
from PIL import Image, ImageCms

from creative.paint.encoding import encode, thumbnail


def picture(width=600, height=400, grain=2.0):
    """A grainy gradient with a flat button and hard-edged bars, like a small ad."""
    across = np.linspace(0, 1, width)[None, :, None]
    down = np.linspace(0, 1, height)[:, None, None]
    ground = 200 - 90 * down * np.array([1.0, 0.6, 0.3]) - 40 * across
    ground = ground + np.random.default_rng(7).normal(0, grain, (height, width, 1))
    pixels = np.clip(ground, 0, 255).astype(np.uint8)
    pixels[height // 2 : height // 2 + 60, 40:240] = (229, 72, 31)
    pixels[60:120, 40:400:12] = (16, 20, 60)
    return pixels


def opened(data):
    image = Image.open(io.BytesIO(data))
    image.load()
    return image


def psnr(one, other):
    error = np.mean((np.asarray(one, dtype=float) - np.asarray(other, dtype=float)) ** 2)
    return 10 * np.log10(255**2 / error)


def test_png_keeps_every_pixel_and_says_srgb():
    pixels = picture()
    data, media_type = encode(pixels, "png")
    assert media_type == "image/png"
    assert np.array_equal(np.asarray(opened(data)), pixels)
    assert opened(data).info["srgb"] == 0


@pytest.mark.parametrize(("kind", "media_type"), [("jpeg", "image/jpeg"), ("webp", "image/webp")])
def test_lossy_files_are_near_the_pixels_and_carry_a_small_srgb_profile(kind, media_type):
    pixels = picture()
    data, said = encode(pixels, kind)
    image = opened(data)
    assert said == media_type
    assert image.size == (600, 400)
    assert psnr(image.convert("RGB"), pixels) > 34
    profile = image.info["icc_profile"]
    assert len(profile) < 800
    name = ImageCms.getProfileDescription(ImageCms.ImageCmsProfile(io.BytesIO(profile)))
    assert "sRGB" in name


def test_jpeg_has_full_chroma_and_is_packed_where_weight_counts():
    free = opened(encode(picture(), "jpeg")[0])
    assert "progressive" not in free.info
    assert [layer[1:3] for layer in free.layer] == [(1, 1)] * 3
    size = len(encode(picture(), "jpeg")[0])
    tight = opened(encode(picture(), "jpeg", weight_limit=int(size * 0.9))[0])
    assert tight.info["progressive"]
    assert [layer[1:3] for layer in tight.layer] == [(1, 1)] * 3


@pytest.mark.parametrize("kind", ["png", "jpeg", "webp"])
def test_equal_pixels_give_equal_bytes(kind):
    free = encode(picture(), kind)[0]
    assert encode(picture().copy(order="F"), kind)[0] == free
    tight = encode(picture(), kind, weight_limit=len(free) // 2)[0]
    assert encode(picture(), kind, weight_limit=len(free) // 2)[0] == tight


@pytest.mark.parametrize("kind", ["png", "jpeg", "webp"])
def test_a_limit_is_kept_with_the_best_that_fits(kind):
    pixels = picture()
    free = encode(pixels, kind)[0]
    half = encode(pixels, kind, weight_limit=len(free) // 2)[0]
    third = encode(pixels, kind, weight_limit=len(free) // 3)[0]
    assert len(half) <= len(free) // 2
    assert len(third) <= len(free) // 3
    soft = cv2.GaussianBlur(pixels, (0, 0), 1.5)
    seen = [
        psnr(cv2.GaussianBlur(np.asarray(opened(d).convert("RGB")), (0, 0), 1.5), soft)
        for d in (half, third)
    ]
    assert seen[0] >= seen[1] > 24
    assert encode(pixels, kind, weight_limit=len(free))[0] == free


def test_a_png_under_a_limit_stays_a_png_of_few_colours():
    pixels = picture(970, 250)
    data, media_type = encode(pixels, "png", weight_limit=150_000)
    assert media_type == "image/png"
    assert len(data) <= 150_000
    assert opened(data).mode == "P"
    assert opened(data).info["srgb"] == 0
    button = np.asarray(opened(data).convert("RGB"))[140:170, 80:200].reshape(-1, 3).astype(int)
    assert np.abs(button - (229, 72, 31)).max() <= 3


def test_a_png_just_over_the_limit_is_packed_harder_before_it_loses_colours():
    pixels = picture()
    pixels[:, 300:] = pixels[:, :300]  # repeats that only the slow search finds
    free = encode(pixels, "png")[0]
    tight = encode(pixels, "png", weight_limit=len(free) - 1)[0]
    assert len(tight) < len(free)
    assert np.array_equal(np.asarray(opened(tight)), pixels)


@pytest.mark.parametrize("kind", ["png", "jpeg", "webp"])
def test_when_nothing_fits_the_lightest_file_is_still_a_picture(kind):
    data, _ = encode(picture(), kind, weight_limit=100)
    assert len(data) > 100
    assert opened(data).size == (600, 400)
    assert len(data) < len(encode(picture(), kind)[0]) / 2


@pytest.mark.parametrize(
    ("size", "small"),
    [
        ((1080, 1080), (400, 400)),
        ((1080, 1920), (225, 400)),
        ((300, 250), (300, 250)),
        ((728, 90), (728, 90)),
        ((2000, 200), (1000, 100)),
    ],
)
def test_a_thumbnail_is_small_and_never_enlarged(size, small):
    data = thumbnail(np.full((size[1], size[0], 3), (200, 30, 60), dtype=np.uint8), 400)
    image = opened(data)
    assert image.format == "WEBP"
    assert image.size == small
    assert np.abs(np.asarray(image.convert("RGB")).astype(int) - (200, 30, 60)).max() <= 4


def test_other_formats_and_shapes_are_refused():
    with pytest.raises(ValueError, match="not an output format"):
        encode(picture(), "gif")
    with pytest.raises(ValueError, match="must be uint8"):
        encode(picture().astype(np.float32), "png")
    with pytest.raises(ValueError, match="must be uint8"):
        encode(np.zeros((4, 4, 4), dtype=np.uint8), "png")
