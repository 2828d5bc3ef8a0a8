"""A product in the light of its scene: brighter to the lamp, its own hue, a clean edge."""

import numpy as np
import pytest
from made_layouts import SHAPES, cutout

from creative.color import WHITE, Color, cielab
from creative.composition import ProductLayer
from creative.direction import Light
from creative.geometry import Box
from creative.paint.canvas import resized
from creative.paint.relighting import relit
from creative.pictures import Cutout


def under(kind="bottle", *, azimuth=-0.7, ground=WHITE, key=WHITE, product=None, **more):
    """(before, after) at a third of the product's size."""
    product = product or cutout(kind)
    light = Light(azimuth=azimuth, hardness=0.6, warmth=more.pop("warmth", 0.1))
    layer = ProductLayer(
        product, Box(0, 0, 10, 10), light=light, key=key, setting=ground, standing=True, **more
    )
    plain = resized(product.rgba, product.width // 3, product.height // 3)
    return plain, relit(plain.copy(), layer)


@pytest.mark.parametrize("kind", sorted(SHAPES))
def test_the_side_towards_the_lamp_is_the_brighter_one(kind):
    for azimuth in (-0.8, 0.8):
        plain, lit = under(kind, azimuth=azimuth)
        gain = lit[..., :3].astype(float) - plain[..., :3]
        middle = plain.shape[1] // 2
        left, right = gain[:, :middle].mean(), gain[:, middle:].mean()
        assert (left > right + 2) == (azimuth < 0)


@pytest.mark.parametrize("kind", sorted(SHAPES))
@pytest.mark.parametrize("ground", ["#FFFFFF", "#FF5A1F", "#0B1B3B", "#39FF14"])
def test_the_products_hue_stays_its_own(kind, ground):
    for warmth in (-0.5, 0.7):
        plain, lit = under(kind, ground=Color.hex(ground), warmth=warmth)
        solid = plain[..., 3] == 255
        before = cielab(plain[solid][:, :3].astype(np.float32) / 255)[:, 1:].mean(axis=0)
        after = cielab(lit[solid][:, :3].astype(np.float32) / 255)[:, 1:].mean(axis=0)
        assert np.hypot(*(after - before)) < 6


def test_the_edge_of_the_cut_out_is_left_as_it_is():
    plain, lit = under("shoe", ground=Color.hex("#101114"))
    assert np.array_equal(plain[..., 3], lit[..., 3])


def test_at_night_the_rim_takes_the_lamps_colour():
    black = cutout("box").rgba.copy()
    black[..., :3] = 20
    product = Cutout(black, 0.95, "alpha", (90, 510), standing=True)
    orange = Color.hex("#FF8A1E")
    plain, lit = under(product=product, ground=Color.hex("#101114"), key=orange)
    gain = (lit[..., :3].astype(int) - plain[..., :3])[:, :40].max(axis=(0, 1))
    assert gain[0] > 60
    assert gain[0] > gain[1] > gain[2]


def test_a_black_crown_on_a_watch_stays_black_inside():
    rgba = np.zeros((600, 500, 4), np.uint8)
    rgba[..., :3] = 20
    rgba[60:540, 40:420, 3] = 255
    rgba[240:360, 420:460, 3] = 255
    watch = Cutout(rgba, 0.95, "plain", (40, 460), standing=False)
    key = Color.hex("#FF8A1E")
    plain, lit = under(product=watch, azimuth=0.8, ground=Color.hex("#101114"), key=key)
    gain = (lit[..., :3].astype(int) - plain[..., :3]).max(axis=2)
    assert gain[90:110, 141:149].max() < 8  # the crown's middle
    assert gain[90:110, 152].min() > 40  # its edge to the lamp


def test_white_on_white_gets_an_edge():
    white = cutout("bottle").rgba.copy()
    white[..., :3] = 250
    product = Cutout(white, 0.95, "alpha", (45, 255), standing=True)
    _, lit = under(product=product, ground=WHITE)
    _, apart = under(product=product, ground=Color.hex("#1F6F54"))
    row = lit.shape[0] // 2
    edges = lit[row, [4, -5], 1].astype(int)
    assert edges.max() < 247
    assert edges.min() < apart[row, [4, -5], 1].min() - 10


@pytest.mark.parametrize("ground", ["#050505", "#FFFFFF"])
def test_ends_cut_off_by_the_frame_stay_cleanly_cut(ground):
    rgba = np.zeros((600, 400, 4), np.uint8)
    rgba[150:450, :, 3] = 255
    rgba[:, 120:280, 3] = 255
    rgba[..., :3] = 160
    strap = Cutout(rgba, 0.95, "plain", (120, 280), standing=False)
    plain, lit = under(product=strap, ground=Color.hex(ground))
    assert np.array_equal(plain[..., 3], lit[..., 3])


def test_without_a_light_a_product_is_painted_as_it_is():
    product = cutout("box")
    plain = resized(product.rgba, 200, 200)
    assert np.array_equal(relit(plain, ProductLayer(product, Box(0, 0, 200, 200))), plain)


def test_the_same_light_gives_the_same_pixels():
    assert np.array_equal(under("shoe")[1], under("shoe")[1])
