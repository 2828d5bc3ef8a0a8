"""A product's shadow: only ever darker, at the foot and away from the light."""

import numpy as np
import pytest
from made_layouts import SHAPES, cutout

from creative.color import WHITE, Color
from creative.composition import Composition, ShadowLayer
from creative.direction import Light
from creative.geometry import Box
from creative.paint.painter import paint

FRAME = 600


def standing_box(kind):
    width, height = SHAPES[kind]
    scale = 260 / max(width, height)
    return Box(300 - width * scale / 2, 440 - height * scale, width * scale, height * scale)


def darkened(kind, *, light=None, standing=True, strength=1.0, rotation=0.0, ground=WHITE):
    """How much darker each pixel became, 0..255."""
    product = cutout(kind)
    layer = ShadowLayer(
        product, standing_box(kind), light or Light(), ground, standing=standing,
        strength=strength, rotation=rotation,
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
    assert left[middle:].sum() > 1.1 * left[:middle].sum()
    assert right[:middle].sum() > 1.1 * right[middle:].sum()


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


def test_a_shadow_at_the_edge_of_the_frame_stays_inside_it():
    product = cutout("box")
    for x, y in ((-100, 400), (500, 420), (250, 425)):
        layer = ShadowLayer(product, Box(x, y, 180, 180), Light(), WHITE, standing=True)
        picture = paint(Composition(FRAME, FRAME, (layer,), "test", WHITE), 1)
        assert picture.shape == (FRAME, FRAME, 3)
        assert picture.min() < 255
