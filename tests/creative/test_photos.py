import numpy as np
import pytest

from creative.geometry import Box
from creative.layout.photos import place_photo
from creative.pictures import Photo


def pictured(width=1500, height=1000, focus=None, busy=None):
    rgba = np.full((height, width, 4), 200, np.uint8)
    focus = focus or Box(0.4 * width, 0.3 * height, 0.2 * width, 0.4 * height)
    calm = np.zeros((40, 60), np.float32) if busy is None else busy
    return Photo(rgba, focus, calm)


@pytest.mark.parametrize("frame", [(1080, 1080), (1080, 1920), (1200, 628), (300, 1050), (970, 90)])
@pytest.mark.parametrize("side", ["", "left", "right", "top", "bottom"])
def test_a_crop_has_the_boxs_ratio_and_lies_inside_the_photo(frame, side):
    photo, box = pictured(), Box(0, 0, *frame)
    placed = place_photo(photo, box, "rect", side=side, avoid=[])
    assert placed.crop.aspect == pytest.approx(box.aspect, rel=1e-9)
    assert Box(0, 0, photo.width, photo.height).contains(placed.crop, 1e-6)


def test_a_focus_that_fits_is_kept_whole():
    for frame in ((1080, 1080), (1080, 1350), (1200, 628)):
        placed = place_photo(pictured(), Box(0, 0, *frame), "rect", side="", avoid=[])
        assert placed.kept == 1.0
        assert Box(0, 0, *frame).contains(placed.subject, 1e-6)


def test_kept_is_the_share_of_the_focus_that_is_seen():
    wide = pictured(focus=Box(0, 400, 1500, 200))
    placed = place_photo(wide, Box(0, 0, 500, 1000), "rect", side="", avoid=[])
    assert placed.kept == pytest.approx(placed.crop.w / 1500)


def test_the_subject_gives_way_to_type():
    """With type on the left the subject stands right of the middle, and the other way round."""
    photo = pictured(2000, 1000)
    frame = Box(0, 0, 1080, 1080)
    for side, type_box in (("left", Box(60, 200, 420, 600)), ("right", Box(600, 200, 420, 600))):
        placed = place_photo(photo, frame, "rect", side=side, avoid=[type_box])
        assert placed.clash == 0
        assert placed.kept > 0.95
        assert (placed.subject.cx > 540) == (side == "left")


def test_type_prefers_the_calm_half():
    busy = np.zeros((40, 60), np.float32)
    busy[:20] = 1.0  # the upper half
    photo = pictured(1000, 2000, Box(450, 950, 100, 100), busy)
    low = place_photo(photo, Box(0, 0, 1080, 1080), "rect", side="", avoid=[Box(60, 800, 900, 200)])
    assert low.calm == 1.0
    full = np.ones((40, 60), np.float32)
    nowhere = place_photo(
        pictured(1000, 2000, Box(450, 950, 100, 100), full),
        Box(0, 0, 1080, 1080), "rect", side="", avoid=[Box(60, 800, 900, 200)],
    )  # fmt: skip
    assert nowhere.calm == 0.0


def test_a_small_photo_is_not_magnified_more_than_it_must():
    small = pictured(400, 400, Box(190, 190, 20, 20))
    placed = place_photo(small, Box(0, 0, 1080, 1080), "rect", side="", avoid=[])
    assert placed.crop.w >= 0.76 * 400


def test_equal_questions_have_equal_answers():
    photo, box, spots = pictured(), Box(0, 0, 1080, 1350), [Box(80, 900, 700, 300)]
    first, second = (place_photo(photo, box, "rect", side="bottom", avoid=spots) for _ in range(2))
    assert first == second
