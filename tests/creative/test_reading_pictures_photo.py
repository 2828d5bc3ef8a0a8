"""Photos: the focus holds the subject, busyness tells calm from crowded, colours come by weight."""

from __future__ import annotations

import cv2
import numpy as np
import pytest
from pack_shots import SIZE, bottle, flat_ground, shot

from creative.pictures import Raster
from creative.reading.focus import read_photo
from creative.reading.ground import read_ground
from creative.reading.masking import object_mask, whole_mask
from creative.reading.pictures import classify
from creative.reading.swatches import main_colors


def _opaque(rgb):
    return Raster(np.dstack([rgb, np.full(rgb.shape[:2], 255, np.uint8)]), has_alpha=False)


def _meadow(seed=1):
    """A calm sky over busy grass."""
    rgb = np.zeros((400, 600, 3), np.float32)
    rgb[:200] = np.linspace(200, 230, 200)[:, None, None] * np.array([0.7, 0.85, 1.0])
    grass = np.random.default_rng(seed).normal(0, 60, (200, 600, 1))
    rgb[200:] = np.array([70, 120, 40]) + grass
    return np.clip(rgb, 0, 255).astype(np.uint8)


@pytest.mark.parametrize(("x", "y"), [(160, 200), (440, 190), (300, 140)])
def test_the_focus_holds_what_stands_out(x, y):
    rgb = np.full((400, 600, 3), (150, 165, 160), np.uint8)
    rgb = cv2.GaussianBlur(
        rgb + np.random.default_rng(3).integers(0, 30, rgb.shape, np.uint8), (0, 0), 9
    )
    cv2.circle(rgb, (x, y), 60, (220, 50, 30), -1)

    focus = read_photo(_opaque(rgb)).focus

    assert focus.x <= x - 35
    assert focus.right >= x + 35
    assert focus.y <= y - 35
    assert focus.bottom >= y + 35
    assert focus.area < 0.5 * 400 * 600


def test_a_plain_ground_gives_the_whole_product_as_focus():
    mask, colour = bottle()

    focus = read_photo(shot(mask, colour, flat_ground((250, 250, 250))).raster).focus

    assert abs(focus.x - 0.38 * SIZE) < 12
    assert abs(focus.bottom - 0.86 * SIZE) < 12


def test_busyness_tells_sky_from_grass():
    busyness = read_photo(_opaque(_meadow())).busyness

    assert busyness.dtype == np.float32
    assert busyness.shape == (32, 48)
    assert busyness[:13].max() < 0.1
    assert busyness[19:].min() > 0.6


def test_photos_are_opaque_even_when_the_file_was_not():
    rgba = np.zeros((60, 60, 4), np.uint8)
    rgba[20:40, 20:40] = (200, 0, 0, 255)

    photo = read_photo(Raster(rgba, has_alpha=True))

    assert photo.rgba[..., 3].min() == 255
    assert tuple(photo.rgba[5, 5]) == (255, 255, 255, 255)


def test_main_colours_are_ordered_by_area_with_vivid_ones_lifted():
    rgba = np.full((100, 100, 4), 255, np.uint8)
    rgba[:60, :, :3] = (128, 128, 128)
    rgba[60:90, :, :3] = (220, 20, 30)
    rgba[90:, :, :3] = (20, 40, 200)

    assert [c.code for c in main_colors(rgba)] == ["#DC141E", "#808080", "#1428C8"]


def test_hidden_colours_do_not_count():
    rgba = np.zeros((50, 50, 4), np.uint8)
    rgba[..., :3] = (0, 255, 0)
    rgba[10:40, 10:40] = (200, 120, 10, 255)

    assert [c.code for c in main_colors(rgba)] == ["#C8780A"]
    assert main_colors(np.zeros((9, 9, 4), np.uint8)) == ()


def test_at_most_the_asked_number_of_colours_comes_back():
    rgba = np.random.default_rng(0).integers(0, 255, (80, 80, 4), dtype=np.uint8)

    assert len(main_colors(rgba, 3)) == 3


