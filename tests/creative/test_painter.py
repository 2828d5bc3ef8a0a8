"""Layers in, pixels out: what each painter touches, in exact colours."""

import numpy as np
import pytest
from made_layouts import ARABIC, COPY, LIBRARY, arranged, assets, cutout, direction, logo

from creative import composition as c
from creative.color import BLACK, WHITE, Color
from creative.composition import Composition
from creative.direction import Light
from creative.geometry import Box
from creative.paint.painter import Easel, merged, paint
from creative.paint.photo import duotone
from creative.pictures import Cutout, LogoMark, Photo
from creative.pipeline import paint_candidate
from creative.typography.setting import TextStyle, prepare

RED, GREEN, BLUE = Color.hex("#C01020"), Color.hex("#109040"), Color.hex("#1030C0")


def painted(*layers, width=400, height=400, ground=WHITE, seed=3):
    return paint(Composition(width, height, layers, "test", ground), seed)


def near(pixels, color, slack=1):
    """True where all channels are within ``slack`` levels of a colour."""
    return (np.abs(pixels.astype(int) - np.array(color.rgb8)) <= slack).all(axis=-1)


@pytest.mark.parametrize(
    ("size", "treatment", "copy"),
    [
        ("300x250", "cutout", COPY),
        ("9:16", "cutout", COPY),
        ("300x250", "photo", COPY),
        ("728x90", "photo", COPY),
        ("160x600", "cutout", COPY),
        ("300x250", "none", ARABIC),
    ],
)
def test_a_composition_painted_at_once_is_the_candidate_to_the_byte(size, treatment, copy):
    made_by = direction(treatment, mark=logo())
    pictures = assets(treatment)
    for arrangement in arranged(size, treatment, copy=copy, mark=logo())[:2]:
        candidate = paint_candidate(arrangement, made_by, pictures)
        assert np.array_equal(paint(candidate.composition, made_by.seed), candidate.pixels)


def test_type_behind_the_product_too():
    copy = (c_line("GLOW"), *COPY[1:])
    giants = [a for a in arranged("1:1", "cutout", copy=copy) if a.name == "giant-type"]
    assert giants
    made_by = direction("cutout")
    candidate = paint_candidate(giants[0], made_by, assets("cutout"))
    assert np.array_equal(paint(candidate.composition, made_by.seed), candidate.pixels)
    giant = next(t for t in candidate.composition.texts() if t.behind_product)
    product = next(x for x in candidate.composition.layers if isinstance(x, c.ProductLayer))
    assert candidate.composition.layers.index(giant) < candidate.composition.layers.index(product)


def c_line(text):
    return type(COPY[0])(COPY[0].kind, text)


def test_the_background_differs_only_where_type_or_logo_stands():
    made_by = direction("cutout", mark=logo())
    arrangement = arranged("300x250", "cutout", mark=logo())[0]
    candidate = paint_candidate(arrangement, made_by, assets("cutout"))
    changed = (candidate.pixels != candidate.background).any(axis=-1)
    allowed = np.zeros_like(changed)
    boxes = [t.ink for t in candidate.composition.texts()] + [arrangement.logo]
    for box in boxes:
        allowed[box.inset(-2).pixels(300, 250)] = True
    assert changed.any()
    assert not (changed & ~allowed).any()


def test_seeds_change_the_dither_and_nothing_else():
    ground = c.ShapeLayer("rect", Box(0, 0, 400, 400), Color(0.4005, 0.3, 0.2))
    one, other = painted(ground, seed=1), painted(ground, seed=2)
    assert not np.array_equal(one, other)
    assert np.abs(one.astype(int) - other.astype(int)).max() == 1


def test_looking_does_not_change_the_picture():
    easel = Easel(50, 50, RED, 0)
    before = easel.picture()
    seen = easel.look(Box(10, 10, 20, 20))
    seen[...] = 0
    assert np.array_equal(easel.picture(), before)
    assert easel.look(Box(10, 10, 20, 20)).shape == (20, 20, 3)
    assert near(easel.look(Box(0, 0, 50, 50)), RED).all()
    assert easel.look(Box(60, 60, 5, 5)).size == 0


