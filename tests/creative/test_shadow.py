"""A product's shadow: only ever darker, at the foot and away from the light."""

import numpy as np
import pytest
from made_layouts import SHAPES, cutout

from creative.color import WHITE, Color
from creative.composition import Composition, ShadowLayer, ShapeLayer
from creative.direction import Light
from creative.geometry import Box
from creative.paint.painter import paint
from creative.pictures import Cutout

FRAME = 600


def standing_box(kind):
    width, height = SHAPES[kind]
    scale = 260 / max(width, height)
    return Box(300 - width * scale / 2, 440 - height * scale, width * scale, height * scale)


def darkened(kind, *, light=None, standing=True, strength=1.0, rotation=0.0, ground=WHITE):
    """How much darker each pixel became, 0..255."""
    product = cutout(kind)
    layer = ShadowLayer(
        product, standing_box(kind), light or Light(), standing=standing, strength=strength,
        rotation=rotation,
    )  # fmt: skip
    plain = paint(Composition(FRAME, FRAME, (), "test", ground), 1).astype(int)
    shaded = paint(Composition(FRAME, FRAME, (layer,), "test", ground), 1).astype(int)
    return plain - shaded


@pytest.mark.parametrize("kind", sorted(SHAPES))
@pytest.mark.parametrize("standing", [True, False])
@pytest.mark.parametrize("azimuth", [-1.0, 0.0, 1.0])
def test_a_shadow_never_lightens_and_always_shows(kind, standing, azimuth):
    for hardness, elevation in ((0.0, 0.2), (1.0, 0.9)):
        light = Light(azimuth=azimuth, hardness=hardness, elevation=elevation)
        dark = darkened(kind, light=light, standing=standing)
        assert dark.min() >= 0
        assert dark.max() > 40


@pytest.mark.parametrize("kind", sorted(SHAPES))
@pytest.mark.parametrize("standing", [True, False])
def test_it_falls_away_from_the_light(kind, standing):
    box = standing_box(kind)
    left = darkened(kind, light=Light(azimuth=-0.8), standing=standing).sum(axis=(0, 2))
    right = darkened(kind, light=Light(azimuth=0.8), standing=standing).sum(axis=(0, 2))
    middle = round(box.cx)
    assert left[middle:].sum() > 1.1 * right[middle:].sum()
    assert right[:middle].sum() > 1.1 * left[:middle].sum()


@pytest.mark.parametrize("kind", sorted(SHAPES))
def test_a_standing_things_shadow_is_darkest_at_its_foot_and_short_of_its_top(kind):
    box = standing_box(kind)
    dark = darkened(kind).max(axis=2)
    deepest = int(np.unravel_index(dark.argmax(), dark.shape)[0])
    assert abs(deepest - box.bottom) <= 8
    assert dark[: round(box.y)].max() == 0
    assert dark[round(box.bottom + 0.16 * max(box.w, box.h)) :].max() <= 2


def test_a_floating_things_shadow_lies_lower_than_it():
    box = standing_box("box")
    dark = darkened("box", standing=False).sum(axis=2)
    rows = np.arange(FRAME)
    assert (dark.sum(axis=1) * rows).sum() / dark.sum() > box.cy + 5


def test_strength_scales_it_down_to_nothing():
    whole, half = darkened("shoe"), darkened("shoe", strength=0.5)
    assert darkened("shoe", strength=0.0).max() == 0
    assert half.sum() == pytest.approx(whole.sum() / 2, rel=0.05)


def test_hard_light_casts_sharper_shadows_than_soft_light():
    def steepest(hardness):
        dark = darkened("bottle", light=Light(azimuth=-0.9, elevation=0.3, hardness=hardness))
        beyond = dark[:, round(standing_box("bottle").right) + 12 :, 1]
        return np.abs(np.diff(beyond, axis=1)).max()

    assert steepest(1.0) > steepest(0.0)