def _text_mark():
    rgb = np.full((120, 400, 3), 255, np.uint8)
    cv2.putText(rgb, "ACME", (20, 90), cv2.FONT_HERSHEY_DUPLEX, 3, (200, 30, 40), 8, cv2.LINE_AA)
    return rgb


def _tiles():
    tile = np.zeros((40, 40, 3), np.uint8)
    tile[:] = (240, 220, 60)
    cv2.circle(tile, (20, 20), 12, (30, 90, 160), -1)
    return np.tile(tile, (10, 15, 1))


def test_what_a_picture_is_for():
    mask, colour = bottle()

    assert classify(shot(mask, colour, flat_ground((255, 255, 255))).raster).kind == "pack-shot"
    assert classify(_opaque(_text_mark())).kind == "logo"
    assert classify(_opaque(_tiles())).kind == "pattern"
    assert classify(_opaque(_meadow())).kind == "lifestyle"


@pytest.mark.parametrize("size", [(1, 1), (3, 200), (24, 24), (2, 2)])
def test_tiny_pictures_do_no_harm(size):
    rgba = np.full((*size, 4), 255, np.uint8)

    photo = read_photo(Raster(rgba, has_alpha=False))

    assert photo.busyness.size >= 1
    assert classify(Raster(rgba, has_alpha=False)).score >= 0


def test_a_product_on_bare_ground_is_a_pack_shot_even_where_it_cannot_be_cut_out():
    rgb = np.full((400, 400, 3), 250, np.uint8)
    rgb[100:400, 150:250] = np.random.default_rng(1).integers(60, 200, (300, 100, 3), np.uint8)

    assert classify(_opaque(rgb)).kind == "pack-shot"


@pytest.mark.parametrize("edge", ["top", "bottom", "left", "right"])
@pytest.mark.parametrize("kind", ["faint", "pale"])
def test_a_hairline_along_an_edge_is_cut_off(edge, kind):
    rgb = cv2.GaussianBlur(
        np.random.default_rng(4).integers(0, 160, (200, 260, 3), dtype=np.uint8), (0, 0), 4
    )
    rgba = np.dstack([rgb, np.full((200, 260), 255, np.uint8)])
    line = {"top": np.s_[0], "bottom": np.s_[-1], "left": np.s_[:, 0], "right": np.s_[:, -1]}[edge]
    if kind == "faint":
        rgba[(*line, Ellipsis, 3) if isinstance(line, tuple) else (line, Ellipsis, 3)] = 64
    else:
        rgba[line] = (250, 250, 250, 255)
    photo = read_photo(Raster(rgba, has_alpha=kind == "faint"))
    across = edge in {"left", "right"}
    assert (photo.width, photo.height) == ((259, 200) if across else (260, 199))
    assert int(photo.rgba[..., :3].max()) < 200
    assert int(photo.rgba[..., 3].min()) == 255


def test_a_picture_that_is_dark_at_its_foot_keeps_all_of_its_rows():
    rgba = np.full((200, 260, 4), 255, np.uint8)
    rgba[150:, :, :3] = 40
    rgba[:, 130:, 1] = 90
    photo = read_photo(Raster(rgba, has_alpha=False))
    assert (photo.width, photo.height) == (260, 200)


def test_the_thin_end_of_a_hard_shadow_is_no_part_of_the_product():
    shot = np.full((400, 300, 3), 247, np.uint8)
    corners = np.array([[110, 299], [120, 305], [215, 325], [220, 120], [180, 110]])
    cv2.fillPoly(shot, [corners.astype(np.int32)], (96, 96, 96), cv2.LINE_AA)
    shot[80:300, 80:190] = 200
    ground = read_ground(shot, grain=1.0)
    found = object_mask(ground)
    mask = whole_mask(ground, found)
    assert not mask[303:].any()
    assert mask[86:294, 86:184].all()
