"""What a cut-out must look like, on pack shots whose truth is known, and where it must refuse."""

from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np
import pytest
from pack_shots import (
    SIZE,
    bottle,
    flat_ground,
    mug,
    plush,
    shaded,
    shape,
    shot,
    sweep_ground,
    under,
)

from creative.pictures import Cutout, Photo, Raster
from creative.reading.cutout import THRESHOLD, cut_out, free
from creative.reading.decoding import decode
from creative.reading.matting import defringed
from creative.reading.pictures import read_product

WHITE = flat_ground((255, 255, 255))
GREY = sweep_ground((226, 226, 228), (196, 196, 200))
VIGNETTE = sweep_ground((235, 235, 235), (205, 205, 205), vignette=0.12)
NAVY_AND_PINK = ((10, 20, 60), (255, 20, 140))


def _box():
    return shape(rounded=[(0.28, 0.3, 0.72, 0.8, 0.02)])


def _ambient(mask):
    return under(mask, depth=0.35, soft=0.035, squash=0.12, contact=0.6)


def _cast(mask):
    return under(mask, depth=0.4, soft=0.02, slide=0.5, squash=0.35)


def _printed(colour):
    field = flat_ground(colour)
    field[300:330, 280:440] = (30, 30, 60)
    field[350:360, 300:420] = (200, 40, 40)
    return field


def _bottle_shot(ground, light=None, **how):
    mask, colour = bottle()
    return shot(mask, colour, ground, None if light is None else light(mask), **how)


def _mug_shot(ground, light=None, body=(44, 40, 78), **how):
    mask, colour = mug(body)
    return shot(mask, colour, ground, None if light is None else light(mask), **how)


def _pair():
    mask = shape(discs=[(0.35, 0.5, 0.12), (0.65, 0.5, 0.12)])
    colour = shaded(mask, (200, 150, 40), texture=3)
    return shot(mask, colour, WHITE, under(mask, depth=0.3, soft=0.02, squash=0.1), jpeg=85)


def _solid_box(colour, texture=0.0, **how):
    mask = _box()
    return shot(mask, shaded(mask, colour, texture=texture), WHITE, _ambient(mask), **how)


def _hard_shadow(body):
    mask = shape(rounded=[(0.4, 0.2, 0.6, 0.8, 0.03)])
    shadow = shape(rounded=[(0.44, 0.22, 0.63, 0.81, 0.03)])
    return shot(mask, shaded(mask, body), flat_ground((247, 247, 247)), 1 - 0.3 * shadow)


CLEAN = {
    "white": lambda: _bottle_shot(WHITE),
    "white, JPEG 80": lambda: _bottle_shot(WHITE, jpeg=80),
    "white, ambient shadow": lambda: _bottle_shot(WHITE, _ambient),
    "white, cast shadow": lambda: _bottle_shot(WHITE, _cast),
    "white, shadow, noise 6, JPEG 80": lambda: _bottle_shot(WHITE, _ambient, noise=6, jpeg=80),
    "grey sweep, shadow": lambda: _bottle_shot(GREY, _ambient),
    "grey sweep, shadow, noise 4, JPEG 85": lambda: _bottle_shot(GREY, _ambient, noise=4, jpeg=85),
    "vignette, cast shadow, JPEG 88": lambda: _bottle_shot(VIGNETTE, _cast, jpeg=88),
    "tinted, shadow": lambda: _bottle_shot(flat_ground((236, 214, 206)), _ambient),
    "navy": lambda: _bottle_shot(flat_ground((18, 24, 60))),
    "mug with a handle, white": lambda: _mug_shot(WHITE),
    "mug with a handle, pink, JPEG 85": lambda: _mug_shot(
        flat_ground((240, 170, 180)), noise=2, jpeg=85
    ),
    "red mug, cream, shadow": lambda: _mug_shot(
        flat_ground((244, 240, 230)),
        lambda mask: under(mask, depth=0.4, soft=0.02, squash=0.1, slide=0.2),
        body=(225, 60, 40),
    ),
    "two parts": _pair,
    "teal box, hard shadow": lambda: _hard_shadow((30, 140, 150)),
    "black box, shadow, JPEG 85": lambda: _solid_box((30, 30, 32), jpeg=85),
    "yellow box, shadow, JPEG 85": lambda: _solid_box((250, 226, 60), jpeg=85),
}


