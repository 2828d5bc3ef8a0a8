"""A photo on smooth backdrop fills an ad of any ratio: its wall goes on, its subject is whole."""

import cv2
import numpy as np
import pytest

from creative.geometry import Box
from creative.layout.photos import place_photo
from creative.pictures import Photo, Raster
from creative.reading.expanding import expanded, smooth_edges
from creative.reading.focus import busyness_of, read_photo

WIDTH, HEIGHT = 480, 600


def backdrop(*, tilt=30.0, noise=1.2, color=(150, 190, 180)):
    """A lit wall: lighter towards the upper left by ``tilt`` levels, with a camera's noise."""
    y, x = np.mgrid[0:HEIGHT, 0:WIDTH].astype(np.float32)
    light = 1 + tilt / 255 * (1 - x / WIDTH - y / HEIGHT)
    rgb = np.array(color, np.float32) * light[..., None]
    rgb += np.random.default_rng(3).normal(0, noise, rgb.shape)
    return np.clip(rgb, 0, 255).astype(np.uint8)


def photo(rgb):
    rgba = np.dstack([rgb, np.full(rgb.shape[:2], 255, np.uint8)])
    return Photo(rgba, Box(180, 200, 120, 240), busyness_of(rgba))


def with_bottle(rgb, *, reaching=""):
    """A dark bottle in the middle; ``reaching`` names an edge that an arm comes in from."""
    cv2.rectangle(rgb, (180, 200), (300, 440), (40, 30, 90), -1)
    if reaching == "top":
        cv2.rectangle(rgb, (220, 0), (260, 210), (190, 140, 110), -1)
    if reaching == "left":
        cv2.rectangle(rgb, (0, 300), (190, 340), (190, 140, 110), -1)
    return rgb


def test_a_lit_wall_goes_on_around_a_bottle_without_a_seam():
    before = photo(with_bottle(backdrop()))
    after = expanded(before)
    assert after.open == {"top", "bottom", "left", "right"}
    assert (after.width, after.height) == (WIDTH + 2 * 1003, HEIGHT + 2 * 660)
    inside = after.rgba[660 : 660 + HEIGHT, 1003 : 1003 + WIDTH]
    assert np.array_equal(inside, before.rgba)
    assert after.focus == before.focus.moved(1003, 660)
    soft = cv2.GaussianBlur(after.rgba[..., :3].astype(np.float32), (0, 0), 6)
    row, column = 660 + 100, 1003 + 100  # past the bottle
    across = np.abs(np.diff(soft[row, 800:1700], axis=0)).max()
    down = np.abs(np.diff(soft[500:1400, column], axis=0)).max()
    assert max(across, down) < 0.6  # levels from one pixel to the next


def test_its_light_comes_to_rest_and_its_hue_stays():
    after = expanded(photo(with_bottle(backdrop())))
    corners = after.rgba[[20, 20, -20, -20], [20, -20, 20, -20], :3].astype(int)
    assert corners.min() > 110
    assert corners.max() < 225
    red_to_green = corners[:, 0] / corners[:, 1]
    assert np.abs(red_to_green - 150 / 190).max() < 0.05


def test_its_grain_goes_on_too():
    after = expanded(photo(backdrop(noise=2.5)))
    inside, outside = after.rgba[800:900, 1100:1200, 0], after.rgba[800:900, 100:200, 0]
    assert inside.std() == pytest.approx(outside.std(), abs=1.2)


@pytest.mark.parametrize(
    ("edge", "open_sides"),
    [("top", {"bottom", "left", "right"}), ("left", {"top", "bottom", "right"})],
)
def test_an_edge_that_something_comes_in_from_stays_an_edge(edge, open_sides):
    after = expanded(photo(with_bottle(backdrop(), reaching=edge)))
    assert after.open == open_sides
    assert after.ground is None
    assert after.height == HEIGHT + (990 if edge == "top" else 1320)


def test_a_busy_photo_is_left_as_it_is():
    rgb = np.random.default_rng(1).integers(0, 255, (HEIGHT, WIDTH, 3), np.uint8)
    rgb = cv2.GaussianBlur(rgb, (0, 0), 3)
    before = photo(cv2.normalize(rgb, None, 0, 255, cv2.NORM_MINMAX))
    assert not smooth_edges(before.rgba).any
    assert expanded(before) is before


def test_a_horizon_that_meets_an_edge_is_not_drawn_out():
    rgb = backdrop()
    rgb[400:] = (90, 60, 40)
    assert expanded(photo(rgb)).open == {"top", "bottom"}


def test_where_little_is_sharp_that_is_what_is_looked_at():
    rng = np.random.default_rng(2)
    texture = cv2.resize(rng.integers(30, 226, (75, 100, 3), np.uint8), (800, 600))
    blurred = cv2.GaussianBlur(texture, (0, 0), 9)
    sharp = rng.integers(0, 255, (120, 160, 3), np.uint8)
    blurred[300:420, 500:660] = cv2.resize(cv2.resize(sharp, (80, 60)), (160, 120))
    rgba = np.dstack([blurred, np.full((600, 800), 255, np.uint8)])
    focus = read_photo(Raster(rgba, has_alpha=False)).focus
    subject = Box(500, 300, 160, 120)
    assert focus.intersect(subject).area > 0.9 * subject.area
    assert focus.area < 0.25 * 800 * 600  # of all that is as busy


def test_type_on_it_stands_on_backdrop_alone():
    wide = expanded(photo(with_bottle(backdrop(), reaching="left")))
    frame = Box(0, 0, 1080, 1080)
    words = Box(600, 300, 400, 400)
    placed = place_photo(wide, frame, "rect", side="right", avoid=[words], words=words)
    assert placed.kept == 1.0
    assert placed.clash == pytest.approx(0, abs=1e-6)
    scale = placed.crop.w / 1080
    under = Box(
        placed.crop.x + words.x * scale,
        placed.crop.y + words.y * scale,
        words.w * scale,
        words.h * scale,
    )
    rows, columns = under.pixels(wide.width, wide.height)
    levels = wide.rgba[rows, columns, :3].astype(int)
    assert levels.max() - levels.min() < 110  # neither bottle nor arm, only lit wall
    assert levels[..., 1].min() > 120


def test_a_very_large_photo_is_made_smaller_for_it():
    big = cv2.resize(with_bottle(backdrop()), (2400, 3000), interpolation=cv2.INTER_CUBIC)
    rgba = np.dstack([big, np.full(big.shape[:2], 255, np.uint8)])
    before = Photo(rgba, Box(900, 1000, 600, 1200), busyness_of(rgba))
    after = expanded(before)
    assert after.open == {"top", "bottom", "left", "right"}
    assert after.width * after.height < 11e6
    assert after.focus.h == pytest.approx(1200 * 1200 / 3000, rel=0.02)
    assert after.focus.aspect == pytest.approx(before.focus.aspect, rel=0.02)
