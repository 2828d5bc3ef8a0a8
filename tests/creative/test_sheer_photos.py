"""A photo on white laid on the ad's own ground: the ground changes, the product does not."""

import cv2
import numpy as np

from creative.color import WHITE, Color
from creative.composition import Composition, PhotoLayer
from creative.geometry import Box
from creative.paint.painter import paint
from creative.pictures import Photo

SIZE = 400
PAPER = Color.hex("#DCE8F5")


def shot(product=(250, 250, 250), outline=(30, 30, 30)):
    """A white ball with a dark outline and a soft shadow under it, on white."""
    rgb = np.full((SIZE, SIZE, 3), 255, np.uint8)
    cv2.ellipse(rgb, (200, 310), (90, 14), 0, 0, 360, (205, 205, 205), -1, cv2.LINE_AA)
    rgb = cv2.GaussianBlur(rgb, (0, 0), 8)
    cv2.circle(rgb, (200, 200), 100, product, -1, cv2.LINE_AA)
    cv2.circle(rgb, (200, 200), 100, outline, 6, cv2.LINE_AA)
    rgba = np.dstack([rgb, np.full((SIZE, SIZE), 255, np.uint8)])
    return Photo(rgba, Box(100, 100, 200, 200), np.zeros((40, 40), np.float32), ground=WHITE)


def laid(photo, ground=PAPER):
    whole = Box(0, 0, SIZE, SIZE)
    layer = PhotoLayer(photo, whole, whole, sheer=WHITE)
    return paint(Composition(SIZE, SIZE, (layer,), "test", ground), 1).astype(int)


def test_the_ads_ground_takes_the_place_of_the_photos():
    picture = laid(shot())
    corners = picture[[5, 5, -6, -6], [5, -6, 5, -6]]
    assert np.abs(corners - np.array(PAPER.rgb8)).max() <= 2


def test_the_product_keeps_its_own_white():
    picture = laid(shot())
    assert np.abs(picture[160:240, 160:240] - 250).max() <= 3


def test_its_shadow_falls_on_the_new_ground():
    picture = laid(shot())
    under = picture[312, 200]
    assert (under < np.array(PAPER.rgb8) - 15).all()
    assert under[2] > under[0]  # in the ground's own hue


def test_a_photo_without_anything_in_it_lets_all_of_the_ground_through():
    rgba = np.full((SIZE, SIZE, 4), 255, np.uint8)
    plain = Photo(rgba, Box(0, 0, SIZE, SIZE), np.zeros((40, 40), np.float32), ground=WHITE)
    assert np.abs(laid(plain) - np.array(PAPER.rgb8)).max() <= 1


def test_only_plain_grounds_near_white_give_way():
    photo = shot()
    assert photo.pale
    for ground in (None, Color.hex("#EADCBF"), Color.hex("#808080")):
        other = Photo(photo.rgba, photo.focus, photo.busyness, ground=ground)
        assert not other.pale


def test_a_photo_that_hangs_over_the_frame_stays_inside_it():
    photo = shot()
    for x, y in ((-150.0, -80.0), (230.0, 260.0), (-500.0, 0.0)):
        layer = PhotoLayer(photo, Box(0, 0, SIZE, SIZE), Box(x, y, SIZE, SIZE), sheer=WHITE)
        picture = paint(Composition(SIZE, SIZE, (layer,), "test", PAPER), 1)
        assert picture.shape == (SIZE, SIZE, 3)