@pytest.mark.parametrize("name", CLEAN)
def test_a_plain_ground_leaves_no_trace(name):
    picture = CLEAN[name]()

    freed = free(picture.raster)

    assert freed.confidence >= THRESHOLD, freed.doubts
    alpha = freed.rgba[..., 3].astype(np.float32) / 255
    truth = picture.alpha
    overlap = ((alpha > 0.5) & (truth > 0.5)).sum() / ((alpha > 0.5) | (truth > 0.5)).sum()
    band = cv2.dilate(((truth > 0.02) & (truth < 0.98)).astype(np.uint8), np.ones((17, 17))) > 0
    assert overlap > 0.993
    assert np.abs(alpha - truth)[band].mean() < 0.022
    for ground in NAVY_AND_PINK:
        behind = np.array(ground, dtype=np.float32)
        ours = alpha[..., None] * freed.rgba[..., :3] + (1 - alpha[..., None]) * behind
        ideal = truth[..., None] * picture.colour + (1 - truth[..., None]) * behind
        assert np.abs(ours - ideal)[band].mean() < 4.0


def _glass():
    mask, _ = bottle()
    inner = cv2.GaussianBlur(cv2.erode(mask, np.ones((15, 15))), (0, 0), 4)
    tint = (0.08 * inner + 0.55 * (1 - inner))[..., None]
    return shot(mask, WHITE * (1 - tint) + np.array((90, 110, 110)) * tint, WHITE)


def _outlined():
    mask = _box()
    rim = np.clip(2 * (mask - cv2.erode(mask, np.ones((5, 5)))), 0, 1)[..., None]
    return shot(mask, 255 * (1 - rim) + 150 * rim, WHITE)


def _busy():
    mask, colour = bottle()
    noise = np.random.default_rng(0).normal(128, 400, (SIZE, SIZE, 3)).astype(np.float32)
    return shot(mask, colour, np.clip(cv2.GaussianBlur(noise, (0, 0), 12), 0, 255))


def _cropped(rows):
    mask, colour = bottle()
    moved = np.roll(mask, rows, axis=0)
    moved[:rows] = 0
    return shot(moved, np.roll(colour, rows, axis=0), WHITE)