def test_a_shadow_on_colour_keeps_some_of_its_hue():
    ground = Color.hex("#E4572E")
    dark = darkened("box", ground=ground)
    y, x = np.unravel_index(dark.sum(axis=2).argmax(), dark.shape[:2])
    shade = np.array(ground.rgb8) - dark[y, x]
    assert shade[0] > shade[1] > shade[2] >= 0


@pytest.mark.parametrize(("upper", "lower"), [("#C4103E", "#FFF3DE"), ("#1B2C8A", "#FFFFFF")])
def test_a_shadow_darkens_what_it_falls_on_and_takes_no_colour_from_the_wall(upper, lower):
    layer = ShadowLayer(cutout("box"), standing_box("box"), Light(), standing=True)
    floor = ShapeLayer("rect", Box(0, 380, FRAME, FRAME), Color.hex(lower))
    wall = Color.hex(upper)
    shaded = paint(Composition(FRAME, FRAME, (floor, layer), "test", wall), 1).astype(float)
    y, x = np.unravel_index(shaded[400:, :, 1].argmin(), shaded[400:, :, 1].shape)
    left = shaded[400 + y, x] / np.array(Color.hex(lower).rgb8)
    assert left.max() < 0.45
    assert 0 <= left[0] - left[2] < 0.04  # a little warm


def test_a_handle_throws_no_shadow_of_its_own():
    rgba = cutout("box").rgba.copy()
    mug = np.zeros((600, 840, 4), np.uint8)
    mug[:, 240:] = rgba
    mug[100:480, 20:260] = rgba[300, 300]
    mug[170:410, 90:240] = 0
    product = Cutout(mug, 0.95, "alpha", (330, 750), standing=True)
    box = Box(160, 250, 280, 200)
    layer = ShadowLayer(product, box, Light(azimuth=0.8, elevation=0.3), standing=True)
    shaded = paint(Composition(FRAME, FRAME, (layer,), "test", WHITE), 1).astype(int)
    body = 160 + 80
    along = (255 - shaded[425:470, : body - 4, 1]).max(axis=0)  # from the frame's edge to the base
    assert along[-1] > 25
    assert (np.diff(along.astype(int)) >= -2).all()  # it only ever grows towards the base


def test_a_thing_in_the_air_has_its_shadow_apart_below_it():
    box = standing_box("shoe")
    layer = ShadowLayer(cutout("shoe"), box, Light(), standing=False, airborne=True)
    shaded = paint(Composition(FRAME, FRAME, (layer,), "test", WHITE), 1).astype(int)
    dark = (255 - shaded[..., 1]).max(axis=1)
    assert dark[: round(box.bottom)].max() < 0.65 * dark.max()
    assert 20 < dark.max() < 50  # a breath: a dark bar would be a thing of its own
    assert abs(int(dark.argmax()) - (box.bottom + 0.1 * box.w)) < 10


def test_a_sole_touches_the_ground_along_its_slope():
    y, x = np.mgrid[0:400, 0:800]
    rgba = np.zeros((400, 800, 4), np.uint8)
    rgba[..., 3] = 255 * (y < np.where(x < 400, 300 + x / 4, 399 - (x - 400) / 20))
    product = Cutout(rgba, 0.95, "alpha", (380, 440), standing=True)
    layer = ShadowLayer(product, Box(200, 300, 200, 100), Light(azimuth=0), standing=True)
    shaded = paint(Composition(FRAME, FRAME, (layer,), "test", WHITE), 1).astype(int)
    heel = 255 - shaded[380:384, 215:220, 1]  # just under the sole, which is 22 pixels up there
    assert heel.max() > 100


def test_a_shadow_at_the_edge_of_the_frame_stays_inside_it():
    product = cutout("box")
    for x, y in ((-100, 400), (500, 420), (250, 425)):
        layer = ShadowLayer(product, Box(x, y, 180, 180), Light(), standing=True)
        picture = paint(Composition(FRAME, FRAME, (layer,), "test", WHITE), 1)
        assert picture.shape == (FRAME, FRAME, 3)
        assert picture.min() < 255
