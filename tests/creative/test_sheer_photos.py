"""A photo on plain ground laid on the ad's own: ground gives way, product and shadow stay."""

import cv2
import numpy as np
import pytest
from made_shots import LIGHTS, made
from pack_shots import SIZE, flat_ground, shaded, shape, shot, under

from creative.color import WHITE, Color
from creative.composition import Composition, PhotoLayer
from creative.geometry import Box
from creative.paint.painter import paint
from creative.reading.focus import read_photo
from creative.reading.lifting import lifted
from creative.reading.room import roomy

PAPER = Color.hex("#DCE8F5")
FOOT = int(0.8 * SIZE)


def _jar(ground=(250, 250, 250), body=(150, 40, 60)):
    """A jar with a dark lid and a soft shadow at its foot."""
    mask = shape(rounded=[(0.3, 0.4, 0.7, 0.8, 0.03)])
    colour = shaded(mask, body)
    colour[: int(0.5 * SIZE)] = shaded(mask, (40, 50, 110))[: int(0.5 * SIZE)]
    light = under(mask, depth=0.35, soft=0.03, squash=0.12, slide=0.3, contact=0.5)
    return mask, shot(mask, colour, flat_ground(ground), light, jpeg=92)


def _laid(photo, ground=PAPER):
    size = photo.width, photo.height
    layer = PhotoLayer(photo, Box(0, 0, *size), Box(0, 0, *size), sheer=photo.ground or WHITE)
    return paint(Composition(*size, (layer,), "test", ground), 1).astype(int)


def _lifted(picture):
    photo = lifted(read_photo(picture.raster))
    assert photo.lifted is not None
    return photo


@pytest.mark.parametrize("ground", [(250, 250, 250), (206, 206, 208)])
def test_the_ads_ground_takes_the_place_of_the_photos(ground):
    _, picture = _jar(ground)

    laid = _laid(_lifted(picture))

    corners = laid[[5, 5, -6, -6], [5, -6, 5, -6]]
    assert np.abs(corners - np.array(PAPER.rgb8)).max() <= 2
    assert np.abs(laid[: int(0.3 * SIZE)] - np.array(PAPER.rgb8)).max() <= 4


def test_the_product_keeps_its_own_colours():
    mask, picture = _jar()

    laid = _laid(_lifted(picture))

    inner = cv2.erode(mask, np.ones((25, 25))) > 0.99
    inner[: int(0.45 * SIZE)] = False
    assert np.abs(laid - picture.colour)[inner].mean() < 4


def test_its_shadow_falls_on_the_new_ground():
    _, picture = _jar()

    under_foot = _laid(_lifted(picture))[FOOT + 14, SIZE // 2]

    assert (under_foot < np.array(PAPER.rgb8) - 8).all()
    assert under_foot[2] > under_foot[0]  # in the ground's own hue


def test_a_hard_shadow_stays_beside_a_pale_thing():
    picture = made("tube", "cream", "off-white", "hard offset", {"jpeg": 92})
    photo = _lifted(picture)
    cast = LIGHTS["hard offset"](picture.alpha) < 0.6
    beyond = cast & (cv2.dilate(picture.alpha, np.ones((15, 15))) < 0.01)

    laid = _laid(photo)

    assert np.abs(laid[beyond] / np.array(PAPER.rgb8) - 0.55).mean() < 0.08


def test_more_room_round_it_is_bare_ground():
    _, picture = _jar()
    photo = roomy(_lifted(picture))

    assert photo.width > SIZE
    assert photo.lifted.product.shape == photo.rgba.shape
    assert photo.lifted.light.shape == photo.rgba.shape[:2]
    assert np.abs(_laid(photo)[3] - np.array(PAPER.rgb8)).max() <= 1


def test_what_is_as_white_as_its_ground_is_not_lifted():
    mask = shape(rounded=[(0.3, 0.3, 0.7, 0.8, 0.02)])
    colour = flat_ground((255, 255, 255))
    colour[300:330, 280:440] = (30, 30, 60)

    photo = roomy(lifted(read_photo(shot(mask, colour, flat_ground((255, 255, 255))).raster)))

    assert photo.lifted is None
    assert not photo.pale


def test_what_runs_into_its_shadow_is_not_lifted():
    _, picture = _jar(body=(226, 226, 230))

    assert lifted(read_photo(picture.raster)).lifted is None


def test_only_plain_grounds_without_colour_give_way():
    _, picture = _jar()
    photo = roomy(_lifted(picture))
    assert photo.pale

    for ground in ((234, 210, 170), (90, 90, 92)):
        _, other = _jar(ground)
        assert not roomy(lifted(read_photo(other.raster))).pale


def test_a_photo_that_hangs_over_the_frame_stays_inside_it():
    _, picture = _jar()
    photo = _lifted(picture)
    whole = Box(0, 0, SIZE, SIZE)
    for x, y in ((-150.0, -80.0), (230.0, 260.0), (-900.0, 0.0)):
        layer = PhotoLayer(photo, whole, Box(x, y, SIZE, SIZE), sheer=WHITE)
        assert paint(Composition(400, 400, (layer,), "test", PAPER), 1).shape == (400, 400, 3)
