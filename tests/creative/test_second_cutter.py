"""A plugged-in cutter: tried where the ladder declines, judged by the picture, never trusted."""

from __future__ import annotations

import io

import cv2
import numpy as np
import pytest
from pack_shots import SIZE, bottle, flat_ground, plush, shape, shot
from PIL import Image

from creative import make
from creative.brief import Brief, Format, Picture, Product
from creative.reading.cutout import THRESHOLD, cut_out, free, free_by

BOX = shape(boxes=[(0.3, 0.2, 0.7, 0.8)])


def grab_cut(rgb):
    """Colour models and a graph cut (Rother et al. 2004), from the picture's frame inwards."""
    height, width = rgb.shape[:2]
    scale = min(1.0, 300 / max(height, width))
    size = round(width * scale), round(height * scale)
    small = cv2.resize(rgb, size, interpolation=cv2.INTER_AREA)
    marks = np.full(small.shape[:2], cv2.GC_PR_FGD, np.uint8)
    edge = round(0.05 * min(size))
    marks[:edge] = marks[-edge:] = cv2.GC_BGD
    marks[:, :edge] = marks[:, -edge:] = cv2.GC_BGD
    cv2.setRNGSeed(1)
    models = np.zeros((1, 65)), np.zeros((1, 65))
    cv2.grabCut(small[..., ::-1].copy(), marks, None, *models, 4, cv2.GC_INIT_WITH_MASK)
    found = np.isin(marks, (cv2.GC_FGD, cv2.GC_PR_FGD)).astype(np.float32)
    return cv2.resize(found, (width, height), interpolation=cv2.INTER_LINEAR)


def two_walls(product=None):
    """A red bottle before a blue wall that meets a green one: no plain ground to read."""
    ground = flat_ground((70, 110, 190))
    ground[:, int(0.53 * SIZE) :] = (90, 160, 110)
    mask, colour = product or bottle(body=(200, 40, 40), label=(250, 190, 60), cap=(120, 20, 60))
    return shot(mask, colour, cv2.GaussianBlur(ground, (0, 0), 1), noise=1.5)


def knowing(picture, *, grow=0, shift=0, patch=None):
    """A cutter that knows the truth and spoils it in the same way on either side."""

    def cut(rgb):
        mask = (picture.alpha > 0.5).astype(np.uint8)
        if grow:
            kernel = np.ones((2 * abs(grow) + 1,) * 2, np.uint8)
            mask = cv2.dilate(mask, kernel) if grow > 0 else cv2.erode(mask, kernel)
        if patch:
            x, y, r, value = patch
            cv2.circle(mask, (int(x * SIZE), int(y * SIZE)), int(r * SIZE), value, -1)
        mask = np.roll(mask, shift, axis=1)
        straight = np.array_equal(rgb, picture.raster.rgba[..., :3])
        return (mask if straight else mask[:, ::-1]).astype(np.float32)

    return cut


def off(rgba, picture):
    """Mean error of alpha on and round the product, 0..1."""
    near = cv2.dilate((picture.alpha > 0.01).astype(np.uint8), np.ones((9, 9))) > 0
    return float(np.abs(rgba[..., 3] / 255 - picture.alpha)[near].mean())


def test_it_frees_what_the_ladder_declines():
    picture = two_walls()
    assert free(picture.raster).rgba is None
    freed = free_by(grab_cut, picture.raster)
    assert (freed.method, freed.confidence >= THRESHOLD) == ("cutter", True), freed.doubts
    assert off(freed.rgba, picture) < 0.01
    cut = cut_out(picture.raster, grab_cut)
    assert cut.method == "cutter"
    assert cut.standing


def test_it_is_not_asked_where_the_ladder_succeeds():
    def never(rgb):
        raise AssertionError

    picture = shot(*bottle(), flat_ground((250, 250, 250)))
    ours, same = cut_out(picture.raster), cut_out(picture.raster, never)
    assert np.array_equal(ours.rgba, same.rgba)
    assert ours.method == same.method == "plain"


@pytest.mark.parametrize(
    ("how", "doubt"),
    [
        ({"grow": 8}, "halo"),
        ({"grow": -8}, "bite"),
        ({"shift": 5}, "steady"),
        ({"patch": (0.64, 0.6, 0.04, 1)}, "alike run"),
        ({"patch": (0.40, 0.6, 0.05, 0)}, "alike run"),
        ({"patch": (0.9, 0.2, 0.06, 1)}, "pieces"),
        ({"patch": (0.5, 1.0, 0.3, 1)}, "framed"),
    ],
    ids=["halo", "bite", "beside", "ground left on", "part cut off", "scrap", "runs out of frame"],
)
def test_a_mask_that_is_off_is_refused_for_what_is_wrong(how, doubt):
    picture = two_walls()
    assert free_by(knowing(picture), picture.raster).confidence > 0.9
    freed = free_by(knowing(picture, **how), picture.raster)
    assert freed.rgba is None
    assert doubt in freed.doubts


def hard_shadow(body):
    mask = shape(rounded=[(0.4, 0.2, 0.6, 0.8, 0.03)])
    shadow = shape(rounded=[(0.44, 0.22, 0.66, 0.81, 0.03)])
    flat = np.broadcast_to(np.array(body, np.float32), (SIZE, SIZE, 3))
    lit = shot(mask, flat, flat_ground((225, 222, 215)), 1 - 0.4 * shadow)
    return lit, np.maximum(mask, shadow)


def test_a_shadow_in_the_mask_is_refused():
    picture, both = hard_shadow((30, 140, 150))

    def cut(rgb):
        straight = np.array_equal(rgb, picture.raster.rgba[..., :3])
        return both if straight else both[:, ::-1]

    freed = free_by(cut, picture.raster)
    assert freed.rgba is None
    assert "hard shadow" in freed.doubts


@pytest.mark.parametrize(
    "picture",
    [
        shot(BOX, flat_ground((251, 251, 250)), flat_ground((255, 255, 255))),
        shot(BOX, flat_ground((14, 14, 16)), flat_ground((8, 8, 8))),
    ],
    ids=["white on white", "black on black"],
)
def test_where_nobody_can_tell_even_the_truth_is_refused(picture):
    freed = free_by(knowing(picture), picture.raster)
    assert freed.rgba is None
    assert freed.confidence < THRESHOLD


@pytest.mark.parametrize("value", [0.0, 1.0])
def test_an_empty_or_full_answer_is_no_cut(value):
    picture = two_walls()
    answer = np.full((SIZE, SIZE), value, np.float32)
    assert cut_out(picture.raster, lambda _: answer) is None


def test_fine_hair_keeps_its_edge():
    picture = shot(*plush(), flat_ground((120, 160, 190)))
    freed = free_by(knowing(picture), picture.raster)
    assert freed.confidence > 0.9
    assert off(freed.rgba, picture) < 0.008


def test_a_campaign_uses_it_and_its_absence_changes_nothing():
    file = io.BytesIO()
    Image.fromarray(two_walls().raster.rgba[..., :3]).save(file, "PNG")
    brief = Brief(
        product=Product(images=(Picture(file.getvalue()),)), formats=(Format("1:1", 320, 320),)
    )
    plain, again = make(brief), make(brief, cutter=None)
    assert plain.creatives[0].data == again.creatives[0].data
    declining = make(brief, cutter=lambda rgb: np.zeros(rgb.shape[:2], np.float32))
    assert declining.creatives[0].data == plain.creatives[0].data
    freed = make(brief, cutter=grab_cut)
    assert freed.creatives[0].data != plain.creatives[0].data
    roles = {element.role for element in freed.creatives[0].elements}
    assert "product" in roles
