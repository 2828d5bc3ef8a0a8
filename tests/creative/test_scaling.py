"""Pictures made smaller: the same as an area filter, and the caller's own pixels left alone."""

import cv2
import numpy as np
import pytest

from creative.scaling import shrunk_to

RNG = np.random.default_rng(4)


@pytest.mark.parametrize("shape", [(301, 217, 4), (300, 218, 4), (400, 200, 3), (96, 64)])
@pytest.mark.parametrize("share", [0.9, 0.5, 0.26])
def test_it_is_an_area_filter_to_a_level(shape, share):
    picture = RNG.integers(0, 256, shape).astype(np.uint8)
    size = (round(shape[1] * share), round(shape[0] * share))
    wanted = cv2.resize(picture.astype(np.float32), size, interpolation=cv2.INTER_AREA)
    assert np.abs(shrunk_to(picture, *size) - wanted).max() <= 1


def test_a_large_picture_comes_near_it_and_keeps_its_mean():
    picture = cv2.GaussianBlur(RNG.integers(0, 256, (1200, 800, 4)).astype(np.uint8), (0, 0), 3)
    small = shrunk_to(picture, 90, 130).astype(float)
    wanted = cv2.resize(picture.astype(np.float32), (90, 130), interpolation=cv2.INTER_AREA)
    assert abs(small.mean() - wanted.mean()) < 0.5
    assert np.abs(small - wanted).mean() < 0.6


def test_the_picture_itself_is_not_touched():
    picture = RNG.integers(0, 256, (80, 80, 4)).astype(np.uint8)
    before = picture.copy()
    shrunk_to(picture, 20, 20)[...] = 0
    assert np.array_equal(picture, before)
