"""Colours of type, buttons and veils, chosen by the pixels beneath."""

from dataclasses import replace

import numpy as np
import pytest
from made_layouts import BRAND, arranged, assets, direction

from creative import composition as c
from creative.color import BLACK, WHITE, Color, contrast, luminance_of
from creative.directing.palettes import on_surface
from creative.geometry import Box
from creative.layout.composing import underlay
from creative.layout.inks import Ground, button_colors, label_on, pick_ink
from creative.layout.staging import grain_of
from creative.pictures import Assets, Photo
from creative.pipeline import paint_candidate

PALETTE = direction("none").palette


def flat(color, height=20, width=20):
    return np.full((height, width, 3), color.rgb8, np.uint8)


def test_a_ground_is_its_median_and_its_worst_pixels():
    half = flat(WHITE)
    half[:9] = 0
    ground = Ground.of(half)
    assert ground.color.code == "#FFFFFF"
    assert (ground.low, ground.high) == (0.0, 1.0)
    assert ground.contrast(BLACK) == 1.0
    assert Ground.of(flat(WHITE)).contrast(BLACK) == pytest.approx(21)
    assert Ground.of(np.zeros((0, 5, 3), np.uint8)).color == WHITE


@pytest.mark.parametrize("code", ["#FFFFFF", "#000000", "#777777", "#FF5A1F", "#1F6F54", "#FFE600"])
@pytest.mark.parametrize("wanted", ["#1F6F54", "#FFE600", "#808080"])
def test_an_ink_reaches_its_bar_on_any_flat_ground(code, wanted):
    ground = Ground.of(flat(Color.hex(code)))
    ink = pick_ink(ground, (Color.hex(wanted),), 4.5)
    assert ground.contrast(ink) >= 4.49


def test_the_first_ink_that_reads_is_taken_unchanged():
    ground = Ground.of(flat(WHITE))
    yellow, navy = Color.hex("#FFE600"), Color.hex("#0B1B3B")
    assert pick_ink(ground, (yellow, navy, BLACK), 4.5) is navy


@pytest.mark.parametrize("code", ["#FFFFFF", "#000000", "#777777", "#1F6F54", "#F4E9D8", "#E4572E"])
def test_buttons_stand_out_and_their_labels_read(code):
    ground = Ground.of(flat(Color.hex(code)))
    fill, on_fill = button_colors(PALETTE, ground)
    assert ground.contrast(fill) >= 3.0
    assert contrast(fill, on_fill) >= 4.5


def test_a_label_reads_on_every_fill():
    for level in range(0, 256, 3):
        for fill in (Color(level / 255, level / 255, level / 255), Color(level / 255, 0.4, 0.2)):
            assert contrast(label_on(fill, PALETTE), fill) >= 4.5


def test_type_over_a_busy_photo_gets_a_veil_and_reads():
    chance = np.random.default_rng(5)
    rgba = np.full((900, 900, 4), 255, np.uint8)
    rgba[..., :3] = chance.integers(0, 255, (900, 900, 3))
    busy = Photo(rgba, Box(350, 350, 200, 200), np.ones((30, 30), np.float32))
    pictures = Assets(photo=busy)
    full = next(a for a in arranged("1:1", "photo") if a.photo.box.area > 0.98 * 1080 * 1080)
    candidate = paint_candidate(full, direction("photo"), pictures)
    veils = [x for x in candidate.composition.layers if isinstance(x, c.ScrimLayer)]
    marks = [layer for layer in candidate.composition.texts() if layer.role == "brand"]
    # one for the copy, and one for a wordmark that stands at the other end
    assert {veil.edge for veil in veils} == {"bottom", "top"}
    assert all(mark.ink.cy < 540 for mark in marks)
    for layer in candidate.composition.texts():
        if layer.role in {"headline", "subheadline"}:
            under = luminance_of(candidate.background[layer.ink.pixels(1080, 1080)])
            light = layer.color.luminance
            worst = np.percentile(
                (np.maximum(under, light) + 0.05) / (np.minimum(under, light) + 0.05), 5
            )
            assert worst >= 4.5


