"""How a cut-out may be posed: what is turned, what is in the air, what keeps away from what."""

import math

import numpy as np
import pytest
from made_layouts import arranged, cutout, direction

from creative.color import WHITE, Color
from creative.geometry import Box
from creative.layout.areas import LARGE_DISC, SMALL_DISC, disc_behind
from creative.layout.arrangement import Arrangement
from creative.layout.carriage import airborne, may_turn
from creative.layout.frame import Frame
from creative.pictures import Cutout
from creative.tones import colorless

LOUD = ("bold", "energetic")


def shape(solid, *, standing=True, foot=(0.3, 0.7)):
    rgba = np.full((*solid.shape, 4), 120, np.uint8)
    rgba[..., 3] = 255 * solid
    width = solid.shape[1]
    return Cutout(rgba, 1.0, "alpha", (foot[0] * width, foot[1] * width), standing=standing)


def mug():
    solid = np.zeros((600, 840), bool)
    solid[:, 240:] = True
    solid[100:480, 20:260] = True
    solid[170:410, 90:240] = False
    return shape(solid)


def flask(neck=0.4):
    solid = np.ones((900, 300), bool)
    solid[:200] = np.abs(np.arange(300) - 150) < 150 * neck
    return shape(solid)


def test_what_would_spill_roll_or_look_fallen_is_never_turned():
    assert not may_turn(mug())
    assert not may_turn(shape(np.ones((400, 900), bool)))  # a bowl is as wide at its rim
    assert not may_turn(cutout("box"))
    assert not may_turn(flask(neck=1.0))  # a glass
    assert may_turn(flask())
    assert may_turn(cutout("shoe"))
    assert may_turn(shape(np.ones((900, 700), bool), standing=False))


def test_a_mug_is_turned_in_no_format():
    for size in ("1:1", "9:16", "1.91:1", "300x250"):
        assert all(not made.rotation for made in arranged(size, "cutout", "box", moods=LOUD))


def test_a_long_thing_off_the_ground_is_in_the_air():
    assert airborne(cutout("shoe"), -18)
    assert not airborne(cutout("shoe"), 0)
    assert not airborne(cutout("bottle"), -18)
    assert airborne(shape(np.ones((400, 600), bool), standing=False, foot=(0.0, 0.15)), 0)
    assert not airborne(shape(np.ones((400, 600), bool), standing=False, foot=(0.3, 0.7)), 0)


@pytest.mark.parametrize("kind", ["bottle", "shoe", "box"])
def test_a_product_is_never_a_dot_on_its_page(kind):
    for size in ("1:1", "4:5", "9:16", "1.91:1"):
        for made in arranged(size, "cutout", kind, moods=LOUD):
            if made.product is not None and made.name != "giant-type":
                tall, wide = made.product.h / made.height, made.product.w / made.width
                assert max(tall, 0.85 * wide) >= 0.269, made.name


def test_what_does_not_stand_gets_no_floor():
    for size in ("1:1", "9:16"):
        made = arranged(size, "cutout", "box", standing=False, moods=LOUD)
        assert made
        assert all(a.ground is None for a in made)
        assert all(p.kind not in {"field", "block"} for a in made for p in a.plates)


@pytest.mark.parametrize("size", ["1:1", "4:5", "9:16", "1.91:1"])
@pytest.mark.parametrize("kind", ["bottle", "shoe", "box"])
def test_a_product_is_a_margin_inside_the_frame_or_well_out_of_it(size, kind):
    for made in arranged(size, "cutout", kind, moods=LOUD):
        if made.rotation or made.product is None or "reference" in made.name:
            continue
        box, margin = made.product, Frame.of_size(made.width, made.height).margin
        for inside in (
            box.x, box.y, made.width - box.right, made.height - box.bottom,
        ):  # fmt: skip
            assert inside >= margin - 0.5 or inside <= -0.1 * box.w, (made.name, inside)


def test_a_foot_stands_well_inside_the_block_under_it():
    blocks = [
        (made, plate.box)
        for size in ("1:1", "4:5", "9:16", "1.91:1")
        for kind in ("bottle", "shoe", "box")
        for made in arranged(size, "cutout", kind, moods=LOUD)
        for plate in made.plates
        if plate.kind == "block"
    ]
    assert blocks
    for made, block in blocks:
        assert made.product.bottom - block.y == pytest.approx(0.2 * made.product.h)
        below = [t.ink.y for t in made.texts if t.ink.y > block.y]
        assert (
            min(below) - made.product.bottom >= 0.06 * Frame.of_size(made.width, made.height).unit
        )


@pytest.mark.parametrize(
    ("width", "height", "size"),
    [(100, 300, SMALL_DISC * 300), (260, 300, LARGE_DISC * 300), (400, 280, LARGE_DISC * 400)],
)
def test_a_disc_is_plainly_smaller_or_larger_than_its_product(width, height, size):
    frame = Frame.of_size(1200, 1200)
    product = Box(800 - width / 2, 600 - height / 2, width, height)
    disc, box = disc_behind(frame, product, Arrangement("disc", 1200, 1200, (), ()))
    assert box == product
    assert disc.w == pytest.approx(size)
    assert disc.cx == pytest.approx(800)
    assert disc.h < 0.8 * height or disc.w > 1.3 * math.dist((0, 0), (0, max(width, height)))


def test_shapes_on_a_brands_own_white_would_be_grey():
    white, grey = Color.hex("#FEFEFC"), Color.hex("#6B7280")
    of_brand = direction("cutout").palette.__class__
    bare = of_brand(white, white, grey, grey, grey, WHITE, brand=(white,))
    assert colorless(bare)
    assert not colorless(of_brand(white, white, grey, grey, grey, WHITE, brand=(grey,)))
    red = Color.hex("#D4384F")
    assert not colorless(of_brand(white, white, red, grey, red, WHITE, brand=(white, red)))