def _cropped_left():
    mask, colour = bottle()
    moved = np.roll(mask, -SIZE // 2, axis=1) * (np.arange(SIZE) < SIZE * 0.4)
    return shot(moved, np.roll(colour, -SIZE // 2, axis=1), WHITE)


def _table():
    ground = flat_ground((240, 238, 232))
    ground[int(0.7 * SIZE) :] = (170, 130, 95)
    mask, colour = bottle()
    return shot(mask, colour, cv2.GaussianBlur(ground, (0, 0), 2), _ambient(mask))


def _white_sole(ground):
    upper = [(0.15, 0.62), (0.2, 0.45), (0.36, 0.42), (0.52, 0.55), (0.8, 0.6), (0.85, 0.7)]
    mask = shape(points=[[*upper, (0.83, 0.74), (0.15, 0.74)]])
    colour = shaded(mask, (210, 50, 40), texture=4)
    colour[int(0.7 * SIZE) :] = shaded(mask, (240, 240, 240))[int(0.7 * SIZE) :]
    return shot(mask, colour, ground, _ambient(mask), jpeg=88)


REFUSED = {
    "pale on white, only its print shows": lambda: shot(_box(), _printed((249, 249, 249)), WHITE),
    "pale on white, JPEG": lambda: shot(_box(), _printed((250, 249, 248)), WHITE, noise=1, jpeg=85),
    "white on white": lambda: shot(_box(), _printed((255, 255, 255)), WHITE),
    "white with a thin outline": _outlined,
    "glass": _glass,
    "fine hair": lambda: shot(*plush(), WHITE),
    "grey bottle, hard shadow": lambda: _hard_shadow((205, 205, 205)),
    "silver box the tone of its shadow": lambda: _solid_box((170, 170, 174)),
    "busy ground": _busy,
    "cut at the bottom": lambda: _cropped(int(0.2 * SIZE)),
    "cut at the left": _cropped_left,
    "wall and table": _table,
    "black on black": lambda: shot(_box(), shaded(_box(), (14, 14, 16)), flat_ground((8, 8, 8))),
    "white sole on white": lambda: _white_sole(WHITE),
    "white sole on pale grey": lambda: _white_sole(flat_ground((225, 226, 228))),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_be_cut_cleanly_is_refused(name):
    assert cut_out(REFUSED[name]().raster) is None


def test_the_handle_of_a_mug_is_open():
    freed = free(_mug_shot(WHITE).raster)

    assert freed.rgba[int(0.52 * SIZE), int(0.27 * SIZE), 3] == 0
    assert freed.rgba[int(0.52 * SIZE), int(0.5 * SIZE), 3] == 255


def test_a_white_label_on_white_ground_stays():
    freed = free(_bottle_shot(WHITE).raster)

    assert freed.rgba[int(0.6 * SIZE), SIZE // 2, 3] == 255


def test_margins_are_trimmed_and_the_foot_is_the_bottom():
    cut = cut_out(_bottle_shot(WHITE, _ambient, jpeg=90).raster)

    assert cut.method == "near-plain"
    assert abs(cut.width - 0.24 * SIZE) < 12
    assert abs(cut.height - 0.74 * SIZE) < 12
    left, right = cut.foot
    assert left < 0.2 * cut.width
    assert right > 0.8 * cut.width
    assert cut.standing


def test_a_bare_white_ground_is_called_plain():
    assert cut_out(_bottle_shot(WHITE).raster).method == "plain"


def test_cut_outs_are_deterministic():
    raster = _bottle_shot(GREY, _ambient, noise=3, jpeg=85).raster

    assert np.array_equal(cut_out(raster).rgba, cut_out(raster).rgba)


def _transparent(mask, colour):
    rgba = np.zeros((SIZE, SIZE, 4), np.uint8)
    rgba[..., :3] = np.where(mask[..., None] > 0.01, colour, 0)
    rgba[..., 3] = np.round(mask * 255)
    return rgba


def test_a_shadow_baked_into_the_alpha_channel_is_removed():
    mask, colour = bottle()
    rgba = _transparent(mask, colour)
    blob = np.zeros((SIZE, SIZE), np.float32)
    cv2.ellipse(blob, (SIZE // 2, int(0.93 * SIZE)), (110, 10), 0, 0, 360, 0.45, -1)
    blob = np.round(cv2.GaussianBlur(blob, (0, 0), 8) * 255).astype(np.uint8)
    rgba[..., 3] = np.maximum(rgba[..., 3], blob)

    cut = cut_out(Raster(rgba, has_alpha=True))

    assert cut.method == "alpha"
    assert abs(cut.height - 0.74 * SIZE) < 8
    left, right = cut.foot
    assert right - left < 0.26 * SIZE


def test_a_patch_of_the_old_white_ground_is_removed_from_an_alpha_channel():
    mask = shape(discs=[(0.5, 0.5, 0.3)])
    colour = shaded(mask, (230, 120, 20))
    picture = shot(mask, colour, WHITE, under(mask, depth=0.3, soft=0.03, squash=0.1))
    patch = np.zeros((SIZE, SIZE), np.uint8)
    cv2.ellipse(patch, (SIZE // 2, int(0.79 * SIZE)), (110, 24), 0, 0, 360, 255, -1)
    rgba = picture.raster.rgba.copy()
    rgba[..., 3] = np.maximum(np.round(mask * 255).astype(np.uint8), patch)

    cut = cut_out(Raster(rgba, has_alpha=True))

    assert cut is None or abs(cut.height - 0.6 * SIZE) < 14


def test_a_white_sole_in_an_alpha_channel_is_no_patch_of_ground():
    mask = shape(rounded=[(0.2, 0.3, 0.8, 0.7, 0.05)])
    colour = shaded(mask, (150, 100, 70))
    colour[int(0.6 * SIZE) :] = (250, 250, 252)

    cut = cut_out(Raster(_transparent(mask, colour), has_alpha=True))

    assert abs(cut.height - 0.4 * SIZE) < 8


def test_a_gleam_on_a_metal_rim_in_an_alpha_channel_is_no_patch_of_ground():
    can = Path(__file__).parents[2] / "examples" / "site" / "assets" / "soda-can.webp"
    raster = decode(can.read_bytes())

    cut = cut_out(raster)

    assert cut is not None
    own = np.count_nonzero(raster.rgba[..., 3] > 127)
    assert abs(np.count_nonzero(cut.rgba[..., 3] > 127) - own) < 0.002 * own


def test_parts_that_hang_apart_survive_in_an_alpha_channel():
    mask = shape(discs=[(0.3, 0.5, 0.1), (0.7, 0.5, 0.1)])

    cut = cut_out(Raster(_transparent(mask, shaded(mask, (200, 60, 60))), has_alpha=True))

    assert abs(cut.width - 0.6 * SIZE) < 8


def test_rounded_corners_do_not_make_a_photo_a_cut_out():
    rng = np.random.default_rng(2)
    rgba = rng.integers(0, 255, (300, 400, 4), dtype=np.uint8)
    rgba = cv2.GaussianBlur(rgba, (0, 0), 3)
    rgba[..., 3] = 255
    rgba[:8, :8, 3] = 0

    assert cut_out(Raster(rgba, has_alpha=True)) is None


def test_a_clear_picture_has_no_product():
    assert cut_out(Raster(np.zeros((200, 200, 4), np.uint8), has_alpha=True)) is None


@pytest.mark.parametrize(
    ("mask", "standing"),
    [
        (shape(discs=[(0.5, 0.5, 0.3)]), True),
        (shape(rounded=[(0.3, 0.2, 0.7, 0.8, 0.02)]), True),
        (shape(points=[[(0.5, 0.9), (0.2, 0.4), (0.5, 0.1), (0.8, 0.4)]]), False),
        (shape(discs=[(0.5, 0.5, 0.25)], boxes=[(0.38, 0.08, 0.62, 0.92)]), False),
        (
            shape(
                boxes=[
                    (0.35, 0.1, 0.65, 0.9),
                    (0.2, 0.15, 0.3, 0.88),
                    (0.7, 0.15, 0.8, 0.88),
                    (0.2, 0.12, 0.8, 0.3),
                ]
            ),
            False,
        ),
    ],
    ids=["ball", "box", "corner down", "watch", "jacket"],
)
def test_what_stands_and_what_floats(mask, standing):
    cut = cut_out(Raster(_transparent(mask, shaded(mask, (180, 40, 60))), has_alpha=True))

    assert cut.standing is standing


def test_read_product_gives_a_cut_out_or_else_a_photo():
    def png(raster):
        done, data = cv2.imencode(".png", raster.rgba[..., [2, 1, 0, 3]])
        assert done
        return data.tobytes()

    assert isinstance(read_product(png(_bottle_shot(WHITE).raster)), Cutout)
    assert isinstance(read_product(png(_busy().raster)), Photo)


def test_a_hard_cut_off_white_loses_its_pale_rim_and_its_steps():
    rgba = np.zeros((200, 200, 4), np.uint8)
    rgba[40:160, 40:160] = (120, 60, 30, 255)
    rgba[41:159:2, 40, 3] = 0  # steps of one pixel along the left side
    rgba[40:42, 40:160, :3] = 230  # the old ground's light along the upper side
    freed = defringed(rgba)
    seen = freed[..., 3] > 127
    assert freed[seen][:, :3].max(axis=0).tolist() == [120, 60, 30]
    assert (freed[44:156, 44:156] == rgba[44:156, 44:156]).all()
    left = freed[50:150, 40:42, 3].astype(int)
    assert np.abs(np.diff(left, axis=0)).max() < 60  # it was 255 from row to row


def test_a_soft_cut_is_no_hard_cut_to_defringe():
    rgba = np.full((200, 200, 4), 200, np.uint8)
    rows = np.abs(np.arange(200) - 100)
    rgba[..., 3] = np.clip(255 - 5 * (np.maximum(rows[:, None], rows) - 40), 0, 255)
    assert defringed(rgba) is rgba