def test_what_is_painted_after_a_look_at_the_picture_is_finished_to_the_byte():
    ground = c.ShapeLayer("rect", Box(0, 0, 400, 400), Color(0.4005, 0.3, 0.2))
    text = c.TextLayer("headline", label().block, 100.4, 250.7, RED)
    disc = c.ShapeLayer("ellipse", Box(10, 10, 50, 50), BLUE)
    for after in ((text,), (text, c.ButtonLayer(SPOT, 50, BLUE, label())), (disc,)):
        easel = Easel(400, 400, WHITE, 5)
        easel.lay((ground,))
        before = easel.picture()
        kept = before.copy()
        easel.lay(after)
        assert np.array_equal(easel.picture(), painted(ground, *after, seed=5))
        assert np.array_equal(before, kept)


def test_rows_are_merged_where_they_touch():
    assert merged([(5, 9), (1, 3), (3, 4), (8, 12), (20, 20)]) == [(1, 4), (5, 12)]


# --- product ----------------------------------------------------------------------------------


def test_product_pixels_are_the_cutouts_own():
    product = cutout("box")
    box = Box(0, 0, product.width, product.height)
    picture = painted(c.ProductLayer(product, box), width=600, height=600)
    opaque = product.rgba[..., 3] == 255
    clear = product.rgba[..., 3] == 0
    apart = np.abs(picture.astype(int) - product.rgba[..., :3])
    assert apart[opaque].max() <= 1
    assert (picture[clear] == 255).all()


def test_shadow_and_grain_leave_the_product_as_it_is_on_average():
    product = cutout("box")
    box = Box(100, 100, product.width, product.height)
    whole = painted(
        c.ShadowLayer(product, box, Light(), standing=True),
        c.ProductLayer(product, box),
        c.GrainLayer(0.01, 4),
        width=800, height=800,
    )  # fmt: skip
    inside = whole[100:700, 100:700].astype(float) - product.rgba[..., :3]
    opaque = product.rgba[..., 3] == 255
    assert np.abs(inside[opaque].mean(axis=0)).max() < 0.2
    assert inside[opaque].std() == pytest.approx(0.01 * 255, rel=0.15)


def test_a_flipped_product_is_its_mirror_image():
    product = cutout("bottle")
    box = Box(50, 0, 100, 300)
    plain = painted(c.ProductLayer(product, box), width=200, height=300)
    turned = painted(c.ProductLayer(product, box, flipped=True), width=200, height=300)
    assert np.abs(plain[:, ::-1].astype(int) - turned).max() <= 2
    assert np.abs(plain.astype(int) - turned).max() > 40


def test_a_turned_product_keeps_its_centre():
    rgba = np.full((40, 200, 4), 255, np.uint8)
    rgba[..., :3] = RED.rgb8
    bar = Cutout(rgba, 1.0, "alpha", (0.0, 200.0), standing=False)
    picture = painted(c.ProductLayer(bar, Box(100, 180, 200, 40), rotation=90))
    rows, columns = np.nonzero(near(picture, RED, 3))
    assert (rows.min(), rows.max()) == (100, 299)
    assert (columns.min(), columns.max()) == (180, 219)


def test_scaling_lets_no_hidden_colour_bleed_into_the_edge():
    rgba = np.zeros((200, 200, 4), np.uint8)
    rgba[...] = (0, 255, 0, 0)  # vivid green, wholly transparent
    rgba[50:150, 50:150] = (*RED.rgb8, 255)
    hidden = Cutout(rgba, 1.0, "alpha", (50.0, 150.0), standing=True)
    picture = painted(c.ProductLayer(hidden, Box(60, 60, 77, 77)), ground=RED).astype(int)
    assert (np.abs(picture - np.array(RED.rgb8)) <= 1).all()


def test_a_reflection_lies_under_the_foot_and_fades():
    rgba = np.full((100, 100, 4), 255, np.uint8)
    rgba[..., :3] = 0
    block = Cutout(rgba, 1.0, "alpha", (0.0, 100.0), standing=True)
    picture = painted(c.ProductLayer(block, Box(150, 150, 100, 100), reflection=0.5))
    column = picture[:, 200, 0].astype(int)
    assert column[248] == 0
    assert 100 < column[253] < 200
    assert column[253] < column[262] < column[275] <= 255
    assert (column[290:] == 255).all()
    assert (picture[:148] == 255).all()


# --- photo ------------------------------------------------------------------------------------


def quarters():
    """Red, green / blue, black."""
    rgba = np.full((200, 200, 4), 255, np.uint8)
    for (rows, columns), color in zip(
        ((slice(0, 100), slice(0, 100)), (slice(0, 100), slice(100, 200)),
         (slice(100, 200), slice(0, 100)), (slice(100, 200), slice(100, 200))),
        (RED, GREEN, BLUE, BLACK), strict=True,
    ):  # fmt: skip
        rgba[rows, columns, :3] = color.rgb8
    return Photo(rgba, Box(0, 0, 200, 200), np.zeros((10, 10), np.float32))


