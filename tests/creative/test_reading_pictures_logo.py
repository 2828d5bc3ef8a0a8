"""Logos: freed from plain boxes with soft edges kept, told apart by their inks."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from creative.color import Color
from creative.pictures import Raster
from creative.reading.logo import read_logo


def _mark(size=(160, 320)):
    """A ring and a bar, drawn fine and averaged down: alpha 0..1."""
    fine = np.zeros((size[0] * 4, size[1] * 4), np.uint8)
    cv2.circle(fine, (320, 320), 200, 255, 60)
    cv2.rectangle(fine, (640, 260), (1100, 380), 255, -1)
    return cv2.resize(fine, size[::-1], interpolation=cv2.INTER_AREA).astype(np.float32) / 255


def _boxed(ink, box, jpeg=0):
    alpha = _mark()[..., None]
    rgb = np.round(alpha * np.array(ink) + (1 - alpha) * np.array(box)).astype(np.uint8)
    if jpeg:
        done, packed = cv2.imencode(".jpg", rgb[..., ::-1], [cv2.IMWRITE_JPEG_QUALITY, jpeg])
        assert done
        rgb = cv2.imdecode(packed, cv2.IMREAD_COLOR)[..., ::-1]
    return Raster(np.dstack([rgb, np.full(rgb.shape[:2], 255, np.uint8)]), has_alpha=False)


@pytest.mark.parametrize(
    ("ink", "box"),
    [((20, 20, 20), (255, 255, 255)), ((255, 255, 255), (30, 60, 160)), ((200, 40, 60), (0, 0, 0))],
)
def test_a_plain_box_is_taken_out_and_edges_stay_soft(ink, box):
    mark = read_logo(_boxed(ink, box))

    truth = _mark()
    rows, columns = np.flatnonzero(truth.max(1) > 0.05), np.flatnonzero(truth.max(0) > 0.05)
    truth = truth[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
    assert mark.rgba.shape[:2] == truth.shape
    assert np.abs(mark.rgba[..., 3] / 255 - truth).mean() < 0.006
    visible = mark.rgba[mark.rgba[..., 3] > 40]
    assert np.abs(visible[:, :3].astype(int) - ink).max() < 12
    assert mark.single_color
    assert not mark.opaque
    assert [c.code for c in mark.inks] == [Color(*(v / 255 for v in ink)).code]


def test_the_inside_of_a_ring_opens():
    mark = read_logo(_boxed((20, 20, 20), (255, 255, 255)))

    assert mark.rgba[mark.rgba.shape[0] // 2, mark.rgba.shape[0] // 2, 3] == 0


def test_jpeg_noise_leaves_no_specks_round_the_mark():
    mark = read_logo(_boxed((20, 40, 120), (255, 255, 255), jpeg=80))

    assert abs(mark.rgba.shape[0] - 116) <= 3
    pieces, _ = cv2.connectedComponents((mark.rgba[..., 3] > 20).astype(np.uint8))
    assert pieces - 1 == 2
    assert mark.single_color


def test_two_inks_are_found_and_the_mark_is_not_recoloured():
    raster = _boxed((200, 30, 40), (255, 255, 255))
    raster.rgba[60:100, 200:260, :3] = (20, 60, 160)

    mark = read_logo(raster)

    assert not mark.single_color
    assert {c.code for c in mark.inks} == {"#C81E28", "#143CA0"}


def test_a_transparent_logo_is_trimmed_and_otherwise_left_alone():
    alpha = np.round(_mark() * 255).astype(np.uint8)
    rgba = np.dstack([np.full((*alpha.shape, 3), (255, 255, 255), np.uint8), alpha])

    mark = read_logo(Raster(rgba, has_alpha=True))

    assert abs(mark.aspect - 245 / 115) < 0.06
    assert mark.single_color
    assert mark.inks == (Color(1.0, 1.0, 1.0),)


def test_a_photo_stays_opaque():
    noise = np.random.default_rng(4).integers(0, 255, (120, 200, 3), dtype=np.uint8)
    noise = cv2.GaussianBlur(noise, (0, 0), 4)
    rgba = np.dstack([noise, np.full(noise.shape[:2], 255, np.uint8)])

    mark = read_logo(Raster(rgba, has_alpha=False))

    assert mark.opaque
    assert mark.rgba.shape == (120, 200, 4)


def test_nothing_visible_is_no_logo():
    assert read_logo(Raster(np.zeros((50, 50, 4), np.uint8), has_alpha=True)) is None
