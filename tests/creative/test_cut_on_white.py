"""Products on a blown-out white ground: cut along a sharp outline, refused with any shadow."""

from __future__ import annotations

import cv2
import numpy as np
import pytest
from pack_shots import SIZE, flat_ground, shaded, shape, shot, under

from creative.pictures import Raster
from creative.reading.cutout import THRESHOLD, cut_out, free

WHITE = flat_ground((255, 255, 255))


def _box():
    return shape(rounded=[(0.28, 0.3, 0.72, 0.8, 0.02)])


def _grey_ball(reach):
    """A pale blue-grey ball with dark seams whose outline lies at ``reach`` of the half side."""
    mask = shape(discs=[(0.5, 0.5, reach / 2)])
    colour = np.full((SIZE, SIZE, 3), (212, 220, 238), np.float32)
    for x in range(60, SIZE, 150):
        colour[:, x : x + 8] = 24
    return mask, colour


def _jacket(first=(250, 140, 10), second=(170, 40, 5)):
    """A body and a sleeve in other light, with a slit of ground between them."""
    mask = shape(rounded=[(0.2, 0.1, 0.8, 0.9, 0.04)])
    slit = shape(points=[[(0.625, 0.35), (0.64, 0.52), (0.625, 0.7), (0.61, 0.52)]])
    colour = np.full((SIZE, SIZE, 3), first, np.float32)
    colour[:, int(0.625 * SIZE) :] = second
    return np.clip(mask - slit, 0, 1), colour


def _close(raster, mask, colour):
    """(How much alpha is off on average near the outline, how far the colour on navy is off)."""
    freed = free(raster)
    assert freed.confidence >= THRESHOLD, freed.doubts
    alpha = freed.rgba[..., 3].astype(np.float32) / 255
    soft = ((mask > 0.02) & (mask < 0.98)).astype(np.uint8)
    band = cv2.dilate(soft, np.ones((17, 17))) > 0
    navy = np.array((10, 20, 60), np.float32)
    ours = alpha[..., None] * freed.rgba[..., :3] + (1 - alpha[..., None]) * navy
    ideal = mask[..., None] * colour + (1 - mask[..., None]) * navy
    return np.abs(alpha - mask)[band].mean(), np.abs(ours - ideal)[band].mean()


def test_a_pale_grey_ball_that_fills_the_picture_is_cut():
    mask, colour = _grey_ball(0.996)
    raster = shot(mask, colour, WHITE, jpeg=92).raster

    off, tint = _close(raster, mask, colour)

    assert free(raster).method == "white"
    assert off < 0.07
    assert tint < 12


def test_a_gap_between_sleeve_and_body_is_open():
    mask, colour = _jacket()

    freed = free(shot(mask, colour, WHITE, jpeg=92).raster)

    assert freed.method == "white"
    gap = freed.rgba[int(0.4 * SIZE) : int(0.64 * SIZE), int(0.625 * SIZE), 3]
    assert gap.max() == 0
    assert freed.rgba[int(0.5 * SIZE), int(0.4 * SIZE), 3] == 255


def test_a_white_mark_on_one_cloth_is_not_taken_for_a_gap():
    mask, colour = _jacket(second=(250, 140, 10))

    cut = cut_out(shot(mask, colour, WHITE, jpeg=92).raster)

    assert cut is None or cut.method != "white"


def test_white_figures_near_the_edge_of_a_dial_stay():
    mask = shape(discs=[(0.5, 0.5, 0.4)])
    colour = np.full((SIZE, SIZE, 3), (26, 28, 34), np.float32)
    colour[330:390, 610:618] = colour[330:338, 585:618] = colour[382:390, 585:618] = 255
    colour[356:364, 590:618] = 255
    colour[340:380, 110:120] = 255

    cut = cut_out(shot(mask, colour, WHITE).raster)

    assert cut is None or (cut.rgba[200:400, 40:-40, 3] == 255).all()


def test_what_the_pictures_edge_cuts_off_is_refused():
    mask, colour = _grey_ball(0.9)

    for shift in (-int(0.12 * SIZE), -int(0.3 * SIZE)):
        moved = np.roll(mask, shift, axis=1)
        moved[:, shift:] = 0
        assert cut_out(shot(moved, np.roll(colour, shift, axis=1), WHITE).raster) is None


@pytest.mark.parametrize("body", [(30, 30, 32), (250, 226, 60), (200, 200, 204), (150, 40, 40)])
@pytest.mark.parametrize(("depth", "soft", "contact"), [(0.35, 0.004, 0.4), (0.0, 0.01, 0.8)])
def test_a_small_shadow_at_the_foot_never_stays_on(body, depth, soft, contact):
    mask = _box()
    light = under(mask, depth=depth, soft=soft, squash=0.12, contact=contact)
    picture = shot(mask, shaded(mask, body, texture=2), WHITE, light, jpeg=90)

    cut = cut_out(picture.raster)

    assert cut is None or abs(cut.height - 0.5 * SIZE) < 10


def _box_with_a_hard_shadow(body):
    mask = _box()
    light = under(mask, depth=0.4, soft=0.003, slide=0.5, squash=0.35, contact=0.5)
    return shot(mask, shaded(mask, body, texture=2), WHITE, light, jpeg=90).raster


def test_a_hard_cast_shadow_is_taken_off():
    cut = cut_out(_box_with_a_hard_shadow((150, 40, 40)))

    assert abs(cut.width - 0.44 * SIZE) < 12
    assert abs(cut.height - 0.5 * SIZE) < 12


def test_a_hard_cast_shadow_of_the_things_own_grey_is_refused():
    assert cut_out(_box_with_a_hard_shadow((200, 200, 204))) is None


def test_a_reflection_is_refused():
    mask = _box()
    rgba = shot(mask, shaded(mask, (150, 40, 40)), WHITE).raster.rgba.copy()
    foot = int(np.flatnonzero(mask.max(axis=1) > 0.5)[-1])
    for below in range(1, 70):
        share = 0.35 * (1 - below / 70)
        row = rgba[foot - below, :, :3].astype(np.float32)
        rgba[foot + below, :, :3] = 255 * (1 - share) + row * share

    assert cut_out(Raster(rgba, has_alpha=False)) is None