def test_a_crop_fills_its_box_and_nothing_else():
    box = Box(40, 60, 120, 120)
    picture = painted(c.PhotoLayer(quarters(), Box(100, 0, 100, 100), box))
    assert near(picture[60:180, 40:160], GREEN).all()
    outside = np.ones((400, 400), bool)
    outside[60:180, 40:160] = False
    assert (picture[outside] == 255).all()


def test_a_whole_photo_keeps_its_places():
    picture = painted(c.PhotoLayer(quarters(), Box(0, 0, 200, 200), Box(0, 0, 400, 400)))
    for (y, x), color in {
        (50, 50): RED,
        (50, 350): GREEN,
        (350, 50): BLUE,
        (350, 350): BLACK,
    }.items():
        assert near(picture[y, x], color)


@pytest.mark.parametrize(
    ("shape", "radius", "empty", "full"),
    [
        ("rect", 0.0, [], [(101, 101), (101, 298), (298, 101), (298, 298)]),
        ("round", 40.0, [(102, 102), (102, 297), (297, 102), (297, 297)], [(101, 200), (200, 101)]),
        ("circle", 0.0, [(120, 120), (120, 280), (280, 120), (280, 280)], [(102, 200), (200, 298)]),
        ("arch", 0.0, [(105, 105), (105, 294)], [(102, 200), (298, 101), (298, 298)]),
    ],
)
def test_photos_are_clipped_to_their_shape(shape, radius, empty, full):
    box = Box(100, 100, 200, 200)
    picture = painted(c.PhotoLayer(quarters(), Box(0, 0, 90, 90), box, shape, radius))
    for y, x in empty:
        assert (picture[y, x] == 255).all(), (y, x)
    for y, x in full:
        assert near(picture[y, x], RED), (y, x)
    assert (picture[:99] == 255).all()
    assert (picture[301:] == 255).all()


def test_duotone_maps_black_and_white_to_its_ends():
    grays = np.repeat(np.array([0, 255], np.uint8)[None, :, None], 3, axis=2)
    ends = duotone(grays, BLUE, WHITE)
    assert tuple(ends[0, 0]) == BLUE.rgb8
    assert tuple(ends[0, 1]) == WHITE.rgb8


# --- shapes, veils, buttons, logos ------------------------------------------------------------

SPOT = Box(100, 100, 200, 100)


@pytest.mark.parametrize(
    ("kind", "more", "full", "empty"),
    [
        ("rect", {}, [(101, 101), (198, 298), (150, 200)], [(99, 99), (201, 301)]),
        ("round", {"radius": 50.0}, [(150, 102), (150, 200)], [(102, 102), (197, 297)]),
        ("ellipse", {}, [(150, 103), (150, 296), (103, 200)], [(105, 110), (195, 290)]),
        ("ring", {"width": 10.0}, [(150, 100), (100, 200)], [(150, 200), (150, 120)]),
        ("rect", {"rotation": 90.0}, [(60, 200), (240, 200)], [(150, 110), (150, 290)]),
    ],
)
def test_shapes_cover_what_they_say(kind, more, full, empty):
    picture = painted(c.ShapeLayer(kind, SPOT, GREEN, **more))
    for y, x in full:
        assert near(picture[y, x], GREEN), (y, x)
    for y, x in empty:
        assert (picture[y, x] == 255).all(), (y, x)


def test_opacity_mixes_with_what_lies_below():
    picture = painted(c.ShapeLayer("rect", SPOT, BLACK, opacity=0.25))
    assert picture[150, 200] == pytest.approx([191, 191, 191], abs=1)


@pytest.mark.parametrize(
    ("edge", "box", "solid", "half", "free"),
    [
        ("left", Box(0, 0, 100, 400), (200, 50), (200, 150), (200, 205)),
        ("right", Box(300, 0, 100, 400), (200, 350), (200, 250), (200, 195)),
        ("top", Box(0, 0, 400, 100), (50, 200), (150, 200), (205, 200)),
        ("bottom", Box(0, 300, 400, 100), (350, 200), (250, 200), (195, 200)),
    ],
)
def test_a_veil_is_solid_over_its_box_and_fades_to_nothing(edge, box, solid, half, free):
    picture = painted(c.ScrimLayer(BLACK, edge, box, 100, 0.6))
    assert picture[solid] == pytest.approx([102] * 3, abs=2)
    assert picture[half] == pytest.approx([255 * 0.7] * 3, abs=5)
    assert picture[free] == pytest.approx([255] * 3, abs=1)


