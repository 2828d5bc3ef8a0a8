import math

import numpy as np
import pytest

from creative.geometry import Box
from creative.inspection.layout_metrics import (
    alignment,
    occlusion,
    overlap,
    underlay_loose,
    underlay_strict,
    unreadability,
    utility,
)


def test_overlap_is_the_intersection_over_union_of_pairs_by_element():
    one, other, far = Box(0, 0, 10, 10), Box(5, 0, 10, 10), Box(50, 50, 10, 10)
    assert overlap([one, other]) == pytest.approx((50 / 150) / 2)
    assert overlap([one, other, far]) == pytest.approx((50 / 150) / 3)
    assert overlap([one, far]) == 0
    assert overlap([]) == 0


def test_alignment_is_zero_on_a_shared_edge_and_grows_with_the_distance():
    ragged = [Box(0, 0, 20, 7), Box(5, 40, 40, 20)]
    assert alignment([Box(10, 0, 20, 7), Box(10, 40, 40, 20)], 100, 100) == 0
    assert alignment(ragged, 100, 100) == pytest.approx(-math.log10(1 - 0.05))
    assert alignment(ragged[:1], 100, 100) == 0


def test_alignment_counts_each_element_for_itself():
    pair_and_stray = [Box(10, 0, 20, 7), Box(10, 40, 50, 20), Box(17, 75, 4, 9)]
    nearest = 0.01  # the stray's centre, 19, against the first one's, 20
    assert alignment(pair_and_stray, 100, 100) == pytest.approx(-math.log10(1 - nearest) / 3)


def test_underlays_are_judged_by_what_lies_on_them():
    body, label, half = Box(0, 0, 100, 40), Box(10, 10, 50, 20), Box(80, 10, 40, 20)
    assert underlay_loose([body], [label]) == 1
    assert underlay_strict([body], [label]) == 1
    assert underlay_loose([body], [half]) == pytest.approx(0.5)
    assert underlay_strict([body], [half]) == 0
    assert underlay_loose([], [label]) == underlay_strict([], [label]) == 1


def test_occlusion_and_utility_weigh_the_covered_pixels():
    salience = np.zeros((100, 100))
    salience[:, :50] = 1.0
    assert occlusion([Box(0, 0, 50, 100)], salience) == 1
    assert occlusion([Box(25, 0, 50, 100)], salience) == pytest.approx(0.5)
    assert occlusion([], salience) == 0
    assert utility([Box(50, 0, 25, 100)], salience) == pytest.approx(0.5)
    assert utility([Box(0, 0, 50, 100)], salience) == 0


def test_type_on_a_busy_ground_is_less_readable_than_on_a_calm_one_or_an_underlay():
    picture = np.full((100, 100, 3), 128, dtype=np.uint8)
    picture[:, :50] = np.where(np.arange(50) % 4 < 2, 0, 255)[None, :, None]
    busy, calm = Box(5, 5, 30, 30), Box(60, 5, 30, 30)
    assert unreadability([busy], [], picture) > 0.5
    assert unreadability([calm], [], picture) == 0
    assert unreadability([busy], [Box(0, 0, 50, 100)], picture) == 0