def test_type_over_a_dark_calm_photo_needs_none():
    rgba = np.zeros((900, 900, 4), np.uint8)
    rgba[..., 3] = 255
    dark = Photo(rgba, Box(350, 350, 200, 200), np.zeros((30, 30), np.float32))
    full = next(a for a in arranged("1:1", "photo") if a.photo.box.area > 0.98 * 1080 * 1080)
    layers = paint_candidate(full, direction("photo"), Assets(photo=dark)).composition.layers
    assert not [x for x in layers if isinstance(x, c.ScrimLayer)]
    assert not [x for x in layers if isinstance(x, c.SceneLayer)]


def test_a_cutout_has_one_scene_one_shadow_and_stands_on_it():
    found = [a for a in arranged("1:1", "cutout") if a.stage]
    made_by = direction("cutout")
    layers = underlay(found[0], made_by, assets("cutout"), gloss=False)
    kinds = [type(layer) for layer in (*layers.backdrop, *layers.product)]
    assert kinds.count(c.SceneLayer) == 1
    shadow = next(x for x in layers.product if isinstance(x, c.ShadowLayer))
    product = next(x for x in layers.product if isinstance(x, c.ProductLayer))
    assert shadow.box == product.box == found[0].product
    assert shadow.standing == (found[0].ground is not None)
    assert kinds.index(c.ShadowLayer) < kinds.index(c.ProductLayer)
    scene = next(x for x in layers.backdrop if isinstance(x, c.SceneLayer))
    assert scene.stage.ground == found[0].ground
    assert len(scene.stage.quiet) >= 3


def test_a_floating_thing_gets_no_ground_and_no_reflection():
    found = arranged("1:1", "cutout", standing=False)
    for arrangement in found:
        assert arrangement.ground is None
    layers = underlay(
        found[0], direction("cutout"), assets("cutout", standing=False), gloss=True
    ).product
    product = next(x for x in layers if isinstance(x, c.ProductLayer))
    assert product.reflection == 0.0
    assert not next(x for x in layers if isinstance(x, c.ShadowLayer)).standing


@pytest.mark.parametrize(
    ("size", "treatment", "grain"),
    [("1:1", "cutout", 0.0036), ("300x250", "cutout", 0.0012), ("728x90", "cutout", 0.0),
     ("1:1", "none", 0.0025)],
)  # fmt: skip
def test_grain_is_fine_where_a_picture_is_small_or_flat(size, treatment, grain):
    made = arranged(size, treatment)[0]
    pale = on_surface(Color.hex("#F4E9D8"), (Color.hex("#1F6F54"),))
    assert grain_of(made, pale) == pytest.approx(grain, abs=0.0001)


def test_gloss_reflects_a_standing_thing():
    found = [a for a in arranged("1:1", "cutout") if a.ground is not None]
    layers = underlay(found[0], direction("cutout"), assets("cutout"), gloss=True).product
    assert next(x for x in layers if isinstance(x, c.ProductLayer)).reflection > 0


@pytest.mark.parametrize(
    ("surface", "top"), [("#F7F3EA", True), ("#FF5A1F", False), ("#101114", False)]
)
def test_a_strong_ground_stays_behind_the_type_where_a_field_parts_the_picture(surface, top):
    made = next(a for a in arranged("9:16", "cutout") if a.name == "field")
    asked = replace(direction("cutout"), palette=on_surface(Color.hex(surface), BRAND))
    layers = underlay(made, asked, assets("cutout"), gloss=False).backdrop
    (field,) = (x for x in layers if isinstance(x, c.ShapeLayer) and x.box.w == made.width)
    assert (field.box.y == 0) is top
    assert field.box.h < made.height
    assert field.box.bottom == made.height or top


@pytest.mark.parametrize(
    ("code", "exact", "white"),
    [("#0D9488", False, True), ("#0D9488", True, False), ("#FF8A1E", True, False)],
)
def test_white_goes_on_a_mid_tone_a_little_deeper_unless_it_has_to_be_exact(code, exact, white):
    brand = Color.hex(code)
    palette = replace(PALETTE, accent=brand, on_accent=BLACK, brand=(brand,))
    fill, label = button_colors(palette, Ground.of(flat(WHITE)), exact=exact)
    assert (label == WHITE) is white
    assert (fill.code == code) is not white
    assert contrast(fill, label) >= 4.5
    assert abs(fill.lch[2] - brand.lch[2]) < 6