def test_an_even_veil_covers_its_box():
    picture = painted(c.ScrimLayer(BLACK, "all", SPOT, 0, 0.5))
    assert picture[150, 200] == pytest.approx([128] * 3, abs=1)
    assert (picture[50, 50] == 255).all()


def label():
    block = prepare("Shop", TextStyle(family="Inter", weight=600), LIBRARY).set(20, 300)
    return c.TextLayer("cta", block, 180, 140, WHITE)


def test_a_buttons_body_is_painted_without_its_label():
    picture = painted(c.ButtonLayer(SPOT, 50, BLUE, label()))
    inside = picture[120:180, 160:240]
    assert near(inside, BLUE).all()
    assert (picture[102, 102] == 255).all()


def test_an_outlined_button_is_empty_inside():
    picture = painted(c.ButtonLayer(SPOT, 0, BLUE, label(), border=4))
    assert near(picture[150, 102], BLUE)
    assert (picture[150, 200] == 255).all()
    assert (picture[150, 97] == 255).all()


def test_type_is_painted_inside_its_ink_box_in_its_colour():
    layer = c.TextLayer("headline", label().block, 100, 100, RED)
    picture = painted(layer)
    changed = (picture != 255).any(axis=-1)
    rows, columns = np.nonzero(changed)
    ink = layer.ink
    assert ink.inset(-1).contains(
        Box.edges(columns.min(), rows.min(), columns.max() + 1, rows.max() + 1)
    )
    assert (
        Box.edges(columns.min(), rows.min(), columns.max() + 1, rows.max() + 1)
        .inset(-1.5)
        .contains(ink)
    )
    assert near(picture[changed], RED, 2).any()


def test_a_tinted_mark_changes_colour_and_an_untinted_one_does_not():
    rgba = np.zeros((50, 100, 4), np.uint8)
    rgba[10:40, 10:90] = (*GREEN.rgb8, 255)
    mark = LogoMark(rgba, single_color=True, inks=(GREEN,))
    box = Box(100, 100, 100, 50)
    assert near(painted(c.LogoLayer(mark, box))[125, 150], GREEN)
    assert near(painted(c.LogoLayer(mark, box, tint=RED))[125, 150], RED)
    assert (painted(c.LogoLayer(mark, box, tint=RED))[103, 103] == 255).all()
    assert tuple(mark.rgba[25, 50, :3]) == GREEN.rgb8


def test_a_plate_lies_under_the_mark():
    rgba = np.zeros((50, 100, 4), np.uint8)
    rgba[10:40, 10:90] = (*GREEN.rgb8, 255)
    mark = LogoMark(rgba, single_color=False, inks=(GREEN,))
    layer = c.LogoLayer(
        mark, Box(120, 120, 100, 50), plate=BLACK, plate_box=Box(100, 100, 140, 90), plate_radius=10
    )
    picture = painted(layer)
    assert near(picture[145, 170], GREEN)
    assert near(picture[110, 110], BLACK)
    assert (picture[100, 100] == 255).all()


def test_grain_moves_all_channels_together_and_keeps_the_mean():
    ground = c.ShapeLayer("rect", Box(0, 0, 400, 400), Color(0.5, 0.4, 0.3))
    plain = painted(ground).astype(int)
    grained = painted(ground, c.GrainLayer(0.02, 1)).astype(int)
    moved = grained - plain
    assert np.abs(moved.mean(axis=(0, 1))).max() < 0.1
    assert moved[..., 0].std() == pytest.approx(0.02 * 255, rel=0.1)
    assert np.abs(moved[..., 0] - moved[..., 2]).max() <= 1


@pytest.mark.parametrize("edge", ["left", "right", "top", "bottom"])
def test_a_veil_between_pixels_has_no_seam(edge):
    box = Box(120.4, 110.3, 150.2, 170.7)
    picture = painted(c.ScrimLayer(BLACK, edge, box, 60.5, 0.6))[..., 0].astype(int)
    line = picture[200] if edge in {"left", "right"} else picture[:, 200]
    dark = np.flatnonzero(line < 254)
    inside = line[dark[0] + 1 : dark[-1]]
    steps = np.diff(inside if edge in {"left", "top"} else inside[::-1])
    assert steps.min() >= -2  # dither; never lighter and dark again
    assert steps.max() < 8
