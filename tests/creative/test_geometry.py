import pytest

from creative.geometry import Box, bounds

BOX = Box(10, 20, 30, 40)


def test_edges_centre_area_and_aspect():
    assert Box.edges(10, 20, 40, 60) == BOX
    assert (BOX.right, BOX.bottom, BOX.cx, BOX.cy) == (40, 60, 25, 40)
    assert BOX.area == 1200
    assert BOX.aspect == 0.75
    assert Box(0, 0, -5, 10).area == 0


def test_moving_and_insetting():
    assert BOX.moved(5, -5) == Box(15, 15, 30, 40)
    assert BOX.inset(5) == Box(15, 25, 20, 30)
    assert BOX.inset(5, 10) == Box(15, 30, 20, 20)
    assert BOX.inset(-10) == Box(0, 10, 50, 60)


@pytest.mark.parametrize(
    ("other", "shared"),
    [
        (Box(25, 40, 100, 100), Box(25, 40, 15, 20)),
        (Box(0, 0, 100, 100), BOX),
        (Box(15, 25, 5, 5), Box(15, 25, 5, 5)),
    ],
)
def test_intersection_is_the_shared_rectangle(other, shared):
    assert BOX.intersect(other) == shared
    assert other.intersect(BOX) == shared


@pytest.mark.parametrize("other", [Box(40, 20, 10, 10), Box(0, 0, 5, 5), Box(10, 60, 30, 1)])
def test_boxes_that_only_touch_or_are_apart_share_nothing(other):
    assert BOX.intersect(other).area == 0
    assert other.intersect(BOX).area == 0


def test_union_and_bounds_are_the_smallest_box_around():
    assert BOX.union(Box(0, 50, 5, 50)) == Box(0, 20, 40, 80)
    assert bounds([BOX]) == BOX
    assert bounds([BOX, Box(0, 0, 1, 1), Box(99, 99, 1, 1)]) == Box(0, 0, 100, 100)


def test_containing_has_slack():
    assert BOX.contains(BOX)
    assert BOX.contains(Box(11, 21, 28, 38))
    assert not BOX.contains(Box(9.5, 21, 5, 5))
    assert BOX.contains(Box(9.5, 21, 5, 5), slack=0.5)
    assert not BOX.contains(Box(35, 55, 6, 5))


def test_mirroring_twice_gives_the_same_box():
    assert BOX.mirrored(100) == Box(60, 20, 30, 40)
    assert BOX.mirrored(100).mirrored(100) == BOX


def test_pixels_cover_the_box_and_stay_inside_the_picture():
    assert Box(10.2, 20.7, 5.1, 5.1).pixels(100, 100) == (slice(20, 26), slice(10, 16))
    assert Box(-5, -5, 20, 20).pixels(100, 100) == (slice(0, 15), slice(0, 15))
    assert Box(90, 95, 20, 20).pixels(100, 100) == (slice(95, 100), slice(90, 100))
    rows, columns = Box(200, 200, 10, 10).pixels(100, 100)
    assert rows.stop - rows.start == 0 or rows.start >= 100
    assert columns.stop - columns.start == 0 or columns.start >= 100


def test_rounding_gives_whole_pixels():
    assert Box(1.4, 1.6, 10.5, 11.5).rounded() == (1, 2, 10, 12)
